"""The wheel in a plain environment: what it carries, and what it does not."""

from __future__ import annotations

import json
from importlib.metadata import distribution
from pathlib import Path

import pytest
from conftest import ROOT

import am_delimiter
from am_delimiter.toolbelt import paths, said

HOME = Path(am_delimiter.__file__).parent


@pytest.fixture(scope="module")
def files():
    """Everything that pip installed of it, as paths in site-packages."""
    return {str(file) for file in distribution("am_delimiter").files or ()}


def test_it_is_the_installed_package():
    assert ROOT not in HOME.parents or (ROOT / "build") in HOME.parents
    assert (HOME / "metadata.txt").is_file()


def test_the_version_has_one_place():
    assert distribution("am_delimiter").version == paths.plugin_version()
    assert am_delimiter.__version__ == paths.plugin_version()
    assert f"version={paths.plugin_version()}\n" in (ROOT / "metadata.txt").read_text("utf-8")


def test_it_carries_what_the_science_reads(files):
    for name in ("catalogue/parameters.json", "sample/comunas_ficticias.gpkg", "styles/gaps.qml"):
        assert f"am_delimiter/resources/{name}" in files
    assert any(name.endswith("licenses/LICENSE") for name in files)
    assert not [n for n in files if n.endswith((".ts", ".aux.xml", ".sh")) or "/tests/" in n]


def test_it_carries_every_module(files):
    own = {file.relative_to(ROOT).as_posix() for file in (ROOT / "am_delimiter").rglob("*.py")}
    assert own == {n for n in files if n.startswith("am_delimiter/") and n.endswith(".py")}


def test_it_carries_the_spanish_texts():
    texts = said.spanish_texts()
    assert len(texts) > 1000
    assert json.loads((HOME / "i18n" / "am_delimiter_es.json").read_text("utf-8")) == texts
    assert texts["Verdict"] == "Veredicto"


def test_it_asks_for_what_it_imports_and_no_more():
    asked = {r.split(">")[0].strip() for r in distribution("am_delimiter").requires or ()}
    assert asked == {
        *("geopandas", "networkx", "numpy", "pandas", "pyogrio", "pyproj", "rasterio", "scipy"),
        *("shapely", "distributed", "duckdb"),
    }
