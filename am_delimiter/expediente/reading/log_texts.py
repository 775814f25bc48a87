"""The log of the procedure as the pages tell it: read, checked and put into Spanish."""

from __future__ import annotations

from dataclasses import dataclass

from ...core.basis import Note, Progress
from ...core.catalogue import TABLE, ProcedureStep, StepState
from ...core.procedure import (
    ApplicationWindow,
    DocumentCheck,
    Item,
    LogEntry,
    Presenting,
    Procedure,
    check_documents,
    draw_up_checklist,
    findings,
    read_procedure,
    submitted,
    window_of,
)
from ...core.records import write
from ...toolbelt.formats import date, number
from ...toolbelt.i18n import spanish_note
from .dossier import Dossier

_TOLD = 3
"""Days of a step that are told one by one."""


@dataclass(frozen=True)
class Log:
    """A log with its window on the day of the document and how its documents stand."""

    procedure: Procedure
    documents: tuple[DocumentCheck, ...]
    window: ApplicationWindow

    @property
    def findings(self) -> list[str]:
        """What does not fit together, in sentences."""
        found = findings(self.procedure, self.window, self.documents)
        return [spanish_note(note) for note in found]


def log_of(case: Dossier) -> Log:
    """The log of the first candidate of a case.

    Raises the named errors of `core.procedure.read_procedure` for a row that cannot be right.
    """
    names, first = case.names, case.candidates[:1]
    communes = {cut: names[cut] for candidate in first for cut in candidate.communes}
    title = case.catalogue.layers[TABLE].title
    procedure = read_procedure(case.log, communes, case.catalogue, case.day, title)
    documents = check_documents(procedure, case.folder, Progress(), case.allow_remote)
    term = window_of(case.catalogue, case.day, case.term_start)
    return Log(procedure, tuple(documents), term)


def checklist_of(case: Dossier, log: Log, review: str = "") -> list[Item]:
    """The checklist; ``review`` is the DIFROL resolution on this product, "" while pending."""
    criteria = [write(item) for one in case.candidates[:1] for item in one.criteria]
    who = Presenting(case.identity.gore, case.identity.responsible, review)
    return draw_up_checklist(
        criteria, log.procedure, log.documents, log.window, case.catalogue, who
    )


def item_texts(item: Item) -> tuple[str, str]:
    """What an item is and its detail, in Spanish."""
    said = (item.text, item.detail)
    text, detail = (spanish_note(one) if isinstance(one, Note) else one for one in said)
    return text, detail


def window_text(log: Log) -> str:
    """The window and what is left of it on the day of the document."""
    term = log.window
    start, last = date(term.start.isoformat()), date(term.last.isoformat())
    handed = [entry.day for entry in submitted(log.procedure) if entry.day]
    if handed:
        day = date(max(handed).isoformat())
        inside = "dentro" if term.holds(max(handed)) else "fuera"
        return f"Solicitud presentada el {day}, {inside} de la ventana del {start} al {last}."
    if term.is_over:
        return f"La ventana de solicitudes se cerró el {last}, hace {_days(-term.days_left)}."
    if not term.is_open:
        return f"La ventana de solicitudes se abre el {start} y se cierra el {last}."
    if term.days_left == 0:
        return f"Hoy, {last}, es el último día de la ventana de solicitudes."
    left = "Queda" if term.days_left == 1 else "Quedan"
    return f"{left} {_days(term.days_left)} para presentar la solicitud: hasta el {last}."


def _days(count: int) -> str:
    return f"{number(count)} {'día' if count == 1 else 'días'}"


def step_state(log: Procedure, step: ProcedureStep) -> str:
    """How far a step is, in a few words."""
    entries = log.counted(step)
    done = log.done(step)
    if step.per_commune and log.communes:
        return f"{len(done)} de {len(entries)} comunas"
    if len(done) > 1:
        return f"{len(done)} sesiones" if len(done) == len(entries) else f"{len(done)} hechas"
    states = dict.fromkeys(entry.state for entry in entries)
    return next((state for state in states if state is not StepState.DONE), StepState.DONE).value


def dates_text(entries: list[LogEntry]) -> str:
    """The days of a step: each one, or from the first to the last; those to come apart."""
    done = _dates([entry for entry in entries if entry.done])
    planned = _dates([entry for entry in entries if not entry.done])
    return " · ".join(filter(None, (done, f"previsto: {planned}" if planned else "")))


def _dates(entries: list[LogEntry]) -> str:
    days = sorted({entry.day for entry in entries if entry.day})
    told = [date(day.isoformat()) for day in days]
    if len(told) > _TOLD:
        return f"{told[0]} a {told[-1]} ({len(told)} fechas)"
    return " · ".join(told)
