"""``am_delimiter:degurba`` as QGIS runs it: on small worlds, real places, and given nonsense."""

from __future__ import annotations

import json
import os
import sqlite3
from pathlib import Path
from typing import Any

import geopandas
import numpy as np
import pytest
from osgeo import gdal, osr
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)
from sample_case import COMMUNES as SAMPLE_COMMUNES
from sample_case import ROOT, TILES, Recorder, case_with_all
from shapely.geometry import box

from am_delimiter.core.catalogue import load_catalogue
from am_delimiter.core.degurba import degurba_specs

CATALOGUE = load_catalogue(ROOT / "resources" / "catalogue")
SPECS = degurba_specs(CATALOGUE)
WEST, NORTH = -300_000.0, 200_000.0
MOLLWEIDE = "ESRI:54009"


def raster(file: Path, values: Any, west: float = WEST, north: float = NORTH) -> str:
    values = np.asarray(values, dtype=np.float32)
    rows, cols = values.shape
    target = gdal.GetDriverByName("GTiff").Create(str(file), cols, rows, 1, gdal.GDT_Float32)
    system = osr.SpatialReference()
    system.SetFromUserInput(MOLLWEIDE)
    target.SetProjection(system.ExportToWkt())
    target.SetGeoTransform((west, 1000, 0, north, 0, -1000))
    target.GetRasterBand(1).SetNoDataValue(-200)
    target.GetRasterBand(1).WriteArray(values)
    target.FlushCache()
    del target
    return str(file)


def city() -> np.ndarray:
    """6 × 6 km of 2,000 persons, a village of 600 and farms of 60, in 10 × 20 km."""
    field = np.zeros((10, 20))
    field[2:8, 2:8] = 2000
    field[4, 14:16] = 300
    field[8, 12:19] = 60
    return field


def communes(file: Path) -> str:
    def km(west: float, east: float) -> Any:
        return box(WEST + 1e3 * west, NORTH - 10_000, WEST + 1e3 * east, NORTH)

    frame = geopandas.GeoDataFrame(
        {
            "CUT_COM": ["99101", "99102", "99103"],
            "COMUNA": ["Poniente", "Oriente", "Campo"],
            "CUT_REG": ["99"] * 3,
            "REGION": ["Ficticia"] * 3,
        },
        geometry=[km(0, 5), km(5, 10), km(10, 20)],
        crs=MOLLWEIDE,
    )
    frame.to_file(file, layer="comunas")
    return str(file)


def run(file: Path, feedback: Recorder | None = None, **values: Any) -> dict[str, Any]:
    from qgis import processing

    parameters = {"OUTPUT": str(file), **values}
    return dict(processing.run("am_delimiter:degurba", parameters, feedback=feedback or Recorder()))


def rows(file: Path, table: str) -> list[dict[str, Any]]:
    with sqlite3.connect(file) as connection:
        connection.row_factory = sqlite3.Row
        return [dict(row) for row in connection.execute(f"select * from {table}")]


@pytest.fixture(scope="module")
def made(provider: Any, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    folder = tmp_path_factory.mktemp("urbanización ñ")
    inputs = {
        "POPULATION_RASTERS": [raster(folder / "población ñ.tif", city())],
        "COMMUNES": communes(folder / "comunas ñ.gpkg"),
    }
    feedback, output = Recorder(), folder / "salida" / "degurba ñ.gpkg"
    output.parent.mkdir()
    results = run(
        output,
        feedback,
        GRID=str(output.with_suffix(".tif")),
        SUMMARY=str(output.with_suffix(".json")),
        **inputs,
    )
    return {"results": results, "feedback": feedback, "output": output, "inputs": inputs}


def test_all_files_are_there_and_nothing_else(made: dict[str, Any]) -> None:
    output, results = made["output"], made["results"]
    assert {path.name for path in output.parent.iterdir()} == {
        output.name,
        f"{output.stem}.tif",
        f"{output.stem}.json",
    }
    assert results["OUTPUT"] == str(output)
    assert results["CENTRE_COUNT"] == 1
    assert results["POPULATION"] == 73_020
    assert "1 centro urbano, con 72.000 de 73.020 personas (98,6 %)." in results["LINES"]
    assert "Comunas: Ciudad: 2; Zona rural: 1." in results["LINES"]
    feedback = made["feedback"]
    assert feedback.progress == sorted(feedback.progress)
    assert any("73.020" in text for text in feedback.warnings)


def test_the_layers_hold_what_their_specs_say(made: dict[str, Any]) -> None:
    for name, spec in SPECS.items():
        layer = QgsVectorLayer(f"{made['output']}|layername={name}", name, "ogr")
        assert layer.isValid()
        fields = [field.name() for field in layer.fields() if field.name() != "fid"]
        assert fields == [field["name"] for field in spec.fields]
    told = {row["cut"]: row for row in rows(made["output"], "degurba_communes")}
    assert [told[cut]["level1"] for cut in ("99101", "99102", "99103")] == [1, 1, 3]
    assert told["99103"]["level2_name"] == "Pueblo"
    assert told["99102"]["centre"] == "Poniente"
    assert told["99101"]["population"] + told["99102"]["population"] == 72_000


def test_inputs_and_thresholds_are_told_with_their_sources(made: dict[str, Any]) -> None:
    import hashlib

    sources = {row["kind"]: row for row in rows(made["output"], "sources")}
    file = Path(made["inputs"]["POPULATION_RASTERS"][0])
    assert (
        sources["población localizada"]["sha256"] == hashlib.sha256(file.read_bytes()).hexdigest()
    )
    parameters = {row["parameter"]: row for row in rows(made["output"], "parameters")}
    assert set(CATALOGUE.degurba_rules) <= set(parameters)
    assert parameters["centre_density"]["value"] == "1500"
    assert "7.2.2.1" in parameters["centre_density"]["source"]
    assert parameters["rules"]["value"] == "Manual de 2021"


def test_the_raster_is_as_ghs_smod(made: dict[str, Any]) -> None:
    layer = QgsRasterLayer(str(made["output"].with_suffix(".tif")), "clases")
    assert layer.isValid()
    assert layer.crs().authid() == MOLLWEIDE
    assert layer.dataProvider().sourceNoDataValue(1) == -200
    source = gdal.Open(layer.source())
    codes = source.GetRasterBand(1).ReadAsArray()
    assert codes.dtype == np.int16
    assert (codes == 30).sum() == 36
    assert codes[4, 14:16].tolist() == [13, 13]
    assert codes[8, 12:19].tolist() == [12] * 7
    assert (codes == 11).sum() == 200 - 36 - 2 - 7
    assert source.GetGeoTransform() == (WEST, 1000, 0, NORTH, 0, -1000)
    assert source.GetMetadata()["REGLAS"] == "Manual de 2021"


def test_styles_are_stored_and_the_raster_gets_its_colours(made: dict[str, Any]) -> None:
    from am_delimiter.bridge.class_raster import colour_classes

    for name in ("degurba_communes", "degurba_clusters"):
        layer = QgsVectorLayer(f"{made['output']}|layername={name}", name, "ogr")
        layer.loadDefaultStyle()
        assert layer.renderer().type() == "RuleRenderer"
        assert layer.labelsEnabled()
    legend = [item.label() for item in layer.renderer().legendSymbolItems()]
    kinds = [one for one in CATALOGUE.degurba_classes.values() if one.kind]
    assert len(legend) == len(kinds)
    classes = CATALOGUE.degurba_classes.values()
    shown = QgsRasterLayer(str(made["output"].with_suffix(".tif")), "clases")
    colour_classes(shown, [(int(one.id), one.colour, one.name) for one in classes])
    assert [item.label for item in shown.renderer().classes()] == [one.name for one in classes]
    assert shown.renderer().classes()[0].color.name() == "#ff0000"


def test_the_same_inputs_give_the_same_bytes(made: dict[str, Any], tmp_path: Path) -> None:
    output = tmp_path / made["output"].name
    run(output, GRID=str(tmp_path / "g.tif"), SUMMARY=str(tmp_path / "s.json"), **made["inputs"])
    for name in ("degurba_communes", "degurba_clusters", "degurba_totals", "parameters"):
        assert rows(output, name) == rows(made["output"], name)
    assert (tmp_path / "g.tif").read_bytes() == made["output"].with_suffix(".tif").read_bytes()
    again = json.loads((tmp_path / "s.json").read_text(encoding="utf-8"))
    assert again == json.loads(made["output"].with_suffix(".json").read_text(encoding="utf-8"))


def test_layers_are_offered_to_the_project(made: dict[str, Any], tmp_path: Path) -> None:
    context, project = QgsProcessingContext(), QgsProject()
    context.setProject(project)
    values = {**made["inputs"], "OUTPUT": str(tmp_path / "d.gpkg")}
    algorithm = QgsApplication.processingRegistry().algorithmById("am_delimiter:degurba")
    assert algorithm.create().run(values, context, Recorder())[1]
    names = {details.name for details in context.layersToLoadOnCompletion().values()}
    assert {"Clústeres del grado de urbanización", "Grado de urbanización por comuna"} <= names


def test_without_communes_and_with_changed_rules(made: dict[str, Any], tmp_path: Path) -> None:
    rasters = {"POPULATION_RASTERS": made["inputs"]["POPULATION_RASTERS"]}
    results = run(tmp_path / "d.gpkg", RULES="ghsl_r2023a", CENTRE_POPULATION=80_000, **rasters)
    assert results["CENTRE_COUNT"] == 0
    assert rows(tmp_path / "d.gpkg", "degurba_communes") == []
    parameters = {row["parameter"]: row for row in rows(tmp_path / "d.gpkg", "parameters")}
    assert parameters["centre_population"]["value"] == "80000"
    assert parameters["centre_built"]["value"] == "20"
    assert parameters["centre_majority"]["value"] == "land_cells"
    results = run(tmp_path / "e.gpkg", CENTRE_CONNECTIVITY="8", COMMUNE_RULES="2024", **rasters)
    assert results["CENTRE_COUNT"] == 1


def test_what_is_built_and_land_are_read(made: dict[str, Any], tmp_path: Path) -> None:
    """A port of nobody joins two halves of a city, and the sea beside it is water."""
    field = np.zeros((7, 14))
    field[1:6, 1:6], field[1:6, 7:12] = 2000, 2000
    built, land = np.zeros((7, 14)), np.ones((7, 14))
    built[1:6, 6], land[:, 13] = 600_000, 0
    name = "GHS_BUILT_S_E2020_GLOBE_R2023A_54009_1000_V1_0_R13_C12.tif"
    results = run(
        tmp_path / "d.gpkg",
        POPULATION_RASTERS=[raster(tmp_path / "p.tif", field)],
        BUILTUP=[raster(tmp_path / name, built)],
        LAND=[raster(tmp_path / "GHS_LAND.tif", land * 1e6)],
        GRID=str(tmp_path / "g.tif"),
    )
    assert results["CENTRE_COUNT"] == 1
    codes = gdal.Open(str(tmp_path / "g.tif")).ReadAsArray()
    assert (codes[1:6, 1:12] == 30).all()
    assert (codes[:, 13] == 10).all()


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"POPULATION_RASTERS": []}, "GHS-POP"),
        ({"POPULATION_RASTERS": TILES}, "no es población|is no population"),
        ({"POPULATION_RASTERS": [SAMPLE_COMMUNES]}, "comunas_ficticias"),
        ({"GRID_CRS": "EPSG:32719"}, "EPSG:32719|UTM"),
        ({"LAND_FROM": "communes"}, "comunas|communes"),
        ({"REGION": "77"}, "77"),
        ({"CENTRE_CONNECTIVITY": "6"}, "CENTRE_CONNECTIVITY"),
        ({"CENTRE_POPULATION": -4}, "CENTRE_POPULATION"),
    ],
)
def test_nonsense_gets_a_sentence_and_writes_nothing(
    made: dict[str, Any], tmp_path: Path, more: dict[str, Any], said: str
) -> None:
    values = {"POPULATION_RASTERS": made["inputs"]["POPULATION_RASTERS"], **more}
    if "REGION" in more:
        values["COMMUNES"] = made["inputs"]["COMMUNES"]
    with pytest.raises(QgsProcessingException, match=said):
        run(tmp_path / "d.gpkg", **values)
    assert list(tmp_path.iterdir()) == []


def test_a_true_file_of_classes_is_refused(provider: Any, tmp_path: Path, real_data: Path) -> None:
    for name in (
        "GHS_SMOD_E2030_GLOBE_R2023A_54009_1000_V2_0_R5_C20.tif",
        "ESA_WorldCover_10m_2021_v200_N00E006_Map_clip_SaoTome.tif",
    ):
        with pytest.raises(QgsProcessingException, match=r"SMOD|WorldCover"):
            run(tmp_path / "d.gpkg", POPULATION_RASTERS=[str(real_data / name)])


def test_a_cancel_leaves_nothing(made: dict[str, Any], tmp_path: Path) -> None:
    with pytest.raises(QgsProcessingException):
        run(tmp_path / "d.gpkg", Recorder(cancel_from=30), **made["inputs"])
    assert list(tmp_path.iterdir()) == []


def test_every_rule_tells_its_values_and_its_source(made: dict[str, Any]) -> None:
    algorithm = QgsApplication.processingRegistry().algorithmById("am_delimiter:degurba")
    for id_, entry in CATALOGUE.degurba_rules.items():
        told = algorithm.parameterDefinition(id_.upper()).help()
        assert entry.source in told
        assert all(one.name in told for one in CATALOGUE.degurba_sets.values())


@pytest.fixture(scope="session")
def real_data() -> Path:
    folder = Path(os.environ.get("AM_DELIMITER_DATA", ROOT.parent / "shared" / "data"))
    if not folder.is_dir():
        pytest.skip(f"the folder of real data is absent: {folder}")
    return folder


def test_the_cities_of_chile_are_urban_centres(
    provider: Any, tmp_path: Path, real_data: Path
) -> None:
    """Known of the country: its large cities, and Santiago near six millions (urban, 1 km)."""
    output = tmp_path / "chile.gpkg"
    results = run(
        output,
        POPULATION_RASTERS=[str(real_data / "pop2024_urban_chile_54009_1000.tif")],
        COMMUNES=str(real_data / "comunas_chile_345_INE2017_simplif.gpkg"),
    )
    told = {row["name"]: row for row in rows(output, "degurba_communes")}
    cities = ("Santiago", "Viña del Mar", "Concepción", "Temuco", "Antofagasta", "Puerto Montt")
    assert [told[name]["level1"] for name in cities] == [1] * len(cities)
    assert told["Santiago"]["centre"] == told["Puente Alto"]["centre"] == told["Maipú"]["centre"]
    assert told["Viña del Mar"]["centre"] == told["Valparaíso"]["centre"]
    centres = [row for row in rows(output, "degurba_clusters") if row["code"] == 30]
    assert 5_500_000 < centres[0]["population"] < 7_000_000
    assert 30 <= len(centres) == results["CENTRE_COUNT"] <= 45
    totals = {row["name"]: row for row in rows(output, "degurba_totals")}
    classes = [row for row in totals.values() if row["code"] is not None]
    whole = totals["Leído de los rásteres"]["population"]
    assert sum(row["population"] for row in classes) == pytest.approx(whole, abs=1)
    inside = totals["En comunas de la capa"]["population"]
    outside = totals["Fuera de las comunas de la capa"]["population"]
    assert inside + outside == pytest.approx(whole, abs=1)


def test_the_document_prints_its_sheet_and_tables(provider: Any, tmp_path: Path) -> None:
    """The sample case with a population drawn over its communes."""
    case = case_with_all(tmp_path)
    frame = geopandas.read_file(SAMPLE_COMMUNES.split("|")[0]).to_crs(MOLLWEIDE)
    west, south, east, north = (round(v, -3) for v in frame.total_bounds)
    field = np.full((int(north - south) // 1000 + 4, int(east - west) // 1000 + 4), 20.0)
    middle = field.shape[0] // 2, field.shape[1] // 2
    field[middle[0] - 4 : middle[0] + 4, middle[1] - 4 : middle[1] + 4] = 2500
    people = raster(tmp_path / "p.tif", field, west - 2000, north + 2000)
    study = tmp_path / "degurba.gpkg"
    run(study, POPULATION_RASTERS=[people], COMMUNES=SAMPLE_COMMUNES)
    from qgis import processing

    values = {"CASE": str(case), "GORE": "GORE", "RESPONSIBLE": "Ana", "DATE": "2026-11-20"}
    page = tmp_path / "e.html"
    values |= {"DEGURBA": str(study), "HTML": str(page)}
    processing.run("am_delimiter:expediente", values, feedback=Recorder())
    text = page.read_text(encoding="utf-8")
    assert "L12 Grado de urbanización" in text
    assert "T9 Grado de urbanización de las comunas" in text
    assert "T9b Centros y clústeres urbanos" in text
    assert "Reglas: Manual de 2021" in text
