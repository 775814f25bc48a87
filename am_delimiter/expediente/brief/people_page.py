"""One page of the executive version: the population against its threshold, and every criterion."""

from __future__ import annotations

from dataclasses import replace

from qgis.core import QgsPrintLayout

from ...core.basis import filled
from ..charts.chart_sentences import population_finding
from ..charts.population_chart import add_population, population_height
from ..paper.look import A4, ACCENT, FOOT, MARGIN, QUIET, WIDTH, letters
from ..paper.printed_table import Column, PrintedTable
from ..paper.sheet import Box, Sheet, add_page
from ..paper.table_items import make_table, place_table, table_height
from ..paper.text_page import add_head
from ..reading.dossier import Dossier
from ..tables.gaps_table import gap_columns, nearest_rows
from ..tables.results_tables import criteria_tables

PEOPLE = "Población y criterios"
HEADING = 6.5
BETWEEN = 7.0
NEAREST = 12
SIZES = (7.5, 7.0, 6.5, 6.0)
"""Points of the letters of the table: the largest with which it fits is taken."""


def add_people(layout: QgsPrintLayout, case: Dossier) -> None:
    """Append the page; the chart gives way where the criteria need the room."""
    sheet = add_page(layout, A4, "breve.criterios")
    top = add_head(sheet, PEOPLE, case.title())
    table = _fitted(_table(case), FOOT - top - HEADING)
    rest = FOOT - top - _height(table) - HEADING
    if case.candidates:
        top = _add_chart(sheet, case, top, rest)
    _add_table(sheet, table, top)


def _table(case: Dossier) -> PrintedTable:
    """The criteria of the first candidate with their reasons, or the nearest communes."""
    if not case.candidates:
        columns = gap_columns(case, 36, 36, 26, 22, 24, 34, 28)
        title = "Las comunas más cercanas entre sí"
        return PrintedTable("cercanas", title, columns, nearest_rows(case, NEAREST))
    whole = criteria_tables(case)[0]
    kept = (0, 1, 2, 3, 5)
    widths = (34, 25, 24, 27, 72)
    columns = tuple(
        Column(whole.columns[place].heading, width) for place, width in zip(kept, widths)
    )
    rows = tuple(tuple(row[place] for place in kept) for row in whole.rows)
    return PrintedTable("criterios", whole.title, columns, rows)


def _fitted(table: PrintedTable, room: float) -> PrintedTable:
    """The table in the largest letters with which it takes no more than ``room`` mm."""
    for size in SIZES:
        table = replace(table, size=size)
        if _height(table) <= room:
            return table
    return table


def _height(table: PrintedTable) -> float:
    return table_height(table, WIDTH) + 1


def _add_chart(sheet: Sheet, case: Dossier, top: float, rest: float) -> float:
    """What the population says, with its chart where there is room; returns where it ends."""
    title = letters(11, True, ACCENT)
    box = Box(MARGIN, top, WIDTH, HEADING)
    sheet.text("poblacion.titulo", "Población frente al umbral", box, title)
    top += HEADING
    first = _first_alone(case)
    told = _finding(case, first)
    top += sheet.text("poblacion.hallazgo", told, Box(MARGIN, top, WIDTH, 0), letters(9)) + 2
    height = population_height(first, WIDTH)
    if HEADING + 12 + height + BETWEEN <= rest:
        add_population(sheet, first, Box(MARGIN, top, WIDTH, height))
        top += height
    return top + BETWEEN


def _first_alone(case: Dossier) -> Dossier:
    """The same case with its first candidate alone."""
    return replace(case, summary=replace(case.summary, candidates=case.summary.candidates[:1]))


def _finding(case: Dossier, first: Dossier) -> str:
    rest = len(case.candidates) - 1
    told = population_finding(first)
    if not rest:
        return told
    more = filled(
        "Aquí se dice lo de {name}; lo de {rest} {rest:conjunto más|conjuntos más} está en el "
        "expediente completo.",
        {"name": case.candidates[0].name, "rest": rest},
    )
    return f"{told} {more}"


def _add_table(sheet: Sheet, table: PrintedTable, top: float) -> None:
    box = Box(MARGIN, top, WIDTH, HEADING)
    sheet.text("tabla.titulo", table.title, box, letters(11, True, ACCENT))
    top += HEADING
    if not table.rows:
        nothing = letters(9, colour=QUIET)
        sheet.text("tabla.nada", "Sin datos.", Box(MARGIN, top, WIDTH, 0), nothing)
        return
    item = make_table(sheet.layout, table, WIDTH)
    room = Box(MARGIN, top, WIDTH, min(_height(table), FOOT - top))
    place_table(item, sheet, table.key, room)
