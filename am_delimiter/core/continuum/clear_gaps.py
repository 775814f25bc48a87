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
from .edge_cells import Edges, edge_cells
from .gaps import Gaps, as_gaps
from .pyramid import REACH, Blocks, Bools, Layout, climb, limit_of, nearest_pairs, steps_ahead


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
    edges = edge_cells(runs, node, progress)
    count = int(node.max(initial=-1)) + 1

    def sight(blocks: Blocks, a: Ints, b: Ints) -> tuple[Bools, Bools]:
        return _seen(blocks, a, b, barriers)

    def nearest(group: Ints, size: int, reach: int) -> Ints:
        blocks = _by_group(edges, group[edges.patch], size).blocks(size)
        return nearest_pairs(blocks, _proposed, reach, progress, sight)

    rows = climb(count, limit_of(max_gap_m, grid.cell), nearest, progress)
    return as_gaps(edges, rows, count, grid.cell)


def _by_group(edges: Edges, group: Ints, size: int) -> Layout:
    """Cells of a block of ``size`` side by side, those of one group together, in order of place."""
    block = (edges.row // size) * 2**31 + edges.col // size
    order = np.lexsort((np.arange(len(block)), group, block))
    edges, group, block = edges.take(order), group[order], block[order]

    def first_of(finer: int) -> Ints:
        new = np.zeros(len(group), dtype=bool)
        new[:1] = True
        for value in (edges.row // finer, edges.col // finer, group, block):
            new[1:] |= np.diff(value) != 0
        return np.flatnonzero(new)

    return Layout(edges, group, first_of)


def _proposed(blocks: Blocks) -> tuple[Ints, Ints]:
    """Pairs of blocks of different groups at most `REACH` blocks apart, each pair once.

    Two groups in one block need no look: cells that near were met at a smaller size.
    """
    row, col, owner = blocks.row, blocks.col + REACH, blocks.owner
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
    row, col, size = blocks.row, blocks.col, blocks.size
    if size == 1:
        hidden = barriers.crossed(np.column_stack((row[a], col[a], row[b], col[b])))
        return ~hidden, hidden
    boxes = np.column_stack((row, col, row + 1, col + 1)) * size - np.array([0, 0, 1, 1])
    return barriers.look(boxes[a], boxes[b])
