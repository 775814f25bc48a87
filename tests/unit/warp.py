"""GDAL's own warp of a mask, exact for every cell: what the resampling is held against."""

from __future__ import annotations

import numpy as np
from osgeo import gdal, gdal_array


def warped(mask, transform, crs, grid):
    """Each cell of the grid takes the source cell under its centre; shape of the grid."""
    source = _dataset(np.ascontiguousarray(mask, dtype=np.uint8), transform, crs)
    found = np.zeros(grid.shape, dtype=np.uint8)
    target = _dataset(found, grid.transform, grid.crs)
    options = gdal.WarpOptions(resampleAlg="near", errorThreshold=0, multithread=False)
    gdal.Warp(target, source, options=options)
    target.FlushCache()
    return found > 0


def _dataset(values, transform, crs):
    """On the array itself: what GDAL writes is in ``values``."""
    dataset = gdal_array.OpenArray(values)
    a, b, c, d, e, f = transform
    dataset.SetGeoTransform((c, a, b, f, d, e))
    dataset.SetProjection(crs)
    return dataset
