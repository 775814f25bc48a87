"""The summary: one page, A4 portrait, that tells it all.

A map, the verdict in one sentence, the figures, the criteria under the grounds of the regulation,
what would make the set comply, and the note that weighs most. It is written in ever smaller letters
until it fits, so that it is one page for two communes and for fifty.
"""

from __future__ import annotations

from qgis.core import QgsPrintLayout

from ...core.basis import filled
from ...toolbelt.formats import date, number
from ..paper.desk import look_up
from ..paper.draft import Draft
from ..paper.look import A4, ACCENT, BAND, FOOT, MARGIN, QUIET, RULE, WARNING, WIDTH, letters
from ..paper.measure import text_height
from ..paper.printed_table import Cell, Column, PrintedTable
from ..paper.sheet import RIGHT, Box, Sheet, add_page
from ..paper.table_items import make_table, place_table, table_height
from ..reading.dossier import Dossier
from ..reading.sentences import no_candidates
from ..reading.story import by_ground
from ..reading.wording import threshold_text, value_text, verdict_text
from ..tables.gaps_table import gap_columns, nearest_rows
from ..tables.results_tables import verdict_cell
from .summary_advice import write_advice, write_caveat
from .summary_cards import write_card, write_line
from .summary_figures import write_figures
from .summary_look import LOOKS, SummaryLook
from .summary_map import write_map

NEAREST = 8
GAP = 3.0
"""Between the parts of the page, in mm."""

WIDE_MAP = 110.0
"""Height of the map where there is no candidate, at most."""
LEAST_MAP = 40.0
FOOT_ROOM = 18.0
"""What that map leaves for the small print and the room above it."""

SCOPE = 7.5
"""Points of the small print."""


def add_summary(layout: QgsPrintLayout, case: Dossier) -> None:
    """The page, in the largest letters in which all of it fits."""
    sheet = add_page(layout, A4, "R")
    floor = FOOT - _scope_height(sheet, case)
    for look in LOOKS:
        look_up(layout)
        draft = _written(case, look)
        if draft.top <= floor:
            break
    draft.place(sheet)


def _written(case: Dossier, look: SummaryLook) -> Draft:
    """The page in letters of a size; its ``top`` is where it ends."""
    draft = Draft(16.0)
    _write_head(draft, case, look)
    if case.candidates:
        _write_candidates(draft, case, look)
    else:
        _write_none(draft, case, look)
    draft.top += GAP * look.scale
    write_advice(draft, case, look)
    write_caveat(draft, case, look)
    height = min(WIDE_MAP, FOOT - FOOT_ROOM - draft.top)
    if not case.candidates and case.places.continua and height > LEAST_MAP:
        write_map(draft, case, Box(MARGIN, draft.top + GAP, WIDTH, height))
        draft.top += GAP + height
    return draft


def _write_head(draft: Draft, case: Dossier, look: SummaryLook) -> None:
    day, version = date(case.day.isoformat()), case.summary.versions["am_delimiter"]
    top = "EXPEDIENTE DE ÁREA METROPOLITANA · LEY 21.074"
    draft.text("antetitulo", top, Box(MARGIN, 16, 104, 5), letters(8, True, ACCENT))
    made = f"{day} · am_delimiter {version}"
    draft.text("fecha", made, Box(MARGIN + 104, 16, 70, 5), letters(8, colour=QUIET), RIGHT)
    below = 21 + draft.text(
        "titulo", "Resumen", Box(MARGIN, 21, 60, 0), letters(look.size(20), True)
    )
    quiet, room = letters(look.size(10), colour=QUIET), WIDTH - 60
    place, height = case.place(), below - 21.5
    if text_height(place, quiet, room) > height:
        place = f"{number(len(case.regions))} regiones"
    draft.text("region", place, Box(MARGIN + 60, 21, room, height), quiet, RIGHT)
    line = below + 0.6
    draft.later(lambda sheet: sheet.rule("linea", MARGIN, line, WIDTH, ACCENT))
    draft.top = below + 0.6 + GAP
    if case.altered:
        box = Box(MARGIN, draft.top, WIDTH, 0)
        bold = letters(look.size(8.5), True, WARNING)
        draft.top += draft.text("editado", case.altered_line(), box, bold) + 1.5


def _write_candidates(draft: Draft, case: Dossier, look: SummaryLook) -> None:
    first, *others = case.candidates
    write_card(draft, case, first, look)
    write_figures(draft, case, first, look)
    _write_criteria(draft, case, look)
    for position, candidate in enumerate(others[: look.cards], 2):
        write_line(draft, case, candidate, position, look)
    if len(others) > look.cards:
        rest = filled(
            "Y {rest} {rest:candidata|candidatas} más: véase la tabla T2.",
            {"rest": number(len(others) - look.cards)},
        )
        box = Box(MARGIN, draft.top, WIDTH, 0)
        draft.top += draft.text("otras", rest, box, letters(look.size(8), colour=QUIET))


def _write_criteria(draft: Draft, case: Dossier, look: SummaryLook) -> None:
    """The criteria of the first candidate under the grounds of the regulation."""
    columns = (
        Column("Fundamento", 35),
        Column("Criterio", 47),
        Column("Veredicto", 33),
        Column("Valor", 25),
        Column("Umbral", 34),
    )
    rows = []
    for ground, own in by_ground(case.candidates[0].criteria, case):
        for place, item in enumerate(own):
            rows.append(
                (
                    Cell("" if place else ground, bold=True, colour=ACCENT),
                    Cell(item.name),
                    verdict_cell(item.verdict, verdict_text(item.verdict)),
                    Cell(value_text(item, case)),
                    Cell(threshold_text(item)),
                )
            )
    table = PrintedTable("criterios", "", columns, tuple(rows), size=look.size(6.8))
    _write_table(draft, table)


def _write_table(draft: Draft, table: PrintedTable) -> None:
    """A table as the next thing of the page."""
    height = table_height(table, WIDTH) + 1
    box = Box(MARGIN, draft.top, WIDTH, height)

    def placing(sheet: Sheet) -> None:
        place_table(make_table(sheet.layout, table, WIDTH), sheet, table.key, box)

    draft.later(placing)
    draft.top += height + GAP / 2


def _write_none(draft: Draft, case: Dossier, look: SummaryLook) -> None:
    """That there is no candidate, why, and which communes are nearest to each other."""
    top, inner = draft.top, WIDTH - 12
    below = top + 4
    box = Box(MARGIN + 6, below, inner, 0)
    below += draft.text("respuesta", "Sin candidatas", box, letters(look.size(16), True)) + 1
    reason, box = no_candidates(case.summary), Box(MARGIN + 6, below, inner, 0)
    below += draft.text("razon", reason, box, letters(look.size(10))) + 4
    ground = Box(MARGIN, top, WIDTH, below - top)
    draft.first(lambda sheet: sheet.area("fondo", ground, BAND, RULE))
    draft.top = below + GAP
    columns = gap_columns(case, 36, 36, 26, 22, 24, 34, 28)
    box = Box(MARGIN, draft.top, WIDTH, 0)
    title = "Las comunas más cercanas entre sí"
    bold = letters(look.size(11), True, ACCENT)
    draft.top += draft.text("cercanas.titulo", title, box, bold) + 1
    rows = nearest_rows(case, NEAREST)
    _write_table(draft, PrintedTable("cercanas", title, columns, rows, size=look.size(7.5)))


def _scope_height(sheet: Sheet, case: Dossier) -> float:
    """Write the small print at the foot; returns the height that it takes, with its room."""
    text, look = f"{case.text('scope')} {case.text('unknown_norm')}", letters(SCOPE, colour=QUIET)
    height = text_height(text, look, WIDTH) + 0.6
    sheet.text("alcance", text, Box(MARGIN, FOOT - height - 0.5, WIDTH, height), look)
    return height + 2.0
