"""T8: the log of the procedure, a row for each step and for each mayor."""

from __future__ import annotations

from textwrap import fill

from ...core.catalogue import StepState
from ...core.procedure import Attached, DocumentCheck, LogEntry
from ...toolbelt.formats import date
from ..paper.look import QUIET, VERDICTS
from ..paper.printed_table import Cell, Column, PrintedTable, cells
from ..reading.dossier import Dossier
from ..reading.log_texts import log_of, window_text

_HASH_LINE = 22
"""Characters of a SHA-256 on one line; three lines hold it whole."""
_COLOURS = {
    StepState.DONE: VERDICTS["cumple"],
    StepState.UNDER_WAY: VERDICTS["requiere juicio"],
    StepState.PENDING: QUIET,
    StepState.NOT_NEEDED: QUIET,
}
_STANDING = {
    Attached.SAME: "igual al guardado",
    Attached.NEW: "",
    Attached.CHANGED: "CAMBIÓ desde que se guardó",
    Attached.MISSING: "NO ESTÁ donde dice la ruta",
    Attached.ELSEWHERE: "en otro equipo: no se buscó",
}


def procedure_table(case: Dossier) -> PrintedTable:
    """T8: who acts, state, date, responsible person, what was recorded, and the document."""
    log = log_of(case)
    columns = (
        Column("Paso", 36),
        Column("Quién actúa", 27),
        Column("Estado", 18),
        Column("Fecha", 19),
        Column("Responsable", 22),
        Column("Constancia", 36),
        Column("Documento y SHA-256", 42),
    )
    checks = {check.entry.row: check for check in log.documents}
    rows = tuple(_row(entry, checks.get(entry.row)) for entry in log.procedure.entries)
    step = log.procedure.steps[0]
    note = f"{window_text(log)} Pasos y ventana según {step.source}."
    return PrintedTable("T8", "Tramitación", columns, rows, note, size=7.0)


def _row(entry: LogEntry, check: DocumentCheck | None) -> tuple[Cell, ...]:
    return cells(
        Cell(entry.name, bold=not entry.commune),
        Cell(entry.step.actor, colour=QUIET),
        Cell(entry.state.value, bold=entry.done, colour=_COLOURS[entry.state]),
        date(entry.day.isoformat() if entry.day else None),
        entry.responsible or "—",
        _record(entry) or "—",
        _document(entry, check),
    )


def _record(entry: LogEntry) -> str:
    """What was decided or asked for, a line for each."""
    lines = (
        entry.opinion.value.capitalize() if entry.opinion else "",
        f"Número: {entry.number}" if entry.number else "",
        f"Votación: {entry.vote}" if entry.vote else "",
        f"Acto: {entry.act}" if entry.act else "",
        f"Se pidió: {entry.asked}" if entry.asked else "",
        entry.remark,
    )
    return "\n".join(filter(None, lines))


def _document(entry: LogEntry, check: DocumentCheck | None) -> Cell:
    if check is None:
        return Cell("—")
    lines = (entry.document, _STANDING[check.standing], fill(check.sha256, _HASH_LINE))
    text = "\n".join(filter(None, lines))
    wrong = check.standing in (Attached.CHANGED, Attached.MISSING, Attached.ELSEWHERE)
    return Cell(text, bold=wrong, colour=VERDICTS["no cumple"] if wrong else "")
