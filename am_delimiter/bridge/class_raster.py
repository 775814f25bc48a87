"""A raster of classes as a GeoTIFF, and the colours in which QGIS shows it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal
from qgis.core import QgsPalettedRasterRenderer, QgsRasterLayer
from qgis.PyQt.QtGui import QColor

from ..core.basis import OutputNotWritable, Progress
from ..core.land import Grid

_OPTIONS = ["TILED=YES", "COMPRESS=DEFLATE", "PREDICTOR=2", "BIGTIFF=IF_SAFER"]
_ROWS = 1024


def write_classes(
    file: Path,
    codes: NDArray[np.int16],
    grid: Grid,
    nodata: int,
    record: dict[str, str],
    progress: Progress,
) -> None:
    """Write codes (rows, cols) as whole numbers of 16 bits; ``record`` are items of metadata."""
    try:
        _write(file, codes, grid, nodata, record, progress)
    except RuntimeError as error:  # GDAL raises only where the host program asks it to
        raise OutputNotWritable(path=file, problem=error) from error


def _write(
    file: Path,
    codes: NDArray[np.int16],
    grid: Grid,
    nodata: int,
    record: dict[str, str],
    progress: Progress,
) -> None:
    rows, cols = grid.shape
    driver = gdal.GetDriverByName("GTiff")
    target = driver.Create(str(file), cols, rows, 1, gdal.GDT_Int16, _OPTIONS)
    if target is None:
        raise OutputNotWritable(path=file, problem=gdal.GetLastErrorMsg())
    a, b, c, d, e, f = grid.transform
    target.SetGeoTransform((c, a, b, f, d, e))
    target.SetProjection(grid.crs)
    target.SetMetadata(record)
    band = target.GetRasterBand(1)
    band.SetNoDataValue(nodata)
    for row in range(0, rows, _ROWS):
        part = np.ascontiguousarray(codes[row : row + _ROWS])
        if band.WriteArray(part, 0, row) != gdal.CE_None:
            raise OutputNotWritable(path=file, problem=gdal.GetLastErrorMsg())
        progress.report((row + len(part)) / rows)
    if target.FlushCache() not in (None, gdal.CE_None):  # a full disk shows here
        raise OutputNotWritable(path=file, problem=gdal.GetLastErrorMsg())


def colour_classes(layer: QgsRasterLayer, classes: Iterable[tuple[int, str, str]]) -> None:
    """Show a raster by its classes: code, colour and label of each."""
    made = [
        QgsPalettedRasterRenderer.Class(code, QColor(colour), label)
        for code, colour, label in classes
    ]
    layer.setRenderer(QgsPalettedRasterRenderer(layer.dataProvider(), 1, made))
