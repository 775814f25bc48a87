"""One case of a batch: what it says as parameters, whether it is done, its delimitation."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import QgsProcessingFeedback

from ..core.basis import AmDelimiterError, Cancelled, Note, mark
from ..toolbelt.paths import plugin_version
from .batch_parameters import asked_of_delimit, asked_of_document
from .batch_plan import PlannedCase
from .case_replay import replayed_inputs
from .delimit_algorithm import DelimitAlgorithm
from .form_parameters import remote_allowed
from .output_check import check_outputs
from .output_names import label_of
from .rerun_report import table_titles
from .run import Run, progress_of

if TYPE_CHECKING:
    from ..core.basis import Progress
    from ..core.batch import AskedValue
    from ..core.cases import CaseRecord, FileCheck

_NEEDED = ("COMMUNES", "BUILTUP")


class CaseOfBatch:
    """A planned case within a run, with the delimitation that it asks for."""

    def __init__(self, run: Run, planned: PlannedCase, feedback: QgsProcessingFeedback) -> None:
        self.run, self.planned, self.feedback = run, planned, feedback
        self.delimit = DelimitAlgorithm()
        self.delimit.initAlgorithm()

    @property
    def progress(self) -> Progress:
        """How far the case is, as a part of the run."""
        return progress_of(self.feedback)

    def delimit_inputs(self) -> dict[str, Any]:
        """What is given to the delimitation, without the files to write.

        Raises whatever is wrong with what the case says.
        """
        if self.planned.problem:
            raise self.planned.problem
        if self.planned.stored:
            return self._replayed(self.planned.stored)
        given = {**self._shared(asked_of_delimit()), **self._said(asked_of_delimit())}
        self._check_complete(given)
        return given

    def document_inputs(self) -> dict[str, Any]:
        """What is given to the document beside its case and its file."""
        asked = asked_of_document()
        return {**self._shared(asked), **(self._said(asked) if self.planned.written else {})}

    def is_done(self, inputs: dict[str, Any]) -> bool:
        """Whether the result is there, of the same case and this version, and as it was written."""
        from ..bridge.case_parameters import stored_parameters
        from ..bridge.stored_result import read_stored_case

        file = self.planned.result
        if not file.is_file():
            return False
        try:
            record = read_stored_case(file, plugin_version())
        except AmDelimiterError:
            return False
        stored = stored_parameters(self.delimit, inputs, self.run.context)
        if record.version != plugin_version() or _plain(stored) != _plain(record.parameters):
            return False
        return self._inputs_are_same(record) and self._is_intact(record)

    def run_delimit(self, inputs: dict[str, Any]) -> None:
        """Delimit into the file of the case; nothing takes its name unless all went well."""
        from ..core.batch import CaseRefused

        given = {**inputs, "OUTPUT": str(self.planned.result)}
        check_outputs(self.delimit, given, self.run.context)
        accepted, problem = self.delimit.checkParameterValues(given, self.run.context)
        if not accepted:
            raise CaseRefused(problem=problem)
        self.delimit.processAlgorithm(given, self.run.context, self.feedback)

    def _shared(self, asked: dict[str, AskedValue]) -> dict[str, Any]:
        """What the form of the batch gives to every case."""
        given = self.run.parameters
        return {name: given[name] for name in asked if self.run.offers(name) and name in given}

    def _said(self, asked: dict[str, AskedValue]) -> dict[str, Any]:
        """What the case itself says; nothing on another computer, unless that is allowed."""
        from ..bridge.files_elsewhere import read_from_outside
        from ..core.batch import check_places, places_of, read_values
        from ..core.cases import RemoteInputs

        written = self.planned.written
        said = {name: value for name, value in written.said.items() if name in asked}
        values = read_values(said, asked, written.beside)
        if not remote_allowed(self.run):
            check_places(values, asked, written.beside)
            files = [text.partition("|")[0] for text in places_of(values, asked)]
            outside = [x for file in files for x in read_from_outside(file, written.beside)]
            if outside:
                raise RemoteInputs(sources="; ".join(outside))
        return values

    def _check_complete(self, given: dict[str, Any]) -> None:
        from ..core.batch import CaseIncomplete

        missing = [name for name in _NEEDED if given.get(name) in (None, "", [])]
        if missing:
            labels = (label_of(self.delimit.parameterDefinition(name)) for name in missing)
            raise CaseIncomplete(names=", ".join(labels))

    def _replayed(self, file: Path) -> dict[str, Any]:
        """The parameters of a stored case, as `am_delimiter:rerun` takes them."""
        from ..bridge.stored_result import read_stored_case
        from ..core.cases import check_files, check_record, file_notes

        record, beside = read_stored_case(file, plugin_version()), file.absolute().parent
        if not remote_allowed(self.run):
            check_record(record, beside)
        checks = check_files(record.files, beside, None, self.progress.part(0.0, 0.0))
        self.run.warn(file_notes(checks))
        return replayed_inputs(self.run, self.delimit, file, record, checks)

    def _inputs_are_same(self, record: CaseRecord) -> bool:
        """Whether every input is a file with the SHA-256 that the result stores of it."""
        from ..core.cases import Standing, check_files

        if not all(_is_of_files(value) for value in record.parameters.values()):
            return False
        progress = self.progress.part(0.0, 0.0)
        checks: list[FileCheck] = check_files(
            record.files, self.planned.result.absolute().parent, None, progress
        )
        return all(check.standing is Standing.SAME for check in checks)

    def _is_intact(self, record: CaseRecord) -> bool:
        """Whether the tables of the result are those that its run wrote; what is not is told."""
        from ..bridge.stored_result import check_integrity, compared_tables

        file, known, progress = self.planned.result, self.run.known, self.progress.part(0.0, 0.0)
        try:
            tables = compared_tables(file, known, progress)
            standing = check_integrity(file, record, tables, known, progress)
        except Cancelled:
            raise
        except AmDelimiterError:
            return False
        if standing.altered:
            text = mark("{file} was edited since it was written ({tables}): it is made anew.")
            titles = table_titles(standing.altered, known.layers)
            self.run.warn([Note(text, {"file": file.name, "tables": titles})])
        return standing.proved


def _plain(stored: dict[str, Any]) -> str:
    """Parameters as they are compared: tuples and lists are the same once they are stored."""
    return json.dumps(stored, sort_keys=True, default=str)


def _is_of_files(value: Any) -> bool:
    """Whether the layers of a stored parameter are files, whose content proves them."""
    layers = [value["layer"]] if "layer" in value else value.get("layers", [])
    return all(layer.get("path") for layer in layers)
