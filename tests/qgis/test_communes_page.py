"""Step «Communes»: a set chosen by name, from the register and on the map; decisions by hand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from desk_of_test import Told, new_desk, put_away, wait_for
from qgis.core import QgsProject, QgsRectangle, QgsVectorLayer
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from sample_case import COMMUNES

CHECKED = Qt.CheckState.Checked


@pytest.fixture
def desk(provider: Any, tmp_path: Path, monkeypatch: Any) -> Any:
    made = new_desk(tmp_path, monkeypatch)
    made.begin(str(tmp_path / "caso.gpkg"))
    return made


@pytest.fixture
def page(desk: Any, qgis_iface: Any) -> Iterator[Any]:
    from am_delimiter.gui.pages.communes_page import CommunesPage

    made = CommunesPage(desk, qgis_iface)
    desk.changed.connect(made.refresh)
    made.refresh()
    yield made
    put_away(desk, made)
    QgsProject.instance().clear()


@pytest.fixture
def sample(desk: Any, page: Any) -> Any:
    """The page with the eight communes of the sample region."""
    from am_delimiter.gui.case_inputs import of_layer

    desk.choose("COMMUNES", of_layer(QgsVectorLayer(COMMUNES, "comunas", "ogr")))
    return page


def shown(page: Any) -> list[str]:
    """The communes that the search leaves."""
    root = page.tree.tree.invisibleRootItem()
    regions = [root.child(place) for place in range(root.childCount())]
    items = [region.child(n) for region in regions for n in range(region.childCount())]
    return [item.text(0) for item in items if not item.isHidden()]


def chosen(desk: Any) -> str:
    return str(desk.draft.value("CANDIDATE", ""))


def test_the_search_minds_neither_accents_nor_capitals(page: Any) -> None:
    assert len(shown(page)) == 346  # no layer yet: the communes of the catalogue
    QTest.keyClicks(page.tree.search, "vina")
    assert shown(page) == ["Viña del Mar (05109)"]
    page.tree.search.setText("ÑUÑOA")
    assert shown(page) == ["Ñuñoa (13120)"]
    page.tree.search.setText("05801")
    assert shown(page) == ["Quilpué (05801)"]
    page.tree.search.clear()
    assert len(shown(page)) == 346


def test_ticks_become_a_set_and_all_are_searched_again(desk: Any, sample: Any) -> None:
    assert len(shown(sample)) == 8
    for cut in ("99102", "99101"):
        sample.tree.item(cut).setCheckState(0, CHECKED)
    wait_for(lambda: chosen(desk) == "99101,99102")
    assert "Puerto Aurora, Villa Alba" in sample.set.text()
    assert not sample.region.isEnabled()  # the set says where it is
    region = sample.tree.item("98101").parent()
    region.setCheckState(0, CHECKED)  # a region stands for its communes
    wait_for(lambda: chosen(desk) == "98101,99101,99102")
    sample.all.click()
    assert "CANDIDATE" not in desk.draft.delimit and sample.tree.ticks() == []
    assert "todos los conjuntos" in sample.set.text()
    sample.region.setCurrentIndex(sample.region.findData("99"))
    sample.region.activated.emit(sample.region.currentIndex())
    assert desk.draft.value("REGION") == "99"


def test_a_registered_area_fills_its_set(desk: Any, page: Any) -> None:
    told = Told(desk)

    def choose(id_: str) -> None:
        page.area.setCurrentIndex(page.area.findData(id_))
        page.area.activated.emit(page.area.currentIndex())

    choose("la_serena_coquimbo")
    assert chosen(desk) == "04101,04102"
    choose("santiago")  # whose communes nobody has seen
    assert chosen(desk) == "04101,04102"
    assert len(told.sentences) == 1 and "Santiago" in told.sentences[0]
    assert page.area.currentData() == "la_serena_coquimbo"
    page.tree.item("04102").setCheckState(0, Qt.CheckState.Unchecked)
    wait_for(lambda: chosen(desk) == "04101")
    assert page.area.currentData() == ""  # it is that area no more


def test_a_set_may_modify_a_constituted_area(desk: Any, page: Any) -> None:
    places = [page.modified.itemText(n) for n in range(page.modified.count())]
    assert places[0] == "ninguna: un área nueva"
    assert not page.modified.isEnabled()  # without a set there is nothing to compare
    desk.choose("CANDIDATE", {"value": "05101,05109,05103,05801,05804,05802"})
    assert page.modified.isEnabled()
    place = page.modified.findData("Gran Valparaíso")
    page.modified.setCurrentIndex(place)
    page.modified.activated.emit(place)
    assert desk.draft.value("MODIFIES") == "Gran Valparaíso"
    desk.choose("MODIFIES", {"value": "05101,05109"})  # a case may give it by its communes
    assert page.modified.currentText() == "05101,05109"
    page.modified.setCurrentIndex(0)
    page.modified.activated.emit(0)
    assert "MODIFIES" not in desk.draft.delimit


def test_a_code_that_the_layer_lacks_is_kept(desk: Any, sample: Any) -> None:
    desk.choose("CANDIDATE", {"value": "99101, 05101"})
    sample.tree.item("99102").setCheckState(0, CHECKED)
    wait_for(lambda: chosen(desk) == "05101,99101,99102")


def test_by_hand_asks_for_a_justification(desk: Any, sample: Any) -> None:
    hand, told = sample.by_hand, Told(desk)
    hand.include.click()
    assert len(told.sentences) == 1  # nothing is selected
    sample.tree.item("99104").setSelected(True)
    hand.include.click()
    assert desk.draft.value("INCLUDE") == "99104"
    assert "justificación" in hand.lacking.text()
    hand.exclude.click()  # no commune is on both lists
    assert "INCLUDE" not in desk.draft.delimit and desk.draft.value("EXCLUDE") == "99104"
    QTest.keyClicks(hand.why, "Acuerdo del CORE")
    assert not hand.lacking.isVisibleTo(sample)
    sample.leave()  # to another step, before the text was kept
    assert desk.draft.value("JUSTIFICATION") == "Acuerdo del CORE"
    hand.list.item(0).setSelected(True)
    hand.remove.click()
    assert "EXCLUDE" not in desk.draft.delimit
    assert "ninguna comuna" in hand.lacking.text()


def click_on(canvas: Any, layer: Any, cut: str) -> None:
    (feature,) = [one for one in layer.getFeatures() if str(one["CUT_COM"]) == cut]
    place = feature.geometry().pointOnSurface().asPoint()
    pixel = canvas.getCoordinateTransform().transform(place)
    QTest.mouseClick(
        canvas.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        QPoint(round(pixel.x()), round(pixel.y())),
    )


def test_a_click_on_the_map_toggles_and_esc_ends(desk: Any, sample: Any, qgis_iface: Any) -> None:
    canvas = qgis_iface.mapCanvas()
    canvas.resize(400, 400)
    canvas.show()
    items = len(canvas.scene().items())
    sample.map.click()
    (layer,) = QgsProject.instance().mapLayers().values()  # to be clicked on, it must be there
    canvas.setDestinationCrs(layer.crs())
    canvas.setLayers([layer])
    canvas.setExtent(QgsRectangle(layer.extent()))
    click_on(canvas, layer, "99103")
    click_on(canvas, layer, "99101")
    assert chosen(desk) == "99101,99103"
    click_on(canvas, layer, "99103")
    assert chosen(desk) == "99101"
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert not sample.map.isChecked() and canvas.mapTool() is None
    assert len(canvas.scene().items()) == items  # what was drawn is gone
    sample.map.click()
    assert len(QgsProject.instance().mapLayers()) == 1  # the layer is not added again
    QgsProject.instance().clear()  # the layer goes away under the tool
    assert not sample.map.isChecked()
    sample.refresh()
    assert chosen(desk) == "99101"
