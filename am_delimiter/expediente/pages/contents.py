"""The table of contents: its page is reserved at the beginning and written at the end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qgis.core import (
    QgsLayoutItemPolyline,
    QgsLayoutPoint,
    QgsLineSymbol,
    QgsPrintLayout,
    QgsTextFormat,
)
from qgis.PyQt.QtCore import QPointF
from qgis.PyQt.QtGui import QPolygonF

from ..paper.document_errors import PageFailed
from ..paper.look import A4, ACCENT, INK, MARGIN, QUIET, WIDTH, letters
from ..paper.measure import text_height, text_width
from ..paper.sections import NO_PAGE, Section
from ..paper.sheet import MM, RIGHT, Box, Sheet, add_page
from ..paper.text_page import FLOOR, add_following_head, add_head
from ..reading.dossier import Dossier

KEY = "indice"
TITLE = "Contenido"
LEFT_OUT = "Lo que no se incluye"
PAGES = 2
"""The most that a table of contents may take."""

INDENT = 6.0
NUMBER = 12.0
LEADER_GAP = 1.6
PITCH = 1.5
"""Between the dots of a leader, in mm."""


@dataclass(frozen=True)
class _Size:
    """Letters in points, and the room between entries and before one of the highest level in mm."""

    points: float
    between: float
    before: float


SIZES = (
    _Size(10.5, 2.1, 3.0),
    _Size(10.0, 1.5, 2.2),
    _Size(9.5, 1.0, 1.6),
    _Size(9.0, 0.6, 1.2),
    _Size(8.5, 0.3, 0.9),
    _Size(8.0, 0.1, 0.5),
    _Size(7.0, 0.0, 0.2),
)
READABLE = 8.5
"""Points under which another page is better."""

HEADS = (44.0, 35.0)
"""Where the entries begin on the first page and on the second, and never below."""


class ContentsSheet(Sheet):
    """The first page of the contents, which knows how many are reserved."""

    pages = 1


def pages_needed(sections: Sequence[Section], left_out: Sequence[tuple[str, str]] = ()) -> int:
    """Pages to reserve: one where everything fits in letters that read well.

    The pages of the sections need not be known yet; ``Section("", 0, 1)`` stands for any entry.
    """
    readable = [size for size in SIZES if size.points >= READABLE]
    fits = any(_plan(sections, left_out, size, 1) is not None for size in readable)
    return 1 if fits else PAGES


def add_contents_page(layout: QgsPrintLayout, pages: int = 1) -> ContentsSheet:
    """Reserve the pages of the contents; returns the first one for `fill_contents`."""
    numbers = [add_page(layout, A4, KEY).number for _ in range(pages)]
    sheet = ContentsSheet(layout, numbers[0], KEY)
    sheet.pages = pages
    return sheet


def fill_contents(
    sheet: ContentsSheet,
    sections: Sequence[Section],
    case: Dossier,
    left_out: Sequence[tuple[str, str]] = (),
) -> None:
    """Write the contents into its reserved pages, then the sheets left out, each with its reason.

    The largest letters are taken with which everything fits. Raises `PageFailed` where none do.
    """
    size, plan = _fitting(sections, left_out, sheet.pages)
    following = [
        Sheet(sheet.layout, sheet.number + n, f"{KEY}{n + 1}") for n in range(1, sheet.pages)
    ]
    add_head(sheet, TITLE, case.title())
    for one in following:
        add_following_head(one, TITLE)
    sheets = [sheet, *following]
    for position, (entry, (page, top)) in enumerate(zip(sections, plan), 1):
        _write_entry(sheets[page], f"e{position}", entry, top, size)
    if left_out:
        page, top = plan[-1]
        _write_left_out(sheets[page], left_out, top, size)


def _fitting(
    sections: Sequence[Section], left_out: Sequence[tuple[str, str]], pages: int
) -> tuple[_Size, list[tuple[int, float]]]:
    for size in SIZES:
        plan = _plan(sections, left_out, size, pages)
        if plan is not None:
            return size, plan
    raise PageFailed(page=TITLE, problem=f"{len(sections)} entries do not fit")


def _plan(
    sections: Sequence[Section],
    left_out: Sequence[tuple[str, str]],
    size: _Size,
    pages: int,
) -> list[tuple[int, float]] | None:
    """Page and place of each entry and of the list below them; None when they do not fit."""
    heights = [(_entry_height(one, size), 0.0 if one.level else size.before) for one in sections]
    if left_out:
        heights.append((_left_out_height(left_out, size), 9.0))
    places: list[tuple[int, float]] = []
    page, top = 0, HEADS[0]
    for position, (height, before) in enumerate(heights):
        top += before if places else 0.0
        below = heights[position + 1][0] if _leads(sections, position) else 0.0
        if top + height + below > FLOOR and page + 1 < pages:
            page, top = page + 1, HEADS[1]
        if top + height > FLOOR:
            return None
        places.append((page, top))
        top += height + size.between
    return places


def _leads(sections: Sequence[Section], position: int) -> bool:
    """Whether an entry must not be the last of its page: those under it follow."""
    following = sections[position + 1 : position + 2]
    return bool(following) and following[0].level > sections[position].level


def _letters(entry: Section, size: _Size) -> QgsTextFormat:
    return letters(size.points, entry.level == 0, ACCENT if entry.level == 0 else INK)


def _title_width(entry: Section) -> float:
    return WIDTH - entry.level * INDENT - NUMBER - 6


def _entry_height(entry: Section, size: _Size) -> float:
    return text_height(entry.title, _letters(entry, size), _title_width(entry)) + 0.6


def _write_entry(sheet: Sheet, name: str, entry: Section, top: float, size: _Size) -> None:
    """The title, the number of its page, and dots from the end of the one to the other."""
    look, title = _letters(entry, size), entry.title
    left, room = MARGIN + entry.level * INDENT, _title_width(entry)
    height = _entry_height(entry, size)
    sheet.text(name, title, Box(left, top, room, height), look)
    line = text_height("0", look, WIDTH)
    last = top + height - 0.6 - line
    number, right = "—" if entry.page == NO_PAGE else str(entry.page + 1), MARGIN + WIDTH
    sheet.text(f"{name}.hoja", number, Box(right - NUMBER, last, NUMBER, line + 0.6), look, RIGHT)
    single = height < 2 * line
    start = left + (text_width(title, look) if single else room) + LEADER_GAP
    end = right - text_width(number, look) - LEADER_GAP
    _leader(sheet, f"{name}.puntos", start, end, last + line * 0.76)


def _leader(sheet: Sheet, name: str, start: float, end: float, y: float) -> None:
    """Dots at the same places in every line, so that they stand under each other."""
    right = MARGIN + WIDTH - LEADER_GAP
    first = right - PITCH * int((right - start) / PITCH)
    if end - first < 2 * PITCH:
        return
    style = {
        "line_color": QUIET,
        "line_width": "0.3",
        "capstyle": "round",
        "use_custom_dash": "1",
        "customdash": f"0.01;{PITCH - 0.01}",
        "customdash_unit": "MM",
    }
    item = QgsLayoutItemPolyline(QPolygonF([QPointF(0, 0), QPointF(end - first, 0)]), sheet.layout)
    item.setSymbol(QgsLineSymbol.createSimple(style))
    item.setId(f"{sheet.key}.{name}")
    sheet.layout.addLayoutItem(item)
    item.attemptMove(QgsLayoutPoint(first, y, MM), True, False, sheet.number)


def _left_out_height(left_out: Sequence[tuple[str, str]], size: _Size) -> float:
    return 8.0 + sum(
        text_height(f"{name}: {reason}", letters(size.points - 1), WIDTH) + 1.6
        for name, reason in left_out
    )


def _write_left_out(
    sheet: Sheet, left_out: Sequence[tuple[str, str]], top: float, size: _Size
) -> None:
    heading = letters(size.points, True, ACCENT)
    sheet.text("faltan.titulo", LEFT_OUT, Box(MARGIN, top, WIDTH, 0), heading)
    top += 8.0
    for position, (name, reason) in enumerate(left_out, 1):
        text = f"{name}: {reason}"
        box = Box(MARGIN, top, WIDTH, 0)
        look = letters(size.points - 1, colour=QUIET)
        top += sheet.text(f"faltan.{position}", text, box, look) + 1.0
