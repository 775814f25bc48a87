"""Step «Data»: inputs chosen, dropped and examined, and the sample region with one click."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import geopandas
import pytest
from desk_of_test import Told, new_desk, put_away, wait_for
from qgis.core import QgsMimeDataUtils, QgsProject, QgsRasterLayer, QgsVectorLayer
from qgis.PyQt.QtCore import QMimeData, QPointF, Qt, QUrl
from qgis.PyQt.QtGui import QDropEvent
from qgis.PyQt.QtWidgets import QDialog, QFileDialog, QInputDialog, QWidget
from sample_case import COMMUNES, SAMPLE, TILES

from am_delimiter.gui.steps import State, Step

HEALTH = """nombre;codigo_comuna;latitud;longitud
Hospital;05101;-33,045;-71,60
Clínica;05109;-33,02;-71,55
"""


@pytest.fixture(autouse=True)
def nothing_is_asked(monkeypatch: Any) -> None:
    """A question that a test does not answer fails it, and does not wait for ever."""

    def refuse(_parent: Any, title: str, *rest: Any) -> Any:
        raise AssertionError(f"asked: {title} {rest}")

    monkeypatch.setattr(QInputDialog, "getItem", refuse)


@pytest.fixture
def desk(provider: Any, tmp_path: Path, monkeypatch: Any) -> Any:
    return new_desk(tmp_path, monkeypatch)


@pytest.fixture
def page(desk: Any) -> Iterator[Any]:
    from am_delimiter.gui.pages.data_page import DataPage

    made = DataPage(desk, None)
    desk.changed.connect(made.refresh)
    made.refresh()
    yield made
    QgsProject.instance().clear()
    put_away(desk, made)


@pytest.fixture
def case(desk: Any, page: Any, tmp_path: Path) -> Any:
    desk.begin(str(tmp_path / "caso.gpkg"))
    return desk


def communes_layer() -> QgsVectorLayer:
    layer = QgsVectorLayer(COMMUNES, "comunas de prueba", "ogr")
    QgsProject.instance().addMapLayer(layer)
    return layer


def choose_in_menu(row: Any, name: str) -> None:
    row.menu.aboutToShow.emit()
    (action,) = [one for one in row.menu.actions() if one.text() == name]
    action.trigger()


def drop(widget: QWidget, mime: QMimeData) -> None:
    actions, buttons = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    no_keys = Qt.KeyboardModifier.NoModifier
    widget.dropEvent(QDropEvent(QPointF(5, 5), actions, mime, buttons, no_keys))


def files(*paths: Any) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def of_tree(*layers: Any) -> QMimeData:
    return QgsMimeDataUtils.encodeUriList([QgsMimeDataUtils.Uri(layer) for layer in layers])


def settled(page: Any) -> None:
    wait_for(lambda: not page.examiner.is_busy)


def test_a_layer_of_the_project_is_recognised_and_taken_away_again(case: Any, page: Any) -> None:
    row = page.rows["COMMUNES"]
    assert row.state.isVisibleTo(page) and "falta" in row.state.text()
    communes_layer()
    choose_in_menu(row, "comunas de prueba")
    settled(page)
    (item,) = row.chosen
    facts = item.brief.text().replace("\u200b", "")
    # eight invented communes in the schema of the DPA, whose codes are none of Chile
    assert "Límites comunales" in facts and "Elementos: 8" in facts
    assert not item.facts.isVisibleTo(page)
    item.details.click()
    assert "CUT_COM" in item.facts.text().replace("\u200b", "") and item.facts.isVisibleTo(page)
    assert "con observaciones" in item.heading.text() and item.problems.text()
    assert not row.state.isVisibleTo(page)
    QgsProject.instance().clear()  # the layer is gone from the project, not from the case
    page.refresh()
    assert case.draft.delimit["COMMUNES"]["layer"]["path"].endswith("comunas_ficticias.gpkg")
    item.remove.click()
    assert "COMMUNES" not in case.draft.delimit and row.chosen == []


def test_the_next_action_says_what_is_missing(case: Any, page: Any) -> None:
    assert not page.delimit.isEnabled()
    assert "Comunas" in page.next.text() and "Suelo construido" in page.next.text()
    page.rows["COMMUNES"].give_file(COMMUNES.partition("|")[0])
    for tile in TILES:
        page.rows["BUILTUP"].give_file(tile)
    assert page.delimit.isEnabled()
    assert len(case.draft.delimit["BUILTUP"]["layers"]) == 2
    page.rows["BUILTUP"].give_file(TILES[0])  # given again, it counts once
    assert len(case.draft.delimit["BUILTUP"]["layers"]) == 2
    page.count.count.setCurrentIndex(page.count.count.findData("field"))
    page.count.count.activated.emit(page.count.count.currentIndex())
    assert not page.delimit.isEnabled() and "campo" in page.next.text()
    field = page.count.field
    field.setCurrentIndex(field.findData("POB_2017"))
    field.activated.emit(field.currentIndex())
    assert page.delimit.isEnabled()
    assert case.draft.value("POPULATION_FIELD") == "POB_2017"


def drawn(file: Path, kind: str, places: list[Any]) -> QgsVectorLayer:
    """A layer of one feature."""
    shape = {"type": kind, "coordinates": places}
    feature = {"type": "Feature", "properties": {"nombre": "uno"}, "geometry": shape}
    whole = {"type": "FeatureCollection", "features": [feature]}
    file.write_text(json.dumps(whole), encoding="utf-8")
    return QgsVectorLayer(str(file), file.stem, "ogr")


def test_layers_behind_the_maps_are_kept_with_the_case(
    case: Any, page: Any, tmp_path: Path
) -> None:
    rivers = drawn(tmp_path / "ríos.geojson", "LineString", [[-71.5, -33.0], [-71.4, -33.1]])
    hills = drawn(tmp_path / "cerros.geojson", "Point", [-71.5, -33.0])
    assert page.rows["HYDROGRAPHY"].give(rivers)
    assert page.rows["PLACES"].give(hills)
    assert not page.rows["ROADS"].give(hills)  # points are no roads
    assert set(case.draft.delimit) == {"HYDROGRAPHY", "PLACES"}
    assert page.background.isAncestorOf(page.rows["RELIEF"])
    from am_delimiter.gui.dropped import slots_for

    assert "HYDROGRAPHY" not in slots_for(rivers, case.catalogue)  # only its own row takes it


def test_what_cannot_be_an_input_is_refused_with_a_sentence(
    case: Any, page: Any, tmp_path: Path
) -> None:
    told = Told(case)
    memory = QgsVectorLayer("Polygon?crs=EPSG:32719", "borrador", "memory")
    assert not page.rows["COMMUNES"].give(memory)
    assert not page.rows["COMMUNES"].give(QgsRasterLayer(TILES[0], "tesela"))
    broken = tmp_path / "roto.gpkg"
    broken.write_bytes(b"nada")
    assert not page.rows["COMMUNES"].give_file(str(broken))
    assert not page.rows["COMMUNES"].give_file(str(tmp_path / "no está.shp"))
    temporary, raster, unreadable, absent = told.sentences
    assert "temporal" in temporary and "Guárdela" in temporary
    assert "tesela" in raster and "polígonos" in raster
    assert "roto.gpkg" in unreadable
    assert "no está.shp" in absent
    assert case.draft.delimit == {}


def test_what_is_dropped_on_the_page_finds_its_row(
    case: Any, page: Any, tmp_path: Path, monkeypatch: Any
) -> None:
    health = tmp_path / "salud ñ.csv"
    health.write_text(HEALTH, encoding="latin-1")
    layer = communes_layer()
    drop(page, of_tree(layer))
    drop(page, files(*TILES, SAMPLE / "viajes_ficticios.csv", health))
    drop(page, files(SAMPLE / "servicios_ficticios.csv"))
    assert {name: len(row.chosen) for name, row in page.rows.items() if row.chosen} == {
        "COMMUNES": 1,
        "BUILTUP": 2,
        "TRAVEL": 1,
        "SERVICE_LAYERS": 1,
        "SERVICES": 1,
    }
    asked: list[list[str]] = []

    def answer(_parent: Any, _title: str, _label: str, names: list[str], *_rest: Any) -> Any:
        asked.append(names)
        return names[-1], True

    monkeypatch.setattr(QInputDialog, "getItem", answer)
    lines = tmp_path / "río.geojson"
    lines.write_text(
        '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":'
        '{"type":"LineString","coordinates":[[-71,-33],[-71.1,-33]]}}]}',
        encoding="utf-8",
    )
    drop(page, files(lines))
    assert len(asked) == 1 and "Barreras" in asked[0]
    assert len(page.rows["BRIDGES"].chosen) == 1  # the last of those that it may be for


def test_a_table_with_coordinates_counts_as_points(case: Any, page: Any, tmp_path: Path) -> None:
    health = tmp_path / "salud ñ.csv"
    health.write_text(HEALTH, encoding="latin-1")
    page.rows["SERVICE_LAYERS"].give_file(str(health))
    page.rows["SERVICES"].give_file(str(health))
    settled(page)
    (points,), (register,) = page.rows["SERVICE_LAYERS"].chosen, page.rows["SERVICES"].chosen
    points.details.click()
    facts = points.facts.text().replace("\u200b", "")
    assert "latitud" in facts and "1252" in facts
    assert "problema" in register.heading.text()
    assert "Servicios (capas)" in register.problems.text()
    assert case.states()[Step.DATA] is State.ATTENTION  # told in the list of steps too
    case.choose("SERVICES", {"value": None})
    settled(page)
    assert case.states()[Step.DATA] is not State.ATTENTION


def test_communes_of_no_known_schema_are_read_by_the_fields_that_are_said(
    case: Any, page: Any, tmp_path: Path
) -> None:
    table = geopandas.read_file(COMMUNES.partition("|")[0])[["CUT_COM", "COMUNA", "geometry"]]
    file = tmp_path / "mías.gpkg"
    table.rename(columns={"CUT_COM": "clave", "COMUNA": "rotulo"}).to_file(file)
    page.rows["COMMUNES"].give_file(str(file))
    settled(page)
    heading = page.rows["COMMUNES"].chosen[0].heading
    assert "reconocido" not in heading.text()
    for name, field in (("CUT_FIELD", "clave"), ("NAME_FIELD", "rotulo")):
        combo = page.said.combos[name]
        combo.setCurrentIndex(combo.findData(field))
        combo.activated.emit(combo.currentIndex())
    settled(page)
    assert case.draft.value("CUT_FIELD") == "clave"
    assert "Límites comunales" in page.rows["COMMUNES"].chosen[0].brief.text()


def test_a_file_of_several_layers_asks_which(case: Any, page: Any, real_data: Path) -> None:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(QInputDialog, "getItem", lambda *given: (given[3][1], True))
        page.rows["POPULATION_LAYERS"].give_file(str(real_data / "manzanas_censo2024.gpkg"))
    described = case.draft.delimit["POPULATION_LAYERS"]["layers"]
    assert [one["parts"]["layerName"] for one in described] == ["manzanas_puertomontt"]


def test_where_a_file_comes_from_is_asked_and_never_guessed(
    case: Any, page: Any, monkeypatch: Any
) -> None:
    from am_delimiter.gui.provenance_form import ProvenanceForm

    page.rows["TRAVEL"].give_file(str(SAMPLE / "viajes_ficticios.csv"))
    (item,) = page.rows["TRAVEL"].chosen
    assert "sin decir" in item.provenance.text()

    def fill(form: Any) -> int:
        assert [edit.text() for edit in form.edits.values()] == [""] * 4
        form.edits["institution"].setText(" INE ")
        form.edits["year"].setText("2019")
        return int(QDialog.DialogCode.Accepted)

    monkeypatch.setattr(ProvenanceForm, "exec", fill)
    item.where.click()
    path = str(SAMPLE / "viajes_ficticios.csv")
    assert case.draft.provenance == {path: {"institution": "INE", "year": "2019"}}
    assert item.provenance.text().endswith("INE, 2019")


def test_without_a_case_there_are_ways_into_one(
    desk: Any, page: Any, tmp_path: Path, monkeypatch: Any
) -> None:
    assert page.welcome.isVisibleTo(page) and not page.foot.isVisibleTo(page)
    file = tmp_path / "mío.gpkg"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *given: (str(file)[:-5], ""))
    page.welcome.new.click()
    assert desk.file == file
    assert page.inputs.isVisibleTo(page) and not page.welcome.isVisibleTo(page)


def test_the_sample_region_with_one_click(
    desk: Any, page: Any, tmp_path: Path, monkeypatch: Any
) -> None:
    from am_delimiter.gui import sample_region

    taken = tmp_path / "am_delimiter" / "region_de_muestra.gpkg"
    taken.parent.mkdir()
    taken.write_bytes(b"de otro")
    monkeypatch.setattr(
        sample_region.QStandardPaths, "writableLocation", lambda *_given: str(tmp_path)
    )
    told = Told(desk)
    page.welcome.sample.click()
    wait_for(lambda: desk.explorer is not None)
    settled(page)
    assert told.sentences == []
    assert taken.read_bytes() == b"de otro"
    assert desk.file == taken.with_name("region_de_muestra_2.gpkg") and desk.file.is_file()
    judged = {tuple(sorted(found)) for found in desk.hierarchy.criteria}
    assert ("99101", "99102", "99105") in judged  # as README of the sample counts by hand
    states = {row.chosen[0].heading.text()[0] for row in page.rows.values() if row.chosen}
    assert states <= {"✓", "!"}
