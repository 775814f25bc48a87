"""The evidence behind a criterion: the layer on the map, or the table of the result."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import QgsProject, QgsVectorLayer

from ..bridge.geopackage import layer_uri
from ..core.catalogue import Catalogue
from .result_group import own_group

EVIDENCE = {
    "communes": "communes",
    "region": "communes",
    "continuity": "gap_matrix",
    "population": "population",
    "travel": "travel_indicators",
    "services": "services",
    "joint_policy": "instruments",
}
"""The layer or table of a result that shows what a criterion was judged by."""


def show_evidence(criterion: str, file: Path, known: Catalogue, desktop: Any) -> None:
    """Open the table behind a criterion, in the group of the case."""
    layer = _layer(EVIDENCE[criterion], file, known)
    if layer.isValid():
        desktop.showAttributeTable(layer)


def _layer(name: str, file: Path, known: Catalogue) -> QgsVectorLayer:
    """The layer of the result, put into the group of the case if it is not there yet."""
    project, uri = QgsProject.instance(), layer_uri(file, name)
    for one in project.mapLayers().values():
        if one.source() == uri:
            return one
    layer = QgsVectorLayer(uri, known.layers[name].title, "ogr")
    if layer.isValid():
        layer.loadDefaultStyle()
        layer.setReadOnly(True)
        group = own_group(project)
        project.addMapLayer(layer, group is None)
        if group is not None:
            group.addLayer(layer)
    return layer
