"""The legend of a map sheet: what the map shows, and nothing else."""

from __future__ import annotations

from qgis.core import (
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutSize,
    QgsLegendRenderer,
    QgsLegendStyle,
    QgsProject,
    QgsTextFormat,
)
from qgis.PyQt.QtCore import Qt

from ..paper.measure import wrapped
from ..paper.plain_text import add_to_legend, name_class
from ..paper.sheet import MM
from ..workspace.styles import HEADLESS, UNLISTED

PARTS = (
    QgsLegendStyle.Style.Title,
    QgsLegendStyle.Style.Group,
    QgsLegendStyle.Style.Subgroup,
    QgsLegendStyle.Style.SymbolLabel,
)
WRAP = "⏎"
"""Where the legend breaks a name."""

AROUND = 4.0
"""Between a symbol and its name, and beside them, in mm."""

SMALLER = 0.92
LEAST_LETTERS = 4.5


def fill_legend(
    legend: QgsLayoutItemLegend, project: QgsProject, theme: str, drawn: QgsLayoutItemMap
) -> None:
    """The layers of a map theme, with the classes that lie within the map.

    The letters shrink until all of it fits the box of the template.
    """
    room = legend.sizeWithUnits()
    legend.setLinkedMap(drawn)
    legend.setAutoUpdateModel(False)
    root = legend.model().rootGroup()
    root.clear()
    themes = project.mapThemeCollection()
    visible = themes.mapThemeVisibleLayers(theme)
    # the map tells its legend of its styles only when it is drawn, and names are measured before
    legend.model().setLayerStyleOverrides(themes.mapThemeStyleOverrides(theme))
    for node in project.layerTreeRoot().findLayers():
        layer = node.layer()
        if layer in visible and layer.customProperty(UNLISTED) is None:
            add_to_legend(root, layer)
            if layer.customProperty(HEADLESS) is not None:
                hidden = QgsLegendStyle.Style.Hidden
                QgsLegendRenderer.setNodeLegendStyle(root.children()[-1], hidden)
    legend.setWrapString(WRAP)
    legend.setResizeToContents(True)
    _wrap(legend, room.width())
    legend.setLegendFilterByMapEnabled(True)
    while _height(legend) > room.height() and _shrink(legend):
        _wrap(legend, room.width())
    legend.attemptResize(QgsLayoutSize(room.width(), legend.sizeWithUnits().height(), MM))


def _wrap(legend: QgsLayoutItemLegend, width: float) -> None:
    """Break the names of layers and classes that are wider than the box."""
    model = legend.model()
    for node in model.rootGroup().findLayers():
        texts = [item.data(Qt.ItemDataRole.DisplayRole) for item in model.layerLegendNodes(node)]
        room = width - legend.symbolWidth() - 2 * legend.columnSpace() - AROUND
        for position, text in enumerate(texts):
            told = WRAP.join(wrapped(text.replace(WRAP, " "), _letters(legend), room))
            name_class(node, position, told)
        model.refreshLayerLegend(node)


def _letters(legend: QgsLayoutItemLegend) -> QgsTextFormat:
    # a copy: what the style returns lives no longer than the style
    style = legend.style(QgsLegendStyle.Style.SymbolLabel)
    return QgsTextFormat(style.textFormat())


def _height(legend: QgsLayoutItemLegend) -> float:
    legend.refresh()
    legend.model().waitForHitTestBlocking()  # which classes lie in the map
    legend.adjustBoxSize()
    return float(legend.sizeWithUnits().height())


def _shrink(legend: QgsLayoutItemLegend) -> bool:
    """Make letters and symbols a little smaller; False when they cannot be read any more."""
    if _letters(legend).size() <= LEAST_LETTERS:
        return False
    for part in PARTS:
        style = legend.style(part)
        text = QgsTextFormat(style.textFormat())
        text.setSize(text.size() * SMALLER)
        style.setTextFormat(text)
        legend.setStyle(part, style)
    legend.setSymbolHeight(legend.symbolHeight() * SMALLER)
    return True


def legend_lines(legend: QgsLayoutItemLegend) -> list[tuple[str, list[str]]]:
    """What a legend says: each layer with its classes."""
    model, lines = legend.model(), []
    for node in model.rootGroup().findLayers():
        name = str(node.layer().name()) if node.layer() else ""
        found = [item.data(Qt.ItemDataRole.DisplayRole) for item in model.layerLegendNodes(node)]
        classes = [str(text).replace(WRAP, " ").strip() for text in found if text]
        classes = [text for text in classes if text and text != name]
        lines.append((name, classes))
    return lines
