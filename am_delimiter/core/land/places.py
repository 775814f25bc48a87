"""Places: where on a plane the communes lie, so that rasters are read there and nowhere between.

From Isla de Pascua to the Andes a raster of 100 m has three hundred million cells, nearly all of
them sea. Each part of a commune, with the reach around it, gives a box; boxes that meet are one.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import shapely
from numpy.typing import NDArray

from .geometry import transform_bounds
from .raster import Bounds, Grid, RasterInfo, Window, window_of
from .runs import Runs

SQUARE_M = 10_000.0
"""Side of the squares by which land is looked for."""


def places_of(shapes: NDArray[np.object_], margin_m: float) -> list[Bounds]:
    """Boxes around all parts of some shapes, none meeting another, ``margin_m`` wider."""
    boxes = shapely.bounds(shapely.get_parts(shapes))
    boxes = boxes[np.isfinite(boxes).all(axis=1)]
    return _apart(boxes + np.array([-1, -1, 1, 1]) * margin_m)


def boxes_of(runs: Runs, grid: Grid) -> list[Bounds]:
    """Boxes (metres) around what each square of `SQUARE_M` holds of some runs of a grid."""
    if not len(runs):
        return []
    side, row, col = max(int(SQUARE_M / grid.cell), 1), runs.row, runs.col
    square = (row // side) * (runs.cols // side + 1) + col // side
    order = np.argsort(square, kind="stable")
    first = np.flatnonzero(np.diff(square[order], prepend=-1))
    top, left = (np.minimum.reduceat(at[order], first) for at in (row, col))
    bottom, right = (np.maximum.reduceat(at[order], first) for at in (row + 1, col + runs.lengths))
    west, north = grid.x_min + left * grid.cell, grid.y_max - top * grid.cell
    east, south = grid.x_min + right * grid.cell, grid.y_max - bottom * grid.cell
    return list(zip(west.tolist(), south.tolist(), east.tolist(), north.tolist()))


def windows_of(info: RasterInfo, places: Sequence[Bounds], crs: str) -> list[Window]:
    """The cells of a raster in some places of a system, as windows that share no cell."""
    found = (window_of(info, transform_bounds(place, crs, info.crs)) for place in places)
    corners = [(w.row, w.col, w.row + w.rows, w.col + w.cols) for w in found if w]
    apart = _apart(np.array(corners, dtype=np.float64).reshape(-1, 4))
    return [_window(*corner) for corner in sorted(apart)]


def around(windows: Sequence[Window]) -> Window:
    """The smallest window that holds some windows."""
    top, left = min(w.row for w in windows), min(w.col for w in windows)
    bottom, right = max(w.row + w.rows for w in windows), max(w.col + w.cols for w in windows)
    return Window(top, left, bottom - top, right - left)


def _apart(boxes: NDArray[np.float64]) -> list[Bounds]:
    """The same ground as boxes of which none shares any with another, each a little larger."""
    while len(boxes):
        whole = shapely.union_all(shapely.box(*boxes.T))
        joined = shapely.bounds(shapely.get_parts(whole))
        if len(joined) == len(boxes):
            break
        boxes = joined
    return [(float(a), float(b), float(c), float(d)) for a, b, c, d in boxes]


def _window(top: float, left: float, bottom: float, right: float) -> Window:
    return Window(int(top), int(left), int(bottom - top), int(right - left))
