"""Layers of the user's project that lie in a GeoPackage which a run is about to write anew.

Called on the main thread, before a run and after it: layers belong to it.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingParameterFileDestination,
    QgsProviderRegistry,
    QgsVectorLayer,
)

from ..core.basis import LayerBeingEdited
from ..core.catalogue import Catalogue


def geopackages_to_write(
    algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext
) -> list[Path]:
    """The GeoPackages that a run is asked to write and that are there already."""
    names = [
        algorithm.parameterAsFileOutput(parameters, definition.name(), context)
        for definition in algorithm.destinationParameterDefinitions()
        if isinstance(definition, QgsProcessingParameterFileDestination)
        and parameters.get(definition.name())
    ]
    files = (Path(name) for name in names if name.lower().endswith(".gpkg"))
    return [file for file in files if os.path.isfile(file)]  # noqa: PTH113 - any text is a path


def check_not_edited(
    files: list[Path],
    known: Catalogue,
    context: QgsProcessingContext,
    tables: Collection[str] | None = None,
) -> None:
    """Raise `LayerBeingEdited` when edits of a layer that a result replaces would be lost.

    ``tables`` are those that are going to be written; None stands for those of any result.
    """
    from ..bridge.own_tables import own_titles

    own = own_titles(known) if tables is None else tables
    for file in files:
        for layer, table in _layers_of(file, context):
            if layer.isEditable() and (not table or table in own):
                raise LayerBeingEdited(layer=layer.name(), path=file)


def show_anew(files: list[Path], context: QgsProcessingContext) -> None:
    """Let the layers of the project show what their files hold now."""
    for file in files:
        for layer, _ in _layers_of(file, context):
            if not layer.isEditable():
                layer.reload()
                layer.updateExtents(True)
                layer.triggerRepaint()


def _layers_of(file: Path, context: QgsProcessingContext) -> Iterator[tuple[QgsVectorLayer, str]]:
    """The layers of the project in a file, each with the name of its table ("" if unsaid)."""
    project = context.project()
    for layer in project.mapLayers().values() if project else ():
        if not isinstance(layer, QgsVectorLayer) or layer.providerType() != "ogr":
            continue
        parts = QgsProviderRegistry.instance().decodeUri("ogr", layer.source())
        path = str(parts.get("path") or "")
        there = path.lower().endswith(".gpkg") and os.path.isfile(path)  # noqa: PTH113
        if there and file.samefile(path):
            yield layer, str(parts.get("layerName") or "")
