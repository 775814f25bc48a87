"""Whether a file is, for whoever reads a block of it, the one that was meant."""

from __future__ import annotations

import hashlib
import os
import socket
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from ..basis.fingerprints import CHUNK, is_there
from ..basis.progress import Progress
from .crew_errors import FileDiffersThere, FileNotSeen

_SAY_NOTHING = (".xml", ".ovr", ".msk")
"""What lies beside a raster and of which a block takes nothing."""


_CONTENTS: dict[str, tuple[tuple[int, int], str]] = {}
"""The state and the digest of every file that this process has marked or seen."""


class FileMark(NamedTuple):
    """A file by its path and content."""

    path: str
    digest: str


def mark_files(paths: Iterable[str], progress: Progress) -> tuple[FileMark, ...]:
    """The files that a raster is read from, each once; none if one of them is no file."""
    found = []
    for path in dict.fromkeys(paths):
        if path.lower().endswith(_SAY_NOTHING):
            continue
        file = Path(path).absolute()
        if not is_there(file) or not file.is_file():
            return ()
        found.append(FileMark(path, _content(str(file), _state(file), progress)))
    return tuple(found)


def check_seen(marks: Iterable[FileMark]) -> None:
    """Raise `FileNotSeen` or `FileDiffersThere` where a file is not the one that was marked."""
    for path, digest in marks:
        file = Path(path).absolute()
        if not is_there(file) or not file.is_file():
            raise FileNotSeen(worker=socket.gethostname(), path=path)
        if _content(str(file), _state(file), Progress()) != digest:
            raise FileDiffersThere(worker=socket.gethostname(), path=path)


def _state(file: Path) -> tuple[int, int]:
    """Size and time of the last change: while they stay, so does the content."""
    told = os.stat(file)  # noqa: PTH116 - of a path that may be long
    return told.st_size, told.st_mtime_ns


def _content(path: str, state: tuple[int, int], progress: Progress) -> str:
    """The digest of a file, read once while its state stays: each block of it asks again."""
    known = _CONTENTS.get(path)
    if known is None or known[0] != state:
        known = _CONTENTS[path] = (state, _digest(path, progress))
    return known[1]


def _digest(path: str, progress: Progress) -> str:
    digest = hashlib.blake2b(digest_size=16)
    with Path(path).open("rb") as stream:
        while chunk := stream.read(CHUNK):
            progress.check()
            digest.update(chunk)
    return digest.hexdigest()
