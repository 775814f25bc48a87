"""A finished GeoPackage carried into another one that is there already, in one transaction.

The file is neither replaced nor closed: layers that are open in a project stay valid, which on
Windows is the only way, and tables that are not this program's are not touched. Either all is
carried or nothing.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from ..core.basis import Cancelled, OutputBusy, OutputNotWritable, Progress
from ..core.catalogue import TABLE, Catalogue
from .carried_log import Merge, log_before, write_log
from .carried_tables import append_rows, carry_shared, carry_table, drop_table
from .own_tables import own_tables, tables_of
from .sql_names import quoted, sql


class NewCell(NamedTuple):
    """A value for a cell of a row, which is told by its number."""

    table: str
    fid: int
    field: str
    value: Any


PATIENCE_S = 10.0
"""Seconds that a result waits for somebody who is reading or writing the file."""
_STEPS = 20_000
"""Steps of SQLite between two looks at the cancel: a few milliseconds."""


@contextlib.contextmanager
def carried(
    draft: Path, target: Path, known: Catalogue, progress: Progress, merge: Merge | None = None
) -> Iterator[None]:
    """Carry the tables of ``draft`` into ``target``; they count once the block ends well.

    Tables that this program wrote there go, except a log of the procedure that ``draft`` lacks;
    ``merge`` says what becomes of the log that stands there when the file is taken.
    Raises `OutputBusy` when somebody else writes to the file, `OutputNotWritable` or `Cancelled`.
    """
    with contextlib.closing(sqlite3.connect(target, PATIENCE_S, isolation_level=None)) as into:
        with _told(target):
            into.set_progress_handler(lambda: _stopped(progress), _STEPS)
            into.execute("attach database ? as draft", (str(draft),))
            into.execute("begin immediate")
            _replace(into, known, progress, merge)
            into.set_progress_handler(None, 0)
        yield
        with _told(target):
            into.execute("commit")


def add_tables(
    draft: Path, target: Path, cells: Iterable[NewCell] = (), progress: Progress | None = None
) -> None:
    """Put the tables of ``draft`` into ``target``, and the rows of those that it has already.

    ``cells`` get their value where they are empty. Nothing that stands there is changed, and all of
    it counts or nothing. Raises as `carried`.
    """
    progress = progress or Progress()
    opened = sqlite3.connect(target, PATIENCE_S, isolation_level=None)
    with contextlib.closing(opened) as into, _told(target):
        into.set_progress_handler(lambda: _stopped(progress), _STEPS)
        into.execute("attach database ? as draft", (str(draft),))
        into.execute("begin immediate")
        there = tables_of(into)
        carry_shared(into)
        for name in _drafted(into):
            progress.check()
            (append_rows if name in there else carry_table)(into, name)
        for cell in cells:
            _complete(into, cell)
        into.set_progress_handler(None, 0)
        into.execute("commit")


def _complete(into: sqlite3.Connection, cell: NewCell) -> None:
    """Give a cell its value, unless somebody wrote in it meanwhile or took the column away."""
    columns = "select 1 from pragma_table_info(?) where name = ?"
    if not into.execute(columns, (cell.table, cell.field)).fetchone():
        return
    field = quoted(cell.field)
    statement = sql("update main.", quoted(cell.table), "set", field, "= ? where fid = ?")
    empty = sql(statement, "and (", field, "is null or", field, "= '')")
    into.execute(empty, (cell.value, cell.fid))


def _drafted(into: sqlite3.Connection) -> list[str]:
    """The layers and tables of ``draft``."""
    query = "select table_name from draft.gpkg_contents where table_name <> 'layer_styles'"
    return [name for (name,) in into.execute(query).fetchall()]


def _replace(
    into: sqlite3.Connection, known: Catalogue, progress: Progress, merge: Merge | None
) -> None:
    """Drop the tables of the former result and put those of the new one in their places."""
    names = _drafted(into)
    former = [name for name in own_tables(into, known) if name != TABLE or name in names]
    log = log_before(into) if merge and TABLE in former else []
    for name in former:
        drop_table(into, name)
    carry_shared(into)
    for name in names:
        progress.check()
        carry_table(into, name)
    if merge and log:
        write_log(into, log, merge)


def _stopped(progress: Progress) -> int:
    """Whether SQLite must stop, as it asks."""
    try:
        progress.check()
    except Cancelled:
        return 1
    return 0


@contextlib.contextmanager
def _told(target: Path) -> Iterator[None]:
    """The errors of SQLite as sentences about the file."""
    try:
        yield
    except sqlite3.OperationalError as error:
        if "interrupted" in str(error):  # by `_stopped`
            raise Cancelled from error
        if "locked" in str(error):
            raise OutputBusy(path=target) from error
        raise OutputNotWritable(path=target, problem=str(error)) from error
    except sqlite3.DatabaseError as error:
        raise OutputNotWritable(path=target, problem=str(error)) from error
