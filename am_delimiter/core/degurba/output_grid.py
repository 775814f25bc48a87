"""The grid of 1 km: that of the population where it already has one, or whole kilometres.

Cells must be alike, so the system keeps areas: that of the rasters if it does, Mollweide
otherwise, or the one that was chosen.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..catalogue.catalogue import Catalogue
from ..land.communes import Communes
from ..land.geometry import crs_name, system_of, transform_bounds
from ..land.raster import Bounds, Grid, RasterInfo
from .degurba_errors import GridTooLarge, NobodyAtCommunes, NotEqualArea

MOLLWEIDE = "ESRI:54009"
_KEEP_AREAS = (
    "mollweide",
    "equal area",
    "equal-area",
    "equal earth",
    "sinusoidal",
    "eckert iv",
    "goode",
    "albers",
)
"""Words in the names of the methods of projections that keep areas (PROJ, ESRI)."""
MOST_CELLS = 24_000_000
"""Cells of 1 km that are held at once: some ten arrays of them."""
MARGIN_M = 50_000.0
"""What is read around the communes: a cluster that reaches farther is cut there."""


def grid_system(chosen: str, infos: Sequence[RasterInfo]) -> str:
    """The system of the grid as WKT; ``chosen`` is a code or WKT, "" for none.

    Raises `NotEqualArea` when the chosen one does not keep areas or does not measure in metres.
    """
    if chosen:
        if not keeps_areas(chosen):
            raise NotEqualArea(crs=crs_name(chosen))
        return str(system_of(chosen).to_wkt())
    first = infos[0].crs
    alike = all(system_of(info.crs) == system_of(first) for info in infos)
    return str(system_of(first if alike and keeps_areas(first) else MOLLWEIDE).to_wkt())


def keeps_areas(crs: str) -> bool:
    """Whether a system is projected in metres by a method that keeps areas."""
    system = system_of(crs)
    if not system.is_projected or system.coordinate_operation is None:
        return False
    method = system.coordinate_operation.method_name.lower()
    in_metres = all(axis.unit_conversion_factor == 1 for axis in system.axis_info)
    return in_metres and any(word in method for word in _KEEP_AREAS)


def grid_for(
    infos: Sequence[RasterInfo],
    crs: str,
    communes: Communes | None,
    catalogue: Catalogue,
) -> Grid:
    """The grid over the rasters, cut to what lies around the communes where it is too large.

    Its lattice is that of the first raster if that has such cells in this system; its edges lie on
    whole kilometres otherwise. ``communes`` are in the system of the grid. Raises
    `NobodyAtCommunes` and `GridTooLarge`.
    """
    cell = float(catalogue.degurba_checks["cell"].default or 0)
    boxes = [transform_bounds(info.bounds, info.crs, crs) for info in infos]
    whole = _around(boxes)
    grid = _covering(whole, cell, crs, infos)
    if grid.rows * grid.cols > MOST_CELLS and communes is not None:
        west, south, east, north = communes.frame.total_bounds.tolist()
        near = (west - MARGIN_M, south - MARGIN_M, east + MARGIN_M, north + MARGIN_M)
        shared = _shared(whole, near)
        if shared is None:
            raise NobodyAtCommunes(layer=communes.layer)
        grid = _covering(shared, cell, crs, infos)
    if grid.rows * grid.cols > MOST_CELLS:
        raise GridTooLarge(cells=grid.rows * grid.cols, most=MOST_CELLS)
    return grid


def _covering(bounds: Bounds, cell: float, crs: str, infos: Sequence[RasterInfo]) -> Grid:
    """Cells on the lattice of the rasters, or on whole kilometres, that cover some bounds."""
    x, y = _offset(infos[0], cell, crs)
    west, south, east, north = bounds
    slack = _SLACK * cell  # what lies within rounding of an edge is on it
    moved = (west - x + slack, south - y + slack, east - x - slack, north - y - slack)
    made = Grid.covering(moved, cell, crs)
    return Grid(crs, made.x_min + x, made.y_max + y, cell, made.rows, made.cols)


_SLACK = 1e-6
"""Of a cell: what edges of rasters may be off by rounding."""


def _offset(info: RasterInfo, cell: float, crs: str) -> tuple[float, float]:
    """How far the lattice of a raster of such cells lies off whole kilometres; 0, 0 of others."""
    a, b, c, d, e, f = info.transform
    same = abs(a - cell) < _SLACK * cell and abs(e + cell) < _SLACK * cell and b == d == 0
    if not same or system_of(info.crs) != system_of(crs):
        return 0.0, 0.0
    return _rest(c, cell), _rest(f, cell)


def _rest(place: float, cell: float) -> float:
    rest = place % cell
    return 0.0 if min(rest, cell - rest) < _SLACK * cell else rest


def _around(boxes: Sequence[Bounds]) -> Bounds:
    west, south, east, north = zip(*boxes)
    return min(west), min(south), max(east), max(north)


def _shared(a: Bounds, b: Bounds) -> Bounds | None:
    west, south, east, north = max(a[0], b[0]), max(a[1], b[1]), min(a[2], b[2]), min(a[3], b[3])
    return (west, south, east, north) if west < east and south < north else None
