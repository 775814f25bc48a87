"""Every Qt and QGIS name of the sources exists, fully scoped, in Qt 5, in Qt 6 and in QGIS."""

import ast
import importlib.util
import json
import subprocess
import sys
from pathlib import Path

import pytest

PLUGIN = Path(__file__).resolve().parents[2] / "am_delimiter"

# runs in a process of its own: PyQt5 and PyQt6 do not live in one
RESOLVER = """
import enum, importlib, json, sys

binding = sys.argv[1]

def is_member(value, owner):
    scope = getattr(owner, "__name__", "")
    return isinstance(value, (int, enum.Enum)) and not isinstance(value, bool) and (
        type(value).__name__ != scope)

def problem(module, name, attributes):
    try:
        value = getattr(importlib.import_module(module.replace("qgis.PyQt", binding)), name)
    except (ImportError, AttributeError) as error:
        return str(error)
    for attribute in attributes:
        owner, value = value, getattr(value, attribute, None)
        if value is None:
            return f"{owner.__name__} has no {attribute}"
        if is_member(value, owner) and type(value) is not int:
            return f"{owner.__name__}.{attribute} is not scoped"
    return None

print(json.dumps([problem(*use) for use in json.load(sys.stdin)]))
"""


def uses(code):
    """Names taken from qgis in a module: ``(module, name, attributes, line)``."""
    tree = ast.parse(code)
    origins = {
        alias.asname or alias.name: (node.module, alias.name)
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("qgis")
        for alias in node.names
    }
    inner = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    for node in ast.walk(tree):
        if id(node) in inner:
            continue
        root, attributes = unchained(node)
        if isinstance(root, ast.Name) and root.id in origins:
            yield (*origins[root.id], attributes, node.lineno)


def unchained(node):
    """``Qt.AlignmentFlag.AlignLeft`` as its root and its attributes."""
    attributes = []
    while isinstance(node, ast.Attribute):
        attributes.insert(0, node.attr)
        node = node.value
    return node, attributes


def is_qt(module):
    return module.startswith("qgis.PyQt.Qt")


def is_qgis(module):
    return module in {"qgis.core", "qgis.gui", "qgis.analysis"}


def unresolved(found, binding):
    """What the binding says of each use it does not know."""
    answer = subprocess.run(
        [sys.executable, "-c", RESOLVER, binding],
        input=json.dumps([use[:3] for _, use in found]),
        capture_output=True,
        text=True,
        check=True,
    )
    problems = json.loads(answer.stdout)
    return [
        f"{place}:{use[3]}: {problem}"
        for (place, use), problem in zip(found, problems)
        if problem is not None
    ]


def of_plugin(wanted):
    return [
        (path.relative_to(PLUGIN.parent), use)
        for path in sorted(PLUGIN.rglob("*.py"))
        for use in uses(path.read_text(encoding="utf-8"))
        if wanted(use[0])
    ]


def of_code(code):
    return [("code", use) for use in uses(code)]


# Qt 5 through the shims of QGIS, which bring some names where Qt 6 has them
@pytest.mark.parametrize("binding", ["qgis.PyQt", "PyQt6"])
def test_every_qt_name_exists(binding):
    assert unresolved(of_plugin(is_qt), binding) == []


@pytest.mark.skipif(importlib.util.find_spec("qgis") is None, reason="QGIS is not installed")
def test_every_qgis_name_exists():
    assert unresolved(of_plugin(is_qgis), "qgis.PyQt") == []


@pytest.mark.parametrize(
    ("code", "binding", "right"),
    [
        ("QtCore import Qt\nQt.AlignmentFlag.AlignLeft", "PyQt5", True),
        ("QtCore import Qt\nQt.AlignmentFlag.AlignLeft", "PyQt6", True),
        ("QtCore import Qt\nQt.AlignLeft", "PyQt5", False),
        ("QtCore import Qt\nQt.AlignLeft", "PyQt6", False),
        ("QtCore import Qt as Q\nQ.AlignmentFlag.AlignLeftt", "PyQt6", False),
        ("QtGui import QFont\nQFont.Weight.Bold", "PyQt5", True),
        ("QtGui import QFont\nQFont.Weight.Bold", "PyQt6", True),
        ("QtCore import QMetaType\nQMetaType.Type.QString", "PyQt5", True),
        ("QtCore import QMetaType\nQMetaType.Type.QString", "PyQt6", True),
        ("QtCore import QRegExp\nQRegExp('a')", "PyQt6", False),
    ],
)
def test_tells_right_names_from_wrong_ones(code, binding, right):
    found = of_code(f"from qgis.PyQt.{code}")
    assert len(found) == 1
    assert (unresolved(found, binding) == []) is right


@pytest.mark.skipif(importlib.util.find_spec("qgis") is None, reason="QGIS is not installed")
@pytest.mark.parametrize(
    ("name", "right"),
    [
        ("Qgis.DistanceUnit.Meters", True),
        ("Qgis.ProcessingSourceType.VectorPolygon", True),
        ("QgsProcessing.TypeVectorPolygon", False),
        ("QgsUnitTypes.DistanceMeters", False),
        ("Qgis.DistanceUnit.Metres", False),
        ("QgsProject.instance().fileName()", True),
    ],
)
def test_tells_right_qgis_names_from_wrong_ones(name, right):
    found = of_code(f"from qgis.core import {name.split('.')[0]}\n{name}")
    assert (unresolved(found, "qgis.PyQt") == []) is right
