"""What is dropped on the page of the data: files and layers, and what they may be for."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import QgsMapLayer, QgsMimeDataUtils, QgsProject, QgsRasterLayer, QgsVectorLayer
from qgis.PyQt.QtCore import QMimeData

from ..core.basis import TEXT_FILES, AmDelimiterError, Progress
from .input_slots import SLOTS, kind_of

if TYPE_CHECKING:
    from ..core.catalogue import Catalogue

_HEAD_BYTES, _HEAD_ROWS = 1 << 16, 200
"""What is read to see what an input is for."""

FOR_ROLE = {
    "communes": ("COMMUNES",),
    "population_raster": ("POPULATION_LAYERS",),
    "population_blocks": ("POPULATION_LAYERS", "BUILTUP"),
    "builtup_polygons": ("BUILTUP", "URBAN_LIMITS", "SERVICE_LAYERS", "BARRIERS", "BRIDGES"),
    "points": ("SERVICE_LAYERS",),
    "travel": ("TRAVEL",),
}
"""The slots that an input of a role may be meant for; of one there is nothing to ask."""

_FOR_REGISTER = {"services": "SERVICES", "instruments": "INSTRUMENTS"}


def is_taken(mime: QMimeData) -> bool:
    """Whether something is dropped that may be an input."""
    return bool(mime.hasUrls() or QgsMimeDataUtils.isUriList(mime))


def dropped_layers(mime: QMimeData) -> list[QgsMapLayer]:
    """The layers of the project that are dropped from its tree."""
    if not QgsMimeDataUtils.isUriList(mime):
        return []
    project = QgsProject.instance()
    found = [project.mapLayer(uri.layerId) for uri in QgsMimeDataUtils.decodeUriList(mime)]
    return [layer for layer in found if layer is not None]


def dropped_files(mime: QMimeData) -> list[str]:
    """The files and folders that are dropped, from a file manager or the browser of QGIS."""
    if QgsMimeDataUtils.isUriList(mime):
        uris = QgsMimeDataUtils.decodeUriList(mime)
        known = QgsProject.instance()
        return [uri.uri for uri in uris if known.mapLayer(uri.layerId) is None]
    return [url.toLocalFile() for url in mime.urls() if url.isLocalFile()]


def slots_for(layer: QgsMapLayer, known: Catalogue) -> list[str]:
    """The slots that a layer may be meant for, the likely ones; all that take it when unknown.

    What lies behind the maps is dropped on its own row.
    """
    fitting = [s.name for s in SLOTS if kind_of(layer) in s.takes and not s.behind]
    found = _raster_slots(layer, known)
    if isinstance(layer, QgsVectorLayer):
        found = _vector_slots(layer, known)
    return [name for name in found if name in fitting] or fitting


def _raster_slots(layer: QgsMapLayer, known: Catalogue) -> list[str]:
    if not isinstance(layer, QgsRasterLayer):
        return []
    file = Path(layer.source()).name
    if known.roles["population_raster"].matches(file):
        return ["POPULATION_LAYERS"]
    return ["BUILTUP"] if any(one.matches(file) for one in known.encodings.values()) else []


def _vector_slots(layer: QgsVectorLayer, known: Catalogue) -> list[str]:
    from ..core.diagnosis import recognise_role
    from ..core.services import registers_of

    try:
        given = _head(layer)
        role = recognise_role(given, known)
    except AmDelimiterError:
        return []  # examined in its slot, it says why
    registers = [_FOR_REGISTER[one] for one in registers_of(given.frame, known)]
    return registers if registers and role == "unknown" else list(FOR_ROLE.get(role, ()))


def _head(layer: QgsVectorLayer) -> Any:
    """The first rows of a layer as the diagnosis reads them."""
    import pandas as pd

    from ..bridge.layers import file_of, vector_frame
    from ..core.diagnosis import TableInput, VectorInput, read_text_table

    path = Path(file_of(layer))
    if path.suffix.lower() in TEXT_FILES and path.is_file():
        return TableInput(read_text_table(path, _HEAD_BYTES).frame, layer.name(), whole=False)
    frame = vector_frame(layer, Progress(), _HEAD_ROWS)
    if layer.isSpatial():
        return VectorInput(frame, layer.name())
    return TableInput(pd.DataFrame(frame.drop(columns="geometry")), layer.name(), whole=False)
