"""Before and after a modification, A4 portrait: map, verdicts, criteria and communes."""

from __future__ import annotations

from qgis.core import QgsLayoutItemMap, QgsLayoutItemShape, QgsPrintLayout

from ...core.catalogue import texts_of
from ...core.records import ModificationSummary
from ...toolbelt.formats import number
from ..maps.frame import fit
from ..maps.modification_scene import KEY as SHEET
from ..maps.modification_scene import change_classes, modification_box
from ..paper.look import (
    A4,
    ACCENT,
    FOOT,
    INK,
    MARGIN,
    QUIET,
    RULE,
    WHITE,
    WIDTH,
    letters,
    verdict_colour,
)
from ..paper.measure import text_height
from ..paper.printed_table import PrintedTable
from ..paper.sheet import CENTRE, MIDDLE, Box, Sheet, add_page
from ..paper.table_items import make_table, place_table, table_height
from ..paper.text_page import add_following_head, add_head
from ..reading.dossier import Dossier
from ..reading.modification_facts import (
    area_line,
    change_sentences,
    compared_row,
    criteria_sentence,
    verdict_sentence,
)
from ..reading.wording import count_name, metres, verdict_text
from ..tables.modification_table import before_after_table, modified_communes_table

TITLE = "Antes y después"
PAGE = "AD"
MAP = 104.0
"""Width of the map; beside it stand the legend and the figures."""

LEAST, MOST = 72.0, 104.0
"""Between which the height of the map lies, as the tables leave room."""

SIDE = MARGIN + MAP + 6
NARROW = WIDTH - MAP - 6
SWATCH = Box(0, 0, 8.0, 4.5)
HEADING = 6.5
FLOOR = FOOT - 4


def add_modification(layout: QgsPrintLayout, case: Dossier, theme: str) -> None:
    """Add the page, and a second one for communes that do not fit; none without a modification."""
    found = case.summary.modification
    if found is None or not case.candidates or not theme:
        return
    sheet = add_page(layout, A4, PAGE)
    top = _add_words(sheet, case, found)
    tables = (before_after_table(case, found), modified_communes_table(case, found))
    heights = [_whole_height(one) for one in tables]
    room = FLOOR - top - sum(heights) - 8
    if room < LEAST:
        room = FLOOR - top - heights[0] - 4
    high = min(max(room, LEAST), MOST)
    _add_map(sheet, case, theme, Box(MARGIN, top, MAP, high))
    _add_side(sheet, case, found, top)
    top += high + 4
    for table in tables:
        sheet, top = _add_table(sheet, table, top)


def _add_words(sheet: Sheet, case: Dossier, found: ModificationSummary) -> float:
    """The heading, what is changed, what comes of it and by which rule; where they end."""
    top = add_head(sheet, TITLE, f"{case.title()} · {area_line(found)}") - 2
    told = " ".join((*change_sentences(found), verdict_sentence(found)))
    top += sheet.text("cambio", told, Box(MARGIN, top, WIDTH, 0), letters(11, True)) + 0.8
    box = Box(MARGIN, top, WIDTH, 0)
    top += sheet.text("criterios_que_cambian", criteria_sentence(found), box, letters(9)) + 0.8
    rule = " ".join(one.text for one in texts_of("modification", case.catalogue.page_texts))
    box = Box(MARGIN, top, WIDTH, 0)
    return top + sheet.text("norma", rule, box, letters(7.5, colour=QUIET)) + 3


def _add_map(sheet: Sheet, case: Dossier, theme: str, box: Box) -> None:
    """The map of sheet L11, smaller."""
    item = QgsLayoutItemMap(sheet.layout)
    item.setCrs(sheet.layout.project().crs())
    sheet.place(item, "mapa", box)
    item.setFrameEnabled(True)
    item.setFollowVisibilityPreset(True)
    item.setFollowVisibilityPresetName(theme)
    extent, scale = fit(modification_box(case), box.width, box.height)
    item.zoomToExtent(extent)
    item.setScale(scale)


def _add_side(sheet: Sheet, case: Dossier, found: ModificationSummary, top: float) -> None:
    """The legend, then the figures before and after."""
    top = _add_legend(sheet, case, top)
    note = f"El mismo mapa, con escala y coordenadas: lámina {SHEET}."
    box = Box(SIDE, top, NARROW, 0)
    top += sheet.text("mapa.nota", note, box, letters(7, colour=QUIET)) + 3
    for name, (label, before, after) in _figures(case, found).items():
        sheet.rule(f"{name}.linea", SIDE, top, NARROW, RULE)
        box = Box(SIDE, top + 1, NARROW, 0)
        top += 1 + sheet.text(f"{name}.nombre", label, box, letters(8, colour=QUIET))
        box = Box(SIDE, top, NARROW, 0)
        top += sheet.text(name, f"{before} → {after}", box, letters(12, True, INK)) + 2
    half = (NARROW - 3) / 2
    for place, verdict in enumerate((found.verdict_before, found.verdict_after)):
        name, word = ("antes", "después")[place], ("Antes", "Después")[place]
        left = SIDE + place * (half + 3)
        sheet.text(f"{name}.palabra", word, Box(left, top, half, 4), letters(8, colour=QUIET))
        box = Box(left, top + 4, half, 10)
        sheet.area(f"{name}.sello", box, verdict_colour(verdict))
        told = verdict_text(verdict).upper().replace(" (", "\n(")
        sheet.text(f"{name}.veredicto", told, box, letters(8, True, WHITE), CENTRE, MIDDLE)


def _add_legend(sheet: Sheet, case: Dossier, top: float) -> float:
    """What becomes of the communes, with the symbols of the map; where it ends."""
    for place, category in enumerate(change_classes(sheet.layout.project(), case), 1):
        shape = QgsLayoutItemShape(sheet.layout)
        shape.setShapeType(QgsLayoutItemShape.Shape.Rectangle)
        shape.setSymbol(category.symbol().clone())
        sheet.place(shape, f"leyenda{place}", Box(SIDE, top, SWATCH.width, SWATCH.height))
        box = Box(SIDE + SWATCH.width + 3, top, NARROW - SWATCH.width - 3, SWATCH.height)
        sheet.text(f"leyenda{place}.texto", category.label(), box, letters(9), down=MIDDLE)
        top += SWATCH.height + 1.6
    return top + 1


def _figures(case: Dossier, found: ModificationSummary) -> dict[str, tuple[str, str, str]]:
    """Label, before and after of what is told in large letters."""
    told = {}
    count = case.parameter("population")
    for item, label in (
        ("communes", "Comunas"),
        (count, f"Habitantes, {count_name(count, case)}"),
    ):
        row = compared_row(found, item)
        if row is not None:
            both = [number(one, 0, "sin dato") for one in (row.value_before, row.value_after)]
            told[f"cifra.{item}"] = (label, *both)
    gap = compared_row(found, "continuity")
    if gap is not None:
        both = [
            _gap(value, verdict, case)
            for value, verdict in (
                (gap.value_before, gap.verdict_before),
                (gap.value_after, gap.verdict_after),
            )
        ]
        label = f"Separación crítica (tolerancia: {number(case.tolerance_m)} m)"
        told["cifra.continuity"] = (label, *both)
    return told


def _gap(value: float | None, verdict: str | None, case: Dossier) -> str:
    known = value is not None or verdict == "no cumple"
    return str(metres(value, case, ">")) if known else "sin dato"


def _whole_height(table: PrintedTable) -> float:
    note = text_height(table.note, letters(7.5), WIDTH) + 1.5 if table.note else 0.0
    return HEADING + note + table_height(table, WIDTH) + 1


def _add_table(sheet: Sheet, table: PrintedTable, top: float) -> tuple[Sheet, float]:
    """The table under what is there, or on a page of its own; the page and where it ends."""
    height = _whole_height(table)
    if top + min(height, FLOOR / 2) > FLOOR:
        sheet = add_page(sheet.layout, A4, f"{PAGE}2")
        top = add_following_head(sheet, TITLE)
    box = Box(MARGIN, top, WIDTH, HEADING)
    sheet.text(f"{table.key}.titulo", table.title, box, letters(11, True, ACCENT))
    top += HEADING
    if table.note:
        box = Box(MARGIN, top, WIDTH, 0)
        top += sheet.text(f"{table.key}.nota", table.note, box, letters(7.5, colour=QUIET)) + 1
    high = table_height(table, WIDTH) + 1
    item = make_table(sheet.layout, table, WIDTH)
    place_table(item, sheet, table.key, Box(MARGIN, top, WIDTH, min(high, FLOOR - top)))
    return sheet, top + high + 4
