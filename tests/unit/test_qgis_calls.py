"""Every call of Qt and QGIS is one that QGIS knows on Qt 6: methods, arguments, names in any place.

`test_scoped_enums` looks at names reached from an import; here are the methods of instances, the
signatures, what ``getattr`` asks for, ``qgis.utils``, ``processing`` and sip, by the types of QGIS
3.44 on Qt 6 (``.ci/qgis_calls.py``) and by the list of what is gone (``gone_in_qgis4.csv``).
"""

import ast
import csv
import importlib.util
from pathlib import Path

import pytest

import qgis_calls

HERE = Path(__file__).parent
ASKING = {"getattr", "hasattr", "setattr"}

pytestmark = pytest.mark.skipif(
    not qgis_calls.INSTALLED.is_dir() or importlib.util.find_spec("mypy") is None,
    reason="make brings the types of QGIS into build/stubs",
)

HEAD = """
import processing, qgis.processing
from qgis import utils
from qgis.core import Qgis, QgsGeometry, QgsMapLayer, QgsProcessing, QgsProject, QgsVectorLayer
from qgis.core import QgsProcessingParameterDefinition, QgsFields, QgsWkbTypes
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QByteArray, QDate, QDateTime, Qt, QTime
from qgis.PyQt.QtGui import QFont, QFontMetrics, QImage, QPainter
def known(layer: QgsVectorLayer, some: QgsMapLayer, fields: QgsFields, painter: QPainter) -> None:
"""
WRONG = [
    "layer.featureCountt()",  # a method of an instance
    "layer.setOpacity()",  # an argument that is due
    "layer.setOpacity(1, 2)",
    "layer.setName(3)",
    "some.subsetStringg()",
    "layer.loadNamedStyle(3)",
    "QgsProject.instance().mapLayer('a').idd()",
    "QgsGeometry.fromWkt('POINT (0 0)').asJsonn()",
    "layer.saveStyleToDatabase('a', 'b', True, '')",  # deprecated since 3.42
    "QgsWkbTypes.GeometryType.PolygonGeometry",  # names that QGIS only lends to old plugins
    "QgsProcessingParameterDefinition.Flag.FlagAdvanced",
    "Qgis.DistanceUnit.Metres",
    "QDateTime(2026, 1, 2, 3, 4, 5, 6, Qt.TimeSpec.UTC)",  # Qt 6 takes a date and a time
    "QFontMetrics(QFont()).width('a')",
    "painter.setRenderHint(1)",  # Qt 6 takes no number for a flag
    "painter.drawLine(1.5, 2, 3, 4)",
    "Qt.AlignLeft",
    "QImage().byteCount()",
    "utils.pluginMetadataa('a', 'b')",
    "utils.iface.legendInterface()",
    "processing.runalg('native:buffer')",
    "processing.run()",
    "qgis.processing.runalg('native:buffer')",
    "sip.isdeletedd(layer)",
]
RIGHT = [
    "layer.featureCount() + layer.setOpacity(1)",
    "some.subsetString()",  # a layer that QGIS tells as its kind only
    "layer.saveStyleToDatabaseV2('a', 'b', True, '')",
    "layer.loadNamedStyle('a', QgsMapLayer.StyleCategory.Fields | QgsMapLayer.StyleCategory.Forms)",
    "[field.name() for field in fields]",
    "bytes(QByteArray())",
    "Qgis.GeometryType.Polygon, Qgis.ProcessingParameterFlag.Advanced",
    "QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5), Qt.TimeSpec.UTC)",
    "QFontMetrics(QFont()).horizontalAdvance('a')",
    "painter.setRenderHint(QPainter.RenderHint.Antialiasing)",
    "QImage().sizeInBytes()",
    "utils.pluginMetadata('a', 'b'), utils.iface.mapCanvas()",
    "processing.run('native:buffer', {})",
    "sip.isdeleted(layer)",
]


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """A folder of one process: two that write the same one at once would read half of it."""
    return tmp_path_factory.mktemp("qgis4")


@pytest.fixture(scope="module")
def types(written):
    return qgis_calls.write_types(target=written)


def test_only_the_planted_wrong_calls_are_noticed(types, written, tmp_path):
    planted = tmp_path / "planted.py"
    planted.write_text(HEAD + "".join(f"    {line}\n" for line in WRONG + RIGHT))
    found = qgis_calls.findings(types, [*qgis_calls.with_qt(), planted], written)
    lines = planted.read_text().splitlines()
    assert [one for one in found if one.path != planted] == []
    assert {lines[one.line - 1].strip() for one in found if one.path == planted} == set(WRONG)


def gone():
    with (HERE / "gone_in_qgis4.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def used(code):
    """Every name that code imports, reaches for or asks ``getattr`` for: ``(kind, name, line)``."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Attribute):
            yield "name", node.attr, node.lineno
        elif isinstance(node, ast.Name):
            yield "name", node.id, node.lineno
        elif isinstance(node, ast.Import):
            yield from (("module", alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield "module", node.module or "", node.lineno
            for alias in node.names:
                yield "name", alias.name, node.lineno
                yield "module", f"{node.module or ''}.{alias.name}", node.lineno
        elif isinstance(node, ast.Call) and getattr(node.func, "id", "") in ASKING:
            yield "name", getattr(node.args[1], "value", None), node.lineno


def gone_uses(code, types):
    wanted = {(row["kind"], row["name"]) for row in gone()}
    wanted |= {("name", name) for name in types.deprecated}
    return [f"{line}: {name}" for kind, name, line in used(code) if (kind, name) in wanted]


def test_the_plugin_uses_nothing_that_is_gone(types):
    files = (path for path in qgis_calls.PLUGIN.rglob("*.py") if "core" not in path.parts)
    found = {str(path): gone_uses(path.read_text(encoding="utf-8"), types) for path in files}
    assert {path: uses for path, uses in found.items() if uses} == {}


@pytest.mark.parametrize(
    "code",
    [
        "anything.exec_()",
        "getattr(layer, 'saveStyleToDatabase')('a')",
        "hasattr(layer, 'saveStyleToDatabase')",
        "x.saveStyleToDatabase('a')",
        "from qgis.core import QgsLayoutItemHtml",
        "from qgis import core\ncore.QgsLayoutItemHtml(layout)",
        "from qgis.PyQt.QtCore import QRegExp as R",
        "from qgis.PyQt import QtWebKit",
        "import sip",
        "from sip import isdeleted",
        "import qgis.PyQt.Qt",
        "event.button() == buttons.MidButton",
        "QVariant.Int",
    ],
)
def test_what_is_gone_is_noticed_on_any_receiver(code, types):
    assert gone_uses(code, types) != []


def test_what_stays_is_let_be(types):
    code = "from qgis.PyQt import sip\nsip.isdeleted(x)\ny.exec()\nlayer.saveStyleToDatabaseV2('a')"
    assert gone_uses(code, types) == []


def test_every_row_of_the_list_has_its_source():
    rows = gone()
    assert rows
    assert all(row["instead"] and row["source"].startswith("qgis/QGIS") for row in rows)
    assert len({row["name"] for row in rows}) == len(rows)
