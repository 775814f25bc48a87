"""Layers that live in the project alone: rows that were made or read for the maps."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsMapLayer,
    QgsVectorLayer,
)
from shapely import Geometry

from ...toolbelt.paths import resource
from .styles import HEADLESS

FIELDS = ("nombre", "clase")
DrawnRow = tuple[str, str, QgsGeometry]
"""Name, class and shape."""

_LOOKS = QgsMapLayer.StyleCategory.Symbology | QgsMapLayer.StyleCategory.Labeling


def layer_of_rows(
    title: str,
    shape: str,
    rows: Iterable[DrawnRow],
    system: QgsCoordinateReferenceSystem,
    style: str,
) -> QgsVectorLayer:
    """A layer of ``MultiPolygon``, ``MultiLineString`` or ``Point`` in the style of a QML."""
    # all in the address: a layer of an edited project is made to read the same
    told = "&".join(f"field={name}:string" for name in FIELDS)
    options = QgsVectorLayer.LayerOptions()
    options.loadDefaultStyle = False
    layer = QgsVectorLayer(f"{shape}?{told}", title, "memory", options)
    layer.setCrs(system)
    fill(layer, rows)
    layer.loadNamedStyle(str(resource("styles", f"{style}.qml")), True, _LOOKS)
    layer.setCustomProperty(HEADLESS, "1")
    return layer


def fill(layer: QgsVectorLayer, rows: Iterable[DrawnRow]) -> None:
    """Put rows into a layer that is kept in memory."""
    several = layer.wkbType() != Qgis.WkbType.Point
    made = []
    for name, class_, geometry in rows:
        feature = QgsFeature(layer.fields())
        if several:
            geometry.convertToMultiType()
        feature.setGeometry(geometry)
        feature.setAttributes([name, class_])
        made.append(feature)
    layer.dataProvider().addFeatures(made)
    layer.updateExtents()


def rows_in(layer: QgsVectorLayer) -> list[DrawnRow]:
    """The rows of such a layer."""
    return [(str(one["nombre"]), str(one["clase"]), one.geometry()) for one in layer.getFeatures()]


def as_qgis(shape: Geometry) -> QgsGeometry:
    """A geometry of shapely as one of QGIS."""
    found = QgsGeometry()
    found.fromWkb(shape.wkb)
    return found
