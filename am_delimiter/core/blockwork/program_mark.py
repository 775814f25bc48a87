"""Which program this is: what another process must have so that it gives the same."""

from __future__ import annotations

import hashlib
import platform
from configparser import ConfigParser
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import numpy as np

_CORE = Path(__file__).resolve().parent.parent
_DIGITS = 12


class ProgramMark(NamedTuple):
    """A version of the program by what it does: ``core`` is a digest of the sources of core."""

    version: str
    core: str
    numpy: str
    python: str

    def agrees(self, other: ProgramMark) -> bool:
        """Whether both give the same: the same sources, and numbers of the same kind."""
        return (self.core, self.numpy.partition(".")[0]) == (
            other.core,
            other.numpy.partition(".")[0],
        )

    def __str__(self) -> str:
        return (
            f"am_delimiter {self.version} ({self.core}), numpy {self.numpy}, Python {self.python}"
        )


@lru_cache(maxsize=1)
def program_mark() -> ProgramMark:
    """The program that runs here."""
    digest = hashlib.blake2b(digest_size=_DIGITS // 2)
    for file in sorted(_CORE.rglob("*.py"), key=lambda file: file.relative_to(_CORE).as_posix()):
        text = file.read_bytes().replace(b"\r\n", b"\n")  # as it may be copied
        digest.update(file.relative_to(_CORE).as_posix().encode() + b"\0" + text + b"\0")
    return ProgramMark(_version(), digest.hexdigest(), np.__version__, platform.python_version())


def _version() -> str:
    """The version that metadata.txt says, "?" where it did not come along."""
    package = _CORE.parent
    parser = ConfigParser(interpolation=None)
    parser.read([package.parent / "metadata.txt", package / "metadata.txt"], encoding="utf-8")
    return parser.get("general", "version", fallback="?")
