"""The PDF of a case of a batch: the expediente of an office, or a draft where nobody answers."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import QgsProcessingContext

from ..core.basis import AmDelimiterError, Note, content_hash, fingerprint, mark
from ..core.basis import InputKind as Kind
from ..toolbelt.paths import plugin_version
from .batch_case import CaseOfBatch
from .batch_parameters import asked_of_document
from .expediente_algorithm import ExpedienteAlgorithm
from .main_thread import on_main_thread

_OFFICE = ("GORE", "RESPONSIBLE")


class DocumentOfCase:
    """The document of a case: what is asked of it, and whether it is made already."""

    def __init__(self, case: CaseOfBatch) -> None:
        self._case, self.file = case, case.planned.document
        self._inputs = case.document_inputs()
        self.is_final = all(str(self._inputs.get(name) or "").strip() for name in _OFFICE)

    def asked(self) -> str:
        """The digest of all that the document rests on beside its result."""
        from ..core.batch import digest_of_asked, places_of

        given = {name: value for name, value in self._inputs.items() if _is_said(value)}
        files = places_of(given, asked_of_document())
        hashes = {file: _content_of(file, self._case) for file in files}
        said = {"version": plugin_version(), "inputs": given, "files": hashes}
        return digest_of_asked(said)

    def made(self, asked: str) -> Any:
        """What the register keeps of the document as it is now; None where there is none."""
        from ..core.batch import DocumentMade

        if not self.file.is_file():
            return None
        progress = self._case.progress.part(0.0, 0.0)
        found = fingerprint(Kind.UNSAID, self.file.name, str(self.file), "", progress)
        result = content_hash(str(self._case.planned.result), progress)
        return DocumentMade(asked, result, found.sha256)

    def make(self) -> None:
        """Make it on the main thread, where layouts belong."""
        if not self.is_final:
            text = mark("{file} is a draft: no regional government or no person answers for it.")
            self._case.run.warn([Note(text, {"file": self.file.name})])
        on_main_thread(self._final if self.is_final else self._draft, self._case.progress)

    def _final(self) -> None:
        from ..core.batch import CaseRefused

        algorithm, context = ExpedienteAlgorithm(), QgsProcessingContext()
        algorithm.initAlgorithm()
        allowed = self._case.run.parameters.get("ALLOW_REMOTE", False)
        where = {"CASE": str(self._case.planned.result), "PDF": str(self.file)}
        given = {**self._inputs, **where, "ALLOW_REMOTE": allowed}
        accepted, problem = algorithm.checkParameterValues(given, context)
        if not accepted:
            raise CaseRefused(problem=problem)
        algorithm.processAlgorithm(given, context, self._case.feedback)

    def _draft(self) -> None:
        from ..bridge.publishing import publishing
        from ..bridge.stored_result import read_summary
        from ..expediente.document import build
        from ..expediente.request import Outputs, Request

        result, progress = self._case.planned.result, self._case.progress
        request = Request(log_folder=result.absolute().parent)
        with publishing((), self._case.run.known, progress):
            build(result, read_summary(result), Outputs(self.file), progress, request)


def _is_said(value: Any) -> bool:
    return value not in (None, "", [])


def _content_of(path: str, case: CaseOfBatch) -> dict[str, str]:
    """The SHA-256 of a file, or of each file in a folder of templates."""
    place, progress = Path(path.partition("|")[0]), case.progress.part(0.0, 0.0)
    try:
        files = sorted(place.rglob("*")) if place.is_dir() else [place]
        found = [fingerprint(Kind.UNSAID, one.name, str(one), "", progress) for one in files]
    except OSError as error:
        raise AmDelimiterError(problem=f"{path}: {error}") from error
    return {one.path: one.sha256 for one in found if one.path}
