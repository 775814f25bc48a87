"""What a person sees when a run from a dialog is over, and that nobody else is disturbed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingMultiStepFeedback,
    QgsProject,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas, QgsMessageBar
from qgis.PyQt.QtWidgets import QDialog, QLabel, QPushButton, QWidget
from sample_case import COMMUNES, TILES, Recorder

from am_delimiter.processing import arrival
from am_delimiter.processing import run as run_module
from am_delimiter.toolbelt import remembered
from am_delimiter.widgets import announcing

VERDICT = "Más de 250.000 habitantes: cumple (272.030 habitantes; umbral > 250.000)"


class QgsProcessingAlgorithmDialogFeedback(Recorder):
    """As QGIS calls the feedback of the dialog of one run."""


@pytest.fixture
def desktop(provider: Any, monkeypatch: Any) -> Iterator[Any]:
    """A window with a map and a message bar in place of that of QGIS."""
    window, opened, active = QWidget(), [], []
    canvas, bar = QgsMapCanvas(window), QgsMessageBar(window)
    found = SimpleNamespace(
        mapCanvas=lambda: canvas,
        messageBar=lambda: bar,
        mainWindow=lambda: window,
        setActiveLayer=active.append,
        addProject=opened.append,
        opened=opened,
        active=active,
    )
    for module in (arrival, run_module, announcing):
        monkeypatch.setattr(module, "iface", found)
    yield found
    bar.clearWidgets()


@pytest.fixture(scope="module")
def settings() -> Iterator[dict[str, str]]:
    """What is remembered, apart from the settings of QGIS."""
    kept: dict[str, str] = {}
    patch = pytest.MonkeyPatch()
    desk = SimpleNamespace(
        value=lambda name, otherwise: kept.get(name, otherwise), setValue=kept.__setitem__
    )
    patch.setattr(remembered, "iface", object())
    patch.setattr(remembered, "QgsSettings", lambda: desk)
    yield kept
    patch.undo()


def delimited(output: Path, feedback: Any) -> QgsProcessingContext:
    """Delimit the sample as a dialog does."""
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("am_delimiter:delimit")
    parameters = {
        "COMMUNES": COMMUNES,
        "BUILTUP": TILES,
        "POPULATION": "field",
        "POPULATION_FIELD": "POB_2024",
        "OUTPUT": str(output),
    }
    _, done = algorithm.run(parameters, context, feedback)
    assert done
    return context


def arrive(context: QgsProcessingContext) -> None:
    """Hand the layers over as QGIS does when they have been added."""
    for uri, details in context.layersToLoadOnCompletion().items():
        layer = QgsVectorLayer(uri, details.name, "ogr")
        assert layer.isValid()
        details.postProcessor().postProcessLayer(layer, context, Recorder())


def texts(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel)]


def test_a_result_is_shown_and_remembered(desktop: Any, settings: Any, tmp_path: Path) -> None:
    output, feedback = tmp_path / "mi caso.gpkg", QgsProcessingAlgorithmDialogFeedback()
    context = delimited(output, feedback)
    assert not any(VERDICT in text for text in feedback.infos)  # the dialog prints it itself
    loaded = context.layersToLoadOnCompletion().values()
    assert {"Criterios", "Población por medida", "Continuo urbano"} <= {d.name for d in loaded}
    assert {d.groupName for d in loaded} == {"mi caso"}
    arrive(context)
    assert [layer.name() for layer in desktop.active] == ["Continuo urbano"]
    _check_view(desktop.mapCanvas(), output)
    item = desktop.messageBar().currentItem()
    (button,) = (b for b in item.findChildren(QPushButton) if b.text() == "Ver resultado")
    button.click()
    (card,) = desktop.mainWindow().findChildren(QDialog)
    assert not card.isModal()
    words = texts(card)
    assert any("272.030 habitantes" in text for text in words)
    assert words.count("✓ cumple") == 4  # communes, region, continuum, population
    assert words.count("? no evaluable") == 3  # travel, services, policies: nothing given
    assert "> 250.000 habitantes" in words
    assert remembered.recalled_file(remembered.LAST_CASE) == str(output)
    _check_offered(output)


def _check_view(canvas: QgsMapCanvas, output: Path) -> None:
    """The view holds the continuum of the candidate and little else."""
    layer = QgsVectorLayer(f"{output}|layername=continuum", "", "ogr")
    (largest,) = (f for f in layer.getFeatures() if f["candidate"])
    box = largest.geometry().boundingBox()
    assert canvas.extent().contains(box)
    shown = canvas.extent()
    assert min(shown.width() / box.width(), shown.height() / box.height()) < 1.2


def _check_offered(output: Path) -> None:
    """The algorithms that read a case propose it, as long as it is there."""

    def proposed(name: str) -> Any:
        made = QgsApplication.processingRegistry().createAlgorithmById(f"am_delimiter:{name}")
        return made.parameterDefinition("CASE").defaultValue()

    assert (proposed("expediente"), proposed("rerun")) == (str(output), str(output))
    output.unlink()
    assert (proposed("expediente"), proposed("rerun")) == (None, None)


def test_a_model_a_batch_and_a_script_go_on_undisturbed(desktop: Any, tmp_path: Path) -> None:
    """They have other feedbacks than the dialog of one run."""
    whole, script = QgsProcessingAlgorithmDialogFeedback(), Recorder()
    for number, feedback in enumerate((script, QgsProcessingMultiStepFeedback(1, whole))):
        arrive(delimited(tmp_path / f"{number}.gpkg", feedback))
        assert desktop.messageBar().currentItem() is None
        assert desktop.active == []
    assert sum(text.count(VERDICT) for text in script.infos) == 1


def test_the_files_of_an_expediente_are_opened_by_buttons(
    desktop: Any, tmp_path: Path, monkeypatch: Any
) -> None:
    opened = []
    monkeypatch.setattr(announcing, "open_file", opened.append)
    pdf, project = tmp_path / "a.pdf", tmp_path / "b.qgz"
    announcing.announce_documents(pdf, project, None)
    item = desktop.messageBar().currentItem()
    buttons = {button.text(): button for button in item.findChildren(QPushButton)}
    assert str(pdf) in item.text() and str(project) in item.text()
    buttons["Abrir PDF"].click()
    buttons["Abrir carpeta"].click()
    assert opened == [pdf, tmp_path]
    project_now = QgsProject.instance()
    project_now.setDirty(True)
    for answer, found in ((False, []), (True, [str(project)])):
        monkeypatch.setattr(announcing, "_may_be_closed", lambda answer=answer: answer)
        buttons["Abrir proyecto"].click()
        assert desktop.opened == found
    project_now.setDirty(False)
    buttons["Abrir proyecto"].click()
    assert len(desktop.opened) == 2
