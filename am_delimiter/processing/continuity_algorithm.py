"""``am_delimiter:continuity``: one hierarchy of gaps, cut at one or several tolerances."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)

from ..toolbelt.i18n import spanish_note, tr, tr_note
from .base import catalogue, progress_of, sentences, versions
from .evidence_form import EvidenceAlgorithm
from .form_parameters import (
    advanced,
    commune_fields,
    connectivity,
    continuity_rules,
    crossings,
    guards,
    inputs,
    people_inputs,
    working_grid,
)
from .result_layers import DRAWN_CONTINUITY, load_on_completion


class ContinuityAlgorithm(EvidenceAlgorithm):
    """Patches, gaps, dendrogram and the continua at each tolerance."""

    def name(self) -> str:
        """Permanent id."""
        return "continuity"

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr("Urban continuity at several tolerances")

    def tags(self) -> list[str]:
        """Words by which the toolbox finds it."""
        return ["metropolitan", "continuo", "tolerancia", "dendrograma", "separación"]

    def shortDescription(self) -> str:
        """One line for the toolbox."""
        return tr("Continua at one or several tolerances, gap matrix and dendrogram of communes.")

    def shortHelpString(self) -> str:
        """The help beside the dialog."""
        return tr(
            "Measures the gaps between built-up patches once and gives the continua at each of "
            "the tolerances asked for, so that one sees what depends on the tolerance.\n\n"
            "Write the tolerances in metres as in «200, 500; 1000»: decimals with a point, "
            "thousands without one.\n\n"
            "The rule: two patches are joined when the shortest distance between the edges of "
            "their cells is at most the tolerance. A commune is a member by the measure that you "
            "choose: more than the stated share of its built-up area inside the continuum, more "
            "built-up land inside than the stated area, or more than the stated share of its "
            "located population inside. All three are reported. To locate the population, give "
            "census blocks with persons or rasters of persons per cell.\n\n"
            "The result is a GeoPackage: communes, patches, gaps and the continua of every "
            "tolerance, the gap of each pair of communes, the dendrogram (which communes join at "
            "how many metres) and a table of sensitivity. It judges no legal criterion."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare parameters and outputs; their names are public."""
        known = catalogue()
        entry = known.parameters["tolerance"]
        tolerances = QgsProcessingParameterString(
            "TOLERANCES",
            f"{tr('Tolerances, such as 200, 500; 1000')} [{entry.unit}]",
            defaultValue=f"{entry.default:g}",
        )
        hidden = advanced(
            [
                *crossings(known),
                *guards(known),
                *commune_fields(),
                connectivity(known),
                *working_grid(known),
            ]
        )
        evidence = (*inputs(known), *people_inputs(known))
        for parameter in (*evidence, tolerances, *continuity_rules(known), *hidden):
            self.addParameter(parameter)
        output = QgsProcessingParameterFileDestination(
            "OUTPUT", tr("Result"), fileFilter=tr("GeoPackage (*.gpkg)")
        )
        self.addParameter(output, createOutput=True)

    def processAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        """Measure, cut and write; nothing takes its final name unless all went well."""
        from ..bridge.files import replacing
        from ..bridge.geopackage import write_geopackage
        from ..bridge.raster_gdal import GdalPort
        from ..core.catalogue import parse_tolerances
        from ..core.results import build_continuity_tables, continuity_specs
        from ..core.studies import study_continuity

        progress, known, port = progress_of(feedback), catalogue(), GdalPort()
        specs = continuity_specs(known)
        output = Path(self.parameterAsFileOutput(parameters, "OUTPUT", context))
        with sentences():
            self.check_outputs(("OUTPUT",), parameters, context)
            text = self.parameterAsString(parameters, "TOLERANCES", context)
            asked = parse_tolerances(text, known)
            rules = {"tolerance": asked[-1]}
            case = self.read_case(parameters, context, known, progress, rules)
            found = study_continuity(case, asked, known, port, progress.part(0.0, 0.7))
            for note in found.notes:
                feedback.pushWarning(tr_note(note))
            feedback.pushInfo(tr("Writing the GeoPackage"))
            tables = build_continuity_tables(found, spanish_note, versions())
            with replacing(output) as draft:
                crs = found.base.builtup.grid.crs
                write_geopackage(draft, tables, specs, crs, progress.part(0.7, 1.0))
        for row in tables["sensitivity"].rows:
            feedback.pushInfo(_told(row))
        load_on_completion(output, specs, DRAWN_CONTINUITY, context)
        return {"OUTPUT": str(output)}


def _told(row: dict[str, Any]) -> str:
    """What a tolerance gives, in a line."""
    text = tr(
        "At {tolerance} m: {continua} continua; the largest holds {share} % of the built-up land; "
        "sets of communes: {sets}."
    )
    return text.format(
        tolerance=f"{row['tolerance_m']:g}",
        continua=row["continua"],
        share=f"{row['largest_share'] * 100:.1f}",
        sets=row["sets"] or "—",
    )
