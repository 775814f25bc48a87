"""The expediente of the embedded sample, read back: pages, texts, fonts, project, failures."""

from __future__ import annotations

import json
import re
import shutil
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pypdf
import pytest
from page_texts import page_texts
from pypdf.generic import ContentStream
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsLayoutItem,
    QgsLayoutItemGroup,
    QgsLayoutItemPage,
    QgsPrintLayout,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication, Qt, QThread
from sample_case import COMMUNES, TILES, Recorder, one_page

from am_delimiter.core.basis.errors import Cancelled, OutputNotWritable
from am_delimiter.core.basis.progress import Progress
from am_delimiter.core.basis.vocabulary import Role, Verdict
from am_delimiter.core.catalogue.catalogue import load_catalogue
from am_delimiter.core.records import InputSummary, InstrumentRow
from am_delimiter.expediente import book, document
from am_delimiter.expediente.book import LAYOUT
from am_delimiter.expediente.document import build
from am_delimiter.expediente.files.export import save_pdf
from am_delimiter.expediente.maps.frame import fit, grid_step, round_scale
from am_delimiter.expediente.maps.plan import plan_sheets
from am_delimiter.expediente.maps.small_print import difrol_text
from am_delimiter.expediente.paper.document_errors import PageFailed, ResultIncomplete
from am_delimiter.expediente.paper.printed_table import Column, PrintedTable, cells, without_empty
from am_delimiter.expediente.reading.dossier import Dossier, Extents
from am_delimiter.expediente.reading.result_file import read_case
from am_delimiter.expediente.reading.sentences import gap_text, verdict_lines
from am_delimiter.expediente.request import Outputs
from am_delimiter.expediente.tables.table_pages import add_table_pages, result_tables
from am_delimiter.expediente.workspace.project import load_layers
from am_delimiter.expediente.workspace.themes import Themes, names_of
from am_delimiter.toolbelt.formats import date as written_date
from am_delimiter.toolbelt.paths import resource
from am_delimiter.toolbelt.verdict_signs import signed

A4, A3 = (595, 842), (1191, 842)
ENGLISH = {
    "sheet",
    "from",
    "zone",
    "false",
    "value",
    "without",
    "none",
    "communes",
    "threshold",
    "of",
    "date",
    "legend",
    "rows",
    "built",
    "pages",
    "unknown",
    "and",
    "census",
    "scale",
    "with",
    "true",
    "values",
    "title",
    "yes",
    "north",
    "page",
    "population",
    "layer",
    "map",
    "gap",
    "the",
    "gaps",
    "source",
    "summary",
    "sources",
    "null",
    "total",
    "not",
    "row",
    "commune",
    "nan",
}


def ended(task: Any) -> Any:
    """How a task of QGIS ends: whether well, and its results; None when it does not end."""
    told: list[tuple[bool, dict[str, Any]]] = []
    task.executed.connect(lambda good, results: told.append((good, results)))
    QgsApplication.taskManager().addTask(task)
    for _ in range(3000):
        QCoreApplication.processEvents()
        if told:
            return told[0]
        QThread.msleep(20)
    return None


@pytest.fixture(scope="module")
def made(provider: Any, tmp_path_factory: Any) -> dict[str, Any]:
    """The expediente of the sample as the desktop makes it: a run in the background.

    Its files and results, what it said, the summary and the text of its pages.
    """
    folder = tmp_path_factory.mktemp("año ñandú")
    summary = tmp_path_factory.mktemp("resumen") / "resumen.json"
    before = user_state()
    algorithm = provider.algorithm("delimit").create()
    context, feedback = QgsProcessingContext(), Recorder()
    values = {
        "COMMUNES": COMMUNES,
        "BUILTUP": TILES,
        "POPULATION": "field",
        "POPULATION_FIELD": "POB_2024",
        "OUTPUT": str(folder / "resultado.gpkg"),
        "SUMMARY": str(summary),
        "PDF": str(folder / "caso.pdf"),
        "PROJECT": str(folder / "caso.qgz"),
    }
    found = ended(QgsProcessingAlgRunnerTask(algorithm, values, context, feedback))
    reader = pypdf.PdfReader(folder / "caso.pdf")
    return {
        "folder": folder,
        "file": folder / "resultado.gpkg",
        "ended": found,
        "infos": feedback.infos,
        "summary": json.loads(summary.read_text(encoding="utf-8")),
        "reader": reader,
        "parts": parts(reader),
        "pages": page_texts(folder / "caso.pdf"),
        "user": (before, user_state()),
    }


@pytest.fixture(scope="module")
def whole(made: dict[str, Any]) -> str:
    return " ".join(made["pages"])


def user_state() -> tuple[Any, ...]:
    user = QgsProject.instance()
    layouts = [layout.name() for layout in user.layoutManager().layouts()]
    return user.title(), user.fileName(), user.isDirty(), sorted(user.mapLayers()), layouts


def plain(text: str) -> str:
    return " ".join(text.split())


def holds(page: str, text: str) -> bool:
    """Whether a page has a text; between lines of a table cell no blank can be read."""
    return text.replace(" ", "") in page.replace(" ", "")


def rows_of(file: Path, table: str) -> list[dict[str, Any]]:
    connection = sqlite3.connect(file)
    connection.row_factory = sqlite3.Row
    rows = [dict(row) for row in connection.execute(f'SELECT * FROM "{table}"')]
    connection.close()
    return rows


def parts(reader: pypdf.PdfReader) -> dict[str, int]:
    """The page of every bookmark."""
    found: dict[str, int] = {}

    def walk(items: Any) -> None:
        for item in items:
            if isinstance(item, list):
                walk(item)
            else:
                found[item.title] = reader.get_destination_page_number(item)

    walk(reader.outline)
    return found


def text_at(file: Path, heading: str) -> str:
    """The text of the page that a bookmark leads to."""
    return page_texts(file)[parts(pypdf.PdfReader(file))[heading]]


def page_of(made: dict[str, Any], heading: str) -> str:
    """The page whose bookmark begins so."""
    page = next(page for title, page in made["parts"].items() if title.startswith(heading))
    return made["pages"][page]


def sheet(made: dict[str, Any], key: str) -> str:
    return page_of(made, f"{key} ")


def sizes(reader: pypdf.PdfReader) -> list[tuple[int, int]]:
    return [(round(p.mediabox.width), round(p.mediabox.height)) for p in reader.pages]


SHEETS = ("L1", "L2", "L3", "L4", "L5", "L9", "L10")
"""Those of the sample without services and travel."""


def test_pages_and_their_sizes(made: dict[str, Any]) -> None:
    found = sizes(made["reader"])
    assert set(found) == {A4, A3}
    pages = [page for title, page in made["parts"].items() if title.startswith("L")]
    landscape = [page for page, size in enumerate(found) if size == A3]
    assert len(landscape) == len(SHEETS)
    assert set(landscape) < set(pages)


def test_the_parts_follow_each_other(made: dict[str, Any]) -> None:
    outline = [item for item in made["reader"].outline if not isinstance(item, list)]
    assert [item.title for item in outline] == [
        "Resumen",
        "Lista de cotejo",
        "Fundamentación",
        "1. Territorio",
        "2. Modelo morfológico",
        "3. Población",
        "7. Propuesta",
        "Tramitación",
        "Método",
        "Anexos",
        "Firmas",
    ]
    sheets = [title.split()[0] for title in made["parts"] if re.match(r"L\d", title)]
    assert sorted(sheets) == sorted(SHEETS)
    assert sheets == ["L1", "L2", "L3", "L4", "L10", "L5", "L9"]
    assert list(made["parts"].values()) == sorted(made["parts"].values())


def test_the_contents_list_every_part_with_its_page(made: dict[str, Any]) -> None:
    contents = " ".join(made["pages"][1:3])
    for title, page in made["parts"].items():
        assert re.search(rf"{re.escape(title)}[ .]*{page + 1}\b", contents), title
    order = [contents.index(f" {title} ") for title in ("4. Modelo funcional", "7. Propuesta")]
    assert contents.index("3. Población") < order[0] < order[1]
    assert re.search(r"4\. Modelo funcional[ .]*—", contents)


def test_sheets_without_data_are_listed_as_left_out(made: dict[str, Any]) -> None:
    contents = " ".join(made["pages"][1:3])
    for text in (
        "L5b Población por manzana: sin capas de población por manzana",
        "L6 Infraestructura y servicios compartidos: sin servicios que sirvan a dos o más comunas",
        "L7 Viajes entre comunas: sin tabla de viajes",
        "L8 Instrumentos de planificación y políticas: sin instrumentos ni políticas que mostrar",
    ):
        assert holds(contents, text), text


def test_every_page_says_its_number(made: dict[str, Any]) -> None:
    count = len(made["pages"])
    assert "Hoja" not in made["pages"][0]
    for number, text in enumerate(made["pages"][1:], 2):
        assert f"Hoja {number} de {count}" in text


def test_metadata_of_the_pdf(made: dict[str, Any]) -> None:
    found = made["reader"].metadata
    assert found.title == "Expediente de área metropolitana: Puerto Aurora–Villa Alba"
    assert found.author.startswith("am_delimiter ")
    assert "Ley 21.074" in found["/Keywords"]
    assert "Región Ficticia de Aurora" in found.subject


def test_fonts_are_embedded_and_text_is_text(made: dict[str, Any]) -> None:
    for page in made["reader"].pages:
        fonts = page["/Resources"]["/Font"]
        assert fonts
        for font in fonts.values():
            described = font.get_object()["/DescendantFonts"][0].get_object()["/FontDescriptor"]
            assert set(described.get_object()) & {"/FontFile", "/FontFile2", "/FontFile3"}


def missing_glyphs(file: Path) -> int:
    """How many signs are drawn as the empty box of their letter: glyph 0 of a font."""
    reader, count = pypdf.PdfReader(file), 0
    for page in reader.pages:
        for operands, operator in ContentStream(page.get_contents(), reader).operations:
            if operator in (b"Tj", b"TJ"):
                shown = operands[0] if operator == b"TJ" else operands
                texts = [item.original_bytes for item in shown if hasattr(item, "original_bytes")]
                count += sum(t[n : n + 2] == b"\0\0" for t in texts for n in range(0, len(t), 2))
    return count


def test_no_sign_is_missing_from_the_letters(made: dict[str, Any], tmp_path: Path) -> None:
    assert missing_glyphs(made["folder"] / "caso.pdf") == 0
    project = QgsProject()
    layout = QgsPrintLayout(project)
    rows = (cells("un signo que ninguna letra tiene: \ue123"),)
    add_table_pages(layout, [PrintedTable("T9", "Signo", (Column("Texto", 100),), rows)])
    save_pdf(layout, tmp_path / "signo.pdf", Progress())
    assert missing_glyphs(tmp_path / "signo.pdf") == 1


def test_the_summary_answers(made: dict[str, Any]) -> None:
    page = page_of(made, "Resumen")
    for text in (
        "Resumen",
        "Región Ficticia de Aurora",
        "Puerto Aurora–Villa Alba",
        "NO EVALUABLE (FALTA DATO)",
        "Las 3 comunas forman un continuo urbano a la tolerancia de 200 m.",
        "Suman 272.030 habitantes: superan los 250.000.",
        "Puerto Aurora (99101), Villa Alba (99102) y Dos Cerros (99105)",
        "Parcial: El Maitén (99106)",
        "sin norma conocida",
        "No constituye un área metropolitana",
        datetime.now().astimezone().strftime("%d-%m-%Y"),
    ):
        assert holds(page, text), text


def test_every_criterion_with_its_verdict(made: dict[str, Any]) -> None:
    for page in (page_of(made, "Resumen"), page_of(made, "T2 Criterios")):
        rest = page
        for item in made["summary"]["candidates"][0]["criteria"]:
            told = item["verdict"]
            told = "no evaluable (falta dato)" if told == Verdict.NOT_EVALUABLE.value else told
            assert holds(rest, f"{item['name']} {signed(item['verdict'], told)}"), item["name"]
            rest = rest.partition(item["name"])[2]
    assert holds(page_of(made, "Resumen"), "272.030 habitantes > 250.000 habitantes")
    assert holds(page_of(made, "Resumen"), "≤ 200 m (sin norma conocida)")
    assert holds(page_of(made, "Resumen"), "≥ 15 % (sin norma conocida)")


def test_every_commune_is_a_row_of_t1(made: dict[str, Any]) -> None:
    page = page_of(made, "T1 Comunas")
    rows = rows_of(made["file"], "communes")
    assert len(rows) == 8
    for row in rows:
        people = f"{row['population']:,}".replace(",", ".")
        assert re.search(rf"{row['cut']} {row['name']} [\d.,]+ sin dato sin dato {people} ", page)
        assert row["role"] in page
    assert "> 5.000" in page  # Las Lomas joins nothing


def test_gaps_to_every_other_commune(made: dict[str, Any]) -> None:
    first = made["parts"][next(title for title in made["parts"] if title.startswith("T3 "))]
    page = " ".join(made["pages"][first : first + 2])  # the matrix, T3b and T3c
    for text in (
        # as near to one commune of the candidate as to the others, which are one at 0 m
        "San Telmo (99103) 3 comunas de AM-99-1 789 m no unidas",
        "3.634 m no unidas",
        "2.450 m no unidas",
        "más de 5.000 m no unidas",
        "Las 28 parejas de comunas, una a una",
    ):
        assert holds(page, text), text


def test_every_parameter_with_its_source(made: dict[str, Any]) -> None:
    page = " ".join(text for text in made["pages"] if re.search(r"A1b? · Parámetros", text))
    rows = rows_of(made["file"], "parameters")
    assert len(rows) == len(made["summary"]["parameters"])
    for row in rows:
        assert holds(page, row["name"])
        if row["value"] not in (None, ""):  # the others are named in the note
            assert holds(page, row["source"].removeprefix("sin norma conocida; "))
    assert "UTM zona 18S (EPSG:5362)" in page
    assert "campo POB_2024" in page


def test_every_row_of_every_table_is_printed(made: dict[str, Any]) -> None:
    catalogue = load_catalogue(resource("catalogue"))
    layers = load_layers(made["file"], catalogue)
    case = read_case(layers, made["summary"], catalogue)
    tables = [*result_tables(case), *book.annex_tables(case)]
    keys = [table.key for table in tables]
    assert keys == ["T1", "T1b", "T2", "T3", "T6", "T6b", "T6c", "T7", "T8", "A1", "A2", "A3"]
    starts = sorted(set(made["parts"].values()))
    for table in tables:
        title = next(title for title in made["parts"] if title.startswith(f"{table.key} "))
        first = made["parts"][title]
        after = next((page for page in starts if page > first), len(made["pages"]))
        text = "".join(made["pages"][first : after + 1]).replace(" ", "")
        assert table.rows
        for shown in map(without_empty, table.on_paper or (table,)):
            for row in shown.rows:
                for cell in row:
                    assert "".join(cell.printed.split()) in text, (shown.key, cell.printed)
    del layers


def test_a_sheet_says_what_it_does_not_draw(made: dict[str, Any]) -> None:
    catalogue = load_catalogue(resource("catalogue"))
    case = read_case(load_layers(made["file"], catalogue), made["summary"], catalogue)
    plan = dict.fromkeys(field["name"] for field in catalogue.layers["instruments"].fields)
    plan.update(communes="99101, 99102", commune_names="", n_communes=2, shared=True, origin="")
    instruments = tuple(InstrumentRow(**{**plan, "instrument": f"Plan {n}"}) for n in range(8))
    case = replace(
        case,
        rows=replace(case.rows, instruments=instruments),
        summary=replace(case.summary, candidates=case.candidates * 5),
    )
    sheets, left_out = plan_sheets(case, Themes(instruments="Instrumentos"))
    told = {sheet.key: sheet.remark for sheet in sheets}
    assert told["L8"] == "Instrumentos sin dibujar: 2; véase la tabla T5b."
    assert [key for key in told if key.startswith("L9")] == ["L9", "L9.2", "L9.3"]
    assert ("L9", "Otras candidatas (2)") in [(one.key, one.title) for one in left_out]


def test_every_hash_is_whole(made: dict[str, Any]) -> None:
    page = page_of(made, "T7 Fuentes").replace(" ", "")
    hashes = [item["sha256"] for item in made["summary"]["inputs"] if item["sha256"]]
    assert len(hashes) == 3
    for item in hashes:
        assert len(item) == 64
        assert item in page


def test_notes_and_programs(made: dict[str, Any], whole: str) -> None:
    for note in made["summary"]["notes"]:
        assert holds(whole, note)
    for name, version in made["summary"]["versions"].items():
        assert holds(whole, f"{name} {version}")


@pytest.mark.parametrize("key", SHEETS)
def test_map_sheets_carry_what_a_sheet_must(made: dict[str, Any], key: str) -> None:
    page = sheet(made, key)
    for text in (
        f"Lámina {key}",
        "Leyenda",
        "Puerto Aurora–Villa Alba: ? no evaluable",
        "Escala 1:",
        " km",
        "SIRGAS-Chile 2002 / UTM zona 18S (EPSG:5362)",
        "Datum SIRGAS-Chile 2002",
        "Cuadrícula cada ",
        "Tolerancia 200 m; celda 25 m; construido desde 20 %",
        "fuente sin declarar (archivo comunas_ficticias.gpkg)",
        "Territorio ficticio: no corresponde leyenda",
        "Revisión DIFROL de este producto: pendiente",
        "am_delimiter",
        "Puerto Aurora",
    ):
        assert holds(page, text), text
    assert re.search(r"\b6\.3\d0\.000\b", page)  # a figure of the grid


def test_sheets_name_the_evidence_that_they_show(made: dict[str, Any]) -> None:
    tile = "GHS_BUILT_S_E2020_FICTICIA_54009_100_R13_C12"
    told = [key for key in SHEETS if holds(sheet(made, key), tile)]
    assert told == ["L3", "L4", "L9", "L10"]


def test_sheets_show_their_figures(made: dict[str, Any]) -> None:
    for cut in ("99101", "99102", "99105", "99106"):
        assert cut in sheet(made, "L2")
    for people in ("138.420", "84.310", "49.300"):
        assert people in sheet(made, "L5")
    for text in ("(1) 789 m", "(2) 2.450 m", "(3) 3.634 m", "Puerto Aurora–San Telmo"):
        assert holds(sheet(made, "L4"), text), text
    assert "Unida sin salvar nada" in sheet(made, "L10")


def test_legends_hold_only_what_the_map_shows(made: dict[str, Any]) -> None:
    continuum, gaps = sheet(made, "L3"), sheet(made, "L4")
    assert "Separación crítica, mayor" not in continuum
    assert "Separación crítica, mayor que la tolerancia" in gaps
    assert "Separación crítica, dentro" not in gaps
    assert "Comuna sin evidencia construida" not in continuum
    assert "Límites comunales" not in gaps


def test_nothing_is_in_english(whole: str) -> None:
    whole = whole.replace("GHS-BUILT-S", "")  # a product has its name
    words = {word.casefold() for word in re.findall(r"\w+", whole)}
    assert words & ENGLISH == set()


def test_no_field_name_or_empty_value_shows(whole: str) -> None:
    for text in ("census_20", "NULL", "None", "{", "}", "[%", "practica", "parametro"):
        assert text not in whole


def test_the_open_project_is_not_touched(made: dict[str, Any]) -> None:
    before, after = made["user"]
    assert before == after


def test_nothing_else_is_left_in_the_folder(made: dict[str, Any]) -> None:
    names = {file.name for file in made["folder"].iterdir()}
    assert names == {"resultado.gpkg", "caso.qgz", "caso.pdf", "caso_entorno.gpkg"}


@pytest.fixture(scope="module")
def moved(made: dict[str, Any], tmp_path_factory: Any) -> Iterator[SimpleNamespace]:
    """The project opened in another folder, where it went with its result."""
    folder = tmp_path_factory.mktemp("otra carpeta ñ")
    for name in ("resultado.gpkg", "caso.qgz", "caso_entorno.gpkg"):
        shutil.copy(made["folder"] / name, folder / name)
    project = QgsProject()
    assert project.read(str(folder / "caso.qgz"))
    yield SimpleNamespace(folder=folder, project=project)
    project.clear()


def test_the_project_works_where_it_is_moved(
    made: dict[str, Any], moved: SimpleNamespace, tmp_path: Path
) -> None:
    folder, project = moved.folder, moved.project
    layers = project.mapLayers().values()
    assert len(layers) == len(load_catalogue(resource("catalogue")).layers) + 2  # limits
    for item in layers:
        assert item.isValid(), item.name()
        assert item.source().startswith(str(folder))
    assert project.crs().authid() == "EPSG:5362"
    assert set(project.mapThemeCollection().mapThemes()) == set(names_of(Themes()))
    assert [g.name() for g in project.layerTreeRoot().findGroups()] == ["Tablas"]
    layout = project.layoutManager().layoutByName(LAYOUT)
    assert layout.pageCollection().pageCount() == len(made["pages"])
    save_pdf(layout, tmp_path / "otra vez.pdf", Progress())
    again = page_texts(tmp_path / "otra vez.pdf")
    assert [sorted(page.split()) for page in again] == [
        sorted(page.split()) for page in made["pages"]
    ]


def test_the_project_opens_on_the_continuum(moved: SimpleNamespace) -> None:
    """A desktop reads both before it draws anything, and asks nothing."""
    view = moved.project.viewSettings().defaultViewExtent()
    assert view.crs() == moved.project.crs()
    layer = moved.project.mapLayersByName("Continuo urbano")[0]
    (main,) = (item for item in layer.getFeatures() if item["candidate"])
    box = main.geometry().boundingBox()
    assert view.contains(box) and view.width() < 1.5 * box.width()
    for code in ("EPSG:4326", "EPSG:3857"):
        source = QgsCoordinateReferenceSystem(code)
        assert moved.project.transformContext().hasTransform(source, moved.project.crs())


def test_the_items_of_a_page_are_found_under_its_name(moved: SimpleNamespace) -> None:
    """The window of the layout lists a thousand items, the highest first."""
    layout = moved.project.layoutManager().layoutByName(LAYOUT)
    listed = [item for item in layout.items(Qt.SortOrder.DescendingOrder) if is_listed(item)]
    groups = [item for item in listed if isinstance(item, QgsLayoutItemGroup)]
    pages = layout.pageCollection().pageCount()
    assert listed[: len(groups)] == groups
    assert [item.id().split(" · ")[0] for item in groups] == [f"Hoja {n + 1}" for n in range(pages)]
    assert [item.id() for item in groups[:2]] == ["Hoja 1 · Portada", "Hoja 2 · Contenido"]
    inside = layout.itemById("L4.mapa")
    assert inside.parentGroup().id() == f"Hoja {inside.page() + 1} · L4 Separaciones"
    rest = listed[len(groups) :]
    assert [item.page() for item in rest] == sorted(item.page() for item in rest)
    assert all(item.id() for item in listed)


def is_listed(item: Any) -> bool:
    return isinstance(item, QgsLayoutItem) and not isinstance(item, QgsLayoutItemPage)


def test_layers_have_spanish_titles_and_aliases(moved: SimpleNamespace) -> None:
    names = {item.name() for item in moved.project.mapLayers().values()}
    assert {"Comunas", "Continuo urbano", "Separaciones", "Límites comunales"} <= names
    communes = moved.project.mapLayersByName("Comunas")[0]
    assert communes.attributeAlias(communes.fields().indexFromName("role")) == "Situación"


STYLED = {"communes": "role", "metropolitan_areas": "verdict"}


@pytest.mark.parametrize("name", STYLED)
def test_styles_have_a_class_for_every_word(made: dict[str, Any], name: str) -> None:
    layer = QgsVectorLayer(f"{made['file']}|layername={name}", name, "ogr")
    renderer = layer.renderer()
    assert renderer.type() == "categorizedSymbol"
    assert renderer.classAttribute() == STYLED[name]
    words = {"communes": Role, "metropolitan_areas": Verdict}[name]
    assert {c.value() for c in renderer.categories()} == {word.value for word in words}
    assert layer.labelsEnabled()


@pytest.mark.parametrize("name", ["patches", "continuum", "gaps"])
def test_styles_are_stored_in_the_geopackage(made: dict[str, Any], name: str) -> None:
    layer = QgsVectorLayer(f"{made['file']}|layername={name}", name, "ogr")
    assert layer.renderer().type() == "RuleRenderer"


def test_without_candidates(run: Any, tmp_path: Path) -> None:
    run(REGION="98", PDF=str(tmp_path / "caso.pdf"))
    page = text_at(tmp_path / "caso.pdf", "Resumen")
    assert "Sin candidatas" in page
    assert "A la tolerancia de 200 m, ningún continuo reúne" in page
    assert "de la región 98" in page
    assert "Región Ficticia de Poniente" in page
    assert "Quebrada Honda (98101) San Telmo (99103) 789 m no unidas" in page
    assert "Villa Alba (99102) Dos Cerros (99105)" not in page
    assert "Sin candidatas" in text_at(tmp_path / "caso.pdf", "L1 Ubicación")
    contents = " ".join(page_texts(tmp_path / "caso.pdf")[1:3])
    assert holds(contents, "L9 Área metropolitana propuesta: sin candidatas")


def test_a_set_that_does_not_join(run: Any, tmp_path: Path) -> None:
    run(CANDIDATE="99101,99201", PDF=str(tmp_path / "caso.pdf"))
    page = text_at(tmp_path / "caso.pdf", "Resumen")
    assert "NO CUMPLE" in page
    assert "Las 2 comunas no se unen con separaciones de hasta 5.000 m." in page
    assert "más de 5.000 m ≤ 200 m" in page


def test_delimit_returns_the_files(made: dict[str, Any]) -> None:
    _, results = made["ended"]
    assert results["PDF"] == str(made["folder"] / "caso.pdf")
    assert results["PROJECT"] == str(made["folder"] / "caso.qgz")
    assert Path(results["PDF"]).is_file()
    assert Path(results["PROJECT"]).is_file()


@pytest.fixture
def attempt(sample_result: dict[str, Any], tmp_path: Path) -> Any:
    """Try to build in an empty folder; what is left there afterwards is returned."""

    def build_here(file: Path = sample_result["file"], progress: Progress | None = None) -> None:
        pdf, project = tmp_path / "caso.pdf", tmp_path / "caso.qgz"
        build(file, sample_result["summary"], Outputs(pdf, project), progress or Progress())

    return build_here


def test_a_failing_page_is_named_and_nothing_is_left(
    attempt: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*arguments: Any) -> None:
        raise KeyError("mapa")

    monkeypatch.setattr(book, "add_map_sheet", fail)
    with pytest.raises(PageFailed, match="L1"):
        attempt()
    assert list(tmp_path.iterdir()) == []


def test_a_missing_layer_is_named(
    attempt: Any, sample_result: dict[str, Any], tmp_path_factory: Any, tmp_path: Path
) -> None:
    file = tmp_path_factory.mktemp("roto") / "roto.gpkg"
    shutil.copy(sample_result["file"], file)
    connection = sqlite3.connect(file)
    connection.execute("DELETE FROM gpkg_contents WHERE table_name = 'criteria'")
    connection.execute("DROP TABLE criteria")
    connection.commit()
    connection.close()
    with pytest.raises(ResultIncomplete, match="criteria"):
        attempt(file)
    assert list(tmp_path.iterdir()) == []


def test_cancelling_leaves_nothing(attempt: Any, tmp_path: Path) -> None:
    asked = []

    def stopped() -> bool:
        asked.append(1)
        return len(asked) > 4

    with pytest.raises(Cancelled):
        attempt(progress=Progress(stopped=stopped))
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_does_not_exist(
    sample_result: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(document, "bind", one_page)
    with pytest.raises(OutputNotWritable):
        build(
            sample_result["file"],
            sample_result["summary"],
            Outputs(tmp_path / "no" / "caso.pdf"),
            Progress(),
        )


def test_a_long_table_loses_no_row(qgis_app: Any, tmp_path: Path) -> None:
    columns = (Column("Clave", 20), Column("Texto", 120), Column("Cifra", 20, True))
    rows = tuple(cells(f"fila{n:03d}", "palabra " * (n % 40), f"{n}") for n in range(250))
    project = QgsProject()
    layout = QgsPrintLayout(project)
    add_table_pages(layout, [PrintedTable("T9", "Larga", columns, rows)])
    save_pdf(layout, tmp_path / "larga.pdf", Progress())
    pages = page_texts(tmp_path / "larga.pdf")
    assert len(pages) > 4
    assert re.findall(r"fila\d{3}", " ".join(pages)) == [f"fila{n:03d}" for n in range(250)]
    assert all("Clave" in page and "T9 · Larga" in page for page in pages)


@pytest.mark.parametrize(
    ("schema", "region", "text"),
    [
        ("dpa_subdere", "05", "Resolución Nº 87 del 2023"),
        ("ine_2017", "05", "no se conoce la leyenda"),
        ("dpa_subdere", "99", "Territorio ficticio"),
    ],
)
def test_the_boundary_legend_is_that_of_the_source(schema: str, region: str, text: str) -> None:
    given = InputSummary("comunas", "", "", None, None, schema)
    case = Dossier(
        summary=SimpleNamespace(inputs=(given,)),
        rows=SimpleNamespace(communes=(SimpleNamespace(region=region),)),
        places=Extents(),
        catalogue=load_catalogue(resource("catalogue")),
    )
    assert text in case.text(difrol_text(case))


def test_scales_are_round_and_hold_the_subject() -> None:
    assert [round_scale(v) for v in (1, 5001, 60_000, 76_000, 310_000, 2e6)] == [
        *(5_000, 7_500, 60_000, 100_000, 400_000, 2e6)
    ]
    box = QgsRectangle(300_000, 6_300_000, 320_000, 6_310_000)
    extent, scale = fit(box, 298, 268)
    assert scale == 75_000
    assert extent.contains(box)
    assert extent.width() == pytest.approx(0.298 * scale)
    assert [grid_step(s) for s in (25_000, 75_000, 200_000)] == [2_000, 5_000, 10_000]


def test_words_and_numbers() -> None:
    assert gap_text(3510.7, 200) == "3.511 m"
    assert gap_text(200.3, 200) == "200,30 m"
    assert gap_text(200, 200) == "200 m"
    assert written_date("2026-11-20T13:04:08+00:00") == "20-11-2026 13:04 UTC"
    assert written_date("2024-09") == "09-2024"
    assert written_date(None) == "—"


def test_no_candidates_in_words() -> None:
    values = {"tolerance": 200.0, "region": None}
    parameters = {name: SimpleNamespace(value=value) for name, value in values.items()}
    assert verdict_lines(SimpleNamespace(candidates=(), parameters=parameters)) == [
        "Sin candidatas: a 200 m ningún continuo reúne dos o más comunas de una misma región."
    ]


def test_the_same_case_gives_the_same_pages(made: dict[str, Any], tmp_path: Path) -> None:
    build(made["file"], made["summary"], Outputs(tmp_path / "x.pdf"), Progress())
    again = page_texts(tmp_path / "x.pdf")
    assert again == made["pages"]


def test_a_run_in_the_background_makes_the_pages_afterwards(made: dict[str, Any]) -> None:
    """The desktop computes in a thread; the layout is made on the main one."""
    good, _ = made["ended"]
    assert good
    assert (made["folder"] / "caso.pdf").is_file()
    assert "Exportando el PDF" in made["infos"]
