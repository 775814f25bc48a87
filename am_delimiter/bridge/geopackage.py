"""Results into one GeoPackage: layers, tables, default styles, aliases and metadata."""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path

from qgis.core import QgsCoordinateReferenceSystem

from ..core.basis import OutputNotWritable, Progress, Table, WrittenBroken
from ..core.catalogue import LayerSpec
from .geopackage_dress import dress, prepare_dress
from .geopackage_rows import fill
from .geopackage_tables import make_empty_tables
from .sql_names import quoted, sql

_FOR_A_DRAFT = ("pragma journal_mode = memory", "pragma cache_size = -100000")
"""Nobody reads the file before it is whole; 100 MB of pages keep an index off the disk."""


def write_geopackage(
    file: Path,
    tables: dict[str, Table],
    specs: dict[str, LayerSpec],
    crs: str,
    progress: Progress,
) -> None:
    """Write every table of ``specs`` with its style, aliases and metadata; ``crs`` is WKT.

    ``file`` does not exist yet, and no handle on it is left. Raises `OutputNotWritable`, or
    `WrittenBroken` when the file does not hold all that was written: on a full disk, the last
    rows are lost without a word.
    """
    system = QgsCoordinateReferenceSystem.fromWkt(crs)
    make_empty_tables(file, specs.values(), system)
    progress.check()
    try:
        with contextlib.closing(sqlite3.connect(file)) as connection:
            for pragma in _FOR_A_DRAFT:
                connection.execute(pragma)
            with connection:
                _fill_all(connection, tables, specs, system, progress)
    except sqlite3.OperationalError as error:
        raise OutputNotWritable(path=file, problem=str(error)) from error
    _check_whole(file, {name: len(tables[name]) for name in specs})


def _fill_all(
    connection: sqlite3.Connection,
    tables: dict[str, Table],
    specs: dict[str, LayerSpec],
    system: QgsCoordinateReferenceSystem,
    progress: Progress,
) -> None:
    """Rows, styles and metadata of all tables, in one transaction."""
    prepare_dress(connection)
    for done, (name, spec) in enumerate(specs.items()):
        fill(connection, spec, tables[name], progress)
        progress.report((done + 0.5) / len(specs))
        dress(connection, spec, _system_of(spec, system))
        progress.report((done + 1) / len(specs))


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
