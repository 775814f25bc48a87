"""Everything behind the data of a case, in one answer: what was given, and what lies around."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from qgis.core import (
    QgsMapLayer,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)

from ...core.basis import Progress
from ...core.cases import check_parameters, read_case
from ...core.credits import LayerFacts
from ...core.records import InputSummary
from ..reading.dossier import Dossier
from .around import NEIGHBOURS, REGIONS, WATER, layers_around, other_communes, study_communes
from .given_background import AREAS, BASEMAP, RELIEF, Given, MapPlace, background_of
from .tree import LAYER

OVER = ("place_names", "railways", "roads", "hydrography", f"hydrography{AREAS}", REGIONS)
"""From top to bottom, over the land and under what is said of it."""

BELOW = (NEIGHBOURS,)
"""Under all of the study."""

_SURFACES = (RELIEF, BASEMAP)
"""Over the communes, which would hide them, and seen through; there may be several of each."""

_KEPT = (*OVER, WATER, *BELOW)
"""Vector layers, in their order."""

_WIDER, _FARTHEST = 0.75, 400_000.0
"""How much more than its subject a sheet may show on each side: a share of it, and metres."""


@dataclass(frozen=True)
class MapGround:
    """Layers by their names in a project, the sources they rest on, and what lacks and why.

    ``facts`` is what the layers say of where they come from.
    """

    layers: dict[str, QgsMapLayer] = field(default_factory=dict)
    inputs: tuple[InputSummary, ...] = ()
    facts: tuple[LayerFacts, ...] = ()
    lacking: tuple[tuple[str, str], ...] = ()


def ground_of(
    communes: QgsVectorLayer,
    case: Dossier,
    given: Given,
    folder: Path,
    box: QgsRectangle,
    progress: Progress,
) -> MapGround:
    """What is drawn behind a case around ``box``; ``folder`` is that of the result.

    Raises what is wrong with a layer of ``given``; of all else what can be drawn is drawn.
    """
    record, system = read_case(case.stored), communes.crs()
    check_parameters(record.parameters)
    place = MapPlace(_frame(box), system)
    roles = case.catalogue.background_roles
    found = background_of(roles.values(), given, record, folder, place, case.allow_remote, progress)
    others, known, reason = other_communes(case, record, folder, place.frame, system)
    if reason:
        found.lacking.append(("Otras comunas y mar", reason))
    own = study_communes(communes)
    progress.check()
    around, told = layers_around(own, others, known, place.frame, system, case.catalogue)
    if told:
        found.inputs.append(_world(case))
    said = tuple(found.facts)
    return MapGround({**around, **found.layers}, tuple(found.inputs), said, tuple(found.lacking))


def _frame(box: QgsRectangle) -> QgsRectangle:
    return box.buffered(min(_WIDER * max(box.width(), box.height()), _FARTHEST))


def _world(case: Dossier) -> InputSummary:
    """The map of the world that QGIS carries, as a source."""
    role = case.catalogue.background_roles["world"]
    source = case.catalogue.sources[role.source_id]
    return InputSummary(
        kind=role.kind,
        name=role.source,
        path="",
        sha256=None,
        modified=None,
        detail="",
        institution=source.publisher,
        title=source.title,
        year=source.date,
        licence=source.licence,
    )


def surfaces_of(names: list[str]) -> list[str]:
    """Water, and under it the rasters among the names of a ground, from top to bottom."""
    water = [WATER] if WATER in names else []
    return water + [
        name for kind in _SURFACES for name in names if name.rstrip("0123456789") == kind
    ]


def ground_layers(project: QgsProject) -> list[QgsVectorLayer]:
    """The vector layers behind the data in a project, in their order."""
    named = {str(one.customProperty(LAYER, "")): one for one in project.mapLayers().values()}
    return [named[name] for name in _KEPT if isinstance(named.get(name), QgsVectorLayer)]
