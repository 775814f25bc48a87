"""Gaps: the shortest distances between patches, as one minimum spanning forest.

The rule: the distance of two cells is that of their edges, so with an offset of (dr, dc) cells

    d = cell · hypot(max(|dr| - 1, 0), max(|dc| - 1, 0))

and touching cells are at 0. The distance of two patches is the smallest over their cells. The
forest holds every join that matters up to the maximum gap: cutting it at any tolerance d gives
exactly the groups that brute force over all pairs of cells gives.

The method is a pyramid of square blocks of 1, 4, 8, 16, … cells. At each size the groups that
are joined by shorter gaps have already become one, so that a block can hold cells of one group
only; pairs of blocks at most `REACH` blocks apart then propose every pair of groups nearer than
``REACH · size`` cells. A proposed pair of blocks is split down to single cells, dropping on the
way the pairs that cannot be the nearest. All distances are compared as squared whole numbers of
cells: nothing is approximated. Only cells at the edge of a patch take part.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.sparse import csgraph

from ..basis.progress import Progress
from ..land.runs import Ints, Runs, cells_of, common, without

REACH = 3
"""Blocks searched on each side. With 3, blocks of 4 cells follow single cells: all gaps under
3 cells are joined by then, and two cells of one block of 4 are at most sqrt(8) apart."""

BAND_PLACES = 4_000_000
"""Places looked at together, so that memory does not grow with the grid."""


BYTES_PER_EDGE_CELL = 200
"""Memory that a cell at the edge of a patch needs at the peak, as measured."""


@dataclass(frozen=True)
class Gaps:
    """The minimum spanning forest of the patches, by growing distance.

    ``first`` and ``second`` (m,) are patch indices from 0, ``distance_m`` (m,) metres between
    cell edges, ``cells`` (m, 4) the row and column of the two cells that face each other.
    """

    n_patches: int
    first: Ints
    second: Ints
    distance_m: NDArray[np.float64]
    cells: Ints

    def __len__(self) -> int:
        """Number of gaps."""
        return len(self.first)


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
    progress = progress or Progress()
    edges = edge_cells(runs, of_run, progress)
    n_patches = int(of_run.max(initial=-1)) + 1
    limit = limit_of(max_gap_m, cell_m)
    group = np.arange(n_patches)
    found: list[Ints] = []
    size = 1
    while group.any():  # 0 everywhere: all patches are one group
        reach = min(limit, (REACH * size) ** 2 - 1)
        nearest = _nearest_pairs(edges, group[edges.patch], size, reach, progress)
        progress.check()
        found.append(spanning(nearest, n_patches))
        progress.check()
        group = merge_groups(group, found[-1])
        progress.report(np.log1p(reach) / np.log1p(limit) if limit else 1.0)
        if reach == limit:
            break
        size = max(4, size * 2)
    return as_gaps(edges, found, n_patches, cell_m)


def limit_of(max_gap_m: float, cell_m: float) -> int:
    """The greatest squared distance in cells that is searched."""
    # 1e-9: a maximum gap of a whole number of cells must not be lost to rounding
    return int(np.floor((max_gap_m / cell_m) ** 2 + 1e-9))


def expected_memory(runs: Runs) -> float:
    """Bytes that `find_gaps` will need, by the number of cells at the edges of patches."""
    start, end = _surrounded(runs)
    return float(runs.n_cells - int((end - start).sum())) * BYTES_PER_EDGE_CELL


def edge_cells(runs: Runs, of_run: NDArray[np.int32], progress: Progress) -> Edges:
    """The cells of patches that have a neighbour outside their patch, in Z-order."""
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


def _nearest_pairs(edges: Edges, group: Ints, size: int, reach: int, progress: Progress) -> Ints:
    """For every two groups nearer than ``reach`` (squared cells), their nearest two cells.

    ``group`` (cells,) is the group of each edge cell. Returns rows of group a < group b, squared
    distance, place of cell a, place of cell b.
    """
    first = edges.blocks(size)
    progress.check()
    a, b = _neighbouring_blocks(edges, group, first, size, progress)
    while True:
        progress.check()
        near, a, b = _drop_hopeless(edges, group, first, a, b, size, reach, progress)
        if size == 1:
            break
        finer = edges.blocks(size // 2)
        a, b = split_pairs(first, finer, a, b)
        first, size = finer, size // 2
    return first_of_each_pair(edges, group, near, a, b)


def _neighbouring_blocks(
    edges: Edges, group: Ints, first: Ints, size: int, progress: Progress
) -> tuple[Ints, Ints]:
    """Indices of the pairs of blocks of different groups at most `REACH` blocks apart."""
    row, col = edges.row[first] // size, edges.col[first] // size + REACH
    width = int(col.max()) + REACH + 1
    height = max(BAND_PLACES // width, 1)
    order = np.argsort(row * width + col, kind="stable")
    progress.check()
    row, col, owner = row[order], col[order], group[first[order]]
    pairs_a, pairs_b = [], []
    top = int(row[0])
    while top <= row[-1]:
        near, far = np.searchsorted(row, [top, top + height + REACH])
        place = (row[near:far] - top) * width + col[near:far]
        for a, b in _pairs_in_band(place, owner[near:far], (height, width), progress):
            pairs_a.append(order[near + a])
            pairs_b.append(order[near + b])
        top += height
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
    for step_row in range(REACH + 1):
        for step_col in range(-REACH, REACH + 1):
            if step_row == 0 and step_col <= 0:
                continue
            progress.check()
            other = block_at[own + (step_row * width + step_col)] - 1
            met = np.flatnonzero(other >= 0)
            other = other[met]
            differs = owner[met] != owner[other]
            yield met[differs], other[differs]


def _drop_hopeless(
    edges: Edges,
    group: Ints,
    first: Ints,
    a: Ints,
    b: Ints,
    size: int,
    reach: int,
    progress: Progress,
) -> tuple[Ints, Ints, Ints]:
    """Drop pairs of blocks beyond ``reach`` or surely farther than another of the same groups.

    Returns the least possible squared distance of each kept pair, and the pairs. At size 1 the
    least and the greatest possible distance are the same, so this leaves the nearest cells.
    """
    row, col, owner = edges.row[first] // size, edges.col[first] // size, group[first]
    step_row, step_col = np.abs(row[a] - row[b]), np.abs(col[a] - col[b])
    near = squared(np.maximum(step_row - 1, 0) * size, np.maximum(step_col - 1, 0) * size)
    kept = np.flatnonzero(near <= reach)
    progress.check()
    kept = kept[np.argsort(pair_key(owner[a[kept]], owner[b[kept]]), kind="stable")]
    a, b, near = a[kept], b[kept], near[kept]
    progress.check()
    far = squared(
        np.maximum((step_row[kept] + 1) * size - 2, 0),
        np.maximum((step_col[kept] + 1) * size - 2, 0),
    )
    key = pair_key(owner[a], owner[b])
    progress.check()
    new = np.append(True, key[1:] != key[:-1])[: len(key)]
    best = np.minimum.reduceat(far, np.flatnonzero(new)) if len(key) else far
    kept = np.flatnonzero(near <= best[np.cumsum(new) - 1])
    return near[kept], a[kept], b[kept]


def squared(rows: Ints, cols: Ints) -> Ints:
    """Squared length of steps in cells."""
    return rows * rows + cols * cols


def pair_key(a: Ints, b: Ints) -> Ints:
    """One number for an unordered pair of groups."""
    return np.minimum(a, b) << 32 | np.maximum(a, b)


def split_pairs(first: Ints, finer: Ints, a: Ints, b: Ints) -> tuple[Ints, Ints]:
    """Replace each pair of blocks by all pairs of the finer blocks inside them."""
    start = np.searchsorted(finer, first)
    count = np.diff(np.append(start, len(finer)))
    pairs = count[a] * count[b]
    parent = np.repeat(np.arange(len(a)), pairs)
    rank = np.arange(len(parent)) - np.repeat(np.cumsum(pairs) - pairs, pairs)
    in_a, in_b = np.divmod(rank, count[b][parent])
    return start[a][parent] + in_a, start[b][parent] + in_b


def first_of_each_pair(edges: Edges, group: Ints, near: Ints, a: Ints, b: Ints) -> Ints:
    """One nearest pair of cells for each pair of groups: the first by row and column."""
    swap = group[a] > group[b]
    a, b = np.where(swap, b, a), np.where(swap, a, b)
    rows = np.column_stack((group[a], group[b], near, edges.place[a], edges.place[b]))
    rows = rows[np.lexsort(rows.T[::-1])]
    new = np.ones(len(rows), dtype=bool)
    new[1:] = (np.diff(rows[:, :2], axis=0) != 0).any(axis=1)
    return rows[new]


def spanning(rows: Ints, n_groups: int) -> Ints:
    """The rows of the minimum spanning forest, by (distance, place of the cells)."""
    rows = rows[np.lexsort((rows[:, 4], rows[:, 3], rows[:, 2]))]
    rank = np.arange(1, len(rows) + 1)  # all different: the forest is unique
    graph = sparse.csr_matrix((rank, (rows[:, 0], rows[:, 1])), shape=(n_groups, n_groups))
    chosen = csgraph.minimum_spanning_tree(graph).data.astype(np.int64)
    return rows[np.sort(chosen) - 1]


def merge_groups(group: Ints, rows: Ints) -> Ints:
    """The group of each patch once the groups that ``rows`` join have become one."""
    n = len(group)
    graph = sparse.csr_matrix((np.ones(len(rows)), (rows[:, 0], rows[:, 1])), shape=(n, n))
    return csgraph.connected_components(graph, directed=False)[1].astype(np.int64)[group]


def as_gaps(edges: Edges, found: list[Ints], n_patches: int, cell_m: float) -> Gaps:
    """The rows found at every size, by growing distance, as gaps."""
    rows = np.concatenate(found) if found else np.empty((0, 5), dtype=np.int64)
    rows = rows[np.lexsort((rows[:, 4], rows[:, 3], rows[:, 2]))]
    cell_at = np.argsort(edges.place)
    a, b = cell_at[rows[:, 3]], cell_at[rows[:, 4]]
    return Gaps(
        n_patches=n_patches,
        first=edges.patch[a],
        second=edges.patch[b],
        distance_m=np.sqrt(rows[:, 2]) * cell_m,
        cells=np.column_stack((edges.row[a], edges.col[a], edges.row[b], edges.col[b])),
    )
