"""Systems of reference of a GeoPackage that comes into another one, where numbers may be taken."""

from __future__ import annotations

import sqlite3
import struct

from .sql_names import listed, quoted, sql

_FIRST_FREE = 100_000
"""Where OGR begins to number systems that have no code."""
_NEWER = "definition_12_063"
"""Column of the extension for WKT 2, which does not take an empty value."""


def shared_system(into: sqlite3.Connection, table: str) -> int:
    """The number in ``main`` of the system of a table of ``draft``, which is put there."""
    query = (
        "select s.srs_id, s.organization, s.organization_coordsys_id, s.definition "
        "from draft.gpkg_geometry_columns as g "
        "join draft.gpkg_spatial_ref_sys as s on s.srs_id = g.srs_id where g.table_name = ?"
    )
    number, *meaning = into.execute(query, (table,)).fetchone()
    same = (
        "select srs_id from main.gpkg_spatial_ref_sys where (lower(organization) = lower(?) "
        "and organization_coordsys_id = ? and lower(organization) = 'epsg') or definition = ? "
        "order by srs_id <> ?"
    )
    found = into.execute(same, (*meaning, number)).fetchone()
    return int(found[0]) if found else _add_system(into, number)


def _add_system(into: sqlite3.Connection, number: int) -> int:
    """Put a system of ``draft`` into ``main``, under its own number when it is free."""
    query = "select max(srs_id), max(srs_id = ?) from main.gpkg_spatial_ref_sys"
    highest, taken = into.execute(query, (number,)).fetchone()
    new = max(highest + 1, _FIRST_FREE) if taken else number
    names = "select name from pragma_table_info('gpkg_spatial_ref_sys', ?)"
    here, there = ([n for (n,) in into.execute(names, (s,))] for s in ("draft", "main"))
    columns = [name for name in there if name in here or name == _NEWER]
    taken_from = {name: quoted(name) for name in here}
    taken_from = {_NEWER: "definition", **taken_from, "srs_id": "?"}
    head = sql("insert into main.gpkg_spatial_ref_sys (", listed(columns), ") select")
    values = ", ".join(taken_from[name] for name in columns)
    source = "from draft.gpkg_spatial_ref_sys where srs_id = ?"
    into.execute(sql(head, values, source), (new, number))
    return int(new)


def renumbered(into: sqlite3.Connection, column: str, system: int) -> str:
    """The expression that gives the shapes of a column with the number of their system."""

    def with_system(blob: bytes | None) -> bytes | None:
        if blob is None or struct.unpack_from("<i", blob, 4)[0] == system:
            return blob
        return blob[:4] + struct.pack("<i", system) + blob[8:]

    into.create_function("with_system", 1, with_system)
    return sql("with_system(", quoted(column), ")")
