"""``am_delimiter:compare``: a computed continuum beside official polygons or another result."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)

from ..core.basis import Progress
from ..toolbelt.formats import percent
from ..toolbelt.i18n import spanish_note, tr, tr_note
from .base import AmDelimiterAlgorithm, catalogue, progress_of, sentences, versions
from .form_parameters import advanced, commune_fields, working_grid
from .result_layers import DRAWN_COMPARISON, load_on_completion

if TYPE_CHECKING:
    from ..core.comparison import Agreement, ComparisonCase, PolygonLayer


class CompareAlgorithm(AmDelimiterAlgorithm):
    """What two layers share and what only one of them has, commune by commune."""

    def name(self) -> str:
        """Permanent id."""
        return "compare"

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr("Compare with official polygons")

    def tags(self) -> list[str]:
        """Words by which the toolbox finds it."""
        return ["metropolitan", "comparar", "límite urbano", "censo", "CCU", "LUC", "Jaccard"]

    def shortDescription(self) -> str:
        """One line for the toolbox."""
        return tr("A computed continuum and official polygons: what both hold, and only one.")

    def shortHelpString(self) -> str:
        """The help beside the dialog."""
        return tr(
            "Compares a computed continuum, commune by commune, with official polygons (such as "
            "the urban limits of the census) or with the continuum of another result.\n\n"
            "The rule: exact polygon overlay in a projected system. Land that several polygons of "
            "a layer hold counts once. Compared are the communes that touch the extent of the "
            "computed land; land outside them is measured apart, so that the sums close.\n\n"
            "For each commune: hectares in both, only computed and only in the reference; the "
            "share of the reference that is covered, the share of the computed land inside it, "
            "and the Jaccard index (what both hold, of all that either holds).\n\n"
            "How to read it: a continuum holds built-up land alone, without the gaps it bridges, "
            "while official limits also hold open land; so a reference is seldom covered whole. "
            "The layer «continuum» holds all built-up patches at any tolerance: to compare the "
            "largest continuum, select it and use only the selected features."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare parameters and outputs; their names are public."""
        labels = {
            "COMPUTED": tr("Computed polygons (layer «continuum» of a result)"),
            "REFERENCE": tr("Reference (official polygons or another result)"),
            "COMMUNES": tr("Communes"),
        }
        polygons = [Qgis.ProcessingSourceType.VectorPolygon]
        for name, label in labels.items():
            self.addParameter(QgsProcessingParameterFeatureSource(name, label, polygons))
        self.addParameter(
            QgsProcessingParameterString("REGION", tr("Region code (empty: all)"), optional=True)
        )
        _, working_crs = working_grid(catalogue())
        for parameter in advanced([*commune_fields(), working_crs]):
            self.addParameter(parameter)
        result = QgsProcessingParameterFileDestination(
            "OUTPUT", tr("Result"), fileFilter=tr("GeoPackage (*.gpkg)")
        )
        summary = QgsProcessingParameterFileDestination(
            "SUMMARY", tr("Summary"), fileFilter=tr("JSON (*.json)"), optional=True
        )
        for output in (result, summary):
            self.addParameter(output, createOutput=True)

    def processAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        """Compare and write; nothing takes its final name unless all went well."""
        from ..bridge.files import replacing
        from ..bridge.geopackage import write_geopackage
        from ..core.comparison import (
            build_comparison_tables,
            compare,
            comparison_specs,
            summarise_comparison,
        )

        progress, known, used = progress_of(feedback), catalogue(), versions()
        specs = comparison_specs(known)
        output = Path(self.parameterAsFileOutput(parameters, "OUTPUT", context))
        summary = self.parameterAsFileOutput(parameters, "SUMMARY", context)
        with sentences():
            self.check_outputs(("OUTPUT", "SUMMARY"), parameters, context)
            case = self._read_case(parameters, context, progress)
            found = compare(case, known, progress.part(0.0, 0.8))
            for note in found.notes:
                feedback.pushWarning(tr_note(note))
            feedback.pushInfo(tr("Writing the GeoPackage"))
            tables = build_comparison_tables(found, spanish_note, used)
            data = summarise_comparison(found, spanish_note, used)
            with replacing(output) as draft:
                write_geopackage(draft, tables, specs, found.crs, progress.part(0.8, 1.0))
                if summary:
                    with replacing(Path(summary)) as file:
                        file.write_text(
                            json.dumps(data, ensure_ascii=False, indent=2) + "\n", encoding="utf-8"
                        )
        feedback.pushInfo(_told(found.inside))
        load_on_completion(output, specs, DRAWN_COMPARISON, context)
        return {"OUTPUT": str(output), "SUMMARY": summary or None}

    def _read_case(
        self, parameters: dict[str, Any], context: QgsProcessingContext, progress: Progress
    ) -> ComparisonCase:
        """Everything the comparison depends on."""
        from ..bridge.layers import commune_layer
        from ..core.comparison import ComparisonCase
        from ..core.verdict import parse_region

        communes = commune_layer(
            self._source(parameters, "COMMUNES", context),
            self.parameterAsVectorLayer(parameters, "COMMUNES", context),
            self.parameterAsString(parameters, "CUT_FIELD", context),
            self.parameterAsString(parameters, "NAME_FIELD", context),
            progress,
        )
        computed = self._polygons(parameters, "COMPUTED", context, progress)
        reference = self._polygons(parameters, "REFERENCE", context, progress)
        if computed.name == reference.name:
            computed, reference = _told_apart(computed), _told_apart(reference)
        return ComparisonCase(
            computed=computed,
            reference=reference,
            communes=communes,
            region=parse_region(self.parameterAsString(parameters, "REGION", context)),
            working_crs=self._working_crs(parameters, context),
        )

    def _polygons(
        self,
        parameters: dict[str, Any],
        name: str,
        context: QgsProcessingContext,
        progress: Progress,
    ) -> PolygonLayer:
        from ..bridge.layers import polygon_layer

        source = self._source(parameters, name, context)
        layer = self.parameterAsVectorLayer(parameters, name, context)
        return polygon_layer(source, layer, progress)

    def _source(
        self, parameters: dict[str, Any], name: str, context: QgsProcessingContext
    ) -> QgsProcessingFeatureSource:
        source = self.parameterAsSource(parameters, name, context)
        if source is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, name))
        return source


def _told_apart(layer: PolygonLayer) -> PolygonLayer:
    """The same layer with its file in the name: two results both have a «continuum»."""
    return replace(layer, name=f"{layer.name} ({Path(layer.path).name})") if layer.path else layer


def _told(communes: Agreement) -> str:
    """The agreement of the communes together, in a line."""
    text = tr(
        "In the communes compared, the computed land covers {covered} of the reference; {inside} "
        "of it lies inside the reference; Jaccard index {jaccard}."
    )
    return text.format(
        covered=percent(communes.reference_covered),
        inside=percent(communes.computed_inside),
        jaccard=percent(communes.jaccard),
    )
