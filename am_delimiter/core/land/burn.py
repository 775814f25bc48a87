"""Polygons on a grid: which cells have their centre inside.

Own code rather than a library's, because the answer has to be the same however the grid is cut,
needs no array of cells, and gives every cell on a shared border to exactly one of two neighbours:
a centre on the west or south edge of a polygon is inside, one on its east or north edge is not.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from ..memory import remembered
from .raster import Grid
from .runs import Ints, Runs, cells_of, merge, union


@dataclass(frozen=True)
class Owners:
    """To which of some polygons the cells belong, as intervals on the line of a grid's rows.

    ``start`` and ``end`` (n,) are in order and free of overlaps; ``owner`` (n,) is the index of
    the polygon from 0. ``contested`` is the number of cells that several polygons claim: they
    belong to the last of them.
    """

    start: Ints
    end: Ints
    owner: Ints
    contested: int


@remembered()
def burn(shapes: Sequence[BaseGeometry], grid: Grid) -> Runs:
    """The cells with their centre inside any polygon."""
    start, end, _ = cells_inside(shapes, grid)
    order = np.argsort(start, kind="stable")
    return Runs(grid.rows, grid.cols, *merge(start[order], end[order]))


@remembered()
def owners(shapes: Sequence[BaseGeometry], grid: Grid) -> Owners:
    """The polygon that each cell belongs to; of several, the last."""
    start, end, owner = cells_inside(shapes, grid)
    # between two neighbouring bounds nothing changes: the last claim on such a stretch holds
    bounds = np.unique(np.concatenate((start, end)))
    first, last = np.searchsorted(bounds, start), np.searchsorted(bounds, end)
    stretch, claim = cells_of(first, last)
    holder = np.full(len(bounds), -1, dtype=np.int64)
    np.maximum.at(holder, stretch, owner[claim])
    claims = np.bincount(stretch, minlength=len(bounds))
    held = np.flatnonzero(holder >= 0)
    contested = np.flatnonzero(claims > 1)
    return Owners(
        start=bounds[held],
        end=bounds[held + 1],
        owner=holder[held],
        contested=int((bounds[contested + 1] - bounds[contested]).sum()),
    )


def cells_inside(shapes: Sequence[BaseGeometry], grid: Grid) -> tuple[Ints, Ints, Ints]:
    """Intervals of the cells inside each polygon, and its index; in order of polygon and place.

    On each row they reach from every odd crossing of the boundary to the next one. A row crosses
    an edge whose ends lie on both sides of the centres, the lower end included.
    """
    x0, y0, x1, y1, owner = _edges(shapes)
    # rows whose centre has y0 <= y < y1; the row of a centre y is (y_max - y) / cell - 0.5
    first = np.floor((grid.y_max - y1) / grid.cell - 0.5).astype(np.int64) + 1
    last = np.floor((grid.y_max - y0) / grid.cell - 0.5).astype(np.int64) + 1
    first, last = np.maximum(first, 0), np.minimum(last, grid.rows)
    row, edge = cells_of(first, np.maximum(last, first))
    y = grid.y_max - (row + 0.5) * grid.cell
    x = x0[edge] + (x1 - x0)[edge] * ((y - y0[edge]) / (y1 - y0)[edge])
    col = np.ceil((x - grid.x_min) / grid.cell - 0.5)
    place = row * (grid.cols + 1) + np.clip(col, 0, grid.cols).astype(np.int64)
    order = np.lexsort((place, owner[edge]))
    place, owner = place[order], owner[edge][order]
    kept = place[::2] < place[1::2]
    return place[::2][kept], place[1::2][kept], owner[::2][kept]


def _edges(shapes: Sequence[BaseGeometry]) -> tuple[Any, ...]:
    """Ends of the edges of all rings, the lower one first, without the level ones.

    Returns x0, y0, x1, y1 and the index of the polygon. Ordered by height, so that an edge that
    two neighbours share is reckoned alike for both.
    """
    parts, of_shape = shapely.get_parts(shapes, return_index=True)
    rings, of_part = shapely.get_rings(parts, return_index=True)
    points, ring = shapely.get_coordinates(rings, return_index=True)
    follows = ring[1:] == ring[:-1]
    a, b = points[:-1][follows], points[1:][follows]
    up = (a[:, 1] < b[:, 1])[:, None]
    low, high = np.where(up, a, b), np.where(up, b, a)
    slanted = low[:, 1] < high[:, 1]
    owner = of_shape[of_part[ring[:-1][follows]]]
    return (*low[slanted].T, *high[slanted].T, owner[slanted])


def touch(shapes: Sequence[BaseGeometry], grid: Grid) -> Runs:
    """The cells that lines and polygons touch, with whatever part of theirs.

    The cells of a line hang together by sides, so it leaves no way through for what hangs
    together by sides.
    """
    polygons = [shape for shape in shapes if shape.geom_type.endswith("Polygon")]
    lines = [shape.boundary if shape in polygons else shape for shape in shapes]
    found = Runs(grid.rows, grid.cols, *_touched(lines, grid))
    return union([found, burn(polygons, grid)])


def _touched(lines: Sequence[BaseGeometry], grid: Grid) -> tuple[Ints, Ints]:
    """Intervals of the cells that lines pass through: on each row, the columns of each segment."""
    points, line = shapely.get_coordinates(shapely.get_parts(lines), return_index=True)
    col, row = (points[:, 0] - grid.x_min) / grid.cell, (grid.y_max - points[:, 1]) / grid.cell
    follows = line[1:] == line[:-1]
    x0, y0, x1, y1 = (v[follows] for v in (col[:-1], row[:-1], col[1:], row[1:]))
    down = y0 <= y1
    x0, y0, x1, y1 = (np.where(down, *both) for both in ((x0, x1), (y0, y1), (x1, x0), (y1, y0)))
    first = np.maximum(np.floor(y0).astype(np.int64), 0)
    last = np.minimum(np.floor(y1).astype(np.int64), grid.rows - 1)
    count = np.maximum(last - first + 1, 0)
    at, segment = cells_of(first, first + count)
    slope = (x1 - x0) / np.where(y1 > y0, y1 - y0, 1.0)
    # where the segment enters the row and where it leaves it
    enter = x0[segment] + slope[segment] * (np.maximum(at, y0[segment]) - y0[segment])
    leave = x0[segment] + slope[segment] * (np.minimum(at + 1, y1[segment]) - y0[segment])
    level = y0[segment] == y1[segment]
    leave = np.where(level, x1[segment], leave)
    west = np.floor(np.minimum(enter, leave)).astype(np.int64)
    east = np.floor(np.maximum(enter, leave)).astype(np.int64) + 1
    west, east = np.clip(west, 0, grid.cols), np.clip(east, 0, grid.cols)
    kept = west < east
    start, end = (at * (grid.cols + 1) + west)[kept], (at * (grid.cols + 1) + east)[kept]
    order = np.argsort(start, kind="stable")
    return merge(start[order], end[order])
