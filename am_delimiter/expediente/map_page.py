"""Map sheets, A3 landscape: the map with its grid, and the panel beside it."""

from __future__ import annotations

from qgis.core import (
    QgsLayoutItemMap,
    QgsLayoutItemMapGrid,
    QgsLayoutMeasurement,
    QgsLineSymbol,
    QgsPrintLayout,
    QgsProject,
)
from qgis.PyQt.QtGui import QColor

from .case import Case
from .look import A3, INK, QUIET, letters
from .map_panel import add_panel
from .map_view import MapView, grid_step, map_views
from .sheet import MM, Box, Sheet, add_page

FRAME = Box(7, 7, A3[0] - 14, A3[1] - 14)
MAP = Box(14, 14, 298, 268)
PANEL = Box(321, 14, 85, 268)


def views_of(case: Case) -> list[MapView]:
    """The map sheets of a case."""
    return map_views(case, MAP.width, MAP.height)


def add_map_page(layout: QgsPrintLayout, project: QgsProject, case: Case, view: MapView) -> None:
    """Append one map sheet."""
    sheet = add_page(layout, A3, view.key)
    sheet.area("marco", FRAME, "", INK, 0.4)
    drawn = _add_map(sheet, project, view)
    add_panel(sheet, project, case, view, drawn, PANEL)


def _add_map(sheet: Sheet, project: QgsProject, view: MapView) -> QgsLayoutItemMap:
    item = QgsLayoutItemMap(sheet.layout)
    item.setCrs(project.crs())
    item.setFollowVisibilityPreset(True)
    item.setFollowVisibilityPresetName(view.theme)
    item.setFrameEnabled(True)
    item.setFrameStrokeWidth(QgsLayoutMeasurement(0.3, MM))
    item.setFrameStrokeColor(QColor(INK))
    item.setLabelMargin(QgsLayoutMeasurement(2, MM))
    item.setBackgroundColor(QColor("#ffffff"))
    sheet.place(item, "mapa", MAP)
    item.zoomToExtent(view.extent)
    item.setScale(view.scale)
    _add_grid(item, project, view)
    return item


def _add_grid(item: QgsLayoutItemMap, project: QgsProject, view: MapView) -> None:
    """Coordinates every so many metres, as faint lines with figures along the frame."""
    step = grid_step(view.scale)
    grid = QgsLayoutItemMapGrid("Coordenadas", item)
    grid.setCrs(project.crs())
    grid.setUnits(QgsLayoutItemMapGrid.GridUnit.MapUnit)
    grid.setIntervalX(step)
    grid.setIntervalY(step)
    grid.setStyle(QgsLayoutItemMapGrid.GridStyle.Solid)
    line = {"color": "110,120,130,70", "width": "0.1"}
    grid.setLineSymbol(QgsLineSymbol.createSimple(line))
    _add_figures(grid)
    item.grids().addGrid(grid)


def _add_figures(grid: QgsLayoutItemMapGrid) -> None:
    grid.setAnnotationEnabled(True)
    grid.setAnnotationFormat(QgsLayoutItemMapGrid.AnnotationFormat.CustomFormat)
    # «de» writes 6.345.000 in every Qt; «es» leaves out the point of 4 figures
    grid.setAnnotationExpression("format_number(@grid_number, 0, 'de')")
    grid.setAnnotationPrecision(0)
    grid.setAnnotationTextFormat(letters(6, colour=QUIET))
    grid.setAnnotationFrameDistance(0.8)
    for side in (
        QgsLayoutItemMapGrid.BorderSide.Left,
        QgsLayoutItemMapGrid.BorderSide.Right,
        QgsLayoutItemMapGrid.BorderSide.Top,
        QgsLayoutItemMapGrid.BorderSide.Bottom,
    ):
        grid.setAnnotationPosition(QgsLayoutItemMapGrid.AnnotationPosition.OutsideMapFrame, side)
        upright = side in (
            QgsLayoutItemMapGrid.BorderSide.Left,
            QgsLayoutItemMapGrid.BorderSide.Right,
        )
        way = QgsLayoutItemMapGrid.AnnotationDirection
        grid.setAnnotationDirection(way.Vertical if upright else way.Horizontal, side)
