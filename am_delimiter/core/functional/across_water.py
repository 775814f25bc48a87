"""Communes that face each other across water, which layers leave out: rivers, lakes, straits.

In the layers of the statistical office the Biobío is in no commune, so that San Pedro de la Paz is
more than a kilometre away from Concepción, though their limit runs along the river. Here the open
border of a commune is looked at piece by piece: what is nearest to it, within a gap, and is no
neighbour by land, faces it. Of communes that meet only across a corner of the water none does.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

PIECES = 20
"""Into how many pieces a bank as long as the gap is divided."""

Shapes = NDArray[np.object_]
Floats = NDArray[np.float64]


class OpenBank:
    """The open border of a commune where others lie within the gap, in short pieces.

    ``lines`` are the borders of all communes, ``beyond`` the positions of those that are no
    neighbours by land. ``distances`` (pieces, others) are metres from the middle of each piece.
    """

    def __init__(
        self,
        left: BaseGeometry,
        lines: Shapes,
        others: list[int],
        beyond: Collection[int],
        gap_m: float,
    ) -> None:
        self.others, self._gap = others, gap_m
        bank = _clipped(left, _wider(lines[sorted(beyond)], gap_m))
        near = shapely.segmentize(bank, gap_m / PIECES)
        ends = [shapely.get_coordinates(part) for part in shapely.get_parts(near)]
        pairs = [(line[:-1], line[1:]) for line in ends if len(line) > 1]
        start = np.concatenate([a for a, _ in pairs]) if pairs else np.empty((0, 2))
        end = np.concatenate([b for _, b in pairs]) if pairs else np.empty((0, 2))
        self.lengths: Floats = np.hypot(*(end - start).T) if pairs else np.empty(0)
        middles = shapely.points((start + end) / 2)
        there = _clipped(lines[others], _wider(np.array([near]), gap_m))
        self.distances: Floats = shapely.distance(middles[:, None], there[None, :])

    def facing(self, among: Collection[int], against: Collection[int]) -> dict[int, float]:
        """Metres of the bank that face each of some communes: it is the nearest, in the gap.

        ``against`` are all that are compared; those of ``among`` alone are told.
        """
        places = [n for n, other in enumerate(self.others) if other in against]
        if not places or not len(self.lengths):
            return {}
        distances = np.nan_to_num(self.distances[:, places], nan=np.inf)
        nearest = distances.argmin(axis=1)
        within = distances[np.arange(len(nearest)), nearest] <= self._gap
        found = {}
        for place, at in enumerate(places):
            other = self.others[at]
            if other in among:
                found[other] = float(self.lengths[within & (nearest == place)].sum())
        return found


def _clipped(shapes: Any, box: tuple[float, float, float, float]) -> Any:
    with np.errstate(invalid="ignore"):  # GEOS leaves a flag that means nothing
        return shapely.clip_by_rect(shapes, *box)


def _wider(shapes: Shapes, metres: float) -> tuple[float, float, float, float]:
    """The box around some shapes, so much wider on each side."""
    west, south, east, north = shapely.total_bounds(shapes)
    return west - metres, south - metres, east + metres, north + metres
