"""Gaps between polygons: every answer is that of shapely, by brute force over all pairs."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from brute_force import joining
from shapely import affinity
from shapely.geometry import box

from am_delimiter.core.basis.progress import Progress
from am_delimiter.core.continuum.exact_gaps import measured_gaps, patch_land
from am_delimiter.core.continuum.patches import find_patches
from am_delimiter.core.land.burn import burn, owners
from am_delimiter.core.land.raster import Grid

CELL = 10.0


def world(shapes):
    """The patches of polygons on cells of 10 m; nobody's land."""
    grid = Grid.covering(tuple(shapely.total_bounds(shapes)), CELL, "")
    return find_patches(burn(list(shapes), grid), owners([], grid), 1, grid)


def scattered(seed, count=60, side=1500):
    """Turned rectangles of 12–60 m, some over each other."""
    draw = np.random.default_rng(seed)
    found = []
    for x, y, wide, high, turn in zip(
        *draw.random((2, count)) * side, *draw.uniform(12, 60, (2, count)), draw.random(count) * 90
    ):
        found.append(affinity.rotate(box(x, y, x + wide, y + high), turn))
    return np.array(found, dtype=object)


def by_hand(land, count):
    """Shortest distance of every two patches, over all pairs of polygons."""
    each = shapely.distance(land.shapes[:, None], land.shapes[None, :])
    found = np.full((count, count), np.inf)
    np.minimum.at(found, (land.patch[:, None], land.patch[None, :]), each)
    np.fill_diagonal(found, 0)
    return found


def tolerances(gaps, count):
    """For every two patches the smallest tolerance that a forest joins them at."""
    found = np.full((count, count), np.inf)
    np.fill_diagonal(found, 0)
    found[gaps.first, gaps.second] = found[gaps.second, gaps.first] = gaps.distance_m
    return joining(found)


@pytest.mark.parametrize("seed", range(12))
def test_the_forest_joins_what_the_polygons_join(seed):
    shapes = scattered(seed)
    patches = world(shapes)
    gaps = measured_gaps(patches, shapes, 5000.0, Progress())
    count = len(patches)
    assert len(gaps) == count - 1
    true = joining(by_hand(patch_land(patches, shapes), count))
    assert np.allclose(tolerances(gaps, count), true, atol=1e-5)
    assert np.allclose(shapely.length(gaps.lines), gaps.distance_m)
    assert (np.diff(gaps.distance_m) >= 0).all()


@pytest.mark.parametrize("seed", range(4))
def test_no_gap_beyond_the_greatest_is_told_and_none_within_it_is_missed(seed):
    shapes = scattered(seed, count=40, side=2500)
    patches = world(shapes)
    count, most = len(patches), 150.0
    gaps = measured_gaps(patches, shapes, most, Progress())
    true = joining(by_hand(patch_land(patches, shapes), count))
    found = tolerances(gaps, count)
    assert (found[true > most] == np.inf).all()
    assert np.allclose(found[true <= most], true[true <= most], atol=1e-5)


@pytest.mark.parametrize("apart", [29.3, 1121.8])
def test_a_gap_is_as_long_as_it_is(apart):
    """Two squares of 40 m; from cell to cell it reads otherwise."""
    shapes = np.array([box(3, 0, 43.4, 40), box(43.4 + apart, 0, 83 + apart, 40)], dtype=object)
    patches = world(shapes)
    (exact,) = measured_gaps(patches, shapes, 2000.0, Progress()).distance_m
    (of_cells,) = measured_gaps(patches, None, 2000.0, Progress()).distance_m
    assert exact == pytest.approx(apart)
    assert abs(of_cells - apart) > 0.5


def test_a_spit_too_thin_for_a_cell_is_land_all_the_same():
    """Two squares 200 m apart, and a strip of 2 m from the first one half the way."""
    first = shapely.union(box(0, 0, 50, 50), box(50, 23.5, 150, 25.5))
    shapes = np.array([first, box(250, 0, 300, 50)], dtype=object)
    (metres,) = measured_gaps(world(shapes), shapes, 500.0, Progress()).distance_m
    assert metres == pytest.approx(100)
