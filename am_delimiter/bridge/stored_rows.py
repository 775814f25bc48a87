"""Tables of a GeoPackage read straight from SQLite, which leaves the file as it is to the byte."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from qgis.PyQt.QtCore import QUrl

from ..core.basis import Progress, Table
from ..core.cases import SHAPE
from ..core.records import FieldMistyped
from .sql_names import quoted, sql

_ENVELOPES = (0, 32, 48, 48, 64)
"""Bytes of the envelope of a GeoPackage geometry by its code (OGC 12-128, 2.1.3)."""
_ROWS, _BYTES = 1000, 2_000_000
"""What is read between two looks at the cancel."""
_SHOWN = 60
"""Letters of a foreign message that are shown."""


@contextlib.contextmanager
def opened(file: Path) -> Iterator[sqlite3.Connection]:
    """The file for reading, left as it is to the byte, also in a folder that takes no files.

    Unless somebody is writing: then SQLite must look at the journal beside it.
    """
    journals = (Path(f"{file}{ending}") for ending in ("-wal", "-journal"))
    busy = any(one.is_file() and one.stat().st_size for one in journals)
    place = bytes(QUrl.toPercentEncoding(file.absolute().as_posix(), b"/")).decode()
    # C:/… and //server/… get the slashes that they lack
    address = f"file://{'' if place.startswith('/') else '/'}{place}"
    mode = "mode=ro" if busy else "immutable=1"
    with contextlib.closing(sqlite3.connect(f"{address}?{mode}", uri=True)) as connection:
        connection.execute("pragma query_only = on")
        yield connection


def tables_in(connection: sqlite3.Connection) -> set[str]:
    """The names of the layers and tables that a GeoPackage lists."""
    return {name for (name,) in connection.execute("select table_name from gpkg_contents")}


def table_in(connection: sqlite3.Connection, table: str, progress: Progress | None = None) -> Table:
    """A table with its rows in the order in which they were written, without their number.

    Raises `FieldMistyped` for bytes in a field and for a shape that is none.
    """
    shape = shape_column(connection, table)
    cursor = connection.execute(sql("select * from", quoted(table), "order by rowid"))
    names = [column[0] for column in cursor.description]
    columns: list[list[Any]] = [[] for _ in names]
    drawn: list[Any] = []
    for found in _chunks(cursor, names.index(shape) if shape in names else None):
        (progress or Progress()).check()
        for name, column, values in zip(names, columns, zip(*found)):
            if name == shape:
                drawn.append(shapes_of(values, table))
            elif bytes in set(map(type, values)):
                raise FieldMistyped(table=table, field=name, found="BLOB")
            else:
                column.extend(values)
    kept = {n: c for n, c in zip(names, columns) if n not in (shape, "fid")}
    shapes = np.concatenate([*drawn, np.empty(0, dtype=object)]) if shape in names else None
    return Table(kept, shapes)


def _chunks(cursor: sqlite3.Cursor, shape: int | None) -> Iterator[list[tuple[Any, ...]]]:
    """Rows that are read at once: so many, or shapes of so many bytes, or one that has more."""
    found: list[tuple[Any, ...]] = []
    size = 0
    for values in cursor:
        found.append(values)
        blob = None if shape is None else values[shape]
        size += len(blob) if isinstance(blob, bytes) else 0
        if len(found) == _ROWS or size > _BYTES:
            yield found
            found, size = [], 0
    if found:
        yield found


def shape_column(connection: sqlite3.Connection, table: str) -> str:
    """The name of the column with the shapes of a layer, "" for a table."""
    query = "select column_name from gpkg_geometry_columns where table_name = ?"
    found = connection.execute(query, (table,)).fetchone()
    return str(found[0]) if found else ""


def shapes_of(blobs: Sequence[Any], table: str) -> np.ndarray[Any, Any]:
    """The shapes of GeoPackage geometries, in two dimensions; None for none."""
    try:
        shapes = shapely.from_wkb([None if blob is None else _body(blob) for blob in blobs])
    except (TypeError, IndexError, shapely.errors.ShapelyError) as error:
        raise FieldMistyped(table=table, field=SHAPE, found=str(error)[:_SHOWN]) from error
    found = np.asarray(shapely.force_2d(shapes), dtype=object)
    there = ~(shapely.is_missing(found) | shapely.is_empty(found))
    if not np.isfinite(shapely.bounds(found[there])).all():
        raise FieldMistyped(table=table, field=SHAPE, found="NaN")
    return found


def _body(blob: bytes) -> bytes:
    """The WKB in a GeoPackage geometry, behind its head and envelope."""
    return blob[8 + _ENVELOPES[(blob[3] >> 1) & 7] :]
