"""The layers of the case in the project: one group that belongs to the dock, and nothing else.

Patches and gaps of a large region take long to draw; they come unchecked, and the live picture
shows them meanwhile.
"""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsLayerTreeGroup, QgsProject, QgsVectorLayer

from ..bridge.geopackage import layer_uri
from ..core.catalogue import Catalogue
from ..processing.result_layers import DRAWN

MARK = "am_delimiter/caso"
"""Custom property of the group that the dock made, with the file of its case."""
SHOWN = ("metropolitan_areas", "communes")


def show_case(file: Path, known: Catalogue) -> None:
    """Put the layers of a case into the project, in place of those the dock put there before."""
    project = QgsProject.instance()
    before = own_group(project)
    if before is not None and before.customProperty(MARK) == str(file):
        for node in before.findLayers():
            if node.layer() is not None and not node.layer().isEditable():
                node.layer().reload()
                node.layer().triggerRepaint()
        return
    hide_case()
    empty = not project.mapLayers()
    layers = [(name, _opened(file, name, known)) for name in DRAWN]
    layers = [(name, layer) for name, layer in layers if layer.isValid()]
    if empty and layers:
        project.setCrs(layers[0][1].crs())
    group = project.layerTreeRoot().insertGroup(0, file.stem)
    group.setCustomProperty(MARK, str(file))
    for name, layer in layers:
        project.addMapLayer(layer, False)
        node = group.addLayer(layer)
        node.setItemVisibilityChecked(name in SHOWN)
        node.setExpanded(False)


def hide_case() -> None:
    """Take the group of the dock out of the project, unless something in it is being edited."""
    project = QgsProject.instance()
    group = own_group(project)
    if group is None:
        return
    layers = [node.layer() for node in group.findLayers() if node.layer() is not None]
    if any(layer.isEditable() for layer in layers):
        group.removeCustomProperty(MARK)  # it is the user's from now on
        return
    project.removeMapLayers([layer.id() for layer in layers])
    project.layerTreeRoot().removeChildNode(group)


def own_group(project: QgsProject) -> QgsLayerTreeGroup | None:
    """The group that the dock made, None without one."""
    groups = project.layerTreeRoot().findGroups()
    return next((one for one in groups if one.customProperty(MARK)), None)


def _opened(file: Path, name: str, known: Catalogue) -> QgsVectorLayer:
    layer = QgsVectorLayer(layer_uri(file, name), known.layers[name].title, "ogr")
    if layer.isValid():
        layer.loadDefaultStyle()
    return layer
