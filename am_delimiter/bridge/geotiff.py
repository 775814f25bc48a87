"""A grid written as a GeoTIFF, block by block, that says how it came to be."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal

from ..core.basis import OutputNotWritable, Progress
from ..core.land import Grid

_OPTIONS = ("TILED=YES", "COMPRESS=DEFLATE", "BIGTIFF=IF_SAFER")
_ROWS = 1024
"""Rows written at once: whole tiles, so that none is packed twice."""

Rows = Callable[[int, int], NDArray[Any]]
"""From the first row and the count of rows to their values, shape (count, cols)."""


@dataclass(frozen=True)
class Written:
    """How values are stored: their type in GDAL, the value without data, options of the driver.

    ``record`` are items of metadata.
    """

    kind: int
    record: dict[str, str]
    nodata: float | None = None
    options: tuple[str, ...] = field(default=())


def write_geotiff(
    file: Path, grid: Grid, values: Rows, written: Written, progress: Progress
) -> None:
    """Write one band on ``grid``; raises `OutputNotWritable`."""
    try:
        _write(file, grid, values, written, progress)
    except RuntimeError as error:  # GDAL raises only where the host program asks it to
        raise OutputNotWritable(path=file, problem=error) from error


def _write(file: Path, grid: Grid, values: Rows, written: Written, progress: Progress) -> None:
    rows, cols = grid.shape
    options = [*_OPTIONS, *written.options]
    target = gdal.GetDriverByName("GTiff").Create(str(file), cols, rows, 1, written.kind, options)
    if target is None:
        raise OutputNotWritable(path=file, problem=gdal.GetLastErrorMsg())
    a, b, c, d, e, f = grid.transform
    target.SetGeoTransform((c, a, b, f, d, e))
    target.SetProjection(grid.crs)
    target.SetMetadata(written.record)
    band = target.GetRasterBand(1)
    if written.nodata is not None:
        band.SetNoDataValue(written.nodata)
    for row in range(0, rows, _ROWS):
        part = np.ascontiguousarray(values(row, min(_ROWS, rows - row)))
        if band.WriteArray(part, 0, row) != gdal.CE_None:
            raise OutputNotWritable(path=file, problem=gdal.GetLastErrorMsg())
        progress.report((row + len(part)) / rows)
    if target.FlushCache() not in (None, gdal.CE_None):  # a full disk shows here
        raise OutputNotWritable(path=file, problem=gdal.GetLastErrorMsg())
