"""What of a map is water: what lies outside of every commune, where nothing else can be there.

Communes end at the shore, of the sea as of a wide river: what none of them holds is water, another
country, or a commune that nobody gave. Where it may be either of the last two, nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import shapely
from shapely import Geometry

NARROWEST = 50.0
"""Metres, on the average: two outlines of one border part by less, and it is no water between."""

AROUND_LAND = 3000.0
"""Metres by which the coast of a map of the world at 1:10.000.000 may be off, as QGIS thins it."""


def water_of(frame: Geometry, communes: Iterable[Geometry], unsaid: Geometry) -> list[Geometry]:
    """The polygons of ``frame`` that are water, the largest first; metres.

    ``unsaid`` is where land may lie that is none of ``communes``.
    """
    rest = shapely.difference(frame, shapely.union_all([*communes, unsaid]))
    wide = [one for one in polygons_of(rest) if 2 * one.area > NARROWEST * one.length]
    return sorted(wide, key=lambda one: (-one.area, one.bounds))


def unsaid_land(world: Geometry, foreign: Geometry, lacking: Iterable[Geometry]) -> Geometry:
    """Where communes that were not given may lie, or another country.

    ``world`` is the land of a coarse map and ``foreign`` that of other countries; ``lacking`` are
    boxes that hold the communes that are not there.
    """
    found = [shapely.buffer(foreign, AROUND_LAND)]
    boxes = list(lacking)
    if boxes:
        whole = shapely.union_all(boxes)
        near = shapely.intersection(world, shapely.buffer(whole, AROUND_LAND))
        found.append(shapely.intersection(whole, shapely.buffer(near, AROUND_LAND)))
    return shapely.union_all(found)


def between_regions(shapes: Iterable[tuple[str, Geometry]]) -> list[tuple[str, Geometry]]:
    """The lines where two regions meet, with the names of both; no coast and no other country.

    ``shapes`` are communes, each with its region.
    """
    held: dict[str, list[Geometry]] = {}
    for region, shape in shapes:
        held.setdefault(region, []).append(shape)
    whole = {name: shapely.union_all(parts) for name, parts in sorted(held.items())}
    names, found = list(whole), []
    for place, one in enumerate(names):
        for other in names[place + 1 :]:
            with np.errstate(invalid="ignore"):  # GEOS meets lines that do not cross
                shared = shapely.intersection(
                    shapely.boundary(whole[one]), shapely.boundary(whole[other])
                )
            lines = [part for part in shapely.get_parts(shared) if part.length]
            if lines:
                merged = shapely.line_merge(shapely.union_all(lines))
                found.append((f"{one} · {other}", merged))
    return found


def polygons_of(shape: Geometry) -> list[Geometry]:
    """The polygons of a geometry that may hold anything."""
    parts = shapely.get_parts(shapely.get_parts(shape))
    return list(parts[np.isin(shapely.get_type_id(parts), (3,)) & ~shapely.is_empty(parts)])
