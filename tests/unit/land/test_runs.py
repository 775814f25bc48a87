"""Runs against arrays of cells."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from painted import mask_of

from am_delimiter.core.land.raster import Window, bands_of
from am_delimiter.core.land.runs import cells_of, common, runs_of, stack, union, without

shapes = st.tuples(st.integers(1, 9), st.integers(1, 9))
masks = shapes.flatmap(lambda shape: arrays.arrays(bool, shape))
pairs = shapes.flatmap(
    lambda shape: st.tuples(arrays.arrays(bool, shape), arrays.arrays(bool, shape))
)
windows = st.builds(
    Window, st.integers(-4, 9), st.integers(-4, 9), st.integers(1, 9), st.integers(1, 9)
)


def cut_out(mask, window):
    """What lies in a window that may reach beyond the array."""
    padded = np.pad(mask, 20)
    row, col = window.row + 20, window.col + 20
    return padded[row : row + window.rows, col : col + window.cols]


def tidy(runs):
    """In order, none empty, none touching the next or reaching over the end of its row."""
    assert (runs.start < runs.end).all()
    assert (runs.start[1:] > runs.end[:-1]).all()
    assert (runs.col + runs.lengths <= runs.cols).all()
    return runs


@given(masks)
def test_a_mask_comes_back(mask):
    runs = tidy(runs_of(mask))
    assert np.array_equal(mask_of(runs), mask)
    assert runs.n_cells == mask.sum()


@given(masks, windows)
def test_a_crop_is_that_part_of_the_mask(mask, window):
    found = tidy(runs_of(mask).crop(window))
    assert np.array_equal(mask_of(found), cut_out(mask, window))


@given(masks, st.integers(0, 2**32 - 1))
def test_painted_runs_carry_their_values(mask, seed):
    runs = runs_of(mask)
    values = np.random.default_rng(seed).integers(1, 9, len(runs)).astype(np.int32)
    rows, cols = mask.shape
    window = Window(rows // 3, cols // 3, rows - rows // 3, cols - cols // 3)
    whole = np.zeros(mask.shape, dtype=int)
    for row, col, length, value in zip(runs.row, runs.col, runs.lengths, values):
        whole[row, col : col + length] = value
    assert np.array_equal(runs.paint(window, values), cut_out(whole, window))


@given(masks)
def test_the_window_of_runs_is_the_smallest(mask):
    window = runs_of(mask).window()
    if not mask.any():
        assert window is None
        return
    row, col = mask.any(axis=1).nonzero()[0], mask.any(axis=0).nonzero()[0]
    assert window == Window(row[0], col[0], np.ptp(row) + 1, np.ptp(col) + 1)


@given(masks, st.integers(1, 30))
def test_bands_laid_below_each_other_are_the_whole(mask, most):
    bands = bands_of(Window(0, 0, *mask.shape), most)
    assert all(band.rows * band.cols <= most or band.rows == 1 for band in bands)
    joined = stack([runs_of(mask[b.row : b.row + b.rows]) for b in bands])
    assert np.array_equal(joined.start, runs_of(mask).start)
    assert np.array_equal(joined.end, runs_of(mask).end)


@given(
    row=st.integers(0, 50),
    rows=st.integers(1, 60),
    cols=st.integers(1, 9),
    most=st.integers(1, 99),
    block_rows=st.integers(1, 9),
)
def test_bands_end_where_the_blocks_of_a_file_do(row, rows, cols, most, block_rows):
    """No block of a file that fits into a band is touched by two bands, and none is left out."""
    bands = bands_of(Window(row, 3, rows, cols), most, block_rows)
    assert [r for band in bands for r in range(band.row, band.row + band.rows)] == [
        *range(row, row + rows)
    ]
    assert {(band.col, band.cols) for band in bands} == {(3, cols)}
    assert all(band.rows * cols <= most or band.rows == 1 for band in bands)
    if block_rows * cols <= most:
        blocks = [{r // block_rows for r in range(b.row, b.row + b.rows)} for b in bands]
        assert sum(map(len, blocks)) == len(set().union(*blocks))


@given(pairs)
def test_union_is_either(both):
    one, other = both
    assert np.array_equal(mask_of(tidy(union([runs_of(one), runs_of(other)]))), one | other)


def places(start, end):
    return set(cells_of(start, end)[0].tolist())


@given(pairs)
def test_common_is_both_and_without_is_the_rest(both):
    one, other = runs_of(both[0]), runs_of(both[1])
    start, end = common(one.start, one.end, other.start, other.end)
    shared = places(one.start, one.end) & places(other.start, other.end)
    assert places(start, end) == shared
    assert int((end - start).sum()) == len(shared)
    left = without(one.start, one.end, start, end)
    assert places(*left) == places(one.start, one.end) - shared
    assert (left[0] < left[1]).all()


@pytest.mark.parametrize("shape", [(1, 1), (3, 4)])
def test_nothing_is_nothing(shape):
    empty = runs_of(np.zeros(shape))
    assert (len(empty), empty.n_cells, empty.window()) == (0, 0, None)
    assert not mask_of(union([empty, empty])).any()
