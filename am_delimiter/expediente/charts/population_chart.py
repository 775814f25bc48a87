"""G2: the population of each candidate by every measure, against the threshold."""

from __future__ import annotations

from dataclasses import dataclass

from ...core.basis import Verdict
from ...core.records import CandidateSummary, CriterionSummary
from ...toolbelt.formats import number
from ..paper.look import ACCENT, INK, QUIET, RULE, WHITE, letters, verdict_colour
from ..paper.measure import text_height, text_width
from ..paper.sheet import CENTRE, LEFT, MIDDLE, RIGHT, Box, Sheet
from ..reading.dossier import Dossier
from ..reading.people_interval import whole_ends
from ..reading.sentences import counted, sign
from ..reading.wording import UNKNOWN, count_name, people
from .chart_parts import ROOM, drawn_candidates, even_ticks, fitting, undrawn

HEAD, TITLE, BAR, GAP = 10.0, 6.0, 5.0, 3.0
"""Heights in mm: the scale, the name of a candidate, a bar, and what parts two candidates."""
NAMES = 62.0
"""Mm for the names of the measures."""
AFTER = 1.2
"""Mm between a bar and its number."""
WHISKER = 1.1
"""Half the length in mm of the strokes across the ends of an interval."""
PALE = "#8fb3cc"
"""Bars that do not decide."""
MEASURES = {
    "whole": "comunas completas",
    "urban": "urbana",
    "inside": "dentro del continuo",
}
SIZE = 7.5


@dataclass(frozen=True)
class Bar:
    """A measure of a candidate; ``value`` is None when it is not known.

    ``ends`` are the least and the most that it can be, in whole persons; None for one that is
    counted.
    """

    name: str
    value: float | None
    decides: bool
    ends: tuple[int, int] | None = None


def bars_of(candidate: CandidateSummary, case: Dossier) -> list[Bar]:
    """Whole communes by every count, then urban and inside by the count that they are known for."""
    found = candidate.population_measures
    counts, deciding = found.counts, case.parameter("population")
    located = next((name for name, row in counts.items() if row.located is not None), deciding)
    pairs = [("whole", count) for count in counts]
    pairs += [(measure, located) for measure in ("urban", "inside")]
    if found.measure != "whole" and located != deciding:
        pairs.append((found.measure, deciding))
    return [
        Bar(
            f"{count_name(count, case)}, {MEASURES[measure]}",
            counts[count].by(measure),
            measure == found.measure and count == deciding,
            whole_ends(counts[count].ends(measure)),
        )
        for measure, count in pairs
    ]


def criterion_of(candidate: CandidateSummary) -> CriterionSummary:
    """The criterion of the population of a candidate."""
    return candidate.criterion("population")


def population_height(case: Dossier, width: float) -> float:
    """Height in mm of the chart with its note."""
    shown = drawn_candidates(case)
    bars = sum(TITLE + GAP + BAR * len(bars_of(one, case)) for one in shown)
    return HEAD + bars + _note_height(case, width)


def _note_height(case: Dossier, width: float) -> float:
    note = undrawn(case, "population")
    return text_height(note, letters(SIZE), width) + 2 if note else 0.0


def add_population(sheet: Sheet, case: Dossier, box: Box) -> None:
    """Draw the bars of the first candidates into a box."""
    shown = [(one, bars_of(one, case)) for one in drawn_candidates(case)]
    if not shown:
        return
    item = criterion_of(shown[0][0])
    threshold = float(item.threshold)
    values = [end for _, bars in shown for bar in bars for end in _ends(bar)]
    ticks = even_ticks(max([threshold, *values]), 5)
    left = box.x + NAMES + 2
    widest = max(_value_width(bar) for _, bars in shown for bar in bars)
    scale = (box.x + box.width - widest - AFTER - left) / ticks[-1]
    bottom = box.y + HEAD + sum(TITLE + GAP + BAR * len(bars) for _, bars in shown)
    _add_axis(sheet, ticks, (left, scale), (box.y + HEAD, bottom))
    placed = _placed(shown, box)
    for place, (candidate, title) in enumerate(_titles(shown, box), 1):
        _add_title(sheet, f"g2.{place}.nombre", candidate, title)
    for key, bar, area in placed:
        _add_bar(sheet, key, bar, area, (left, scale))
    _add_threshold(sheet, item, left + threshold * scale, box, bottom)
    _add_marks(sheet, ticks, (left, scale), box)
    for key, bar, area in placed:  # over the line of the threshold, which may pass there
        _add_value(sheet, key, bar, area, left + max(_ends(bar), default=0.0) * scale)
    note = undrawn(case, "population")
    if note:
        under = Box(box.x, bottom + 1, box.width, 0)
        sheet.text("g2.nota", note, under, letters(SIZE, colour=QUIET))


def _titles(
    shown: list[tuple[CandidateSummary, list[Bar]]], box: Box
) -> list[tuple[CandidateSummary, Box]]:
    """Where the name of each candidate stands."""
    found, y = [], box.y + HEAD
    for candidate, bars in shown:
        found.append((candidate, Box(box.x, y, NAMES, TITLE)))
        y += TITLE + BAR * len(bars) + GAP
    return found


def _placed(
    shown: list[tuple[CandidateSummary, list[Bar]]], box: Box
) -> list[tuple[str, Bar, Box]]:
    """Every bar with the beginning of its ids and where its name stands."""
    return [
        (f"g2.{place}.{count + 1}", bar, Box(box.x, title.y + TITLE + count * BAR, NAMES, BAR))
        for place, ((_, bars), (_, title)) in enumerate(zip(shown, _titles(shown, box)), 1)
        for count, bar in enumerate(bars)
    ]


def _add_axis(
    sheet: Sheet, ticks: list[float], along: tuple[float, float], down: tuple[float, float]
) -> None:
    left, scale = along
    for value in ticks:
        x = left + value * scale
        sheet.line(f"g2.eje{value:g}", [(x, down[0]), (x, down[1])], RULE, 0.15)


def _add_marks(sheet: Sheet, ticks: list[float], along: tuple[float, float], box: Box) -> None:
    """What is counted, and the number of each tick, on white: the threshold may pass there."""
    told, y = letters(6.5, colour=QUIET), box.y + HEAD - 4.5
    name = Box(box.x, y, NAMES, 4)
    sheet.text("g2.eje", "habitantes", name, told, RIGHT, MIDDLE)
    for value in ticks:
        x, text = along[0] + value * along[1], number(value)
        width = text_width(text, told) * ROOM + 0.6
        label = Box(x - width / 2, y, width, 4)
        sheet.area(f"g2.marca{value:g}.fondo", label, WHITE)
        sheet.text(f"g2.marca{value:g}", text, label, told, CENTRE, MIDDLE)


def _add_title(sheet: Sheet, key: str, candidate: CandidateSummary, area: Box) -> None:
    name = f"{candidate.name} ({candidate.id})"
    sheet.text(key, name, area, fitting([name], area.width, 8.5, True, ACCENT), LEFT, MIDDLE)


def _add_bar(sheet: Sheet, key: str, bar: Bar, area: Box, along: tuple[float, float]) -> None:
    """The name of a measure and its bar; what is not known has none."""
    told = fitting([bar.name], area.width, SIZE, bar.decides)
    sheet.text(f"{key}.medida", bar.name, area, told, RIGHT, MIDDLE)
    if bar.value is not None:
        width = max(bar.value * along[1], 0.1)
        colour = ACCENT if bar.decides else PALE
        sheet.area(f"{key}.barra", Box(along[0], area.y + 0.8, width, area.height - 1.6), colour)
    if bar.value is not None and bar.ends:
        _add_whisker(sheet, key, bar, area, along)


def _ends(bar: Bar) -> list[float]:
    """What a bar reaches: its value and what it can be, nothing where it is not known."""
    return [] if bar.value is None else [bar.value, *(bar.ends or ())]


def _add_whisker(sheet: Sheet, key: str, bar: Bar, area: Box, along: tuple[float, float]) -> None:
    """Lines from the value to the least and the most, with a stroke across; white on a dark bar."""
    middle, value = area.y + area.height / 2, along[0] + (bar.value or 0.0) * along[1]
    inks = (WHITE if bar.decides else INK, INK)
    for name, end, ink in zip(("minimo", "maximo"), bar.ends or (), inks):
        x = along[0] + end * along[1]
        sheet.line(f"{key}.{name}", [(value, middle), (x, middle)], ink, 0.3)
        stroke = [(x, middle - WHISKER), (x, middle + WHISKER)]
        sheet.line(f"{key}.{name}.tope", stroke, ink, 0.3)


def _add_value(sheet: Sheet, key: str, bar: Bar, area: Box, end: float) -> None:
    """The number at the end of a bar on a white ground, or that it is not known."""
    told = letters(SIZE, bar.decides, INK if bar.value is not None else QUIET)
    text, width = _value_text(bar), _value_width(bar)
    place = Box(end + AFTER, area.y, width, area.height)
    ground = Box(place.x - 0.3, area.y + 0.6, width, area.height - 1.2)
    sheet.area(f"{key}.fondo", ground, WHITE)
    sheet.text(f"{key}.valor", text, place, told, LEFT, MIDDLE)


def _value_text(bar: Bar) -> str:
    """The number of a bar, that it decides, and what it can be."""
    value = people(None if bar.value is None else round(bar.value))
    text = f"{value} (decide)" if bar.decides else str(value)
    if bar.ends is None or bar.value is None:
        return text
    return f"{text} · {number(bar.ends[0])}–{number(bar.ends[1])}"


def _value_width(bar: Bar) -> float:
    """Mm that the number of a bar takes."""
    return text_width(_value_text(bar), letters(SIZE, bar.decides)) * ROOM + 1


def _add_threshold(sheet: Sheet, item: CriterionSummary, x: float, box: Box, bottom: float) -> None:
    """The line down to the last bar, with its words above it, inside the chart."""
    colour = verdict_colour(Verdict.NOT_MET.value)
    sheet.line("g2.umbral", [(x, box.y + 4.5), (x, bottom)], colour, 0.5, dashed=True)
    text = f"umbral: {sign(item)} {counted(item.threshold, item.unit)}"
    if not item.known:
        text += f" ({UNKNOWN})"
    told = letters(SIZE, True, colour)
    width = text_width(text, told) * ROOM + 0.5
    left = min(x - width / 2, box.x + box.width - width)
    sheet.text("g2.rotulo", text, Box(left, box.y, width, 4.2), told, CENTRE, MIDDLE)
