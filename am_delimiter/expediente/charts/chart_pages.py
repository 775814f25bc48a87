"""Pages of charts, A4 portrait: G1 dendrogram, G2 population, G3 sensitivity to the tolerance."""

from __future__ import annotations

from collections.abc import Container

from qgis.core import QgsPrintLayout

from ...core.basis import filled
from ...toolbelt.formats import number
from ..paper.look import A4, ACCENT, FOOT, MARGIN, QUIET, WIDTH, letters
from ..paper.measure import text_height
from ..paper.sheet import Box, Sheet, add_page
from ..reading.dossier import Dossier
from ..reading.sensitivity_facts import Course, courses
from .chart_parts import CANDIDATES, undrawn
from .chart_sentences import (
    HOW_DENDROGRAM,
    HOW_POPULATION,
    dendrogram_finding,
    how_sensitivity,
    population_finding,
    sensitivity_finding,
)
from .dendrogram_chart import add_dendrogram, dendrogram_height
from .population_chart import add_population, population_height
from .sensitivity_chart import HEAD, LEGEND, PEOPLE, PITCH, add_heat_map, add_members, heat_height

TOP = 18.0
PART = 9.0
"""Room in mm between two charts of a page."""


class _Pages:
    """Lays charts out one after another; one that fits on the page begins there."""

    def __init__(self, layout: QgsPrintLayout) -> None:
        self.layout = layout
        self.sheet: Sheet | None = None
        self.below = FOOT

    def room(self, head: float) -> float:
        """Height in mm that a chart may take on a page of its own."""
        return FOOT - TOP - head

    def begin(self, key: str, height: float) -> Sheet:
        """The page where ``height`` mm fit, its next item at ``below``."""
        if self.sheet is None or self.below + PART + height > FOOT:
            self.sheet, self.below = add_page(self.layout, A4, key), TOP
        else:
            self.below += PART
        # items of several charts share a page, and their names begin with the chart
        self.sheet = Sheet(self.layout, self.sheet.number, key)
        return self.sheet


CHARTS = ("G1", "G2", "G3")


def add_charts(layout: QgsPrintLayout, case: Dossier, keys: Container[str] = CHARTS) -> None:
    """Append those of G1, G2 and G3 that are asked for."""
    pages = _Pages(layout)
    if "G1" in keys:
        _add_dendrogram(pages, case)
    if "G2" in keys:
        _add_population(pages, case)
    every = courses(case) if "G3" in keys else []
    for place, course in enumerate(every[:CANDIDATES], 1):
        _add_sensitivity(pages, case, course, "G3" if len(every) == 1 else f"G3.{place}")


def _add_dendrogram(pages: _Pages, case: Dossier) -> None:
    texts = (HOW_DENDROGRAM, dendrogram_finding(case))
    head = _head_height(texts)
    height = dendrogram_height(case, pages.room(head), WIDTH)
    sheet = pages.begin("G1", head + height)
    top = pages.below + _add_head(sheet, "G1 · Dendrograma de comunas", texts, pages.below)
    add_dendrogram(sheet, case, Box(MARGIN, top, WIDTH, height))
    pages.below = top + height


def _add_population(pages: _Pages, case: Dossier) -> None:
    texts = (HOW_POPULATION, population_finding(case))
    head, height = _head_height(texts), population_height(case, WIDTH)
    if not case.candidates:
        height = 0.0
    sheet = pages.begin("G2", head + height)
    title = "G2 · Población frente al umbral"
    top = pages.below + _add_head(sheet, title, texts, pages.below)
    add_population(sheet, case, Box(MARGIN, top, WIDTH, height))
    pages.below = top + height


def _add_sensitivity(pages: _Pages, case: Dossier, course: Course, key: str) -> None:
    """The heat map, over as many pages as its communes need, and the population on the last."""
    title = f"{key} · Sensibilidad a la tolerancia"
    if course.name:
        title += f": {course.name}"
    texts = (how_sensitivity(course), _finding(case, course))
    head = _head_height(texts)
    left, first = list(course.cuts), True
    while first or left:
        need = head if first else 9.0
        fit = max(int((pages.room(need) - HEAD - LEGEND) / PITCH), 1)
        whole = need + heat_height(len(left)) + PEOPLE
        last = whole <= FOOT - TOP
        count = len(left) if last else min(fit, max(len(left) - 1, 1))
        height = whole if last else need + heat_height(count)
        sheet = pages.begin(key if first else f"{key}.{len(left)}", height)
        name = title if first else f"{title} (continuación)"
        top = pages.below + _add_head(sheet, name, texts if first else (), pages.below)
        chart = heat_height(count)
        add_heat_map(sheet, case, course, left[:count], Box(MARGIN, top, WIDTH, chart))
        if last:
            add_members(sheet, case, course, Box(MARGIN, top + chart, WIDTH, PEOPLE))
        pages.below = top + chart + (PEOPLE if last else 0.0)
        left, first = left[count:], False


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


def _head_height(texts: tuple[str, ...]) -> float:
    return 8.5 + sum(text_height(text, letters(8), WIDTH) + 1.6 for text in texts) + 2


def _add_head(sheet: Sheet, title: str, texts: tuple[str, ...], top: float) -> float:
    """The title, how to read the chart, and what it says; returns their height."""
    sheet.text("titulo", title, Box(MARGIN, top, WIDTH, 7), letters(13, True, ACCENT))
    below = top + 8.0
    for name, text in zip(("lectura", "hallazgo"), texts):
        told = letters(8, colour=QUIET) if name == "lectura" else letters(8, True)
        below += sheet.text(name, text, Box(MARGIN, below, WIDTH, 0), told) + 1.0
    return _head_height(texts)
