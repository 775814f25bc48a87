"""The live tolerance of the dock: one step of the slider, beside a forest that is cut anew.

    .venv/bin/python benchmarks/tolerance.py resultado.gpkg [--steps 60] [--width 1200 --height 900]

``step`` is all that a position costs but the drawing of widgets: the cut, members, population and
verdict of what is looked at, the colour of every patch and of every pixel of the map. ``anew`` is
the peer: the engine's own cut of the forest, which gathers every patch and share, without a
verdict. Opening the result is told apart, with the peak memory of the process.
"""

from __future__ import annotations

import argparse
import resource
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

from qgis.core import QgsApplication

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from am_delimiter.bridge.stored_hierarchy import read_hierarchy
from am_delimiter.bridge.stored_shapes import read_shapes
from am_delimiter.core.basis import Progress
from am_delimiter.core.continuum import cut
from am_delimiter.core.exploration import Explorer
from am_delimiter.gui.land_labels import LabelPainter, View
from am_delimiter.gui.moment import followed_sets, moment_at
from am_delimiter.processing.base import catalogue
from am_delimiter.toolbelt.paths import plugin_version


def main() -> None:
    """Open a result, move its tolerance from one end to the other, and print a table."""
    chosen = _arguments()
    application = QgsApplication([], True)
    application.initQgis()
    clock, known = time.perf_counter(), catalogue()
    found = read_hierarchy(chosen.result, plugin_version(), known, Progress())
    explorer = Explorer(found.study)
    opened = time.perf_counter() - clock
    clock = time.perf_counter()
    grid = found.study.patches.grid
    shapes = read_shapes(chosen.result, grid.cell, Progress())
    painter = LabelPainter(shapes, shapes.crs)
    west, south, east, north = painter.box()
    size = max((east - west) / chosen.width, (north - south) / chosen.height)
    numbers = painter.paint(View(west, north, size, chosen.width, chosen.height))
    painted = time.perf_counter() - clock
    looked_at, most = followed_sets(found, explorer)[0], found.study.parameters.max_gap_m

    def step(tolerance_m: float) -> None:
        moment = moment_at(tolerance_m, looked_at, found, explorer, known)
        moment.colours[numbers]

    tolerances = [most * (n / chosen.steps) ** 2 for n in range(chosen.steps + 1)]
    print(f"{len(found.study.patches)} patches; {len(tolerances)} tolerances up to {most:g} m")
    print(f"opened in {opened:.2f} s, land read and painted in {painted:.2f} s")
    live = _told("step", step, tolerances)
    anew = _told("anew", lambda d: cut(found.study.patches, found.study.gaps, d), tolerances)
    print(f"ratio of the medians: {anew / live:.1f}")
    print(f"peak {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6:.2f} GB")


def _told(name: str, work: Callable[[float], object], tolerances: list[float]) -> float:
    """Print the milliseconds of a contender; their median."""
    taken = []
    for tolerance_m in tolerances:
        clock = time.perf_counter()
        work(tolerance_m)
        taken.append((time.perf_counter() - clock) * 1000)
    median = statistics.median(taken)
    print(f"{name}: median {median:.1f} ms, longest {max(taken):.1f} ms")
    return median


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("result", type=Path, help="GeoPackage of a delimitation")
    parser.add_argument("--steps", type=int, default=60)
    parser.add_argument("--width", type=int, default=1200, help="pixels of the map")
    parser.add_argument("--height", type=int, default=900)
    return parser.parse_args()


if __name__ == "__main__":
    main()
