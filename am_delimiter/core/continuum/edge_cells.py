"""Edge cells: the cells of patches that can face another patch, in an order made for blocks.

A cell with all eight neighbours in its own patch is never the nearest to another patch, so only
those at the edge take part in a search.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..basis.progress import Progress
from ..land.runs import Ints, Runs, cells_of, common, without

BYTES_PER_EDGE_CELL = 200
"""Memory that a cell at the edge of a patch needs at the peak of a search, as measured."""


@dataclass(frozen=True)
class Edges:
    """Cells at the edge of patches in Z-order, so that every block is one run of them.

    ``place`` is the rank of each cell by row and column. It resolves ties, as Z-order would let
    them depend on where the array begins.
    """

    row: Ints
    col: Ints
    patch: Ints
    place: Ints

    def blocks(self, size: int) -> Ints:
        """Index of the first cell of each block of ``size`` × ``size`` cells."""
        row, col = self.row // size, self.col // size
        new = (np.diff(row) != 0) | (np.diff(col) != 0)
        return np.concatenate(([0], np.flatnonzero(new) + 1))

    def take(self, order: Ints) -> Edges:
        """The same cells in another order."""
        return Edges(self.row[order], self.col[order], self.patch[order], self.place[order])


def edge_cells(runs: Runs, of_run: NDArray[np.int32], progress: Progress) -> Edges:
    """The cells of patches that have a neighbour outside their patch, in Z-order.

    ``of_run`` (runs,) is the patch, 0…n-1, of each run.
    """
    start, end = without(runs.start, runs.end, *_surrounded(runs))
    progress.check()
    place, interval = cells_of(start, end)
    patch = of_run[np.searchsorted(runs.start, start, side="right") - 1][interval]
    progress.check()
    row, col = np.divmod(place, runs.width)
    z_order = _spread(row) << 1 | _spread(col)
    progress.check()
    order = np.argsort(z_order, kind="stable")
    progress.check()
    return Edges(row[order], col[order], patch[order].astype(np.int64), order)


def expected_memory(runs: Runs) -> float:
    """Bytes that a search will need, by the number of cells at the edges of patches."""
    start, end = _surrounded(runs)
    return float(runs.n_cells - int((end - start).sum())) * BYTES_PER_EDGE_CELL


def _surrounded(runs: Runs) -> tuple[Ints, Ints]:
    """The cells whose eight neighbours are covered too, as intervals."""
    long = runs.lengths > 2  # noqa: PLR2004  shorter ones have no cell between two others
    start, end = runs.start[long] + 1, runs.end[long] - 1
    above, below = start + runs.width, end + runs.width
    start, end = common(*common(start, end, above, below), start - runs.width, end - runs.width)
    return start, end


def _spread(value: Ints) -> Ints:
    """Put a zero bit before each of the 31 bits of a number: half of its Z-order code."""
    for shift, keep in (
        (16, 0x0000FFFF0000FFFF),
        (8, 0x00FF00FF00FF00FF),
        (4, 0x0F0F0F0F0F0F0F0F),
        (2, 0x3333333333333333),
        (1, 0x5555555555555555),
    ):
        value = (value | (value << shift)) & keep
    return value
