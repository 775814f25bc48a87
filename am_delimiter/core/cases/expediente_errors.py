"""What can be wrong with who hands the expediente in, and with what a person wrote for it."""

from __future__ import annotations

from ..basis.errors import AmDelimiterError


class ResponsibleMissing(AmDelimiterError):
    """Nobody answers for the document."""

    template = (
        "The expediente has no responsible person. Write in «Responsible person» the name of who "
        "answers for it in the regional government. No PDF was written."
    )


class OfficeMissing(AmDelimiterError):
    """No regional government hands the document in."""

    template = (
        "The expediente does not say which regional government hands it in. Write its name, as "
        "in «Gobierno Regional de Valparaíso». No PDF was written."
    )


class LogoNotFound(AmDelimiterError):
    """There is no such file."""

    template = (
        "The logo {path} does not exist. Choose the file of the logo, or leave it empty. No PDF "
        "was written."
    )


class LogoNotPicture(AmDelimiterError):
    """The file of the logo is no picture, or a damaged one."""

    template = (
        "The logo {path} cannot be read as a picture. Choose a PNG, JPG or SVG file that opens "
        "in a viewer. No PDF was written."
    )


class UnreadableDay(AmDelimiterError):
    """The date of the document is no day of the calendar."""

    template = (
        "«{text}» is no date of the calendar. Write the day, month and year of the document, as "
        "in 21-11-2026 or 2026-11-21. No PDF was written."
    )


class NarrativeNotFound(AmDelimiterError):
    """The file is not there or cannot be opened."""

    template = (
        "The file of the rationale {path} does not exist or cannot be opened. Choose the text "
        "file, or leave it empty. No PDF was written."
    )


class NarrativeNotText(AmDelimiterError):
    """The file of the rationale is no plain text."""

    template = (
        "The file of the rationale {path} is no plain text. Save it from the word processor as "
        "plain text (.txt) or Markdown (.md), in UTF-8. No PDF was written."
    )


class NarrativeEmpty(AmDelimiterError):
    """Nobody has written anything yet."""

    template = (
        "The file of the rationale {path} says nothing yet. Write the text under its headings, "
        "or leave the file out. No PDF was written."
    )


class NothingAsked(AmDelimiterError):
    """No file was asked for."""

    template = "Say which file to make: the PDF, the project or the folder."
