"""Holds the Qt and QGIS calls of the plugin against types, as they are in QGIS on Qt 6.

No QGIS 4 can be had from a package registry, but the types of 3.44 can (``qgis-stubs``), and those
of Qt 6 (PyQt6). The project of QGIS breaks its Python interface for 4.0 "ONLY when it directly
relates to Qt 6 / PyQt 6 changes" (lists.osgeo.org/pipermail/qgis-psc/2025-April/010559.html), so
the classes of 3.44 on the types of Qt 6 are what QGIS 4 has, and what 3.44 calls deprecated is what
it may lose.

``python .ci/qgis_calls.py`` prints what the plugin calls otherwise. What mypy cannot know, since a
receiver has no type, is held against ``tests/unit/gone_in_qgis4.csv``.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
INSTALLED = ROOT / "build" / "stubs" / "qgis-stubs"  # by make, from requirements-stubs.txt
WRITTEN = ROOT / "build" / "qgis4"
PLUGIN = ROOT / "am_delimiter"

_QT = (
    "QtCore",
    "QtGui",
    "QtNetwork",
    "QtPrintSupport",
    "QtSql",
    "QtSvg",
    "QtWidgets",
    "QtXml",
    "sip",
)
_COMPILED = ("core", "gui", "analysis")
_ANY_NULL = "from typing import Any\nNULL: Any\n"
# exceptions that sip tells no types of, and the name that every version of QGIS knows
_CORE = f"""{_ANY_NULL}
class QgsCsException(Exception): ...
class QgsProcessingException(Exception): ...
QgsBox3d = QgsBox3D
"""
_TOLERATED = (
    # PyQt iterates over what has an index, and its bytes are a buffer; its types do not tell
    re.compile(r'"\w+" has no attribute "__iter__"'),
    re.compile(r'No overload variant of "(list|bytes)" matches argument type "Q\w+"'),
    # a translator takes UTF-8 as bytes, in PyQt6 as in PyQt5 (tried)
    re.compile(r'Argument 2 to "translate" of "QTranslator" has incompatible type "bytes"'),
    # a writer of paths gives back the path; its types do not tell
    re.compile(r'Argument 1 to "setPathWriter" of "QgsPathResolver" has incompatible type'),
)
_LINE = re.compile(r"^(?P<path>.+?):(?P<line>\d+): error: (?P<told>.*?)  \[(?P<code>[\w-]+)\]$")
_MISSING = re.compile(r'"(?P<owner>\w+)" has no attribute "(?P<name>\w+)"')
_ARGUMENT = re.compile(
    r'of "Q\w+" has incompatible type "(?P<given>[^"]+)"; expected "(?P<due>[^"]+)"'
)
_WRONG = {"attr-defined", "call-arg", "deprecated", "name-defined"}


class Finding(NamedTuple):
    """A call that QGIS on Qt 6 does not know, or no longer wants."""

    path: Path
    line: int
    told: str
    code: str


class Types:
    """The classes of QGIS by their name: what they inherit from and what they have."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._classes = {
            found["name"]: (found["base"].split(".")[-1], found["body"])
            for text in texts
            for found in re.finditer(
                r"^class (?P<name>\w+)\((?P<base>[\w.]+).*?\):(?P<body>.*?)(?=^\S|\Z)",
                text,
                re.MULTILINE | re.DOTALL,
            )
        }

    def is_a(self, name: str, ancestor: str) -> bool:
        """Whether a class is another one or inherits from it."""
        while name != ancestor and name in self._classes:
            name = self._classes[name][0]
        return name == ancestor

    def known_below(self, owner: str, name: str) -> bool:
        """Whether a class that inherits from ``owner`` has a member of that name."""
        member = re.compile(rf"^    (def {name}\(|{name}:)", re.MULTILINE)
        return any(
            member.search(body)
            for child, (_, body) in self._classes.items()
            if self.is_a(child, owner)
        )

    @cached_property
    def deprecated(self) -> frozenset[str]:
        """Names of methods that are deprecated in every class that has them."""
        bodies = "".join(body for _, body in self._classes.values())
        every = re.findall(r"((?:^    @.*\n)*)^    def (\w+)\(", bodies, re.MULTILINE)
        wanted = {name for decorators, name in every if "@deprecated" not in decorators}
        return frozenset(name for decorators, name in every if "@deprecated" in decorators) - wanted


def on_qt6(text: str) -> str:
    """The types of a module of QGIS, made for Qt 5, as they are on Qt 6."""
    text = text.replace("PyQt5", "PyQt6")
    text = text.replace(
        "from warnings import deprecated", "from typing_extensions import deprecated"
    )
    flags = set(re.findall(r"typing\.Union\['?[\w.]+', '?[\w.]*?(\w+)'?\]", text))
    flags |= set(re.findall(r"typing\.Union\[[\w.]+, [\w.]*?(\w+)\]", text))

    def as_enum(found: re.Match[str]) -> str:
        kind = "IntFlag" if found["name"] in flags else "IntEnum"
        members = re.sub(r"  ?# type: .*", "", found["members"])
        return f"{found['indent']}class {found['name']}(enum.{kind}):\n{members}"

    enums = r"^(?P<indent> *)class (?P<name>\w+)\(int\):\n(?P<members>(?: +\w+ = \.\.\..*\n)+)"
    return "import enum\n" + re.sub(enums, as_enum, text, flags=re.MULTILINE)


def write_types(installed: Path = INSTALLED, target: Path = WRITTEN) -> Types:
    """Write the package ``qgis`` as types on Qt 6 into ``target``."""
    package = target / "qgis"
    shutil.rmtree(package, ignore_errors=True)
    (package / "PyQt").mkdir(parents=True)
    (package / "py.typed").touch()
    (package / "__init__.pyi").touch()
    (package / "PyQt" / "__init__.pyi").touch()
    for name in _QT:
        text = f"from PyQt6.{name} import *\n" + (_ANY_NULL if name == "QtCore" else "")
        (package / "PyQt" / f"{name}.pyi").write_text(text)
    texts = []
    for name in _COMPILED:
        texts.append(on_qt6((installed / f"_{name}.pyi").read_text(encoding="utf-8")))
        (package / f"_{name}.pyi").write_text(texts[-1], encoding="utf-8")
        own = _CORE if name == "core" else ""
        (package / f"{name}.pyi").write_text(f"from qgis._{name} import *\n{own}")
    shutil.copytree(installed / "processing", package / "processing")
    (target / "processing.pyi").write_text("from qgis.processing import *\n")
    utils = (installed / "utils.py").read_text(encoding="utf-8").replace("PyQt5", "PyQt6")
    (package / "utils.py").write_text(
        re.sub(r"^iface = None$", "iface: QgisInterface", utils, flags=re.MULTILINE)
        + "\nfrom qgis.gui import QgisInterface\n",
        encoding="utf-8",
    )
    return Types(texts)


def with_qt() -> list[Path]:
    """The houses of the plugin where Qt and QGIS live: all but core."""
    return [path for path in sorted(PLUGIN.glob("*")) if path.name not in {"core", "__pycache__"}]


def findings(types: Types, paths: Iterable[Path], written: Path = WRITTEN) -> list[Finding]:
    """What mypy says of the calls in files and folders that concerns Qt or QGIS.

    ``written`` is where :func:`write_types` wrote the types.
    """
    ini, cache = ROOT / ".ci" / "qgis_calls.ini", written / "cache"
    run = [sys.executable, "-m", "mypy", "--config-file", ini, "--cache-dir", cache, *paths]
    told = subprocess.run(
        list(map(str, run)),
        cwd=ROOT,
        env={"MYPYPATH": str(written), "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=False,
    )
    if told.returncode not in {0, 1}:
        raise RuntimeError(told.stdout + told.stderr)
    every = (_LINE.match(line) for line in told.stdout.splitlines())
    found = [Finding(ROOT / m["path"], int(m["line"]), m["told"], m["code"]) for m in every if m]
    return [one for one in found if _concerns(one, types)]


def _concerns(one: Finding, types: Types) -> bool:
    if any(pattern.match(one.told) for pattern in _TOLERATED):
        return False
    if one.code == "arg-type":
        found = _ARGUMENT.search(one.told)
        # a layer given where a vector layer is due: QGIS looks at what it really is
        return bool(found) and not any(
            types.is_a(due, found["given"]) for due in found["due"].split(" | ")
        )
    missing = _MISSING.match(one.told)
    if one.code == "attr-defined" and missing:
        return not types.known_below(missing["owner"], missing["name"])
    return one.code in _WRONG or (one.code == "call-overload" and '"Q' in one.told)


def main() -> int:
    """Print what the plugin calls that QGIS on Qt 6 does not know."""
    found = findings(write_types(), with_qt())
    for one in found:
        print(f"{one.path.relative_to(ROOT)}:{one.line}: {one.told}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
