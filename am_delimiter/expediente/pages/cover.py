"""The cover, A4 portrait: what is proposed, where, who hands it in, when, and what it is not."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsPrintLayout

from ...core.catalogue import paragraphs, texts_of
from ...toolbelt.formats import day_in_words, number
from ..paper.logo import place_logo, read_logo
from ..paper.look import A4, ACCENT, FOOT, INK, MARGIN, QUIET, RULE, WARNING, WHITE, WIDTH, letters
from ..paper.measure import text_height, text_width
from ..paper.sheet import CENTRE, MIDDLE, Box, Sheet, add_page
from ..reading.dossier import Dossier
from ..reading.wording import joined
from .cover_picture import add_cover_picture

TOP = 18.0
MASTHEAD = 26.0
"""Height of the strip with the logo and the name of the office."""

LOGO_WIDTH = 64.0
STAMP = Box(MARGIN + WIDTH - 44, TOP, 44, 9)
TITLE_SIZES = (34, 30, 26, 22, 18)
TITLE_HEIGHT = 34.0
MOST_OTHERS = 3
TO_FILL_IN = "por completar"
"""What a draft says where nobody has written anything yet."""

FACTS = 243.0
"""Where the lines of who hands it in begin."""


def add_cover(layout: QgsPrintLayout, case: Dossier) -> None:
    """Append the cover."""
    draw_cover(add_page(layout, A4, "portada"), case)


def draw_cover(sheet: Sheet, case: Dossier, edition: Sequence[tuple[str, str]] = ()) -> None:
    """Draw the cover on a page that is there; ``edition`` are names and texts under its title."""
    told = _words(case)
    _add_masthead(sheet, case, told)
    below = _add_title(sheet, case, told)
    for position, (name, text) in enumerate(edition):
        box = Box(MARGIN, below + 3, WIDTH, 0)
        look = letters(9.5, colour=INK) if position else letters(11, True, ACCENT)
        below += 3 + sheet.text(name, text, box, look)
    scope = case.text("scope")
    small = letters(8, colour=QUIET)
    floor = FOOT - text_height(scope, small, WIDTH) - 1
    _add_picture(sheet, case, told, below + 5)
    _add_facts(sheet, case)
    sheet.text("alcance", scope, Box(MARGIN, floor, WIDTH, 0), small)
    _add_warning(sheet, case, floor - 2)


def _add_warning(sheet: Sheet, case: Dossier, bottom: float) -> None:
    """That the result was edited since its run, ending at ``bottom``."""
    text, look = case.altered_line(), letters(8, True, WARNING)
    if text:
        top = bottom - text_height(text, look, WIDTH)
        sheet.text("editado", text, Box(MARGIN, top, WIDTH, 0), look)


def _words(case: Dossier) -> dict[str, str]:
    """The texts of the cover by id, those that hold for the case."""
    holds = {"candidate" if case.candidates else "no_candidate"}
    if case.identity.draft:
        holds.add("draft")
    facts = {"tolerance": number(case.tolerance_m)}
    return {
        text.id: paragraphs([text], facts, holds)[0].text
        for text in texts_of("cover", case.catalogue.page_texts)
        if not text.when or text.when in holds
    }


def _add_masthead(sheet: Sheet, case: Dossier, told: dict[str, str]) -> None:
    """The logo, the name of the office beside it, and the stamp of a draft."""
    left = MARGIN
    if case.identity.logo is not None:
        logo = read_logo(case.identity.logo)
        width, height = logo.within(LOGO_WIDTH, MASTHEAD)
        box = Box(left, TOP + (MASTHEAD - height) / 2, width, height)
        place_logo(sheet, logo, "logo", box)
        left += width + 7
    right = STAMP.x - 5 if case.identity.draft else MARGIN + WIDTH
    office = case.identity.gore or f"Gobierno Regional: {TO_FILL_IN}"
    name = letters(12, True, INK if case.identity.gore else QUIET)
    box = Box(left, TOP, right - left, MASTHEAD)
    sheet.text("gore", office, box, name, down=MIDDLE)
    if case.identity.draft:
        _add_stamp(sheet, told)
    sheet.rule("linea1", MARGIN, TOP + MASTHEAD + 6, WIDTH, RULE)


def _add_stamp(sheet: Sheet, told: dict[str, str]) -> None:
    box = Box(STAMP.x, TOP + 3, STAMP.width, STAMP.height)
    sheet.area("borrador.fondo", box, WARNING)
    sheet.text("borrador", told["cover_draft"], box, letters(13, True, WHITE), CENTRE, MIDDLE)
    under = Box(box.x, box.y + box.height + 1.2, box.width, 0)
    sheet.text("borrador.razon", told["cover_draft_reason"], under, letters(7.5, colour=WARNING))


def _add_title(sheet: Sheet, case: Dossier, told: dict[str, str]) -> float:
    """What the document is and about which communes; returns where it ends."""
    below = TOP + MASTHEAD + 16
    kind = told["cover_kind"].upper()
    below += sheet.text("tipo", kind, Box(MARGIN, below, WIDTH, 0), letters(10.5, True, ACCENT))
    small = letters(8.5, colour=QUIET)
    below += sheet.text("ley", told["cover_law"], Box(MARGIN, below + 0.6, WIDTH, 0), small)
    sheet.area("marca", Box(MARGIN, below + 8, 26, 1.4), ACCENT)
    below += 14
    about = told["cover_proposed" if case.candidates else "cover_study"]
    quiet = letters(11, colour=QUIET)
    below += sheet.text("materia", about, Box(MARGIN, below, WIDTH, 0), quiet)
    title = case.title()
    large = letters(_title_size(title), True)
    below += sheet.text("titulo", title, Box(MARGIN, below, WIDTH, 0), large)
    place = case.place()
    if place != title:
        box = Box(MARGIN, below + 1, WIDTH, 0)
        below += 1 + sheet.text("region", place, box, letters(14))
    for name, text in _about(case):
        box = Box(MARGIN, below + 3, WIDTH, 0)
        below += 3 + sheet.text(name, text, box, letters(10, colour=QUIET))
    return below


def _title_size(title: str) -> float:
    """The largest letters in which a title keeps its words whole and stays within its height."""
    for size in TITLE_SIZES:
        bold = letters(size, True)
        whole = all(text_width(word, bold) <= WIDTH for word in title.split())
        if whole and text_height(title, bold, WIDTH) <= TITLE_HEIGHT:
            return size
    return TITLE_SIZES[-1]


def _about(case: Dossier) -> list[tuple[str, str]]:
    """The communes of the proposal and the other sets that the document examines."""
    if not case.candidates:
        return []
    first, *others = case.candidates
    names = joined([case.names[cut] for cut in first.communes])
    lines = [("comunas", f"{len(first.communes)} comunas: {names}.")]
    if others:
        told = [one.name for one in others[:MOST_OTHERS]]
        rest = len(others) - len(told)
        told += [f"{rest} conjuntos más" if rest > 1 else "un conjunto más"] if rest else []
        lines.append(("otras", f"Se examinan además: {joined(told)}."))
    return lines


def _add_picture(sheet: Sheet, case: Dossier, told: dict[str, str], top: float) -> None:
    """The communes and their built-up land between the title and the facts, with its caption."""
    bottom = FACTS - 12
    if not add_cover_picture(sheet, case, Box(MARGIN, top, WIDTH, bottom - top)):
        return
    box = Box(MARGIN, bottom + 1.2, WIDTH, 0)
    sheet.text("figura.nota", told["cover_picture"], box, letters(7, colour=QUIET))


def _add_facts(sheet: Sheet, case: Dossier) -> None:
    """Who answers for the document, when, and which version, side by side."""
    one = case.identity
    facts = (
        ("responsable", "Responsable", one.responsible or TO_FILL_IN, 0.0, 80.0),
        ("fecha", "Fecha", day_in_words(one.day), 86.0, 52.0),
        ("version", "Versión", one.version or ("borrador" if one.draft else "—"), 144.0, 30.0),
    )
    sheet.rule("linea2", MARGIN, FACTS, WIDTH, ACCENT)
    for name, label, value, left, width in facts:
        box = Box(MARGIN + left, FACTS + 3, width, 4.5)
        sheet.text(f"{name}.nombre", label, box, letters(8, colour=QUIET))
        empty = value == TO_FILL_IN
        text = letters(11, not empty, QUIET if empty else INK)
        sheet.text(name, value, Box(MARGIN + left, FACTS + 7.5, width, 0), text)
