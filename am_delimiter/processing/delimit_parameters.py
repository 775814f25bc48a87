"""The parameters that only ``am_delimiter:delimit`` has: their names are public."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterField,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
)

from ..core.basis import PopulationChoice
from ..core.catalogue import Catalogue
from ..toolbelt.i18n import tr
from .form_parameters import (
    advanced,
    commune_fields,
    connectivity,
    continuity_rules,
    crossings,
    enum,
    guards,
    number,
    working_grid,
)


def rules(catalogue: Catalogue) -> list[QgsProcessingParameterDefinition]:
    """What decides: tolerance, membership, population, and which set or region is judged."""
    presets = catalogue.parameters["preset"].options
    counts = [choice.value for choice in PopulationChoice]
    label = tr("Preset (decides over tolerance, minimum patch and membership where it sets them)")
    return [
        enum(catalogue, "preset", label, presets),
        number(catalogue, "tolerance", tr("Tolerance of continuity")),
        *continuity_rules(catalogue),
        enum(catalogue, "population", tr("Population that decides"), counts),
        enum(
            catalogue,
            "population_measure",
            tr("Measure of the population that decides (whole communes, urban, inside)"),
            catalogue.parameters["population_measure"].options,
        ),
        QgsProcessingParameterMultipleLayers(
            "URBAN_LIMITS",
            tr("Urban limits (polygons; empty: the area of each block, if it says so)"),
            Qgis.ProcessingSourceType.VectorPolygon,
            optional=True,
        ),
        QgsProcessingParameterField(
            "POPULATION_FIELD",
            tr("Population field (for «field»)"),
            parentLayerParameterName="COMMUNES",
            optional=True,
        ),
        QgsProcessingParameterString(
            "CANDIDATE", tr("Candidate: codes (CUT) to judge; empty: find all"), optional=True
        ),
        QgsProcessingParameterString("REGION", tr("Region code (empty: all)"), optional=True),
    ]


def rarely_changed(catalogue: Catalogue) -> list[QgsProcessingParameterDefinition]:
    """What few need to change."""
    partial = number(catalogue, "partial_membership", tr("Partial membership: from this share"))
    cell, crs = working_grid(catalogue)
    return advanced(
        [
            *crossings(catalogue),
            *guards(catalogue),
            *commune_fields(),
            partial,
            cell,
            connectivity(catalogue),
            crs,
        ]
    )


def shared(catalogue: Catalogue) -> list[QgsProcessingParameterDefinition]:
    """Services and joint policies: tables, layers and how they are read."""
    kinds = Qgis.ProcessingSourceType
    given = [
        QgsProcessingParameterVectorLayer(
            "SERVICES", tr("Services (table)"), [kinds.Vector], optional=True
        ),
        QgsProcessingParameterMultipleLayers(
            "SERVICE_LAYERS",
            tr("Service layers (networks, facilities or territories)"),
            kinds.VectorAnyGeometry,
            optional=True,
        ),
        QgsProcessingParameterString(
            "SERVICE_CATEGORY",
            tr("Category of the service layers without a column for it"),
            optional=True,
        ),
        QgsProcessingParameterVectorLayer(
            "INSTRUMENTS",
            tr("Planning instruments and joint policies (table)"),
            [kinds.Vector],
            optional=True,
        ),
    ]
    rules = [
        number(catalogue, "min_shared", tr("Services: minimum shared (empty: judgement)"), True),
        number(
            catalogue,
            "min_instruments",
            tr("Instruments: minimum shared (empty: judgement)"),
            True,
        ),
        number(catalogue, "service_radius", tr("Facilities: radius they serve"), True),
        number(catalogue, "service_length", tr("Networks: minimum length in a commune")),
        number(catalogue, "service_join", tr("Networks: parts of one name up to this apart")),
        number(catalogue, "service_share", tr("Territories: minimum common part")),
        number(catalogue, "service_margin", tr("Facilities: admitted error of their position")),
    ]
    return [*given, rules[0], *advanced(rules[1:])]


def by_hand() -> list[QgsProcessingParameterDefinition]:
    """Communes put into a candidate or taken out, with the reasons."""
    return [
        QgsProcessingParameterString(
            "INCLUDE", tr("Communes to include by hand: codes (CUT)"), optional=True
        ),
        QgsProcessingParameterString(
            "EXCLUDE", tr("Communes to exclude by hand: codes (CUT)"), optional=True
        ),
        QgsProcessingParameterString(
            "JUSTIFICATION",
            tr("Justification of what is included or excluded (one, or «05802: …; 05103: …»)"),
            multiLine=True,
            optional=True,
        ),
    ]


def destinations() -> list[QgsProcessingParameterFileDestination]:
    """The files that are written."""
    return [
        QgsProcessingParameterFileDestination(
            "OUTPUT", tr("Result"), fileFilter=tr("GeoPackage (*.gpkg)")
        ),
        QgsProcessingParameterFileDestination(
            "SUMMARY", tr("Summary"), fileFilter=tr("JSON (*.json)"), optional=True
        ),
        QgsProcessingParameterFileDestination(
            "PDF",
            tr("PDF report"),
            fileFilter=tr("PDF (*.pdf)"),
            optional=True,
            createByDefault=False,
        ),
        QgsProcessingParameterFileDestination(
            "PROJECT",
            tr("QGIS project"),
            fileFilter=tr("QGIS project (*.qgz)"),
            optional=True,
            createByDefault=False,
        ),
    ]
