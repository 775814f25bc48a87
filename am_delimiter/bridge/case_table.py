"""The case of a delimitation: made for the table ``case`` of its result, and read from it again."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import shapely
from qgis.core import QgsProcessingAlgorithm, QgsProcessingContext
from qgis.PyQt.QtCore import QUrl

from ..core.basis import InputFile, InputKind, Progress, Row, Table, content_hash, fingerprint
from ..core.cases import (
    FORMAT,
    SHAPE,
    UNCOMPARED,
    CaseNotFound,
    CaseRecord,
    NewerCase,
    NoCaseStored,
    NoSummaryStored,
    StoredFile,
    case_table,
    digest_of,
    plain_row,
    read_case,
    size_of,
    stored_summary,
    table_rows,
)
from ..core.catalogue import TABLE as LOG
from .carried_log import log_order
from .case_parameters import files_of, stored_parameters
from .raster_gdal import parts_of_mosaic
from .sql_names import quoted, sql


def make_case_table(
    algorithm: QgsProcessingAlgorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    output: Path,
    inputs: Sequence[InputFile],
    tables: dict[str, Table],
    versions: dict[str, str],
    progress: Progress,
) -> Table:
    """The case as a table; the hashes of ``inputs`` are taken over, other files are hashed."""
    stored = stored_parameters(algorithm, parameters, context)
    known = {os.path.abspath(item.path): item for item in inputs if item.sha256}  # noqa: PTH100
    given = dict.fromkeys(files_of(stored), "")
    inside = {part: path for path in given for part in parts_of_mosaic(path)}
    files = [
        _stored_file(path, within, known.get(path), output.parent, progress)
        for path, within in {**inside, **given}.items()
    ]
    record = CaseRecord(
        format=FORMAT,
        algorithm=f"am_delimiter:{algorithm.name()}",
        versions=versions,
        parameters=stored,
        files=tuple(files),
        tables={
            name: digest_of(table_rows(table))
            for name, table in tables.items()
            if name not in UNCOMPARED
        },
    )
    return case_table(record)


def _stored_file(
    path: str, within: str, known: InputFile | None, folder: Path, progress: Progress
) -> StoredFile:
    item = known or fingerprint(InputKind.UNSAID, "", path, "", progress)
    return StoredFile(
        path=path,
        relative=_relative(path, folder),
        sha256=item.sha256,
        size=size_of(Path(path)),
        modified=item.modified,
        content=content_hash(path, progress),
        within=within,
    )


def _relative(path: str, folder: Path) -> str:
    """The path from a folder with forward slashes, "" for another drive of Windows."""
    try:
        return os.path.relpath(path, folder).replace("\\", "/")
    except ValueError:
        return ""


def read_stored_case(file: Path, current: str) -> CaseRecord:
    """The case that a GeoPackage holds; ``current`` is the version of this program.

    Raises `CaseNotFound`, `NoCaseStored` or `NewerCase`.
    """
    rows = _case_rows(file)
    try:
        record = read_case(rows)
    except (KeyError, TypeError, ValueError) as error:
        raise NoCaseStored(path=file) from error
    if record.format > FORMAT:
        raise NewerCase(path=file, version=record.version, current=current)
    return record


def read_summary(file: Path) -> dict[str, Any]:
    """The summary of the result that a GeoPackage holds, as ``SUMMARY`` of the delimitation.

    Raises `CaseNotFound`, `NoCaseStored` or, for a result of an earlier version,
    `NoSummaryStored`.
    """
    rows = _case_rows(file)
    try:
        found = stored_summary(rows)
    except (KeyError, TypeError, ValueError) as error:
        raise NoCaseStored(path=file) from error
    if found is None:
        raise NoSummaryStored(path=file)
    return found


def _case_rows(file: Path) -> list[Row]:
    """The rows of the table ``case``."""
    if not file.is_file():
        raise CaseNotFound(path=file)
    try:
        with _opened(file) as connection:
            return list(_rows(connection, "case"))
    except (sqlite3.DatabaseError, KeyError, TypeError, ValueError) as error:
        raise NoCaseStored(path=file) from error


def read_result(file: Path, names: Sequence[str], progress: Progress) -> dict[str, list[Row]]:
    """The rows of the tables that a GeoPackage holds of those named, as the core compares them."""
    with _opened(file) as connection:
        there = {name for (name,) in connection.execute("select table_name from gpkg_contents")}
        found = {}
        for name in names:
            if name in there:
                progress.check()
                found[name] = list(progress.watched(_rows(connection, name)))
    if LOG in found:
        found[LOG].sort(key=log_order)
    return found


def edited_tables(record: CaseRecord, rows: dict[str, list[Row]]) -> list[str]:
    """Tables of a result that no longer hold what its case says it wrote."""
    return [
        name
        for name, table in record.tables.items()
        if name not in rows or digest_of(rows[name]) != table
    ]


@contextlib.contextmanager
def _opened(file: Path) -> Iterator[sqlite3.Connection]:
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


def _rows(connection: sqlite3.Connection, table: str) -> Iterator[Row]:
    """Rows in the order in which they were written, without their number."""
    shape = _shape_column(connection, table)
    cursor = connection.execute(sql("select * from", quoted(table), "order by rowid"))
    names = [column[0] for column in cursor.description]
    for values in cursor:
        row = dict(zip(names, values))
        row.pop("fid", None)
        if shape:
            row[SHAPE] = _wkb(row.pop(shape))
        yield plain_row(row)


def _shape_column(connection: sqlite3.Connection, table: str) -> str:
    query = "select column_name from gpkg_geometry_columns where table_name = ?"
    found = connection.execute(query, (table,)).fetchone()
    return str(found[0]) if found else ""


_ENVELOPES = (0, 32, 48, 48, 64)
"""Bytes of the envelope of a GeoPackage geometry by its code (OGC 12-128, 2.1.3)."""


def _wkb(blob: bytes | None) -> str | None:
    """WKB in hexadecimal of a GeoPackage geometry: little-endian, two dimensions."""
    if blob is None:
        return None
    start = 8 + _ENVELOPES[(blob[3] >> 1) & 7]
    return str(shapely.from_wkb(blob[start:]).wkb_hex)
