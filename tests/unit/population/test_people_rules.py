"""Where the rule that locates persons in a block decides, the figures of all three are told."""

from __future__ import annotations

import geopandas
import pytest
from shapely.geometry import box
from worlds import CRS, NORTH, WEST, world

from am_delimiter.core.land.raster_rasterio import RasterioPort
from am_delimiter.core.population.locate import People
from am_delimiter.core.population.located_blocks import PeopleLayer
from am_delimiter.core.results.tables import build_result
from am_delimiter.core.verdict.delimitation import delimit

TOWNS = {"05101": 10, "05109": 10}
ROW = "##########" + "####......"
"""A town, and a neighbour with four built cells; its block covers nine, the middle one is bare."""


def solve(folder, catalogue, ends=19, home=240_000, guests=20_000, **options):
    shapes = [
        box(WEST + a * 100, NORTH - 100, WEST + b * 100, NORTH) for a, b in ((0, 10), (10, ends))
    ]
    table = {"CUT": ["05101", "05109"], "n_per": [home, guests]}
    people = PeopleLayer("manzanas", "", geopandas.GeoDataFrame(table, geometry=shapes, crs=CRS))
    case = world(folder, [ROW], TOWNS, catalogue=catalogue, people=People((people,)), **options)
    return delimit(case, catalogue, RasterioPort())


def told(found):
    return [str(note) for note in found.notes if str(note).startswith("Where persons live")]


RULES = ("por igual en el polígono", "en un punto interior", "por igual en sus manchas")


def test_a_membership_that_hangs_on_the_rule_is_told_with_all_three(tmp_path, catalogue):
    """Four of nine cells are 44.44 %; the inner point is bare, 0 %; all four patches, 100 %."""
    found = solve(tmp_path, catalogue)
    figures = ", ".join(
        f"{share} % ({rule})" for share, rule in zip(("44.44", "0.0", "100.0"), RULES)
    )
    assert told(found) == [
        "Where persons live inside a polygon decides a membership by population (PEOPLE_RULE): "
        f"Viña del Mar ({figures})."
    ]
    row = next(row for row in build_result(found, str, {}).rows.membership if row.cut == "05109")
    low, high = row.share_persons_low, row.share_persons_high
    assert (low, row.share_persons, high) == (0.0, pytest.approx(4 / 9, abs=1e-6), 1.0)


@pytest.mark.parametrize("rule", ["areal", "point", "built"])
def test_whatever_rule_is_chosen_the_same_is_told(tmp_path, catalogue, rule):
    assert told(solve(tmp_path, catalogue, people_rule=rule)) == told(solve(tmp_path, catalogue))


def test_a_population_that_hangs_on_the_rule_is_told_with_all_three(tmp_path, catalogue):
    """Of 20,000 persons 8,889, none or all live on the patches: 260,000 pass the threshold."""
    found = solve(tmp_path, catalogue, population_measure="inside")
    persons = ("248889: no evaluable", "240000: no evaluable", "260000: cumple")
    figures = ", ".join(f"{one} ({rule})" for one, rule in zip(persons, RULES))
    assert told(found)[1:] == [
        "Where persons live inside a polygon decides the population of AM-05-1 (PEOPLE_RULE): "
        f"{figures}."
    ]


def test_where_all_three_agree_nothing_is_told(tmp_path, catalogue):
    """A block of the four built cells and one more: four fifths, all and all."""
    assert told(solve(tmp_path, catalogue, ends=15, population_measure="inside")) == []
