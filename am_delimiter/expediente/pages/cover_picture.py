"""The picture of the cover: the communes as a quiet silhouette, their built-up land upon it."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import (
    QgsFillSymbol,
    QgsLayoutItemMap,
    QgsMapLayerStyle,
    QgsRectangle,
    QgsRuleBasedRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor

from ..maps.frame import fit, rectangle
from ..paper.look import ACCENT, WHITE
from ..paper.sheet import Box, Sheet
from ..reading.dossier import Dossier

MEMBER, OTHER = "#d5e0e9", "#f1f4f6"
"""Communes of the proposal, and those around them."""

ELSEWHERE = "#b4c2ce"
"""Built-up land that is not that of the proposal."""


def add_cover_picture(sheet: Sheet, case: Dossier, box: Box) -> bool:
    """Draw it from the layers of the project; False where there is nothing to draw."""
    drawn = [_layer(sheet, case, name) for name in ("continuum", "communes")]
    extent = _extent(case)
    if not all(drawn) or extent.isEmpty():
        return False
    item = QgsLayoutItemMap(sheet.layout)
    item.setCrs(drawn[1].crs())
    item.setBackgroundColor(QColor(WHITE))
    item.setFrameEnabled(False)
    sheet.place(item, "figura", box)
    item.setLayers(drawn)
    item.setKeepLayerSet(True)
    item.setLayerStyleOverrides(
        {
            drawn[0].id(): _style(drawn[0], _numbered(case), ACCENT, ELSEWHERE, 0.0),
            drawn[1].id(): _style(drawn[1], _coded(case), MEMBER, OTHER, 0.35),
        }
    )
    item.setKeepLayerStyles(True)
    item.zoomToExtent(fit(extent, box.width, box.height)[0])
    return True


def _layer(sheet: Sheet, case: Dossier, name: str) -> QgsVectorLayer | None:
    title = case.catalogue.layers[name].title
    return next(iter(sheet.layout.project().mapLayersByName(title)), None)


def _shown(case: Dossier) -> set[str]:
    """Codes of the communes that the picture is about."""
    if case.candidates:
        return set(case.candidates[0].communes)
    asked = case.parameter("region")
    return {row.cut for row in case.rows.communes if not asked or row.region == asked}


def _main_continua(case: Dossier) -> set[int]:
    """Numbers of the continua that hold most of each commune."""
    cuts = _shown(case)
    numbers = {row.continuum for row in case.rows.communes if row.cut in cuts}
    return {int(number) for number in numbers if number is not None}


def _extent(case: Dossier) -> QgsRectangle:
    """Around the built-up land: the communes themselves may reach far out to sea."""
    whole = QgsRectangle()
    for number in _main_continua(case) or case.places.continua:
        whole.combineExtentWith(rectangle(case.places.continua[number]))
    return whole


def _numbered(case: Dossier) -> str:
    return _among("continuum", (str(number) for number in sorted(_main_continua(case))))


def _coded(case: Dossier) -> str:
    return _among("cut", (f"'{cut}'" for cut in sorted(_shown(case))))


def _among(field: str, values: Iterable[str]) -> str:
    """An expression that is true for these values of a field."""
    listed = ", ".join(values)
    return f'"{field}" IN ({listed})' if listed else "FALSE"


def _style(layer: QgsVectorLayer, chosen: str, colour: str, other: str, line: float) -> str:
    """A style of two classes, kept by the map alone: the layer keeps its own."""
    root = QgsRuleBasedRenderer.Rule(None)
    for rule, fill in ((chosen, colour), ("ELSE", other)):
        symbol = QgsFillSymbol.createSimple(
            {
                "color": fill,
                "outline_color": WHITE,
                "outline_width": str(line),
                "outline_style": "solid" if line else "no",
            }
        )
        root.appendChild(QgsRuleBasedRenderer.Rule(symbol, filterExp=rule))
    copy = layer.clone()
    copy.setRenderer(QgsRuleBasedRenderer(root))
    copy.setLabelsEnabled(False)
    style = QgsMapLayerStyle()
    style.readFromLayer(copy)
    return style.xmlData()
