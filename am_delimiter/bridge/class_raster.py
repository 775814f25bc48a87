"""A raster of classes as a GeoTIFF, and the colours in which QGIS shows it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal
from qgis.core import QgsPalettedRasterRenderer, QgsRasterLayer
from qgis.PyQt.QtGui import QColor

from ..core.basis import Progress
from ..core.land import Grid
from .geotiff import Written, write_geotiff


def write_classes(
    file: Path,
    codes: NDArray[np.int16],
    grid: Grid,
    nodata: int,
    record: dict[str, str],
    progress: Progress,
) -> None:
    """Write codes (rows, cols) as whole numbers of 16 bits; ``record`` are items of metadata."""
    kept = Written(gdal.GDT_Int16, record, nodata, ("PREDICTOR=2",))
    write_geotiff(file, grid, lambda row, count: codes[row : row + count], kept, progress)


def colour_classes(layer: QgsRasterLayer, classes: Iterable[tuple[int, str, str]]) -> None:
    """Show a raster by its classes: code, colour and label of each."""
    made = [
        QgsPalettedRasterRenderer.Class(code, QColor(colour), label)
        for code, colour, label in classes
    ]
    layer.setRenderer(QgsPalettedRasterRenderer(layer.dataProvider(), 1, made))
