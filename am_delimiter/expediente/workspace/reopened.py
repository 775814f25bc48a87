"""An input that the case names, opened again where it is now, or the reason why not."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from qgis.core import QgsMapLayer

from ...bridge.case_layers import open_layer
from ...core.basis import is_local, is_there
from ...core.cases import CaseRecord, InputNotOpened, InputNotStored, RemoteInputs, remote_places


def described_layers(record: CaseRecord, parameter: str) -> list[dict[str, Any]]:
    """The layers that a parameter of the case names."""
    value = record.parameters.get(parameter) or {}
    found = [value["layer"]] if value.get("layer") else value.get("layers") or ()
    return [one for one in found if isinstance(one, dict)]


def reopened(
    item: dict[str, Any], parameter: str, record: CaseRecord, folder: Path, allow_remote: bool
) -> tuple[QgsMapLayer | None, str]:
    """A layer of the case, or None and the reason in Spanish.

    ``folder`` is that of the GeoPackage: files that were moved together with it are found.
    """
    elsewhere = f"la capa {item['name']} no es un archivo de este equipo y no se abrió"
    if not allow_remote and any(remote_places(item, folder)):
        return None, elsewhere
    path = _place(item["path"], record, folder, allow_remote) if item["path"] else ""
    if item["path"] and not path:
        return None, f"el archivo {Path(item['path']).name} ya no está donde estaba"
    try:
        return open_layer(item, path, parameter, folder, allow_remote), ""
    except RemoteInputs:
        return None, elsewhere
    except (InputNotOpened, InputNotStored):
        return None, f"la capa {item['name']} ya no se puede abrir"


def _place(path: str, record: CaseRecord, folder: Path, allow_remote: bool) -> str:
    """Where a file is: at its path, or as far from the GeoPackage as it was; "" when gone."""
    relative = next((file.relative for file in record.files if file.path == path), "")
    places = [path, os.path.normpath(folder / relative)] if relative else [path]
    known = [place for place in places if allow_remote or is_local(place, folder)]
    return next((place for place in known if is_there(Path(place))), "")
