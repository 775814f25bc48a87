"""``am_delimiter:continuity`` as QGIS runs it, beside ``am_delimiter:delimit``."""

from __future__ import annotations

import json
import shutil
import sqlite3
from itertools import combinations
from pathlib import Path
from typing import Any

import geopandas
import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProject,
    QgsVectorLayer,
)
from sample_case import COMMUNES, ROOT, TILES, Recorder

from am_delimiter.core.catalogue.catalogue import load_catalogue
from am_delimiter.core.results.continuity_tables import continuity_specs

SPECS = continuity_specs(load_catalogue(ROOT / "resources" / "catalogue"))
ASKED = (200, 800, 2500)


@pytest.fixture(scope="module")
def study(provider: Any, tmp_path_factory: Any) -> Path:
    """The sample at three tolerances."""
    file = tmp_path_factory.mktemp("continuidad") / "continuidad ñ.gpkg"
    feedback = Recorder()
    continuity(file, feedback, TOLERANCES="2500; 200, 800")
    assert feedback.progress == sorted(feedback.progress)
    assert feedback.progress[-1] == pytest.approx(100)
    assert any(text.startswith("A 800 m: ") for text in feedback.infos)
    return file


def continuity(file: Path, feedback: Recorder | None = None, **values: Any) -> dict[str, Any]:
    from qgis import processing

    parameters = {"COMMUNES": COMMUNES, "BUILTUP": TILES, "OUTPUT": str(file), **values}
    return processing.run("am_delimiter:continuity", parameters, feedback=feedback or Recorder())


def rows(file: Path, table: str) -> list[dict[str, Any]]:
    with sqlite3.connect(file) as connection:
        connection.row_factory = sqlite3.Row
        return [dict(row) for row in connection.execute(f"select * from {table}")]


@pytest.mark.parametrize("tolerance", ASKED)
def test_continua_are_those_of_delimit(study: Path, run: Any, tolerance: float) -> None:
    own = geopandas.read_file(run(TOLERANCE=tolerance)["OUTPUT"], layer="continuum")
    found = geopandas.read_file(study, layer="continuum")
    found = found[found.tolerance_m == tolerance].reset_index(drop=True)
    same = ["continuum", "tolerance_m", "area_ha", "patches", "members", "partial", "geometry"]
    assert found[same].equals(own[same])
    assert (found.candidate != "").tolist() == (own.candidate != "").tolist()
    (level,) = [r for r in rows(study, "sensitivity") if r["tolerance_m"] == tolerance]
    assert level["continua"] == len(own)
    assert level["largest_share"] == pytest.approx(own.area_ha[0] / own.area_ha.sum(), abs=1e-6)
    assert level["n_sets"] == (own.candidate != "").sum()


def test_dendrogram_gives_the_critical_gap_of_every_pair(study: Path) -> None:
    together: dict[tuple[str, str], float] = {}
    steps = rows(study, "dendrogram")
    assert [row["step"] for row in steps] == list(range(1, len(steps) + 1))
    assert [row["tolerance_m"] for row in steps] == sorted(row["tolerance_m"] for row in steps)
    for row in steps:
        assert row["n_communes"] == len(row["communes"].split(", "))
        for pair in combinations(row["communes"].split(", "), 2):
            together.setdefault(pair, row["tolerance_m"])
    matrix = {(r["cut_a"], r["cut_b"]): r["critical_gap_m"] for r in rows(study, "gap_matrix")}
    assert together == {pair: gap for pair, gap in matrix.items() if gap is not None}
    gaps = {row["gap"]: row["distance_m"] for row in rows(study, "gaps")}
    for row in steps:
        assert row["gap"] is None or gaps[row["gap"]] == row["tolerance_m"]


def test_gaps_and_pairs_say_at_which_tolerance_they_join(study: Path) -> None:
    for row in rows(study, "gaps"):
        at = next((t for t in ASKED if row["distance_m"] <= t), None)
        assert row["bridged_at_m"] == at
        assert bool(row["bridged"]) == (at is not None)
    for row in rows(study, "gap_matrix"):
        gap = row["critical_gap_m"]
        assert row["joined_at_m"] == next((t for t in ASKED if gap is not None and gap <= t), None)


def test_layers_fields_aliases_styles_and_metadata(study: Path) -> None:
    styles = {r["f_table_name"]: r["useAsDefault"] for r in rows(study, "layer_styles")}
    assert styles == dict.fromkeys(SPECS, 1)
    for spec in SPECS.values():
        layer = QgsVectorLayer(f"{study}|layername={spec.id}", spec.id, "ogr")
        assert layer.isValid(), spec.id
        fields = [field for field in layer.fields() if field.name() != "fid"]
        assert [(f.name(), f.alias()) for f in fields] == [
            (field["name"], field["alias"]) for field in spec.fields
        ]
        assert (layer.metadata().title(), layer.metadata().language()) == (spec.title, "es")
    continuum = QgsVectorLayer(f"{study}|layername=continuum", "c", "ogr")
    # the widest is drawn first, so that the others lie on it
    clause = continuum.renderer().orderBy().list()[0]
    assert (clause.expression().expression(), clause.ascending()) == ('"tolerance_m"', False)


def test_parameters_and_notes(study: Path) -> None:
    values = {row["parameter"]: row["value"] for row in rows(study, "parameters")}
    assert values["tolerance"] == "200; 800; 2500"
    assert values["max_gap"] == "5000"
    texts = [row["text"] for row in rows(study, "notes")]
    assert any("mayor tolerancia (2.500 m)" in text for text in texts)
    assert any(
        "Falta la población" in text for text in texts
    )  # the catalogue knows no fictitious commune
    assert {row["first_population"] for row in rows(study, "sensitivity")} == {None}


def test_default_tolerance_is_that_of_the_catalogue(provider: Any, tmp_path: Path) -> None:
    file = tmp_path / "x.gpkg"
    continuity(file)
    assert [row["tolerance_m"] for row in rows(file, "sensitivity")] == [200]


@pytest.mark.parametrize(
    ("tolerances", "said"),
    [
        ("200; mucho", "mucho"),
        ("1.000", "miles sin punto"),
        ("200; 9000", "9.000 m"),
        ("5; 200", "menor que las celdas"),
        ("60000", "60.000"),
    ],
)
def test_bad_tolerances(provider: Any, tmp_path: Path, tolerances: str, said: str) -> None:
    with pytest.raises(QgsProcessingException) as caught:
        continuity(tmp_path / "x.gpkg", TOLERANCES=tolerances)
    assert said in str(caught.value)
    assert list(tmp_path.iterdir()) == []


def test_output_is_checked_first(provider: Any, tmp_path: Path) -> None:
    feedback = Recorder()
    with pytest.raises(QgsProcessingException, match="no existe"):
        continuity(tmp_path / "no existe" / "x.gpkg", feedback)
    assert feedback.progress == []


@pytest.mark.parametrize("share", [0.0, 0.3, 0.7, 1.0])
def test_cancel_leaves_nothing_behind(provider: Any, tmp_path: Path, share: float) -> None:
    whole = Recorder()
    continuity(tmp_path / "x.gpkg", whole)
    shutil.rmtree(tmp_path)
    tmp_path.mkdir()
    stopped = Recorder(cancel_at=max(int(whole.questions * share), 1))
    with pytest.raises(QgsProcessingException, match="Cancelado"):
        continuity(tmp_path / "x.gpkg", stopped)
    assert list(tmp_path.iterdir()) == []


def test_layers_are_offered_to_the_project(provider: Any, tmp_path: Path) -> None:
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    algorithm = QgsApplication.processingRegistry().algorithmById("am_delimiter:continuity")
    inputs = {"COMMUNES": COMMUNES, "BUILTUP": TILES, "OUTPUT": str(tmp_path / "x.gpkg")}
    assert algorithm.create().run(inputs, context, Recorder())[1]
    names = {details.name for details in context.layersToLoadOnCompletion().values()}
    assert names == {SPECS[name].title for name in ("gaps", "communes", "continuum", "patches")}


def test_through_qgis_process(qgis_process: Any, tmp_path: Path) -> None:
    file = tmp_path / "Región de Ñuble.gpkg"
    inputs = {
        "COMMUNES": COMMUNES,
        "BUILTUP": TILES,
        "TOLERANCES": "200; 800",
        "OUTPUT": str(file),
    }
    text = json.dumps({"inputs": inputs})
    done = qgis_process("run", "am_delimiter:continuity", "-", text=text, locale="es_CL")
    assert done.returncode == 0, done.stderr
    assert [row["tolerance_m"] for row in rows(file, "sensitivity")] == [200, 800]
    inputs["TOLERANCES"] = "poco"
    text = json.dumps({"inputs": inputs})
    done = qgis_process("run", "am_delimiter:continuity", "-", text=text, locale="es_CL")
    assert done.returncode != 0
    assert "no es una distancia en metros: poco" in done.stderr + done.stdout
    assert "Traceback" not in done.stderr
