"""The layers that maps draw behind the data: parameters by role, whose names are public.

They decide nothing: a delimitation only keeps them with its case, for the maps of its expediente.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import Qgis, QgsProcessingParameterDefinition

from ..core.basis import mark
from ..core.catalogue import BackgroundRole, Catalogue
from ..toolbelt.i18n import tr
from .layer_parameters import LayersParameter
from .run import Run

if TYPE_CHECKING:
    from qgis.core import QgsMapLayer

_LABELS = {
    "HYDROGRAPHY": mark("Rivers, lakes and coast (lines or polygons)"),
    "ROADS": mark("Roads (lines)"),
    "RAILWAYS": mark("Railways (lines)"),
    "PLACES": mark("Names of places (points)"),
    "RELIEF": mark("Relief (raster of heights)"),
    "BASEMAP": mark("Base map (raster or tiles)"),
}


def background_layers(known: Catalogue) -> list[QgsProcessingParameterDefinition]:
    """A parameter for each role of the catalogue that asks for layers."""
    return [
        LayersParameter(
            role.parameter,
            tr(_LABELS[role.parameter]),  # i18n: dynamic
            _kind_of(role),
            optional=True,
        )
        for role in _asked(known)
    ]


def read_background(run: Run) -> dict[str, tuple[QgsMapLayer, ...]]:
    """The layers that were given, by the id of their role.

    Raises `BackgroundMisfit` for one of another kind.
    """
    from ..expediente.workspace.given_background import check_role

    found: dict[str, tuple[QgsMapLayer, ...]] = {}
    for role in _asked(run.known):
        layers = tuple(run.layers(role.parameter))
        for layer in layers:
            check_role(layer, role)
        if layers:
            found[role.id] = layers
    return found


def _asked(known: Catalogue) -> list[BackgroundRole]:
    return [role for role in known.background_roles.values() if role.parameter]


def _kind_of(role: BackgroundRole) -> Qgis.ProcessingSourceType:
    """What the dialog offers; a role with two kinds of shapes is offered all."""
    if role.geometries == ("raster",):
        return Qgis.ProcessingSourceType.Raster
    if role.geometries == ("line",):
        return Qgis.ProcessingSourceType.VectorLine
    if role.geometries == ("point",):
        return Qgis.ProcessingSourceType.VectorPoint
    return Qgis.ProcessingSourceType.VectorAnyGeometry
