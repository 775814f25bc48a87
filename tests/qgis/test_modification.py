"""A constituted area that is modified: through Processing, in the file, the map and the pages."""

from __future__ import annotations

import json
import re
import shutil
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from page_texts import page_texts
from qgis.core import QgsProcessingException, QgsVectorLayer
from sample_case import COMMUNES, TILES, Recorder, project_of

from am_delimiter.bridge.stored_result import read_summary
from am_delimiter.core.catalogue import load_catalogue
from am_delimiter.expediente.maps.modification_scene import change_classes
from am_delimiter.expediente.maps.plan import plan_sheets
from am_delimiter.expediente.paper.document_errors import ResultIncomplete
from am_delimiter.expediente.reading.result_file import read_case
from am_delimiter.expediente.workspace.project import load_layers, themes_of
from am_delimiter.toolbelt.paths import resource

CATALOGUE = load_catalogue(resource("catalogue"))
WHY = "Dos Cerros forma un solo continuo con el área"
ADDED = {"MODIFIES": "99101;99102", "INCLUDE": "99105", "JUSTIFICATION": WHY}


@pytest.fixture(scope="module")
def added(provider: Any, tmp_path_factory: Any) -> dict[str, Any]:
    """Puerto Aurora and Villa Alba as an area to which Dos Cerros is added, with its pages."""
    from qgis import processing

    folder = tmp_path_factory.mktemp("modificación")
    given = {
        "COMMUNES": COMMUNES,
        "BUILTUP": TILES,
        "POPULATION": "field",
        "POPULATION_FIELD": "POB_2024",
        **ADDED,
        "OUTPUT": "r.gpkg",
        "SUMMARY": "r.json",
        "PDF": "r.pdf",
        "PROJECT": "r.qgz",
    }
    for name in ("OUTPUT", "SUMMARY", "PDF", "PROJECT"):
        given[name] = str(folder / given[name])
    recorder = Recorder()
    results = processing.run("am_delimiter:delimit", given, feedback=recorder)
    return {**results, "warnings": recorder.warnings}


def table(file: str, name: str) -> list[dict[str, Any]]:
    with sqlite3.connect(file) as connection:
        found = connection.execute(f"select * from {name} order by fid")
        names = [column[0] for column in found.description]
        return [dict(zip(names, row)) for row in found]


def test_the_communes_before_and_after(added: dict[str, Any]) -> None:
    """Persons as in the table of the sample; its communes are no communes of a census."""
    rows = table(added["OUTPUT"], "modification")
    told = [(r["cut"], r["before"], r["after"], r["change"], r["population"]) for r in rows]
    assert told == [
        ("99101", 1, 1, "permanece", 138_420),
        ("99102", 1, 1, "permanece", 84_310),
        ("99105", 0, 1, "se agrega", 49_300),
    ]
    assert [row["justification"] for row in rows] == [None, None, WHY]
    assert {(row["gap_before_m"], row["gap_after_m"]) for row in rows} == {(0, 0)}
    assert {row["role"] for row in rows} == {"miembro"}
    assert {row["census_2017"] for row in rows} == {None}


def test_the_criteria_before_and_after(added: dict[str, Any]) -> None:
    rows = {row["item"]: row for row in table(added["OUTPUT"], "modification_criteria")}
    people = rows["population"]
    assert (people["value_before"], people["verdict_before"]) == (222_730, "no cumple")
    assert (people["value_after"], people["verdict_after"]) == (272_030, "cumple")
    assert (people["operator"], people["threshold"], people["unit"]) == (">", 250_000, "habitantes")
    whole = rows["veredicto"]
    assert (whole["verdict_before"], whole["verdict_after"]) == ("no cumple", "no evaluable")
    kinds = [row["kind"] for row in table(added["OUTPUT"], "modification_criteria")]
    assert kinds == ["veredicto", *["criterio"] * 7, *["cifra"] * 3]
    assert (rows["field"]["value_before"], rows["field"]["value_after"]) == (222_730, 272_030)
    assert rows["census_2024"]["value_after"] is None


def test_the_answer_says_that_it_is_a_modification(added: dict[str, Any]) -> None:
    assert "AM-99-1 Puerto Aurora–Villa Alba (modificada): no evaluable" in added["VERDICT"]
    assert (
        "Modifica el área metropolitana Puerto Aurora–Villa Alba: Se agrega Dos Cerros (99105)."
    ) in added["VERDICT"]
    assert "Veredicto antes: no cumple; después: no evaluable" in added["VERDICT"]
    summary = json.loads(Path(added["SUMMARY"]).read_text(encoding="utf-8"))
    assert summary["modification"]["communes_before"] == ["99101", "99102"]
    assert summary["parameters"]["modifies"]["value"] == "99101;99102"


def test_the_page_of_before_and_after(added: dict[str, Any]) -> None:
    pages = page_texts(added["PDF"])
    assert "Modificación del área metropolitana Puerto Aurora–Villa Alba" in pages[0]
    assert "Se agrega Dos Cerros (99105)." in pages[0]
    (page,) = [text for text in pages if "El veredicto del área" in text]
    for said in (
        "El veredicto del área pasa de «no cumple» a «no evaluable».",
        "Cambia: Más de 250.000 habitantes (de «no cumple» a «cumple»).",
        "222.730 → 272.030",
        "2 → 3",
        "0 m → 0 m",
        "sin entrada en el registro",
        WHY,
        "Permanece",
        "Se agrega",
    ):
        assert said in page, said
    assert "Se retira" not in page  # no class without a commune
    listed = " ".join(pages[1:3])  # the contents, which may take two pages
    assert re.search(r"Antes y después \d+", listed)
    assert re.search(r"L11 Área antes y después de la modificación \d+", listed)
    assert any("Lámina L11" in text for text in pages)


def test_the_map_follows_a_theme_of_the_project(added: dict[str, Any]) -> None:
    layers = load_layers(Path(added["OUTPUT"]), CATALOGUE)
    case = read_case(layers, read_summary(Path(added["OUTPUT"])), CATALOGUE)
    assert case.title() == "Modificación del área metropolitana Puerto Aurora–Villa Alba"
    project = project_of(layers, case)
    shown = project.mapThemeCollection().mapThemeVisibleLayers("Modificación")
    assert [layer.name() for layer in shown] == [
        "Límites comunales",
        "Manchas construidas",
        "Modificación: comunas antes y después",
        "Comunas",
    ]
    assert [one.value() for one in change_classes(project, case)] == ["permanece", "se agrega"]
    (view,) = [v for v in plan_sheets(case, themes_of(layers, case, ""))[0] if v.key == "L11"]
    boxes = [box for cut in ("99101", "99102", "99105") for box in case.places.communes[cut]]
    assert view.box.xMinimum() <= min(box.x_min for box in boxes)
    assert view.box.yMaximum() >= max(box.y_max for box in boxes)
    project.clear()


def test_without_a_modification_there_is_no_page(sample_result: dict[str, Any]) -> None:
    file = sample_result["file"]
    assert table(str(file), "modification") == table(str(file), "modification_criteria") == []
    assert "modification" not in sample_result["summary"]
    layers = load_layers(file, CATALOGUE)
    case = read_case(layers, read_summary(file), CATALOGUE)
    themes = themes_of(layers, case, "")
    assert themes.modification == ""
    sheets, left_out = plan_sheets(case, themes)
    assert "L11" not in {one.key for one in (*sheets, *left_out)}


def test_a_result_of_before_is_read_all_the_same(
    sample_result: dict[str, Any], tmp_path: Path
) -> None:
    """An earlier version did not write the two tables; any other one that lacks is missed."""
    file = tmp_path / "antes.gpkg"
    shutil.copyfile(sample_result["file"], file)
    _drop(file, "modification", "modification_criteria")
    layers = load_layers(file, CATALOGUE)
    assert set(CATALOGUE.layers) - set(layers) == {"modification", "modification_criteria"}
    case = read_case(layers, read_summary(file), CATALOGUE)
    assert case.rows.modification == ()
    project = project_of(layers, case)
    assert len(project.mapLayers()) == len(layers) + 1  # the limits of the communes again
    project.clear()
    _drop(file, "criteria")
    with pytest.raises(ResultIncomplete, match="criteria"):
        load_layers(file, CATALOGUE)


def _drop(file: Path, *names: str) -> None:
    for name in names:
        layer = QgsVectorLayer(f"{file}|layername={name}", name, "ogr")
        assert layer.isValid()
        del layer
    with sqlite3.connect(file) as connection:
        for name in names:
            for listed in ("gpkg_contents", "gpkg_geometry_columns"):
                connection.execute(f"delete from {listed} where table_name = ?", (name,))
            connection.execute(f"drop table {name}")


def test_it_is_stored_and_repeated(added: dict[str, Any], tmp_path: Path) -> None:
    from qgis import processing

    given = {"CASE": added["OUTPUT"], "OUTPUT": str(tmp_path / "otra.gpkg")}
    recorder = Recorder()
    processing.run("am_delimiter:rerun", given, feedback=recorder)
    assert any("Idéntico" in text for text in (*recorder.infos, *recorder.warnings))
    for name in ("modification", "modification_criteria"):
        assert table(given["OUTPUT"], name) == table(added["OUTPUT"], name)


WRONG = {
    "no such area": (
        {**ADDED, "MODIFIES": "Gran Aurora"},
        "no hay un área «Gran Aurora»|There is no area «Gran Aurora»",
    ),
    "nothing that changes": ({"MODIFIES": "99101,99102"}, "Puerto|99101, 99102"),
    "the same": ({**ADDED, "INCLUDE": "99102"}, "99101, 99102"),
    "another region": ({**ADDED, "INCLUDE": "98101"}, "98101"),
    "an area of the register elsewhere": ({**ADDED, "MODIFIES": "Gran Concepción"}, "08101"),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_cannot_be_is_told_and_nothing_written(run: Any, tmp_path: Path, name: str) -> None:
    values, sentence = WRONG[name]
    with pytest.raises(QgsProcessingException, match=sentence):
        run(**values)
    assert list(tmp_path.iterdir()) == []


def test_a_modification_through_qgis_process(qgis_process: Any, tmp_path: Path) -> None:
    """A commune that leaves, by the list of those that remain."""
    given = {
        "COMMUNES": COMMUNES,
        "BUILTUP": TILES,
        "POPULATION": "field",
        "POPULATION_FIELD": "POB_2024",
        "MODIFIES": "99101,99102,99105",
        "CANDIDATE": "99101,99102",
        "OUTPUT": str(tmp_path / "r.gpkg"),
    }
    asked = json.dumps({"inputs": given})
    done = qgis_process("run", "am_delimiter:delimit", "-", text=asked)
    assert done.returncode == 0, done.stderr
    rows = {row["cut"]: row for row in table(given["OUTPUT"], "modification")}
    assert (rows["99105"]["change"], rows["99105"]["justification"]) == ("se retira", None)
    people = {row["item"]: row for row in table(given["OUTPUT"], "modification_criteria")}
    assert (people["population"]["value_before"], people["population"]["value_after"]) == (
        272_030,
        222_730,
    )


def test_the_form_offers_the_areas_of_the_register(provider: Any) -> None:
    from qgis.core import QgsProcessingContext

    from am_delimiter.widgets.area_field import AreaWidget

    definition = provider.algorithm("delimit").parameterDefinition("MODIFIES")
    wrapper = definition.metadata()["widget_wrapper"]
    assert "Gran Valparaíso" in wrapper["names"]
    assert "Santiago" not in wrapper["names"]  # its communes are not known
    made = AreaWidget(definition, None, names=tuple(wrapper["names"]))
    widget = made.createWidget()
    assert made.widgetValue() == ""
    made.setWidgetValue("05101, 05109", QgsProcessingContext())
    assert made.widgetValue() == "05101, 05109"
    widget.deleteLater()
