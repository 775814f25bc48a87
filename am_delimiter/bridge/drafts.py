"""Places that are being written: one run at a time, and nothing left of a run that was killed.

A run holds a lock beside each file it is going to write, from before the work until the end. The
lock is that of Qt: it knows whether its owner still lives, on every system, without asking by a
signal (which on Windows would end it). Drafts lie beside the file as well, each under a name of
its own; those whose lock can be had belong to nobody any more.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import uuid
from collections.abc import Iterable, Iterator
from contextvars import ContextVar
from pathlib import Path

from qgis.PyQt.QtCore import QLockFile

from ..core.basis import OutputReserved

_PREFIX = ".am_delimiter-"
_OURS = re.compile(re.escape(_PREFIX) + r"([0-9a-f]{12})[-.]")
_BEFORE = re.compile(r"\..+\.\d+\.[a-z]+")
"""Drafts of earlier builds, with nothing but the number of the process in their name."""

_PATIENCE_MS = 2000
"""Longer than another run needs to look whether a lock is still somebody's."""

_FOREIGN_MS = 7 * 24 * 3600 * 1000
"""A lock that another computer took is believed for a week: its processes cannot be asked."""

_HELD: ContextVar[frozenset[Path]] = ContextVar("held", default=frozenset())
"""Locks of the run that asks, which may write its own files as often as it likes."""


def is_draft(file: Path) -> bool:
    """Whether a file is a draft or a lock of this program, by its name."""
    return bool(_OURS.match(file.name) or _BEFORE.fullmatch(file.name))


def new_draft(target: Path) -> Path:
    """A name beside ``target`` that nobody uses, with the same ending."""
    unique = uuid.uuid4().hex[:8]
    return target.with_name(f"{_PREFIX}{_key(target)}-{unique}{target.suffix}")


def remove_draft(draft: Path) -> None:
    """Take away a draft and what a library left beside it; what is still open goes later."""
    for file in _listed(draft.parent):
        if file.name.startswith(draft.name):
            with contextlib.suppress(OSError):
                file.unlink()


@contextlib.contextmanager
def holding(targets: Iterable[Path]) -> Iterator[None]:
    """Hold the places of these files (links already followed) against every other run.

    Raises `OutputReserved` when another run holds one. Where a file system knows no locks, the
    places are not held, and drafts still never meet.
    """
    with contextlib.ExitStack() as stack:
        locks = {_lock_of(target): target for target in targets}
        fresh = {lock: target for lock, target in locks.items() if lock not in _HELD.get()}
        for folder in dict.fromkeys(lock.parent for lock in fresh):
            sweep(folder)
        for lock, target in fresh.items():
            stack.callback(_taken(lock, target).unlock)
        _HELD.set(_HELD.get() | fresh.keys())
        # no token: a run may go on, and end, in another thread than it began
        stack.callback(lambda: _HELD.set(_HELD.get() - fresh.keys()))
        yield


def sweep(folder: Path) -> None:
    """Remove the drafts and locks that runs which were killed left in a folder."""
    found: dict[str, list[Path]] = {}
    for file in _listed(folder):
        ours = _OURS.match(file.name)
        if ours:
            found.setdefault(ours[1], []).append(file)
    for key, files in found.items():
        name = folder / f"{_PREFIX}{key}.lock"
        lock = _lock(name)
        if name in _HELD.get() or not lock.tryLock(0):
            continue
        for file in files:
            if file != name:
                with contextlib.suppress(OSError):
                    file.unlink()
        lock.unlock()


def _taken(name: Path, target: Path) -> QLockFile:
    lock = _lock(name)
    if not lock.tryLock(_PATIENCE_MS) and lock.error() == QLockFile.LockError.LockFailedError:
        raise OutputReserved(path=target)
    return lock


def _lock(name: Path) -> QLockFile:
    lock = QLockFile(str(name))
    lock.setStaleLockTime(_FOREIGN_MS)
    return lock


def _lock_of(target: Path) -> Path:
    return target.with_name(f"{_PREFIX}{_key(target)}.lock")


def _key(target: Path) -> str:
    """Twelve digits for a name: a long name leaves no room for more letters."""
    return hashlib.sha256(os.path.normcase(target.name).encode()).hexdigest()[:12]


def _listed(folder: Path) -> list[Path]:
    """What a folder holds; names are compared, never taken for patterns."""
    try:
        return sorted(folder.iterdir())
    except OSError:
        return []
