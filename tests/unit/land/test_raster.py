"""The working grid and what a raster says of itself."""

from __future__ import annotations

import pytest

from am_delimiter.core.land.raster import Grid, RasterInfo, Window

INFO = RasterInfo("f.tif", "", (100.0, 0.0, 500.0, 0.0, -100.0, 900.0), 3, 4, "uint8", None)


@pytest.mark.parametrize(
    ("bounds", "cell", "expected"),
    [
        ((0, 0, 200, 100), 100.0, (0, 100, 1, 2)),  # on the edges: nothing to add
        ((1, 1, 199, 99), 100.0, (0, 100, 1, 2)),
        ((-1, -1, 201, 101), 100.0, (-100, 200, 3, 4)),
        ((260_013.2, 6_299_990.0, 260_030.0, 6_300_010.0), 25.0, (260_000, 6_300_025, 2, 2)),
        ((50, 50, 50, 50), 100.0, (0, 100, 1, 1)),
        ((100, 100, 100, 100), 100.0, (100, 200, 1, 1)),  # a point on an edge still has a cell
        ((2.5, 0, 7.5, 5), 2.5, (2.5, 5, 2, 2)),
    ],
)
def test_the_grid_is_the_smallest_one_on_whole_cells(bounds, cell, expected):
    grid = Grid.covering(bounds, cell, "c")
    assert (grid.x_min, grid.y_max, grid.rows, grid.cols) == expected
    assert (grid.cell, grid.crs, grid.shape) == (cell, "c", (grid.rows, grid.cols))


def test_grid_bounds_transform_and_area():
    grid = Grid("c", 1000.0, 5000.0, 50.0, 4, 6)
    assert grid.bounds == (1000.0, 4800.0, 1300.0, 5000.0)
    assert grid.transform == (50.0, 0.0, 1000.0, 0.0, -50.0, 5000.0)
    assert grid.cell_hectares == 0.25


def test_a_part_of_the_grid_keeps_its_place():
    part = Grid("c", 1000.0, 5000.0, 50.0, 4, 6).crop(Window(1, 2, 3, 4))
    assert part == Grid("c", 1100.0, 4950.0, 50.0, 3, 4)


def test_bounds_and_cell_area_of_a_raster():
    assert INFO.bounds == (500.0, 600.0, 900.0, 900.0)
    assert INFO.cell_area == 10_000


def test_bounds_of_a_turned_raster_hold_its_four_corners():
    """A quarter turn: columns run north and rows run east."""
    turned = RasterInfo("f.tif", "", (0.0, 10.0, 100.0, 10.0, 0.0, 200.0), 3, 4, "uint8", None)
    assert turned.bounds == (100.0, 200.0, 130.0, 240.0)
    assert turned.cell_area == 100.0


def test_the_transform_of_a_window_starts_at_its_corner():
    assert Window(2, 3, 1, 1).transform(INFO.transform) == (100.0, 0.0, 800.0, 0.0, -100.0, 700.0)
    assert Window(2, 3, 1, 1).transform((0, 10, 100, 10, 0, 200)) == (0, 10, 120, 10, 0, 230)


@pytest.mark.parametrize(
    ("path", "name"),
    [("/a/b c/GHS_R14.tif", "GHS_R14.tif"), ("x.tif", "x.tif")],
)
def test_the_name_of_a_raster_has_no_folder(path, name):
    assert RasterInfo(path, "", INFO.transform, 3, 4, "uint8", None).name == name
