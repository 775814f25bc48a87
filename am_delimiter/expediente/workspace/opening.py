"""What QGIS does when it opens the project: it asks nothing, and shows the place.

Where several operations lead from one reference system to another, a QGIS without a saved choice
stops at a dialog before anything is drawn; a project that was saved without a canvas opens on
nothing unless it has an initial view (`QgsMapCanvas::readProject`, QGIS 3.40 and 4).
"""

from __future__ import annotations

import math
from collections.abc import Iterator

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsDatumTransform,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsReferencedRectangle,
)

ROUND_ABOUT = 1.12
"""How much wider than its subject the first view is."""

_OFTEN_ADDED = ("EPSG:4326", "EPSG:3857")
"""Systems of what a planner adds: WGS 84 of a GPS or a GeoJSON, Web Mercator of a background."""


def show_at_first(
    project: QgsProject, box: QgsRectangle, system: QgsCoordinateReferenceSystem
) -> None:
    """Let the project open on ``box``, which is in ``system``, with a margin."""
    view = QgsReferencedRectangle(box.scaled(ROUND_ABOUT), system)
    project.viewSettings().setDefaultViewExtent(view)


def fix_operations(project: QgsProject) -> None:
    """Fix how coordinates of every layer, and of what is often added, come into the project.

    What a planner chose before stays. The choice is told in the history of the project, which must
    have its first view.
    """
    context, target = project.transformContext(), project.crs()
    place, told = _middle(project), []
    for source in _systems(project):
        if source == target or context.hasTransform(source, target):
            continue
        operation = best_offline(source, target, place)
        if operation.proj and context.addCoordinateOperation(source, target, operation.proj):
            told.append(_told(source, target, operation))
    project.setTransformContext(context)
    metadata = project.metadata()
    metadata.setHistory([*metadata.history(), *told])
    project.setMetadata(metadata)


def best_offline(
    source: QgsCoordinateReferenceSystem,
    target: QgsCoordinateReferenceSystem,
    place: QgsPointXY,
) -> QgsDatumTransform.TransformDetails:
    """The operation that PROJ takes at ``place`` (degrees) where it has no grid files.

    The same on every computer, and the same as in the computation. QGIS alone takes the first for
    the area of both systems, which for PSAD56 may be that of another part of Chile. ``proj`` is ""
    when there is none.
    """
    found = QgsDatumTransform.operations(source, target)
    usable = [one for one in found if one.isAvailable and not one.grids]
    fitting = [one for one in usable if one.bounds.contains(place)] or usable[:1]
    return min(fitting, key=_as_proj, default=QgsDatumTransform.TransformDetails())


def _as_proj(operation: QgsDatumTransform.TransformDetails) -> tuple[float, float]:
    """The most exact first, and of two such the one of the smaller area."""
    known = operation.accuracy >= 0
    return (operation.accuracy if known else math.inf, operation.bounds.area())


def _middle(project: QgsProject) -> QgsPointXY:
    """The middle of the first view, in degrees of its own datum."""
    view = project.viewSettings().defaultViewExtent()
    own = (view.crs(), view.crs().toGeographicCrs(), QgsCoordinateTransformContext())
    return QgsCoordinateTransform(*own).transform(view.center())


def _systems(project: QgsProject) -> Iterator[QgsCoordinateReferenceSystem]:
    """Those of the layers in a fixed order, each once, then those that are often added."""
    found = {layer.crs().toWkt(): layer.crs() for layer in project.mapLayers().values()}
    yield from (found[text] for text in sorted(found) if found[text].isValid())
    yield from map(QgsCoordinateReferenceSystem, _OFTEN_ADDED)


def _told(
    source: QgsCoordinateReferenceSystem,
    target: QgsCoordinateReferenceSystem,
    operation: QgsDatumTransform.TransformDetails,
) -> str:
    known = operation.accuracy >= 0
    accuracy = f"exactitud {operation.accuracy:g} m" if known else "exactitud desconocida"
    accuracy = accuracy.replace(".", ",")
    places = f"{source.authid() or source.description()} → {target.authid()}"
    return f"Operación de coordenadas {places}: {operation.name}; {accuracy}; sin grillas."
