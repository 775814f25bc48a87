"""The last page of the executive version: the method in half a page, sources and signatures."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsPrintLayout

from ...core.cases import case_digest
from ...core.catalogue import Paragraph, paragraphs, texts_of
from ...core.records import SourceRow
from ..pages.method_facts import holding, method_facts
from ..paper.look import A4, ACCENT, BAND, FOOT, INK, MARGIN, QUIET, WIDTH, letters
from ..paper.measure import text_height
from ..paper.sheet import Box, Sheet, add_page
from ..paper.text_page import add_head, prose
from ..reading.dossier import Dossier
from ..reading.sources_read import credit_text

CLOSING = "Método, fuentes y firmas"
SIDE = 38.0
"""Mm of the column of headings."""

ROLE = "role_"
SIGNING, SEAL = 34.0, 15.0
"""Heights in mm of the lines to sign on and of the band with the digest."""

MOST_SOURCES = 8
SIZES = (9.0, 8.5, 8.0, 7.5, 7.0)
"""Points of the letters: the largest with which everything fits is taken."""

BETWEEN = 1.6


def add_closing(layout: QgsPrintLayout, case: Dossier) -> None:
    """Append the page."""
    sheet = add_page(layout, A4, "breve.cierre")
    top = add_head(sheet, CLOSING, case.title())
    floor = FOOT - 3 - SEAL - SIGNING
    parts = [*_method(case), Paragraph("fuentes", "Fuentes", "\n".join(source_lines(case)))]
    parts.append(Paragraph("limites", "Límites", case.review_line()))
    size = _size(parts, floor - top)
    for part in parts:
        top += _add_part(sheet, part, size, top)
    _add_signing(sheet, case, floor)
    _add_digest(sheet, case, FOOT - 2 - SEAL)


def _method(case: Dossier) -> list[Paragraph]:
    texts = texts_of("brief_method", case.catalogue.page_texts)
    return paragraphs(texts, method_facts(case), holding(case))


def _size(parts: Sequence[Paragraph], room: float) -> float:
    for size in SIZES:
        if sum(_part_height(part, size) for part in parts) <= room:
            return size
    return SIZES[-1]


def _part_height(part: Paragraph, size: float) -> float:
    beside = text_height(part.heading, letters(size, True), SIDE)
    return max(beside, text_height(part.text, prose(size), WIDTH - SIDE - 4)) + 0.6 + BETWEEN


def _add_part(sheet: Sheet, part: Paragraph, size: float, top: float) -> float:
    """A heading with its text beside it; returns the height."""
    head = letters(size, True, ACCENT)
    sheet.text(f"{part.id}.titulo", part.heading, Box(MARGIN, top, SIDE, 0), head)
    box = Box(MARGIN + SIDE + 4, top, WIDTH - SIDE - 4, 0)
    sheet.text(f"{part.id}.texto", part.text, box, prose(size))
    return _part_height(part, size)


def source_lines(case: Dossier) -> list[str]:
    """The sources by their use; the whole list is in the table of the whole document."""
    found = list(dict.fromkeys(map(_source, case.rows.sources)))
    lines = found[:MOST_SOURCES]
    if len(found) > MOST_SOURCES:
        lines.append(f"Y {len(found) - MOST_SOURCES} más: véase la tabla T7 del expediente.")
    return lines


def _source(row: SourceRow) -> str:
    return f"{row.kind.capitalize()} · {credit_text(row)}"


def _add_signing(sheet: Sheet, case: Dossier, top: float) -> None:
    """Lines to sign on side by side, under each who signs."""
    told = texts_of("signatures", case.catalogue.page_texts)
    roles = [text for text in told if text.id.startswith(ROLE)]
    if not roles:
        return
    width = (WIDTH - 8 * (len(roles) - 1)) / len(roles)
    for place, role in enumerate(roles):
        left, key = MARGIN + place * (width + 8), f"firma{place + 1}"
        line = top + 16
        sheet.rule(f"{key}.linea", left, line, width, QUIET)
        person = case.identity.responsible if place == 0 else ""
        below = line + 1
        if person:
            below += sheet.text(f"{key}.nombre", person, Box(left, below, width, 0), letters(8.5))
        box = Box(left, below, width, 0)
        sheet.text(f"{key}.rol", role.heading, box, letters(8, True, ACCENT))


def _add_digest(sheet: Sheet, case: Dossier, top: float) -> None:
    """The digest of the case in a band above the foot, as on the last page of the whole one."""
    digest = case_digest(case.stored)
    told = texts_of("signatures", case.catalogue.page_texts)
    seals = [text for text in told if text.id.startswith("seal")][:1]
    if not digest or not seals:
        return
    found = paragraphs(seals, {"digest": digest}, {"digest"})[0]
    sheet.area("huella.fondo", Box(MARGIN, top, WIDTH, SEAL), BAND)
    box = Box(MARGIN + 4, top + 2, WIDTH - 8, 4)
    sheet.text("huella.titulo", found.heading, box, letters(8.5, True, ACCENT))
    box = Box(MARGIN + 4, top + 7, WIDTH - 8, 0)
    sheet.text("huella", found.text, box, letters(8, colour=INK))
