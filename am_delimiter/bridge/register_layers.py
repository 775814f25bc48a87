"""QGIS tables and layers of services and instruments as the science reads them."""

from __future__ import annotations

from pathlib import Path

import geopandas
from qgis.core import QgsMapLayer, QgsVectorLayer

from ..core.basis import TEXT_FILES, Progress
from ..core.services import NotAServiceLayer, RegisterTable, ServiceLayer, read_csv
from .layers import file_of, table_of


def register_table(layer: QgsVectorLayer, progress: Progress) -> RegisterTable:
    """The rows of a table; a text file is read anew, because QGIS guesses its letters wrong."""
    path = file_of(layer)
    is_text = Path(path).suffix.lower() in TEXT_FILES and Path(path).is_file()
    if is_text and not layer.subsetString():
        return read_csv(Path(path))
    return RegisterTable(layer.name(), path, _table(layer, progress))


def service_layer(layer: QgsMapLayer, progress: Progress) -> ServiceLayer:
    """A layer with all its fields; `NotAServiceLayer` for a raster or a table without shapes."""
    if not isinstance(layer, QgsVectorLayer) or not layer.isSpatial():
        raise NotAServiceLayer(layer=layer.name())
    return ServiceLayer(layer.name(), file_of(layer), _table(layer, progress))


def _table(layer: QgsVectorLayer, progress: Progress) -> geopandas.GeoDataFrame:
    names = [field.name() for field in layer.fields()]
    return table_of(layer.getFeatures(), names, layer.crs(), progress)
