"""The Python front gives what ``am_delimiter:delimit`` gives: every row, to the last digit."""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path
from typing import Any

import geopandas
import numpy as np
import pytest
import shapely
from qgis.core import QgsProcessingException, QgsVectorLayer
from sample_case import SAMPLE, Recorder

import am_delimiter
from am_delimiter.bridge.own_tables import own_tables
from am_delimiter.bridge.stored_hierarchy import read_hierarchy
from am_delimiter.bridge.stored_result import read_stored_case, read_tables
from am_delimiter.core.basis import Progress, Table, values_of
from am_delimiter.core.catalogue import load_catalogue
from am_delimiter.toolbelt.i18n import spanish
from am_delimiter.toolbelt.paths import plugin_version, resource
from am_delimiter.toolbelt.said import spanish_texts

CHOICES = {
    "as it comes": {},
    "with all tables and a set of its own": {
        "travel": str(SAMPLE / "viajes_ficticios.csv"),
        "services": str(SAMPLE / "servicios_ficticios.csv"),
        "candidate": "99101,99103",
        "tolerance": 1000.0,
        "membership": 40.0,
    },
    "a modification by the list of afterwards": {
        "modifies": "99101, 99102",
        "candidate": "99101,99102,99105",
        "justification": "99105: un solo continuo",
    },
    "by hand, on other cells": {
        "include": "99103",
        "justification": "Puente en construcción",
        "cell_size": 60.0,
        "connectivity": 4,
        "min_patch": 5.0,
        "region": "99",
        "provenance": "comunas_ficticias.gpkg; Nadie; Muestra; 2026",
    },
}


@pytest.mark.parametrize("choice", CHOICES)
def test_the_same_rows(run: Any, tmp_path: Path, choice: str) -> None:
    values = CHOICES[choice]
    wanted = run(
        **{name.upper(): str(v) if name == "connectivity" else v for name, v in values.items()}
    )
    sample = am_delimiter.sample()
    found = am_delimiter.delimit(
        sample.communes, sample.evidence, population_field="POB_2024", **values
    )
    own = found.save(tmp_path / "propio.gpkg")
    names = [name for name in found.tables if name != "versions"]
    one, other = (read_tables(Path(f), names, Progress()) for f in (wanted["OUTPUT"], own))
    assert len(names) == 28
    for name in names:
        assert rows(one[name]) == rows(other[name]), name
    assert found.verdict == wanted["VERDICT"]
    assert len(found.candidates) == wanted["CANDIDATES"]


def rows(table: Table) -> dict[str, list[Any]]:
    """Every value of a table, and its shapes to the byte."""
    columns = {name: values_of(column) for name, column in table.columns.items()}
    if table.shapes is not None:
        columns["shape"] = shapely.to_wkb(np.asarray(table.shapes, dtype=object)).tolist()
    return columns


@pytest.fixture(scope="module")
def saved(provider: Any, tmp_path_factory: Any) -> Path:
    """The sample, delimited and saved by the Python front."""
    sample = am_delimiter.sample()
    found = am_delimiter.delimit(
        sample.communes,
        sample.evidence,
        population_field="POB_2024",
        connectivity=4,
        working_crs="EPSG:5362",
        candidate=["99101", 99103],
        travel=sample.travel,
        services=sample.services,
        barriers=geopandas.GeoDataFrame(geometry=[], crs="EPSG:5360"),
    )
    return found.save(tmp_path_factory.mktemp("propio") / "propio.gpkg")


def test_qgis_opens_it_with_its_styles_and_names(saved: Path) -> None:
    layer = QgsVectorLayer(f"{saved}|layername=communes", "communes", "ogr")
    assert layer.isValid()
    assert layer.featureCount() == 8
    assert layer.crs().authid() == "EPSG:5362"
    assert layer.renderer().type() == "categorizedSymbol"
    table = QgsVectorLayer(f"{saved}|layername=criteria", "criteria", "ogr")
    told = {
        table.fields()[n].name(): table.attributeAlias(n) for n in range(table.fields().count())
    }
    assert (told["verdict"], told["threshold"]) == ("Veredicto", "Umbral")


def test_every_table_counts_as_the_programs_own(saved: Path) -> None:
    """So that QGIS may write a result into the same file, and keeps what others put there."""
    known = load_catalogue(resource("catalogue"))
    with contextlib.closing(sqlite3.connect(saved)) as connection:
        assert own_tables(connection, known) == sorted(known.layers)


def test_qgis_repeats_what_it_saved_and_finds_it_identical(tmp_path: Path, run: Any) -> None:
    sample = am_delimiter.sample()
    file = am_delimiter.delimit(
        sample.communes, sample.evidence, population_field="POB_2024", travel=sample.travel
    ).save(tmp_path / "propio.gpkg")
    again = processing_run("am_delimiter:rerun", CASE=str(file), OUTPUT=str(tmp_path / "otra.gpkg"))
    assert (again["IDENTICAL"], again["CHANGED"], again["DIFFERENCES"]) == (True, 0, 0)
    before = read_stored_case(file, plugin_version())
    after = read_stored_case(tmp_path / "otra.gpkg", plugin_version())
    assert before.tables == after.tables
    assert before.parameters.keys() == after.parameters.keys()
    assert {f.path: f.sha256 for f in before.files} == {f.path: f.sha256 for f in after.files}


def test_a_layer_of_memory_is_not_opened_again(saved: Path, tmp_path: Path) -> None:
    with pytest.raises(QgsProcessingException, match="barriers"):
        processing_run("am_delimiter:rerun", CASE=str(saved), OUTPUT=str(tmp_path / "otra.gpkg"))
    assert list(tmp_path.iterdir()) == []


def test_the_desk_reads_its_hierarchy(saved: Path) -> None:
    known = load_catalogue(resource("catalogue"))
    found = read_hierarchy(saved, plugin_version(), known, Progress())
    assert found.study.parameters.connectivity == 4
    assert [row.distance_m for row in found.gaps][:1] == [789.38]


def test_the_spanish_of_qt_is_the_spanish_without_it(provider: Any) -> None:
    texts = spanish_texts()
    assert len(texts) > 1000
    assert {text: spanish(text) for text in texts} == texts


def processing_run(name: str, **values: Any) -> dict[str, Any]:
    from qgis import processing

    return processing.run(name, values, feedback=Recorder())
