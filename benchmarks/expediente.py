"""Making and exporting an expediente at 300 dpi, against QGIS alone and a reader, in one run.

    .venv/bin/python benchmarks/expediente.py [RESULT.gpkg] [--runs 1]

Without a result, the embedded sample is delimited first, which is not counted. Every contender
runs in a process of its own; printed are elapsed seconds (least of the runs), processor seconds,
pages per second, peak memory, the ratio to QGIS alone, and of the program the longest silence
between two looks at the cancel, in all and in each stage:

* ``program``: from the GeoPackage to the finished PDF and the project, stage by stage;
* ``qgis``: `QgsLayoutExporter.exportToPdf` of the same layout, made beforehand: no bookmarks, no
  coordinates, no check of what was written;
* ``pdftoppm``: poppler draws the finished PDF at 300 dpi, what a reader waits for to see it.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import multiprocessing
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
DPI = 300
STAGES = ("load_layers", "read_case", "make_project", "bind", "save_pdf", "save_project")
HEAD = "contender    seconds  processor s  pages  pages/s       MB  peak GB"


def _qgis() -> Any:
    """A QGIS without a window; the plugin and Processing can be imported after it."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    sys.path[:0] = [str(ROOT), "/usr/share/qgis/python/plugins"]
    from qgis.core import QgsApplication

    application = QgsApplication([], False)
    application.initQgis()
    return application


def delimit_sample(folder: Path) -> Path:
    """The embedded sample delimited: three communes of eight."""
    kept = _qgis()
    from processing.core.Processing import Processing
    from qgis import processing
    from qgis.core import QgsProcessingFeedback

    from am_delimiter.processing.provider import AmDelimiterProvider

    Processing.initialize()
    provider = AmDelimiterProvider()
    kept.processingRegistry().addProvider(provider)
    sample = ROOT / "resources" / "sample"
    values = {
        "COMMUNES": f"{sample / 'comunas_ficticias.gpkg'}|layername=comunas",
        "BUILTUP": [str(tile) for tile in sorted(sample.glob("*.tif"))],
        "POPULATION": "field",
        "POPULATION_FIELD": "POB_2024",
        "OUTPUT": str(folder / "muestra.gpkg"),
    }
    processing.run("am_delimiter:delimit", values, feedback=QgsProcessingFeedback(False))
    return folder / "muestra.gpkg"


@contextlib.contextmanager
def _timed(module: Any, names: tuple[str, ...]) -> Iterator[dict[str, float]]:
    """Seconds spent in functions that a module calls by their names."""
    spent: dict[str, float] = defaultdict(float)

    def watched(name: str, function: Any) -> Any:
        def call(*arguments: Any, **named: Any) -> Any:
            began = time.perf_counter()
            try:
                return function(*arguments, **named)
            finally:
                spent[name] += time.perf_counter() - began

        return call

    there = {name: getattr(module, name) for name in names if hasattr(module, name)}
    for name, function in there.items():
        setattr(module, name, watched(name, function))
    try:
        yield spent
    finally:
        for name, function in there.items():
            setattr(module, name, function)


class Looks:
    """The longest times without a look at the cancel, by what was said to be done then."""

    def __init__(self) -> None:
        self.longest: dict[str, float] = {}
        self._doing, self._last = "before", time.perf_counter()

    def looked(self) -> bool:
        """The answer of a user who does not cancel."""
        now = time.perf_counter()
        self.longest[self._doing] = max(self.longest.get(self._doing, 0.0), now - self._last)
        self._last = now
        return False

    def begun(self, note: Any) -> None:
        """Another stage has begun."""
        self._doing = str(note.template)


Spent = tuple[float, float, str]
"""Elapsed seconds, processor seconds, and what there is to say."""


def _measured(work: Any) -> tuple[float, float, Any]:
    began, before = time.perf_counter(), _processor()
    answer = work()
    return time.perf_counter() - began, _processor() - before, answer


def program(result: Path, folder: Path) -> Spent:
    """The whole way; what it says is the seconds of each function, and the silences."""
    from am_delimiter.bridge.stored_result import read_summary
    from am_delimiter.core.basis.progress import Progress
    from am_delimiter.expediente import document
    from am_delimiter.expediente.request import Outputs

    outputs = Outputs(folder / "expediente.pdf", folder / "expediente.qgz")
    looks = Looks()
    progress = Progress(stage=looks.begun, stopped=looks.looked)
    with _timed(document, STAGES) as spent:
        seconds, processor, _ = _measured(
            lambda: document.build(result, read_summary(result), outputs, progress)
        )
    looks.looked()
    stages = ", ".join(f"{name} {spent[name]:.2f}" for name in STAGES if name in spent)
    silences = [f"{name}: {longest:.2f}" for name, longest in looks.longest.items()]
    return seconds, processor, "\n  ".join([stages, "longest silence, seconds:", *silences])


def qgis(result: Path, folder: Path) -> Spent:
    """The exporter of QGIS, for the layout of the project that the program saved."""
    from qgis.core import Qgis, QgsLayoutExporter, QgsProject

    project = QgsProject.instance()
    project.read(str(folder / "expediente.qgz"))
    layout = project.layoutManager().printLayouts()[0]
    settings = QgsLayoutExporter.PdfExportSettings()
    settings.dpi = DPI
    settings.textRenderFormat = Qgis.TextRenderFormat.AlwaysText
    settings.forceVectorOutput = True
    settings.appendGeoreference = False
    exporter, file = QgsLayoutExporter(layout), str(folder / "qgis.pdf")
    seconds, processor, code = _measured(lambda: exporter.exportToPdf(file, settings))
    return seconds, processor, "" if int(code) == 0 else f"failed: {code}"


def pdftoppm(result: Path, folder: Path) -> Spent:
    """Poppler draws every page of the program's PDF."""
    tool = shutil.which("pdftoppm")
    if tool is None:
        return float("nan"), float("nan"), "skipped: poppler-utils is not installed"
    command = [tool, "-r", str(DPI), str(folder / "expediente.pdf"), str(folder / "page")]
    seconds, processor, _ = _measured(lambda: subprocess.run(command, check=True))
    return seconds, processor, ""


CONTENDERS = (program, qgis, pdftoppm)
MADE = {"program": "expediente.pdf", "qgis": "qgis.pdf", "pdftoppm": "expediente.pdf"}


def measure(name: str, result: Path, folder: Path) -> dict[str, Any]:
    """One run of a contender in this process: seconds, processor seconds, memory, pages."""
    kept = None if name == "pdftoppm" else _qgis()
    contender = next(one for one in CONTENDERS if one.__name__ == name)
    seconds, processor, said = contender(result, folder)
    peaks = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    import pypdf

    content = (folder / MADE[name]).read_bytes()
    del kept
    return {
        "seconds": seconds,
        "processor": processor,
        "pages": len(pypdf.PdfReader(io.BytesIO(content)).pages),
        "mb": len(content) / 1e6,
        "peak_gb": max(one.ru_maxrss for one in peaks) * 1024 / 1e9,
        "said": said,
    }


def _processor() -> float:
    spent = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in spent)


def _apart(function: Any, *arguments: Any) -> Any:
    """In a process of its own, so that none inherits the memory of another."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(function, arguments)


def main() -> None:
    """Run the contenders one after the other and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("result", nargs="?", type=Path, help="GeoPackage of a delimitation")
    parser.add_argument("--runs", type=int, default=1, help="of each contender")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        result = chosen.result or _apart(delimit_sample, folder)
        print(f"{result.name}, {DPI} dpi\n{HEAD}", flush=True)
        seconds: dict[str, float] = {}
        for contender in CONTENDERS:
            name = contender.__name__
            runs = [_apart(measure, name, result, folder) for _ in range(chosen.runs)]
            best = min(runs, key=lambda run: run["seconds"])
            seconds[name] = best["seconds"]
            print(line(name, best), flush=True)
        print(f"program / qgis: {seconds['program'] / seconds['qgis']:.2f}")


def line(name: str, run: dict[str, Any]) -> str:
    """A row of the table."""
    cells = [
        f"{name:9}",
        f"{run['seconds']:10.2f}",
        f"{run['processor']:12.2f}",
        f"{run['pages']:6d}",
        f"{run['pages'] / run['seconds']:8.2f}",
        f"{run['mb']:8.2f}",
        f"{run['peak_gb']:8.2f}",
    ]
    return " ".join([*cells, run["said"]]).rstrip()


if __name__ == "__main__":
    main()
