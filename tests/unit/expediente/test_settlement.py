"""Where people live in a commune, and which pairs of communes have none between them."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from am_delimiter.core.basis import Table
from am_delimiter.core.records import ServicePairRow
from am_delimiter.expediente.maps.pair_choice import choose_pairs, pair_key
from am_delimiter.expediente.reading.settlement import settlements


def table(shapes: list[shapely.Geometry], **columns: list[str]) -> Table:
    return Table(columns, np.asarray(shapes, dtype=object))


ISLAND = shapely.box(-9_000, 0, -8_000, 1_000)
LAND = shapely.box(0, 0, 10_000, 4_000)
CITY, VILLAGE = shapely.box(1_000, 1_000, 3_000, 3_000), shapely.box(9_000, 0, 9_200, 500)
ON_THE_ISLAND = shapely.box(-8_600, 0, -8_500, 1_000)


def test_built_up_land_of_each_part_and_the_middle_of_most() -> None:
    communes = table([shapely.MultiPolygon([ISLAND, LAND])], cut=["08102"])
    # the city passes the border of the commune: what lies beyond is not its own
    patches = table([CITY.union(shapely.box(1_000, -5_000, 2_000, 1_000)), VILLAGE, ON_THE_ISLAND])
    found = settlements(communes, patches, {"08102"})["08102"]
    assert [(part.area, part.built) for part in found.parts] == [(40e6, 5e6 + 0.1e6), (1e6, 0.1e6)]
    assert found.built == 5.2e6
    assert CITY.union(shapely.box(1_000, 0, 2_000, 1_000)).contains(shapely.Point(found.centre))
    assert found.box == (1_000, 0, 3_000, 3_000)  # 96 % of it: neither village nor island


def test_without_built_up_land_the_middle_is_that_of_the_largest_part() -> None:
    communes = table([shapely.MultiPolygon([ISLAND, LAND])], cut=["08102"])
    found = settlements(communes, table([]), {"08102"})["08102"]
    assert (found.centre, found.box, found.built) == ((5_000, 2_000), None, 0)


def test_only_what_is_asked_for_and_drawn() -> None:
    communes = table([LAND, None, ISLAND], cut=["1", "2", "3"])
    assert set(settlements(communes, table([CITY]), {"1", "2"})) == {"1"}


def pair(a: str, b: str, shared: int = 1) -> ServicePairRow:
    return ServicePairRow(a, a, b, b, shared, 1, "")


ROW = {"a": (0.0, 0.0), "b": (10.0, 0.0), "c": (20.0, 1.0), "d": (30.0, 0.0)}
ALL = [pair(*both) for both in itertools.combinations("abcd", 2)]


def test_communes_in_a_row_are_joined_one_after_another() -> None:
    found = choose_pairs(ALL, "abcd", ROW)
    assert [pair_key(row) for row in found.drawn] == ["a-b", "b-c", "c-d"]
    assert found.remark.startswith("Pares dibujados: 3 de 6,")


def test_who_shares_with_no_neighbour_keeps_the_strongest_pair() -> None:
    found = choose_pairs([pair("a", "c", 2), pair("a", "d", 5), pair("b", "c")], "abcd", ROW)
    assert [pair_key(row) for row in found.drawn] == ["a-d", "b-c"]


def test_pairs_of_others_are_not_counted_and_unknown_places_leave_all() -> None:
    assert choose_pairs(ALL, "ab", ROW).whole == 1
    found = choose_pairs(ALL, "abcd", {"a": (0.0, 0.0)})
    assert (len(found.drawn), found.remark) == (6, "")


places = st.lists(
    st.tuples(st.integers(0, 40), st.integers(0, 40)), min_size=3, max_size=8, unique=True
)


@given(places)
def test_no_lines_cross_and_all_hang_together(points: list[tuple[int, int]]) -> None:
    spots = {str(n): (float(x), float(y)) for n, (x, y) in enumerate(points)}
    rows = [pair(a, b) for a, b in itertools.combinations(sorted(spots), 2)]
    found = choose_pairs(rows, set(spots), spots).drawn
    lines = [shapely.LineString([spots[row.cut_a], spots[row.cut_b]]) for row in found]
    for one, other in itertools.combinations(lines, 2):
        # four points on one circle make a rectangle, whose two diagonals are both allowed
        if one.crosses(other):
            corners = shapely.MultiPoint([*one.coords, *other.coords])
            assert shapely.minimum_bounding_radius(corners) == pytest.approx(one.length / 2)
    reached, grown = {"0"}, True
    while grown:
        near = {
            cut
            for row in found
            for cut in (row.cut_a, row.cut_b)
            if {row.cut_a, row.cut_b} & reached
        }
        grown = not near <= reached
        reached |= near
    assert reached == set(spots)
