"""The built-up land of a case by commune, to be laid over official polygons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import geopandas
import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from ..basis.progress import Progress
from ..comparison.overlay import Land, partition, polygonal
from ..land.geometry import mend
from ..land.raster import Bounds
from ..land.true_scale import ground_m2
from .definition_case import UNTOLD_ROLES, StoredGround

_DECIMALS = 9
"""Of a share: half of a square must not be more than half by what floating point adds."""


@dataclass(frozen=True)
class BuiltByCommune:
    """Built-up land of the communes that are looked at, and its square metres, by code.

    A commune of which the case tells nothing is not there. ``bounds`` hold all of them, and
    ``region`` is the region of every commune that is looked at.
    """

    shapes: dict[str, BaseGeometry]
    square_metres: dict[str, float]
    communes: dict[str, BaseGeometry]
    region: dict[str, str]
    bounds: Bounds
    crs: str

    def share_in(self, cut: str, shape: BaseGeometry) -> float:
        """The share (0–1) of the built-up land of a commune that lies in a shape."""
        whole, own = self.square_metres[cut], self.shapes[cut]
        if not whole or not own.intersects(shape):
            return 0.0
        with np.errstate(invalid="ignore"):  # GEOS leaves a flag that means nothing
            inside = polygonal(shapely.intersection(own, shape))
        return min(round(ground_m2(inside, self.crs) / whole, _DECIMALS), 1.0)


def built_by_commune(
    ground: StoredGround, cuts: Sequence[str], progress: Progress
) -> BuiltByCommune:
    """The built-up land of some communes of a case, cut exactly at their borders."""
    places = [place for place, row in enumerate(ground.communes) if row.cut in set(cuts)]
    rows = [ground.communes[place] for place in places]
    polygons = np.array([_valid(ground.shapes[place]) for place in places], dtype=object)
    bounds = shapely.total_bounds(polygons)
    near = shapely.intersects(ground.built, shapely.box(*bounds))
    land = Land(geopandas.GeoSeries(ground.built[near]))
    owned, _ = partition(polygons)
    shapes = {}
    for row, shape in progress.watched(list(zip(rows, owned)), 1):
        if row.role not in UNTOLD_ROLES and row.built_ha is not None:
            shapes[row.cut] = land.within(shape)
    return BuiltByCommune(
        shapes=shapes,
        square_metres={cut: ground_m2(shape, ground.crs) for cut, shape in shapes.items()},
        communes={row.cut: shape for row, shape in zip(rows, owned)},
        region={row.cut: row.region for row in rows},
        bounds=tuple(float(edge) for edge in bounds),  # type: ignore[arg-type]
        crs=ground.crs,
    )


def _valid(shape: BaseGeometry) -> BaseGeometry:
    return shape if shape.is_valid else mend(shape)
