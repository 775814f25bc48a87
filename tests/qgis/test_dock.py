"""The dock, driven as a person would: a case opened, the tolerance moved, a branch clicked."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import shapely
from qgis.core import QgsProject, QgsRectangle
from qgis.PyQt.QtCore import QPoint, QPointF, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication
from sample_case import COMMUNES, TILES

from am_delimiter.core.basis import Verdict

PATIENCE_S = 60


def until(done: Any) -> None:
    """Let QGIS work until something is so."""
    end = time.monotonic() + PATIENCE_S
    while not done():
        assert time.monotonic() < end, "it never happened"
        QApplication.processEvents()
        time.sleep(0.005)


@pytest.fixture
def drafts(tmp_path: Path, monkeypatch: Any) -> Path:
    """A profile of its own for what the dock keeps."""
    from am_delimiter.gui import draft_store

    folder = tmp_path / "perfil" / "casos"
    monkeypatch.setattr(draft_store, "drafts_folder", lambda: folder)
    draft_store.forget_last()
    return folder


@pytest.fixture
def case(sample_result: Any, tmp_path: Path) -> Path:
    """The sample delimited, in a file of the test's own."""
    file = tmp_path / "gran ñandú.gpkg"
    shutil.copyfile(sample_result["file"], file)
    return file


@pytest.fixture
def dock(provider: Any, drafts: Path, qgis_iface: Any, qgis_canvas: Any) -> Any:
    from am_delimiter.gui.dock import CaseDock

    QgsProject.instance().clear()
    qgis_canvas.resize(400, 300)
    made = CaseDock(qgis_iface)
    made.said = []
    made.desk.failed.connect(lambda *told: made.said.append(told))
    made.resize(500, 900)
    made.show()
    yield made
    made.desk.cancel()
    until(lambda: made.desk.job is None)
    made.clear()
    made.desk.close()
    made.deleteLater()
    QgsProject.instance().clear()


def opened(dock: Any, case: Path) -> Any:
    """The page of continuity of an opened case, with its picture painted."""
    from am_delimiter.gui.steps import Step

    assert dock.desk.open(str(case)), dock.said
    until(lambda: dock.desk.explorer is not None)
    dock.go_to(Step.CONTINUITY)
    page = dock.pages[Step.CONTINUITY]
    until(lambda: page._picture.overlay is not None and page._picture.overlay._image is not None)
    return page


def names(dock: Any, page: Any) -> list[str]:
    return [dock.desk.hierarchy.study.communes[one].name for one in page.moment.members]


def test_a_case_is_opened_and_the_tolerance_moved(
    dock: Any, case: Path, sample_result: Any
) -> None:
    """The verdict of the run at its tolerance, and others as the slider moves; nothing runs."""
    from am_delimiter.gui.steps import State, Step

    page = opened(dock, case)
    summary = sample_result["summary"]
    first = summary["candidates"][0]
    told = {row["cut"]: row["name"] for row in summary["communes"]}
    assert names(dock, page) == [told[cut] for cut in first["communes"]]
    assert page.moment.answer.people["field"].whole == 272_030
    assert "272.030" in page.figures.text()
    states = dock.desk.states()
    assert states[Step.CONTINUITY] is State.DONE
    assert states[Step.CRITERIA] is State.ATTENTION  # services and travel are lacking
    for step in summary["dendrogram"]:
        # what is printed is rounded, to either side
        at, before = step["tolerance_m"] + 0.01, step["tolerance_m"] - 0.01
        page.bar.go_to(at)
        joined = set(step["communes"].split(", "))
        cut = page.moment.cut
        study = dock.desk.hierarchy.study
        assert any(joined <= {study.cuts[n] for n in one} for one in cut.members.values())
        if before > 0:
            page.bar.go_to(before)
            cut = page.moment.cut
            assert not any(joined <= {study.cuts[n] for n in one} for one in cut.members.values())
    assert dock.desk.job is None
    assert not dock.said


def test_every_pixel_shows_the_patch_that_lies_there(
    dock: Any, case: Path, qgis_canvas: Any
) -> None:
    """The picture against the shapes of the result, from afar and from near."""
    from am_delimiter.bridge.stored_shapes import read_shapes
    from am_delimiter.core.basis import Progress
    from am_delimiter.gui.land_labels import LabelPainter, View

    shapes = read_shapes(case, 100.0, Progress())
    painter = LabelPainter(shapes, shapes.crs)
    west, south, east, north = painter.box()
    seen = 0
    for part in (1, 3, 12):
        view = View(west, north, max(east - west, north - south) / part / 300, 300, 300)
        numbers = painter.paint(view)
        row, column = np.mgrid[3:300:7, 3:300:7]
        x = view.west + (column.ravel() + 0.5) * view.per_pixel
        y = view.north - (row.ravel() + 0.5) * view.per_pixel
        for patch, shape in zip(shapes.of_outline.tolist(), shapes.outlines):
            inside = shapely.contains_xy(shape, x, y)
            # beside an edge a pixel may go to either side
            sure = shapely.distance(shape.boundary, shapely.points(x, y)) > 1.5 * view.per_pixel
            shown = numbers[row.ravel(), column.ravel()]
            assert (shown[inside & sure] == patch + 1).all()
            seen += int((inside & sure).sum())
    assert seen > 200


def test_cells_without_an_outline_are_painted_too(tmp_path: Path) -> None:
    """Stretches of cells by hand: from afar one pixel at least, from near every pixel of them."""
    from am_delimiter.bridge.stored_shapes import LandShapes
    from am_delimiter.gui.land_labels import LabelPainter, View

    none = np.empty(0, dtype=object)
    stretches = np.array([[100.0, 95.0, 30.0], [0.0, 5.0, 10.0]])
    land = LandShapes(
        "", none, np.empty(0, dtype=np.int64), stretches, np.array([6, 0]), 10.0, none, {}
    )
    painter = LabelPainter(land, "")
    near = painter.paint(View(0.0, 100.0, 1.0, 140, 100))
    assert (near[0:10, 100:130] == 7).all()
    assert (near[90:100, 0:10] == 1).all()
    assert int((near > 0).sum()) == 300 + 100
    far = painter.paint(View(0.0, 1000.0, 100.0, 10, 10))
    assert far[9].tolist() == [1, 7, 0, 0, 0, 0, 0, 0, 0, 0]


def test_a_branch_and_a_gap_are_clicked(dock: Any, case: Path, qgis_canvas: Any) -> None:
    """A branch outlines its communes; a gap is gone to, and lies in the middle of the map."""
    page = opened(dock, case)
    tree = page.tree
    tree.resize(400, tree.sizeHint().height())
    whole = max((one for one, _ in tree._drawn()), key=lambda one: len(one.cuts))
    x = (tree._at(whole.tolerance_m) + tree._at(page.bar._most)) / 2
    place = QPointF(x, tree._middle(whole)).toPoint()
    QTest.mouseClick(tree, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    study = dock.desk.hierarchy.study
    outlined = page._picture.overlay._members
    assert {study.cuts[one] for one in outlined} == set(whole.cuts)
    QTest.mouseClick(
        tree, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(int(x), 2)
    )
    assert page.bar.tolerance_m > 0
    gap = page.gaps._gaps[-1]
    page.gaps.scrollToBottom()
    row = page.gaps.visualItemRect(page.gaps.item(page.gaps.rowCount() - 1, 0))
    left, plain = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(page.gaps.viewport(), left, plain, row.center())
    line = page._picture._painter.gaps[gap.gap]
    middle = line.centroid
    extent: QgsRectangle = qgis_canvas.extent()
    assert extent.center().x() == pytest.approx(middle.x, abs=extent.width() / 20)
    assert extent.height() < 5 * line.length


def test_what_is_chosen_makes_the_later_steps_out_of_date(dock: Any, case: Path) -> None:
    """And is there again after a crash: another desk finds it."""
    from am_delimiter.gui.case_desk import Desk
    from am_delimiter.gui.steps import State, Step

    page = opened(dock, case)
    page.bar.go_to(1234)
    assert page.use.isEnabled()
    dock.desk.choose("TOLERANCE", {"value": 1234.0})
    states = dock.desk.states()
    assert [states[one] for one in (Step.CONTINUITY, Step.CRITERIA)] == [State.STALE] * 2
    assert "última corrida" in page.standing.text()
    dock.desk._lock = None  # QGIS is gone
    other = Desk()
    assert other.open(str(case))
    assert other.draft.value("TOLERANCE") == 1234.0
    until(lambda: other.explorer is not None)
    assert other.states()[Step.CONTINUITY] is State.STALE
    other.choose("TOLERANCE", {"value": None})
    other.choose("TOLERANCE", {"value": dock.desk.hierarchy.study.parameters.tolerance_m})
    assert other.states()[Step.CONTINUITY] is State.DONE


def test_delimits_in_a_task_and_shows_the_result(dock: Any, tmp_path: Path) -> None:
    """A new case on the sample: chosen, delimited in the background, explored; a cancel acts."""
    from qgis.core import QgsRasterLayer, QgsVectorLayer

    from am_delimiter.gui.case_inputs import of_layer, of_layers
    from am_delimiter.gui.steps import State, Step

    desk, file = dock.desk, tmp_path / "caso nuevo.gpkg"
    desk.begin(str(file))
    assert desk.states()[Step.DATA] is State.PENDING
    desk.choose("COMMUNES", of_layer(QgsVectorLayer(COMMUNES, "comunas", "ogr")))
    desk.choose("BUILTUP", of_layers([QgsRasterLayer(tile, "hoja") for tile in TILES]))
    for name, value in (("POPULATION", "field"), ("POPULATION_FIELD", "POB_2024")):
        desk.choose(name, {"value": value})
    assert desk.states()[Step.DATA] is State.DONE
    job = desk.delimit()
    assert job is not None, dock.said
    assert desk.delimit() is None  # one run at a time
    assert "Otra corrida" in dock.said.pop()[0]
    desk.cancel()
    until(lambda: desk.job is None)
    assert "Cancelado" in dock.said.pop()[0]
    assert not file.exists()
    desk.delimit()
    until(lambda: desk.explorer is not None)
    assert not dock.said
    assert desk.states()[Step.CONTINUITY] is State.DONE
    assert dock.step is Step.CONTINUITY
    group = QgsProject.instance().layerTreeRoot().findGroups()[0]
    assert group.name() == "caso nuevo"
    assert len(group.findLayers()) == 5
    assert desk.hierarchy.summary["candidates"][0]["communes"]


def test_the_criteria_and_what_would_make_them_comply(dock: Any, case: Path) -> None:
    from am_delimiter.gui.steps import Step

    opened(dock, case)
    dock.go_to(Step.CRITERIA)
    page = dock.pages[Step.CRITERIA]
    verdicts = {one.id: one.verdict for one in page.table.rows}
    assert verdicts["population"] is Verdict.MET
    assert verdicts["travel"] is Verdict.NOT_EVALUABLE
    assert [page.table.item(row, 1).text()[0] for row in range(4)] == ["✓"] * 4
    page.table.selectRow([one.id for one in page.table.rows].index("population"))
    assert "250.000" in page.reason.text()
    advice = page.advice.text()
    critical = dock.desk.hierarchy.summary["candidates"][0]["critical_gap_m"]
    assert f"desde {int(-(-critical // 1))} m" in advice
    assert "odfromcensus2024" in advice  # where a matrix of travel is found


def test_nothing_else_in_the_project_is_touched(dock: Any, case: Path) -> None:
    """The user's layers and groups stay; closing the case takes away what the dock put there."""
    from qgis.core import QgsVectorLayer

    project = QgsProject.instance()
    own = QgsVectorLayer(COMMUNES, "mías", "ogr")
    project.addMapLayer(own)
    crs = project.crs()
    page = opened(dock, case)
    assert project.crs() == crs
    project.removeMapLayer(
        next(one.id() for one in project.mapLayers().values() if one.name() != "mías")
    )
    page.bar.go_to(500)  # a layer that was taken away meanwhile is not missed
    dock.desk.close()
    assert [one.name() for one in project.mapLayers().values()] == ["mías"]
    project.clear()
    assert not dock.said


@pytest.mark.parametrize("damage", ["no case", "gone", "older", "newer"])
def test_a_case_that_cannot_be_opened(dock: Any, case: Path, damage: str) -> None:
    """One sentence, and nothing on the screen that could be taken for its result."""
    with sqlite3.connect(case) as connection:
        if damage == "no case":
            connection.execute("delete from 'case'")
        if damage == "newer":
            connection.execute("update 'case' set value = '99' where name = 'format'")
        if damage == "older":
            connection.execute("delete from gpkg_contents where table_name = 'patch_parts'")
    connection.close()
    if damage == "gone":
        case.unlink()
    expected = {
        "no case": "no contiene un caso",
        "gone": "ya no está",
        "older": "versión anterior",
        "newer": "no conoce",
    }
    dock.desk.open(str(case))
    until(lambda: dock.said)
    assert expected[damage] in dock.said[0][0]
    assert dock.desk.explorer is None


def test_a_case_stays_open_and_held_when_another_cannot_be_opened(
    dock: Any, case: Path, tmp_path: Path
) -> None:
    """No other QGIS takes it meanwhile."""
    from am_delimiter.gui.draft_store import hold_case

    opened(dock, case)
    other = tmp_path / "otro.gpkg"
    other.write_text("nada", encoding="utf-8")
    assert not dock.desk.open(str(other))
    assert not dock.desk.open(str(tmp_path / "no está.gpkg"))
    assert dock.desk.file == case
    assert hold_case(str(case)) is None
    free = hold_case(str(other))
    assert free is not None and free.isLocked()


def test_a_case_that_another_qgis_has_open(dock: Any, case: Path, drafts: Path) -> None:
    drafts.mkdir(parents=True)
    code = (
        "import sys, time; from qgis.PyQt.QtCore import QLockFile; lock = QLockFile(sys.argv[1]);"
        "lock.setStaleLockTime(0); print(lock.tryLock(), flush=True); time.sleep(60)"
    )
    from am_delimiter.gui.draft_store import _place

    lock = _place(str(case)).with_suffix(".lock")
    other = subprocess.Popen([sys.executable, "-c", code, lock], stdout=subprocess.PIPE, text=True)
    try:
        assert other.stdout.readline().strip() == "True"
        assert not dock.desk.open(str(case))
        assert "otro QGIS" in dock.said[0][0]
        assert dock.desk.draft is None
    finally:
        other.kill()
        other.wait()
    assert dock.desk.open(str(case))  # a lock of a program that ended binds nobody


@pytest.mark.skipif(os.name == "nt", reason="a file where a folder should be is told otherwise")
def test_a_profile_that_takes_no_files(dock: Any, case: Path, drafts: Path) -> None:
    """Said once; the case works all the same."""
    drafts.parent.parent.mkdir(exist_ok=True)
    drafts.parent.write_text("no es una carpeta", encoding="utf-8")
    opened(dock, case)
    dock.desk.choose("TOLERANCE", {"value": 300.0})
    assert [told[0][:20] for told in dock.said] == ["El perfil de QGIS no"]
    assert dock.desk.draft.value("TOLERANCE") == 300.0


def test_a_copy_is_whole_and_replaces_nothing(dock: Any, case: Path, tmp_path: Path) -> None:
    opened(dock, case)
    copy = tmp_path / "copia.gpkg"
    assert dock.desk.save_as(str(copy))
    until(lambda: dock.desk.explorer is not None)
    assert dock.desk.file == copy
    tables = []
    for file in (case, copy):
        with sqlite3.connect(file) as connection:
            tables.append(connection.execute("select * from criteria").fetchall())
        connection.close()
    assert tables[0] == tables[1] != []


def test_nothing_heavy_is_imported_before_the_dock_is_asked_for() -> None:
    """What a start of QGIS costs: neither the pages nor the science."""
    code = (
        "import sys; from qgis.core import QgsApplication; app = QgsApplication([], False);"
        "import am_delimiter.plugin; held = [n for n in sys.modules if n.startswith("
        "('am_delimiter.gui', 'am_delimiter.core.land', 'geopandas', 'scipy', 'networkx'))];"
        "print(held); import os; os._exit(0)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=Path.cwd()
    )
    assert done.stdout.strip() == "[]", done.stderr


def test_the_inventory_is_edited_as_a_table(dock: Any, case: Path, monkeypatch: Any) -> None:
    """Begun with what was given, which stays as it is; what is kept is judged at the next run."""
    from qgis.core import QgsVectorLayer
    from sample_case import SAMPLE

    from am_delimiter.gui import register_step
    from am_delimiter.gui.case_inputs import of_layer
    from am_delimiter.gui.register_step import edit_register
    from am_delimiter.gui.steps import State, Step

    opened(dock, case)
    given = SAMPLE / "servicios_ficticios.csv"
    before = given.read_bytes()
    dock.desk.choose("SERVICES", of_layer(QgsVectorLayer(str(given), "servicios", "ogr")))
    tried = []

    def by_hand(dialog: Any) -> int:
        tried.append(len(dialog.rows()))
        dialog.add_row({"name": "Relleno «Ñuble»", "cuts": "99101;77777"})
        dialog.accept()
        assert "77777" in dialog.fault.text()  # and the dialog stays open
        dialog.table.item(dialog.table.rowCount() - 1, 2).setText("99101;99102")
        dialog.add_row({})
        dialog.accept()
        return dialog.result()

    monkeypatch.setattr(register_step.RegisterEditor, "exec", by_hand)
    edit_register(*register_step.REGISTERS["services"], dock.desk)
    assert given.read_bytes() == before
    kept = case.with_name(f"{case.stem}_servicios.csv")
    lines = kept.read_text("utf-8-sig").splitlines()
    assert tried == [len(lines) - 2]  # those of the sample, the new one and the headings
    assert lines[0].startswith("categoria;elemento;comunas;evidencia;fuente;fecha")
    assert lines[-1].startswith(';Relleno «Ñuble»;"99101;99102";')
    assert dock.desk.states()[Step.CRITERIA] is State.STALE
    assert dock.desk.draft.delimit["SERVICES"]["layer"]["path"] == str(kept)
    edit_register(*register_step.REGISTERS["services"], dock.desk)
    assert tried[1] == tried[0] + 1


def test_the_last_case_is_offered_and_the_offer_withdrawn(
    provider: Any, drafts: Path, case: Path, qgis_iface: Any
) -> None:
    """At the next start one click goes on; what is offered goes once a case is open."""
    from qgis.PyQt.QtWidgets import QPushButton

    from am_delimiter.gui.dock import CaseDock
    from am_delimiter.gui.draft_store import forget_last, recent_cases, remember_case

    remember_case(str(case))
    made = CaseDock(qgis_iface)
    (item,) = made.notices.shown
    assert str(case) in item.text
    button = next(one for one in item.findChildren(QPushButton) if one.text() == "Continuar")
    button.click()
    until(lambda: made.desk.explorer is not None)
    assert made.desk.file == case
    assert made.notices.shown == []
    assert recent_cases()[0] == str(case)
    made.clear()
    made.desk.close()
    made.deleteLater()
    forget_last()
    other = CaseDock(qgis_iface)
    assert other.notices.shown == []  # a case that was closed is not offered
    other.clear()
    other.deleteLater()


def test_where_a_file_comes_from_goes_to_the_result_and_comes_back(dock: Any, case: Path) -> None:
    """Said in the dock, stored beside the SHA-256, printed, and there again in a new profile."""
    from am_delimiter.bridge.stored_result import read_stored_case
    from am_delimiter.gui.case_draft import draft_of
    from am_delimiter.gui.steps import State, Step

    opened(dock, case)
    desk = dock.desk
    path = str(Path(COMMUNES.partition("|")[0]))
    said = {"institution": "INE", "title": "Censo; comunas", "year": "2017"}
    desk.say_provenance(path, said)
    assert desk.states()[Step.CONTINUITY] is State.STALE
    desk.delimit()
    until(lambda: desk.job is None and desk.explorer is not None)
    assert not dock.said
    assert desk.states()[Step.CONTINUITY] is State.DONE
    with sqlite3.connect(case) as connection:
        query = "select path, institution, title, year from sources where path <> ''"
        rows = connection.execute(query).fetchall()
    connection.close()
    told = {Path(row[0]).name: row[1:] for row in rows}
    assert told.pop("comunas_ficticias.gpkg") == ("INE", "Censo, comunas", "2017")
    assert set(told.values()) == {("", "", "")}  # nothing is guessed of the others
    again = draft_of(str(case), read_stored_case(case, "0.1.0").parameters)
    assert again.provenance == {path: {**said, "title": "Censo, comunas"}}


def test_a_locale_that_is_no_language(dock: Any, case: Path, monkeypatch: Any) -> None:
    """The dock works all the same, with the numbers of the source language."""
    from qgis.core import QgsSettings

    from am_delimiter.toolbelt.i18n import install_translator, language, shown

    original, locale = QgsSettings.value, ["es"]

    def value(self: Any, key: str, *rest: Any, **more: Any) -> Any:
        return locale[0] if key == "locale/userLocale" else original(self, key, *rest, **more)

    monkeypatch.setattr(QgsSettings, "value", value)
    for written, expected in (("zz_QQ", "zz"), ("C", "c"), ("", "es"), (None, "es")):
        locale[0] = written
        assert language() == expected
        assert (install_translator() is None) == (expected != "es")
        assert shown(1234.5) == ("1.234,5" if expected == "es" else "1,234.5")
    locale[0] = "zz_QQ"
    page = opened(dock, case)
    assert "272,030" in page.figures.text()
