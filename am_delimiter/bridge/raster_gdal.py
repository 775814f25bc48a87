"""The raster port on ``osgeo.gdal``, which every QGIS carries."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal

from ..core.land import (
    DESCRIPTION,
    BandNumbers,
    RasterInfo,
    UnreadableRaster,
    Window,
    described,
)


class GdalPort:
    """Reads with GDAL."""

    def describe(self, path: str) -> RasterInfo:
        """Describe the first band of a file."""
        source = _open(path)
        try:
            x0, a, b, y0, d, e = source.GetGeoTransform()
            crs, shape = source.GetProjection(), (source.RasterYSize, source.RasterXSize)
        except (RuntimeError, TypeError) as error:  # a file cut short may open and say nothing
            raise UnreadableRaster(raster=Path(path).name, problem=error) from error
        numbers = _numbers(source, _values(source, str(path), Window(0, 0, 1, 1)))
        return described(str(path), crs, (a, b, x0, d, e, y0), shape, numbers, _said(source))

    def read(self, info: RasterInfo, window: Window) -> NDArray[np.generic]:
        """Values of the first band in a window."""
        source = _open(info.path)  # kept: a band does not keep its dataset alive
        found = _values(source, info.path, window)
        return _numbers(source, found).values(found)

    def are_empty(self, info: RasterInfo, windows: Sequence[Window]) -> list[bool]:
        """Whether the file keeps no cell of each window: all are no-data, or 0 if none is."""
        source = _open(info.path)
        band = source.GetRasterBand(1)
        places = [(w.col, w.row, w.cols, w.rows) for w in windows]
        found = [band.GetDataCoverageStatus(*place)[0] for place in places]
        return [status == gdal.GDAL_DATA_COVERAGE_STATUS_EMPTY for status in found]

    def files(self, info: RasterInfo) -> list[str]:
        """The files that the raster is read from; for a mosaic, those of its parts too."""
        return [*(_open(info.path).GetFileList() or []), *parts_of_mosaic(info.path)]


def parts_of_mosaic(path: str) -> list[str]:
    """Absolute paths of the files that a virtual raster (VRT) reads; none for any other file."""
    found: dict[str, None] = {}
    waiting = [path]
    while waiting:
        file = waiting.pop()
        if Path(file).suffix.lower() != ".vrt" or not Path(file).is_file():
            continue
        listed = _open(file).GetFileList() or []
        parts = [os.path.abspath(part) for part in listed]  # noqa: PTH100 - links kept
        new = [p for p in parts if p != os.path.abspath(file) and p not in found]  # noqa: PTH100
        found.update(dict.fromkeys(new))
        waiting += new
    return list(found)


# GDAL returns None or raises, depending on a switch that belongs to the host program


def _open(path: str) -> gdal.Dataset:
    try:
        source = gdal.Open(str(path))
    except RuntimeError as error:
        raise UnreadableRaster(raster=Path(path).name, problem=error) from error
    if source is None or source.RasterCount == 0:
        raise UnreadableRaster(raster=Path(path).name, problem=gdal.GetLastErrorMsg())
    return source


def _values(source: gdal.Dataset, path: str, window: Window) -> NDArray[np.generic]:
    place = (window.col, window.row, window.cols, window.rows)
    try:
        values: NDArray[np.generic] | None = source.GetRasterBand(1).ReadAsArray(*place)
    except RuntimeError as error:
        raise UnreadableRaster(raster=Path(path).name, problem=error) from error
    if values is None:
        raise UnreadableRaster(raster=Path(path).name, problem=gdal.GetLastErrorMsg())
    return values


def _numbers(source: gdal.Dataset, found: NDArray[np.generic]) -> BandNumbers:
    """How the first band keeps its numbers, some of which are ``found``."""
    band = source.GetRasterBand(1)
    factor, offset = band.GetScale(), band.GetOffset()
    return BandNumbers(
        dtype=str(found.dtype),
        nodata=band.GetNoDataValue(),
        factor=1.0 if factor is None else factor,
        offset=0.0 if offset is None else offset,
        block_rows=band.GetBlockSize()[1],
    )


def _said(source: gdal.Dataset) -> dict[str, str]:
    """The metadata of the file and of its first band."""
    band = source.GetRasterBand(1)
    own, of_band = source.GetMetadata() or {}, band.GetMetadata() or {}
    return {**own, **of_band, DESCRIPTION: band.GetDescription() or ""}
