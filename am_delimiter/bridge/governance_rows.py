"""The rows of the tables on governance in the GeoPackage of a case."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from ..core.basis import Row
from ..core.catalogue import Catalogue
from .own_tables import governance_tables
from .sql_names import quoted, sql
from .stored_rows import opened


def read_governance_rows(file: Path, known: Catalogue) -> dict[str, list[Row]]:
    """The rows of the tables on governance that a file holds, each with its ``fid``, in order.

    A file without any, or that is no GeoPackage, has none.
    """
    if not file.is_file():
        return {}
    try:
        with opened(file) as connection:
            return {one: _rows(connection, one) for one in governance_tables(connection, known)}
    except sqlite3.DatabaseError:
        return {}  # whoever reads the case says what is wrong with it


def _rows(connection: sqlite3.Connection, table: str) -> list[Row]:
    cursor = connection.execute(sql("select * from", quoted(table), "order by rowid"))
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, values)) for values in cursor]
