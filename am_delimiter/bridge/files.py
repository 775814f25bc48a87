"""Result files that appear whole or not at all.

Everything is written beside the final file under another name, which takes its place only when
all is done: a cancel or an error leaves nothing half-written. A link is followed, and stays a
link; what is no file (a folder, a device) is never replaced.
"""

from __future__ import annotations

import contextlib
import errno
import json
import os
import shutil
import sqlite3
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Callable

from ..core.basis import (
    DiskFull,
    OutputBusy,
    OutputNoFile,
    OutputNoFolder,
    OutputNotWritable,
    system_reason,
)
from .drafts import holding, new_draft, remove_draft
from .together import in_progress

_NO_ROOM = tuple(getattr(errno, name, 0) for name in ("ENOSPC", "EDQUOT", "EFBIG"))
"""No room on the disk, in the quota of the user, or for a file of this size (FAT32: 4 GB)."""

_DATABASE = ".gpkg"
_LEAST_ROOM = 100_000
"""Free bytes under which a disk counts as full: less than the blocks a library asks for."""


@contextlib.contextmanager
def reserving(targets: Iterable[Path]) -> Iterator[None]:
    """Hold files for this run from before the work until its end.

    Raises `OutputNotWritable`, `OutputNoFile` or `OutputBusy` when one cannot be written,
    `OutputReserved` when another run is about to write it.
    """
    asked = [(target, real_file(target)) for target in targets]
    for target, real in asked:
        _check_folder(target, real)
    with holding([real for _, real in asked]):
        for target, real in asked:
            _check_file(target, real)
        yield


@contextlib.contextmanager
def replacing(
    target: Path, unless: Callable[[Path, Path], bool] = lambda draft, target: False
) -> Iterator[Path]:
    """A path to write to, which takes the place of ``target`` when all went well.

    Inside `together` that is when everything went well. ``unless`` tells, of what was written and
    ``target``, that this stays. Raises as `drafting` and `take_place` do.
    """
    whole = in_progress()
    if whole is not None:
        draft = whole.held.enter_context(drafting(target))
        yield draft
        if not unless(draft, target):
            whole.pairs.append((draft, target))
        return
    with drafting(target) as draft:
        yield draft
        if not unless(draft, target):
            take_place(draft, target)


@contextlib.contextmanager
def drafting(target: Path) -> Iterator[Path]:
    """A path to write to beside ``target``; what is there when the block ends is taken away.

    Raises what `reserving` does before any work. An `OutputNotWritable` about the path is told of
    ``target``, as `DiskFull` when no room is left.
    """
    with reserving([target]):
        draft = new_draft(real_file(target))
        try:
            yield draft
        except OutputNotWritable as error:
            if error.details.get("path") != draft:
                raise
            raise _about(target, error) from error
        except OSError as error:
            if error.errno not in _NO_ROOM:
                raise
            raise DiskFull(path=target) from error
        finally:
            remove_draft(draft)


@contextlib.contextmanager
def in_folder(folder: Path) -> Iterator[None]:
    """Make a folder to write into; if the block, or what is `together` with it, fails, it goes.

    Raises `OutputNotWritable`.
    """
    made = [one for one in (folder, *folder.parents) if not one.exists()]
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputNotWritable(path=folder, problem=system_reason(error)) from error
    whole = in_progress()
    with contextlib.ExitStack() as alone:
        (whole.held if whole else alone).push(lambda kind, *_: _unmade(made if kind else []))
        yield


def _unmade(folders: list[Path]) -> None:
    for folder in folders:
        with contextlib.suppress(OSError):  # not empty: somebody else uses it by now
            folder.rmdir()


def real_file(target: Path) -> Path:
    """The file behind links, whether it exists or not.

    Raises `OutputNoFile` for a folder or a device, `OutputNotWritable` for links in a circle and
    for what no file can be called.
    """
    try:
        real = target.resolve()
        mode = real.stat().st_mode if real.exists() else stat.S_IFREG
    except (OSError, RuntimeError, ValueError) as error:
        raise OutputNotWritable(path=target, problem=system_reason(error)) from error
    if not stat.S_ISREG(mode):
        raise OutputNoFile(path=target)
    return real


def write_whole(target: Path, content: bytes) -> None:
    """The content under its final name, once the disk has taken all of it.

    Raises `DiskFull`, `OutputNotWritable` or `OutputBusy`; then nothing is left.
    """
    with replacing(target) as draft:
        write_draft(draft, target, content)


def as_json(data: dict[str, Any]) -> bytes:
    """The data as a text that people can read."""
    return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode()


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
    return kind(path=target, problem=system_reason(error))


def check_writable(target: Path) -> None:
    """Raise `OutputNotWritable` or `OutputBusy` when ``target`` cannot be written."""
    with reserving([target]):
        pass


def _check_folder(target: Path, real: Path) -> None:
    """The folder is there and takes files; libraries would say so only after the work."""
    if not real.parent.is_dir():
        raise OutputNoFolder(path=target, folder=real.parent)
    probe = new_draft(real)
    try:
        probe.touch()
        probe.unlink()
    except OSError as error:
        raise not_written(target, error) from error


def _check_file(target: Path, real: Path) -> None:
    """The file can be changed if it is there, else its name can be had."""
    there = real.exists()
    try:
        with real.open("r+b" if there else "xb"):
            pass
        if not there:
            real.unlink()
    except OSError as error:
        raise not_written(target, error) from error
    if there and real.suffix.lower() == _DATABASE:
        _check_not_locked(real)
    elif there:
        _check_not_open(target, real)


def _check_not_open(target: Path, real: Path) -> None:
    """Windows lets no file be replaced, or renamed to its own name, that another program reads."""
    try:
        real.rename(real)
    except OSError as error:
        raise OutputBusy(path=target) from error


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


def take_place(draft: Path, target: Path) -> None:
    """Put a draft in the place of ``target``, or of the file that it links to, at once.

    Raises `OutputBusy` or `OutputNotWritable`; then ``target`` is as it was.
    """
    real = real_file(target)
    if real.suffix.lower() == _DATABASE:
        _settle(draft)
    try:
        draft.replace(real)
    except PermissionError as error:  # Windows: open in another program
        raise OutputBusy(path=target) from error
    except OSError as error:
        raise not_written(target, error) from error
    for suffix in ("-wal", "-shm", ".aux.xml"):  # what stood beside the file that was replaced
        with contextlib.suppress(OSError):
            real.with_name(real.name + suffix).unlink()


def _settle(draft: Path) -> None:
    """A database in one file, with no journal beside it (WAL), so that to read it changes nothing.

    QGIS leaves those that it writes in that mode; then whoever opens them writes to them, and in
    a folder that takes no files they cannot be opened at all.
    """
    with (
        contextlib.suppress(sqlite3.DatabaseError),
        contextlib.closing(sqlite3.connect(draft, timeout=2)) as connection,
    ):
        connection.execute("pragma journal_mode = delete")
