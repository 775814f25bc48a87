"""The layers and themes of studies in the project of the expediente, new or edited before."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import QgsMapLayer, QgsProject

from ..workspace.themes import add_themes, with_ground
from ..workspace.tree import LAYER, is_empty
from .annex import Annex, AnnexMap


def layers_of(annexes: Iterable[Annex]) -> dict[str, QgsMapLayer]:
    """The layers of all studies by their names in a project."""
    return {name: layer for one in maps_of(annexes) for name, layer in one.layers.items()}


def maps_of(annexes: Iterable[Annex]) -> list[AnnexMap]:
    """The sheets of all studies."""
    return [sheet for annex in annexes for sheet in annex.maps]


def add_annexes(project: QgsProject, annexes: Iterable[Annex]) -> None:
    """Add what the project does not hold yet: an edited one keeps its own layers and themes.

    The layers lie on top of the tree and are not shown at first.
    """
    sheets = maps_of(annexes)
    known = _named(project)
    for sheet in reversed(sheets):
        for name, layer in reversed(list(sheet.layers.items())):
            if name not in known:
                _add(project, name, layer)
    found, themes = _named(project), project.mapThemeCollection()
    wanted = {one.title: one.theme for one in sheets if not themes.hasMapTheme(one.title)}
    add_themes(project, found, with_ground(wanted, list(found)))


def _named(project: QgsProject) -> dict[str, QgsMapLayer]:
    layers = project.mapLayers().values()
    return {str(one.customProperty(LAYER)): one for one in layers if one.customProperty(LAYER)}


def _add(project: QgsProject, name: str, layer: QgsMapLayer) -> None:
    layer.setCustomProperty(LAYER, name)
    project.addMapLayer(layer, False)
    if not is_empty(layer):
        node = project.layerTreeRoot().insertLayer(0, layer)
        node.setExpanded(False)
        node.setItemVisibilityChecked(False)
