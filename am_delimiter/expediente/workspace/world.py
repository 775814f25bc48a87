"""The land of the world, from the map that QGIS carries: where there is land, and no boundary.

``resources/data/world_map.gpkg`` is Natural Earth 1:10m, which QGIS made simpler (its README). The
limits of the State are not ours to draw: countries are joined before anything is drawn of them.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import shapely
from qgis.core import QgsApplication, QgsFeatureRequest, QgsRectangle
from shapely import Geometry

from ...bridge.quiet_layers import read_only_vector

_LAYER, _CODE, _OWN = "countries", "ISO_A3", "CHL"
_SEAM = 1e-4
"""Degrees by which countries are grown before they are joined: no seam shows between two."""


def world_file() -> Path:
    """Where QGIS keeps its map of the world; it need not be there."""
    return Path(QgsApplication.pkgDataPath()) / "resources" / "data" / "world_map.gpkg"


def land_in(box: QgsRectangle) -> tuple[Geometry, Geometry] | None:
    """Land within a box of degrees (WGS 84): all of it, and that of other countries.

    None without the map, or with one that is not as it was.
    """
    file = world_file()
    if not file.is_file():
        return None
    layer = read_only_vector(f"{file}|layername={_LAYER}", _LAYER, "ogr", style=False)
    if not layer.isValid() or layer.fields().lookupField(_CODE) < 0:
        return None
    window = shapely.box(box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum())
    shapes, own = [], []
    request = QgsFeatureRequest().setFilterRect(box)
    for feature in layer.getFeatures(request):
        shapes.append(bytes(feature.geometry().asWkb()))
        own.append(str(feature[_CODE]) == _OWN)
    if not shapes:
        return shapely.Polygon(), shapely.Polygon()
    held = shapely.intersection(shapely.make_valid(shapely.from_wkb(shapes)), window)
    foreign = held[~np.array(own, dtype=bool)]
    joined = shapely.union_all(shapely.buffer(held, _SEAM, join_style="mitre"))
    return joined, shapely.union_all(foreign)
