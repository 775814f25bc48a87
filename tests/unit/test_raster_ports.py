"""The two raster adapters: each against first principles, and both alike."""

from __future__ import annotations

import numpy as np
import pyproj
import pytest
import shapely
from affine import Affine
from osgeo import gdal
from shapely.geometry import MultiPolygon, Point, box
from worlds import CELL, CRS, HERE, NORTH, WEST, drawing, write_raster

from am_delimiter.bridge.raster_gdal import GdalPort
from am_delimiter.core.errors import UnreadableRaster
from am_delimiter.core.raster import Grid, Window
from am_delimiter.core.raster_rasterio import RasterioPort

MOLLWEIDE = "ESRI:54009"
WKT = pyproj.CRS(CRS).to_wkt()
WORK = Grid(WKT, WEST, NORTH, CELL, 30, 40)


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


def centres(working):
    cols, rows = np.meshgrid(np.arange(working.cols) + 0.5, np.arange(working.rows) + 0.5)
    return working.x_min + cols * working.cell, working.y_max - rows * working.cell


def under_the_centres(mask, transform, crs, working):
    """The pixel rule by hand, and which centres are clear of the sides of the source cells."""
    carry = pyproj.Transformer.from_crs(working.crs, crs, always_xy=True)
    col, row = ~transform * carry.transform(*centres(working))
    rows, cols = mask.shape
    inside = (col >= 0) & (col < cols) & (row >= 0) & (row < rows)
    expected = np.zeros(working.shape, dtype=np.uint8)
    expected[inside] = mask[row[inside].astype(int), col[inside].astype(int)]
    clear = (np.abs(col - np.round(col)) > 1e-6) & (np.abs(row - np.round(row)) > 1e-6)
    return expected, clear


def source_at(crs, size, turn=0.0):
    """Transform of a raster with cells of ``size`` that covers the middle of `WORK`."""
    carry = pyproj.Transformer.from_crs(CRS, crs, always_xy=True)
    x, y = carry.transform(WEST + 20 * CELL, NORTH - 15 * CELL)
    shift = Affine.translation(-12, -9)
    return Affine.translation(x, y) * Affine.rotation(turn) * Affine.scale(size, -size) * shift


@pytest.mark.parametrize(
    ("crs", "size", "turn"),
    [
        (CRS, 100, 0),
        (CRS, 73, 0),
        (CRS, 90, 31),
        ("EPSG:5362", 120, 0),
        ("EPSG:4326", 0.001, 0),
        (MOLLWEIDE, 100, 0),
        ("EPSG:3857", 150, 0),
    ],
)
def test_each_cell_takes_what_lies_under_its_centre(port, crs, size, turn):
    mask = np.random.default_rng(4).integers(0, 2, (18, 24)).astype(np.uint8)
    transform = source_at(crs, size, turn)
    found = port.warp_mask(mask, tuple(transform)[:6], pyproj.CRS(crs).to_wkt(), WORK)
    expected, clear = under_the_centres(mask, transform, crs, WORK)
    assert (found.dtype, found.shape) == (np.uint8, WORK.shape)
    assert clear.mean() > 0.9 or crs == CRS
    assert 100 < expected.sum() < 1000
    assert np.array_equal(found[clear], expected[clear])


def test_a_mask_on_the_grid_itself_is_copied(port):
    mask = np.random.default_rng(6).integers(0, 2, WORK.shape).astype(np.uint8)
    assert np.array_equal(port.warp_mask(mask, WORK.transform, WKT, WORK), mask)


def test_a_mask_elsewhere_leaves_the_grid_empty(port):
    away = (CELL, 0, WEST + 1e5, 0, -CELL, NORTH)
    assert not port.warp_mask(np.ones((5, 5), np.uint8), away, WKT, WORK).any()


def shapes_around(seed):
    """Polygons of all kinds around `WORK`: turned boxes, one with a hole, one in two parts."""
    rng = np.random.default_rng(seed)
    for x, y, wide, high, turn in rng.random((8, 5)):
        low = (WEST + 4000 * x - 300, NORTH - 3000 * y - 300)
        shape = box(*low, low[0] + 150 + 1500 * wide, low[1] + 150 + 1500 * high)
        yield shapely.affinity.rotate(shape, 90 * turn + 0.1)
    middle = Point(WEST + 1500, NORTH - 1200).buffer(900)
    yield middle.difference(middle.buffer(-400))
    yield MultiPolygon([box(WEST - 99, NORTH - 333, WEST + 333, NORTH), middle.buffer(-650)])


@pytest.mark.parametrize("seed", range(4))
def test_a_cell_takes_the_last_polygon_around_its_centre(port, seed):
    shapes = list(shapes_around(seed))
    values = [7, 1, 2**31 - 1, 3, 4, 5, 6, 8, 9, 10]
    found = port.rasterize([(s.wkb, v) for s, v in zip(shapes, values)], WORK)
    expected = np.zeros(WORK.shape, dtype=np.int32)
    for shape, value in zip(shapes, values):
        expected[shapely.contains_xy(shape, *centres(WORK))] = value
    assert found.dtype == np.int32
    assert len(np.unique(expected)) > 5
    assert np.array_equal(found, expected)


def test_neighbours_share_no_cell_and_lose_none(port):
    """A border through the centres themselves: every cell has one of the two communes."""
    border = WEST + 12.5 * CELL
    west = box(WEST, NORTH - 3000, border, NORTH)
    east = box(border, NORTH - 3000, WEST + 4000, NORTH)
    found = port.rasterize([(west.wkb, 1), (east.wkb, 2)], WORK)
    assert set(np.unique(found)) == {1, 2}
    assert (found[:, :12] == 1).all()
    assert (found[:, 13:] == 2).all()


def test_no_shapes_burn_nothing(port):
    found = port.rasterize([], WORK)
    assert (found.shape, found.dtype, found.any()) == (WORK.shape, np.int32, False)


def test_polygons_follow_the_cells_of_each_label(port):
    labels = np.random.default_rng(8).integers(0, 4, (12, 15)).astype(np.int32) * 70_000
    working = Grid(WKT, WEST, NORTH, CELL, 12, 15)
    pieces = [(shapely.from_wkb(wkb), value) for wkb, value in port.polygonize(labels, working)]
    assert {value for _, value in pieces} == {70_000, 140_000, 210_000}
    for label in (70_000, 140_000, 210_000):
        cells = [
            box(WEST + c * CELL, NORTH - (r + 1) * CELL, WEST + (c + 1) * CELL, NORTH - r * CELL)
            for r, c in zip(*np.nonzero(labels == label))
        ]
        own = [piece for piece, value in pieces if value == label]
        assert shapely.union_all(own).equals(shapely.union_all(cells))
        assert sum(piece.area for piece in own) == len(cells) * CELL * CELL


def test_polygons_are_joined_by_sides_not_by_corners(port):
    labels = drawing("#..", ".##").astype(np.int32)
    pieces = port.polygonize(labels, Grid(WKT, WEST, NORTH, CELL, 2, 3))
    areas = sorted(shapely.from_wkb(wkb).area / CELL**2 for wkb, _ in pieces)
    assert areas == [1, 2]
    assert all(shapely.from_wkb(wkb).is_valid for wkb, _ in pieces)


def test_a_hole_stays_a_hole(port):
    labels = drawing("###", "#.#", "###").astype(np.int32)
    ((wkb, value),) = port.polygonize(labels, Grid(WKT, WEST, NORTH, CELL, 3, 3))
    shape = shapely.from_wkb(wkb)
    assert (value, shape.area, len(shape.interiors)) == (1, 8 * CELL**2, 1)


def test_both_say_the_same_of_a_mosaic_tile(tmp_path):
    """Every answer of the two adapters on a larger input of the usual kind."""
    values = np.random.default_rng(10).integers(0, 10001, (120, 90)).astype("uint16")
    transform = source_at(MOLLWEIDE, 100)
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
    mask = (values > 5000).astype(np.uint8)
    fine = Grid(WKT, WEST - 3000, NORTH + 5000, 25.0, 500, 600)
    warped = [
        p.warp_mask(mask, i.transform, i.crs, fine) for p, i in ((one, first), (other, second))
    ]
    assert warped[0].sum() > 50_000
    assert np.array_equal(*warped)
    shapes = [(shape.wkb, k) for k, shape in enumerate(shapes_around(1), start=1)]
    burnt = [p.rasterize(shapes, fine) for p in (one, other)]
    assert np.array_equal(*burnt)
    traced = [
        sorted(
            (shapely.normalize(shapely.from_wkb(wkb)).wkt, v)
            for wkb, v in p.polygonize(burnt[0], fine)
        )
        for p in (one, other)
    ]
    assert traced[0] == traced[1]
