"""The travel table of ``am_delimiter:delimit``: its parameters, whose names are public."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    Qgis,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterString,
    QgsProcessingUtils,
    QgsVectorLayer,
)

from ..core.basis import mark
from ..core.catalogue import Catalogue
from ..toolbelt.i18n import tr
from .common_parameters import field_of
from .form_parameters import form
from .layer_parameters import FeatureSourceParameter
from .run import Run

if TYPE_CHECKING:
    from ..bridge.travel_layer import TravelChoice
    from ..core.travel import TravelTable

TRAVEL_HELP = mark(
    "Give a table of travel between communes (origin code, destination code, workers or "
    "trips, those who stay in their commune included) and the criterion of travel is judged. "
    "No known norm says how its share is computed, so choose the formula, which is printed:\n"
    "- travel between communes of the set over all that starts in it (crossing_origin);\n"
    "- the same over what starts and ends in it (crossing_inside);\n"
    "- the lowest, among its communes, of the share of residents who work in another of them "
    "(least_out);\n"
    "- the lowest, among the communes outside the centre, of the share of residents who work in "
    "the centre (least_to_centre).\n"
    "The centre is the commune where most residents of the others work, unless you choose it. A "
    "pair of communes that a survey does not list is unknown, not zero; in a census it is zero. "
    "The table of odfromcensus2024 says in its column «cobertura» that it is a census; of others, "
    "declare it."
)
"""What the help of the algorithm says of them."""


def travel_inputs(catalogue: Catalogue) -> list[QgsProcessingParameterDefinition]:
    """The table, its fields, and which share is compared with the threshold."""
    table = FeatureSourceParameter(
        "TRAVEL",
        tr("Table of origin, destination and workers or trips"),
        [Qgis.ProcessingSourceType.Vector],
        optional=True,
    )
    source = QgsProcessingParameterString(
        "TRAVEL_SOURCE", tr("Source and date of the data, as printed"), optional=True
    )
    rule, coverage, centre = form(
        catalogue, "travel_definition", "travel_coverage", "travel_centre"
    )
    return [table, rule, source, *_fields(), coverage, centre]


def _fields() -> list[QgsProcessingParameterDefinition]:
    labels = {
        "TRAVEL_ORIGIN_FIELD": tr("Field with the commune of origin (empty: recognised)"),
        "TRAVEL_DESTINATION_FIELD": tr("Field with the commune of destination (empty: recognised)"),
        "TRAVEL_COUNT_FIELD": tr("Field with the workers or trips (empty: recognised)"),
    }
    return [field_of("TRAVEL", name, label) for name, label in labels.items()]


def read_travel(run: Run) -> TravelTable | None:
    """The travel table with what is asked of it, None when none was given."""
    from ..bridge.travel_layer import travel_table

    if run.parameters.get("TRAVEL") in (None, ""):
        return None
    source = run.source("TRAVEL")
    layer, partial = _layer(run)
    return travel_table(source, layer, partial, _choice(run), run.progress)


def _layer(run: Run) -> tuple[QgsVectorLayer | None, bool]:
    """The layer of the table, and whether only a part of it was given."""
    given, layer = run.parameters["TRAVEL"], run.layer("TRAVEL")
    if not isinstance(given, QgsProcessingFeatureSourceDefinition):
        return layer, False
    if not layer:  # QGIS gives the layer of a definition only as a source
        name = str(given.source.staticValue())
        layer = QgsProcessingUtils.mapLayerFromString(name, run.context)
    partial = given.selectedFeaturesOnly or bool(given.filterExpression)
    return layer, partial or given.featureLimit >= 0


def _choice(run: Run) -> TravelChoice:
    from ..bridge.travel_layer import TravelChoice
    from ..core.verdict import parse_cuts

    return TravelChoice(
        origin=run.text("TRAVEL_ORIGIN_FIELD"),
        destination=run.text("TRAVEL_DESTINATION_FIELD"),
        count=run.text("TRAVEL_COUNT_FIELD"),
        source=run.text("TRAVEL_SOURCE").strip(),
        definition=run.choice("TRAVEL_DEFINITION"),
        centre=parse_cuts(run.text("TRAVEL_CENTRE")),
        coverage=run.choice("TRAVEL_COVERAGE"),
    )
