"""The travel table of ``am_delimiter:delimit``: its parameters, whose names are public."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterString,
    QgsProcessingUtils,
)

from ..core.basis import Progress
from ..core.catalogue import Catalogue
from ..toolbelt.i18n import tr
from .form_parameters import advanced, enum

if TYPE_CHECKING:
    from ..core.travel import TravelTable


def travel_inputs(catalogue: Catalogue) -> list[QgsProcessingParameterDefinition]:
    """The table, its fields, and which share is compared with the threshold."""
    table = QgsProcessingParameterFeatureSource(
        "TRAVEL",
        tr("Travel between communes (table of origin, destination and workers or trips)"),
        [Qgis.ProcessingSourceType.Vector],
        optional=True,
    )
    definitions = catalogue.parameters["travel_definition"].options
    label = tr("Formula of travel that is compared with the threshold")
    source = QgsProcessingParameterString(
        "TRAVEL_SOURCE", tr("Source and date of the travel data, as printed"), optional=True
    )
    centre = QgsProcessingParameterString(
        "TRAVEL_CENTRE",
        tr("Centre of travel: codes (CUT); empty: the most populated commune"),
        optional=True,
    )
    rule = enum(catalogue, "travel_definition", label, definitions)
    return [table, rule, source, *advanced([*_fields(), centre])]


def travel_help() -> str:
    """What the help of the algorithm says of them."""
    return tr(
        "Give a table of travel between communes (origin code, destination code, workers or "
        "trips, those who stay in their commune included) and the criterion of travel is judged. "
        "No known norm says how its share is computed, so choose the formula, which is printed:\n"
        "- crossing_origin: travel between communes of the set over all that starts in it;\n"
        "- crossing_inside: the same over what starts and ends in it;\n"
        "- least_out: the lowest, among its communes, of the share of residents who work in "
        "another of them;\n"
        "- least_to_centre: the lowest, among the communes outside the centre, of the share of "
        "residents who work in the centre."
    )


def _fields() -> list[QgsProcessingParameterDefinition]:
    labels = {
        "TRAVEL_ORIGIN_FIELD": tr("Field with the commune of origin (empty: recognised)"),
        "TRAVEL_DESTINATION_FIELD": tr("Field with the commune of destination (empty: recognised)"),
        "TRAVEL_COUNT_FIELD": tr("Field with the workers or trips (empty: recognised)"),
    }
    return [
        QgsProcessingParameterField(name, label, parentLayerParameterName="TRAVEL", optional=True)
        for name, label in labels.items()
    ]


def read_travel(
    algorithm: QgsProcessingAlgorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    progress: Progress,
) -> TravelTable | None:
    """The travel table with what is asked of it, None when none was given."""
    from ..bridge.travel_layer import TravelChoice, travel_table
    from ..core.verdict import parse_cuts

    given = parameters.get("TRAVEL")
    if given in (None, ""):
        return None
    source = algorithm.parameterAsSource(parameters, "TRAVEL", context)
    if source is None:
        raise QgsProcessingException(algorithm.invalidSourceError(parameters, "TRAVEL"))
    layer = algorithm.parameterAsVectorLayer(parameters, "TRAVEL", context)
    partial = False
    if isinstance(given, QgsProcessingFeatureSourceDefinition):
        # QGIS gives the layer of a definition only as a source
        name = given.source.staticValue()
        layer = layer or QgsProcessingUtils.mapLayerFromString(str(name), context)
        partial = given.selectedFeaturesOnly or bool(given.filterExpression)
        partial = partial or given.featureLimit >= 0
    chosen = TravelChoice(
        origin=algorithm.parameterAsString(parameters, "TRAVEL_ORIGIN_FIELD", context),
        destination=algorithm.parameterAsString(parameters, "TRAVEL_DESTINATION_FIELD", context),
        count=algorithm.parameterAsString(parameters, "TRAVEL_COUNT_FIELD", context),
        source=algorithm.parameterAsString(parameters, "TRAVEL_SOURCE", context).strip(),
        definition=algorithm.parameterAsEnumString(parameters, "TRAVEL_DEFINITION", context),
        centre=parse_cuts(algorithm.parameterAsString(parameters, "TRAVEL_CENTRE", context)),
    )
    return travel_table(source, layer, partial, chosen, progress)
