"""The projected system of the work: the chosen one, or the one made for the place."""

from __future__ import annotations

import numpy as np
import pyproj

from ..catalogue.catalogue import Catalogue
from .communes import Communes
from .crs_errors import DistortingWorkingCrs, GeographicWorkingCrs
from .geometry import scale_error


def working_system(chosen: str, communes: Communes, catalogue: Catalogue) -> str:
    """The projected system of the work as WKT: the chosen one, or by median longitude.

    ``chosen`` is a code or WKT, "" to choose by location (``working_crs.csv``). Raises
    `GeographicWorkingCrs` when it does not measure in metres and `DistortingWorkingCrs` when it
    bends lengths too much where the communes are.
    """
    # the median: one island far out in the ocean must not move the zone
    points = communes.frame.to_crs(4326).geometry.representative_point()
    longitude, latitude = float(np.median(points.x)), float(np.median(points.y))
    if not chosen:
        system = next(s for s in catalogue.working_crs.values() if s.west <= longitude < s.east)
        return str(pyproj.CRS(system.crs).to_wkt())
    crs = pyproj.CRS(chosen)
    metres = [axis.unit_conversion_factor == 1 for axis in crs.axis_info]
    if not crs.is_projected or not all(metres):
        raise GeographicWorkingCrs(crs=crs.name)
    error = 100 * scale_error(crs, longitude, latitude)
    limit = catalogue.number("scale_error")
    if error > limit:
        raise DistortingWorkingCrs(crs=crs.name, error=round(error, 1), limit=limit)
    return str(crs.to_wkt())


def distorted(communes: Communes, crs: str, catalogue: Catalogue) -> list[str]:
    """Names of the communes where a system bends lengths more than is admitted."""
    limit, system = catalogue.number("scale_error") / 100, pyproj.CRS(crs)
    points = communes.frame.to_crs(4326).geometry.representative_point()
    return [
        name
        for name, x, y in zip(communes.frame["name"], points.x, points.y)
        if not scale_error(system, x, y) <= limit  # «not within», so that a NaN counts too
    ]
