"""The log of the procedure in QGIS: kept in results, listed by ``status``, printed as pages."""

from __future__ import annotations

import hashlib
import json
import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from page_texts import page_texts
from qgis.core import (
    NULL,
    QgsFeature,
    QgsLayoutItemLabel,
    QgsPrintLayout,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingUtils,
    QgsProject,
    QgsVectorLayer,
)
from sample_case import ROOT, Recorder, project_of

from am_delimiter.bridge.geopackage import layer_uri
from am_delimiter.bridge.procedure_log import given_log, stored_log, stored_tables
from am_delimiter.core.basis.progress import Progress
from am_delimiter.core.catalogue.catalogue import load_catalogue
from am_delimiter.core.catalogue.procedure_steps import Opinion, StepState
from am_delimiter.core.procedure.procedure import read_procedure
from am_delimiter.core.procedure.procedure_errors import UnreadableDay
from am_delimiter.expediente.files.export import save_pdf
from am_delimiter.expediente.pages.checklist_page import add_checklist
from am_delimiter.expediente.pages.procedure_page import add_procedure
from am_delimiter.expediente.pages.timeline import in_lanes
from am_delimiter.expediente.reading.dossier import Dossier
from am_delimiter.expediente.reading.identity import Identity
from am_delimiter.expediente.reading.result_file import read_case
from am_delimiter.expediente.tables.procedure_table import procedure_table
from am_delimiter.expediente.tables.table_pages import add_table_pages
from am_delimiter.expediente.workspace.project import load_layers

CATALOGUE = load_catalogue(ROOT / "resources" / "catalogue")
FIELDS = [field["name"] for field in CATALOGUE.layers["procedure"].fields]
TODAY = date(2026, 11, 21)


def write(file: Path, step: str, cut: str | None = None, **values: Any) -> None:
    """Write into a row of the log as QGIS does: through the layer."""
    layer = QgsVectorLayer(layer_uri(file, "procedure"), "", "ogr")
    (feature,) = (f for f in layer.getFeatures() if f["step"] == step and (f["cut"] or None) == cut)
    assert layer.startEditing()
    for name, value in values.items():
        assert layer.changeAttributeValue(feature.id(), layer.fields().indexFromName(name), value)
    assert layer.commitChanges()


def add(file: Path, **values: Any) -> None:
    """Add a row to the log."""
    layer = QgsVectorLayer(layer_uri(file, "procedure"), "", "ogr")
    feature = QgsFeature(layer.fields())
    for name, value in values.items():
        feature[name] = value
    assert layer.dataProvider().addFeatures([feature])[0]


def log_rows(file: Path) -> list[dict[str, Any]]:
    return stored_log(file, Progress())


def row(step: str, **values: Any) -> dict[str, Any]:
    return {**dict.fromkeys(FIELDS), "step": step, "state": "hecho", **values}


@pytest.fixture
def copy(sample_result: dict[str, Any], tmp_path: Path) -> Path:
    """A copy of the result of the sample, which a test may write to."""
    return Path(shutil.copy(sample_result["file"], tmp_path / "resultado.gpkg"))


# -- in the result ---------------------------------------------------------------------------


def test_a_result_starts_with_an_empty_log(sample_result: dict[str, Any]) -> None:
    rows = log_rows(sample_result["file"])
    assert [(r["step"], r["cut"]) for r in rows] == [
        ("study", None),
        ("mayors", "99101"),
        ("mayors", "99102"),
        ("mayors", "99105"),
        *((s, None) for s in list(CATALOGUE.procedure_steps)[2:]),
    ]
    assert {r["state"] for r in rows} == {"pendiente"}


def test_the_form_offers_what_the_log_knows(sample_result: dict[str, Any]) -> None:
    """The lists of the form and the words of the program are the same."""
    layer = QgsVectorLayer(layer_uri(sample_result["file"], "procedure"), "", "ogr")
    fields = layer.fields()

    def offered(name: str) -> list[str]:
        setup = layer.editorWidgetSetup(fields.indexFromName(name))
        assert setup.type() == "ValueMap"
        return [value for one in setup.config()["map"] for value in one.values()]

    steps = layer.editorWidgetSetup(fields.indexFromName("step")).config()["map"]
    assert steps == [{s.name: s.id} for s in CATALOGUE.procedure_steps.values()]
    assert offered("state") == [state.value for state in StepState]
    assert offered("opinion")[1:] == [opinion.value for opinion in Opinion]
    assert layer.editorWidgetSetup(fields.indexFromName("date")).type() == "DateTime"
    assert fields.field("asked").alias() == "Lo que se pidió"
    assert layer.attributeTableConfig().sortExpression() == '"position"'  # not by their number


def test_who_delimits_again_keeps_what_was_written(run: Any, tmp_path: Path) -> None:
    file = Path(run()["OUTPUT"])
    (tmp_path / "acta.pdf").write_bytes(b"acta")
    write(file, "mayors", "99102", state="hecho", date="2026-06-01", document="acta.pdf")
    add(file, step="cid_session", state="en curso", asked="Más datos", remark="primera")
    add(file, step="cid_session", state="en curso", asked="Otro mapa")
    feedback = Recorder()
    run(feedback=feedback, EXCLUDE="99102", JUSTIFICATION="prueba")
    rows = log_rows(file)
    mayors = [(r["cut"], r["state"]) for r in rows if r["step"] == "mayors"]
    assert mayors == [("99101", "pendiente"), ("99105", "pendiente"), ("99102", "hecho")]
    sessions = [r["asked"] for r in rows if r["step"] == "cid_session"]
    assert sessions == ["Más datos", "Otro mapa"]
    digest = next(r["document_sha256"] for r in rows if r["cut"] == "99102")
    assert digest == hashlib.sha256(b"acta").hexdigest()
    told = [text for text in feedback.warnings if "tramitación" in text]
    assert len(told) == 2
    assert "resultado.gpkg" in told[0] and told[0].endswith("3.")
    assert "Villa Alba" in told[1]
    run()
    again = log_rows(file)
    assert [r["state"] for r in again if r["cut"] == "99102"] == ["hecho"]
    assert len(again) == len(rows)


def test_an_untouched_log_says_nothing(run: Any) -> None:
    run()
    feedback = Recorder()
    run(feedback=feedback)
    assert not [text for text in feedback.warnings if "tramitación" in text]


def test_a_slip_is_told_before_any_work_and_only_where_it_is_printed(
    run: Any, tmp_path: Path
) -> None:
    file = Path(run()["OUTPUT"])
    write(file, "study", state="hecho", date="31-02-2026")
    before = file.read_bytes()
    feedback = Recorder()
    with pytest.raises(QgsProcessingException, match=r"fila 1 .*31-02-2026"):
        run(feedback=feedback, PDF=str(tmp_path / "caso.pdf"))
    assert file.read_bytes() == before
    assert max(feedback.progress, default=0) == 0
    run()
    assert log_rows(file)[0]["date"] == "31-02-2026"


def test_a_rerun_keeps_the_log_of_its_output_and_compares_none(
    run: Any, provider: Any, tmp_path: Path
) -> None:
    from qgis import processing

    file = Path(run()["OUTPUT"])
    output = Path(shutil.copy(file, tmp_path / "repetido.gpkg"))
    write(file, "study", remark="del caso")
    write(output, "decree", remark="del repetido")
    feedback = Recorder()
    results = processing.run(
        "am_delimiter:rerun", {"CASE": str(file), "OUTPUT": str(output)}, feedback=feedback
    )
    assert results["IDENTICAL"], results["REPORT"]
    assert not [text for text in feedback.warnings if "edit" in text]
    remarks = {r["step"]: r["remark"] for r in log_rows(output) if r["remark"]}
    assert remarks == {"decree": "del repetido"}
    assert log_rows(file)[0]["remark"] == "del caso"


def test_files_that_are_no_results(tmp_path: Path) -> None:
    (tmp_path / "texto.gpkg").write_text("esto no es un GeoPackage", encoding="utf-8")
    sqlite3.connect(tmp_path / "otra.gpkg").close()
    for name in ("texto.gpkg", "otra.gpkg", "no existe.gpkg"):
        assert stored_tables(tmp_path / name, ("procedure",), Progress()) is None
        assert stored_log(tmp_path / name, Progress()) == []
    assert not (tmp_path / "no existe.gpkg").exists()


def test_a_log_kept_in_a_csv_or_in_another_table(copy: Path, tmp_path: Path) -> None:
    """The same rows, whether QGIS opens a CSV in Windows letters or the table of a result."""
    file = tmp_path / "bitácora.csv"
    text = "Paso;CUT;Comuna;Estado;Fecha;Acto\nConsulta;99102;Villa Añil;Hecho;1/6/2026;Ord. 5\n"
    file.write_text(text, encoding="cp1252")
    (found,) = given_log(QgsVectorLayer(str(file), "x", "ogr"), CATALOGUE, Progress())
    expected = {"step": "Consulta", "cut": "99102", "commune": "Villa Añil", "act": "Ord. 5"}
    expected |= {"state": "Hecho", "date": "1/6/2026", "position": 1}
    assert found == {**dict.fromkeys(FIELDS), **expected}
    write(copy, "mayors", "99102", state="hecho", date="2026-06-01", act="Ord. 5")
    layer = QgsVectorLayer(layer_uri(copy, "procedure"), "x", "ogr")
    rows = given_log(layer, CATALOGUE, Progress())
    logs = [read_procedure(r, {"99102": "Villa Alba"}, CATALOGUE, TODAY) for r in (rows, [found])]
    mayors = [next(e for e in log.entries if e.cut == "99102") for log in logs]
    assert mayors[0] == replace(mayors[1], row=mayors[0].row)
    assert (mayors[0].state, mayors[0].day) == (StepState.DONE, date(2026, 6, 1))


# -- several expedientes ---------------------------------------------------------------------


@pytest.fixture
def cases(sample_result: dict[str, Any], tmp_path: Path) -> Path:
    """A folder with a case under way, an older one, one with a slip, and a file that is none."""
    folder = tmp_path / "casos ñ"
    (folder / "dentro").mkdir(parents=True)
    names = ("a en curso.gpkg", "b antiguo.gpkg", "c con error.gpkg")
    one, old, wrong = (Path(shutil.copy(sample_result["file"], folder / n)) for n in names)
    write(one, "study", state="hecho", date="2026-05-20", responsible="Ana Pérez")
    write(one, "mayors", "99101", state="hecho", date="2026-06-02", opinion="favorable")
    with closing(sqlite3.connect(old)) as connection, connection:
        connection.execute("drop table procedure")
        connection.execute("delete from gpkg_contents where table_name = 'procedure'")
    write(wrong, "study", state="listo")
    (folder / "dentro" / "d.gpkg").write_text("no", encoding="utf-8")
    return folder


def listed(results: dict[str, Any], context: QgsProcessingContext) -> list[dict[str, Any]]:
    layer = QgsProcessingUtils.mapLayerFromString(str(results["OUTPUT"]), context)
    return [feature.attributeMap() for feature in layer.getFeatures()]


def test_status_lists_every_file(provider: Any, cases: Path, tmp_path: Path) -> None:
    from qgis import processing

    before = {file: file.read_bytes() for file in cases.rglob("*.gpkg")}
    context, feedback = QgsProcessingContext(), Recorder()
    results = processing.run(
        "am_delimiter:status",
        {
            "CASES": [str(cases / "a en curso.gpkg")],
            "FOLDER": str(cases),
            "TODAY": "21-11-2026",
            "OUTPUT": str(tmp_path / "estado.gpkg"),
            "REPORT": str(tmp_path / "estado.html"),
        },
        context=context,
        feedback=feedback,
    )
    rows = listed(results, context)
    assert results["COUNT"] == len(rows) == 4
    first, old, wrong, none = rows
    told = {name: first[name] for name in first if name not in ("fid", "path", "lacks")}
    assert told == {
        "file": "a en curso.gpkg",
        "name": "Puerto Aurora–Villa Alba",
        "n_communes": 3,
        "communes": "Puerto Aurora, Villa Alba, Dos Cerros",
        "population": 272030,
        "verdict": "no evaluable",
        "last_step": "Consulta: Puerto Aurora",
        "last_date": "2026-06-02",
        "next_step": "Consulta a los alcaldes (1 de 3)",
        "who": "Alcaldesas y alcaldes",
        "responsible": "Ana Pérez",
        "register_state": NULL,  # no area that is constituted
        "register_date": NULL,
        "lacking": first["lacking"],
        "window_end": "2028-03-10",
        "days_left": 475,
        "findings": told["findings"],
        "remark": told["remark"],
    }
    assert not told["findings"] and not told["remark"]
    with closing(sqlite3.connect(cases / "a en curso.gpkg")) as connection:
        query = "select count(*) from criteria where verdict in ('no cumple', 'no evaluable')"
        (unmet,) = connection.execute(query).fetchone()
    # the criteria, three mayors (one without the act), the agreement and the documents
    assert first["lacking"] == unmet + 5
    assert "Consulta: Puerto Aurora, Villa Alba, Dos Cerros; Acuerdo" in first["lacks"]
    assert "versión anterior" in old["remark"] and old["name"] == first["name"]
    assert "listo" in wrong["remark"] and "fila 1" in wrong["remark"]
    assert "No es un resultado" in none["remark"] and not none["name"]
    page = Path(results["REPORT"]).read_text(encoding="utf-8")
    for text in ("Ana Pérez", "272.030", "475", "02-06-2026", "versión anterior", "d.gpkg"):
        assert text in page, text
    assert any("a en curso.gpkg" in text for text in feedback.infos)
    assert {file: file.read_bytes() for file in before} == before


def test_a_table_that_is_loaded_has_spanish_headings(provider: Any, cases: Path) -> None:
    from qgis import processing

    context, project = QgsProcessingContext(), QgsProject()
    context.setProject(project)
    table = QgsProcessingOutputLayerDefinition(QgsProcessing.TEMPORARY_OUTPUT, project)
    inputs = {"FOLDER": str(cases), "TODAY": "2026-11-21", "OUTPUT": table}
    feedback = Recorder()
    results = processing.run("am_delimiter:status", inputs, context=context, feedback=feedback)
    assert feedback.warnings == []
    (details,) = context.layersToLoadOnCompletion().values()
    layer = results["OUTPUT"]
    details.postProcessor().postProcessLayer(layer, context, feedback)
    spec = CATALOGUE.status_layers["status"]
    assert [f.alias() for f in layer.fields()] == [f["alias"] for f in spec.fields]


def test_status_of_another_term(provider: Any, cases: Path) -> None:
    from qgis import processing

    context = QgsProcessingContext()
    results = processing.run(
        "am_delimiter:status",
        {
            "CASES": [str(cases / "a en curso.gpkg")],
            "TERM_START": "11-03-2022",
            "TODAY": "2024-03-12",
            "OUTPUT": QgsProcessing.TEMPORARY_OUTPUT,
        },
        context=context,
        feedback=Recorder(),
    )
    assert "fila" in results["LINES"]  # its steps are still to come on that day
    assert "cerrada; días transcurridos: 2." in results["LINES"]


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({}, "No hay resultados que listar"),
        ({"CASES": ["x.gpkg"], "TODAY": "ayer"}, "«ayer»"),
        ({"CASES": ["x.gpkg"], "TERM_START": "2026"}, "«2026» .Inicio del período"),
    ],
)
def test_wrong_values_of_status(provider: Any, values: dict[str, Any], words: str) -> None:
    from qgis import processing

    with pytest.raises(QgsProcessingException, match=words):
        processing.run("am_delimiter:status", values, feedback=Recorder())


def test_status_from_the_command_line(qgis_process: Any, cases: Path, tmp_path: Path) -> None:
    inputs = {
        "FOLDER": str(cases),
        "TODAY": "2026-11-21",
        "OUTPUT": str(tmp_path / "estado.csv"),
        "REPORT": str(tmp_path / "estado.html"),
    }
    call = qgis_process("run", "am_delimiter:status", "-", text=json.dumps({"inputs": inputs}))
    assert call.returncode == 0, call.stderr
    assert json.loads(call.stdout)["results"]["COUNT"] == 4
    lines = (tmp_path / "estado.csv").read_text(encoding="utf-8").splitlines()
    assert len(lines) == 5
    assert (tmp_path / "estado.html").is_file()


# -- the pages -------------------------------------------------------------------------------


def pages_of(
    sample_result: dict[str, Any],
    tmp_path: Path,
    rows: list[dict[str, Any]] | None = None,
    day: date = TODAY,
    **identity: str,
) -> tuple[list[str], list[tuple[str, float, float, float, float]]]:
    """The texts of the pages of the log, and the boxes of the labels of the line of time."""
    layers = load_layers(sample_result["file"], CATALOGUE)
    who = Identity(day=day, **identity)
    case: Dossier = read_case(layers, sample_result["summary"], CATALOGUE, who)
    assert case.folder == sample_result["file"].parent
    if rows is not None:
        case = replace(case, log=tuple(rows), folder=tmp_path)
    project = project_of(layers, case)
    layout = QgsPrintLayout(project)
    project.layoutManager().addLayout(layout)
    add_checklist(layout, case)
    add_procedure(layout, case)
    add_table_pages(layout, [procedure_table(case)])
    boxes = [
        (item.id(), rect.left(), rect.top(), rect.right(), rect.bottom())
        for item in layout.items()
        if isinstance(item, QgsLayoutItemLabel) and item.id().startswith("TR.")
        for rect in [item.sceneBoundingRect()]
    ]
    save_pdf(layout, tmp_path / "paginas.pdf", Progress())
    texts = [page.replace(" ", "") for page in page_texts(tmp_path / "paginas.pdf")]
    project.clear()
    return texts, boxes


def overlapping(boxes: list[tuple[str, float, float, float, float]]) -> list[tuple[str, str]]:
    return [
        (one[0], other[0])
        for one, other in combinations(boxes, 2)
        if one[1] < other[3] - 0.1
        and other[1] < one[3] - 0.1
        and one[2] < other[4] - 0.1
        and other[2] < one[4] - 0.1
    ]


def has(page: str, *texts: str) -> None:
    for text in texts:
        assert "".join(text.split()) in page, text


def test_pages_of_an_empty_log(sample_result: dict[str, Any], tmp_path: Path) -> None:
    (checklist, line), boxes = pages_of(sample_result, tmp_path)  # the table stands on the page
    has(
        checklist,
        "Lista de cotejo",
        "Quedan 475 días para presentar la solicitud: hasta el 10-03-2028.",
        "FALTA Consulta: Villa Alba Pendiente. Actúa: Alcaldesas y alcaldes.",
        "FALTA Persona responsable indicada",
        "REVISAR Revisión DIFROL de este producto Pendiente.",
        "LISTO Dos o más comunas",
        "Todavía no hay pasos hechos.",
    )
    has(
        line,
        "Sigue: Estudio de fundamentación. Actúa: Gobierno Regional.",
        "Inicio del período 11-03-2026",
        "Hoy 21-11-2026",
        "Cierre de la ventana 10-03-2028",
        "Ningún paso tiene fecha todavía",
        "Sin columna, porque ninguna fila tiene el dato: Fecha; Responsable; Constancia; Documento",
    )
    has(line, "T8 · Tramitación", "Consulta: Dos Cerros", "Contraloría", "pendiente")
    assert "0de3comunas" not in line  # an empty line of time is not drawn
    assert overlapping(boxes) == []


def half(folder: Path) -> list[dict[str, Any]]:
    (folder / "estudio.pdf").write_bytes(b"estudio")
    return [
        row("study", date="2026-05-20", responsible="Ana Pérez", document="estudio.pdf"),
        row("mayors", cut="99101", date="2026-07-03", opinion="con observaciones", act="Ord. 12"),
        row("mayors", cut="99102", state="en curso", date="2026-12-01"),
        row("mayors", cut="99108", commune="Otra", date="2026-07-04"),
        row("core_agreement", date="2026-06-30", number="77", vote="20 a 2", document="no.pdf"),
        row("request", date="2026-10-05", number="Ord. 987", document="estudio.pdf"),
        row("cid_session", date="2026-10-20", act="Acta 3", asked="Agregar el mapa de viajes."),
        row("cid_session", date="2026-11-12", act="Acta 5", asked="Aclarar Limache."),
    ]


def test_pages_of_a_log_under_way(sample_result: dict[str, Any], tmp_path: Path) -> None:
    texts, boxes = pages_of(sample_result, tmp_path, half(tmp_path), responsible="Ana Pérez")
    checklist, line = texts[0], texts[1]
    table = "".join(texts[1:])
    has(
        checklist,
        "Solicitud presentada el 05-10-2026, dentro de la ventana del 11-03-2026 al 10-03-2028.",
        "REVISAR Consulta: Puerto Aurora 03-07-2026 · con observaciones · Ord. 12",
        "LISTO Persona responsable indicada Ana Pérez",
        "No está donde dice la ruta: Acuerdo del CORE.",
    )
    has(
        line,
        "20-10-2026 · 12-11-2026",
        "2 sesiones",
        "previsto: 01-12-2026",
        "estas comunas no están en el conjunto: Otra (99108)",
        "Las fechas contradicen el orden de los pasos: Acuerdo del Consejo Regional (30-06-2026)",
    )
    digest = hashlib.sha256(b"estudio").hexdigest()
    has(table, digest, "Se pidió: Aclarar Limache.", "NO ESTÁ donde dice la ruta", "20 a 2")
    assert table.count(digest) == 2
    assert overlapping(boxes) == []


def test_pages_when_the_window_is_over(sample_result: dict[str, Any], tmp_path: Path) -> None:
    (checklist, line), boxes = pages_of(sample_result, tmp_path, day=date(2028, 3, 12))
    told = "La ventana de solicitudes se cerró el 10-03-2028, hace 2 días."
    for page in (checklist, line):
        has(page, told)
    has(checklist, "FALTA Ventana de solicitudes")
    assert overlapping(boxes) == []


@pytest.mark.parametrize("day", [date(2026, 3, 11), date(2028, 3, 9), date(2031, 1, 1)])
def test_labels_never_overlap(sample_result: dict[str, Any], tmp_path: Path, day: date) -> None:
    planned = row("cid_session", state="en curso", date="2033-01-01")
    rows = [row("study", date="2025-01-02"), planned]
    _, boxes = pages_of(sample_result, tmp_path, rows, day=day)
    assert len(boxes) > 20
    assert overlapping(boxes) == []


def test_many_mayors_flow_to_a_second_page(sample_result: dict[str, Any], tmp_path: Path) -> None:
    names = {f"0{n}": f"Comuna número {n}" for n in range(1001, 1041)}
    summary = json.loads(json.dumps(sample_result["summary"]))
    summary["candidates"][0]["communes"] = list(names)
    layers = load_layers(sample_result["file"], CATALOGUE)
    case = read_case(layers, summary, CATALOGUE, Identity(day=TODAY))
    communes = (replace(case.rows.communes[0], cut=c, name=n) for c, n in names.items())
    case = replace(case, rows=replace(case.rows, communes=tuple(communes)), log=())
    project = project_of(layers, case)
    layout = QgsPrintLayout(project)
    project.layoutManager().addLayout(layout)
    add_checklist(layout, case)
    save_pdf(layout, tmp_path / "cuarenta.pdf", Progress())
    texts = [page.replace(" ", "") for page in page_texts(tmp_path / "cuarenta.pdf")]
    project.clear()
    assert len(texts) == 2
    has(texts[1], "Lista de cotejo (continuación)")
    for name in names.values():
        has("".join(texts), f"Consulta: {name}")


def test_a_slip_is_named_by_the_pages(sample_result: dict[str, Any], tmp_path: Path) -> None:
    with pytest.raises(UnreadableDay, match="Tramitación, row 1"):
        pages_of(sample_result, tmp_path, [row("study", date="pronto")])


def test_lanes() -> None:
    """Three labels 30 wide: apart on one line, close ones below each other, all within limits."""
    assert in_lanes([20, 60, 100], [30, 30, 30], (0, 120)) == [(5, 0), (45, 0), (85, 0)]
    assert in_lanes([50, 51, 52], [30, 30, 30], (0, 120)) == [(35, 0), (36, 1), (37, 2)]
    assert in_lanes([0, 45, 120], [30, 30, 30], (0, 120)) == [(0, 0), (30, 0), (90, 0)]


def test_an_area_of_the_register_is_not_said_to_be_unbegun(provider: Any) -> None:
    from am_delimiter.processing.status_report import status_line

    fields = ("file", "name", "last_step", "last_date", "next_step", "lacking", "remark")
    row = {**dict.fromkeys(fields), "file": "a.gpkg", "name": "O'Higgins", "next_step": "Estudio"}
    row.update(lacking=2, register_state="publicada en el Diario Oficial")
    said = status_line({**row, "register_date": "2026-01-20"})
    assert "según el registro, publicada en el Diario Oficial (20-01-2026)" in said
    assert "sin comenzar" not in said
    assert "sin comenzar" in status_line({**row, "register_state": None, "register_date": None})
