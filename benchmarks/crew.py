"""The block work by one process and by crews of several, on generated land as a country has it.

    .venv/bin/python benchmarks/crew.py [--rows 20] [--cols 20] [--workers 0,1,2,4]

A place of ``rows`` × ``cols`` squares of 1000 × 1000 cells of 10 m, 1 % of them built-up, is read
and its gaps searched up to 2 km: from the file to the forest and its tree, which answer every
tolerance. ``0`` is the process alone with the search of today, ``alone`` the same in tiles. All
must find the same gaps, which is checked. Printed are elapsed seconds, processor seconds of all
processes, the peak memory of the process that asks and of the greatest worker, and how many
million cells a second of a processor does.
"""

from __future__ import annotations

import argparse
import hashlib
import multiprocessing
import resource
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from crew_memory import peak
from sparse_land import SIDE, write_land

ROOT = Path(__file__).resolve().parent.parent
MAX_GAP_M = 2000.0
HEAD = (
    "   cells 10⁶  workers  elapsed s   begin s    read s  search s    tree s  processor s"
    "  own GB  worker GB  10⁶ cells/s/core   patches  same as"
)


@dataclass(frozen=True)
class Measured:
    """One run: seconds of each part, memory, and a digest of what was found."""

    workers: str
    begin: float
    read: float
    search: float
    tree: float
    processor: float
    own_gb: float
    worker_gb: float
    patches: int
    digest: str

    @property
    def elapsed(self) -> float:
        return self.begin + self.read + self.search + self.tree


def main() -> None:
    """Measure each number of workers on each size."""
    chosen = _arguments()
    print(HEAD)
    with tempfile.TemporaryDirectory() as folder:
        for rows in chosen.rows:
            with multiprocessing.get_context("spawn").Pool(1) as pool:
                raster, _ = pool.apply(write_land, (Path(folder), rows, chosen.cols))
            for workers in chosen.workers:
                # in a process of its own: memory and loaded libraries are not those of another run
                queue = multiprocessing.get_context("spawn").Queue()
                one = multiprocessing.get_context("spawn").Process(
                    target=_measure_into, args=(queue, str(raster), workers)
                )
                one.start()
                found = queue.get()
                one.join()
                print(_line(found, rows * chosen.cols * SIDE * SIDE), flush=True)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--rows", type=_numbers, default=[20], help="squares from north to south")
    parser.add_argument("--cols", type=int, default=20, help="squares from west to east")
    parser.add_argument("--workers", type=lambda text: text.split(","), default=["0", "1", "2"])
    return parser.parse_args()


def _numbers(text: str) -> list[int]:
    return [int(part) for part in text.split(",")]


def _measure_into(queue: multiprocessing.Queue, raster: str, workers: str) -> None:
    queue.put(measure(raster, workers))


def measure(raster: str, workers: str) -> Measured:
    """From the file to the forest and its tree; ``workers`` is a number or ``alone``."""
    sys.path.insert(0, str(ROOT))
    from functools import partial

    from am_delimiter.core.basis.progress import Progress
    from am_delimiter.core.blockwork.raster_blocks import CrewReading
    from am_delimiter.core.blockwork.tiled_gaps import find_tiled_gaps
    from am_delimiter.core.catalogue.catalogue import load_catalogue
    from am_delimiter.core.continuum.gaps import find_gaps
    from am_delimiter.core.continuum.patch_tree import grow_patch_tree
    from am_delimiter.core.continuum.patches import connect
    from am_delimiter.core.land import RasterEvidence, Window
    from am_delimiter.core.land.builtup import read_raster
    from am_delimiter.core.land.raster_rasterio import RasterioPort
    from am_delimiter.core.memory import remember_at_most

    remember_at_most(0)
    catalogue = load_catalogue(ROOT / "resources" / "catalogue")
    port, progress, marks = RasterioPort(), Progress(), [time.perf_counter()]
    info = port.describe(raster)
    alone = workers == "0"
    before = _processor()
    with _crew(workers) as crew:
        marks.append(time.perf_counter())
        whole = [Window(0, 0, info.rows, info.cols)]
        reading = None if alone else CrewReading(crew, port)
        evidence = RasterEvidence(raster, "land", "mask")
        source = read_raster(evidence, info, whole, None, catalogue, port, progress, reading)
        marks.append(time.perf_counter())
        of_run = connect(source.runs, 8)
        search = find_gaps if alone else partial(find_tiled_gaps, crew=crew)
        gaps = search(source.runs, of_run, info.transform[0], MAX_GAP_M, progress)
        marks.append(time.perf_counter())
        grow_patch_tree(gaps, progress)
        marks.append(time.perf_counter())
        used = max(crew.work(peak, range(8), progress), key=lambda one: one["gb"], default=None)
    digest = hashlib.blake2b(digest_size=4)
    for array in (gaps.first, gaps.second, gaps.distance_m, gaps.cells):
        digest.update(array.tobytes())
    parts = [b - a for a, b in zip(marks, marks[1:])]
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
    there = float(used["gb"]) if not alone and workers != "alone" else 0.0
    return Measured(
        workers, *parts, _processor() - before, own, there, gaps.n_patches, digest.hexdigest()
    )


def _crew(workers: str):
    """Nobody else for ``0`` and ``alone``, else so many processes; also a single one."""
    from am_delimiter.core.blockwork import hired
    from am_delimiter.core.blockwork.dask_crew import local_crew

    return hired(0) if workers in ("0", "alone") else local_crew(int(workers))


def _processor() -> float:
    """Seconds of a processor of this process and of those that it began and that have ended."""
    kinds = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return sum(sum(resource.getrusage(kind)[:2]) for kind in kinds)


def _line(found: Measured, cells: int) -> str:
    rate = cells / 1e6 / found.processor
    own, there = f"{found.own_gb:8.2f}", f"{found.worker_gb or 0:11.2f}"
    times = "".join(f"{part:10.2f}" for part in (found.begin, found.read, found.search, found.tree))
    return (
        f"{cells / 1e6:12.0f}{found.workers:>9}{found.elapsed:11.2f}{times}{found.processor:13.2f}"
        f"{own}{there}{rate:18.1f}{found.patches:10}  {found.digest}"
    )


if __name__ == "__main__":
    main()
