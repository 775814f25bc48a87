"""The log of the procedure that a GeoPackage holds, read without touching the file."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from pathlib import Path

from ..core.procedure_steps import TABLE
from ..core.progress import Progress
from ..core.table import Row
from .case_table import read_result


def stored_tables(
    file: Path, names: Sequence[str], progress: Progress
) -> dict[str, list[Row]] | None:
    """The rows of those tables that a file holds, None when it is no GeoPackage."""
    if not file.is_file():
        return None
    try:
        return read_result(file, names, progress)
    except (sqlite3.DatabaseError, ValueError, IndexError):
        return None


def stored_log(file: Path, progress: Progress) -> list[Row]:
    """The rows of the log of a result, none when the file or its table is not there."""
    return (stored_tables(file, (TABLE,), progress) or {}).get(TABLE, [])
