"""A raster of forty thousand million cells of which the file keeps a few: only those are read."""

from __future__ import annotations

import numpy as np
import pyproj
import pytest
from affine import Affine

from am_delimiter.core.basis import Progress
from am_delimiter.core.land.builtup import describe_rasters, read_raster
from am_delimiter.core.land.raster import Window, parts_to_read
from am_delimiter.core.land.raster_provenance import RasterEvidence

gdal = pytest.importorskip("osgeo.gdal")

SIDE = 200_000
CORNER = (100_500, 100_500)


@pytest.fixture
def sparse(tmp_path):
    """One metre a cell; a square of 300 × 300 cells is built-up, its tiles alone are kept."""
    file, options = tmp_path / "disperso.tif", ["SPARSE_OK=TRUE", "TILED=YES", "BIGTIFF=YES"]
    made = gdal.GetDriverByName("GTiff").Create(str(file), SIDE, SIDE, 1, gdal.GDT_Byte, options)
    made.SetProjection(pyproj.CRS(32719).to_wkt("WKT1_GDAL"))
    made.SetGeoTransform(Affine(1, 0, 200_000, 0, -1, 6_400_000).to_gdal())
    made.GetRasterBand(1).WriteArray(np.ones((300, 300), np.uint8), *CORNER)
    del made
    return str(file)


def test_only_what_the_file_keeps_is_read(sparse, catalogue):
    from am_delimiter.bridge.raster_gdal import GdalPort

    class Counting(GdalPort):
        cells = 0

        def read(self, info, window):
            Counting.cells += window.rows * window.cols
            return super().read(info, window)

    port, evidence = Counting(), RasterEvidence(sparse, "disperso", "mask")
    ((_, info),) = describe_rasters([evidence], port)
    found = read_raster(evidence, info, info.bounds, info.crs, None, catalogue, port, Progress())
    assert found.runs.n_cells == 300 * 300
    assert found.runs.window() == Window(CORNER[1], CORNER[0], 300, 300)
    # rows of tiles 392 to 393 are kept (512 rows), in bands of 40 rows: 14 at most, read twice
    assert Counting.cells <= 2 * 15 * 40 * SIDE


def test_the_parts_cover_the_raster_once(sparse):
    from am_delimiter.bridge.raster_gdal import GdalPort

    port = GdalPort()
    info = port.describe(sparse)
    parts = parts_to_read(port, info, Window(0, 0, SIDE, SIDE))
    assert sum(block.rows for block, _ in parts) == SIDE
    assert [block.row for block, _ in parts] == sorted({block.row for block, _ in parts})
    assert {part.rows * part.cols for block, part in parts if block != part} == {1}
