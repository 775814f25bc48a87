"""Result files that appear whole or not at all.

Everything is written beside the final file under another name, which takes its place only when
all is done: a cancel or an error leaves nothing half-written.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from ..core.errors import OutputBusy, OutputNotWritable


@contextlib.contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """A path to write to, which takes the place of ``target`` when all went well.

    Raises `OutputNotWritable` or `OutputBusy` before any work when the place cannot be taken.
    """
    check_writable(target)
    draft = target.with_name(f".{target.stem}.{os.getpid()}{target.suffix}")
    try:
        yield draft
        _take_place(draft, target)
    finally:
        for leftover in target.parent.glob(f"{draft.name}*"):
            leftover.unlink(missing_ok=True)


def check_writable(target: Path) -> None:
    """Raise `OutputNotWritable` or `OutputBusy` when ``target`` cannot be written."""
    folder = target.parent
    if not folder.is_dir():
        raise OutputNotWritable(path=target, problem=f"{folder} does not exist")
    probe = folder / f".{target.stem}.{os.getpid()}.probe"
    try:
        probe.touch()
        probe.unlink()
        if target.exists():
            with target.open("r+b"):
                pass
    except OSError as error:
        raise OutputNotWritable(path=target, problem=error.strerror) from error
    if target.suffix.lower() == ".gpkg" and target.is_file():
        _check_not_locked(target)


def _check_not_locked(target: Path) -> None:
    """Somebody who is writing to a GeoPackage holds a lock on it."""
    connection = sqlite3.connect(target, timeout=0.2)
    try:
        connection.execute("BEGIN EXCLUSIVE")
        connection.rollback()
    except sqlite3.OperationalError as error:
        raise OutputBusy(path=target) from error
    except sqlite3.DatabaseError:
        return  # no database: it is simply replaced
    finally:
        connection.close()


def _take_place(draft: Path, target: Path) -> None:
    try:
        draft.replace(target)
    except PermissionError as error:  # Windows: open in another program
        raise OutputBusy(path=target) from error
    except OSError as error:
        raise OutputNotWritable(path=target, problem=error.strerror) from error
    for suffix in ("-wal", "-shm", ".aux.xml"):  # what stood beside the file that was replaced
        target.with_name(target.name + suffix).unlink(missing_ok=True)
