"""The two raster adapters: each against first principles, and both alike."""

from __future__ import annotations

import numpy as np
import pyproj
import pytest
import rasterio
from affine import Affine
from osgeo import gdal
from worlds import CELL, CRS, HERE, NORTH, WEST, drawing, write_raster

from am_delimiter.bridge.raster_gdal import GdalPort
from am_delimiter.core.land.land_errors import UnreadableRaster
from am_delimiter.core.land.raster import Window
from am_delimiter.core.land.raster_rasterio import RasterioPort

MOLLWEIDE = "ESRI:54009"


@pytest.fixture(params=["rasterio", "gdal", "gdal with exceptions"])
def port(request):
    """Each adapter; GDAL with its switch both ways, as it belongs to the host program."""
    if request.param == "rasterio":
        yield RasterioPort()
        return
    before = gdal.GetUseExceptions()
    gdal.UseExceptions() if "exceptions" in request.param else gdal.DontUseExceptions()
    yield GdalPort()
    gdal.UseExceptions() if before else gdal.DontUseExceptions()


@pytest.mark.parametrize(
    ("dtype", "nodata", "crs", "transform"),
    [
        ("uint8", None, CRS, HERE),
        ("uint16", 65535, MOLLWEIDE, Affine(100, 0, -6_400_000, 0, -100, -4_000_000)),
        ("uint32", 4294967295, MOLLWEIDE, Affine(1000, 0, -6_400_000, 0, -1000, -4_000_000)),
        ("int16", -200, MOLLWEIDE, HERE),
        ("float32", float("nan"), "EPSG:4326", Affine(0.01, 0, -72, 0, -0.01, -33)),
        ("float64", -9999, CRS, Affine(8, 6, WEST, 6, -8, NORTH)),
    ],
)
def test_describe(port, tmp_path, dtype, nodata, crs, transform):
    path = write_raster(tmp_path / "ñ a.tif", np.zeros((3, 5), dtype), crs, transform, nodata)
    info = port.describe(path)
    assert (info.path, info.rows, info.cols, info.dtype) == (path, 3, 5, dtype)
    assert info.transform == pytest.approx(tuple(transform)[:6])
    assert pyproj.CRS(info.crs) == pyproj.CRS(crs)
    assert info.nodata == pytest.approx(nodata, nan_ok=True)
    assert (info.nodata is None) == (nodata is None)


def test_what_a_file_and_its_band_say_is_heard(port, tmp_path):
    path = write_raster(tmp_path / "a.tif", drawing("#"))
    with rasterio.open(path, "r+") as target:
        target.update_tags(TIFFTAG_DOCUMENTNAME="a product")
        target.update_tags(1, YEAR="2020")
        target.set_band_description(1, "built")
    said = dict(port.describe(path).said)
    assert said.pop("AREA_OR_POINT") == "Area"
    assert said == {"TIFFTAG_DOCUMENTNAME": "a product", "YEAR": "2020", "DESCRIPTION": "built"}


def test_a_raster_without_reference_system_says_nothing(port, tmp_path):
    path = write_raster(tmp_path / "a.tif", drawing("#"), crs=None)
    assert port.describe(path).crs == ""


@pytest.mark.parametrize(
    "window", [Window(0, 0, 20, 30), Window(3, 7, 5, 11), Window(19, 29, 1, 1)]
)
@pytest.mark.parametrize("dtype", ["uint8", "uint16", "uint32", "int16", "float32"])
def test_read(port, tmp_path, dtype, window):
    values = np.random.default_rng(1).integers(0, 200, (20, 30)).astype(dtype)
    path = write_raster(tmp_path / "a.tif", values)
    found = port.read(port.describe(path), window)
    part = values[window.row : window.row + window.rows, window.col : window.col + window.cols]
    assert found.dtype == np.dtype(dtype)
    assert np.array_equal(found, part)


def test_the_first_band_is_the_one_that_counts(port, tmp_path):
    path = str(tmp_path / "a.tif")
    file = gdal.GetDriverByName("GTiff").Create(path, 2, 1, 2)
    file.SetGeoTransform((WEST, CELL, 0, NORTH, 0, -CELL))
    file.GetRasterBand(1).Fill(7)
    file.GetRasterBand(2).Fill(9)
    file = None  # closes it
    assert port.read(port.describe(path), Window(0, 0, 1, 2)).tolist() == [[7, 7]]


def truncated(path):
    noise = np.random.default_rng(2).integers(0, 255, (400, 400)).astype("uint8")
    whole = write_raster(path, noise)
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 3])
    return whole


def text(path):
    path.write_text("CUT;Comuna\n05101;Valparaíso\n", encoding="utf-8")
    return str(path)


def missing(path):
    return str(path)


def empty(path):
    path.touch()
    return str(path)


@pytest.mark.parametrize("broken", [truncated, text, missing, empty])
def test_a_file_that_cannot_be_read_is_named(port, tmp_path, broken):
    path = broken(tmp_path / "roto.tif")
    with pytest.raises(UnreadableRaster) as raised:
        port.read(port.describe(path), Window(0, 0, 400, 400))
    assert raised.value.details["raster"] == "roto.tif"
    assert str(raised.value.details["problem"])


def test_a_file_that_goes_away_is_named(port, tmp_path):
    path = tmp_path / "roto.tif"
    good = write_raster(path, np.ones((400, 400), "uint8"))
    info = port.describe(good)
    path.unlink()
    with pytest.raises(UnreadableRaster) as raised:
        port.read(info, Window(0, 0, 400, 400))
    assert raised.value.details["raster"] == "roto.tif"


def test_both_say_the_same_of_a_mosaic_tile(tmp_path):
    """Every answer of the two adapters on a larger input of the usual kind."""
    values = np.random.default_rng(10).integers(0, 10001, (120, 90)).astype("uint16")
    transform = Affine(100, 0, -6_400_000, 0, -100, -4_000_000)
    path = write_raster(tmp_path / "a.tif", values, MOLLWEIDE, transform, 65535)
    one, other = RasterioPort(), GdalPort()
    first, second = one.describe(path), other.describe(path)
    assert (first.transform, first.rows, first.cols, first.dtype, first.nodata) == (
        second.transform,
        second.rows,
        second.cols,
        second.dtype,
        second.nodata,
    )
    assert pyproj.CRS(first.crs) == pyproj.CRS(second.crs)
    window = Window(10, 20, 90, 60)
    assert np.array_equal(one.read(first, window), other.read(second, window))


def scaled(path, values, factor, offset, nodata):
    """A raster whose band declares a scale."""
    write_raster(path, values, nodata=nodata)
    file = gdal.Open(str(path), gdal.GA_Update)
    file.GetRasterBand(1).SetScale(factor)
    file.GetRasterBand(1).SetOffset(offset)
    file = None
    return str(path)


def test_a_declared_scale_is_applied_and_no_data_is_none(port, tmp_path):
    values = np.array([[0, 10, 255, 200]], dtype=np.uint8)
    info = port.describe(scaled(tmp_path / "s.tif", values, 0.5, 2.0, 255))
    assert (info.dtype, info.nodata, info.factor, info.offset) == ("float64", None, 0.5, 2.0)
    found = port.read(info, Window(0, 0, 1, 4))
    assert found.tolist()[0][:2] + found.tolist()[0][3:] == [2.0, 7.0, 102.0]
    assert np.isnan(found[0, 2])


def test_a_file_cut_short_is_named(port, tmp_path):
    rng = np.random.default_rng(1)
    path = tmp_path / "cut.tif"
    write_raster(path, rng.integers(0, 255, (200, 200)).astype(np.uint8))
    whole = path.read_bytes()
    for part in (0.0, 0.001, 0.05):
        path.write_bytes(whole[: int(len(whole) * part)])
        with pytest.raises(UnreadableRaster):
            port.read(port.describe(str(path)), Window(0, 0, 200, 200))


@pytest.mark.parametrize("nodata", [None, 0, 255])
@pytest.mark.parametrize("tiled", [True, False])
def test_both_know_what_a_sparse_file_does_not_keep(tmp_path, nodata, tiled):
    """One patch of cells is kept: windows that touch its blocks are not empty, all others are."""
    path = tmp_path / "rala.tif"
    layout = {"blockxsize": 128, "blockysize": 128} if tiled else {"blockysize": 16}
    profile = {"driver": "GTiff", "width": 1000, "height": 700, "count": 1, "dtype": "uint8"}
    options = {**profile, **layout, "tiled": tiled, "nodata": nodata, "SPARSE_OK": True}
    with rasterio.open(path, "w", transform=Affine(1, 0, 0, 0, -1, 700), **options) as target:
        kept = rasterio.windows.Window(300, 400, 20, 20)
        target.write(np.ones((20, 20), dtype="uint8"), 1, window=kept)
    windows = [Window(r, c, 90, 90) for r in range(0, 600, 45) for c in range(0, 900, 45)]
    windows += [Window(0, 0, 700, 1000), Window(699, 999, 1, 1), Window(400, 300, 1, 1)]
    ports = (RasterioPort(), GdalPort())
    info = ports[0].describe(str(path))
    found = [port.are_empty(info, windows) for port in ports]
    assert found[0] == found[1]
    assert found[0][-3:] == [False, True, False]
    for window, empty in zip(windows, found[0]):
        if empty:
            values = ports[0].read(info, window)
            assert set(np.unique(values)) == {nodata or 0}
