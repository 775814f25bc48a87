"""Results into one GeoPackage: layers, tables, default styles, aliases and metadata."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Callable

from qgis.core import QgsCoordinateReferenceSystem

from ..core.basis import OutputNotWritable, Progress, Table, WrittenBroken
from ..core.catalogue import LayerSpec
from .geopackage_dress import dress, prepare_dress
from .geopackage_rows import fill
from .geopackage_tables import make_empty_tables
from .sql_names import quoted, sql

_FOR_A_DRAFT = ("pragma journal_mode = memory", "pragma cache_size = -100000")
"""Nobody reads the file before it is whole; 100 MB of pages keep an index off the disk."""

_DRESSING = 300
"""Rows that could be written while a table gets its style, aliases and metadata."""

Fill = Callable[[dict[str, Table], Progress], None]
"""Writes some of the tables, with their styles, aliases and metadata."""


def write_geopackage(
    file: Path,
    tables: dict[str, Table],
    specs: dict[str, LayerSpec],
    crs: str,
    progress: Progress,
) -> None:
    """Write every table of ``specs``; as `filling`, all at once."""
    with filling(file, specs, crs) as fill:
        fill({name: tables[name] for name in specs}, progress)


@contextlib.contextmanager
def filling(file: Path, specs: dict[str, LayerSpec], crs: str) -> Iterator[Fill]:
    """A new GeoPackage of the tables of ``specs``, to be filled inside the block, each one once.

    ``crs`` is WKT. ``file`` does not exist yet, and no handle on it is left. Raises
    `OutputNotWritable`, or `WrittenBroken` when the file does not hold all that was written: on a
    full disk, the last rows are lost without a word.
    """
    system = QgsCoordinateReferenceSystem.fromWkt(crs)
    make_empty_tables(file, specs.values(), system)
    counts: dict[str, int] = {}
    try:
        with contextlib.closing(sqlite3.connect(file)) as connection:
            for pragma in _FOR_A_DRAFT:
                connection.execute(pragma)
            with connection:  # one transaction
                prepare_dress(connection)

                def put(tables: dict[str, Table], progress: Progress) -> None:
                    sizes = [len(table) + _DRESSING for table in tables.values()]
                    for (name, table), part in zip(tables.items(), progress.parts(sizes)):
                        fill(connection, specs[name], table, part)
                        dress(connection, specs[name], _system_of(specs[name], system))
                        counts[name] = len(table)
                    progress.report(1.0)

                yield put
    except sqlite3.OperationalError as error:
        raise OutputNotWritable(path=file, problem=str(error)) from error
    _check_whole(file, {name: counts[name] for name in specs})


def _check_whole(file: Path, counts: dict[str, int]) -> None:
    """Raise `WrittenBroken` unless every table has its rows and its style."""
    try:
        with contextlib.closing(sqlite3.connect(file)) as connection:
            for name, count in counts.items():
                query = sql("select count(*) from", quoted(name))
                (found,) = connection.execute(query).fetchone()
                if found != count:
                    raise WrittenBroken(path=file, problem=f"{name}: {found} of {count} rows")
            (styles,) = connection.execute("select count(*) from layer_styles").fetchone()
    except sqlite3.DatabaseError as error:
        raise WrittenBroken(path=file, problem=str(error)) from error
    if styles < len(counts):
        raise WrittenBroken(path=file, problem=f"{styles} of {len(counts)} styles")


def layer_uri(file: Path, name: str) -> str:
    """The address of a layer of a GeoPackage."""
    return f"{file}|layername={name}"


def _system_of(
    spec: LayerSpec, system: QgsCoordinateReferenceSystem
) -> QgsCoordinateReferenceSystem:
    return system if spec.geometry else QgsCoordinateReferenceSystem()
