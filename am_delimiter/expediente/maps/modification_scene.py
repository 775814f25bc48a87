"""The map of a modification: the communes of an area that stay, come and go."""

from __future__ import annotations

from dataclasses import replace

from qgis.core import QgsCategorizedSymbolRenderer, QgsProject, QgsRectangle, QgsRendererCategory

from ...core.records import CandidateSummary
from ..reading.dossier import Dossier
from ..workspace.themes import Themes
from ..workspace.tree import LAYER
from .scope import communes_of
from .view import MapView

KEY, TITLE = "L11", "Área antes y después de la modificación"
_KINDS = ("comunas", "construido")


def modification_views(
    case: Dossier, first: tuple[CandidateSummary, ...], themes: Themes
) -> list[MapView]:
    """The sheet of a modification, none where nothing is modified."""
    if not themes.modification or not first:
        return []
    return [MapView(KEY, TITLE, themes.modification, modification_box(case), first, _KINDS)]


def modification_box(case: Dossier) -> QgsRectangle:
    """The communes of before and after, without islands an ocean away."""
    communes = tuple(row.cut for row in case.rows.modification)
    return communes_of(case, [replace(case.candidates[0], communes=communes)])


def change_classes(project: QgsProject, case: Dossier) -> list[QgsRendererCategory]:
    """What the map tells apart of what is there; none where a planner drew it another way."""
    there = {row.change for row in case.rows.modification}
    for layer in project.mapLayers().values():
        if layer.customProperty(LAYER) == "modification":
            renderer = layer.renderer()
            if isinstance(renderer, QgsCategorizedSymbolRenderer):
                return [one for one in renderer.categories() if one.value() in there]
    return []
