"""How rasters behind the data look: shaded relief, and a base map that lets the data stand out."""

from __future__ import annotations

from qgis.core import Qgis, QgsHillshadeRenderer, QgsMapLayer, QgsRasterLayer

from .styles import UNLISTED

LIGHT_FROM, LIGHT_HEIGHT = 315.0, 45.0
"""Degrees: light of the north-west, as maps are used to."""

METRES_IN_A_DEGREE = 111_320.0
RELIEF_OPACITY, BASEMAP_OPACITY = 0.28, 0.5
_BRIGHTER = 45


def dress_relief(layer: QgsMapLayer) -> None:
    """Let a model of heights in metres show its shade alone."""
    if not isinstance(layer, QgsRasterLayer):
        return
    renderer = QgsHillshadeRenderer(layer.dataProvider(), 1, LIGHT_FROM, LIGHT_HEIGHT)
    if layer.crs().mapUnits() == Qgis.DistanceUnit.Degrees:
        renderer.setZFactor(1 / METRES_IN_A_DEGREE)
    layer.setRenderer(renderer)
    layer.setOpacity(RELIEF_OPACITY)
    layer.brightnessFilter().setBrightness(_BRIGHTER)
    layer.setCustomProperty(UNLISTED, "1")


def dress_basemap(layer: QgsMapLayer) -> None:
    """Let a base map lie under the data without hiding them."""
    if isinstance(layer, QgsRasterLayer):
        layer.setOpacity(BASEMAP_OPACITY)
    layer.setCustomProperty(UNLISTED, "1")
