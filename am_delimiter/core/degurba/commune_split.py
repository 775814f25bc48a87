"""Which communes the cells of the grid lie in, and whose their persons are.

As GHSL does, by the centres of small cells (of ``split`` metres). Persons of a raster of small
cells belong to the commune where the centre of their own cell lies. Those of a raster as coarse as
the grid are shared among the communes that a cell touches, by the small centres in each: what of
such a cell no commune holds is taken for water, so a coastal cell loses nobody.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray
from scipy import sparse
from shapely.geometry.base import BaseGeometry

from ..basis.progress import Progress
from ..land.burn import Owners, owners
from ..land.raster import Grid
from ..land.runs import cells_of
from .grid_clusters import Floats

_STRETCHES = 400_000
"""Stretches of small cells looked at at once."""


class CommuneGround:
    """The small cells of each commune, and how many of them lie in each cell of the grid.

    ``parts`` is a matrix of small cells, (communes, cells of the grid); ``whole`` the small cells
    of one cell of the grid.
    """

    def __init__(
        self, shapes: Sequence[BaseGeometry], grid: Grid, small: float, progress: Progress
    ) -> None:
        """``shapes`` are in the system of the grid; of several that claim a place, the last."""
        times = max(round(grid.cell / small), 1)
        self._fine = Grid(
            grid.crs,
            grid.x_min,
            grid.y_max,
            grid.cell / times,
            grid.rows * times,
            grid.cols * times,
        )
        self._areas = shapely.area(np.asarray(shapes, dtype=object))
        self._owners: Owners = owners(shapes, self._fine)
        self.grid, self.whole, self.count = grid, times * times, len(shapes)
        self.parts = self._counted(times, progress)

    def owner_at(self, x: Floats, y: Floats) -> NDArray[np.int64]:
        """The commune (index) in which the small cell of each point lies, -1 for none."""
        fine = self._fine
        col = np.floor((x - fine.x_min) / fine.cell)
        row = np.floor((fine.y_max - y) / fine.cell)
        with np.errstate(invalid="ignore"):
            on = (row >= 0) & (row < fine.rows) & (col >= 0) & (col < fine.cols)
        found = np.full(len(col), -1, dtype=np.int64)
        place = row[on].astype(np.int64) * (fine.cols + 1) + col[on].astype(np.int64)
        start, end = self._owners.start, self._owners.end
        if not len(start):
            return found
        stretch = np.searchsorted(start, place, side="right") - 1
        held = (stretch >= 0) & (place < end[np.maximum(stretch, 0)])
        found[on] = np.where(held, self._owners.owner[np.maximum(stretch, 0)], -1)
        return found

    def land(self) -> Floats:
        """The share 0–1 of each cell of the grid that communes hold, (rows, cols)."""
        held = np.asarray(self.parts.sum(axis=0)).reshape(self.grid.shape)
        found: Floats = held / self.whole
        return found

    def covered(self, counted: NDArray[np.bool_]) -> Floats:
        """The share 0–1 of each commune that lies in some cells of the grid, (communes,)."""
        inside = self.parts @ counted.ravel().astype(np.float64)
        areas = np.where(self._areas > 0, self._areas, 1.0) / self._fine.cell**2
        found: Floats = np.minimum(inside / areas, 1.0)
        return found

    def _counted(self, times: int, progress: Progress) -> sparse.csr_matrix:
        """Small cells by commune and cell of the grid."""
        own, width = self._owners, self._fine.cols + 1
        shape = (self.count, self.grid.rows * self.grid.cols)
        total = sparse.csr_matrix(shape, dtype=np.int64)
        for first in range(0, len(own.start), _STRETCHES):
            part = np.s_[first : first + _STRETCHES]
            row, left = np.divmod(own.start[part], width)
            right = left + own.end[part] - own.start[part]
            cell, stretch = cells_of(left // times, (right - 1) // times + 1)
            inside = np.minimum(right[stretch], (cell + 1) * times)
            inside -= np.maximum(left[stretch], cell * times)
            place = row[stretch] // times * self.grid.cols + cell
            where = (own.owner[part][stretch], place)
            total = total + sparse.csr_matrix((inside, where), shape=shape)
            progress.report(min(1.0, (first + _STRETCHES) / len(own.start)))
        return total.tocsr()


@dataclass(frozen=True)
class PeopleOfCommunes:
    """Persons by commune and cell of the grid, (communes, cells).

    ``shared`` of them lie by area in parts of cells that no commune holds.
    """

    persons: sparse.csr_matrix
    shared: float


class PeopleCollector:
    """Takes the persons of small cells as they are read, and shares out the rest at the end."""

    def __init__(self, ground: CommuneGround) -> None:
        self._ground = ground
        shape = ground.parts.shape
        self._found = sparse.csr_matrix(shape, dtype=np.float64)
        self._heard = np.zeros(shape[1])

    def hear(self, x: Floats, y: Floats, persons: Floats) -> None:
        """Persons at points of the grid's system."""
        grid = self._ground.grid
        col = np.floor((x - grid.x_min) / grid.cell)
        row = np.floor((grid.y_max - y) / grid.cell)
        on = (row >= 0) & (row < grid.rows) & (col >= 0) & (col < grid.cols)
        place = (row[on] * grid.cols + col[on]).astype(np.int64)
        owner, held = self._ground.owner_at(x[on], y[on]), persons[on]
        self._heard += np.bincount(place, held, len(self._heard))
        own = owner >= 0
        where = (owner[own], place[own])
        self._found = self._found + sparse.csr_matrix((held[own], where), self._found.shape)

    def people(self, persons: Floats) -> PeopleOfCommunes:
        """Those of every commune; ``persons`` (rows, cols) are all there are."""
        rest = np.maximum(persons.ravel() - self._heard, 0.0)
        rest[rest < _NOBODY] = 0.0
        parts = self._ground.parts
        held = np.asarray(parts.sum(axis=0)).ravel().astype(np.float64)
        per_small = np.where(held > 0, rest / np.where(held > 0, held, 1.0), 0.0)
        shared = parts.multiply(per_small[None, :]).tocsr()
        loose = float((rest * (held > 0) * (1.0 - held / self._ground.whole)).sum())
        return PeopleOfCommunes((self._found + shared).tocsr(), loose)


_NOBODY = 1e-6
"""Persons that are only rounding."""
