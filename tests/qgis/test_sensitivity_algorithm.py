"""``am_delimiter:sensitivity`` as QGIS runs it: on the sample, as a sheet, and given nonsense."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsLayoutItemLabel, QgsPrintLayout, QgsProcessingException, QgsProject
from qgis.PyQt.QtGui import QImage
from sample_case import COMMUNES, TILES, Recorder

ASKED = {
    "POPULATION": "field",
    "POPULATION_FIELD": "POB_2024",
    "TOLERANCES": "0, 500, 1000",
    "SHARES": "50",
    "MIN_PATCHES": "0, 5",
    "MEMBERSHIP_SHARES": "50",
}


def sensitivity(file: Path, feedback: Recorder | None = None, **values: Any) -> dict[str, Any]:
    from qgis import processing

    given = {"COMMUNES": COMMUNES, "BUILTUP": TILES, "OUTPUT": str(file), **ASKED, **values}
    return processing.run("am_delimiter:sensitivity", given, feedback=feedback or Recorder())


def rows(file: Path, table: str) -> list[dict[str, Any]]:
    with sqlite3.connect(file) as connection:
        connection.row_factory = sqlite3.Row
        return [dict(row) for row in connection.execute(f"select * from {table}")]


@pytest.fixture(scope="module")
def study(provider: Any, tmp_path_factory: Any) -> Path:
    file = tmp_path_factory.mktemp("sensibilidad ñ") / "sensibilidad ñ.gpkg"
    feedback = Recorder()
    results = sensitivity(file, feedback, CHART=str(file.with_suffix(".png")))
    assert results["OUTPUT"] == str(file)
    # 2 shares, 2 minimum patches, 4 tolerances with that of the case, one rule and one measure
    assert results["COMBINATIONS"] == 2 * 2 * 4
    assert "789 m" in results["ROBUSTNESS"]
    assert feedback.progress == sorted(feedback.progress)
    assert feedback.progress[-1] == pytest.approx(100)
    assert {path.name for path in file.parent.iterdir()} == {file.name, f"{file.stem}.png"}
    return file


def test_the_case_is_one_of_its_combinations(study: Path, sample_result: dict[str, Any]) -> None:
    (case,) = [row for row in rows(study, "combinations") if row["of_case"]]
    (area,) = rows(Path(sample_result["file"]), "metropolitan_areas")
    verdicts = {
        row["criterion"]: row["verdict"] for row in rows(Path(sample_result["file"]), "criteria")
    }
    assert case["members"] == area["communes"]
    assert case["verdict"] == area["verdict"]
    assert {id_: case[f"verdict_{id_}"] for id_ in verdicts} == verdicts


def test_san_telmo_joins_where_its_gap_is_bridged(
    study: Path, sample_result: dict[str, Any]
) -> None:
    """The interval is that of the gap matrix of the delimitation, which rounds to centimetres."""
    pairs = rows(Path(sample_result["file"]), "gap_matrix")
    own = {"99101", "99102", "99105"}
    (gap,) = {
        row["critical_gap_m"]
        for row in pairs
        if "99103" in (row["cut_a"], row["cut_b"]) and own & {row["cut_a"], row["cut_b"]}
    }
    (commune,) = [r for r in rows(study, "commune_robustness") if r["cut"] == "99103"]
    assert commune["joins_m"] == pytest.approx(gap, abs=0.005)
    (at,) = [r for r in rows(study, "stable_intervals") if r["at_case"]]
    assert (at["begin_m"], at["end_m"]) == (0, commune["joins_m"])


def test_the_layers_wear_their_style_and_are_loaded(provider: Any, tmp_path: Path) -> None:
    from qgis import processing

    file = tmp_path / "s.gpkg"
    given = {"COMMUNES": COMMUNES, "BUILTUP": TILES, "OUTPUT": str(file), **ASKED}
    processing.runAndLoadResults("am_delimiter:sensitivity", given, feedback=Recorder())
    try:
        titles = {layer.name() for layer in QgsProject.instance().mapLayers().values()}
        assert "Robustez de la pertenencia por comuna" in titles
        assert "Combinaciones" in titles
    finally:
        QgsProject.instance().clear()


def test_the_sheet_alone_is_a_picture(study: Path) -> None:
    picture = QImage(str(study.with_suffix(".png")))
    assert (picture.width(), picture.isNull()) == (1653, False)  # 210 mm at 200 dpi


def labels(layout: QgsPrintLayout) -> dict[str, str]:
    return {
        item.id(): item.text() for item in layout.items() if isinstance(item, QgsLayoutItemLabel)
    }


def test_the_sheet_tells_each_cell_by_letters_over_its_colour(study: Path) -> None:
    from am_delimiter.core.basis import Progress
    from am_delimiter.expediente.charts.robustness_page import add_single_sheet
    from am_delimiter.expediente.reading.robustness_facts import read_robustness

    project = QgsProject()
    layout = QgsPrintLayout(project)
    (robust,) = read_robustness(study, Progress()).candidates
    add_single_sheet(layout, [robust])
    told = labels(layout)
    assert told["G4.titulo"].startswith("G4 · Robustez: Puerto Aurora")
    assert "el conjunto no cambia entre 0 y 789 m" in " ".join(told["G4.hallazgo"].split())
    own = [text for id_, text in told.items() if id_.startswith("G4.fila") and "·" in text]
    assert own.count("A·C") >= 4  # 272,030 inhabitants
    # whoever is drawn later lies above: the colours are under the letters
    depth = {item.id(): item.zValue() for item in layout.items() if hasattr(item, "id")}
    assert depth["G4.fondos"] < min(depth[id_] for id_ in told if ".fila" in id_)


def test_the_sheet_joins_the_expediente_of_the_same_case_only(
    study: Path, sample_result: dict[str, Any], tmp_path: Path
) -> None:
    from am_delimiter.core.basis import Progress
    from am_delimiter.core.catalogue import load_catalogue
    from am_delimiter.expediente.paper.document_errors import NoSensitivity, SensitivityOfOther
    from am_delimiter.expediente.reading.result_file import read_case
    from am_delimiter.expediente.reading.robustness_facts import read_robustness
    from am_delimiter.expediente.workspace.project import load_layers
    from am_delimiter.toolbelt.paths import resource

    known = load_catalogue(resource("catalogue"))
    result = Path(sample_result["file"])
    layers = load_layers(result, known)
    case = read_case(layers, sample_result["summary"], known)
    found = read_robustness(study, Progress())
    assert [one.name for one in found.of_case(case)] == [case.candidates[0].name]
    other = tmp_path / "otra.gpkg"
    sensitivity(other, TOLERANCE=300)
    with pytest.raises(SensitivityOfOther, match="Tolerancia de continuidad"):
        read_robustness(other, Progress()).of_case(case)
    sensitivity(other, BUILTUP=TILES[:1])
    with pytest.raises(SensitivityOfOther, match="datos de entrada: GHS_BUILT_S"):
        read_robustness(other, Progress()).of_case(case)
    for wrong in (result, tmp_path / "no hay.gpkg", Path(TILES[0])):
        with pytest.raises(NoSensitivity):
            read_robustness(wrong, Progress())


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"TOLERANCES": "200 m"}, "200 m"),
        ({"SHARES": "150"}, "150"),
        ({"SOURCES": "GHSL: no_hay"}, "no_hay"),
        ({"SOURCES": "sin capas"}, "sin capas"),
        ({"CANDIDATE": "99999"}, "99999"),
        ({"MIN_PATCHES": ",".join(str(n) for n in range(9000))}, "72.000"),
    ],
)
def test_nonsense_gets_a_sentence_and_leaves_no_file(
    provider: Any, tmp_path: Path, values: dict[str, Any], said: str
) -> None:
    with pytest.raises(QgsProcessingException, match=said):
        sensitivity(tmp_path / "s.gpkg", **values)
    assert list(tmp_path.iterdir()) == []


def test_an_input_is_never_overwritten(provider: Any, tmp_path: Path) -> None:
    source = COMMUNES.partition("|")[0]
    before = Path(source).read_bytes()
    with pytest.raises(QgsProcessingException):
        sensitivity(Path(source))
    assert Path(source).read_bytes() == before


def test_a_cancel_leaves_no_file(provider: Any, tmp_path: Path) -> None:
    with pytest.raises(QgsProcessingException):
        sensitivity(tmp_path / "s.gpkg", Recorder(cancel_at=60))
    assert list(tmp_path.iterdir()) == []


def test_other_layers_are_sources_of_their_own(provider: Any, tmp_path: Path) -> None:
    file = tmp_path / "s.gpkg"
    results = sensitivity(file, OTHER_BUILTUP=[TILES[0]], SHARES="", MIN_PATCHES="")
    assert results["COMBINATIONS"] == 2 * 4
    alternatives = [r for r in rows(file, "sources") if r["kind"] == "construido, otra fuente"]
    assert [r["detail"] for r in alternatives] == [f"fuente «{Path(TILES[0]).stem}»"]
    assert all(len(r["sha256"]) == 64 for r in alternatives)
    assert len({r["source"] for r in rows(file, "combinations")}) == 2


def test_qgis_process_runs_it(qgis_process: Any, tmp_path: Path) -> None:
    file = tmp_path / "sensibilidad.gpkg"
    values = {
        "COMMUNES": COMMUNES,
        "BUILTUP": TILES,
        "OUTPUT": str(file),
        "MEMBERSHIP_RULES": ["share", "area"],
        **ASKED,
    }
    asked = json.dumps({"inputs": values})
    done = qgis_process("run", "am_delimiter:sensitivity", "-", text=asked)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["results"]["COMBINATIONS"] == 2 * 2 * 2 * 4
    assert {r["membership_by"] for r in rows(file, "combinations")} == {"share", "area"}


def test_a_choice_of_several_is_ticked_in_words_and_gives_ids(provider: Any) -> None:
    from qgis.core import QgsApplication, QgsProcessingContext
    from qgis.PyQt.QtWidgets import QCheckBox

    from am_delimiter.widgets.choices_field import ChoicesWidget

    algorithm = QgsApplication.processingRegistry().createAlgorithmById("am_delimiter:sensitivity")
    definition = algorithm.parameterDefinition("MEMBERSHIP_RULES")
    words = definition.metadata()["widget_wrapper"]["words"]
    wrapper, context = ChoicesWidget(definition, object(), words=words), QgsProcessingContext()
    shown = wrapper.createWrappedWidget(context)
    boxes = shown.findChildren(QCheckBox)
    assert [box.text() for box in boxes] == list(words)
    wrapper.setParameterValue(["population", "share"], context)
    assert wrapper.parameterValue() == ["share", "population"]
    wrapper.setParameterValue([], context)
    assert wrapper.parameterValue() == []


def test_the_expediente_has_the_sheet_and_refuses_that_of_another_case(
    study: Path, sample_result: dict[str, Any], tmp_path: Path
) -> None:
    from pypdf import PdfReader
    from qgis import processing

    pdf = tmp_path / "expediente.pdf"
    given = {
        "CASE": str(sample_result["file"]),
        "GORE": "Gobierno Regional de Prueba",
        "RESPONSIBLE": "Ana Rojas",
        "PDF": str(pdf),
    }

    def make(file: Path) -> None:
        asked = {**given, "SENSITIVITY": str(file)}
        processing.run("am_delimiter:expediente", asked, feedback=Recorder())

    with pytest.raises(QgsProcessingException, match=r"análisis de sensibilidad|sensitivity"):
        make(Path(sample_result["file"]))
    assert not pdf.exists()
    make(study)
    pages = [page.extract_text() for page in PdfReader(pdf).pages]
    listed = [n for n, text in enumerate(pages) if "G4 · Robustez" in text]
    assert len(listed) == 2  # the contents, and the sheet
    assert "A·C" in pages[listed[1]]
