"""Gaps by their true length: the search is on the plane, its metres are those of the ground.

Where the plane is true within 0.1 % nothing changes. Elsewhere the search reaches as much farther
as the plane stretches there, and each length is divided by the scale at the middle of its line.
Gaps are short and the scale changes slowly: next to each other their order stays the same.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ..basis.progress import Progress
from ..land.raster import Grid
from ..land.runs import Runs
from ..land.true_scale import areal_scale, is_true, reach_on_plane
from .facing import Facing
from .gaps import Gaps, Search, find_gaps


def find_true_gaps(
    runs: Runs,
    of_run: NDArray[np.int32],
    grid: Grid,
    max_gap_m: float,
    progress: Progress | None = None,
    facing: Facing | None = None,
    search: Search | None = None,
) -> Gaps:
    """The minimum spanning forest of `find_gaps`, by true lengths of at most ``max_gap_m``."""
    reach, progress = reach_on_plane(runs, grid, max_gap_m), progress or Progress()
    if search:
        found = search(runs, of_run, grid.cell, reach, progress)
    else:
        found = find_gaps(runs, of_run, grid.cell, reach, progress, facing)
    return on_ground(found, grid, max_gap_m)


def on_ground(gaps: Gaps, grid: Grid, max_gap_m: float) -> Gaps:
    """The same gaps by growing true length, without those longer than ``max_gap_m``."""
    if is_true(grid):
        return gaps
    distance = gaps.distance_m / length_scale(gaps, grid)
    order = np.argsort(distance, kind="stable")
    order = order[distance[order] <= max_gap_m]
    return gaps.take(order, distance[order])


def length_scale(gaps: Gaps, grid: Grid) -> NDArray[np.float64]:
    """Length on the plane by length on the ground at the middle of each gap, shape (gaps,)."""
    row, col = (gaps.cells[:, :2] + gaps.cells[:, 2:] + 1).T / 2
    scale: NDArray[np.float64] = np.sqrt(areal_scale(grid, row, col))
    return scale
