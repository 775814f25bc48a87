"""The steps on a line of time: the window, today, and when each step was done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from ...core.catalogue import ProcedureStep, StepState
from ...core.procedure import LogEntry
from ...toolbelt.formats import date as written
from ..paper.look import ACCENT, BAND, INK, QUIET, RULE, VERDICTS, WHITE, letters
from ..paper.measure import text_width
from ..paper.sheet import MIDDLE, Box, Sheet
from ..reading.dossier import Dossier
from ..reading.log_texts import Log, dates_text, log_of, step_state

NAMES = 42.0
"""Width of the column with the steps."""
LANE = 4.2
"""Height of a line of letters over the rows."""
BAR = 3.0
AXIS = 5.0
MARK = 2.2
_MONTHS = (1, 3, 6, 12, 24, 60)
_TICK = 17.0
"""The least distance in mm between two dates of the axis."""
_COLOURS = {StepState.DONE: VERDICTS["cumple"], StepState.UNDER_WAY: VERDICTS["requiere juicio"]}


@dataclass(frozen=True)
class Scale:
    """Days to millimetres: ``first`` lies at ``left``, ``last`` at ``left + width``."""

    first: date
    last: date
    left: float
    width: float

    def x(self, day: date) -> float:
        """Where a day lies."""
        return self.left + self.width * (day - self.first).days / (self.last - self.first).days


def add_timeline(sheet: Sheet, case: Dossier, box: Box) -> float:
    """Draw the line of time into ``box``, row by row; returns the height that was used in mm."""
    log = log_of(case)
    scale = _scale(log, Box(box.x + NAMES, box.y, box.width - NAMES - 2, box.height))
    top = box.y + _add_heads(sheet, log, scale, box.y)
    _add_bar(sheet, log, scale, top)
    top += BAR + 1.5
    height = (box.y + box.height - AXIS - top) / len(log.procedure.steps)
    bottom = top + height * len(log.procedure.steps)
    _add_axis(sheet, scale, bottom)
    for name, day, colour, _ in _verticals(log):
        x = scale.x(day)
        sheet.line(f"linea.{name}", [(x, top - BAR - 1.5), (x, bottom)], colour, 0.35)
    for step in log.procedure.steps:
        sheet.rule(f"fila.{step.id}", box.x, top, box.width, RULE)
        _add_step(sheet, log, step, scale, Box(box.x, top, box.width, height))
        top += height
    return box.height


def add_window(sheet: Sheet, case: Dossier, box: Box) -> float:
    """Draw the window alone, with today; returns the height that was used in mm."""
    log = log_of(case)
    scale = _scale(log, Box(box.x + 2, box.y, box.width - 4, box.height))
    top = box.y + _add_heads(sheet, log, scale, box.y)
    _add_bar(sheet, log, scale, top)
    for name, day, colour, _ in _verticals(log):
        x = scale.x(day)
        sheet.line(f"linea.{name}", [(x, top), (x, top + BAR + 1.5)], colour, 0.35)
    _add_axis(sheet, scale, top + BAR + 1.5)
    return top + BAR + 1.5 + AXIS + 2 - box.y


def _scale(log: Log, plot: Box) -> Scale:
    """From the first to the last day there is to show, with a margin on both sides."""
    days = [entry.day for entry in log.procedure.entries if entry.day]
    days += [log.window.start, log.window.last, log.window.today]
    spare = timedelta(days=max((max(days) - min(days)).days // 40, 1))
    return Scale(min(days) - spare, max(days) + spare, plot.x, plot.width)


def _verticals(log: Log) -> list[tuple[str, date, str, str]]:
    """The days that cross all rows: id, day, colour and label."""
    term = log.window
    found = [
        ("inicio", term.start, QUIET, "Inicio del período"),
        ("cierre", term.last, VERDICTS["no cumple"], "Cierre de la ventana"),
        ("hoy", term.today, ACCENT, "Hoy"),
    ]
    return [(name, day, c, f"{text} {written(day.isoformat())}") for name, day, c, text in found]


def _add_heads(sheet: Sheet, log: Log, scale: Scale, top: float) -> float:
    """The labels of those days, on as many lines as they need; returns the height."""
    found = sorted(_verticals(log), key=lambda one: one[1])
    told = [letters(7.5, True, colour) for _, _, colour, _ in found]
    widths = [text_width(text, form) + 1.5 for (_, _, _, text), form in zip(found, told)]
    limits = (scale.left, scale.left + scale.width)
    places = in_lanes([scale.x(day) for _, day, _, _ in found], widths, limits)
    lanes = max(lane for _, lane in places) + 1
    for (name, _, _, text), form, width, (left, lane) in zip(found, told, widths, places):
        box = Box(left, top + lane * LANE, width, LANE)
        sheet.text(f"rotulo.{name}", text, box, form)
    return lanes * LANE + 0.8


def in_lanes(
    middles: Sequence[float], widths: Sequence[float], limits: tuple[float, float]
) -> list[tuple[float, int]]:
    """Left edge and line of labels centred on ``middles`` (in order) so that none overlap.

    Labels stay within ``limits``; each takes the first line where it has room.
    """
    ends: list[float] = []
    places = []
    for middle, width in zip(middles, widths):
        left = max(limits[0], min(middle - width / 2, limits[1] - width))
        lane = next((n for n, end in enumerate(ends) if end <= left), len(ends))
        ends[lane : lane + 1] = [left + width]
        places.append((left, lane))
    return places


def _add_bar(sheet: Sheet, log: Log, scale: Scale, top: float) -> None:
    """The window as a bar: what has passed of it is dark."""
    term = log.window
    left, right = scale.x(term.start), scale.x(term.last)
    sheet.area("ventana", Box(left, top, right - left, BAR), BAND, ACCENT, 0.25)
    passed = min(max(scale.x(term.today), left), right) - left
    if passed > 0:
        sheet.area("ventana.pasada", Box(left, top, passed, BAR), ACCENT)


def _add_axis(sheet: Sheet, scale: Scale, top: float) -> None:
    sheet.rule("eje", scale.left, top, scale.width, INK)
    form = letters(7, colour=QUIET)
    for number, day in enumerate(ticks(scale)):
        x = scale.x(day)
        sheet.line(f"eje.{number}", [(x, top), (x, top + 1.2)], INK)
        text = f"{day:%m-%Y}"
        width = text_width(text, form) + 1
        left = min(x - width / 2, scale.left + scale.width - width + 2)
        sheet.text(f"eje.{number}.fecha", text, Box(left, top + 1.4, width, 3.6), form)


def ticks(scale: Scale) -> list[date]:
    """First days of months, far enough from each other to be read."""
    month = scale.width / ((scale.last - scale.first).days / 30.4)
    step = next((n for n in _MONTHS if n * month >= _TICK), _MONTHS[-1])
    found = []
    for count in range(scale.first.year * 12, scale.last.year * 12 + 12, step):
        day = date(count // 12, count % 12 + 1, 1)
        if scale.first <= day <= scale.last:
            found.append(day)
    return found


def _add_step(sheet: Sheet, log: Log, step: ProcedureStep, scale: Scale, row: Box) -> None:
    key = f"paso.{step.id}"
    state = step_state(log.procedure, step)
    done = log.procedure.settled(step)
    box = Box(row.x, row.y + 0.6, NAMES - 2, 3.6)
    sheet.text(f"{key}.nombre", step.short_name, box, letters(8, True))
    form = letters(7, done, _COLOURS[StepState.DONE] if done else QUIET)
    sheet.text(f"{key}.estado", state, Box(row.x, row.y + 4.2, NAMES - 2, 3.6), form)
    dated = [entry for entry in log.procedure.of(step) if entry.day]
    for number, entry in enumerate(dated):
        _add_mark(sheet, f"{key}.{number}", entry, scale, row.y + 1.3)
    if dated:
        _add_dates(sheet, key, dated, scale, row)


def _add_mark(sheet: Sheet, key: str, entry: LogEntry, scale: Scale, top: float) -> None:
    """A square, filled where the step is done; a white edge keeps neighbours apart."""
    colour = _COLOURS.get(entry.state, QUIET)
    x = scale.x(entry.day or scale.first)
    box = Box(x - MARK / 2, top, MARK, MARK)
    fill, line, width = (colour, WHITE, 0.2) if entry.done else (WHITE, colour, 0.4)
    sheet.area(f"{key}.marca", box, fill, line, width)


def _add_dates(sheet: Sheet, key: str, dated: Sequence[LogEntry], scale: Scale, row: Box) -> None:
    """The days under their marks, on white, so that no line crosses them."""
    text = dates_text(list(dated))
    form = letters(7, colour=INK)
    width = text_width(text, form) + 1.6
    first = min(scale.x(entry.day) for entry in dated if entry.day)
    left = max(scale.left, min(first - MARK / 2, scale.left + scale.width - width))
    box = Box(left, row.y + 3.9, width, 3.7)
    sheet.area(f"{key}.fondo", box, WHITE)
    sheet.text(f"{key}.fechas", text, Box(left + 0.4, box.y, width - 0.4, 3.7), form, down=MIDDLE)
