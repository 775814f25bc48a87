"""A built-up mask as a GeoTIFF that says how it came to be."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from osgeo import gdal

from ..core.basis import OutputNotWritable, Progress
from ..core.land import Grid, Runs, Window

_OPTIONS = ["TILED=YES", "COMPRESS=DEFLATE", "BIGTIFF=IF_SAFER"]
_ROWS = 1024
"""Rows written at once: whole tiles, so that none is packed twice."""


def write_mask(
    file: Path, runs: Runs, grid: Grid, record: dict[str, str], progress: Progress
) -> None:
    """Write 1 and 0 in one byte, without no-data, and ``record`` as metadata items."""
    try:
        _write(file, runs, grid, record, progress)
    except RuntimeError as error:  # GDAL raises only where the host program asks it to
        raise OutputNotWritable(path=file, problem=error) from error


def _write(file: Path, runs: Runs, grid: Grid, record: dict[str, str], progress: Progress) -> None:
    rows, cols = grid.shape
    driver = gdal.GetDriverByName("GTiff")
    target = driver.Create(str(file), cols, rows, 1, gdal.GDT_Byte, _OPTIONS)
    if target is None:
        raise OutputNotWritable(path=file, problem=gdal.GetLastErrorMsg())
    a, b, c, d, e, f = grid.transform
    target.SetGeoTransform((c, a, b, f, d, e))
    target.SetProjection(grid.crs)
    target.SetMetadata(record)
    band = target.GetRasterBand(1)
    for row in range(0, rows, _ROWS):
        window = Window(row, 0, min(_ROWS, rows - row), cols)
        if band.WriteArray(runs.paint(window).astype(np.uint8), 0, row) != gdal.CE_None:
            raise OutputNotWritable(path=file, problem=gdal.GetLastErrorMsg())
        progress.report((row + window.rows) / rows)
    if target.FlushCache() not in (None, gdal.CE_None):  # a full disk shows here
        raise OutputNotWritable(path=file, problem=gdal.GetLastErrorMsg())
