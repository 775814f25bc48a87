"""The key to the circles of a map: how many inhabitants the area of each stands for.

QGIS has a key of sizes for layers of points alone, and these circles lie on polygons; it is drawn
here, in the sizes that the style in use gives, also one that a planner changed.
"""

from __future__ import annotations

from collections.abc import Iterator

from qgis.core import (
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsFillSymbol,
    QgsGeometryGeneratorSymbolLayer,
    QgsLayoutItemShape,
    QgsMapLayerStyleOverride,
    QgsProject,
    QgsProperty,
    QgsRenderContext,
    QgsSymbol,
    QgsSymbolLayer,
    QgsVectorLayer,
)

from ...toolbelt.formats import number
from ..paper.look import INK, letters
from ..paper.sheet import MIDDLE, Box, Sheet
from ..reading.dossier import Dossier
from .view import MapView

FIELD = "population"
ROUND_COUNTS = (1, 2, 3, 5)
"""First figures of the counts that the key shows."""

SHOWN = 3
STEP = 3.0
"""How many times as many inhabitants each circle stands for as the next smaller, at least."""

TITLE = "Área del círculo: habitantes"
TITLE_ROOM, LINE, GAP = 5.0, 3.6, 3.0
"""Heights of the title and of a figure, and from the circles to the figures, in mm."""

FIGURES = 30.0
"""Width of a figure in mm."""

KEY_ROOM = 26.0
"""Height that the key takes of the panel, in mm."""

STROKE = 0.25
FILL = "28,93,140,150"
EDGE = "#17405e"


def add_circle_key(
    sheet: Sheet, project: QgsProject, view: MapView, case: Dossier, place: tuple[float, float]
) -> None:
    """Nested circles with their figures, up to the largest commune of the candidates of a sheet.

    ``place`` is the upper left corner in mm. Without circles in the theme there is no key.
    """
    cuts = {cut for one in view.candidates for cut in one.communes}
    found = [row.population or 0 for row in case.rows.communes if row.cut in cuts]
    sizes = _sizes(project, view.theme, round_counts(max(found, default=0)))
    if not sizes:
        return
    left, top = place
    sheet.text("circulos.titulo", TITLE, Box(left, top, 80, TITLE_ROOM), letters(7, colour=INK))
    widest = max(size for _, size in sizes)
    bottom = top + TITLE_ROOM + max(widest, LINE * len(sizes))
    middle = left + widest / 2
    for place_of, (count, size) in enumerate(sizes):
        circle = QgsLayoutItemShape(sheet.layout)
        circle.setShapeType(QgsLayoutItemShape.Shape.Ellipse)
        circle.setSymbol(QgsFillSymbol.createSimple(_look()))
        box = Box(middle - size / 2, bottom - size, size, size)
        sheet.place(circle, f"circulo{place_of + 1}", box)
        high = bottom - (len(sizes) - place_of) * LINE
        right = left + widest + GAP
        rim = (middle, bottom - size)
        sheet.line(f"circulo{place_of + 1}.linea", [rim, (right, high + LINE / 2)], EDGE, 0.15)
        told = Box(right + 0.6, high, FIGURES, LINE)
        sheet.text(f"circulo{place_of + 1}.cifra", number(count), told, letters(6.5), down=MIDDLE)


def round_counts(most: float) -> list[float]:
    """Round counts up to ``most``, the largest first, each a third of the one before or less."""
    rounds = [step * 10.0**power for power in range(8) for step in ROUND_COUNTS]
    found: list[float] = []
    for count in sorted((one for one in rounds if one <= most), reverse=True):
        if not found or count * STEP <= found[-1]:
            found.append(count)
    return found[:SHOWN]


def _look() -> dict[str, str]:
    return {"color": FILL, "outline_color": EDGE, "outline_width": str(STROKE)}


def _sizes(project: QgsProject, theme: str, counts: list[float]) -> list[tuple[float, float]]:
    """Each count with the diameter that the theme gives it, in mm."""
    themes = project.mapThemeCollection()
    overrides = themes.mapThemeStyleOverrides(theme)
    for layer in themes.mapThemeVisibleLayers(theme):
        if not isinstance(layer, QgsVectorLayer) or layer.fields().lookupField(FIELD) < 0:
            continue
        worn = QgsMapLayerStyleOverride(layer)
        if layer.id() in overrides:
            worn.setOverrideStyle(overrides[layer.id()])
        symbols = layer.renderer().symbols(QgsRenderContext()) if layer.renderer() else []
        rule = next((one for symbol in symbols for one in _rules(symbol)), None)
        if rule is not None:
            return [(count, size) for count in counts if (size := _size(rule, layer, count)) > 0]
    return []


def _rules(symbol: QgsSymbol) -> Iterator[QgsProperty]:
    """What gives the sizes of points that a symbol draws by inhabitants."""
    for part in symbol.symbolLayers():
        if isinstance(part, QgsGeometryGeneratorSymbolLayer) and part.subSymbol() is not None:
            for inner in part.subSymbol().symbolLayers():
                rule = inner.dataDefinedProperties().property(QgsSymbolLayer.Property.Size)
                if rule.isActive() and FIELD in rule.asExpression():
                    yield QgsProperty(rule)


def _size(rule: QgsProperty, layer: QgsVectorLayer, count: float) -> float:
    feature = QgsFeature(layer.fields())
    feature.setAttribute(FIELD, count)
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    context.setFeature(feature)
    size, known = rule.valueAsDouble(context, 0.0)
    return float(size) if known else 0.0
