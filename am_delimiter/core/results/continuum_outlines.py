"""The outline of a continuum at half its tolerance, where drawing it each time would take long.

The style of the layer draws it by an expression, which QGIS evaluates for each picture: for the
largest continuum of a region with 240,000 patches that takes half a minute.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import shapely
from numpy.typing import NDArray

from ..basis.progress import Progress
from ..basis.table import Table

_FINEST, _CORNER = 1 / 8, 3
"""As ``continuum.qml`` draws it: detail in parts of the tolerance, and steps of a quarter turn."""
_TOGETHER = 500
"""Pieces that become one between two looks at the cancel; they stand from north to south."""
_DECIMALS = 1
"""Of the metres in a text: far less than the detail that is left out."""


def with_outlines(continuum: Table, patches: Table, progress: Progress) -> Table:
    """The table of continua with the field ``outline``, empty where every patch is drawn."""
    outlines: list[str | None] = [None] * len(continuum)
    if shapely.is_missing(np.asarray(patches.shapes, dtype=object)).any():
        shapes = np.asarray(continuum.shapes, dtype=object)
        tolerances = np.asarray(continuum.columns["tolerance_m"], dtype=np.float64)
        outlines = half_tolerance_outlines(shapes, tolerances, progress)
    return replace(continuum, columns={**continuum.columns, "outline": outlines})


def half_tolerance_outlines(
    shapes: NDArray[np.object_], tolerances_m: NDArray[np.float64], progress: Progress
) -> list[str | None]:
    """Every shape with all that lies within half its tolerance, as WKT; None where there is none.

    ``shapes`` (continua,) are polygons of several parts, or None.
    """
    found: list[str | None] = [None] * len(shapes)
    for place in np.flatnonzero(~shapely.is_missing(shapes)).tolist():
        tolerance_m = float(tolerances_m[place])
        parts = _without_small_holes(shapely.get_parts(shapes[place]), tolerance_m)
        united = _united(parts, tolerance_m, progress)
        found[place] = shapely.to_wkt(united, rounding_precision=_DECIMALS)
    return found


def _without_small_holes(parts: NDArray[np.object_], tolerance_m: float) -> NDArray[np.object_]:
    """Polygons (n,) without the holes that half the tolerance fills: they are no wider than it."""
    rings, of_part = shapely.get_rings(parts, return_index=True)
    west, south, east, north = shapely.bounds(rings).T
    is_shell = np.diff(of_part, prepend=-1) > 0
    found = np.asarray(shapely.polygons(rings[is_shell]))
    wide = np.flatnonzero(~is_shell & (np.minimum(east - west, north - south) > tolerance_m))
    holed, first = np.unique(of_part[wide], return_index=True)
    for part, holes in zip(holed.tolist(), np.split(rings[wide], first[1:])):
        found[part] = shapely.polygons(shapely.get_exterior_ring(parts[part]), holes=holes)
    return found


def _united(
    parts: NDArray[np.object_], tolerance_m: float, progress: Progress
) -> shapely.geometry.base.BaseGeometry:
    """What lies within half the tolerance of the parts, as one shape."""
    pieces = []
    for start in range(0, len(parts), _TOGETHER):
        progress.check()
        lean = shapely.simplify(parts[start : start + _TOGETHER], tolerance_m * _FINEST)
        pieces.append(shapely.union_all(shapely.buffer(lean, tolerance_m / 2, quad_segs=_CORNER)))
    progress.check()
    return shapely.union_all(pieces)
