"""The rows of a table and the shapes of a layer into a GeoPackage, all at once.

Features one by one through QGIS take minutes for a country; a statement for many rows takes
seconds, asks for a cancel between them and leaves no handle on the file. The format is that of
OGC 12-128r19 (GeoPackage 1.4), 2.1.3 for a geometry and annex F.3 for its index.
"""

from __future__ import annotations

import sqlite3
import struct
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import Any, Callable

import numpy as np
import shapely

from ..core.basis import WATCHED, Progress, Table, values_of
from ..core.catalogue import LayerSpec
from .sql_names import inserting, quoted, sql

SHAPE_COLUMN = "geom"
_CHUNK = 4096
"""Shapes that are turned into bytes between two looks at the cancel."""
_INDEXED = 0.2
"""Share of the work on a layer after which its index is written."""
_MOST_BOUND = 999
"""Values that a statement of SQLite binds at most before its version 3.32 (sqlite.org/limits)."""
_HEAD = struct.Struct("<2sBBi")
_WITH_ENVELOPE, _EMPTY = 0b0011, 0b10001
"""Flags of a geometry: little-endian, with the envelope of two axes; empty, without one."""
_CASTS = {"text": str, "integer": int, "real": float, "boolean": bool}


def fill(connection: sqlite3.Connection, spec: LayerSpec, table: Table, progress: Progress) -> None:
    """Put the rows of ``table`` into the empty table of ``spec``, numbered from 1."""
    with_triggers = _without_triggers(connection, spec.id)
    names = ["fid", *(field["name"] for field in spec.fields)]
    columns: list[Iterable[Any]] = [range(1, len(table) + 1)]
    columns += (_values(table, field["name"], field["type"]) for field in spec.fields)
    done = 0.0
    if spec.geometry and table.shapes is not None:
        shapes = np.asarray(table.shapes, dtype=object)
        names.append(SHAPE_COLUMN)
        columns.append(_blobs(shapes, _srs_of(connection, spec.id)))
        _index(connection, spec.id, shapes, progress.part(0.0, _INDEXED))
        done = _INDEXED
    rest = progress.part(done, 1.0)
    _insert(connection, quoted(spec.id), names, zip(*columns), len(table), rest)
    for statement in with_triggers:
        connection.execute(statement)
    count = "update gpkg_ogr_contents set feature_count = ? where table_name = ?"
    connection.execute(count, (len(table), spec.id))


def _insert(
    connection: sqlite3.Connection,
    table: str,
    names: Sequence[str],
    rows: Iterator[tuple[Any, ...]],
    count: int,
    progress: Progress,
) -> None:
    """Put ``count`` rows in, as many in a statement as every SQLite takes.

    Says how far it is, and looks at the cancel, every `WATCHED` of them.
    """
    together = max(1, _MOST_BOUND // len(names))
    several = inserting(table, names, together)
    for place, run in enumerate(iter(lambda: list(islice(rows, together)), [])):
        if place % max(1, WATCHED // together) == 0:
            progress.report(place * together / count)
        statement = several if len(run) == together else inserting(table, names, len(run))
        connection.execute(statement, list(chain.from_iterable(run)))


def _without_triggers(connection: sqlite3.Connection, table: str) -> list[str]:
    """Take the triggers away, and give the statements that bring them back.

    Those of an index call functions that only spatial libraries have.
    """
    query = "select name, sql from sqlite_master where type = 'trigger' and tbl_name = ?"
    found = connection.execute(query, (table,)).fetchall()
    for name, _ in found:
        connection.execute(sql("drop trigger", quoted(name)))
    return [statement for _, statement in found]


def _values(table: Table, name: str, type_: str) -> list[Any]:
    """A column as its field keeps it."""
    if not len(table):
        return []
    values, kind = values_of(table.columns[name]), _CASTS[type_]
    if set(map(type, values)) <= {kind, type(None)}:
        return values
    return [one if one is None else _cast(one, kind) for one in values]


def _cast(value: Any, kind: Callable[[Any], Any]) -> Any:
    """A value of the type of its column; numpy and words of the field have types of their own."""
    return kind(value.value if hasattr(value, "value") else value)


def _srs_of(connection: sqlite3.Connection, table: str) -> int:
    query = "select srs_id from gpkg_geometry_columns where table_name = ?"
    return int(connection.execute(query, (table,)).fetchone()[0])


def _blobs(shapes: np.ndarray[Any, Any], srs: int) -> list[bytes | None]:
    """Every shape as a GeoPackage keeps it: a head, its envelope, and WKB; None for none."""
    head, empty = (_HEAD.pack(b"GP", 0, flags, srs) for flags in (_WITH_ENVELOPE, _EMPTY))
    found: list[bytes | None] = [None] * len(shapes)
    drawn = np.flatnonzero(~shapely.is_missing(shapes))
    envelopes = _envelopes(shapes[drawn]).tobytes()
    parts = zip(drawn.tolist(), _wkb(shapes[drawn]), shapely.is_empty(shapes[drawn]).tolist())
    for position, (row, wkb, is_empty) in enumerate(parts):
        envelope = envelopes[32 * position : 32 * position + 32]
        found[row] = (empty if is_empty else head + envelope) + wkb
    return found


def _wkb(shapes: np.ndarray[Any, Any]) -> Iterator[bytes]:
    """The shapes as WKB, so many at once."""
    for start in range(0, len(shapes), _CHUNK):
        yield from shapely.to_wkb(shapes[start : start + _CHUNK], byte_order=1)


def _envelopes(shapes: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    """West, east, south and north of every shape, as an index and a head take them, (n, 4)."""
    return np.ascontiguousarray(shapely.bounds(shapes)[:, [0, 2, 1, 3]])


def _index(
    connection: sqlite3.Connection,
    table: str,
    shapes: np.ndarray[Any, Any],
    progress: Progress,
) -> None:
    """Fill the spatial index and note the extent of the layer."""
    envelopes = _envelopes(shapes)
    there = np.flatnonzero(~np.isnan(envelopes[:, 0]))
    if not len(there):
        return
    index = quoted(f"rtree_{table}_{SHAPE_COLUMN}")
    columns = ("id", "minx", "maxx", "miny", "maxy")
    rows = zip((there + 1).tolist(), *envelopes[there].T.tolist())
    _insert(connection, index, columns, rows, len(there), progress)
    west, _, south, _ = envelopes[there].min(axis=0).tolist()
    _, east, _, north = envelopes[there].max(axis=0).tolist()
    extent = "update gpkg_contents set min_x = ?, min_y = ?, max_x = ?, max_y = ? "
    found = (west, south, east, north, table)
    connection.execute(sql(extent, "where table_name = ?"), found)
