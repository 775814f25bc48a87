"""``am_delimiter:rerun``: a stored case is repeated to the same result; what changed is named."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sqlite3
from pathlib import Path
from typing import Any

import pytest
import rasterio
import shapely
from qgis.core import (
    QgsFeature,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QThread
from sample_case import COMMUNES, ROOT, SAMPLE, TILES, Recorder, one_page

from am_delimiter.core.cases.case_comparison import UNCOMPARED
from am_delimiter.core.catalogue.catalogue import load_catalogue
from am_delimiter.expediente import document

CATALOGUE = load_catalogue(ROOT / "resources" / "catalogue")


@pytest.fixture
def inputs(tmp_path: Path) -> Path:
    """A folder with a copy of the sample, which a test may touch."""
    folder = tmp_path / "datos ñ"
    folder.mkdir()
    for file in SAMPLE.iterdir():
        if file.suffix in (".tif", ".gpkg", ".csv"):
            shutil.copyfile(file, folder / file.name)
    return folder


@pytest.fixture
def delimited(run: Any, inputs: Path, tmp_path: Path) -> Any:
    """Delimit the copied sample; the file of the result."""

    def delimit(**values: Any) -> Path:
        results = run(
            **{
                "COMMUNES": f"{inputs / 'comunas_ficticias.gpkg'}|layername=comunas",
                "BUILTUP": [str(inputs / Path(tile).name) for tile in TILES],
                "TRAVEL": str(inputs / "viajes_ficticios.csv"),
                "TRAVEL_SOURCE": "Encuesta «ficticia», 2024; 15 %",
                **values,
            }
        )
        return Path(results["OUTPUT"])

    return delimit


@pytest.fixture
def rerun(provider: Any, tmp_path: Path) -> Any:
    """Run ``am_delimiter:rerun``; the results and what was told."""

    def again(
        case: Path, feedback: Recorder | None = None, **values: Any
    ) -> tuple[dict[str, Any], Recorder]:
        from qgis import processing

        feedback = feedback or Recorder()
        parameters = {
            "CASE": str(case),
            "OUTPUT": str(tmp_path / "repetido.gpkg"),
            "SUMMARY": str(tmp_path / "repetido.json"),
            **values,
        }
        parameters = {name: value for name, value in parameters.items() if value is not None}
        context = QgsProcessingContext()
        results = processing.run(
            "am_delimiter:rerun", parameters, context=context, feedback=feedback
        )
        return results, feedback

    return again


def rows_of(file: Path, table: str) -> list[tuple[Any, ...]]:
    with sqlite3.connect(file) as connection:
        return connection.execute(f'select * from "{table}" order by fid').fetchall()


def same_tables(one: Path, other: Path) -> None:
    """Every table and layer, value for value and shape for shape, straight from SQLite."""
    for name in CATALOGUE.layers:
        if name not in UNCOMPARED:
            assert rows_of(one, name) == rows_of(other, name), name


def warnings_of(feedback: Recorder, *words: str) -> list[str]:
    return [text for text in feedback.warnings if all(word in text for word in words)]


# -- the same inputs -------------------------------------------------------------------------


def test_identical(delimited: Any, rerun: Any, tmp_path: Path) -> None:
    case = delimited()
    results, feedback = rerun(case)
    assert (results["IDENTICAL"], results["DIFFERENCES"], results["CHANGED"]) == (True, 0, 0)
    same_tables(case, Path(results["OUTPUT"]))
    assert (tmp_path / "repetido.json").read_bytes() == (tmp_path / "resumen.json").read_bytes()
    total = sum(len(rows_of(case, n)) for n in CATALOGUE.layers if n not in UNCOMPARED)
    assert f"Idéntico: {total} filas" in results["REPORT"]
    assert feedback.progress == sorted(feedback.progress)
    assert feedback.progress[-1] == pytest.approx(100)


def test_a_case_of_a_case_is_identical(delimited: Any, rerun: Any, tmp_path: Path) -> None:
    """What is rerun stores the very same case, so that it can be rerun in its turn."""
    case = delimited(TOLERANCE=900, CANDIDATE="99103;99101", REGION="99")
    results, _ = rerun(case)
    again = Path(results["OUTPUT"])
    assert rows_of(case, "case") == rows_of(again, "case")
    results, _ = rerun(again, OUTPUT=str(tmp_path / "tercero.gpkg"))
    assert results["IDENTICAL"]
    same_tables(case, tmp_path / "tercero.gpkg")


@pytest.mark.parametrize(
    "values",
    [
        {"PRESET": "insee"},
        {"MEMBERSHIP_BY": "area", "MEMBERSHIP_AREA": 30, "MIN_PATCH": 4.0, "CONNECTIVITY": "4"},
        {"BUILTUP_SHARE": 30, "CELL_SIZE": 50.0, "WORKING_CRS": "EPSG:5362", "MIN_DENSITY": 10},
        {"CUT_FIELD": "CUT_COM", "NAME_FIELD": "COMUNA", "TRAVEL_CENTRE": "99101"},
        {"BRIDGES": [COMMUNES], "TRAVEL": None},
    ],
)
def test_parameters_are_replayed(delimited: Any, rerun: Any, values: dict[str, Any]) -> None:
    if "PRESET" in values:
        values = {"PRESET": next(id_ for id_ in CATALOGUE.presets if "insee" in id_.lower())}
    case = delimited(**values)
    results, _ = rerun(case)
    assert results["IDENTICAL"], results["REPORT"]
    same_tables(case, Path(results["OUTPUT"]))


def test_layers_as_the_user_had_them(
    provider: Any, rerun: Any, inputs: Path, tmp_path: Path
) -> None:
    """A no-data value, names, a filter and selected features."""
    from qgis import processing
    from qgis.core import QgsRasterRange

    tiles = []
    for number, tile in enumerate(TILES):
        layer = QgsRasterLayer(str(inputs / Path(tile).name), f"hoja {number}: uso")
        layer.dataProvider().setUserNoDataValue(1, [QgsRasterRange(65535, 65535)])
        tiles.append(layer)
    communes = QgsVectorLayer(
        f"{inputs / 'comunas_ficticias.gpkg'}|layername=comunas", "Mis comunas", "ogr"
    )
    communes.setSubsetString("CUT_COM <> '98101'")
    QgsProject.instance().addMapLayer(communes)
    communes.selectByExpression("CUT_COM <> '99201'")
    chosen = QgsProcessingFeatureSourceDefinition(communes.id(), True)
    case = tmp_path / "elegido.gpkg"
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    processing.run(
        "am_delimiter:delimit",
        {
            "COMMUNES": chosen,
            "BUILTUP": tiles,
            "ENCODING": "ghs_built_s",
            "POPULATION": "field",
            "POPULATION_FIELD": "POB_2024",
            "OUTPUT": str(case),
        },
        context=context,
        feedback=Recorder(),
    )
    QgsProject.instance().clear()
    cuts = [row[0] for row in _select(case, "select cut from communes")]
    assert sorted(cuts) == ["99101", "99102", "99103", "99104", "99105", "99106"]
    stored = _select(case, "select value from 'case' where name = 'BUILTUP'")
    layers = json.loads(stored[0][0])["layers"]
    assert [layer["nodata"] for layer in layers] == [[[65535, 65535]]] * 2
    results, _ = rerun(case)
    assert results["IDENTICAL"], results["REPORT"]
    same_tables(case, Path(results["OUTPUT"]))
    assert rows_of(case, "case") == rows_of(Path(results["OUTPUT"]), "case")
    assert [r[0] for r in _select(case, "select name from sources where name like 'hoja%'")] == [
        "hoja 0: uso",
        "hoja 1: uso",
    ]


def test_a_system_assigned_by_hand(
    delimited: Any, rerun: Any, inputs: Path, tmp_path: Path
) -> None:
    """Without it the raster cannot be used at all, so the run itself shows that it was kept."""
    tile = tmp_path / "sin sistema.tif"
    with rasterio.open(inputs / Path(TILES[0]).name) as source:
        profile, values = source.profile, source.read()
    system = QgsRasterLayer(TILES[0], "t").crs()
    profile["crs"] = None
    with rasterio.open(tile, "w", **profile) as target:
        target.write(values)
    layer = QgsRasterLayer(str(tile), "GHS_BUILT_S")
    layer.setCrs(system)
    case = delimited(BUILTUP=[layer], ENCODING="ghs_built_s", TRAVEL=None)
    results, _ = rerun(case)
    assert results["IDENTICAL"], results["REPORT"]
    same_tables(case, Path(results["OUTPUT"]))


def _select(file: Path, query: str) -> list[tuple[Any, ...]]:
    with sqlite3.connect(file) as connection:
        return connection.execute(query).fetchall()


def test_what_is_stored(delimited: Any, inputs: Path) -> None:
    case = delimited(TOLERANCE=450)
    rows = _select(case, "select kind, name, value, path, relative_path, sha256 from 'case'")
    values = {name: json.loads(value) for kind, name, value, *_ in rows if kind == "parámetro"}
    assert values["TOLERANCE"] == {"value": 450}
    assert values["TRAVEL_SOURCE"] == {"value": "Encuesta «ficticia», 2024; 15 %"}
    assert values["POPULATION"] == {"value": "field"}
    assert len(values["BUILTUP"]["layers"]) == 2
    assert "OUTPUT" not in values and "PDF" not in values
    files = {name: rest for kind, name, _, *rest in rows if kind == "archivo"}
    assert set(files) == {
        "comunas_ficticias.gpkg",
        "viajes_ficticios.csv",
        *(Path(tile).name for tile in TILES),
    }
    for name, (path, relative, sha256) in files.items():
        assert Path(path) == inputs / name
        assert (case.parent / relative).samefile(inputs / name)
        assert sha256 == hashlib.sha256((inputs / name).read_bytes()).hexdigest()
    linked = _select(case, "select path, sha256 from sources where sha256 is not null")
    assert {tuple(row) for row in linked if row[1]} <= {(f[0], f[2]) for f in files.values()}


# -- inputs that changed, moved or went ------------------------------------------------------


def test_touched_is_the_same(delimited: Any, rerun: Any, inputs: Path) -> None:
    case = delimited()
    for file in inputs.iterdir():
        os.utime(file, (1_000_000_000, 1_000_000_000))
    results, feedback = rerun(case)
    assert results["IDENTICAL"] and results["CHANGED"] == 0, results["REPORT"]
    assert not warnings_of(feedback, "cambi")


def test_a_geopackage_that_was_only_opened_is_the_same(
    delimited: Any, rerun: Any, inputs: Path
) -> None:
    """To open a GeoPackage for editing changes the counters of its header, and so its SHA-256."""
    case = delimited()
    file = inputs / "comunas_ficticias.gpkg"
    before = file.read_bytes()
    with file.open("r+b") as stream:  # what SQLite does at a change of the journal mode
        stream.seek(24)
        stream.write((int.from_bytes(before[24:28], "big") + 2).to_bytes(4, "big"))
        stream.seek(92)
        stream.write((int.from_bytes(before[92:96], "big") + 2).to_bytes(4, "big"))
    assert file.read_bytes() != before
    results, _ = rerun(case)
    assert (results["IDENTICAL"], results["CHANGED"]) == (True, 0), results["REPORT"]


def test_a_changed_population_is_named(delimited: Any, rerun: Any, inputs: Path) -> None:
    case = delimited(TRAVEL=None)
    file = inputs / "comunas_ficticias.gpkg"
    old = hashlib.sha256(file.read_bytes()).hexdigest()
    layer = QgsVectorLayer(f"{file}|layername=comunas", "c", "ogr")
    field = layer.fields().indexFromName("POB_2024")
    feature = next(f for f in layer.getFeatures() if f["CUT_COM"] == "99101")
    was = feature["POB_2024"]
    assert layer.dataProvider().changeAttributeValues({feature.id(): {field: was + 7}})
    del layer
    new = hashlib.sha256(file.read_bytes()).hexdigest()
    results, feedback = rerun(case)
    assert (results["IDENTICAL"], results["CHANGED"]) == (False, 1)
    (warning,) = warnings_of(feedback, "comunas_ficticias.gpkg", old[:12])
    assert new[:12] in warning
    told = warnings_of(feedback, "Comunas, 99101", "Población que decide", str(was), str(was + 7))
    assert len(told) == 1
    assert warnings_of(feedback, "Criterios, AM-99-1, 4", "Valor era 272030", "272037")


def test_one_byte_of_a_raster_is_named(delimited: Any, rerun: Any, inputs: Path) -> None:
    """A byte after the end of the image: the same cells, and yet another file."""
    case = delimited()
    tile = inputs / Path(TILES[0]).name
    with tile.open("ab") as stream:
        stream.write(b"\0")
    results, feedback = rerun(case)
    assert (results["IDENTICAL"], results["CHANGED"]) == (True, 1)
    assert len(warnings_of(feedback, tile.name, "SHA-256")) == 1


def test_a_tile_of_a_virtual_raster_that_changed(
    delimited: Any, rerun: Any, inputs: Path, tmp_path: Path
) -> None:
    """The virtual raster itself stays as it was: its tiles are what holds the cells."""
    from osgeo import gdal

    mosaic = inputs / "mosaico.vrt"
    tiles = [str(inputs / Path(tile).name) for tile in TILES]
    gdal.BuildVRT(str(mosaic), tiles).FlushCache()
    case = delimited(BUILTUP=[str(mosaic)], ENCODING="ghs_built_s", TRAVEL=None)
    results, _ = rerun(case)
    assert (results["IDENTICAL"], results["CHANGED"]) == (True, 0), results["REPORT"]
    assert "4 de 4" in results["REPORT"]  # communes, mosaic and two tiles
    with rasterio.open(tiles[0], "r+") as tile:
        values = tile.read(1)
        values[values < 65535] = 0
        tile.write(values, 1)
    results, feedback = rerun(case)
    assert (results["IDENTICAL"], results["CHANGED"]) == (False, 1)
    assert len(warnings_of(feedback, Path(tiles[0]).name, "SHA-256")) == 1


def test_in_the_background(delimited: Any, rerun: Any, tmp_path: Path) -> None:
    """As the dialog of Processing runs it: the layers are opened in another thread."""
    from qgis.core import QgsApplication, QgsProcessingAlgRunnerTask

    case = delimited()
    algorithm = QgsApplication.processingRegistry().algorithmById("am_delimiter:rerun").create()
    context, feedback, done = QgsProcessingContext(), Recorder(), []
    context.setProject(QgsProject.instance())
    parameters = {
        "CASE": str(case),
        "OUTPUT": str(tmp_path / "fondo.gpkg"),
        "PDF": str(tmp_path / "fondo.pdf"),
    }
    task = QgsProcessingAlgRunnerTask(algorithm, parameters, context, feedback)
    task.executed.connect(lambda success, results: done.append((success, results)))
    QgsApplication.taskManager().addTask(task)
    for _ in range(6000):
        QgsApplication.processEvents()
        if done:
            break
        QThread.msleep(20)
    ((success, results),) = done
    assert success and results["IDENTICAL"] is True
    assert (tmp_path / "fondo.pdf").read_bytes()[:4] == b"%PDF"
    same_tables(case, tmp_path / "fondo.gpkg")


def test_moved_inputs_are_found_by_content(
    delimited: Any, rerun: Any, inputs: Path, tmp_path: Path
) -> None:
    case = delimited()
    archive = tmp_path / "archivo" / "2024"
    archive.mkdir(parents=True)
    moved = archive / "otro nombre.tif"
    (inputs / Path(TILES[0]).name).rename(moved)
    with pytest.raises(QgsProcessingException, match="Faltan") as caught:
        rerun(case)
    assert Path(TILES[0]).name in str(caught.value) and "arpeta" in str(caught.value)
    assert not (tmp_path / "repetido.gpkg").exists()
    results, feedback = rerun(case, FOLDER=str(archive.parent))
    assert (results["IDENTICAL"], results["CHANGED"]) == (True, 0), results["REPORT"]
    assert len(warnings_of(feedback, str(moved), Path(TILES[0]).name)) == 1
    same_names = [row[0] for row in _select(Path(results["OUTPUT"]), "select name from sources")]
    assert Path(TILES[0]).stem in same_names  # the layer keeps the name it had


def test_the_whole_folder_moved(delimited: Any, rerun: Any, inputs: Path, tmp_path: Path) -> None:
    """Result and inputs together, as when a folder is sent to somebody else."""
    case = delimited()
    there = tmp_path / "otro equipo"
    there.mkdir()
    shutil.move(str(inputs), there / inputs.name)
    shutil.move(str(case), there / case.name)
    results, feedback = rerun(there / case.name)
    assert (results["IDENTICAL"], results["CHANGED"]) == (True, 0), results["REPORT"]
    assert len(warnings_of(feedback, "otro equipo")) == 4


def test_only_check(delimited: Any, rerun: Any, inputs: Path, tmp_path: Path) -> None:
    case = delimited()
    results, feedback = rerun(case, CHECK_ONLY=True, OUTPUT=None, SUMMARY=None)
    assert results["CHANGED"] == 0 and "4 de 4" in results["REPORT"]
    (inputs / "viajes_ficticios.csv").unlink()
    results, feedback = rerun(case, CHECK_ONLY=True, OUTPUT=None, SUMMARY=None)
    assert results["CHANGED"] == 1
    assert len(warnings_of(feedback, "viajes_ficticios.csv")) == 1
    assert not (tmp_path / "repetido.gpkg").exists()


# -- what is no case -------------------------------------------------------------------------


def sentence(rerun: Any, case: Path, **values: Any) -> str:
    with pytest.raises(QgsProcessingException) as caught:
        rerun(case, **values)
    return str(caught.value)


def test_no_case(rerun: Any, inputs: Path, tmp_path: Path) -> None:
    other = inputs / "comunas_ficticias.gpkg"
    text = sentence(rerun, other)
    assert "comunas_ficticias.gpkg" in text and "no contiene un caso" in text
    plain = tmp_path / "nada.gpkg"
    plain.write_text("no es una base de datos, solo texto que se le parece " * 9)
    assert "no contiene un caso" in sentence(rerun, plain)
    assert "no existe.gpkg no existe" in sentence(rerun, tmp_path / "no existe.gpkg")


def test_a_damaged_or_newer_case(delimited: Any, rerun: Any) -> None:
    case = delimited()
    _change(case, "update 'case' set value = '99' where name = 'format'")
    assert "0.1.0" in sentence(rerun, case)
    _change(case, "delete from 'case' where name = 'format'")
    assert "no contiene un caso" in sentence(rerun, case)


def _change(file: Path, statement: str) -> None:
    with sqlite3.connect(file) as connection:
        connection.execute(statement)


def test_an_edited_result_is_told(delimited: Any, rerun: Any) -> None:
    case = delimited()
    _change(case, "update criteria set verdict = 'cumple' where criterion = 'population'")
    _change(case, "update criteria set verdict = 'no cumple' where criterion = 'region'")
    results, feedback = rerun(case)
    assert not results["IDENTICAL"] and results["DIFFERENCES"] == 1
    assert warnings_of(feedback, "editó", "Criterios")
    assert warnings_of(feedback, "Criterios, AM-99-1, 2", "Veredicto era no cumple")


def test_another_version_is_told(delimited: Any, rerun: Any) -> None:
    case = delimited()
    _change(case, "update 'case' set value = '0.0.9' where name = 'am_delimiter'")
    results, feedback = rerun(case)
    assert results["IDENTICAL"]
    assert len(warnings_of(feedback, "am_delimiter", "0.0.9")) == 1


def test_a_temporary_layer_is_told_at_once(run: Any, rerun: Any) -> None:
    file = QgsVectorLayer(COMMUNES, "c", "ogr")
    layer = QgsVectorLayer("Polygon?crs=" + file.crs().authid(), "Comunas al vuelo", "memory")
    layer.dataProvider().addAttributes(file.fields().toList()[1:])
    layer.updateFields()
    for feature in file.getFeatures():
        copy = QgsFeature(layer.fields())
        copy.setGeometry(feature.geometry())
        copy.setAttributes(feature.attributes()[1:])
        assert layer.dataProvider().addFeature(copy)
    feedback = Recorder()
    results = run(feedback, COMMUNES=layer)
    assert len(warnings_of(feedback, "Comunas al vuelo", "temporal")) == 1
    text = sentence(rerun, Path(results["OUTPUT"]))
    assert "Comunas al vuelo" in text and "COMMUNES" in text


def test_no_password_is_stored(provider: Any) -> None:
    from am_delimiter.bridge.case_layers import describe_layer

    uri = "dbname='gore' host=127.0.0.1 port=1 user='ana' password='secreto' table=\"p\".\"t\""
    layer = QgsVectorLayer(uri, "Manzanas", "postgres")
    stored = json.dumps(describe_layer(layer))
    assert "gore" in stored and "127.0.0.1" in stored and "secreto" not in stored


# -- outputs ---------------------------------------------------------------------------------


def test_the_case_is_never_overwritten(delimited: Any, rerun: Any) -> None:
    case = delimited()
    before = case.read_bytes()
    assert case.name in sentence(rerun, case, OUTPUT=str(case))
    assert "nombre" in sentence(rerun, case, OUTPUT="")
    rerun(case)
    assert case.read_bytes() == before


def test_cancel_leaves_nothing_half(delimited: Any, rerun: Any, tmp_path: Path) -> None:
    case = delimited()
    whole = Recorder()
    rerun(case, whole)
    for name in ("repetido.gpkg", "repetido.json"):
        (tmp_path / name).unlink()
    before = sorted(tmp_path.iterdir())
    for at in (1, whole.questions // 3):
        with pytest.raises(QgsProcessingException, match="Cancelado"):
            rerun(case, Recorder(cancel_at=at))
        assert sorted(tmp_path.iterdir()) == before


def test_project_and_pdf(
    delimited: Any, rerun: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The whole document is made of a case that is repeated in the background."""
    monkeypatch.setattr(document, "bind", one_page)
    case = delimited()
    pdf, project = tmp_path / "r.pdf", tmp_path / "r.qgz"
    results, _ = rerun(case, PDF=str(pdf), PROJECT=str(project))
    assert results["IDENTICAL"] and pdf.read_bytes()[:4] == b"%PDF" and project.is_file()
    assert results["PDF"] == str(pdf)


def test_through_qgis_process(qgis_process: Any, tmp_path: Path) -> None:
    case, again = tmp_path / "caso.gpkg", tmp_path / "otra vez.gpkg"
    inputs = {
        "COMMUNES": COMMUNES,
        "BUILTUP": TILES,
        "POPULATION": "field",
        "POPULATION_FIELD": "POB_2024",
        "OUTPUT": str(case),
    }
    first = qgis_process("run", "am_delimiter:delimit", "-", text=json.dumps({"inputs": inputs}))
    assert first.returncode == 0, first.stderr
    inputs = {"CASE": str(case), "OUTPUT": str(again)}
    second = qgis_process("run", "am_delimiter:rerun", "-", text=json.dumps({"inputs": inputs}))
    assert second.returncode == 0, second.stderr
    results = json.loads(second.stdout)["results"]
    assert results["IDENTICAL"] is True
    same_tables(case, again)


def test_valparaiso(rerun: Any, run: Any, real_data: Path) -> None:
    """A real case: two tiles, census blocks with persons and a travel table."""
    case = run(
        COMMUNES=f"{real_data / 'comunas_INE2017_regiones.gpkg'}|layername=R05",
        BUILTUP=[str(file) for file in sorted(real_data.glob("tiles_blockcover2017_*.tif"))],
        POPULATION="census_2017",
        POPULATION_FIELD=None,
        POPULATION_LAYERS=[
            f"{real_data / 'manzanas_censo2024.gpkg'}|layername=manzanas_valparaiso"
        ],
        TRAVEL=str(real_data / "od_laboral_ENE2019amj_region_valparaiso.csv"),
        TRAVEL_SOURCE="ENE 2019",
    )["OUTPUT"]
    results, _ = rerun(Path(case))
    assert results["IDENTICAL"] and results["CHANGED"] == 0, results["REPORT"]
    same_tables(Path(case), Path(results["OUTPUT"]))
    assert len(rows_of(Path(case), "patches")) == 39
    assert f"de {len(CATALOGUE.layers.keys() - UNCOMPARED)} tablas" in results["REPORT"]


# -- what was edited, and what differs by next to nothing ----------------------------------------


def _change_summary(file: Path, was: str, now: str) -> None:
    with sqlite3.connect(file) as connection:
        ((text,),) = connection.execute("select value from 'case' where kind = 'resumen'")
        assert was in text
        connection.execute(
            "update 'case' set value = ? where kind = 'resumen'", (text.replace(was, now),)
        )


def test_a_changed_summary_is_told(delimited: Any, rerun: Any) -> None:
    """The sample has 272,030 inhabitants: three communes that meet the 250,000 of the law."""
    case = delimited(TRAVEL=None)
    _change_summary(case, ":272030", ":972030")
    results, feedback = rerun(case)
    assert results["IDENTICAL"] is False
    assert warnings_of(feedback, "editó", "Resumen del resultado")
    assert warnings_of(
        feedback, "Resumen del resultado, candidates.1.", "era 972030 y ahora es 272030"
    )


def test_the_last_bits_are_the_same_result(delimited: Any, rerun: Any) -> None:
    """What another GEOS writes: rings begin elsewhere, numbers differ by 6e-11."""
    case = delimited(TRAVEL=None)
    with sqlite3.connect(case) as connection:
        triggers = "select name from sqlite_master where type = 'trigger'"
        for (name,) in connection.execute(triggers).fetchall():
            connection.execute(f'drop trigger "{name}"')  # they ask for functions of GDAL
        for fid, blob in connection.execute("select fid, geom from continuum").fetchall():
            start = 8 + (0, 32, 48, 48, 64)[(blob[3] >> 1) & 7]
            shape = shapely.from_wkb(blob[start:])
            turned = shapely.transform(shapely.reverse(shape), lambda xy: xy + 6e-11)
            edited = blob[:start] + shapely.to_wkb(turned)
            # the triggers of the index ask for functions that only GDAL knows
            connection.execute("update continuum set geom = ? where fid = ?", (edited, fid))
        connection.execute("update communes set area_km2 = area_km2 + 6e-11")
    results, feedback = rerun(case)
    assert results["IDENTICAL"] is True, results["REPORT"]
    assert "Idéntico a la precisión de 1 mm y 9 cifras" in results["REPORT"].replace("1.0", "1")
    assert not warnings_of(feedback, "editó")
