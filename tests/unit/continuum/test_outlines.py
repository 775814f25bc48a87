"""Outlines of patches against the squares of their cells."""

from __future__ import annotations

from unittest.mock import patch

import numpy as np
import shapely
from brute_force import random_mask
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from painted import labels_of, owners_of
from scipy import ndimage
from shapely.geometry import box
from worlds import drawing

from am_delimiter.core.continuum import outlines as outlines_module
from am_delimiter.core.continuum.outlines import patch_outlines
from am_delimiter.core.continuum.patches import find_patches
from am_delimiter.core.land.raster import Grid
from am_delimiter.core.land.runs import runs_of
from am_delimiter.core.results.patch_cells import patch_cells

CELL, WEST, NORTH = 10.0, 300.0, 900.0


def patches_of(mask, connectivity=8):
    mask = np.asarray(mask)
    grid = Grid("", WEST, NORTH, CELL, *mask.shape)
    return find_patches(
        runs_of(mask), owners_of(np.ones(mask.shape)), 1, grid, connectivity=connectivity
    )


def square(row, col):
    return box(
        WEST + col * CELL, NORTH - (row + 1) * CELL, WEST + (col + 1) * CELL, NORTH - row * CELL
    )


@given(
    st.builds(
        random_mask,
        rows=st.integers(1, 12),
        cols=st.integers(1, 12),
        density=st.sampled_from([0.1, 0.4, 0.6, 0.9, 1.0]),
        lumpy=st.sampled_from([0, 0, 1.0]),
        seed=st.integers(0, 2**32 - 1),
    ),
    st.sampled_from([8, 4]),
    st.sampled_from([1, 7, 100_000]),
)
def test_an_outline_is_the_union_of_the_cells(mask, connectivity, batch):
    patches = patches_of(mask, connectivity)
    labels = labels_of(patches)
    with patch.object(outlines_module, "_SIDES", batch):
        outlines = patch_outlines(patches)
    assert len(outlines) == len(patches)
    for number, outline in enumerate(outlines, start=1):
        cells = np.argwhere(labels == number)
        assert outline.is_valid
        assert outline.area == len(cells) * CELL * CELL
        assert outline.equals(shapely.union_all([square(*cell) for cell in cells]))
        # one polygon for each piece that hangs together by sides, its shell against the clock
        assert len(outline.geoms) == ndimage.label(labels == number)[1]
        assert all(shapely.is_ccw(part.exterior) for part in outline.geoms)


def corners(ring):
    return len(ring.coords) - 1


def test_straight_sides_have_no_point_between_their_corners():
    (outline,) = patch_outlines(patches_of(np.ones((5, 7))))
    assert (
        outline.geoms[0].equals_exact(
            shapely.Polygon([(370, 900), (300, 900), (300, 850), (370, 850)]), 0
        )
        or corners(outline.geoms[0].exterior) == 4
    )
    assert outline.bounds == (300, 850, 370, 900)


def test_a_hole_stays_a_hole():
    (outline,) = patch_outlines(patches_of(drawing("###", "#.#", "###")))
    (part,) = outline.geoms
    assert (part.area, len(part.interiors)) == (8 * CELL**2, 1)
    assert shapely.Polygon(part.interiors[0]).equals(square(1, 1))


def test_holes_that_touch_by_a_corner_are_two():
    (outline,) = patch_outlines(patches_of(drawing("####", "#.##", "##.#", "####")))
    (part,) = outline.geoms
    assert (len(part.interiors), corners(part.interiors[0])) == (2, 4)


def test_arms_that_touch_by_a_corner_enclose_a_hole():
    """The land goes round the middle cell and meets itself by a corner."""
    (outline,) = patch_outlines(patches_of(drawing("##.", "#.#", "###"), 4))
    (part,) = outline.geoms
    assert part.is_valid
    assert [shapely.Polygon(hole).area for hole in part.interiors] == [CELL**2]


@settings(deadline=None)
@given(arrays(bool, (7, 9), elements=st.booleans()), st.randoms(use_true_random=False))
def test_cells_tell_the_same_ground_as_an_outline(mask, random):
    if not mask.any():
        return
    patches = patches_of(mask)
    which = np.array([random.random() < 0.6 for _ in range(len(patches))])
    outlines, cell = patch_outlines(patches), patches.grid.cell
    for asked, text, outline in zip(which, patch_cells(patches, which), outlines):
        assert (text is not None) == asked
        if asked:
            stretches = [tuple(map(float, part.split())) for part in text.split(";")]
            boxes = [shapely.box(x, y, x + wide, y + cell) for x, y, wide in stretches]
            assert shapely.union_all(boxes).symmetric_difference(outline).area == 0
    some = patch_outlines(patches, which)
    assert [one for one, asked in zip(some, which) if not asked] == [None] * int((~which).sum())
    assert (some[which] == outlines[which]).all()
