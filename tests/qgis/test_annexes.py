"""Studies beside the case: where their sheets and tables stand, and what is refused."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
from qgis import processing
from qgis.core import QgsPrintLayout, QgsProcessingException, QgsProject
from sample_case import Recorder, case_with_all

from am_delimiter.core.basis import InputKind, Progress
from am_delimiter.core.records import CommuneRow, SourceRow
from am_delimiter.expediente.annexes import annexes
from am_delimiter.expediente.annexes.annex import Annex, AnnexMap, AnnexPage
from am_delimiter.expediente.annexes.study_file import StudyFile
from am_delimiter.expediente.maps.scope import communes_of
from am_delimiter.expediente.paper.page_flow import flow_of
from am_delimiter.expediente.paper.printed_table import Column, PrintedTable, cells
from am_delimiter.expediente.reading.dossier import Dossier

STUDY = "Estudio de prueba"


def read_test(file: Path, case: Dossier, progress: Progress) -> Annex:
    """A study that is a result of the sample under another name."""
    study = StudyFile(file, STUDY)
    rows = study.rows({"sources": SourceRow, "communes": CommuneRow}, progress)
    study.check_place((row.cut for row in rows["communes"]), case)
    layers = study.layers(case.catalogue.layers, ["continuum"])
    sources = study.sources(rows["sources"], progress)
    box = communes_of(case, case.candidates[:1])
    sheet = AnnexMap("L12", STUDY, {"estudio": layers["continuum"]}, box, sources=sources)
    told = tuple(cells(row.name, row.cut) for row in rows["communes"])
    table = PrintedTable("T13", "Tabla del estudio", (Column("A", 87), Column("B", 87)), told)

    def draw(layout: QgsPrintLayout) -> None:
        sheet, top = flow_of(layout).begin(layout, "C1", 40)
        flow_of(layout).stand(sheet, top + 40)

    return Annex((sheet,), (table,), (AnnexPage("C1", "Fichas", draw),), sources)


@pytest.fixture(scope="module")
def case(provider: Any, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample with a candidate."""
    return case_with_all(tmp_path_factory.mktemp("caso"))


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the document know the study of these tests."""
    monkeypatch.setitem(annexes.READERS, "DEGURBA", read_test)


def make(case: Path, **more: Any) -> dict[str, Any]:
    values = {"CASE": str(case), "GORE": "Gobierno Regional de prueba", "RESPONSIBLE": "Ana Rojas"}
    values |= {"DATE": "2026-11-20", **more}
    return dict(processing.run("am_delimiter:expediente", values, feedback=Recorder()))


@pytest.mark.usefixtures("reader")
def test_a_study_stands_in_its_chapter_with_its_sources(case: Path, tmp_path: Path) -> None:
    study = tmp_path / "estudio.gpkg"
    shutil.copy(case, study)
    made = make(
        case,
        DEGURBA=str(study),
        HTML=str(tmp_path / "e.html"),
        PROJECT=str(tmp_path / "e.qgz"),
    )
    text = Path(made["HTML"]).read_text(encoding="utf-8")
    wanted = (
        "8. Otras definiciones del área",
        f"L12 {STUDY}",
        "9. Para qué sirve el área",
        "C1 Fichas",
        "T13 Tabla del estudio",
        f"Elaboración propia con am_delimiter: {STUDY}",
        f"{STUDY}: comunas",
    )
    places = [text.rfind(one) for one in wanted]
    assert -1 not in places
    assert sorted(places[:5]) == places[:5]
    project = QgsProject()
    assert project.read(made["PROJECT"])
    assert project.mapThemeCollection().hasMapTheme(STUDY)
    assert [one for one in project.mapLayers().values() if "estudio.gpkg" in one.source()]
    project.clear()

    plain = make(case, HTML=str(tmp_path / "p.html"), PROJECT=str(tmp_path / "p.qgz"))
    text = Path(plain["HTML"]).read_text(encoding="utf-8")
    assert "Otras definiciones" not in text
    assert "Para qué sirve" not in text

    again = make(
        case,
        DEGURBA=str(study),
        EDITED_PROJECT=plain["PROJECT"],
        PROJECT=str(tmp_path / "otro.qgz"),
    )
    project = QgsProject()
    assert project.read(again["PROJECT"])
    assert project.mapThemeCollection().hasMapTheme(STUDY)
    project.clear()


@pytest.mark.usefixtures("reader")
def test_a_file_of_something_else_is_refused(case: Path, tmp_path: Path) -> None:
    other = tmp_path / "otro.gpkg"
    other.write_text("no es un GeoPackage", encoding="utf-8")
    with pytest.raises(QgsProcessingException, match=rf"otro\.gpkg.*«{STUDY}»"):
        make(case, DEGURBA=str(other), HTML=str(tmp_path / "e.html"))
    assert not (tmp_path / "e.html").exists()


def test_a_study_of_another_place_is_refused(tmp_path: Path) -> None:
    from types import SimpleNamespace

    from am_delimiter.expediente.paper.annex_errors import StudyOfOther

    study = StudyFile(tmp_path / "x.gpkg", STUDY)
    case: Any = SimpleNamespace(candidates=(SimpleNamespace(communes=("05101",)),), names={})
    study.check_place(["05101", "08101"], case)
    with pytest.raises(StudyOfOther):
        study.check_place(["08101"], case)


def test_the_file_of_a_study_is_told_with_its_sha(case: Path) -> None:
    import hashlib

    rows = StudyFile(case, STUDY).sources((), Progress())
    assert [row.kind for row in rows] == [InputKind.STUDY.value]
    assert rows[0].sha256 == hashlib.sha256(case.read_bytes()).hexdigest()
