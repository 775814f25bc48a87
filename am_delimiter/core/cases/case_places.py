"""What a stored case names beside the files of this computer."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ..basis.local_paths import is_local
from .case_errors import RemoteInputs
from .case_record import CaseRecord

FILE_PROVIDERS = frozenset({"ogr", "gdal", "delimitedtext", "spatialite", "memory"})
"""Providers of QGIS that read a file by its path; any other may call another machine."""

_STATEMENTS = "PRELUDE_STATEMENTS"
"""An option of GDAL that runs SQL, which may open other files."""


def check_record(record: CaseRecord, beside: Path) -> None:
    """Raise `RemoteInputs` naming every place of a case that is no file of this computer."""
    values = list(record.parameters.values())
    places = [
        *(file for value in values for file in _files(value)),
        *(place for file in record.files for place in (file.path, file.relative, file.within)),
    ]
    remote = [
        *(
            place
            for value in values
            for one in _layers(value)
            for place in remote_places(one, beside)
        ),
        *(place for place in places if not is_local(place, beside)),
    ]
    if remote:
        raise RemoteInputs(sources="; ".join(dict.fromkeys(remote)))


def remote_places(layer: dict[str, Any], beside: Path | None) -> Iterator[str]:
    """The places of a stored layer that are none of this computer."""
    path = str(layer.get("path") or "")
    parts = layer.get("parts") or {}
    whole = f"{parts.get('vsiPrefix') or ''}{path}"
    if not path or layer.get("provider") not in FILE_PROVIDERS:
        if layer.get("provider") != "memory":
            yield f"{layer.get('source') or path} ({layer.get('provider')})"
        return
    for place in (path, whole):
        if not is_local(place, beside):
            yield place
    for said in (layer.get("subset"), *_options(parts)):
        text = str(said or "")
        if "://" in text or "/vsi" in text or _STATEMENTS in text.upper():
            yield text


def _options(parts: dict[str, Any]) -> list[Any]:
    """What else the address of a layer says: options of GDAL, and the rest by name."""
    return [
        part
        for name, value in parts.items()
        if name not in ("layerName", "vsiPrefix")
        for part in (value if isinstance(value, list) else [value])
        if isinstance(part, str)
    ]


def _layers(value: Any) -> list[dict[str, Any]]:
    if not isinstance(value, dict):
        return []
    found = [value["layer"]] if "layer" in value else list(value.get("layers") or ())
    return [layer for layer in found if isinstance(layer, dict)]


def _files(value: Any) -> list[str]:
    if not isinstance(value, dict):
        return []
    found = [value["file"]] if "file" in value else list(value.get("files") or ())
    return [str(file) for file in found]
