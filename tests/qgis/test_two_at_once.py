"""Two whole runs in one QGIS at the same time: both end, and neither waits for the other for ever.

Each runs in a process of its own, which is ended when it does not finish: a run that hangs fails.
"""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsVectorLayer
from qgis.PyQt.QtCore import QThread
from sample_case import COMMUNES, ROOT, TILES, Recorder

DEADLINE_S = 180
"""A run of the sample takes some seconds."""

BOTH = """
import json, sys
from qgis.core import (QgsApplication, QgsProcessingAlgRunnerTask, QgsProcessingContext,
                       QgsProcessingFeedback, QgsProject)
app = QgsApplication([], False)
app.initQgis()
from am_delimiter.processing.provider import AmDelimiterProvider
from am_delimiter.toolbelt.i18n import install_translator
translator, provider = install_translator(), AmDelimiterProvider()
QgsApplication.processingRegistry().addProvider(provider)
ended, tasks, kept = [], [], []


class Feedback(QgsProcessingFeedback):
    def __init__(self):
        super().__init__(False)
        self.said = []

    def reportError(self, error, fatalError=False):
        self.said.append(error)


for id_, values in json.loads(sys.argv[1]):
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(id_)
    context, feedback = QgsProcessingContext(), Feedback()
    context.setProject(QgsProject.instance())
    task = QgsProcessingAlgRunnerTask(algorithm, values, context, feedback)
    task.executed.connect(lambda good, _, f=feedback: ended.append((good, " ".join(f.said))))
    kept.append((algorithm, context, feedback))
    tasks.append(task)
for task in tasks:
    QgsApplication.taskManager().addTask(task)
while len(ended) < len(tasks):
    app.processEvents()
print("ended", json.dumps(ended), flush=True)
import os
os._exit(0)
"""


def ran(code: str, *asked: str) -> subprocess.CompletedProcess[str]:
    """A process of its own that has ended."""
    return subprocess.run(
        [sys.executable, "-c", code, *asked],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=DEADLINE_S,
        check=False,
    )


def together(*runs: tuple[str, dict[str, Any]]) -> list[tuple[bool, str]]:
    """How each of some runs that began at once ended, and what it said."""
    asked = json.dumps([(f"am_delimiter:{name}", values) for name, values in runs])
    done = ran(BOTH, asked)
    told = [line for line in done.stdout.splitlines() if line.startswith("ended ")]
    assert told, done.stderr[-2000:]
    return [tuple(one) for one in json.loads(told[0].partition(" ")[2])]


def values(output: Path, **more: Any) -> dict[str, Any]:
    return {"COMMUNES": COMMUNES, "BUILTUP": TILES, "OUTPUT": str(output), **more}


def alone(name: str, target: Path) -> None:
    """A run before those that begin at once, in this process, whose start is spared."""
    from qgis import processing

    feedback = Recorder()
    processing.run(f"am_delimiter:{name}", values(target), feedback=feedback)
    assert feedback.textLog() == ""  # of errors: what else is said goes elsewhere


@pytest.mark.parametrize("there", [False, True], ids=["new", "written before"])
def test_the_same_file(provider: Any, tmp_path: Path, there: bool) -> None:
    """One writes it; the other is refused with a sentence, or comes after."""
    target = tmp_path / "r.gpkg"
    if there:
        alone("continuity", target)
    found = together(("delimit", values(target)), ("delimit", values(target)))
    assert [good for good, _ in found].count(True) >= 1
    for good, said in found:
        assert good or said.startswith("Otra ejecución")
        assert "Traceback" not in said
    assert [file.name for file in tmp_path.iterdir()] == ["r.gpkg"]


def test_different_files_of_the_same_inputs(tmp_path: Path) -> None:
    """Both are made, of one commune layer and the same rasters."""
    found = together(
        ("delimit", values(tmp_path / "a.gpkg", SUMMARY=str(tmp_path / "a.json"))),
        ("continuity", values(tmp_path / "b.gpkg")),
        ("builtup", values(tmp_path / "c.tif")),
    )
    assert [good for good, _ in found] == [True] * 3, found
    made = sorted(file.name for file in tmp_path.iterdir())
    assert made == ["a.gpkg", "a.json", "b.gpkg", "c.tif"]


def test_one_writes_what_another_reads(provider: Any, tmp_path: Path) -> None:
    """The second run of a case, and the same case written anew."""
    case = tmp_path / "a.gpkg"
    alone("delimit", case)
    found = together(
        ("rerun", {"CASE": str(case), "OUTPUT": str(tmp_path / "b.gpkg")}),
        ("delimit", values(case)),
    )
    assert all(good or ("Traceback" not in said and said) for good, said in found), found
    assert {file.name for file in tmp_path.iterdir()} <= {"a.gpkg", "b.gpkg"}


DOORS = """
import importlib, sys, threading
sys.setswitchinterval(1e-6)  # threads change places at every step
import geopandas, networkx, scipy.sparse, scipy.spatial
from am_delimiter.processing.loading import load_rooms
start, amiss = threading.Barrier(4), []


def come_in(room):
    start.wait()
    try:
        load_rooms()
        importlib.import_module(f"am_delimiter.core.{room}")
    except BaseException as error:
        amiss.append(repr(error))


rooms = ("verdict", "studies", "results", "cases")
threads = [threading.Thread(target=come_in, args=(room,)) for room in rooms]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(amiss)
"""
"""Without `load_rooms`, two of three such processes end in an error of Python's import."""


@pytest.mark.parametrize("attempt", range(4))
def test_threads_that_come_through_different_doors(attempt: int) -> None:
    done = ran(DOORS)
    assert done.stdout.strip() == "[]", done.stdout + done.stderr[-2000:]


BEGIN = "for task in tasks:\n"
LACKING = """
import pkgutil
from am_delimiter import core
rooms = [room.name for room in pkgutil.iter_modules(core.__path__, "am_delimiter.core.")]
print("lacking", [room for room in rooms if room not in sys.modules], flush=True)
"""


def test_the_rooms_are_there_before_a_task_begins(tmp_path: Path) -> None:
    """The task is made in the main thread, and making it prepares the algorithm."""
    assert BOTH.count(BEGIN) == 1
    asked = json.dumps([("am_delimiter:delimit", values(tmp_path / "a.gpkg"))])
    done = ran(BOTH.replace(BEGIN, LACKING + BEGIN), asked)
    assert "lacking []" in done.stdout.splitlines(), done.stdout + done.stderr[-2000:]


def test_a_run_after_the_thread_of_another_is_gone(run: Any) -> None:
    """QGIS keeps a system with the thread that asked for it first; that one may have ended."""

    asked, ended = threading.Event(), threading.Event()

    class First(QThread):
        def run(self) -> None:
            self.layer = QgsVectorLayer(COMMUNES, "comunas", "ogr").crs().toWkt()
            asked.set()
            ended.wait(DEADLINE_S)

    QgsCoordinateReferenceSystem.invalidateCache()  # nobody has asked yet
    first = First()
    first.start()
    assert asked.wait(DEADLINE_S)
    assert QgsVectorLayer(COMMUNES, "comunas", "ogr").crs().toWkt() == first.layer
    ended.set()
    assert first.wait(1000 * DEADLINE_S)
    results = run()
    connection = sqlite3.connect(results["OUTPUT"])
    systems = connection.execute("select distinct srs_id from gpkg_geometry_columns").fetchall()
    connection.close()
    assert systems == [(5362,)]
