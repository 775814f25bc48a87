"""The size of the working cells when the user chose none."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pyproj

from .geometry import cell_size_m
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
    return square and pyproj.CRS(info.crs) == pyproj.CRS(crs) and c % a == 0 == f % a


def round_down(size: float) -> float:
    """The largest of …, 1, 2, 2.5, 5, 10, 20, 25, 50, … that is not above ``size`` by over 1 %.

    The slack is the scale of a UTM zone: a cell of 100 m is 99.96 m there.
    """
    size *= 1.01
    power = 10.0 ** np.floor(np.log10(size))
    return float(max(step * power for step in (1, 2, 2.5, 5) if step * power <= size))
