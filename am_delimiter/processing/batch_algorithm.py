"""``am_delimiter:batch``: a folder or table of cases in, a folder of GeoPackages and PDFs out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputDefinition,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterDefinition,
)

from ..core.basis import mark
from ..core.catalogue import Catalogue
from ..toolbelt.i18n import tr
from .base import AmDelimiterAlgorithm, catalogue, sentences
from .batch_parameters import batch_targets, common, office, permissions, sources
from .open_layers import check_not_edited
from .run import Run

if TYPE_CHECKING:
    from .batch_outcome import CaseOutcome


class BatchAlgorithm(AmDelimiterAlgorithm):
    """Runs many cases, each to its end, and says of all of them what they gave."""

    public_id = "batch"
    title = mark("Delimit many cases")
    words = ("metropolitan", "lote", "lotes", "casos", "regiones", "años", "expediente", "tabla")
    brief = mark("A folder or table of cases in, a folder of GeoPackages and PDFs out.")
    about = mark(
        "Delimits many cases one after the other and makes the PDF of each. A case is:\n\n"
        "a result of «Delimit metropolitan areas» (GeoPackage) in the folder: it is run again "
        "with what it stores;\n\n"
        "a JSON file in the folder with the inputs as qgis_process takes them; paths are told from "
        "the folder of the file;\n\n"
        "or a row of the table: the column «caso» names it, and the other columns are called like "
        "the parameters of «Delimit metropolitan areas» and «Make the expediente of a case» "
        "(COMMUNES, BUILTUP, TOLERANCE, REGION, GORE…). Several layers are divided by semicolons; "
        "paths are told from the folder of the table.\n\n"
        "What a case does not say is as given in this form. A file of the folder that is no case "
        "is named and left alone.\n\n"
        "Each case writes its GeoPackage and its PDF under its own name; with a regional "
        "government and a responsible person the PDF is the expediente, without them a draft. A "
        "case that fails does not stop the others: it is named at the end with the reason, and the "
        "run ends well; scripts read the number FAILED. Run again, a case is skipped when its "
        "parameters, the SHA-256 of every input and the version of the program are the same and "
        "its files are as they were written. What was done stays when you cancel.\n\n"
        "Two cases of one file, and a result that would replace an input, are refused before any "
        "work. A file that is there and that no batch wrote is left as it is, unless you mark to "
        "overwrite. The folder of the results keeps a register of them, lote.json.\n\n"
        "The table of all cases has a row for each candidate: communes, population, critical gap, "
        "the verdict and that of each criterion."
    )
    example = mark(
        "Table of cases: casos.csv with the columns caso, CANDIDATE and TOLERANCE and two rows, "
        "«Aurora a 200 m» and «Aurora a 500 m»; communes and built-up layers: those of the sample; "
        "folder for the results: lote. Two GeoPackages, two PDFs and a table with a row for each."
    )
    in_sight = ("FOLDER", "TABLE", "COMMUNES", "BUILTUP", "DOCUMENTS")

    def form(self, known: Catalogue) -> list[QgsProcessingParameterDefinition]:
        """The cases, what they share, who hands the documents in, and where all goes."""
        return [
            *sources(),
            *common(known),
            *office(known),
            *permissions(),
            *batch_targets(),
        ]

    def results(self) -> list[QgsProcessingOutputDefinition]:
        """How many cases were done, were so already, or failed; and a line for each."""
        return [
            QgsProcessingOutputNumber("DONE", tr("Cases done")),
            QgsProcessingOutputNumber("SKIPPED", tr("Cases unchanged, skipped")),
            QgsProcessingOutputNumber("FAILED", tr("Cases failed")),
            QgsProcessingOutputString("LINES", tr("What became of each case")),
        ]

    def reads_in(self, name: str, folder: Path) -> list[Path]:
        """The cases in the folder: none of them may be replaced."""
        if name != "FOLDER" or not folder.is_dir():
            return []
        return [file for file in sorted(folder.iterdir()) if file.is_file()]

    def prepareAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> bool:
        """On the main thread: no layer of a result that may be replaced is being edited."""
        prepared = super().prepareAlgorithm(parameters, context, feedback)
        into = Path(self.parameterAsString(parameters, "OUTPUT_FOLDER", context))
        results = sorted(into.glob("*.gpkg")) if into.is_dir() else []
        self._rewritten = [*self._rewritten, *results]
        with sentences():
            check_not_edited(results, catalogue(), context)
        return prepared

    def work(self, run: Run) -> dict[str, Any]:
        """Run every case, then write the tables over all of them."""
        from ..core.overview import overview_spec
        from .batch_loop import run_cases
        from .batch_outcome import told_lines
        from .batch_plan import plan_cases
        from .table_sinks import fill_sink

        into = Path(run.text("OUTPUT_FOLDER"))
        run.check_targets("WORKBOOK")
        _check_workbook(run)
        outcomes = run_cases(run, plan_cases(run, into), into)
        rows = [row for one in outcomes for row in one.rows]
        sink = fill_sink(run, "OVERVIEW", overview_spec(run.known), rows)
        _save_workbook(run, rows)
        lines = told_lines(outcomes)
        run.conclude("\n".join(lines))
        return {
            "OUTPUT_FOLDER": str(into),
            "OVERVIEW": sink,
            "WORKBOOK": run.target("WORKBOOK") or None,
            **_counts(outcomes),
            "LINES": "\n".join(lines),
        }


def _counts(outcomes: list[CaseOutcome]) -> dict[str, int]:
    from ..core.overview import CaseState

    names = {"DONE": CaseState.DONE, "SKIPPED": CaseState.UNCHANGED, "FAILED": CaseState.FAILED}
    return {name: sum(one.state is state for one in outcomes) for name, state in names.items()}


def _check_workbook(run: Run) -> None:
    """Say before any work that no workbook can be made here."""
    from ..expediente.files.overview_workbook import check_workbook

    if run.target("WORKBOOK"):
        check_workbook(Path(run.target("WORKBOOK")))


def _save_workbook(run: Run, rows: list[dict[str, Any]]) -> None:
    from ..expediente.files.overview_workbook import save_overview

    if run.target("WORKBOOK"):
        save_overview(rows, run.known, Path(run.target("WORKBOOK")), run.progress.part(1.0, 1.0))
