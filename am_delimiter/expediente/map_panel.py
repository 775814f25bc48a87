"""The panel of a map sheet: title, legend, scales, north, system, sources, limits and author."""

from __future__ import annotations

from qgis.core import (
    QgsLayoutItemMap,
    QgsLayoutItemPicture,
    QgsPathResolver,
    QgsProject,
    QgsSymbolLayerUtils,
)

from ..toolbelt.formats import date, number
from .case import Case, Row
from .look import ACCENT, BAND, INK, QUIET, RULE, WHITE, letters, verdict_colour
from .map_facts import panel_facts
from .map_legend import add_legend
from .map_scale import add_scale_bar
from .map_view import MapView
from .measure import broken, text_height
from .sheet import CENTRE, MIDDLE, RIGHT, Box, Sheet
from .wording import metres, verdict_text

SMALL = 6.8
NORTH = "arrows/NorthArrow_02.svg"


def add_panel(
    sheet: Sheet, project: QgsProject, case: Case, view: MapView, drawn: QgsLayoutItemMap, box: Box
) -> None:
    """Fill the panel: the heading from above, the facts from below, the legend between."""
    below = _add_heading(sheet, case, view, box)
    above = _add_facts(sheet, project, case, view, box)
    above = _add_scale(sheet, view, drawn, box, above)
    add_legend(sheet, project, view.theme, drawn, Box(box.x, below, box.width, above - below))


def _add_heading(sheet: Sheet, case: Case, view: MapView, box: Box) -> float:
    y = box.y
    head = "EXPEDIENTE DE ÁREA METROPOLITANA"
    sheet.text("antetitulo", head, Box(box.x, y, 62, 4.5), letters(7.5, True, ACCENT))
    sheet.text(
        "lamina", f"Lámina {view.key}", Box(box.x, y, box.width, 4.5), letters(7.5, True), RIGHT
    )
    y += 6
    y += sheet.text("titulo", view.title, Box(box.x, y, box.width, 0), letters(15, True)) + 0.5
    y += sheet.text("tema", view.subject, Box(box.x, y, box.width, 0), letters(10.5, True, ACCENT))
    y += (
        sheet.text("region", case.place(), Box(box.x, y, box.width, 0), letters(8.5, colour=QUIET))
        + 2
    )
    y += _add_verdicts(sheet, case, view, Box(box.x, y, box.width, 0))
    sheet.rule("linea1", box.x, y + 1, box.width, RULE)
    return y + 3


def _add_verdicts(sheet: Sheet, case: Case, view: MapView, box: Box) -> float:
    """A band for each candidate of the sheet, and its critical gap where there is one alone."""
    y = box.y
    bands = [(verdict_colour(c["verdict"]), _verdict(c)) for c in view.candidates]
    for place, (fill, text) in enumerate(bands or [(QUIET, "Sin candidatas")], 1):
        y += _add_band(sheet, f"sello{place}", text, fill, Box(box.x, y, box.width, 0)) + 1
    told = f"Tolerancia: {number(case.tolerance_m)} m"
    if len(view.candidates) == 1:
        gap = metres(view.candidates[0]["critical_gap_m"], case)
        told = f"Separación crítica: {gap} · t{told[1:]}"
    return y - box.y + sheet.text("separacion", told, Box(box.x, y, box.width, 0), letters(8)) + 0.5


def _verdict(candidate: Row) -> str:
    return f"{candidate['name']}: {verdict_text(candidate['verdict'])}"


def _add_band(sheet: Sheet, name: str, text: str, fill: str, box: Box) -> float:
    letter = letters(8.5, True, WHITE)
    inner = Box(box.x + 3, box.y, box.width - 6, 0)
    height = text_height(broken(text, letter, inner.width), letter, inner.width) + 3
    sheet.area(name, Box(box.x, box.y, box.width, height), fill)
    inner = Box(inner.x, box.y, inner.width, height)
    sheet.text(f"{name}.veredicto", text, inner, letter, CENTRE, MIDDLE)
    return height


def _add_scale(
    sheet: Sheet, view: MapView, drawn: QgsLayoutItemMap, box: Box, floor: float
) -> float:
    """Numeric and graphic scale with the north arrow; returns where the block begins."""
    top = floor - 25
    sheet.rule("linea2", box.x, top, box.width, RULE)
    # an expression, so that it follows whoever zooms the map in the layout
    scale = f"map_get(item_variables('{sheet.key}.mapa'), 'map_scale')"
    text = f"Escala 1:[% format_number({scale}, 0, 'de') %]"
    sheet.text("escala", text, Box(box.x, top + 3, 60, 6), letters(11, True))
    add_scale_bar(sheet, drawn, view.scale, Box(box.x, top + 10, 62, 12))
    north = QgsLayoutItemPicture(sheet.layout)
    north.setPicturePath(QgsSymbolLayerUtils.svgSymbolNameToPath(NORTH, QgsPathResolver()))
    north.setLinkedMap(drawn)
    north.setNorthMode(QgsLayoutItemPicture.NorthMode.GridNorth)
    sheet.place(north, "norte", Box(box.x + box.width - 17, top + 3, 15, 20))
    return top


def _add_facts(sheet: Sheet, project: QgsProject, case: Case, view: MapView, box: Box) -> float:
    """The small print, stacked upward from the foot; returns where it begins."""
    foot = box.y + box.height - 4.5
    sheet.area("pie", Box(box.x, foot - 1, box.width, 5.5), BAND)
    page = Box(box.x, foot - 1, box.width - 2, 5.5)
    text = "Hoja [% @layout_page %] de [% @layout_numpages %]"
    sheet.text("hoja", text, page, letters(7.5, True), RIGHT, MIDDLE)
    day = Box(box.x + 2, foot - 1, 50, 5.5)
    sheet.text("fecha", date(case.day.isoformat()), day, letters(7.5), down=MIDDLE)
    top = foot - 3
    for name, title, body in reversed(panel_facts(project, case, view)):
        top -= _add_fact(sheet, name, title, body, Box(box.x, top, box.width, 0))
    sheet.rule("linea3", box.x, top - 1, box.width, RULE)
    return top - 1


def _add_fact(sheet: Sheet, name: str, title: str, body: str, box: Box) -> float:
    """A titled paragraph that ends at ``box.y``; returns its height."""
    lines = broken(body, letters(SMALL), box.width)
    height = text_height(lines, letters(SMALL), box.width) + 0.6
    top = box.y - height - 1.4
    sheet.text(name, body, Box(box.x, top, box.width, height), letters(SMALL, colour=INK))
    head = letters(SMALL, True, ACCENT)
    sheet.text(f"{name}.titulo", title, Box(box.x, top - 3.3, box.width, 3.3), head)
    return height + 1.4 + 3.3
