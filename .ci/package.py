"""Builds the installable zip of the plugin and verifies it.

The repository keeps ``metadata.txt``, ``resources/`` and ``i18n/`` at its top; the zip holds one
folder ``am_delimiter/`` with all of it beside the code. The same sources give the same bytes.
"""

from __future__ import annotations

import argparse
import configparser
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

import guide
import translate

ROOT = Path(__file__).resolve().parent.parent
NAME = "am_delimiter"
TARGET = ROOT / "dist" / f"{NAME}.zip"
MAX_BYTES = 25_000_000
EPOCH = (1980, 1, 1, 0, 0, 0)

REQUIRED = (
    "__init__.py",
    "metadata.txt",
    "LICENSE",
    f"i18n/{NAME}_{translate.LANGUAGE}.qm",
    "resources/help/index.html",
)
REQUIRED_METADATA = [
    "name",
    "description",
    "version",
    "qgisMinimumVersion",
    "qgisMaximumVersion",
    "author",
    "email",
    "about",
    "tracker",
    "repository",
    "homepage",
    "icon",
    "hasProcessingProvider",
]
FORBIDDEN_SUFFIXES = frozenset(
    [".bat", ".cmd", ".dll", ".dylib", ".exe", ".ps1", ".pyc", ".pyd", ".pyo", ".sh", ".so", ".ts"]
)
FORBIDDEN_FOLDERS = frozenset({"__pycache__", "tests"})


class PackageError(Exception):
    """The zip could not be published as it is, one problem on each line."""


# -- building --------------------------------------------------------------------------------


def build(target: Path = TARGET) -> Path:
    """Writes the zip and returns its path."""
    translate.compile_ts()
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        pages = guide.build(Path(scratch) / "help")
        entries = {**dict(_entries()), **dict(_guide(pages))}
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
            for name in sorted(entries):
                archive.writestr(_header(name), entries[name].read_bytes(), compresslevel=9)
    return target


def _entries() -> Iterator[tuple[str, Path]]:
    """Names in the zip with the files they come from."""
    for path in (ROOT / "metadata.txt", ROOT / "LICENSE"):
        yield f"{NAME}/{path.name}", path
    for path in _files(ROOT / NAME):
        yield path.relative_to(ROOT).as_posix(), path
    for path in _files(ROOT / "resources"):
        if path.suffix != ".py" and guide.TARGET not in path.parents:
            yield f"{NAME}/{path.relative_to(ROOT).as_posix()}", path
    for path in (ROOT / "i18n").glob("*.qm"):
        yield f"{NAME}/i18n/{path.name}", path


def _guide(pages: Path) -> Iterator[tuple[str, Path]]:
    """The pages of the guide, built anew."""
    for path in _files(pages):
        yield f"{NAME}/resources/help/{path.relative_to(pages).as_posix()}", path


def _files(folder: Path) -> Iterator[Path]:
    """The files of a folder, without caches and what GDAL or an editor leaves behind."""
    for path in folder.rglob("*"):
        parts = path.relative_to(folder).parts
        hidden = any(part.startswith(".") or part in FORBIDDEN_FOLDERS for part in parts)
        leftover = path.name.endswith((".aux.xml", "~"))
        if path.is_file() and not hidden and not leftover:
            yield path


def _header(name: str) -> zipfile.ZipInfo:
    header = zipfile.ZipInfo(name, EPOCH)
    header.compress_type = zipfile.ZIP_DEFLATED
    header.create_system = 3  # Unix, whatever the machine
    header.external_attr = 0o100644 << 16
    return header


# -- verifying -------------------------------------------------------------------------------


def problems(path: Path) -> list[str]:
    """What would keep the plugin repository or QGIS from taking the zip."""
    with zipfile.ZipFile(path) as archive:
        contents = {entry.filename: archive.read(entry) for entry in archive.infolist()}
    size = path.stat().st_size
    found = [f"the zip has {size} bytes, the limit is {MAX_BYTES}"] if size >= MAX_BYTES else []
    found += _name_problems(contents)
    found += _metadata_problems(contents)
    found += _code_problems(contents)
    return found


def _name_problems(contents: dict[str, bytes]) -> Iterator[str]:
    for required in REQUIRED:
        if f"{NAME}/{required}" not in contents:
            yield f"{required} is missing"
    for name in map(PurePosixPath, contents):
        if name.parts[0] != NAME:
            yield f"{name} lies outside {NAME}/"
        if name.suffix in FORBIDDEN_SUFFIXES or FORBIDDEN_FOLDERS.intersection(name.parts):
            yield f"{name} must not be in the zip"


def _metadata_problems(contents: dict[str, bytes]) -> Iterator[str]:
    parser = configparser.ConfigParser()
    try:
        parser.read_string(contents.get(f"{NAME}/metadata.txt", b"").decode("utf-8"))
        general = dict(parser["general"])
    except (configparser.Error, KeyError, UnicodeDecodeError) as error:
        yield f"metadata.txt cannot be read: {error}"
        return
    for field in REQUIRED_METADATA:
        if not general.get(field.lower(), "").strip():
            yield f"metadata.txt has no {field}"
    if f"{NAME}/{general.get('icon')}" not in contents:
        yield f"the icon {general.get('icon')} is not in the zip"


def _code_problems(contents: dict[str, bytes]) -> Iterator[str]:
    for name, content in contents.items():
        if not name.endswith(".py"):
            continue
        try:
            compile(content, name, "exec")
        except SyntaxError as error:
            yield f"{name} does not compile: {error}"


def verify(path: Path) -> None:
    """Raises :class:`PackageError` naming everything that is wrong with the zip."""
    if found := problems(path):
        raise PackageError("\n".join(found))


def main() -> int:
    """Builds and verifies the zip named on the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("target", nargs="?", type=Path, default=TARGET)
    try:
        path = build(parser.parse_args().target)
        verify(path)
    except (PackageError, translate.TranslationError) as error:
        print(error, file=sys.stderr)
        return 1
    print(f"{path} ({path.stat().st_size / 1000:.0f} kB)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
