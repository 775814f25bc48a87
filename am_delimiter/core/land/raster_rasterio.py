"""The raster port on rasterio, for use outside QGIS.

The QGIS installer for Windows has no rasterio: import this module only where it is needed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import rasterio
import rasterio.windows
from numpy.typing import NDArray

from .land_errors import UnreadableRaster
from .raster import DESCRIPTION, BandNumbers, RasterInfo, Window, described

# before rasterio 1.4 an unreadable file is no RasterioError
_UNREADABLE = (rasterio.errors.RasterioError, rasterio.errors.RasterioIOError)
_TIFF = "GTiff"


class RasterioPort:
    """Reads with rasterio."""

    def describe(self, path: str) -> RasterInfo:
        """Describe the first band of a file."""
        try:
            with rasterio.open(path) as source:
                crs = source.crs.to_wkt() if source.crs else ""
                transform = tuple(source.transform)[:6]
                numbers, said = _numbers(source), _said(source)
                return described(str(path), crs, transform, source.shape, numbers, said)
        except _UNREADABLE as error:
            raise UnreadableRaster(raster=Path(path).name, problem=error) from error

    def read(self, info: RasterInfo, window: Window) -> NDArray[np.generic]:
        """Values of the first band in a window."""
        part = rasterio.windows.Window(window.col, window.row, window.cols, window.rows)
        try:
            with rasterio.open(info.path) as source:
                return _numbers(source).values(source.read(1, window=part))
        except _UNREADABLE as error:
            raise UnreadableRaster(raster=info.name, problem=error) from error

    def are_empty(self, info: RasterInfo, windows: Sequence[Window]) -> list[bool]:
        """Whether a GeoTIFF keeps no block of each window; of other formats rasterio tells nothing.

        A block that a sparse file does not keep has no offset in it (GDAL, driver GTiff).
        """
        try:
            with rasterio.open(info.path) as source:
                if source.driver != _TIFF:
                    return [False for _ in windows]
                return [
                    not any(_is_kept(source, *at) for at in _blocks(source, w)) for w in windows
                ]
        except _UNREADABLE as error:
            raise UnreadableRaster(raster=info.name, problem=error) from error

    def files(self, info: RasterInfo) -> list[str]:
        """The files that the raster is read from."""
        try:
            with rasterio.open(info.path) as source:
                return [str(file) for file in source.files]
        except _UNREADABLE as error:
            raise UnreadableRaster(raster=info.name, problem=error) from error


def _blocks(source: rasterio.DatasetReader, window: Window) -> Iterator[tuple[int, int]]:
    """Column and row of every block of the first band that a window touches."""
    rows, cols = source.block_shapes[0]
    for row in range(window.row // rows, (window.row + window.rows - 1) // rows + 1):
        for col in range(window.col // cols, (window.col + window.cols - 1) // cols + 1):
            yield col, row


def _is_kept(source: rasterio.DatasetReader, col: int, row: int) -> bool:
    return bool(source.get_tag_item(f"BLOCK_OFFSET_{col}_{row}", "TIFF", bidx=1))


def _said(source: rasterio.DatasetReader) -> dict[str, str]:
    """The metadata of the file and of its first band."""
    return {**source.tags(), **source.tags(1), DESCRIPTION: source.descriptions[0] or ""}


def _numbers(source: rasterio.DatasetReader) -> BandNumbers:
    return BandNumbers(
        dtype=source.dtypes[0],
        nodata=source.nodatavals[0],
        factor=source.scales[0],
        offset=source.offsets[0],
        block_rows=source.block_shapes[0][0],
    )
