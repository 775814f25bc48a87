"""Which communes a project meets, and what of it lies in each: metres, hectares, points.

The rule: a commune is met when enough of the project lies inside, by length or area or as a share
of the project; a point is in the commune that holds it, or in the nearest within the margin. What
runs along a limit lies inside of none: it is measured apart. Lengths and areas are those of the
working plane where it is true, else those of the ellipsoid.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

import numpy as np
import pyproj
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from ..land.communes import Communes
from ..land.geometry import carrier
from ..land.raster import Grid
from ..land.true_scale import STEP, ground_m2, is_true
from .drawn_projects import Sort
from .portfolio_inputs import EffectRule

_HECTARE = 10_000.0
_ELLIPSOID = "GRS80"
_DEGREES = "EPSG:4326"
_CIRCLE = 64
"""Segments of a quarter of the circle of influence."""


@dataclass(frozen=True)
class MetCommune:
    """What of a project lies in a commune; ``share`` is the largest of its sorts, 0–1.

    ``counts`` says whether it is enough, ``border_m`` is what runs along its limit.
    """

    cut: str
    counts: bool
    length_m: float | None = None
    area_ha: float | None = None
    points: int | None = None
    share: float | None = None
    border_m: float | None = None
    on_border: bool = False


@dataclass(frozen=True)
class MeasuredEffect:
    """The communes of a project, in order; ``outside`` whether enough of it lies in none."""

    met: tuple[MetCommune, ...] = ()
    outside: bool = False

    @property
    def cuts(self) -> tuple[str, ...]:
        """Those that count."""
        return tuple(one.cut for one in self.met if one.counts)

    @property
    def bordering(self) -> tuple[str, ...]:
        """Those along whose limit it runs or stands, and that do not count."""
        return tuple(one.cut for one in self.met if one.on_border and not one.counts)


@dataclass(frozen=True)
class MeetingGround:
    """The communes in the working system, indexed, to ask which of them projects meet."""

    cuts: tuple[str, ...]
    shapes: NDArray[np.object_]
    tree: shapely.STRtree
    crs: str
    rule: EffectRule
    limits: dict[int, BaseGeometry] = field(default_factory=dict)

    @classmethod
    def of(cls, communes: Communes, crs: str, rule: EffectRule) -> MeetingGround:
        """Index communes that are in the working system ``crs``."""
        shapes = np.asarray(communes.frame.geometry.values)
        shapely.prepare(shapes)
        return cls(tuple(communes.cuts), shapes, shapely.STRtree(shapes), crs, rule)

    def measure(
        self, shapes: Mapping[Sort, BaseGeometry], stated: Collection[str]
    ) -> MeasuredEffect:
        """The effect of a project, given by its shapes of each sort.

        A point within the margin of a commune where it is ``stated`` to lie is there.
        """
        found: dict[str, list[MetCommune]] = {}
        outside = False
        for sort, shape in self._around(shapes).items():
            met, beyond = self._of_sort(sort, shape, stated)
            outside = outside or beyond
            for one in met:
                found.setdefault(one.cut, []).append(one)
        return MeasuredEffect(tuple(_together(found[cut]) for cut in sorted(found)), outside)

    def _around(self, shapes: Mapping[Sort, BaseGeometry]) -> Mapping[Sort, BaseGeometry]:
        """The shapes, or the area of influence around all of them."""
        if not self.rule.influence_m or not shapes:
            return shapes
        radius = self.rule.influence_m
        wide = [one.buffer(radius, quad_segs=_CIRCLE) for one in shapes.values()]
        return {Sort.AREA: shapely.union_all(wide)}

    def _of_sort(
        self, sort: Sort, shape: BaseGeometry, stated: Collection[str]
    ) -> tuple[list[MetCommune], bool]:
        if sort is Sort.POINT:
            return self._points(shape, stated)
        return self._lines(shape) if sort is Sort.LINE else self._areas(shape)

    def _points(
        self, shape: BaseGeometry, stated: Collection[str]
    ) -> tuple[list[MetCommune], bool]:
        points = shapely.get_parts(shape)
        inside: dict[int, int] = {}
        border: set[int] = set()
        outside = False
        for point in points:
            homes = self._homes(point, stated)
            outside = outside or not homes
            if len(homes) == 1:
                inside[homes[0]] = inside.get(homes[0], 0) + 1
            border.update(homes if len(homes) > 1 else ())
        met = [
            MetCommune(
                self.cuts[n],
                n in inside,
                points=inside.get(n, 0),
                share=inside.get(n, 0) / len(points),
                on_border=n in border,
            )
            for n in sorted({*inside, *border})
        ]
        return met, outside

    def _homes(self, point: BaseGeometry, stated: Collection[str]) -> list[int]:
        """The communes of a point: several on a limit, none beyond the margin of all."""
        homes = self._meeting(point)
        own = [n for n in homes if self.cuts[n] in stated]
        if own or (homes and not stated):
            return own if len(own) == 1 else homes
        near = self.tree.query(point, predicate="dwithin", distance=self.rule.margin_m)
        ranked = sorted((self.shapes[n].distance(point), int(n)) for n in near)
        own = [n for _, n in ranked if self.cuts[n] in stated]
        if own:
            return own[:1]
        return homes or [n for _, n in ranked[:1]]

    def _lines(self, shape: BaseGeometry) -> tuple[list[MetCommune], bool]:
        whole = self._metres(shape)
        met: list[MetCommune] = []
        covered: list[BaseGeometry] = []
        for n in self._meeting(shape):
            commune = self.shapes[n]
            if shapely.contains_properly(commune, shape):
                return [MetCommune(self.cuts[n], True, whole, share=1.0)], False
            with np.errstate(invalid="ignore"):  # GEOS leaves a flag that means nothing
                within = shapely.intersection(shape, commune)
                along = shapely.intersection(within, self._limit(n))
            covered.append(within)
            border = self._metres(along)
            length = max(self._metres(within) - border, 0.0)
            share = length / whole if whole else 0.0
            met.append(
                MetCommune(
                    self.cuts[n],
                    self._enough(length, share, self.rule.length_m),
                    length,
                    share=share,
                    border_m=border,
                    on_border=self._enough(
                        border, border / whole if whole else 0, self.rule.length_m
                    ),
                )
            )
        left = self._metres(shapely.difference(shape, shapely.union_all(covered)))
        beyond = not met or self._enough(left, left / whole if whole else 0.0, self.rule.length_m)
        return [one for one in met if one.length_m or one.border_m], beyond

    def _areas(self, shape: BaseGeometry) -> tuple[list[MetCommune], bool]:
        whole = ground_m2(shape, self.crs) / _HECTARE
        met: list[MetCommune] = []
        covered = 0.0
        for n in self._meeting(shape):
            commune = self.shapes[n]
            if shapely.contains_properly(commune, shape):
                return [MetCommune(self.cuts[n], True, area_ha=whole, share=1.0)], False
            with np.errstate(invalid="ignore"):
                within = shapely.intersection(shape, commune)
            area = ground_m2(within, self.crs) / _HECTARE
            share = area / whole if whole else 0.0
            covered += area
            counts = self._enough(area, share, self.rule.area_ha)
            met.append(MetCommune(self.cuts[n], counts, area_ha=area, share=share))
        left = max(whole - covered, 0.0)
        beyond = not met or self._enough(left, left / whole if whole else 0.0, self.rule.area_ha)
        return [one for one in met if one.area_ha], beyond

    def _meeting(self, shape: BaseGeometry) -> list[int]:
        """The communes that touch a shape; they are prepared, so that asking costs little."""
        near = np.sort(self.tree.query(shape))
        found: list[int] = near[shapely.intersects(self.shapes[near], shape)].tolist()
        return found

    def _limit(self, n: int) -> BaseGeometry:
        """The boundary of a commune, made once."""
        if n not in self.limits:
            self.limits[n] = self.shapes[n].boundary
        return self.limits[n]

    def _enough(self, measure: float, share: float, least: float) -> bool:
        """Whether a part reaches its minimum; a part of nothing never does."""
        # a share that is a whole number of parts by hand must not fail by its last digit
        return measure > 0 and (measure >= least or round(share, 9) >= self.rule.share)

    def _metres(self, shape: BaseGeometry) -> float:
        """Metres of the lines of a geometry: of the plane where that is true."""
        length = float(shapely.length(shape))
        if not length or is_true(Grid.covering(shape.bounds, STEP, self.crs)):
            return length
        carry = carrier(self.crs, _DEGREES)
        degrees = shapely.transform(shape, lambda xy: np.column_stack(carry.transform(*xy.T)))
        return float(pyproj.Geod(ellps=_ELLIPSOID).geometry_length(degrees))


def _together(parts: list[MetCommune]) -> MetCommune:
    """What several sorts of shapes of a project have in one commune."""
    if len(parts) == 1:
        return parts[0]
    shares = [one.share for one in parts if one.share is not None]
    return MetCommune(
        cut=parts[0].cut,
        counts=any(one.counts for one in parts),
        length_m=next((one.length_m for one in parts if one.length_m is not None), None),
        area_ha=next((one.area_ha for one in parts if one.area_ha is not None), None),
        points=next((one.points for one in parts if one.points is not None), None),
        share=max(shares, default=None),
        border_m=next((one.border_m for one in parts if one.border_m is not None), None),
        on_border=any(one.on_border for one in parts),
    )
