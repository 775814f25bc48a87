"""Sums of what the cells of a raster hold, on the grid: nothing is lost and nothing is made.

Where the cells of a raster nest in those of the grid the sums are exact. Where they do not, but
lie in the same system, each cell gives its part by area. From another system (such as degrees) a
cell is parted into small ones, and each goes whole to where its centre lies. Nothing is ever
resampled by its nearest neighbour: that lost 38 to 45 % of the persons of a real place.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from ..basis.progress import Progress
from ..land.encodings import cell_areas
from ..land.geometry import carrier, cell_size_m, system_of, transform_bounds
from ..land.raster import Grid, RasterInfo, RasterPort, Window, parts_to_read, window_of
from .grid_clusters import Flags, Floats

Amounts = Callable[[NDArray[np.generic], Window], tuple[Floats, Flags]]
"""From the values of a block to what its cells hold, and which of them say anything."""
Parcels = Callable[[Floats, Floats, Floats], None]
"""Told of x, y (of the grid's system) and amount of points, for who wants more than the sums."""

BLOCK_CELLS = 2_000_000
"""Source cells read at once."""
POINTS = 1_000_000
"""Small cells reckoned at once."""
FINE = 8
"""Small cells along a cell of the grid, at least, when a raster comes from another system."""
SPLIT = 4
"""A raster with this many cells along a cell of the grid, or more, tells where in it they lie."""
_SLACK = 1e-6


@dataclass(frozen=True)
class Sums:
    """What the cells of the grid hold, and their share 0–1 of ground that the raster tells of.

    ``read`` is all that was read, ``beyond`` what of it lies off the grid, ``way`` how (an id).
    """

    amount: Floats
    told: Floats
    read: float
    beyond: float
    way: str


EXACT, BY_AREA, BY_PARTS = "exact", "by_area", "by_parts"


def way_of(info: RasterInfo, grid: Grid) -> str:
    """How a raster is summed: `EXACT` where it nests, `BY_AREA` in the same system, `BY_PARTS`."""
    a, b, c, d, e, f = info.transform
    upright = b == d == 0 and a > 0 > e
    if not upright or system_of(info.crs) != system_of(grid.crs):
        return BY_PARTS
    ratio = grid.cell / a
    off = (
        ratio - round(ratio),
        grid.cell / -e - round(ratio),
        (c - grid.x_min) / a - round((c - grid.x_min) / a),
        (grid.y_max - f) / a - round((grid.y_max - f) / a),
    )
    nests = ratio > 1 - _SLACK and all(abs(one) < _NEST for one in off)
    return EXACT if nests else BY_AREA


_NEST = 1e-3
"""Of a source cell: what its edge may lie off an edge of the grid and still be on it."""


def tells_where(info: RasterInfo, grid: Grid) -> bool:
    """Whether the cells of a raster are so small that their centres say where persons live."""
    return cell_size_m(info, grid.crs) * SPLIT <= grid.cell * (1 + _NEST)


def summed(
    port: RasterPort,
    info: RasterInfo,
    grid: Grid,
    amounts: Amounts,
    progress: Progress,
    parcels: Parcels | None = None,
) -> Sums:
    """Sum a raster on the grid, block by block; ``parcels`` is told of points where it is given."""
    way = way_of(info, grid)
    total, told = np.zeros(grid.shape), np.zeros(grid.shape)
    read = beyond = 0.0
    window = window_of(info, transform_bounds(grid.bounds, grid.crs, info.crs))
    blocks = parts_to_read(port, info, window, BLOCK_CELLS) if window else []
    for done, (block, part) in enumerate(blocks):
        amount, knows = amounts(port.read(info, part), part)
        values: Floats = np.broadcast_to(amount, (block.rows, block.cols))
        says: Flags = np.broadcast_to(knows, (block.rows, block.cols))
        add = _points if way == BY_PARTS else _weighted
        missed = add(info, grid, block, values, says, (total, told))
        read += float(values.sum())
        beyond += missed
        if parcels is not None:
            _tell(info, grid, block, values, parcels)
        progress.report((done + 1) / len(blocks))
    return Sums(total, np.clip(told, 0.0, None), read, beyond, way)


def _weighted(
    info: RasterInfo,
    grid: Grid,
    block: Window,
    values: Floats,
    says: Flags,
    into: tuple[Floats, Floats],
) -> float:
    """Add a block of the same system by the area that cells share; what lies off the grid."""
    a, _, c, _, e, f = block.transform(info.transform)
    down = _shares((grid.y_max - f) / grid.cell, -e / grid.cell, block.rows, grid.rows)
    along = _shares((c - grid.x_min) / grid.cell, a / grid.cell, block.cols, grid.cols)
    (first_row, rows), (first_col, cols) = down[1], along[1]
    place = np.s_[first_row : first_row + rows, first_col : first_col + cols]
    added = _carried(down[0], values, along[0])
    area = _carried(down[0], says.astype(np.float64), along[0]) * (-a * e / grid.cell**2)
    into[0][place] += added
    into[1][place] += area
    return float(values.sum() - added.sum())


def _carried(down: sparse.csr_matrix, values: Floats, along: sparse.csr_matrix) -> Floats:
    found: Floats = (along.T @ (down.T @ values).T).T
    return np.asarray(found)


def _shares(
    first: float, step: float, count: int, cells: int
) -> tuple[sparse.csr_matrix, tuple[int, int]]:
    """The share of each source cell in each cell of the grid, along one axis.

    Source cell n reaches from ``first + n·step`` to ``first + (n + 1)·step``, in cells of the grid.
    Returns a matrix of (source cells, cells of a stretch) and the stretch: first cell and length.
    """
    edges = first + step * np.arange(count + 1)
    near = np.round(edges)
    edges = np.where(np.abs(edges - near) < _NEST * step, near, edges)
    low = np.floor(edges[:-1]).astype(np.int64)
    high = np.maximum(np.ceil(edges[1:]).astype(np.int64), low + 1)
    width = high - low
    source = np.repeat(np.arange(count), width)
    offset = np.arange(len(source)) - np.repeat(np.cumsum(width) - width, width)
    cell = low[source] + offset
    shared = np.minimum(edges[source + 1], cell + 1) - np.maximum(edges[source], cell)
    weight = shared / (edges[source + 1] - edges[source])
    start, end = max(int(low[0]), 0), min(int(high[-1]), cells)
    length = max(end - start, 0)
    kept = (cell >= start) & (cell < end) & (weight > 0)
    where = (source[kept], cell[kept] - start)
    matrix = sparse.csr_matrix((weight[kept], where), shape=(count, length))
    return matrix, (min(start, cells), length)


def _points(
    info: RasterInfo,
    grid: Grid,
    block: Window,
    values: Floats,
    says: Flags,
    into: tuple[Floats, Floats],
) -> float:
    """Add the small parts of the cells of a block, each to where its centre lies."""
    fine = max(math.ceil(cell_size_m(info, grid.crs) / grid.cell * FINE), 1)
    row, col = np.nonzero(says)
    area = cell_areas(info, block) / grid.cell**2 / fine**2
    missed = 0.0
    size = max(POINTS // fine**2, 1)
    for first in range(0, len(row), size):
        part = np.s_[first : first + size]
        held = values[row[part], col[part]]
        x, y = small_centres(info, grid, block, (row[part], col[part]), fine)
        place = place_in(grid, x, y)
        each = np.repeat(held / fine**2, fine**2)
        on = place >= 0
        cells = grid.rows * grid.cols
        into[0].ravel()[:] += np.bincount(place[on], each[on], cells)
        parts = np.repeat(area[row[part]], fine**2)
        into[1].ravel()[:] += np.bincount(place[on], parts[on], cells)
        missed += float(each[~on].sum())
    return missed


def small_centres(
    info: RasterInfo,
    grid: Grid,
    block: Window,
    cells: tuple[NDArray[np.int64], NDArray[np.int64]],
    fine: int,
) -> tuple[Floats, Floats]:
    """Centres of the ``fine`` × ``fine`` parts of cells of a block, in the grid's system."""
    a, b, c, d, e, f = block.transform(info.transform)
    steps = (np.arange(fine) + 0.5) / fine
    down, along = (one.ravel() for one in np.meshgrid(steps, steps, indexing="ij"))
    row = (cells[0][:, None] + down[None, :]).ravel()
    col = (cells[1][:, None] + along[None, :]).ravel()
    carry = carrier(info.crs, grid.crs)
    x, y = carry.transform(a * col + b * row + c, d * col + e * row + f)
    return np.asarray(x), np.asarray(y)


def place_in(grid: Grid, x: Floats, y: Floats) -> NDArray[np.int64]:
    """The place (row · columns + column) of the cell that holds each point, -1 off the grid."""
    with np.errstate(invalid="ignore"):
        col = np.floor((x - grid.x_min) / grid.cell)
        row = np.floor((grid.y_max - y) / grid.cell)
        on = (row >= 0) & (row < grid.rows) & (col >= 0) & (col < grid.cols)
    found = np.full(len(col), -1, dtype=np.int64)
    found[on] = row[on].astype(np.int64) * grid.cols + col[on].astype(np.int64)
    return found


def _tell(info: RasterInfo, grid: Grid, block: Window, values: Floats, parcels: Parcels) -> None:
    """Tell of the centre of every cell of a block that holds something."""
    row, col = np.nonzero(values)
    for first in range(0, len(row), POINTS):
        part = np.s_[first : first + POINTS]
        x, y = small_centres(info, grid, block, (row[part], col[part]), 1)
        parcels(x, y, values[row[part], col[part]])
