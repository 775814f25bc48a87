"""The cells of the working lattice: which patch lies under a point, which cells a polygon holds.

The lattice goes on beyond the grid of the patches, where there are none. It is read in pieces, so
that memory does not grow with the grid.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import shapely
from numpy.typing import NDArray

from .located_record import Ints, PatchGrid
from .progress import Progress
from .raster import RasterPort, Window

BAND_CELLS = 4_000_000
"""Cells of labels painted at once."""

TILE = 1024
"""Side in cells of the squares on which polygons are burnt."""


def bands(window: Window) -> Iterator[Window]:
    """A window in bands of rows of at most `BAND_CELLS` cells."""
    height = max(BAND_CELLS // window.cols, 1)
    for row in range(window.row, window.row + window.rows, height):
        rows = min(height, window.row + window.rows - row)
        yield Window(row, window.col, rows, window.cols)


def labels_at(points: NDArray[np.float64], patches: PatchGrid) -> Ints:
    """The patch (0 for none) of the cell under each point (points, 2) of the working system."""
    grid = patches.grid
    rows = np.floor((grid.y_max - points[:, 1]) / grid.cell).astype(np.int64)
    cols = np.floor((points[:, 0] - grid.x_min) / grid.cell).astype(np.int64)
    found = np.zeros(len(points), dtype=np.int64)
    within = (rows >= 0) & (rows < grid.rows) & (cols >= 0) & (cols < grid.cols)
    for band in bands(Window(0, 0, grid.rows, grid.cols)):
        here = np.flatnonzero(within & (rows >= band.row) & (rows < band.row + band.rows))
        if len(here):
            found[here] = patches.labels_in(band)[rows[here] - band.row, cols[here]]
    return found


def cells_of(
    shapes: NDArray[np.object_], patches: PatchGrid, port: RasterPort, progress: Progress
) -> tuple[Ints, Ints, Ints]:
    """Which cells each polygon holds the centre of: (unit, patch or 0, number of cells).

    In order of unit and patch. A cell that two polygons claim belongs to the later one.
    """
    grid, n = patches.grid, len(patches) + 1
    tree, tiles = shapely.STRtree(shapes), list(_tiles(shapes, patches))
    keys = [np.empty(0, dtype=np.int64)]
    sums = [np.empty(0, dtype=np.int64)]
    for done, tile in enumerate(tiles):
        part = grid.crop(tile)
        near = np.sort(tree.query(shapely.box(*part.bounds)))
        if len(near):
            burnt = port.rasterize([(shapes[i].wkb, int(i) + 1) for i in near], part)
            held = burnt > 0
            key = (burnt[held].astype(np.int64) - 1) * n + _labels(tile, patches)[held]
            found, counts = np.unique(key, return_counts=True)
            keys.append(found)
            sums.append(counts)
        progress.report((done + 1) / len(tiles))
    found, where = np.unique(np.concatenate(keys), return_inverse=True)
    cells = np.zeros(len(found), dtype=np.int64)
    np.add.at(cells, where, np.concatenate(sums))
    unit, patch = np.divmod(found, n)
    return unit, patch, cells


def _tiles(shapes: NDArray[np.object_], patches: PatchGrid) -> Iterator[Window]:
    """The squares of the lattice that cover the polygons; rows and columns may be negative."""
    if not len(shapes):
        return
    grid = patches.grid
    west, south, east, north = shapely.total_bounds(shapes)
    first_row = int((grid.y_max - north) // (grid.cell * TILE)) * TILE
    first_col = int((west - grid.x_min) // (grid.cell * TILE)) * TILE
    for row in range(first_row, int((grid.y_max - south) // grid.cell) + 1, TILE):
        for col in range(first_col, int((east - grid.x_min) // grid.cell) + 1, TILE):
            yield Window(row, col, TILE, TILE)


def _labels(tile: Window, patches: PatchGrid) -> NDArray[np.int32]:
    """The labels of a window that may reach beyond the grid."""
    grid = patches.grid
    labels = np.zeros((tile.rows, tile.cols), dtype=np.int32)
    top, left = max(tile.row, 0), max(tile.col, 0)
    rows = min(tile.row + tile.rows, grid.rows) - top
    cols = min(tile.col + tile.cols, grid.cols) - left
    if rows > 0 and cols > 0:
        part = patches.labels_in(Window(top, left, rows, cols))
        labels[top - tile.row :, left - tile.col :][:rows, :cols] = part
    return labels
