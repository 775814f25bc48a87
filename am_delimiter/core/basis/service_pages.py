"""Pages of web services that were saved as files: whether they hold the whole layer.

ArcGIS marks a cut answer with ``exceededTransferLimit``, in GeoJSON under ``properties`` or at the
top (Query, ArcGIS REST API). OGC API – Features gives ``numberMatched``, ``numberReturned`` and a
link ``next`` to what follows (OGC 17-069r4, 7.15); WFS 2.0 has the two numbers as attributes.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

_SIGNS = (b"exceededTransferLimit", b"numberMatched", b"totalFeatures", b'"next"')
_CHUNK = 1 << 20
_HEAD = 1 << 14
"""Bytes in which the opening tag of a collection in GML ends."""
_GML = re.compile(rb'numberMatched="(\d+)"[^>]*numberReturned="(\d+)"')
_GML_TURNED = re.compile(rb'numberReturned="(\d+)"[^>]*numberMatched="(\d+)"')


def sign_of_page(file: Path) -> str:
    """What in a file says that it is a part of a layer, "" when nothing does.

    A file that cannot be read says nothing here: who opens it tells why.
    """
    try:
        with file.open("rb") as stream:
            head = stream.read(_HEAD)
        if head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
            return _sign_in_json(file)
        return _sign_in_gml(head) if b"FeatureCollection" in head else ""
    except OSError:
        return ""


def _sign_in_json(file: Path) -> str:
    """Read whole only if some sign is there: an attribute may bear the same name."""
    if not _mentions(file):
        return ""
    try:
        content = json.loads(file.read_bytes().decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return ""
    return _sign_of(content) if isinstance(content, dict) else ""


def _mentions(file: Path) -> bool:
    """Whether one of the signs is written anywhere, read in pieces that overlap."""
    longest = max(map(len, _SIGNS))
    with file.open("rb") as stream:
        tail = b""
        while chunk := stream.read(_CHUNK):
            piece = tail + chunk
            if any(sign in piece for sign in _SIGNS):
                return True
            tail = piece[-longest:]
    return False


def _sign_of(content: dict[str, Any]) -> str:
    properties = content.get("properties")
    for where in (content, properties if isinstance(properties, dict) else {}):
        if where.get("exceededTransferLimit") is True:
            return "exceededTransferLimit: true"
        matched = _count(where.get("numberMatched")) or _count(where.get("totalFeatures"))
        returned = _returned(where, content)
        if matched is not None and returned is not None and matched > returned:
            return f"numberMatched: {matched}, numberReturned: {returned}"
    links = content.get("links")
    if any(_is_next(link) for link in (links if isinstance(links, list) else [])):
        return "links: next"
    return ""


def _returned(where: dict[str, Any], content: dict[str, Any]) -> int | None:
    """How many features there are: what the file says, or what it holds."""
    features = content.get("features")
    held = len(features) if isinstance(features, list) else None
    said = _count(where.get("numberReturned"))
    return held if said is None else said


def _count(value: Any) -> int | None:
    """A number of features; services also write «unknown», or -1."""
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None


def _is_next(link: Any) -> bool:
    return isinstance(link, dict) and link.get("rel") == "next"


def _sign_in_gml(head: bytes) -> str:
    found, turned = _GML.search(head), _GML_TURNED.search(head)
    if found:
        matched, returned = map(int, found.groups())
    elif turned:
        returned, matched = map(int, turned.groups())
    else:
        return ""
    return f"numberMatched: {matched}, numberReturned: {returned}" if matched > returned else ""
