"""Tiles: built-up runs cut into squares of the grid, each with what lies within reach around it.

A tile holds all that a search needs of the gaps that begin in its square: their far end lies at
most the greatest gap to the west, to the east or below, as gaps begin with their first cell in
reading order. Squares without a run make no tile, and one with many is cut in four: so the work
of a tile, and with it the memory, depends on neither the grid nor the land.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import isqrt

import numpy as np
from numpy.typing import NDArray

from ..land.raster import Window
from ..land.runs import Ints, Runs

LARGEST = 1 << 14
"""Cells along the largest square."""

LEAST_REACHES = 4
"""A square is not cut in four where it would be smaller than so many times the reach."""

MOST_RUNS = 250_000
"""Runs beginning in a square from which it is cut in four."""

_PLACES = np.int32
"""Type of the places in a tile: it travels to another process."""


@dataclass(frozen=True)
class Tile:
    """The runs in and around a square of a grid, and the patch of each.

    ``window`` is where it lies, ``own`` the square, counted from the window. ``start``, ``end`` and
    ``patch`` (runs,) are as in `Runs` of the window, ``width`` the places of a row of the grid.
    """

    window: Window
    own: Window
    start: NDArray[np.int32]
    end: NDArray[np.int32]
    patch: NDArray[np.int32]
    width: int

    @property
    def runs(self) -> Runs:
        """Its runs, on a grid of the size of the window."""
        start, end = self.start.astype(np.int64), self.end.astype(np.int64)
        return Runs(self.window.rows, self.window.cols, start, end)

    def place_on_grid(self, place: Ints) -> Ints:
        """Places of the grid for places of the window."""
        row, col = np.divmod(place, self.window.cols + 1)
        return (row + self.window.row) * self.width + (col + self.window.col)

    def begins_here(self, place_a: Ints, place_b: Ints) -> NDArray[np.bool_]:
        """Which pairs of places of the window have the first of the two in the own square."""
        row, col = np.divmod(np.minimum(place_a, place_b), self.window.cols + 1)
        own = self.own
        within = (row >= own.row) & (row < own.row + own.rows)
        return np.asarray(within & (col >= own.col) & (col < own.col + own.cols))


def cut_tiles(
    runs: Runs,
    of_run: NDArray[np.int32],
    limit: int,
    largest: int = LARGEST,
    most_runs: int = MOST_RUNS,
) -> Iterator[Tile]:
    """The tiles of some runs, for gaps of at most ``limit`` squared cells, in a fixed order.

    ``of_run`` (runs,) is the patch of each run. ``largest`` is a side in cells, a power of two.
    """
    reach = isqrt(limit) + 2  # from edge to edge, so that cells are one farther apart
    row, col, after = runs.row, runs.col, runs.col + runs.lengths
    for top in range(0, runs.rows, largest):
        ends = (top * runs.width, (top + largest + reach) * runs.width)
        first, last = np.searchsorted(runs.start, ends)
        band = np.arange(first, last)
        for left in range(0, runs.cols, largest):
            square = Window(top, left, largest, largest)
            held = band[(col[band] < left + largest + reach) & (after[band] > left - reach)]
            for own, chosen in _cut(square, held, (row, col, after), reach, most_runs):
                yield _tile(own, chosen, runs, of_run, reach)


def _cut(
    square: Window, held: Ints, sides: tuple[Ints, Ints, Ints], reach: int, most: int
) -> Iterator[tuple[Window, Ints]]:
    """The squares in a square that have runs, each with those in and around it."""
    row, col, after = (side[held] for side in sides)
    top, left, side = square.row, square.col, square.rows
    own = (row >= top) & (row < top + side) & (col < left + side) & (after > left)
    count = int(own.sum())
    if not count:
        return
    half = side // 2
    if count <= most or half < LEAST_REACHES * reach:
        yield square, held
        return
    for down in (top, top + half):
        for along in (left, left + half):
            near = (row >= down) & (row < down + half + reach)
            near &= (col < along + half + reach) & (after > along - reach)
            yield from _cut(Window(down, along, half, half), held[near], sides, reach, most)


def _tile(own: Window, held: Ints, runs: Runs, of_run: NDArray[np.int32], reach: int) -> Tile:
    """The tile of a square with the runs ``held`` in and around it, cut at its window."""
    left, right = max(own.col - reach, 0), min(own.col + own.cols + reach, runs.cols)
    bottom = min(own.row + own.rows + reach, runs.rows)
    window = Window(own.row, left, bottom - own.row, right - left)
    start, length = runs.start[held], runs.lengths[held]
    row, col = np.divmod(start, runs.width)
    first = np.maximum(col, left) - left
    last = np.minimum(col + length, right) - left
    line = (row - own.row) * (window.cols + 1)
    square = Window(0, own.col - left, own.rows, own.cols)
    places = ((line + first).astype(_PLACES), (line + last).astype(_PLACES))
    return Tile(window, square, *places, of_run[held], runs.width)
