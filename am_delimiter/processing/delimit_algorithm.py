"""``am_delimiter:delimit``: from communes and built-up evidence to judged candidates."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingOutputDefinition,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterDefinition,
)

from ..core.basis import mark
from ..core.catalogue import Catalogue, ParameterGroup
from ..toolbelt.i18n import spanish_note, tr
from .base import AmDelimiterAlgorithm, versions
from .case_storing import store_case
from .common_parameters import inputs, people_inputs
from .delimit_parameters import destinations, rarely_changed, read_delimitation, rules, shared
from .form_parameters import form
from .main_thread import on_main_thread
from .procedure_keeping import KeptLog, check_log, keep_log
from .result_layers import DRAWN, DRAWN_SERVICES, DRAWN_TRAVEL, load_on_completion
from .run import Run
from .travel_parameters import TRAVEL_HELP, travel_inputs

if TYPE_CHECKING:
    from ..bridge.carried_log import Merge
    from ..core.basis import Table
    from ..core.studies import Sensitivity, Trial
    from ..core.verdict import Delimitation

DESTINATIONS = ("OUTPUT", "SUMMARY", "PDF", "PROJECT")
_PRINTED = ("PDF", "PROJECT")
"""Outputs whose pages print the log of the procedure."""
_WRITTEN = 0.9
"""Share of the work after the GeoPackage is written."""

_LOG_HELP = mark(
    "The table «procedure» is the log of the steps of the expediente, for you to fill in: "
    "whoever writes a result to the same file again keeps what is written in it."
)


class DelimitAlgorithm(AmDelimiterAlgorithm):
    """Finds the urban continuum, the candidates and their legal verdicts."""

    public_id = "delimit"
    title = mark("Delimit metropolitan areas")
    words = ("metropolitan", "área metropolitana", "continuo", "Ley 21.074", "expediente")
    brief = mark("Urban continuum, gaps in metres, candidates and verdicts under Ley 21.074.")
    about = mark(
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

    def shortHelpString(self) -> str:
        """The help beside the dialog, with that of travel and of the log."""
        more = [tr(text) for text in (TRAVEL_HELP, _LOG_HELP)]  # i18n: dynamic
        return "\n\n".join([super().shortHelpString(), *more])

    def form(self, known: Catalogue) -> list[QgsProcessingParameterDefinition]:
        """The evidence, the rules, what is looked at beside them, and the files to write."""
        return [
            *inputs(known),
            *people_inputs(known),
            *rules(known),
            *rarely_changed(known),
            *travel_inputs(known),
            *shared(known),
            *form(known, ParameterGroup.BY_HAND),
            *destinations(),
        ]

    def results(self) -> list[QgsProcessingOutputDefinition]:
        """The verdict in Spanish, and how many candidates there are."""
        return [
            QgsProcessingOutputString("VERDICT", tr("Verdict")),
            QgsProcessingOutputNumber("CANDIDATES", tr("Number of candidates")),
        ]

    def work(self, run: Run) -> dict[str, Any]:
        """Delimit and write; nothing takes its final name unless all went well."""
        from ..bridge.raster_gdal import GdalPort
        from ..core.verdict import delimit

        files = {name: run.target(name) for name in DESTINATIONS}
        output = Path(files["OUTPUT"])
        _check_before(run, files)
        result = delimit(
            read_delimitation(run), run.known, GdalPort(), run.progress.part(0.0, 0.65)
        )
        tables, data, log = _tables(run, result, output)
        _write(run, result, {**tables, "procedure": log.table}, files, data, log.merge)
        verdict = _verdict_lines(data)
        run.say(verdict)
        shown = (*DRAWN_TRAVEL, *DRAWN_SERVICES)
        drawn = (*(name for name in shown if len(tables[name])), *DRAWN)
        load_on_completion(output, run.known.layers, drawn, run.context)
        return {
            **{name: file or None for name, file in files.items()},
            "VERDICT": verdict,
            "CANDIDATES": len(result.candidates),
        }


def _check_before(run: Run, files: dict[str, str]) -> None:
    """What can be said before any work: files that cannot be written, a log with a slip."""
    run.check_targets(*DESTINATIONS)
    run.check_result("OUTPUT", run.known.layers)
    printed = any(files[name] for name in _PRINTED)
    check_log(run, Path(files["OUTPUT"]), printed)


def _tables(
    run: Run, result: Delimitation, output: Path
) -> tuple[dict[str, Table], dict[str, Any], KeptLog]:
    """All that is written of a delimitation, its summary, and the log of the procedure."""
    from ..core.results import build_result, summarise

    tried = _try_others(run, result)
    run.warn(result.notes)
    run.say(tr("Writing the GeoPackage"))
    built = build_result(result, spanish_note, versions(), *tried, run.progress)
    run.warn(built.notes)
    tables, data = built.tables(run.progress), summarise(result, built, spanish_note)
    case = store_case(run, output, result.inputs, tables, data)
    return {**tables, "case": case}, data, keep_log(run, output, tables["procedure"])


def _try_others(run: Run, result: Delimitation) -> tuple[list[Trial], Sensitivity]:
    """What other minimum patches and other tolerances would give."""
    from ..core.studies import study_sensitivity, try_guards

    progress = run.progress.part(0.65, 0.7)
    run.say(tr("Trying other minimum patches"))
    tolerance = result.case.parameters.tolerance_m
    trials = try_guards(result, (tolerance,), progress.part(0.0, 0.8))
    run.say(tr("Trying other tolerances"))
    return trials, study_sensitivity(result, progress.part(0.8, 1.0))


def _write(
    run: Run,
    result: Delimitation,
    tables: dict[str, Table],
    files: dict[str, str],
    summary: dict[str, Any],
    merge: Merge,
) -> None:
    """The GeoPackage and, if they were asked for, summary, project and PDF: all or none."""
    from ..bridge.files import as_json, write_draft
    from ..bridge.geopackage import write_geopackage
    from ..bridge.publishing import publishing

    targets = [Path(files[name]) for name in ("OUTPUT", "SUMMARY") if files[name]]
    written = _WRITTEN if any(files[name] for name in _PRINTED) else 1.0
    crs, progress = result.builtup.grid.crs, run.progress.part(0.7, written)
    with publishing(targets, run.known, progress, merge) as (draft, *others):
        write_geopackage(draft, tables, run.known.layers, crs, progress)
        for other in others:
            write_draft(other, targets[1], as_json(summary))
        _make_pages(run, draft, files, summary)


def _make_pages(run: Run, draft: Path, files: dict[str, str], summary: dict[str, Any]) -> None:
    """The project and the PDF of a GeoPackage that has not taken its place yet."""
    from ..expediente.document import build
    from ..expediente.request import Outputs, Request

    output, pdf, project = (
        Path(files[name]) if files[name] else None for name in ("OUTPUT", *_PRINTED)
    )
    if not (pdf or project):
        return
    outputs = Outputs(pdf, project, result=output)
    request = Request(log_folder=output.absolute().parent)
    progress = run.progress.part(_WRITTEN, 1.0)
    on_main_thread(lambda: build(draft, summary, outputs, progress, request), progress)


def _verdict_lines(data: dict[str, Any]) -> str:
    """The verdict in Spanish, as it is told at the end of a run."""
    from ..core.records import read_told
    from ..expediente.reading.sentences import verdict_lines

    return "\n".join(verdict_lines(read_told(data)))
