"""``am_delimiter:rerun``: a stored case, its inputs verified, run again and compared."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsProcessingFeedback,
    QgsProcessingOutputBoolean,
    QgsProcessingOutputDefinition,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFile,
)

from ..core.basis import mark
from ..core.catalogue import Catalogue
from ..toolbelt.i18n import tr
from ..toolbelt.paths import plugin_version
from ..toolbelt.remembered import LAST_CASE, recalled_file
from .base import AmDelimiterAlgorithm
from .delimit_algorithm import DESTINATIONS, DelimitAlgorithm
from .delimit_parameters import destinations
from .form_parameters import allow_remote, remote_allowed
from .output_check import check_outputs
from .rerun_report import RerunReport, identical_note, integrity_notes, tell_inputs
from .run import Run

if TYPE_CHECKING:
    from ..core.cases import CaseRecord, FileCheck

_VERIFIED, _DELIMITED = 0.1, 0.9
"""Shares of the work after the inputs are verified and after the delimitation."""


class RerunAlgorithm(AmDelimiterAlgorithm):
    """Shows that a result can be repeated, or what has changed since."""

    public_id = "rerun"
    title = mark("Run a stored case again")
    words = ("metropolitan", "repetir", "reproducir", "verificar", "SHA-256", "caso")
    brief = mark("Verifies the inputs of a delimitation, repeats it and compares both results.")
    about = mark(
        "Every result of «Delimit metropolitan areas» stores its whole case: parameters, "
        "layers and the SHA-256 of each input file. This algorithm reopens the case, verifies "
        "each input, delimits again with the same parameters and compares every table and "
        "layer, and the summary, row for row: identical, or what differs. Numbers and shapes are "
        "compared to a precision that the report states, because another version of QGIS may "
        "change their last bits.\n\n"
        "An input that has changed is named and used as it is now. One that has moved is "
        "recognised by its content beside the GeoPackage or in the folder given, and used. "
        "If one is missing, nothing is run.\n\n"
        "Only check: says what has changed in the inputs, without running anything.\n\n"
        "A case may come from anybody: only files of this computer are opened. A service, a "
        "database or a folder of another computer is named and left alone unless you allow it."
    )
    example = mark(
        "Result: resultado.gpkg; only check: no; new result: repetido.gpkg. The report says "
        "«Identical», or each row that differs."
    )
    in_sight = ("CASE", "FOLDER", "CHECK_ONLY")

    def form(self, known: Catalogue) -> list[QgsProcessingParameterDefinition]:
        """The case, where its inputs may be, and the files of the new result."""
        case = QgsProcessingParameterFile(
            "CASE",
            tr("Result that holds the case"),
            defaultValue=recalled_file(LAST_CASE),
            fileFilter=tr("GeoPackage (*.gpkg)"),
        )
        folder = QgsProcessingParameterFile(
            "FOLDER",
            tr("Folder where to look for inputs that have moved"),
            behavior=Qgis.ProcessingFileParameterBehavior.Folder,
            optional=True,
        )
        check = QgsProcessingParameterBoolean(
            "CHECK_ONLY", tr("Only check the inputs, without running"), defaultValue=False
        )
        output, *others = destinations()
        # not needed where the inputs are only checked
        output.setFlags(output.flags() | Qgis.ProcessingParameterFlag.Optional)
        return [case, folder, check, allow_remote(), output, *others]

    def results(self) -> list[QgsProcessingOutputDefinition]:
        """What changed in the inputs and in the result."""
        return [
            QgsProcessingOutputBoolean("IDENTICAL", tr("Identical result")),
            QgsProcessingOutputNumber("CHANGED", tr("Inputs changed or missing")),
            QgsProcessingOutputNumber("DIFFERENCES", tr("Differences")),
            QgsProcessingOutputString("REPORT", tr("Report")),
            QgsProcessingOutputString("VERDICT", tr("Verdict")),
        ]

    def work(self, run: Run) -> dict[str, Any]:
        """Verify, delimit, compare; the case itself is never written to."""
        from ..bridge.publishing import publishing
        from ..bridge.stored_result import read_stored_case
        from ..bridge.together import lies_at
        from ..core.cases import check_record

        file, report = run.file("CASE"), RerunReport(run.feedback)
        only_check = run.algorithm.parameterAsBoolean(run.parameters, "CHECK_ONLY", run.context)
        record = read_stored_case(file, plugin_version())
        if not remote_allowed(run):
            check_record(record, file.absolute().parent)
        if not only_check:
            _check_output(run)
        checks = _verify(run, file, record)
        changed = tell_inputs(checks, record, report)
        told = {"CHANGED": changed}
        if only_check:
            return {**told, "REPORT": report.text()}
        _stop_if_missing(checks)
        with publishing((), run.known, run.progress):  # a cancel of the comparison leaves nothing
            ran = _run_again(run, file, record, checks)
            differences = _compare(run, file, record, lies_at(Path(ran["OUTPUT"])), report)
        told.update(IDENTICAL=differences == 0, DIFFERENCES=differences)
        return {**ran, **told, "REPORT": report.text()}


def _run_again(run: Run, file: Path, record: CaseRecord, checks: list[FileCheck]) -> dict[str, Any]:
    """Delimit with the parameters of the case, and its inputs where they are now.

    The case does not say which files are written: the user does.
    """
    from ..bridge.case_parameters import Reopening, is_of_case, layer_parameters, replayed
    from ..core.cases import ParameterRefused

    places = {check.stored.path: _place(check) for check in checks}
    delimit = DelimitAlgorithm()
    delimit.initAlgorithm()
    definitions = delimit.parameterDefinitions()
    known = {one.name() for one in definitions if is_of_case(one)}
    stored = {name: value for name, value in record.parameters.items() if name in known}
    place = Reopening(
        find=lambda path: places.get(path, path),
        context=run.context,
        beside=file.absolute().parent,
        of_layers=layer_parameters(delimit),
        allow_remote=remote_allowed(run),
    )
    again = replayed(stored, place)
    targets = {name: run.target(name) for name in DESTINATIONS}
    again.update({name: file for name, file in targets.items() if file})
    check_outputs(delimit, again, run.context)
    accepted, problem = delimit.checkParameterValues(again, run.context)
    if not accepted:
        raise ParameterRefused(problem=problem)
    return delimit.processAlgorithm(again, run.context, _Part(run.feedback))


class _Part(QgsProcessingFeedback):
    """The feedback of the delimitation inside this run: its progress is a part of the whole."""

    def __init__(self, whole: QgsProcessingFeedback) -> None:
        super().__init__(False)
        self.whole = whole
        self.pushInfo = whole.pushInfo
        self.pushWarning = whole.pushWarning
        self.isCanceled = whole.isCanceled

    def setProgress(self, percent: float) -> None:
        """Show the progress of the part."""
        self.whole.setProgress(100 * _VERIFIED + percent * (_DELIMITED - _VERIFIED))


def _check_output(run: Run) -> None:
    from ..core.cases import OutputMissing

    if not run.target("OUTPUT"):
        raise OutputMissing
    run.check_targets(*DESTINATIONS)
    run.check_result("OUTPUT", run.known.layers)


def _verify(run: Run, file: Path, record: CaseRecord) -> list[FileCheck]:
    """How each input file stands to what the case says of it."""
    from ..core.cases import check_files

    folder = Path(run.text("FOLDER")) if run.text("FOLDER") else None
    run.progress.stage(mark("Verifying the inputs"))
    progress = run.progress.part(0.0, _VERIFIED)
    return check_files(record.files, file.absolute().parent, folder, progress)


def _place(check: FileCheck) -> str:
    return check.found.path or check.stored.path if check.found else check.stored.path


def _stop_if_missing(checks: list[FileCheck]) -> None:
    from ..core.cases import InputsMissing, Standing

    missing = [check.stored.path for check in checks if check.standing is Standing.MISSING]
    if missing:
        raise InputsMissing(files=", ".join(missing))


def _compare(run: Run, case: Path, record: CaseRecord, output: Path, report: RerunReport) -> int:
    """Compare the stored result with the new one; the number of differences."""
    from ..bridge.stored_result import check_integrity, compared_tables, with_summary
    from ..core.cases import compare_results, difference_notes, precision_of

    known, progress = run.known, run.progress.part(_DELIMITED, 1.0)
    progress.stage(mark("Comparing with the stored result"))
    stored = compared_tables(case, known, progress)
    standing = check_integrity(case, record, stored, known, progress.part(0.1, 0.4))
    report.warn(integrity_notes(standing, known.layers))
    new = compared_tables(output, known, progress)
    precision, rest = precision_of(known), progress.part(0.5, 1.0)
    both = with_summary(case, stored), with_summary(output, new)
    found = compare_results(*both, precision, rest)
    if found.differences:
        report.warn(difference_notes(found.differences, known.layers))
    else:
        report.info(identical_note(new, found.close, precision))
    progress.report(1.0)
    return found.count
