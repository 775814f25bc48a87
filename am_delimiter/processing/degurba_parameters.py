"""The parameters of the Degree of Urbanisation: its layers, its set of rules, what is changed."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingParameterCrs,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
)

from ..core.basis import mark
from ..core.catalogue import Catalogue, DegurbaRule
from ..toolbelt.i18n import tr
from .common_parameters import encoding
from .form_parameters import choice, shown_by
from .layer_parameters import FeatureSourceParameter, LayersParameter
from .run import Run

OF_SET = "rules"
"""The option of a rule that is left to the set of rules."""

LABELS = {
    "centre_density": mark("Urban centre: least density of a cell"),
    "centre_population": mark("Urban centre: least population"),
    "centre_connectivity": mark("Urban centre: neighbours of a cell"),
    "centre_built": mark("Urban centre: built-up share that counts too (0: none)"),
    "centre_majority": mark("Urban centre: rule that smooths its edge"),
    "centre_gap": mark("Urban centre: gaps smaller than this are filled (0: none)"),
    "cluster_density": mark("Urban cluster: least density of a cell"),
    "cluster_population": mark("Urban cluster: least population"),
    "cluster_connectivity": mark("Urban cluster: neighbours of a cell"),
    "dense_density": mark("Dense urban cluster: least density of a cell"),
    "dense_population": mark("Dense urban cluster: least population"),
    "dense_connectivity": mark("Dense urban cluster: neighbours of a cell"),
    "dense_built": mark("Dense urban cluster: built-up share that counts too (0: none)"),
    "semi_density": mark("Semi-dense urban cluster: least density of a cell"),
    "semi_population": mark("Semi-dense urban cluster: least population"),
    "semi_connectivity": mark("Semi-dense urban cluster: neighbours of a cell"),
    "semi_distance": mark("Semi-dense urban cluster: cells to centres and dense clusters"),
    "rural_density": mark("Rural cluster: least density of a cell"),
    "rural_population": mark("Rural cluster: least population"),
    "rural_connectivity": mark("Rural cluster: neighbours of a cell"),
    "low_density": mark("Low density: least density of a rural cell"),
    "water_land": mark("Water: less land than this share of a cell"),
    "commune_share": mark("Communes: share of the population that decides"),
    "commune_rules": mark("Communes: rules of level 2"),
}
"""Source texts by the id of a rule."""


def degurba_inputs(known: Catalogue) -> list[QgsProcessingParameterDefinition]:
    """Population, what is built, land, communes."""
    raster, polygon = Qgis.ProcessingSourceType.Raster, Qgis.ProcessingSourceType.VectorPolygon
    return [
        LayersParameter(
            "POPULATION_RASTERS", tr("Population: rasters of persons per cell"), raster
        ),
        LayersParameter("BUILTUP", tr("Built-up rasters"), raster, optional=True),
        encoding(known),
        LayersParameter("LAND", tr("Rasters of permanent land"), raster, optional=True),
        choice("LAND_FROM", tr("Land without a raster"), ("whole", "communes"), "whole", known),
        FeatureSourceParameter("COMMUNES", tr("Communes"), [polygon], optional=True),
    ]


def degurba_rules(known: Catalogue) -> list[QgsProcessingParameterDefinition]:
    """The set of rules, and each rule that may be changed."""
    sets = tuple(known.degurba_sets)
    grid = QgsProcessingParameterCrs(
        "GRID_CRS", tr("Equal-area system of the grid (empty: that of the rasters)"), optional=True
    )
    rules = [_rule(entry, known) for entry in known.degurba_rules.values()]
    return [choice("RULES", tr("Set of rules"), sets, sets[0], known), *rules, grid]


def grid_file() -> QgsProcessingParameterRasterDestination:
    """The classes of the cells as a raster."""
    return QgsProcessingParameterRasterDestination(
        "GRID", tr("Classes of the cells (raster)"), optional=True, createByDefault=False
    )


def changed_rules(run: Run) -> dict[str, Any]:
    """The rules that were changed, by id, as the catalogue holds them."""
    found: dict[str, Any] = {}
    for id_, entry in run.known.degurba_rules.items():
        name = id_.upper()
        if entry.options:
            text = run.choice(name)
            found[id_] = next((o for o in entry.options if _told(o) == text), None)
        elif run.parameters.get(name) is not None:
            found[id_] = run.number(name)
    return found


def _told(option: float | str) -> str:
    return option if isinstance(option, str) else f"{option:g}"


def _rule(entry: DegurbaRule, known: Catalogue) -> QgsProcessingParameterDefinition:
    name, label = entry.id.upper(), tr(LABELS[entry.id])  # i18n: dynamic
    if entry.options:
        options = (OF_SET, *map(_told, entry.options))
        return choice(name, label, options, OF_SET, known)
    made = QgsProcessingParameterNumber(
        name,
        f"{label} [{entry.unit}]",
        type=Qgis.ProcessingNumberParameterType.Double,
        defaultValue=None,
        optional=True,
        minValue=entry.min,
        maxValue=entry.max,
    )
    made.setMetadata(shown_by("number_field.NumberWidget"))
    return made
