"""The summary, A4 portrait: the answer for each candidate, to be understood in ten seconds."""

from __future__ import annotations

from qgis.core import QgsPrintLayout

from ...core.basis import filled
from ...core.records import CandidateSummary
from ...toolbelt.formats import date
from ..paper.look import A4, ACCENT, BAND, FOOT, MARGIN, QUIET, RULE, WARNING, WIDTH, letters
from ..paper.printed_table import Column, PrintedTable
from ..paper.sheet import RIGHT, Box, Sheet, add_page
from ..paper.table_items import make_table, place_table, table_height
from ..reading.dossier import Dossier
from ..reading.sentences import no_candidates
from ..tables.gaps_table import gap_columns, nearest_rows
from ..tables.results_tables import short_criterion
from .summary_cards import add_card, add_line

SHORT_CARDS = 2
"""Candidates after the first that are told in one line each; the others are counted."""

NEAREST = 8
HEADING = 6.0
FLOOR = FOOT - 14
"""Where contents end, above the small print."""


def add_summary(layout: QgsPrintLayout, case: Dossier) -> None:
    """The first page."""
    sheet = add_page(layout, A4, "R")
    top = _add_head(sheet, case)
    if case.candidates:
        _add_candidates(sheet, case, top)
    else:
        _add_none(sheet, case, top)
    _add_scope(sheet, case)


def _add_head(sheet: Sheet, case: Dossier) -> float:
    day, version = date(case.day.isoformat()), case.summary.versions["am_delimiter"]
    top = "EXPEDIENTE DE ÁREA METROPOLITANA · LEY 21.074"
    sheet.text("antetitulo", top, Box(MARGIN, 16, 120, 5), letters(8, True, ACCENT))
    made = f"{day} · am_delimiter {version}"
    sheet.text("fecha", made, Box(MARGIN + 104, 16, 70, 5), letters(8, colour=QUIET), RIGHT)
    used = sheet.text("titulo", "Resumen", Box(MARGIN, 21, WIDTH, 0), letters(22, True))
    below = 21 + used
    below += sheet.text(
        "region", case.place(), Box(MARGIN, below, WIDTH, 0), letters(10, colour=QUIET)
    )
    sheet.rule("linea", MARGIN, below + 2, WIDTH, ACCENT)
    if case.altered:
        box = Box(MARGIN, below + 4, WIDTH, 0)
        look = letters(8.5, True, WARNING)
        below += 3 + sheet.text("editado", case.altered_line(), box, look)
    return below + 6


def _add_candidates(sheet: Sheet, case: Dossier, top: float) -> None:
    first, *others = case.candidates
    top += add_card(sheet, case, first, top) + 4
    for position, candidate in enumerate(others[:SHORT_CARDS], 2):
        top += add_line(sheet, case, candidate, position, top) + 2.5
    if len(others) > SHORT_CARDS:
        rest = filled(
            "Y {rest} {rest:candidata|candidatas} más: véase la tabla T2.",
            {"rest": len(others) - SHORT_CARDS},
        )
        box = Box(MARGIN, top, WIDTH, 0)
        top += sheet.text("otras", rest, box, letters(8.5, colour=QUIET)) + 2
    _add_table(sheet, _criteria(first, case), top + 2)


def _criteria(candidate: CandidateSummary, case: Dossier) -> PrintedTable:
    columns = (
        Column("Criterio", 38),
        Column("Veredicto", 27),
        Column("Valor", 27),
        Column("Umbral", 30),
        Column("Origen", 18),
        Column("Fuente", 46),
    )
    rows = tuple(short_criterion(item, case) for item in candidate.criteria)
    return PrintedTable("criterios", f"Criterios: {candidate.name}", columns, rows, size=8.0)


def _add_none(sheet: Sheet, case: Dossier, top: float) -> None:
    sheet.area("fondo", Box(MARGIN, top, WIDTH, 30), BAND, RULE)
    box = Box(MARGIN + 6, top + 4, WIDTH - 12, 9)
    sheet.text("respuesta", "Sin candidatas", box, letters(16, True))
    box = Box(MARGIN + 6, top + 14, WIDTH - 12, 14)
    sheet.text("razon", no_candidates(case.summary), box, letters(10))
    _add_table(sheet, _nearest(case), top + 36)


def _nearest(case: Dossier) -> PrintedTable:
    columns = gap_columns(case, 36, 36, 26, 22, 24, 34, 28)
    rows = nearest_rows(case, NEAREST)
    return PrintedTable("cercanas", "Las comunas más cercanas entre sí", columns, rows)


def _add_table(sheet: Sheet, table: PrintedTable, top: float) -> None:
    """The table under the cards, or on a page of its own when they leave no room."""
    height = table_height(table, WIDTH) + 1
    if top + HEADING + height > FLOOR:
        sheet, top = add_page(sheet.layout, A4, "R2"), 18.0
    box = Box(MARGIN, top, WIDTH, HEADING)
    sheet.text(f"{table.key}.titulo", table.title, box, letters(11, True, ACCENT))
    item = make_table(sheet.layout, table, WIDTH)
    top += HEADING
    place_table(item, sheet, table.key, Box(MARGIN, top, WIDTH, min(height, FLOOR - top)))


def _add_scope(sheet: Sheet, case: Dossier) -> None:
    text = f"{case.text('scope')} {case.text('unknown_norm')}"
    sheet.text("alcance", text, Box(MARGIN, FOOT - 11, WIDTH, 10), letters(7.5, colour=QUIET))
