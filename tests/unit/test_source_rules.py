"""What no module of the plugin may do, and which rooms may not know which."""

import ast
import pkgutil
import subprocess
import sys
from pathlib import Path

import pytest

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
ABOVE = {"bridge", "processing", "expediente", "gui", "plugin"}
# the rooms a room must not import from: arrows run downward only
BARRED = {
    "core": ABOVE,
    "toolbelt": ABOVE,
    "bridge": ABOVE - {"bridge"},
}
# the rooms of the expediente from the ground up: each may import from those before it
STOREYS = ("paper", "reading", "workspace", "maps", "charts", "tables", "pages", "files")


def modules():
    return sorted(PLUGIN.rglob("*.py"))


def imports(tree, package):
    """Absolute dotted names of all imports of a module in ``package`` (a tuple of names)."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else ()
            prefix = [*base, *([node.module] if node.module else [])]
            yield from ((".".join([*prefix, alias.name]), node.lineno) for alias in node.names)


def climbs(package, imported):
    """Whether a module in a room of the expediente imports from a storey above it."""
    if package[1:2] != ("expediente",) or not imported.startswith("am_delimiter.expediente."):
        return False
    below = STOREYS[: STOREYS.index(package[2]) + 1] if len(package) > 2 else None
    return below is not None and imported.split(".")[2] not in below


def broken_rules(code, name):
    """Every rule that the module at ``name`` (``am_delimiter/…``) breaks."""
    tree = ast.parse(code, name)
    package = Path(name).parent.parts
    room = package[1] if len(package) > 1 else ""
    for imported, line in imports(tree, package):
        top, second = (*imported.split("."), "")[:2]
        if top in FORBIDDEN_IMPORTS:
            yield f"{name}:{line}: imports {imported}"
        if room == "core" and top in QGIS:
            yield f"{name}:{line}: core knows no QGIS, but imports {imported}"
        if top == "am_delimiter" and second in BARRED.get(room, ()):
            yield f"{name}:{line}: {room} must not import {imported}"
        if climbs(package, imported):
            yield f"{name}:{line}: {package[2]} must not import {imported}"
    for node in ast.walk(tree):
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
        ("am_delimiter/bridge/layers.py", "from ..processing import provider"),
        ("am_delimiter/bridge/layers.py", "import xml.etree.ElementTree as ET"),
        ("am_delimiter/bridge/layers.py", "from urllib.request import urlopen"),
        ("am_delimiter/core/gaps.py", "import random"),
        ("am_delimiter/core/gaps.py", "assert True"),
        ("am_delimiter/core/gaps.py", "from qgis.core import QgsGeometry"),
        ("am_delimiter/core/gaps.py", "def f():\n    from osgeo import gdal"),
        ("am_delimiter/core/gaps.py", "from .. import bridge"),
        ("am_delimiter/core/gaps.py", "from ..bridge.layers import style"),
        ("am_delimiter/core/gaps.py", "import am_delimiter.gui.dock"),
        ("am_delimiter/expediente/paper/sheet.py", "from ..reading.case import Case"),
        ("am_delimiter/expediente/maps/plan.py", "from ..document import build"),
    ],
)
def test_notices_a_broken_rule(name, code):
    assert len(list(broken_rules(code, name))) == 1


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("am_delimiter/gui/dock.py", "from qgis.PyQt.QtCore import Qt\ndialog.exec()"),
        ("am_delimiter/gui/dock.py", "from ..bridge import layers"),
        ("am_delimiter/bridge/layers.py", "from ..core import gaps\nfrom . import raster_gdal"),
        ("am_delimiter/core/gaps.py", "from .patches import Patches\nfrom ..toolbelt import paths"),
        ("am_delimiter/expediente/maps/plan.py", "from ..reading.case import Case"),
        ("am_delimiter/expediente/document.py", "from .maps.plan import plan_sheets"),
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
