"""The last page: who signs, the review of the limits, and the seal that ties paper and result."""

from __future__ import annotations

from qgis.core import QgsPrintLayout

from ...core.cases import case_digest
from ...core.catalogue import Paragraph, paragraphs, texts_of
from ...toolbelt.formats import day_in_words
from ..paper.look import ACCENT, BAND, FOOT, INK, MARGIN, QUIET, RULE, WIDTH, letters
from ..paper.measure import text_height
from ..paper.page_flow import ROOM, flow_of
from ..paper.sheet import Box, Sheet
from ..paper.text_page import add_head, add_low_head
from ..reading.dossier import Dossier

ROLE = "role_"
"""How the ids of those who sign begin."""

HALF = (WIDTH - 10) / 2
LINE = 9.0
"""Room for handwriting above a line, in mm."""

LABEL = 15.0

LEAST = 215.0
"""Mm in which everything that is signed has room."""


def add_signatures(layout: QgsPrintLayout, case: Dossier) -> None:
    """Append the page of signatures, or a last short annex over it."""
    flow = flow_of(layout)
    if flow.left(layout) >= LEAST:
        sheet, top = flow.begin(layout, "firmas", LEAST)
        below = add_low_head(sheet, "Firmas", _about(case), top)
    else:
        sheet, _ = flow.begin(layout, "firmas", ROOM)
        below = add_head(sheet, "Firmas", _about(case))
    flow.stand(sheet, FOOT)
    told = _paragraphs(case)
    roles = [one for one in told if one.id.startswith(ROLE)]
    end = _add_seal(sheet, [one for one in told if not one.id.startswith(ROLE)])
    end = _add_review(sheet, case, end - 7)
    step = min(58.0, (end - 4 - below) / len(roles)) if roles else 0.0
    for position, role in enumerate(roles):
        person = case.identity.responsible if position == 0 else ""
        _add_block(sheet, role, person, below + position * step)


def _about(case: Dossier) -> str:
    one = case.identity
    version = f", versión {one.version}" if one.version else ""
    draft = " · BORRADOR" if one.draft else ""
    return f"{case.title()}{version} · {day_in_words(one.day)}{draft}"


def _paragraphs(case: Dossier) -> list[Paragraph]:
    digest = case_digest(case.stored)
    texts = texts_of("signatures", case.catalogue.page_texts)
    holds = {"digest" if digest else "no_digest"}
    return paragraphs(texts, {"digest": digest}, holds)


def _add_block(sheet: Sheet, role: Paragraph, person: str, top: float) -> None:
    """Name, post and date on the left, the signature on the right."""
    name = role.id[len(ROLE) :]
    title = letters(10.5, True, ACCENT)
    below = top + sheet.text(f"{name}.rol", role.heading, Box(MARGIN, top, WIDTH, 0), title)
    box = Box(MARGIN, below, WIDTH, 0)
    below += 2 + sheet.text(f"{name}.detalle", role.text, box, letters(8, colour=QUIET))
    who, _, post = (part.strip() for part in person.partition(","))
    known = {"Nombre": who, "Cargo": post[:1].upper() + post[1:], "Fecha": ""}
    for label, text in known.items():
        below = _add_filled_line(sheet, f"{name}.{label.lower()}", label, text, below)
    right = MARGIN + WIDTH - HALF
    _add_line(sheet, f"{name}.firma", "Firma", Box(right, below, HALF, 0))


def _add_filled_line(sheet: Sheet, name: str, label: str, text: str, top: float) -> float:
    """A line with what is already known written on it; returns where the line is."""
    look, width = letters(9.5), HALF - LABEL
    height = text_height(text, look, width) if text else 0.0
    line = top + max(LINE, height + 3)
    _add_line(sheet, name, label, Box(MARGIN, line, HALF, 0))
    if text:
        box = Box(MARGIN + LABEL, line - height - 0.6, width, height + 0.6)
        sheet.text(f"{name}.texto", text, box, look)
    return line


def _add_line(sheet: Sheet, name: str, label: str, box: Box) -> None:
    """A line to write on, with its label at the left, above it."""
    sheet.rule(f"{name}.linea", box.x, box.y, box.width, QUIET)
    under = Box(box.x, box.y - 4.2, LABEL, 4)
    sheet.text(name, label, under, letters(8, colour=QUIET))


def _add_review(sheet: Sheet, case: Dossier, bottom: float) -> float:
    """The line of the review of the limits, ending at ``bottom``; returns where it begins."""
    look = letters(9)
    text = case.review_line()
    top = bottom - 14
    sheet.rule("difrol.linea", MARGIN, top, WIDTH, RULE)
    sheet.text("difrol", text, Box(MARGIN, top + 2.5, WIDTH, 0), look)
    line = top + 2.5 + text_height(text, look, WIDTH) + LINE - 2
    for name, label, left, width in (
        ("difrol.resolucion", "Resolución Nº", 0.0, HALF),
        ("difrol.fecha", "Fecha", HALF + 10, HALF),
    ):
        box = Box(MARGIN + left, line - 4.2, 22, 4)
        sheet.text(name, label, box, letters(8, colour=QUIET))
        sheet.rule(f"{name}.linea", MARGIN + left, line, width, QUIET)
    return top


def _add_seal(sheet: Sheet, told: list[Paragraph]) -> float:
    """The digest of the case in a band above the foot; returns where it begins."""
    heading, look = letters(8.5, True, ACCENT), letters(7.5, colour=INK)
    inner = WIDTH - 8
    text = "\n".join(one.text for one in told)
    title = told[0].heading if told else ""
    height = text_height(text, look, inner) + 11
    top = FOOT - 2 - height
    sheet.area("huella.fondo", Box(MARGIN, top, WIDTH, height), BAND)
    sheet.text("huella.titulo", title, Box(MARGIN + 4, top + 3, inner, 4), heading)
    sheet.text("huella", text, Box(MARGIN + 4, top + 7.5, inner, 0), look)
    return top
