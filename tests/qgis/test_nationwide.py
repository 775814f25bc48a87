"""``am_delimiter:nationwide`` as QGIS runs it: the sample, the country, and given nonsense."""

from __future__ import annotations

import json
import shutil
import sqlite3
from pathlib import Path
from typing import Any

import geopandas
import pytest
from qgis.core import QgsProcessingException, QgsVectorLayer
from sample_case import COMMUNES, ROOT, TILES, Recorder

from am_delimiter.core.catalogue.catalogue import load_catalogue
from am_delimiter.core.country import country_specs

SPECS = country_specs(load_catalogue(ROOT / "resources" / "catalogue"))
OWN_COUNT = {"POPULATION": "field", "POPULATION_FIELD": "POB_2024"}


def nationwide(file: Path, feedback: Recorder | None = None, **values: Any) -> dict[str, Any]:
    from qgis import processing

    parameters = {"COMMUNES": COMMUNES, **OWN_COUNT, "OUTPUT": str(file), **values}
    told = feedback or Recorder()
    return processing.run("am_delimiter:nationwide", parameters, feedback=told)


def rows(file: Path, table: str) -> list[dict[str, Any]]:
    with sqlite3.connect(file) as connection:
        connection.row_factory = sqlite3.Row
        return [dict(row) for row in connection.execute(f"select * from {table}")]


@pytest.fixture(scope="module")
def sample(provider: Any, tmp_path_factory: Any) -> dict[str, Any]:
    """The sample, its tiles in a folder with a paper beside them."""
    folder = tmp_path_factory.mktemp("hojas ñ")
    for tile in TILES:
        shutil.copy(tile, folder)
    (folder / "LÉAME.txt").write_text("hojas", encoding="utf-8")
    file = tmp_path_factory.mktemp("país") / "país.gpkg"
    feedback = Recorder()
    results = nationwide(file, feedback, TILES=str(folder))
    assert feedback.progress == sorted(feedback.progress)
    assert feedback.progress[-1] == pytest.approx(100)
    assert {path.name for path in file.parent.iterdir()} == {file.name}
    names = {Path(tile).name for tile in TILES}
    assert {path.name for path in folder.iterdir()} == {"LÉAME.txt", *names}
    return {"file": file, "results": results, "warnings": feedback.warnings, "folder": folder}


def test_the_sample_is_a_country_of_two_regions(sample: dict[str, Any]) -> None:
    (candidate,) = rows(sample["file"], "ranking")
    assert candidate["communes"] == "99101, 99102, 99105"
    assert candidate["population"] == 272_030  # the example of the help
    assert (candidate["rank"], candidate["standing"]) == (1, "candidata")
    west, east = rows(sample["file"], "regions")
    assert (east["region"], east["n_candidates"], east["state"]) == ("99", 1, "delimitada")
    assert (west["region"], west["n_candidates"]) == ("98", 0)
    assert west["reason"].startswith("Ningún continuo tiene dos o más comunas miembros a 200 m")
    assert sample["results"]["CANDIDATES"] == 1
    assert sample["results"]["RANKING"].startswith("1. AM-99-1 ")
    assert "272.030 habitantes" in sample["results"]["RANKING"]


def test_its_answer_is_that_of_a_delimitation(
    sample: dict[str, Any], sample_result: dict[str, Any]
) -> None:
    (delimited,) = sample_result["summary"]["candidates"]
    (found,) = rows(sample["file"], "ranking")
    for name in ("critical_gap_m", "critical_gap_min_m", "critical_gap_max_m", "verdict", "name"):
        assert found[name] == delimited[name]
    law = {item["id"]: item["verdict"] for item in delimited["criteria"]}
    assert {name: found[f"verdict_{name}"] for name in law} == law
    states = {row["cut"]: row for row in rows(sample["file"], "national_communes")}
    own = [c for c in sample_result["summary"]["communes"] if c["cut"].startswith("99")]
    assert len(own) == sum(cut.startswith("99") for cut in states)
    for commune in own:
        for name in ("role", "gap_m", "candidate_share", "built_ha"):
            assert states[commune["cut"]][name] == commune[name], name


def test_a_paper_among_the_tiles_is_named(sample: dict[str, Any]) -> None:
    assert any("LÉAME.txt" in text for text in sample["warnings"])
    assert any("LÉAME.txt" in row["text"] for row in rows(sample["file"], "notes"))
    files = {row["name"] for row in rows(sample["file"], "sources") if row["kind"] == "construido"}
    assert files == {Path(tile).stem for tile in TILES}


def test_no_area_of_the_register_lies_in_the_sample(sample: dict[str, Any]) -> None:
    areas = rows(sample["file"], "register_comparison")
    assert len(areas) == len(load_catalogue(ROOT / "resources" / "catalogue").metropolitan_areas)
    assert {area["agreement"] for area in areas} == {"no evaluable"}
    assert all(area["why"] for area in areas)


def test_layers_fields_aliases_styles_and_metadata(sample: dict[str, Any]) -> None:
    styles = {r["f_table_name"]: r["useAsDefault"] for r in rows(sample["file"], "layer_styles")}
    assert styles == dict.fromkeys(SPECS, 1)
    for spec in SPECS.values():
        layer = QgsVectorLayer(f"{sample['file']}|layername={spec.id}", spec.id, "ogr")
        assert layer.isValid(), spec.id
        fields = [field for field in layer.fields() if field.name() != "fid"]
        assert [(f.name(), f.alias()) for f in fields] == [
            (field["name"], field["alias"]) for field in spec.fields
        ]
        assert (layer.metadata().title(), layer.metadata().language()) == (spec.title, "es")
        if spec.geometry:
            assert layer.crs().authid() == QgsVectorLayer(COMMUNES, "c", "ogr").crs().authid()
    layer = QgsVectorLayer(f"{sample['file']}|layername=national_candidates", "c", "ogr")
    assert [one.value() for one in layer.renderer().categories()] == [
        "cumple",
        "no cumple",
        "no evaluable",
        "requiere juicio",
    ]
    assert layer.labelsEnabled()


def test_all_that_is_told_is_spanish(sample: dict[str, Any]) -> None:
    told = [row["text"] for row in rows(sample["file"], "notes")]
    told += [area["why"] for area in rows(sample["file"], "register_comparison")]
    told += [row["register_note"] for row in rows(sample["file"], "ranking")]
    english = (" the ", " its ", " of the ", " joins ", " were ")
    assert [text for text in told if any(word in f" {text} " for word in english)] == []


def test_the_same_inputs_give_the_same_tables(sample: dict[str, Any], tmp_path: Path) -> None:
    again = tmp_path / "otra vez.gpkg"
    nationwide(again, TILES=str(sample["folder"]))
    for table in SPECS:
        assert rows(again, table) == rows(sample["file"], table), table


def test_layers_and_a_folder_are_one_mosaic(sample: dict[str, Any], tmp_path: Path) -> None:
    """One sheet as a layer, the other in the folder."""
    folder, file = tmp_path / "hojas", tmp_path / "país.gpkg"
    folder.mkdir()
    shutil.copy(TILES[1], folder)
    nationwide(file, BUILTUP=[TILES[0]], TILES=str(folder), REGIONS="99")
    assert [row["region"] for row in rows(file, "regions")] == ["99"]
    assert rows(file, "national_candidates") == rows(sample["file"], "national_candidates")


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({}, "No se entregó evidencia"),
        ({"BUILTUP": TILES, "REGIONS": "13"}, "13"),
        ({"BUILTUP": TILES, "TOLERANCE": 6000}, "6.000"),
    ],
)
def test_nonsense_gets_a_sentence_and_leaves_nothing(
    provider: Any, tmp_path: Path, values: dict[str, Any], said: str
) -> None:
    file = tmp_path / "país.gpkg"
    with pytest.raises(QgsProcessingException) as raised:
        nationwide(file, **values)
    assert said in str(raised.value)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_without_tiles_and_one_that_is_not_there(provider: Any, tmp_path: Path) -> None:
    (tmp_path / "vacía").mkdir()
    (tmp_path / "vacía" / "nota.txt").write_text("x", encoding="utf-8")
    with pytest.raises(QgsProcessingException, match=r"nota\.txt"):
        nationwide(tmp_path / "país.gpkg", TILES=str(tmp_path / "vacía"))
    with pytest.raises(QgsProcessingException):
        nationwide(tmp_path / "país.gpkg", TILES=str(tmp_path / "no está"))
    assert not (tmp_path / "país.gpkg").exists()


def test_a_tile_is_not_replaced_by_the_result(provider: Any, tmp_path: Path) -> None:
    shutil.copy(TILES[0], tmp_path / "hoja.gpkg")
    with pytest.raises(QgsProcessingException):
        nationwide(tmp_path / "hoja.gpkg", TILES=str(tmp_path), BUILTUP=TILES)
    assert (tmp_path / "hoja.gpkg").read_bytes() == Path(TILES[0]).read_bytes()


def test_a_cancel_writes_nothing(provider: Any, tmp_path: Path) -> None:
    with pytest.raises(QgsProcessingException):
        nationwide(tmp_path / "país.gpkg", Recorder(cancel_at=60), BUILTUP=TILES)
    assert list(tmp_path.iterdir()) == []


def test_in_qgis_process(qgis_process: Any, tmp_path: Path) -> None:
    file = tmp_path / "país ñ.gpkg"
    values = {"COMMUNES": COMMUNES, "BUILTUP": TILES, **OWN_COUNT, "OUTPUT": str(file)}
    text = json.dumps({"inputs": values})
    done = qgis_process("run", "am_delimiter:nationwide", "-", text=text)
    assert done.returncode == 0, done.stderr
    results = json.loads(done.stdout)["results"]
    assert results["CANDIDATES"] == 1
    assert [row["communes"] for row in rows(file, "ranking")] == ["99101, 99102, 99105"]


def test_the_country_at_one_kilometre(provider: Any, tmp_path: Path, real_data: Path) -> None:
    """What is known of the real areas (law.md): sums of whole communes of the census of 2024."""
    file, feedback = tmp_path / "chile.gpkg", Recorder()
    values = {
        "COMMUNES": str(real_data / "comunas_chile_345_INE2017_simplif.gpkg"),
        "BUILTUP": [str(real_data / "blockcover2017_chile_54009_1000.tif")],
        "TOLERANCE": 1000,
        "POPULATION": "census_2024",
        "POPULATION_FIELD": "",
    }
    nationwide(file, feedback, **values)
    assert feedback.progress == sorted(feedback.progress)
    found = {row["registered_area"]: row for row in rows(file, "ranking")}
    for area, persons in (
        ("gran_valparaiso", 970_233),
        ("la_serena_coquimbo", 513_860),
        ("alto_hospicio_iquique", 341_673),
        ("temuco_padre_las_casas", 373_174),
        ("talca_maule", 293_212),
        ("chillan_chillan_viejo", 223_070),
    ):
        assert found[area]["population"] == persons
    assert found["chillan_chillan_viejo"]["verdict"] == "no cumple"
    register = {row["area"]: row for row in rows(file, "register_comparison")}
    assert register["ohiggins"]["missing"] == "Graneros"
    assert register["ohiggins"]["extra"] == "Requínoa"
    assert register["santiago"]["agreement"] == "sin lista de comunas en el registro"
    assert register["puerto_montt_puerto_varas"]["candidate"] is None
    regions = rows(file, "regions")
    assert [row["region"] for row in regions][:3] == ["15", "01", "02"]
    assert {row["working_crs"][-11:] for row in regions} == {"(EPSG:5361)", "(EPSG:5362)"}
    communes = geopandas.read_file(file, layer="national_communes")
    assert len(communes) == 345
