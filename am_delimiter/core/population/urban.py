"""Urban limits on the working lattice: which of its cells, and whose persons, are urban."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from ..basis.notes import Note, mark
from ..continuum.patches import Patches
from ..land.builtup import PolygonEvidence
from ..land.burn import burn
from ..land.geometry import polygons_of
from ..land.land_errors import MissingCrs
from ..land.raster import Bounds, Grid, Window
from ..land.runs import Ints, Runs
from ..land.whereabouts import check_coordinates
from .population_errors import NoUrbanLimitInExtent


@dataclass(frozen=True)
class UrbanCells:
    """The cells whose centre lies inside urban limits.

    ``runs`` are those of ``window``, in rows and columns of the grid of the patches, beyond which
    it may reach.
    """

    window: Window
    runs: Runs
    notes: tuple[Note, ...] = ()

    def crop(self, window: Window) -> Runs:
        """The urban cells of a window of the same lattice."""
        row, col = window.row - self.window.row, window.col - self.window.col
        return self.runs.crop(Window(row, col, window.rows, window.cols))

    def at(self, row: Ints, col: Ints) -> NDArray[np.bool_]:
        """Whether some cells of the same lattice are urban."""
        row, col = row - self.window.row, col - self.window.col
        place = row * self.runs.width + col
        run = np.searchsorted(self.runs.start, place, side="right") - 1
        inside = (run >= 0) & (col >= 0) & (col < self.runs.cols)
        return np.asarray(inside & (place < self.runs.end[run]), dtype=bool)


def urban_cells(
    layers: Sequence[PolygonEvidence], area: Bounds, patches: Patches
) -> UrbanCells | None:
    """The urban cells of some layers near ``area`` (working system), None without layers.

    Raises `MissingCrs`, and `NoUrbanLimitInExtent` when no limit holds a cell there.
    """
    if not layers:
        return None
    near: list[BaseGeometry] = []
    notes = []
    for layer in layers:
        if layer.frame.crs is None:
            raise MissingCrs(layer=layer.name)
        check_coordinates(layer.frame, layer.name)
        shapes, repaired = polygons_of(layer.frame.to_crs(patches.grid.crs).geometry)
        if repaired:
            template = mark("{count} invalid polygons of {layer} were repaired.")
            notes.append(Note(template, {"count": repaired, "layer": layer.name}))
        near += [shape for shape in shapes if shape.intersects(shapely.box(*area))]
    names = ", ".join(layer.name for layer in layers)
    window = lattice_window(near, patches.grid) if near else Window(0, 0, 1, 1)
    runs = burn(near, patches.grid.crop(window))
    if not len(runs):
        raise NoUrbanLimitInExtent(layers=names)
    template = mark(
        "Urban population: the persons located in working cells whose centre lies inside the urban "
        "limits of {layers} are urban."
    )
    return UrbanCells(window, runs, (*notes, Note(template, {"layers": names})))


def lattice_window(shapes: Sequence[BaseGeometry], grid: Grid) -> Window:
    """The window, beyond the grid if need be, that holds the polygons."""
    west, south, east, north = shapely.total_bounds(shapes)
    top, left = int((grid.y_max - north) // grid.cell), int((west - grid.x_min) // grid.cell)
    bottom, right = int((grid.y_max - south) // grid.cell), int((east - grid.x_min) // grid.cell)
    return Window(top, left, bottom - top + 1, right - left + 1)
