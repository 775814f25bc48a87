"""Result files that appear whole or not at all.

Everything is written beside the final file under another name, which takes its place only when
all is done: a cancel or an error leaves nothing half-written.
"""

from __future__ import annotations

import contextlib
import errno
import json
import os
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ..core.basis import DiskFull, OutputBusy, OutputNotWritable

_NO_ROOM = tuple(getattr(errno, name, 0) for name in ("ENOSPC", "EDQUOT", "EFBIG"))
"""No room on the disk, in the quota of the user, or for a file of this size (FAT32: 4 GB)."""

_LEAST_ROOM = 100_000
"""Free bytes under which a disk counts as full: less than the blocks a library asks for."""


@contextlib.contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """A path to write to, which takes the place of ``target`` when all went well.

    Raises `OutputNotWritable` or `OutputBusy` before any work when the place cannot be taken. An
    `OutputNotWritable` about the path is told of ``target``, as `DiskFull` when no room is left.
    """
    check_writable(target)
    draft = target.with_name(f".{target.stem}.{os.getpid()}{target.suffix}")
    try:
        yield draft
        _take_place(draft, target)
    except OutputNotWritable as error:
        if error.details.get("path") != draft:
            raise
        raise _about(target, error) from error
    except OSError as error:
        if error.errno not in _NO_ROOM:
            raise
        raise DiskFull(path=target) from error
    finally:
        for leftover in target.parent.glob(f"{draft.name}*"):
            leftover.unlink(missing_ok=True)


def write_whole(target: Path, content: bytes) -> None:
    """The content under its final name, once the disk has taken all of it.

    Raises `DiskFull`, `OutputNotWritable` or `OutputBusy`; then nothing is left.
    """
    with replacing(target) as draft:
        write_draft(draft, target, content)


def write_json(target: Path, data: dict[str, Any]) -> None:
    """The data as a text that people can read, as `write_whole` does."""
    write_whole(target, (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode())


def write_draft(draft: Path, target: Path, content: bytes) -> None:
    """The content into a draft; a system may report a full disk only when it is made to write."""
    try:
        with draft.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise not_written(target, error) from error


def _about(target: Path, error: OutputNotWritable) -> OutputNotWritable:
    """The error of a draft as one of the file; libraries seldom say that the disk is full."""
    if shutil.disk_usage(target.parent).free < _LEAST_ROOM:
        return DiskFull(path=target)
    return type(error)(**{**error.details, "path": target})


def not_written(target: Path, error: OSError) -> OutputNotWritable:
    """The sentence for what the system answered when a file was written."""
    kind = DiskFull if error.errno in _NO_ROOM else OutputNotWritable
    return kind(path=target, problem=error.strerror or str(error))


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
        raise not_written(target, error) from error
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
        raise not_written(target, error) from error
    for suffix in ("-wal", "-shm", ".aux.xml"):  # what stood beside the file that was replaced
        target.with_name(target.name + suffix).unlink(missing_ok=True)
