r"""Whether a place that a case names is a file of this computer: the one place that decides it.

A case comes from anybody. To open ``/vsicurl/…``, ``WFS:…`` or a database is to call another
machine, and on Windows to ask whether ``\\host\share`` exists is enough to hand that machine the
name and the hashed password of the user. So it is told from the text, and nothing is touched.
Kinds of addresses: gdal.org/user/virtual_file_systems.html; learn.microsoft.com, «File path formats
on Windows systems».
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from pathlib import Path

_ARCHIVES = frozenset({"vsizip", "vsigzip", "vsitar", "vsi7z", "vsirar"})
"""Virtual file systems of GDAL that read a file where it lies."""

_HANDLER = re.compile(r"\{?/?(vsi\w+)[/?]", re.IGNORECASE)
_SCHEME = re.compile(r"[a-z][a-z0-9+.\-]+:", re.IGNORECASE)
"""``WFS:``, ``PG:``, ``file:``; one letter alone is a drive."""

_DRIVE_IN_FULL = re.compile(r"//[?.]/[a-z]:/", re.IGNORECASE)
_INLINE = ("<", "{", "[")
"""How a data set begins that is described in the place of its path."""

_DESCRIBED = re.compile(rb"^(?:\xef\xbb\xbf)?\s*(?:<\?[^>]*>\s*|<!--.*?-->\s*)*<(\w+)", re.DOTALL)
_OF_FILES = frozenset({b"VRTDataset", b"OGRVRTDataSource"})
"""Roots of descriptions that may read files alone."""

_OF_SERVICES = frozenset(
    {
        b"GDAL_WMS", b"GDAL_WMTS", b"WCS_GDAL", b"OGRWFSDataSource", b"OGRWFS3DataSource",
        b"OGRCSWDataSource", b"WMS_Tile_Service", b"WMT_MS_Capabilities", b"WMS_Capabilities",
        b"Capabilities", b"OGCAPIDataset", b"GDALTileIndexDataset", b"Services", b"TileMap",
    }
)  # fmt: skip
"""Roots of descriptions that GDAL reads as a service, or whose files cannot be told beforehand."""

_CATALOGUE_OF_ASSETS = b'"stac_version"'
_SAID = re.compile(r">([^<>]+)<|=\s*\"([^\"]*)\"|=\s*'([^']*)'")
_SOURCES = re.compile(
    r"<(SourceFilename|SrcDataSource|SourceDataset|SrcDSN|MaskFilename)\b[^>]*>([^<]*)<"
)
_REMARKS = re.compile(r"<(Metadata|Histograms)\b(?:[^>]*/>|[^>]*>.*?</\1>)|<!--.*?-->", re.DOTALL)


def is_local(place: str, beside: Path | None = None) -> bool:
    """Whether a text names a file of this computer, or of the share on which ``beside`` lies.

    An empty text names nothing and is local.
    """
    text = place.strip().replace("\\", "/")
    if "://" in text or text.startswith(_INLINE) or "\0" in text:
        return False
    rest = _without_archives(text)
    if rest is None:
        return False
    if _DRIVE_IN_FULL.match(rest):
        return True
    if rest.startswith("//"):
        return bool(beside) and _host(rest) == _host(str(beside).replace("\\", "/"))
    return not _SCHEME.match(rest)


def points_outside(head: bytes, beside: Path | None = None) -> str:
    """What a file that describes others reads from elsewhere, "" when it is all of this computer.

    ``head`` is its content: virtual rasters and layers (VRT), services, catalogues of assets. GDAL
    knows them by their content, whatever the file is called.
    """
    found = _DESCRIBED.match(head)
    if found is None:
        return "STAC" if _CATALOGUE_OF_ASSETS in head and head.lstrip()[:1] == b"{" else ""
    root = found.group(1)
    if root in _OF_SERVICES:
        return root.decode()
    if root not in _OF_FILES:
        return ""
    told = _REMARKS.sub("", head.decode("utf-8", "replace"))
    return next(_outside(told, beside), "")


def sources_of(head: bytes) -> list[str]:
    """The files that a virtual raster or layer reads, as it names them; none for other files."""
    found = _DESCRIBED.match(head)
    if found is None or found.group(1) not in _OF_FILES:
        return []
    told = _REMARKS.sub("", head.decode("utf-8", "replace"))
    return [html.unescape(match.group(2)).strip() for match in _SOURCES.finditer(told)]


def _outside(told: str, beside: Path | None) -> Iterator[str]:
    for match in _SOURCES.finditer(told):
        source = html.unescape(match.group(2)).strip()
        if not is_local(source, beside):
            yield source
    for match in _SAID.finditer(told):
        text = html.unescape(next(filter(None, match.groups()), "")).strip()
        if "://" in text or (text.startswith("/vsi") and not is_local(text, beside)):
            yield text


def _without_archives(text: str) -> str | None:
    """The path of the archive itself; None where another virtual file system stands before it."""
    if not text.lower().startswith("/vsi"):
        return text
    while handler := _HANDLER.match(text):
        if handler.group(1).lower() not in _ARCHIVES:
            return None
        text = text[handler.end() :]
    return text.lstrip("{")


def _host(path: str) -> str:
    """The computer of a share, "" for any other path."""
    return path[2:].partition("/")[0].casefold() if path.startswith("//") else ""
