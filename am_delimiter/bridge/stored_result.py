"""A stored result read as plain data, straight from SQLite: its case, its summary, its tables."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ..core.basis import Progress, Row, Table
from ..core.cases import (
    FORMAT,
    SUMMARY,
    UNCOMPARED,
    CaseNotFound,
    CaseRecord,
    Integrity,
    NewerCase,
    NoCaseStored,
    NoSummaryStored,
    check_parameters,
    check_result,
    plain_rows,
    precision_of,
    read_case,
    stored_summary,
    summary_table,
    summary_text,
)
from ..core.catalogue import TABLE as LOG
from ..core.catalogue import Catalogue, LayerSpec
from ..core.records import FieldMistyped, ResultDamaged, told_of
from .carried_log import log_order
from .stored_rows import opened, table_in, tables_in


def read_stored_case(file: Path, current: str) -> CaseRecord:
    """The case that a GeoPackage holds; ``current`` is the version of this program.

    Raises `CaseNotFound`, `NoCaseStored`, `NewerCase` or `ResultDamaged`.
    """
    rows = _case_rows(file)
    if not any(row.get("name") == "format" for row in rows):
        raise NoCaseStored(path=file)
    with told_of(file):
        record = read_case(rows)
        if record.format > FORMAT:
            raise NewerCase(path=file, version=record.version, current=current)
        check_parameters(record.parameters)
    return record


def read_summary(file: Path) -> dict[str, Any]:
    """The summary of the result that a GeoPackage holds, as ``SUMMARY`` of the delimitation.

    Raises `CaseNotFound`, `NoCaseStored`, `ResultDamaged` or, for a result of an earlier version,
    `NoSummaryStored`.
    """
    rows = _case_rows(file)
    with told_of(file):
        found = stored_summary(rows)
    if found is None:
        raise NoSummaryStored(path=file)
    return found


def compared_tables(file: Path, known: Catalogue, progress: Progress) -> dict[str, Table]:
    """Every table that a run writes and nobody else."""
    names = [name for name in known.layers if name not in UNCOMPARED]
    return read_result(file, names, progress, known.layers)


def check_integrity(
    file: Path,
    record: CaseRecord,
    tables: dict[str, Table],
    known: Catalogue,
    progress: Progress,
) -> Integrity:
    """Whether the tables and the summary of a result are those that its run wrote."""
    text = summary_text(_case_rows(file))
    return check_result(record, tables, text, precision_of(known), progress)


def with_summary(file: Path, tables: dict[str, Table]) -> dict[str, Table]:
    """The tables of a result, and the values of its summary as one more."""
    with told_of(file):
        summary = stored_summary(_case_rows(file))
    return tables if summary is None else {**tables, SUMMARY: summary_table(summary)}


def _case_rows(file: Path) -> list[Row]:
    """The rows of the table ``case``."""
    if not file.is_file():
        raise CaseNotFound(path=file)
    try:
        with opened(file) as connection:
            return plain_rows(table_in(connection, "case"))
    except (sqlite3.Error, FieldMistyped) as error:
        raise NoCaseStored(path=file) from error


def read_result(
    file: Path,
    names: Sequence[str],
    progress: Progress,
    specs: dict[str, LayerSpec] | None = None,
) -> dict[str, Table]:
    """The tables that a GeoPackage holds of those named.

    With ``specs``, columns that the layers do not have, which people may add, are left out. Raises
    `ResultDamaged` for what cannot be read, and `sqlite3.Error` for no GeoPackage.
    """
    tables = read_tables(file, names, progress)
    known = specs or {}
    found = {name: _known(table, known.get(name)) for name, table in tables.items()}
    if LOG in found:
        found[LOG] = Table.of(sorted(plain_rows(found[LOG]), key=log_order))
    return found


def read_tables(file: Path, names: Sequence[str], progress: Progress) -> dict[str, Table]:
    """The tables that a GeoPackage holds of those named, as they are stored.

    Raises `ResultDamaged` for what cannot be read, and `sqlite3.Error` for no GeoPackage.
    """
    found = {}
    with told_of(file), opened(file) as connection:
        there = tables_in(connection)
        for name in (name for name in names if name in there):
            progress.check()
            found[name] = _table(connection, name, progress)
    return found


def _table(connection: sqlite3.Connection, name: str, progress: Progress) -> Table:
    try:
        return table_in(connection, name, progress)
    except sqlite3.Error as error:
        raise ResultDamaged(table=name, problem=str(error)) from error


def _known(table: Table, spec: LayerSpec | None) -> Table:
    """The table without the columns that a layer does not have."""
    if spec is None:
        return table
    wanted = {field["name"] for field in spec.fields}
    return Table({n: c for n, c in table.columns.items() if n in wanted}, table.shapes)
