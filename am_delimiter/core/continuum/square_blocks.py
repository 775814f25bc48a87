"""Square blocks of cells, each of one group only, and the larger blocks that they lie in."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from ..land.runs import Ints
from .nearest_cells import squared

Small = NDArray[np.int32]


@dataclass(frozen=True)
class Blocks:
    """Blocks of ``size`` × ``size`` cells in an order in which every larger block is one run.

    ``box`` (4, blocks) holds the first row, first column, last row and last column of the cells in
    each, ``patch`` (blocks,) one of its patches. The blocks of half the size in block k are
    ``inner[k]`` … ``inner[k + 1] - 1``; cells, which are blocks of size 1, have none. ``width`` are
    the places from one row to the next, as in `Runs`.
    """

    size: int
    box: Small
    patch: Small
    inner: Ints
    width: int

    def __len__(self) -> int:
        """Number of blocks."""
        return len(self.patch)

    @property
    def row(self) -> Small:
        """Row of each block, counted in blocks."""
        return self.box[0] // np.int32(self.size)

    @property
    def col(self) -> Small:
        """Column of each block, counted in blocks."""
        return self.box[1] // np.int32(self.size)

    @property
    def place(self) -> Ints:
        """The place of the first cell of each block on the line of all rows, as in `Runs`."""
        return self.box[0].astype(np.int64) * self.width + self.box[1]

    def distances(self, a: Ints, b: Ints) -> tuple[Ints, Ints]:
        """The least and the greatest squared distance there can be between cells of two blocks."""
        one, other = self.box.take(a, axis=1), self.box.take(b, axis=1)
        apart = np.maximum(one[:2] - other[2:], other[:2] - one[2:]) - 1
        across = np.maximum(one[2:] - other[:2], other[2:] - one[:2]) - 1
        return squared(*apart), squared(*across)

    def take(self, order: Ints) -> Blocks:
        """Single cells in another order."""
        return replace(self, box=self.box.take(order, axis=1), patch=self.patch[order])

    def among(self, kept: NDArray[np.bool_], number: Small) -> Blocks:
        """The single cells of the patches ``kept`` (patches,), by the new ``number`` of each."""
        cells = self.take(np.flatnonzero(kept[self.patch]))
        return replace(cells, patch=number[cells.patch])

    def coarser(self, group: Ints | None = None) -> Blocks:
        """The blocks of twice the size; where they hold several of the ``group`` (patches,), by it.

        Without ``group`` each holds one.
        """
        size = 2 * self.size
        marks = [self.box[0] // np.int32(size), self.box[1] // np.int32(size)]
        if group is not None:
            marks.append(group[self.patch])
        new = np.zeros(len(self), dtype=bool)
        new[:1] = True
        for mark in marks:
            new[1:] |= mark[1:] != mark[:-1]
        first = np.flatnonzero(new)
        north, west = (np.minimum.reduceat(side, first) for side in self.box[:2])
        south, east = (np.maximum.reduceat(side, first) for side in self.box[2:])
        box = np.array((north, west, south, east))
        return Blocks(size, box, self.patch[first], np.append(first, len(self)), self.width)


def cells_as_blocks(row: Ints, col: Ints, patch: Small, width: int) -> Blocks:
    """Single cells (n,) as blocks of size 1."""
    box = np.array((row, col, row, col), dtype=np.int32)
    return Blocks(1, box, patch, np.empty(0, dtype=np.int64), width)
