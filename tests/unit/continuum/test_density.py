"""Local density against the squares around each cell."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from painted import mask_of
from worlds import drawing

from am_delimiter.core.continuum.patches import dense_part
from am_delimiter.core.land import raster
from am_delimiter.core.land.runs import runs_of

masks = st.tuples(st.integers(1, 12), st.integers(1, 12)).flatmap(
    lambda shape: arrays.arrays(bool, shape)
)


@given(masks, st.sampled_from([0.0, 0.1, 1 / 3, 0.5, 1.0]), st.integers(0, 4))
def test_a_cell_stays_when_its_square_is_built_enough(mask, share, half):
    expected = np.zeros_like(mask)
    for row, col in np.argwhere(mask):
        around = np.pad(mask, half)[row : row + 2 * half + 1, col : col + 2 * half + 1]
        expected[row, col] = around.sum() >= share * around.size - 1e-9
    found = dense_part(runs_of(mask), 10.0, share, 10.0 * (2 * half + 1))
    assert np.array_equal(mask_of(found), expected)


@pytest.mark.parametrize("cells", [1, 30, 77])
def test_bands_change_nothing(monkeypatch, cells):
    mask = np.random.default_rng(2).random((31, 17)) < 0.4
    whole = dense_part(runs_of(mask), 10.0, 0.4, 50.0)
    monkeypatch.setattr(raster, "BAND_CELLS", cells)
    found = dense_part(runs_of(mask), 10.0, 0.4, 50.0)
    assert 0 < whole.n_cells < mask.sum()
    assert np.array_equal(found.start, whole.start)
    assert np.array_equal(found.end, whole.end)


@pytest.mark.parametrize(("side", "left"), [(9.0, "#"), (10.0, "#"), (29.9, "#"), (30.0, ".")])
def test_the_square_is_the_largest_that_fits_in_the_side(side, left):
    """Alone in three cells by three, a cell has a ninth of its square built."""
    found = dense_part(runs_of(drawing("...", ".#.", "...")), 10.0, 0.2, side)
    assert mask_of(found)[1, 1] == (left == "#")
