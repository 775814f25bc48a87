"""Two results beside each other, row for row: identical, or what differs.

Rows are plain data: field by field, with the shape as WKB in hexadecimal under `SHAPE`.
"""

from __future__ import annotations

import hashlib
import json
import math
import os
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from ..basis.notes import Note, mark
from ..basis.table import Row, Table
from ..catalogue.rule_records import LayerSpec
from .case_record import CasePart, StoredTable

SHAPE = "geometry"
UNCOMPARED = frozenset({"case", "versions", "procedure"})
"""Tables about the run itself (versions are told apart, paths may differ) and what people write."""
_UNCOMPARED_FIELDS = {"sources": frozenset({"path", "modified", "sha256"})}
"""Where an input lies and when it was saved; a changed hash is told with the inputs."""
_FIRST = ("metropolitan_areas", "criteria", "communes", "gaps")
"""What a reader asks for first: candidates, verdicts, populations, gaps."""
_PER_TABLE, _IN_ALL = 5, 30
"""Differences that are told one by one; the rest are counted."""
_ORDER = "order"
"""Stands for the field when the rows are the same in another order."""
_SHOWN = 60
"""Letters of a value that are shown."""


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


def table_rows(table: Table) -> list[Row]:
    """Rows of a table as they are read back from a GeoPackage."""
    shapes = table.shapes or []
    return [
        plain_row({**row, **({SHAPE: shapes[n].wkb_hex.upper()} if shapes else {})})
        for n, row in enumerate(table.rows)
    ]


def plain_row(row: Row) -> Row:
    """A row whose values do not depend on how a file keeps them."""
    return {name: _plain(value) for name, value in row.items()}


def _plain(value: Any) -> Any:
    """Truth values as 0 and 1, whole floats as whole numbers, what is no number as None."""
    if hasattr(value, "item"):  # a number of numpy
        value = value.item()
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, float):
        if math.isnan(value):
            return None
        return int(value) if value.is_integer() else value
    return value.value if hasattr(value, "value") else value


def digest_of(rows: Iterable[Row]) -> StoredTable:
    """Number of rows, and SHA-256 over all of them in order."""
    digest, count = hashlib.sha256(), 0
    for row in rows:
        digest.update(json.dumps(row, ensure_ascii=False, sort_keys=True).encode())
        digest.update(b"\n")
        count += 1
    return StoredTable(count, digest.hexdigest())


def compare_results(
    stored: dict[str, list[Row]], new: dict[str, list[Row]]
) -> dict[str, list[Difference]]:
    """What differs, by table, the tables that decide first; empty when the results are the same."""
    stored, new = _undated(stored), _undated(new)
    names = [name for name in dict.fromkeys([*_FIRST, *stored, *new]) if name not in UNCOMPARED]
    found = {
        name: compare_tables(name, stored.get(name), new.get(name))
        for name in names
        if name in stored or name in new
    }
    return {name: differences for name, differences in found.items() if differences}


def _undated(tables: dict[str, list[Row]]) -> dict[str, list[Row]]:
    """The tables without the days on which the inputs were saved, which some sentences print."""
    stamps = [str(row["modified"])[:10] for row in tables.get("sources", []) if row["modified"]]
    days = {"-".join(reversed(stamp.split("-"))) for stamp in stamps} | set(stamps)
    if not days:
        return tables
    pattern = re.compile("|".join(map(re.escape, sorted(days))))

    def undated(value: Any) -> Any:
        return pattern.sub("####", value) if isinstance(value, str) else value

    return {
        table: [
            {name: value if name == SHAPE else undated(value) for name, value in row.items()}
            for row in rows
        ]
        for table, rows in tables.items()
    }


def compare_tables(
    table: str, stored: Sequence[Row] | None, new: Sequence[Row] | None
) -> list[Difference]:
    """What differs between two tables; None for a table that one result lacks."""
    if stored is None or new is None:
        counts = [None if rows is None else len(rows) for rows in (stored, new)]
        return [Difference(table, "", "", *counts)]
    skipped = _UNCOMPARED_FIELDS.get(table, frozenset())
    before, after = _trimmed(stored, skipped), _trimmed(new, skipped)
    if before == after:
        return []
    key = _key(before, after)
    old, now = _by_key(before, key), _by_key(after, key)
    found = []
    for name in dict.fromkeys([*old, *now]):
        found += _row_differences(table, name, old.get(name), now.get(name))
    return found or [Difference(table, "", _ORDER, None, None)]


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


def _key(before: Sequence[Row], after: Sequence[Row]) -> tuple[str, ...]:
    """The fewest first fields that tell every row apart in both; () when none do."""
    if not before or not after:
        return ()
    shared = [name for name in before[0] if name in after[0] and name != SHAPE]
    for length in range(1, len(shared)):
        key = tuple(shared[:length])
        if all(len(_by_key(rows, key)) == len(rows) for rows in (before, after)):
            return key
    return ()


def _by_key(rows: Sequence[Row], key: tuple[str, ...]) -> dict[str, Row]:
    """Rows by the text of their key, by their position when there is no key."""
    if not key:
        return {str(number): row for number, row in enumerate(rows, 1)}
    return {", ".join(str(row[name]) for name in key): row for row in rows}


def _brief(row: Row | None) -> str | None:
    if row is None:
        return None
    return ", ".join(str(value) for name, value in row.items() if name != SHAPE)


def difference_notes(found: dict[str, list[Difference]], specs: dict[str, LayerSpec]) -> list[Note]:
    """The differences in sentences, bounded, each table with its count, as ``specs`` call them."""
    notes: list[Note] = []
    for table, differences in found.items():
        title = specs[table].title
        aliases = {field["name"]: field["alias"] for field in specs[table].fields}
        template = mark("Table «{table}»: {count} differences.")
        notes.append(Note(template, {"table": title, "count": len(differences)}))
        told = [note for note in notes if note.template != template]
        room = max(_IN_ALL - len(told), 0)
        notes += [_sentence(one, title, aliases) for one in differences[: min(_PER_TABLE, room)]]
    return notes


def _sentence(one: Difference, title: str, aliases: dict[str, str]) -> Note:
    field = aliases.get(one.field, one.field)
    details = {"table": title, "row": one.row, "field": field}
    stored, new = _shown(one.stored, one.new, one.field)
    details.update(stored=stored, new=new)
    if one.field == _ORDER and not one.row:
        return Note(mark("{table}: the same rows in another order."), details)
    if not one.row:
        return Note(mark("{table}: stored {stored}, now {new}."), details)
    if one.field:
        return Note(mark("{table}, {row}: {field} was {stored}, is now {new}."), details)
    if one.new is None:
        return Note(mark("{table}: the row {row} is no longer there ({stored})."), details)
    return Note(mark("{table}: the row {row} is new ({new})."), details)


def _shown(stored: Any, new: Any, field: str) -> tuple[str, str]:
    """Both values as they are told: long texts from just before the place where they part."""
    if field == SHAPE:  # WKB says nothing to a reader; its digest tells two shapes apart
        both = [hashlib.sha256(str(value).encode()).hexdigest()[:12] for value in (stored, new)]
        return both[0], both[1]
    texts = ["–" if value is None else str(value) for value in (stored, new)]
    shared = len(os.path.commonprefix(texts))
    start = 0 if max(map(len, texts)) <= _SHOWN else max(shared - _SHOWN // 3, 0)
    old, now = (_cut(text, start) for text in texts)
    return old, now


def _cut(text: str, start: int) -> str:
    """At most `_SHOWN` letters of a text, with dots where something is left out."""
    end = start + _SHOWN
    return f"{'…' if start else ''}{text[start:end]}{'…' if end < len(text) else ''}"


def case_digest(rows: Iterable[Row]) -> str:
    """SHA-256 over the digests of the tables of a result, "" where none is stored.

    ``rows`` are those of the table ``case``. Each table makes a line of its name, a blank and its
    own SHA-256; the lines stand in the order of the alphabet, each ended by a line feed.
    """
    lines = sorted(
        f"{row['name']} {row['sha256']}\n"
        for row in rows
        if row["kind"] == CasePart.TABLE.value and row["sha256"]
    )
    return hashlib.sha256("".join(lines).encode()).hexdigest() if lines else ""
