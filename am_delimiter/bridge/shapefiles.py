"""Whether a shapefile is whole: its three files there, to their end, and of one version.

GDAL reads shapes without their fields when ``.dbf`` is missing, as many as the shorter of the two
files holds when they differ, and nothing of the shapes that were cut off: without a word. The
lengths stand in the headers (ESRI Shapefile Technical Description, 1998; dBASE III for ``.dbf``).
Read through GDAL, which also looks into archives (``/vsizip/``).
"""

from __future__ import annotations

import struct
from pathlib import PurePath

from osgeo import gdal

from ..core.basis import AmDelimiterError, ShapefileCutShort, ShapefileLacks, ShapefileUneven

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


def half_shapefile(path: str) -> AmDelimiterError | None:
    """What is wrong with the files of a shapefile; None when nothing, or when it is none."""
    shapes = PurePath(path)
    if shapes.suffix.lower() != ".shp" or _bytes(path, len(_CODE)) != _CODE:
        return None
    index, fields = _beside(path, ".shx"), _beside(path, ".dbf")
    lacking = [suffix for suffix, file in ((".shx", index), (".dbf", fields)) if not _size(file)]
    if lacking:
        return ShapefileLacks(input=path, missing=" + ".join(lacking))
    rows, length = _table(fields)
    for file, told in ((path, _told(path)), (index, _told(index)), (fields, length)):
        if _size(file) < told:
            return ShapefileCutShort(input=file, size=_size(file), told=told)
    count = (_told(index) - _HEADER) // _INDEX_ROW
    return None if count == rows else ShapefileUneven(input=path, shapes=count, rows=rows)


def _beside(path: str, suffix: str) -> str:
    """The file of the same name with another ending, in small or capital letters."""
    bare = path[: -len(PurePath(path).suffix)]
    return next((bare + s for s in (suffix, suffix.upper()) if _size(bare + s)), "")


def _size(path: str) -> int:
    found = gdal.VSIStatL(path) if path else None
    return int(found.size) if found else 0


def _bytes(path: str, count: int) -> bytes:
    """The first bytes of a file, filled up with zeros where it ends before."""
    stream = gdal.VSIFOpenL(path, "rb")
    if stream is None:
        return bytes(count)
    try:
        return bytes(gdal.VSIFReadL(1, count, stream) or b"").ljust(count, b"\0")
    finally:
        gdal.VSIFCloseL(stream)


def _told(path: str) -> int:
    """The bytes that ``.shp`` or ``.shx`` says it has, at least its header."""
    words = struct.unpack(">i", _bytes(path, _HEADER)[_LENGTH_AT : _LENGTH_AT + 4])[0]
    return max(2 * int(words), _HEADER)


def _table(path: str) -> tuple[int, int]:
    """The rows that ``.dbf`` says it has, and its bytes by them."""
    told = _bytes(path, _DBF_HEADER)[_ROWS_AT : _ROWS_AT + 8]
    rows, header, row = struct.unpack("<IHH", told)
    return int(rows), max(header, _DBF_HEADER) + rows * row
