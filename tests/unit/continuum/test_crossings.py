"""Barriers and bridges against the words of the rule, cell by cell, and by hand."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from brute_force import joining, random_mask
from hypothesis import given
from hypothesis import strategies as st
from painted import labels_of, mask_of, owners_of
from shapely.geometry import LineString, box
from worlds import drawing

from am_delimiter.core.continuum.barriers import WIDTH_M
from am_delimiter.core.continuum.continuum_errors import BarrierEverywhere
from am_delimiter.core.continuum.crossings import Crossings, cross
from am_delimiter.core.continuum.gaps import find_gaps
from am_delimiter.core.continuum.patches import find_patches
from am_delimiter.core.land.burn import touch
from am_delimiter.core.land.raster import Grid
from am_delimiter.core.land.runs import runs_of

CELL = 10.0
FAR = 1e6
FORBIDDEN = np.inf


def patches_of(mask):
    mask = np.asarray(mask)
    grid = Grid("", 0.0, CELL * mask.shape[0], CELL, *mask.shape)
    return find_patches(runs_of(mask), owners_of(np.ones(mask.shape)), 1, grid)


def crossed(mask, barriers=(), bridges=(), cost=FORBIDDEN, max_gap=FAR):
    return cross(patches_of(mask), Crossings(tuple(barriers), tuple(bridges), cost), max_gap)


def line(*cells, rows):
    """A line through the centres of cells (row, column) of a grid with so many rows."""
    return LineString([((c + 0.5) * CELL, (rows - r - 0.5) * CELL) for r, c in cells])


def joins(gaps):
    table = np.full((gaps.n_patches, gaps.n_patches), np.inf)
    np.fill_diagonal(table, 0.0)
    table[gaps.first, gaps.second] = table[gaps.second, gaps.first] = gaps.distance_m
    return joining(table)


def facing(a, b):
    """Where two cells face each other along one axis."""
    if a == b:
        return a + 0.5, b + 0.5
    return (a + 1, b) if a < b else (a, b + 1)


def lines_between(row, col, rows):
    """The straight line between the edges of every two cells."""
    found = np.empty((len(row), len(row)), dtype=object)
    for i, j in np.ndindex(found.shape):
        (x0, x1), (y0, y1) = facing(col[i], col[j]), facing(row[i], row[j])
        ends = [(x0 * CELL, (rows - y0) * CELL), (x1 * CELL, (rows - y1) * CELL)]
        found[i, j] = LineString(ends)
    return found


def by_definition(mask, barriers, bridges, cost, max_gap):
    """Smallest tolerance that joins every two patches, from every two cells."""
    patches = patches_of(mask)
    node, count = labels_of(patches).astype(int), len(patches)
    for bridge in bridges:
        cells = mask_of(touch([bridge], patches.grid)) & (node == 0)
        if cells.any():
            count += 1
            node[cells] = count
    row, col = np.nonzero(node)
    apart = [np.maximum(np.abs(v[:, None] - v) - 1, 0) for v in (row, col)]
    metres = np.hypot(*apart) * CELL
    wall = shapely.union_all([shapely.buffer(b, WIDTH_M, quad_segs=2) for b in barriers])
    with np.errstate(invalid="ignore"):  # GEOS leaves a flag that means nothing
        across = shapely.intersects(lines_between(row, col, len(mask)), wall)
    metres = np.where(across, metres + cost, metres)
    table = np.full((count, count), np.inf)
    np.minimum.at(table, (node[row, col][:, None] - 1, node[row, col] - 1), metres)
    np.fill_diagonal(table, 0.0)
    return joining(np.where(table <= max_gap, table, np.inf))[: len(patches), : len(patches)]


worlds = st.builds(
    random_mask,
    rows=st.integers(2, 16),
    cols=st.integers(2, 16),
    density=st.sampled_from([0.02, 0.1, 0.3]),
    lumpy=st.sampled_from([0, 1.0]),
    seed=st.integers(0, 2**32 - 1),
)
points = st.tuples(st.floats(-20, 180), st.floats(-20, 180))
lines = st.lists(st.lists(points, min_size=2, max_size=4).map(LineString), max_size=2)


@given(
    worlds,
    lines,
    lines,
    st.sampled_from([0.0, 25.0, 300.0, FORBIDDEN]),
    st.sampled_from([60.0, FAR]),
)
def test_groups_at_every_tolerance_are_those_of_the_rule(mask, barriers, bridges, cost, max_gap):
    patches = patches_of(mask)
    expected = by_definition(mask, barriers, bridges, cost, max_gap)
    found = cross(patches, Crossings(tuple(barriers), tuple(bridges), cost), max_gap)
    assert np.array_equal(joins(found.gaps), expected)
    assert np.allclose(
        found.gaps.distance_m - found.added_m,
        [
            np.hypot(max(abs(a - c) - 1, 0), max(abs(b - d) - 1, 0)) * CELL
            for a, b, c, d in found.gaps.cells
        ],
    )


@given(worlds)
def test_without_barriers_and_bridges_it_is_the_plain_forest(mask):
    patches = patches_of(mask)
    plain = find_gaps(patches.runs, patches.of_run, CELL, FAR)
    found = cross(patches, Crossings((), (), FORBIDDEN), FAR)
    assert np.array_equal(joins(found.gaps), joins(plain))
    assert found.added_m.sum() == 0
    assert not found.over_bridge.any()


TOWNS = drawing(
    "##....##",
    "##....##",
    "##....##",
    "##....##",
)
RIVER = [line((-1, 3), (4, 3), rows=4)]  # from beyond the north to beyond the south


def test_a_river_forbids_or_costs():
    forbidden = crossed(TOWNS, RIVER)
    assert (len(forbidden.gaps), forbidden.crossed) == (0, 1)
    dear = crossed(TOWNS, RIVER, cost=500.0)
    assert (dear.gaps.distance_m.tolist(), dear.added_m.tolist()) == ([540.0], [500.0])


def test_a_gap_dearer_than_the_limit_is_not_searched():
    assert len(crossed(TOWNS, RIVER, cost=500.0, max_gap=539.0).gaps) == 0
    assert len(crossed(TOWNS, RIVER, cost=500.0, max_gap=540.0).gaps) == 1


def test_a_river_that_ends_between_the_towns_leaves_a_way():
    """Between the last two rows a line is clear, and no longer than any other."""
    found = crossed(TOWNS, [line((0, 3), (2, 3), rows=4)])
    assert found.gaps.distance_m.tolist() == [40.0]
    assert found.gaps.cells.tolist() == [[2, 1, 3, 6]]


def test_the_clear_line_may_be_longer_than_the_nearest_one():
    """The wall ends just under the left town: past it, a line is a row and four columns long."""
    towns = drawing("##....##", "##....##", "......##", "......##")
    wall = LineString([(35, 60), (35, 19)])
    assert crossed(towns).gaps.distance_m.tolist() == [40.0]
    found = crossed(towns, [wall])
    assert found.gaps.distance_m.tolist() == [np.hypot(10, 40)]
    assert found.gaps.cells.tolist() == [[1, 1, 3, 6]]


def test_a_bridge_leaves_the_wider_of_the_gaps_to_its_ends():
    """Three columns from the left town to the bridge, none from it to the right one."""
    mask = drawing("#......#")
    bridge = line((0, 4), (0, 6), rows=1)
    river = box(52, -5, 58, 15)
    found = crossed(mask, [river], [bridge])
    assert (found.gaps.distance_m.tolist(), found.over_bridge.tolist()) == ([30.0], [True])
    assert (found.gaps.first.tolist(), found.gaps.second.tolist()) == ([0], [1])
    assert len(crossed(mask, [river]).gaps) == 0


def test_a_bridge_on_built_land_or_off_the_grid_is_idle():
    found = crossed(TOWNS, RIVER, [line((0, 0), (2, 0), rows=4), line((50, 3), (60, 3), rows=4)])
    assert found.idle_bridges == 2
    assert len(found.gaps) == 0


def test_a_patch_over_the_barrier_belongs_to_both_sides():
    """The middle patch reaches over the river: each town joins it on its own side."""
    found = crossed(drawing("#.###.#"), [line((-1, 3), (1, 3), rows=1)])
    assert found.gaps.distance_m.tolist() == [10.0, 10.0]


def test_barriers_over_everything_are_refused():
    with pytest.raises(BarrierEverywhere):
        crossed(TOWNS, [box(-100, -100, 500, 500)])


@given(st.lists(points, min_size=2, max_size=5), st.floats(0.5, 20))
def test_a_line_touches_the_cells_it_passes_through(corners, size):
    grid = Grid("", 0.0, 100.0, size, int(100 // size) + 1, int(90 // size) + 1)
    path = LineString(corners)
    row, col = np.mgrid[0 : grid.rows, 0 : grid.cols]
    west, north, rim = col * size, 100 - row * size, 1e-6 * size

    def cells(margin):
        return shapely.box(
            west + margin, north - size + margin, west + size - margin, north - margin
        )

    found = mask_of(touch([path], grid))
    # a line along the side of a cell touches one of two: what counts is the inside
    assert found[shapely.intersects(cells(rim), path)].all()
    assert not found[~shapely.intersects(cells(-rim), path)].any()
