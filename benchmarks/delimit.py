"""``delimit`` as whole processes, and the same in an open QGIS, beside the toolbox of QGIS.

    .venv/bin/python benchmarks/delimit.py [--size 8000] [--systems utm,mollweide,degrees]

The region is that of ``continuity.py``; in other systems it is the same land, carried over by GDAL.
``process`` is ``qgis_process`` from its start to the closed GeoPackage, with styles; ``session`` a
run in a QGIS that is open, after which another tolerance is tried. *Silence* is the longest time
without the question whether to cancel. ``qgis`` answers one tolerance with the toolbox, without
communes' verdicts, styles or sensitivity (``--peers qgis``).
"""

from __future__ import annotations

import argparse
import multiprocessing
import signal
import sys
import tempfile
from pathlib import Path

from city_region import write_case, write_in_system
from contest import Contender, Run, Task, run
from continuity import HEAD, MAX_GAP_M, TOLERANCE_M, line
from peer_qgis import qgis
from whole_road import process, session

SYSTEMS = {"utm": "", "mollweide": "ESRI:54009", "degrees": "EPSG:4326"}
CONTENDERS: dict[str, Contender] = {"process": process, "session": session, "qgis": qgis}


def main() -> None:
    """Print a table for each system."""
    chosen = _arguments()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("stopped"))  # contenders end with it
    with tempfile.TemporaryDirectory() as folder:
        # in a process of its own: children would inherit its peak memory
        with multiprocessing.get_context("spawn").Pool(1) as pool:
            raster, communes = pool.apply(write_case, (Path(folder), chosen.size))
            rasters = {
                name: pool.apply(write_in_system, (raster, SYSTEMS[name]))
                for name in chosen.systems
            }
        for name, file in rasters.items():
            print(f"{name}, {chosen.size} x {chosen.size} cells of 10 m\n{HEAD}")
            _race(Task(file, communes, Path(folder), TOLERANCE_M, MAX_GAP_M), chosen)


def _race(task: Task, chosen: argparse.Namespace) -> None:
    reference = None
    for name in ["process", "session", *chosen.peers]:
        runs = [run(CONTENDERS[name], task, chosen.limit) for _ in range(chosen.runs)]
        done = [one for one in runs if isinstance(one, Run)]
        if len(done) < len(runs):
            print(f"{name:9} {next(one for one in runs if isinstance(one, str))}", flush=True)
            continue
        least = min(one.seconds for one in done)
        reference = least if reference is None else reference
        print(line(name, done, least / reference), flush=True)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--size", type=int, default=8000, help="cells on a side")
    parser.add_argument("--systems", type=lambda text: text.split(","), default=list(SYSTEMS))
    parser.add_argument("--peers", type=lambda text: text.split(","), default=[])
    parser.add_argument("--runs", type=int, default=1, help="of each contender")
    parser.add_argument("--limit", type=float, default=900, help="seconds for each run")
    return parser.parse_args()


if __name__ == "__main__":
    main()
