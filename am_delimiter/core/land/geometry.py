"""Small geometric helpers that several modules share: systems, bounds, valid polygons."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any

import numpy as np
import pyproj
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from .raster import Bounds, Grid, RasterInfo

_KEPT = 256
"""Systems, and pairs of them; a run meets a dozen."""


@lru_cache(maxsize=_KEPT)
def system_of(crs: str) -> pyproj.CRS:
    """A system by its WKT or code.

    Reading one takes up to 20 ms, so it is kept. pyproj lets several threads share it.
    """
    return pyproj.CRS(crs)


@lru_cache(maxsize=_KEPT)
def carrier(source: str, target: str) -> pyproj.Transformer:
    """What carries x and y (east, north) from one system to another.

    Finding the way between two systems takes a tenth of a second, so it is kept. pyproj lets
    several threads share it.
    """
    return pyproj.Transformer.from_crs(system_of(source), system_of(target), always_xy=True)


def transform_bounds(bounds: Bounds, source: str, target: str) -> Bounds:
    """Bounds in ``target`` that hold ``bounds`` of ``source`` with all their edges."""
    carry = carrier(source, target)
    found: Bounds = carry.transform_bounds(*bounds, densify_pts=51)
    return found


def outline(info: RasterInfo, crs: str) -> BaseGeometry:
    """The area a raster covers as a polygon in ``crs``, its edges bent as they are there."""
    a, b, c, d, e, f = info.transform
    corners = [(0, 0), (info.cols, 0), (info.cols, info.rows), (0, info.rows)]
    own = shapely.Polygon([(a * x + b * y + c, d * x + e * y + f) for x, y in corners])
    step = math.sqrt(own.area) / 100
    carry = carrier(info.crs, crs)
    return shapely.transform(
        shapely.segmentize(own, step), lambda xy: np.column_stack(carry.transform(*xy.T))
    )


def is_on_earth(crs: str) -> bool:
    """Whether a system says where on earth a place is; one of a drawing does not.

    Nor do the two systems that a GeoPackage names «Undefined … SRS», though one is geographic.
    """
    found = system_of(crs) if crs else None
    if found is None or found.name.startswith("Undefined "):
        return False
    return bool(found.is_geographic or found.is_projected)


def crs_name(crs: str) -> str:
    """Name of a system with its code, as in ``SIRGAS-Chile 2002 / UTM zone 19S (EPSG:5361)``."""
    found = system_of(crs)
    authority = found.to_authority()
    return f"{found.name} ({':'.join(authority)})" if authority else str(found.name)


def scale_error(crs: pyproj.CRS, longitude: float, latitude: float) -> float:
    """Largest relative error of a length, in any direction, of a projected system at a place."""
    factors = pyproj.Proj(crs).get_factors(longitude, latitude)
    return float(max(abs(factors.tissot_semimajor - 1), abs(factors.tissot_semiminor - 1)))


def cell_size_m(info: RasterInfo, crs: str) -> float:
    """Side in metres of a square with the area of the raster's central cell in ``crs``."""
    a, b, c, d, e, f = info.transform
    row, col = info.rows // 2, info.cols // 2
    corners = [(col, row), (col + 1, row), (col + 1, row + 1), (col, row + 1)]
    xs = [a * x + b * y + c for x, y in corners]
    ys = [d * x + e * y + f for x, y in corners]
    carry = carrier(info.crs, crs)
    return math.sqrt(float(shapely.Polygon(np.column_stack(carry.transform(xs, ys))).area))


def cell_diagonal_m(info: RasterInfo, crs: str) -> float:
    """The longer diagonal in metres of the raster's central cell in ``crs``."""
    a, b, c, d, e, f = info.transform
    col, row = np.array([0, 1, 0, 1]) + info.cols // 2, np.array([0, 1, 1, 0]) + info.rows // 2
    carry = carrier(info.crs, crs)
    x, y = carry.transform(a * col + b * row + c, d * col + e * row + f)
    return float(max(np.hypot(x[1] - x[0], y[1] - y[0]), np.hypot(x[3] - x[2], y[3] - y[2])))


EQUAL_AREA = "+proj=cea +lon_0=-71 +ellps=GRS80"
"""Cylindrical equal-area on the ellipsoid of SIRGAS: true areas anywhere in the country."""


def true_km2(shapes: Sequence[BaseGeometry] | NDArray[np.object_], crs: str) -> NDArray[np.float64]:
    """Square kilometres of polygons on the ellipsoid, whatever their own system, shape (n,)."""
    carry = carrier(crs, EQUAL_AREA)
    flat = shapely.transform(
        np.asarray(shapes, dtype=object), lambda xy: np.column_stack(carry.transform(*xy.T))
    )
    km2: NDArray[np.float64] = shapely.area(flat) / 1e6
    return km2


def polygons_of(geometries: Iterable[BaseGeometry | None]) -> tuple[list[BaseGeometry], int]:
    """The polygons among some geometries, made valid, and how many had to be repaired."""
    shapes, repaired = [], 0
    for geometry in geometries:
        if geometry is None or geometry.is_empty:
            continue
        if not geometry.is_valid:
            repaired += 1
            geometry = mend(geometry)
        if geometry.area > 0:
            shapes.append(geometry)
    return shapes, repaired


def mend(geometry: BaseGeometry) -> BaseGeometry:
    """A valid polygon that covers what the rings of an invalid one bound.

    By structure: the alternating method would cut out the land that two parts share.
    """
    with np.errstate(invalid="ignore"):  # GEOS leaves a flag that means nothing
        valid = shapely.make_valid(geometry, method="structure", keep_collapsed=False)
    parts = [part for part in shapely.get_parts(valid) if part.geom_type.endswith("Polygon")]
    return shapely.union_all(parts) if parts else shapely.MultiPolygon()


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
