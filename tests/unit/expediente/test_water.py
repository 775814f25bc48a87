"""What of a map is water: exact on a coast of which all is known."""

from __future__ import annotations

import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
from shapely import Polygon, box

from am_delimiter.expediente.workspace.water import (
    AROUND_LAND,
    NARROWEST,
    between_regions,
    unsaid_land,
    water_of,
)

FRAME = box(0, 0, 100_000, 100_000)
NORTH, SOUTH = box(40_000, 51_000, 100_000, 100_000), box(40_000, 0, 100_000, 49_000)
"""Two communes with a river of 2 km between them that runs into the sea, which lies in the west."""

ISLAND = box(10_000, 20_000, 15_000, 30_000)
NOTHING = Polygon()


def test_sea_and_river_are_what_no_commune_holds() -> None:
    (water,) = water_of(FRAME, [NORTH, SOUTH, ISLAND], NOTHING)
    expected = shapely.union_all([box(0, 0, 40_000, 100_000), box(40_000, 49_000, 100_000, 51_000)])
    assert water.equals(expected.difference(ISLAND))
    assert water.area == 40_000 * 100_000 + 60_000 * 2_000 - 5_000 * 10_000
    assert [shapely.Polygon(ring).equals(ISLAND) for ring in water.interiors] == [True]


def test_a_lake_between_communes_is_water_of_its_own() -> None:
    ring = NORTH.difference(box(60_000, 60_000, 70_000, 65_000))
    found = water_of(FRAME, [ring, SOUTH, ISLAND], NOTHING)
    assert [one.area for one in found][1:] == [10_000 * 5_000]


@pytest.mark.parametrize(("gap", "count"), [(NARROWEST / 2, 0), (NARROWEST * 2, 1)])
def test_two_outlines_of_one_border_are_no_river(gap: float, count: int) -> None:
    left, right = box(0, 0, 50_000, 100_000), box(50_000 + gap, 0, 100_000, 100_000)
    assert len(water_of(FRAME, [left, right], NOTHING)) == count


def test_nothing_is_said_where_a_commune_may_lie_that_nobody_gave() -> None:
    world = box(40_000, 0, 200_000, 100_000)
    unsaid = unsaid_land(world, NOTHING, [box(20_000, 51_000, 120_000, 100_000)])
    (sea,) = water_of(FRAME, [SOUTH], unsaid)
    assert sea.equals(
        FRAME.difference(SOUTH).difference(box(40_000 - AROUND_LAND, 51_000, 100_000, 100_000))
    )


def test_the_land_of_another_country_is_no_water() -> None:
    foreign = box(100_000 - 20_000, 0, 200_000, 100_000)
    land = box(40_000, 0, 70_000, 100_000)
    unsaid = unsaid_land(shapely.union(foreign, land), foreign, [])
    inland = shapely.intersection(
        shapely.union_all(water_of(FRAME, [land], unsaid)), box(70_000, 0, 100_000, 100_000)
    )
    # between the border of the communes and the coarse one of the map: only beyond its error
    assert inland.area == pytest.approx((10_000 - AROUND_LAND) * 100_000)


@given(st.lists(st.tuples(*[st.integers(0, 90)] * 2, *[st.integers(5, 40)] * 2), max_size=6))
def test_water_and_land_make_the_frame(boxes: list[tuple[int, int, int, int]]) -> None:
    communes = [box(x * 1e3, y * 1e3, (x + w) * 1e3, (y + h) * 1e3) for x, y, w, h in boxes]
    water = shapely.union_all(water_of(FRAME, communes, NOTHING))
    land = shapely.intersection(FRAME, shapely.union_all(communes))
    assert water.area + land.area == pytest.approx(FRAME.area)
    assert shapely.intersection(water, land).area == pytest.approx(0)


def test_regions_meet_in_a_line_and_coasts_are_none() -> None:
    shapes = [("Norte", NORTH), ("Sur", box(40_000, 0, 100_000, 51_000)), ("Isla", ISLAND)]
    ((name, line),) = between_regions(shapes)
    assert name == "Norte · Sur"
    assert line.equals(shapely.LineString([(40_000, 51_000), (100_000, 51_000)]))
