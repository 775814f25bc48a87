"""Shapes of a result: lines of gaps, multipolygons."""

from __future__ import annotations

from typing import Any

import shapely
from shapely.geometry.base import BaseGeometry

from .raster import Grid


def gap_line(grid: Grid, cells: Any) -> BaseGeometry:
    """The shortest line between the edges of two cells (row, column, row, column)."""
    row_a, col_a, row_b, col_b = (int(value) for value in cells)
    x_a, x_b = _facing(col_a, col_b)
    y_a, y_b = _facing(row_a, row_b)
    return shapely.LineString(
        [
            (grid.x_min + x_a * grid.cell, grid.y_max - y_a * grid.cell),
            (grid.x_min + x_b * grid.cell, grid.y_max - y_b * grid.cell),
        ]
    )


def _facing(a: int, b: int) -> tuple[float, float]:
    """Where two cells face each other along one axis, in cells from the edge of the grid."""
    if a == b:
        return a + 0.5, b + 0.5
    return (a + 1.0, float(b)) if a < b else (float(a), b + 1.0)


def multi(shape: BaseGeometry) -> BaseGeometry:
    """A polygon as a multipolygon, as layers hold them."""
    return shape if shape.geom_type == "MultiPolygon" else shapely.MultiPolygon([shape])
