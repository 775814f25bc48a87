"""The rows of a table and the shapes of a layer into a GeoPackage, all at once.

Features one by one through QGIS take minutes for a country; a statement for many rows takes
seconds, asks for a cancel between them and leaves no handle on the file. The format is that of
OGC 12-128r19 (GeoPackage 1.4), 2.1.3 for a geometry and annex F.3 for its index.
"""

from __future__ import annotations

import sqlite3
import struct
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Callable

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from ..core.basis import Progress, Table
from ..core.catalogue import LayerSpec
from .sql_names import inserting, quoted, sql

SHAPE_COLUMN = "geom"
_CHUNK = 4096
"""Shapes that are turned into bytes between two looks at the cancel."""
_HEAD = struct.Struct("<2sBBi")
_WITH_ENVELOPE, _EMPTY = 0b0011, 0b10001
"""Flags of a geometry: little-endian, with the envelope of two axes; empty, without one."""
_CASTS = {"text": str, "integer": int, "real": float, "boolean": bool}


def fill(connection: sqlite3.Connection, spec: LayerSpec, table: Table, progress: Progress) -> None:
    """Put the rows of ``table`` into the empty table of ``spec``, numbered from 1."""
    with_triggers = _without_triggers(connection, spec.id)
    columns = ["fid", *(field["name"] for field in spec.fields)]
    values: Iterable[tuple[Any, ...]] = _values(spec, table)
    if spec.geometry and table.shapes is not None:
        columns.append(SHAPE_COLUMN)
        srs = _srs_of(connection, spec.id)
        values = ((*row, blob) for row, blob in zip(values, _blobs(table.shapes, srs)))
        _index(connection, spec.id, table.shapes, progress)
    statement = inserting(quoted(spec.id), columns)
    connection.executemany(statement, progress.watched(values))
    for statement in with_triggers:
        connection.execute(statement)
    count = "update gpkg_ogr_contents set feature_count = ? where table_name = ?"
    connection.execute(count, (len(table.rows), spec.id))


def _without_triggers(connection: sqlite3.Connection, table: str) -> list[str]:
    """Take the triggers away, and give the statements that bring them back.

    Those of an index call functions that only spatial libraries have.
    """
    query = "select name, sql from sqlite_master where type = 'trigger' and tbl_name = ?"
    found = connection.execute(query, (table,)).fetchall()
    for name, _ in found:
        connection.execute(sql("drop trigger", quoted(name)))
    return [statement for _, statement in found]


def _values(spec: LayerSpec, table: Table) -> Iterator[tuple[Any, ...]]:
    """The number and the fields of every row, as the columns keep them."""
    fields = [(field["name"], _CASTS[field["type"]]) for field in spec.fields]
    for number, row in enumerate(table.rows, 1):
        cells = [(row[name], kind) for name, kind in fields]
        kept = [v if v is None or type(v) is kind else _cast(v, kind) for v, kind in cells]
        yield (number, *kept)


def _cast(value: Any, kind: Callable[[Any], Any]) -> Any:
    """A value of the type of its column; numpy and words of the field have types of their own."""
    return kind(value.value if hasattr(value, "value") else value)


def _srs_of(connection: sqlite3.Connection, table: str) -> int:
    query = "select srs_id from gpkg_geometry_columns where table_name = ?"
    return int(connection.execute(query, (table,)).fetchone()[0])


def _blobs(shapes: Sequence[BaseGeometry], srs: int) -> Iterator[bytes]:
    """Every shape as a GeoPackage keeps it: a head, its envelope, and WKB."""
    head, empty = (_HEAD.pack(b"GP", 0, flags, srs) for flags in (_WITH_ENVELOPE, _EMPTY))
    for start in range(0, len(shapes), _CHUNK):
        part = np.asarray(shapes[start : start + _CHUNK], dtype=object)
        envelopes = _envelopes(part).tobytes()
        found = zip(shapely.to_wkb(part, byte_order=1), shapely.is_empty(part).tolist())
        for position, (wkb, is_empty) in enumerate(found):
            envelope = envelopes[32 * position : 32 * position + 32]
            yield (empty if is_empty else head + envelope) + wkb


def _envelopes(shapes: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    """West, east, south and north of every shape, as an index and a head take them, (n, 4)."""
    return np.ascontiguousarray(shapely.bounds(shapes)[:, [0, 2, 1, 3]])


def _index(
    connection: sqlite3.Connection, table: str, shapes: Sequence[BaseGeometry], progress: Progress
) -> None:
    """Fill the spatial index and note the extent of the layer."""
    if not shapes:
        return
    envelopes = _envelopes(np.asarray(shapes, dtype=object))
    rows = [(n, *row) for n, row in enumerate(envelopes.tolist(), 1) if row[0] == row[0]]
    index = quoted(f"rtree_{table}_{SHAPE_COLUMN}")
    columns = ("id", "minx", "maxx", "miny", "maxy")
    connection.executemany(inserting(index, columns), progress.watched(rows))
    west, _, south, _ = np.nanmin(envelopes, axis=0).tolist()
    _, east, _, north = np.nanmax(envelopes, axis=0).tolist()
    extent = "update gpkg_contents set min_x = ?, min_y = ?, max_x = ?, max_y = ? "
    found = (west, south, east, north, table)
    connection.execute(sql(extent, "where table_name = ?"), found)
