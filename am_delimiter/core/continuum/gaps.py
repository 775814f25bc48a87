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
from functools import partial

import numpy as np
from numpy.typing import NDArray

from ..basis.progress import Progress
from ..land.runs import Ints, Runs
from .edge_cells import Edges, edge_cells
from .pyramid import REACH, Blocks, Layout, climb, limit_of, nearest_pairs, steps_ahead

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


def find_gaps(
    runs: Runs,
    of_run: NDArray[np.int32],
    cell_m: float,
    max_gap_m: float,
    progress: Progress | None = None,
) -> Gaps:
    """The minimum spanning forest of the patches with gaps of at most ``max_gap_m`` metres.

    ``of_run`` (runs,) is the patch, 0…n-1, of each run; cells are squares of ``cell_m`` metres.
    Ties are resolved by the place of the cells, so the result is unique.
    """
    told = progress or Progress()
    edges = edge_cells(runs, of_run, told)
    count = int(of_run.max(initial=-1)) + 1

    def nearest(group: Ints, size: int, reach: int) -> Ints:
        blocks = Layout(edges, group[edges.patch], edges.blocks).blocks(size)
        told.check()
        return nearest_pairs(blocks, partial(_proposed, progress=told), reach, told)

    rows = climb(count, limit_of(max_gap_m, cell_m), nearest, told)
    return as_gaps(edges, rows, count, cell_m)


def as_gaps(edges: Edges, rows: Ints, n_patches: int, cell_m: float) -> Gaps:
    """The rows of a search, by growing distance, as gaps."""
    cell_at = np.argsort(edges.place)
    a, b = cell_at[rows[:, 3]], cell_at[rows[:, 4]]
    return Gaps(
        n_patches=n_patches,
        first=edges.patch[a],
        second=edges.patch[b],
        distance_m=np.sqrt(rows[:, 2]) * cell_m,
        cells=np.column_stack((edges.row[a], edges.col[a], edges.row[b], edges.col[b])),
    )


def _proposed(blocks: Blocks, progress: Progress) -> tuple[Ints, Ints]:
    """Indices of the pairs of blocks of different groups at most `REACH` blocks apart."""
    row, col = blocks.row, blocks.col + REACH
    width = int(col.max()) + REACH + 1
    height = max(BAND_PLACES // width, 1)
    order = np.argsort(row * width + col, kind="stable")
    progress.check()
    row, col, owner = row[order], col[order], blocks.owner[order]
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
    block_at = np.zeros((height + REACH) * width + REACH, dtype=np.int32)
    block_at[place] = np.arange(1, len(place) + 1)
    own = place[: np.searchsorted(place, height * width)]
    for step_row, step_col in steps_ahead():
        progress.check()
        other = block_at[own + (step_row * width + step_col)] - 1
        met = np.flatnonzero(other >= 0)
        other = other[met]
        differs = owner[met] != owner[other]
        yield met[differs], other[differs]
