"""The cells of the working lattice: which patch lies under a point, which cells a polygon holds.

The lattice goes on beyond the grid of the patches, where there are none.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from ..continuum.patches import Patches
from ..land.burn import Owners, owners
from ..land.raster import Grid, Window
from ..land.runs import Ints, meetings
from .urban import UrbanCells, lattice_window


def label_under(points: NDArray[np.float64], patches: Patches) -> Ints:
    """The patch (0 for none) of the cell under each point (points, 2) of the working system."""
    return patches.labels_at(*_cell_under(points, patches.grid))


def urban_under(points: NDArray[np.float64], urban: UrbanCells, grid: Grid) -> Ints:
    """Whether the cell under each point (points, 2) is urban, 1 or 0."""
    return urban.at(*_cell_under(points, grid)).astype(np.int64)


def _cell_under(points: NDArray[np.float64], grid: Grid) -> tuple[Ints, Ints]:
    row = np.floor((grid.y_max - points[:, 1]) / grid.cell).astype(np.int64)
    col = np.floor((points[:, 0] - grid.x_min) / grid.cell).astype(np.int64)
    return row, col


@dataclass(frozen=True)
class HeldCells:
    """The cells whose centre each of some polygons holds, in a window of the lattice.

    A cell that two polygons claim belongs to the later one.
    """

    window: Window
    cells: Owners


def held_cells(shapes: Sequence[BaseGeometry], grid: Grid) -> HeldCells:
    """The cells of the lattice of a grid that polygons hold."""
    if not len(shapes):
        none = np.empty(0, dtype=np.int64)
        return HeldCells(Window(0, 0, 1, 1), Owners(none, none, none, 0))
    window = lattice_window(shapes, grid)
    return HeldCells(window, owners(shapes, grid.crop(window)))


def cells_by_patch(
    held_by: HeldCells, patches: Patches, urban: UrbanCells | None = None
) -> tuple[Ints, Ints, Ints, Ints]:
    """The cells that polygons hold: (unit, patch or 0, urban 1 or 0, cells).

    In order of unit, patch and urban; without ``urban`` that is 0.
    """
    window, held = held_by.window, held_by.cells
    if not len(held.start):
        return (np.empty(0, dtype=np.int64),) * 4
    key, cells = _by_patch(held.start, held.end, held.owner, window, patches)
    key = 2 * key
    if urban is not None:
        city = urban.crop(window)
        piece, run = meetings(held.start, held.end, city.start, city.end)
        start = np.maximum(held.start[piece], city.start[run])
        end = np.minimum(held.end[piece], city.end[run])
        part, within = _by_patch(start, end, held.owner[piece], window, patches)
        key = np.concatenate((key, 2 * part, 2 * part + 1))
        key, cells = _added_up(key, np.concatenate((cells, -within, within)))
    place, is_urban = np.divmod(key, 2)
    unit, patch = np.divmod(place, len(patches) + 1)
    return unit, patch, is_urban, cells


def _by_patch(
    start: Ints, end: Ints, unit: Ints, window: Window, patches: Patches
) -> tuple[Ints, Ints]:
    """Cells of some intervals of a window, by their unit and patch: (key, cells)."""
    runs = patches.runs.crop(window)
    # a crop that cuts no run keeps their order, so each still has its patch
    label = patches.labels_at(runs.row + window.row, runs.col + window.col)
    piece, run = meetings(start, end, runs.start, runs.end)
    inside = np.minimum(end[piece], runs.end[run]) - np.maximum(start[piece], runs.start[run])
    beside = end - start - np.bincount(piece, inside, len(start)).astype(np.int64)
    patch = np.concatenate((label[run], np.zeros(len(beside), dtype=np.int64)))
    key = np.concatenate((unit[piece], unit)) * (len(patches) + 1) + patch
    return _added_up(key, np.concatenate((inside, beside)))


def _added_up(key: Ints, cells: Ints) -> tuple[Ints, Ints]:
    """The cells of each key, in order; keys left with none are no more."""
    found, where = np.unique(key, return_inverse=True)
    total = np.bincount(where, cells, len(found)).astype(np.int64)
    return found[total > 0], total[total > 0]
