"""Inputs and cases are left as they were: their bytes, their dates, and what lies beside them."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsProcessingContext, QgsProject
from sample_case import SAMPLE, Recorder
from test_output_check import snapshot

COMMUNES, TRAVEL = "comunas_ficticias.gpkg", "viajes_ficticios.csv"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The sample as data of the user, without statistics; its GeoPackage waits in a journal."""
    folder = tmp_path / "datos"
    folder.mkdir()
    for file in SAMPLE.iterdir():
        if not file.name.endswith(".aux.xml"):
            shutil.copy(file, folder)
    with closing(sqlite3.connect(folder / COMMUNES)) as connection:
        connection.execute("pragma journal_mode = wal")
    return folder


def given(data: Path) -> dict[str, Any]:
    return {
        "COMMUNES": f"{data / COMMUNES}|layername=comunas",
        "BUILTUP": [str(file) for file in sorted(data.glob("*.tif"))],
    }


def run(name: str, **values: Any) -> dict[str, Any]:
    from qgis import processing

    context, feedback = QgsProcessingContext(), Recorder()
    done = processing.run(f"am_delimiter:{name}", values, context=context, feedback=feedback)
    del context  # closes the layers that were opened for the run
    return done


def changed(folder: Path, before: dict[str, tuple[str, int]]) -> dict[str, Any]:
    """What is other than before; a journal without content says that somebody still reads."""
    now = snapshot(folder)
    idle = {n for n in now if n.endswith("-shm") or (folder / n).stat().st_size == 0}
    names = {n for n in {*before, *now} - idle if before.get(n) != now.get(n)}
    return {name: (before.get(name), now.get(name)) for name in names}


@pytest.mark.parametrize("name", ["delimit", "continuity", "builtup", "diagnose"])
def test_a_run_leaves_its_inputs_as_they_were(
    provider: Any, data: Path, tmp_path: Path, name: str
) -> None:
    before, ending = snapshot(data), {"builtup": "tif", "diagnose": "html"}.get(name, "gpkg")
    values: dict[str, Any] = given(data)
    if name == "diagnose":
        values = {"INPUTS": [values["COMMUNES"], *values["BUILTUP"], str(data / TRAVEL)]}
    run(name, **values, OUTPUT=str(tmp_path / f"r.{ending}"))
    assert changed(data, before) == {}


def test_a_case_is_read_without_being_written(provider: Any, data: Path, tmp_path: Path) -> None:
    """By every algorithm that opens one; its project can be edited by whoever opens that."""
    folder, out = tmp_path / "casos", tmp_path / "hecho"
    folder.mkdir()
    out.mkdir()
    case = folder / "caso.gpkg"
    run("delimit", **given(data), POPULATION="field", POPULATION_FIELD="POB_2024", OUTPUT=str(case))
    assert [file.name for file in folder.iterdir()] == ["caso.gpkg"]
    assert case.read_bytes()[18:20] == b"\1\1"  # no journal (sqlite.org/fileformat2.html, 1.3.3)
    before, inputs = snapshot(folder), snapshot(data)
    office = {"CASE": str(case), "GORE": "GORE de prueba", "RESPONSIBLE": "R"}
    project = out / "proyecto.qgz"
    run("expediente", **office, PROJECT=str(project))
    assert changed(folder, before) == {}
    run("expediente", **office, PROJECT=str(out / "otra.qgz"), EDITED_PROJECT=str(project))
    assert changed(folder, before) == {}
    run("status", FOLDER=str(folder), OUTPUT="memory:", REPORT=str(out / "r.html"))
    assert changed(folder, before) == {}
    run("rerun", CASE=str(case), OUTPUT=str(out / "otra_vez.gpkg"))
    assert changed(folder, before) == {}
    continuum = f"{case}|layername=continuum"
    run(
        "compare",
        COMPUTED=continuum,
        REFERENCE=continuum,
        COMMUNES=given(data)["COMMUNES"],
        OUTPUT=str(out / "c.gpkg"),
    )
    assert changed(folder, before) == {}
    assert changed(data, inputs) == {}
    opened = QgsProject()
    assert opened.read(str(project))
    layers = [one for one in opened.mapLayers().values() if one.providerType() == "ogr"]
    assert layers
    assert not any(layer.readOnly() for layer in layers)
    opened.clear()


def test_a_system_that_stands_beside_a_raster_is_still_read(data: Path) -> None:
    from osgeo import gdal

    from am_delimiter.bridge.quiet_layers import quiet_raster

    file = data / "sin_sistema.tif"
    made = gdal.GetDriverByName("GTiff").Create(str(file), 4, 4, 1, options=["PROFILE=BASELINE"])
    made.SetProjection(gdal.Open(str(next(data.glob("GHS*.tif")))).GetProjection())
    made.SetGeoTransform((0, 100, 0, 0, 0, -100))
    del made
    assert Path(f"{file}.aux.xml").is_file()
    before = snapshot(data)
    layer = quiet_raster(str(file), "sin_sistema", "gdal")
    assert layer.crs().authid() == "ESRI:54009"
    del layer
    assert changed(data, before) == {}
