"""Patches: connected pieces, their area and the communes they lie in."""

from __future__ import annotations

import numpy as np
import pytest
from painted import labels_of, owners_of

from am_delimiter.core.continuum.continuum_errors import NoPatchLeft
from am_delimiter.core.continuum.patches import find_patches
from am_delimiter.core.land.raster import Grid
from am_delimiter.core.land.runs import runs_of

CORNER = np.array([[1, 0, 0], [0, 1, 0], [0, 0, 1]], dtype=bool)


def patches_of(mask, communes=None, cell=100.0, n_communes=3, **options):
    mask = np.asarray(mask, dtype=bool)
    communes = np.ones(mask.shape, int) if communes is None else communes
    grid = Grid("", 0.0, 0.0, cell, *mask.shape)
    return find_patches(runs_of(mask), owners_of(communes), n_communes, grid, **options)


@pytest.mark.parametrize(("connectivity", "count"), [(8, 1), (4, 3)])
def test_touching_by_a_corner_joins_with_eight_neighbours_only(connectivity, count):
    assert len(patches_of(CORNER, connectivity=connectivity)) == count


def test_area_and_communes_of_each_patch():
    communes = [[1, 1, 2, 2, 0, 3]]
    patches = patches_of([[1, 1, 1, 0, 1, 1]], communes)
    assert labels_of(patches).tolist() == [[1, 1, 1, 0, 2, 2]]
    assert patches.cells.tolist() == [3, 2]
    assert patches.hectares.tolist() == [3.0, 2.0]
    assert patches.commune_cells.toarray().tolist() == [[2, 1, 0], [0, 0, 1]]


def test_a_commune_without_built_cells_has_its_column():
    patches = patches_of([[1]], [[2]], n_communes=4)
    assert patches.commune_cells.toarray().tolist() == [[0, 1, 0, 0]]


def test_small_patches_are_dropped_and_counted():
    patches = patches_of([[1, 0, 1, 1, 0, 1, 1, 1]], min_patch_ha=2)
    assert labels_of(patches).tolist() == [[0, 0, 1, 1, 0, 2, 2, 2]]
    assert (patches.cells.tolist(), patches.dropped, patches.dropped_ha) == ([2, 3], 1, 1.0)
    assert patches.commune_cells.toarray()[:, 0].tolist() == [2, 3]


@pytest.mark.parametrize(("cell", "minimum"), [(100.0, 5.0), (30.0, 0.45), (10.0, 0.05)])
def test_a_patch_of_exactly_the_minimum_stays(cell, minimum):
    """Five cells of 30 m are 0.45 ha, though five times 0.09 is a little less in floats."""
    assert len(patches_of([[1] * 5], cell=cell, min_patch_ha=minimum)) == 1
    with pytest.raises(NoPatchLeft):
        patches_of([[1] * 5], cell=cell, min_patch_ha=minimum * 1.001)


def test_dropping_everything_tells_the_largest_patch():
    with pytest.raises(NoPatchLeft) as raised:
        patches_of([[1, 0, 1, 1]], min_patch_ha=5)
    assert raised.value.details == {"min_patch": 5, "largest": 2.0}


def test_the_patches_of_a_larger_minimum_are_some_of_those_of_a_smaller_one():
    mask = np.random.default_rng(3).random((40, 50)) < 0.3
    communes = np.arange(2000).reshape(40, 50) % 4
    smaller = patches_of(mask, communes, min_patch_ha=2)
    chosen = smaller.among(smaller.reaching(4))
    alone = patches_of(mask, communes, min_patch_ha=4)
    assert np.array_equal(labels_of(chosen), labels_of(alone))
    assert np.array_equal(chosen.cells, alone.cells)
    assert np.array_equal(chosen.commune_cells.toarray(), alone.commune_cells.toarray())
    assert (chosen.dropped, chosen.dropped_ha) == (alone.dropped, alone.dropped_ha)
    assert 0 < len(chosen) < len(smaller)
