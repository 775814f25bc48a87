"""Persons as whole numbers in a table that adds up: along its rows, and down to its totals."""

from __future__ import annotations

import math
from collections.abc import Sequence

Row = Sequence[float]


def whole_persons(rows: Sequence[Row]) -> tuple[list[list[int]], list[int]]:
    """The parts of rows (rows, columns) rounded to whole persons, and the totals of the columns.

    Each row must add up to a whole number, and still does so; each part is rounded up or down, and
    so is each total. The first total is rounded to the nearest. A whole part stays what it is.
    """
    columns = range(len(rows[0])) if rows else range(0)
    floors = [[math.floor(part) for part in row] for row in rows]
    broken = [[part != math.floor(part) for part in row] for row in rows]
    ups = _Ups(broken)
    exact = [sum(row[column] for row in rows) for column in columns]
    below = [sum(row[column] for row in floors) for column in columns]
    least = [math.floor(total) - base for total, base in zip(exact, below)]
    most = [math.ceil(total) - base for total, base in zip(exact, below)]
    if rows:
        least[0] = most[0] = math.floor(exact[0] + 0.5) - below[0]
    needed = [round(sum(row)) - sum(base) for row, base in zip(rows, floors)]
    # first what every column needs at least, then what the rows still lack
    for room in (least, most):
        for row, need in enumerate(needed):
            ups.fill(row, need, room)
    whole = [[base + up for base, up in zip(*pair)] for pair in zip(floors, ups.chosen)]
    return whole, [sum(row[column] for row in whole) for column in columns]


class _Ups:
    """The parts that are rounded up, chosen one by one; a choice may move others of its row."""

    def __init__(self, broken: Sequence[Sequence[bool]]) -> None:
        self.broken = broken
        self.chosen = [[False] * len(row) for row in broken]

    def fill(self, row: int, need: int, room: Sequence[int]) -> None:
        """Round up parts of a row until ``need`` are, as long as the columns have ``room``."""
        while sum(self.chosen[row]) < need and self._place(row, room, set()):
            pass

    def _place(self, row: int, room: Sequence[int], seen: set[int]) -> bool:
        """Round up one more part of a row; those of others leave a full column if need be."""
        for column, may in enumerate(self.broken[row]):
            if not may or self.chosen[row][column] or column in seen:
                continue
            seen.add(column)
            if self._count(column) < room[column] or self._move(column, room, seen):
                self.chosen[row][column] = True
                return True
        return False

    def _move(self, column: int, room: Sequence[int], seen: set[int]) -> bool:
        """Take a row out of a full column, into another one."""
        for other, row in enumerate(self.chosen):
            if row[column] and self._place(other, room, seen):
                row[column] = False
                return True
        return False

    def _count(self, column: int) -> int:
        return sum(row[column] for row in self.chosen)
