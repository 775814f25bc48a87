"""The blocks that located the population, opened again for their map."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from qgis.core import Qgis, QgsProject, QgsVectorLayer

from ...bridge.case_layers import open_layer
from ...bridge.quiet_layers import read_elsewhere
from ...core.basis import is_local, is_there
from ...core.cases import (
    CaseRecord,
    InputNotOpened,
    InputNotStored,
    RemoteInputs,
    check_parameters,
    read_case,
    remote_places,
)
from ..reading.dossier import Dossier
from .project import BLOCK
from .styles import dress_blocks
from .tree import LAYER

PARAMETER = "POPULATION_LAYERS"
_FIELD = re.compile(r"campo ([^;]+)")
"""In the detail of a source: ``polígonos; campo n_per; por igual en el polígono``."""


def blocks_of(case: Dossier, folder: Path) -> tuple[list[QgsVectorLayer], str]:
    """The layers of blocks, dressed, or none and the reason in Spanish.

    ``folder`` is that of the GeoPackage: files that were moved together with it are found.
    """
    fields = {
        row.path: found.group(1)
        for row in case.rows.sources
        if row.kind == "población localizada" and (found := _FIELD.search(row.detail or ""))
    }
    record = read_case(case.stored)
    check_parameters(record.parameters)
    described = [
        layer for layer in _layers(record) if layer["kind"] == "vector" and layer["path"] in fields
    ]
    if not described:
        return [], "sin capas de población por manzana"
    opened = []
    for item in described:
        if not case.allow_remote and any(remote_places(item, folder)):
            return [], f"la capa {item['name']} no es un archivo de este equipo y no se abrió"
        path = _place(item["path"], record, folder, case.allow_remote)
        if not path:
            return [], f"el archivo {Path(item['path']).name} ya no está donde estaba"
        try:
            layer = open_layer(item, path, PARAMETER, folder, case.allow_remote)
        except RemoteInputs:
            return [], f"la capa {item['name']} no es un archivo de este equipo y no se abrió"
        except (InputNotOpened, InputNotStored):
            return [], f"la capa {item['name']} ya no se puede abrir"
        if layer.geometryType() == Qgis.GeometryType.Polygon:
            layer.setName("Habitantes por hectárea")
            dress_blocks(layer, fields[item["path"]])
            opened.append(layer)
    return opened, "" if opened else "las capas de población no son de polígonos"


def block_layers(project: QgsProject) -> list[QgsVectorLayer]:
    """The layers of blocks in a project, in their order."""
    named = {str(one.customProperty(LAYER, "")): one for one in project.mapLayers().values()}
    return [named[name] for name in sorted(named) if name.startswith(BLOCK)]


@contextmanager
def reading(layers: Sequence[QgsVectorLayer], addresses: Sequence[str]) -> Iterator[None]:
    """Let layers read other files while the context lasts; afterwards these are let go of."""
    before = [(layer.source(), layer.providerType()) for layer in layers]
    try:
        for layer, address in zip(layers, addresses):
            read_elsewhere(layer, address, "ogr")
        yield
    finally:
        for layer, (address, provider) in zip(layers, before):
            read_elsewhere(layer, address, provider)


def _layers(record: CaseRecord) -> list[dict[str, Any]]:
    value = record.parameters.get(PARAMETER) or {}
    return list(value.get("layers", ()))


def _place(path: str, record: CaseRecord, folder: Path, allow_remote: bool) -> str:
    """Where a file is: at its path, or as far from the GeoPackage as it was; "" when gone."""
    relative = next((file.relative for file in record.files if file.path == path), "")
    places = [path, os.path.normpath(folder / relative)] if relative else [path]
    known = [place for place in places if allow_remote or is_local(place, folder)]
    return next((place for place in known if is_there(Path(place))), "")
