"""The forest of gaps against brute force over all pairs of cells, and by hand."""

from __future__ import annotations

import numpy as np
import pytest
from brute_force import joining, patch_distances, random_mask
from hypothesis import example, given, settings
from hypothesis import strategies as st
from scipy import ndimage

from am_delimiter.core.basis.errors import Cancelled
from am_delimiter.core.basis.progress import Progress
from am_delimiter.core.continuum import gaps as gaps_module
from am_delimiter.core.continuum.facing import face
from am_delimiter.core.continuum.gaps import find_gaps
from am_delimiter.core.continuum.patches import connect
from am_delimiter.core.land.runs import Runs, runs_of

CELL = 25.0
FAR = 1e6


STRUCTURE = {4: ndimage.generate_binary_structure(2, 1), 8: np.ones((3, 3), dtype=bool)}


def label(mask, connectivity=8):
    return ndimage.label(mask, structure=STRUCTURE[connectivity], output=np.int32)


def gaps_of(mask, max_gap_m=FAR, connectivity=8, cell_m=CELL, **options):
    runs = runs_of(np.asarray(mask))
    return find_gaps(runs, connect(runs, connectivity), cell_m, max_gap_m, **options)


def forest_joins(gaps):
    """What `joining` says, told by the forest alone."""
    table = np.full((gaps.n_patches, gaps.n_patches), np.inf)
    np.fill_diagonal(table, 0.0)
    table[gaps.first, gaps.second] = table[gaps.second, gaps.first] = gaps.distance_m
    return joining(table)


masks = st.builds(
    random_mask,
    rows=st.integers(1, 40),
    cols=st.integers(1, 40),
    density=st.sampled_from([0.005, 0.02, 0.1, 0.3, 0.5, 0.7]),
    lumpy=st.sampled_from([0, 0, 1.0, 2.5]),
    seed=st.integers(0, 2**32 - 1),
)
connectivities = st.sampled_from([8, 4])


@given(masks, connectivities, st.data())
def test_groups_at_every_tolerance_are_those_of_brute_force(mask, connectivity, data):
    labels, _ = label(mask, connectivity)
    squared = patch_distances(labels)
    occurring = st.sampled_from(sorted(set(squared.ravel())))
    # exactly an occurring distance, between two of them, none and all
    limit = data.draw(st.one_of(occurring, occurring.map(lambda d: d + 0.5), st.just(9e9)))
    gaps = gaps_of(mask, np.sqrt(limit) * CELL, connectivity)
    metres = np.where(squared <= limit, np.sqrt(squared) * CELL, np.inf)
    assert np.array_equal(forest_joins(gaps), joining(metres))


@given(masks, connectivities)
def test_each_gap_is_the_distance_of_its_cells_and_of_its_patches(mask, connectivity):
    labels, _ = label(mask, connectivity)
    gaps = gaps_of(mask, FAR, connectivity)
    squared = patch_distances(labels)
    row_a, col_a, row_b, col_b = gaps.cells.T
    assert np.array_equal(labels[row_a, col_a], gaps.first + 1)
    assert np.array_equal(labels[row_b, col_b], gaps.second + 1)
    apart = np.maximum(np.abs(row_a - row_b) - 1, 0), np.maximum(np.abs(col_a - col_b) - 1, 0)
    assert np.array_equal(apart[0] ** 2 + apart[1] ** 2, squared[gaps.first, gaps.second])
    assert np.array_equal(gaps.distance_m, np.sqrt(squared[gaps.first, gaps.second]) * CELL)
    assert (np.diff(gaps.distance_m) >= 0).all()


@given(masks, connectivities, st.sampled_from([30.0, 150.0, FAR]))
def test_the_forest_has_no_cycle(mask, connectivity, max_gap):
    _, count = label(mask, connectivity)
    gaps = gaps_of(mask, max_gap, connectivity)
    trees = len(np.unique(np.isfinite(forest_joins(gaps)), axis=0))
    assert len(gaps) == count - trees


@given(masks, connectivities, st.integers(0, 40), st.integers(0, 40))
@example(np.array([[1, 0, 0, 0, 1], [1, 0, 0, 0, 1]], dtype=bool), 8, 1, 1)
def test_the_place_in_the_array_changes_nothing(mask, connectivity, down, right):
    rows, cols = mask.shape
    moved = np.zeros((rows + 41, cols + 41), dtype=bool)
    moved[down : down + rows, right : right + cols] = mask
    here, there = gaps_of(mask, 300.0, connectivity), gaps_of(moved, 300.0, connectivity)
    assert np.array_equal(here.first, there.first)
    assert np.array_equal(here.second, there.second)
    assert np.array_equal(here.distance_m, there.distance_m)
    assert np.array_equal(np.add(here.cells, [down, right, down, right]), there.cells)


@given(masks, connectivities)
def test_turning_the_map_keeps_the_distances(mask, connectivity):
    metres = gaps_of(mask, 300.0, connectivity).distance_m
    for turned in (mask.T, mask[::-1], mask[:, ::-1]):
        assert np.array_equal(gaps_of(turned, 300.0, connectivity).distance_m, metres)


@pytest.mark.parametrize("k", [1, 2, 3, 4, 5, 12, 13, 100])
def test_cells_k_columns_apart_leave_k_minus_one_cells_between(k):
    mask = np.zeros((1, k + 1), dtype=bool)
    mask[0, [0, k]] = True
    expected = [(k - 1) * CELL] if k > 1 else []  # side by side they are one patch
    assert list(gaps_of(mask).distance_m) == expected
    assert list(gaps_of(mask.T).distance_m) == expected


def two_cells(rows, cols):
    """A cell in one corner and one in the other, ``rows`` and ``cols`` empty ones between."""
    mask = np.zeros((rows + 2, cols + 2), dtype=bool)
    mask[0, 0] = mask[-1, -1] = True
    return mask


@pytest.mark.parametrize(
    ("rows", "cols", "metres"),
    [(3, 4, 125.0), (6, 8, 250.0), (5, 12, 325.0), (1, 1, np.sqrt(2) * CELL), (0, 2, 50.0)],
)
def test_across_the_diagonal_it_is_the_distance_of_the_corners(rows, cols, metres):
    gaps = gaps_of(two_cells(rows, cols))
    assert list(gaps.distance_m) == [metres]
    assert sorted(map(tuple, gaps.cells.reshape(2, 2))) == [(0, 0), (rows + 1, cols + 1)]


def test_cells_that_touch_by_a_corner_are_at_zero():
    assert len(gaps_of(two_cells(0, 0), connectivity=8)) == 0
    assert list(gaps_of(two_cells(0, 0), connectivity=4).distance_m) == [0.0]
    assert list(gaps_of(two_cells(0, 0), max_gap_m=0.0, connectivity=4).distance_m) == [0.0]


@pytest.mark.parametrize(
    ("rows", "cols", "metres", "cell"),
    [(3, 4, 125.0, 25.0), (0, 8, 200.0, 25.0), (0, 3, 0.3, 0.1), (0, 7, 0.7, 0.1)],
)
def test_a_maximum_of_exactly_the_gap_finds_it(rows, cols, metres, cell):
    assert len(gaps_of(two_cells(rows, cols), max_gap_m=metres, cell_m=cell)) == 1
    assert len(gaps_of(two_cells(rows, cols), max_gap_m=metres * 0.999, cell_m=cell)) == 0


@pytest.mark.parametrize("max_gap", [0.0, 100.0, FAR])
def test_a_single_patch_has_no_gap(max_gap):
    gaps = gaps_of(np.ones((5, 7)), max_gap)
    assert (gaps.n_patches, len(gaps), gaps.cells.shape) == (1, 0, (0, 4))


def test_a_maximum_of_zero_finds_nothing_between_separate_patches():
    assert len(gaps_of([[1, 0, 1]], max_gap_m=0.0)) == 0


@pytest.mark.parametrize("empty", [700, 767, 768, 769, 1535, 1536])
def test_far_beyond_the_first_levels_of_the_pyramid(empty):
    gaps = gaps_of(two_cells(0, empty), max_gap_m=empty * CELL)
    assert list(gaps.distance_m) == [empty * CELL]
    assert len(gaps_of(two_cells(0, empty), max_gap_m=empty * CELL - 1)) == 0


def test_only_the_two_nearest_gaps_of_three_patches_are_kept():
    # 2, 3 and 7 empty cells between the pairs: the longest one closes the circle
    gaps = gaps_of([[1, 0, 0, 1, 1, 0, 0, 0, 1]])
    assert list(gaps.distance_m) == [2 * CELL, 3 * CELL]
    assert list(zip(gaps.first, gaps.second)) == [(0, 1), (1, 2)]


def test_the_nearest_cells_of_large_patches_are_found():
    """A cape of the left patch faces a bay of the right one."""
    mask = np.zeros((60, 60), dtype=bool)
    mask[:, :20] = True
    mask[31, 20:30] = True
    mask[:, 50:] = True
    mask[31, 50:55] = False
    gaps = gaps_of(mask)
    # from (31, 29) to (30, 50): one row on touches, twenty columns between
    assert list(gaps.distance_m) == [20 * CELL]
    assert gaps.cells.tolist() == [[31, 29, 30, 50]]


@settings(max_examples=10)
@given(st.integers(0, 2**32 - 1))
def test_a_wide_map_of_scattered_patches(seed):
    """Distances of hundreds of cells, where whole blocks stand for their cells."""
    rng = np.random.default_rng(seed)
    mask = np.zeros((900, 1100), dtype=bool)
    mask[rng.integers(0, 900, 60), rng.integers(0, 1100, 60)] = True
    mask = ndimage.binary_dilation(mask, np.ones((3, 3)), iterations=2)
    labels, _ = label(mask)
    edges = np.where(ndimage.minimum_filter(labels, 3) > 0, 0, labels)
    metres = np.sqrt(patch_distances(edges)) * CELL
    gaps = gaps_of(mask)
    assert np.array_equal(forest_joins(gaps), joining(metres))


@given(masks, connectivities, st.sampled_from([1, 37, 400]))
def test_the_places_looked_at_together_change_nothing(mask, connectivity, places):
    whole = gaps_of(mask, 500.0, connectivity)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(gaps_module, "BAND_PLACES", places)
        banded = gaps_of(mask, 500.0, connectivity)
    assert np.array_equal(whole.cells, banded.cells)
    assert np.array_equal(whole.distance_m, banded.distance_m)


@given(masks, connectivities, st.sampled_from([25.0, 500.0, FAR]), st.data())
def test_what_faces_others_serves_any_choice_of_the_patches(mask, connectivity, max_gap, data):
    """Found once for all patches, it gives what the chosen ones alone would: ties too."""
    runs = runs_of(mask)
    of_run = connect(runs, connectivity)
    facing = face(runs, of_run, Progress())
    for seed in data.draw(st.lists(st.integers(0, 2**32 - 1), min_size=1, max_size=3)):
        rng = np.random.default_rng(seed)
        kept = rng.random(of_run.max() + 1) < rng.random()
        kept[rng.integers(len(kept))] = True
        stays = kept[of_run]
        runs = Runs(runs.rows, runs.cols, runs.start[stays], runs.end[stays])
        of_run = (np.cumsum(kept) - 1).astype(np.int32)[of_run[stays]]
        facing = facing.among(kept)  # a choice of a choice
        alone = find_gaps(runs, of_run, CELL, max_gap)
        found = find_gaps(runs, of_run, CELL, max_gap, facing=facing)
        for name in ("first", "second", "distance_m", "cells"):
            assert np.array_equal(getattr(found, name), getattr(alone, name)), name


def test_cancelling_stops_the_search():
    with pytest.raises(Cancelled):
        gaps_of(two_cells(0, 50), progress=Progress(stopped=lambda: True))


def test_progress_grows_to_the_end():
    told = []
    gaps_of(two_cells(0, 50), progress=Progress(tell=told.append))
    assert told == sorted(told)
    assert 0 < told[0] <= told[-1] <= 1
