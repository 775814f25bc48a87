"""The pyramid: every search of gaps climbs square blocks of 1, 4, 8, 16, … cells.

At each size the groups that are joined by shorter gaps have already become one, so that pairs of
blocks at most `REACH` blocks apart propose every pair of groups nearer than ``REACH · size``
cells. A proposed pair of blocks is split down to single cells, dropping on the way the pairs that
cannot be the nearest. All distances are compared as squared whole numbers of cells: nothing is
approximated.

A search says how cells are cut into blocks, which pairs of blocks are proposed, and, where not
every line is allowed, what can be seen between two blocks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.sparse import csgraph

from ..basis.progress import Progress
from ..land.runs import Ints
from .dendrogram import spanning
from .edge_cells import Edges

REACH = 3
"""Blocks searched on each side. With 3, blocks of 4 cells follow single cells: all gaps under
3 cells are joined by then, and two cells of one block of 4 are at most sqrt(8) apart."""

Bools = NDArray[np.bool_]


@dataclass(frozen=True)
class Layout:
    """Edge cells, the ``group`` (cells,) of each, and where their blocks begin.

    ``first_of`` gives the index of the first cell of each block of a size; the cells are in an
    order in which every block is one run of them.
    """

    edges: Edges
    group: Ints
    first_of: Callable[[int], Ints]

    def blocks(self, size: int) -> Blocks:
        """The blocks of a size."""
        return Blocks(self, size, self.first_of(size))


@dataclass(frozen=True)
class Blocks:
    """Blocks of ``size`` × ``size`` cells, each of one group only.

    ``first`` (blocks,) is the index of the first cell of each. What else there is to tell of them
    is reckoned when it is asked for, so that it takes no memory in between.
    """

    layout: Layout
    size: int
    first: Ints

    @property
    def row(self) -> Ints:
        """Row of each block, counted in blocks."""
        return self.layout.edges.row[self.first] // self.size

    @property
    def col(self) -> Ints:
        """Column of each block, counted in blocks."""
        return self.layout.edges.col[self.first] // self.size

    @property
    def owner(self) -> Ints:
        """Group of each block."""
        return self.layout.group[self.first]


Sight = Callable[[Blocks, Ints, Ints], tuple[Bools, Bools]]
"""Which pairs of blocks are clear, and which hidden; at size 1 each is one or the other."""


def limit_of(max_gap_m: float, cell_m: float) -> int:
    """The greatest squared distance in cells that is searched."""
    # 1e-9: a maximum gap of a whole number of cells must not be lost to rounding
    return int(np.floor((max_gap_m / cell_m) ** 2 + 1e-9))


def climb(
    count: int, limit: int, nearest: Callable[[Ints, int, int], Ints], progress: Progress
) -> Ints:
    """The minimum spanning forest of ``count`` patches up to a squared distance, as rows.

    ``nearest`` gives, for the group (patches,) of each patch, a size of blocks and a squared
    distance, the nearest cells of every two groups within it, as `nearest_pairs` does.
    """
    group = np.arange(count)
    found = [np.empty((0, 5), dtype=np.int64)]
    size = 1
    while group.any():  # 0 everywhere: all patches are one group
        reach = min(limit, (REACH * size) ** 2 - 1)
        pairs = nearest(group, size, reach)
        progress.check()
        found.append(_spanning(pairs, count))
        progress.check()
        group = _merged(group, found[-1])
        progress.report(np.log1p(reach) / np.log1p(limit) if limit else 1.0)
        if reach == limit:
            break
        size = max(4, size * 2)
    return _by_distance(np.concatenate(found))


def steps_ahead() -> Iterator[tuple[int, int]]:
    """The steps in rows and columns to the blocks within reach that come later in reading order."""
    for row in range(REACH + 1):
        yield from ((row, col) for col in range(-REACH, REACH + 1) if (row, col) > (0, 0))


def nearest_pairs(
    blocks: Blocks,
    propose: Callable[[Blocks], tuple[Ints, Ints]],
    reach: int,
    progress: Progress,
    sight: Sight | None = None,
) -> Ints:
    """For every two groups nearer than ``reach`` (squared cells), their nearest two cells.

    ``propose`` gives the indices of the pairs of blocks to begin with; with ``sight`` only what
    sees each other counts. Returns rows of group a < group b, squared distance, place of cell a,
    place of cell b.
    """
    a, b = propose(blocks)
    while True:
        progress.check()
        near, a, b = _hopeful(blocks, a, b, reach, progress, sight)
        if blocks.size == 1:
            return _first_of_each_pair(blocks, near, a, b)
        finer = blocks.layout.blocks(blocks.size // 2)
        a, b = _split(blocks.first, finer.first, a, b)
        blocks = finer


def _hopeful(
    blocks: Blocks, a: Ints, b: Ints, reach: int, progress: Progress, sight: Sight | None
) -> tuple[Ints, Ints, Ints]:
    """Drop pairs of blocks that are hidden, beyond ``reach``, or surely not the nearest.

    That is farther than another pair of the same groups that sees each other. Returns the least
    possible squared distance of each kept pair, and the pairs. At size 1 the least and the
    greatest possible distance are the same, so this leaves the nearest cells.
    """
    row, col, owner, size = blocks.row, blocks.col, blocks.owner, blocks.size
    rows, cols = np.abs(row[a] - row[b]), np.abs(col[a] - col[b])
    near = _squared(np.maximum(rows - 1, 0) * size, np.maximum(cols - 1, 0) * size)
    kept = np.flatnonzero(near <= reach)
    progress.check()
    kept = kept[np.argsort(_pair_key(owner[a[kept]], owner[b[kept]]), kind="stable")]
    a, b, near = a[kept], b[kept], near[kept]
    progress.check()
    far = _squared(*(np.maximum((steps[kept] + 1) * size - 2, 0) for steps in (rows, cols)))
    if sight:
        clear, hidden = sight(blocks, a, b)
        far = np.where(clear, far, np.iinfo(np.int64).max)
        a, b, near, far = (part[~hidden] for part in (a, b, near, far))
    key = _pair_key(owner[a], owner[b])
    progress.check()
    new = np.append(True, key[1:] != key[:-1])[: len(key)]
    best = np.minimum.reduceat(far, np.flatnonzero(new)) if len(key) else far
    kept = np.flatnonzero(near <= best[np.cumsum(new) - 1])
    return near[kept], a[kept], b[kept]


def _squared(rows: Ints, cols: Ints) -> Ints:
    """Squared length of steps in cells."""
    return rows * rows + cols * cols


def _pair_key(a: Ints, b: Ints) -> Ints:
    """One number for an unordered pair of groups."""
    return np.minimum(a, b) << 32 | np.maximum(a, b)


def _split(first: Ints, finer: Ints, a: Ints, b: Ints) -> tuple[Ints, Ints]:
    """Replace each pair of blocks by all pairs of the finer blocks inside them."""
    start = np.searchsorted(finer, first)
    count = np.diff(np.append(start, len(finer)))
    pairs = count[a] * count[b]
    parent = np.repeat(np.arange(len(a)), pairs)
    rank = np.arange(len(parent)) - np.repeat(np.cumsum(pairs) - pairs, pairs)
    in_a, in_b = np.divmod(rank, count[b][parent])
    return start[a][parent] + in_a, start[b][parent] + in_b


def _first_of_each_pair(blocks: Blocks, near: Ints, a: Ints, b: Ints) -> Ints:
    """One nearest pair of cells for each pair of groups: the first by row and column."""
    group, place = blocks.layout.group, blocks.layout.edges.place
    swap = group[a] > group[b]
    a, b = np.where(swap, b, a), np.where(swap, a, b)
    rows = np.column_stack((group[a], group[b], near, place[a], place[b]))
    rows = rows[np.lexsort(rows.T[::-1])]
    new = np.ones(len(rows), dtype=bool)
    new[1:] = (np.diff(rows[:, :2], axis=0) != 0).any(axis=1)
    return rows[new]


def _spanning(rows: Ints, n_groups: int) -> Ints:
    """The rows of the minimum spanning forest, by (distance, place of the cells)."""
    rows = _by_distance(rows)
    return rows[spanning(n_groups, rows[:, 0], rows[:, 1])]


def _by_distance(rows: Ints) -> Ints:
    """Rows by growing distance, those of one distance by the place of their cells."""
    return rows[np.lexsort((rows[:, 4], rows[:, 3], rows[:, 2]))]


def _merged(group: Ints, rows: Ints) -> Ints:
    """The group of each patch once the groups that ``rows`` join have become one."""
    n = len(group)
    graph = sparse.csr_matrix((np.ones(len(rows)), (rows[:, 0], rows[:, 1])), shape=(n, n))
    return csgraph.connected_components(graph, directed=False)[1].astype(np.int64)[group]
