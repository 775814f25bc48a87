"""Clear gaps: those whose straight line crosses no barrier, as one minimum spanning forest.

The method is that of `pyramid`, with the barriers between two blocks: where their common hull is
free of barriers every line is clear; where the barriers cut the hull so that no part of it touches
both, none is; otherwise the pair is split, until a single line from cell to cell decides. Since
cells of one block may lie on two banks, a block is split by group too.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ..basis.progress import Progress
from ..land.raster import Grid
from ..land.runs import Ints, Runs, cells_of
from .barriers import Barriers
from .facing import edge_cells
from .gaps import Gaps, as_gaps
from .pyramid import REACH, Bools, climb, limit_of, nearest_pairs, steps_ahead
from .square_blocks import Blocks


def find_clear_gaps(
    runs: Runs,
    node: NDArray[np.int32],
    grid: Grid,
    max_gap_m: float,
    barriers: Barriers,
    progress: Progress,
) -> Gaps:
    """The minimum spanning forest of nodes by gaps whose line meets no barrier.

    As `find_gaps`, but for the lines that are allowed.
    """
    cells = edge_cells(runs, node, progress)
    count = int(node.max(initial=-1)) + 1

    def sight(blocks: Blocks, a: Ints, b: Ints) -> tuple[Bools, Bools]:
        return _seen(blocks, a, b, barriers)

    def nearest(group: Ints, size: int, reach: int) -> Ints:
        levels = [_by_group(cells, group, size)]
        while levels[-1].size < size:
            levels.append(levels[-1].coarser(group))
        proposed = _proposed(levels[-1], group)
        return nearest_pairs(levels, group, proposed, reach, progress, sight)

    rows = climb(count, limit_of(max_gap_m, grid.cell), nearest, progress)
    return as_gaps(rows, runs, node, grid.cell)


def _by_group(cells: Blocks, group: Ints, size: int) -> Blocks:
    """Cells of a block of ``size`` side by side, those of one group together, in order of place."""
    block = (cells.box[0] // size).astype(np.int64) * 2**31 + cells.box[1] // size
    return cells.take(np.lexsort((group[cells.patch], block)))


def _proposed(blocks: Blocks, group: Ints) -> tuple[Ints, Ints]:
    """Pairs of blocks of different groups at most `REACH` blocks apart, each pair once.

    Two groups in one block need no look: cells that near were met at a smaller size.
    """
    row, col, owner = blocks.row.astype(np.int64), blocks.col + REACH, group[blocks.patch]
    width = int(col.max()) + REACH + 1
    place = row * width + col
    found_a, found_b = [], []
    for step_row, step_col in steps_ahead():
        there = place + step_row * width + step_col
        start = np.searchsorted(place, there)
        b, a = cells_of(start, np.searchsorted(place, there, side="right"))
        differs = owner[a] != owner[b]
        found_a.append(a[differs])
        found_b.append(b[differs])
    return np.concatenate(found_a), np.concatenate(found_b)


def _seen(blocks: Blocks, a: Ints, b: Ints, barriers: Barriers) -> tuple[Bools, Bools]:
    """Which pairs of blocks are clear and which hidden; at size 1 each is one or the other."""
    box = blocks.box.T.astype(np.int64)
    if blocks.size > 1:
        return barriers.look(box[a], box[b])
    hidden = barriers.crossed(np.column_stack((box[a, :2], box[b, :2])))
    return ~hidden, hidden
