"""The step «Expediente» of the dock, driven as a person drives it."""

from __future__ import annotations

import shutil
import sqlite3
import time
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsApplication, QgsProject, QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, QDate, Qt, QTimer
from qgis.PyQt.QtGui import QColor, QImage
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QComboBox, QDateEdit, QFileDialog, QLabel, QMessageBox
from sample_case import one_page

from am_delimiter.bridge.drafts import holding
from am_delimiter.bridge.log_editing import numbered_log
from am_delimiter.core.basis import today
from am_delimiter.gui import draft_store
from am_delimiter.gui.case_desk import Desk
from am_delimiter.gui.handing_in import studies_form
from am_delimiter.gui.handing_in.log_model import COLUMNS
from am_delimiter.gui.pages.expediente_page import ExpedientePage
from am_delimiter.gui.steps import State, Step
from am_delimiter.processing.expediente_parameters import STUDIES

GORE, PERSON = "Gobierno Regional de Aurora", "María Ñancupil Órdenes"


_pages: list[ExpedientePage] = []


@pytest.fixture(autouse=True)
def profile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Drafts are kept apart, nothing is asked that no test answers, and pages go in the end."""
    monkeypatch.setattr(draft_store, "drafts_folder", lambda: tmp_path / "perfil")
    monkeypatch.setattr(QMessageBox, "question", lambda *_: pytest.fail("a question"))
    yield
    while _pages:
        page = _pages.pop()
        page.leave()
        sip.delete(page)


@pytest.fixture
def file(sample_result: dict[str, Any], tmp_path: Path) -> Path:
    folder = tmp_path / "caso ñandú"
    folder.mkdir()
    return Path(shutil.copy(sample_result["file"], folder / "caso.gpkg"))


@pytest.fixture
def desk(provider: Any, file: Path) -> Desk:
    return opened(file)


@pytest.fixture
def page(desk: Desk) -> ExpedientePage:
    return shown(desk)


def opened(file: Path) -> Desk:
    """A desk with the case, once its result is read."""
    desk = Desk()
    desk.said = []
    desk.failed.connect(lambda sentence, _: desk.said.append(sentence))
    assert desk.open(str(file))
    until = time.monotonic() + 30
    while desk.explorer is None and time.monotonic() < until:
        QCoreApplication.processEvents()
        time.sleep(0.01)
    assert desk.explorer is not None, desk.said
    return desk


def shown(desk: Desk) -> ExpedientePage:
    page = ExpedientePage(desk, None)
    desk.changed.connect(page.refresh)
    page.resize(420, 900)
    page.show()
    page.refresh()
    _pages.append(page)
    return page


def typed(page: ExpedientePage, name: str, text: str) -> None:
    field = page.form.fields[name]
    field.clear()
    field.insert(text)  # a key of QTest is a letter of ASCII
    QTest.keyClick(field, Qt.Key.Key_Return)


def rows_of(file: Path, step: str) -> list[dict[str, Any]]:
    return [row for row in numbered_log(file) or [] if row["step"] == step]


def place(page: ExpedientePage, step: str, name: str) -> Any:
    (row, *_) = [n for n, row in enumerate(page.log.model.rows) if row["step"] == step]
    return page.log.model.index(row, COLUMNS.index(name))


def editor_of(page: ExpedientePage, index: Any, kind: type) -> Any:
    """The widget that comes when a person asks to edit a cell with F2."""
    table = page.log.table
    table.setCurrentIndex(index)
    table.edit(index)
    (found,) = table.viewport().findChildren(kind)
    return found


def written(page: ExpedientePage, step: str, name: str, value: str) -> bool:
    return bool(page.log.model.setData(place(page, step, name), value, Qt.ItemDataRole.EditRole))


# -- who hands it in, and the text -----------------------------------------------------------


def test_without_a_case_there_is_nothing_to_do(provider: Any) -> None:
    page = shown(Desk())
    assert page.note.text() == "Abra un caso o comience uno nuevo."
    assert not page.export.isEnabled()
    assert not page.form.isEnabled()


def test_a_case_without_result_keeps_what_is_written(provider: Any, tmp_path: Path) -> None:
    desk = Desk()
    desk.begin(str(tmp_path / "nuevo.gpkg"))
    page = shown(desk)
    assert "delimite primero" in page.note.text()
    assert not page.export.isEnabled()
    typed(page, "GORE", GORE)
    assert desk.draft.expediente["GORE"] == GORE
    assert list(tmp_path.glob("*.gpkg")) == []


def test_what_is_typed_is_there_after_a_crash(desk: Desk, page: ExpedientePage, file: Path) -> None:
    typed(page, "GORE", GORE)
    typed(page, "RESPONSIBLE", PERSON)
    page.form.fields["DATE"].setDate(QDate(2027, 2, 3))
    page.narrative.text.setPlainText("## Presentación\n\nSe propone el área.")
    until = time.monotonic() + 5
    while "TEXT" not in desk.draft.expediente and time.monotonic() < until:
        QTest.qWait(50)  # nobody leaves the page, and nobody saves
    desk._lock = None  # QGIS is gone
    again = shown(opened(file))
    assert again.form.fields["RESPONSIBLE"].text() == PERSON
    assert again.form.fields["DATE"].date() == QDate(2027, 2, 3)
    assert "Se propone el área." in again.narrative.text.toPlainText()


def test_the_outline_goes_below_what_is_written(page: ExpedientePage) -> None:
    page.narrative.text.setPlainText("Un párrafo propio.")
    page.narrative.outline.click()
    text = page.narrative.text.toPlainText()
    assert text.startswith("Un párrafo propio.")
    assert text.count("## ") == 9
    assert len(page.narrative.missing_parts()) == 9
    page.narrative.text.setPlainText(text.replace("-->", "-->\n\nEscrito."))
    assert page.narrative.missing_parts() == []


def test_a_text_is_brought_in_and_saved(
    page: ExpedientePage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source, target = tmp_path / "oficio.txt", tmp_path / "copia"
    source.write_bytes("## Presentación\nDesde Windows: ñ".encode("cp1252"))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(source), ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    page.narrative.open.click()
    assert "Desde Windows: ñ" in page.narrative.text.toPlainText()
    page.narrative.save.click()
    assert "Desde Windows: ñ" in target.with_suffix(".md").read_text(encoding="utf-8")


def test_the_logo_is_shown_or_said_to_be_none(page: ExpedientePage, tmp_path: Path) -> None:
    picture = QImage(60, 30, QImage.Format.Format_RGB32)
    picture.fill(QColor("#003366"))
    picture.save(str(tmp_path / "logo.png"))
    page.form.fields["LOGO"].setFilePath(str(tmp_path / "logo.png"))
    assert page.form.preview.isVisible()
    (tmp_path / "no.png").write_text("texto", encoding="utf-8")
    page.form.fields["LOGO"].setFilePath(str(tmp_path / "no.png"))
    assert not page.form.preview.isVisible()
    assert "no.png" in page.form.problem.text()


# -- the log ---------------------------------------------------------------------------------


def test_a_step_is_done_from_a_list_and_dated_in_a_calendar(
    page: ExpedientePage, file: Path
) -> None:
    states = editor_of(page, place(page, "study", "state"), QComboBox)
    assert [states.itemText(n) for n in range(states.count())][2] == "hecho"
    states.setCurrentIndex(2)
    states.activated.emit(2)
    (row,) = rows_of(file, "study")
    assert (row["state"], row["date"]) == ("hecho", today().isoformat())
    day = editor_of(page, place(page, "study", "date"), QDateEdit)
    assert day.calendarPopup()
    day.setDate(QDate(2026, 5, 20))
    page.log.table.itemDelegate().commitData.emit(day)
    assert rows_of(file, "study")[0]["date"] == "2026-05-20"
    assert place(page, "study", "date").data() == "20-05-2026"
    assert place(page, "study", "document").data() == "falta"


def test_only_the_cell_that_was_written_changes(page: ExpedientePage, file: Path) -> None:
    before = dumped(file)
    assert written(page, "core_agreement", "number", "77")
    after = dumped(file)
    changed = [n for n, (one, other) in enumerate(zip(before, after)) if one != other]
    assert len(before) == len(after)
    assert len(changed) == 1
    assert "'77'" in after[changed[0]]
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("pragma integrity_check").fetchone() == ("ok",)
    assert [one.name for one in file.parent.iterdir()] == [file.name]


def dumped(file: Path) -> list[str]:
    with closing(sqlite3.connect(file)) as connection:
        names = [
            n for (n,) in connection.execute("select name from sqlite_master where type='table'")
        ]
        tables = [name for name in names if not name.startswith(("rtree_", "sqlite_"))]
        return [
            f"{name} {row}"
            for name in tables
            for row in connection.execute(f'select * from "{name}"')
        ]


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("date", (today() + timedelta(days=9)).isoformat(), "después de hoy"),
        ("date", "", "sin fecha"),
        ("opinion", "quizás", "quizás"),
        ("state", "casi", "casi"),
    ],
)
def test_what_cannot_be_right_is_refused_with_a_sentence(
    desk: Desk, page: ExpedientePage, file: Path, name: str, value: str, words: str
) -> None:
    assert written(page, "study", "state", "hecho")
    before = rows_of(file, "study")
    assert not written(page, "study", name, value)
    assert words in desk.said[-1]
    assert rows_of(file, "study") == before


def test_rows_for_sessions_are_added_and_removed(
    page: ExpedientePage, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.log.table.setCurrentIndex(place(page, "cid_session", "state"))
    assert not page.log.remove.isEnabled()  # the only row of its step
    page.log.add.click()
    assert written(page, "cid_session", "asked", "Agregar el mapa.")
    assert [row["asked"] for row in rows_of(file, "cid_session")] == ["Agregar el mapa.", None]
    positions = [row["position"] for row in numbered_log(file) or []]
    assert positions == list(range(1, len(positions) + 1))
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Yes)
    page.log.table.setCurrentIndex(page.log.table.currentIndex())
    assert page.log.remove.isEnabled()
    page.log.remove.click()
    assert [row["asked"] for row in rows_of(file, "cid_session")] == ["Agregar el mapa."]


def test_a_document_beside_the_case_is_told_from_there(
    page: ExpedientePage, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inside = file.parent / "actas" / "estudio.pdf"
    inside.parent.mkdir()
    inside.write_bytes(b"estudio")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(inside), ""))
    page.log.table.setCurrentIndex(place(page, "study", "document"))
    page.log.attach.click()
    (row,) = rows_of(file, "study")
    assert row["document"] == "actas/estudio.pdf"
    assert row["document_sha256"].startswith("4")
    page.log.clear.click()
    (row,) = rows_of(file, "study")
    assert (row["document"], row["document_sha256"]) == (None, None)


def test_the_log_waits_for_a_run(desk: Desk, page: ExpedientePage, file: Path) -> None:
    with holding([file]):  # as a run in another window does
        import contextvars

        contextvars.Context().run(written, page, "study", "responsible", "Ana")
    assert "Otra ejecución" in desk.said[-1]
    desk.job = object()
    page.refresh()
    assert not place(page, "study", "state").flags() & Qt.ItemFlag.ItemIsEditable
    assert not page.export.isEnabled()
    desk.job = None
    page.refresh()
    assert place(page, "study", "state").flags() & Qt.ItemFlag.ItemIsEditable
    assert rows_of(file, "study")[0]["responsible"] is None


def test_a_layer_that_is_being_edited_in_qgis_is_left_alone(
    desk: Desk, page: ExpedientePage, file: Path
) -> None:
    layer = QgsVectorLayer(f"{file}|layername=procedure", "Tramitación", "ogr")
    QgsProject.instance().addMapLayer(layer)
    layer.startEditing()
    assert not written(page, "study", "responsible", "Ana")
    assert "se está editando" in desk.said[-1]
    layer.rollBack()
    assert written(page, "study", "responsible", "Ana")
    assert {f["responsible"] for f in layer.getFeatures() if f["step"] == "study"} == {"Ana"}
    QgsProject.instance().clear()


def test_the_checklist_and_the_line_follow_the_log(page: ExpedientePage) -> None:
    before = page.checklist.summary.text()
    assert "Días para la solicitud" not in before
    written(page, "study", "state", "hecho")
    assert page.checklist.summary.text() != before
    assert (
        page.line.accessibleDescription()
        .splitlines()[0]
        .startswith("Estudio de fundamentación · hecho")
    )
    assert "Consulta a los alcaldes · 0 de 3 comunas · sigue" in page.line.toolTip()
    typed(page, "RESPONSIBLE", PERSON)
    texts = [one.text() for one in page.checklist.findChildren(QLabel)]
    assert f"Persona responsable indicada: {PERSON}" in texts


# -- the files -------------------------------------------------------------------------------


def test_a_proposed_name_is_nobodys(desk: Desk, page: ExpedientePage, file: Path) -> None:
    assert page.outputs.paths["PDF"].filePath() == str(file.parent / "caso expediente.pdf")
    (file.parent / "caso expediente.pdf").write_bytes(b"de antes")
    page.refresh()
    assert page.outputs.paths["PDF"].filePath() == str(file.parent / "caso expediente 2.pdf")
    page.outputs.boxes["PDF"].click()
    page.export.click()
    assert desk.said == ["Marque al menos un archivo."]


def test_no_file_is_replaced_unasked(
    desk: Desk, page: ExpedientePage, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, asked = file.parent / "firmado.pdf", []
    before.write_bytes(b"firmado")

    def no(*given: Any) -> Any:
        asked.append(given[2])
        return QMessageBox.StandardButton.No

    monkeypatch.setattr(QMessageBox, "question", no)
    fill(page)
    page.outputs.paths["PDF"].setFilePath(str(before))
    page.export.click()
    assert len(asked) == 1
    assert "firmado.pdf" in asked[0]
    assert before.read_bytes() == b"firmado"


def test_who_hands_it_in_is_asked_for(desk: Desk, page: ExpedientePage, file: Path) -> None:
    page.export.click()
    assert "Gobierno Regional" in desk.said[-1]
    assert [one.name for one in file.parent.iterdir()] == [file.name]


def fill(page: ExpedientePage) -> None:
    typed(page, "GORE", GORE)
    typed(page, "RESPONSIBLE", PERSON)


@pytest.fixture
def brief(monkeypatch: pytest.MonkeyPatch) -> None:
    """A document of one sheet: the whole takes half a minute."""
    from am_delimiter.expediente import document

    monkeypatch.setattr(document, "bind", one_page)


def test_the_document_is_made_whatever_happens_meanwhile(
    desk: Desk, page: ExpedientePage, file: Path, brief: None
) -> None:
    fill(page)
    for kind in ("FOLDER", "PROJECT"):
        page.outputs.boxes[kind].click()
    page.narrative.text.setPlainText("## Presentación\n\nSe propone.")
    seen: list[bool] = []

    def meanwhile() -> None:
        seen.append(page.export.isEnabled())
        QgsProject.instance().clear()
        page.hide()
        page.export.click()  # disabled: nothing

    QTimer.singleShot(0, meanwhile)
    page.export.click()
    assert desk.said == []
    assert seen == [False]
    made = desk.draft.made
    assert set(made) == {"PDF", "FOLDER", "PROJECT"}
    assert all(Path(path).exists() for path in made.values())
    assert desk.states()[Step.EXPEDIENTE] is State.DONE
    assert page.note.text() == "El expediente está hecho con este resultado."
    assert page.made.isVisibleTo(page)
    assert page.made.pdf.isEnabled()
    desk.choose("TOLERANCE", {"value": 750})
    assert desk.states()[Step.EXPEDIENTE] is State.STALE
    assert "desactualizado" in page.note.text()
    desk._lock = None  # QGIS is gone
    again = opened(file)
    assert again.draft.printed == desk.draft.printed != ""


def test_a_cancel_leaves_nothing(desk: Desk, page: ExpedientePage, file: Path, brief: None) -> None:
    fill(page)
    QTimer.singleShot(0, desk.cancel)
    page.export.click()
    assert "ancel" in desk.said[-1]
    assert [one.name for one in file.parent.iterdir()] == [file.name]
    assert desk.job is None
    assert page.export.isEnabled()


def test_a_case_that_was_left_meanwhile_keeps_its_expediente(
    desk: Desk, page: ExpedientePage, file: Path, brief: None
) -> None:
    fill(page)
    QTimer.singleShot(0, desk.close)
    page.export.click()
    assert desk.draft is None
    again = opened(file)
    assert Path(again.draft.made["PDF"]).is_file()
    assert again.states()[Step.EXPEDIENTE] is State.DONE


def test_other_studies_are_chosen_or_made_and_printed(
    desk: Desk, page: ExpedientePage, file: Path, monkeypatch: Any
) -> None:
    asked: list[tuple[str, dict[str, Any]]] = []
    made = str(file.with_name("grado.gpkg"))

    def dialog(algorithm: str, begun: dict[str, Any]) -> dict[str, Any]:
        asked.append((algorithm, dict(begun)))
        return {"OUTPUT": made} if algorithm.endswith("degurba") else {}

    monkeypatch.setattr(studies_form, "open_dialog", dialog)
    form = page.studies
    assert list(form.fields) == list(STUDIES)
    ids = set(studies_form.ALGORITHMS.values())
    assert not ids & {field.accessibleName() for field in form.fields.values()}
    form.makers["DEGURBA"].click()
    assert desk.draft is not None
    assert desk.draft.expediente["DEGURBA"] == made
    form.makers["DEFINITIONS"].click()  # it takes the case, and the study that there is by now
    form.makers["REZAGO"].click()  # left without a result: nothing is chosen
    form.governance.click()
    assert asked == [
        ("am_delimiter:degurba", {}),
        ("am_delimiter:definitions", {"CASE": str(file), "DEGURBA": made}),
        ("am_delimiter:rezago", {"CASE": str(file)}),
        ("am_delimiter:governance", {"CASE": str(file)}),
    ]
    assert not desk.draft.expediente.get("REZAGO")
    form.fields["PORTFOLIO"].setFilePath("cartera.gpkg")
    given: list[dict[str, Any]] = []
    monkeypatch.setattr(desk, "run", lambda _, make, __: given.append(make(None, None)))
    page.narrative.keep()
    page._export()
    chosen = {name: given[0].get(name) for name in STUDIES if given[0].get(name)}
    assert chosen == {"DEGURBA": made, "PORTFOLIO": "cartera.gpkg"}


def test_letters_twice_as_large_cut_nothing(page: ExpedientePage) -> None:
    font = QgsApplication.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    page.setFont(font)
    page.resize(700, 900)
    page.narrative.outline.click()
    for _ in range(3):
        QCoreApplication.processEvents()
    inside = page.body.parentWidget()
    assert inside.width() <= page.width()
    short = [
        label.text()
        for label in inside.findChildren(QLabel)
        if label.isVisibleTo(inside) and label.height() < label.heightForWidth(label.width())
    ]
    assert short == []
