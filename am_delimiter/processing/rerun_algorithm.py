"""``am_delimiter:rerun``: a stored case, its inputs verified, run again and compared."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputBoolean,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFile,
)

from ..core.basis import Note, mark
from ..toolbelt.i18n import tr, tr_note
from ..toolbelt.paths import plugin_version
from .base import AmDelimiterAlgorithm, catalogue, progress_of, sentences, versions
from .delimit_algorithm import DESTINATIONS, DelimitAlgorithm
from .delimit_parameters import destinations

if TYPE_CHECKING:
    from ..core.basis import Progress
    from ..core.cases import CaseRecord, FileCheck

_VERIFIED, _DELIMITED = 0.1, 0.9
"""Shares of the work after the inputs are verified and after the delimitation."""


class RerunAlgorithm(AmDelimiterAlgorithm):
    """Shows that a result can be repeated, or what has changed since."""

    def __init__(self) -> None:
        super().__init__()
        self._delimit: DelimitAlgorithm | None = None
        self._told: dict[str, Any] = {}

    def name(self) -> str:
        """Permanent id."""
        return "rerun"

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr("Run a stored case again")

    def tags(self) -> list[str]:
        """Words by which the toolbox finds it."""
        return ["metropolitan", "repetir", "reproducir", "verificar", "SHA-256", "caso"]

    def shortDescription(self) -> str:
        """One line for the toolbox."""
        return tr("Verifies the inputs of a delimitation, repeats it and compares both results.")

    def shortHelpString(self) -> str:
        """The help beside the dialog."""
        return tr(
            "Every result of «Delimit metropolitan areas» stores its whole case: parameters, "
            "layers and the SHA-256 of each input file. This algorithm reopens the case, verifies "
            "each input, delimits again with the same parameters and compares every table and "
            "layer row for row: identical, or what differs.\n\n"
            "An input that has changed is named and used as it is now. One that has moved is "
            "recognised by its content beside the GeoPackage or in the folder given, and used. "
            "If one is missing, nothing is run.\n\n"
            "Only check: says what has changed in the inputs, without running anything."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare parameters and outputs; their names are public."""
        self.addParameter(
            QgsProcessingParameterFile(
                "CASE",
                tr("Result that holds the case"),
                fileFilter=tr("GeoPackage (*.gpkg)"),
            )
        )
        self.addParameter(
            QgsProcessingParameterFile(
                "FOLDER",
                tr("Folder where to look for inputs that have moved"),
                behavior=Qgis.ProcessingFileParameterBehavior.Folder,
                optional=True,
            )
        )
        self.addParameter(
            QgsProcessingParameterBoolean(
                "CHECK_ONLY", tr("Only check the inputs, without running"), defaultValue=False
            )
        )
        for output in destinations():
            if output.name() == "OUTPUT":  # not needed where the inputs are only checked
                optional = QgsProcessingParameterDefinition.Flag.FlagOptional
                output.setFlags(output.flags() | optional)
            self.addParameter(output, createOutput=True)
        self.addOutput(QgsProcessingOutputBoolean("IDENTICAL", tr("Identical result")))
        self.addOutput(QgsProcessingOutputNumber("CHANGED", tr("Inputs changed or missing")))
        self.addOutput(QgsProcessingOutputNumber("DIFFERENCES", tr("Differences")))
        self.addOutput(QgsProcessingOutputString("REPORT", tr("Report")))
        self.addOutput(QgsProcessingOutputString("VERDICT", tr("Verdict")))

    def processAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        """Verify, delimit, compare; the case itself is never written to."""
        from ..bridge.case_table import read_stored_case

        progress = progress_of(feedback)
        file = Path(self.parameterAsFile(parameters, "CASE", context))
        only_check = self.parameterAsBoolean(parameters, "CHECK_ONLY", context)
        report = _Report(feedback)
        with sentences():
            record = read_stored_case(file, plugin_version())
            if not only_check:
                self._check_output(file, parameters, context)
            checks = self._verify(file, record, parameters, context, progress)
            changed = _tell_inputs(checks, record, report)
            self._told = {"CHANGED": changed, "REPORT": report.text()}
            if only_check:
                return self._told
            _stop_if_missing(checks)
            ran = self._run_again(record, checks, parameters, context, _Part(feedback))
            rest = progress.part(_DELIMITED, 1.0)
            differences = _compare(file, record, Path(ran["OUTPUT"]), report, rest)
        self._told.update(IDENTICAL=differences == 0, DIFFERENCES=differences, REPORT=report.text())
        return {**ran, **self._told}

    def postProcessAlgorithm(
        self, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Make the project and the PDF on the main thread, as the delimitation does."""
        if self._delimit is None:
            return self._told
        return {**self._delimit.postProcessAlgorithm(context, feedback), **self._told}

    def _check_output(
        self, file: Path, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> None:
        from ..core.cases import OutputIsCase, OutputMissing

        output = self.parameterAsFileOutput(parameters, "OUTPUT", context)
        if not output:
            raise OutputMissing
        if Path(output).resolve() == file.resolve():
            raise OutputIsCase(path=file)
        self.check_outputs(DESTINATIONS, parameters, context)

    def _verify(
        self,
        file: Path,
        record: CaseRecord,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        progress: Progress,
    ) -> list[FileCheck]:
        from ..core.cases import check_files

        folder = self.parameterAsString(parameters, "FOLDER", context)
        progress.stage(mark("Verifying the inputs"))
        return check_files(
            record.files,
            file.absolute().parent,
            Path(folder) if folder else None,
            progress.part(0.0, _VERIFIED),
        )

    def _run_again(
        self,
        record: CaseRecord,
        checks: list[FileCheck],
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: _Part,
    ) -> dict[str, Any]:
        from ..bridge.case_parameters import replayed
        from ..core.cases import ParameterRefused

        places = {check.stored.path: _place(check) for check in checks}
        self._delimit = DelimitAlgorithm()
        self._delimit.initAlgorithm()
        known = {definition.name() for definition in self._delimit.parameterDefinitions()}
        stored = {name: value for name, value in record.parameters.items() if name in known}
        again = replayed(stored, lambda path: places.get(path, path), context)
        for name in DESTINATIONS:
            value = self.parameterAsFileOutput(parameters, name, context)
            if value:
                again[name] = value
        accepted, problem = self._delimit.checkParameterValues(again, context)
        if not accepted:
            raise ParameterRefused(problem=problem)
        return self._delimit.processAlgorithm(again, context, feedback)


class _Part(QgsProcessingFeedback):
    """The feedback of the delimitation inside this run: its progress is a part of the whole."""

    def __init__(self, whole: QgsProcessingFeedback) -> None:
        super().__init__(False)
        self._whole = whole
        self.pushInfo = whole.pushInfo
        self.pushWarning = whole.pushWarning
        self.isCanceled = whole.isCanceled

    def setProgress(self, percent: float) -> None:
        """Show the progress of the part."""
        self._whole.setProgress(100 * _VERIFIED + percent * (_DELIMITED - _VERIFIED))


class _Report:
    """What is told of the case, in the log and once more as a text."""

    def __init__(self, feedback: QgsProcessingFeedback) -> None:
        self._feedback = feedback
        self._lines: list[str] = []

    def info(self, note: Note) -> None:
        """Say something that is as it should be."""
        self._lines.append(tr_note(note))
        self._feedback.pushInfo(self._lines[-1])

    def warn(self, notes: Iterable[Note]) -> None:
        """Say what is not as it was."""
        for note in notes:
            self._lines.append(tr_note(note))
            self._feedback.pushWarning(self._lines[-1])

    def text(self) -> str:
        """All that was said."""
        return "\n".join(self._lines)


def _place(check: FileCheck) -> str:
    return check.found.path or check.stored.path if check.found else check.stored.path


def _tell_inputs(checks: list[FileCheck], record: CaseRecord, report: _Report) -> int:
    """Say how the inputs and the versions stand; how many inputs changed or are missing."""
    from ..core.cases import Standing, file_notes, other_versions

    for name, then, now in other_versions(record, versions()):
        template = mark("{name} was {then} when the case was stored and is {now} now.")
        report.warn([Note(template, {"name": name, "then": then or "–", "now": now or "–"})])
    report.warn(file_notes(checks))
    bad = [c for c in checks if c.standing in (Standing.CHANGED, Standing.MISSING)]
    if not bad:
        proved = [c for c in checks if c.standing in (Standing.SAME, Standing.MOVED)]
        template = mark("{count} of {total} input files have the same content as in the case.")
        report.info(Note(template, {"count": len(proved), "total": len(checks)}))
    return len(bad)


def _stop_if_missing(checks: list[FileCheck]) -> None:
    from ..core.cases import InputsMissing, Standing

    missing = [check.stored.path for check in checks if check.standing is Standing.MISSING]
    if missing:
        raise InputsMissing(files=", ".join(missing))


def _compare(
    case: Path, record: CaseRecord, output: Path, report: _Report, progress: Progress
) -> int:
    """Compare the stored result with the new one; the number of differences."""
    from ..bridge.case_table import edited_tables, read_result
    from ..core.cases import UNCOMPARED, compare_results, difference_notes

    specs = catalogue().layers
    names = [name for name in specs if name not in UNCOMPARED]
    progress.stage(mark("Comparing with the stored result"))
    stored = read_result(case, names, progress)
    progress.report(0.4)
    new = read_result(output, names, progress)
    progress.report(0.8)
    edited = [specs[name].title for name in edited_tables(record, stored) if name in specs]
    if edited:
        template = mark(
            "The stored result was edited after the delimitation, in these tables: {tables}."
        )
        report.warn([Note(template, {"tables": ", ".join(edited)})])
    found = compare_results(stored, new)
    rows = sum(map(len, new.values()))
    if found:
        report.warn(difference_notes(found, specs))
    else:
        template = mark("Identical: {rows} rows of {tables} tables and layers, one by one.")
        report.info(Note(template, {"rows": rows, "tables": len(new)}))
    progress.report(1.0)
    return sum(map(len, found.values()))
