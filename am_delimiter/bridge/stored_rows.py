"""Rows of a GeoPackage read straight from SQLite, which leaves the file as it is to the byte."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import shapely
from qgis.PyQt.QtCore import QUrl

from ..core.basis import Row
from ..core.cases import SHAPE, plain_row
from ..core.records import FieldMistyped
from .sql_names import quoted, sql

_ENVELOPES = (0, 32, 48, 48, 64)
"""Bytes of the envelope of a GeoPackage geometry by its code (OGC 12-128, 2.1.3)."""
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


def rows_in(connection: sqlite3.Connection, table: str) -> Iterator[Row]:
    """Rows in the order in which they were written, without their number.

    Raises `FieldMistyped` for bytes in a field and for a shape that is none.
    """
    shape = _shape_column(connection, table)
    cursor = connection.execute(sql("select * from", quoted(table), "order by rowid"))
    names = [column[0] for column in cursor.description]
    for values in cursor:
        row = dict(zip(names, values))
        row.pop("fid", None)
        if shape:
            row[SHAPE] = _wkb(row.pop(shape, None), table)
        for name, value in row.items():
            if isinstance(value, bytes):
                raise FieldMistyped(table=table, field=name, found="BLOB")
        yield plain_row(row)


def _shape_column(connection: sqlite3.Connection, table: str) -> str:
    query = "select column_name from gpkg_geometry_columns where table_name = ?"
    found = connection.execute(query, (table,)).fetchone()
    return str(found[0]) if found else ""


def _wkb(blob: Any, table: str) -> str | None:
    """WKB in hexadecimal of a GeoPackage geometry: little-endian, two dimensions."""
    if blob is None:
        return None
    try:
        start = 8 + _ENVELOPES[(blob[3] >> 1) & 7]
        shape = shapely.from_wkb(blob[start:])
    except (TypeError, IndexError, shapely.errors.ShapelyError) as error:
        raise FieldMistyped(table=table, field=SHAPE, found=str(error)[:_SHOWN]) from error
    if not shapely.is_empty(shape) and not _is_finite(shape):
        raise FieldMistyped(table=table, field=SHAPE, found="NaN")
    return str(shape.wkb_hex)


def _is_finite(shape: Any) -> bool:
    return all(abs(number) < float("inf") for number in shapely.bounds(shape))
