"""Pages of tables, A4 portrait: short tables share a page, long ones flow over several."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsPrintLayout

from ..charts.chart_parts import fitting
from ..paper.document_errors import PageFailed
from ..paper.look import ACCENT, MARGIN, QUIET, WIDTH, letters
from ..paper.measure import text_height
from ..paper.page_flow import ROOM, TOP, flow_of
from ..paper.printed_table import PrintedTable, without_empty
from ..paper.sheet import Box, Sheet
from ..paper.table_items import TIGHT_MARGIN, Fitted, fit_table, make_table, place_part
from ..reading.dossier import Dossier
from .gaps_table import gaps_table
from .method_tables import sources_table
from .population_table import population_table
from .procedure_table import procedure_table
from .results_tables import communes_table, criteria_tables
from .sensitivity_table import sensitivity_tables
from .shared_sheet import shared_tables
from .travel_sheet import travel_tables

WASTE = 70.0
"""Mm at the end of a page that may stay empty rather than part a table that fits on the next."""

FEWEST = 3
"""Rows that stand at least under a heading, where a table is parted."""

SPARE = 1.0
"""Mm under a table: a frame that lacks a hair loses its last row."""


def result_tables(case: Dossier) -> list[PrintedTable]:
    """The tables of the expediente that have something to tell, in their order."""
    return [
        communes_table(case),
        population_table(case),
        *criteria_tables(case),
        gaps_table(case),
        *travel_tables(case),
        *shared_tables(case),
        *sensitivity_tables(case),
        sources_table(case),
        procedure_table(case),
    ]


def add_table_pages(layout: QgsPrintLayout, tables: Sequence[PrintedTable]) -> None:
    """Lay the tables out one after another, each from where the page in hand has room for it.

    Raises `PageFailed` where a row is higher than a page.
    """
    for table in tables:
        for one in table.on_paper or (table,):
            _add_table(layout, without_empty(one))


def _add_table(layout: QgsPrintLayout, table: PrintedTable) -> None:
    """The table whole where it fits, else over as many pages as its rows need."""
    flow, head = flow_of(layout), _head_height(table)
    fitted, left = _chosen(table, head, flow.left(layout))
    heights, number = fitted.heights, 1
    parts = _parted(fitted, head, left)
    for begun, count in parts:
        if not count and heights:
            raise PageFailed(page=table.key, problem="a row of the table does not fit")
        part = fitted.part(begun, begun + count)
        height = part.heading + sum(heights[begun : begun + count]) + SPARE
        if number == 1:
            sheet, top = flow.begin(layout, table.key, head + height if left else ROOM)
            top += _add_head(sheet, table, top)
        else:
            sheet, top = flow.next_page(layout, f"{table.key}.{number}")
            _add_following_head(sheet, table)
        name, sheet.key = "tabla" if number == 1 else f"tabla.{number}", table.key
        place_part(make_table(layout, part, WIDTH), sheet, name, Box(MARGIN, top, WIDTH, height))
        flow.stand(sheet, top + height)
        number += 1


def _chosen(table: PrintedTable, head: float, left: float) -> tuple[Fitted, float]:
    """The table as it is set, and the room it begins in, 0 for a further page.

    Its rows stand closer where it takes a page less for that.
    """
    fitted = fit_table(table, WIDTH)
    room = left if _begins(fitted, head, left) else 0.0
    pages = _pages(fitted, head, room)
    if pages > 1:
        tight = fit_table(table, WIDTH, TIGHT_MARGIN)
        space = left if _begins(tight, head, left) else 0.0
        if _pages(tight, head, space) < pages:
            return tight, space
    return fitted, room


def _begins(fitted: Fitted, head: float, left: float) -> bool:
    """Whether a table begins in the room that is left of a page.

    Better some of it empty than a table torn for nothing.
    """
    heights, above = fitted.heights, head + fitted.heading + SPARE
    if above + sum(heights) <= left:
        return True
    return left >= WASTE and above + sum(heights[:FEWEST]) <= left


def _pages(fitted: Fitted, head: float, left: float) -> int:
    """Pages that the table takes; one that was there counts as none."""
    return len(_parted(fitted, head, left)) + (0 if left else 1)


def _parted(fitted: Fitted, head: float, left: float) -> list[tuple[int, int]]:
    """The first row and the count of rows on each page; a count of 0 for what fits on none."""
    heights, found, begun = fitted.heights, [], 0
    room = (left or ROOM) - head
    while begun < len(heights) or not found:
        count = _fitting(heights[begun:], room - fitted.heading - SPARE)
        found.append((begun, count))
        if not count:
            break
        begun, room = begun + count, ROOM
    return found


def _fitting(heights: Sequence[float], room: float) -> int:
    """How many rows go into ``room`` mm; one alone is not left for the next page."""
    count, used = 0, 0.0
    for height in heights:
        used += height
        if used > room:
            break
        count += 1
    if len(heights) - count == 1 and count > FEWEST:
        return count - 1
    return count


def _head_height(table: PrintedTable) -> float:
    note = text_height(table.note, letters(7.5), WIDTH) + 1.5 if table.note else 0.0
    return 8.5 + note


def _add_head(sheet: Sheet, table: PrintedTable, top: float) -> float:
    title = f"{table.key} · {table.title}"
    look = fitting([title], WIDTH, 13, True, ACCENT)
    sheet.text("titulo", title, Box(MARGIN, top, WIDTH, 7), look)
    if table.note:
        box = Box(MARGIN, top + 7.5, WIDTH, 0)
        sheet.text("nota", table.note, box, letters(7.5, colour=QUIET))
    return _head_height(table)


def _add_following_head(sheet: Sheet, table: PrintedTable) -> None:
    """Name the table again on a page that it flows over to."""
    text = f"{table.key} · {table.title} (continuación)"
    look = fitting([text], WIDTH, 9, True, ACCENT)
    sheet.text("titulo", text, Box(MARGIN, TOP - 7, WIDTH, 6), look)
