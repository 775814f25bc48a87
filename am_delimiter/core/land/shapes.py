"""Shapes of a result: lines of gaps, multipolygons."""

from __future__ import annotations

from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from .raster import Grid


def gap_lines(grid: Grid, cells: NDArray[np.int64]) -> NDArray[np.object_]:
    """The shortest line between the edges of each two cells (n, 4: row, column, row, column)."""
    row_a, col_a, row_b, col_b = np.asarray(cells).reshape(-1, 4).T
    x_a, x_b = _facing(col_a, col_b)
    y_a, y_b = _facing(row_a, row_b)
    x = grid.x_min + np.column_stack((x_a, x_b)) * grid.cell
    y = grid.y_max - np.column_stack((y_a, y_b)) * grid.cell
    found: NDArray[np.object_] = shapely.linestrings(np.stack((x, y), axis=-1))
    return found


def _facing(a: NDArray[np.int64], b: NDArray[np.int64]) -> tuple[Any, Any]:
    """Where two cells face each other along one axis, in cells from the edge of the grid."""
    same = np.where(a == b, 0.5, 0.0)
    return np.where(a < b, a + 1.0, a) + same, np.where(a > b, b + 1.0, b) + same


def multi(shape: BaseGeometry) -> BaseGeometry:
    """A polygon as a multipolygon, as layers hold them."""
    return shape if shape.geom_type == "MultiPolygon" else shapely.MultiPolygon([shape])
