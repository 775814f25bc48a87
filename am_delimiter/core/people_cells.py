"""The cells of the working lattice: which patch lies under a point, which cells a polygon holds.

The lattice goes on beyond the grid of the patches, where there are none.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from .burn import owners
from .patches import Patches
from .raster import Grid, Window
from .runs import Ints, meetings


def label_under(points: NDArray[np.float64], patches: Patches) -> Ints:
    """The patch (0 for none) of the cell under each point (points, 2) of the working system."""
    grid = patches.grid
    row = np.floor((grid.y_max - points[:, 1]) / grid.cell).astype(np.int64)
    col = np.floor((points[:, 0] - grid.x_min) / grid.cell).astype(np.int64)
    return patches.labels_at(row, col)


def cells_by_patch(shapes: Sequence[BaseGeometry], patches: Patches) -> tuple[Ints, Ints, Ints]:
    """Which cells each polygon holds the centre of: (unit, patch or 0, number of cells).

    In order of unit and patch. A cell that two polygons claim belongs to the later one.
    """
    if not len(shapes):
        return (np.empty(0, dtype=np.int64),) * 3
    window = _lattice(shapes, patches.grid)
    held = owners(shapes, patches.grid.crop(window))
    runs = patches.runs.crop(window)
    # a crop that cuts no run keeps their order, so each still has its patch
    label = patches.labels_at(runs.row + window.row, runs.col + window.col)
    piece, run = meetings(held.start, held.end, runs.start, runs.end)
    inside = np.minimum(held.end[piece], runs.end[run]) - np.maximum(
        held.start[piece], runs.start[run]
    )
    beside = held.end - held.start - np.bincount(piece, inside, len(held.start)).astype(np.int64)
    unit = np.concatenate((held.owner[piece], held.owner))
    patch = np.concatenate((label[run], np.zeros(len(beside), dtype=np.int64)))
    key, where = np.unique(unit * (len(patches) + 1) + patch, return_inverse=True)
    cells = np.bincount(where, np.concatenate((inside, beside)), len(key)).astype(np.int64)
    unit, patch = np.divmod(key[cells > 0], len(patches) + 1)
    return unit, patch, cells[cells > 0]


def _lattice(shapes: Sequence[BaseGeometry], grid: Grid) -> Window:
    """The window, beyond the grid if need be, that holds the polygons."""
    west, south, east, north = shapely.total_bounds(shapes)
    top, left = int((grid.y_max - north) // grid.cell), int((west - grid.x_min) // grid.cell)
    bottom, right = int((grid.y_max - south) // grid.cell), int((east - grid.x_min) // grid.cell)
    return Window(top, left, bottom - top + 1, right - left + 1)
