"""Overlay of polygons: the land of a layer by place, and what two layers share there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import geopandas
import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from ..land.geometry import polygons_of
from .agreement import Part

Shapes = NDArray[np.object_]


class Land:
    """The polygons of a layer in the working system, asked for place by place.

    ``repaired`` counts its invalid polygons, ``square_metres`` is what they measure one by one.
    The places asked for must not overlap; in the end ``overlap_m2`` is what several polygons hold
    and counts once.
    """

    def __init__(self, geometry: geopandas.GeoSeries) -> None:
        shapes, self.repaired = polygons_of(geometry)
        self._parts: Shapes = shapely.get_parts(np.array(shapes, dtype=object))
        self._tree = shapely.STRtree(self._parts)
        self._taken = np.zeros(len(self._parts), dtype=bool)
        self.square_metres = float(shapely.area(self._parts).sum())
        self.overlap_m2 = self.square_metres

    def within(self, place: BaseGeometry) -> BaseGeometry:
        """Its land inside a place, as a multipolygon."""
        touching = self._tree.query(place, predicate="intersects")
        whole = self._tree.query(place, predicate="covers")
        self._taken[whole] = True
        crossing = self._parts[np.setdiff1d(touching, whole)]
        with np.errstate(invalid="ignore"):  # GEOS leaves a flag that means nothing
            inside = shapely.intersection(crossing, place)
        return self._dissolved([*self._parts[whole], *inside])

    def outside(self, places: Sequence[BaseGeometry]) -> BaseGeometry:
        """Its land outside all places, each of which was asked for before."""
        left = self._parts[~self._taken]
        crossed = shapely.STRtree(places).query(left, predicate="intersects")
        with np.errstate(invalid="ignore"):
            for part, place in crossed.T:  # a polygon crosses few places: the rest is not asked
                left[part] = shapely.difference(left[part], places[place])
        return self._dissolved(left)

    def _dissolved(self, shapes: Iterable[BaseGeometry]) -> BaseGeometry:
        found = dissolved(np.array(list(shapes), dtype=object))
        self.overlap_m2 -= found.area
        return found


def dissolved(shapes: Shapes) -> BaseGeometry:
    """All polygons as one multipolygon; those that touch no other, as patches do, stay as is."""
    first, second = shapely.STRtree(shapes).query(shapes, predicate="intersects")
    meeting = np.unique(first[first != second])
    alone = np.delete(shapes, meeting)
    return polygonal(shapely.geometrycollections([*alone, shapely.union_all(shapes[meeting])]))


def parts_of(computed: BaseGeometry, reference: BaseGeometry) -> dict[Part, BaseGeometry]:
    """What lies in both of two multipolygons and in one of them only, as multipolygons."""
    with np.errstate(invalid="ignore"):
        return {
            Part.BOTH: polygonal(shapely.intersection(computed, reference)),
            Part.ONLY_COMPUTED: polygonal(shapely.difference(computed, reference)),
            Part.ONLY_REFERENCE: polygonal(shapely.difference(reference, computed)),
        }


def partition(shapes: Shapes) -> tuple[list[BaseGeometry], float]:
    """The same polygons without overlaps, and the square metres they shared.

    Land of several belongs to the last of them, as it does in a rasterised layer.
    """
    found: list[BaseGeometry] = []
    tree = shapely.STRtree(shapes)
    for index, shape in enumerate(shapes):
        near = tree.query(shape, predicate="intersects")
        later = shapes[near[near > index]]
        later = later[~shapely.touches(shape, later)]  # a common border stays as it was drawn
        found.append(polygonal(shapely.difference(shape, shapely.union_all(later))))
    return found, float(shapely.area(shapes).sum() - sum(shape.area for shape in found))


def polygonal(geometry: BaseGeometry) -> BaseGeometry:
    """The polygons of a geometry as a multipolygon; an overlay also gives lines and points."""
    parts = shapely.get_parts(geometry)
    while (shapely.get_type_id(parts) > _POLYGON).any():  # a collection may hold a multipolygon
        parts = shapely.get_parts(parts)
    return shapely.multipolygons(parts[shapely.get_type_id(parts) == _POLYGON])


_POLYGON = int(shapely.GeometryType.POLYGON)
