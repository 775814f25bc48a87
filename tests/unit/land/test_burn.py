"""Polygons on a grid against the centres of the cells, one by one."""

from __future__ import annotations

import numpy as np
import pyproj
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
from painted import mask_of
from shapely.geometry import MultiPolygon, Point, Polygon, box
from worlds import CELL, CRS, NORTH, WEST

from am_delimiter.core.land.burn import burn, owners
from am_delimiter.core.land.raster import Grid, Window
from am_delimiter.core.land.runs import stack

WORK = Grid(pyproj.CRS(CRS).to_wkt(), WEST, NORTH, CELL, 30, 40)


def centres(grid):
    cols, rows = np.meshgrid(np.arange(grid.cols) + 0.5, np.arange(grid.rows) + 0.5)
    return grid.x_min + cols * grid.cell, grid.y_max - rows * grid.cell


def painted(found, grid):
    """The owner of every cell from 0, -1 for nobody."""
    numbers = np.full((grid.rows, grid.cols + 1), -1)
    for start, end, owner in zip(found.start, found.end, found.owner):
        assert (numbers.ravel()[start:end] == -1).all()
        numbers.ravel()[start:end] = owner
    assert (numbers[:, -1] == -1).all()
    return numbers[:, :-1]


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


@pytest.mark.parametrize("seed", range(6))
def test_a_cell_belongs_to_the_last_polygon_around_its_centre(seed):
    shapes = list(shapes_around(seed))
    inside = [shapely.contains_xy(shape, *centres(WORK)) for shape in shapes]
    expected = np.full(WORK.shape, -1)
    for number, within in enumerate(inside):
        expected[within] = number
    found = owners(shapes, WORK)
    assert len(np.unique(expected)) > 5
    assert np.array_equal(painted(found, WORK), expected)
    assert found.contested == (np.sum(inside, axis=0) > 1).sum() > 0
    assert np.array_equal(mask_of(burn(shapes, WORK)), expected >= 0)


def test_neighbours_share_no_cell_and_lose_none():
    """A border through the centres themselves: the cells go to the east of it."""
    border = WEST + 12.5 * CELL
    west = box(WEST, NORTH - 3000, border, NORTH)
    east = box(border, NORTH - 3000, WEST + 4000, NORTH)
    for shapes, left in (([west, east], 0), ([east, west], 1)):
        found = owners(shapes, WORK)
        numbers = painted(found, WORK)
        assert found.contested == 0
        assert (numbers[:, :12] == left).all()
        assert (numbers[:, 12:] == 1 - left).all()


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), min_size=3, max_size=9))
def test_triangles_of_a_mesh_share_every_cell_out(points):
    """Corners and sides on centres and on sides of cells: no cell is left or claimed twice."""
    corners = [(0, 0), (0, 60), (60, 0), (60, 60)]
    mesh = shapely.delaunay_triangles(shapely.MultiPoint([*corners, *points]))
    grid = Grid("", 0.0, 60.0, 2.0, 30, 30)
    found = owners(list(mesh.geoms), grid)
    assert found.contested == 0
    assert (painted(found, grid) >= 0).all()


@given(st.integers(0, 2**32 - 1), st.lists(st.integers(1, 29), max_size=5))
def test_a_grid_cut_in_bands_gives_the_same(seed, cuts):
    shapes = list(shapes_around(seed))
    edges = sorted({0, *cuts, WORK.rows})
    bands = [
        burn(shapes, WORK.crop(Window(top, 0, bottom - top, WORK.cols)))
        for top, bottom in zip(edges, edges[1:])
    ]
    joined, whole = stack(bands), burn(shapes, WORK)
    assert np.array_equal(joined.start, whole.start)
    assert np.array_equal(joined.end, whole.end)


def test_centres_on_the_west_and_south_sides_are_inside_on_the_others_not():
    grid = Grid("", 0.0, 40.0, 10.0, 4, 4)
    assert mask_of(burn([box(5, 15, 25, 35)], grid)).nonzero()[0].tolist() == [1, 1, 2, 2]
    assert mask_of(burn([box(5, 15, 25, 35)], grid)).nonzero()[1].tolist() == [0, 1, 0, 1]


@pytest.mark.parametrize(
    "shapes", [[], [box(-50, -50, -10, -10)], [Polygon()], [box(11, 11, 14, 14)]]
)
def test_what_covers_no_centre_burns_nothing(shapes):
    grid = Grid("", 0.0, 40.0, 10.0, 4, 4)
    assert len(burn(shapes, grid)) == 0
    found = owners(shapes, grid)
    assert (len(found.start), found.contested) == (0, 0)
