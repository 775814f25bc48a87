"""Resampling by a lattice gives what asking PROJ for every cell gives, to the cell."""

from __future__ import annotations

import numpy as np
import pyproj
import pytest
from hypothesis import given
from hypothesis import strategies as st
from am_delimiter.core.land.raster import Grid
from am_delimiter.core.land.resampling import STEP, resampled
from am_delimiter.core.land.runs import runs_of

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
    found = resampled(runs_of(mask), transform, crs, grid)
    assert found.any()
    assert np.array_equal(found, every_cell(mask, transform, crs, grid))


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
    found = resampled(runs_of(mask), transform, crs, grid)
    assert np.array_equal(found, every_cell(mask, transform, crs, grid))


def test_a_part_of_a_grid_is_that_part_of_the_whole():
    crs = SYSTEMS["ESRI:54009"]
    mask, transform = world(crs, 100.0, SANTIAGO, seed=3, size=150)
    grid = grid_around(mask, transform, crs, 50.0)
    whole = resampled(runs_of(mask), transform, crs, grid)
    for row in range(0, grid.rows - 41, STEP + 9):
        from am_delimiter.core.land.raster import Window

        band = Window(row, 5, 41, grid.cols - 11)
        part = resampled(runs_of(mask), transform, crs, grid.crop(band))
        assert np.array_equal(part, whole[row : row + 41, 5 : grid.cols - 6])


def test_centres_on_the_edge_of_two_cells_belong_to_the_one_after_it():
    """Cells of 20 m under cells of 10 m moved by 5: centres of the grid lie on their edges."""
    mask = np.zeros((6, 6), dtype=bool)
    mask[2, 3] = True
    grid = Grid(UTM_19S, 300_000.0, 6_300_000.0, 10.0, 12, 12)
    transform = (20.0, 0.0, 300_005.0, 0.0, -20.0, 6_299_995.0)
    found = resampled(runs_of(mask), transform, UTM_19S, grid)
    # the cell spans x 65 … 85 and y −45 … −65: centres 65, 75 of each, not 85
    assert [list(map(int, one)) for one in np.nonzero(found)] == [[4, 4, 5, 5], [6, 7, 6, 7]]


def test_where_a_system_says_nothing_there_is_nothing():
    """Beyond the edge of the Mollweide map there is no place; cells before it are found."""
    crs = SYSTEMS["ESRI:54009"]
    away = pyproj.CRS("+proj=ortho +lat_0=-33 +lon_0=-71 +ellps=WGS84").to_wkt()
    mask = np.ones((200, 200), dtype=bool)
    transform = (90_000.0, 0.0, -18_000_000.0, 0.0, -90_000.0, 9_000_000.0)
    grid = Grid(away, -7_000_000.0, 7_000_000.0, 50_000.0, 280, 280)  # the earth is no square
    found = resampled(runs_of(mask), transform, crs, grid)
    assert np.array_equal(found, every_cell(mask, transform, crs, grid))
    assert found[140, 140]
    assert not found[0, 0]


def test_nothing_far_from_the_source():
    mask = np.ones((5, 5), dtype=bool)
    grid = Grid(UTM_19S, 300_000.0, 6_300_000.0, 10.0, 50, 50)
    away = (10.0, 0.0, 900_000.0, 0.0, -10.0, 6_000_000.0)
    assert not resampled(runs_of(mask), away, UTM_19S, grid).any()
