"""What a planner sees beside the map: the tree, and tables with the readable columns first."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from qgis.core import QgsVectorLayer
from sample_case import project_of

from am_delimiter.core.catalogue import load_catalogue
from am_delimiter.expediente.reading.result_file import read_case
from am_delimiter.expediente.workspace.project import load_layers
from am_delimiter.expediente.workspace.tree import LAYER, add_filled
from am_delimiter.toolbelt.paths import resource

KEYS = {"fid", "patch", "gap", "continuum", "candidate", "criterion", "step", "position", "origin"}
"""Columns by which rows are told apart and joined."""

CATALOGUE = load_catalogue(resource("catalogue"))


@pytest.fixture
def opened(sample_result: dict[str, Any]) -> Iterator[SimpleNamespace]:
    """The project of the sample, which has no travel and no services."""
    layers = load_layers(sample_result["file"], CATALOGUE)
    case = read_case(layers, sample_result["summary"], CATALOGUE)
    project = project_of(layers, case)
    yield SimpleNamespace(project=project, root=project.layerTreeRoot())
    project.clear()


def named(project: Any) -> dict[str, QgsVectorLayer]:
    return {layer.customProperty(LAYER): layer for layer in project.mapLayers().values()}


def test_nothing_empty_is_in_the_tree(opened: SimpleNamespace) -> None:
    """By the counts of the file itself: the sample fills 16 layers and tables of 26."""
    shown = [node.layer() for node in opened.root.findLayers()]
    assert all(layer.featureCount() > 0 for layer in shown)
    rest = [layer for layer in named(opened.project).values() if layer not in shown]
    assert {layer.featureCount() for layer in rest} == {0}
    assert {"travel_flows", "services"} <= {layer.customProperty(LAYER) for layer in rest}
    assert len(shown) + len(rest) == len(CATALOGUE.layers) + 1


def test_what_is_filled_by_now_comes_where_it_belongs(opened: SimpleNamespace) -> None:
    before = [node.name() for node in opened.root.findLayers()]
    for name in ("metropolitan_areas", "criteria"):
        node = opened.root.findLayer(named(opened.project)[name])
        node.parent().removeChildNode(node)
    add_filled(opened.project, named(opened.project))
    after = [node.name() for node in opened.root.findLayers()]
    assert after[:6] == before[:6]
    assert sorted(after) == sorted(before) and after[-1] == "Criterios"
    add_filled(opened.project, named(opened.project))
    assert [node.name() for node in opened.root.findLayers()] == after


@pytest.mark.parametrize("spec", CATALOGUE.layers.values(), ids=lambda spec: spec.id)
def test_readable_columns_come_first(spec: Any, sample_result: dict[str, Any]) -> None:
    fields = [field["name"] for field in spec.fields]
    assert set(spec.first) <= set(fields)
    file = Path(sample_result["file"])
    layer = QgsVectorLayer(f"{file}|layername={spec.id}", spec.id, "ogr")  # in its stored style
    shown = [one.name for one in layer.attributeTableConfig().columns() if one.name]
    rest = [name for name in fields if name not in spec.first]
    assert shown == [*spec.first, *rest, "fid"]
    codes = {*KEYS, *(name for name in fields if name.startswith("cut"))}
    assert shown[0] not in codes
