"""Pages of tables, A4 portrait: short tables share a page, long ones flow over several."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsPrintLayout

from ..paper.look import A4, ACCENT, FOOT, MARGIN, QUIET, WIDTH, letters
from ..paper.measure import text_height
from ..paper.printed_table import PrintedTable
from ..paper.sheet import Box, Sheet, add_page
from ..paper.table_items import make_table, place_table, table_height
from ..reading.dossier import Dossier
from .gaps_table import gaps_table
from .method_tables import sources_table
from .population_table import population_tables
from .procedure_table import procedure_table
from .results_tables import communes_table, criteria_tables
from .sensitivity_table import sensitivity_tables
from .shared_sheet import shared_tables
from .travel_sheet import travel_tables

TOP = 18.0
GAP = 9.0


def result_tables(case: Dossier) -> list[PrintedTable]:
    """The tables of the expediente that have something to tell, in their order."""
    return [
        communes_table(case),
        *population_tables(case),
        *criteria_tables(case),
        gaps_table(case),
        *travel_tables(case),
        *shared_tables(case),
        *sensitivity_tables(case),
        sources_table(case),
        procedure_table(case),
    ]


def add_table_pages(layout: QgsPrintLayout, tables: Sequence[PrintedTable]) -> None:
    """Lay the tables out one after another; a table that fits on the page begins there."""
    sheet, below = None, FOOT
    for table in tables:
        head = _head_height(table)
        height = table_height(table, WIDTH, FOOT) + 1
        if sheet is None or below + GAP + head + height > FOOT:
            sheet, below = add_page(layout, A4, table.key), TOP - GAP
        sheet.key = table.key
        top = below + GAP + _add_head(sheet, table, below + GAP)
        pages = layout.pageCollection().pageCount()
        room = min(height, FOOT - top)
        place_table(make_table(layout, table, WIDTH), sheet, "tabla", Box(MARGIN, top, WIDTH, room))
        below = top + height
        if layout.pageCollection().pageCount() > pages:
            _head_of_following(layout, table, pages)
            below = FOOT


def _head_height(table: PrintedTable) -> float:
    note = text_height(table.note, letters(7.5), WIDTH) + 1.5 if table.note else 0.0
    return 8.5 + note


def _add_head(sheet: Sheet, table: PrintedTable, top: float) -> float:
    title = f"{table.key} · {table.title}"
    sheet.text("titulo", title, Box(MARGIN, top, WIDTH, 7), letters(13, True, ACCENT))
    if table.note:
        box = Box(MARGIN, top + 7.5, WIDTH, 0)
        sheet.text("nota", table.note, box, letters(7.5, colour=QUIET))
    return _head_height(table)


def _head_of_following(layout: QgsPrintLayout, table: PrintedTable, first: int) -> None:
    """Name the table again on each page that it flowed over to."""
    for number in range(first, layout.pageCollection().pageCount()):
        sheet = Sheet(layout, number, f"{table.key}.{number + 1}")
        text = f"{table.key} · {table.title} (continuación)"
        sheet.text("titulo", text, Box(MARGIN, TOP - 7, WIDTH, 6), letters(9, True, ACCENT))
