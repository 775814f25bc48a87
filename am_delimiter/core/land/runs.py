"""Runs: the cells of a grid that something covers, as stretches of neighbouring cells in a row.

A city is a few million runs where it is hundreds of millions of cells, so everything from the
patches on is reckoned on runs, whole, without blocks and their seams.

The rows of a grid are laid one after the other on a line, each followed by one empty place, so
that no run reaches the next row: the cell (row, col) of a grid with ``cols`` columns lies at
``row · (cols + 1) + col``. A run covers the places ``start … end - 1``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .raster import Window

Ints = NDArray[np.int64]

LOOKED_AT = 1024
"""Squares along a grid, at most, of which `near_runs` knows whether a run lies in them."""


@dataclass(frozen=True)
class Runs:
    """Runs of a grid of ``rows`` × ``cols`` in reading order, none touching the next.

    ``start`` and ``end`` (n,) are places on the line of all rows.
    """

    rows: int
    cols: int
    start: Ints
    end: Ints

    def __len__(self) -> int:
        """Number of runs."""
        return len(self.start)

    @property
    def width(self) -> int:
        """Places from one row to the next."""
        return self.cols + 1

    @property
    def row(self) -> Ints:
        """Row of each run."""
        return self.start // self.width

    @property
    def col(self) -> Ints:
        """First column of each run."""
        return self.start % self.width

    @property
    def lengths(self) -> Ints:
        """Cells of each run."""
        return self.end - self.start

    @property
    def n_cells(self) -> int:
        """Cells of all runs."""
        return int(self.lengths.sum())

    def window(self) -> Window | None:
        """The smallest window that holds every run, None when there is none."""
        if not len(self):
            return None
        first, last = int(self.start[0]) // self.width, int(self.start[-1]) // self.width
        col = self.col
        left, right = int(col.min()), int((col + self.lengths).max())
        return Window(first, left, last - first + 1, right - left)

    def run_at(self, row: Ints, col: Ints) -> Ints:
        """The run that lies on each of some cells, -1 where none does, as beyond the grid."""
        found = np.full(row.shape, -1, dtype=np.int64)
        inside = (row >= 0) & (row < self.rows) & (col >= 0) & (col < self.cols)
        place = row[inside] * self.width + col[inside]
        run = np.searchsorted(self.start, place, side="right") - 1
        held = run >= 0
        held[held] = place[held] < self.end[run[held]]
        found[inside] = np.where(held, run, -1)
        return found

    def crop(self, window: Window) -> Runs:
        """What lies in a window, as runs of a grid of its size; it may reach beyond this grid."""
        width = window.cols + 1
        first, last = np.searchsorted(
            self.start, [window.row * self.width, (window.row + window.rows) * self.width]
        )
        row, left = np.divmod(self.start[first:last], self.width)
        right = left + self.lengths[first:last] - window.col
        left = np.maximum(left - window.col, 0)
        right = np.minimum(right, window.cols)
        kept = left < right
        line = (row[kept] - window.row) * width
        return Runs(window.rows, window.cols, line + left[kept], line + right[kept])

    def paint(self, window: Window, values: NDArray[np.int32] | None = None) -> NDArray[np.int32]:
        """The cells of a window: 0, and where a run lies its value (1 without ``values``)."""
        width = self.width
        first, last = np.searchsorted(
            self.start, [window.row * width, (window.row + window.rows) * width]
        )
        begin = window.row * width
        # stretches without and with a run take turns from the first place to the last
        bounds = np.empty(2 * (last - first) + 2, dtype=np.int64)
        bounds[0], bounds[-1] = 0, window.rows * width
        bounds[1:-1:2] = self.start[first:last] - begin
        bounds[2:-1:2] = self.end[first:last] - begin
        turns = np.zeros(len(bounds) - 1, dtype=np.int32)
        turns[1::2] = 1 if values is None else values[first:last]
        line = np.repeat(turns, np.diff(bounds)).reshape(window.rows, width)
        return line[:, window.col : window.col + window.cols]


def runs_of(mask: NDArray[np.generic]) -> Runs:
    """The runs of the cells of a mask, shape (rows, cols), that are not 0."""
    rows, cols = mask.shape
    padded = np.zeros((rows, cols + 1), dtype=bool)
    padded[:, :-1] = mask
    line = padded.ravel()
    edges = np.flatnonzero(line[1:] != line[:-1]) + 1
    if line.size and line[0]:
        edges = np.concatenate(([0], edges))
    return Runs(rows, cols, edges[::2], edges[1::2])


def no_runs(rows: int, cols: int) -> Runs:
    """A grid that nothing covers."""
    nothing = np.empty(0, dtype=np.int64)
    return Runs(rows, cols, nothing, nothing)


def stack(bands: Sequence[Runs]) -> Runs:
    """One grid of bands that lie below each other, with the same columns."""
    starts, ends, rows = [], [], 0
    for band in bands:
        starts.append(band.start + rows * band.width)
        ends.append(band.end + rows * band.width)
        rows += band.rows
    return Runs(rows, bands[0].cols, np.concatenate(starts), np.concatenate(ends))


def union(parts: Sequence[Runs]) -> Runs:
    """Every cell that lies in one of some runs of the same grid."""
    if len(parts) == 1:
        return parts[0]
    start = np.concatenate([part.start for part in parts])
    end = np.concatenate([part.end for part in parts])
    order = np.argsort(start, kind="stable")
    return Runs(parts[0].rows, parts[0].cols, *merge(start[order], end[order]))


def merge(start: Ints, end: Ints) -> tuple[Ints, Ints]:
    """Intervals, in order of their start, joined where they touch or overlap."""
    reach = np.maximum.accumulate(end)
    apart = start[1:] > reach[:-1]
    return start[np.append(True, apart)[: len(start)]], reach[np.append(apart, True)[: len(end)]]


def meetings(
    start: Ints, end: Ints, other_start: Ints, other_end: Ints, slack: int = 0
) -> tuple[Ints, Ints]:
    """Indices of every two intervals, one of each list, that share a place.

    Both lists are in order and free of overlaps. With ``slack`` 1 intervals also meet that end
    where the other begins.
    """
    first = np.searchsorted(other_end, start, side="left" if slack else "right")
    last = np.searchsorted(other_start, end, side="right" if slack else "left")
    count = np.maximum(last - first, 0)
    a = np.repeat(np.arange(len(start)), count)
    b = np.arange(len(a)) + np.repeat(first - (np.cumsum(count) - count), count)
    return a, b


def common(start: Ints, end: Ints, other_start: Ints, other_end: Ints) -> tuple[Ints, Ints]:
    """The intervals that two lists have in common."""
    a, b = meetings(start, end, other_start, other_end)
    return np.maximum(start[a], other_start[b]), np.minimum(end[a], other_end[b])


def without(start: Ints, end: Ints, hole_start: Ints, hole_end: Ints) -> tuple[Ints, Ints]:
    """What is left of some intervals when others, each inside one of them, are taken out."""
    bounds = np.sort(np.concatenate((start, hole_start, hole_end, end)), kind="stable")
    left, right = bounds[::2], bounds[1::2]
    kept = left < right
    return left[kept], right[kept]


def near_runs(runs: Runs, first: Ints, last: Ints, side: int) -> NDArray[np.bool_]:
    """Which windows of a grid, cells ``first`` … ``last - 1`` (2, n: row, column), are near a run.

    Every window that holds part of a run is. The grid is looked at by squares of ``side`` cells,
    by larger ones if it has many: a window that shares a square with a run is near it.
    """
    side = max(side, -(-max(runs.rows, runs.cols) // LOOKED_AT))
    rows, cols = -(-runs.rows // side), -(-runs.cols // side)
    col, line = runs.col, runs.row // side * (cols + 1)
    steps = np.bincount(line + col // side, minlength=rows * (cols + 1))
    steps -= np.bincount(line + (col + runs.lengths - 1) // side + 1, minlength=len(steps))
    held = np.cumsum(steps.reshape(rows, cols + 1), axis=1)[:, :-1] > 0
    sums = np.zeros((rows + 1, cols + 1), dtype=np.int64)
    sums[1:, 1:] = held.cumsum(axis=0).cumsum(axis=1)
    (north, west), (south, east) = first // side, -(-last // side)
    count = sums[south, east] - sums[north, east] - sums[south, west] + sums[north, west]
    return np.asarray(count > 0)


def cells_of(start: Ints, end: Ints) -> tuple[Ints, Ints]:
    """Every place in some intervals, and the index of the interval it lies in."""
    count = end - start
    owner = np.repeat(np.arange(len(start)), count)
    place = np.arange(len(owner)) + np.repeat(start - (np.cumsum(count) - count), count)
    return place, owner
