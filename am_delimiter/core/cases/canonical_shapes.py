"""Shapes in one form, whatever the order in which a library wrote them, at a stated precision.

Coordinates are whole numbers of the precision. A ring begins with its smallest vertex (by x, then
y) and goes on to the smaller of its two neighbours; holes and parts stand by their first vertices.
Lines and points keep their order, which says where they come from.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
import shapely
from scipy.spatial import cKDTree

Shapes = npt.NDArray[np.object_]
Numbers = npt.NDArray[Any]

_POLYGON, _MULTIPOLYGON = shapely.GeometryType.POLYGON, shapely.GeometryType.MULTIPOLYGON


def canonical(shapes: Shapes, place: float) -> Shapes:
    """WKB of each shape in its one form, None for one that is not there; (n,) objects of bytes.

    A polygon and a set of one polygon have the same form.
    """
    flat = shapely.force_2d(shapes)
    forms = shapely.transform(flat, lambda xy: np.rint(xy / place) + 0.0)
    areal = np.isin(shapely.get_type_id(forms), (_POLYGON, _MULTIPOLYGON))
    areal &= ~shapely.is_empty(forms)
    if areal.any():
        forms[areal] = _ordered(forms[areal])
    return np.asarray(shapely.to_wkb(forms, byte_order=1), dtype=object)


def same_place(one: Any, other: Any, place: float) -> bool:
    """Whether two shapes are the same when each vertex may lie a little off.

    Rounding alone cannot tell: two coordinates on either side of a border of it are as near as any
    others. Each vertex of the other shape is put where the nearest of the first one is.
    """
    if one is None or other is None:
        return one is other
    points, near = shapely.get_coordinates(one), shapely.get_coordinates(other)
    if len(points) != len(near) or not len(points):
        return False
    away, found = cKDTree(points).query(near)
    if away.max() > place * np.sqrt(2):
        return False
    moved = shapely.set_coordinates(shapely.force_2d(other), points[found])
    before, after = canonical(np.array([shapely.force_2d(one), moved], dtype=object), place)
    return bool(before == after)


def _ordered(shapes: Shapes) -> Shapes:
    """Polygons and sets of them, none empty, each as a set whose rings and parts are in order."""
    corners, ring_ends, parts, counts = _taken_apart(shapes)
    corners, sizes = _turned(corners, ring_ends)
    first = _offsets(sizes)[:-1]
    keys = (corners[first + 1, 1], corners[first + 1, 0], corners[first, 1], corners[first, 0])
    shells = _offsets(parts)[:-1]
    owner = np.repeat(np.arange(len(counts)), counts)
    by_part = np.lexsort((*(key[shells] for key in keys), owner))
    place = np.argsort(by_part)
    hole = np.ones(len(sizes), dtype=bool)
    hole[shells] = False
    by_ring = np.lexsort((*keys, hole, np.repeat(place, parts)))
    found = shapely.from_ragged_array(
        _MULTIPOLYGON,
        corners[_spread(first[by_ring], sizes[by_ring])],
        (_offsets(sizes[by_ring]), _offsets(parts[by_part]), _offsets(counts)),
    )
    return np.asarray(found, dtype=object)


def _taken_apart(shapes: Shapes) -> tuple[Numbers, Numbers, Numbers, Numbers]:
    """Corners (n, 2), the ends of rings among them, rings of each part, parts of each shape."""
    kind, corners, offsets = shapely.to_ragged_array(shapes)
    if kind == _POLYGON:
        ends, parts = offsets
        return corners, ends, np.diff(parts), np.ones(len(shapes), dtype=np.int64)
    ends, parts, wholes = offsets
    rings, owner = np.diff(parts), np.repeat(np.arange(len(shapes)), np.diff(wholes))
    there = rings > 0  # a set may hold an empty polygon
    return corners, ends, rings[there], np.bincount(owner[there], minlength=len(shapes))


def _turned(corners: Numbers, ends: Numbers) -> tuple[Numbers, Numbers]:
    """Every ring from its smallest corner on to the smaller neighbour, closed; and their sizes."""
    base, sizes = ends[:-1], np.diff(ends) - 1  # the last corner repeats the first
    ring = np.repeat(np.arange(len(sizes)), sizes)
    within = _spread(base, sizes)
    x, y = corners[within].T
    order, begin = np.lexsort((y, x, ring)), _offsets(sizes)[:-1]
    start = order[begin] - begin
    after = corners[base + (start + 1) % sizes]
    before = corners[base + (start - 1) % sizes]
    back = (before[:, 0] < after[:, 0]) | (
        (before[:, 0] == after[:, 0]) & (before[:, 1] < after[:, 1])
    )
    step = np.where(back, -1, 1)
    _settle_ties(corners, base, sizes, start, step, order, begin)
    closed = sizes + 1
    ring = np.repeat(np.arange(len(sizes)), closed)
    count = np.arange(closed.sum()) - _offsets(closed)[:-1][ring]
    return corners[base[ring] + (start[ring] + step[ring] * count) % sizes[ring]], closed


def _settle_ties(
    corners: Numbers,
    base: Numbers,
    sizes: Numbers,
    start: Numbers,
    step: Numbers,
    order: Numbers,
    begin: Numbers,
) -> None:
    """Where a ring touches itself at its smallest corner: begin so that its corners come least."""
    x, y = corners[_spread(base, sizes)][order].T
    second = begin + (sizes > 1)
    tied = (x[begin] == x[second]) & (y[begin] == y[second]) & (sizes > 1)
    for ring in np.flatnonzero(tied):
        own = [tuple(xy) for xy in corners[base[ring] : base[ring] + sizes[ring]]]
        least = min(own)
        roads = [(n, turn) for n, xy in enumerate(own) if xy == least for turn in (1, -1)]
        start[ring], step[ring] = min(roads, key=lambda road: _along(own, *road))


def _along(ring: list[tuple[float, ...]], start: int, step: int) -> list[tuple[float, ...]]:
    return [ring[(start + step * n) % len(ring)] for n in range(len(ring))]


def _offsets(sizes: Numbers) -> Numbers:
    """Where each of several runs begins, and where the last one ends."""
    return np.concatenate(([0], np.cumsum(sizes)))


def _spread(first: Numbers, sizes: Numbers) -> Numbers:
    """The positions of runs that begin at ``first``, one run after the other."""
    ends = np.cumsum(sizes)
    return np.arange(ends[-1] if len(ends) else 0) + np.repeat(first - (ends - sizes), sizes)
