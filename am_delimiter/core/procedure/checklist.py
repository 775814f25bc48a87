"""The checklist before submission: what is ready, what lacks and what somebody must look at.

Every item stands for one thing to do. What comes after the request is no part of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

from ..basis.dates import written_day
from ..basis.notes import Note, mark
from ..basis.vocabulary import Verdict
from ..catalogue.catalogue import Catalogue
from ..catalogue.procedure_steps import TABLE, Opinion, StepState
from .application_window import ApplicationWindow
from .procedure import LogEntry, Procedure
from .procedure_documents import Attached, DocumentCheck
from .procedure_findings import submitted, told_names


class Mark(str, Enum):
    """How an item stands; the value is the Spanish text that is printed."""

    READY = "listo"
    LACKING = "falta"
    REVIEW = "revisar"

    @property
    def verdict(self) -> Verdict:
        """The verdict whose sign and colour it shares, so that a reader learns one set of them."""
        return _LOOKS_LIKE[self]


_LOOKS_LIKE = {
    Mark.READY: Verdict.MET,
    Mark.LACKING: Verdict.NOT_MET,
    Mark.REVIEW: Verdict.NEEDS_JUDGEMENT,
}


class Group(str, Enum):
    """What an item is about; the value is the Spanish heading that is printed."""

    HANDING_IN = "Presentación"
    CRITERIA = "Criterios de la candidata"
    STEPS = "Pasos antes de presentar"


@dataclass(frozen=True)
class Item:
    """An item: what it is, how it stands, and what to do or what is known ("" for nothing)."""

    group: Group
    text: str | Note
    mark: Mark
    detail: str | Note = ""


@dataclass(frozen=True)
class Presenting:
    """Who hands the expediente in; "" is what nobody has filled in.

    ``review`` is the number of the DIFROL resolution on this product, "" while it is pending.
    """

    gore: str = ""
    responsible: str = ""
    review: str = ""


_OF_VERDICT = {
    Verdict.MET.value: Mark.READY,
    Verdict.NOT_MET.value: Mark.LACKING,
    Verdict.NOT_EVALUABLE.value: Mark.LACKING,
    Verdict.NEEDS_JUDGEMENT.value: Mark.REVIEW,
}


def draw_up_checklist(
    criteria: Sequence[Mapping[str, Any]],
    log: Procedure,
    documents: Sequence[DocumentCheck],
    term: ApplicationWindow,
    catalogue: Catalogue,
    presenting: Presenting | None = None,
) -> list[Item]:
    """Every item in the order of the page.

    ``criteria`` are those of the candidate (``name``, ``verdict``, ``reason``), empty without one;
    ``presenting`` is None where it is not known who hands in.
    """
    return [
        _window(log, term),
        *(_presenting(presenting) if presenting else ()),
        *_criteria(criteria),
        *_steps(log, catalogue),
        _documents(log, documents),
    ]


def lacking(items: Iterable[Item]) -> list[Item]:
    """The items that lack."""
    return [item for item in items if item.mark is Mark.LACKING]


def _criteria(criteria: Sequence[Mapping[str, Any]]) -> list[Item]:
    if not criteria:
        text = mark("There is no candidate to hand in")
        return [Item(Group.CRITERIA, Note(text), Mark.LACKING)]
    return [_criterion(one) for one in criteria]


def _criterion(one: Mapping[str, Any]) -> Item:
    found = _OF_VERDICT[one["verdict"]]
    verdict = str(one["verdict"])
    verdict, reason = str(one["verdict"]), one["reason"]
    told = f"{verdict}: {reason}" if reason and found is not Mark.READY else verdict
    return Item(Group.CRITERIA, one["name"], found, told)


def _steps(log: Procedure, catalogue: Catalogue) -> list[Item]:
    due = [step for step in log.steps if step.due]
    return [_entry(entry, catalogue) for step in due for entry in log.counted(step)]


def _entry(entry: LogEntry, catalogue: Catalogue) -> Item:
    """A row of the log: its document is an item of its own."""
    missing = [name for name in entry.lacks() if name != "document"]
    if missing:
        aliases = {f["name"]: f["alias"].lower() for f in catalogue.layers[TABLE].fields}
        fields = ", ".join(aliases[name] for name in missing)
        template = mark("{told}. Not written down: {fields}.")
        details = {"told": _told(entry), "fields": fields}
        return Item(Group.STEPS, entry.name, Mark.LACKING, Note(template, details))
    if entry.state is StepState.NOT_NEEDED:
        detail = entry.remark or Note(mark("No reason is written down: write one as the remark."))
        state = Mark.READY if entry.remark else Mark.REVIEW
        return Item(Group.STEPS, entry.name, state, detail)
    if not entry.done:
        template = mark("{state}. Who acts: {who}.")
        details = {"state": entry.state.value.capitalize(), "who": entry.step.actor}
        return Item(Group.STEPS, entry.name, Mark.LACKING, Note(template, details))
    against = entry.opinion in (Opinion.AGAINST, Opinion.WITH_REMARKS)
    return Item(Group.STEPS, entry.name, Mark.REVIEW if against else Mark.READY, _told(entry))


def _told(entry: LogEntry) -> str:
    """What the log says of a row that is done."""
    opinion = entry.opinion.value if entry.opinion else ""
    day = written_day(entry.day) if entry.day else ""
    return " · ".join(filter(None, (day, opinion, entry.number, entry.vote, entry.act)))


def _documents(log: Procedure, documents: Sequence[DocumentCheck]) -> Item:
    """One item for the documents of the steps that are done before the request."""
    text = Note(mark("Documents of the steps that are done"))
    due = [entry for step in log.steps if step.due for entry in log.done(step)]
    wanted = [entry for entry in due if "document" in entry.step.needs]
    checks = {check.entry.row: check for check in documents}
    without = [entry for entry in wanted if not entry.document]
    own = [checks[entry.row] for entry in due if entry.document and entry.row in checks]
    lost = [check.entry for check in own if not check.found]
    changed = [check.entry for check in own if check.standing is Attached.CHANGED]
    found = [
        *_named(mark("Not attached: {names}."), without),
        *_named(mark("Not where the path says: {names}."), lost),
        *_named(mark("Changed since it was stored: {names}."), changed),
    ]
    if without or lost or changed:
        state = Mark.LACKING if without or lost else Mark.REVIEW
        return Item(Group.STEPS, text, state, _joined(found))
    if not wanted:
        return Item(Group.STEPS, text, Mark.REVIEW, Note(mark("No step is done yet.")))
    template = mark("Attached, each where its path says: {count}.")
    return Item(Group.STEPS, text, Mark.READY, Note(template, {"count": len(own)}))


def _named(template: str, entries: Sequence[LogEntry]) -> list[Note]:
    if not entries:
        return []
    return [Note(template, {"names": told_names(entries)})]


def _joined(notes: Sequence[Note]) -> Note:
    """Several sentences as one."""
    return Note(" ".join(f"{{n{n}}}" for n in range(len(notes))), dict(_numbered(notes)))


def _numbered(notes: Sequence[Note]) -> Iterable[tuple[str, Note]]:
    return ((f"n{n}", note) for n, note in enumerate(notes))


def _window(log: Procedure, term: ApplicationWindow) -> Item:
    text, days = Note(mark("Window for requests")), abs(term.days_left)
    details = {
        "days": days,
        "start": written_day(term.start),
        "last": written_day(term.last),
    }
    handed = [entry.day for entry in submitted(log) if entry.day]
    if handed:
        details["date"] = written_day(max(handed))
        if term.holds(max(handed)):
            told = Note(mark("The request was handed in on {date}, inside the window."), details)
            return Item(Group.HANDING_IN, text, Mark.READY, told)
        told = Note(mark("The request was handed in on {date}, outside the window."), details)
        return Item(Group.HANDING_IN, text, Mark.REVIEW, told)
    if term.is_over:
        told = Note(mark("It closed on {last}. Days since then: {days}."), details)
        return Item(Group.HANDING_IN, text, Mark.LACKING, told)
    if not term.is_open:
        told = Note(mark("It opens on {start} and closes on {last}."), details)
        return Item(Group.HANDING_IN, text, Mark.REVIEW, told)
    told = Note(mark("Days left: {days}, until {last}."), details)
    return Item(Group.HANDING_IN, text, Mark.READY, told)


def _presenting(who: Presenting) -> list[Item]:
    responsible = Note(mark("Write the person of the regional government who answers for it."))
    gore = Note(mark("Write the regional government that hands it in."))
    review = Note(mark("Pending. DIFROL reviews maps that are to circulate: ask for it."))
    return [
        _given(Note(mark("Regional government named")), who.gore, gore, Mark.LACKING),
        _given(Note(mark("Responsible person named")), who.responsible, responsible, Mark.LACKING),
        _given(Note(mark("DIFROL review of this product")), who.review, review, Mark.REVIEW),
    ]


def _given(text: Note, value: str, missing: Note, state: Mark) -> Item:
    return Item(Group.HANDING_IN, text, Mark.READY if value else state, value or missing)
