"""From a raster of any system to the working grid, each cell taking the one under its centre.

Asking PROJ for the place of every cell takes most of the time of a run. Between two systems that
map the same ground smoothly it need not be asked: it is for a lattice of cells, bilinear
interpolation gives the others, and its error is bounded by the second differences of the lattice
(f″·h²/8 along each axis). Where a place lies within that bound of the edge of a source cell, PROJ
is asked. So the answer is that of asking for every cell.

The lattice is tied to the coordinates of the grid, so bands of one grid agree along their seams.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pyproj
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from .geometry import carrier
from .raster import Affine6, Grid, Window
from .runs import Runs

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

STEP = 32
"""Cells from one node of the lattice to the next."""

BATCH = 32
"""Squares of the lattice at once: their places stay in the processor's cache."""

SAFETY = 2.0
"""The bound is taken so many times: it is measured at nodes and holds between them."""

ROUNDING = 4 * float(np.finfo(np.float32).eps)
"""What the reckoning itself may be off, of the source cells along a square."""

HALF = 0.5
"""The middle of a cell."""

SLACK = 1e-10
"""A place so near before the edge of a source cell is on it, as it is for GDAL."""


@dataclass(frozen=True)
class _Way:
    """From rows and columns of the working grid to those of a source, both counted in cells."""

    grid: Grid
    transform: Affine6
    carry: pyproj.Transformer

    def places(self, row: Floats, col: Floats) -> tuple[Floats, Floats]:
        """Source row and column of the centres of cells; infinite where there is no place."""
        grid = self.grid
        x, y = self.carry.transform(
            grid.x_min + (col + HALF) * grid.cell, grid.y_max - (row + HALF) * grid.cell
        )
        a, b, c, d, e, f = self.transform
        determinant = a * e - b * d
        with np.errstate(invalid="ignore"):  # infinity minus infinity is no place either
            x, y = np.asarray(x) - c, np.asarray(y) - f
            return (a * y - d * x) / determinant, (e * x - b * y) / determinant


@dataclass(frozen=True)
class _Squares:
    """Squares of the lattice as a list: where they lie and what their corners map to.

    ``row``, ``col`` (n,) first cell on the grid, which may lie before it; ``corners`` (2, 4, n) the
    source row and column of the north-western, north-eastern, south-western and south-eastern node;
    ``error`` (n,) the most that interpolation is off, in source cells, 1 when it is of no use.
    """

    row: Ints
    col: Ints
    corners: Floats
    error: Floats

    def __len__(self) -> int:
        return len(self.row)

    def chosen(self, which: NDArray[np.generic] | slice) -> _Squares:
        return _Squares(
            self.row[which], self.col[which], self.corners[:, :, which], self.error[which]
        )

    def batches(self) -> Iterator[_Squares]:
        for first in range(0, len(self), BATCH):
            yield self.chosen(slice(first, first + BATCH))

    @property
    def useless(self) -> NDArray[np.bool_]:
        """Which of them say nothing of the places of their cells."""
        return self.error == 1.0

    def first(self) -> Ints:
        """A source row and column before all that a square may take, (2, n)."""
        return np.floor(self.corners.min(axis=1)).astype(np.int64) - 1

    def last(self) -> Ints:
        """The last source row and column that a square may take, (2, n)."""
        return np.floor(self.corners.max(axis=1)).astype(np.int64) + 1

    def places(self, axis: int) -> NDArray[np.float32]:
        """Source row (0) or column (1) of every cell, counted from the first, (n, STEP, STEP)."""
        nw, ne, sw, se = (self.corners[axis] - self.first()[axis])[:, :, None]
        down = np.arange(STEP) / STEP
        west, east = nw + (sw - nw) * down, ne + (se - ne) * down
        along = np.arange(STEP, dtype=np.float32)
        slope = ((east - west) / STEP).astype(np.float32)
        return west.astype(np.float32)[:, :, None] + slope[:, :, None] * along


def resampled(source: Runs, transform: Affine6, crs: str, grid: Grid) -> NDArray[np.bool_]:
    """The cells of ``grid`` whose centre lies in a run of ``source``, shape of the grid.

    ``transform`` and ``crs`` are those of the source. A centre on the edge of two source cells
    belongs to the one after it.
    """
    way = _Way(grid, transform, carrier(grid.crs, crs))
    squares, shape = _lattice(way)
    squares = squares.chosen(_near_runs(squares, source))
    north, west = _first_node(grid)
    found = np.zeros((*shape, STEP, STEP), dtype=bool)
    if len(squares):
        ground = _Ground.under(squares, source)
        for batch in squares.batches():
            at = (batch.row - north) // STEP, (batch.col - west) // STEP
            found[at] = _taken(batch, ground, way)
    whole = found.transpose(0, 2, 1, 3).reshape(shape[0] * STEP, shape[1] * STEP)
    return whole[-north : grid.rows - north, -west : grid.cols - west]


def _first_node(grid: Grid) -> tuple[int, int]:
    """Row and column, not after 0, of the first node: a multiple of STEP from the origin."""
    return (
        -(round(-grid.y_max / grid.cell) % STEP),
        -(round(grid.x_min / grid.cell) % STEP),
    )


def _lattice(way: _Way) -> tuple[_Squares, tuple[int, int]]:
    """All squares of a grid, and how many there are along its rows and columns."""
    north, west = _first_node(way.grid)
    rows = -(-(way.grid.rows - north) // STEP)
    cols = -(-(way.grid.cols - west) // STEP)
    # two nodes more on each side: the bound looks one node beyond each corner
    row, col = np.meshgrid(
        north + STEP * np.arange(-2.0, rows + 3),
        west + STEP * np.arange(-2.0, cols + 3),
        indexing="ij",
    )
    nodes = np.stack(way.places(row, col))
    inner = nodes[:, 2:-2, 2:-2]
    corners = np.stack(
        (inner[:, :-1, :-1], inner[:, :-1, 1:], inner[:, 1:, :-1], inner[:, 1:, 1:]), axis=1
    ).reshape(2, 4, -1)
    error = (SAFETY * _bend(nodes)).ravel() + ROUNDING * np.ptp(corners, axis=1).max(axis=0)
    useless = ~(error < HALF)  # a NaN too
    corners[:, :, useless], error[useless] = 0.0, 1.0
    at = np.indices((rows, cols)).reshape(2, -1) * STEP
    return _Squares(at[0] + north, at[1] + west, corners, error), (rows, cols)


def _bend(nodes: Floats) -> Floats:
    """The most that bilinear interpolation is off in each square, (rows, cols)."""
    with np.errstate(invalid="ignore"):
        down = np.abs(np.diff(nodes, 2, axis=1))[:, :, 1:-1]
        along = np.abs(np.diff(nodes, 2, axis=2))[:, 1:-1]
        at_nodes = (down + along).max(axis=0) / 8
        most: Floats = sliding_window_view(at_nodes, (4, 4)).max(axis=(2, 3))
        return most


def _near_runs(squares: _Squares, source: Runs) -> NDArray[np.bool_]:
    """Which squares may take a cell that a run covers."""
    rows, cols = -(-source.rows // STEP), -(-source.cols // STEP)
    col = source.col
    line = source.row // STEP * (cols + 1)
    steps = np.bincount(line + col // STEP, minlength=rows * (cols + 1))
    steps -= np.bincount(line + (col + source.lengths - 1) // STEP + 1, minlength=len(steps))
    occupied = np.cumsum(steps.reshape(rows, cols + 1), axis=1)[:, :-1] > 0
    sums = np.zeros((rows + 1, cols + 1), dtype=np.int64)
    sums[1:, 1:] = occupied.cumsum(axis=0).cumsum(axis=1)
    north, west = np.clip(squares.first() // STEP, 0, [[rows], [cols]])
    south, east = np.clip(squares.last() // STEP + 1, 0, [[rows], [cols]])
    count = sums[south, east] - sums[north, east] - sums[south, west] + sums[north, west]
    return (count > 0) | squares.useless


@dataclass(frozen=True)
class _Ground:
    """The part of a source that some squares may take, painted; beyond the source it is empty.

    ``first`` is the source row and column of its first cell.
    """

    first: tuple[int, int]
    cells: NDArray[np.uint8]

    @classmethod
    def under(cls, squares: _Squares, source: Runs) -> _Ground:
        first, last = squares.first(), squares.last()
        first[:, squares.useless], last[:, squares.useless] = -1, [[source.rows], [source.cols]]
        row, col = first.min(axis=1).tolist()
        rows, cols = (last.max(axis=1) + 1 - (row, col)).tolist()
        part = source.crop(Window(row, col, rows, cols))
        return cls((row, col), part.paint(Window(0, 0, rows, cols)).astype(np.uint8))

    def near(
        self, batch: _Squares, row: NDArray[np.int32], col: NDArray[np.int32]
    ) -> NDArray[np.bool_]:
        """What is at rows and columns (n, STEP, STEP) counted from the first of each square."""
        cols = self.cells.shape[1]
        at = batch.first() - np.array(self.first)[:, None]
        at[:, batch.useless] = 0
        start = at[0] * cols + at[1]
        return self.cells.ravel().take(row * cols + col + start[:, None, None]) != 0

    def at(self, row: Floats, col: Floats) -> NDArray[np.bool_]:
        """What is at places (n,) of the source; nothing where there is no place."""
        known = np.isfinite(row) & np.isfinite(col)
        cells = [
            np.clip(np.floor(np.where(known, place, -1) + SLACK) - first, 0, size - 1)
            for place, first, size in zip((row, col), self.first, self.cells.shape)
        ]
        return known & (self.cells[cells[0].astype(np.intp), cells[1].astype(np.intp)] != 0)


def _taken(batch: _Squares, ground: _Ground, way: _Way) -> NDArray[np.bool_]:
    """What each cell of some squares takes, (n, STEP, STEP)."""
    row, col = batch.places(0), batch.places(1)
    whole_row, whole_col = row.astype(np.int32), col.astype(np.int32)
    found = ground.near(batch, whole_row, whole_col)
    far = (HALF - batch.error).astype(np.float32)[:, None, None]
    off = np.maximum(_from_middle(row, whole_row), _from_middle(col, whole_col))
    square, down, along = np.nonzero(off > far)
    if len(square):
        asked = way.places(1.0 * batch.row[square] + down, 1.0 * batch.col[square] + along)
        found[square, down, along] = ground.at(*asked)
    return found


def _from_middle(place: NDArray[np.float32], whole: NDArray[np.int32]) -> NDArray[np.float32]:
    """How far places lie from the middle of their cell, 0 … 0.5; uses up ``place``."""
    np.subtract(place, whole, out=place, casting="same_kind")
    np.subtract(place, np.float32(HALF), out=place)
    return np.abs(place, out=place)
