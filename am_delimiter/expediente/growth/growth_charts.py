"""Charts on several years: land and people that grow, and gaps that close."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from qgis.PyQt.QtCore import Qt

from ...core.basis import Row
from ...toolbelt.formats import number
from ..charts.chart_parts import ROOM, even_ticks, fitting
from ..paper.look import ACCENT, INK, QUIET, RULE, WHITE, letters, verdict_colour
from ..paper.measure import text_width
from ..paper.sheet import CENTRE, LEFT, MIDDLE, RIGHT, Box, Sheet
from .growth_reading import FollowedRows
from .growth_sentences import closing

Place = Callable[[float], float]
"""From a value to its place on the page, in mm from above."""

LAND, CONTINUUM, PEOPLE = ACCENT, "#de6814", "#6b0f5c"
LINES = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#8a6100", "#56b4e9", "#000000", "#b03a06")
"""Colours of Okabe and Ito, which any eye tells apart, and two darker ones."""
MOST_LINES = len(LINES)
SIDE, FOOT, NAMES = 20.0, 9.0, 56.0
"""Mm: room for the numbers beside, for the years below and for the names at the right."""
INSIDE = 9.0
"""Mm between the numbers beside a chart and its first and last year, where values are written."""
SIZE = 7.0
_METRES = (0, 50, 200, 500, 1000, 2000, 3000, 5000, 10000, 20000, 50000)


@dataclass(frozen=True)
class _Years:
    """Years along the width of a chart."""

    first: int
    last: int
    left: float
    right: float

    def at(self, year: int) -> float:
        part = (year - self.first) / max(self.last - self.first, 1)
        return self.left + part * (self.right - self.left)


@dataclass(frozen=True)
class _Course:
    """A line of a chart; a value that is not known breaks it."""

    key: str
    name: str
    colour: str
    points: tuple[tuple[int, float | None], ...]
    dashed: bool = False

    @property
    def most(self) -> float:
        return max((value for _, value in self.points if value is not None), default=0.0)


def add_growth_chart(sheet: Sheet, one: FollowedRows, projected: Sequence[int], box: Box) -> None:
    """Draw hectares (left) and inhabitants (right) by year."""
    land = [
        _course("construido", "construido en sus comunas", LAND, one, "built_ha"),
        _course("continuo", "en su continuo", CONTINUUM, one, "continuum_ha"),
    ]
    people = _course("poblacion", "población", PEOPLE, one, "population", dashed=True)
    years = _years(one, box.x + SIDE + INSIDE, box.x + box.width - SIDE - INSIDE)
    top, bottom = box.y + 11, box.y + box.height - FOOT
    _add_years(sheet, "g1", one, years, projected, (top, bottom))
    ticks = even_ticks(max(course.most for course in land), 4)
    scale = (bottom - top) / ticks[-1]
    _add_levels(sheet, "g1.ha", ticks, (bottom, scale), years, RIGHT, "ha")
    for course in land:
        _add_course(sheet, f"g1.{course.key}", course, years, lambda v: bottom - v * scale)
    keys = [*land]
    if people.most:
        counts = even_ticks(people.most, 4)
        high = (bottom - top) / counts[-1]
        _add_levels(sheet, "g1.hab", counts, (bottom, high), years, LEFT, "hab.")
        _add_course(sheet, "g1.poblacion", people, years, lambda v: bottom - v * high)
        keys.append(people)
    for course, other in (land, land[::-1]):  # over all lines
        _add_values(sheet, f"g1.{course.key}", course, other, years, (bottom, scale))
    _add_keys(sheet, "g1.clave", keys, box)
    if not people.most:
        text = "población: sin recuento de estos años (no evaluable)"
        told = letters(SIZE, colour=QUIET)
        area = Box(box.x + box.width - 80, box.y, 80, 5)
        sheet.text("g1.sinpoblacion", text, area, told, RIGHT, MIDDLE)


def _course(
    key: str, name: str, colour: str, one: FollowedRows, field: str, dashed: bool = False
) -> _Course:
    points = tuple((int(row["year"]), row[field]) for row in one.epochs)
    return _Course(key, name, colour, points, dashed)


def _years(one: FollowedRows, left: float, right: float) -> _Years:
    found = [int(row["year"]) for row in one.epochs]
    return _Years(found[0], found[-1], left, right)


def _add_years(
    sheet: Sheet,
    key: str,
    one: FollowedRows,
    years: _Years,
    projected: Sequence[int],
    down: tuple[float, float],
) -> None:
    """A thin line and the number of each epoch; a projection is told."""
    found = [int(row["year"]) for row in one.epochs]
    gaps = [years.at(b) - years.at(a) for a, b in zip(found, found[1:])]
    room = min([16.0, *gaps])
    for year in found:
        x = years.at(year)
        sheet.line(f"{key}.epoca{year}", [(x, down[0]), (x, down[1])], RULE, 0.15)
        text = f"{year}*" if year in projected else str(year)
        told = fitting([text], room, SIZE)
        sheet.text(f"{key}.ano{year}", text, Box(x - 8, down[1] + 0.8, 16, 4), told, CENTRE, MIDDLE)
    if any(year in projected for year in found):
        told = letters(6, colour=QUIET)
        area = Box(years.left, down[1] + 4.4, years.right - years.left, 3.5)
        sheet.text(f"{key}.proyeccion", "* proyección del producto", area, told, RIGHT, MIDDLE)


def _add_levels(
    sheet: Sheet,
    key: str,
    ticks: Sequence[float],
    up: tuple[float, float],
    years: _Years,
    side: Qt.AlignmentFlag,
    unit: str,
) -> None:
    """The numbers of a scale at its side, with level lines at the left one."""
    bottom, scale = up
    left = side is RIGHT
    told = letters(6.5, colour=QUIET)
    for value in ticks:
        y = bottom - value * scale
        if left:
            ends = [(years.left - INSIDE, y), (years.right + INSIDE, y)]
            sheet.line(f"{key}{value:g}", ends, RULE, 0.15)
        x = years.left - INSIDE - SIDE if left else years.right + INSIDE + 1.5
        area = Box(x, y - 2, SIDE - 1.5, 4)
        sheet.text(f"{key}.marca{value:g}", number(value), area, told, side, MIDDLE)
    x = years.left - INSIDE - SIDE if left else years.right + INSIDE + 1.5
    top = bottom - ticks[-1] * scale
    sheet.text(f"{key}.unidad", unit, Box(x, top - 6, SIDE - 1.5, 4), told, side, MIDDLE)


def _add_course(sheet: Sheet, key: str, course: _Course, years: _Years, at: Place) -> None:
    """The line through what is known, broken where it is not, with a mark at each epoch."""
    run: list[tuple[float, float]] = []
    for place, (year, value) in enumerate([*course.points, (0, None)]):
        if value is not None:
            run.append((years.at(year), at(value)))
            continue
        if len(run) > 1:
            sheet.line(f"{key}.linea{place}", run, course.colour, 0.6, dashed=course.dashed)
        for count, (x, y) in enumerate(run):
            mark = Box(x - 0.9, y - 0.9, 1.8, 1.8)
            sheet.area(f"{key}.punto{place}.{count}", mark, course.colour, WHITE, 0.15)
        run = []


def _add_values(
    sheet: Sheet,
    key: str,
    course: _Course,
    other: _Course,
    years: _Years,
    up: tuple[float, float],
) -> None:
    """The numbers of a course beside its marks: above them, or below where another is higher."""
    if len(course.points) > MOST_LINES:
        return
    bottom, scale = up
    for (year, value), (_, beside) in zip(course.points, other.points):
        if value is None:
            continue
        below = beside is not None and (beside, other.key) > (value, course.key)
        x, y = years.at(year), bottom - value * scale
        told = letters(6.5, colour=course.colour)
        text = number(value, 0)
        width = text_width(text, told) * ROOM + 0.6
        area = Box(x - width / 2, y + 1.4 if below else y - 4.6, width, 3.2)
        sheet.area(f"{key}.fondo{year}", area, WHITE)
        sheet.text(f"{key}.valor{year}", text, area, told, CENTRE, MIDDLE)


def _add_keys(sheet: Sheet, key: str, courses: Sequence[_Course], box: Box) -> None:
    """What each line is, in its colour, side by side above the chart."""
    x = box.x
    for course in courses:
        told = letters(SIZE, colour=INK)
        width = text_width(course.name, told) * ROOM + 1
        points = [(x, box.y + 2.5), (x + 7, box.y + 2.5)]
        sheet.line(f"{key}.{course.key}.trazo", points, course.colour, 0.8, course.dashed)
        area = Box(x + 8.5, box.y, width, 5)
        sheet.text(f"{key}.{course.key}", course.name, area, told, LEFT, MIDDLE)
        x += width + 13


def add_gap_chart(sheet: Sheet, one: FollowedRows, tolerance_m: float, box: Box) -> int:
    """Draw the carrying gaps by year under the root of their length; returns how many are left out.

    The root gives room to what is near the tolerance and still shows kilometres.
    """
    carrying = sorted(one.carrying.items(), key=lambda item: -_longest(item[1]))
    courses = [
        _Course(
            f"{a}{b}",
            f"{rows[0]['name_a']}–{rows[0]['name_b']}",
            colour,
            tuple((int(row["year"]), row["critical_gap_m"]) for row in rows),
        )
        for ((a, b), rows), colour in zip(carrying, LINES)
    ]
    ends = [closing(rows) for _, rows in carrying]
    most = max([tolerance_m * 1.5, *(course.most for course in courses)])
    years = _years(one, box.x + SIDE, box.x + box.width - NAMES)
    top, bottom = box.y + 7, box.y + box.height - FOOT

    def at(metres: float) -> float:
        return bottom - (bottom - top) * math.sqrt(metres / most)

    _add_years(sheet, "g2", one, years, (), (top, bottom))
    _add_metres(sheet, most, tolerance_m, years, at)
    _add_tolerance(sheet, tolerance_m, years, at(tolerance_m))
    for course in reversed(courses):
        _add_course(sheet, f"g2.{course.key}", course, years, at)
        _add_lengths(sheet, course, years, at)
    _add_names(sheet, courses, ends, years, at, (top, bottom))
    _add_beyond(sheet, [rows for _, rows in carrying], years, top, one.max_gap_m)
    return len(carrying) - len(courses)


def _add_lengths(sheet: Sheet, course: _Course, years: _Years, at: Place) -> None:
    """The metres of a gap beside its marks, but none at 0, where many lie upon each other."""
    if len(course.points) > MOST_LINES:
        return
    told = letters(6.5, colour=course.colour)
    for year, value in course.points:
        if value:
            last = year == years.last
            area = Box(years.at(year) + (-21.6 if last else 1.6), at(value) - 4.2, 20, 4)
            side, text = RIGHT if last else LEFT, number(value, 0)
            sheet.text(f"g2.{course.key}.valor{year}", text, area, told, side, MIDDLE)


def _add_beyond(
    sheet: Sheet, gaps: Sequence[Sequence[Row]], years: _Years, top: float, most: float
) -> None:
    """Over the chart, in which epochs a gap is longer than what was searched."""
    for place, (rows, colour) in enumerate(zip(gaps[:2], LINES)):
        for row in rows:
            if row["evaluable"] and row["critical_gap_m"] is None:
                told = letters(6.5, colour=colour)
                area = Box(years.at(int(row["year"])) - 10, top - 4 - 3.2 * place, 20, 3.2)
                key = f"g2.{row['commune_a']}{row['commune_b']}.mas{row['year']}"
                sheet.text(key, f"> {number(most)}", area, told, CENTRE, MIDDLE)


def _longest(rows: Sequence[Row]) -> float:
    """The longest length of a gap; one beyond what was searched is longer than all."""
    lengths = [row["critical_gap_m"] for row in rows if row["evaluable"]]
    return max((math.inf if value is None else value for value in lengths), default=0.0)


def _add_metres(sheet: Sheet, most: float, tolerance_m: float, years: _Years, at: Place) -> None:
    told = letters(6.5, colour=QUIET)
    taken = [at(tolerance_m)]
    for value in (v for v in _METRES if v <= most):
        y = at(value)
        if any(abs(y - other) < 4 for other in taken):  # noqa: PLR2004 - mm of a line of text
            continue
        taken.append(y)
        sheet.line(f"g2.nivel{value}", [(years.left, y), (years.right, y)], RULE, 0.15)
        area = Box(years.left - SIDE, y - 2, SIDE - 1.5, 4)
        sheet.text(f"g2.marca{value}", f"{number(value)} m", area, told, RIGHT, MIDDLE)


def _add_tolerance(sheet: Sheet, tolerance_m: float, years: _Years, y: float) -> None:
    colour = verdict_colour("no cumple")
    sheet.line("g2.tolerancia", [(years.left, y), (years.right, y)], colour, 0.5, dashed=True)
    told = letters(6.5, True, colour)
    area = Box(years.left - SIDE, y - 2, SIDE - 1.5, 4)
    sheet.text("g2.rotulo", f"tolerancia {number(tolerance_m)}", area, told, RIGHT, MIDDLE)


def _add_names(
    sheet: Sheet,
    courses: Sequence[_Course],
    ends: Sequence[str],
    years: _Years,
    at: Place,
    down: tuple[float, float],
) -> None:
    """The names at the right, each beside the end of its line and none upon another."""
    wanted = []
    for course, end in zip(courses, ends):
        last = next((v for _, v in reversed(course.points) if v is not None), None)
        wanted.append((at(last) if last is not None else down[0], course, end))
    wanted.sort(key=lambda one: one[0])
    height, y = 7.6, down[0] - 3
    low = down[1] + 4 - height * len(wanted)
    for number_, (place, course, end) in enumerate(wanted):
        y = max(y, min(place - height / 2, low + number_ * height))
        text = f"{course.name}\n{_told(end)}"
        told = fitting(text.split("\n"), NAMES - 6, 6.5, colour=course.colour)
        point = next((p for p in reversed(course.points) if p[1] is not None), None)
        if point is not None:
            ends_at = [(years.at(point[0]), at(point[1])), (years.right + 4, y + height / 2)]
            sheet.line(f"g2.{course.key}.guia", ends_at, course.colour, 0.15)
        area = Box(years.right + 5, y, NAMES - 5, height)
        sheet.text(f"g2.{course.key}.nombre", text, area, told, LEFT, MIDDLE)
        y += height


def _told(end: str) -> str:
    return end if end.startswith(("abierta", "no ")) else f"cerrada: {end}"
