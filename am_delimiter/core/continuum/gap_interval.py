"""How far apart the land of two cells can truly be: what the size of the cells leaves open.

A gap is told from edge to edge of two cells. Where the evidence is a raster on the working grid,
the land may lie anywhere in its cell: no nearer than the edges that face each other, no farther
than the corners that are farthest apart. A raster that is sampled on smaller working cells leaves
more: land of a source cell may reach beyond the working cells that it paints, by at most
(1 + √2)/2 of one (a corner of 90° holds the centre of a cell within that), and may lie a diagonal
of the source cell away from the centre of the nearest of them. A polygon holds the centres of its
cells, and may reach beyond them as far as a source cell; between polygons alone the gap is exact.
A mask that says of which cells it was made leaves what those leave.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
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
class Within:
    """Between which two lengths in metres a gap truly lies."""

    least_m: float
    most_m: float

    @property
    def is_exact(self) -> bool:
        """Whether nothing is left open."""
        return self.least_m == self.most_m

    def leaves_open(self, tolerance_m: float) -> bool:
        """Whether the gap may truly be on the other side of a tolerance."""
        return self.least_m <= tolerance_m < self.most_m

    @property
    def whole_metres(self) -> tuple[int, int]:
        """Both ends rounded outwards, so that the true gap is never without."""
        return math.floor(self.least_m), math.ceil(self.most_m)


@dataclass(frozen=True)
class GapIntervals:
    """The least and the greatest true length in metres of each gap, both of shape (gaps,)."""

    least_m: Floats
    most_m: Floats

    def leaves_open(self, tolerance_m: float) -> NDArray[np.bool_]:
        """Which gaps may truly be on the other side of a tolerance."""
        return (self.least_m <= tolerance_m) & (self.most_m > tolerance_m)

    def around(self, gap: int, others: Sequence[int] = ()) -> Within:
        """The interval of a gap; ``others`` must be bridged too, and are no longer by their number.

        What joins by several gaps is truly joined when the last of them is bridged.
        """
        most = max(float(self.most_m[one]) for one in (gap, *others))
        return Within(float(self.least_m[gap]), most)


def gap_intervals(
    gaps: Gaps, builtup: Builtup, grid: Grid, added_m: Floats | float = 0.0
) -> GapIntervals:
    """What the cells leave open of each gap; ``added_m`` is what a barrier costs, exact."""
    if gaps.lines is not None:
        return GapIntervals(gaps.distance_m, gaps.distance_m)
    steps = np.abs(gaps.cells[:, :2] - gaps.cells[:, 2:])
    edges = np.hypot(*np.maximum(steps - 1, 0).T) * grid.cell
    inward = evidence_diagonal_m(builtup)
    if inward is None:
        least, most = edges, np.hypot(*(steps + 1).T) * grid.cell
    else:
        least = np.maximum(edges - 2 * PAINTED * grid.cell, 0)
        most = np.hypot(*steps.T) * grid.cell + 2 * inward
    scale = length_scale(gaps, grid)
    return GapIntervals(least / scale + added_m, most / scale + added_m)


def evidence_diagonal_m(builtup: Builtup) -> float | None:
    """How far the land of a working cell may lie from its centre, in metres to the millimetre.

    A diagonal of the largest cell that was sampled, half of one where it is a working cell, 0 where
    polygons alone were burnt; of a mask, what it says of itself. None where all working cells are
    those of the evidence: then their corners are known, which is more.
    """
    grid, infos = builtup.grid, [source.info for source in builtup.rasters]
    own = [info for info in infos if info.evidence_diagonal_m is None and _is_grid(info, builtup)]
    if len(own) == len(infos) and not builtup.burnt:
        return None
    found = [0.0, *(math.sqrt(0.5) * grid.cell for _ in own)]
    for info in (one for one in infos if one not in own):
        sampled = 0.0 if _is_grid(info, builtup) else cell_diagonal_m(info, grid.crs)
        found.append(sampled + (info.evidence_diagonal_m or 0.0))
    return math.ceil(max(found) * 1000) / 1000


def _is_grid(info: RasterInfo, builtup: Builtup) -> bool:
    """Whether the cells of a raster are the working cells."""
    return lies_on_grid(info, builtup.grid.crs) and info.transform[0] == builtup.grid.cell
