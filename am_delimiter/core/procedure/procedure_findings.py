"""What does not fit together in a log of the procedure: nothing here stops anybody."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from ..basis.dates import written_day
from ..basis.notes import Note, mark
from ..catalogue.procedure_steps import Stage, StepState
from .application_window import ApplicationWindow
from .procedure import LogEntry, Procedure
from .procedure_documents import Attached, DocumentCheck


def findings(
    log: Procedure, term: ApplicationWindow, documents: Iterable[DocumentCheck]
) -> list[Note]:
    """Remarks on states, order, communes, window and documents, in the order of the steps."""
    return [
        *_states(log),
        *_order(log),
        *_communes(log),
        *_window(log, term),
        *_documents(documents),
    ]


def _states(log: Procedure) -> list[Note]:
    template = mark("{entry}: it has a date ({date}) and is «{state}». Correct one of both.")
    odd = (StepState.PENDING, StepState.NOT_NEEDED)
    return [
        Note(
            template,
            {"entry": e.name, "date": written_day(e.day), "state": e.state.value},
        )
        for e in log.entries
        if e.day and e.state in odd
    ]


def _order(log: Procedure) -> list[Note]:
    """Steps done before an earlier one was: by their dates, or because that one is still open."""
    dated = [(step, entries) for step in log.steps if (entries := log.done(step))]
    notes = []
    for (_, earlier), (_, later) in zip(dated, dated[1:]):
        last, first = max(earlier, key=_day), min(later, key=_day)
        if _day(last) > _day(first):
            template = mark(
                "The dates contradict the order of the steps: {later} ({later_date}) comes before "
                "{earlier} ({earlier_date})."
            )
            notes.append(
                Note(
                    template,
                    {
                        "later": first.name,
                        "later_date": written_day(_day(first)),
                        "earlier": last.name,
                        "earlier_date": written_day(_day(last)),
                    },
                )
            )
    furthest = log.last
    if furthest is None:
        return notes
    before = [step for step in log.steps[: log.steps.index(furthest.step)] if not log.settled(step)]
    if before:
        template = mark("{later} is done while these earlier steps are not: {earlier}.")
        names = "; ".join(step.name for step in before)
        notes.append(Note(template, {"later": furthest.name, "earlier": names}))
    return notes


def _day(entry: LogEntry) -> date:
    return entry.day or date.min


def _communes(log: Procedure) -> list[Note]:
    rows = [entry for entry in log.entries if entry.step.per_commune and entry.row]
    notes = []
    nowhere = [str(entry.row) for entry in rows if not entry.cut]
    if nowhere and log.communes:
        template = mark("{step}: these rows name no commune: {rows}.")
        details = {"step": rows[0].step.name, "rows": ", ".join(nowhere)}
        notes.append(Note(template, details))
    strange = [entry for entry in rows if entry.cut and entry.cut not in log.communes]
    if strange:
        template = mark("{step}: these communes are not in the set: {names}.")
        names = dict.fromkeys(f"{e.commune} ({e.cut})".strip() for e in strange)
        notes.append(Note(template, {"step": rows[0].step.name, "names": ", ".join(names)}))
    return notes


def _window(log: Procedure, term: ApplicationWindow) -> list[Note]:
    """A request outside the window."""
    template = mark(
        "{entry}: {date} is outside the window, which runs from {start} to {last}. Check the start "
        "of the presidential term."
    )
    return [
        Note(
            template,
            {
                "entry": e.name,
                "date": written_day(e.day),
                "start": written_day(term.start),
                "last": written_day(term.last),
            },
        )
        for e in submitted(log)
        if e.day and not term.holds(e.day)
    ]


def submitted(log: Procedure) -> list[LogEntry]:
    """The rows that say that the request was handed in."""
    return [e for e in log.entries if e.done and e.step.stage == Stage.SUBMISSION.value]


def _documents(documents: Iterable[DocumentCheck]) -> list[Note]:
    templates = {
        Attached.MISSING: mark("{entry}: the document is not where its path says: {path}."),
        Attached.ELSEWHERE: mark(
            "{entry}: the document is on another computer, so it was not looked for: {path}."
        ),
        Attached.CHANGED: mark(
            "{entry}: the document {path} is no longer the one that was stored (SHA-256 {now}… "
            "instead of {then}…)."
        ),
    }
    return [
        Note(
            templates[one.standing],
            {
                "entry": one.entry.name,
                "path": one.entry.document,
                "now": one.sha256[:12],
                "then": one.entry.sha256[:12],
            },
        )
        for one in documents
        if one.standing in templates
    ]


def told_names(entries: Sequence[LogEntry]) -> str:
    """The steps of some rows, each once, with the communes of those that have any."""
    by_step: dict[str, list[str]] = {}
    for entry in entries:
        communes = by_step.setdefault(entry.step.short_name, [])
        communes += [name for name in (entry.commune or entry.cut,) if name]
    told = (f"{step} ({', '.join(c)})" if c else step for step, c in by_step.items())
    return "; ".join(told)
