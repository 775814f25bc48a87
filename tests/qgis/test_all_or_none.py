"""All files of a run appear or none does: a failing page leaves what was there, byte for byte."""

from __future__ import annotations

import shutil
import threading
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProject,
)
from qgis.PyQt.QtCore import QThread
from sample_case import COMMUNES, TILES, Recorder, one_page

from am_delimiter.core.basis import Cancelled, OutputNotWritable, Progress, WrittenBroken
from am_delimiter.expediente import document
from am_delimiter.expediente.files import export
from am_delimiter.processing import main_thread

NAMES = {"OUTPUT": "r.gpkg", "SUMMARY": "r.json", "PDF": "r.pdf", "PROJECT": "r.qgz"}
FILES = [*NAMES.values(), "r_entorno.gpkg"]
"""With what the maps of the project show around."""
SAMPLE = {"COMMUNES": COMMUNES, "BUILTUP": TILES}


def in_folder(folder: Path) -> dict[str, Any]:
    return {**SAMPLE, **{name: str(folder / file) for name, file in NAMES.items()}}


def content(folder: Path) -> dict[str, bytes]:
    """Every file under a folder, also those that are hidden."""
    return {
        str(file.relative_to(folder)): file.read_bytes()
        for file in folder.rglob("*")
        if file.is_file()
    }


def delimit(values: dict[str, Any]) -> dict[str, Any]:
    from qgis import processing

    return processing.run("am_delimiter:delimit", values, feedback=Recorder())


def in_the_background(algorithm: str, values: dict[str, Any]) -> tuple[bool, Recorder]:
    """As the dialog of Processing does it; whether that went well, and what was said."""
    made = QgsApplication.processingRegistry().algorithmById(algorithm).create()
    context, feedback, ended = QgsProcessingContext(), Recorder(), []
    task = QgsProcessingAlgRunnerTask(made, values, context, feedback)
    task.executed.connect(lambda success, _: ended.append(success))
    QgsApplication.taskManager().addTask(task)
    for _ in range(6000):
        QgsApplication.processEvents()
        if ended:
            break
        QThread.msleep(20)
    return ended[0], feedback


@pytest.fixture(scope="module", autouse=True)
def short() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(document, "bind", one_page)
        yield


@pytest.fixture(scope="module")
def earlier(provider: Any, short: None, tmp_path_factory: Any) -> Path:
    """The four files of a run."""
    folder: Path = tmp_path_factory.mktemp("antes")
    delimit(in_folder(folder))
    assert sorted(content(folder)) == sorted(FILES)
    return folder


def broken(target: Path) -> Exception:
    return WrittenBroken(path=target, problem="página en blanco")


def no_pdf(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(layout: Any, target: Path, *more: Any) -> bytes:
        raise broken(target)

    monkeypatch.setattr(document, "save_pdf", fail)


def no_project(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(draft: Path, target: Path) -> None:
        raise broken(target)

    monkeypatch.setattr(export, "_name_inside", fail)


def no_place(monkeypatch: pytest.MonkeyPatch) -> None:
    """The last file cannot take its place, after the GeoPackage took in the new result."""
    from am_delimiter.bridge import publishing

    plain = publishing.take_place

    def fail(draft: Path, target: Path) -> None:
        if target.suffix == ".qgz":
            raise OutputNotWritable(path=target, problem="sin permiso")
        plain(draft, target)

    monkeypatch.setattr(publishing, "take_place", fail)


FAULTS = pytest.mark.parametrize("fault", [no_pdf, no_project, no_place])


@FAULTS
@pytest.mark.parametrize("there", [False, True])
def test_what_fails_leaves_all_files_as_they_were(
    earlier: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: Any, there: bool
) -> None:
    if there:
        shutil.copytree(earlier, tmp_path, dirs_exist_ok=True)
    before = content(tmp_path)
    fault(monkeypatch)
    with pytest.raises(QgsProcessingException, match=r"r\.(pdf|qgz)"):
        delimit({**in_folder(tmp_path), "TOLERANCE": 60})
    assert content(tmp_path) == before


@pytest.mark.parametrize("there", [False, True])
def test_the_same_in_the_background(
    earlier: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, there: bool
) -> None:
    if there:
        shutil.copytree(earlier, tmp_path, dirs_exist_ok=True)
    before = content(tmp_path)
    no_pdf(monkeypatch)
    done, feedback = in_the_background("am_delimiter:delimit", in_folder(tmp_path))
    assert not done and "r.pdf" in feedback.textLog() + "".join(feedback.warnings)
    assert content(tmp_path) == before


def test_the_background_gives_the_same_files(earlier: Path, tmp_path: Path) -> None:
    done, _ = in_the_background("am_delimiter:delimit", in_folder(tmp_path))
    assert done and sorted(content(tmp_path)) == sorted(FILES)
    assert (tmp_path / "r.pdf").read_bytes()[:4] == b"%PDF"
    assert (tmp_path / "r.json").read_bytes() == (earlier / "r.json").read_bytes()


def test_the_project_reads_the_result(earlier: Path, tmp_path: Path) -> None:
    """It was made while the result was a draft, and goes where the result goes."""
    shutil.copytree(earlier, tmp_path / "movida")
    with zipfile.ZipFile(tmp_path / "movida" / "r.qgz") as archive:
        text = archive.read("r.qgs").decode()
    assert "am_delimiter-" not in text and "./r.gpkg|layername=communes" in text
    project = QgsProject()
    assert project.read(str(tmp_path / "movida" / "r.qgz"))
    layers = list(project.mapLayers().values())
    assert len(layers) > 5 and all(layer.isValid() for layer in layers)
    files = {layer.source().split("|")[0] for layer in layers if layer.providerType() == "ogr"}
    names = ("r.gpkg", "r_entorno.gpkg")
    assert {Path(file).resolve() for file in files} == {
        (tmp_path / "movida" / name).resolve() for name in names
    }
    project.clear()


def who(case: Path, folder: Path) -> dict[str, Any]:
    return {
        "CASE": str(case),
        "GORE": "Gobierno Regional",
        "RESPONSIBLE": "Alguien",
        "PDF": str(folder / "e.pdf"),
        "PROJECT": str(folder / "e.qgz"),
        "FOLDER": str(folder / "partes"),
    }


@pytest.mark.parametrize("part", ["save_workbook", "save_case_json", "save_project"])
@pytest.mark.parametrize("there", [False, True])
def test_an_expediente_is_whole_or_not_there(
    earlier: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, part: str, there: bool
) -> None:
    from qgis import processing

    def fail(*given: Any) -> None:
        raise broken(tmp_path / part)

    values = who(earlier / "r.gpkg", tmp_path)
    if there:
        processing.run("am_delimiter:expediente", values, feedback=Recorder())
        assert {
            *("e.pdf", "e.qgz", "e_entorno.gpkg"),
            *("partes/Tablas.xlsx", "partes/Caso.json", "partes/Expediente.html"),
            *("partes/Láminas/L1 Comunas.png", "partes/Láminas/L1 Comunas.pdf"),
        } == set(content(tmp_path))
        values["VERSION"] = "2"
    before = content(tmp_path)
    monkeypatch.setattr(document, part, fail)
    with pytest.raises(QgsProcessingException, match=part):
        processing.run("am_delimiter:expediente", values, feedback=Recorder())
    assert content(tmp_path) == before
    assert (tmp_path / "partes").exists() == there


def test_a_comparison_that_is_cancelled_leaves_nothing(earlier: Path, tmp_path: Path) -> None:
    from qgis import processing

    class Impatient(Recorder):
        def isCanceled(self) -> bool:
            return any("Comparando" in text for text in self.infos)

    values = {"CASE": str(earlier / "r.gpkg"), "OUTPUT": str(tmp_path / "r.gpkg")}
    values["PDF"] = str(tmp_path / "r.pdf")
    with pytest.raises(QgsProcessingException, match="no se escribió nada"):
        processing.run("am_delimiter:rerun", values, feedback=Impatient())
    assert content(tmp_path) == {}


# -- the main thread ------------------------------------------------------------------------------


def in_a_thread(work: Callable[[], None]) -> BaseException | None:
    """What a thread raises while nobody hears on the main one."""
    caught: list[BaseException] = []

    def attempt() -> None:
        try:
            work()
        except BaseException as error:  # noqa: BLE001 - looked at by the test
            caught.append(error)

    thread = threading.Thread(target=attempt)
    thread.start()
    thread.join(20)
    assert not thread.is_alive()
    return caught[0] if caught else None


def test_nobody_waits_for_ever(qgis_app: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[int] = []
    monkeypatch.setattr(main_thread, "PATIENCE_S", 0.3)
    error = in_a_thread(lambda: main_thread.on_main_thread(lambda: done.append(1), Progress()))
    assert "nothing was written" in str(error)
    QgsApplication.processEvents()  # too late: it is not done any more
    assert done == []


def test_a_cancel_is_heeded_before_the_pages_begin(qgis_app: Any) -> None:
    done: list[int] = []
    progress = Progress(stopped=lambda: True)
    error = in_a_thread(lambda: main_thread.on_main_thread(lambda: done.append(1), progress))
    assert isinstance(error, Cancelled)
    QgsApplication.processEvents()
    assert done == []
