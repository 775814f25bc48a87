"""What the dialogs of QGIS show of a parameter, and what they hand over."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingModelAlgorithm
from qgis.gui import QgsDoubleSpinBox
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QLocale, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QComboBox, QToolButton, QWidget

from am_delimiter.widgets import field_row
from am_delimiter.widgets.commune_list import CommuneList, communes

RUN, BATCH = "AlgorithmDialog", "BatchAlgorithmDialog"


@pytest.fixture
def made(provider: Any) -> Iterator[Any]:
    """Make the widget of a parameter as a dialog of QGIS asks for it."""
    from processing.gui.wrappers import WidgetWrapperFactory

    kept = []

    def make(algorithm: str, name: str, dialog: str = RUN) -> Any:
        asked = QgsApplication.processingRegistry().createAlgorithmById(f"am_delimiter:{algorithm}")
        asking = type(dialog, (QWidget,), {})()
        wrapper = WidgetWrapperFactory.create_wrapper(asked.parameterDefinition(name), asking)
        wrapper.createWrappedWidget(QgsProcessingContext()).setParent(asking)
        kept.append((asked, wrapper, asking))
        return wrapper

    yield make
    for _, _, asking in kept:
        sip.delete(asking)
    assert field_row._HELD == {}


def texts(box: QComboBox) -> list[str]:
    return [box.itemText(place) for place in range(box.count())]


@pytest.mark.parametrize("dialog", [RUN, BATCH])
def test_a_choice_is_read_in_words_and_given_by_id(made: Any, dialog: str) -> None:
    choice = made("delimit", "POPULATION", dialog)
    box = choice.wrappedWidget().findChild(QComboBox)
    assert texts(box) == ["Censo 2017", "Censo 2024", "Un campo de las comunas"]
    assert choice.parameterValue() == "census_2024"
    box.setCurrentText("Un campo de las comunas")
    assert choice.parameterValue() == "field"
    choice.setParameterValue("census_2017", QgsProcessingContext())
    assert (box.currentText(), choice.parameterValue()) == ("Censo 2017", "census_2017")


@pytest.mark.parametrize(
    ("name", "value", "text"),
    [
        ("TOLERANCE", 200, "200"),
        ("TOLERANCE", 12.5, "12,5"),
        ("TOLERANCE", 5000, "5000"),
        ("MIN_PATCH", 0, "0"),
        ("BARRIER_COST", None, "Sin valor"),
        ("BARRIER_COST", 0, "0"),
    ],
)
def test_a_number_has_no_zeros_that_nobody_wrote(
    made: Any, name: str, value: float | None, text: str
) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale("es_CL"))
    try:
        number = made("delimit", name, BATCH)
        number.setParameterValue(value, QgsProcessingContext())
        box = number.wrappedWidget().findChild(QgsDoubleSpinBox)
        assert (box.text(), number.parameterValue()) == (text, value)
        box.interpretText()  # what is shown is read back as the same number
        assert number.parameterValue() == value
    finally:
        QLocale.setDefault(before)


def test_a_whole_number_stays_one(made: Any) -> None:
    """What the census may take of memory is counted in whole megabytes."""
    memory = made("odfromcensus2024", "MEMORY_LIMIT")
    memory.setParameterValue(700, QgsProcessingContext())
    assert (memory.wrappedWidget().findChild(QgsDoubleSpinBox).text(), memory.parameterValue()) == (
        "700",
        700,
    )
    assert isinstance(memory.parameterValue(), int)


def test_codes_are_written_or_chosen(made: Any, monkeypatch: Any) -> None:
    field = made("delimit", "CANDIDATE")
    assert field.parameterValue() == ""
    field.setParameterValue("99101, 5109", QgsProcessingContext())
    assert field.parameterValue() == "99101, 5109"

    def mark_another(dialog: CommuneList) -> int:
        item = next(i for i in dialog._items() if i.data(Qt.ItemDataRole.UserRole) == "08101")
        item.setCheckState(Qt.CheckState.Checked)
        return 1

    monkeypatch.setattr(CommuneList, "exec", mark_another)
    field.wrappedWidget().findChild(QToolButton).click()
    assert field.parameterValue() == "99101, 05109, 08101"
    monkeypatch.setattr(CommuneList, "exec", lambda dialog: 0)  # closed without accepting
    field.wrappedWidget().findChild(QToolButton).click()
    assert field.parameterValue() == "99101, 05109, 08101"


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ("vina", {"05109"}),
        ("VIÑA DEL MAR", {"05109"}),
        ("concepcion biobio", {"08101"}),
        ("13110", {"13110"}),
        ("nuble", {code for code, *_ in communes() if code.startswith("16")}),
        ("no such place", set()),
    ],
)
def test_the_list_is_searched_without_accents(provider: Any, search: str, found: set[str]) -> None:
    dialog = CommuneList("")
    dialog.search.setText(search)
    shown = {i.data(Qt.ItemDataRole.UserRole) for i in dialog._items() if not i.isHidden()}
    assert shown == found


def test_the_key_that_ends_a_search_marks_what_it_found(provider: Any) -> None:
    """It would accept the dialog otherwise, before anything is marked."""
    dialog = CommuneList("")
    dialog.show()
    dialog.search.setFocus()
    QApplication.setActiveWindow(dialog)
    for text, found in (("san", ""), ("penco", "08107")):
        dialog.search.setText(text)
        QTest.keyClick(dialog.search, Qt.Key.Key_Return)
        assert (dialog.isVisible(), dialog.codes()) == (True, found)
    dialog.close()


def test_a_model_is_designed_with_the_words_and_keeps_the_ids(provider: Any) -> None:
    """Inputs of the model and outputs of other algorithms can be chosen there as well."""
    from processing.modeler.ModelerParametersDialog import ModelerParametersDialog

    algorithm = QgsApplication.processingRegistry().createAlgorithmById("am_delimiter:delimit")
    dialog = ModelerParametersDialog(algorithm, QgsProcessingModelAlgorithm())
    choice = dialog.widget.widget.wrappers["MEMBERSHIP_BY"]
    (box,) = (
        b for b in choice.findChildren(QComboBox) if "Parte de su suelo construido" in texts(b)
    )
    box.setCurrentIndex(1)
    assert box.currentText() == "Superficie de su suelo construido"
    assert choice.value().staticValue() == "area"
    dialog.deleteLater()
