"""The parameters of ``am_delimiter:delimit``: their names are public, their defaults catalogue."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsProcessingParameterCrs,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..core.catalogue import Catalogue
from ..core.vocabulary import PopulationChoice
from ..toolbelt.i18n import tr

ADVANCED = QgsProcessingParameterDefinition.Flag.FlagAdvanced


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
    share = _number(
        catalogue, "builtup_share", tr("Built-up share of a cell (empty: by encoding)"), True
    )
    return [communes, builtup, encoding, share]


def rules(catalogue: Catalogue) -> list[QgsProcessingParameterDefinition]:
    """What decides: tolerance, membership, population, and which set or region is judged."""
    population = QgsProcessingParameterEnum(
        "POPULATION",
        tr("Population that decides"),
        options=[choice.value for choice in PopulationChoice],
        defaultValue=catalogue.parameters["population"].default,
        usesStaticStrings=True,
    )
    return [
        _number(catalogue, "tolerance", tr("Tolerance of continuity")),
        _number(catalogue, "max_gap", tr("Maximum gap searched")),
        _number(catalogue, "min_patch", tr("Minimum patch")),
        _number(catalogue, "membership", tr("Membership: more than this share of a commune")),
        population,
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


def advanced(catalogue: Catalogue) -> list[QgsProcessingParameterDefinition]:
    """What few need to change."""
    found = [
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
        _number(catalogue, "partial_membership", tr("Partial membership: from this share")),
        _number(catalogue, "cell_size", tr("Working cell (empty: by evidence)"), True),
        QgsProcessingParameterEnum(
            "CONNECTIVITY",
            tr("Neighbours of a cell"),
            options=[str(option) for option in catalogue.parameters["connectivity"].options],
            defaultValue=str(catalogue.parameters["connectivity"].default),
            usesStaticStrings=True,
        ),
        QgsProcessingParameterCrs(
            "WORKING_CRS", tr("Working system (empty: by location)"), optional=True
        ),
    ]
    for parameter in found:
        parameter.setFlags(parameter.flags() | ADVANCED)
    return found


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


def _number(
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
