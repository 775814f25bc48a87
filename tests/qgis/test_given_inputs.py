"""Inputs that are there and cannot be used: the program's own sentence, for every parameter."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import geopandas
import pytest
from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsVectorLayer,
)
from sample_case import COMMUNES, SAMPLE, TILES, Recorder

FILE = COMMUNES.split("|")[0]
TRAVEL = SAMPLE / "viajes_ficticios.csv"
IDS = ("delimit", "continuity", "compare", "builtup", "expediente", "status", "rerun", "nationwide")


def refused(id_: str, **values: Any) -> str:
    """What an algorithm says of its inputs, "" when it takes them."""
    from qgis.core import QgsApplication

    algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"am_delimiter:{id_}")
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    good, said = algorithm.checkParameterValues(values, context)
    return "" if good else said


def vector_parameters() -> list[tuple[str, str, bool]]:
    """Every parameter of every algorithm that takes vector layers, and whether it takes several."""
    from am_delimiter.processing.provider import AmDelimiterProvider

    found = []
    provider = AmDelimiterProvider()
    provider.loadAlgorithms()
    for algorithm in provider.algorithms():
        for one in algorithm.parameterDefinitions():
            several = one.type() == "multilayer"
            if several and one.layerType() == Qgis.ProcessingSourceType.File:
                continue
            if several or one.type() in ("source", "vector"):
                found.append((algorithm.name(), one.name(), several))
    return found


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """The communes of the sample as ArcGIS cuts them: the first four, marked."""
    file = tmp_path / "comunas_r05.geojson"
    geopandas.read_file(FILE).head(4).to_crs(4326).to_file(file, driver="GeoJSON")
    content = json.loads(file.read_text(encoding="utf-8"))
    content["properties"] = {"exceededTransferLimit": True}
    file.write_text(json.dumps(content), encoding="utf-8")
    return file


def test_a_page_of_a_service_is_refused_for_every_parameter(provider: Any, page: Path) -> None:
    asked = [one for one in vector_parameters() if one[0] != "diagnose"]
    assert {name for _, name, _ in asked} >= {
        "COMMUNES", "BUILTUP", "POPULATION_LAYERS", "URBAN_LIMITS", "TRAVEL", "BARRIERS",
        "BRIDGES", "SERVICES", "SERVICE_LAYERS", "INSTRUMENTS", "COMPUTED", "REFERENCE",
        "PROCEDURE",
    }  # fmt: skip
    for id_, name, several in asked:
        extra = {"GORE": "x", "RESPONSIBLE": "x"} if id_ == "expediente" else {}
        said = refused(id_, **{name: [str(page)] if several else str(page), **extra})
        assert f"({name}): «comunas_r05» es una página" in said, (id_, name)
        assert "exceededTransferLimit: true" in said


def test_a_page_in_the_project_is_refused_however_it_is_given(provider: Any, page: Path) -> None:
    layer = QgsVectorLayer(str(page), "Comunas", "ogr")
    QgsProject.instance().addMapLayer(layer)
    part = QgsProcessingFeatureSourceDefinition(layer.id(), selectedFeaturesOnly=True)
    try:
        for given in (layer, layer.id(), "Comunas", part):
            assert "«Comunas» es una página" in refused("delimit", COMMUNES=given)
    finally:
        QgsProject.instance().removeMapLayer(layer.id())


def test_the_real_page_of_arcgis(provider: Any, real_data: Path, tmp_path: Path) -> None:
    from qgis import processing

    file = real_data / "cases" / "arcgis_pagina_truncada.geojson"
    with pytest.raises(QgsProcessingException, match="es una página de un servicio web"):
        processing.run(
            "am_delimiter:continuity",
            {"COMMUNES": str(file), "BUILTUP": TILES, "OUTPUT": str(tmp_path / "r.gpkg")},
            feedback=Recorder(),
        )
    summary = tmp_path / "s.json"
    given = {"INPUTS": [str(file)], "OUTPUT": str(tmp_path / "i.html"), "SUMMARY": str(summary)}
    processing.run("am_delimiter:diagnose", given, feedback=Recorder())
    (found,) = json.loads(summary.read_text(encoding="utf-8"))["inputs"]
    assert found["verdict"] == "no sirve"
    assert "agregue el servicio a QGIS como capa y expórtela" in found["findings"][0]["text"]


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("vacío.gpkg", b"", "está vacío (0 bytes)"),
        ("dañado.gpkg", b"SQLite format 3\0" + b"x" * 3000, "no se puede leer como capa"),
        ("cortado.geojson", b'{"type": "FeatureCollection", "features": [', "no se puede leer"),
        ("texto.csv", b"", "está vacío (0 bytes)"),
        ("binario.csv", b"\0\1\2" * 99, "no se puede leer"),
        ("otro.shp", b"nada", "no se puede leer como capa"),
        ("otro.xlsx", b"PK\3\4nada", "no se puede leer como capa"),
    ],
    ids=["gpkg-0", "gpkg", "geojson", "csv-0", "csv", "shp", "xlsx"],
)
def test_a_file_that_is_there_is_never_said_not_to_be(
    provider: Any, tmp_path: Path, name: str, content: bytes, said: str
) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    if name == "binario.csv" and QgsVectorLayer(str(file), "", "ogr").isValid():
        pytest.skip("this GDAL takes any bytes for a table")
    for id_, parameter, several in vector_parameters():
        if id_ in ("diagnose", "expediente"):
            continue
        told = refused(id_, **{parameter: [str(file)] if several else str(file)})
        assert f"({parameter}): " in told, (id_, parameter)
        assert name in told
        assert said in told


def test_a_layer_that_a_file_lacks_is_told_with_those_it_has(provider: Any) -> None:
    said = refused("delimit", COMMUNES=f"{FILE}|layername=comuna")
    assert said.endswith("no tiene una capa «comuna». Sus capas son: comunas.")
    assert "(COMMUNES)" in said


def test_a_raster_for_a_layer_a_missing_file_and_a_broken_layer(
    provider: Any, tmp_path: Path
) -> None:
    assert "es un ráster" in refused("delimit", COMMUNES=TILES[0])
    assert "ni una capa del proyecto ni un archivo" in refused("delimit", COMMUNES="/no/hay.gpkg")
    assert "ni una capa" in refused("delimit", BUILTUP=["x" * 5000])
    file = tmp_path / "comunas.gpkg"
    shutil.copy(FILE, file)
    layer = QgsVectorLayer(str(file), "Rotas", "ogr")
    layer.setDataSource(str(tmp_path / "otra.gpkg"), "Rotas", "ogr")
    QgsProject.instance().addMapLayer(layer)
    try:
        said = refused("delimit", COMMUNES=layer.id())
        assert "La capa «Rotas» del proyecto está rota" in said
        assert "otra.gpkg" in said
    finally:
        QgsProject.instance().removeMapLayer(layer.id())


def as_office(text: str, separator: str, encoding: str) -> bytes:
    marked = {"utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}.get(encoding, b"")
    return marked + text.replace(",", separator).encode(encoding)


@pytest.mark.parametrize(
    ("separator", "encoding"),
    [("|", "utf-8"), ("|", "utf-16-le"), ("\t", "utf-16-be"), (";", "utf-8-sig"), ("|", "cp1252")],
)
def test_any_separator_and_encoding_is_the_same_travel(
    run: Any, tmp_path: Path, separator: str, encoding: str
) -> None:
    text = TRAVEL.read_text(encoding="utf-8").replace("trabajadores", "año_trabajadores")
    file = tmp_path / f"viajes ñ.{'txt' if separator == '|' else 'csv'}"
    file.write_bytes(as_office(text, separator, encoding))
    results = run(TRAVEL=str(file), TRAVEL_COUNT_FIELD="año_trabajadores")
    summary = json.loads(Path(results["SUMMARY"]).read_text(encoding="utf-8"))
    (travel,) = [c for c in summary["candidates"][0]["criteria"] if c["id"] == "travel"]
    assert travel["value"] == 29.45  # as of the CSV in UTF-8 with commas, counted by hand
    (known,) = [item for item in summary["inputs"] if item["kind"] == "viajes"]
    assert (known["path"], len(known["sha256"])) == (str(file), 64)


def test_registers_in_any_text_and_run_again(run: Any, tmp_path: Path) -> None:
    from qgis import processing

    file = tmp_path / "servicios ñ.txt"
    text = "nombre,tipo,comunas\nRelleno Ñandú,residuos,99101 99102\n"
    file.write_bytes(as_office(text, "|", "utf-16-le"))
    travel = tmp_path / "viajes.txt"
    travel.write_bytes(as_office(TRAVEL.read_text(encoding="utf-8"), "|", "utf-16-be"))
    results = run(SERVICES=str(file), INSTRUMENTS=str(file), TRAVEL=str(travel))
    stored = geopandas.read_file(results["OUTPUT"], layer="services")
    assert list(stored["element"]) == ["Relleno Ñandú"]
    again = processing.run(
        "am_delimiter:rerun",
        {"CASE": results["OUTPUT"], "OUTPUT": str(tmp_path / "otra.gpkg")},
        feedback=Recorder(),
    )
    assert (again["IDENTICAL"], again["CHANGED"]) == (True, 0)


def test_what_a_user_pasted_does_not_drown_the_sentence(run: Any) -> None:
    with pytest.raises(QgsProcessingException, match="no están en") as told:
        run(CANDIDATE="05101" * 500)
    assert len(str(told.value)) < 1_200  # 1,000 letters of the text, and the sentence


def shapefile(folder: Path) -> Path:
    """The eight communes of the sample as a shapefile."""
    file = folder / "comunas.shp"
    geopandas.read_file(FILE).to_file(file)
    return file


def cut(file: Path, share: float) -> None:
    file.write_bytes(file.read_bytes()[: int(file.stat().st_size * share)])


def fewer_rows(file: Path) -> None:
    """The fields of three communes under the shapes of eight."""
    other = file.with_name("otra.shp")
    geopandas.read_file(FILE).head(3).to_file(other)
    shutil.copy(other.with_suffix(".dbf"), file.with_suffix(".dbf"))


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        (lambda f: f.with_suffix(".dbf").unlink(), "su .dbf falta"),
        (lambda f: f.with_suffix(".dbf").write_bytes(b""), "su .dbf falta o está vacío"),
        (lambda f: f.with_suffix(".shx").unlink(), "su .shx falta"),
        (lambda f: f.with_suffix(".shx").write_bytes(b""), "su .shx falta"),
        (lambda f: cut(f, 0.5), "comunas.shp de un shapefile llega"),
        (lambda f: cut(f.with_suffix(".shx"), 0.8), "comunas.shx de un shapefile llega"),
        (lambda f: cut(f.with_suffix(".dbf"), 0.8), "comunas.dbf de un shapefile llega"),
        (fewer_rows, "tiene 8 formas y 3 filas"),
    ],
    ids=["dbf", "dbf-0", "shx", "shx-0", "shp-cut", "shx-cut", "dbf-cut", "rows"],
)
def test_half_a_shapefile_is_refused_for_every_parameter(
    provider: Any, tmp_path: Path, damage: Any, said: str
) -> None:
    from qgis import processing

    file = shapefile(tmp_path)
    damage(file)
    before = {one.name: one.read_bytes() for one in tmp_path.iterdir()}
    for id_, parameter, several in vector_parameters():
        if id_ in ("diagnose", "expediente"):
            continue
        told = refused(id_, **{parameter: [str(file)] if several else str(file)})
        assert f"({parameter}): " in told, (id_, parameter)
        assert said in told
    assert {one.name: one.read_bytes() for one in tmp_path.iterdir()} == before
    made = {"OUTPUT": str(tmp_path / "i.html"), "SUMMARY": str(tmp_path / "s.json")}
    processing.run("am_delimiter:diagnose", {"INPUTS": [str(file)], **made}, feedback=Recorder())
    (found,) = json.loads((tmp_path / "s.json").read_text(encoding="utf-8"))["inputs"]
    assert found["verdict"] == "no sirve"
    assert said in found["findings"][0]["text"]
    assert {one.name for one in tmp_path.iterdir()} == {*before, "i.html", "s.json"}


def test_a_whole_shapefile_is_taken_and_its_system_asked_for(provider: Any, tmp_path: Path) -> None:
    from qgis import processing

    file = shapefile(tmp_path)
    file.with_suffix(".cpg").write_bytes(b"")
    assert "COMMUNES" not in refused("continuity", COMMUNES=str(file), BUILTUP=TILES)
    file.with_suffix(".prj").unlink()
    given = {"COMMUNES": str(file), "BUILTUP": TILES, "OUTPUT": str(tmp_path / "r.gpkg")}
    with pytest.raises(QgsProcessingException, match="no tiene sistema de referencia"):
        processing.run("am_delimiter:continuity", given, feedback=Recorder())
    for ending in (".shp", ".shx"):
        file.with_suffix(ending).unlink()
    alone = str(file.with_suffix(".dbf"))
    assert "una tabla sin formas" in refused("continuity", COMMUNES=alone)
    assert "una tabla sin formas" in refused("compare", COMPUTED=alone)
    assert sorted(one.name for one in tmp_path.iterdir()) == ["comunas.cpg", "comunas.dbf"]
