"""Shares of land and of built-up land on the grid, from rasters of any product that is read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from ..basis.progress import Progress
from ..catalogue.catalogue import Catalogue
from ..land.encodings import (
    BuiltRule,
    cell_areas,
    check_values,
    choose_encoding,
    nodata_values,
    scan_values,
)
from ..land.geometry import is_on_earth, transform_bounds
from ..land.land_errors import MissingCrs
from ..land.raster import Grid, RasterInfo, RasterPort, Window, parts_to_read, window_of
from ..land.raster_provenance import RasterEvidence
from .degurba_errors import NotLandShare
from .grid_clusters import Flags, Floats
from .summing import Amounts, summed

_ROUNDED = 1.001
"""Products round the square metres of their cells."""
_PERCENT = 100.0
_MOSTLY = 0.5
"""Of a cell: somewhere there is so much land, or the values are no square metres of it."""


@dataclass(frozen=True)
class Share:
    """A share 0–1 of each cell of the grid, and of how much of it the rasters tell, (rows, cols).

    ``encoded`` is how each raster was understood, in print, by its name.
    """

    share: Floats
    told: Floats
    encoded: dict[str, str]


def built_share(
    rasters: Sequence[RasterEvidence],
    grid: Grid,
    port: RasterPort,
    catalogue: Catalogue,
    progress: Progress,
) -> Share:
    """The built-up share of the cells; errors of encodings are those of a built-up layer."""
    whole, told, encoded = np.zeros(grid.shape), np.zeros(grid.shape), {}
    for raster, part in zip(rasters, progress.parts([1] * len(rasters))):
        info = _described(raster, port)
        blocks = [read for _, read in _blocks(port, info, grid)]
        scan = scan_values(port, info, blocks, part.part(0.0, 0.4))
        encoding = choose_encoding(raster, info, scan, catalogue)
        nodata = nodata_values(raster, info, encoding)
        check_values(raster, info, encoding, scan, nodata)
        rule = BuiltRule(info, encoding, nodata, 0.0, scan)
        amounts = _built_amounts(rule, info, grid)
        found = summed(port, info, grid, amounts, part.part(0.4, 1.0))
        whole, told = whole + found.amount, told + found.told
        encoded[raster.name] = encoding.name
    return Share(np.clip(whole, 0.0, 1.0), np.minimum(told, 1.0), encoded)


def _built_amounts(rule: BuiltRule, info: RasterInfo, grid: Grid) -> Amounts:
    def amounts(values: NDArray[np.generic], block: Window) -> tuple[Floats, Flags]:
        area = cell_areas(info, block)[:, None] / grid.cell**2
        return np.minimum(rule.share(values, block), 1.0) * area, rule.says(values)

    return amounts


def land_share(
    rasters: Sequence[RasterEvidence],
    grid: Grid,
    port: RasterPort,
    progress: Progress,
) -> Share:
    """The share of permanent land of the cells; where no raster tells it, the whole cell.

    Values are shares of 0–1 or 0–100, or square metres of a cell, by the largest that is met.
    Raises `NotLandShare` for anything else.
    """
    land, told, encoded = np.zeros(grid.shape), np.zeros(grid.shape), {}
    for raster, part in zip(rasters, progress.parts([1] * len(rasters))):
        info = _described(raster, port)
        blocks = [read for _, read in _blocks(port, info, grid)]
        scan = scan_values(port, info, blocks, part.part(0.0, 0.4))
        if scan.is_empty:
            continue
        nodata = [*raster.nodata, *([] if info.nodata is None else [float(info.nodata)])]
        scale, words = _land_scale(raster, info, scan.minimum, scan.maximum)
        amounts = _land_amounts(info, grid, scale, nodata)
        found = summed(port, info, grid, amounts, part.part(0.4, 1.0))
        land, told = land + found.amount, told + found.told
        encoded[raster.name] = words
    share = np.where(told > 0, land / np.where(told > 0, told, 1.0), 1.0)
    return Share(np.clip(share, 0.0, 1.0), np.minimum(told, 1.0), encoded)


def _land_scale(
    raster: RasterEvidence, info: RasterInfo, least: float, most: float
) -> tuple[float | None, str]:
    """What one unit is of a cell, None for square metres; and how it is called in print."""
    ends = (Window(0, 0, 1, 1), Window(info.rows - 1, 0, 1, 1))
    largest = max(float(cell_areas(info, end)[0]) for end in ends)
    if least >= 0 and most <= 1:
        return 1.0, "parte de suelo (0 a 1)"
    if least >= 0 and most <= _PERCENT:
        return 1.0 / _PERCENT, "parte de suelo (0 a 100)"
    if least >= 0 and largest * _MOSTLY <= most <= largest * _ROUNDED:
        return None, "m² de suelo por celda"
    raise NotLandShare(raster=raster.name, least=least, most=most)


def _land_amounts(
    info: RasterInfo, grid: Grid, scale: float | None, nodata: Sequence[float]
) -> Amounts:
    def amounts(values: NDArray[np.generic], block: Window) -> tuple[Floats, Flags]:
        land = np.asarray(values, dtype=np.float64)
        says = np.isfinite(land) & ~np.isin(land, nodata)
        area = cell_areas(info, block)[:, None]
        square = np.where(says, land, 0.0) * (1.0 if scale is None else scale * area)
        return np.minimum(square, area) / grid.cell**2, says

    return amounts


def _described(raster: RasterEvidence, port: RasterPort) -> RasterInfo:
    info = port.describe(raster.path)
    info = replace(info, crs=raster.crs) if raster.crs else info
    if not is_on_earth(info.crs):
        raise MissingCrs(layer=raster.name)
    return info


def _blocks(port: RasterPort, info: RasterInfo, grid: Grid) -> list[tuple[Window, Window]]:
    window = window_of(info, transform_bounds(grid.bounds, grid.crs, info.crs))
    return parts_to_read(port, info, window) if window else []
