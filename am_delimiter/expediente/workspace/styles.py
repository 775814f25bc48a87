"""Named styles of the layers: one layer looks differently on different sheets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from qgis.core import (
    QgsExpression,
    QgsFillSymbol,
    QgsGraduatedSymbolRenderer,
    QgsLinePatternFillSymbolLayer,
    QgsMapLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor

from ...core.records import InstrumentRow
from ...toolbelt.paths import resource
from ..paper.plain_text import label_rule, rule_for

CODES, PLAIN, POPULATION, INSTRUMENTS = "códigos", "sin situación", "población", "instrumentos"
NUMBERED, THRESHOLD, SENSITIVITY, OWN = "numeradas", "umbral", "sensibilidad", "de la candidata"
NAMELESS, PROPOSED, NODES = "sin nombre", "propuesta", "nudos"

FILES = {
    ("communes", CODES): "communes_codes",
    ("communes", PLAIN): "communes_plain",
    ("communes", NAMELESS): "communes_nameless",
    ("communes", NODES): "communes_nodes",
    ("limits", POPULATION): "limits_population",
    ("communes", POPULATION): "communes_population",
    ("gaps", NUMBERED): "gaps_numbered",
    ("service_pairs", OWN): "service_pairs_candidate",
    ("travel_flows", THRESHOLD): "travel_flows_threshold",
    ("metropolitan_areas", NAMELESS): "metropolitan_areas_nameless",
    ("metropolitan_areas", PROPOSED): "metropolitan_areas_proposed",
    ("patches", SENSITIVITY): "patches_sensitivity",
}
"""QML of each layer and style."""

UNLISTED = "am_delimiter/sin_leyenda"
"""Custom property of layers that no legend lists."""

HEADLESS = "am_delimiter/sin_título"
"""Custom property of layers whose classes a legend lists without a heading."""

HATCHES = (
    ("#1c5d8c", 45.0),
    ("#b03a06", 135.0),
    ("#00664f", 0.0),
    ("#6b0f5c", 90.0),
    ("#8a6100", 22.5),
    ("#3d4752", 112.5),
)
"""Colour and angle of each instrument: they are told apart where they lie over each other."""

_LOOKS = QgsMapLayer.StyleCategory.Symbology | QgsMapLayer.StyleCategory.Labeling


def add_styles(layers: dict[str, QgsVectorLayer]) -> None:
    """Give the layers the styles of `FILES` beside their own, which stays the current one."""
    for (name, style), file in FILES.items():
        layer = layers[name]
        layer.styleManager().addStyleFromLayer(style)
        with _wearing(layer, style):
            layer.loadNamedStyle(str(resource("styles", f"{file}.qml")), True, _LOOKS)


@contextmanager
def _wearing(layer: QgsVectorLayer, style: str) -> Iterator[None]:
    """Let a layer wear one of its styles while the context lasts."""
    manager = layer.styleManager()
    current = manager.currentStyle()
    manager.setCurrentStyle(style)
    try:
        yield
    finally:
        manager.setCurrentStyle(current)


def name_threshold(layer: QgsVectorLayer, told: str) -> None:
    """Write the threshold into the legend of the flows."""
    with _wearing(layer, THRESHOLD):
        for rule in layer.renderer().rootRule().children():
            label_rule(rule, rule.label().replace("{umbral}", told))


def add_instruments(layer: QgsVectorLayer, instruments: Sequence[InstrumentRow]) -> None:
    """A style of the communes with a hatch for each instrument, over the communes it covers."""
    with _wearing(layer, PLAIN):
        layer.styleManager().addStyleFromLayer(INSTRUMENTS)
        renderer = layer.renderer().clone()
    for row, (colour, angle) in zip(instruments, HATCHES):
        cuts = ", ".join(QgsExpression.quotedString(c.strip()) for c in row.communes.split(","))
        stage = f" ({row.stage})" if row.stage else ""
        renderer.rootRule().appendChild(
            rule_for(_hatch(colour, angle), f'"cut" in ({cuts})', f"{row.instrument}{stage}")
        )
    with _wearing(layer, INSTRUMENTS):
        layer.setRenderer(renderer)


def _hatch(colour: str, angle: float) -> QgsFillSymbol:
    lines = QgsLinePatternFillSymbolLayer()
    lines.setLineAngle(angle)
    lines.setDistance(2.4)
    lines.setColor(QColor(colour))
    lines.setLineWidth(0.35)
    symbol = QgsFillSymbol.createSimple(
        {"style": "no", "outline_color": colour, "outline_width": "0.5"}
    )
    symbol.insertSymbolLayer(0, lines)
    return symbol


def dress_blocks(layer: QgsVectorLayer, field: str) -> None:
    """Inhabitants per hectare of blocks; ``field`` holds the persons of each."""
    layer.loadNamedStyle(str(resource("styles", "blocks.qml")), True, _LOOKS)
    renderer = layer.renderer().clone()
    if isinstance(renderer, QgsGraduatedSymbolRenderer):
        quoted = field.replace('"', '""')
        renderer.setClassAttribute(f'"{quoted}" / nullif($area / 10000, 0)')
        layer.setRenderer(renderer)
