"""The file that a download grows into: ``.part`` until it is whole, and never another's."""

from __future__ import annotations

import hashlib
import os
import zipfile
from pathlib import Path
from typing import IO

from qgis.PyQt.QtCore import QFile

from ..toolbelt.i18n import tr

PART = ".part"
_CHUNK = 1 << 20


class GrowingFile:
    """Bytes on their way to ``target``; nothing is left behind unless `finish` goes well.

    Whatever the system refuses is an `OSError`.
    """

    def __init__(self, target: Path) -> None:
        self.target = target
        self._part = _free(target.with_name(target.name + PART))
        self._stream: IO[bytes] | None = self._part.open("xb")
        self.size = 0
        self._is_over = False

    def write(self, data: bytes) -> None:
        """Add bytes."""
        if self._stream is not None:
            self._stream.write(data)
            self.size += len(data)

    def begin_anew(self) -> None:
        """Forget what came so far: the server sends the file from its start."""
        if self._stream is not None:
            self._stream.seek(0)
            self._stream.truncate()
            self.size = 0

    def finish(self, checksum: str = "") -> str:
        """Give the file its name; why that cannot be, "" when it could."""
        self._close()
        why = self._fault(checksum)
        if not why and not QFile.rename(str(self._part), str(self.target)):
            text = tr("{file} is there by now, and a download replaces no file.")
            why = text.format(file=self.target)
        if why:
            self.discard()
        self._is_over = True
        return why

    def discard(self) -> None:
        """Leave nothing behind."""
        self._close()
        if not self._is_over:  # afterwards the name may be that of another download
            self._part.unlink(missing_ok=True)
            self._is_over = True

    def _close(self) -> None:
        if self._stream is not None:
            self._stream.close()
            self._stream = None

    def _fault(self, checksum: str) -> str:
        """What is wrong with the bytes, as far as they tell."""
        if checksum and _digest(self._part) != checksum.lower():
            return tr("What came is not the file that is published (its checksum differs).")
        if self.target.suffix.lower() == ".zip" and not zipfile.is_zipfile(self._part):
            return tr("What came is no whole ZIP file: the server cut it short. Try again.")
        return ""


def free_name(folder: Path, name: str) -> Path:
    """A file of a folder that is not there yet, named as nearly so as can be."""
    safe = "".join("_" if letter in '<>:"/\\|?*' else letter for letter in name).strip(" .")
    return _free(folder / (safe or "descarga"))


def _free(file: Path) -> Path:
    found, number = file, 1
    while os.path.lexists(found):  # a broken link is there as well
        number += 1
        found = file.with_name(f"{file.stem} ({number}){file.suffix}")
    return found


def _digest(file: Path) -> str:
    found = hashlib.sha256()
    with file.open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            found.update(chunk)
    return found.hexdigest()
