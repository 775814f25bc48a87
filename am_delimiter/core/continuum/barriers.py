"""Barriers: what lies in the way between two cells, or between two boxes of cells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from ..land.geometry import gap_lines, mend
from ..land.raster import Grid
from ..land.runs import Ints

WIDTH_M = 0.01
"""A line that is a barrier is this wide on each side: a line alone cuts no area."""


class Barriers:
    """Barriers in the working system, ready to be asked what lies in the way."""

    def __init__(self, shapes: Sequence[BaseGeometry], grid: Grid) -> None:
        """``shapes`` are lines or polygons; ``grid`` gives cells their place."""
        self._grid = grid
        areas = [
            s if s.geom_type.endswith("Polygon") else shapely.buffer(s, WIDTH_M, quad_segs=2)
            for s in shapes
        ]
        step = 256 * grid.cell  # small pieces: cutting a hull with a whole river is slow
        parts = [part for area in areas for part in _tiles(mend(area), step)]
        self._parts = np.array(parts, dtype=object)
        self._tree = shapely.STRtree(self._parts)

    def crossed(self, cells: Ints) -> NDArray[np.bool_]:
        """Whether the line between two cells (n, 4: row, column, row, column) meets a barrier."""
        lines = gap_lines(self._grid, cells)
        found = np.zeros(len(lines), dtype=bool)
        found[self._tree.query(lines, predicate="intersects")[0]] = True
        return found

    def look(self, box_a: Ints, box_b: Ints) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
        """For boxes of cells (n, 4: first row, first column, last row, last column): clear, hidden.

        Clear is that no line between them can meet a barrier, hidden that every line must.
        """
        with np.errstate(invalid="ignore"):  # GEOS leaves a flag that means nothing
            return self._look(self._boxes(box_a), self._boxes(box_b))

    def _look(
        self, a: NDArray[np.object_], b: NDArray[np.object_]
    ) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
        hulls = shapely.convex_hull(shapely.union(a, b))
        met, part = self._tree.query(hulls, predicate="intersects")
        clear = np.ones(len(hulls), dtype=bool)
        clear[met] = False
        hidden = np.zeros(len(hulls), dtype=bool)
        for hull, parts in _grouped(met, part):
            left = shapely.difference(hulls[hull], shapely.union_all(self._parts[parts]))
            pieces = shapely.get_parts(left)
            both = shapely.intersects(pieces, a[hull]) & shapely.intersects(pieces, b[hull])
            hidden[hull] = not both.any()
        return clear, hidden

    def _boxes(self, box: Ints) -> NDArray[np.object_]:
        grid = self._grid
        found: NDArray[np.object_] = shapely.box(
            grid.x_min + box[:, 1] * grid.cell,
            grid.y_max - (box[:, 2] + 1) * grid.cell,
            grid.x_min + (box[:, 3] + 1) * grid.cell,
            grid.y_max - box[:, 0] * grid.cell,
        )
        return found


def _tiles(area: BaseGeometry, step: float) -> list[BaseGeometry]:
    """An area cut along a lattice of ``step`` metres."""
    west, south, east, north = area.bounds
    xs, ys = np.arange(west, east + step, step), np.arange(south, north + step, step)
    x, y = (v.ravel() for v in np.meshgrid(xs, ys))
    squares = shapely.box(x, y, x + step, y + step)
    squares = squares[shapely.intersects(squares, area)]
    return [piece for piece in shapely.intersection(squares, area) if piece.area > 0]


def _grouped(met: Ints, part: Ints) -> Iterator[tuple[int, Ints]]:
    """Each hull that parts were met in, with those parts."""
    order = np.argsort(met, kind="stable")
    names, first = np.unique(met[order], return_index=True)
    yield from zip(names.tolist(), np.split(part[order], first[1:]))
