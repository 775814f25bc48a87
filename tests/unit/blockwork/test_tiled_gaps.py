"""Gaps by tiles: to the last bit those of one search, and of brute force over all cells."""

from __future__ import annotations

from functools import partial

import numpy as np
import pytest
from brute_force import joining, patch_distances, random_mask
from hypothesis import given
from hypothesis import strategies as st
from scipy import ndimage

from am_delimiter.core.basis.errors import Cancelled
from am_delimiter.core.basis.progress import Progress
from am_delimiter.core.blockwork import Alone, tiled_gaps, tiles
from am_delimiter.core.blockwork.tiles import cut_tiles
from am_delimiter.core.continuum.facing import (
    BYTES_PER_PATCH,
    BYTES_PER_RUN,
    expected_memory,
    memory_of_tiles,
)
from am_delimiter.core.continuum.gaps import find_gaps
from am_delimiter.core.continuum.patches import connect
from am_delimiter.core.land.runs import runs_of

CELL = 10.0

masks = st.builds(
    random_mask,
    rows=st.integers(1, 40),
    cols=st.integers(1, 40),
    density=st.sampled_from([0.005, 0.02, 0.1, 0.3, 0.5]),
    lumpy=st.sampled_from([0, 0, 1.0, 2.5]),
    seed=st.integers(0, 2**32 - 1),
)
reaches = st.sampled_from([0, 1, 2, 3, 5, 8, 13, 40])
cuts = st.builds(
    dict, largest=st.sampled_from([4, 8, 16, 32]), most_runs=st.sampled_from([1, 3, 10, 1000])
)


@pytest.fixture(autouse=True)
def tiny_squares(monkeypatch):
    """A square is cut in four however small it is beside the reach."""
    monkeypatch.setattr(tiles, "LEAST_REACHES", 0)


def by_tiles(runs, of_run, cells, cut, progress=None):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tiled_gaps, "cut_tiles", partial(cut_tiles, **cut))
        return tiled_gaps.find_tiled_gaps(
            runs, of_run, CELL, cells * CELL, progress or Progress(), Alone()
        )


def assert_same(one, other):
    assert one.n_patches == other.n_patches
    for name in ("first", "second", "distance_m", "cells"):
        a, b = getattr(one, name), getattr(other, name)
        assert a.dtype == b.dtype
        assert np.array_equal(a, b), name


@given(masks, st.sampled_from([8, 4]), reaches, cuts)
def test_any_tiles_give_what_one_search_gives(mask, connectivity, cells, cut):
    runs = runs_of(mask)
    of_run = connect(runs, connectivity)
    whole = find_gaps(runs, of_run, CELL, cells * CELL)
    assert_same(by_tiles(runs, of_run, cells, cut), whole)


@given(masks, reaches, cuts)
def test_patches_of_which_others_were_dropped_as_well(mask, cells, cut):
    """The minimum patch leaves holes in the numbers of runs, not in those of patches."""
    runs = runs_of(mask)
    of_run = connect(runs, 8)
    stays = np.bincount(of_run, runs.lengths)[of_run] > 1 if len(runs) else np.zeros(0, bool)
    kept = type(runs)(runs.rows, runs.cols, runs.start[stays], runs.end[stays])
    number = np.unique(of_run[stays], return_inverse=True)[1].astype(np.int32).reshape(-1)
    whole = find_gaps(kept, number, CELL, cells * CELL)
    assert_same(by_tiles(kept, number, cells, cut), whole)


@given(masks, reaches, cuts)
def test_any_tiles_join_what_brute_force_joins(mask, cells, cut):
    labels, _ = ndimage.label(mask, np.ones((3, 3)), output=np.int32)
    runs = runs_of(mask)
    gaps = by_tiles(runs, connect(runs, 8), cells, cut)
    squared = patch_distances(labels)
    table = np.full((gaps.n_patches, gaps.n_patches), np.inf)
    np.fill_diagonal(table, 0.0)
    table[gaps.first, gaps.second] = table[gaps.second, gaps.first] = gaps.distance_m
    within = np.where(squared <= cells**2, np.sqrt(squared) * CELL, np.inf)
    assert np.array_equal(joining(table), joining(within))


def test_a_lattice_where_every_gap_is_a_tie():
    mask = np.zeros((33, 33), dtype=bool)
    mask[::4, ::4] = True
    runs = runs_of(mask)
    of_run = connect(runs, 8)
    for side in (4, 8, 16):
        found = by_tiles(runs, of_run, 10, {"largest": side, "most_runs": 1})
        assert_same(found, find_gaps(runs, of_run, CELL, 100.0))
        assert len(found) == 9 * 9 - 1
        assert set(found.distance_m) == {30.0}


def test_a_patch_over_many_tiles_has_one_gap_to_each_other():
    mask = np.zeros((40, 40), dtype=bool)
    mask[20], mask[24, 3], mask[10, 37] = True, True, True
    runs = runs_of(mask)
    found = by_tiles(runs, connect(runs, 8), 20, {"largest": 8, "most_runs": 1})
    # patches by their first cell: the single one above, the line, the single one below
    assert found.first.tolist() == [1, 0]
    assert found.second.tolist() == [2, 1]
    assert found.distance_m.tolist() == [30.0, 90.0]


@given(masks, reaches, cuts)
def test_every_run_is_in_one_own_square_or_more_and_none_is_lost(mask, cells, cut):
    runs = runs_of(mask)
    seen = np.zeros(mask.shape, dtype=int)
    for tile in cut_tiles(runs, connect(runs, 8), cells**2, **cut):
        window, own = tile.window, tile.own
        painted = np.zeros((window.rows, window.cols + 1), dtype=int)
        for start, end in zip(tile.start, tile.end):
            painted.ravel()[start:end] += 1
        assert painted.max(initial=0) <= 1
        there = mask[window.row : window.row + window.rows, window.col : window.col + window.cols]
        assert np.array_equal(painted[:, :-1], there)
        row, col = window.row + own.row, window.col + own.col
        seen[row : row + own.rows, col : col + own.cols] += 1
    assert (seen[mask] == 1).all()


def test_a_square_without_land_makes_no_tile():
    mask = np.zeros((64, 64), dtype=bool)
    mask[60, 60] = True
    runs = runs_of(mask)
    (tile,) = cut_tiles(runs, connect(runs, 8), 9, largest=16)
    assert (tile.window.row, tile.window.col + tile.own.col) == (48, 48)


def test_the_work_of_a_tile_is_bounded():
    mask = random_mask(rows=256, cols=256, density=0.2, lumpy=0, seed=1)
    runs = runs_of(mask)
    found = list(cut_tiles(runs, connect(runs, 8), 4, largest=256, most_runs=500))
    own = [np.count_nonzero((t.start // (t.window.cols + 1)) < t.own.rows) for t in found]
    assert len(found) > len(runs) // 500
    assert max(own) < 700  # those of the square, and a few beside it


def test_a_cancel_stops_it():
    mask = random_mask(rows=40, cols=40, density=0.1, lumpy=0, seed=3)
    runs = runs_of(mask)
    asked = iter([False] * 5)
    with pytest.raises(Cancelled):
        by_tiles(
            runs,
            connect(runs, 8),
            5,
            {"largest": 8, "most_runs": 1},
            Progress(stopped=lambda: next(asked, True)),
        )


def test_where_others_search_the_memory_here_is_that_of_runs_and_patches():
    mask = np.zeros((9, 30), dtype=bool)
    mask[::3, 1:9] = mask[::3, 12:20] = True
    runs = runs_of(mask)
    assert memory_of_tiles(runs, 6) == 6 * BYTES_PER_RUN + 6 * BYTES_PER_PATCH
    assert memory_of_tiles(runs, 6) < expected_memory(runs)
