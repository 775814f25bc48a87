"""What keeps the document from being made: who hands in, texts, templates, projects, pages."""

from __future__ import annotations

from ...core.basis import AmDelimiterError


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


class UnreadableDocumentDay(AmDelimiterError):
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


class TemplateUnreadable(AmDelimiterError):
    """A layout template is no template, or cannot be read."""

    template = (
        "{path} is no layout template that QGIS can read. Save it again from the layout designer "
        "(Layout, Save as Template), or take it away to use the one of the plugin."
    )


class TemplateIncomplete(AmDelimiterError):
    """A layout template lacks items that the program fills in."""

    template = (
        "The layout template {path} lacks the items {items}. Give an item of the template each of "
        "these ids (Item Properties, Item ID), or take the template away to use the one of the "
        "plugin."
    )


class StyleUnreadable(AmDelimiterError):
    """The style of an office is no style."""

    template = (
        "The style {path} cannot be used: {problem}. Compare it with the file of the same name in "
        "the folder resources/layouts of the plugin."
    )


class ProjectUnreadable(AmDelimiterError):
    """A file is no project that QGIS can open."""

    template = "{path} is no QGIS project that can be opened. Choose the .qgz of an expediente."


class LayersRemoved(AmDelimiterError):
    """Layers that sheets show were removed from the project."""

    template = (
        "The project {path} no longer holds the layers {layers}, which the sheets show. Put them "
        "back (they are in the GeoPackage of the case), or leave the edited project out and take "
        "a new one."
    )


class ThemesRemoved(AmDelimiterError):
    """Map themes that sheets follow were removed from the project."""

    template = (
        "The project {path} no longer holds the map themes {themes}, which the sheets follow. "
        "Create them again under these names, or leave the edited project out and take a new one."
    )


class LayersMoved(AmDelimiterError):
    """Layers of a project are no longer where they were."""

    template = (
        "The project {path} has layers whose files are no longer where they were: {layers}. "
        "Repair their sources in QGIS (Layer, Change Data Source), or remove them."
    )


class ResultIncomplete(AmDelimiterError):
    """A result lacks a layer that the expediente shows."""

    template = (
        "{path} lacks the layer {layer}, so the expediente cannot be made. Delimit again, or "
        "choose the GeoPackage that the delimitation wrote."
    )


class PageFailed(AmDelimiterError):
    """A page of the expediente cannot be made."""

    template = "The page «{page}» of the expediente cannot be made: {problem}. No PDF was written."


class MainThreadBusy(AmDelimiterError):
    """The part of QGIS that makes pages did not take them on."""

    template = (
        "QGIS did not begin to make the pages within {seconds} seconds, so nothing was written. "
        "Run again without PDF and project, and make them with «Make the expediente of a case»."
    )


class NoSensitivity(AmDelimiterError):
    """The file holds no study of sensitivity."""

    template = (
        "{path} holds no study of sensitivity that can be read. Choose the GeoPackage that "
        "«Sensitivity» wrote for this case, or leave it empty. No PDF was written."
    )


class SensitivityOfOther(AmDelimiterError):
    """The study of sensitivity rests on something else than the case."""

    template = (
        "The study of sensitivity {path} is not of this case, for it rests on something else: "
        "{problem}. Make it again with the inputs and parameters of the case. No PDF was written."
    )
