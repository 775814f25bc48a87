"""What the algorithms that read communes and built-up evidence share: from the dialog to a case."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from qgis.core import QgsMapLayer, QgsRasterLayer, QgsVectorLayer

from .form_parameters import chosen
from .layer_kinds import facts_given
from .run import Run

if TYPE_CHECKING:
    from ..core.land import (
        CommuneLayer,
        CrossingLayer,
        LandGiven,
        PolygonEvidence,
        RasterEvidence,
    )
    from ..core.population import People
    from ..core.verdict import Case


def read_case(
    run: Run,
    rules: dict[str, Any] | None = None,
    tiles: Sequence[RasterEvidence] = (),
    people_tiles: Sequence[RasterEvidence] = (),
    **more: Any,
) -> Case:
    """Everything the work depends on; ``rules`` are values by catalogue id, ``more`` fields.

    ``tiles`` and ``people_tiles`` are rasters of built-up land and of persons beside the layers.
    """
    from ..core.catalogue import choose_parameters
    from ..core.verdict import Case, check_people

    land, people = _land(run), _people(run)
    case = Case(
        land=replace(land, rasters=(*land.rasters, *tiles)),
        parameters=choose_parameters(run.known, **{**chosen(run), **(rules or {})}),
        people=replace(people, rasters=(*people.rasters, *people_tiles)),
        facts=facts_given(run),
        **more,
    )
    check_people(case)
    return case


def read_communes(run: Run) -> CommuneLayer:
    """The communes with the fields that were chosen for them."""
    from ..bridge.layers import commune_layer

    return commune_layer(
        run.source("COMMUNES"),
        run.layer("COMMUNES"),
        run.text("CUT_FIELD"),
        run.text("NAME_FIELD"),
        run.progress,
    )


def _land(run: Run) -> LandGiven:
    """The communes, what is built-up, and what stands between or joins."""
    from ..core.land import LandGiven

    rasters, polygons = evidence_of(run, "BUILTUP")
    return LandGiven(
        communes=read_communes(run),
        rasters=rasters,
        polygons=polygons,
        working_crs=run.working_crs(),
        barriers=_crossings(run, "BARRIERS"),
        bridges=_crossings(run, "BRIDGES"),
    )


def evidence_of(
    run: Run, name: str
) -> tuple[tuple[RasterEvidence, ...], tuple[PolygonEvidence, ...]]:
    """The built-up rasters and polygons that a parameter gives."""
    from ..bridge.layers import check_evidence, polygon_evidence, raster_evidence

    encoding, layers = run.choice("ENCODING"), run.layers(name)
    for layer in layers:
        check_evidence(layer)
    rasters = (raster_evidence(x, encoding) for x in layers if isinstance(x, QgsRasterLayer))
    polygons = (polygon_evidence(x, run.progress) for x in layers if _is_vector(x))
    return tuple(rasters), tuple(polygons)


def _crossings(run: Run, name: str) -> tuple[CrossingLayer, ...]:
    """The layers of barriers or bridges; an algorithm may have no such parameter."""
    from ..bridge.layers import crossing_layer

    return tuple(crossing_layer(layer, run.progress) for layer in run.layers(name))


def _people(run: Run) -> People:
    """The layers that locate the population; an algorithm may have no such parameters."""
    from ..bridge.layers import check_people_layer, limits_layer, people_layer, people_raster
    from ..core.population import People

    if not run.offers("POPULATION_LAYERS"):
        return People()
    layers, progress = run.layers("POPULATION_LAYERS"), run.progress
    for layer in layers:
        check_people_layer(layer)
    return People(
        polygons=tuple(people_layer(x, progress) for x in layers if _is_vector(x)),
        rasters=tuple(people_raster(x) for x in layers if not _is_vector(x)),
        field=run.text("PEOPLE_FIELD").strip(),
        limits=tuple(limits_layer(x, progress) for x in run.layers("URBAN_LIMITS")),
    )


def _is_vector(layer: QgsMapLayer) -> bool:
    return isinstance(layer, QgsVectorLayer)
