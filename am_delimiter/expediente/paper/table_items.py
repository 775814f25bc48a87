"""Tables as layout items, flowing over as many pages as their rows need."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf

from qgis.core import (
    QgsLayoutFrame,
    QgsLayoutItemManualTable,
    QgsLayoutMultiFrame,
    QgsLayoutTable,
    QgsLayoutTableColumn,
    QgsPrintLayout,
    QgsTableCell,
    QgsTextFormat,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from .desk import look_up
from .document_errors import PageFailed
from .look import ACCENT, INK, RULE, WHITE, letters
from .measure import broken, pre_wrapped, surely_wrapped, text_height
from .plain_text import heading, table_cell, write_headings, write_rows
from .printed_table import Cell, Column, PrintedTable
from .sheet import Box, Sheet
from .spoken import is_drawn_as, keep_table

CELL_MARGIN = 1.1
GRID = 0.15

LONG = 600
"""Letters from which a cell is written line by line: QGIS wraps it five times and more."""

SHORT = 30
"""Letters from which it is tried: whenever a page of a table is painted, QGIS measures the texts of
all its pages anew, and one with its line breaks takes a fifth of the time."""

CELL_CAUTION = 0.9862
"""A cell wraps a little before its edge, as `measure.CAUTION` says of labels (tried on 3.40)."""


def make_table(
    layout: QgsPrintLayout, table: PrintedTable, width: float
) -> QgsLayoutItemManualTable:
    """The table, without frames yet."""
    item = QgsLayoutItemManualTable.create(layout)
    widths = _widths(table, width)
    _dress(item, table.size)
    item.setIncludeTableHeader(True)
    headings = [_heading(column) for column in table.columns]
    write_headings(item, headings)
    item.setColumnWidths(widths)  # before the rows, each of which it would measure
    rows = []
    for row in table.rows:
        look_up(layout)
        rows.append(_row(row, table, widths))
    write_rows(item, rows)
    item.setColumns(_aligned(item.columns(), table))
    layout.addMultiFrame(item)
    is_drawn_as(item, table)
    return item


def table_height(table: PrintedTable, width: float, most: float = inf) -> float:
    """Height in mm of the whole table on one page; rows beyond ``most`` are not measured."""
    widths, height = _widths(table, width), GRID
    for line in [[Cell(column.heading, bold=True) for column in table.columns], *table.rows]:
        height += _line_height(line, table, widths)
        if height > most:
            break
    return height


def _line_height(line: Sequence[Cell], table: PrintedTable, widths: list[float]) -> float:
    heights = []
    for cell, width in zip(line, widths):
        look = letters(table.size, cell.bold)
        heights.append(text_height(broken(cell.text, look, width), look, width))
    return max(heights) + 2 * CELL_MARGIN + GRID


def _widths(table: PrintedTable, width: float) -> list[float]:
    """Widths of the contents: each cell has a margin on both sides."""
    return table.widths(width - 2 * CELL_MARGIN * len(table.columns))


def _aligned(
    columns: list[QgsLayoutTableColumn], table: PrintedTable
) -> list[QgsLayoutTableColumn]:
    """The columns of the item with the sides of the table: headings follow them."""
    for column, wanted in zip(columns, table.columns):
        column.setHAlignment(_side(wanted))
    return columns


def _dress(item: QgsLayoutItemManualTable, size: float) -> None:
    item.setCellMargin(CELL_MARGIN)
    item.setWrapBehavior(QgsLayoutTable.WrapBehavior.WrapText)
    item.setHeaderMode(QgsLayoutTable.HeaderMode.AllFrames)
    item.setHeaderHAlignment(QgsLayoutTable.HeaderHAlignment.FollowColumn)
    item.setHeaderTextFormat(letters(size, True, ACCENT))
    item.setContentTextFormat(letters(size))
    item.setShowGrid(True)
    item.setVerticalGrid(False)
    item.setGridStrokeWidth(GRID)
    item.setGridColor(QColor(RULE))
    item.setBackgroundColor(QColor(WHITE))


def _heading(column: Column) -> QgsLayoutTableColumn:
    found = heading(column.heading)
    found.setHAlignment(_side(column))
    return found


def _row(row: tuple[Cell, ...], table: PrintedTable, widths: list[float]) -> list[QgsTableCell]:
    row = (*row, *(Cell("") for _ in table.columns[len(row) :]))
    return [
        _cell(cell, table, column, width) for cell, column, width in zip(row, table.columns, widths)
    ]


def _cell(cell: Cell, table: PrintedTable, column: Column, width: float) -> QgsTableCell:
    text = letters(table.size, cell.bold, cell.colour or INK)
    item = table_cell(_lines(cell.text, text, width))
    if cell.bold:  # the others have the letters of the table, which stores them once
        item.setTextFormat(text)
    elif cell.colour:
        item.setForegroundColor(text.color())
    item.setHorizontalAlignment(_side(column))
    item.setVerticalAlignment(Qt.AlignmentFlag.AlignVCenter)
    if cell.fill:
        item.setBackgroundColor(QColor(cell.fill))
    return item


def _lines(text: str, look: QgsTextFormat, width: float) -> str:
    """A text for a cell, line by line where its breaks are sure: the renderer measures it often."""
    text, least = broken(text, look, width), width * CELL_CAUTION
    if len(text) >= LONG:
        return pre_wrapped(text, look, least)
    return text if len(text) < SHORT else surely_wrapped(text, look, least, width)


def _side(column: Column) -> Qt.AlignmentFlag:
    return Qt.AlignmentFlag.AlignRight if column.numeric else Qt.AlignmentFlag.AlignLeft


def place_table(item: QgsLayoutItemManualTable, sheet: Sheet, name: str, box: Box) -> None:
    """Put the first frame into ``box``; further pages repeat it until no row is left.

    Raises `PageFailed` rather than lose a row.
    """
    frame = QgsLayoutFrame(sheet.layout, item)
    sheet.place(frame, name, box)
    keep_table(sheet.layout, sheet.number, frame.id(), item)
    item.addFrame(frame, False)
    item.setResizeMode(QgsLayoutMultiFrame.ResizeMode.RepeatUntilFinished)
    for number, further in enumerate(item.frames()[1:], 2):
        further.setId(f"{frame.id()}.{number}")
    _check_whole(item, sheet.key)


def _check_whole(item: QgsLayoutItemManualTable, page: str) -> None:
    shown = item.frame(item.frameCount() - 1).extent().bottom()
    if shown + 0.01 < item.totalSize().height():
        raise PageFailed(page=page, problem="the table does not fit")
