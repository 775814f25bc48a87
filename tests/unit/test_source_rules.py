"""What no module of the plugin may do; where its arrows may lead is held in ``test_rooms``."""

import ast
import pkgutil
import subprocess
import sys
from pathlib import Path

import pytest

import rooms

ROOT = Path(__file__).resolve().parents[2]
PLUGIN = ROOT / "am_delimiter"

FORBIDDEN_IMPORTS = {
    "PyQt5",
    "PyQt6",
    "pickle",
    "random",
    "requests",
    "subprocess",
    "urllib",
    "xml",
}
QGIS = {"qgis", "osgeo"}


def modules():
    return sorted(PLUGIN.rglob("*.py"))


def broken_rules(code, name):
    """Every rule that the module at ``name`` (``am_delimiter/…``) breaks."""
    module = rooms.module_name(ROOT / name)
    for found in rooms.imports_of(code, module):
        top = found.source.split(".")[0]
        if top in FORBIDDEN_IMPORTS:
            yield f"{name}:{found.line}: imports {found.full}"
        if rooms.room_of(module, "am_delimiter") == "core" and top in QGIS:
            yield f"{name}:{found.line}: core knows no QGIS, but imports {found.full}"
    for node in ast.walk(ast.parse(code, name)):
        if isinstance(node, ast.Assert):
            yield f"{name}:{node.lineno}: assert"
        elif isinstance(node, ast.Attribute) and node.attr == "exec_":
            yield f"{name}:{node.lineno}: exec_() is gone in Qt 6, use exec()"
        elif isinstance(node, ast.Call) and getattr(node.func, "id", "") == "QVariant":
            yield f"{name}:{node.lineno}: QVariant() is gone in Qt 6, use NULL"


@pytest.mark.parametrize("path", modules(), ids=lambda path: path.relative_to(PLUGIN).as_posix())
def test_module_keeps_the_rules(path):
    name = path.relative_to(ROOT).as_posix()
    assert list(broken_rules(path.read_text(encoding="utf-8"), name)) == []


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("am_delimiter/gui/dock.py", "from PyQt5.QtCore import Qt"),
        ("am_delimiter/gui/dock.py", "import PyQt6.QtCore"),
        ("am_delimiter/gui/dock.py", "dialog.exec_()"),
        ("am_delimiter/bridge/layers.py", "QVariant()"),
        ("am_delimiter/bridge/layers.py", "import xml.etree.ElementTree as ET"),
        ("am_delimiter/bridge/layers.py", "from urllib.request import urlopen"),
        ("am_delimiter/core/continuum/gaps.py", "import random"),
        ("am_delimiter/core/continuum/gaps.py", "assert True"),
        ("am_delimiter/core/continuum/gaps.py", "from qgis.core import QgsGeometry"),
        ("am_delimiter/core/continuum/gaps.py", "def f():\n    from osgeo import gdal"),
    ],
)
def test_notices_a_broken_rule(name, code):
    assert len(list(broken_rules(code, name))) == 1


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("am_delimiter/gui/dock.py", "from qgis.PyQt.QtCore import Qt\ndialog.exec()"),
        ("am_delimiter/core/continuum/gaps.py", "from .patches import Patches"),
    ],
)
def test_lets_the_rest_be(name, code):
    assert list(broken_rules(code, name)) == []


def test_core_runs_without_qgis():
    """Importing all of core brings in neither QGIS nor Qt, directly or through another module."""
    core = pkgutil.walk_packages([str(PLUGIN / "core")], "am_delimiter.core.")
    names = [module.name for module in core]
    files = [path for path in (PLUGIN / "core").rglob("*.py") if path.parent.name != "core"]
    assert len(names) == len(files)  # it descends into the rooms
    code = f"""
import importlib, sys
for name in {names!r}:
    importlib.import_module(name)
print(*sorted({{n.split(".")[0] for n in sys.modules}} & {{"qgis", "osgeo", "PyQt5", "PyQt6"}}))
"""
    run = [sys.executable, "-c", code]
    found = subprocess.run(run, cwd=ROOT, capture_output=True, text=True, check=True)
    assert found.stdout.split() == []
