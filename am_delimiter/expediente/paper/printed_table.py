"""What a table is, before it is drawn: columns, rows and cells as data."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from ...toolbelt.formats import Quantity


@dataclass(frozen=True)
class Cell:
    """A text or a quantity; ``fill`` and ``colour`` are colours, "" for the usual one."""

    content: str | Quantity
    bold: bool = False
    colour: str = ""
    fill: str = ""

    @cached_property
    def text(self) -> str:
        """What is printed."""
        return str(self.content)


@dataclass(frozen=True)
class Column:
    """A column: its heading, its share of the width and whether it holds numbers."""

    heading: str
    width: float
    numeric: bool = False


@dataclass(frozen=True)
class PrintedTable:
    """A titled table; ``note`` goes under the title, ``size`` is that of the letters in points."""

    key: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    note: str = ""
    size: float = 7.5

    def widths(self, whole: float) -> list[float]:
        """Widths of the columns in the unit of ``whole``, which they fill."""
        total = sum(column.width for column in self.columns)
        return [whole * column.width / total for column in self.columns]


def cells(*contents: str | Quantity | Cell, bold: bool = False) -> tuple[Cell, ...]:
    """A row of cells; ``bold`` are those that are given as plain contents."""
    return tuple(one if isinstance(one, Cell) else Cell(one, bold) for one in contents)
