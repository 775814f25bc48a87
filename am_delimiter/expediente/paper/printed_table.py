"""What a table is, before it is drawn: columns, rows and cells as data."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

from ...toolbelt.formats import Quantity

NOTHING = ("", "—")
"""What a cell without content says."""


@dataclass(frozen=True)
class Cell:
    """A text or a quantity; ``fill`` and ``colour`` are colours, "" for the usual one.

    ``brief`` is what a page prints of a long text, which stands whole in the workbook; "" for all.
    """

    content: str | Quantity
    bold: bool = False
    colour: str = ""
    fill: str = ""
    brief: str = ""

    @cached_property
    def text(self) -> str:
        """All that is said."""
        return str(self.content)

    @property
    def printed(self) -> str:
        """What a page prints of it."""
        return self.brief or self.text


@dataclass(frozen=True)
class Column:
    """A column: its heading, its share of the width and whether it holds numbers."""

    heading: str
    width: float
    numeric: bool = False


@dataclass(frozen=True)
class PrintedTable:
    """A titled table; ``note`` goes under the title, ``size`` is that of the letters in points.

    ``on_paper`` are the tables that its pages print in its place, the first under the same key; the
    workbook holds the table itself.
    """

    key: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    note: str = ""
    size: float = 7.5
    on_paper: tuple[PrintedTable, ...] = ()

    def widths(self, whole: float) -> list[float]:
        """Widths of the columns in the unit of ``whole``, which they fill."""
        total = sum(column.width for column in self.columns)
        return [whole * column.width / total for column in self.columns]


def without_empty(table: PrintedTable) -> PrintedTable:
    """The table without the columns that say nothing in any row, which its note names."""
    if any(len(row) < len(table.columns) for row in table.rows) or not table.rows:
        return table
    every = range(len(table.columns))
    kept = [n for n in every if any(row[n].text not in NOTHING for row in table.rows)]
    if len(kept) in (0, len(table.columns)):
        return table
    gone = [column.heading for n, column in enumerate(table.columns) if n not in kept]
    told = f"Sin columna, porque ninguna fila tiene el dato: {'; '.join(gone)}."
    return replace(
        table,
        columns=tuple(table.columns[n] for n in kept),
        rows=tuple(tuple(row[n] for n in kept) for row in table.rows),
        note=f"{table.note} {told}".strip(),
    )


def cells(*contents: str | Quantity | Cell, bold: bool = False) -> tuple[Cell, ...]:
    """A row of cells; ``bold`` are those that are given as plain contents."""
    return tuple(one if isinstance(one, Cell) else Cell(one, bold) for one in contents)
