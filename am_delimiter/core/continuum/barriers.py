"""Sight: gaps whose straight line crosses no barrier, as one minimum spanning forest.

The method is that of `gaps`: a pyramid of blocks that proposes every pair of groups within reach
and splits what it proposes down to single cells. Here a pair of blocks is also looked at with the
barriers between them: where their common hull is free of barriers every line is clear; where the
barriers cut the hull so that no part of it touches both, none is; otherwise it is split, until a
single line from cell to cell decides. Since cells of one block may lie on two banks, a block is
split by group too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from ..basis.progress import Progress
from ..land.geometry import gap_lines, mend
from ..land.raster import Grid
from ..land.runs import Ints, Runs, cells_of
from .gaps import (
    REACH,
    Edges,
    Gaps,
    as_gaps,
    edge_cells,
    first_of_each_pair,
    limit_of,
    merge_groups,
    pair_key,
    spanning,
    split_pairs,
    squared,
)

WIDTH_M = 0.01
"""A line that is a barrier is this wide on each side: a line alone cuts no area."""


class Barriers:
    """Barriers in the working system, ready to be asked what lies in the way."""

    def __init__(self, shapes: Sequence[BaseGeometry], grid: Grid) -> None:
        """``shapes`` are lines or polygons; ``grid`` gives cells their place."""
        self._grid = grid
        areas = [
            s if s.geom_type.endswith("Polygon") else shapely.buffer(s, WIDTH_M, quad_segs=2)
            for s in shapes
        ]
        step = 256 * grid.cell  # small pieces: cutting a hull with a whole river is slow
        parts = [part for area in areas for part in _tiles(mend(area), step)]
        self._parts = np.array(parts, dtype=object)
        self._tree = shapely.STRtree(self._parts)

    def crossed(self, cells: Ints) -> NDArray[np.bool_]:
        """Whether the line between two cells (n, 4: row, column, row, column) meets a barrier."""
        lines = gap_lines(self._grid, cells)
        found = np.zeros(len(lines), dtype=bool)
        found[self._tree.query(lines, predicate="intersects")[0]] = True
        return found

    def look(self, box_a: Ints, box_b: Ints) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
        """For boxes of cells (n, 4: first row, first column, last row, last column): clear, hidden.

        Clear is that no line between them can meet a barrier, hidden that every line must.
        """
        with np.errstate(invalid="ignore"):  # GEOS leaves a flag that means nothing
            return self._look(self._boxes(box_a), self._boxes(box_b))

    def _look(
        self, a: NDArray[np.object_], b: NDArray[np.object_]
    ) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
        hulls = shapely.convex_hull(shapely.union(a, b))
        met, part = self._tree.query(hulls, predicate="intersects")
        clear = np.ones(len(hulls), dtype=bool)
        clear[met] = False
        hidden = np.zeros(len(hulls), dtype=bool)
        for hull, parts in _grouped(met, part):
            left = shapely.difference(hulls[hull], shapely.union_all(self._parts[parts]))
            pieces = shapely.get_parts(left)
            both = shapely.intersects(pieces, a[hull]) & shapely.intersects(pieces, b[hull])
            hidden[hull] = not both.any()
        return clear, hidden

    def _boxes(self, box: Ints) -> NDArray[np.object_]:
        grid = self._grid
        found: NDArray[np.object_] = shapely.box(
            grid.x_min + box[:, 1] * grid.cell,
            grid.y_max - (box[:, 2] + 1) * grid.cell,
            grid.x_min + (box[:, 3] + 1) * grid.cell,
            grid.y_max - box[:, 0] * grid.cell,
        )
        return found


def _tiles(area: BaseGeometry, step: float) -> list[BaseGeometry]:
    """An area cut along a lattice of ``step`` metres."""
    west, south, east, north = area.bounds
    xs, ys = np.arange(west, east + step, step), np.arange(south, north + step, step)
    x, y = (v.ravel() for v in np.meshgrid(xs, ys))
    squares = shapely.box(x, y, x + step, y + step)
    squares = squares[shapely.intersects(squares, area)]
    return [piece for piece in shapely.intersection(squares, area) if piece.area > 0]


def _grouped(met: Ints, part: Ints) -> Iterator[tuple[int, Ints]]:
    """Each hull that parts were met in, with those parts."""
    order = np.argsort(met, kind="stable")
    names, first = np.unique(met[order], return_index=True)
    yield from zip(names.tolist(), np.split(part[order], first[1:]))


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
    limit = limit_of(max_gap_m, grid.cell)
    count = int(node.max(initial=-1)) + 1
    group = np.arange(count)
    found: list[Ints] = []
    size = 1
    while group.any():
        reach = min(limit, (REACH * size) ** 2 - 1)
        pairs = _clear_pairs(edges, group[edges.patch], size, reach, barriers, progress)
        found.append(spanning(pairs, count))
        group = merge_groups(group, found[-1])
        progress.report(np.log1p(reach) / np.log1p(limit) if limit else 1.0)
        if reach == limit:
            break
        size = max(4, size * 2)
    return as_gaps(edges, found, count, grid.cell)


def _clear_pairs(
    edges: Edges, group: Ints, size: int, reach: int, barriers: Barriers, progress: Progress
) -> Ints:
    """For every two groups their nearest two cells, within ``reach``, with a clear line.

    Rows as those of `gaps.spanning`.
    """
    # cells of a block side by side, those of one group together, and those in order of place
    block = (edges.row // size) * 2**31 + edges.col // size
    order = np.lexsort((np.arange(len(block)), group, block))
    edges, group = edges.take(order), group[order]
    first = _blocks(edges, group, block[order], size)
    a, b = _near_blocks(edges, group, first, size)
    while True:
        progress.check()
        near, a, b = _hopeful(edges, group, first, a, b, size, reach, barriers)
        if size == 1:
            return first_of_each_pair(edges, group, near, a, b)
        finer = _blocks(edges, group, block[order], size // 2)
        a, b = split_pairs(first, finer, a, b)
        first, size = finer, size // 2


def _blocks(edges: Edges, group: Ints, block: Ints, size: int) -> Ints:
    """Index of the first cell of each run of one block of ``size``, group and larger block."""
    new = np.zeros(len(group), dtype=bool)
    new[:1] = True
    for value in (edges.row // size, edges.col // size, group, block):
        new[1:] |= np.diff(value) != 0
    return np.flatnonzero(new)


def _near_blocks(edges: Edges, group: Ints, first: Ints, size: int) -> tuple[Ints, Ints]:
    """Pairs of blocks of different groups at most `REACH` blocks apart, each pair once.

    Two groups in one block need no look: cells that near were met at a smaller size.
    """
    row, col = edges.row[first] // size, edges.col[first] // size + REACH
    width = int(col.max()) + REACH + 1
    place, owner = row * width + col, group[first]
    found_a, found_b = [], []
    for step_row in range(REACH + 1):
        for step_col in range(-REACH, REACH + 1):
            if step_row == 0 and step_col <= 0:
                continue
            there = place + step_row * width + step_col
            start = np.searchsorted(place, there)
            b, a = cells_of(start, np.searchsorted(place, there, side="right"))
            differs = owner[a] != owner[b]
            found_a.append(a[differs])
            found_b.append(b[differs])
    return np.concatenate(found_a), np.concatenate(found_b)


def _hopeful(
    edges: Edges,
    group: Ints,
    first: Ints,
    a: Ints,
    b: Ints,
    size: int,
    reach: int,
    barriers: Barriers,
) -> tuple[Ints, Ints, Ints]:
    """Drop pairs of blocks beyond ``reach``, behind a barrier, or farther than a clear one.

    Returns the least squared distance of each kept pair, and the pairs. At size 1 every kept pair
    is clear and its distance is exact.
    """
    row, col, owner = edges.row[first] // size, edges.col[first] // size, group[first]
    step_row, step_col = np.abs(row[a] - row[b]), np.abs(col[a] - col[b])
    near = squared(np.maximum(step_row - 1, 0) * size, np.maximum(step_col - 1, 0) * size)
    far = squared(
        np.maximum((step_row + 1) * size - 2, 0), np.maximum((step_col + 1) * size - 2, 0)
    )
    kept = near <= reach
    a, b, near, far = a[kept], b[kept], near[kept], far[kept]
    clear, hidden = _seen(row, col, a, b, size, barriers)
    key = pair_key(owner[a], owner[b])
    names, which = np.unique(key, return_inverse=True)
    best = np.full(len(names), np.iinfo(np.int64).max)
    np.minimum.at(best, which[clear], far[clear])
    kept = ~hidden & (near <= best[which])
    return near[kept], a[kept], b[kept]


def _seen(
    row: Ints, col: Ints, a: Ints, b: Ints, size: int, barriers: Barriers
) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Which pairs of blocks are clear and which hidden; at size 1 each is one or the other."""
    if size == 1:
        hidden = barriers.crossed(np.column_stack((row[a], col[a], row[b], col[b])))
        return ~hidden, hidden
    boxes = np.column_stack((row, col, row + 1, col + 1)) * size - np.array([0, 0, 1, 1])
    return barriers.look(boxes[a], boxes[b])
