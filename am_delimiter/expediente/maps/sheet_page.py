"""A map sheet on its page: the map with its grid, the panel beside it, the insets."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from qgis.core import (
    QgsFillSymbol,
    QgsLayoutItemMap,
    QgsLayoutItemMapOverview,
    QgsPrintLayout,
    QgsProject,
    QgsRectangle,
)

from ..paper.reading_order import read_words_first
from ..paper.template import Page, Template, add_from_template, read_template
from ..reading.dossier import Dossier
from .frame import fit, grid_step
from .location import add_country
from .panel import fill_panel
from .scale import set_scale_bar
from .view import Detail, MapView

NEEDED = (
    "mapa",
    "lamina",
    "titulo",
    "tema",
    "veredicto",
    "leyenda",
    "escala",
    "barra",
    "norte",
    "sistema",
    "parametros",
    "fuentes",
    "difrol",
    "autor",
    "hoja",
)
"""What every map sheet must carry; a template of an office may add what it likes."""

DETAILS = tuple(f"detalle{number}" for number in range(1, 7))
NEEDED_BY = {
    "lamina.qpt": NEEDED,
    "lamina_ubicacion.qpt": (*NEEDED, "pais"),
    "lamina_detalles.qpt": (*NEEDED, *DETAILS, *(f"{name}.titulo" for name in DETAILS)),
}

FRAME_OF_DETAIL = {
    "style": "no",
    "outline_color": "#6b0f5c",
    "outline_width": "0.35",
    "outline_style": "solid",
}


def read_templates(views: Iterable[MapView], folder: Path) -> dict[str, Template]:
    """The templates that some sheets are made from, those of an office first.

    Raises `TemplateUnreadable` or `TemplateIncomplete`.
    """
    names = dict.fromkeys(view.template for view in views)
    return {name: read_template(name, folder, NEEDED_BY[name]) for name in names}


def add_map_sheet(
    layout: QgsPrintLayout, project: QgsProject, case: Dossier, view: MapView, template: Template
) -> None:
    """Append one map sheet."""
    page = add_from_template(layout, template, view.key)
    drawn = page.item("mapa")
    size = drawn.sizeWithUnits()
    extent, scale = fit(view.box, size.width(), size.height())
    _show(drawn, project, view.theme, extent, scale)
    _set_grid(drawn, project, scale)
    if page.has("pais"):
        add_country(page.item("pais"), case)
    fill_panel(page, project, case, view, drawn, scale)
    _fill_details(page, project, view, drawn)
    read_words_first(layout, page.sheet.number)


def _show(
    item: QgsLayoutItemMap, project: QgsProject, theme: str, extent: QgsRectangle, scale: float
) -> None:
    """Let a map follow a theme, so that what is edited in the project shows in the next export."""
    item.setCrs(project.crs())
    item.setFollowVisibilityPreset(True)
    item.setFollowVisibilityPresetName(theme)
    item.zoomToExtent(extent)
    item.setScale(scale)


def _set_grid(item: QgsLayoutItemMap, project: QgsProject, scale: float) -> None:
    """Coordinates every so many round metres; how they look is the template's."""
    step = grid_step(scale)
    for grid in item.grids().asList():
        grid.setCrs(project.crs())
        grid.setIntervalX(step)
        grid.setIntervalY(step)


def _fill_details(page: Page, project: QgsProject, view: MapView, drawn: QgsLayoutItemMap) -> None:
    """The insets of a sheet, each framed on the map; boxes that are not needed go."""
    for name, detail in zip(DETAILS, view.details):
        _fill_detail(page, project, view.theme, name, detail, drawn)
    for name in DETAILS[len(view.details) :]:
        page.drop((name, f"{name}.titulo", f"{name}.barra"))


def _fill_detail(
    page: Page,
    project: QgsProject,
    theme: str,
    name: str,
    detail: Detail,
    drawn: QgsLayoutItemMap,
) -> None:
    inset = page.item(name)
    size = inset.sizeWithUnits()
    extent, scale = fit(detail.box, size.width(), size.height())
    _show(inset, project, theme, extent, scale)
    page.write(f"{name}.titulo", detail.title)
    if page.has(f"{name}.barra"):
        set_scale_bar(page.item(f"{name}.barra"), inset, scale, size.width())
    overview = QgsLayoutItemMapOverview(detail.title, drawn)
    overview.setLinkedMap(inset)
    overview.setFrameSymbol(QgsFillSymbol.createSimple(FRAME_OF_DETAIL))
    drawn.overviews().addOverview(overview)
