"""The wording of the text pages: sentences of the catalogue with the values of a case."""

from __future__ import annotations

import string
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class PageText:
    """A sentence of a page of the expediente.

    ``page`` is ``cover``, ``method``, ``verdicts`` (terms within the method), ``narrative``,
    ``signatures``, or of the executive version ``brief`` and ``brief_method``. ``heading`` begins
    a new paragraph; without one the sentence goes on with the paragraph before it. ``when`` names
    the fact that must hold for it to be printed, "" for always. ``placeholders`` are the values
    that stand between braces in ``text``.
    """

    id: str
    page: str
    heading: str
    text: str
    when: str
    placeholders: tuple[str, ...]
    source: str
    source_id: str
    known: bool
    note: str


@dataclass(frozen=True)
class Paragraph:
    """A heading and what stands under it, ready to be printed."""

    id: str
    heading: str
    text: str


def texts_of(page: str, texts: Mapping[str, PageText]) -> list[PageText]:
    """The texts of a page in their order."""
    return [text for text in texts.values() if text.page == page]


def paragraphs(
    texts: Iterable[PageText], facts: Mapping[str, str], holds: Container[str]
) -> list[Paragraph]:
    """The paragraphs of a page with the values of a case.

    ``facts`` are values by placeholder, ``holds`` the names of the facts that hold. A paragraph
    none of whose sentences holds is left out with its heading; a sentence that ends with a line
    break keeps it. Raises `KeyError` for a
    placeholder without a value.
    """
    groups: list[tuple[str, str, list[str]]] = []
    for text in texts:
        if text.heading or not groups:
            groups.append((text.id, text.heading, []))
        if not text.when or text.when in holds:
            groups[-1][2].append(text.text.format_map(facts))
    return [
        Paragraph(id_, heading, " ".join(said).replace("\n ", "\n").strip())
        for id_, heading, said in groups
        if said
    ]


def wrong_placeholders(text: PageText) -> str:
    """What is wrong with the braces of a text, "" when nothing is."""
    try:
        parts = list(string.Formatter().parse(text.text))
    except ValueError as error:
        return f"{text.id}: the braces of the text do not match ({error})"
    found = {name for _, name, _, _ in parts if name is not None}
    unknown = sorted(found - set(text.placeholders))
    return f"{text.id}: unknown placeholders: {', '.join(unknown)}" if unknown else ""
