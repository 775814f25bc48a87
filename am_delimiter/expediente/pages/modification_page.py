"""Before and after a modification, A4 portrait: map, verdicts, criteria and communes."""

from __future__ import annotations

from qgis.core import (
    QgsLayoutItemMap,
    QgsLayoutItemShape,
    QgsPrintLayout,
)

from ...core.catalogue import texts_of
from ...core.records import ModificationSummary
from ...toolbelt.formats import number
from ..maps.frame import fit
from ..maps.modification_scene import change_classes, modification_box
from ..paper.look import (
    A4,
    ACCENT,
    FOOT,
    INK,
    MARGIN,
    QUIET,
    RULE,
    WIDTH,
    letters,
)
from ..paper.measure import text_height
from ..paper.printed_table import PrintedTable
from ..paper.sheet import MIDDLE, Box, Sheet, add_page
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
from ..reading.wording import count_name, metres
from ..tables.modification_table import before_after_table, modified_communes_table

TITLE = "Antes y después"
PAGE = "AD"
MAP = 104.0
"""Width of the map; beside it stand the legend and the figures."""

LEAST, MOST = 58.0, 112.0
"""Between which the height of the map lies, as the tables leave room."""

SIDE = MARGIN + MAP + 6
NARROW = WIDTH - MAP - 6
SWATCH = Box(0, 0, 8.0, 4.5)
HEADING = 6.5
BETWEEN = 4.0
FLOOR = FOOT - 4


def add_modification(layout: QgsPrintLayout, case: Dossier, theme: str) -> None:
    """Add the page, and a second one for communes that do not fit; none without a modification."""
    found = case.summary.modification
    if found is None or not case.candidates or not theme:
        return
    sheet = add_page(layout, A4, PAGE)
    top = _add_words(sheet, case, found)
    criteria, communes = before_after_table(case, found), modified_communes_table(case, found)
    whole = [_above(one) + table_height(one, WIDTH) + 1 for one in (criteria, communes)]
    together = top + LEAST + BETWEEN + sum(whole) <= FLOOR
    high = FLOOR - top - BETWEEN - (sum(whole) if together else whole[0])
    _add_map(sheet, case, theme, Box(MARGIN, top, MAP, min(high, MOST)))
    _add_side(sheet, case, found, top)
    top += min(high, MOST) + BETWEEN
    if together:
        top = _add_table(sheet, communes, top)
    _add_table(sheet, criteria, top)
    if not together:
        _add_following(layout, communes)


def _add_words(sheet: Sheet, case: Dossier, found: ModificationSummary) -> float:
    """The heading, what is changed, what comes of it and by which rule; where they end."""
    top = add_head(sheet, TITLE, f"{case.title()} · {area_line(found)}") - 2
    told = " ".join(change_sentences(found))
    top += sheet.text("cambio", told, Box(MARGIN, top, WIDTH, 0), letters(11, True)) + 0.6
    told = f"{verdict_sentence(found)} {criteria_sentence(found)}"
    top += sheet.text("veredicto", told, Box(MARGIN, top, WIDTH, 0), letters(9.5)) + 0.6
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
    for name, (label, before, after) in _figures(case, found).items():
        sheet.rule(f"{name}.linea", SIDE, top, NARROW, RULE)
        box = Box(SIDE, top + 1, NARROW, 0)
        top += 1 + sheet.text(f"{name}.nombre", label, box, letters(8, colour=QUIET))
        box = Box(SIDE, top, NARROW, 0)
        top += sheet.text(name, f"{before} → {after}", box, letters(11.5, True, INK)) + 1.2


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


def _above(table: PrintedTable) -> float:
    """Height of the heading and the note of a table."""
    note = text_height(table.note, letters(7.5), WIDTH) + 1.6 if table.note else 0.0
    return HEADING + note


def _add_heading(sheet: Sheet, table: PrintedTable, top: float) -> float:
    """The heading and the note; where the table begins."""
    box = Box(MARGIN, top, WIDTH, HEADING)
    sheet.text(f"{table.key}.titulo", table.title, box, letters(11, True, ACCENT))
    if table.note:
        box = Box(MARGIN, top + HEADING, WIDTH, 0)
        sheet.text(f"{table.key}.nota", table.note, box, letters(7.5, colour=QUIET))
    return top + _above(table)


def _add_table(sheet: Sheet, table: PrintedTable, top: float) -> float:
    """The table with its heading; where it ends at most."""
    top = _add_heading(sheet, table, top)
    high = table_height(table, WIDTH) + 1
    item = make_table(sheet.layout, table, WIDTH)
    place_table(item, sheet, table.key, Box(MARGIN, top, WIDTH, min(high, FLOOR - top)))
    return top + high


def _add_following(layout: QgsPrintLayout, table: PrintedTable) -> None:
    """A table on pages of its own."""
    sheet = add_page(layout, A4, f"{PAGE}2")
    _add_table(sheet, table, add_following_head(sheet, TITLE))
