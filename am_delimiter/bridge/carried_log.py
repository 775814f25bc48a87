"""The log of the procedure in a file that takes a new result: what people wrote last counts.

Rows keep their number, so that somebody who has the log open for editing while a result is
written saves into the row that he sees.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
from typing import Any

from ..core.basis import Row
from ..core.catalogue import TABLE
from .sql_names import inserting, quoted, sql

Merge = Callable[[list[Row]], list[Row]]
"""From the rows that stand in a log to those of the new one."""
_COUNTED = frozenset({"fid", "position", "document_sha256"})
"""Columns that the program fills in: a row is the same without them."""


def log_order(row: Mapping[str, Any]) -> tuple[bool, float]:
    """Where a row stands: by its position, those without one at the end.

    Rows keep the number that they were given first, so it says nothing about their order.
    """
    position = row.get("position")
    if isinstance(position, (int, float)):
        return False, float(position)
    return True, 0.0


def log_before(into: sqlite3.Connection) -> list[Row]:
    """The rows of the log in ``main`` with their numbers."""
    cursor = into.execute(sql("select * from main.", quoted(TABLE), "order by rowid"))
    names = [column[0] for column in cursor.description]
    return sorted((dict(zip(names, values)) for values in cursor), key=log_order)


def write_log(into: sqlite3.Connection, before: list[Row], merge: Merge) -> None:
    """Put the rows that ``merge`` makes of those ``before`` in place of the carried ones."""
    rows = merge([{k: v for k, v in row.items() if k != "fid"} for row in before])
    into.execute(sql("delete from main.", quoted(TABLE)))
    for number, row in zip(_numbers(rows, before), rows):
        numbered = {"fid": number, **row}
        into.execute(inserting(sql("main.", quoted(TABLE)), numbered), tuple(numbered.values()))


def _numbers(rows: list[Row], before: list[Row]) -> list[int]:
    """The number that each row had, and new ones for the rest."""
    had: dict[tuple[tuple[str, str], ...], list[int | None]] = {}
    for row in before:
        had.setdefault(_content(row), []).append(row["fid"])
    kept = [(had.get(_content(row)) or [None]).pop(0) for row in rows]
    free = max((row["fid"] for row in before), default=0)
    numbers = []
    for number in kept:
        free += number is None
        numbers.append(free if number is None else number)
    return numbers


def _content(row: Row) -> tuple[tuple[str, str], ...]:
    """What a row says; an empty cell says nothing."""
    told = ((k, str(v)) for k, v in row.items() if k not in _COUNTED and v not in (None, ""))
    return tuple(sorted(told))
