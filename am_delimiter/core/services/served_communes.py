"""The communes in the working system, indexed, to ask which of them a shape serves."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from ..basis.progress import Progress
from ..catalogue.declared_parameters import Parameters
from ..land.communes import Communes
from .registers import in_order

Measure = Callable[[BaseGeometry, BaseGeometry], float]


@dataclass(frozen=True)
class Places:
    """The communes in the working system, indexed, to ask which of them a shape serves."""

    cuts: tuple[str, ...]
    names: dict[str, str]
    shapes: NDArray[np.object_]
    tree: shapely.STRtree
    parameters: Parameters
    progress: Progress

    @classmethod
    def of(cls, communes: Communes, parameters: Parameters, progress: Progress) -> Places:
        """Index communes that are in the working system."""
        shapes = np.asarray(communes.frame.geometry.values)
        shapely.prepare(shapes)
        tree = shapely.STRtree(shapes)
        return cls(tuple(communes.cuts), communes.names, shapes, tree, parameters, progress)

    def crossed(self, line: BaseGeometry) -> tuple[str, ...]:
        """Communes with the minimum length of a line inside; what lies on a border is not."""
        return self._serving(line, line.length, _length_inside, self.parameters.service_length_m)

    def covered(self, area: BaseGeometry) -> tuple[str, ...]:
        """Communes that share the minimum part of the smaller of both areas with a territory."""
        return self._serving(area, 1.0, _common_share, self.parameters.service_share)

    def _serving(
        self, shape: BaseGeometry, whole: float, measure: Measure, least: float
    ) -> tuple[str, ...]:
        """Communes where ``measure`` reaches ``least``; it is ``whole`` where all lies inside."""
        self.progress.check()
        found = {}
        for n in self.tree.query(shape):
            commune = self.shapes[n]  # prepared, so that only borders need an intersection
            if shapely.contains_properly(commune, shape):
                found[self.cuts[n]] = whole
            elif shapely.intersects(commune, shape):
                with np.errstate(invalid="ignore"):  # GEOS leaves a flag that means nothing
                    found[self.cuts[n]] = measure(shape, commune)
        # a measure of nothing is a touch, whatever the minimum
        return in_order(cut for cut, value in found.items() if value > 0 and value >= least)


def _length_inside(line: BaseGeometry, commune: BaseGeometry) -> float:
    within = shapely.length(shapely.intersection(line, commune))
    return float(within - shapely.length(shapely.intersection(line, commune.boundary)))


def _common_share(area: BaseGeometry, commune: BaseGeometry) -> float:
    common = shapely.area(shapely.intersection(area, commune))
    return float(common / min(area.area, commune.area))
