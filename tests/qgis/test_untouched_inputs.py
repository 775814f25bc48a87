"""Inputs and cases are left as they were: their bytes, their dates, and what lies beside them."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import geopandas
import pytest
from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProject
from sample_case import SAMPLE, Recorder
from test_output_check import snapshot

COMMUNES, TRAVEL = "comunas_ficticias.gpkg", "viajes_ficticios.csv"
SERVICES = "servicios_ficticios.csv"


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


@pytest.mark.parametrize("name", ["delimit", "continuity", "builtup", "diagnose", "nationwide"])
def test_a_run_leaves_its_inputs_as_they_were(
    provider: Any, data: Path, tmp_path: Path, name: str
) -> None:
    before, ending = snapshot(data), {"builtup": "tif", "diagnose": "html"}.get(name, "gpkg")
    values: dict[str, Any] = given(data)
    if name == "diagnose":
        values = {"INPUTS": [values["COMMUNES"], *values["BUILTUP"], str(data / TRAVEL)]}
    run(name, **values, OUTPUT=str(tmp_path / f"r.{ending}"))
    assert changed(data, before) == {}


def test_qgis_process_leaves_them_too(data: Path, tmp_path: Path, qgis_process: Any) -> None:
    """It has each parameter judge its value before it asks the algorithm.

    What waits in a journal is another matter: as it ends, QGIS takes it into the GeoPackage.
    """
    with closing(sqlite3.connect(data / COMMUNES)) as connection:
        connection.execute("pragma journal_mode = delete")
    before, values = snapshot(data), given(data)
    values |= {"TRAVEL": str(data / TRAVEL), "SERVICES": str(data / SERVICES)}
    values["OUTPUT"] = str(tmp_path / "r.gpkg")
    done = qgis_process("run", "am_delimiter:delimit", "-", text=json.dumps({"inputs": values}))
    assert done.returncode == 0, done.stderr
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


def mosaic(data: Path) -> Path:
    """The built-up rasters as one virtual raster, without statistics."""
    from osgeo import gdal

    file = data / "mosaico.vrt"
    made = gdal.BuildVRT(str(file), [str(one) for one in sorted(data.glob("*.tif"))])
    del made
    assert b"STATISTICS" not in file.read_bytes()
    return file


def as_shapefile(data: Path) -> Path:
    """The communes as a shapefile, which has no spatial index beside it."""
    file = data / "comunas.shp"
    geopandas.read_file(data / COMMUNES).to_file(file)
    return file


@pytest.fixture
def closed(data: Path) -> Iterator[Path]:
    """The folder of the data on a disk that takes no file: as it is for whoever is not its owner.

    The administrator may write anywhere, so a test of theirs is run as nobody.
    """
    files = [mosaic(data), as_shapefile(data)]
    with closing(sqlite3.connect(data / COMMUNES)) as connection:
        connection.execute("pragma journal_mode = delete")
    assert all(file.is_file() for file in files)
    nobody, root = 65534, os.geteuid() == 0
    for folder in data.parents:  # pytest keeps its own for one user, more of them in a pool
        if not folder.stat().st_mode & 0o001:
            folder.chmod(0o755)
    for file in data.iterdir():
        file.chmod(0o444)
    data.chmod(0o555)
    (data.parent / "hecho").mkdir()
    (data.parent / "hecho").chmod(0o777)
    if root:
        os.seteuid(nobody)
    try:
        with pytest.raises(PermissionError):
            (data / "x").touch()
        yield data
    finally:
        if root:
            os.seteuid(0)
        data.chmod(0o755)


@pytest.mark.parametrize("name", ["delimit", "continuity", "builtup", "diagnose", "nationwide"])
def test_inputs_on_a_disk_that_takes_no_file(provider: Any, closed: Path, name: str) -> None:
    before, touched = snapshot(closed), closed.stat().st_mtime_ns
    ending = {"builtup": "tif", "diagnose": "html"}.get(name, "gpkg")
    layers = {"COMMUNES": str(closed / "comunas.shp"), "BUILTUP": [str(closed / "mosaico.vrt")]}
    if name == "diagnose":
        layers = {"INPUTS": [layers["COMMUNES"], *layers["BUILTUP"], str(closed / TRAVEL)]}
    made = closed.parent / "hecho" / f"r.{ending}"
    run(name, **layers, OUTPUT=str(made))
    assert made.stat().st_size
    assert snapshot(closed) == before
    assert closed.stat().st_mtime_ns == touched  # nothing was made and taken away again


@pytest.mark.parametrize("name", ["delimit", "continuity", "builtup", "diagnose", "nationwide"])
def test_outputs_there_are_refused_before_the_work(provider: Any, closed: Path, name: str) -> None:
    ending = {"builtup": "tif", "diagnose": "html"}.get(name, "gpkg")
    layers: dict[str, Any] = {
        "COMMUNES": str(closed / "comunas.shp"),
        "BUILTUP": [str(closed / "mosaico.vrt")],
    }
    if name == "diagnose":
        layers = {"INPUTS": layers["BUILTUP"]}
    for folder, said in ((closed, "No se puede escribir"), (closed / "no hay", "no existe")):
        with pytest.raises(QgsProcessingException, match=said) as told:
            run(name, **layers, OUTPUT=str(folder / f"r.{ending}"))
        assert f"r.{ending}" in str(told.value)


def test_a_virtual_raster_and_a_shapefile_stay_as_they_were(
    provider: Any, data: Path, tmp_path: Path
) -> None:
    """Where they could be written: GDAL keeps the statistics of a virtual raster in its file."""
    layers = {"COMMUNES": str(as_shapefile(data)), "BUILTUP": [str(mosaic(data))]}
    before = snapshot(data)
    run("delimit", **layers, OUTPUT=str(tmp_path / "r.gpkg"))
    run("builtup", **layers, OUTPUT=str(tmp_path / "r.tif"))
    both = [layers["COMMUNES"], *layers["BUILTUP"]]
    run("diagnose", INPUTS=both, OUTPUT=str(tmp_path / "r.html"))
    run("rerun", CASE=str(tmp_path / "r.gpkg"), OUTPUT=str(tmp_path / "r2.gpkg"))
    assert changed(data, before) == {}
