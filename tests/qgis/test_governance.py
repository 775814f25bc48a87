"""``am_delimiter:governance``: tables in a case, kept, never carried elsewhere, and printed."""

from __future__ import annotations

import contextlib
import json
import shutil
import sqlite3
from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from qgis import processing
from qgis.core import (
    QgsApplication,
    QgsFeature,
    QgsPrintLayout,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProject,
    QgsVectorLayer,
)
from sample_case import ROOT, Recorder

from am_delimiter.bridge.geopackage import layer_uri
from am_delimiter.bridge.governance_rows import read_governance_rows
from am_delimiter.bridge.stored_result import read_summary
from am_delimiter.core.catalogue import load_catalogue
from am_delimiter.core.governance import lists_of
from am_delimiter.expediente.annexes.governance_annex import read_governance
from am_delimiter.expediente.paper.spoken import said_in
from am_delimiter.expediente.reading.governance_facts import governance_of
from am_delimiter.expediente.reading.result_file import read_case
from am_delimiter.expediente.tables.table_pages import add_table_pages
from am_delimiter.expediente.workspace.project import load_layers

CATALOGUE = load_catalogue(ROOT / "resources" / "catalogue")
TABLES = tuple(CATALOGUE.governance_layers)
PERSON = "Zenobia Ñancupil Quezada"
CONTACT = "zenobia@ejemplo.cl"


def ask(file: Path, query: str) -> list[tuple[Any, ...]]:
    with contextlib.closing(sqlite3.connect(file)) as connection:
        return connection.execute(query).fetchall()


def govern(case: Path, feedback: Recorder | None = None, **tables: Any) -> dict[str, Any]:
    given = {"CASE": str(case), **{name: str(file) for name, file in tables.items()}}
    context = QgsProcessingContext()
    found = processing.run(
        "am_delimiter:governance", given, context=context, feedback=feedback or Recorder()
    )
    return dict(found)


@pytest.fixture
def case(sample_result: dict[str, Any], tmp_path: Path) -> Path:
    return Path(shutil.copy(sample_result["file"], tmp_path / "resultado.gpkg"))


@pytest.fixture
def given(tmp_path: Path) -> dict[str, Path]:
    """A table of every kind, one of them a workbook in which every cell is text."""
    files = {
        "ACTORS": "institución;persona;sector;nivel;interés;influencia;comunas;contacto\n"
        f"GORE;{PERSON};Público;Regional;alto;alto;;{CONTACT}\n"
        "Municipio de Aurora;;Público;Comunal;alto;;99101;\n"
        "Liceo;;Academia;Local;;bajo;99101 99102;\n",
        "COMMITTEE": f"comuna;nombre;desde;acta\n99101;{PERSON};06-12-2024;Acta 1\n",
        "ARRANGEMENTS": "nombre;tipo;comunas;desde;estado\nMesa del agua;mesa;99101;2019;activa\n",
        "INSTRUMENT_STAGES": "instrumento;tipo;etapa;responsable;comunas\n"
        "Plan común;PRI;en estudio;MINVU;99101;\n".replace(";\n", "\n"),
        "PROBLEMS": "problema;comunas;gravedad;evidencia\nSequía;99101 99102;alta;Aforos\n",
    }
    found = {}
    for name, text in files.items():
        found[name] = tmp_path / f"{name.lower()}.csv"
        found[name].write_text(text, encoding="utf-8")
    book = openpyxl.Workbook()
    for row in (
        ("Orden", "Tema prioritario", "Qué se propone"),
        *((str(n), f"Tema {n}", f"Propuesta {n}") for n in (2, 1, 4, 3)),
    ):
        book.active.append(row)
    found["PRIORITIES"] = tmp_path / "prioridades.xlsx"
    book.save(found["PRIORITIES"])
    return found


def annex_of(file: Path, result: Path | None = None) -> Any:
    """What the expediente prints of the governance of a case."""
    found = read_case(load_layers(file, CATALOGUE), read_summary(file), CATALOGUE)
    return read_governance(replace(found, governance=governance_of(file, result, found)))


def row_of(table: Any, first: str) -> list[str]:
    (row,) = (row for row in table.rows if row[0].text == first)
    return [cell.text for cell in row]


# -- the tables in the case --------------------------------------------------------------------


def test_six_tables_with_forms_are_added_and_nothing_else(provider: Any, case: Path) -> None:
    before = {n: ask(case, f'select * from "{n}"') for n in CATALOGUE.layers}
    found = govern(case)
    rows = read_governance_rows(case, CATALOGUE)
    assert tuple(rows) == tuple(sorted(TABLES))
    area = ask(case, "select communes from metropolitan_areas order by rowid")[0][0].split(", ")
    assert [row["cut"] for row in rows["committee"]] == [None, *area]
    assert [row["role"] for row in rows["committee"]] == ["Preside", *["Integra"] * len(area)]
    assert not any(rows[name] for name in TABLES if name != "committee")
    assert (found["ADDED"], found["REMARKS"]) == (1 + len(area), 0)
    assert {n: ask(case, f'select * from "{n}"') for n in CATALOGUE.layers} == before
    assert ask(case, "pragma integrity_check") == [("ok",)]
    lists = lists_of(CATALOGUE)
    for name, spec in CATALOGUE.governance_layers.items():
        layer = QgsVectorLayer(layer_uri(case, name), "", "ogr")
        assert [f.alias() for f in layer.fields()][1:] == [f["alias"] for f in spec.fields]
        assert layer.editorWidgetSetup(0).type() == "Hidden"
        for field in spec.fields:
            place = layer.fields().indexFromName(field["name"])
            setup = layer.editorWidgetSetup(place)
            if field["holds"] in lists:
                shown = [next(iter(one.items())) for one in setup.config()["map"]]
                assert setup.type() == "ValueMap"
                assert shown[0][0] == "—"
                assert shown[1:] == [(word, word) for word in lists[field["holds"]]]
            elif field["holds"] == "long":
                assert setup.type() == "TextEdit" and setup.config()["IsMultiline"]
            elif field["holds"] == "document":
                assert setup.type() == "ExternalResource"


def test_what_is_written_in_a_form_stays_when_it_is_run_again(
    provider: Any, case: Path, given: dict[str, Path]
) -> None:
    govern(case)
    layer = QgsVectorLayer(layer_uri(case, "problems"), "", "ogr")
    assert layer.startEditing()
    feature = QgsFeature(layer.fields())
    feature["name"], feature["severity"] = "sequía", "Media"
    assert layer.addFeature(feature) and layer.commitChanges()
    del layer
    feedback = Recorder()
    found = govern(case, feedback, **given)
    rows = read_governance_rows(case, CATALOGUE)
    (problem,) = rows["problems"]
    assert (problem["name"], problem["severity"]) == ("sequía", "Media")
    assert (problem["evidence"], problem["communes"]) == ("Aforos", "Puerto Aurora; Villa Alba")
    assert [row["person"] for row in rows["committee"] if row["cut"] == "99101"] == [PERSON]
    assert [row["position"] for row in rows["priorities"]] == [2, 1, 4, 3]
    assert (rows["instrument_stages"][0]["stage"], len(rows["actors"])) == ("En elaboración", 3)
    assert (found["ADDED"], found["COMPLETED"]) == (3 + 1 + 1 + 4, 2)
    assert len(feedback.warnings) == 2  # another severity, and a fourth theme
    again = govern(case, **given)
    assert (again["ADDED"], again["COMPLETED"]) == (0, 0)
    assert read_governance_rows(case, CATALOGUE) == rows
    counts = dict(ask(case, "select table_name, feature_count from gpkg_ogr_contents"))
    assert counts["actors"] == 3 and counts["priorities"] == 4


def test_they_stay_when_the_case_is_delimited_again(
    run: Any, provider: Any, given: dict[str, Path], tmp_path: Path
) -> None:
    file = tmp_path / "resultado.gpkg"
    run()
    govern(file, **given)
    before = read_governance_rows(file, CATALOGUE)
    run(HTML=None)
    assert read_governance_rows(file, CATALOGUE) == before
    styles = ask(file, "select f_table_name from layer_styles order by f_table_name")
    assert {name for (name,) in styles} == {*CATALOGUE.layers, *TABLES}
    layer = QgsVectorLayer(layer_uri(file, "actors"), "", "ogr")
    assert layer.editorWidgetSetup(layer.fields().indexFromName("sector")).type() == "ValueMap"


def test_a_case_with_them_is_run_again_and_is_identical(
    provider: Any, case: Path, given: dict[str, Path], tmp_path: Path
) -> None:
    govern(case, **given)
    output = tmp_path / "repetido.gpkg"
    values = {"CASE": str(case), "OUTPUT": str(output), "SUMMARY": str(tmp_path / "r.json")}
    found = processing.run("am_delimiter:rerun", values, feedback=Recorder())
    assert found["IDENTICAL"]
    assert read_governance_rows(output, CATALOGUE) == {}
    for file in (output, tmp_path / "r.json"):
        assert PERSON.encode() not in file.read_bytes()


# -- what is refused ---------------------------------------------------------------------------


def test_a_file_that_is_no_result_is_refused(provider: Any, tmp_path: Path) -> None:
    for name, content in (("a.gpkg", b"no"), ("b.gpkg", b"")):
        file = tmp_path / name
        file.write_bytes(content)
        with pytest.raises(QgsProcessingException, match=rf"{name[0]}\.gpkg"):
            govern(file)
        assert file.read_bytes() == content
    with pytest.raises(QgsProcessingException, match="nada"):
        govern(tmp_path / "nada.gpkg")


def test_tables_of_the_user_under_these_names_are_left_alone(provider: Any, case: Path) -> None:
    with contextlib.closing(sqlite3.connect(case)) as connection, connection:
        connection.execute("create table actors (fid integer primary key, texto text)")
        connection.execute(
            "insert into gpkg_contents (table_name, data_type, identifier) "
            "values ('actors', 'attributes', 'actors')"
        )
    before = case.read_bytes()
    with pytest.raises(QgsProcessingException, match="actors"):
        govern(case)
    assert case.read_bytes() == before
    assert annex_of(case) is None


def test_a_table_that_is_being_edited_is_not_written(provider: Any, case: Path) -> None:
    govern(case)
    project, context = QgsProject(), QgsProcessingContext()
    context.setProject(project)
    layer = QgsVectorLayer(layer_uri(case, "actors"), "actores", "ogr")
    project.addMapLayer(layer)
    assert layer.startEditing()
    algorithm = QgsApplication.processingRegistry().algorithmById("am_delimiter:governance")
    feedback, before = Recorder(), case.read_bytes()
    assert not algorithm.create().prepare({"CASE": str(case)}, context, feedback)
    assert "«actores»" in feedback.textLog()
    assert case.read_bytes() == before
    layer.rollBack()
    project.clear()


def test_a_cancelled_run_changes_nothing(provider: Any, case: Path, given: dict[str, Path]) -> None:
    before = case.read_bytes()
    with pytest.raises(QgsProcessingException):
        govern(case, Recorder(cancel_from=60), **given)
    assert case.read_bytes() == before
    assert not [one for one in case.parent.iterdir() if one.name.startswith(".")]


def test_bad_rows_are_told_without_the_words_of_a_person(
    provider: Any, case: Path, tmp_path: Path
) -> None:
    wrong = tmp_path / "actores.csv"
    wrong.write_text(
        f"institución;sector;nivel;comunas\nA;{PERSON};Regional;\nB;Público;Comunal;99999\n",
        encoding="utf-8",
    )
    feedback = Recorder()
    found = govern(case, feedback, ACTORS=wrong)
    assert found["REMARKS"] == 2
    one, two = feedback.warnings
    assert "actores" in one and "1" in one and "Público, Privado" in one
    assert "99999" in two
    assert not [text for text in (*feedback.warnings, *feedback.infos) if PERSON in text]
    assert read_governance_rows(case, CATALOGUE)["actors"] == []


# -- what is printed ---------------------------------------------------------------------------


def test_a_case_without_them_or_with_empty_ones_prints_nothing(provider: Any, case: Path) -> None:
    assert annex_of(case) is None
    govern(case)
    assert annex_of(case) is None


def test_the_pages_say_what_the_tables_hold(
    provider: Any, case: Path, given: dict[str, Path]
) -> None:
    govern(case, **given)
    annex = annex_of(case)
    tables = {table.key: table for table in annex.tables}
    assert list(tables) == ["T14", "T14b", "T14c", "T14d", "T14e"]
    matrix = tables["T14"]
    assert [column.heading for column in matrix.columns] == [
        *("Sector", "Nacional", "Regional", "Comunal", "Local")
    ]
    assert row_of(matrix, "Público") == ["Público", "—", "· GORE", "· Municipio de Aurora", "—"]
    assert row_of(matrix, "Academia") == ["Academia", "—", "—", "—", "· Liceo"]
    assert matrix.note == "3 actores, por sector y nivel."
    assert row_of(tables["T14b"], "GORE")[1:5] == [
        *(PERSON, "Público · Regional", "—", "Interés alto; influencia alto")
    ]
    seat = row_of(tables["T14c"], "Puerto Aurora")
    assert seat == ["Puerto Aurora", PERSON, "Integra", "06-12-2024", "Acta 1"]
    assert tables["T14c"].note.startswith("El comité consultivo lo preside")
    assert "Sin integrante anotado: Villa Alba" in tables["T14c"].note
    assert row_of(tables["T14d"], "Mesa del agua") == [
        *("Mesa del agua", "Mesa de trabajo", "Puerto Aurora", "2019", "Activa", "sin fuente")
    ]
    assert row_of(tables["T14e"], "Plan común")[:4] == [
        *("Plan común", "Plan regulador intercomunal (PRI)", "En elaboración", "MINVU")
    ]
    (page,) = annex.pages
    assert (page.key, page.title) == ("C1", "Temas prioritarios y problemas compartidos")
    project = QgsProject()  # a layout that outlives its project is lost
    layout = QgsPrintLayout(project)
    page.draw(layout)
    add_table_pages(layout, annex.tables)
    said = [one.content for own in said_in(layout).values() for one in own if one.key == "C1"]
    assert said == [
        "C1 · Temas prioritarios y problemas compartidos",
        "Temas prioritarios",
        "Se anotaron 4 temas; se imprimen 3, los primeros por su orden. Los demás están en la "
        "tabla «priorities» del GeoPackage.",
        *(
            text
            for n in (1, 2, 3)
            for text in (f"TEMA {n}", f"Tema {n}", f"Propuesta {n}", "Sin comunas anotadas.")
        ),
        "Problemas compartidos",
        "GRAVEDAD ALTA",
        "Sequía",
        "Evidencia: Aforos",
        "Comunas: Puerto Aurora, Villa Alba\nSin fuente.",
    ]


def test_many_actors_and_long_texts_keep_to_their_pages(
    provider: Any, case: Path, tmp_path: Path
) -> None:
    actors, problems = tmp_path / "actores.csv", tmp_path / "problemas.csv"
    lines = [f"Junta de vecinas y vecinos número {n:03};Sociedad civil;Local" for n in range(95)]
    actors.write_text("\n".join(["actor;sector;nivel", *lines]), encoding="utf-8")
    rows = [f"Problema {n};{'palabra ' * 400};99101" for n in range(5)]
    problems.write_text("\n".join(["problema;evidencia;comunas", *rows]), encoding="utf-8")
    govern(case, ACTORS=actors, PROBLEMS=problems)
    annex = annex_of(case)
    project = QgsProject()  # a layout that outlives its project is lost
    layout = QgsPrintLayout(project)
    for page in annex.pages:
        page.draw(layout)
    add_table_pages(layout, annex.tables)
    matrix = annex.tables[0]
    heads = [row[0].text for row in matrix.rows]
    assert heads == ["Sociedad civil", *["Sociedad civil (sigue)"] * 9]
    names = [line for row in matrix.rows for line in row[4].text.split("\n")]
    assert len(names) == 95 == len(set(names))
    collection = layout.pageCollection()
    for item in layout.items():
        if hasattr(item, "id") and item.id().startswith("C1"):
            below = item.pagePos().y() + item.rect().height()
            assert below <= collection.page(item.page()).rect().height() - 10, item.id()


# -- names of persons stay in the case -----------------------------------------------------------


def test_no_name_leaves_the_case_but_in_its_pages(
    provider: Any, case: Path, given: dict[str, Path], tmp_path: Path
) -> None:
    feedback = Recorder()
    told = govern(case, feedback, **given)
    folder = tmp_path / "entrega"
    values = {"CASE": str(case), "GORE": "GORE", "RESPONSIBLE": "Ana Rojas", "DATE": "2026-11-20"}
    values |= {"HTML": str(tmp_path / "e.html"), "FOLDER": str(folder)}
    made = processing.run("am_delimiter:expediente", values, feedback=feedback)
    page = (tmp_path / "e.html").read_text(encoding="utf-8")
    assert PERSON in page and CONTACT not in page
    places = [page.rindex(text) for text in ("9. Para qué sirve", "T14 Matriz", "Tramitación")]
    assert places == sorted(places)
    assert PERSON not in json.dumps([told, made], default=str)
    assert not [text for text in (*feedback.infos, *feedback.warnings) if PERSON in text]
    tables = openpyxl.load_workbook(folder / "Tablas.xlsx")
    assert "T14" in " ".join(tables.sheetnames)
    status = tmp_path / "estado.html"
    values = {"CASES": [str(case)], "REPORT": str(status), "OUTPUT": "memory:"}
    processing.run("am_delimiter:status", values, feedback=feedback)
    without = [folder / "Caso.json", status]
    settings = Path(QgsApplication.qgisSettingsDirPath())
    without += [one for one in settings.rglob("*") if one.is_file()]
    hidden = [one for one in (*tmp_path.rglob("*"), *folder.rglob("*")) if one.name[0] == "."]
    assert hidden == []
    for file in without:
        content = file.read_bytes()
        for secret in (PERSON, CONTACT):
            assert secret.encode() not in content, file
            assert json.dumps(secret)[1:-1].encode() not in content, file
            assert secret.encode("utf-16-le") not in content, file


def test_pages_of_a_delimitation_into_the_file_print_them(
    run: Any, provider: Any, given: dict[str, Path], tmp_path: Path
) -> None:
    """The draft of the new result has no such tables: those of the file that it goes into count."""
    file = tmp_path / "resultado.gpkg"
    run()
    govern(file, **given)
    draft = Path(shutil.copy(file, tmp_path / "borrador.gpkg"))
    with contextlib.closing(sqlite3.connect(draft)) as connection, connection:
        for name in TABLES:
            connection.execute(f'drop table "{name}"')
            connection.execute("delete from gpkg_contents where table_name = ?", (name,))
    assert annex_of(draft) is None
    assert [one.key for one in annex_of(draft, file).tables][:2] == ["T14", "T14b"]


def test_governance_through_qgis_process(
    qgis_process: Any, case: Path, given: dict[str, Path]
) -> None:
    inputs = {"CASE": str(case), **{name: str(file) for name, file in given.items()}}
    text = json.dumps({"inputs": inputs})
    done = qgis_process("run", "am_delimiter:governance", "-", text=text)
    assert done.returncode == 0, done.stderr
    results = json.loads(done.stdout)["results"]
    rows = read_governance_rows(case, CATALOGUE)
    assert results["ADDED"] == 3 + 1 + 1 + 1 + 4 + len(rows["committee"])
    assert PERSON not in done.stdout + done.stderr
    assert [row["name"] for row in rows["priorities"]] == ["Tema 2", "Tema 1", "Tema 4", "Tema 3"]
