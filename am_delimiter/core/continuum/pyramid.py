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

from collections.abc import Callable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.sparse import csgraph

from ..basis.progress import Progress
from ..land.runs import Ints
from .dendrogram import spanning
from .nearest_cells import Pairs, by_pair, first_of_each_pair, least_of_each
from .square_blocks import Blocks

REACH = 3
"""Blocks searched on each side. With 3, blocks of 4 cells follow single cells: all gaps under
3 cells are joined by then, and two cells of one block of 4 are at most sqrt(8) apart."""

Bools = NDArray[np.bool_]

Sight = Callable[[Blocks, Ints, Ints], tuple[Bools, Bools]]
"""Which pairs of blocks are clear, and which hidden; of cells each is one or the other."""


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
    return np.concatenate(found)  # each step finds what lies beyond the reach of the one before


def steps_ahead() -> Iterator[tuple[int, int]]:
    """The steps in rows and columns to the blocks within reach that come later in reading order."""
    for row in range(REACH + 1):
        yield from ((row, col) for col in range(-REACH, REACH + 1) if (row, col) > (0, 0))


def nearest_pairs(
    levels: Sequence[Blocks],
    group: Ints,
    pairs: tuple[Ints, Ints],
    reach: int,
    progress: Progress,
    sight: Sight | None = None,
) -> Ints:
    """For every two groups nearer than ``reach`` (squared cells), their nearest two cells.

    ``levels`` are the blocks from single cells up, ``group`` (patches,) is that of each patch, and
    ``pairs`` are indices of the largest blocks, to begin with; with ``sight`` only what sees each
    other counts. Returns rows as `first_of_each_pair` does.
    """
    return first_of_each_pair(*all_nearest(levels, group, pairs, reach, progress, sight))


def all_nearest(
    levels: Sequence[Blocks],
    group: Ints,
    pairs: tuple[Ints, Ints],
    reach: int,
    progress: Progress,
    sight: Sight | None = None,
) -> tuple[Ints, Ints, Ints, Ints]:
    """For every two groups all pairs of cells that are as near as the nearest.

    Asked as `nearest_pairs` is; gives the key of the groups, as in `Pairs`, the squared distance
    and the places of both cells, that of the lower group first.
    """
    cells, largest = levels[0], levels[-1]
    progress.check()
    found = _hopeful(largest, by_pair(group[largest.patch], *pairs), reach, sight)
    for finer, blocks in zip(levels[-2::-1], levels[:0:-1]):
        progress.check()
        found = _hopeful(finer, _split(blocks, found), reach, sight)
    progress.check()
    near, _ = cells.distances(found.a, found.b)
    return found.key, near, cells.place[found.a], cells.place[found.b]


def _hopeful(blocks: Blocks, pairs: Pairs, reach: int, sight: Sight | None) -> Pairs:
    """The pairs of blocks that may hold the nearest cells of their groups, within ``reach``.

    That is those no farther than another pair of the same groups that sees each other. Of cells
    the least and the greatest possible distance are the same, so this leaves the nearest ones.
    """
    near, far = blocks.distances(pairs.a, pairs.b)
    if sight:
        within = near <= reach
        pairs, near, far = pairs.take(within), near[within], far[within]
        clear, hidden = sight(blocks, pairs.a, pairs.b)
        far[~clear] = np.iinfo(far.dtype).max
        near[hidden] = np.iinfo(near.dtype).max
    return pairs.take(near <= np.minimum(least_of_each(pairs.key, far), reach))


def _split(blocks: Blocks, pairs: Pairs) -> Pairs:
    """Each pair of blocks as all pairs of the finer blocks inside them."""
    start, count = blocks.inner[:-1], np.diff(blocks.inner)
    in_a, in_b = count[pairs.a], count[pairs.b]
    times = in_a * in_b
    parent = np.repeat(np.arange(len(times)), times)
    rank = np.arange(len(parent)) - np.repeat(np.cumsum(times) - times, times)
    step_a, step_b = np.divmod(rank, in_b[parent])
    return Pairs(
        start[pairs.a][parent] + step_a, start[pairs.b][parent] + step_b, pairs.key[parent]
    )


def _spanning(rows: Ints, n_groups: int) -> Ints:
    """The rows of the minimum spanning forest, by (distance, place of the cells)."""
    rows = rows[np.lexsort((rows[:, 4], rows[:, 3], rows[:, 2]))]
    return rows[spanning(n_groups, rows[:, 0], rows[:, 1])]


def _merged(group: Ints, rows: Ints) -> Ints:
    """The group of each patch once the groups that ``rows`` join have become one."""
    n = len(group)
    graph = sparse.csr_matrix((np.ones(len(rows)), (rows[:, 0], rows[:, 1])), shape=(n, n))
    return csgraph.connected_components(graph, directed=False)[1].astype(np.int64)[group]
