"""The parameter WORKERS: others do the work, and the result is the same to the last byte."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsProcessingException
from sample_case import COMMUNES, TILES, Recorder

from am_delimiter.processing import workers as module

OF_QGIS = ("layer_styles",)
"""What QGIS writes beside the result, with the hour and the name of the file."""


@pytest.fixture(autouse=True)
def own_profile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Finished blocks are kept in a folder of the test."""
    folder = tmp_path / "perfil" / "bloques"
    monkeypatch.setattr(module, "blocks_folder", lambda: folder)
    return folder


@pytest.fixture
def delimit(provider: Any, tmp_path: Path) -> Any:
    def made(name: str, **values: Any) -> tuple[Path, Recorder]:
        from qgis import processing

        feedback = Recorder()
        given = {
            "COMMUNES": COMMUNES,
            "BUILTUP": TILES,
            "TOLERANCE": 200,
            "OUTPUT": str(tmp_path / f"{name}.gpkg"),
            "SUMMARY": str(tmp_path / f"{name}.json"),
            **values,
        }
        processing.run("am_delimiter:delimit", given, feedback=feedback)
        return tmp_path / f"{name}.gpkg", feedback

    return made


def rows(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    with sqlite3.connect(path) as source:
        tables = source.execute("SELECT table_name FROM gpkg_contents").fetchall()
        return {
            name: source.execute(f'SELECT * FROM "{name}"').fetchall()
            for (name,) in tables
            if name not in OF_QGIS
        }


def test_processes_make_the_very_same_result(delimit: Any, own_profile: Path) -> None:
    pytest.importorskip("distributed")
    alone, _ = delimit("uno")
    others, feedback = delimit("varios", WORKERS="2")
    one, other = rows(alone), rows(others)
    assert set(one) == set(other)
    for name, expected in one.items():
        assert other[name] == expected, name
    assert json.loads(alone.with_suffix(".json").read_text("utf-8")) == json.loads(
        others.with_suffix(".json").read_text("utf-8")
    )
    assert any("Hacen el trabajo 2 procesos" in line for line in feedback.infos)
    assert list(own_profile.iterdir()) == []  # the work is done


def test_no_case_says_who_does_the_work(delimit: Any) -> None:
    path, _ = delimit("uno", WORKERS="0")
    assert b"WORKERS" not in path.read_bytes()


def test_a_text_that_says_nothing_is_a_sentence(delimit: Any) -> None:
    with pytest.raises(QgsProcessingException, match="no dice quién hace el trabajo"):
        delimit("uno", WORKERS="muchos")


def test_nobody_is_asked_where_the_rasters_are_small(
    delimit: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    from am_delimiter.core import blockwork

    def refused(*asked: Any) -> None:
        raise AssertionError(asked)

    monkeypatch.setattr(blockwork, "hired", refused)
    delimit("uno")


def test_where_nobody_can_be_had_this_process_does_it(
    delimit: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    from am_delimiter.core import blockwork
    from am_delimiter.core.blockwork.crew_errors import ClusterNotStarted

    def refused(*asked: Any) -> None:
        raise ClusterNotStarted(workers=asked[0], problem="no memory")

    monkeypatch.setattr(blockwork, "hired", refused)
    monkeypatch.setattr(module, "_by_default", lambda run: 2)
    _, feedback = delimit("uno")
    assert any(
        "No se pudieron iniciar 2 procesos de este computador (no memory)" in line
        for line in feedback.warnings
    )


def test_qgis_process_takes_others_on_and_they_end_with_it(
    qgis_process: Any, tmp_path: Path
) -> None:
    """The program there is no Python, and the others must be one."""
    pytest.importorskip("distributed")
    alone, others = tmp_path / "uno", tmp_path / "varios"
    found = []
    for folder, workers in ((alone, "0"), (others, "2")):
        folder.mkdir()
        given = {"COMMUNES": COMMUNES, "BUILTUP": TILES, "WORKERS": workers}
        files = {"OUTPUT": str(folder / "r.gpkg"), "SUMMARY": str(folder / "r.json")}
        text = json.dumps({"inputs": {**given, **files}})
        done = qgis_process("run", "am_delimiter:delimit", "-", text=text)
        assert done.returncode == 0, done.stderr
        found.append(json.loads((folder / "r.json").read_text("utf-8")))
    assert found[0] == found[1]
    one, other = rows(alone / "r.gpkg"), rows(others / "r.gpkg")
    assert one == other


def test_without_dask_qgis_process_says_what_to_install(qgis_process: Any, tmp_path: Path) -> None:
    given = {"COMMUNES": COMMUNES, "BUILTUP": TILES, "WORKERS": "2"}
    text = json.dumps({"inputs": {**given, "OUTPUT": str(tmp_path / "r.gpkg")}})
    done = qgis_process("run", "am_delimiter:delimit", "-", text=text, hide=("distributed",))
    assert done.returncode != 0
    assert "pip install distributed" in done.stdout + done.stderr
    assert list(tmp_path.glob("*.gpkg")) == []
