"""The whole road as a planner goes it: from the files to a closed GeoPackage with its styles."""

from __future__ import annotations

import compileall
import json
import os
import shutil
import subprocess
import sys
import time
import zipfile
from pathlib import Path
from typing import Any

from contest import Absent, Answer, Clock, Task
from peer_qgis import open_qgis

ROOT = Path(__file__).resolve().parent.parent
OTHER_TOLERANCE_M = 300
LEAST_STEP = 0.1
"""Percent of the bar that count as a step."""


def process(task: Task, clock: Clock) -> Answer:
    """``qgis_process`` with the packaged plugin and an empty profile, from its start to its end."""
    environment = with_plugin(task.folder)
    clock.start()
    done = subprocess.run(
        ["qgis_process", "run", "am_delimiter:delimit", "-"],
        input=json.dumps({"inputs": _values(task)}),
        capture_output=True,
        text=True,
        env=environment,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(done.stderr[-300:])
    return Answer(said=_size(task))


def session(task: Task, clock: Clock) -> Answer:
    """The same in a QGIS that is open, and once more with another tolerance.

    The clock is that of the first run; what the second one takes is said.
    """
    application = open_qgis(task)
    sys.path.insert(0, str(ROOT))
    from qgis import processing
    from qgis.core import QgsProcessingFeedback

    from am_delimiter.processing.provider import AmDelimiterProvider

    provider = AmDelimiterProvider()
    application.processingRegistry().addProvider(provider)

    class Heard(QgsProcessingFeedback):
        """Notes when it is asked whether to stop, and how long the bar stands still."""

        def __init__(self) -> None:
            super().__init__(False)
            self.isCanceled = clock.beat
            self.still, self._shown, self._since = 0.0, 0.0, time.perf_counter()

        def setProgress(self, percent: float) -> None:
            """A bar of a hundred steps or more."""
            if percent - self._shown >= LEAST_STEP:
                now = time.perf_counter()
                self.still = max(self.still, now - self._since)
                self._shown, self._since = percent, now

        def pushWarning(self, warning: str) -> None:
            """Nothing is printed into the table."""

    def run(**values: Any) -> Heard:
        heard = Heard()
        processing.run("am_delimiter:delimit", {**_values(task), **values}, feedback=heard)
        return heard

    clock.start()
    still = run().still
    clock.pause()
    started = time.perf_counter()
    run(TOLERANCE=OTHER_TOLERANCE_M, OUTPUT=str(task.folder / "otra.gpkg"))
    again = time.perf_counter() - started
    application.processingRegistry().removeProvider(provider)
    bar = f"bar still for {still:.2f} s"
    return Answer(said=f"{_size(task)}; {bar}; another tolerance: {again:.2f} s")


def _values(task: Task) -> dict[str, Any]:
    return {
        "COMMUNES": str(task.communes),
        "BUILTUP": [str(task.raster)],
        "POPULATION": "field",
        "POPULATION_FIELD": "POB",
        "TOLERANCE": task.tolerance_m,
        "MAX_GAP": task.max_gap_m,
        "OUTPUT": str(task.folder / "resultado.gpkg"),
    }


def _size(task: Task) -> str:
    return f"{(task.folder / 'resultado.gpkg').stat().st_size / 1e6:.1f} MB"


def with_plugin(folder: Path) -> dict[str, str]:
    """What the environment needs for a QGIS with nothing but the packaged plugin."""
    package = folder / "am_delimiter.zip"
    made = [sys.executable, ROOT / ".ci" / "package.py", package]
    subprocess.run(made, check=True, capture_output=True)
    with zipfile.ZipFile(package) as packed:
        packed.extractall(folder / "plugins")
    settings = folder / "profile" / "profiles" / "default" / "QGIS" / "QGIS3.ini"
    settings.parent.mkdir(parents=True)
    settings.write_text("[PythonPlugins]\nam_delimiter=true\n", encoding="utf-8")
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "QGIS_PLUGINPATH": str(folder / "plugins"),
        "QGIS_CUSTOM_CONFIG_PATH": str(folder / "profile"),
        "XDG_RUNTIME_DIR": str(folder),
        "PYTHONPATH": os.pathsep.join(path for path in sys.path if "site-packages" in path),
    }
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    compileall.compile_dir(folder / "plugins", quiet=2)  # as after the first start of a user
    if shutil.which("qgis_process") is None:
        raise Absent("qgis_process is not installed (Debian: qgis)")
    return environment
