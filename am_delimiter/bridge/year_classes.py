"""Layers of several years drawn with a colour a year, from dark (old) to light (new).

Which years there are only the result knows, so that the style of the file is made from them when
the file is written; `resources/styles` has one that is drawn by an expression.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Sequence
from pathlib import Path

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFeatureRequest,
    QgsFillSymbol,
    QgsRendererCategory,
)

from ..core.catalogue import LayerSpec
from .geopackage_dress import dressed_layer, style_text

RAMP = ("#2c1160", "#721f81", "#b73779", "#ec6a52", "#fea86f", "#fbe8a6")
"""A part of Magma (matplotlib), which gets lighter evenly and is told apart by any eye."""


def colours_of(count: int) -> list[str]:
    """So many colours at even steps of the ramp; one alone is the first."""
    steps = [k * (len(RAMP) - 1) / max(count - 1, 1) for k in range(count)]
    return [_mixed(step) for step in steps]


def _mixed(step: float) -> str:
    low = min(int(step), len(RAMP) - 2)
    pairs = zip(_parts(RAMP[low]), _parts(RAMP[low + 1]))
    return "#{:02x}{:02x}{:02x}".format(*(round(a + (b - a) * (step - low)) for a, b in pairs))


def _parts(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[place : place + 2], 16) for place in (1, 3, 5))


def year_renderer(field: str, classes: Sequence[tuple[str, str]]) -> QgsCategorizedSymbolRenderer:
    """A class for each value of a field (value, label), in the order of the years; newest below."""
    categories = [
        QgsRendererCategory(value, _symbol(colour, value), label, True, value)
        for (value, label), colour in zip(classes, colours_of(len(classes)))
    ]
    renderer = QgsCategorizedSymbolRenderer(f'to_string("{field}")', categories)
    newest_first = QgsFeatureRequest.OrderByClause(field, False)
    renderer.setOrderBy(QgsFeatureRequest.OrderBy([newest_first]))
    renderer.setOrderByEnabled(True)
    return renderer


def _symbol(colour: str, id_: str) -> QgsFillSymbol:
    symbol = QgsFillSymbol.createSimple({"color": colour, "outline_style": "no"})
    symbol.symbolLayer(0).setId(id_)  # by chance otherwise
    return symbol


def store_year_classes(
    file: Path, spec: LayerSpec, field: str, classes: Sequence[tuple[str, str]]
) -> None:
    """Let the stored style of a layer have a class for each year; nothing without any."""
    if not classes:
        return
    layer = dressed_layer(spec)
    layer.setRenderer(year_renderer(field, classes))
    with contextlib.closing(sqlite3.connect(file)) as connection, connection:
        connection.execute(
            "update layer_styles set styleQML = ? where f_table_name = ? and styleName = ?",
            (style_text(layer), spec.id, spec.id),
        )
