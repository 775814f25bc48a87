"""QGIS tables and layers of services and instruments as the science reads them."""

from __future__ import annotations

from pathlib import Path

import geopandas
from qgis.core import QgsMapLayer, QgsVectorLayer

from ..core.basis import TEXT_FILES, Progress
from ..core.catalogue import Catalogue
from ..core.services import (
    NotAServiceLayer,
    RegisterTable,
    ServiceLayer,
    facilities_of,
    read_csv,
)
from .layers import file_of, table_of


def register_table(layer: QgsVectorLayer, progress: Progress) -> RegisterTable:
    """The rows of a table; a text file is read anew, because QGIS guesses its letters wrong."""
    path = file_of(layer)
    is_text = Path(path).suffix.lower() in TEXT_FILES and Path(path).is_file()
    if is_text and not layer.subsetString():
        return read_csv(Path(path))
    return RegisterTable(layer.name(), path, _table(layer, progress))


def service_layer(layer: QgsMapLayer, catalogue: Catalogue, progress: Progress) -> ServiceLayer:
    """A layer with all its fields, or the facilities of a table with latitude and longitude.

    Raises `NotAServiceLayer` for a raster or any other table.
    """
    if not isinstance(layer, QgsVectorLayer):
        raise NotAServiceLayer(layer=layer.name())
    if not layer.isSpatial():
        found = facilities_of(register_table(layer, progress), catalogue)
        if found is None:
            raise NotAServiceLayer(layer=layer.name())
        return found
    return ServiceLayer(layer.name(), file_of(layer), _table(layer, progress))


def _table(layer: QgsVectorLayer, progress: Progress) -> geopandas.GeoDataFrame:
    names = [field.name() for field in layer.fields()]
    return table_of(layer.getFeatures(), names, layer.crs(), progress)
