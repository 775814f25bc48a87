"""What the cells leave open of a gap holds the true one, wherever the land lies in its cells."""

from __future__ import annotations

import geopandas
import numpy as np
import pytest
import rasterio
import shapely
from affine import Affine
from shapely.geometry import box
from worlds import CRS, NORTH, WEST, write_raster

from am_delimiter.core.basis.progress import Progress
from am_delimiter.core.catalogue.input_records import Encoding
from am_delimiter.core.continuum.exact_gaps import measured_gaps
from am_delimiter.core.continuum.gap_interval import evidence_diagonal_m, gap_intervals
from am_delimiter.core.continuum.patches import find_patches
from am_delimiter.core.land.builtup import PolygonEvidence, SourceMask, assemble
from am_delimiter.core.land.burn import owners
from am_delimiter.core.land.raster import Grid
from am_delimiter.core.land.raster_rasterio import RasterioPort
from am_delimiter.core.land.runs import runs_of

PORT = RasterioPort()


def land_in(square, draw):
    """Some land in a source cell, at any place of it and of any size."""
    corners = shapely.get_coordinates(square)[:4]
    origin, along, up = corners[0], corners[1] - corners[0], corners[3] - corners[0]
    (a, c), (b, d) = np.sort(draw.random(2)), np.sort(draw.random(2))
    return shapely.Polygon(
        [origin + p * along + q * up for p, q in ((a, b), (c, b), (c, d), (a, d))]
    )


def two_islands(folder, draw, working):
    """Two groups of source cells of 100 m, turned, and the grid of ``working`` metres they paint.

    Returns what is built-up, the squares of both groups, and whether they were told apart.
    """
    mask = np.zeros((40, 40), dtype=np.uint8)
    first, second = draw.integers(2, 12, 2), draw.integers(18, 36, 2)
    mask[first[0] : first[0] + 2, first[1] : first[1] + 2] = 1
    mask[second[0], second[1] : second[1] + 2] = 1
    turn = np.radians(draw.uniform(0, 90)) if working != 100 else 0.0
    cos, sin = 100 * np.cos(turn), 100 * np.sin(turn)
    transform = (cos, sin, WEST, sin, -cos, NORTH)
    path = write_raster(folder / "r.tif", mask, transform=Affine(*transform))
    info = PORT.describe(path)
    runs = runs_of(mask)
    source = SourceMask(info, "r", encoding(), 0.5, runs, transform, 1.0)
    squares = [
        [square(transform, row, col) for row, col in zip(*np.nonzero(part))]
        for part in (np.where(np.arange(40)[:, None] < 16, mask, 0),
                     np.where(np.arange(40)[:, None] >= 16, mask, 0))
    ]  # fmt: skip
    bounds = shapely.total_bounds(squares[0] + squares[1])
    grid = Grid.covering(tuple(bounds), float(working), CRS)
    return assemble([source], [], grid, Progress()), squares


def encoding():
    return Encoding.__new__(Encoding)  # nobody asks for it here


def square(transform, row, col):
    a, b, c, d, e, f = transform
    ring = [(col, row), (col + 1, row), (col + 1, row + 1), (col, row + 1)]
    return shapely.Polygon([(a * x + b * y + c, d * x + e * y + f) for x, y in ring])


@pytest.mark.parametrize("working", [100, 50, 25, 20])
def test_the_true_gap_lies_in_the_interval(tmp_path, working):
    draw = np.random.default_rng(working)
    widest = 0.0
    for _ in range(25):
        builtup, squares = two_islands(tmp_path, draw, working)
        patches = find_patches(builtup.runs, owners([], builtup.grid), 1, builtup.grid)
        assert len(patches) == 2
        gaps = measured_gaps(patches, None, 10_000.0, Progress())
        found = gap_intervals(gaps, builtup, patches.grid)
        least, most = float(found.least_m[0]), float(found.most_m[0])
        for _ in range(10):
            one, other = (
                shapely.union_all([land_in(cell, draw) for cell in group]) for group in squares
            )
            assert least - 1e-6 <= one.distance(other) <= most + 1e-6
            widest = max(widest, (one.distance(other) - least) / (most - least))
        assert least - 1e-6 <= float(gaps.distance_m[0]) <= most + 1e-6
    assert widest > 0.3  # no wider than it must be by much


def test_cells_of_the_working_grid_leave_two_cells_straight_ahead(tmp_path):
    """Three cells of 10 m lie between: 20 m from edge to edge, corners up to hypot(40, 10) m."""
    mask = np.array([[1, 0, 0, 1]], dtype=np.uint8)
    transform = (10.0, 0.0, WEST, 0.0, -10.0, NORTH)
    path = write_raster(tmp_path / "r.tif", mask, transform=Affine(*transform))
    source = SourceMask(PORT.describe(path), "r", encoding(), 0.5, runs_of(mask), transform, 1.0)
    grid = Grid(CRS, WEST, NORTH, 10.0, 1, 4)
    builtup = assemble([source], [], grid, Progress())
    patches = find_patches(builtup.runs, owners([], grid), 1, grid)
    gaps = measured_gaps(patches, None, 500.0, Progress())
    found = gap_intervals(gaps, builtup, grid)
    assert float(gaps.distance_m[0]) == found.least_m[0] == 20.0
    assert found.most_m[0] == pytest.approx(np.hypot(40, 10))
    # a true 29.3 lies inside: a tolerance of 25 is not settled, one of 10 or of 50 is
    assert [bool(found.leaves_open(t)[0]) for t in (10.0, 20.0, 25.0, 50.0)] == [
        False, True, True, False,
    ]  # fmt: skip


@pytest.mark.parametrize(("told", "least", "most"), [(None, 2760, 2781), ("1414.214", 2735, 5599)])
def test_a_mask_knows_no_more_than_what_it_was_made_of(tmp_path, told, least, most):
    """A true 2,932 m reads 2,760 m on cells of 10 m that were sampled from one of 1 km.

    Of its own cells, 276 lie between: 2,760 m, corners up to hypot(2780, 10). Of cells of 1 km, a
    diagonal more at either end (2770 + 2 × 1414.2), and 2 × 12.07 m less.
    """
    mask = np.zeros((1, 278), dtype=np.uint8)
    mask[0, [0, -1]] = 1
    transform = (10.0, 0.0, WEST, 0.0, -10.0, NORTH)
    path = write_raster(tmp_path / "r.tif", mask, transform=Affine(*transform))
    if told:
        with rasterio.open(path, "r+") as target:
            target.update_tags(EVIDENCE_DIAGONAL_M=told)
    source = SourceMask(PORT.describe(path), "r", encoding(), 0.5, runs_of(mask), transform, 1.0)
    grid = Grid(CRS, WEST, NORTH, 10.0, 1, 278)
    builtup = assemble([source], [], grid, Progress())
    patches = find_patches(builtup.runs, owners([], grid), 1, grid)
    gaps = measured_gaps(patches, None, 5000.0, Progress())
    found = gap_intervals(gaps, builtup, grid).around(0)
    assert gaps.distance_m[0] == 2760.0
    assert found.whole_metres == (least, most)
    assert (found.least_m <= 2932 <= found.most_m) == (told is not None)
    assert evidence_diagonal_m(builtup) == (told and float(told))  # what a mask of the mask says


def test_between_polygons_nothing_is_left_open():
    shapes = [box(WEST + a, NORTH, WEST + b, NORTH + 40) for a, b in ((0, 40), (69.3, 110))]
    frame = geopandas.GeoDataFrame(geometry=shapes, crs=CRS)
    grid = Grid.covering(tuple(frame.total_bounds), 10.0, CRS)
    builtup = assemble([], [PolygonEvidence("m", "", frame)], grid, Progress())
    patches = find_patches(builtup.runs, owners([], grid), 1, grid)
    gaps = measured_gaps(patches, builtup.polygons, 500.0, Progress())
    found = gap_intervals(gaps, builtup, grid)
    assert gaps.distance_m[0] == found.least_m[0] == found.most_m[0] == pytest.approx(29.3)
