"""``am_delimiter:years`` as QGIS runs it: on the sample made younger, on a real place, on nonsense.

The earlier epochs are the sample and the census blocks of 2017 with their edges taken off: not what
any satellite saw, but land that is known to grow everywhere.
"""

from __future__ import annotations

import json
import re
import shutil
import sqlite3
import subprocess
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import rasterio
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProject,
    QgsVectorLayer,
)
from sample_case import COMMUNES, ROOT, TILES, Recorder
from scipy.ndimage import binary_erosion

from am_delimiter.core.catalogue.catalogue import load_catalogue
from am_delimiter.core.epochs import epoch_specs

SPECS = epoch_specs(load_catalogue(ROOT / "resources" / "catalogue"))
CANDIDATE = "99101, 99102, 99105"
FIELDS = "1990=POB_2017; 2020=POB_2024"
NAME = "GHS_BUILT_S_E{year}_GLOBE_R2023A_54009_100_V1_0_{tile}.tif"


def years(file: Path, feedback: Recorder | None = None, **values: Any) -> dict[str, Any]:
    from qgis import processing

    parameters = {"COMMUNES": COMMUNES, "OUTPUT": str(file), **values}
    return processing.run("am_delimiter:years", parameters, feedback=feedback or Recorder())


def rows(file: Path, table: str) -> list[dict[str, Any]]:
    with sqlite3.connect(file) as connection:
        connection.row_factory = sqlite3.Row
        return [dict(row) for row in connection.execute(f"select * from {table}")]


def younger(source: str | Path, target: Path, cells: int) -> str:
    """A copy of a sheet of GHS-BUILT-S whose land has lost so many cells at every edge."""
    with rasterio.open(source) as sheet:
        values, profile = sheet.read(1), sheet.profile
    built = (values >= 2000) & (values != 65535)
    kept = binary_erosion(built, np.ones((3, 3)), iterations=cells) if cells else built
    values[built & ~kept] = 0
    with rasterio.open(target, "w", **profile) as copy:
        copy.write(values, 1)
    return str(target)


@pytest.fixture(scope="module")
def sheets(tmp_path_factory: Any) -> list[str]:
    """Two tiles for each of three years."""
    folder = tmp_path_factory.mktemp("épocas ñ")
    return [
        younger(tile, folder / NAME.format(year=year, tile=place), cells)
        for year, cells in ((1990, 2), (2005, 1), (2020, 0))
        for place, tile in zip(("R13_C12", "R14_C12"), TILES)
    ]


@pytest.fixture(scope="module")
def grown(provider: Any, sheets: list[str], tmp_path_factory: Any) -> dict[str, Any]:
    folder = tmp_path_factory.mktemp("crecimiento")
    file, feedback = folder / "crecimiento ñ.gpkg", Recorder()
    given = {"CANDIDATE": CANDIDATE, "POP_FIELDS": FIELDS, "DATE": "2026-11-30"}
    results = years(file, feedback, EPOCHS=sheets, PDF=str(folder / "crecimiento.pdf"), **given)
    assert {path.name for path in folder.iterdir()} == {file.name, "crecimiento.pdf"}
    return {"file": file, "results": results, "feedback": feedback}


def test_results_and_progress(grown: dict[str, Any]) -> None:
    results, feedback = grown["results"], grown["feedback"]
    assert results["OUTPUT"] == str(grown["file"])
    assert (results["EPOCH_COUNT"], results["SET_COUNT"]) == (3, 1)
    assert re.search(r"entre 1990 y 2020 lo construido en sus comunas pasó de", results["LINES"])
    assert "LCR/PGR" in results["LINES"]
    assert feedback.progress == sorted(feedback.progress)
    assert feedback.progress[-1] == pytest.approx(100)
    assert any("recuento de población de 2005" in text for text in feedback.warnings)


def test_every_layer_follows_its_spec(grown: dict[str, Any]) -> None:
    for name, spec in SPECS.items():
        layer = QgsVectorLayer(f"{grown['file']}|layername={name}", name, "ogr")
        assert layer.isValid(), name
        assert layer.featureCount() > 0, name
        fields = [field.name() for field in layer.fields()]
        assert fields == ["fid", *(field["name"] for field in spec.fields)], name


def test_land_grows_and_the_latest_epoch_is_that_of_delimit(
    grown: dict[str, Any], run: Any, tmp_path: Path
) -> None:
    sets = rows(grown["file"], "epoch_sets")
    assert [row["year"] for row in sets] == [1990, 2005, 2020]
    built = [row["built_ha"] for row in sets]
    assert built == sorted(built)
    assert built[0] < built[-1]
    assert [row["population_verdict"] for row in sets] == ["no cumple", "no evaluable", "cumple"]
    run(CANDIDATE=CANDIDATE)
    summary = json.loads((tmp_path / "resumen.json").read_text(encoding="utf-8"))
    (candidate,) = summary["candidates"]
    assert sets[-1]["critical_gap_m"] == candidate["critical_gap_m"]
    assert sets[-1]["population"] == candidate["population"]["field"] == 272_030
    communes = {row["cut"]: row for row in rows(tmp_path / "resultado.gpkg", "communes")}
    told = {row["cut"]: row for row in rows(grown["file"], "epoch_communes") if row["year"] == 2020}
    for cut in told:
        assert told[cut]["built_ha"] == pytest.approx(communes[cut]["built_ha"] or 0, abs=0.01)


def test_first_built_adds_up_to_the_land_of_the_latest_epoch(grown: dict[str, Any]) -> None:
    first = rows(grown["file"], "first_built")
    assert [row["label"] for row in first] == ["1990 o antes", "2005", "2020"]
    layer = QgsVectorLayer(f"{grown['file']}|layername=first_built", "x", "ogr")
    drawn = sum(feature.geometry().area() for feature in layer.getFeatures()) / 1e4
    assert drawn == pytest.approx(sum(row["area_ha"] for row in first))
    latest = {row["year"]: row["area_ha"] for row in rows(grown["file"], "epoch_continuum")}
    assert latest[2020] <= drawn


def test_land_consumption_is_that_of_the_formula(grown: dict[str, Any]) -> None:
    whole = [row for row in rows(grown["file"], "land_consumption") if row["whole"]]
    row = next(row for row in whole if row["scope"] == "conjunto")
    lcr = (row["built_to_ha"] - row["built_from_ha"]) / row["built_from_ha"] / 30
    pgr = np.log(row["population_to"] / row["population_from"]) / 30
    assert (row["population_from"], row["population_to"]) == (247_937, 272_030)
    assert row["lcr"] == pytest.approx(lcr, abs=1e-6)
    assert row["pgr"] == pytest.approx(pgr, abs=1e-6)
    assert row["lcrpgr"] == pytest.approx(lcr / pgr, rel=1e-5)
    formulas = {row["indicator"]: row for row in rows(grown["file"], "growth_formulas")}
    assert formulas["lcrpgr"]["formula"] == "LCRPGR = LCR ÷ PGR"
    assert "11-03-01" in formulas["lcrpgr"]["url"]


def test_it_plays_in_the_temporal_controller_with_a_colour_a_year(grown: dict[str, Any]) -> None:
    for name, oldest in (("epoch_continuum", "1990"), ("first_built", "1990 o antes")):
        layer = QgsVectorLayer(f"{grown['file']}|layername={name}", name, "ogr")
        layer.loadDefaultStyle()
        times = layer.temporalProperties()
        assert times.isActive()
        assert times.mode() == Qgis.VectorTemporalMode.FeatureDateTimeStartAndEndFromExpressions
        labels = [category.label() for category in layer.renderer().categories()]
        assert labels == [oldest, "2005", "2020"]
        colours = {category.symbol().color().name() for category in layer.renderer().categories()}
        assert len(colours) == 3


def pages_of(file: str) -> str:
    return subprocess.run(
        ["pdftotext", "-layout", file, "-"], capture_output=True, text=True, check=True
    ).stdout


def test_the_document_is_in_spanish_and_says_formula_and_source(grown: dict[str, Any]) -> None:
    text = pages_of(grown["results"]["PDF"])
    flat = " ".join(text.split())
    for said in (
        "Crecimiento por épocas",
        "Cierre de las separaciones",
        "Mapas por época",
        "Mapa de crecimiento",
        "PGR = ln(Pob_t+n ÷ Pob_t) ÷ t",
        "Metadata-11-03-01.pdf",
        "1990 o antes",
        "No hay recuento de población de 2005",
    ):
        assert said in flat, said
    assert not re.search(r"\b(the|population|gap|epoch|None|nan)\b", flat)


def test_the_same_inputs_give_the_same_bytes(
    grown: dict[str, Any], sheets: list[str], tmp_path: Path
) -> None:
    given = {"CANDIDATE": CANDIDATE, "POP_FIELDS": FIELDS, "DATE": "2026-11-30"}
    again = years(tmp_path / "otra.gpkg", EPOCHS=sheets, PDF=str(tmp_path / "otra.pdf"), **given)
    first = Path(grown["results"]["PDF"]).read_bytes()
    assert Path(again["PDF"]).read_bytes() == first
    for name in SPECS:
        assert rows(tmp_path / "otra.gpkg", name) == rows(grown["file"], name), name
    styles = [
        [(row["f_table_name"], row["styleQML"]) for row in rows(file, "layer_styles")]
        for file in (grown["file"], tmp_path / "otra.gpkg")
    ]
    assert styles[0] == styles[1]


def test_an_epoch_without_a_tile_is_not_evaluable(sheets: list[str], tmp_path: Path) -> None:
    feedback = Recorder()
    years(tmp_path / "x.gpkg", feedback, EPOCHS=sheets[1:], CANDIDATE=CANDIDATE)
    assert any("Los rásteres de 1990 no cubren" in text for text in feedback.warnings)
    unseen = [row for row in rows(tmp_path / "x.gpkg", "epoch_communes") if not row["evaluable"]]
    assert unseen
    assert {row["year"] for row in unseen} == {1990}
    assert {row["built_ha"] for row in unseen} == {None}
    assert all("no cubren" in row["why"] for row in unseen)
    assert any(not row["known"] for row in rows(tmp_path / "x.gpkg", "first_built"))


def test_without_a_candidate_those_of_the_latest_epoch(sheets: list[str], tmp_path: Path) -> None:
    feedback = Recorder()
    results = years(tmp_path / "x.gpkg", feedback, EPOCHS=sheets[2:], REGION="99")
    assert any("candidatas de la última época, 2020" in text for text in feedback.warnings)
    assert results["SET_COUNT"] == len(
        {r["candidate"] for r in rows(tmp_path / "x.gpkg", "epoch_sets")}
    )


def test_no_set_at_all_still_makes_a_document(sheets: list[str], tmp_path: Path) -> None:
    given = {"EPOCHS": sheets[2:], "REGION": "98", "TOLERANCE": 0, "DATE": "2026-11-30"}
    results = years(tmp_path / "x.gpkg", PDF=str(tmp_path / "x.pdf"), **given)
    assert results["SET_COUNT"] == 0
    assert "ningún conjunto de comunas se sigue" in results["LINES"]
    assert "Mapa de crecimiento" in pages_of(str(tmp_path / "x.pdf"))


def test_layers_are_offered_to_the_project(sheets: list[str], tmp_path: Path) -> None:
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    algorithm = QgsApplication.processingRegistry().algorithmById("am_delimiter:years")
    inputs = {"EPOCHS": sheets, "COMMUNES": COMMUNES, "OUTPUT": str(tmp_path / "x.gpkg")}
    assert algorithm.create().run(inputs, context, Recorder())[1]
    names = {details.name for details in context.layersToLoadOnCompletion().values()}
    assert {SPECS[name].title for name in ("first_built", "epoch_continuum")} <= names
    assert SPECS["land_consumption"].title in names


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"EPOCHS": slice(0, 2)}, "una sola época"),
        ({"YEARS": "1990; 2005"}, "2 años y hay 6 capas"),
        ({"YEARS": "mil"}, "no es un año"),
        ({"YEARS": "1990;1990;1990;1990;2020;2020"}, "dos versiones de una época"),
        ({"POP_FIELDS": "POB"}, "no dice de qué año"),
        ({"POP_FIELDS": "NADA_2017"}, "NADA_2017"),
        ({"CANDIDATE": "05101"}, "05101"),
        ({"TOLERANCE": 5}, "celda"),
        ({"MEMBERSHIP_BY": "population"}, "poblaci"),
        ({"WORKING_CRS": "EPSG:4326"}, "no es proyectado en metros"),
        ({"DATE": "ayer"}, "ayer"),
    ],
)
def test_bad_values(sheets: list[str], tmp_path: Path, values: dict[str, Any], said: str) -> None:
    chosen = values.pop("EPOCHS", None)
    given = sheets if chosen is None else sheets[chosen]
    with pytest.raises(QgsProcessingException, match=said):
        years(tmp_path / "x.gpkg", EPOCHS=given, PDF=str(tmp_path / "x.pdf"), **values)
    assert list(tmp_path.iterdir()) == []


def test_an_epoch_that_is_an_output_is_refused(sheets: list[str], tmp_path: Path) -> None:
    file = tmp_path / "x.gpkg"
    shutil.copy(ROOT / "resources" / "sample" / "comunas_ficticias.gpkg", file)
    before = file.read_bytes()
    with pytest.raises(QgsProcessingException):
        years(file, EPOCHS=sheets, COMMUNES=f"{file}|layername=comunas")
    assert file.read_bytes() == before


@pytest.mark.parametrize("share", [0.0, 0.3, 0.6, 0.9, 1.0])
def test_cancel_leaves_nothing_behind(sheets: list[str], tmp_path: Path, share: float) -> None:
    given = {"EPOCHS": sheets[2:], "CANDIDATE": CANDIDATE, "PDF": str(tmp_path / "x.pdf")}
    whole = Recorder()
    years(tmp_path / "x.gpkg", whole, **given)
    shutil.rmtree(tmp_path)
    tmp_path.mkdir()
    stopped = Recorder(cancel_at=max(int(whole.questions * share), 1))
    with pytest.raises(QgsProcessingException, match="Cancelado"):
        years(tmp_path / "x.gpkg", stopped, **given)
    assert list(tmp_path.iterdir()) == []


def test_through_qgis_process(qgis_process: Any, sheets: list[str], tmp_path: Path) -> None:
    folder = tmp_path / "Región de Ñuble y más"
    folder.mkdir()
    inputs = {
        "COMMUNES": COMMUNES,
        "EPOCHS": sheets,
        "CANDIDATE": CANDIDATE,
        "POP_FIELDS": FIELDS,
        "OUTPUT": str(folder / "crecimiento.gpkg"),
        "PDF": str(folder / "crecimiento.pdf"),
    }

    def ask(**values: Any) -> Any:
        text = json.dumps({"inputs": {**inputs, **values}})
        return qgis_process("run", "am_delimiter:years", "-", text=text, locale="es_CL")

    done = ask()
    assert done.returncode == 0, done.stderr
    results = json.loads(done.stdout)["results"]
    assert (results["OUTPUT"], results["EPOCH_COUNT"]) == (inputs["OUTPUT"], 3)
    assert "Cierre de las separaciones" in pages_of(inputs["PDF"])
    done = ask(YEARS="1990", OUTPUT=str(folder / "otra.gpkg"))
    assert done.returncode != 0
    assert "«YEARS»" in done.stderr + done.stdout
    assert "Traceback" not in done.stderr
    assert not (folder / "otra.gpkg").exists()


def test_a_real_place_grows_and_its_gap_closes(
    provider: Any, real_data: Path, tmp_path: Path
) -> None:
    """Gran Concepción of 2017 and what is left of it without its edges: Penco joins in 2000."""
    source = real_data / "blockcover2017_concepcion_54009_100.tif"
    folder = tmp_path / "entrada"
    folder.mkdir()
    given = [
        younger(source, folder / NAME.format(year=year, tile="R14_C12"), cells)
        for year, cells in ((1990, 2), (2000, 1), (2017, 0))
    ]
    communes = f"{real_data / 'comunas_INE2017_regiones.gpkg'}|layername=R08"
    file = tmp_path / "x.gpkg"
    years(file, EPOCHS=given, COMMUNES=communes, CANDIDATE="08101, 08107")
    (gap,) = rows(file, "epoch_gaps")
    assert (gap["name_a"], gap["name_b"]) == ("Concepción", "Penco")
    assert gap["year_closed"] == 2000
    assert gap["first_m"] > 200 >= rows(file, "gap_history")[1]["critical_gap_m"]
    sets = rows(file, "epoch_sets")
    assert [row["continuity"] for row in sets] == ["no cumple", "cumple", "cumple"]
    assert [row["population"] for row in sets][:2] == [None, None]
    assert sets[2]["population"] == 223_574 + 47_367
