"""Texts reach a layout through one module, which lets nothing in them be evaluated."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PLUGIN = Path(__file__).resolve().parents[3] / "am_delimiter"
DOOR = "expediente/paper/plain_text.py"

SETTERS = {
    "setText": (),
    "setHtml": (),
    "setMode": ("expediente/paper/picture.py",),  # of a picture
    "setContents": (),
    "setTableContents": (),
    "setHeaders": (),
    "setHeading": (),
    "setLabel": (),
    "setLegendNodeUserLabel": (),
    "setLabelExpression": (),
    "setDataDefinedProperties": (),
    "setDataDefinedProperty": (),
    "setFieldName": (),
    "setPicturePath": ("expediente/paper/picture.py",),  # embedded, no path
    "setAnnotationExpression": (),
    "setUnitLabel": ("expediente/maps/scale.py",),
    "setMapTipTemplate": (),
    "setDisplayExpression": (),
    "setAbstract": (
        "bridge/geopackage_dress.py",
        "expediente/growth/growth_document.py",
        "expediente/workspace/project.py",
    ),
    # of the project, the metadata and the PDF, where QGIS evaluates nothing
    "setTitle": (
        "bridge/geopackage_dress.py",
        "expediente/growth/growth_document.py",
        "expediente/workspace/project.py",
        "expediente/files/paint.py",
    ),
    "QgsTableCell": (),
    "QgsLayoutTableColumn": (),
    "pushFormattedMessage": (),
}
"""What would give QGIS a text, and the other modules that may, because none is evaluated there."""


def calls(code: str) -> Iterator[tuple[int, str]]:
    """Every call of a name in a module, with its line."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            yield node.lineno, str(name)


def through_the_wall(code: str, module: str) -> list[str]:
    """The calls of a module that should have gone through the door."""
    return [
        f"{module}:{line}: {name}"
        for line, name in calls(code)
        if name in SETTERS and module != DOOR and module not in SETTERS[name]
    ]


def labelled_rules(code: str) -> list[int]:
    """Lines that make a rule of a style with a label."""
    return [
        node.lineno
        for node in ast.walk(ast.parse(code))
        if isinstance(node, ast.Call)
        and getattr(node.func, "attr", "") == "Rule"
        and (len(node.args) > 4 or any(one.arg == "label" for one in node.keywords))
    ]


SCREEN = ("gui", "widgets")
"""Rooms whose texts go to widgets of the screen: they make no layout."""
MODULES = sorted(PLUGIN.rglob("*.py"))


def on_screen(path: Path) -> bool:
    return path.relative_to(PLUGIN).parts[0] in SCREEN


@pytest.mark.parametrize("path", filter(on_screen, MODULES), ids=lambda path: path.name)
def test_the_screen_makes_no_layout_and_its_texts_are_plain(path: Path) -> None:
    code = path.read_text(encoding="utf-8")
    assert "QgsLayout" not in code and "QgsPrintLayout" not in code
    assert "setHtml" not in code and "RichText" not in code


@pytest.mark.parametrize(
    "path", [one for one in MODULES if not on_screen(one)], ids=lambda path: path.name
)
def test_nothing_else_sets_a_text_of_a_layout(path: Path) -> None:
    module, code = path.relative_to(PLUGIN).as_posix(), path.read_text(encoding="utf-8")
    assert through_the_wall(code, module) == []
    assert labelled_rules(code) == [] or module == DOOR


@pytest.mark.parametrize(
    "code",
    ["label.setText(name)", "table.setTableContents(rows)", "rule.setLabel(x)", "QgsTableCell(x)"],
)
def test_a_text_that_goes_around_is_noticed(code: str) -> None:
    assert len(through_the_wall(code, "expediente/pages/cover.py")) == 1
    assert len(labelled_rules("QgsRuleBasedRenderer.Rule(s, 0, 0, f, name)")) == 1


def test_a_layer_of_a_case_wears_no_style_of_its_own() -> None:
    """Where a layer is made, or copied, the style that its file holds is not loaded."""
    for path in sorted((PLUGIN / "expediente").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            told = f"{path.name}:{node.lineno}"
            if name == "QgsVectorLayer":
                assert len(node.args) == 4, told  # the options say so
            elif name == "loadNamedStyle":
                assert getattr(node.args[1], "value", False) is True, told  # from our own file
            elif name == "clone":
                owner = ast.unparse(node.func.value)
                assert "symbol" in owner or "renderer" in owner, told
