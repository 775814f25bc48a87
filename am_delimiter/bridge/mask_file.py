"""A built-up mask as a GeoTIFF that says how it came to be."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal

from ..core.basis import Progress
from ..core.land import Grid, Runs, Window
from .geotiff import Written, write_geotiff


def write_mask(
    file: Path, runs: Runs, grid: Grid, record: dict[str, str], progress: Progress
) -> None:
    """Write 1 and 0 in one byte, without no-data, and ``record`` as metadata items."""
    _, cols = grid.shape

    def painted(row: int, count: int) -> NDArray[Any]:
        return runs.paint(Window(row, 0, count, cols)).astype(np.uint8)

    write_geotiff(file, grid, painted, Written(gdal.GDT_Byte, record), progress)
