"""The layer tree of the project: what holds something, the tables in a closed group.

An empty layer is in the project all the same: an edited project may be taken up for another result,
where it holds something.
"""

from __future__ import annotations

from collections.abc import Container, Sequence

from qgis.core import (
    QgsLayerTreeGroup,
    QgsLayerTreeLayer,
    QgsMapLayer,
    QgsProject,
    QgsVectorLayer,
)

DRAWN = (
    *("gaps", "metropolitan_areas", "limits", "continuum", "patches"),
    *("modification", "communes"),
)
"""Layers from top to bottom; ``limits`` are the communes again, as lines over the built-up land."""

ABOVE = ("travel_flows", "service_lines", "service_pairs")
"""Above them where they hold something, and not at first: they would hide what decides."""

LAYER = "am_delimiter/capa"
"""Custom property with the name a layer has in the result, by which an edited project is read."""

_TABLES = "Tablas"


def add_tree(
    project: QgsProject,
    shown: dict[str, QgsMapLayer],
    drawn: Sequence[str],
    hidden: Container[str],
) -> None:
    """Add every layer to the project, those of ``drawn`` from top to bottom, then the tables."""
    root = project.layerTreeRoot()
    for name, layer in shown.items():
        layer.setCustomProperty(LAYER, name)
        project.addMapLayer(layer, False)
    for name in (name for name in drawn if name in shown and not is_empty(shown[name])):
        _add_drawn(root, len(root.children()), shown[name], name not in hidden)
    group = root.addGroup(_TABLES)
    for name, layer in shown.items():
        if name not in drawn and not is_empty(layer):
            group.addLayer(layer)
    group.setExpanded(False)


def add_filled(project: QgsProject, layers: dict[str, QgsVectorLayer]) -> None:
    """Put what holds something by now, and lies in no tree, where it belongs."""
    root, order = project.layerTreeRoot(), [*ABOVE, *DRAWN]
    for name, layer in layers.items():
        if is_empty(layer) or root.findLayer(layer) is not None:
            continue
        if name in order:
            above = [layers.get(one) for one in order[: order.index(name)]]
            _add_drawn(root, _under(root, above), layer, name in DRAWN)
        else:
            (root.findGroup(_TABLES) or root.addGroup(_TABLES)).addLayer(layer)


def is_empty(layer: QgsMapLayer) -> bool:
    """Whether a layer or table is known to hold nothing."""
    return isinstance(layer, QgsVectorLayer) and bool(layer.featureCount() == 0)


def _add_drawn(root: QgsLayerTreeGroup, place: int, layer: QgsMapLayer, visible: bool) -> None:
    node = root.insertLayer(place, layer)
    node.setExpanded(False)
    node.setItemVisibilityChecked(visible)


def _under(root: QgsLayerTreeGroup, above: Sequence[QgsVectorLayer | None]) -> int:
    """The place under the lowest of some layers that lie in the tree itself, 0 without one."""
    ids = {layer.id() for layer in above if layer is not None}
    lying = [
        place
        for place, node in enumerate(root.children())
        if isinstance(node, QgsLayerTreeLayer) and node.layerId() in ids
    ]
    return max(lying, default=-1) + 1
