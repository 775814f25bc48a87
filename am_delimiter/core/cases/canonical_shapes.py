"""Shapes in one form, whatever the order in which a library wrote them, at a stated precision.

Coordinates are whole numbers of the precision. A ring begins with its smallest vertex (by x, then
y) and goes on to the smaller of its two neighbours; holes and parts stand by their first vertices.
Lines and points keep their order, which says where they come from.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import numpy.typing as npt
import shapely
from scipy.spatial import cKDTree

from ..basis.progress import Progress

Shapes = npt.NDArray[np.object_]
Numbers = npt.NDArray[Any]

_POLYGON, _MULTIPOLYGON = shapely.GeometryType.POLYGON, shapely.GeometryType.MULTIPOLYGON
_CORNERS = 50_000
"""Corners between two looks at the cancel, or those of one polygon that has more."""


def canonical(shapes: Shapes, place: float, progress: Progress) -> Shapes:
    """WKB of each shape in its one form, None for one that is not there; (n,) objects of bytes.

    A polygon and a set of one polygon have the same form.
    """
    progress.check()
    forms = shapely.force_2d(shapes)
    areal = np.isin(shapely.get_type_id(forms), (_POLYGON, _MULTIPOLYGON))
    areal &= ~shapely.is_empty(forms)
    forms[~areal] = _in_whole(forms[~areal], place)
    if areal.any():
        forms[areal] = _ordered(forms[areal], place, progress)
        progress.check()
    return np.asarray(shapely.to_wkb(forms, byte_order=1), dtype=object)


def same_place(one: Any, other: Any, place: float, progress: Progress) -> bool:
    """Whether two shapes are the same when each vertex may lie a little off.

    Rounding alone cannot tell: two coordinates on either side of a border of it are as near as any
    others. Each vertex of the other shape is put where the nearest of the first one is.
    """
    if one is None or other is None:
        return one is other
    points, near = shapely.get_coordinates(one), shapely.get_coordinates(other)
    if len(points) != len(near) or not len(points):
        return False
    if np.abs(shapely.bounds(one) - shapely.bounds(other)).max() > place:
        return False
    found = _nearest(points, near, place * np.sqrt(2), progress)
    if found is None:
        return False
    moved = shapely.set_coordinates(shapely.force_2d(other), points[found])
    both = np.array([shapely.force_2d(one), moved], dtype=object)
    before, after = canonical(both, place, progress)
    return bool(before == after)


def _nearest(points: Numbers, near: Numbers, most: float, progress: Progress) -> Numbers | None:
    """The nearest of ``points`` to each of ``near``, None when one has none within ``most``."""
    tree, found = cKDTree(points), []
    for start in range(0, len(near), _CORNERS):
        progress.check()
        away, which = tree.query(near[start : start + _CORNERS])
        if away.max() > most:
            return None
        found.append(which)
    return np.concatenate(found)


def _in_whole(shapes: Shapes, place: float) -> Shapes:
    """The shapes with coordinates that are whole numbers of ``place``."""
    return np.asarray(shapely.transform(shapes, lambda xy: np.rint(xy / place) + 0.0), dtype=object)


def _ordered(shapes: Shapes, place: float, progress: Progress) -> Shapes:
    """Polygons and sets of them, none empty, each as a set whose rings and parts are in order."""
    parts, owner = shapely.get_parts(shapes, return_index=True)
    there = ~shapely.is_empty(parts)  # a set may hold an empty polygon
    parts, owner = parts[there], owner[there]
    begins = np.empty((len(parts), 4))
    for chunk in _chunks(shapely.get_num_coordinates(parts)):
        progress.check()
        parts[chunk], begins[chunk] = _turned_polygons(_in_whole(parts[chunk], place))
    progress.check()
    order = np.lexsort((*begins.T[::-1], owner))
    found = shapely.multipolygons(parts[order], indices=owner[order])
    return np.asarray(found, dtype=object)


def _chunks(sizes: Numbers) -> Iterator[slice]:
    """Runs of polygons, of no more than `_CORNERS` corners if they have more than one."""
    run = np.cumsum(sizes) // _CORNERS
    ends = [*np.flatnonzero(np.diff(run)) + 1, len(sizes)]
    yield from map(slice, [0, *ends[:-1]], ends)


def _turned_polygons(polygons: Shapes) -> tuple[Shapes, Numbers]:
    """Polygons whose rings are in order, (n,), and the first two corners of each, (n, 4)."""
    _, corners, (ends, wholes) = shapely.to_ragged_array(polygons)
    corners, sizes = _turned(corners, ends)
    first, parts = _offsets(sizes)[:-1], np.diff(wholes)
    begins = np.hstack((corners[first], corners[first + 1]))
    shells = wholes[:-1]
    hole = np.ones(len(sizes), dtype=bool)
    hole[shells] = False
    by_ring = np.lexsort((*begins.T[::-1], hole, np.repeat(np.arange(len(parts)), parts)))
    turned = corners[_spread(first[by_ring], sizes[by_ring])]
    found = shapely.from_ragged_array(_POLYGON, turned, (_offsets(sizes[by_ring]), wholes))
    return np.asarray(found, dtype=object), begins[shells]


def _turned(corners: Numbers, ends: Numbers) -> tuple[Numbers, Numbers]:
    """Every ring from its smallest corner on to the smaller neighbour, closed; and their sizes."""
    base, sizes = ends[:-1], np.diff(ends) - 1  # the last corner repeats the first
    start, tied = _smallest(corners[_spread(base, sizes)], sizes)
    after = corners[base + (start + 1) % sizes]
    before = corners[base + (start - 1) % sizes]
    back = (before[:, 0] < after[:, 0]) | (
        (before[:, 0] == after[:, 0]) & (before[:, 1] < after[:, 1])
    )
    step = np.where(back, -1, 1)
    for one in tied:
        own = corners[base[one] : base[one] + sizes[one]]
        start[one], step[one] = _least_road([tuple(xy) for xy in own])
    closed = sizes + 1
    ring = np.repeat(np.arange(len(sizes)), closed)
    count = np.arange(closed.sum()) - _offsets(closed)[:-1][ring]
    return corners[base[ring] + (start[ring] + step[ring] * count) % sizes[ring]], closed


def _smallest(corners: Numbers, sizes: Numbers) -> tuple[Numbers, Numbers]:
    """The place in each ring of its smallest corner, and the rings that have it twice."""
    begin = _offsets(sizes)[:-1]
    x, y = corners.T
    west = x == np.repeat(np.minimum.reduceat(x, begin), sizes)
    y = np.where(west, y, np.inf)
    found = np.flatnonzero(west & (y == np.repeat(np.minimum.reduceat(y, begin), sizes)))
    ring = np.repeat(np.arange(len(sizes)), sizes)[found]
    first = np.searchsorted(ring, np.arange(len(sizes)))
    return found[first] - begin, np.flatnonzero(np.bincount(ring, minlength=len(sizes)) > 1)


def _least_road(ring: list[tuple[float, ...]]) -> tuple[int, int]:
    """Where a ring that touches itself at its smallest corner begins, and its direction.

    So that its corners come least.
    """
    least = min(ring)
    roads = [(n, turn) for n, xy in enumerate(ring) if xy == least for turn in (1, -1)]
    return min(roads, key=lambda road: _along(ring, *road))


def _along(ring: list[tuple[float, ...]], start: int, step: int) -> list[tuple[float, ...]]:
    return [ring[(start + step * n) % len(ring)] for n in range(len(ring))]


def _offsets(sizes: Numbers) -> Numbers:
    """Where each of several runs begins, and where the last one ends."""
    return np.concatenate(([0], np.cumsum(sizes)))


def _spread(first: Numbers, sizes: Numbers) -> Numbers:
    """The positions of runs that begin at ``first``, one run after the other."""
    ends = np.cumsum(sizes)
    return np.arange(ends[-1] if len(ends) else 0) + np.repeat(first - (ends - sizes), sizes)
