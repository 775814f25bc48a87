"""G3: heat map of communes by tolerances, and the population of the members under it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...core.basis import Verdict
from ...core.records import SensitivityRow
from ...toolbelt.formats import number
from ...toolbelt.verdict_signs import signed
from ..paper.look import ACCENT, BAND, INK, QUIET, RULE, WHITE, letters, verdict_colour
from ..paper.measure import text_width
from ..paper.picture import Rectangles
from ..paper.sheet import CENTRE, LEFT, MIDDLE, RIGHT, Box, Sheet
from ..reading.dossier import Dossier
from ..reading.sensitivity_facts import NO_SET, Course, measure_name, share_text, verdict_word
from ..reading.sentences import membership_text
from ..reading.wording import people
from .chart_parts import ROOM, even_ticks, fitting
from .heat_colours import colour_at, ink_on
from .ramp_key import RAMP_WIDTH, add_ramp

NAMES, HEAD, LEGEND = 46.0, 10.5, 16.0
"""Mm: width of the names, height of the tolerances above and of the legend below."""
WIDEST = 15.0
TITLE, LINE, WORDS = 6.0, 5.0, 6.5
"""Mm of the population: its title, the numbers under its drawing and the verdicts."""
SIZE = 7.5


@dataclass(frozen=True)
class Size:
    """How large the chart is drawn, in mm: a row of the heat map, and the population."""

    pitch: float
    plot: float


SIZES = (Size(5.2, 30.0), Size(4.8, 25.0), Size(4.4, 21.0), Size(4.0, 18.0))
"""From the largest to the smallest that is read."""


@dataclass(frozen=True)
class _Columns:
    """Where the column of each tolerance is."""

    left: float
    width: float
    count: int

    def at(self, position: int) -> float:
        return self.left + position * self.width

    def middle(self, position: int) -> float:
        return self.at(position) + self.width / 2


def heat_height(rows: int, size: Size) -> float:
    """Height in mm of a heat map of some communes, with its legend."""
    return HEAD + rows * size.pitch + LEGEND


def members_height(size: Size) -> float:
    """Height in mm of the population under a heat map."""
    return TITLE + size.plot + LINE + WORDS + 2


def _columns(course: Course, box: Box) -> _Columns:
    count = max(len(course.sets), 1)
    return _Columns(box.x + NAMES, min((box.width - NAMES) / count, WIDEST), count)


def add_heat_map(
    sheet: Sheet, case: Dossier, course: Course, cuts: Sequence[str], box: Box, size: Size
) -> None:
    """Draw the shares of some communes of a course at each tolerance."""
    columns, pitch = _columns(course, box), size.pitch
    _add_heads(sheet, course, columns, box)
    top = box.y + HEAD
    _add_grounds(sheet, course, cuts, columns, (top, pitch))
    for row, cut in enumerate(cuts):
        y = top + row * pitch
        cells = course.cells[cut]
        name, bold = course.label(cut), cut in course.own
        told = fitting([name], NAMES - 3, SIZE, bold)
        label = Box(box.x, y, NAMES - 2, pitch)
        sheet.text(f"g3.comuna{cut}", name, label, told, RIGHT, MIDDLE)
        for position, cell in enumerate(cells):
            area = Box(columns.at(position), y, columns.width, pitch)
            _add_cell(sheet, f"g3.{cut}.{position}", cell, area, case)
        sheet.clear_some()
    bottom = top + len(cuts) * pitch
    _mark_chosen(sheet, "g3.elegida", course, columns, (top, bottom))
    _add_legend(sheet, case, Box(box.x, bottom + 2.5, box.width, LEGEND - 2.5))


def _add_heads(sheet: Sheet, course: Course, columns: _Columns, box: Box) -> None:
    told = letters(6.5, colour=QUIET)
    whole = Box(columns.left, box.y, columns.width * columns.count, 4)
    sheet.text("g3.eje", "tolerancia (m)", whole, told, LEFT, MIDDLE)
    for position, row in enumerate(course.sets):
        text = number(row.tolerance_m)
        area = Box(columns.at(position), box.y + 4.5, columns.width, HEAD - 5)
        chosen = row.chosen
        if chosen:
            sheet.area("g3.columna", area, ACCENT)
        written = fitting([text], columns.width - 1, SIZE, chosen, WHITE if chosen else INK)
        sheet.text(f"g3.tolerancia{position}", text, area, written, CENTRE, MIDDLE)


def _add_grounds(
    sheet: Sheet, course: Course, cuts: Sequence[str], columns: _Columns, down: tuple[float, float]
) -> None:
    """The colours of all cells, and the frames of the members, as one item under the texts.

    ``down`` is where the rows begin, and the height of one.
    """
    grounds, (top, pitch) = Rectangles(), down
    for row, cut in enumerate(cuts):
        for position, cell in enumerate(course.cells[cut]):
            area = Box(columns.at(position), top + row * pitch, columns.width, pitch)
            fill = _ground(cell)
            grounds.add(area, fill, RULE, 0.1)
            if cell.member:
                inner = Box(area.x + 0.4, area.y + 0.4, area.width - 0.8, area.height - 0.8)
                grounds.add(inner, "", ink_on(fill), 0.4)
    whole = Box(columns.left, top, columns.width * columns.count, pitch * len(cuts))
    grounds.place(sheet, "g3.fondos", whole)


def _ground(cell: SensitivityRow) -> str:
    """The colour of a share; grey for what is not known."""
    return BAND if cell.share is None else colour_at(cell.share)


def _add_cell(sheet: Sheet, key: str, cell: SensitivityRow, area: Box, case: Dossier) -> None:
    """A share in an ink that is read on its colour, that of a member bold."""
    text = share_text(cell.share, float(case.parameter("membership")) / 100)
    ink = ink_on(_ground(cell)) if cell.share else QUIET
    told = fitting([text], area.width - 1.6, 7, bool(cell.member), ink)
    sheet.text(f"{key}.parte", text, area, told, CENTRE, MIDDLE)


def _mark_chosen(
    sheet: Sheet, key: str, course: Course, columns: _Columns, down: tuple[float, float]
) -> None:
    """The column of the chosen tolerance between two strong lines."""
    for position, row in enumerate(course.sets):
        if row.chosen:
            for side in (0, 1):
                x = columns.at(position + side)
                sheet.line(f"{key}{side}", [(x, down[0]), (x, down[1])], ACCENT, 0.6)


def _add_legend(sheet: Sheet, case: Dossier, box: Box) -> None:
    told = letters(6.5, colour=QUIET)
    add_ramp(sheet, "g3.clave", box.x + NAMES, box.y)
    label = Box(box.x, box.y, NAMES - 2, 4)
    sheet.text("g3.clave", "parte construida en el continuo", label, told, RIGHT, MIDDLE)
    right = box.x + NAMES + RAMP_WIDTH + 5
    sheet.area("g3.clave.elegida", Box(right, box.y, 8, 4), ACCENT)
    label = Box(right + 10, box.y, 40, 4)
    sheet.text("g3.clave.tolerancia", "tolerancia elegida", label, told, LEFT, MIDDLE)
    low = box.y + 5.5
    sheet.area("g3.clave.marco", Box(box.x + NAMES, low, 8, 4), WHITE, INK, 0.4)
    least = case.catalogue.criteria["communes"].threshold or 0
    text = (
        f"miembro: {membership_text(case.summary)} en el continuo · s. d.: sin dato · "
        f"{NO_SET}: menos de {number(least)} comunas miembro"
    )
    label = Box(box.x + NAMES + 10, low + 0.6, box.width - NAMES - 10, 0)
    sheet.text("g3.clave.miembro", text, label, told)


def add_members(sheet: Sheet, case: Dossier, course: Course, box: Box, size: Size) -> None:
    """Draw the population of the members at each tolerance against the threshold."""
    columns = _columns(course, box)
    title = f"Población de las comunas miembro ({measure_name(case)})"
    sheet.text("g3.titulo", title, Box(box.x, box.y, box.width, TITLE), letters(8.5, True), LEFT)
    top, bottom = box.y + TITLE + 2, box.y + TITLE + size.plot
    values = [row.population for row in course.sets]
    threshold = course.sets[0].threshold
    ticks = even_ticks(max([threshold, *(v for v in values if v is not None)]), 3)
    scale = (bottom - top) / ticks[-1]
    _add_grid(sheet, columns, ticks, (bottom, scale))
    _add_threshold(sheet, columns, threshold, (bottom, scale), box.x)
    _add_course(sheet, columns, values, (bottom, scale))
    _add_words(sheet, case, course, columns, Box(box.x, bottom + 1.5, NAMES - 2, LINE))
    _mark_chosen(sheet, "g3.elegidos", course, columns, (top, bottom + 1.5 + LINE + WORDS))


def _add_grid(sheet: Sheet, columns: _Columns, ticks: list[float], up: tuple[float, float]) -> None:
    bottom, scale = up
    ends = (columns.left, columns.at(columns.count))
    for value in ticks:
        y = bottom - value * scale
        sheet.line(f"g3.nivel{value:g}", [(ends[0], y), (ends[1], y)], RULE, 0.15)
        label = Box(columns.left - 22, y - 2, 20, 4)
        told = letters(6.5, colour=QUIET)
        sheet.text(f"g3.marca{value:g}", number(value), label, told, RIGHT, MIDDLE)


def _add_threshold(
    sheet: Sheet, columns: _Columns, threshold: float, up: tuple[float, float], left: float
) -> None:
    y, colour = up[0] - threshold * up[1], verdict_colour(Verdict.NOT_MET.value)
    ends = (columns.left - 1, columns.at(columns.count))
    sheet.line("g3.umbral", [(ends[0], y), (ends[1], y)], colour, 0.5, dashed=True)
    text = f"umbral {number(threshold)}"
    told = letters(6.5, True, colour)
    width = text_width(text, told) * ROOM + 0.5
    sheet.text("g3.rotulo", text, Box(left, y - 2, width, 4), told, LEFT, MIDDLE)


def _add_course(
    sheet: Sheet, columns: _Columns, values: list[float | None], up: tuple[float, float]
) -> None:
    """The line through what is known, broken where it is not, with a mark at each tolerance."""
    run: list[tuple[float, float]] = []
    for position, value in enumerate([*values, None]):
        if value is not None:
            run.append((columns.middle(position), up[0] - value * up[1]))
            continue
        if len(run) > 1:
            sheet.line(f"g3.linea{position}", run, ACCENT, 0.6)
        for n, (x, y) in enumerate(run):
            sheet.area(
                f"g3.punto{position - len(run) + n}", Box(x - 0.9, y - 0.9, 1.8, 1.8), ACCENT
            )
        run = []


def _add_words(sheet: Sheet, case: Dossier, course: Course, columns: _Columns, box: Box) -> None:
    """The numbers, and whether each passes, under the drawing."""
    plain = letters(7)
    sheet.text("g3.cifras", "habitantes", box, plain, RIGHT, MIDDLE)
    low = Box(box.x, box.y + LINE, box.width, WORDS)
    sheet.text("g3.veredictos", "criterio de población", low, plain, RIGHT, MIDDLE)
    numbers = [str(people(_whole(row.population))) for row in course.sets]
    written = fitting(numbers, columns.width - 0.8, 7)
    words = [verdict_word(row, case) for row in course.sets]
    # a word on each line: «no cumple» must not shrink the letters of the others
    told = [_in_lines(word) for word in words]
    single = [part for text in told for part in text.split("\n")]
    white = fitting(single, columns.width - 1.2, 6, True, WHITE)
    for position, (text, word, lines) in enumerate(zip(numbers, words, told)):
        area = Box(columns.at(position), box.y, columns.width, LINE)
        sheet.text(f"g3.poblacion{position}", text, area, written, CENTRE, MIDDLE)
        area = Box(area.x + 0.3, box.y + LINE + 0.3, columns.width - 0.6, WORDS - 0.6)
        sheet.area(f"g3.veredicto{position}.fondo", area, verdict_colour(word))
        sheet.text(f"g3.veredicto{position}", lines, area, white, CENTRE, MIDDLE)


def _in_lines(word: str) -> str:
    """A verdict with its sign, two words on two lines: its sign and one word, then the other."""
    first, _, last = signed(word).rpartition(" ")
    return f"{first}\n{last}" if " " in word else signed(word)


def _whole(value: float | None) -> float | None:
    return None if value is None else round(value)
