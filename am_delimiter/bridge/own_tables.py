"""Which tables of a GeoPackage this program wrote, and which are somebody else's.

A table is the program's own when the file holds, for it, the default style that the program stores
with every table: a copy of a layer in another file has none, and neither has a layer of the user
that happens to be called «communes».
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Collection, Iterator
from pathlib import Path

from ..core.basis import NoGeoPackage, TablesOfOthers
from ..core.catalogue import Catalogue
from .sql_names import quoted, sql

_HEADER = b"SQLite format 3\0"


def own_titles(known: Catalogue) -> dict[str, set[str]]:
    """The titles under which any algorithm writes a table, by the name of the table."""
    titles: dict[str, set[str]] = {}
    kinds = (
        known.layers,
        known.continuity_layers,
        known.comparison_layers,
        known.problem_layers,
        known.nationwide_layers,
        known.epoch_layers,
        known.robustness_layers,
        known.portfolio_layers,
        known.degurba_layers,
        known.functional_layers,
        known.rezago_layers,
        known.definition_layers,
    )
    for spec in (spec for specs in kinds for spec in specs.values()):
        titles.setdefault(spec.id, set()).add(spec.title)
    return titles


def own_tables(connection: sqlite3.Connection, known: Catalogue) -> list[str]:
    """The tables of a file that this program wrote, under their names in the file.

    Those on governance are not among them: people fill them in, and no result takes their place.
    """
    return _styled(connection, own_titles(known))


def governance_tables(connection: sqlite3.Connection, known: Catalogue) -> list[str]:
    """The tables on governance that this program made in a file."""
    specs = known.governance_layers.values()
    return _styled(connection, {spec.id: {spec.title} for spec in specs})


def _styled(connection: sqlite3.Connection, titles: dict[str, set[str]]) -> list[str]:
    """The tables that hold a default style under one of their titles."""
    if "layer_styles" not in tables_of(connection):
        return []
    query = "select f_table_name, description from layer_styles where styleName = f_table_name"
    styled = {name for name, told in connection.execute(query) if told in titles.get(name, ())}
    return sorted(styled & tables_of(connection))


def tables_of(connection: sqlite3.Connection, schema: str = "main") -> set[str]:
    """The names of all tables and views of a database, those of indexes too."""
    source = sql("select name from", f"{quoted(schema)}.sqlite_master")
    return {name for (name,) in connection.execute(sql(source, "where type in ('table', 'view')"))}


def is_carried_into(target: Path) -> bool:
    """Whether a result is carried into ``target``, which holds tables, instead of replacing it."""
    if not (_holds_something(target) and _is_database(target)):
        return False
    with _read(target) as connection:
        return bool(tables_of(connection))


def check_room(target: Path, names: Collection[str], known: Catalogue) -> None:
    """Say before any work that tables ``names`` cannot be put into ``target``.

    Raises `NoGeoPackage` for a file of another kind, `TablesOfOthers` where somebody else's
    tables have these names. A file that is not there, or is empty, takes everything.
    """
    if not _holds_something(target):
        return
    if not _is_database(target):
        raise NoGeoPackage(path=target, problem="SQLite")
    with _read(target) as connection:
        there = tables_of(connection)
        if there and "gpkg_contents" not in there:
            raise NoGeoPackage(path=target, problem="gpkg_contents")
        own = {name.lower() for name in own_tables(connection, known)}
    wanted = {name.lower() for name in names} - own
    taken = sorted(name for name in there if name.lower() in wanted)
    if taken:
        raise TablesOfOthers(path=target, tables=", ".join(taken))


def _holds_something(target: Path) -> bool:
    return target.is_file() and target.stat().st_size > 0


def _is_database(target: Path) -> bool:
    with target.open("rb") as file:
        return file.read(len(_HEADER)) == _HEADER


@contextlib.contextmanager
def _read(target: Path) -> Iterator[sqlite3.Connection]:
    try:
        with contextlib.closing(sqlite3.connect(target)) as connection:
            yield connection
    except sqlite3.DatabaseError as error:
        raise NoGeoPackage(path=target, problem=str(error)) from error
