"""Two results beside each other, row for row: identical, or what differs.

Numbers and shapes are the same when they differ by no more than a stated precision (`precision`),
and only then is it asked how much they differ. Tables are compared by their columns first: rows are
made only of those that are not the same.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Optional

import numpy as np
import shapely

from ..basis.progress import Progress
from ..basis.table import Column, Row, ShapeColumn, Table, values_of
from .canonical_shapes import Shapes, canonical, same_place
from .case_digests import OF_FILES, UNCOMPARED, plain_rows, shape_chunks
from .precision import Precision

SHAPE = "geometry"
"""The shape of a row among its fields."""
_UNCOMPARED_FIELDS = {
    "sources": OF_FILES,
    "continuum": frozenset({"outline"}),
    "notes": frozenset({"kind", "communes"}),  # the text says both, and older results lack them
}
"""The outline is made of the shape, which is compared; GEOS may draw it a little otherwise."""
_FIRST = ("metropolitan_areas", "criteria", "communes", "gaps")
"""What a reader asks for first: candidates, verdicts, populations, gaps."""
Pairs = Mapping[str, tuple[Optional[Row], Optional[Row]]]
"""Rows of the same name: as stored, and as they are now."""
_ROWS, _LETTERS = 2000, 4_000_000
"""Rows, and letters of their shapes, between two looks at the cancel."""
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
    stored: Mapping[str, Table],
    new: Mapping[str, Table],
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


def _undated(tables: Mapping[str, Table], progress: Progress) -> Mapping[str, Table]:
    """The tables without the days on which the inputs were saved, which some sentences print."""
    sources = tables.get("sources", Table()).columns
    stamps = [str(stamp)[:10] for stamp in sources.get("modified", []) if stamp]
    days = {"-".join(reversed(stamp.split("-"))) for stamp in stamps} | set(stamps)
    if not days:
        return tables
    pattern = re.compile("|".join(map(re.escape, sorted(days))))

    def undated(column: Column) -> Column:
        if not isinstance(column, list):
            return column
        watched = progress.watched(column)
        return [pattern.sub("####", v) if isinstance(v, str) else v for v in watched]

    return {
        name: Table({n: undated(column) for n, column in table.columns.items()}, table.shapes)
        for name, table in tables.items()
    }


@dataclass
class _Compared:
    """Compares tables to a precision; ``close`` counts the values that differ by less than it."""

    precision: Precision
    progress: Progress
    close: int = 0

    def tables(self, table: str, stored: Table | None, new: Table | None) -> list[Difference]:
        """What differs between two tables; None for a table that one result lacks."""
        self.progress.check()
        if stored is None or new is None:
            counts = [None if one is None else len(one) for one in (stored, new)]
            return [Difference(table, "", "", *counts)]
        skipped = _UNCOMPARED_FIELDS.get(table, frozenset())
        stored, new = (_without(one, skipped) for one in (stored, new))
        if self._same(stored, new):
            return []
        before, after = (self._rows(one) for one in (stored, new))
        if len(before) == len(after):
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

    def _same(self, one: Table, other: Table) -> bool:
        """Whether two tables are the same to the last bit, row for row."""
        if len(one) != len(other):
            return False
        if len(one) and set(one.columns) != set(other.columns):
            return False
        if (one.shapes is None) != (other.shapes is None):
            return False
        for name, column in one.columns.items() if len(one) else ():
            self.progress.check()
            if values_of(column) != values_of(other.columns[name]):
                return False
        return one.shapes is None or other.shapes is None or self._drawn(one.shapes, other.shapes)

    def _drawn(self, *shapes: ShapeColumn) -> bool:
        """Whether shapes are written the same way, one by one."""
        one, other = (np.asarray(drawn, dtype=object) for drawn in shapes)
        for chunk in shape_chunks(one):
            self.progress.check()
            if (shapely.to_wkb(one[chunk]) != shapely.to_wkb(other[chunk])).any():
                return False
        return True

    def _rows(self, table: Table) -> list[Row]:
        """The rows of a table with their shapes, as WKB in hexadecimal, under `SHAPE`."""
        self.progress.check()
        rows = plain_rows(table)
        if table.shapes is None:
            return rows
        found, shapes = [], np.asarray(table.shapes, dtype=object)
        for chunk in shape_chunks(shapes):
            self.progress.check()
            forms = shapely.to_wkb(shapes[chunk], hex=True)
            found += [{**row, SHAPE: form} for row, form in zip(rows[chunk], forms)]
        return found

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
        for chunk in _in_runs(names, lambda name: len((pairs[name][0] or {})[SHAPE])):
            self.progress.check()
            old, now = (_shapes_of([pairs[name][side] or {} for name in chunk]) for side in (0, 1))
            asked = (self.precision.place, self.progress)
            alike = canonical(old, *asked) == canonical(now, *asked)
            for name, one, other, equal in zip(chunk, old, now, alike):
                if equal or same_place(one, other, *asked):
                    same.add(name)
        return same


def _without(table: Table, skipped: frozenset[str]) -> Table:
    """A table without some of its columns."""
    kept = {name: column for name, column in table.columns.items() if name not in skipped}
    return Table(kept, table.shapes)


def _shapes_of(rows: Sequence[Row]) -> Shapes:
    """The shapes of rows, (n,) objects; None where there is none."""
    return np.asarray(shapely.from_wkb([row.get(SHAPE) for row in rows]), dtype=object)


def _in_runs(names: Sequence[str], letters: Callable[[str], int]) -> Iterator[list[str]]:
    """Runs of rows, shorter where their shapes are written with many ``letters``."""
    run: list[str] = []
    length = 0
    for name in names:
        run.append(name)
        length += letters(name)
        if len(run) == _ROWS or length > _LETTERS:
            yield run
            run, length = [], 0
    if run:
        yield run


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
