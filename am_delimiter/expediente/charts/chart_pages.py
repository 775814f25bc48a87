"""Pages of charts, A4 portrait: G1 dendrogram, G2 population, G3 sensitivity to the tolerance."""

from __future__ import annotations

from collections.abc import Container

from qgis.core import QgsPrintLayout

from ...core.basis import filled
from ...toolbelt.formats import number
from ..paper.look import ACCENT, MARGIN, QUIET, WIDTH, letters
from ..paper.measure import text_height
from ..paper.page_flow import ROOM, flow_of
from ..paper.sheet import Box, Sheet
from ..reading.dossier import Dossier
from ..reading.sensitivity_facts import Course, courses
from .chart_parts import CANDIDATES, fitting, undrawn
from .chart_sentences import (
    HOW_DENDROGRAM,
    HOW_POPULATION,
    dendrogram_finding,
    how_sensitivity,
    population_finding,
    sensitivity_finding,
)
from .dendrogram_chart import add_dendrogram, dendrogram_height, tight_height
from .population_chart import add_population, population_height
from .sensitivity_chart import (
    SIZES,
    Size,
    add_heat_map,
    add_members,
    heat_height,
    members_height,
)

BETWEEN = 1.0
"""Mm between a heat map and the population under it."""

FOLLOWING = 10.5
"""Mm of the title of a chart that goes on."""

FEWEST = 8
"""Communes that a heat map begins with at the end of a page, at least."""


CHARTS = ("G1", "G2", "G3")


def add_charts(layout: QgsPrintLayout, case: Dossier, keys: Container[str] = CHARTS) -> None:
    """Append those of G1, G2 and G3 that are asked for."""
    if "G1" in keys:
        _add_dendrogram(layout, case)
    if "G2" in keys:
        _add_population(layout, case)
    every = courses(case) if "G3" in keys else []
    for place, course in enumerate(every[:CANDIDATES], 1):
        key = "G3" if len(every) == 1 else f"G3.{place}"
        _add_sensitivity(layout, case, course, key, told=place > 1)


def _add_dendrogram(layout: QgsPrintLayout, case: Dossier) -> None:
    """The dendrogram on the rest of the page where its rows have room there, if close together."""
    flow, texts = flow_of(layout), (HOW_DENDROGRAM, dendrogram_finding(case))
    head = head_height(texts)
    height = dendrogram_height(case, ROOM - head, WIDTH)
    close = tight_height(case, ROOM - head, WIDTH)
    left = flow.left(layout) - head
    if close <= left < height:
        height = left
    sheet, below = flow.begin(layout, "G1", head + height)
    top = below + add_chart_head(sheet, "G1 · Dendrograma de comunas", texts, below)
    add_dendrogram(sheet, case, Box(MARGIN, top, WIDTH, height))
    flow.stand(sheet, top + height)


def _add_population(layout: QgsPrintLayout, case: Dossier) -> None:
    flow, texts = flow_of(layout), (HOW_POPULATION, population_finding(case))
    head, height = head_height(texts), population_height(case, WIDTH)
    if not case.candidates:
        height = 0.0
    sheet, below = flow.begin(layout, "G2", head + height)
    title = "G2 · Población frente al umbral"
    top = below + add_chart_head(sheet, title, texts, below)
    add_population(sheet, case, Box(MARGIN, top, WIDTH, height))
    flow.stand(sheet, top + height)


def _add_sensitivity(
    layout: QgsPrintLayout, case: Dossier, course: Course, key: str, told: bool
) -> None:
    """The heat map, over as many pages as its communes need, and the population under its end.

    ``told`` is how to read it, by the chart before.
    """
    flow, title = flow_of(layout), f"{key} · Sensibilidad a la tolerancia"
    if course.name:
        title += f": {course.name}"
    how = () if told else (how_sensitivity(course),)
    texts = (*how, _finding(case, course))
    head = head_height(texts)
    left, first = list(course.cuts), True
    while first or left:
        need = head if first else FOLLOWING
        size, count = _measured(len(left), need, flow.left(layout) if first else 0.0)
        height = heat_height(count, size)
        sheet, below = flow.begin(layout, key if first else f"{key}.{len(left)}", need + height)
        name = title if first else f"{title} (continuación)"
        top = below + add_chart_head(sheet, name, texts if first else (), below, bold=told)
        add_heat_map(sheet, case, course, left[:count], Box(MARGIN, top, WIDTH, height), size)
        flow.stand(sheet, top + height)
        left, first = left[count:], False
    below = members_height(size)
    sheet, top = flow.begin(layout, f"{key}.p", below, BETWEEN)
    sheet.key = key
    add_members(sheet, case, course, Box(MARGIN, top, WIDTH, below), size)
    flow.stand(sheet, top + below)


def _measured(rows: int, head: float, left: float) -> tuple[Size, int]:
    """How large a heat map of some communes is drawn, and how many of them on this page.

    Whole with its population on the rest of the page, if need be smaller; else whole on a page of
    its own; else as many communes as go on the page.
    """
    for room in (left, ROOM):
        for size in SIZES:
            if head + heat_height(rows, size) + BETWEEN + members_height(size) <= room:
                return size, rows
    size = SIZES[-1]
    for room in (left, ROOM):
        fit = int((room - head - heat_height(0, size)) / size.pitch)
        if fit >= min(rows, FEWEST):
            return size, min(fit, rows)
    return size, max(fit, 1)


def _finding(case: Dossier, course: Course) -> str:
    told = [sensitivity_finding(course, case)]
    if course.left_out:
        text = (
            "{count:Otra comuna toca|Otras comunas tocan} el continuo a la mayor tolerancia "
            "({count}); {count:es la|son las} que menos de lo suyo {count:tiene|tienen} en él, y "
            "no se {count:lista|listan}."
        )
        told.append(filled(text, {"count": number(course.left_out)}))
    told.append(undrawn(case, "sensitivity"))
    return " ".join(text for text in told if text)


def head_height(texts: tuple[str, ...]) -> float:
    """Height in mm of the title of a chart with the texts under it."""
    return 8.5 + sum(text_height(text, letters(8), WIDTH) + 1.6 for text in texts) + 2


def add_chart_head(
    sheet: Sheet, title: str, texts: tuple[str, ...], top: float, bold: bool = False
) -> float:
    """The title, how to read the chart unless ``bold``, and what it says; returns their height."""
    look = fitting([title], WIDTH, 13, True, ACCENT)
    sheet.text("titulo", title, Box(MARGIN, top, WIDTH, 7), look)
    below = top + 8.0
    for name, text in zip(("hallazgo",) if bold else ("lectura", "hallazgo"), texts):
        told = letters(8, colour=QUIET) if name == "lectura" else letters(8, True)
        below += sheet.text(name, text, Box(MARGIN, below, WIDTH, 0), told) + 1.0
    return head_height(texts)
