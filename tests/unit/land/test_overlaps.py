"""Land claimed twice and land claimed by none: exact areas, in any system."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from placed import dpa
from shapely.geometry import Polygon, box

from am_delimiter.core.land.burn import owners
from am_delimiter.core.land.communes import CommuneLayer, read_communes
from am_delimiter.core.land.geometry import true_km2
from am_delimiter.core.land.overlaps import claimed_twice, find_overlaps, find_voids, overlap_notes
from am_delimiter.core.land.raster import Grid

EQUAL_AREA = "+proj=cea +lon_0=-71 +ellps=GRS80"  # plane kilometres are true ones here
KM = 1000.0


def squares(*corners):
    return np.array([box(*(KM * c for c in corner)) for corner in corners], dtype=object)


def test_a_degree_square_has_its_area_on_the_ellipsoid():
    """From the closed formula of the zone of an ellipsoid (GRS80), independent of PROJ."""
    a, f = 6378.137, 1 / 298.257222101
    e = np.sqrt(f * (2 - f))

    def zone(latitude):
        s = np.sin(np.radians(latitude))
        return s / (1 - (e * s) ** 2) + np.log((1 + e * s) / (1 - e * s)) / (2 * e)

    b2 = a * a * (1 - e * e)
    truth = np.radians(1) * b2 / 2 * (zone(-33) - zone(-34))
    assert true_km2([box(-71, -34, -70, -33)], "EPSG:4674")[0] == pytest.approx(truth, rel=1e-9)


def test_three_squares_on_one_spot():
    """Each pair shares 1 km², the same one: 3 km² by pairs, 1 km² of land."""
    shapes = squares((0, 0, 1, 1), (0, 0, 2, 1), (0, 0, 1, 3))
    found = find_overlaps(shapes, EQUAL_AREA, 0.0001)
    assert [(o.first, o.second, round(o.km2, 9)) for o in found] == [
        (0, 1, 1.0),
        (0, 2, 1.0),
        (1, 2, 1.0),
    ]
    assert claimed_twice(found, EQUAL_AREA) == pytest.approx(1)


def test_the_largest_comes_first_and_slivers_are_left_out():
    shapes = squares((0, 0, 1, 1), (0.9, 0, 2, 1), (1.5, 0, 3, 1), (3 - 1e-5, 0, 4, 1))
    found = find_overlaps(shapes, EQUAL_AREA, 0.0001)
    assert [(o.first, o.second, round(o.km2, 6)) for o in found] == [(1, 2, 0.5), (0, 1, 0.1)]


def test_neighbours_do_not_overlap():
    assert find_overlaps(squares((0, 0, 1, 1), (1, 0, 2, 1), (1, 1, 2, 2)), EQUAL_AREA, 0) == []


def test_a_void_and_those_around_it():
    """A frame of four around 1 km² of nothing; a fifth that is only near."""
    shapes = squares((0, 0, 3, 1), (0, 1, 1, 2), (2, 1, 3, 2), (0, 2, 3, 3), (3, 0, 4, 3))
    (void,) = find_voids(shapes, EQUAL_AREA, 0.0001)
    assert (void.around, round(void.km2, 9)) == ((0, 1, 2, 3), 1.0)
    assert void.shape.equals(box(KM, KM, 2 * KM, 2 * KM))


def test_a_bay_is_no_void():
    assert find_voids(squares((0, 0, 3, 1), (0, 1, 1, 2), (2, 1, 3, 2)), EQUAL_AREA, 0) == []


places = st.integers(0, 6)
corners = st.tuples(places, places, st.integers(1, 4), st.integers(1, 4))


@given(st.lists(corners, min_size=1, max_size=6))
def test_overlaps_are_those_of_counted_cells(found):
    """Whole kilometres: every square kilometre can be counted by hand."""
    shapes = squares(*((x, y, x + w, y + h) for x, y, w, h in found))
    claims = np.zeros((12, 12), dtype=int)
    pairs = 0
    for n, (x, y, w, h) in enumerate(found):
        pairs += int(claims[x : x + w, y : y + h].sum())
        claims[x : x + w, y : y + h] += 1
        assert n < 6
    overlaps = find_overlaps(shapes, EQUAL_AREA, 0.0001)
    assert sum(o.km2 for o in overlaps) == pytest.approx(pairs)
    assert claimed_twice(overlaps, EQUAL_AREA) == pytest.approx((claims > 1).sum())


def test_the_rule_that_the_note_states_is_that_of_the_engine(catalogue):
    """A cell that two communes claim belongs to the higher code, whatever the order given."""
    shapes = [box(0, 0, 400, 100), box(300, 0, 700, 100)]
    frame = dpa(catalogue, ("99102", "99101"), shapes, crs="EPSG:5361")
    communes = read_communes(CommuneLayer(frame, "c"), catalogue)
    (note,) = overlap_notes(communes, 0.0001)
    assert "99101 99101 – 99102 99102" in str(note)
    assert "0.01 km²" in str(note)
    assert "the commune with the higher code" in str(note)
    grid = Grid("EPSG:5361", 0, 100, 100, 1, 7)
    held = owners(list(communes.frame.geometry), grid)
    cells = {
        int(c): communes.cuts[o]
        for a, b, o in zip(held.start, held.end, held.owner)
        for c in range(a, b)
    }
    assert [cells[c] for c in range(7)] == ["99102"] * 4 + ["99101"] * 3


def test_a_clean_layer_gives_no_note(catalogue):
    communes = read_communes(CommuneLayer(dpa(catalogue), "c"), catalogue)
    assert overlap_notes(communes.to_crs("EPSG:5361"), 0.0001) == []


def test_a_touching_line_counts_for_nothing():
    triangle = Polygon([(KM, 0), (2 * KM, 0), (KM, KM)])
    shapes = np.array([box(0, 0, KM, KM), triangle], dtype=object)
    assert find_overlaps(shapes, EQUAL_AREA, 0.0001) == []
