"""Close runs: patches so near each other that their runs tell it, before any cell is looked at.

A run is a stretch of one row, so that of two runs the nearest two cells are known at once. Up to
`CLOSE` rows and columns there are few pairs of them, far fewer than of cells.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ..basis.progress import Progress
from ..land.runs import Ints, Runs
from .nearest_cells import Pairs, by_pair, first_of_each_pair, squared

CLOSE = 3
"""Rows and columns searched on each side: all that is less than so many cells apart."""


def close_pairs(runs: Runs, of_run: NDArray[np.int32], progress: Progress) -> Ints:
    """For every two patches less than `CLOSE` cells apart, their nearest two cells.

    ``of_run`` (runs,) is the patch of each run. Returns rows as `first_of_each_pair` does.
    """
    row, found = runs.row, []
    for rows in range(CLOSE + 1):
        a, b = _beside(runs, rows)
        progress.check()
        differ = np.flatnonzero(of_run[a] != of_run[b])
        a, b = a[differ], b[differ]
        inside = row[b] - row[a] == rows  # others reach over the end of their row
        found.append((a[inside], b[inside]))
        progress.check()
    pairs = by_pair(of_run, *(np.concatenate(part) for part in zip(*found)))
    return _nearest(runs, pairs)


def _beside(runs: Runs, rows: int) -> tuple[Ints, Ints]:
    """Every run and each of those ``rows`` below it, after it in its own row, `CLOSE` columns on.

    Runs at the ends of rows are beside some of the next row too.
    """
    first = np.searchsorted(runs.end, runs.start + (rows * runs.width - CLOSE + 1))
    last = np.searchsorted(runs.start, runs.end + (rows * runs.width + CLOSE - 1), side="right")
    if rows == 0:
        first = np.arange(1, len(runs) + 1)
    count = last - first
    a = np.repeat(np.arange(len(runs)), count)
    return a, np.arange(len(a)) + np.repeat(first - (np.cumsum(count) - count), count)


def _nearest(runs: Runs, pairs: Pairs) -> Ints:
    """The nearest cells of the patches of pairs of runs."""
    a, b, key = pairs
    row_a, row_b, width = runs.row[a], runs.row[b], runs.width
    first_a, last_a = runs.start[a] - row_a * width, runs.end[a] - 1 - row_a * width
    first_b, last_b = runs.start[b] - row_b * width, runs.end[b] - 1 - row_b * width
    # of several nearest cells the first of each
    col_a = np.minimum(np.maximum(first_a, first_b - 1), last_a)
    col_b = np.minimum(np.maximum(first_b, col_a - 1), last_b)
    near = squared(np.abs(row_a - row_b) - 1, np.abs(col_a - col_b) - 1)
    kept = near < CLOSE**2
    place_a, place_b = row_a * width + col_a, row_b * width + col_b
    return first_of_each_pair(*(part[kept] for part in (key, near, place_a, place_b)))
