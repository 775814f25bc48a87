"""The log of the procedure edited in its file, row by row; nothing else of the result is touched.

Rows are told by their number (``fid``), and only what was changed is written: what somebody writes
into another cell meanwhile stays.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from qgis.core import QgsProject, QgsVectorLayer

from ..core.basis import OutputBusy, OutputNotWritable, Row
from ..core.catalogue import TABLE
from ..core.records import FieldMistyped, told_of
from .carried_log import log_order
from .drafts import holding
from .files import real_file
from .sql_names import inserting, quoted, sql
from .stored_rows import opened, tables_in

_PATIENCE_S = 2.0
_NUMBER = "fid"


def numbered_log(file: Path) -> list[Row] | None:
    """The rows of the log in their order, each with its ``fid``; None for a file without a log.

    Raises `ResultDamaged` for bytes where a text should be.
    """
    try:
        with told_of(file), opened(file) as connection:
            if TABLE not in tables_in(connection):
                return None
            cursor = connection.execute(sql("select * from", quoted(TABLE), "order by rowid"))
            names = [column[0] for column in cursor.description]
            rows = [dict(zip(names, values)) for values in cursor]
            _check_texts(rows)
    except sqlite3.Error:
        return None
    return sorted(rows, key=log_order)


def _check_texts(rows: list[Row]) -> None:
    for row in rows:
        for name, value in row.items():
            if isinstance(value, bytes):
                raise FieldMistyped(table=TABLE, field=name, found="BLOB")


def write_cells(file: Path, number: int, cells: Mapping[str, Any]) -> None:
    """Write some cells of a row.

    Raises `OutputReserved` while a run is going to write the file, `OutputBusy` while somebody
    else is writing to it, `OutputNotWritable`.
    """
    chosen = ", ".join(f"{quoted(name)} = ?" for name in cells)
    statement = sql("update", quoted(TABLE), "set", chosen, "where fid = ?")
    with _writing(file) as connection:
        connection.execute(statement, (*cells.values(), number))


def add_row(file: Path, row: Mapping[str, Any], order: Sequence[int]) -> int:
    """Add a row at the end of the table, and number all of them; returns its ``fid``.

    ``order`` are the other rows as they are to stand, with -1 for the new one. Raises as
    `write_cells` does.
    """
    with _writing(file) as connection:
        cursor = connection.execute(inserting(quoted(TABLE), row), tuple(row.values()))
        number = int(cursor.lastrowid or 0)
        _put_in_order(connection, [number if one < 0 else one for one in order])
    return number


def remove_row(file: Path, number: int) -> None:
    """Take a row out. Raises as `write_cells` does."""
    with _writing(file) as connection:
        connection.execute(sql("delete from", quoted(TABLE), "where fid = ?"), (number,))


def _put_in_order(connection: sqlite3.Connection, order: Sequence[int]) -> None:
    statement = sql("update", quoted(TABLE), "set position = ? where fid = ?")
    connection.executemany(statement, [(n, one) for n, one in enumerate(order, 1)])


@contextlib.contextmanager
def _writing(file: Path) -> Iterator[sqlite3.Connection]:
    """One transaction, while no run is going to write the file; its layers look again then."""
    with holding([real_file(file)]):
        try:
            with (
                contextlib.closing(sqlite3.connect(file, timeout=_PATIENCE_S)) as connection,
                connection,
            ):
                connection.execute("begin immediate")
                yield connection
        except sqlite3.OperationalError as error:
            if "locked" in str(error):
                raise OutputBusy(path=file) from error
            raise OutputNotWritable(path=file, problem=str(error)) from error
        except sqlite3.DatabaseError as error:
            raise OutputNotWritable(path=file, problem=str(error)) from error
    for layer in layers_of_log(file):
        layer.dataProvider().reloadData()
        layer.triggerRepaint()


def layers_of_log(file: Path) -> list[QgsVectorLayer]:
    """The layers of the open project that show the log of a file."""
    shown = QgsProject.instance().mapLayers().values()
    return [one for one in shown if isinstance(one, QgsVectorLayer) and _shows(one, file)]


def _shows(layer: QgsVectorLayer, file: Path) -> bool:
    path, _, rest = layer.source().partition("|")
    return f"layername={TABLE}" in rest.split("|") and Path(path) == file


def is_edited_elsewhere(file: Path) -> bool:
    """Whether a layer of the project that shows the log is open for editing."""
    return any(layer.isEditable() for layer in layers_of_log(file))
