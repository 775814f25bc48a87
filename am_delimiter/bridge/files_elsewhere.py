"""Before a file out of a case is opened: that neither it nor what it describes is elsewhere."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from osgeo import gdal

from ..core.basis import points_outside, sources_of
from ..core.cases import RemoteInputs, remote_places

_HEAD = 512
_LARGEST = 1 << 26
"""Bytes of a description that are read: a mosaic of a million tiles has as many."""

_TILE_INDEX = ".gti."
"""A tile index of GDAL in another format: ``tiles.gti.gpkg`` names its tiles in a column."""


def check_layer_is_local(described: dict[str, Any], path: str, beside: Path | None) -> None:
    """Raise `RemoteInputs` for a stored layer that is not all on this computer.

    ``path`` is where its file is now.
    """
    remote = list(remote_places({**described, "path": path or described.get("path")}, beside))
    if not remote and path:
        prefix = str((described.get("parts") or {}).get("vsiPrefix") or "")
        suffix = str((described.get("parts") or {}).get("vsiSuffix") or "")
        remote = list(read_from_outside(f"{prefix}{path}{suffix}", beside))
    if remote:
        raise RemoteInputs(sources="; ".join(remote))


def read_from_outside(path: str, beside: Path | None) -> Iterator[str]:
    """What a file, and the files that it describes, read from other computers."""
    waiting, seen = [path], set()
    while waiting:
        file = waiting.pop()
        if file in seen:
            continue
        seen.add(file)
        if _TILE_INDEX in Path(file).name.lower():
            yield file
            continue
        content = _description(file)
        outside = points_outside(content, beside)
        if outside:
            yield f"{file} → {outside}"
            continue
        folder = os.path.dirname(file)  # noqa: PTH120 - may be a path within an archive
        waiting += [os.path.join(folder, name) for name in sources_of(content)]  # noqa: PTH118


def _description(file: str) -> bytes:
    """The content of a file that is text and describes others, b"" of any other."""
    stream = gdal.VSIFOpenL(file, "rb")
    if stream is None:
        return b""
    try:
        head = bytes(gdal.VSIFReadL(1, _HEAD, stream) or b"")
        if head.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] not in (b"<", b"{"):
            return b""
        return head + bytes(gdal.VSIFReadL(1, _LARGEST, stream) or b"")
    finally:
        gdal.VSIFCloseL(stream)
