"""The outline of a continuum at half its tolerance is what the style of the layer would draw."""

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from am_delimiter.core.basis import Cancelled, Progress
from am_delimiter.core.results.continuum_outlines import half_tolerance_outlines

TOLERANCE = 80.0


def outline(shape, tolerance=TOLERANCE):
    shapes = np.array([shape], dtype=object)
    (text,) = half_tolerance_outlines(shapes, np.array([tolerance]), Progress())
    return shapely.from_wkt(text)


def as_the_style(shape, tolerance=TOLERANCE):
    return shapely.buffer(shapely.simplify(shape, tolerance / 8), tolerance / 2, quad_segs=3)


def cells_of(grid):
    """The filled cells of a grid of 10 m as polygons of several parts."""
    rows, cols = np.nonzero(grid)
    boxes = shapely.box(cols * 10.0, rows * -10.0, cols * 10.0 + 10, rows * -10.0 + 10)
    whole = shapely.union_all(boxes)
    return shapely.multipolygons([*shapely.get_parts(whole)])


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 2**32 - 1), st.sampled_from([0.05, 0.3, 0.7]))
def test_it_is_what_the_style_draws(seed, share):
    grid = np.random.default_rng(seed).random((40, 40)) < share
    grid[0, 0] = True
    shape = cells_of(grid)
    found, drawn = outline(shape), as_the_style(shape)
    # 5 cm of rounding along the border is all that may differ
    assert shapely.symmetric_difference(found, drawn).area <= 0.2 * drawn.length


@pytest.mark.parametrize(("wide", "open_"), [(8, False), (9, True), (30, True)])
def test_a_hole_stays_where_half_the_tolerance_leaves_something_of_it(wide, open_):
    grid = np.ones((wide + 10, wide + 10), dtype=bool)
    grid[5 : 5 + wide, 5 : 5 + wide] = False
    found = outline(cells_of(grid))
    assert bool(found.interiors) is open_
    if open_:
        hole = shapely.Polygon(found.interiors[0])
        assert hole.area == pytest.approx((wide * 10 - TOLERANCE) ** 2, rel=0.02)


def test_what_has_no_shape_has_no_outline():
    shapes = np.array([None, shapely.box(0, 0, 10, 10), None], dtype=object)
    first, there, last = half_tolerance_outlines(shapes, np.full(3, TOLERANCE), Progress())
    assert first is last is None
    assert shapely.from_wkt(there).bounds == (-40.0, -40.0, 50.0, 50.0)


def test_it_can_be_cancelled():
    shapes = np.array([shapely.box(0, 0, 10, 10)], dtype=object)
    with pytest.raises(Cancelled):
        half_tolerance_outlines(shapes, np.full(1, TOLERANCE), Progress(stopped=lambda: True))
