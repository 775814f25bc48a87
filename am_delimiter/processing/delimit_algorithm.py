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
from ..toolbelt.i18n import tr
from ..toolbelt.remembered import LAST_CASE, remember
from .arrival import Arrival
from .background_parameters import background_layers, read_background
from .base import AmDelimiterAlgorithm
from .common_parameters import inputs, people_inputs
from .delimit_parameters import (
    destinations,
    provenance,
    rarely_changed,
    read_delimitation,
    rules,
    shared,
)
from .delimit_writing import DELIMITED, is_printed, write_delimitation
from .form_parameters import form
from .procedure_keeping import check_log
from .result_layers import (
    DRAWN,
    DRAWN_MODIFICATION,
    DRAWN_SERVICES,
    DRAWN_TRAVEL,
    TABLES,
    load_on_completion,
)
from .run import Run
from .travel_parameters import TRAVEL_HELP, travel_inputs
from .workers import crew_of, workers

if TYPE_CHECKING:
    from ..core.records import ResultSummary

DESTINATIONS = ("OUTPUT", "SUMMARY", "PDF", "PROJECT")
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
        "An area that is constituted already may be modified: name it, and say which communes come "
        "and go. Before and after are judged alike, in tables and on a page of their own.\n\n"
        "The result is a GeoPackage with styled layers and tables and, if asked for, a JSON "
        "summary, a QGIS project and a PDF in Spanish."
    )
    example = mark(
        "Communes: comunas_ficticias; built-up layers: the two sheets GHS_BUILT_S_… (all of the "
        "sample region); tolerance: 200; candidate: 99101, 99102, 99105; in the advanced part, "
        "count that decides: a field of the communes, and the field POB_2024. The three communes "
        "are one continuum with 272,030 inhabitants."
    )
    more = (TRAVEL_HELP, _LOG_HELP)
    in_sight = ("COMMUNES", "BUILTUP", "TOLERANCE", "CANDIDATE")

    def form(self, known: Catalogue) -> list[QgsProcessingParameterDefinition]:
        """The evidence, the rules, what is looked at beside them, and the files to write."""
        return [
            *inputs(known),
            *people_inputs(known),
            *rules(known),
            *rarely_changed(known),
            *travel_inputs(known),
            *shared(known),
            *form(known, ParameterGroup.MODIFICATION, ParameterGroup.BY_HAND),
            *background_layers(known),
            provenance(),
            workers(),
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
        from ..core.records import read_told
        from ..core.verdict import delimit
        from ..expediente.reading.sentences import verdict_lines

        files = {name: run.target(name) for name in DESTINATIONS}
        output = Path(files["OUTPUT"])
        _check_before(run, files)
        case, part = read_delimitation(run), run.progress.part(0.0, DELIMITED)
        with crew_of(run) as crew:
            result = delimit(case, run.known, GdalPort(), part, crew)
        data, counts = write_delimitation(run, result, files)
        told = read_told(data)
        verdict = "\n".join(verdict_lines(told))
        run.conclude(verdict)
        remember(LAST_CASE, str(output))
        _load(run, output, told, counts)
        return {
            **{name: file or None for name, file in files.items()},
            "VERDICT": verdict,
            "CANDIDATES": len(result.candidates),
        }


def _check_before(run: Run, files: dict[str, str]) -> None:
    """What can be said before any work: files that cannot be written, a log with a slip."""
    run.check_targets(*DESTINATIONS)
    run.check_result("OUTPUT", run.known.layers)
    check_log(run, Path(files["OUTPUT"]), is_printed(files))
    read_background(run)


def _load(run: Run, output: Path, told: ResultSummary, counts: dict[str, int]) -> None:
    """Ask for the layers and tables that hold anything; in a dialog, the result is shown too."""
    shown = (*DRAWN_TRAVEL, *DRAWN_SERVICES, *DRAWN[:-1], *DRAWN_MODIFICATION, *DRAWN[-1:])
    drawn = tuple(name for name in shown if name in DRAWN or counts[name])
    tables = tuple(name for name in TABLES if counts[name])
    special = {"continuum": Arrival(told, _sentence(told))} if run.in_dialog else {}
    load_on_completion(output, run.known.layers, drawn, run.context, tables, special)


def _sentence(told: ResultSummary) -> str:
    """The result in a line: the verdict of each candidate, or that there is none."""
    from ..expediente.reading.sentences import verdict_lines

    named = [f"{one.id} {one.name}: {one.verdict}" for one in told.candidates]
    return "; ".join(named) or verdict_lines(told)[0]
