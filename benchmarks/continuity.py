"""The continuity engine against its peers, on one generated city-region, in one run.

    .venv/bin/python benchmarks/continuity.py [--size 8000] [--peers reading,label,grass,qgis]

Every contender runs in a process group of its own, ``--runs`` times, and is stopped after
``--limit`` seconds. Printed are elapsed seconds (least and median), processor seconds, peak
memory, the ratio to the program, and the patches and their groups at the tolerance. The program
goes from the file to the verdicts for every tolerance up to 2 km. Peers:

* ``reading``: rasterio reads the file, the physical limit;
* ``label``: scipy labels the patches and counts them by commune, without any distance;
* ``grass``: GRASS GIS clumps, grows by half of ONE tolerance, clumps again, counts by commune;
* ``qgis``: the toolbox of QGIS for ONE tolerance: polygonize, buffer by half of it, dissolve,
  single parts, cut by commune, zonal statistics;
* ``shapely``: outlines, buffers and their union with the libraries alone, without communes.

Patches must be equal everywhere. The groups at the tolerance are not, by definition, so the peers
count a few more. The program joins two patches when the shortest distance between their cell
edges is at most the tolerance. ``qgis`` and ``shapely`` grow each patch by half of it, but their
circles are polygons of 20 corners inside the true circle, so pairs askew to the grid just within
the tolerance stay apart, and so do those whose buffers touch in a single point. ``grass`` measures
from centre to centre and grows by whole cells: two grown patches join when cells of them touch.
Of all positions of two single cells of 10 m, at 200 m ``grass`` leaves apart those at 196.5 and
199.2 m and ``qgis`` some from 198.0 m on; neither joins a pair beyond the tolerance.

*Silence* is the longest time in which the program did not ask whether the user cancelled: a
cancel acts within it.
"""

from __future__ import annotations

import argparse
import multiprocessing
import signal
import statistics
import sys
import tempfile
from pathlib import Path

from city_region import write_case
from contenders import label, program, reading, shapely
from contest import Contender, Run, Task, run
from peer_grass import grass
from peer_qgis import qgis

MAX_GAP_M = 2000
TOLERANCE_M = 200
CONTENDERS: dict[str, Contender] = {
    one.__name__: one for one in (program, reading, label, grass, qgis, shapely)
}
HEAD = "contender   least s  median s  processor s  peak GB    ratio  patches   groups  silence s"


def main() -> None:
    """Run the contenders one after the other and print the table."""
    chosen = _arguments()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("stopped"))  # contenders end with it
    with tempfile.TemporaryDirectory() as folder:
        # in a process of its own: children would inherit its peak memory
        with multiprocessing.get_context("spawn").Pool(1) as pool:
            files = pool.apply(write_case, (Path(folder), chosen.size))
        task = Task(*files, Path(folder), TOLERANCE_M, MAX_GAP_M)
        print(f"{chosen.size} x {chosen.size} cells of 10 m, tolerance {TOLERANCE_M} m\n{HEAD}")
        reference = None
        for name in ["program", *chosen.peers]:
            runs = _runs(CONTENDERS[name], task, chosen)
            done = [one for one in runs if isinstance(one, Run)]
            if len(done) < len(runs):
                print(f"{name:9} {runs[-1]}", flush=True)
                continue
            least = min(one.seconds for one in done)
            if name == "program":
                reference = least
            print(line(name, done, least / reference if reference else None), flush=True)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--size", type=int, default=8000, help="cells on a side")
    parser.add_argument("--peers", type=_names, default=["reading", "label"])
    parser.add_argument("--runs", type=int, default=1, help="of each contender")
    parser.add_argument("--limit", type=float, default=900, help="seconds for each run")
    return parser.parse_args()


def _names(text: str) -> list[str]:
    names = [name for name in text.split(",") if name]
    unknown = sorted(set(names) - set(CONTENDERS) | set(names) & {"program"})
    if unknown:
        known = ", ".join(name for name in CONTENDERS if name != "program")
        raise argparse.ArgumentTypeError(f"{', '.join(unknown)}: choose from {known}")
    return names


def _runs(contender: Contender, task: Task, chosen: argparse.Namespace) -> list[Run | str]:
    """All runs, or those up to the first that came to nothing."""
    runs: list[Run | str] = []
    for _ in range(chosen.runs):
        runs.append(run(contender, task, chosen.limit))
        if isinstance(runs[-1], str):
            break
    return runs


def line(name: str, runs: list[Run], ratio: float | None) -> str:
    """A contender in the table."""
    seconds = [one.seconds for one in runs]
    silences = [one.silence for one in runs if one.silence is not None]
    answer = runs[0].answer
    cells = [
        f"{name:9}",
        f"{min(seconds):9.2f}",
        f"{statistics.median(seconds):9.2f}",
        f"{min(one.processor for one in runs):12.2f}",
        f"{max(one.peak_gb for one in runs):8.2f}",
        f"{'-' if ratio is None else format(ratio, '.2f'):>8}",
        f"{'-' if answer.patches is None else answer.patches:>8}",
        f"{'-' if answer.groups is None else answer.groups:>8}",
        f"{format(max(silences), '.2f') if silences else '-':>10}",
        f" {answer.said}",
    ]
    return " ".join(cells)


if __name__ == "__main__":
    main()
