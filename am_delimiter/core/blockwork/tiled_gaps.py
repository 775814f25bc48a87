"""The gaps of a whole grid from those of its tiles: the same forest as `find_gaps`, to the bit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from ..basis.progress import Progress
from ..continuum.gaps import Gaps, as_gaps
from ..continuum.nearest_cells import first_of_each_pair
from ..continuum.pyramid import climb, limit_of
from ..land.runs import Ints, Runs
from .crew import Crew
from .tile_search import Found, search_tile
from .tiles import Tile, cut_tiles

SEARCHED = 0.9
"""Share of the work after all tiles are searched."""


def find_tiled_gaps(
    runs: Runs,
    of_run: NDArray[np.int32],
    cell_m: float,
    max_gap_m: float,
    progress: Progress,
    crew: Crew,
) -> Gaps:
    """What `find_gaps` gives, searched tile by tile by a crew.

    This process keeps the runs and, of each step of the search, the pairs that may join anything.
    """
    limit = limit_of(max_gap_m, cell_m)
    count = int(of_run.max(initial=-1)) + 1
    tiles = _Counted(cut_tiles(runs, of_run, limit), runs)
    steps: defaultdict[int, list[Found]] = defaultdict(list)
    part = progress.part(0.0, SEARCHED)
    for found in crew.work(search_tile, ((tile, limit) for tile in tiles), part):
        part.report(tiles.share)
        size = found.pop("size")
        for one in np.unique(size).tolist():
            steps[one].append({name: column[size == one] for name, column in found.items()})

    def nearest(group: Ints, size: int, reach: int) -> Ints:  # noqa: ARG001 - all are within
        return _merged_rows(steps.pop(size, ()), group)

    rows = climb(count, limit, nearest, progress.part(SEARCHED, 1.0))
    return as_gaps(rows, runs, of_run, cell_m)


class _Counted:
    """Tiles, and how far down the grid they have come."""

    def __init__(self, tiles: Iterator[Tile], runs: Runs) -> None:
        self._tiles, self._rows, self.share = tiles, runs.rows, 0.0

    def __iter__(self) -> Iterator[Tile]:
        for tile in self._tiles:
            self.share = max(self.share, tile.window.row / self._rows)
            yield tile


def _merged_rows(parts: Sequence[Found], group: Ints) -> Ints:
    """The rows of one step of the search, of the tiles as they are, for the groups of the grid."""
    if not parts:
        return np.empty((0, 5), dtype=np.int64)
    either, near, patch_a, patch_b, place_a, place_b = (
        np.concatenate([part[name] for part in parts])
        for name in ("either", "near", "patch_a", "patch_b", "place_a", "place_b")
    )
    a, b = group[patch_a], group[patch_b]
    swap = either & (a > b)
    a, b = np.where(swap, b, a), np.where(swap, a, b)
    place_a, place_b = np.where(swap, place_b, place_a), np.where(swap, place_a, place_b)
    right = np.flatnonzero(a < b)  # else they are one group, or the other answer is the one
    key = a[right] << 32 | b[right]
    order = np.argsort(key, kind="stable")
    right, key = right[order], key[order]
    return first_of_each_pair(key, near[right], place_a[right], place_b[right])
