"""``am_delimiter:rezago`` as QGIS runs it: on the sample, on the country, and in the expediente."""

from __future__ import annotations

import csv
import json
import shutil
import sqlite3
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProject,
    QgsVectorLayer,
)
from sample_case import COMMUNES, ROOT, Recorder, case_with_all

from am_delimiter.core.catalogue.catalogue import load_catalogue
from am_delimiter.core.rezago.rezago_tables import rezago_specs

SPECS = rezago_specs(load_catalogue(ROOT / "resources" / "catalogue"))
CUTS = [*(f"9910{n}" for n in range(1, 7)), "99201"]
NATIONAL = "comunas_chile_345_INE2017_simplif.gpkg"


def rezago(file: Path, feedback: Recorder | None = None, **values: Any) -> dict[str, Any]:
    from qgis import processing

    parameters = {"COMMUNES": COMMUNES, "OUTPUT": str(file), **values}
    return processing.run("am_delimiter:rezago", parameters, feedback=feedback or Recorder())


def rows(file: Path, table: str) -> list[dict[str, Any]]:
    with sqlite3.connect(file) as connection:
        connection.row_factory = sqlite3.Row
        return [dict(row) for row in connection.execute(f"select * from {table}")]


def write_csv(file: Path, columns: dict[str, list[Any]], encoding: str = "utf-8") -> str:
    with file.open("w", encoding=encoding, newline="") as stream:
        writer = csv.writer(stream, delimiter=";")
        writer.writerow(columns)
        writer.writerows(zip(*columns.values()))
    return str(file)


@pytest.fixture(scope="module")
def given(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Tables of the sample as offices write them, with places given for a country that is not."""
    folder = tmp_path_factory.mktemp("tablas ñ")
    poverty = write_csv(
        folder / "pobreza año.csv",
        {
            "CUT": CUTS,
            "Comuna": ["Ñ"] * 7,
            "POBREZA": ["40,5", "30,25", "20", "10", "9", "8", "7"],
            "SALUD": ["0", "1", "2", "3", "4", "5", "10"],
            "AGUA": ["0", "2,5", "s/i", "7,5", "10", "10", "10"],
        },
        "cp1252",
    )
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["CUT", "LOCALIDADES", "AISLADAS"])
    for cut, part in zip(CUTS, (2, 1, 0, 0, 0, 0, 0)):
        sheet.append([int(cut), 10, part])
    book.save(folder / "aislamiento.xlsx")
    listed = write_csv(
        folder / "lista.csv",
        {
            "id": ["salud", "agua"],
            "nombre": ["Salud", "Agua potable"],
            "dimensión": ["física", "social"],
            "columna": ["SALUD", "AGUA"],
            "sentido": ["mejor", "mejor"],
            "año": ["2024", "2022"],
            "fuente": ["MINSAL", "INE"],
        },
    )
    before = write_csv(
        folder / "antes.csv", {"CUT": CUTS, "SALUD": ["0"] * 6 + ["9"], "AGUA": ["1"] * 7}
    )
    return {
        "TABLES": [poverty, str(folder / "aislamiento.xlsx")],
        "VARIABLES": listed,
        "BEFORE": [before],
        "TERRITORIES": "Uno: 99101, 99102; Dos: 99103, 99104",
        "CENTRES": "Uno: 99101 (hospital)",
        "POVERTY_YEAR": "2022",
        "ISOLATION_YEAR": "2021",
        "BEFORE_YEAR": "2015",
    }


@pytest.fixture(scope="module")
def result(
    provider: Any, given: dict[str, Any], tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Any]:
    file = tmp_path_factory.mktemp("rezago") / "rezago ñ.gpkg"
    feedback = Recorder()
    made = rezago(file, feedback, SUMMARY=str(file.with_suffix(".json")), **given)
    assert feedback.progress == sorted(feedback.progress)
    assert feedback.progress[-1] == pytest.approx(100)
    assert {path.name for path in file.parent.iterdir()} == {file.name, f"{file.stem}.json"}
    return {**made, "file": file, "feedback": feedback}


def test_what_is_given_back(result: dict[str, Any]) -> None:
    assert (result["TERRITORY_COUNT"], result["ELIGIBLE_COUNT"]) == (2, 1)
    first, second = result["VERDICT"].split("\n")
    assert first == (
        "Uno (2 comunas): elegible: cumple; cumple 3 de 3 pruebas, 0 no evaluables; índice: 0,09; "
        "egreso: no evaluable."  # 7 of the 8 invented communes have a figure: under 90 %
    )
    assert "índice: no evaluable" in second


def test_tests_and_index_are_those_by_hand(result: dict[str, Any]) -> None:
    tests = {(r["territory"], r["test"]): r for r in rows(result["file"], "rezago_tests")}
    assert tests["Uno", "isolated"]["value"] == pytest.approx(15)
    assert tests["Uno", "isolated"]["vintage"] == "2021"
    assert tests["Uno", "poorest_region"]["vintage"] == "2022"
    assert tests["Dos", "isolated"]["verdict"] == "no cumple"
    assert tests["Dos", "centre"]["verdict"] == "no evaluable"
    communes = {r["cut"]: r for r in rows(result["file"], "rezago_communes")}
    assert communes["99102"]["index_value"] == pytest.approx((0.1 + 0.25) / 2)
    assert communes["99201"]["index_value"] == 1
    assert communes["99103"]["index_value"] is None
    assert communes["99103"]["lacking"] == "Agua potable"
    territories = {r["name"]: r for r in rows(result["file"], "rezago_territories")}
    assert territories["Uno"]["index_value"] == pytest.approx(0.175 / 2)
    assert territories["Dos"]["index_value"] is None
    assert [r["vintage"] for r in rows(result["file"], "rezago_variables")] == ["2024", "2022"]


def test_notes_tell_the_hole_and_the_pilot(result: dict[str, Any]) -> None:
    told = "\n".join(row["text"] for row in rows(result["file"], "notes"))
    assert "1 comuna no tiene dato en alguna variable; su índice no es evaluable" in told
    assert "decreto 90 de 2023" in told
    assert "Por dimensión: Cultural 0 de 3" in told
    assert "pobreza año.csv" in told  # read as Windows text


def test_layers_fields_aliases_and_styles(result: dict[str, Any]) -> None:
    file = result["file"]
    assert {r["f_table_name"] for r in rows(file, "layer_styles")} == set(SPECS)
    for spec in SPECS.values():
        layer = QgsVectorLayer(f"{file}|layername={spec.id}", spec.id, "ogr")
        assert layer.isValid(), spec.id
        fields = [field for field in layer.fields() if field.name() != "fid"]
        assert [(f.name(), f.alias()) for f in fields] == [
            (field["name"], field["alias"]) for field in spec.fields
        ]
    layer = QgsVectorLayer(f"{file}|layername=rezago_communes", "c", "ogr")
    rules = [rule.filterExpression() for rule in layer.renderer().rootRule().children()]
    assert rules == ['"quintile" IS NULL', *(f'"quintile" = {n}' for n in range(1, 6))]


def test_record_of_the_run(result: dict[str, Any]) -> None:
    sources = rows(result["file"], "sources")
    assert [row["kind"] for row in sources] == [
        "comunas",
        "datos por comuna",
        "datos por comuna",
        "datos por comuna, anteriores",
        "lista de variables",
    ]
    assert all(len(row["sha256"]) == 64 for row in sources)
    used = {row["parameter"]: row for row in rows(result["file"], "parameters")}
    assert used["normalisation"]["value_text"] == "mínimo y máximo de las comunas"
    assert used["poorest_count"]["source"].startswith("sin norma conocida")
    data = json.loads(result["file"].with_suffix(".json").read_text(encoding="utf-8"))
    assert [one["name"] for one in data["territories"]] == ["Uno", "Dos"]
    assert data["notes"] == [row["text"] for row in rows(result["file"], "notes")]


def test_the_same_inputs_give_the_same_bytes(
    result: dict[str, Any], given: dict[str, Any], tmp_path: Path
) -> None:
    made = tmp_path / result["file"].name
    rezago(made, SUMMARY=str(made.with_suffix(".json")), **given)
    assert (
        made.with_suffix(".json").read_bytes() == result["file"].with_suffix(".json").read_bytes()
    )
    for name in SPECS:
        assert rows(made, name) == rows(result["file"], name), name
    rezago(made, **given)  # its own tables are replaced
    assert rows(made, "rezago_tests") == rows(result["file"], "rezago_tests")


def test_candidates_of_a_case_are_territories(
    sample_result: dict[str, Any], given: dict[str, Any], tmp_path: Path
) -> None:
    case = sample_result["file"]
    before = Path(case).read_bytes()
    values = {**given, "TERRITORIES": "", "CENTRES": "", "CASE": str(case)}
    rezago(tmp_path / "r.gpkg", **values)
    areas = rows(Path(case), "metropolitan_areas")
    found = rows(tmp_path / "r.gpkg", "rezago_territories")
    assert [(r["name"], r["communes"]) for r in found] == [
        (r["name"], r["communes"]) for r in areas
    ]
    assert Path(case).read_bytes() == before
    assert rows(tmp_path / "r.gpkg", "sources")[-1]["kind"] == "caso"


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"TERRITORIES": "Uno 99101"}, "no es un territorio"),
        ({"TERRITORIES": "Uno: 98765"}, "98765"),
        ({"POVERTY_FIELD": "CASEN"}, "no está en ninguna de las tablas"),
        ({"CENTRES": "Tres: 99101"}, "«Tres»"),
        ({"CASE": COMMUNES.split("|", maxsplit=1)[0]}, "comunas_ficticias"),
    ],
)
def test_what_is_wrong_gets_a_sentence(
    provider: Any, given: dict[str, Any], tmp_path: Path, values: dict[str, Any], said: str
) -> None:
    with pytest.raises(QgsProcessingException, match=said) as error:
        rezago(tmp_path / "r.gpkg", **{**given, **values})
    assert "Traceback" not in str(error.value)
    assert list(tmp_path.iterdir()) == []


def test_names_without_codes_and_text_without_numbers(
    provider: Any, given: dict[str, Any], tmp_path: Path
) -> None:
    out = tmp_path / "hecho"
    out.mkdir()
    named = write_csv(tmp_path / "nombres.csv", {"COMUNA": ["Uno", "Dos"], "POBREZA": ["1", "2"]})
    with pytest.raises(QgsProcessingException, match="no tiene códigos"):
        rezago(out / "r.gpkg", TABLES=[named], TERRITORIES="Uno: 99101, 99102")
    wrong = write_csv(tmp_path / "mal.csv", {"CUT": CUTS, "POBREZA": ["1"] * 6 + ["alta"]})
    with pytest.raises(QgsProcessingException, match=r"fila 7.*«alta»"):
        rezago(out / "r.gpkg", TABLES=[wrong], TERRITORIES="Uno: 99101, 99102")
    assert list(out.iterdir()) == []


def test_a_cancel_leaves_nothing(provider: Any, given: dict[str, Any], tmp_path: Path) -> None:
    whole = Recorder()
    rezago(tmp_path / "x.gpkg", whole, **given)
    (tmp_path / "x.gpkg").unlink()
    for share in (0.2, 0.6, 0.95):
        stopped = Recorder(cancel_at=max(int(whole.questions * share), 1))
        with pytest.raises(QgsProcessingException, match="Cancelado"):
            rezago(tmp_path / "x.gpkg", stopped, SUMMARY=str(tmp_path / "x.json"), **given)
        assert list(tmp_path.iterdir()) == []


def test_layers_are_offered_to_the_project(given: dict[str, Any], tmp_path: Path) -> None:
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    algorithm = QgsApplication.processingRegistry().algorithmById("am_delimiter:rezago")
    inputs = {"COMMUNES": COMMUNES, "OUTPUT": str(tmp_path / "x.gpkg"), **given}
    assert algorithm.create().run(inputs, context, Recorder())[1]
    names = {details.name for details in context.layersToLoadOnCompletion().values()}
    assert {SPECS[name].title for name in ("rezago_territories", "rezago_communes")} <= names


def test_through_qgis_process(qgis_process: Any, given: dict[str, Any], tmp_path: Path) -> None:
    folder = tmp_path / "Región de Ñuble y más"
    folder.mkdir()
    inputs = {"COMMUNES": COMMUNES, "OUTPUT": str(folder / "rezago.gpkg"), **given}

    def ask(**values: Any) -> Any:
        text = json.dumps({"inputs": {**inputs, **values}})
        return qgis_process("run", "am_delimiter:rezago", "-", text=text, locale="es_CL")

    done = ask()
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["results"]["TERRITORY_COUNT"] == 2
    done = ask(TERRITORIES="nada", OUTPUT=str(folder / "otra.gpkg"))
    assert done.returncode != 0
    assert "no es un territorio" in done.stderr + done.stdout
    assert "Traceback" not in done.stderr
    assert not (folder / "otra.gpkg").exists()


# -- the expediente ----------------------------------------------------------------------------


def test_the_expediente_prints_it(result: dict[str, Any], tmp_path: Path) -> None:
    from qgis import processing

    case = case_with_all(tmp_path)
    study = str(shutil.copy(result["file"], tmp_path / "rezago.gpkg"))
    values = {"CASE": str(case), "GORE": "GORE de prueba", "RESPONSIBLE": "R", "REZAGO": study}
    html = tmp_path / "e.html"
    processing.run(
        "am_delimiter:expediente",
        {**values, "DATE": "2026-11-20", "HTML": str(html)},
        feedback=Recorder(),
    )
    text = html.read_text(encoding="utf-8")
    for wanted in (
        "L15 Territorios rezagados",
        "T12 Territorios rezagados: requisitos y pruebas",
        "T12b Índice por dimensión",
        "T12c Variables del índice",
        "T12d Brechas",
        "hospital",
    ):
        assert wanted in text, wanted
    with pytest.raises(QgsProcessingException, match="Territorios rezagados"):
        processing.run(
            "am_delimiter:expediente",
            {**values, "REZAGO": COMMUNES.split("|", maxsplit=1)[0], "HTML": str(html)},
            feedback=Recorder(),
        )


def test_rows_are_the_records_that_the_expediente_reads() -> None:
    from dataclasses import fields

    from am_delimiter.expediente.annexes.rezago_annex import _RECORDS

    for name, record in _RECORDS.items():
        if name.startswith("rezago"):
            assert [f.name for f in fields(record)] == [f["name"] for f in SPECS[name].fields]


# -- the country -------------------------------------------------------------------------------


def test_the_country_with_a_commune_without_a_polygon(
    provider: Any, real_data: Path, tmp_path: Path
) -> None:
    """Schools for each ten thousand persons of 346 communes; the layer has 345 polygons."""
    with (real_data / "poblacion_comunal_2017_2024.csv").open(encoding="utf-8") as stream:
        people = {r["CUT_COM"]: float(r["pob_2024"]) for r in csv.DictReader(stream)}
    counted: dict[str, int] = {}
    with (real_data / "establecimientos_educacion_mineduc.csv").open(encoding="utf-8") as stream:
        for row in csv.DictReader(stream):
            cut = row["codigo_comuna"].zfill(5)
            counted[cut] = counted.get(cut, 0) + 1
    assert len(people) == 346
    schools = {cut: 1e4 * counted.get(cut, 0) / people[cut] for cut in people}
    table = write_csv(
        tmp_path / "escuelas.csv",
        {"CUT": list(people), "ESCUELAS": [f"{v:.6f}".replace(".", ",") for v in schools.values()],
         "POBREZA": [f"{n * 0.25:.2f}".replace(".", ",") for n in range(346)]},
    )  # fmt: skip
    listed = write_csv(
        tmp_path / "lista.csv",
        {"nombre": ["Escuelas"], "dimension": ["humana"], "columna": ["ESCUELAS"],
         "sentido": ["mejor"]},
    )  # fmt: skip
    file = tmp_path / "r.gpkg"
    feedback = Recorder()
    rezago(
        file,
        feedback,
        COMMUNES=str(real_data / NATIONAL),
        TABLES=[table],
        VARIABLES=listed,
        TERRITORIES="Arauco: 8201,8202,8203,8204,8205,8206,8207; Lejos: 08201, 08207; "
        "Sur: 12201, 12202",
        NORMALISATION="percentile",
    )
    found = {row["name"]: row for row in rows(file, "rezago_territories")}
    assert [found[n]["contiguous"] for n in ("Arauco", "Lejos", "Sur")] == [
        "cumple",  # the province, on any map
        "no cumple",  # Lebu and Tirúa, at its two ends
        "no evaluable",  # there is no polygon of Antarctica
    ]
    communes = rows(file, "rezago_communes")
    assert len(communes) == 346
    assert communes[-1]["cut"] == "12202"
    assert sum(r["poorest_country"] == "sí" for r in communes) == 100
    assert max(communes, key=lambda r: r["index_value"])["cut"] == max(schools, key=schools.get)
    assert any("Antártica" in text for text in feedback.warnings)
    fifths = [sum(r["quintile"] == n for r in communes) for n in range(1, 6)]
    assert all(60 <= n <= 80 for n in fifths)
