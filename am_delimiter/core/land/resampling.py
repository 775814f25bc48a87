"""From a raster of any system to the working grid, each cell taking the one under its centre.

Asking PROJ for the place of every cell takes most of the time of a run. Between two systems that
map the same ground smoothly it need not be asked: it is for a lattice of cells, bilinear
interpolation gives the others, and its error is bounded by the second differences of the lattice
(f″·h²/8 along each axis; where the way jumps, as between two areas of a change of datum, the third
differences hold the jump). Where a place lies within that bound of the edge of a source cell, PROJ
is asked. So the answer is that of asking for every cell.

The same bound tells where a square of the lattice may come to lie. Squares without any run there
are left out, the large ones first, so that the work follows the built-up land and not the grid.
The lattice is tied to the coordinates of the grid: parts of one grid agree along their seams.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pyproj
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from ..basis.progress import Progress
from ..memory import remembered
from .geometry import carrier
from .raster import Affine6, Grid, Window
from .runs import Ints, Runs, near_runs, no_runs, runs_of, union

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]

STEP = 32
"""Cells from one node of the lattice to the next."""

BLOCK = 1024
"""Cells along the squares that are looked for first: `STEP` times a power of two."""

MOST_SOURCE = 2048
"""Source cells along a block that is painted at once."""

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


@remembered()
def resampled(
    source: Runs, transform: Affine6, crs: str, grid: Grid, progress: Progress | None = None
) -> Runs:
    """The cells of ``grid`` whose centre lies in a run of ``source``.

    ``transform`` and ``crs`` are those of the source. A centre on the edge of two source cells
    belongs to the one after it.
    """
    way, progress = _Way(grid, transform, carrier(grid.crs, crs)), progress or Progress()
    blocks = _squares(way, Window(0, 0, *grid.shape), BLOCK).near(source).windows()
    found = []
    for done, block in enumerate(blocks):
        for part in progress.watched(_parts(way, source, block, BLOCK), every=1):
            runs = runs_of(_taken(way, source, part, progress))
            found.append(runs.crop(Window(-part.row, -part.col, *grid.shape)))
        progress.report((done + 1) / len(blocks))
    return union(found) if found else no_runs(*grid.shape)


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
    """Squares of a lattice as a list: where they lie and what their corners map to.

    ``row``, ``col`` (n,) first cell on the grid, which may lie before it; ``corners`` (2, 4, n) the
    source row and column of the north-western, north-eastern, south-western and south-eastern node;
    ``error`` (n,) the most that interpolation is off, in source cells, infinite where a node has no
    place.
    """

    side: int
    row: Ints
    col: Ints
    corners: Floats
    error: Floats

    def __len__(self) -> int:
        return len(self.row)

    def chosen(self, which: Flags | slice) -> _Squares:
        corners, error = self.corners[:, :, which], self.error[which]
        return _Squares(self.side, self.row[which], self.col[which], corners, error)

    def batches(self) -> Iterator[_Squares]:
        for first in range(0, len(self), BATCH):
            yield self.chosen(slice(first, first + BATCH))

    def windows(self) -> list[Window]:
        places = zip(self.row.tolist(), self.col.tolist())
        return [Window(row, col, self.side, self.side) for row, col in places]

    def within(self, part: Window) -> tuple[Ints, Ints]:
        """Their places among the squares of a part of the grid that begins with one."""
        return (self.row - part.row) // self.side, (self.col - part.col) // self.side

    def reach(self, source: Runs) -> tuple[Ints, Ints]:
        """First source row and column that each may take, and those after the last, (2, n).

        They may lie beyond the source; where a node has no place they are the whole of it.
        """
        lost = np.isinf(self.error)
        margin = np.ceil(np.where(lost, 0, self.error)) + 1
        first = np.floor(self.corners.min(axis=1)) - margin
        last = np.floor(self.corners.max(axis=1)) + margin + 1
        first[:, lost], last[:, lost] = 0, [[source.rows], [source.cols]]
        return first.astype(np.int64), last.astype(np.int64)

    def small(self, source: Runs) -> Flags:
        """Which of them reach over so little of the source that it can be painted."""
        first, last = self.reach(source)
        return (last - first <= MOST_SOURCE).all(axis=0)

    def near(self, source: Runs) -> _Squares:
        """Those that may take a cell of a run."""
        size = np.array([[source.rows], [source.cols]])
        first, last = (np.clip(end, 0, size) for end in self.reach(source))
        within = (first < last).all(axis=0)
        if not within.any():
            return self.chosen(within)
        first, last = first[:, within], last[:, within]
        corner = first.min(axis=1)
        own = source.crop(Window(*corner.tolist(), *(last.max(axis=1) - corner).tolist()))
        within[within] = near_runs(own, first - corner[:, None], last - corner[:, None], self.side)
        return self.chosen(within)

    def origin(self) -> Ints:
        """A source row and column before the places of each, (2, n)."""
        return np.floor(self.corners.min(axis=1)).astype(np.int64) - 1

    def places(self, axis: int) -> NDArray[np.float32]:
        """Source row (0) or column (1) of every cell from the origin, (n, side, side)."""
        nw, ne, sw, se = (self.corners[axis] - self.origin()[axis])[:, :, None]
        down = np.arange(self.side) / self.side
        west, east = nw + (sw - nw) * down, ne + (se - ne) * down
        along = np.arange(self.side, dtype=np.float32)
        slope = ((east - west) / self.side).astype(np.float32)
        return west.astype(np.float32)[:, :, None] + slope[:, :, None] * along


def _squares(way: _Way, part: Window, side: int) -> _Squares:
    """The squares of the lattice of ``side`` cells that touch a part of a grid, within the grid."""
    first, last = _along(way.grid, part, side)
    # two nodes more on each side: the bound looks one node beyond each corner
    axes = [np.arange(a - 2.0 * side, b + 2.5 * side, side) for a, b in zip(first, last)]
    nodes = np.stack(way.places(*np.meshgrid(*axes, indexing="ij")))
    inner = nodes[:, 2:-2, 2:-2]
    corners = np.stack(
        (inner[:, :-1, :-1], inner[:, :-1, 1:], inner[:, 1:, :-1], inner[:, 1:, 1:]), axis=1
    ).reshape(2, 4, -1)
    with np.errstate(invalid="ignore"):
        error = _bend(nodes).ravel() + ROUNDING * np.ptp(corners, axis=1).max(axis=0)
    lost = ~np.isfinite(error)
    corners[:, :, lost], error[lost] = 0.0, np.inf
    row, col = np.meshgrid(*(np.arange(a, b, side) for a, b in zip(first, last)), indexing="ij")
    return _Squares(side, row.ravel(), col.ravel(), corners, error)


def _along(grid: Grid, part: Window, side: int) -> tuple[list[int], list[int]]:
    """First and last node along rows and columns: multiples of ``side`` from the origin."""
    origin = round(-grid.y_max / grid.cell), round(grid.x_min / grid.cell)
    first = max(part.row, 0), max(part.col, 0)
    last = min(part.row + part.rows, grid.rows), min(part.col + part.cols, grid.cols)
    return (
        [at - (zero + at) % side for zero, at in zip(origin, first)],
        [at + -(zero + at) % side for zero, at in zip(origin, last)],
    )


def _bend(nodes: Floats) -> Floats:
    """The most that bilinear interpolation is off in each square, (rows, cols)."""
    with np.errstate(invalid="ignore"):
        down = np.abs(np.diff(nodes, 2, axis=1))[:, :, 1:-1]
        along = np.abs(np.diff(nodes, 2, axis=2))[:, 1:-1]
        smooth = sliding_window_view((down + along).max(axis=0), (4, 4)).max(axis=(2, 3)) / 8
        down = np.abs(np.diff(nodes[:, 1:-1, 1:-1], 3, axis=1)).max(axis=0)
        along = np.abs(np.diff(nodes[:, 1:-1, 1:-1], 3, axis=2)).max(axis=0)
        jump = sliding_window_view(down, 4, axis=1).max(axis=2)
        jump = jump + sliding_window_view(along, 4, axis=0).max(axis=2)
        most: Floats = SAFETY * smooth + jump
        return most


@dataclass(frozen=True)
class _Ground:
    """A window of a source as cells, shape (rows, cols), from its cell ``first`` (2,) on."""

    first: Ints
    cells: NDArray[np.uint8]

    @classmethod
    def under(cls, squares: _Squares, source: Runs) -> _Ground:
        first, last = squares.reach(source)
        first, size = first.min(axis=1), last.max(axis=1) - first.min(axis=1)
        part = source.crop(Window(*first.tolist(), *size.tolist()))
        return cls(first, part.paint(Window(0, 0, part.rows, part.cols)).astype(np.uint8))

    def at(
        self, batch: _Squares, row: NDArray[np.int32], col: NDArray[np.int32]
    ) -> NDArray[np.bool_]:
        """What is at rows and columns (n, side, side) counted from the origin of each square."""
        cols = self.cells.shape[1]
        origin = batch.origin() - self.first[:, None]
        start = origin[0] * cols + origin[1]
        return self.cells.ravel().take(row * cols + col + start[:, None, None]) != 0


def _parts(way: _Way, source: Runs, part: Window, side: int) -> Iterator[Window]:
    """The squares of a part of a grid that may take anything, so small that each can be painted."""
    squares = _squares(way, part, side).near(source)
    for window, fits in zip(squares.windows(), squares.small(source).tolist()):
        if fits or side == STEP:
            yield window
        else:
            yield from _parts(way, source, window, side // 2)


def _taken(way: _Way, source: Runs, part: Window, progress: Progress) -> Flags:
    """What each cell of a part of a grid takes, (rows, cols)."""
    squares = _squares(way, part, STEP).near(source)
    found = np.zeros((part.rows // STEP, part.cols // STEP, STEP, STEP), dtype=bool)
    clear = (squares.error < HALF) & squares.small(source)
    for batch in progress.watched(squares.chosen(~clear).batches(), every=1):
        found[batch.within(part)] = _asked(way, source, batch)
    near = squares.chosen(clear)
    if len(near):
        ground = _Ground.under(near, source)
        for batch in near.batches():
            found[batch.within(part)] = _interpolated(way, source, batch, ground)
    return found.transpose(0, 2, 1, 3).reshape(part.rows, part.cols)


def _asked(way: _Way, source: Runs, batch: _Squares) -> Flags:
    """PROJ is asked for every cell, (n, side, side)."""
    row, col = np.indices((batch.side, batch.side), dtype=np.float64)
    return _under(way, source, batch.row[:, None, None] + row, batch.col[:, None, None] + col)


def _interpolated(way: _Way, source: Runs, batch: _Squares, ground: _Ground) -> Flags:
    """PROJ is asked for cells too near an edge of a source cell alone, (n, side, side)."""
    row, col = batch.places(0), batch.places(1)
    whole_row, whole_col = row.astype(np.int32), col.astype(np.int32)
    found = ground.at(batch, whole_row, whole_col)
    far = (HALF - batch.error).astype(np.float32)[:, None, None]
    off = np.maximum(_from_middle(row, whole_row), _from_middle(col, whole_col))
    square, down, along = np.nonzero(off > far)
    if len(square):
        at = 1.0 * batch.row[square] + down, 1.0 * batch.col[square] + along
        found[square, down, along] = _under(way, source, *at)
    return found


def _under(way: _Way, source: Runs, row: Floats, col: Floats) -> Flags:
    """What the source says under the centres of cells; nothing where they have no place."""
    places = np.floor(np.add(way.places(row, col), SLACK))
    inside = np.isfinite(places).all(axis=0)
    return source.run_at(*np.where(inside, places, -1).astype(np.int64)) >= 0


def _from_middle(place: NDArray[np.float32], whole: NDArray[np.int32]) -> NDArray[np.float32]:
    """How far places lie from the middle of their cell, 0 … 0.5; uses up ``place``."""
    np.subtract(place, whole, out=place, casting="same_kind")
    np.subtract(place, np.float32(HALF), out=place)
    return np.abs(place, out=place)
