"""The log of the procedure, from a result or from a table that takes its place."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from pathlib import Path

from qgis.core import QgsVectorLayer

from ..core.basis import Progress, Row
from ..core.cases import plain_rows
from ..core.catalogue import TABLE, Catalogue
from ..core.procedure import read_log_table
from .register_layers import register_table
from .stored_result import read_result


def stored_tables(
    file: Path, names: Sequence[str], progress: Progress
) -> dict[str, list[Row]] | None:
    """The rows of those tables that a file holds, None when it is no GeoPackage.

    Raises `ResultDamaged` for a GeoPackage with a table that cannot be read.
    """
    if not file.is_file():
        return None
    try:
        found = read_result(file, names, progress)
    except sqlite3.Error:
        return None
    return {name: plain_rows(table) for name, table in found.items()}


def stored_log(file: Path, progress: Progress) -> list[Row]:
    """The rows of the log of a result, none when the file or its table is not there."""
    return (stored_tables(file, (TABLE,), progress) or {}).get(TABLE, [])


def given_log(layer: QgsVectorLayer, catalogue: Catalogue, progress: Progress) -> list[Row]:
    """The rows of a log in a table or CSV, as the table ``procedure`` of a result has them.

    Raises `MissingRegisterColumn` without a column of steps, `UnreadableTable` for no CSV.
    """
    return read_log_table(register_table(layer, progress), catalogue)
