"""Land that several communes claim, and land between communes that none does, in true km²."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from ..basis.notes import Note, mark
from .communes import Communes
from .geometry import true_km2


@dataclass(frozen=True)
class Overlap:
    """Land that the polygons at positions ``first`` < ``second`` both claim."""

    first: int
    second: int
    km2: float
    shape: BaseGeometry


@dataclass(frozen=True)
class Void:
    """Land enclosed by polygons that belongs to none, and the positions of those around it."""

    around: tuple[int, ...]
    km2: float
    shape: BaseGeometry


def find_overlaps(shapes: NDArray[np.object_], crs: str, least_km2: float) -> list[Overlap]:
    """Pairs of valid polygons (n,) that share at least ``least_km2``, the largest first."""
    first, second = _neighbours(shapes)
    shared = [_polygonal(s) for s in shapely.intersection(shapes[first], shapes[second])]
    areas = true_km2(shared, crs)
    found = [
        Overlap(int(a), int(b), float(km2), shape)
        for a, b, km2, shape in zip(first, second, areas, shared)
        if km2 > 0 and km2 >= least_km2
    ]
    return sorted(found, key=lambda o: (-o.km2, o.first, o.second))


def claimed_twice(overlaps: Sequence[Overlap], crs: str) -> float:
    """Square kilometres that more than one polygon claims, each place counted once."""
    return float(true_km2([shapely.union_all([o.shape for o in overlaps])], crs)[0])


def find_voids(shapes: NDArray[np.object_], crs: str, least_km2: float) -> list[Void]:
    """Holes of at least ``least_km2`` in the union of valid polygons, the largest first."""
    union = shapely.get_parts(_polygonal(shapely.union_all(shapes)))
    holes = [shapely.Polygon(ring) for part in union for ring in part.interiors]
    tree = shapely.STRtree(shapes)
    found = []
    for shape, km2 in zip(holes, true_km2(holes, crs)):
        if km2 >= least_km2:
            around = sorted(int(n) for n in tree.query(shape, predicate="intersects"))
            found.append(Void(tuple(around), float(km2), shape))
    return sorted(found, key=lambda void: -void.km2)


def overlap_notes(communes: Communes, least_km2: float) -> list[Note]:
    """A note on the land that communes claim twice and on the rule that decides it.

    Communes stand in order of code, and of several that hold a cell the last is its owner.
    """
    frame, crs = communes.frame, communes.frame.crs.to_wkt()
    found = find_overlaps(frame.geometry.values, crs, least_km2)
    if not found:
        return []
    return [
        Note(
            mark(
                "In {layer} {count} pairs of communes claim the same land, {km2} km² in all: "
                "{pairs}. A cell there belongs to the commune with the higher code."
            ),
            {
                "layer": communes.layer,
                "count": len(found),
                "km2": round(claimed_twice(found, crs), 2),
                "pairs": told_pairs(found, communes.cuts, list(frame["name"])),
            },
        )
    ]


def told_pairs(
    overlaps: Sequence[Overlap], cuts: Sequence[str], names: Sequence[str], most: int = 5
) -> str:
    """The largest overlaps in words."""
    told = [
        f"{cuts[o.first]} {names[o.first]} – {cuts[o.second]} {names[o.second]}"
        for o in overlaps[:most]
    ]
    more = f" … (+{len(overlaps) - most})" if len(overlaps) > most else ""
    return ", ".join(told) + more


def _neighbours(shapes: NDArray[np.object_]) -> NDArray[np.int64]:
    """Pairs (2, n) of positions of shapes that meet, the lower position first."""
    pairs = shapely.STRtree(shapes).query(shapes, predicate="intersects")
    kept = pairs[:, pairs[0] < pairs[1]]
    ordered: NDArray[np.int64] = kept[:, np.lexsort(kept[::-1])]
    return ordered


def _polygonal(shape: BaseGeometry) -> BaseGeometry:
    """The polygons of a shape: what is left of touching borders is dropped."""
    if shape.geom_type in ("Polygon", "MultiPolygon"):
        return shape
    parts = [part for part in shapely.get_parts(shape) if part.geom_type.endswith("Polygon")]
    return shapely.union_all(parts) if parts else shapely.MultiPolygon()
