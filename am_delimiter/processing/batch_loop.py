"""The loop over the cases of a batch: one fails, the others go on; what is done is not repeated."""

from __future__ import annotations

import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import QgsProcessingException

from ..core.basis import AmDelimiterError, Cancelled, Note, mark
from ..toolbelt.i18n import tr, tr_note
from .batch_case import CaseOfBatch
from .batch_document import DocumentOfCase
from .batch_outcome import CaseOutcome, ended, failed
from .batch_plan import PlannedCase
from .part_feedback import PartFeedback
from .run import Run

if TYPE_CHECKING:
    from ..core.batch import BatchRegister

_DELIMITED = 0.5
"""Share of a case after its delimitation, where a document follows."""


def run_cases(run: Run, cases: list[PlannedCase], into: Path) -> list[CaseOutcome]:
    """Run every case into the folder; what became of each, in their order.

    Raises `BatchCancelled` when the user stops: the cases before stay, whole.
    """
    from ..bridge.files import in_folder
    from ..core.batch import BatchCancelled

    outcomes: list[CaseOutcome] = []
    with in_folder(into):
        kept = _Kept(into)
    for place, case in enumerate(cases):
        shares = (place / len(cases), (place + 1) / len(cases))
        text = mark("Case {place} of {all}: {name}")
        run.say(tr_note(Note(text, {"place": place + 1, "all": len(cases), "name": case.name})))
        try:
            run.progress.check()
            outcomes.append(_outcome(run, case, kept, shares))
        except Cancelled as error:
            raise BatchCancelled(done=len(outcomes), all=len(cases)) from error
        run.progress.report(shares[1])
    return outcomes


@dataclass
class _Kept:
    """The register of a folder, written after every change."""

    folder: Path
    register: BatchRegister = field(init=False)

    def __post_init__(self) -> None:
        from ..core.batch import REGISTER, read_register

        self._file = self.folder / REGISTER
        there = self._file.is_file()
        text = self._file.read_bytes().decode("utf-8", "replace") if there else None
        self.register = read_register(text, self._file)

    def keep(self, register: BatchRegister) -> None:
        from ..bridge.files import as_json, write_whole
        from ..core.batch import register_text

        if register != self.register:
            write_whole(self._file, as_json(register_text(register)))
            self.register = register


def _outcome(run: Run, case: PlannedCase, kept: _Kept, shares: tuple[float, float]) -> CaseOutcome:
    """Run a case; whatever is wrong with it is its own."""
    written = False
    try:
        with _nothing_left(run):
            found = CaseOfBatch(run, case, PartFeedback(run.feedback, *_first(run, shares)))
            again = _delimited(found, kept)
            written = True
            again = _documented(run, found, kept, shares) or again
    except Cancelled:
        raise
    except (AmDelimiterError, QgsProcessingException) as error:
        if isinstance(error.__cause__, Cancelled) or run.feedback.isCanceled():
            raise Cancelled from error
        outcome = failed(run, case, error, result=written)
    except Exception as error:  # noqa: BLE001 - one case must not stop the others
        run.feedback.pushWarning(traceback.format_exc())
        outcome = failed(run, case, _fault(error), result=written)
    else:
        return _well(run, case, again=again)
    run.feedback.pushWarning(f"«{case.name}»: {outcome.said}")
    return outcome


def _well(run: Run, case: PlannedCase, *, again: bool) -> CaseOutcome:
    from ..core.overview import CaseState

    if not again:
        run.say(tr("Unchanged since it was made: skipped"))
    state = CaseState.DONE if again else CaseState.UNCHANGED
    return ended(run, case, state, document=_wants_documents(run))


def _fault(error: Exception) -> AmDelimiterError:
    from ..core.batch import CaseFault

    return CaseFault(problem=f"{type(error).__name__}: {error}")


def _delimited(case: CaseOfBatch, kept: _Kept) -> bool:
    """Have the result of a case; whether it had to be made."""
    from ..core.batch import FileOfOthers

    inputs, file = case.delimit_inputs(), case.planned.result
    if case.is_done(inputs):
        kept.keep(kept.register.with_result(file.name))
        return False
    if file.exists() and file.name not in kept.register.results and not _may_overwrite(case.run):
        raise FileOfOthers(path=file)
    case.run_delimit(inputs)
    kept.keep(kept.register.with_result(file.name))
    return True


def _documented(run: Run, case: CaseOfBatch, kept: _Kept, shares: tuple[float, float]) -> bool:
    """Have the document of a case, if it is asked for; whether it had to be made."""
    from ..core.batch import FileOfOthers

    if not _wants_documents(run):
        return False
    case.feedback = PartFeedback(run.feedback, _first(run, shares)[1], shares[1])
    document = DocumentOfCase(case)
    asked, name = document.asked(), case.planned.result.name
    now, then = document.made(asked), kept.register.documents.get(name)
    if now is not None and now == then:
        return False
    if now and not (then and then.sha256 == now.sha256) and not _may_overwrite(run):
        raise FileOfOthers(path=document.file)
    document.make()
    kept.keep(kept.register.with_document(name, document.made(asked)))
    return True


def _first(run: Run, shares: tuple[float, float]) -> tuple[float, float]:
    """The part of a case that is its delimitation."""
    start, end = shares
    return start, start + (end - start) * (_DELIMITED if _wants_documents(run) else 1.0)


@contextmanager
def _nothing_left(run: Run) -> Iterator[None]:
    """Close the layers that a case opened, and load none of its own: there may be hundreds."""
    store, loaded = run.context.temporaryLayerStore(), run.context.layersToLoadOnCompletion()
    before = set(store.mapLayers())
    try:
        yield
    finally:
        run.context.setLayersToLoadOnCompletion(loaded)
        for layer in [one for one in store.mapLayers() if one not in before]:
            store.removeMapLayer(layer)


def _wants_documents(run: Run) -> bool:
    return bool(run.algorithm.parameterAsBoolean(run.parameters, "DOCUMENTS", run.context))


def _may_overwrite(run: Run) -> bool:
    return bool(run.algorithm.parameterAsBoolean(run.parameters, "OVERWRITE", run.context))
