"""The legend of a map sheet: what the map shows, and nothing else."""

from __future__ import annotations

from qgis.core import (
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLegendStyle,
    QgsProject,
)

from .look import ACCENT, letters
from .project import UNLISTED
from .sheet import Box, Sheet

_STYLES = {
    QgsLegendStyle.Style.Title: (9, True, ACCENT),
    QgsLegendStyle.Style.Group: (8, True, ACCENT),
    QgsLegendStyle.Style.Subgroup: (8, True, ACCENT),
    QgsLegendStyle.Style.SymbolLabel: (7.5, False, "#1f2933"),
}


def add_legend(
    sheet: Sheet, project: QgsProject, theme: str, drawn: QgsLayoutItemMap, box: Box
) -> None:
    """The layers of a map theme, with the classes that lie within the map."""
    legend = QgsLayoutItemLegend(sheet.layout)
    legend.setTitle("Leyenda")
    legend.setLinkedMap(drawn)
    legend.setAutoUpdateModel(False)
    root = legend.model().rootGroup()
    root.clear()
    visible = project.mapThemeCollection().mapThemeVisibleLayers(theme)
    for node in project.layerTreeRoot().findLayers():
        layer = node.layer()
        if layer in visible and layer.customProperty(UNLISTED) is None:
            root.addLayer(layer)
    _dress(legend)
    sheet.place(legend, "leyenda", box)
    legend.setLegendFilterByMapEnabled(True)
    legend.refresh()


def _dress(legend: QgsLayoutItemLegend) -> None:
    for kind, (size, bold, colour) in _STYLES.items():
        style = legend.style(kind)
        style.setTextFormat(letters(size, bold, colour))
        legend.setStyle(kind, style)
    legend.setSymbolWidth(8)
    legend.setSymbolHeight(4)
    legend.setBoxSpace(0)
    legend.setBackgroundEnabled(False)
    legend.setResizeToContents(True)
    legend.setStyleMargin(QgsLegendStyle.Style.Subgroup, QgsLegendStyle.Side.Top, 2.5)
    legend.setStyleMargin(QgsLegendStyle.Style.Symbol, QgsLegendStyle.Side.Top, 1.2)
