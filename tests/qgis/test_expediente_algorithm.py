"""``am_delimiter:expediente``: from a stored case alone, and with an office's own looks."""

from __future__ import annotations

import json
import re
import shutil
import sqlite3
from hashlib import sha256
from pathlib import Path
from typing import Any

import pypdf
import pytest
from page_texts import page_texts
from qgis.core import (
    Qgis,
    QgsFillSymbol,
    QgsProcessingException,
    QgsProject,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor, QImage
from sample_case import COMMUNES, SAMPLE, TILES, Recorder, case_with_all

from am_delimiter.expediente.book import LAYOUT
from am_delimiter.expediente.workspace.tree import LAYER
from am_delimiter.toolbelt.paths import resource

GORE, PERSON = "Gobierno Regional de Aurora", "María Ñancupil Órdenes"


@pytest.fixture(scope="module")
def case(provider: Any, tmp_path_factory: Any) -> Path:
    """A case with services and travel."""
    return case_with_all(tmp_path_factory.mktemp("caso ñ"))


@pytest.fixture
def make(provider: Any, case: Path, tmp_path: Path) -> Any:
    """Make the expediente of the case; values that are None are left out."""

    def run(feedback: Recorder | None = None, **values: Any) -> dict[str, Any]:
        from qgis import processing

        given = {
            "CASE": str(case),
            "GORE": GORE,
            "RESPONSIBLE": PERSON,
            "VERSION": "2.1",
            "DATE": "03-02-2027",
            "PDF": str(tmp_path / "expediente.pdf"),
            **values,
        }
        given = {name: value for name, value in given.items() if value is not None}
        return processing.run("am_delimiter:expediente", given, feedback=feedback or Recorder())

    return run


@pytest.fixture(scope="module")
def whole(provider: Any, case: Path, tmp_path_factory: Any) -> dict[str, Any]:
    """The dossier: what was asked, the folder with its file, the texts of the pages."""
    from qgis import processing

    folder = tmp_path_factory.mktemp("expediente ñandú")
    logo = QImage(60, 30, QImage.Format.Format_RGB32)
    logo.fill(QColor("#003366"))
    logo.save(str(folder / "logo.png"))
    text = "# Por qué estas comunas\n\nCrecieron juntas desde 1950.\n\n# Acuerdos\n\nSesión 12.\n"
    (folder / "texto.md").write_text(text, encoding="utf-8")
    asked = {
        "CASE": str(case),
        "GORE": GORE,
        "LOGO": str(folder / "logo.png"),
        "RESPONSIBLE": PERSON,
        "DATE": "2027-02-03",
        "NARRATIVE": str(folder / "texto.md"),
        "REVIEW": "Res. Nº 12 de 2027",
    }
    values = {**asked, "PDF": str(folder / "expediente.pdf")}
    processing.run("am_delimiter:expediente", values, feedback=Recorder())
    pages = page_texts(folder / "expediente.pdf")
    return {"asked": asked, "folder": folder, "pages": pages, "text": " ".join(pages)}


def test_the_dossier_says_who_hands_it_in(whole: dict[str, Any]) -> None:
    cover = whole["pages"][0]
    for text in (GORE, PERSON, "3 de febrero de 2027", "Puerto Aurora–Villa Alba"):
        assert text in cover
    assert "BORRADOR" not in whole["text"]
    assert "Por escribir" not in whole["text"]
    sheets = [page for page in whole["pages"] if "Lámina L" in page]
    assert len(sheets) == 9
    for page in sheets:
        assert f"{GORE}, {PERSON}." in page
        assert "Revisión DIFROL de este producto: Res. Nº 12 de 2027" in page


def test_what_a_person_wrote_is_printed(whole: dict[str, Any]) -> None:
    page = next(page for page in whole["pages"] if "Crecieron juntas desde 1950." in page)
    assert "Por qué estas comunas" in page
    assert "Acuerdos" in page


def test_the_window_is_counted_from_the_day_of_the_document(whole: dict[str, Any]) -> None:
    # from 3 February 2027 to 10 March 2028: 365 days to the next 3 February, 26 to its end, 10
    assert "401 días" in whole["text"]


def test_travel_is_told_and_its_layer_waits_at_the_top(whole: dict[str, Any], saved: Path) -> None:
    assert "29,45 %" in whole["text"]
    assert "31.950 de" in whole["text"]
    project = QgsProject()
    assert project.read(str(saved), Qgis.ProjectReadFlags(Qgis.ProjectReadFlag.DontLoadLayouts))
    (layer,) = project.mapLayersByName("Viajes entre comunas")
    node = project.layerTreeRoot().findLayer(layer)
    assert node.parent() == project.layerTreeRoot()
    assert not node.itemVisibilityChecked()
    project.clear()


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"RESPONSIBLE": "  "}, "persona responsable"),
        ({"GORE": ""}, "gobierno regional"),
        ({"DATE": "31-02-2027"}, "31-02-2027"),
        ({"TERM_START": "ayer"}, "ayer"),
        ({"CASE": "no está.gpkg"}, "no está.gpkg"),
        ({"NARRATIVE": "no está.md"}, "no está.md"),
        ({"EDITED_PROJECT": "no está.qgz"}, "no está.qgz"),
        ({"PDF": None}, "qué archivo hacer"),
    ],
)
def test_what_is_wrong_is_told(
    make: Any, tmp_path: Path, values: dict[str, Any], sentence: str
) -> None:
    with pytest.raises(QgsProcessingException, match=re.escape(sentence)):
        make(**values)
    assert list(tmp_path.iterdir()) == []


def test_a_logo_that_is_no_picture(make: Any, tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_text("esto no es una imagen", encoding="utf-8")
    with pytest.raises(QgsProcessingException, match=r"logo\.png"):
        make(LOGO=str(tmp_path / "logo.png"))
    assert [file.name for file in tmp_path.iterdir()] == ["logo.png"]


def test_a_case_of_an_earlier_version(make: Any, case: Path, tmp_path: Path) -> None:
    old = tmp_path / "antiguo.gpkg"
    shutil.copy(case, old)
    connection = sqlite3.connect(old)
    connection.execute("DELETE FROM \"case\" WHERE kind = 'resumen'")
    connection.commit()
    connection.close()
    with pytest.raises(QgsProcessingException, match="versión anterior"):
        make(CASE=str(old))


@pytest.fixture(scope="module")
def saved(provider: Any, case: Path, tmp_path_factory: Any) -> Path:
    """The project of an expediente, which nobody changed."""
    from qgis import processing

    file = tmp_path_factory.mktemp("proyecto") / "expediente.qgz"
    values = {"CASE": str(case), "GORE": GORE, "RESPONSIBLE": PERSON, "PROJECT": str(file)}
    processing.run("am_delimiter:expediente", values, feedback=Recorder())
    return file


def edit(saved: Path, file: Path, how: Any, pages: bool = True) -> Path:
    """The project changed by a function and saved under another name.

    Its pages take long to read and are made anew by the expediente.
    """
    left_out = [] if pages else [Qgis.ProjectReadFlag.DontLoadLayouts]
    project = QgsProject()
    assert project.read(str(saved), *map(Qgis.ProjectReadFlags, left_out))
    how(project)
    assert project.write(str(file))
    project.clear()
    return file


@pytest.fixture
def edited(saved: Path, tmp_path: Path) -> Any:
    return lambda how: edit(saved, tmp_path / "mi proyecto.qgz", how, pages=False)


def layer_of(project: QgsProject, name: str) -> Any:
    return next(item for item in project.mapLayers().values() if item.customProperty(LAYER) == name)


def colours_of(file: Path) -> set[str]:
    """Colours of an image, without those of few dots."""
    image = QImage(str(file))
    dots = [
        QColor(image.pixel(x, y)).name()
        for x in range(0, image.width(), 7)
        for y in range(0, image.height(), 7)
    ]
    return {colour for colour in set(dots) if dots.count(colour) > 20}


@pytest.fixture(scope="module")
def planned(provider: Any, case: Path, saved: Path, tmp_path_factory: Any) -> Path:
    """The folder with every file made of an edited project: patches painted, a layer added.

    The case has a log, styles and a column of the user's own.
    """
    from qgis import processing

    folder = tmp_path_factory.mktemp("editado")
    own = Path(shutil.copy(SAMPLE / "comunas_ficticias.gpkg", folder / "caminos.gpkg"))

    def change(project: QgsProject) -> None:
        symbol = QgsFillSymbol.createSimple({"color": "#12ab34", "outline_style": "no"})
        layer_of(project, "patches").setRenderer(QgsSingleSymbolRenderer(symbol))
        layer = QgsVectorLayer(f"{own}|layername=comunas", "Caminos de la oficina", "ogr")
        assert project.addMapLayer(layer)

    values = {
        "CASE": tampered(case, folder / "caso.gpkg", LOG, STYLE, COLUMN),
        "GORE": GORE,
        "RESPONSIBLE": PERSON,
        "EDITED_PROJECT": str(edit(saved, folder / "mi proyecto.qgz", change)),
        "PDF": str(folder / "expediente.pdf"),
        "PROJECT": str(folder / "nuevo.qgz"),
        "FOLDER": str(folder / "partes"),
    }
    processing.run("am_delimiter:expediente", values, feedback=Recorder())
    return folder


def test_what_a_planner_edits_shows_in_the_next_export(planned: Path) -> None:
    sheets = planned / "partes" / "Láminas"
    assert "#12ab34" in colours_of(sheets / "L9 Área metropolitana propuesta.png")
    assert "#12ab34" not in colours_of(sheets / "L2 Comunas y sus códigos.png")


def test_an_edited_project_keeps_one_layout(planned: Path) -> None:
    project = QgsProject()
    project.read(str(planned / "nuevo.qgz"))
    assert [layout.name() for layout in project.layoutManager().layouts()] == [LAYOUT]
    pages = len(pypdf.PdfReader(planned / "expediente.pdf").pages)
    layout = project.layoutManager().layoutByName(LAYOUT)
    assert layout.pageCollection().pageCount() == pages
    project.clear()


def test_a_removed_layer_is_named(make: Any, edited: Any, tmp_path: Path) -> None:
    file = edited(lambda project: project.removeMapLayer(layer_of(project, "patches").id()))
    with pytest.raises(QgsProcessingException, match="«Manchas construidas»"):
        make(EDITED_PROJECT=str(file))
    assert not (tmp_path / "expediente.pdf").exists()


def test_a_removed_theme_is_named(make: Any, edited: Any, tmp_path: Path) -> None:
    file = edited(lambda project: project.mapThemeCollection().removeMapTheme("Continuo"))
    with pytest.raises(QgsProcessingException, match="«Continuo»"):
        make(EDITED_PROJECT=str(file))
    assert not (tmp_path / "expediente.pdf").exists()


@pytest.fixture(scope="module")
def office(provider: Any, case: Path, tmp_path_factory: Any) -> dict[str, Any]:
    """What an office makes with its own looks and its own log of a result that was edited."""
    from qgis import processing

    folder = tmp_path_factory.mktemp("oficina")
    own = folder / "plantillas"
    own.mkdir()
    sheet = resource("layouts", "lamina.qpt").read_text(encoding="utf-8")
    head = "EXPEDIENTE DE ÁREA METROPOLITANA"
    assert head in sheet
    text = sheet.replace(head, "UNIDAD DE TERRITORIO")
    (own / "lamina.qpt").write_text(text, encoding="utf-8")
    (own / "estilo.json").write_text('{"colores": {"acento": "#aa0011"}}', encoding="utf-8")
    log = folder / "bitácora.csv"
    log.write_text(
        "paso;comuna;estado;fecha;opinión;acta;documento\n"
        "Estudio de fundamentación;;hecho;2026-08-20;;;estudio.txt\n"
        "Consulta a las alcaldías;99101;hecho;2026-10-01;favorable;Acta 7;\n",
        encoding="utf-8",
    )
    (folder / "estudio.txt").write_bytes(b"abc")
    values = {
        "CASE": tampered(case, folder / "editado.gpkg", POPULATION, VERDICT),
        "ALLOW_EDITED": True,
        "GORE": GORE,
        "RESPONSIBLE": PERSON,
        "VERSION": "2.1",
        "DATE": "03-02-2027",
        "TEMPLATES": str(own),
        "PROCEDURE": str(log),
        "PDF": str(folder / "expediente.pdf"),
        "FOLDER": str(folder / "partes"),
    }
    processing.run("am_delimiter:expediente", values, feedback=Recorder())
    return {"folder": folder, "pages": page_texts(folder / "expediente.pdf")}


def test_an_office_has_its_own_looks(office: dict[str, Any]) -> None:
    sheets = [page for page in office["pages"] if "Lámina L" in page]
    assert sum("UNIDAD DE TERRITORIO" in page for page in sheets) == 8  # L4 has its own template


def test_every_part_is_a_file_too(office: dict[str, Any]) -> None:
    parts = office["folder"] / "partes"
    assert {file.name for file in parts.iterdir()} == {
        *("Láminas", "Tablas.xlsx", "Caso.json", "Expediente.html")
    }
    names = {file.stem.split()[0]: set() for file in (parts / "Láminas").iterdir()}
    for file in (parts / "Láminas").iterdir():
        names[file.stem.split()[0]].add(file.suffix)
    expected = {"L1", "L2", "L3", "L4", "L5", "L6", "L7", "L9", "L10"}
    assert names == {key: {".png", ".pdf"} for key in expected}
    data = json.loads((parts / "Caso.json").read_text(encoding="utf-8"))
    assert data["summary"]["candidates"][0]["name"] == "Puerto Aurora–Villa Alba"
    assert data["identity"]["responsible"] == PERSON


@pytest.mark.parametrize(
    ("file", "content", "sentence"),
    [
        ("lamina.qpt", None, "«leyenda»"),
        ("lamina.qpt", "no es xml", "lamina.qpt"),
        ("pagina.qpt", "<Layout/>", "pagina.qpt"),
        ("estilo.json", '{"colores": {"acento": "rojizo"}}', "«acento»"),
        ("estilo.json", "[", "estilo.json"),
        ("estilo.json", '{"cantidades": {"flujos": 0}}', "«flujos»"),
    ],
)
def test_a_template_that_cannot_be_used_is_named(
    make: Any, tmp_path: Path, file: str, content: str | None, sentence: str
) -> None:
    own = tmp_path / "plantillas"
    own.mkdir()
    if content is None:  # the legend got another id
        content = resource("layouts", file).read_text(encoding="utf-8")
        content = content.replace('id="leyenda"', 'id="otra cosa"')
    (own / file).write_text(content, encoding="utf-8")
    with pytest.raises(QgsProcessingException, match=re.escape(sentence)):
        make(TEMPLATES=str(own))
    assert not (tmp_path / "expediente.pdf").exists()


def test_a_log_kept_elsewhere_is_printed(office: dict[str, Any]) -> None:
    table = next(page for page in office["pages"] if "T8 · Tramitación" in page)
    assert "20-08-2026" in table
    assert "Acta 7" in table
    # the published digest of «abc» (FIPS 180-4), of the file beside the log
    assert sha256(b"abc").hexdigest() in table.replace(" ", "")
    assert "Favorable" in table
    assert table.count("Consulta: Puerto Aurora") == 1  # told by its code in the column «comuna»


def test_the_command_line_makes_the_same_bytes(
    qgis_process: Any, whole: dict[str, Any], tmp_path: Path
) -> None:
    """Another process, whose sets and tables have other seeds."""
    outputs = {"PDF": str(tmp_path / "expediente.pdf"), "PROJECT": str(tmp_path / "expediente.qgz")}
    text = json.dumps({"inputs": {**whole["asked"], **outputs}})
    ran = qgis_process("run", "am_delimiter:expediente", "-", text=text)
    assert ran.returncode == 0, ran.stderr
    assert "Puerto Aurora–Villa Alba: no evaluable" in json.loads(ran.stdout)["results"]["VERDICT"]
    made = whole["folder"] / "expediente.pdf"
    assert (tmp_path / "expediente.pdf").read_bytes() == made.read_bytes()
    assert made.stat().st_size > 100_000
    assert pypdf.PdfReader(made).outline[0].title == "Resumen"
    assert (tmp_path / "expediente.qgz").is_file()


def test_an_office_is_remembered_where_there_is_a_desktop(
    provider: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from am_delimiter.toolbelt import remembered

    def offered() -> dict[str, Any]:
        algorithm = provider.algorithm("expediente").create()
        return {item.name(): item.defaultValue() for item in algorithm.parameterDefinitions()}

    logo = tmp_path / "logo.png"
    logo.touch()
    monkeypatch.setattr(remembered, "iface", object())
    for name, value in (("GORE", GORE), ("RESPONSIBLE", PERSON), ("LOGO", str(logo))):
        remembered.remember(name, value)
    assert offered()["GORE"] == GORE
    assert offered()["RESPONSIBLE"] == PERSON
    assert offered()["LOGO"] == str(logo)
    logo.unlink()  # a logo that is gone is not offered
    assert offered()["LOGO"] is None
    for name in ("GORE", "RESPONSIBLE", "LOGO"):
        remembered.remember(name, "")
    monkeypatch.setattr(remembered, "iface", None)
    remembered.remember("GORE", "otro")
    assert offered()["GORE"] == ""


@pytest.fixture(scope="module")
def blocks(provider: Any, tmp_path_factory: Any) -> dict[str, Path]:
    """A ``case`` with the ``file`` of its blocks."""
    from qgis import processing

    folder = tmp_path_factory.mktemp("manzanas")
    file = Path(shutil.copy(SAMPLE / "comunas_ficticias.gpkg", folder / "manzanas.gpkg"))
    values = {
        "COMMUNES": COMMUNES,
        "BUILTUP": TILES,
        "POPULATION": "field",
        "POPULATION_FIELD": "POB_2024",
        "POPULATION_LAYERS": [f"{file}|layername=comunas"],
        "PEOPLE_FIELD": "POB_2024",
        "OUTPUT": str(folder / "caso.gpkg"),
    }
    processing.run("am_delimiter:delimit", values, feedback=Recorder())
    return {"case": folder / "caso.gpkg", "file": file}


@pytest.fixture(scope="module")
def aged(blocks: dict[str, Path], tmp_path_factory: Any) -> dict[str, Any]:
    """What is made of a case that an earlier version wrote, and whose blocks are gone."""
    from qgis import processing

    folder, feedback = tmp_path_factory.mktemp("viejo"), Recorder()
    unsigned = "update 'case' set sha256 = null where kind = 'resumen'"
    earlier = "update 'case' set value = '2' where name = 'format'"
    values = {
        "CASE": tampered(blocks["case"], folder / "viejo.gpkg", unsigned, earlier),
        "GORE": GORE,
        "RESPONSIBLE": PERSON,
        "PDF": str(folder / "expediente.pdf"),
    }
    moved = blocks["file"].rename(folder / "otras.gpkg")
    try:
        processing.run("am_delimiter:expediente", values, feedback=feedback)
    finally:
        moved.rename(blocks["file"])
    return {"pdf": folder / "expediente.pdf", "warnings": feedback.warnings}


def sheets_of(file: Path) -> list[str]:
    """The titles of the sheets in the outline of a document."""
    outline = pypdf.PdfReader(file).outline
    return [item.title for part in outline if isinstance(part, list) for item in part]


def test_blocks_have_a_sheet(make: Any, blocks: dict[str, Path], tmp_path: Path) -> None:
    make(CASE=str(blocks["case"]))
    assert "L5b Población por manzana" in sheets_of(tmp_path / "expediente.pdf")


def test_blocks_that_are_gone_have_none(aged: dict[str, Any]) -> None:
    assert "L5 Población" in " ".join(sheets_of(aged["pdf"]))
    assert "L5b Población por manzana" not in sheets_of(aged["pdf"])
    text = " ".join(page_texts(aged["pdf"])[1:3])
    assert "el archivo manzanas.gpkg ya no está donde estaba" in text


def test_a_result_of_an_earlier_version_is_printed_and_told(aged: dict[str, Any]) -> None:
    assert any("versión anterior" in text and "Resumen" in text for text in aged["warnings"])
    assert aged["pdf"].is_file()


def test_a_layer_that_was_added_and_moved_is_named(
    make: Any, planned: Path, tmp_path: Path
) -> None:
    assert (planned / "expediente.pdf").is_file()
    (planned / "caminos.gpkg").rename(planned / "movidos.gpkg")
    try:
        with pytest.raises(QgsProcessingException, match="«Caminos de la oficina»"):
            make(EDITED_PROJECT=str(planned / "mi proyecto.qgz"))
    finally:
        (planned / "movidos.gpkg").rename(planned / "caminos.gpkg")
    assert not (tmp_path / "expediente.pdf").exists()


# -- a result that is no longer what the run wrote ------------------------------------------------


def tampered(case: Path, copy: Path, *statements: str) -> str:
    shutil.copyfile(case, copy)
    with sqlite3.connect(copy) as connection:
        for statement in statements:
            connection.execute(statement)
    return str(copy)


POPULATION = "update 'case' set value = replace(value, ':272030', ':972030') where kind = 'resumen'"
VERDICT = "update criteria set verdict = 'no cumple' where criterion = 'population'"
STYLE = "update layer_styles set styleName = 'mío'"
COLUMN = "alter table communes add column 'mi nota' text"
LOG = "update procedure set responsible = 'A. Pérez' where step = 'study'"


@pytest.mark.parametrize(
    ("statement", "named"), [(POPULATION, "Resumen del resultado"), (VERDICT, "Criterios")]
)
def test_numbers_that_are_not_of_the_run_are_not_printed(
    make: Any, case: Path, tmp_path: Path, statement: str, named: str
) -> None:
    edited = tampered(case, tmp_path / "editado.gpkg", statement)
    with pytest.raises(QgsProcessingException, match="se editó después") as caught:
        make(CASE=edited)
    assert named in str(caught.value) and "editado.gpkg" in str(caught.value)
    assert not (tmp_path / "expediente.pdf").exists()


def test_an_edited_result_is_printed_with_the_remark(office: dict[str, Any]) -> None:
    told = "editado a mano después del cálculo, en: Criterios, Resumen del resultado"
    cover, summary = (number for number, page in enumerate(office["pages"]) if told in page)
    assert cover == 0
    assert " Resumen Región" in office["pages"][summary]
    parts = office["folder"] / "partes"
    data = json.loads((parts / "Caso.json").read_text(encoding="utf-8"))
    assert data["altered"] == ["Criterios", "Resumen del resultado"]


def test_the_log_and_the_looks_are_the_users(planned: Path) -> None:
    """Rows of the log, styles, and a column of one's own change no number of the run."""
    text = " ".join(page_texts(planned / "expediente.pdf"))
    assert "A. Pérez" in text
    assert "editado a mano" not in text
