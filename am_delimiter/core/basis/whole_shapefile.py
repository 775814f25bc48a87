"""Whether a shapefile is whole: its three files there, to their end, and of one version.

GDAL reads shapes without their fields when ``.dbf`` is missing, as many as the shorter of the two
files holds when they differ, and nothing of the shapes that were cut off: without a word. The
lengths stand in the headers (ESRI Shapefile Technical Description, 1998; dBASE III for ``.dbf``).
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Protocol

from .errors import AmDelimiterError
from .input_errors import ShapefileCutShort, ShapefileLacks, ShapefileUneven

_CODE = b"\x00\x00\x27\x0a"
"""How every ``.shp`` begins; what does not is another's to name."""
_HEADER = 100
"""Bytes of the header of ``.shp`` and ``.shx``."""
_LENGTH_AT = 24
"""Where both tell their length, in words of two bytes, the first byte the highest."""
_INDEX_ROW = 8
_ROWS_AT = 4
"""Where ``.dbf`` tells its rows, and behind them the bytes of its header and of a row."""
_DBF_HEADER = 32


class HeadsOfFiles(Protocol):
    """What is asked of files, wherever they lie."""

    def size(self, path: str) -> int:
        """Bytes of a file, 0 where there is none."""

    def first(self, path: str, count: int) -> bytes:
        """The first bytes of a file, filled up with zeros where it ends before."""


class PlainFiles:
    """Files of this computer."""

    def size(self, path: str) -> int:
        """Bytes of a file, 0 where there is none."""
        try:
            return Path(path).stat().st_size if path else 0
        except (OSError, ValueError):
            return 0

    def first(self, path: str, count: int) -> bytes:
        """The first bytes of a file, filled up with zeros where it ends before."""
        try:
            with Path(path).open("rb") as stream:
                return stream.read(count).ljust(count, b"\0")
        except (OSError, ValueError):
            return bytes(count)


@dataclass(frozen=True)
class _Heads:
    """What the heads of the files of a shapefile tell."""

    files: HeadsOfFiles

    def beside(self, path: str, suffix: str) -> str:
        """The file of the same name with another ending, in small or capital letters."""
        bare = path[: -len(PurePath(path).suffix)]
        endings = (suffix, suffix.upper())
        return next((bare + ending for ending in endings if self.files.size(bare + ending)), "")

    def told(self, path: str) -> int:
        """The bytes that ``.shp`` or ``.shx`` says it has, at least its header."""
        head = self.files.first(path, _HEADER)[_LENGTH_AT : _LENGTH_AT + 4]
        return max(2 * int(struct.unpack(">i", head)[0]), _HEADER)

    def table(self, path: str) -> tuple[int, int]:
        """The rows that ``.dbf`` says it has, and its bytes by them."""
        told = self.files.first(path, _DBF_HEADER)[_ROWS_AT : _ROWS_AT + 8]
        rows, header, row = struct.unpack("<IHH", told)
        return int(rows), max(header, _DBF_HEADER) + rows * row


def shapefile_fault(path: str, files: HeadsOfFiles) -> AmDelimiterError | None:
    """What is wrong with the files of a shapefile; None when nothing, or when it is none."""
    shapes, heads = PurePath(path), _Heads(files)
    if shapes.suffix.lower() != ".shp" or files.first(path, len(_CODE)) != _CODE:
        return None
    index, fields = heads.beside(path, ".shx"), heads.beside(path, ".dbf")
    lacking = [end for end, file in ((".shx", index), (".dbf", fields)) if not files.size(file)]
    if lacking:
        return ShapefileLacks(input=path, missing=" + ".join(lacking))
    rows, length = heads.table(fields)
    for file, told in ((path, heads.told(path)), (index, heads.told(index)), (fields, length)):
        if files.size(file) < told:
            return ShapefileCutShort(input=file, size=files.size(file), told=told)
    count = (heads.told(index) - _HEADER) // _INDEX_ROW
    return None if count == rows else ShapefileUneven(input=path, shapes=count, rows=rows)
