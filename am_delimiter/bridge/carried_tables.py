"""One table out of one GeoPackage and into another, with all that is registered about it.

Both are open in one connection, as ``main`` and ``draft``. Nothing is done that needs a spatial
library: triggers, which do, come back when the rows are there.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping

from .own_tables import tables_of
from .shared_systems import renumbered, shared_system
from .sql_names import listed, quoted, sql

_STYLES, _METADATA, _REFERENCES = "layer_styles", "gpkg_metadata", "gpkg_metadata_reference"
SHARED = (_STYLES, _METADATA, _REFERENCES)
"""Tables that all layers of a file share."""
_FREE_IDENTIFIER = (
    "case when exists (select 1 from main.gpkg_contents as there "
    "where there.identifier = moved.identifier) then null else identifier end"
)
"""An identifier may stand once in a file; somebody else's layer keeps its own."""


def drop_table(into: sqlite3.Connection, name: str) -> None:
    """Take a table out of ``main`` with its index, its style and what is registered about it."""
    for column in _shape_columns(into, "main", name):
        into.execute(sql("drop table if exists main.", quoted(f"rtree_{name}_{column}")))
    into.execute(sql("drop table main.", quoted(name)))
    orphans = _metadata_of(into, name)
    for registry in _registries(into, "main"):
        into.execute(sql("delete from main.", quoted(registry), "where table_name = ?"), (name,))
    for number in orphans:
        into.execute("delete from main.gpkg_metadata where id = ?", (number,))
    own = "delete from main.layer_styles where f_table_name = ? and styleName = f_table_name"
    into.execute(own, (name,))
    others = "update main.layer_styles set useAsDefault = 0 where f_table_name = ?"
    into.execute(others, (name,))  # styles of the user stay, to be chosen


def carry_shared(into: sqlite3.Connection) -> None:
    """Make in ``main`` the tables that all layers share and that it lacks."""
    there = tables_of(into)
    shared = {*SHARED, *_registries(into, "draft")}
    for name in sorted(shared & tables_of(into, "draft") - there):
        into.execute(_statement(into, name))
    for registry in _registries(into, "draft"):
        if registry == _REFERENCES:
            continue
        known = sql("select 1 from main.", quoted(registry), "where table_name = ?")
        for name in SHARED:
            if not into.execute(known, (name,)).fetchone():
                _copy(into, registry, "table_name", name)


def carry_table(into: sqlite3.Connection, name: str) -> None:
    """Put a table of ``draft`` into ``main``, where no table has its name."""
    into.execute(_statement(into, name))
    shapes = _shape_columns(into, "draft", name)
    system = shared_system(into, name) if shapes else None
    columns = _columns(into, "draft", name)
    blobs = {column: renumbered(into, column, system) for column in shapes if system is not None}
    _insert(into, name, columns, blobs)
    for column in shapes:
        index = f"rtree_{name}_{column}"
        into.execute(_statement(into, index))
        _insert(into, index, _columns(into, "draft", index))
    _register(into, name, system)
    query = "select sql from draft.sqlite_master where type = 'trigger' and tbl_name = ?"
    for (statement,) in into.execute(query, (name,)).fetchall():
        into.execute(statement)


def append_rows(into: sqlite3.Connection, name: str) -> None:
    """Add the rows of a table of ``draft`` to that of ``main``, under new numbers."""
    there = set(_columns(into, "main", name)) - {"fid"}
    _insert(into, name, [one for one in _columns(into, "draft", name) if one in there])


def _register(into: sqlite3.Connection, name: str, system: int | None) -> None:
    """What the tables of a GeoPackage say about a table, its style and its metadata."""
    systems = {} if system is None else {"srs_id": str(int(system))}
    for registry in _registries(into, "draft"):
        if registry != _REFERENCES:
            _copy(into, registry, "table_name", name, systems)
    _copy(into, _STYLES, "f_table_name", name)
    query = "select md_file_id from draft.gpkg_metadata_reference where table_name = ?"
    for (number,) in into.execute(query, (name,)).fetchall():
        moved = _copy(into, _METADATA, "id", number)
        _copy(into, _REFERENCES, "md_file_id", number, {"md_file_id": str(int(moved))})


def _copy(
    into: sqlite3.Connection,
    table: str,
    column: str,
    value: str | int,
    instead: Mapping[str, str] | None = None,
) -> int:
    """Copy the rows where ``column`` is ``value``, under new numbers; gives the last of them."""
    numbers = {"id"} if table in (_STYLES, _METADATA) else set()
    there = set(_columns(into, "main", table))
    columns = [c for c in _columns(into, "draft", table) if c in there and c not in numbers]
    instead = {**(instead or {})}
    if table == "gpkg_contents":
        instead["identifier"] = _FREE_IDENTIFIER
    where = sql("where", quoted(column), "= ?")
    done = _insert(into, table, columns, instead, where, (value,))
    return int(done.lastrowid or 0)


def _insert(
    into: sqlite3.Connection,
    table: str,
    columns: list[str],
    instead: Mapping[str, str] | None = None,
    where: str = "",
    values: tuple[str | int, ...] = (),
) -> sqlite3.Cursor:
    """Copy rows of ``draft`` in their order; ``instead`` are expressions in place of columns."""
    taken = [(instead or {}).get(column) or quoted(column) for column in columns]
    head = sql("insert into main.", quoted(table), "(", listed(columns), ")")
    rows = sql("select", ", ".join(taken), "from draft.", quoted(table), "as moved", where)
    return into.execute(sql(head, rows, "order by moved.rowid"), values)


def _statement(into: sqlite3.Connection, name: str) -> str:
    """The statement that made a table of ``draft``; a name without a database means ``main``."""
    query = "select sql from draft.sqlite_master where type = 'table' and name = ?"
    return str(into.execute(query, (name,)).fetchone()[0])


def _columns(into: sqlite3.Connection, schema: str, table: str) -> list[str]:
    query = "select name from pragma_table_info(?, ?)"
    return [str(name) for (name,) in into.execute(query, (table, schema))]


def _registries(into: sqlite3.Connection, schema: str) -> list[str]:
    """Tables of the standard and of OGR in which a table is registered by its name."""
    names = sorted(name for name in tables_of(into, schema) if name.startswith("gpkg_"))
    return [name for name in names if "table_name" in _columns(into, schema, name)]


def _shape_columns(into: sqlite3.Connection, schema: str, table: str) -> list[str]:
    if "gpkg_geometry_columns" not in tables_of(into, schema):
        return []
    source = sql("select column_name from", f"{quoted(schema)}.gpkg_geometry_columns")
    return [name for (name,) in into.execute(sql(source, "where table_name = ?"), (table,))]


def _metadata_of(into: sqlite3.Connection, table: str) -> list[int]:
    """The numbers of the metadata that speak of one table alone."""
    if _REFERENCES not in tables_of(into):
        return []
    query = (
        "select md_file_id from main.gpkg_metadata_reference group by md_file_id "
        "having min(table_name) = ?1 and max(table_name) = ?1 and count(*) = count(table_name)"
    )
    return [number for (number,) in into.execute(query, (table,))]
