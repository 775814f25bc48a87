"""A written result read through QGIS: the rows of its layers, and where things lie."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import NULL, QgsRectangle, QgsVectorLayer

from ...bridge.layers import file_of
from ...core.basis import Row
from ...core.catalogue import TABLE, Catalogue
from ...core.records import ResultRows, read_told
from ..paper.document_errors import ResultIncomplete
from .dossier import STORED_CASE, Dossier, Extent, Extents
from .identity import Identity


def read_case(
    layers: dict[str, QgsVectorLayer],
    summary: dict[str, Any],
    cat: Catalogue,
    identity: Identity | None = None,
) -> Dossier:
    """Gather the rows of the layers, which must all be there.

    Raises `FieldMissing` or `FieldMistyped` for a row that is not as it was written.
    """
    rows = {name: _rows(layer) for name, layer in layers.items()}
    return Dossier(
        summary=read_told(summary),
        rows=ResultRows.read(rows),
        places=_places(layers),
        catalogue=cat,
        identity=identity or Identity(),
        log=tuple(rows[TABLE]),
        stored=tuple(rows[STORED_CASE]),
        folder=_folder(layers["communes"]),
    )


def check_layer(layer: QgsVectorLayer, path: Path, name: str) -> QgsVectorLayer:
    """The same layer, or `ResultIncomplete` when the file does not hold it."""
    if not layer.isValid():
        raise ResultIncomplete(path=path, layer=name)
    return layer


def _folder(layer: QgsVectorLayer) -> Path | None:
    file = file_of(layer)
    return Path(file).absolute().parent if file else None


def _rows(layer: QgsVectorLayer) -> list[Row]:
    names = [item.name() for item in layer.fields()]
    return [
        {name: None if value == NULL else value for name, value in zip(names, found.attributes())}
        for found in layer.getFeatures()
    ]


def _places(layers: dict[str, QgsVectorLayer]) -> Extents:
    flows = (one for one in layers["travel_flows"].getFeatures() if one["inside"])
    return Extents(
        continua=_boxes(layers["continuum"], "continuum"),
        gaps=_boxes(layers["gaps"], "gap"),
        flows=tuple(_extent(one.geometry().boundingBox()) for one in flows),
        communes={
            one["cut"]: [
                _extent(part.boundingBox()) for part in one.geometry().asGeometryCollection()
            ]
            for one in layers["communes"].getFeatures()
        },
    )


def _boxes(layer: QgsVectorLayer, key: str) -> dict[int, Extent]:
    """The box of each feature that is drawn."""
    drawn = (feature for feature in layer.getFeatures() if feature.hasGeometry())
    return {int(one[key]): _extent(one.geometry().boundingBox()) for one in drawn}


def _extent(box: QgsRectangle) -> Extent:
    return Extent(box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum())
