"""Tables as layout items, flowing over as many pages as their rows need."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from qgis.core import (
    QgsLayoutFrame,
    QgsLayoutItemManualTable,
    QgsLayoutMultiFrame,
    QgsLayoutSize,
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
from .measure import broken, cell_height, pre_wrapped, surely_wrapped, widest_piece
from .plain_text import heading, table_cell, write_headings, write_rows
from .printed_table import Cell, Column, PrintedTable
from .sheet import MM, Box, Sheet
from .spoken import is_drawn_as, keep_table

CELL_MARGIN = 1.1
TIGHT_MARGIN = 0.7
"""Mm about the contents of a cell, and of one in a table that takes a page less for it."""

GRID = 0.15

SMALLER = (7.0, 6.5, 6.0, 5.5)
"""Points of the letters of a table whose words do not fit its columns."""

LONG = 600
"""Letters from which a cell is written line by line: QGIS wraps it five times and more."""

SHORT = 30
"""Letters from which it is tried: whenever a page of a table is painted, QGIS measures the texts of
all its pages anew, and one with its line breaks takes a fifth of the time."""

GROWTH = 6
"""Mm that the frame of a table may grow beyond what was measured."""

CELL_CAUTION = 0.9862
"""A cell wraps a little before its edge, as `measure.CAUTION` says of labels (tried on 3.40)."""


@dataclass(frozen=True)
class Fitted:
    """A table with the letters and the widths of columns, in mm, in which no word is parted.

    ``heights`` in mm are those of the heading and of each row.
    """

    table: PrintedTable
    widths: list[float]
    margin: float = CELL_MARGIN

    @cached_property
    def heading(self) -> float:
        """Height of the headings in mm, with the line over them."""
        heads = [Cell(column.heading, bold=True) for column in self.table.columns]
        return self._line(heads) + GRID

    @cached_property
    def heights(self) -> list[float]:
        """Height of each row in mm."""
        return [self._line(row) for row in self.table.rows]

    def part(self, first: int, last: int) -> Fitted:
        """Some of its rows, in columns of the same widths."""
        return replace(self, table=replace(self.table, rows=self.table.rows[first:last]))

    def _line(self, line: Sequence[Cell]) -> float:
        heights = []
        for cell, width in zip(line, self.widths):
            look = letters(self.table.size, cell.bold)
            heights.append(cell_height(broken(cell.printed, look, width), look, width))
        return max(heights) + 2 * self.margin + GRID


def fit_table(table: PrintedTable, width: float, margin: float = CELL_MARGIN) -> Fitted:
    """The table in the largest letters, from its own down, in which its words fit its columns.

    ``margin`` in mm is left on each side of a cell.
    """
    whole = width - 2 * margin * len(table.columns)
    for size in (table.size, *(one for one in SMALLER if one < table.size)):
        tried = replace(table, size=size)
        widths = _widths(tried, whole)
        if widths:
            return Fitted(tried, widths, margin)
    return Fitted(table, table.widths(whole), margin)


def make_table(
    layout: QgsPrintLayout, table: PrintedTable | Fitted, width: float
) -> QgsLayoutItemManualTable:
    """The table, without frames yet."""
    item = QgsLayoutItemManualTable.create(layout)
    fitted = table if isinstance(table, Fitted) else fit_table(table, width)
    table, widths = fitted.table, fitted.widths
    _dress(item, table.size)
    item.setCellMargin(fitted.margin)
    item.setIncludeTableHeader(True)
    headings = [_heading(column, wide, table.size) for column, wide in zip(table.columns, widths)]
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


def table_height(table: PrintedTable, width: float) -> float:
    """Height in mm of the whole table on one page."""
    fitted = fit_table(table, width)
    return fitted.heading + sum(fitted.heights)


def _widths(table: PrintedTable, whole: float) -> list[float]:
    """Widths of the contents, which fill ``whole`` mm; none where words do not fit.

    They are those of the table where these hold its words; a column that does not takes what it
    needs from the others, from each as it has more than its own words need.
    """
    wanted, least = table.widths(whole), _least_widths(table)
    lacking = sum(max(need - have, 0.0) for have, need in zip(wanted, least))
    spare = sum(max(have - need, 0.0) for have, need in zip(wanted, least))
    if lacking > spare:
        return []
    part = lacking / spare if spare else 0.0
    return [max(need, have - (have - need) * part) for have, need in zip(wanted, least)]


def _least_widths(table: PrintedTable) -> list[float]:
    """What the widest word of each column needs, in mm."""
    found = []
    for place, column in enumerate(table.columns):
        own = [row[place] for row in table.rows if place < len(row)]
        if len(table.columns) > 1 and any(len(row) == 1 for row in table.rows):
            own = [row[place] for row in table.rows if place < len(row) and len(row) > 1]
        bold = [column.heading, *(cell.printed for cell in own if cell.bold)]
        plain = [cell.printed for cell in own if not cell.bold]
        need = max(
            widest_piece(bold, letters(table.size, True)),
            widest_piece(plain, letters(table.size)),
        )
        found.append(need / CELL_CAUTION + 0.05)
    return found


def _aligned(
    columns: list[QgsLayoutTableColumn], table: PrintedTable
) -> list[QgsLayoutTableColumn]:
    """The columns of the item with the sides of the table: headings follow them."""
    for column, wanted in zip(columns, table.columns):
        column.setHAlignment(_side(wanted))
    return columns


def _dress(item: QgsLayoutItemManualTable, size: float) -> None:
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


def _heading(column: Column, width: float, size: float) -> QgsLayoutTableColumn:
    found = heading(broken(column.heading, letters(size, True), width))
    found.setHAlignment(_side(column))
    return found


def _row(row: tuple[Cell, ...], table: PrintedTable, widths: list[float]) -> list[QgsTableCell]:
    row = (*row, *(Cell("") for _ in table.columns[len(row) :]))
    return [
        _cell(cell, table, column, width) for cell, column, width in zip(row, table.columns, widths)
    ]


def _cell(cell: Cell, table: PrintedTable, column: Column, width: float) -> QgsTableCell:
    text = letters(table.size, cell.bold, cell.colour or INK)
    item = table_cell(_lines(cell.printed, text, width))
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


def place_part(item: QgsLayoutItemManualTable, sheet: Sheet, name: str, box: Box) -> None:
    """Put all rows of a table into one frame at ``box``, which grows a little if it must.

    Raises `PageFailed` rather than lose a row.
    """
    frame = QgsLayoutFrame(sheet.layout, item)
    item.setResizeMode(QgsLayoutMultiFrame.ResizeMode.UseExistingFrames)
    sheet.place(frame, name, box)
    item.addFrame(frame)
    for more in range(1, GROWTH + 1):
        if _is_whole(item):
            return
        frame.attemptResize(QgsLayoutSize(box.width, box.height + more, MM))
        item.recalculateFrameSizes()
    _check_whole(item, sheet.key)


def _is_whole(item: QgsLayoutItemManualTable) -> bool:
    shown = item.frame(item.frameCount() - 1).extent().bottom()
    return bool(shown + 0.01 >= item.totalSize().height())


def _check_whole(item: QgsLayoutItemManualTable, page: str) -> None:
    if not _is_whole(item):
        raise PageFailed(page=page, problem="the table does not fit")
