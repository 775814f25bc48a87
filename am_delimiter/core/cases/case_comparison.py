"""Two results beside each other, row for row: identical, or what differs.

Rows are plain data (`case_digests`). Numbers and shapes are the same when they differ by no more
than a stated precision (`precision`), and only then is it asked how much they differ.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Optional

from ..basis.progress import Progress
from ..basis.table import Row
from .canonical_shapes import canonical, same_place
from .case_digests import OF_FILES, SHAPE, UNCOMPARED, in_runs, shapes_of
from .precision import Precision

_UNCOMPARED_FIELDS = {"sources": OF_FILES}
_FIRST = ("metropolitan_areas", "criteria", "communes", "gaps")
"""What a reader asks for first: candidates, verdicts, populations, gaps."""
Pairs = Mapping[str, tuple[Optional[Row], Optional[Row]]]
"""Rows of the same name: as stored, and as they are now."""
ORDER = "order"
"""Stands for the field when the rows are the same in another order."""


@dataclass(frozen=True)
class Difference:
    """One value, or one whole row (``field`` ""), that differs between two results.

    ``row`` names the row by the fields that tell it apart; of a row that only one result holds,
    the other value is None.
    """

    table: str
    row: str
    field: str
    stored: Any
    new: Any


@dataclass(frozen=True)
class ResultComparison:
    """The differences by table, and how many values differ by less than the precision."""

    differences: dict[str, list[Difference]]
    close: int = 0

    @property
    def count(self) -> int:
        """All differences."""
        return sum(map(len, self.differences.values()))


def compare_results(
    stored: dict[str, list[Row]],
    new: dict[str, list[Row]],
    precision: Precision,
    progress: Progress,
) -> ResultComparison:
    """What differs, by table, the tables that decide first; nothing when both are the same."""
    stored, new = _undated(stored, progress), _undated(new, progress)
    names = [name for name in dict.fromkeys([*_FIRST, *stored, *new]) if name not in UNCOMPARED]
    compared = _Compared(precision, progress)
    found = {
        name: compared.tables(name, stored.get(name), new.get(name))
        for name in names
        if name in stored or name in new
    }
    return ResultComparison({name: one for name, one in found.items() if one}, compared.close)


def _undated(tables: dict[str, list[Row]], progress: Progress) -> dict[str, list[Row]]:
    """The tables without the days on which the inputs were saved, which some sentences print."""
    stamps = [str(row["modified"])[:10] for row in tables.get("sources", []) if row["modified"]]
    days = {"-".join(reversed(stamp.split("-"))) for stamp in stamps} | set(stamps)
    if not days:
        return tables
    pattern = re.compile("|".join(map(re.escape, sorted(days))))

    def undated(row: Row) -> Row:
        texts = ((n, v) for n, v in row.items() if isinstance(v, str) and n != SHAPE)
        dated = {name: pattern.sub("####", text) for name, text in texts if pattern.search(text)}
        return {**row, **dated} if dated else row

    return {
        table: [undated(row) for row in progress.watched(rows)] for table, rows in tables.items()
    }


@dataclass
class _Compared:
    """Compares tables to a precision; ``close`` counts the values that differ by less than it."""

    precision: Precision
    progress: Progress
    close: int = 0

    def tables(
        self, table: str, stored: Sequence[Row] | None, new: Sequence[Row] | None
    ) -> list[Difference]:
        """What differs between two tables; None for a table that one result lacks."""
        self.progress.check()
        if stored is None or new is None:
            counts = [None if rows is None else len(rows) for rows in (stored, new)]
            return [Difference(table, "", "", *counts)]
        skipped = _UNCOMPARED_FIELDS.get(table, frozenset())
        before, after = _trimmed(stored, skipped), _trimmed(new, skipped)
        if len(before) == len(after):
            watched = self.progress.watched(zip(before, after))
            if all(old == now for old, now in watched):
                return []
            there = {str(n): both for n, both in enumerate(zip(before, after), 1)}
            found, close = self._pairs(table, there)
            if not found:
                self.close += close
                return []
        key = _key(before, after, self.progress)
        old, now = (_by_key(rows, key, self.progress) for rows in (before, after))
        pairs = {name: (old.get(name), now.get(name)) for name in dict.fromkeys([*old, *now])}
        found, close = self._pairs(table, pairs)
        self.close += close
        return found or [Difference(table, "", ORDER, None, None)]

    def _pairs(self, table: str, pairs: Pairs) -> tuple[list[Difference], int]:
        """What differs in rows of the same name, and how many values differ by too little."""
        found, close = [], 0
        same = self._shapes(pairs)
        for name, (old, now) in pairs.items():
            self.progress.check()
            for one in _row_differences(table, name, old, now):
                near = one.field != "" and self.precision.alike(one.stored, one.new)
                if near or (one.field == SHAPE and name in same):
                    close += 1
                else:
                    found.append(one)
        return found, close

    def _shapes(self, pairs: Pairs) -> set[str]:
        """The rows whose shapes are written otherwise and yet lie in the same place."""
        names = [
            name
            for name, (old, now) in pairs.items()
            if old and now and old.get(SHAPE) and now.get(SHAPE) and old[SHAPE] != now[SHAPE]
        ]
        same: set[str] = set()
        for chunk in in_runs(names, lambda name: len((pairs[name][0] or {})[SHAPE])):
            self.progress.check()
            old, now = (shapes_of([pairs[name][side] or {} for name in chunk]) for side in (0, 1))
            asked = (self.precision.place, self.progress)
            alike = canonical(old, *asked) == canonical(now, *asked)
            for name, one, other, equal in zip(chunk, old, now, alike):
                if equal or same_place(one, other, *asked):
                    same.add(name)
        return same


def _trimmed(rows: Sequence[Row], skipped: frozenset[str]) -> list[Row]:
    if not skipped:
        return list(rows)
    return [{name: row[name] for name in row if name not in skipped} for row in rows]


def _row_differences(table: str, key: str, old: Row | None, now: Row | None) -> list[Difference]:
    known = (old or now or {}).get("name")
    if known is not None and str(known) not in key.split(", "):
        key = f"{key} {known}"
    if old is None or now is None:
        return [Difference(table, key, "", _brief(old), _brief(now))]
    fields = dict.fromkeys([*old, *now])
    return [
        Difference(table, key, field, old.get(field), now.get(field))
        for field in fields
        if old.get(field) != now.get(field)
    ]


def _key(before: Sequence[Row], after: Sequence[Row], progress: Progress) -> tuple[str, ...]:
    """The fewest first fields that tell every row apart in both; () when none do."""
    if not before or not after:
        return ()
    shared = [name for name in before[0] if name in after[0] and name != SHAPE]
    for length in range(1, len(shared)):
        key = tuple(shared[:length])
        if all(len(_by_key(rows, key, progress)) == len(rows) for rows in (before, after)):
            return key
    return ()


def _by_key(rows: Sequence[Row], key: tuple[str, ...], progress: Progress) -> dict[str, Row]:
    """Rows by the text of their key, by their position when there is no key."""
    if not key:
        return {str(number): row for number, row in enumerate(rows, 1)}
    watched = progress.watched(rows)
    return {", ".join(str(row[name]) for name in key): row for row in watched}


def _brief(row: Row | None) -> str | None:
    if row is None:
        return None
    return ", ".join(str(value) for name, value in row.items() if name != SHAPE)
