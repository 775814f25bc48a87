"""Parameters that several algorithms have: their names are public, their defaults catalogue."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import (
    Qgis,
    QgsProcessingParameterCrs,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..core.catalogue import Catalogue
from ..toolbelt.i18n import tr


def inputs(catalogue: Catalogue) -> list[QgsProcessingParameterDefinition]:
    """The communes, the evidence and what its values mean."""
    communes = QgsProcessingParameterFeatureSource(
        "COMMUNES", tr("Communes"), [Qgis.ProcessingSourceType.VectorPolygon]
    )
    builtup = QgsProcessingParameterMultipleLayers(
        "BUILTUP", tr("Built-up layers (rasters or polygons)"), Qgis.ProcessingSourceType.MapLayer
    )
    encoding = QgsProcessingParameterEnum(
        "ENCODING",
        tr("Encoding of the rasters"),
        options=["auto", *catalogue.encodings],
        defaultValue="auto",
        usesStaticStrings=True,
    )
    share = number(
        catalogue, "builtup_share", tr("Built-up share of a cell (empty: by encoding)"), True
    )
    return [communes, builtup, encoding, share]


def people_inputs(catalogue: Catalogue) -> list[QgsProcessingParameterDefinition]:
    """The layers that locate the population, and how their persons are read."""
    layers = QgsProcessingParameterMultipleLayers(
        "POPULATION_LAYERS",
        tr("Population layers (blocks with persons or rasters of persons per cell)"),
        Qgis.ProcessingSourceType.MapLayer,
        optional=True,
    )
    field = QgsProcessingParameterString(
        "PEOPLE_FIELD", tr("Field with the persons of a polygon (empty: recognised)"), optional=True
    )
    rule = enum(
        catalogue,
        "people_rule",
        tr("Where the persons of a polygon live (areal: evenly; point: inside; built: patches)"),
        catalogue.parameters["people_rule"].options,
    )
    return [layers, *advanced([field, rule])]


def continuity_rules(catalogue: Catalogue) -> list[QgsProcessingParameterDefinition]:
    """What decides the continuum beside the tolerance."""
    return [
        number(catalogue, "max_gap", tr("Maximum gap searched")),
        number(catalogue, "min_patch", tr("Minimum patch")),
        enum(
            catalogue,
            "membership_by",
            tr("Measure that decides membership (share, area, population)"),
            catalogue.parameters["membership_by"].options,
        ),
        number(catalogue, "membership", tr("Membership: more than this share of a commune")),
        *advanced(
            [
                number(
                    catalogue,
                    "membership_area",
                    tr("Membership by area: more built-up land than this"),
                )
            ]
        ),
    ]


def crossings(catalogue: Catalogue) -> list[QgsProcessingParameterDefinition]:
    """What raises a gap and what carries it; the plain gap is always given beside."""
    vector = Qgis.ProcessingSourceType.VectorAnyGeometry
    return [
        QgsProcessingParameterMultipleLayers(
            "BARRIERS", tr("Barriers: rivers, cliffs (lines or polygons)"), vector, optional=True
        ),
        number(catalogue, "barrier_cost", tr("Cost of a barrier (empty: not crossed)"), True),
        QgsProcessingParameterMultipleLayers(
            "BRIDGES",
            tr("Bridges and roads that carry a gap (lines or polygons)"),
            vector,
            optional=True,
        ),
    ]


def guards(catalogue: Catalogue) -> list[QgsProcessingParameterDefinition]:
    """What keeps scattered cells from chaining towns together, beside the minimum patch."""
    return [
        number(catalogue, "min_density", tr("Minimum local density")),
        number(catalogue, "density_side", tr("Side of the square of the local density")),
    ]


def commune_fields() -> list[QgsProcessingParameterDefinition]:
    """The fields of the communes, for layers of no known schema."""
    return [
        QgsProcessingParameterField(
            "CUT_FIELD",
            tr("Field with the commune code (empty: recognised)"),
            parentLayerParameterName="COMMUNES",
            optional=True,
        ),
        QgsProcessingParameterField(
            "NAME_FIELD",
            tr("Field with the commune name (empty: recognised)"),
            parentLayerParameterName="COMMUNES",
            optional=True,
        ),
    ]


def connectivity(catalogue: Catalogue) -> QgsProcessingParameterEnum:
    """Which cells touch."""
    entry = catalogue.parameters["connectivity"]
    return enum(catalogue, "connectivity", tr("Neighbours of a cell"), entry.options)


def working_grid(catalogue: Catalogue) -> list[QgsProcessingParameterDefinition]:
    """The cells and the system of the work."""
    return [
        number(catalogue, "cell_size", tr("Working cell (empty: by evidence)"), True),
        QgsProcessingParameterCrs(
            "WORKING_CRS", tr("Working system (empty: by location)"), optional=True
        ),
    ]


def advanced(
    parameters: list[QgsProcessingParameterDefinition],
) -> list[QgsProcessingParameterDefinition]:
    """The same parameters, folded away: few need to change them."""
    for parameter in parameters:
        flag = QgsProcessingParameterDefinition.Flag.FlagAdvanced
        parameter.setFlags(parameter.flags() | flag)
    return parameters


def enum(
    catalogue: Catalogue, id_: str, label: str, options: Iterable[object]
) -> QgsProcessingParameterEnum:
    """A choice by name with the default of the catalogue."""
    return QgsProcessingParameterEnum(
        id_.upper(),
        label,
        options=[str(option) for option in options],
        defaultValue=str(catalogue.parameters[id_].default),
        usesStaticStrings=True,
    )


def number(
    catalogue: Catalogue, id_: str, label: str, optional: bool = False
) -> QgsProcessingParameterNumber:
    """A number with the default, the range and the unit of the catalogue.

    Distances are plain numbers in metres: a Processing distance would follow the units of a layer.
    """
    entry = catalogue.parameters[id_]
    return QgsProcessingParameterNumber(
        id_.upper(),
        f"{label} [{entry.unit}]",
        type=Qgis.ProcessingNumberParameterType.Double,
        defaultValue=entry.default,
        optional=optional,
        minValue=entry.min,
        maxValue=entry.max,
    )
