"""Gaps: the shortest distances between patches, as one minimum spanning forest.

The rule: the distance of two cells is that of their edges, so with an offset of (dr, dc) cells

    d = cell · hypot(max(|dr| - 1, 0), max(|dc| - 1, 0))

and touching cells are at 0. The distance of two patches is the smallest over their cells. The
forest holds every join that matters up to the maximum gap: cutting it at any tolerance d gives
exactly the groups that brute force over all pairs of cells gives.

The method is that of `pyramid`. As all gaps within a block are joined before blocks grow to its
size, a block holds cells of one group only.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Callable

import numpy as np
from numpy.typing import NDArray

from ..basis.progress import Progress
from ..land.runs import Ints, Runs
from .facing import Facing, face
from .pyramid import REACH, climb, limit_of, nearest_pairs, steps_ahead
from .square_blocks import Blocks

BAND_PLACES = 4_000_000
"""Places looked at together, so that memory does not grow with the grid."""


@dataclass(frozen=True)
class Gaps:
    """The minimum spanning forest of the patches, by growing distance.

    ``first`` and ``second`` (m,) are patch indices from 0, ``distance_m`` (m,) metres between
    cell edges, ``cells`` (m, 4) the row and column of the two cells that face each other. Between
    polygons that were given it is theirs, and so are the ``lines`` (m,).
    """

    n_patches: int
    first: Ints
    second: Ints
    distance_m: NDArray[np.float64]
    cells: Ints
    lines: NDArray[np.object_] | None = None

    def __len__(self) -> int:
        """Number of gaps."""
        return len(self.first)

    def take(self, chosen: Ints, distance_m: NDArray[np.float64]) -> Gaps:
        """Some of the gaps in another order, ``distance_m`` (chosen,) long."""
        lines = None if self.lines is None else self.lines[chosen]
        ends = (self.first[chosen], self.second[chosen])
        return Gaps(self.n_patches, *ends, distance_m, self.cells[chosen], lines)


Search = Callable[[Runs, NDArray[np.int32], float, float, Progress], Gaps]
"""Another way to what `find_gaps` gives for its first arguments; to the last bit the same."""


def find_gaps(
    runs: Runs,
    of_run: NDArray[np.int32],
    cell_m: float,
    max_gap_m: float,
    progress: Progress | None = None,
    facing: Facing | None = None,
) -> Gaps:
    """The minimum spanning forest of the patches with gaps of at most ``max_gap_m`` metres.

    ``of_run`` (runs,) is the patch, 0…n-1, of each run; cells are squares of ``cell_m`` metres.
    ``facing`` is what faces others of the patches, where that is known already. Ties are resolved
    by the place of the cells, so the result is unique.
    """
    told = progress or Progress()
    facing = facing or face(runs, of_run, told)
    close, levels = facing.close, [facing.cells]
    count = int(of_run.max(initial=-1)) + 1

    def nearest(group: Ints, size: int, reach: int) -> Ints:
        if size == 1:  # every patch is a group of its own
            return close[close[:, 2] <= reach]
        while levels[-1].size < size:
            levels.append(levels[-1].coarser())
            told.check()
        proposed = pairs_within_reach(levels[-1], group, told)
        return nearest_pairs(levels, group, proposed, reach, told)

    rows = climb(count, limit_of(max_gap_m, cell_m), nearest, told)
    return as_gaps(rows, runs, of_run, cell_m)


def as_gaps(rows: Ints, runs: Runs, of_run: NDArray[np.int32], cell_m: float) -> Gaps:
    """The rows of a search, by growing distance, as gaps of the patches ``of_run`` (runs,)."""
    ends = rows[:, 3:]
    first, second = of_run[np.searchsorted(runs.start, ends, side="right") - 1].T.astype(np.int64)
    row, col = np.divmod(ends, runs.width)
    return Gaps(
        n_patches=int(of_run.max(initial=-1)) + 1,
        first=first,
        second=second,
        distance_m=np.sqrt(rows[:, 2]) * cell_m,
        cells=np.column_stack((row[:, 0], col[:, 0], row[:, 1], col[:, 1])),
    )


def pairs_within_reach(blocks: Blocks, group: Ints, progress: Progress) -> tuple[Ints, Ints]:
    """Indices of the pairs of blocks of different groups at most `REACH` blocks apart."""
    row, col = blocks.row.astype(np.int64), blocks.col + REACH
    width = int(col.max()) + REACH + 1
    height = max(BAND_PLACES // width, 1)
    order = np.argsort(row * width + col, kind="stable")
    progress.check()
    row, col, owner = row[order], col[order], group[blocks.patch[order]]
    pairs_a, pairs_b = [], []
    near = 0
    while near < len(row):  # bands begin with a block: rows without any are passed over
        top = int(row[near])
        after, far = np.searchsorted(row, [top + height, top + height + REACH]).tolist()
        place = (row[near:far] - top) * width + col[near:far]
        for a, b in _pairs_in_band(place, owner[near:far], (height, width), progress):
            pairs_a.append(order[near + a])
            pairs_b.append(order[near + b])
        near = after
    return np.concatenate(pairs_a), np.concatenate(pairs_b)


def _pairs_in_band(
    place: Ints, owner: Ints, shape: tuple[int, int], progress: Progress
) -> Iterator[tuple[Ints, Ints]]:
    """Pairs of a block in the band and one of another group, that comes later, within reach.

    ``place`` numbers the places of the band row by row, in order, and goes on below it.
    """
    height, width = shape
    owner_at = np.full((height + REACH) * width + REACH, -1, dtype=np.int32)
    owner_at[place] = owner
    block_at = np.empty(len(owner_at), dtype=np.int32)
    block_at[place] = np.arange(len(place))
    own = place[: np.searchsorted(place, height * width)]
    mine = owner[: len(own)].astype(np.int32)
    for step_row, step_col in steps_ahead():
        progress.check()
        step = step_row * width + step_col  # the steps are ahead: never below 0
        other = owner_at[step:].take(own)
        met = np.flatnonzero((other != mine) & (other >= 0))
        yield met, block_at[own[met] + step]
