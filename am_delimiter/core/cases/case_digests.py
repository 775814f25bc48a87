"""Digests of the tables of a result, of its summary, and of the case as a whole.

Columns are digested, not rows: what they hold is then reckoned all at once.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Iterable, Iterator
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from ..basis.progress import Progress
from ..basis.table import Column, Row, Table
from .canonical_shapes import Shapes, canonical
from .case_record import CasePart, StoredTable
from .precision import Floats, Precision

UNCOMPARED = frozenset({"case", "versions", "procedure"})
"""Tables about the run itself (versions are told apart, paths may differ) and what people write."""
OF_FILES = frozenset({"path", "modified", "sha256"})
"""Where an input lies and when it was saved; a changed hash is told with the inputs."""
_CHUNK = 2000
_CORNERS = 50_000
"""Shapes, and corners of them, between two looks at the cancel; a single shape may have more."""
_WHOLE = 2**53
"""Below it a floating-point number tells every whole one."""
_NOTHING, _NUMBER, _TEXT = range(3)
"""What a value of a column is."""


def plain_row(row: Row) -> Row:
    """A row whose values do not depend on how a file keeps them."""
    return {name: plain_value(value) for name, value in row.items()}


def plain_rows(table: Table) -> list[Row]:
    """The rows of a table, without their shapes, however a file keeps their values."""
    return [plain_row(row) for row in table.rows]


def plain_value(value: Any) -> Any:
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


def digest_of(table: Table, precision: Precision, progress: Progress) -> StoredTable:
    """Number of rows, and SHA-256 over all columns and shapes, to a precision.

    Columns stand in the order of the alphabet, each with its name in UTF-8 ended by a zero byte,
    and for its values a byte each (0 nothing, 1 a number, 2 a text), then the numbers as doubles
    rounded to the precision, the letters of each text as eight-byte integers, and the texts in
    UTF-8. Truth values are numbers; whole numbers that no double tells are texts. Of the shapes
    follow three SHA-256: of the places (from 0) of the rows that have one, of the lengths of their
    canonical forms (`canonical_shapes`), both as eight-byte integers, and of these forms one after
    the other. All is little-endian.
    """
    digest = hashlib.sha256()
    if len(table):
        for name in sorted(table.columns):
            progress.check()
            digest.update(name.encode() + b"\0")
            for part in _bytes_of(table.columns[name], precision):
                digest.update(part)
    if table.shapes is not None:
        for part in _digests_of(np.asarray(table.shapes, dtype=object), precision.place, progress):
            digest.update(part)
    return StoredTable(len(table), digest.hexdigest())


def _digests_of(shapes: Shapes, place: float, progress: Progress) -> Iterator[bytes]:
    """The three digests of the shapes of a table."""
    drawn = np.flatnonzero(~shapely.is_missing(shapes))
    lengths, forms = hashlib.sha256(), hashlib.sha256()
    for chunk in shape_chunks(shapes[drawn]):
        found = canonical(shapes[drawn[chunk]], place, progress)
        lengths.update(np.array(list(map(len, found)), dtype="<i8").tobytes())
        forms.update(b"".join(found))
    yield hashlib.sha256(drawn.astype("<i8").tobytes()).digest()
    yield lengths.digest()
    yield forms.digest()


def _bytes_of(column: Column, precision: Precision) -> Iterator[bytes]:
    """A column as it is digested: kinds, numbers, lengths of texts and texts."""
    kinds, numbers, texts = _sorted_out(column)
    yield kinds.astype(np.uint8).tobytes()
    yield precision.rounded(numbers).astype("<f8").tobytes()
    yield np.array(list(map(len, texts)), dtype="<i8").tobytes()
    yield "".join(texts).encode("utf-8", "surrogatepass")


def _sorted_out(column: Column) -> tuple[NDArray[np.uint8], Floats, list[str]]:
    """What each value of a column is, and its numbers and its texts, each in order."""
    types = set() if isinstance(column, np.ndarray) else set(map(type, column))
    if types == {str}:
        return np.full(len(column), _TEXT, dtype=np.uint8), np.empty(0), list(column)
    if types == {str, type(None)}:
        kinds = [_NOTHING if value is None else _TEXT for value in column]
        there = [value for value in column if value is not None]
        return np.array(kinds, dtype=np.uint8), np.empty(0), there
    if types <= {int, float, bool, type(None)}:
        numbers = np.asarray(column, dtype=np.float64)
        known = ~np.isnan(numbers)
        if not (np.abs(numbers[known]) >= _WHOLE).any():
            return np.where(known, _NUMBER, _NOTHING).astype(np.uint8), numbers[known], []
    return _one_by_one(column)


def _one_by_one(column: Column) -> tuple[NDArray[np.uint8], Floats, list[str]]:
    """The same for values of several types, or of types of their own."""
    kinds, numbers, texts = [], [], []
    for value in map(plain_value, column):
        is_number = isinstance(value, float) or (isinstance(value, int) and abs(value) < _WHOLE)
        if value is None:
            kinds.append(_NOTHING)
        elif is_number:
            kinds.append(_NUMBER)
            numbers.append(float(value))
        else:
            kinds.append(_TEXT)
            texts.append(str(value))
    return np.array(kinds, dtype=np.uint8), np.array(numbers, dtype=np.float64), texts


def shape_chunks(shapes: Shapes) -> Iterator[slice]:
    """Runs of shapes that are worked at between two looks at the cancel."""
    corners = np.cumsum(shapely.get_num_coordinates(shapes))
    start = 0
    while start < len(shapes):
        before = corners[start - 1] if start else 0
        last = int(np.searchsorted(corners, before + _CORNERS, side="right"))
        end = min(max(last, start + 1), start + _CHUNK)
        yield slice(start, min(end, len(shapes)))
        start = end


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
