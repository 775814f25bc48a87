"""The text pages of the dossier, read back: cover, contents, method, rationale, signatures."""

from __future__ import annotations

import copy
import dataclasses
import hashlib
import json
import shutil
import sqlite3
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from page_texts import page_texts
from qgis.core import (
    QgsLayoutItemLabel,
    QgsLayoutItemMap,
    QgsLayoutItemPage,
    QgsLayoutItemPicture,
    QgsPrintLayout,
    QgsProject,
)
from qgis.PyQt.QtCore import QRectF
from qgis.PyQt.QtGui import QColor, QImage
from sample_case import project_of

from am_delimiter.core.basis.progress import Progress
from am_delimiter.core.catalogue.catalogue import load_catalogue
from am_delimiter.core.catalogue.page_texts import texts_of
from am_delimiter.expediente.files.export import save_pdf, save_project
from am_delimiter.expediente.pages.contents import add_contents_page, fill_contents, pages_needed
from am_delimiter.expediente.pages.cover import add_cover
from am_delimiter.expediente.pages.method_facts import method_facts
from am_delimiter.expediente.pages.method_pages import add_method
from am_delimiter.expediente.pages.narrative_pages import (
    add_narrative,
    missing_narrative,
    narrative_template,
)
from am_delimiter.expediente.pages.signatures import add_signatures
from am_delimiter.expediente.paper.document_errors import (
    LogoNotFound,
    LogoNotPicture,
    NarrativeEmpty,
    OfficeMissing,
    PageFailed,
    ResponsibleMissing,
    UnreadableDocumentDay,
)
from am_delimiter.expediente.paper.logo import read_logo
from am_delimiter.expediente.paper.look import FOOT, MARGIN, WIDTH
from am_delimiter.expediente.paper.sections import Section
from am_delimiter.expediente.reading.dossier import Dossier
from am_delimiter.expediente.reading.identity import Identity, read_identity
from am_delimiter.expediente.reading.narrative import parse_narrative, read_narrative
from am_delimiter.expediente.reading.result_file import read_case
from am_delimiter.expediente.workspace.project import load_layers
from am_delimiter.toolbelt.paths import resource

DAY = date(2026, 11, 21)
FINAL = Identity("Gobierno Regional de Aurora", None, "Ana Soto, jefa de estudios", "3", DAY)
DRAFT = Identity(day=DAY)
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 60">'
    '<rect width="120" height="60" fill="#0a58a5"/></svg>'
)


@pytest.fixture
def open_case(sample_result: dict[str, Any]) -> Any:
    """Make a project and a layout with the case of a result; the sample without another."""
    opened = []

    def make(
        identity: Identity = DRAFT, result: dict[str, Any] | None = None
    ) -> tuple[QgsPrintLayout, Dossier]:
        found = result or sample_result
        catalogue = load_catalogue(resource("catalogue"))
        layers = load_layers(found["file"], catalogue)
        case = read_case(layers, copy.deepcopy(found["summary"]), catalogue, identity)
        project = project_of(layers, case)
        layout = QgsPrintLayout(project)
        layout.setName("Expediente")
        project.layoutManager().addLayout(layout)
        opened.append(project)
        return layout, case

    yield make
    for project in opened:
        project.clear()


@pytest.fixture
def printed(tmp_path: Path) -> Callable[[QgsPrintLayout], list[str]]:
    """The text of each page of the exported PDF, in one line."""

    def pages(layout: QgsPrintLayout) -> list[str]:
        save_pdf(layout, tmp_path / "páginas.pdf", Progress())
        return page_texts(tmp_path / "páginas.pdf")

    return pages


def written(layout: QgsPrintLayout, name: str) -> str:
    item = layout.itemById(name)
    assert item is not None, name
    return " ".join(item.text().split())


def boxes(layout: QgsPrintLayout) -> dict[int, list[tuple[str, QRectF]]]:
    """The texts of each page with the room they take there, in mm."""
    found: dict[int, list[tuple[str, QRectF]]] = {}
    for item in layout.items():
        if isinstance(item, QgsLayoutItemLabel):
            place, size = item.pagePositionWithUnits(), item.sizeWithUnits()
            box = QRectF(place.x(), place.y(), size.width(), size.height())
            found.setdefault(item.page(), []).append((item.id(), box))
    return found


def check_room(layout: QgsPrintLayout) -> None:
    """No text leaves the margins or lies upon another."""
    for texts in boxes(layout).values():
        for name, box in texts:
            assert box.left() >= MARGIN - 0.01, name
            assert box.right() <= MARGIN + WIDTH + 0.01, name
            assert box.bottom() <= FOOT + 0.01, name
        for n, (name, box) in enumerate(texts):
            inner = box.adjusted(0.05, 0.3, -0.05, -0.3)
            for other, there in texts[n + 1 :]:
                assert not inner.intersects(there), (name, other)


def picture(file: Path, width: int, height: int) -> Path:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#0a58a5"))
    assert image.save(str(file))
    return file


# -- who hands it in -------------------------------------------------------------------------


def test_an_identity_is_read(tmp_path: Path) -> None:
    logo = picture(tmp_path / "logo ñ.png", 30, 20)
    found = read_identity(" GORE de\tAurora\n", logo, "  Ana   Soto ", "", "1/3/2026")
    assert found == Identity("GORE de Aurora", logo, "Ana Soto", "1", date(2026, 3, 1))
    assert not found.draft
    assert read_identity("GORE", None, "Ana", "2b", "2026-11-21").day == DAY
    assert read_identity("GORE", None, "Ana", "2b", " ").day == Identity().day


@pytest.mark.parametrize(
    ("values", "error", "words"),
    [
        (("GORE", "", " \t", "1", ""), ResponsibleMissing, "Responsible person"),
        (("GORE", "", "\u200b", "1", ""), ResponsibleMissing, "Responsible person"),
        (("  ", "", "Ana", "1", ""), OfficeMissing, "Gobierno Regional de Valparaíso"),
        (("GORE", "no.png", "Ana", "1", ""), LogoNotFound, r"no\.png does not exist"),
        (("GORE", "", "Ana", "1", "31-02-2026"), UnreadableDocumentDay, "31-02-2026"),
        (("GORE", "", "Ana", "1", "noviembre"), UnreadableDocumentDay, "noviembre"),
        (("GORE", "", "Ana", "1", "2026-11"), UnreadableDocumentDay, "2026-11"),
    ],
)
def test_what_lacks_is_said(
    tmp_path: Path, values: tuple[str, ...], error: type[Exception], words: str
) -> None:
    gore, logo, person, version, day = values
    with pytest.raises(error, match=words):
        read_identity(gore, tmp_path / logo if logo else None, person, version, day)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("logo.png", b"GIF, no: texto"),
        ("logo.png", b""),
        ("logo.svg", b"<svg xmlns='http://www.w3.org/2000/svg'><rect"),
        ("logo.svg", b"<html><body>logo</body></html>"),
        ("logo.jpg", b"%PDF-1.4"),
    ],
)
def test_a_logo_that_is_no_picture(tmp_path: Path, name: str, content: bytes) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    with pytest.raises(LogoNotPicture, match=name):
        read_identity("GORE", file, "Ana", "1", "")


def test_a_picture_that_was_cut_off_is_none(tmp_path: Path) -> None:
    file = picture(tmp_path / "logo.png", 400, 400)
    file.write_bytes(file.read_bytes()[:200])
    with pytest.raises(LogoNotPicture):
        read_logo(file)


def test_the_content_tells_a_picture_not_its_name(tmp_path: Path) -> None:
    file = shutil.copy(picture(tmp_path / "logo.jpg", 20, 10), tmp_path / "logo.png")
    assert not read_logo(Path(file)).vector


# -- the cover -------------------------------------------------------------------------------


def test_the_cover_says_who_what_where_and_when(open_case: Any, printed: Any) -> None:
    layout, case = open_case(FINAL)
    add_cover(layout, case)
    check_room(layout)
    (page,) = printed(layout)
    for text in (
        "Gobierno Regional de Aurora",
        "Área metropolitana propuesta",
        "Puerto Aurora–Villa Alba",
        "Región Ficticia de Aurora",
        "3 comunas: Puerto Aurora, Villa Alba y Dos Cerros.",
        "Ana Soto, jefa de estudios",
        "21 de noviembre de 2026",
        "No constituye un área metropolitana",
        "tolerancia de 200 m",
    ):
        assert text in page
    assert written(layout, "portada.version") == "3"
    assert "BORRADOR" not in page
    assert "por completar" not in page


def test_a_draft_says_so(open_case: Any, printed: Any) -> None:
    layout, case = open_case(DRAFT)
    add_cover(layout, case)
    check_room(layout)
    (page,) = printed(layout)
    assert "BORRADOR" in page
    assert "Gobierno Regional: por completar" in page
    assert written(layout, "portada.responsable") == "por completar"


@pytest.mark.parametrize(("width", "height"), [(3000, 300), (200, 900), (256, 256)])
@pytest.mark.parametrize("suffix", ["png", "jpg"])
def test_a_logo_keeps_its_proportions(
    open_case: Any, tmp_path: Path, width: int, height: int, suffix: str
) -> None:
    logo = picture(tmp_path / f"logo.{suffix}", width, height)
    layout, case = open_case(dataclasses.replace(FINAL, logo=logo, gore="Gobierno " * 14))
    add_cover(layout, case)
    check_room(layout)
    item = layout.itemById("portada.logo")
    size = item.sizeWithUnits()
    assert size.width() / size.height() == pytest.approx(width / height, rel=1e-3)
    assert size.width() <= 64.001
    assert size.height() <= 26.001
    place = item.pagePositionWithUnits()
    right = place.x() + size.width()
    assert place.x() == pytest.approx(MARGIN)
    assert layout.itemById("portada.gore").pagePositionWithUnits().x() > right
    item.refreshPicture()
    assert not item.isMissingImage()


@pytest.mark.parametrize("suffix", ["svg", "png"])
def test_the_logo_goes_with_the_project(
    open_case: Any, sample_result: dict[str, Any], tmp_path: Path, suffix: str
) -> None:
    logo = tmp_path / f"logo.{suffix}"
    if suffix == "svg":
        logo.write_text(SVG, encoding="utf-8")
    else:
        picture(logo, 120, 60)
    file = Path(shutil.copy(sample_result["file"], tmp_path / "r.gpkg"))
    result = {"file": file, "summary": sample_result["summary"]}
    layout, case = open_case(dataclasses.replace(FINAL, logo=logo), result)
    add_cover(layout, case)
    save_project(layout.project(), tmp_path / "caso.qgz")
    logo.unlink()
    project = QgsProject()
    assert project.read(str(tmp_path / "caso.qgz"))
    again = project.layoutManager().layoutByName("Expediente")
    item = again.itemById("portada.logo")
    assert isinstance(item, QgsLayoutItemPicture)
    assert item.picturePath().startswith("base64:")
    item.refreshPicture()
    assert not item.isMissingImage()
    drawn = again.itemById("portada.figura")
    assert isinstance(drawn, QgsLayoutItemMap)
    # the map of L3: one continuum in the whole document
    assert drawn.followVisibilityPreset()
    assert drawn.followVisibilityPresetName() == "Continuo"
    assert project.mapLayersByName("Comunas")[0].renderer().type() == "categorizedSymbol"
    project.clear()


def test_long_names_stay_whole(open_case: Any, printed: Any) -> None:
    layout, case = open_case(
        dataclasses.replace(FINAL, responsible="María José Fuentealba " * 5, version="2.1 rev. b")
    )
    long = dataclasses.replace(case.candidates[0], name="Gran Puerto Aurora–" * 4)
    summary = dataclasses.replace(case.summary, candidates=(long,))
    case = dataclasses.replace(case, summary=summary)
    add_cover(layout, case)
    add_signatures(layout, case)
    check_room(layout)
    for page in printed(layout):
        assert page.count("Fuentealba") == 5
    joined = written(layout, "portada.titulo").replace(" ", "")
    assert joined == ("Gran Puerto Aurora–" * 4).replace(" ", "")


def test_the_cover_of_a_result_without_candidates(run: Any, open_case: Any, printed: Any) -> None:
    layout, case = open_case(DRAFT, result_of(run(REGION="98")))
    assert not case.candidates
    add_cover(layout, case)
    add_method(layout, case)
    add_signatures(layout, case)
    check_room(layout)
    pages = printed(layout)
    assert "Estudio de continuidad urbana" in pages[0]
    assert "Área metropolitana propuesta" not in pages[0]
    assert pages[0].count("Región Ficticia de Poniente") == 1
    assert "miembro de la región 98. Resultado: ninguno." in " ".join(pages[1:])


def result_of(results: dict[str, Any]) -> dict[str, Any]:
    summary = json.loads(Path(results["SUMMARY"]).read_text(encoding="utf-8"))
    return {"file": Path(results["OUTPUT"]), "summary": summary}


# -- the contents ----------------------------------------------------------------------------


def entries(count: int) -> list[Section]:
    return [
        Section(f"Sección número {n:02d}", 3 + n * 2, 0 if n % 7 == 0 else 1) for n in range(count)
    ]


@pytest.mark.parametrize(("count", "pages"), [(5, 1), (34, 1), (60, 2)])
def test_contents(open_case: Any, printed: Any, count: int, pages: int) -> None:
    layout, case = open_case()
    left_out = [("L7 · Viajes", "No se entregó una tabla de viajes.")]
    assert pages_needed(entries(count), left_out) == pages
    sheet = add_contents_page(layout, pages)
    fill_contents(sheet, entries(count), case, left_out)
    check_room(layout)
    text = " ".join(printed(layout))
    assert layout.pageCollection().pageCount() == pages
    for position, entry in enumerate(entries(count), 1):
        assert entry.title in text
        ids = [f"{key}.e{position}.hoja" for key in ("indice", "indice2")]
        (id_,) = [one for one in ids if layout.itemById(one)]
        assert written(layout, id_) == str(entry.page + 1)
    assert "Lo que no se incluye" in text
    assert "L7 · Viajes: No se entregó una tabla de viajes." in text


def test_the_pages_of_the_contents_stand_in_one_column(open_case: Any) -> None:
    layout, case = open_case()
    fill_contents(add_contents_page(layout), entries(9), case)
    for position in range(1, 10):
        item = layout.itemById(f"indice.e{position}.hoja")
        assert item.pagePositionWithUnits().x() + item.sizeWithUnits().width() == pytest.approx(
            MARGIN + WIDTH
        )
        title = layout.itemById(f"indice.e{position}").pagePositionWithUnits()
        assert title.x() == pytest.approx(MARGIN + (0 if position in (1, 8) else 6))
    assert layout.itemById("indice.faltan.titulo") is None


def test_contents_that_do_not_fit_are_an_error(open_case: Any) -> None:
    layout, case = open_case()
    with pytest.raises(PageFailed, match="200 entries do not fit"):
        fill_contents(add_contents_page(layout, 2), entries(200), case)


# -- the method ------------------------------------------------------------------------------


def test_the_method_tells_the_values_of_the_case(open_case: Any, printed: Any) -> None:
    layout, case = open_case()
    add_method(layout, case)
    check_room(layout)
    text = " ".join(printed(layout))
    for told in (
        "Se leyeron 8 comunas de la capa «comunas_ficticias»",
        "SIRGAS-Chile 2002 / UTM zona 18S (EPSG:5362)",
        "celdas cuadradas de 25 m por lado",
        "tiene construido el 20 % o más",
        "Resultaron 6 manchas. Ninguna se dejó fuera",
        "hasta 5.000 m",
        "tolerancia de 200 m: dos manchas a 200 m o menos",
        "no se conoce otra norma que lo diga",
        "más del 50 % de su superficie construida",
        "10 % o más se informa como parcial",
        "de una misma región. Resultado: un conjunto.",
        "población de las comunas completas, según el campo POB_2024",
        "debe superar los 250.000 habitantes; 250.000 exactos no bastan",
        "No se entregó una tabla de viajes",
        "No se entregó un inventario de infraestructura y servicios",
        "Ninguna comuna se incluyó ni se excluyó a mano",
        "am_delimiter:rerun",
        f"QGIS {case.summary.versions['QGIS']}",
    ):
        assert told in text, told
    for unused in ("barrera", "puente o camino «", "prensa", "regla de referencia", "{", "None"):
        assert unused not in text, unused


def test_what_was_used_is_told(run: Any, open_case: Any, printed: Any) -> None:
    sample = resource("sample")
    result = run(
        MIN_PATCH=5,
        TRAVEL=str(sample / "viajes_ficticios.csv"),
        SERVICES=str(sample / "servicios_ficticios.csv"),
        EXCLUDE="99105",
        JUSTIFICATION="Lo pidió su alcaldía.",
    )
    layout, case = open_case(FINAL, result_of(result))
    add_method(layout, case)
    text = " ".join(printed(layout))
    for told in (
        "Se dejaron fuera las manchas menores de 5 ha",
        "viajes entre comunas distintas del área ÷ total de viajes con origen en el área",
        "Su umbral, 15 %, se conoce por la prensa",
        "«servicios_ficticios»",
        "excluida Dos Cerros (99105)",
    ):
        assert told in text, told
    assert "No se entregó una tabla de viajes" not in text
    assert "Ninguna se dejó fuera por pequeña" not in text


def test_a_rule_of_another_country_is_named(run: Any, open_case: Any, printed: Any) -> None:
    layout, case = open_case(FINAL, result_of(run(PRESET="eea_umz")))
    add_method(layout, case)
    text = " ".join(printed(layout))
    preset = case.catalogue.presets["eea_umz"]
    assert preset.strict
    assert f"regla de referencia de otro país, {preset.name}" in text
    assert "tolerancia de 200 m: dos manchas a menos de 200 m" in text


def test_every_placeholder_of_the_method_has_a_value(open_case: Any) -> None:
    _, case = open_case()
    facts = method_facts(case)
    for text in texts_of("method", case.catalogue.page_texts):
        assert set(text.placeholders) <= set(facts), text.id


# -- the rationale ---------------------------------------------------------------------------


def test_a_draft_carries_the_prompts(open_case: Any, printed: Any) -> None:
    layout, case = open_case(DRAFT)
    assert add_narrative(layout, case, None)
    check_room(layout)
    text = " ".join(printed(layout))
    assert "Por escribir" in text
    for prompt in texts_of("narrative", case.catalogue.page_texts):
        assert prompt.text in text


def test_a_final_document_carries_no_prompt(open_case: Any) -> None:
    layout, case = open_case(FINAL)
    assert not add_narrative(layout, case, None)
    assert layout.pageCollection().pageCount() == 0
    assert "Modelo morfológico" in missing_narrative(case, None)


def test_what_was_written_flows_over_pages(open_case: Any, printed: Any) -> None:
    layout, case = open_case(FINAL)
    words = " ".join(f"palabra{n:04d}" for n in range(1500))
    text = f"# Modelo morfológico\n\n{words}\n\nDijo [% 1 + 1 %].\n\n- Uno\n- Dos\n\n# Sola\n"
    assert add_narrative(layout, case, parse_narrative(text))
    check_room(layout)
    pages = printed(layout)
    assert len(pages) > 2
    told = " ".join(pages)
    assert [w for w in told.split() if w.startswith("palabra")] == words.split()
    assert "Dijo [% 1 + 1 %]." in told
    assert all("Fundamentación (continuación)" in page for page in pages[1:])
    assert "• Uno • Dos Sola" in told
    missing = missing_narrative(case, parse_narrative(text))
    assert "Modelo morfológico" not in missing
    assert "Presentación" in missing


def test_a_word_wider_than_the_column_and_longer_than_a_page(open_case: Any) -> None:
    layout, case = open_case(FINAL)
    add_narrative(layout, case, parse_narrative("ŵ" * 9000))
    check_room(layout)
    texts = [i.text() for i in layout.items() if isinstance(i, QgsLayoutItemLabel)]
    assert sum(text.count("ŵ") for text in texts) == 9000


def test_the_template_says_nothing_until_it_is_filled_in(open_case: Any, tmp_path: Path) -> None:
    _, case = open_case(FINAL)
    file = tmp_path / "fundamentación.md"
    text = narrative_template(case.catalogue)
    file.write_text(text, encoding="utf-8")
    with pytest.raises(NarrativeEmpty):
        read_narrative(file)
    file.write_text(text.replace("-->\n", "-->\nEscrito.\n"), encoding="utf-8")
    assert missing_narrative(case, read_narrative(file)) == []


# -- the signatures --------------------------------------------------------------------------


def test_signatures(open_case: Any, printed: Any, sample_result: dict[str, Any]) -> None:
    layout, case = open_case(FINAL)
    add_signatures(layout, case)
    check_room(layout)
    (page,) = printed(layout)
    roles = [
        text
        for text in texts_of("signatures", case.catalogue.page_texts)
        if text.id.startswith("role_")
    ]
    assert len(roles) == 3
    for role in roles:
        assert role.heading in page
    for label in ("Nombre", "Cargo", "Firma"):
        assert page.count(label) >= 3
    assert written(layout, "firmas.responsible.nombre.texto") == "Ana Soto"
    assert written(layout, "firmas.responsible.cargo.texto") == "Jefa de estudios"
    assert "Revisión DIFROL de este producto: pendiente" in page
    assert "versión 3 · 21 de noviembre de 2026" in page
    connection = sqlite3.connect(sample_result["file"])
    rows = connection.execute(
        'SELECT name, sha256 FROM "case" WHERE sha256 IS NOT NULL'
        " AND (kind = 'tabla' OR kind = 'resumen')"
    ).fetchall()
    connection.close()
    assert len(rows) > 10
    content = "".join(sorted(f"{name} {digest}\n" for name, digest in rows))
    assert hashlib.sha256(content.encode()).hexdigest() in page.replace(" ", "")


def test_a_result_that_stores_no_case_says_so(open_case: Any, printed: Any) -> None:
    layout, case = open_case(DRAFT)
    add_signatures(layout, dataclasses.replace(case, stored=()))
    (page,) = printed(layout)
    assert "El resultado no guarda su caso" in page
    assert "BORRADOR" in page


def test_all_pages_are_upright(open_case: Any) -> None:
    layout, case = open_case(DRAFT)
    add_cover(layout, case)
    add_contents_page(layout)
    add_narrative(layout, case, None)
    add_method(layout, case)
    add_signatures(layout, case)
    for number in range(layout.pageCollection().pageCount()):
        page = layout.pageCollection().page(number)
        assert page.orientation() == QgsLayoutItemPage.Orientation.Portrait
        assert page.pageSize().width() == 210
