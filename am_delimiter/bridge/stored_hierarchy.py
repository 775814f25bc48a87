"""The hierarchy of a stored result, read as columns: what a live tolerance is answered from."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from ..core.basis import Progress, Table
from ..core.cases import CaseRecord
from ..core.catalogue import Catalogue
from ..core.exploration import (
    GAPS,
    PATCHES,
    HierarchyNotStored,
    StoredCriteria,
    StoredStudy,
    read_study,
)
from ..core.records import CriterionRow, DendrogramRow, GapRow, ResultDamaged, read_table, told_of
from .sql_names import listed, quoted, sql
from .stored_result import read_stored_case, read_summary, read_tables
from .stored_rows import opened, tables_in

_ROWS = 20_000
"""Rows that are read between two looks at the cancel."""
_PARTS, _SPLIT = "patch_parts", "split_units"
_GAP_ROW = tuple(one.name for one in fields(GapRow))


@dataclass(frozen=True)
class StoredHierarchy:
    """A result that can be explored: its study, the sets that its run judged, and its case.

    ``gaps`` are the critical ones, by their numbers; ``dendrogram`` are the steps at which communes
    join.
    """

    study: StoredStudy
    criteria: StoredCriteria
    gaps: tuple[GapRow, ...]
    dendrogram: tuple[DendrogramRow, ...]
    record: CaseRecord
    summary: dict[str, Any]


def read_hierarchy(
    file: Path, current: str, catalogue: Catalogue, progress: Progress
) -> StoredHierarchy:
    """Read what a result stores of its hierarchy; ``current`` is the version of this program.

    Raises `CaseNotFound`, `NoCaseStored`, `NewerCase`, `NoSummaryStored`, `ResultDamaged` or, for a
    result of an earlier version, `HierarchyNotStored`.
    """
    record, summary = read_stored_case(file, current), read_summary(file)
    with told_of(file):
        names = ("communes", "criteria", "dendrogram", _PARTS, _SPLIT)
        tables = read_tables(file, names, progress)
        with opened(file) as connection:
            if _PARTS not in tables_in(connection):
                raise HierarchyNotStored(path=file)
            tables["patches"] = _columns(connection, "patches", PATCHES, progress)
            tables["gaps"] = _columns(connection, "gaps", GAPS, progress)
            critical = _columns(connection, "gaps", _GAP_ROW, progress, "where critical = 1")
        progress.report(0.5)
        given = {name: one.get("value") for name, one in record.parameters.items()}
        study = read_study(tables, given, summary, catalogue, progress)
        rows = read_table(CriterionRow, tables["criteria"], "criteria")
        gaps = read_table(GapRow, critical, "gaps")
        steps = read_table(DendrogramRow, tables["dendrogram"], "dendrogram")
    progress.report(1.0)
    sets = {one["id"]: frozenset(one["communes"]) for one in summary["candidates"]}
    criteria: dict[frozenset[str], list[CriterionRow]] = {}
    for row in rows:
        criteria.setdefault(sets[row.candidate], []).append(row)
    return StoredHierarchy(study, criteria, gaps, steps, record, summary)


def _columns(
    connection: sqlite3.Connection,
    table: str,
    names: tuple[str, ...],
    progress: Progress,
    where: str = "",
) -> Table:
    """Some columns of a table, without the shapes: those may be of many megabytes."""
    query = sql("select", listed(names), "from", quoted(table), where, "order by rowid")
    try:
        cursor = connection.execute(query)
        columns: list[list[Any]] = [[] for _ in names]
        while rows := cursor.fetchmany(_ROWS):
            progress.check()
            for column, values in zip(columns, zip(*rows)):
                column.extend(values)
    except sqlite3.Error as error:
        raise ResultDamaged(table=table, problem=str(error)) from error
    return Table(dict(zip(names, columns)))
