"""How far apart the land of two cells can truly be: what the size of the cells leaves open.

A gap is told from edge to edge of two cells. Where the evidence is a raster on the working grid,
the land may lie anywhere in its cell: no nearer than the edges that face each other, no farther
than the corners that are farthest apart. A raster that is sampled on smaller working cells leaves
more: land of a source cell may reach beyond the working cells that it paints, by at most
(1 + √2)/2 of one (a corner of 90° holds the centre of a cell within that), and may lie a diagonal
of the source cell away from the centre of the nearest of them. A polygon holds the centres of its
cells, and may reach beyond them as far as a source cell; between polygons alone the gap is exact.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..land.builtup import Builtup
from ..land.geometry import cell_diagonal_m
from ..land.raster import Grid, RasterInfo
from ..land.working_grid import lies_on_grid
from .gaps import Gaps
from .true_gaps import length_scale

PAINTED = (1 + math.sqrt(2)) / 2
"""Working cells that the land of a source cell reaches beyond those that it paints."""

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class GapIntervals:
    """The least and the greatest true length in metres of each gap, both of shape (gaps,)."""

    least_m: Floats
    most_m: Floats

    def leaves_open(self, tolerance_m: float) -> NDArray[np.bool_]:
        """Which gaps may truly be on the other side of a tolerance."""
        return (self.least_m <= tolerance_m) & (self.most_m > tolerance_m)


def gap_intervals(
    gaps: Gaps, builtup: Builtup, grid: Grid, added_m: Floats | float = 0.0
) -> GapIntervals:
    """What the cells leave open of each gap; ``added_m`` is what a barrier costs, exact."""
    if gaps.lines is not None:
        return GapIntervals(gaps.distance_m, gaps.distance_m)
    steps = np.abs(gaps.cells[:, :2] - gaps.cells[:, 2:])
    edges = np.hypot(*np.maximum(steps - 1, 0).T) * grid.cell
    finer = [s.info for s in builtup.rasters if not _is_grid(s.info, builtup)]
    if not finer and not builtup.burnt:
        least, most = edges, np.hypot(*(steps + 1).T) * grid.cell
    else:
        inward = max((cell_diagonal_m(info, grid.crs) for info in finer), default=0.0)
        least = np.maximum(edges - 2 * PAINTED * grid.cell, 0)
        most = np.hypot(*steps.T) * grid.cell + 2 * inward
        most = np.maximum(most, np.hypot(*(steps + 1).T) * grid.cell if builtup.rasters else 0)
    scale = length_scale(gaps, grid)
    return GapIntervals(least / scale + added_m, most / scale + added_m)


def _is_grid(info: RasterInfo, builtup: Builtup) -> bool:
    """Whether the cells of a raster are the working cells."""
    return lies_on_grid(info, builtup.grid.crs) and info.transform[0] == builtup.grid.cell
