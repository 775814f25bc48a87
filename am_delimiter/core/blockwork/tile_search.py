"""The search of gaps in one tile: what it knows of every step of the search in the whole grid.

A tile is searched as a grid of its own. Two of its patches may hang together by land or gaps that
it does not see, so that its groups are parts of those of the grid. The nearest cells of two groups
of the grid are then the nearest of two groups in the tile where they begin. Of several as near the
first one counts, beginning with that of the lower group: which of the two that is, only the whole
grid can tell, and so both answers are given.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ..basis.progress import Progress
from ..continuum.facing import face
from ..continuum.gaps import pairs_within_reach
from ..continuum.nearest_cells import first_of_each_pair
from ..continuum.pyramid import all_nearest, climb
from ..land.runs import Ints
from .tiles import Tile

Found = dict[str, NDArray[np.generic]]
"""What a job gives: arrays by their names."""


_Step = tuple[int, bool, Ints]


def search_tile(task: tuple[Tile, int]) -> Found:
    """The nearest cells of the groups of a tile up to a squared distance, step by step.

    Gives ``size`` of the blocks of the step, ``near`` squared cells, ``patch_a``, ``patch_b`` and
    ``place_a``, ``place_b`` on the grid, each (n,). The answer is for a in the lower group; where
    it is ``either`` it is the same for b in the lower group.
    """
    tile, limit = task
    runs, progress = tile.runs, Progress()
    patches, local = np.unique(tile.patch, return_inverse=True)
    of_run = local.astype(np.int32).reshape(-1)
    facing = face(runs, of_run, progress)
    close, levels = facing.close, [facing.cells]
    steps: list[_Step] = [(1, False, np.empty((0, 5), dtype=np.int64))]

    def nearest(group: Ints, size: int, reach: int) -> Ints:
        if size == 1:  # every patch is a group of its own, and the lower one is known
            rows = close[close[:, 2] <= reach]
            steps.append((size, False, rows))
            return rows
        while levels[-1].size < size:
            levels.append(levels[-1].coarser())
        pairs = pairs_within_reach(levels[-1], group, progress)
        key, near, place_a, place_b = all_nearest(levels, group, pairs, reach, progress)
        rows = first_of_each_pair(key, near, place_a, place_b)
        other = first_of_each_pair(key, near, place_b, place_a)
        same = (rows[:, 3] == other[:, 4]) & (rows[:, 4] == other[:, 3])
        steps.append((size, True, rows[same]))
        steps.extend((size, False, differing[~same]) for differing in (rows, other))
        return rows

    climb(len(patches), limit, nearest, progress)
    return _as_found(steps, tile, patches, of_run)


def _as_found(
    steps: list[_Step], tile: Tile, patches: NDArray[np.int32], of_run: NDArray[np.int32]
) -> Found:
    """The rows of all steps that begin in the tile, with patches and places of the grid."""
    counts = [len(rows) for _, _, rows in steps]
    size = np.repeat(np.array([size for size, _, _ in steps], dtype=np.int32), counts)
    either = np.repeat([either for _, either, _ in steps], counts)
    near, place_a, place_b = np.concatenate([rows[:, 2:] for _, _, rows in steps]).T
    here = tile.begins_here(place_a, place_b)
    ends = place_a[here], place_b[here]
    run_a, run_b = (np.searchsorted(tile.start, end, side="right") - 1 for end in ends)
    return {
        "size": size[here],
        "either": either[here],
        "near": near[here].astype(np.int64),
        "patch_a": patches[of_run[run_a]],
        "patch_b": patches[of_run[run_b]],
        "place_a": tile.place_on_grid(ends[0]),
        "place_b": tile.place_on_grid(ends[1]),
    }
