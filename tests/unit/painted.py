"""Runs as arrays of cells, and arrays of cells as runs: what tests draw and look at."""

from __future__ import annotations

import numpy as np

from am_delimiter.core.land.burn import Owners
from am_delimiter.core.land.raster import Window


def mask_of(runs):
    """Every cell of the grid of some runs, shape (rows, cols)."""
    return runs.paint(Window(0, 0, runs.rows, runs.cols)) == 1


def labels_of(patches):
    """The patch of every cell, from 1, and 0 outside."""
    return patches.labels_in(Window(0, 0, *patches.grid.shape))


def owners_of(numbers):
    """The owner, from 1, of every cell of an array; 0 is nobody. Each cell an interval."""
    row, col = np.nonzero(numbers)
    place = row * (np.shape(numbers)[1] + 1) + col
    return Owners(place, place + 1, np.asarray(numbers)[row, col].astype(np.int64) - 1, 0)
