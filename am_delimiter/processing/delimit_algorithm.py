"""``am_delimiter:delimit``: from communes and built-up evidence to judged candidates."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
)
from qgis.PyQt.QtCore import QCoreApplication, QThread

from ..toolbelt.i18n import spanish_note, tr, tr_note
from .base import catalogue, progress_of, sentences, versions
from .case_storing import store_case
from .delimit_parameters import by_hand, destinations, rarely_changed, rules, shared
from .evidence_form import EvidenceAlgorithm
from .form_parameters import inputs, people_inputs
from .procedure_keeping import check_log, keep_log
from .result_layers import DRAWN, DRAWN_SERVICES, DRAWN_TRAVEL, load_on_completion
from .travel_parameters import read_travel, travel_help, travel_inputs

if TYPE_CHECKING:
    from ..core.basis import Progress
    from ..core.services import RegisterTable, SharedInputs
    from ..core.studies import Sensitivity, Trial
    from ..core.verdict import Delimitation, HandDecision


@dataclass(frozen=True)
class _Expediente:
    """What the project and the PDF are made of, and their files ("" for none)."""

    geopackage: Path
    summary: dict[str, Any]
    project: str
    pdf: str


class DelimitAlgorithm(EvidenceAlgorithm):
    """Finds the urban continuum, the candidates and their legal verdicts."""

    def __init__(self) -> None:
        super().__init__()
        self._written: dict[str, Any] = {}
        self._pending: _Expediente | None = None

    def name(self) -> str:
        """Permanent id."""
        return "delimit"

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr("Delimit metropolitan areas")

    def tags(self) -> list[str]:
        """Words by which the toolbox finds it."""
        return ["metropolitan", "área metropolitana", "continuo", "Ley 21.074", "expediente"]

    def shortDescription(self) -> str:
        """One line for the toolbox."""
        return tr("Urban continuum, gaps in metres, candidates and verdicts under Ley 21.074.")

    def shortHelpString(self) -> str:
        """The help beside the dialog."""
        text = tr(
            "Finds the built-up continuum of a region and judges the sets of communes that may "
            "become a metropolitan area under Ley 21.074.\n\n"
            "Give the commune boundaries and at least one built-up layer: rasters (several tiles "
            "are read as one mosaic) or polygons. The tolerance is the widest gap that still "
            "counts as continuous; no known norm fixes it, so every result also gives the gap in "
            "metres that has to be bridged.\n\n"
            "The rule: two patches are joined when the shortest distance between the edges of "
            "their cells is at most the tolerance. A commune is a member by the measure that you "
            "choose: more than the stated share of its built-up area inside the continuum, more "
            "built-up land inside than the stated area, or more than the stated share of its "
            "located population inside. All three are reported. To locate the population, give "
            "census blocks with persons or rasters of persons per cell.\n\n"
            "Services that the communes share, joint policies and planning instruments are read "
            "from tables (CSV or layers: what, communes served, evidence, source, date) or from "
            "layers of networks, facilities and territories. The law does not say which or how "
            "many, so they read «requiere juicio» unless you set a minimum.\n\n"
            "Communes may be included or excluded by hand, with a written justification that goes "
            "to every output. The candidate that changes is the first with an excluded commune, "
            "else the one whose continuum holds a part of an included one, else the first that "
            "lacks one.\n\n"
            "The result is a GeoPackage with styled layers and tables and, if asked for, a JSON "
            "summary, a QGIS project and a PDF in Spanish."
        )
        log = tr(
            "The table «procedure» is the log of the steps of the expediente, for you to fill in: "
            "whoever writes a result to the same file again keeps what is written in it."
        )
        return f"{text}\n\n{travel_help()}\n\n{log}"

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare parameters and outputs; their names are public."""
        known = catalogue()
        shown = (*inputs(known), *people_inputs(known), *rules(known), *rarely_changed(known))
        for parameter in shown:
            self.addParameter(parameter)
        for parameter in travel_inputs(known):
            self.addParameter(parameter)
        for parameter in (*shared(known), *by_hand()):
            self.addParameter(parameter)
        for output in destinations():
            self.addParameter(output, createOutput=True)
        self.addOutput(QgsProcessingOutputString("VERDICT", tr("Verdict")))
        self.addOutput(QgsProcessingOutputNumber("CANDIDATES", tr("Number of candidates")))

    def processAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        """Delimit and write; nothing takes its final name unless all went well."""
        from ..bridge.files import replacing, write_whole
        from ..bridge.geopackage import write_geopackage
        from ..bridge.raster_gdal import GdalPort
        from ..core.results import build_result, summarise
        from ..core.verdict import delimit, parse_cuts, parse_region

        progress = progress_of(feedback)
        known, port, used = catalogue(), GdalPort(), versions()
        output = Path(self.parameterAsFileOutput(parameters, "OUTPUT", context))
        summary = self.parameterAsFileOutput(parameters, "SUMMARY", context)
        with sentences():
            self._check_before(output, parameters, context, feedback)
            case = self.read_case(
                parameters,
                context,
                known,
                progress,
                population_field=self.parameterAsString(parameters, "POPULATION_FIELD", context),
                candidate=parse_cuts(self.parameterAsString(parameters, "CANDIDATE", context)),
                region=parse_region(self.parameterAsString(parameters, "REGION", context)),
                travel=read_travel(self, parameters, context, progress),
                shared=self._shared(parameters, context, progress),
                decision=self._decision(parameters, context),
            )
            result = delimit(case, known, port, progress.part(0.0, 0.65))
            tried = _try_others(result, feedback, progress.part(0.65, 0.7))
            for note in result.notes:
                feedback.pushWarning(tr_note(note))
            feedback.pushInfo(tr("Writing the GeoPackage"))
            built = build_result(result, spanish_note, used, *tried)
            tables, data = built.tables(), summarise(result, built.rows, spanish_note)
            stored = (self, parameters, context, feedback, output, result.inputs, tables, data)
            tables.update(
                case=store_case(*stored), procedure=keep_log(output, tables["procedure"], feedback)
            )
            with replacing(output) as draft:
                crs = result.builtup.grid.crs
                write_geopackage(draft, tables, known.layers, crs, progress.part(0.7, 1.0))
                if summary:
                    text = json.dumps(data, ensure_ascii=False, indent=2) + "\n"
                    write_whole(Path(summary), text.encode())
        verdict = _verdict_lines(data)
        feedback.pushInfo(verdict)
        shown = (*DRAWN_TRAVEL, *DRAWN_SERVICES)
        drawn = (*(name for name in shown if tables[name].rows), *DRAWN)
        load_on_completion(output, known.layers, drawn, context)
        self._written = {
            "OUTPUT": str(output),
            "SUMMARY": summary or None,
            "VERDICT": verdict,
            "CANDIDATES": len(result.candidates),
        }
        self._pending = _Expediente(
            output,
            data,
            self.parameterAsFileOutput(parameters, "PROJECT", context),
            self.parameterAsFileOutput(parameters, "PDF", context),
        )
        # a layout may only be made on the main thread; here an error still stops the run
        if QThread.currentThread() == QCoreApplication.instance().thread():
            self._make_expediente(feedback)
        return self._written

    def _check_before(
        self,
        output: Path,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> None:
        """What can be said before any work: files that cannot be written, a log with a slip."""
        self.check_outputs(DESTINATIONS, parameters, context)
        if any(self.parameterAsFileOutput(parameters, name, context) for name in _PRINTED):
            check_log(output, feedback)

    def _shared(
        self, parameters: dict[str, Any], context: QgsProcessingContext, progress: Progress
    ) -> SharedInputs:
        """The tables and layers of services and instruments."""
        from ..bridge.register_layers import register_table, service_layer
        from ..core.services import SharedInputs

        def tables(name: str) -> tuple[RegisterTable, ...]:
            layer = self.parameterAsVectorLayer(parameters, name, context)
            if layer is None and parameters.get(name):
                raise QgsProcessingException(self.invalidSourceError(parameters, name))
            return (register_table(layer, progress),) if layer else ()

        layers = self.parameterAsLayerList(parameters, "SERVICE_LAYERS", context)
        return SharedInputs(
            services=tables("SERVICES"),
            layers=tuple(service_layer(layer, progress) for layer in layers),
            instruments=tables("INSTRUMENTS"),
            category=self.parameterAsString(parameters, "SERVICE_CATEGORY", context).strip(),
        )

    def _decision(self, parameters: dict[str, Any], context: QgsProcessingContext) -> HandDecision:
        """The communes put in or taken out by hand, and why."""
        from ..core.verdict import read_decision

        names = ("INCLUDE", "EXCLUDE", "JUSTIFICATION")
        return read_decision(*(self.parameterAsString(parameters, n, context) for n in names))

    def postProcessAlgorithm(
        self, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Make the project and the PDF, on the main thread, after a run in the background."""
        if self._pending:
            self._make_expediente(feedback)
        return self._written

    def _make_expediente(self, feedback: QgsProcessingFeedback) -> None:
        from ..expediente.document import build
        from ..expediente.request import Outputs

        wanted, self._pending = self._pending, None
        if wanted is None or not (wanted.project or wanted.pdf):
            return
        pdf, project = (Path(name) if name else None for name in (wanted.pdf, wanted.project))
        with sentences():
            outputs = Outputs(pdf=pdf, project=project)
            build(wanted.geopackage, wanted.summary, outputs, progress_of(feedback))
        self._written["PROJECT"] = wanted.project or None
        self._written["PDF"] = wanted.pdf or None


def _try_others(
    result: Delimitation, feedback: QgsProcessingFeedback, progress: Progress
) -> tuple[list[Trial], Sensitivity]:
    """What other minimum patches and other tolerances would give."""
    from ..core.studies import study_sensitivity, try_guards

    feedback.pushInfo(tr("Trying other minimum patches"))
    tolerance = result.case.parameters.tolerance_m
    trials = try_guards(result, (tolerance,), progress.part(0.0, 0.8))
    feedback.pushInfo(tr("Trying other tolerances"))
    return trials, study_sensitivity(result, progress.part(0.8, 1.0))


DESTINATIONS = ("OUTPUT", "SUMMARY", "PDF", "PROJECT")
_PRINTED = ("PDF", "PROJECT")
"""Outputs whose pages print the log of the procedure."""


def _verdict_lines(data: dict[str, Any]) -> str:
    """The verdict in Spanish, as it is told at the end of a run."""
    from ..expediente.reading.sentences import verdict_lines

    return "\n".join(verdict_lines(data))
