"""``am_delimiter:functional_area`` as QGIS runs it: on the sample, on a real place, on nonsense."""

from __future__ import annotations

import csv
import json
import shutil
import sqlite3
from pathlib import Path
from typing import Any

import geopandas
import pytest
from qgis import processing
from qgis.core import QgsProcessingException, QgsVectorLayer
from sample_case import COMMUNES, ROOT, SAMPLE, Recorder

from am_delimiter.core.catalogue.catalogue import load_catalogue
from am_delimiter.core.functional import functional_specs

SPECS = functional_specs(load_catalogue(ROOT / "resources" / "catalogue"))
TRAVEL = str(SAMPLE / "viajes_ficticios.csv")
AURORA = "99101"


def areas(file: Path, feedback: Recorder | None = None, **values: Any) -> dict[str, Any]:
    given = {
        "COMMUNES": COMMUNES,
        "TRAVEL": TRAVEL,
        "CITIES": AURORA,
        "POPULATION": "field",
        "POPULATION_FIELD": "POB_2024",
        "OUTPUT": str(file),
        **values,
    }
    run = "am_delimiter:functional_area"
    return dict(processing.run(run, given, feedback=feedback or Recorder()))


def rows(file: Path, table: str) -> list[dict[str, Any]]:
    with sqlite3.connect(file) as connection:
        connection.row_factory = sqlite3.Row
        return [dict(row) for row in connection.execute(f"select * from {table}")]


def roles(file: Path) -> dict[str, str]:
    return {row["cut"]: row["role"] for row in rows(file, "functional_communes")}


def flows() -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = {}
    with Path(TRAVEL).open(encoding="utf-8") as stream:
        for row in csv.DictReader(stream):
            home, work = row["cut_origen"], row["cut_destino"]
            found.setdefault(home, {})[work] = int(row["trabajadores"])
    return found


@pytest.fixture(scope="module")
def sample(provider: Any, tmp_path_factory: Any) -> Path:
    folder = tmp_path_factory.mktemp("áreas funcionales")
    file, feedback = folder / "área ñ.gpkg", Recorder()
    made = areas(file, feedback, SUMMARY=str(file.with_suffix(".json")))
    assert made["OUTPUT"] == str(file)
    assert feedback.progress == sorted(feedback.progress)
    assert feedback.progress[-1] == pytest.approx(100)
    assert made["AREA_COUNT"] == 1
    assert made["LINES"].startswith("Puerto Aurora: ciudad: Puerto Aurora; zona de conmutación:")
    assert {path.name for path in folder.iterdir()} == {file.name, f"{file.stem}.json"}
    return file


def test_communes_join_by_their_share_of_workers(sample: Path) -> None:
    """Shares by hand from the rows; what is far away must not touch the area to be left out."""
    table = {row["cut"]: row for row in rows(sample, "functional_communes")}
    for cut, row in flows().items():
        if cut == AURORA:
            continue
        share = row.get(AURORA, 0) / sum(row.values())
        assert table[cut]["share_answered"] == pytest.approx(share, abs=1e-6)
        assert table[cut]["share_known"] == pytest.approx(share, abs=1e-6)
        assert (table[cut]["role"] == "commuting") <= (share >= 0.15)
    assert table[AURORA]["role"] == "city"
    members = [cut for cut, row in table.items() if row["area"] == AURORA]
    (area,) = rows(sample, "functional_areas")
    assert area["communes"].split(", ") == members
    assert area["n_communes"] == len(members) > 2
    assert area["population"] == sum(table[cut]["population"] for cut in members)
    steps = rows(sample, "functional_steps")
    assert [row["step"] for row in steps] == list(range(1, len(steps) + 1))
    assert steps[-1]["action"] == "settled"


def test_outlines_are_the_communes_together(sample: Path) -> None:
    communes = geopandas.read_file(sample, layer="functional_communes")
    areas_drawn = geopandas.read_file(sample, layer="functional_areas")
    own = communes[communes["area"] == AURORA]
    assert areas_drawn.union_all().area == pytest.approx(own.union_all().area)
    lines = geopandas.read_file(sample, layer="functional_flows")
    assert set(lines.geom_type) == {"LineString"}
    assert (lines.length > 0).all()


def test_layers_fields_aliases_styles_and_metadata(sample: Path) -> None:
    styles = {r["f_table_name"]: r["useAsDefault"] for r in rows(sample, "layer_styles")}
    assert styles == dict.fromkeys(SPECS, 1)
    for spec in SPECS.values():
        layer = QgsVectorLayer(f"{sample}|layername={spec.id}", spec.id, "ogr")
        assert layer.isValid(), spec.id
        fields = [field for field in layer.fields() if field.name() != "fid"]
        told = [(f.name(), f.alias()) for f in fields]
        assert told == [(field["name"], field["alias"]) for field in spec.fields]
    layer = QgsVectorLayer(f"{sample}|layername=functional_communes", "c", "ogr")
    layer.loadDefaultStyle()
    drawn = [rule.label() for rule in layer.renderer().rootRule().children()]
    assert drawn == [
        "Ciudad",
        "Zona de conmutación",
        "Enclave (rodeada por el área)",
        "Fuera de toda área",
        "No evaluable",
    ]


def test_record_of_the_run(sample: Path) -> None:
    sources = rows(sample, "sources")
    assert [row["kind"] for row in sources] == ["comunas", "viajes"]
    assert all(len(row["sha256"]) == 64 for row in sources)
    told = {row["parameter"]: row for row in rows(sample, "parameters")}
    assert told["commuting_share"]["value"] == "15"
    assert told["commuting_share"]["known"] == 1
    assert told["denominator"]["value"] == "ocupados con respuesta"
    data = json.loads(sample.with_suffix(".json").read_text(encoding="utf-8"))
    assert data["notes"] == [row["text"] for row in rows(sample, "notes")]


def test_the_same_inputs_give_the_same_bytes(sample: Path, tmp_path: Path) -> None:
    again = tmp_path / "otra.gpkg"
    areas(again, SUMMARY=str(tmp_path / "otra.json"))
    assert (tmp_path / "otra.json").read_bytes() == sample.with_suffix(".json").read_bytes()
    for name in SPECS:
        assert rows(again, name) == rows(sample, name)


def test_a_threshold_that_is_written_decides(sample: Path, tmp_path: Path) -> None:
    areas(tmp_path / "x.gpkg", COMMUTING_SHARE=90)
    assert set(roles(tmp_path / "x.gpkg").values()) == {"city", "none"}
    told = {row["parameter"]: row for row in rows(tmp_path / "x.gpkg", "parameters")}
    assert (told["commuting_share"]["value"], told["commuting_share"]["default_value"]) == (
        "90",
        "15",
    )


def test_cities_of_a_layer_and_of_a_table(sample: Path, tmp_path: Path) -> None:
    frame = geopandas.read_file(COMMUNES.split("|", maxsplit=1)[0], layer="comunas")
    frame["cut"] = frame["CUT_COM"]
    frame["centre"] = ["Aurora" if cut == AURORA else None for cut in frame["cut"]]
    frame["centre_share"] = [0.8 if cut == AURORA else 0.0 for cut in frame["cut"]]
    degurba = tmp_path / "grado.gpkg"
    frame[["cut", "centre", "centre_share", "geometry"]].to_file(degurba, layer="degurba_communes")
    layer = f"{degurba}|layername=degurba_communes"
    areas(tmp_path / "a.gpkg", CITIES="", CITY_TABLE=layer)
    (area,) = rows(tmp_path / "a.gpkg", "functional_areas")
    assert (area["name"], area["area"]) == ("Aurora", AURORA)
    assert roles(tmp_path / "a.gpkg") == roles(sample)

    table = tmp_path / "ciudades.csv"
    table.write_text(f"CUT;ciudad\n{AURORA};Gran Aurora\n99102;\n", encoding="utf-8")
    areas(tmp_path / "b.gpkg", CITIES="", CITY_TABLE=str(table), CITY_FIELD="ciudad")
    assert [row["name"] for row in rows(tmp_path / "b.gpkg", "functional_areas")] == ["Gran Aurora"]
    kinds = [row["kind"] for row in rows(tmp_path / "b.gpkg", "sources")]
    assert kinds == ["comunas", "ciudades", "viajes"]
    with pytest.raises(QgsProcessingException, match=r"dos veces|twice"):
        areas(tmp_path / "c.gpkg", CITY_TABLE=str(table), CITY_FIELD="ciudad")


def write(file: Path, *lines: str) -> str:
    file.write_text("\n".join(("cut_origen,cut_destino,trabajadores", *lines)), encoding="utf-8")
    return str(file)


def test_employed_residents_stand_in_for_those_who_stay(provider: Any, tmp_path: Path) -> None:
    travel = write(tmp_path / "sin diagonal.csv", "99102,99101,150", "99103,99101,149")
    with pytest.raises(QgsProcessingException, match="RESIDENT_WORKERS"):
        areas(tmp_path / "x.gpkg", TRAVEL=travel)
    residents = tmp_path / "ocupados.csv"
    residents.write_text("cut,n\n99101,5000\n99102,1000\n99103,1000\n", encoding="utf-8")
    given = {"RESIDENT_WORKERS": str(residents), "RESIDENT_WORKERS_FIELD": "n"}
    areas(tmp_path / "x.gpkg", TRAVEL=travel, **given)
    table = {row["cut"]: row for row in rows(tmp_path / "x.gpkg", "functional_communes")}
    assert table["99102"]["share_answered"] == 0.15
    assert (table["99102"]["role"], table["99103"]["role"]) == ("commuting", "none")
    assert table["99102"]["share_known"] is None
    assert table["99104"]["role_name"] == "No evaluable"


def test_special_codes_are_no_communes(provider: Any, tmp_path: Path) -> None:
    travel = write(
        tmp_path / "códigos.csv",
        *("99101,99101,100", "99102,99102,76", "99102,99101,14"),
        *("99102,998,10", "99102,-99,50", "99102,0,7"),
    )
    feedback = Recorder()
    areas(tmp_path / "x.gpkg", feedback, TRAVEL=travel)
    (row,) = (r for r in rows(tmp_path / "x.gpkg", "functional_communes") if r["cut"] == "99102")
    assert (row["employed"], row["employed_known"], row["role"]) == (100, 90, "none")
    assert row["share_known"] == pytest.approx(14 / 90, abs=1e-6)
    assert {r["cut"] for r in rows(tmp_path / "x.gpkg", "functional_flows")} <= {"99102"}
    areas(tmp_path / "y.gpkg", TRAVEL=travel, DENOMINATOR="known")
    assert roles(tmp_path / "y.gpkg")["99102"] == "commuting"


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({"CITIES": ""}, "CITIES"),
        ({"CITIES": "13101"}, "13101"),
        ({"CITIES": "Puerto Aurora"}, "Puerto"),
        ({"TRAVEL": None}, "Census|Censo"),
        ({"TRAVEL": None, "PERSONS": str(SAMPLE / "nada.csv")}, r"nada\.csv"),
        ({"PERSONS": TRAVEL}, "PERSONS"),
        ({"COMMUTING_SHARE": 101}, "COMMUTING_SHARE"),
        ({"DENOMINATOR": "otro"}, "DENOMINATOR"),
        ({"CITIES": "", "CITY_TABLE": TRAVEL}, "cut_origen"),
        ({"RESIDENT_WORKERS": TRAVEL}, "viajes_ficticios"),
    ],
)
def test_what_cannot_be_used_is_told(
    provider: Any, tmp_path: Path, values: dict[str, Any], told: str
) -> None:
    with pytest.raises(QgsProcessingException, match=told):
        areas(tmp_path / "x.gpkg", **values)
    assert not list(tmp_path.iterdir())


def test_a_cancel_leaves_nothing(provider: Any, tmp_path: Path) -> None:
    with pytest.raises(QgsProcessingException):
        areas(tmp_path / "x.gpkg", Recorder(cancel_from=50))
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("name", ["COMMUNES", "CITY_TABLE", "RESIDENT_WORKERS"])
def test_an_input_is_not_written_over(provider: Any, tmp_path: Path, name: str) -> None:
    given = tmp_path / "entrada.gpkg"
    shutil.copy(COMMUNES.split("|", maxsplit=1)[0], given)
    before = given.read_bytes()
    with pytest.raises(QgsProcessingException, match=name):
        areas(given, **{name: f"{given}|layername=comunas"})
    assert given.read_bytes() == before


def test_microdata_in_a_real_country(provider: Any, real_data: Path, tmp_path: Path) -> None:
    """30/98 = 30.6 % of all with an answer, 30/90 = 33.3 % of the known; 25/50."""
    areas(
        tmp_path / "x.gpkg",
        COMMUNES=str(real_data / "comunas_chile_345_INE2017_simplif.gpkg"),
        TRAVEL=None,
        PERSONS=str(real_data / "cases" / "od_censo2024_mini.csv"),
        CITIES="05109; 01101",
        POPULATION="census_2024",
        POPULATION_FIELD=None,
    )
    table = {row["cut"]: row for row in rows(tmp_path / "x.gpkg", "functional_communes")}
    assert len(table) == 345
    assert "00998" not in table
    quilpue, hospicio = table["05801"], table["01107"]
    assert (quilpue["workers"], quilpue["employed"], quilpue["employed_known"]) == (30, 98, 90)
    assert quilpue["share_answered"] == pytest.approx(0.306122)
    assert quilpue["share_known"] == pytest.approx(0.333333)
    assert (quilpue["area_name"], quilpue["role"]) == ("Viña del Mar", "commuting")
    assert (hospicio["share_answered"], hospicio["area_name"]) == (0.5, "Iquique")
    assert sum(row["evaluable"] for row in table.values()) == 2


def test_qgis_process_with_accents(qgis_process: Any, tmp_path: Path) -> None:
    folder = tmp_path / "Región de Ñuble y más"
    folder.mkdir()
    file = folder / "área funcional.gpkg"
    given = {
        "COMMUNES": COMMUNES,
        "TRAVEL": TRAVEL,
        "CITIES": f"Gran Aurora: {AURORA}",
        "OUTPUT": str(file),
    }
    run = ("run", "am_delimiter:functional_area", "-")
    done = qgis_process(*run, text=json.dumps({"inputs": given}))
    assert done.returncode == 0, done.stderr
    assert roles(file)[AURORA] == "city"
    wrong = qgis_process(*run, text=json.dumps({"inputs": {**given, "CITIES": "1"}}))
    assert wrong.returncode != 0
    assert "Traceback" not in wrong.stderr + wrong.stdout
    assert [path.name for path in folder.iterdir()] == [file.name]
