"""What became of a case of a batch: its state, its rows in the table, and its sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..core.basis import AmDelimiterError, Note, mark
from ..toolbelt.i18n import spanish, spanish_note, tr_error, tr_note
from .batch_plan import PlannedCase
from .run import Run

if TYPE_CHECKING:
    from ..core.overview import CaseState


@dataclass(frozen=True)
class CaseOutcome:
    """A case that was run, skipped or that failed; ``said`` is the sentence on the screen."""

    name: str
    state: CaseState
    rows: tuple[dict[str, Any], ...]
    said: str = ""


def ended(run: Run, case: PlannedCase, state: CaseState, *, document: bool) -> CaseOutcome:
    """The outcome of a case whose result is there, read from it."""
    return CaseOutcome(case.name, state, tuple(_rows(run, case, state, document=document)))


def failed(run: Run, case: PlannedCase, error: Exception, *, result: bool) -> CaseOutcome:
    """The outcome of a case that failed; a ``result`` that was written is told all the same."""
    from ..core.overview import CaseState, OverviewCase, failed_line

    state, reason = CaseState.FAILED, _in_spanish(error)
    if result:
        rows = [{**row, "remark": reason} for row in _rows(run, case, state, document=False)]
    else:
        rows = [failed_line(OverviewCase(case.name, state), reason, run.known)]
    return CaseOutcome(case.name, state, tuple(rows), _on_screen(error))


def told_lines(outcomes: Sequence[CaseOutcome]) -> list[str]:
    """How many cases there were of each kind, then those that failed, each with its sentence."""
    from ..core.overview import CaseState

    count = {state: sum(one.state is state for one in outcomes) for state in CaseState}
    template = mark(
        "{all} {all:case|cases}: {done} done, {skipped} unchanged and skipped, {failed} failed."
    )
    details = {
        "all": len(outcomes),
        "done": count[CaseState.DONE],
        "skipped": count[CaseState.UNCHANGED],
        "failed": count[CaseState.FAILED],
    }
    failures = [f"«{one.name}»: {one.said}" for one in outcomes if one.state is CaseState.FAILED]
    return [tr_note(Note(template, details)), *failures]


def _rows(run: Run, case: PlannedCase, state: CaseState, *, document: bool) -> list[dict[str, Any]]:
    from ..bridge.stored_result import read_summary
    from ..core.overview import NO_CANDIDATE, OverviewCase, candidate_lines
    from ..core.records import read_told, told_of

    pdf = case.document.name if document else ""
    with told_of(case.result):
        told = read_told(read_summary(case.result))
    named = OverviewCase(case.name, state, case.result.name, pdf)
    return candidate_lines(named, told, run.known, spanish(NO_CANDIDATE))  # i18n: dynamic


def _in_spanish(error: Exception) -> str:
    """The sentence of an error as results give it; QGIS's own are in the language of the screen."""
    cause = error if isinstance(error, AmDelimiterError) else error.__cause__
    if isinstance(cause, AmDelimiterError):
        return spanish_note(Note(cause.template, cause.details))
    return str(error)


def _on_screen(error: Exception) -> str:
    return tr_error(error) if isinstance(error, AmDelimiterError) else str(error)
