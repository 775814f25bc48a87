"""Resampling by a lattice gives what asking PROJ for every cell gives, to the cell."""

from __future__ import annotations

import numpy as np
import pyproj
import pytest
import rasterio
from affine import Affine
from hypothesis import given, settings
from hypothesis import strategies as st
from painted import mask_of
from warp import warped

from am_delimiter.core.basis import Cancelled, Progress
from am_delimiter.core.land import resampling
from am_delimiter.core.land.raster import Grid, Window, bounds_of
from am_delimiter.core.land.resampling import STEP, resampled
from am_delimiter.core.land.runs import Runs, runs_of

UTM_19S = pyproj.CRS("EPSG:32719").to_wkt()
SYSTEMS = {name: pyproj.CRS(name).to_wkt() for name in ("ESRI:54009", "EPSG:4326", "EPSG:5361")}
SANTIAGO, PUNTA_ARENAS, HANGA_ROA = (-70.66, -33.44), (-70.9, -53.16), (-109.43, -27.15)


def every_cell(mask, transform, crs, grid):
    """PROJ asked for the centre of each cell of the grid."""
    x = grid.x_min + (np.arange(grid.cols) + 0.5) * grid.cell
    y = grid.y_max - (np.arange(grid.rows) + 0.5) * grid.cell
    carry = pyproj.Transformer.from_crs(grid.crs, crs, always_xy=True)
    x, y = carry.transform(*np.meshgrid(x, y))
    a, _, c, _, e, f = transform
    col, row = np.floor((x - c) / a + 1e-10), np.floor((y - f) / e + 1e-10)
    inside = (row >= 0) & (row < mask.shape[0]) & (col >= 0) & (col < mask.shape[1])
    found = np.zeros(grid.shape, dtype=bool)
    found[inside] = mask[row[inside].astype(int), col[inside].astype(int)]
    return found


def onto(mask, transform, crs, grid):
    return mask_of(resampled(runs_of(mask), transform, crs, grid))


def source_at(crs, size, turn, grid):
    """Transform of a raster of 24 × 18 cells of ``size`` that covers the middle of a grid."""
    west, south, east, north = grid.bounds
    carry = pyproj.Transformer.from_crs(grid.crs, crs, always_xy=True)
    x, y = carry.transform((west + east) / 2, (south + north) / 2)
    turned = Affine.translation(x, y) * Affine.rotation(turn) * Affine.scale(size, -size)
    return tuple(turned * Affine.translation(-12, -9))[:6]


@pytest.mark.parametrize(
    ("crs", "size", "turn"),
    [
        ("EPSG:32719", 100, 0),
        ("EPSG:32719", 73, 0),
        ("EPSG:32719", 90, 31),
        ("EPSG:5362", 120, 0),
        ("EPSG:4326", 0.001, 0),
        ("ESRI:54009", 100, 0),
        ("ESRI:54009", 100, 120),
        ("EPSG:3857", 150, 0),
    ],
)
def test_the_same_as_the_exact_warp_of_gdal(crs, size, turn):
    mask = np.random.default_rng(4).integers(0, 2, (18, 24)) > 0
    grid = Grid(UTM_19S, 300_000.0, 6_300_000.0, 50.0, 120, 160)
    crs = pyproj.CRS(crs).to_wkt()
    transform = source_at(crs, size, turn, grid)
    found = onto(mask, transform, crs, grid)
    assert 400 < found.sum() < 4000
    assert np.array_equal(found, warped(mask, transform, crs, grid))


@pytest.mark.parametrize(
    ("name", "cell"),
    [
        ("blockcover2017_valparaiso_54009_100.tif", 50.0),
        ("blockcover2017_puertomontt_54009_100.tif", 700.0),
    ],
)
def test_real_files_as_the_exact_warp_of_gdal(real_data, name, cell):
    with rasterio.open(real_data / name) as file:
        values, transform, crs = file.read(1), tuple(file.transform)[:6], file.crs.to_wkt()
    mask = (values >= 2000) & (values <= 10_000)  # m² of cells of 100 m
    carry = pyproj.Transformer.from_crs(crs, UTM_19S, always_xy=True)
    bounds = bounds_of(*mask.shape, transform)
    grid = Grid.covering(carry.transform_bounds(*bounds, densify_pts=21), cell, UTM_19S)
    found = onto(mask, transform, crs, grid)
    assert found.any()
    assert np.array_equal(found, warped(mask, transform, crs, grid))


def test_a_mask_on_the_grid_itself_is_copied():
    grid = Grid(UTM_19S, 300_000.0, 6_300_000.0, 100.0, 30, 40)
    mask = np.random.default_rng(6).integers(0, 2, grid.shape) > 0
    assert np.array_equal(onto(mask, grid.transform, UTM_19S, grid), mask)


def world(crs, cell, place, seed, size=90, density=0.4, far=0.0):
    """A random mask around a place, and a grid of the working system that holds it."""
    random = np.random.default_rng(seed)
    mask = random.random((size, size)) < density
    x, y = pyproj.Transformer.from_crs(4326, crs, always_xy=True).transform(*place)
    west, north = np.round(np.array([x, y]) / cell + random.random() * far) * cell
    transform = (cell, 0.0, west - size / 2 * cell, 0.0, -cell, north + size / 2 * cell)
    return mask, transform


def grid_around(mask, transform, crs, cell):
    a, _, c, _, e, f = transform
    bounds = (c, f + e * mask.shape[0], c + a * mask.shape[1], f)
    carry = pyproj.Transformer.from_crs(crs, UTM_19S, always_xy=True)
    return Grid.covering(carry.transform_bounds(*bounds, densify_pts=21), cell, UTM_19S)


@pytest.mark.parametrize("place", [SANTIAGO, PUNTA_ARENAS, HANGA_ROA])
@pytest.mark.parametrize(
    ("system", "size_m", "cell"),
    [
        ("ESRI:54009", 100.0, 50.0),
        ("ESRI:54009", 1000.0, 250.0),
        ("ESRI:54009", 100.0, 700.0),
        ("EPSG:4326", 0.00083, 25.0),
        ("EPSG:5361", 30.0, 10.0),
    ],
)
def test_the_same_as_every_cell_asked(place, system, size_m, cell):
    crs = SYSTEMS[system]
    mask, transform = world(crs, size_m, place, seed=7)
    grid = grid_around(mask, transform, crs, cell)
    found = onto(mask, transform, crs, grid)
    assert found.any()
    assert np.array_equal(found, every_cell(mask, transform, crs, grid))


@pytest.mark.parametrize(
    ("latitude", "size_m", "metres"),
    [(-25.5, 1000.0, 32), (-36.5, 1000.0, 6), (-43.6, 1000.0, 98), (-43.6, 100.0, 98)],
)
def test_where_a_change_of_datum_jumps(latitude, size_m, metres):
    """PSAD56 has a change of datum for each part of Chile; between two of them the way jumps."""
    psad56 = pyproj.CRS("EPSG:24879").to_wkt()
    mask, transform = world(psad56, size_m, (-71.0, latitude), seed=5, size=130)
    grid = grid_around(mask, transform, psad56, size_m / 4)
    carry = pyproj.Transformer.from_crs(UTM_19S, psad56, always_xy=True)
    south, north = grid.bounds[1], grid.bounds[3]
    y = np.arange(south, north, 100.0)
    moved = carry.transform(np.full(len(y), grid.bounds[0]), y)[1] - y
    assert np.abs(np.diff(moved)).max() == pytest.approx(metres, abs=1)
    found = onto(mask, transform, psad56, grid)
    assert np.array_equal(found, every_cell(mask, transform, psad56, grid))


@settings(max_examples=25)
@given(
    seed=st.integers(0, 999),
    system=st.sampled_from(sorted(SYSTEMS)),
    cell=st.sampled_from([20.0, 33.0, 100.0]),
    density=st.sampled_from([0.0, 0.001, 0.5, 1.0]),
)
def test_random_masks(seed, system, cell, density):
    size = 0.001 if system == "EPSG:4326" else 90.0
    crs = SYSTEMS[system]
    mask, transform = world(crs, size, SANTIAGO, seed, density=density, far=5.0)
    grid = grid_around(mask, transform, crs, cell)
    found = onto(mask, transform, crs, grid)
    assert np.array_equal(found, every_cell(mask, transform, crs, grid))


def test_a_part_of_a_grid_is_that_part_of_the_whole():
    crs = SYSTEMS["ESRI:54009"]
    mask, transform = world(crs, 100.0, SANTIAGO, seed=3, size=150)
    grid = grid_around(mask, transform, crs, 50.0)
    whole = onto(mask, transform, crs, grid)
    for row in range(0, grid.rows - 41, STEP + 9):
        band = Window(row, 5, 41, grid.cols - 11)
        part = onto(mask, transform, crs, grid.crop(band))
        assert np.array_equal(part, whole[row : row + 41, 5 : grid.cols - 6])


def test_centres_on_the_edge_of_two_cells_belong_to_the_one_after_it():
    """Cells of 20 m under cells of 10 m moved by 5: centres of the grid lie on their edges."""
    mask = np.zeros((6, 6), dtype=bool)
    mask[2, 3] = True
    grid = Grid(UTM_19S, 300_000.0, 6_300_000.0, 10.0, 12, 12)
    transform = (20.0, 0.0, 300_005.0, 0.0, -20.0, 6_299_995.0)
    found = onto(mask, transform, UTM_19S, grid)
    # the cell spans x 65 … 85 and y −45 … −65: centres 65, 75 of each, not 85
    assert [list(map(int, one)) for one in np.nonzero(found)] == [[4, 4, 5, 5], [6, 7, 6, 7]]


def test_where_a_system_says_nothing_there_is_nothing():
    """Beyond the edge of the Mollweide map there is no place; cells before it are found."""
    crs = SYSTEMS["ESRI:54009"]
    away = pyproj.CRS("+proj=ortho +lat_0=-33 +lon_0=-71 +ellps=WGS84").to_wkt()
    mask = np.ones((200, 200), dtype=bool)
    transform = (90_000.0, 0.0, -18_000_000.0, 0.0, -90_000.0, 9_000_000.0)
    grid = Grid(away, -7_000_000.0, 7_000_000.0, 50_000.0, 280, 280)  # the earth is no square
    found = onto(mask, transform, crs, grid)
    assert np.array_equal(found, every_cell(mask, transform, crs, grid))
    assert found[140, 140]
    assert not found[0, 0]


@pytest.mark.parametrize("ratio", [40, 3000])
def test_cells_much_larger_than_those_of_the_source(ratio):
    """Then no square of the lattice is painted whole, and PROJ is asked for every cell."""
    crs = SYSTEMS["ESRI:54009"]
    mask, transform = world(crs, 2.0, SANTIAGO, seed=9, size=2500)
    grid = grid_around(mask, transform, crs, 2.0 * ratio)
    found = onto(mask, transform, crs, grid)
    assert np.array_equal(found, every_cell(mask, transform, crs, grid))


def test_only_where_built_up_land_may_lie_is_looked_at(monkeypatch):
    """Two cells in opposite corners of forty thousand million: two blocks of a million at most."""
    side, looked = 200_000, []
    runs = Runs(
        side, side, np.array([0, side * side + side - 2]), np.array([1, side**2 + side - 1])
    )
    crs = SYSTEMS["ESRI:54009"]
    x, y = pyproj.Transformer.from_crs(4326, crs, always_xy=True).transform(-71.0, -33.0)
    transform = (1.0, 0.0, round(x), 0.0, -1.0, round(y))
    carry = pyproj.Transformer.from_crs(crs, UTM_19S, always_xy=True)
    c, f = transform[2], transform[5]
    bounds = carry.transform_bounds(c, f - side, c + side, f, densify_pts=21)
    grid = Grid.covering(bounds, 1.0, UTM_19S)
    taken = resampling._taken
    monkeypatch.setattr(
        resampling, "_taken", lambda *args: looked.append(args[2].rows ** 2) or taken(*args)
    )
    found = resampled(runs, transform, crs, grid)
    assert grid.rows * grid.cols > side**2
    # each cell lies in one block, or on the seam of four; and some cells of a metre in each
    assert sum(looked) <= 2 * 4 * resampling.BLOCK**2
    row, col = found.row + 0.5, found.col + 0.5
    back = pyproj.Transformer.from_crs(UTM_19S, crs, always_xy=True)
    x, y = back.transform(grid.x_min + col, grid.y_max - row)
    places = set(zip((f - np.array(y)).astype(int), (np.array(x) - c).astype(int)))
    assert places == {(0, 0), (side - 1, side - 1)}


def test_a_cancel_is_looked_for_in_each_block():
    """Four blocks: the third look stops the work."""
    crs, looks = SYSTEMS["ESRI:54009"], []
    mask, transform = world(crs, 100.0, SANTIAGO, seed=3, size=160)
    grid = grid_around(mask, transform, crs, 10.0)

    def stopped():
        looks.append(1)
        return len(looks) > 3

    with pytest.raises(Cancelled):
        resampled(runs_of(mask), transform, crs, grid, Progress(stopped=stopped))
    assert len(looks) == 4


def test_nothing_far_from_the_source():
    mask = np.ones((5, 5), dtype=bool)
    grid = Grid(UTM_19S, 300_000.0, 6_300_000.0, 10.0, 50, 50)
    away = (10.0, 0.0, 900_000.0, 0.0, -10.0, 6_000_000.0)
    assert not onto(mask, away, UTM_19S, grid).any()
