"""The title block of a map sheet: heading, verdict, legend, scales, north and small print."""

from __future__ import annotations

from qgis.core import (
    QgsLayoutItemMap,
    QgsLayoutItemPicture,
    QgsLayoutItemShape,
    QgsProject,
)
from qgis.PyQt.QtGui import QColor

from ...toolbelt.formats import date, number
from ...toolbelt.verdict_signs import signed
from ..paper.logo import read_logo
from ..paper.look import QUIET, verdict_colour
from ..paper.picture import embed
from ..paper.template import Page
from ..reading.dossier import Dossier
from ..reading.wording import metres, verdict_text
from .legend import fill_legend
from .scale import set_scale_bar
from .small_print import panel_facts
from .view import MapView

BAR = 62.0
"""Room of the graphic scale on paper, in mm."""


def fill_panel(
    page: Page,
    project: QgsProject,
    case: Dossier,
    view: MapView,
    drawn: QgsLayoutItemMap,
    scale: float,
) -> None:
    """Fill what the template draws beside the map."""
    page.write("lamina", f"Lámina {view.key}")
    page.write("titulo", view.title)
    page.write("tema", " · ".join(c.name for c in view.candidates) or case.title())
    page.write("region", case.place())
    page.write("gore", case.identity.gore)
    page.write("fecha", date(case.day.isoformat()))
    _fill_verdict(page, case, view)
    _fill_scale(page, drawn, scale)
    _fill_logo(page, case)
    for name, text in panel_facts(project, case, view, scale):
        page.write(name, text)
    fill_legend(page.item("leyenda"), project, view.theme, drawn)


def _fill_verdict(page: Page, case: Dossier, view: MapView) -> None:
    """The verdict with its sign in white on its colour; several candidates share a quiet band."""
    verdicts = {c.verdict for c in view.candidates}
    colour = verdict_colour(verdicts.pop()) if len(verdicts) == 1 else QUIET
    if page.has("sello") and isinstance(page.item("sello"), QgsLayoutItemShape):
        symbol = page.item("sello").symbol().clone()
        symbol.setColor(QColor(colour))
        page.item("sello").setSymbol(symbol)
    told = [f"{c.name}: {signed(c.verdict, verdict_text(c.verdict))}" for c in view.candidates]
    if len(told) > 1:  # a line that can be read: what the others are is on the map and in T2
        rest = len(told) - 1
        told = [f"{told[0]} · y {rest} más"]
    page.write("veredicto", "".join(told) or "Sin candidatas")
    page.write("separacion", _gap(case, view))


def _gap(case: Dossier, view: MapView) -> str:
    told = f"Tolerancia: {number(case.tolerance_m)} m"
    if len(view.candidates) == 1:
        gap = metres(view.candidates[0].critical_gap_m, case)
        told = f"Separación crítica: {gap} · t{told[1:]}"
    return f"{told}\n{view.remark}" if view.remark else told


def _fill_scale(page: Page, drawn: QgsLayoutItemMap, scale: float) -> None:
    """Numeric and graphic scale, and north."""
    page.write_scale("escala", drawn)
    set_scale_bar(page.item("barra"), drawn, scale, BAR)
    north = page.item("norte")
    if isinstance(north, QgsLayoutItemPicture):
        north.setLinkedMap(drawn)


def _fill_logo(page: Page, case: Dossier) -> None:
    if not page.has("logo"):
        return
    logo = page.item("logo")
    if case.identity.logo and isinstance(logo, QgsLayoutItemPicture):
        read = read_logo(case.identity.logo)
        embed(logo, read.content, read.vector)
    elif isinstance(logo, QgsLayoutItemPicture) and not logo.picturePath():
        page.drop(["logo"])
