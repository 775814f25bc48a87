"""What of the patches faces others: all that a search of gaps asks of their cells.

A cell with all eight neighbours in its own patch is never the nearest to another patch, so only
those at the edge take part in a search. Whether a cell is at the edge, and how near two patches
are, does not depend on the others: once found, it serves any choice of the patches.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..basis.progress import Progress
from ..land.runs import Ints, Runs, cells_of, common, without
from .close_runs import close_pairs
from .square_blocks import Blocks, cells_as_blocks

BYTES_PER_EDGE_CELL = 200
"""Memory that a cell at the edge of a patch needs at the peak of a search, as measured."""

BYTES_PER_RUN, BYTES_PER_PATCH = 60, 300
"""What each run and each patch needs here where others search, as measured."""


@dataclass(frozen=True)
class Facing:
    """The pairs of close patches, rows as `close_pairs` gives them, and the cells at the edges."""

    close: Ints
    cells: Blocks

    def among(self, kept: NDArray[np.bool_]) -> Facing:
        """What faces others among the patches ``kept`` (patches,), which are numbered anew."""
        number = np.cumsum(kept, dtype=np.int32) - 1
        close = self.close[kept[self.close[:, :2]].all(axis=1)]
        close[:, :2] = number[close[:, :2]]
        return Facing(close, self.cells.among(kept, number))


def face(runs: Runs, of_run: NDArray[np.int32], progress: Progress) -> Facing:
    """What faces others of the patches ``of_run`` (runs,)."""
    close = close_pairs(runs, of_run, progress)
    return Facing(close, edge_cells(runs, of_run, progress))


def edge_cells(runs: Runs, of_run: NDArray[np.int32], progress: Progress) -> Blocks:
    """The cells of patches that have a neighbour outside their patch.

    ``of_run`` (runs,) is the patch, 0…n-1, of each run. The cells are in Z-order: every block,
    whatever its size, is one run of them.
    """
    start, end = without(runs.start, runs.end, *_surrounded(runs))
    progress.check()
    patch = of_run[np.searchsorted(runs.start, start, side="right") - 1]
    place, interval = cells_of(start, end)
    progress.check()
    row, col = np.divmod(place, runs.width)
    code = _spread(np.arange(max(runs.rows, runs.width)))
    progress.check()
    order = np.argsort(code[row] << 1 | code[col], kind="stable")
    progress.check()
    return cells_as_blocks(row[order], col[order], patch[interval[order]], runs.width)


def expected_memory(runs: Runs) -> float:
    """Bytes that a search will need, by the number of cells at the edges of patches."""
    start, end = _surrounded(runs)
    return float(runs.n_cells - int((end - start).sum())) * BYTES_PER_EDGE_CELL


def memory_of_tiles(runs: Runs, patches: int) -> float:
    """Bytes that a search by others will need here: they look at the cells, which stay away."""
    return float(len(runs) * BYTES_PER_RUN + patches * BYTES_PER_PATCH)


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
