"""The one door through which texts reach the items of a layout: nothing in them is evaluated.

QGIS takes ``[% … %]`` in a label or a legend for an expression, and an expression can read the
variables of the machine, its files and the network. Names of communes, offices and documents come
from anybody. Nothing else in the program sets a text of a layout
(``tests/unit/expediente/test_one_door.py``).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.core import (
    QgsLayerTreeGroup,
    QgsLayoutItemLabel,
    QgsLayoutItemManualTable,
    QgsLayoutItemMap,
    QgsLayoutTableColumn,
    QgsMapLayer,
    QgsMapLayerLegendUtils,
    QgsRuleBasedRenderer,
    QgsTableCell,
)

_OPENING = "[%"
_SAID = "[%'[%'%]"
"""An expression that says the two signs with which expressions begin."""

_APART = "[ %"
"""The same two signs where QGIS evaluates twice, and what the first time said would run."""

_LEGEND_TITLE = "legend/title-label"
"""Where QGIS keeps the title of a layer in one legend."""


def write_label(label: QgsLayoutItemLabel, text: str) -> None:
    """Let a label say exactly this, also in the saved project."""
    label.setMode(QgsLayoutItemLabel.Mode.ModeFont)  # a template may ask for HTML
    label.setText(text.replace(_OPENING, _SAID))


def label_says(label: QgsLayoutItemLabel) -> str:
    """What a label shows."""
    return str(label.currentText())


def write_scale(label: QgsLayoutItemLabel, drawn: QgsLayoutItemMap) -> None:
    """The scale of a map, which follows whoever zooms the map in the layout.

    The only expression that the program writes; it holds nothing but the id that the program gave.
    """
    told = f"map_get(item_variables('{drawn.id()}'), 'map_scale')"
    label.setText(f"Escala 1:[% format_number({told}, 0, 'de') %]")


def heading(text: str) -> QgsLayoutTableColumn:
    """A column of a table; QGIS does not evaluate its heading."""
    return QgsLayoutTableColumn(text)


def table_cell(text: str) -> QgsTableCell:
    """A cell of a table; QGIS evaluates properties there, and a text is none."""
    return QgsTableCell(str(text))


def write_headings(
    table: QgsLayoutItemManualTable, headings: Sequence[QgsLayoutTableColumn]
) -> None:
    """Give a table the columns that `heading` made."""
    table.setHeaders(list(headings))


def write_rows(table: QgsLayoutItemManualTable, rows: Sequence[Sequence[QgsTableCell]]) -> None:
    """Fill a table with what `table_cell` made."""
    table.setTableContents([list(row) for row in rows])


def add_to_legend(root: QgsLayerTreeGroup, layer: QgsMapLayer) -> None:
    """List a layer in a legend under its name."""
    node = root.addLayer(layer)
    if _OPENING in layer.name():
        node.setCustomProperty(_LEGEND_TITLE, apart(layer.name()))


def name_class(node: Any, position: int, text: str) -> None:
    """Name a class of a layer of a legend."""
    QgsMapLayerLegendUtils.setLegendNodeUserLabel(node, position, apart(text))


def rule_for(symbol: Any, condition: str, label: str) -> QgsRuleBasedRenderer.Rule:
    """A rule of a style whose label is what a legend says."""
    return QgsRuleBasedRenderer.Rule(symbol, 0, 0, condition, apart(label))


def label_rule(rule: QgsRuleBasedRenderer.Rule, label: str) -> None:
    """Give a rule another label."""
    rule.setLabel(apart(label))


def apart(text: str) -> str:
    """A text that a legend shows and that says the same however often it is evaluated."""
    return text.replace(_OPENING, _APART)
