"""The page of the procedure, A4 portrait: what is left of the window, and the line of time."""

from __future__ import annotations

from qgis.core import QgsPrintLayout

from ..paper.look import ACCENT, MARGIN, QUIET, VERDICTS, WIDTH, letters
from ..paper.measure import text_height
from ..paper.page_flow import flow_of
from ..paper.sheet import Box
from ..reading.dossier import Dossier
from ..reading.log_texts import log_of, window_text
from ..reading.wording import ended
from .timeline import add_timeline, add_window

LINE_OF_TIME, WINDOW = 96.0, 22.0
"""Heights of the line of time, and of the window alone, in mm."""

HEADS, HEADING, BEFORE = 34.0, 8.0, 5.0
"""Mm of the title and the two sentences, of the heading of the remarks, and of the room above."""


def add_procedure(layout: QgsPrintLayout, case: Dossier) -> None:
    """The window in a sentence and a bar, who acts next, and what must be looked at.

    The line of time is drawn once a step has a date: till then it would be empty.
    """
    log, flow = log_of(case), flow_of(layout)
    dated = any(entry.day for entry in log.procedure.entries)
    drawing = LINE_OF_TIME + 10 if dated else WINDOW
    sheet, top = flow.begin(layout, "TR", HEADS + drawing)
    below = top + sheet.text("titulo", "Tramitación", Box(MARGIN, top, WIDTH, 0), letters(22, True))
    below += sheet.text(
        "ventana", window_text(log), Box(MARGIN, below + 1, WIDTH, 0), letters(11, True, ACCENT)
    )
    below += 1 + sheet.text("sigue", _next(case), Box(MARGIN, below + 2, WIDTH, 0), letters(9.5))
    if dated:
        below += 8
        below += add_timeline(sheet, case, Box(MARGIN, below, WIDTH, LINE_OF_TIME)) + 5
        below += sheet.text(
            "leyenda", _LEGEND, Box(MARGIN, below, WIDTH, 0), letters(7.5, colour=QUIET)
        )
    else:
        below += 5
        below += add_window(sheet, case, Box(MARGIN, below, WIDTH, WINDOW))
        below += sheet.text("sin_pasos", _NO_STEPS, Box(MARGIN, below, WIDTH, 0), letters(9.5))
    flow.stand(sheet, below)
    _add_findings(layout, log.findings)


_NO_STEPS = "Ningún paso tiene fecha todavía: la línea de tiempo se dibuja desde el primero."

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


def _add_findings(layout: QgsPrintLayout, told: list[str]) -> None:
    """Each remark under the other, on further pages where there are many."""
    flow, form = flow_of(layout), letters(8.5)
    if not told:
        return
    heights = [text_height(f"· {text}", form, WIDTH) + 0.6 for text in told]
    sheet, top = flow.begin(layout, "TR", HEADING + heights[0], BEFORE)
    box = Box(MARGIN, top, WIDTH, 0)
    top += sheet.text("revisar", "Por revisar", box, letters(11, True, VERDICTS["no cumple"])) + 1
    flow.stand(sheet, top)
    for number, (text, height) in enumerate(zip(told, heights), 1):
        sheet, top = flow.begin(layout, "TR", height, 0.8 if number > 1 else 0.0)
        box = Box(MARGIN, top, WIDTH, height)
        sheet.text(f"revisar{number}", f"· {text}", box, form)
        flow.stand(sheet, top + height)
