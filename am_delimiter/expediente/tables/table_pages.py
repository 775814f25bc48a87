"""Pages of tables, A4 portrait: short tables share a page, long ones flow over several."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsPrintLayout

from ..charts.chart_parts import fitting
from ..paper.document_errors import PageFailed
from ..paper.flow import ROOM, TOP, flow_of
from ..paper.look import ACCENT, FOOT, MARGIN, QUIET, WIDTH, letters
from ..paper.measure import text_height
from ..paper.printed_table import PrintedTable, without_empty
from ..paper.sheet import Box, Sheet
from ..paper.table_items import fit_table, make_table, place_part
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
    flow, fitted, head = flow_of(layout), fit_table(table, WIDTH), _head_height(table)
    heights = fitted.heights
    left = flow.left(layout)
    whole = head + fitted.heading + sum(heights) + SPARE
    least = head + fitted.heading + sum(heights[:FEWEST]) + SPARE
    if whole > left and (left < WASTE or least > left):
        left = 0.0  # a further page: better some of this one empty than a table torn for nothing
    sheet, top = flow.begin(layout, table.key, whole if whole <= left else least if left else ROOM)
    top += _add_head(sheet, table, top)
    begun, number = 0, 1
    while begun < len(heights) or number == 1:
        count = _fitting(heights[begun:], FOOT - top - fitted.heading - SPARE)
        if not count and heights:
            raise PageFailed(page=table.key, problem="a row of the table does not fit")
        part = fitted.part(begun, begun + count)
        height = part.heading + sum(heights[begun : begun + count]) + SPARE
        item = make_table(layout, part, WIDTH)
        name = "tabla" if number == 1 else f"tabla.{number}"
        sheet.key = table.key
        place_part(item, sheet, name, Box(MARGIN, top, WIDTH, height))
        flow.stand(sheet, top + height)
        begun, number = begun + count, number + 1
        if begun < len(heights):
            sheet, top = flow.next_page(layout, f"{table.key}.{number}")
            _add_following_head(sheet, table)


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
