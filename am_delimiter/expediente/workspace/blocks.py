"""The blocks that located the population, opened again for their map."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from qgis.core import Qgis, QgsProject, QgsVectorLayer

from ...bridge.quiet_layers import read_elsewhere
from ...core.cases import check_parameters, read_case
from ..reading.dossier import Dossier
from .project import BLOCK
from .reopened import described_layers, reopened
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
        layer
        for layer in described_layers(record, PARAMETER)
        if layer["kind"] == "vector" and layer["path"] in fields
    ]
    if not described:
        return [], "sin capas de población por manzana"
    opened = []
    for item in described:
        layer, reason = reopened(item, PARAMETER, record, folder, case.allow_remote)
        if layer is None:
            return [], reason
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
