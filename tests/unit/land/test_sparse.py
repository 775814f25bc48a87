"""A raster of forty thousand million cells of which the file keeps a few: only those count."""

from __future__ import annotations

import geopandas
import numpy as np
import pyproj
import pytest
from affine import Affine
from shapely.geometry import box

from am_delimiter.core.basis import Progress
from am_delimiter.core.catalogue.parameters import choose_parameters
from am_delimiter.core.continuum import gaps
from am_delimiter.core.land import resampling
from am_delimiter.core.land.builtup import describe_rasters, read_raster
from am_delimiter.core.land.communes import CommuneLayer
from am_delimiter.core.land.land_given import LandGiven
from am_delimiter.core.land.raster import Window, parts_to_read
from am_delimiter.core.land.raster_provenance import RasterEvidence
from am_delimiter.core.verdict.case import Case
from am_delimiter.core.verdict.delimitation import delimit

gdal = pytest.importorskip("osgeo.gdal")

SIDE = 200_000
CORNER = (100_500, 100_500)


def sparse_file(file, crs, west, north, corners):
    """One metre a cell; squares of 300 × 300 cells are built-up, their tiles alone are kept."""
    options = ["SPARSE_OK=TRUE", "TILED=YES", "BIGTIFF=YES"]
    made = gdal.GetDriverByName("GTiff").Create(str(file), SIDE, SIDE, 1, gdal.GDT_Byte, options)
    made.SetProjection(pyproj.CRS(crs).to_wkt())
    made.SetGeoTransform(Affine(1, 0, west, 0, -1, north).to_gdal())
    for corner in corners:
        made.GetRasterBand(1).WriteArray(np.ones((300, 300), np.uint8), *corner)
    del made
    return str(file)


@pytest.fixture
def sparse(tmp_path):
    return sparse_file(tmp_path / "disperso.tif", 32719, 200_000, 6_400_000, [CORNER])


def test_only_what_the_file_keeps_is_read(sparse, catalogue):
    from am_delimiter.bridge.raster_gdal import GdalPort

    class Counting(GdalPort):
        cells = 0

        def read(self, info, window):
            Counting.cells += window.rows * window.cols
            return super().read(info, window)

    port, evidence = Counting(), RasterEvidence(sparse, "disperso", "mask")
    ((_, info),) = describe_rasters([evidence], port)
    windows = [Window(0, 0, info.rows, info.cols)]
    found = read_raster(evidence, info, windows, None, catalogue, port, Progress())
    assert found.runs.n_cells == 300 * 300
    assert found.runs.window() == Window(CORNER[1], CORNER[0], 300, 300)
    # rows of tiles 392 to 393 are kept (512 rows), in bands of 40 rows: 14 at most, read twice
    assert Counting.cells <= 2 * 15 * 40 * SIDE


@pytest.fixture
def opposite(tmp_path, catalogue):
    """Two communes side by side, with built-up land in the far corners of a sparse raster alone."""
    crs, west, north = "ESRI:54009", -6_300_000, -4_000_000
    file = sparse_file(tmp_path / "d.tif", crs, west, north, [(0, 0), (SIDE - 300, SIDE - 300)])
    half = SIDE / 2
    shapes = [box(west + x, north - SIDE, west + x + half, north) for x in (0, half)]
    table = {"CUT_COM": ["05101", "05102"], "COMUNA": ["a", "b"], "CUT_REG": "05", "REGION": "V"}
    frame = geopandas.GeoDataFrame({**table, "POB": 200_000}, geometry=shapes, crs=crs)
    rasters = (RasterEvidence(file, "disperso", "mask"),)
    land = LandGiven(CommuneLayer(frame, "comunas"), rasters=rasters)
    return Case(land=land, parameters=choose_parameters(catalogue))


def test_built_up_land_in_opposite_corners_is_all_that_is_looked_at(
    opposite, catalogue, monkeypatch
):
    """Of a working grid of over ten thousand million cells, in another system than the raster."""
    from am_delimiter.bridge.raster_gdal import GdalPort

    looked = {"lattice": 0, "gaps": 0}
    taken, in_band = resampling._taken, gaps._pairs_in_band

    def counted(way, source, part, progress):
        looked["lattice"] += part.rows * part.cols
        return taken(way, source, part, progress)

    def searched(place, owner, shape, progress):
        looked["gaps"] += shape[0] * shape[1]
        return in_band(place, owner, shape, progress)

    monkeypatch.setattr(resampling, "_taken", counted)
    monkeypatch.setattr(gaps, "_pairs_in_band", searched)
    found = delimit(opposite, catalogue, GdalPort())
    rows, cols = found.builtup.grid.shape
    assert rows * cols > 1e10
    # an equal-area raster of 1 m: twice 300 × 300 m, known to a cell on every side
    assert found.builtup.hectares == pytest.approx(18.0, rel=4 / 300)
    assert looked["lattice"] <= 2 * 4 * resampling.BLOCK**2
    assert 0 < looked["gaps"] <= 100 * gaps.BAND_PLACES


def test_the_parts_cover_the_raster_once(sparse):
    from am_delimiter.bridge.raster_gdal import GdalPort

    port = GdalPort()
    info = port.describe(sparse)
    parts = parts_to_read(port, info, Window(0, 0, SIDE, SIDE))
    assert sum(block.rows for block, _ in parts) == SIDE
    assert [block.row for block, _ in parts] == sorted({block.row for block, _ in parts})
    assert {part.rows * part.cols for block, part in parts if block != part} == {1}
