"""True scale: what the cells of the working plane measure on the ellipsoid, wherever they lie.

A projected system is true where it was made for and stretches far away: Isla de Pascua in UTM 19S
by half of its area. The rule: where the plane is true within `FLAT` in area, a cell counts as one
and lengths are those of the plane; elsewhere a cell counts by its true area, the plane's divided by
the areal scale of the projection there, and a length is divided by the square root of it (the scale
of a conformal system, such as UTM).

The scale comes from PROJ at the knots of a lattice and is interpolated between them.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import pyproj
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from .geometry import true_km2
from .raster import Grid
from .runs import Runs

FLAT = 0.001
"""Relative error of an area that is let be: 0.1 %, what a UTM zone has inside.

No rule of any norm and nothing to choose: how exactly areas are reckoned. Within it cells are
counted as they are, so that areas inside a zone are whole numbers of cells; it is less than what
the edge of a town is known to.
"""

STEP = 50_000.0
"""Metres between knots; the scale of UTM bends by 2e-5 between two of them."""

FINE = 2.0**16
"""Cells are counted in parts of 1/65536, so that sums are exact in any order."""

Floats = NDArray[np.float64]


def cells_on_ground(runs: Runs, grid: Grid) -> Floats:
    """How many cells of nominal size each run amounts to, shape (runs,)."""
    if is_true(grid):
        return runs.lengths.astype(np.float64)
    scale = areal_scale(grid, runs.row + 0.5, runs.col + runs.lengths / 2)
    weight: Floats = runs.lengths * (np.round(FINE / scale) / FINE)
    return weight


def hectares_of(runs: Runs, grid: Grid) -> float:
    """True hectares of some runs."""
    return float(cells_on_ground(runs, grid).sum()) * grid.cell_hectares


def ground_m2(shape: BaseGeometry, crs: str) -> float:
    """Square metres of a polygon of a projected system: of its plane where that is true."""
    if shape.is_empty or is_true(Grid.covering(shape.bounds, STEP, crs)):
        return float(shape.area)
    return float(true_km2([shape], crs)[0]) * 1e6


def areal_scale(grid: Grid, row: Floats, col: Floats) -> Floats:
    """Area on the plane by area on the ellipsoid at places of a grid; 1 where that is near."""
    west, south, knots = _knots_of(grid)
    x = (grid.x_min + col * grid.cell - west) / STEP
    y = (grid.y_max - row * grid.cell - south) / STEP
    at_x = np.clip(np.floor(x).astype(np.int64), 0, knots.shape[1] - 2)
    at_y = np.clip(np.floor(y).astype(np.int64), 0, knots.shape[0] - 2)
    right, up = x - at_x, y - at_y
    low = knots[at_y, at_x] * (1 - right) + knots[at_y, at_x + 1] * right
    high = knots[at_y + 1, at_x] * (1 - right) + knots[at_y + 1, at_x + 1] * right
    found: Floats = low * (1 - up) + high * up
    return np.where(np.abs(found - 1) <= FLAT, 1.0, found)


def reach_on_plane(runs: Runs, grid: Grid, metres: float) -> float:
    """How far on the plane ``metres`` of ground reach at most, where there are runs."""
    if is_true(grid) or not len(runs):
        return metres
    scale = areal_scale(grid, runs.row + 0.5, runs.col + runs.lengths / 2)
    return metres * max(float(np.sqrt(scale.max())), 1.0)


def stretch_within(grid: Grid) -> float:
    """How much longer than on the ground a length on the plane of a grid is at most, at least 1."""
    return max(float(np.sqrt(_knots_of(grid)[2].max())), 1.0)


def is_true(grid: Grid) -> bool:
    """Whether the plane of a grid is true everywhere within `FLAT`."""
    return bool((np.abs(_knots_of(grid)[2] - 1) <= FLAT).all())


def _knots_of(grid: Grid) -> tuple[float, float, Floats]:
    """The south-western knot and the scale at all knots around a grid, south to north."""
    x_min, y_min, x_max, y_max = grid.bounds
    west, south = np.floor(x_min / STEP), np.floor(y_min / STEP)
    cols, rows = np.floor(x_max / STEP) - west + 2, np.floor(y_max / STEP) - south + 2
    knots = _scale(grid.crs, int(west), int(south), int(rows), int(cols))
    return float(west * STEP), float(south * STEP), knots


@lru_cache(maxsize=16)
def _scale(crs: str, west: int, south: int, rows: int, cols: int) -> Floats:
    """The areal scale at knots, shape (rows, cols); 1 where the system has none.

    A plane without a system lies nowhere, and is taken as it is.
    """
    if not crs:
        return np.ones((rows, cols))
    x, y = np.meshgrid((west + np.arange(cols)) * STEP, (south + np.arange(rows)) * STEP)
    system = pyproj.Proj(crs)
    longitude, latitude = system(x, y, inverse=True)
    with np.errstate(invalid="ignore"):
        found = np.asarray(system.get_factors(longitude, latitude).areal_scale)
    return np.where(np.isfinite(found) & (found > 0), found, 1.0)
