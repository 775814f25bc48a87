"""Where people of a commune live: the built-up land on each of its parts, and the middle of most.

The frame of a sheet rests on these parts, and circles, flows and lines start from the middle: the
middle of the whole polygon lies in the Andes for La Serena and in a forest for Coronel.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import shapely

from ...core.basis import Table, values_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

Box = tuple[float, float, float, float]
"""West, south, east and north in metres of the working system."""

MOST_OF_IT = 0.8
"""Share of the built-up land of a commune, the largest pieces first, that its box must hold."""

POLYGON = 3
"""The number that GEOS has for a polygon."""


@dataclass(frozen=True)
class CommunePart:
    """One polygon of a commune: its box, its area and the built-up land on it, both in m²."""

    box: Box
    area: float
    built: float


@dataclass(frozen=True)
class Settlement:
    """A commune by its built-up land.

    ``centre`` lies on the largest piece of it, ``box`` holds `MOST_OF_IT`; without built-up land
    ``centre`` lies on the largest part and ``box`` is None. ``parts`` come largest first.
    """

    centre: tuple[float, float]
    box: Box | None
    parts: tuple[CommunePart, ...]

    @property
    def built(self) -> float:
        """Built-up land in m²."""
        return sum(part.built for part in self.parts)


def settlements(communes: Table, patches: Table, cuts: Collection[str]) -> dict[str, Settlement]:
    """The communes ``cuts`` that are drawn, by code."""
    land = _valid(np.asarray(patches.shapes))
    tree = shapely.STRtree(land)
    codes = values_of(communes.columns["cut"])
    drawn = zip(codes, np.asarray(communes.shapes))
    return {
        str(cut): _settlement(_valid(np.asarray([shape]))[0], land, tree)
        for cut, shape in drawn
        if cut in cuts and shape is not None and not shapely.is_empty(shape)
    }


def _valid(shapes: NDArray[np.object_]) -> NDArray[np.object_]:
    good = shapely.is_valid(shapes) | shapely.is_missing(shapes)
    return shapes if good.all() else np.where(good, shapes, shapely.make_valid(shapes))


def _settlement(
    commune: shapely.Geometry, land: NDArray[np.object_], tree: shapely.STRtree
) -> Settlement:
    """A commune with the pieces of the patches that lie on its parts."""
    polygons = _polygons(np.asarray([commune]))
    order = np.argsort(-shapely.area(polygons), kind="stable")
    pieces, parts = [], []
    for polygon in polygons[order]:
        found = np.sort(tree.query(polygon, predicate="intersects"))
        shapely.prepare(polygon)
        inside = shapely.contains_properly(polygon, land[found])
        cut = shapely.intersection(land[found][~inside], polygon)
        own = _polygons(np.concatenate([land[found][inside], cut]))
        pieces.append(own)
        built = float(shapely.area(own).sum())
        parts.append(CommunePart(_box(polygon), float(shapely.area(polygon)), built))
    every = np.concatenate(pieces) if pieces else np.asarray([], dtype=object)
    every = every[np.argsort(-shapely.area(every), kind="stable")]
    middle = _middle(every[0] if len(every) else polygons[order][0])
    return Settlement(middle, _most(every), tuple(parts))


def _polygons(shapes: NDArray[np.object_]) -> NDArray[np.object_]:
    parts = shapely.get_parts(shapely.get_parts(shapes))
    return parts[(shapely.get_type_id(parts) == POLYGON) & (shapely.area(parts) > 0)]


def _most(pieces: NDArray[np.object_]) -> Box | None:
    """The box around the largest pieces that together are `MOST_OF_IT`."""
    if not len(pieces):
        return None
    grown = np.cumsum(shapely.area(pieces))
    enough = int(np.searchsorted(grown, MOST_OF_IT * grown[-1])) + 1
    west, south, east, north = shapely.total_bounds(pieces[:enough]).tolist()
    return (west, south, east, north)


def _middle(polygon: shapely.Geometry) -> tuple[float, float]:
    point = shapely.centroid(polygon)
    if not shapely.intersects(polygon, point):
        point = shapely.point_on_surface(polygon)
    return float(shapely.get_x(point)), float(shapely.get_y(point))


def _box(shape: shapely.Geometry) -> Box:
    west, south, east, north = shapely.bounds(shape).tolist()
    return (west, south, east, north)
