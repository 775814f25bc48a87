"""The working system and the size of its cells: the chosen ones, or those made for the place."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..catalogue.catalogue import Catalogue
from .communes import Communes
from .geometry import cell_size_m, scale_error, system_of
from .land_errors import DistortingWorkingCrs, GeographicWorkingCrs
from .raster import RasterInfo


def working_cell(
    infos: Sequence[RasterInfo], crs: str, cells_per_source: float, finest_m: float
) -> float:
    """Size in metres of the working cells when the user chose none.

    A raster that already lies on a square grid of the working system keeps its cells. Any other
    is sampled ``cells_per_source`` times finer, so that no cell is lost and its outline stays
    true, but no finer than ``finest_m`` metres or the source itself. Polygons get ``finest_m``.
    """
    sizes = [finest_m] if not infos else []
    for info in infos:
        ground = cell_size_m(info, crs)
        if lies_on_grid(info, crs):
            sizes.append(info.transform[0])
        else:
            least = round_down(min(ground, finest_m))
            sizes.append(max(round_down(ground / cells_per_source), least))
    return min(sizes)


def lies_on_grid(info: RasterInfo, crs: str) -> bool:
    """Whether a raster has square cells in a system, with edges on multiples of their size."""
    a, b, c, d, e, f = info.transform
    square = b == d == 0 and a == -e
    return square and system_of(info.crs) == system_of(crs) and c % a == 0 == f % a


def round_down(size: float) -> float:
    """The largest of …, 1, 2, 2.5, 5, 10, 20, 25, 50, … that is not above ``size`` by over 1 %.

    The slack is the scale of a UTM zone: a cell of 100 m is 99.96 m there.
    """
    size *= 1.01
    power = 10.0 ** np.floor(np.log10(size))
    return float(max(step * power for step in (1, 2, 2.5, 5) if step * power <= size))


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
        return str(system_of(system.crs).to_wkt())
    crs = system_of(chosen)
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
    limit, system = catalogue.number("scale_error") / 100, system_of(crs)
    points = communes.frame.to_crs(4326).geometry.representative_point()
    return [
        name
        for name, x, y in zip(communes.frame["name"], points.x, points.y)
        if not scale_error(system, x, y) <= limit  # «not within», so that a NaN counts too
    ]
