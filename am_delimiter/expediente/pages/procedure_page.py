"""The page of the procedure, A4 portrait: what is left of the window, and the line of time."""

from __future__ import annotations

from qgis.core import QgsPrintLayout

from ..paper.look import A4, ACCENT, FOOT, MARGIN, QUIET, VERDICTS, WIDTH, letters
from ..paper.sheet import Box, Sheet, add_page
from ..reading.dossier import Dossier
from ..reading.log_texts import log_of, window_text
from ..reading.wording import ended
from .timeline import add_timeline

TOP = 18.0
LINE_OF_TIME = 96.0


def add_procedure(layout: QgsPrintLayout, case: Dossier) -> None:
    """The window in a sentence, who acts next, the line of time and what must be looked at."""
    log = log_of(case)
    sheet = add_page(layout, A4, "TR")
    below = TOP + sheet.text("titulo", "Tramitación", Box(MARGIN, TOP, WIDTH, 0), letters(22, True))
    below += sheet.text(
        "ventana", window_text(log), Box(MARGIN, below + 1, WIDTH, 0), letters(11, True, ACCENT)
    )
    below += 1 + sheet.text("sigue", _next(case), Box(MARGIN, below + 2, WIDTH, 0), letters(9.5))
    below += 8
    below += add_timeline(sheet, case, Box(MARGIN, below, WIDTH, LINE_OF_TIME)) + 5
    below += sheet.text(
        "leyenda", _LEGEND, Box(MARGIN, below, WIDTH, 0), letters(7.5, colour=QUIET)
    )
    _add_findings(sheet, log.findings, below + 5)


_LEGEND = (
    "Cuadro lleno: hecho. Cuadro vacío: con fecha, sin hacer. La barra es la ventana de "
    "solicitudes; su parte oscura ya pasó."
)


def _next(case: Dossier) -> str:
    """The step that comes next, who acts and who answers for it."""
    log = log_of(case).procedure
    step = log.next
    if step is None:
        return "No queda ningún paso."
    who = f" Responsable: {ended(log.responsible)}" if log.responsible else ""
    return f"Sigue: {step.name}. Actúa: {step.actor}.{who}"


def _add_findings(sheet: Sheet, told: list[str], top: float) -> None:
    """Each remark under the other, on further pages where there are many."""
    if not told:
        return
    form = letters(8.5)
    box = Box(MARGIN, top, WIDTH, 0)
    top += sheet.text("revisar", "Por revisar", box, letters(11, True, VERDICTS["no cumple"])) + 1
    for number, text in enumerate(told, 1):
        if top + 12 > FOOT:
            sheet, top = add_page(sheet.layout, A4, f"{sheet.key}+"), TOP
        box = Box(MARGIN, top, WIDTH, 0)
        top += sheet.text(f"revisar{number}", f"· {text}", box, form) + 0.8
