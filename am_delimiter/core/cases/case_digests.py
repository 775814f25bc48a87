"""Digests of the tables of a result, of its summary, and of the case as a whole.

Rows are plain data: field by field, with the shape as WKB in hexadecimal under `SHAPE`.
"""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, TypeVar

import numpy as np
import shapely

from ..basis.progress import Progress
from ..basis.table import Row, Table
from .canonical_shapes import Shapes, canonical
from .case_record import CasePart, StoredTable
from .precision import Precision

SHAPE = "geometry"
UNCOMPARED = frozenset({"case", "versions", "procedure"})
"""Tables about the run itself (versions are told apart, paths may differ) and what people write."""
OF_FILES = frozenset({"path", "modified", "sha256"})
"""Where an input lies and when it was saved; a changed hash is told with the inputs."""
_as_json = json.JSONEncoder(ensure_ascii=False, sort_keys=True).encode
CHUNK = 2000
_LETTERS = 4_000_000
"""Rows, and letters of shapes, between two looks at the cancel; the digest does not depend on it.

A single shape may have more.
"""
_FEW = 20
"""Shapes that are written at once."""
_Item = TypeVar("_Item")


def table_rows(table: Table) -> Iterator[Row]:
    """Rows of a table as they are read back from a GeoPackage."""
    for start in range(0, len(table.rows), _FEW):
        rows = table.rows[start : start + _FEW]
        if table.shapes is None:
            yield from map(plain_row, rows)
            continue
        shapes = shapely.to_wkb(table.shapes[start : start + _FEW], hex=True)
        for row, shape in zip(rows, shapes):
            yield plain_row({**row, SHAPE: shape})


def plain_row(row: Row) -> Row:
    """A row whose values do not depend on how a file keeps them."""
    return {name: _plain(value) for name, value in row.items()}


def _plain(value: Any) -> Any:
    """Truth values as 0 and 1, whole floats as whole numbers, what is no number as None."""
    if value is None or type(value) in (str, int):
        return value
    if hasattr(value, "item"):  # a number of numpy
        value = value.item()
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, float):
        if math.isnan(value):
            return None
        return int(value) if value.is_integer() else value
    return value.value if hasattr(value, "value") else value


def digest_of(rows: Iterable[Row], precision: Precision, progress: Progress) -> StoredTable:
    """Number of rows, and SHA-256 over all of them in order, to a precision.

    The digest is that of two digests: of the fields, a line of JSON for each row, and of the
    shapes, one after the other in their canonical form (`canonical_shapes`), each behind its
    length in eight bytes.
    """
    fields, shapes, count = hashlib.sha256(), hashlib.sha256(), 0
    for chunk in in_runs(rows, lambda row: len(row.get(SHAPE) or "")):
        progress.check()
        count += len(chunk)
        for row in chunk:
            fields.update(_line({n: precision.rounded(v) for n, v in row.items() if n != SHAPE}))
        if SHAPE in chunk[0]:
            for form in canonical(shapes_of(chunk), precision.place, progress):
                shapes.update(len(form or b"").to_bytes(8, "little") + (form or b""))
    whole = f"{fields.hexdigest()}\n{shapes.hexdigest()}\n"
    return StoredTable(count, hashlib.sha256(whole.encode()).hexdigest())


def exact_digest(rows: Iterable[Row], progress: Progress) -> StoredTable:
    """The digest that results up to the second format store: every bit of every value."""
    digest, count = hashlib.sha256(), 0
    for row in rows:
        if not count % CHUNK:
            progress.check()
        digest.update(_line(row))
        count += 1
    return StoredTable(count, digest.hexdigest())


def shapes_of(rows: Sequence[Row]) -> Shapes:
    """The shapes of rows, (n,) objects; None where there is none."""
    return np.asarray(shapely.from_wkb([row.get(SHAPE) for row in rows]), dtype=object)


def _line(row: Row) -> bytes:
    return _as_json(row).encode() + b"\n"


def in_runs(items: Iterable[_Item], letters: Callable[[_Item], int]) -> Iterator[list[_Item]]:
    """Runs of `CHUNK` items, shorter where their shapes are written with many ``letters``."""
    run: list[_Item] = []
    length = 0
    for item in items:
        run.append(item)
        length += letters(item)
        if len(run) == CHUNK or length > _LETTERS:
            yield run
            run, length = [], 0
    if run:
        yield run


def case_digest(rows: Iterable[Row]) -> str:
    """SHA-256 over the digests of the tables and the summary of a result, "" if none is stored.

    ``rows`` are those of the table ``case``. Each table, and the summary, makes a line of its
    name, a blank and its own SHA-256; the lines stand in the order of the alphabet, each ended by a
    line feed. Results up to the second format store no digest of the summary.
    """
    parts = (CasePart.TABLE.value, CasePart.SUMMARY.value)
    lines = sorted(
        f"{row['name']} {row['sha256']}\n" for row in rows if row["kind"] in parts and row["sha256"]
    )
    return hashlib.sha256("".join(lines).encode()).hexdigest() if lines else ""
