"""Built-up evidence: every encoding, the pixel rule, no data, tiles, and the working grid."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations
from pathlib import Path

import geopandas
import numpy as np
import pyproj
import pytest
import rasterio
from affine import Affine
from painted import mask_of
from shapely.geometry import Polygon, box
from worlds import CELL, CRS, HERE, NORTH, WEST, drawing, grid, write_raster

from am_delimiter.core.basis.progress import Progress
from am_delimiter.core.land import raster, resampling
from am_delimiter.core.land.builtup import PolygonEvidence, assemble, describe_rasters, read_raster
from am_delimiter.core.land.land_errors import (
    EmptyBuiltup,
    EncodingMismatch,
    MissingCrs,
    NodataIsBuiltup,
    ScaleContradicts,
    UnknownEncoding,
)
from am_delimiter.core.land.places import windows_of
from am_delimiter.core.land.raster_provenance import RasterEvidence, says_product
from am_delimiter.core.land.raster_rasterio import RasterioPort
from am_delimiter.core.land.working_grid import round_down, working_cell

MOLLWEIDE = "ESRI:54009"
# GHSL cells of 100 m near Valparaíso, across the edge of its tiles at y = -4,000,000
GHSL = Affine(100, 0, -6_400_000, 0, -100, -3_998_000)
EVERYWHERE = {CRS: (-1e7, -1e7, 1e7, 1e7), "EPSG:4326": (-180.0, -85.0, 180.0, 85.0)}


def source(catalogue, path, encoding="auto", share=None, area=None, crs=CRS, nodata=()):
    """What a raster says: `SourceMask`."""
    port = RasterioPort()
    evidence = RasterEvidence(str(path), Path(path).name, encoding, nodata=nodata)
    ((_, info),) = describe_rasters([evidence], port)
    area = area or info.bounds
    windows = windows_of(info, [area], info.crs)
    return read_raster(evidence, info, windows, share, catalogue, port, Progress())


def built(catalogue, path, values, encoding, share=None, user_nodata=(), **file):
    """0/1 of a single row of values."""
    write_raster(path, np.atleast_2d(values), **file)
    return mask_of(source(catalogue, path, encoding, share, nodata=user_nodata).runs)[0].tolist()


# values as in the products' own descriptions, and which of them are built-up
ENCODINGS = {
    "ghs_built_s": ("uint16", 65535, [0, 1999, 2000, 10000, 255, 65535], [0, 0, 1, 1, 0, 0]),
    "ghs_smod": ("int16", -200, [10, 11, 12, 13, 21, 22, 23, 30, -200], [0] * 4 + [1] * 4 + [0]),
    "esa_worldcover": ("uint8", 0, [10, 40, 50, 60, 100, 0], [0, 0, 1, 0, 0, 0]),
    "wsf": ("uint8", None, [0, 255], [0, 1]),
    "wsf_evolution": ("uint16", None, [0, 1985, 2000, 2015], [0, 1, 1, 1]),
    "gaia": ("uint8", None, [0, 1, 17, 34], [0, 1, 1, 1]),
    "dynamic_world": ("uint8", None, [0, 5, 6, 7, 8], [0, 0, 1, 0, 0]),
    "esri_lulc": ("uint8", 0, [1, 6, 7, 8, 11, 0], [0, 0, 1, 0, 0, 0]),
    "corine": ("int16", 0, [111, 112, 124, 142, 211, 311, 523, 0], [1, 1, 1, 1, 0, 0, 0, 0]),
    "mapbiomas": ("uint8", 0, [3, 23, 24, 25, 0], [0, 0, 1, 0, 0]),
    "mask": ("uint8", None, [0, 1], [0, 1]),
    "percent": ("uint8", None, [0, 19, 20, 21, 100, 255], [0, 0, 1, 1, 1, 0]),
    "fraction": ("float32", None, [0.0, 0.19, 0.2, 1.0, np.nan], [0, 0, 1, 1, 0]),
}


def test_every_encoding_of_the_catalogue_is_tried(catalogue):
    assert set(ENCODINGS) == set(catalogue.encodings)


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_each_encoding_tells_built_from_the_rest(catalogue, tmp_path, encoding):
    dtype, nodata, values, expected = ENCODINGS[encoding]
    values = np.array(values, dtype=dtype)
    assert built(catalogue, tmp_path / "a.tif", values, encoding, nodata=nodata) == expected


@pytest.mark.parametrize(
    ("encoding", "scale", "dtype"),
    [
        ("percent", 1, "uint8"),
        ("ghs_built_s", 100, "uint16"),
        ("fraction", 0.01, "float32"),
        ("fraction", 0.01, "float64"),
    ],
)
def test_exactly_the_stated_share_is_built(catalogue, tmp_path, encoding, scale, dtype):
    """Also where the share has no exact binary form, or another one than the stated share."""
    path = write_raster(tmp_path / "a.tif", (np.arange(1, 101) * scale).astype(dtype)[None])
    for percent in (7, 20, 29, 57, 70, 99):
        row = mask_of(source(catalogue, path, encoding, percent).runs)[0]
        assert row.tolist() == [int(value >= percent) for value in range(1, 101)]


def test_the_smallest_share_still_asks_for_something_built(catalogue, tmp_path):
    row = np.array([0, 1, 10, 11], dtype="uint16")
    assert built(catalogue, tmp_path / "a.tif", row, "ghs_built_s", 0.1) == [0, 0, 1, 1]


def test_a_share_means_nothing_to_classes(catalogue, tmp_path):
    row = np.array([50, 10], dtype="uint8")
    assert built(catalogue, tmp_path / "a.tif", row, "esa_worldcover", 100) == [1, 0]


@pytest.mark.parametrize(
    ("encoding", "values", "file", "user", "expected"),
    [
        # the file's own, one that the encoding does not list
        ("percent", np.array([50, 200], "uint8"), {"nodata": 200}, (), [1, 0]),
        ("fraction", np.array([0.5, -9999], "float32"), {"nodata": -9999}, (), [1, 0]),
        ("fraction", np.array([0.5, np.nan], "float64"), {"nodata": np.nan}, (), [1, 0]),
        # the product's own, though the file declares none
        ("ghs_built_s", np.array([9000, 65535], "uint16"), {}, (), [1, 0]),
        ("ghs_built_s", np.array([9000, 4294967295], "uint32"), {}, (), [1, 0]),
        ("ghs_smod", np.array([30, -200], "int16"), {}, (), [1, 0]),
        # what the user declares in the project
        ("mask", np.array([1, 7], "uint8"), {}, (7.0,), [1, 0]),
    ],
)
def test_no_data_is_never_built(catalogue, tmp_path, encoding, values, file, user, expected):
    path = tmp_path / "a.tif"
    assert built(catalogue, path, values, encoding, user_nodata=user, **file) == expected


def test_a_value_of_no_data_at_100_m_is_a_share_at_1_km(catalogue, tmp_path):
    kilometre = Affine(1000, 0, WEST, 0, -1000, NORTH)
    row = np.array([0, 65535, 199_999, 200_000, 1_000_000], dtype="uint32")
    path = tmp_path / "a.tif"
    assert built(catalogue, path, row, "ghs_built_s", transform=kilometre) == [0, 0, 0, 1, 1]
    assert built(catalogue, path, row, "ghs_built_s", 6, transform=kilometre) == [0, 1, 1, 1, 1]


@pytest.mark.parametrize(
    ("name", "dtype", "nodata", "values", "encoding"),
    [
        # by name
        (
            "GHS_BUILT_S_E2020_GLOBE_R2023A_54009_100_V1_0_R14_C12.tif",
            "uint16",
            65535,
            [5],
            "ghs_built_s",
        ),
        ("GHS_SMOD_E2030_GLOBE_R2023A_54009_1000_V2_0_R5_C20.tif", "int16", -200, [30], "ghs_smod"),
        ("ESA_WorldCover_10m_2021_v200_S36W072_Map.tif", "uint8", 0, [50], "esa_worldcover"),
        ("WSF2019_v1_-72_-34.tif", "uint8", None, [255], "wsf"),
        ("WSFevolution_v1_-72_-34.tif", "uint16", None, [0, 1999], "wsf_evolution"),
        # by values: m² per cell with the product's no data, or nothing but 0 and 1
        ("recorte.tif", "uint16", 65535, [0, 10000], "ghs_built_s"),
        ("recorte.tif", "uint32", 4294967295, [0, 10000], "ghs_built_s"),
        ("recorte.tif", "uint8", None, [0, 1], "mask"),
        ("recorte.tif", "float32", -9999, [0, 1, -9999], "mask"),
    ],
)
def test_auto_recognises_the_product(catalogue, tmp_path, name, dtype, nodata, values, encoding):
    path = write_raster(tmp_path / name, np.array([values], dtype=dtype), nodata=nodata)
    assert source(catalogue, path).encoding.id == encoding


@pytest.mark.parametrize(
    ("dtype", "nodata", "values"),
    [
        ("uint16", None, [0, 10000]),  # as GHS-BUILT-S, but without its no data
        ("uint16", 65535, [0, 10001]),  # more than a cell of 100 m can hold
        ("uint8", None, [0, 50]),
        ("uint8", 0, [10, 50, 95]),
        ("float32", None, [0.0, 0.5, 1.0]),
    ],
)
def test_auto_does_not_guess(catalogue, tmp_path, dtype, nodata, values):
    path = write_raster(tmp_path / "recorte.tif", np.array([values], dtype=dtype), nodata=nodata)
    with pytest.raises(UnknownEncoding) as raised:
        source(catalogue, path)
    found = raised.value.details
    kept = [value for value in values if value != nodata]
    assert (found["raster"], found["dtype"]) == ("recorte.tif", dtype)
    assert (found["minimum"], found["maximum"]) == (min(kept), max(kept))


@pytest.mark.parametrize(
    ("encoding", "dtype", "values", "strange"),
    [
        ("esa_worldcover", "uint8", [10, 50, 51, 7, 0], "7, 51"),
        ("mask", "uint8", [0, 1, 255], "255"),
        ("gaia", "uint8", [0, 34, 35], "35"),
        ("ghs_built_s", "uint16", [0, 10000, 10011, 65535], "10011"),
        ("percent", "uint8", [0, 100, 101, 255], "101"),
        ("fraction", "float32", [0, 0.5, -0.25, 1.5], "-0.25, 1.5"),
        ("wsf", "uint8", list(range(10)), "1, 2, 3, 4, 5"),  # not all of them: a message is short
    ],
)
def test_values_that_do_not_fit_are_named(catalogue, tmp_path, encoding, dtype, values, strange):
    path = write_raster(tmp_path / "a.tif", np.array([values], dtype=dtype))
    with pytest.raises(EncodingMismatch) as raised:
        source(catalogue, path, encoding)
    assert raised.value.details["values"] == strange
    assert raised.value.details["encoding"] == catalogue.encodings[encoding].name


@pytest.mark.parametrize("direction", [1, -1])
def test_the_extremes_of_a_quantity_are_named(catalogue, tmp_path, monkeypatch, direction):
    """A raster of population has too many values to look at one by one."""
    monkeypatch.setattr(raster, "BAND_CELLS", 100)
    values = np.linspace(-0.5, 25_000.5, 1000, dtype="float32")[::direction].reshape(100, 10)
    with pytest.raises(EncodingMismatch) as raised:
        source(catalogue, write_raster(tmp_path / "a.tif", values), "ghs_built_s")
    assert raised.value.details["values"] == "-0.5, 25000.5"


@pytest.mark.parametrize(
    ("encoding", "dtype", "value"),
    [
        ("esa_worldcover", "uint8", 50),
        ("wsf", "uint8", 255),
        ("gaia", "uint8", 1),
        ("mask", "uint8", 1),
        ("ghs_built_s", "uint16", 10000),
        ("percent", "uint8", 100),
        ("fraction", "float32", 1),
    ],
)
def test_no_data_that_means_built_is_an_error(catalogue, tmp_path, encoding, dtype, value):
    values = np.array([[value, 0]], dtype=dtype)
    declared = write_raster(tmp_path / "a.tif", values, nodata=value)
    with pytest.raises(NodataIsBuiltup) as raised:
        source(catalogue, declared, encoding)
    assert raised.value.details["value"] == value
    with pytest.raises(NodataIsBuiltup):
        source(catalogue, write_raster(tmp_path / "b.tif", values), encoding, nodata=(value,))


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_a_tile_without_any_data_is_just_empty(catalogue, tmp_path, encoding):
    """A tile of the sea beside the ones that matter."""
    path = write_raster(tmp_path / "a.tif", np.full((2, 2), 99, "uint8"), nodata=99)
    if encoding in ("percent", "ghs_built_s"):  # there 99 is a share
        path = write_raster(tmp_path / "a.tif", np.full((2, 2), 255, "uint8"), nodata=255)
    if encoding == "ghs_built_s":
        path = write_raster(tmp_path / "a.tif", np.full((2, 2), 65535, "uint16"), nodata=65535)
    assert not mask_of(source(catalogue, path, encoding).runs).any()


def test_a_raster_without_reference_system_says_so(tmp_path):
    path = write_raster(tmp_path / "a.tif", drawing("#"), crs=None)
    with pytest.raises(MissingCrs) as raised:
        describe_rasters([RasterEvidence(path, "Construido 2020")], RasterioPort())
    assert raised.value.details == {"layer": "Construido 2020"}
    given = RasterEvidence(path, "Construido 2020", crs=pyproj.CRS(CRS).to_wkt())
    ((_, info),) = describe_rasters([given], RasterioPort())
    assert pyproj.CRS(info.crs) == pyproj.CRS(CRS)


def test_a_raster_outside_the_area_says_nothing(catalogue, tmp_path):
    path = write_raster(tmp_path / "a.tif", drawing("##"))
    far = (WEST + 50_000, NORTH - 1000, WEST + 60_000, NORTH)
    assert source(catalogue, path, area=far) is None


def test_only_the_area_is_read(catalogue, tmp_path):
    """One cell of the area, and a margin of two cells and a rounded one around it."""
    path = write_raster(tmp_path / "a.tif", np.ones((50, 50), "uint8"))
    x, y = WEST + 20 * CELL, NORTH - 30 * CELL
    found = source(catalogue, path, area=(x + 10, y - 90, x + 90, y - 10))
    assert (found.runs.rows, found.runs.cols) == (5, 5)
    assert found.transform == (CELL, 0, x - 2 * CELL, 0, -CELL, y + 2 * CELL)


def test_bounds_of_what_is_built(catalogue, tmp_path):
    path = write_raster(tmp_path / "a.tif", drawing("......", "..#...", "...#.."))
    west, north = WEST + 2 * CELL, NORTH - CELL
    assert source(catalogue, path).bounds == (west, north - 200, west + 200, north)
    empty = write_raster(tmp_path / "b.tif", drawing("......"))
    assert source(catalogue, empty).bounds is None


def assembled(sources, working, polygons=()):
    return mask_of(assemble(sources, polygons, working, Progress()).runs)


def around(info_bounds, cell):
    """A working grid over a Mollweide raster."""
    carry = pyproj.Transformer.from_crs(MOLLWEIDE, CRS, always_xy=True)
    return raster.Grid.covering(carry.transform_bounds(*info_bounds), cell, CRS)


def tiles_of(folder, values, rows, cols):
    """Cut a raster on the GHSL grid before the given rows and columns."""
    row_edges, col_edges = [0, *rows, values.shape[0]], [0, *cols, values.shape[1]]
    for r0, r1 in zip(row_edges, row_edges[1:]):
        for c0, c1 in zip(col_edges, col_edges[1:]):
            corner = GHSL * Affine.translation(c0, r0)
            name = folder / f"tile_{r0}_{c0}.tif"
            yield write_raster(name, values[r0:r1, c0:c1], MOLLWEIDE, corner, 65535)


@pytest.mark.parametrize(("rows", "cols"), [([20], []), ([20], [17])])
def test_tiles_give_the_mask_of_the_whole(catalogue, tmp_path, rows, cols):
    """No seam opens where they meet, in whatever order they come."""
    values = np.random.default_rng(3).choice([0, 5000], (40, 40), p=[0.3, 0.7]).astype("uint16")
    whole = source(catalogue, write_raster(tmp_path / "w.tif", values, MOLLWEIDE, GHSL, 65535))
    working = around(whole.info.bounds, 25.0)
    expected = assembled([whole], working)
    assert 0.3 < expected.mean() < 0.7
    tiles = [source(catalogue, path) for path in tiles_of(tmp_path, values, rows, cols)]
    for order in list(permutations(tiles))[:: max(1, len(tiles) // 2)]:
        assert np.array_equal(assembled(order, working), expected)


@pytest.mark.parametrize(("block", "most"), [(32, 2048), (64, 2048), (128, 20), (1024, 1)])
def test_the_parts_of_the_work_change_nothing(catalogue, tmp_path, monkeypatch, block, most):
    values = np.random.default_rng(5).choice([0, 5000], (40, 40)).astype("uint16")
    whole = source(catalogue, write_raster(tmp_path / "w.tif", values, MOLLWEIDE, GHSL, 65535))
    working = around(whole.info.bounds, 50.0)
    expected = assembled([whole], working)
    monkeypatch.setattr(resampling, "BLOCK", block)
    monkeypatch.setattr(resampling, "MOST_SOURCE", most)
    assert np.array_equal(assembled([whole], working), expected)


def test_a_full_raster_leaves_no_seam_between_its_tiles(catalogue, tmp_path):
    values = np.full((40, 40), 10000, "uint16")
    tiles = [source(catalogue, path) for path in tiles_of(tmp_path, values, [20], [17])]
    mask = assembled(tiles, around(tiles[0].info.bounds, 25.0))
    inner = mask[20:-20, 60:-60]
    assert inner.all()


@pytest.mark.parametrize("cells", [1, 64, 200])
def test_reading_in_blocks_changes_nothing(catalogue, tmp_path, monkeypatch, cells):
    values = np.random.default_rng(5).integers(0, 101, (30, 40)).astype("uint8")
    path = write_raster(tmp_path / "a.tif", values)
    whole = source(catalogue, path, "percent")
    monkeypatch.setattr(raster, "BAND_CELLS", cells)
    parts = source(catalogue, path, "percent")
    assert np.array_equal(mask_of(parts.runs), mask_of(whole.runs))
    assert parts.largest_share == whole.largest_share == 1.0
    assert np.array_equal(mask_of(whole.runs), values >= 20)


def test_blocks_see_a_strange_value_wherever_it_is(catalogue, tmp_path, monkeypatch):
    monkeypatch.setattr(raster, "BAND_CELLS", 40)
    values = np.zeros((30, 40), "uint8")
    values[17, 3] = 9
    with pytest.raises(EncodingMismatch):
        source(catalogue, write_raster(tmp_path / "a.tif", values), "mask")


def ellipsoid_cell(south, north, width):
    """m² between two parallels and two meridians of GRS 80/WGS 84, in closed form."""
    ellipsoid = pyproj.CRS("EPSG:4326").ellipsoid
    a, b = ellipsoid.semi_major_metre, ellipsoid.semi_minor_metre
    e = np.sqrt(1 - (b / a) ** 2)

    def belt(latitude):
        s = np.sin(np.radians(latitude))
        return s / (1 - (e * s) ** 2) + np.log((1 + e * s) / (1 - e * s)) / (2 * e)

    return b**2 / 2 * (belt(north) - belt(south)) * np.radians(width)


def test_a_cell_in_degrees_has_the_area_of_its_place(catalogue, tmp_path):
    """From Arica to Cape Horn a cell of 3″ shrinks from 8,150 to 4,800 m²."""
    step = 1 / 1200
    tops = [-17.5, -25.0, -33.0, -41.5, -55.9]
    geod = pyproj.Geod(ellps="WGS84")
    for top in tops:
        area = ellipsoid_cell(top - step, top, step)
        assert area == pytest.approx(
            abs(geod.geometry_area_perimeter(box(-72, top - step, -72 + step, top))[0]), rel=1e-5
        )
        row = np.array([0.2 * area * 0.9995, 0.2 * area * 1.0005], dtype="float64")
        place = Affine(step, 0, -72, 0, -step, top)
        path = tmp_path / "a.tif"
        assert built(catalogue, path, row, "ghs_built_s", crs="EPSG:4326", transform=place) == [
            0,
            1,
        ]


def test_rows_of_a_raster_in_degrees_have_their_own_area(catalogue, tmp_path):
    rows = 38
    place = Affine(0.1, 0, -72, 0, -1, -18)
    areas = np.array([ellipsoid_cell(-19 - k, -18 - k, 0.1) for k in range(rows)])
    values = np.outer(areas, [0.2 * 0.997, 0.2 * 1.003])
    path = write_raster(tmp_path / "a.tif", values, "EPSG:4326", place)
    for block_cells in (16_000_000, 7):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(raster, "BAND_CELLS", block_cells)
            assert mask_of(source(catalogue, path, "ghs_built_s").runs).tolist() == [[0, 1]] * rows


def test_feet_are_not_metres(catalogue, tmp_path):
    """A cell of 100 US feet holds 929 m²."""
    row = np.array([185, 186, 929], dtype="uint16")
    path = tmp_path / "a.tif"
    assert built(catalogue, path, row, "ghs_built_s", crs="EPSG:2225") == [0, 1, 1]


def centres(working):
    cols, rows = np.meshgrid(np.arange(working.cols) + 0.5, np.arange(working.rows) + 0.5)
    return working.x_min + cols * working.cell, working.y_max - rows * working.cell


def test_a_turned_raster_lies_where_it_says(catalogue, tmp_path):
    values = np.random.default_rng(9).integers(0, 2, (20, 30)).astype("uint8")
    turned = (
        Affine.translation(WEST + 2000, NORTH - 1000) * Affine.rotation(27) * Affine.scale(90, -60)
    )
    found = source(catalogue, write_raster(tmp_path / "a.tif", values, transform=turned))
    working = replace(grid(300, 400), cell=15.0)
    col, row = ~turned * centres(working)
    inside = (col >= 0) & (col < 30) & (row >= 0) & (row < 20)
    expected = np.zeros(working.shape, dtype=bool)
    expected[inside] = values[row[inside].astype(int), col[inside].astype(int)] == 1
    assert expected.sum() > 1000
    assert np.array_equal(assembled([found], working), expected)


def test_a_raster_that_starts_in_the_south_lies_where_it_says(catalogue, tmp_path):
    upward = Affine(CELL, 0, WEST, 0, CELL, NORTH - 3 * CELL)
    path = write_raster(tmp_path / "a.tif", drawing("#...", "....", ".#.."), transform=upward)
    mask = assembled([source(catalogue, path)], grid(3, 4))
    assert mask.tolist() == drawing(".#..", "....", "#...").astype(bool).tolist()


def polygons(*shapes, crs=CRS):
    return PolygonEvidence("CCU", "", geopandas.GeoDataFrame(geometry=list(shapes), crs=crs))


def cells_box(row, col, rows, cols):
    """The outline of some cells of `grid`."""
    west, north = WEST + col * CELL, NORTH - row * CELL
    return box(west, north - rows * CELL, west + cols * CELL, north)


def test_rasters_and_polygons_together(catalogue, tmp_path):
    raster = source(catalogue, write_raster(tmp_path / "a.tif", drawing("##....", "......")))
    layer = polygons(cells_box(1, 1, 1, 2), None, cells_box(0, 5, 2, 1))
    mask = assembled([raster], grid(2, 6), [layer])
    assert mask.tolist() == drawing("##...#", ".##..#").astype(bool).tolist()


def test_a_cell_is_built_when_its_centre_is_inside_a_polygon():
    west, north = WEST, NORTH
    reaching = box(west, north - CELL, west + 51, north)
    short = box(west + 200, north - CELL, west + 249, north)
    mask = assembled([], grid(1, 4), [polygons(reaching, short)])
    assert mask.tolist() == [[True, False, False, False]]


def test_polygons_in_degrees_come_to_the_grid():
    wanted = cells_box(1, 1, 2, 3).buffer(-20)
    frame = polygons(wanted).frame.to_crs("EPSG:4326")
    mask = assembled([], grid(4, 6), [PolygonEvidence("CCU", "", frame)])
    assert mask.tolist() == drawing("......", ".###..", ".###..", "......").astype(bool).tolist()


def test_invalid_polygons_are_repaired_and_counted():
    # ten metres higher and lower than the cells, so that no centre lies on a side
    north, south, east = NORTH + 10, NORTH - 410, WEST + 400
    bow_tie = Polygon([(WEST, north), (east, south), (east, north), (WEST, south)])
    layer = polygons(bow_tie, cells_box(0, 5, 1, 1))
    found = assemble([], [layer], grid(4, 6), Progress())
    assert [str(note) for note in found.notes] == ["1 invalid polygons of CCU were repaired."]
    expected = drawing("#..#.#", "####..", "####..", "#..#..")
    assert np.array_equal(mask_of(found.runs), expected)


def test_nothing_built_tells_the_largest_share(catalogue, tmp_path):
    row = np.array([[0, 1234, 300]], dtype="uint16")
    path = write_raster(tmp_path / "GHS_BUILT_S_E2020_a.tif", row, nodata=65535)
    with pytest.raises(EmptyBuiltup) as raised:
        assembled([source(catalogue, path)], grid(1, 3))
    assert raised.value.details == {
        "share": 20.0,
        "largest": 12.3,
        "evidence": "GHS_BUILT_S_E2020_a.tif",
    }


def test_no_data_is_no_share_either(catalogue, tmp_path):
    row = np.array([[0.1, np.nan, -9999, 0.15]], dtype="float32")
    path = write_raster(tmp_path / "a.tif", row, nodata=-9999)
    assert source(catalogue, path, "fraction").largest_share == pytest.approx(0.15)


@pytest.mark.parametrize(
    ("size", "expected"),
    [
        (100, 100),
        (99.96, 100),  # a cell of 100 m in a UTM zone
        (99.1, 100),
        (98.9, 50),
        (24.99, 25),
        (49.6, 50),
        (30, 25),
        (9.5, 5),
        (10, 10),
        (1, 1),
        (2.49, 2.5),
        (0.25, 0.25),
        (1000, 1000),
        (4999, 5000),
    ],
)
def test_round_down_to_a_plain_size(size, expected):
    assert round_down(size) == expected


def info(path, crs, transform):
    write_raster(path, np.zeros((20, 20), "uint8"), crs, transform)
    return RasterioPort().describe(str(path))


@pytest.mark.parametrize(
    ("crs", "transform", "cell"),
    [
        (CRS, HERE, 100.0),  # on the grid: its own cells
        (CRS, Affine(30, 0, WEST, 0, -30, NORTH), 30.0),
        (CRS, Affine(100, 0, WEST + 50, 0, -100, NORTH), 25.0),  # half a cell off the grid
        (CRS, Affine(100, 0, WEST, 0, -50, NORTH), 10.0),  # not square: √5000 = 70.7 m, a fourth
        ("EPSG:5362", HERE, 25.0),  # the neighbouring zone
        (MOLLWEIDE, GHSL, 25.0),
        (MOLLWEIDE, Affine(1000, 0, -6_400_000, 0, -1000, -4_000_000), 250.0),
        # WorldCover, 9.3 by 7.7 m here: no finer than itself, though 10 m would lose cells
        ("EPSG:4326", Affine(1 / 12000, 0, -71.5, 0, -1 / 12000, -33), 5.0),
        ("EPSG:4326", Affine(1 / 3600, 0, -71.5, 0, -1 / 3600, -33), 10.0),  # 30 m: the finest
    ],
)
def test_the_working_cell_keeps_the_evidence(tmp_path, crs, transform, cell):
    found = working_cell([info(tmp_path / "a.tif", crs, transform)], CRS, 4, 10)
    assert found == cell


def test_the_finest_evidence_decides(tmp_path):
    coarse = info(tmp_path / "a.tif", CRS, HERE)
    fine = info(tmp_path / "b.tif", CRS, Affine(50, 0, WEST, 0, -50, NORTH))
    assert working_cell([coarse, fine], CRS, 4, 10) == 50.0
    assert working_cell([], CRS, 4, 10) == 10


def notes_of(mask, working):
    return assemble([mask], (), working, Progress()).notes


def scaled(path, factor, offset=0.0):
    """The same raster with a scale declared in its band."""
    with rasterio.open(path, "r+") as file:
        file.scales, file.offsets = (factor,), (offset,)
    return path


@pytest.mark.parametrize("value", [np.inf, -np.inf, np.nan])
@pytest.mark.parametrize("encoding", ["percent", "fraction", "mask", "gaia", "ghs_built_s"])
def test_what_is_no_number_is_not_built(catalogue, tmp_path, encoding, value):
    values = np.array([[value, 0.0, 1.0]], dtype=np.float32)
    path = write_raster(tmp_path / "odd.tif", values)
    mask = source(catalogue, path, encoding, share=0.001)
    assert mask_of(mask.runs).tolist() == [[False, False, True]]
    assert mask.infinite == (0 if np.isnan(value) else 1)
    notes = [str(note) for note in notes_of(mask, grid(1, 3))]
    assert any("infinity" in note for note in notes) == bool(mask.infinite)


def test_a_scale_makes_percents_of_the_numbers(catalogue, tmp_path):
    """Numbers up to 200 are half percents: 80 is 40 %, under one half, and 120 is 60 %."""
    path = write_raster(tmp_path / "half.tif", np.array([[0, 80, 120, 255]], np.uint8), nodata=255)
    mask = source(catalogue, scaled(path, 0.5), "percent", share=50)
    assert mask_of(mask.runs).tolist() == [[False, False, True, False]]
    assert any("0,5" in str(note) for note in notes_of(mask, grid(1, 4)))


@pytest.mark.parametrize(
    ("encoding", "values"), [("percent", [0, 40, 100]), ("mask", [0, 1, 1]), ("gaia", [0, 1, 34])]
)
def test_a_scale_that_contradicts_the_encoding_is_refused(catalogue, tmp_path, encoding, values):
    path = write_raster(tmp_path / "s.tif", np.array([values], np.uint8))
    with pytest.raises(ScaleContradicts):
        source(catalogue, scaled(path, 0.01), encoding)
    assert encoding != "percent" or source(catalogue, path, "fraction", share=50).runs.window()


@pytest.mark.parametrize(
    ("name", "chosen", "printed"),
    [
        ("GHS_BUILT_S_E2020_x.tif", "auto", "GHS-BUILT-S"),
        ("mine.tif", "ghs_built_s", "GHS-BUILT-S"),
        ("mine.tif", "auto", "codificado como GHS-BUILT-S"),
    ],
)
def test_a_product_is_named_only_when_somebody_says_so(catalogue, tmp_path, name, chosen, printed):
    values = np.array([[0, 900, 10_000]], dtype=np.uint16)
    path = write_raster(tmp_path / name, values, nodata=65535)
    mask = source(catalogue, path, chosen)
    assert mask.encoding.id == "ghs_built_s"
    assert mask.encoded.startswith(printed)
    told = any("encoded like" in str(note) for note in notes_of(mask, grid(1, 3)))
    assert told == printed.startswith("codificado")


@pytest.mark.parametrize(
    ("item", "named"),
    [
        ({"TIFFTAG_DOCUMENTNAME": "GHS_BUILT_S_E2020_GLOBE_R2023A_54009_100_V1_0"}, True),
        ({"title": "GHS-BUILT-S R2023A, epoch 2020"}, True),
        # as the rasters of blocks of the real data say of themselves
        ({"description": "m2 of census block per 100 m cell, GHS_BUILT_S-like encoding"}, False),
        ({"source": "NOT GHS-BUILT-S R2023A"}, False),
        ({"description": "GHS_BUILT_S-like encoding"}, False),
        ({"description": "GHS-BUILT-S R2023A NRES"}, False),
    ],
)
@pytest.mark.parametrize("of_band", [False, True])
def test_metadata_say_the_product_when_they_begin_with_its_name(
    catalogue, tmp_path, item, named, of_band
):
    values = np.array([[0, 900, 10_000]], dtype=np.uint16)
    path = write_raster(tmp_path / "mine.tif", values, nodata=65535)
    with rasterio.open(path, "r+") as target:
        target.set_band_description(1, *item.values()) if of_band else target.update_tags(**item)
    mask = source(catalogue, path, "auto")
    assert (mask.encoding.id, mask.by_values) == ("ghs_built_s", not named)
    assert mask.encoded.startswith("GHS-BUILT-S") == named


def test_metadata_choose_an_encoding_that_the_values_can_contradict(catalogue, tmp_path):
    """Land cover under another name, by the title that the product itself carries."""
    title = {"title": "ESA WorldCover product at 10m resolution for year 2021"}
    cover = write_raster(tmp_path / "cobertura.tif", np.array([[10, 50, 60]], np.uint8), nodata=0)
    made_of_it = write_raster(tmp_path / "mascara.tif", np.array([[0, 1, 1]], np.uint8))
    for path in (cover, made_of_it):
        with rasterio.open(path, "r+") as target:
            target.update_tags(**title)
    found = source(catalogue, cover, "auto")
    assert (found.encoding.id, found.by_values) == ("esa_worldcover", False)
    assert mask_of(found.runs).tolist() == [[False, True, False]]
    assert source(catalogue, made_of_it, "auto").encoding.id == "mask"  # its title outlived it


def test_the_real_land_cover_is_told_by_its_metadata(catalogue, real_data, tmp_path):
    name = "ESA_WorldCover_10m_2021_v200_N00E006_Map_clip_SaoTome.tif"
    (tmp_path / "x.tif").symlink_to(real_data / name)
    found = RasterioPort().describe(str(tmp_path / "x.tif"))
    assert says_product(found, catalogue.encodings["esa_worldcover"])
    others = [id_ for id_, one in catalogue.encodings.items() if says_product(found, one)]
    assert others == ["esa_worldcover"]
    blocks = RasterioPort().describe(str(real_data / "blockcover2017_concepcion_54009_100.tif"))
    assert not any(says_product(blocks, one) for one in catalogue.encodings.values())
