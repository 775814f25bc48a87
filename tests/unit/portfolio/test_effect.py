"""Which communes a project meets: metres and hectares counted by hand, slivers, limits, margins."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.geometry import MultiPoint

from portfolio_world import SIDE, area, at, communes, layer, legs, line, met, study  # isort: skip

YES, NO, OPEN, UNKNOWN = "cumple", "no cumple", "requiere juicio", "no evaluable"


def only(catalogue, shape, **options):
    (one,) = study(catalogue, layer(shape), **options).judged
    return one


def test_a_line_over_a_limit_by_hand(catalogue):
    one = only(catalogue, line(1500, 2300))
    assert [(m.cut, m.length_m, m.share) for m in one.effect.met] == [
        ("08101", 500, 0.625),
        ("08102", 300, 0.375),
    ]
    assert met(one) == ("08101", "08102")
    assert legs(one)[0] == YES
    assert one.legs["effect"].evidence == "Concepción (500 m), Coronel (300 m)"


def test_a_polygon_over_a_limit_by_hand(catalogue):
    one = only(catalogue, area(1900, 2300))
    assert [(m.cut, m.area_ha, m.share) for m in one.effect.met] == [
        ("08101", 10, 0.25),
        ("08102", 30, 0.75),
    ]


@pytest.mark.parametrize(
    ("beyond", "counts"),
    [(99, False), (100, True), (0.5, False)],
)
def test_a_sliver_of_a_line_counts_from_the_minimum_on(catalogue, beyond, counts):
    one = only(catalogue, line(0, 2000 + beyond))
    assert met(one) == (("08101", "08102") if counts else ("08101",))
    assert one.effect.met[1].length_m == pytest.approx(beyond)
    assert ("no cuenta" in one.legs["effect"].evidence) is not counts


def test_a_short_line_counts_by_its_share(catalogue):
    """20 m of 200 m are a tenth: enough, though far less than 100 m."""
    assert met(only(catalogue, line(1820, 2020))) == ("08101", "08102")
    assert met(only(catalogue, line(1820, 2020), effect_share=11)) == ("08101",)


def test_a_sliver_of_a_polygon(catalogue):
    """1000 m by 9 m is 0.9 ha and less than a tenth; 10 m are a hectare."""
    assert met(only(catalogue, area(1000, 2009))) == ("08101",)
    assert met(only(catalogue, area(1000, 2010))) == ("08101", "08102")
    assert met(only(catalogue, area(1000, 2009), effect_area=0.9)) == ("08101", "08102")


def test_a_line_along_a_limit_asks_for_judgement(catalogue):
    from shapely.geometry import LineString
    from worlds import NORTH, WEST

    along = LineString([(WEST + SIDE, NORTH - 100), (WEST + SIDE, NORTH - 900)])
    one = only(catalogue, along)
    assert met(one) == ()
    assert [(m.cut, m.border_m, m.on_border) for m in one.effect.met] == [
        ("08101", 800, True),
        ("08102", 800, True),
    ]
    assert legs(one)[0] == OPEN
    between_regions = LineString([(WEST + 3 * SIDE, NORTH - 100), (WEST + 3 * SIDE, NORTH - 900)])
    assert legs(only(catalogue, between_regions))[0] == NO


def test_points(catalogue):
    assert met(only(catalogue, at(500))) == ("08101",)
    assert legs(only(catalogue, at(500)))[0] == NO
    assert legs(only(catalogue, at(2000)))[0] == OPEN
    assert met(only(catalogue, MultiPoint([at(500), at(2500), at(2600)]))) == ("08101", "08102")


def test_a_point_beside_all_communes_is_in_the_nearest_within_the_margin(catalogue):
    assert met(only(catalogue, at(-150))) == ("08101",)
    one = only(catalogue, at(-250))
    assert met(one) == ()
    assert legs(one) == (UNKNOWN, UNKNOWN, UNKNOWN)
    assert met(only(catalogue, at(-250), effect_margin=300)) == ("08101",)


def test_a_stated_commune_within_the_margin_holds_its_point(catalogue):
    found = study(catalogue, layer(at(2050), COMUNA=["Concepción"]))
    assert met(found.judged[0]) == ("08101",)
    far = study(catalogue, layer(at(2950), COMUNA=["08101"]))
    assert far.judged[0].project.shapes == {}
    assert far.judged[0].legs["effect"].evidence.endswith("comuna declarada: Concepción")
    assert any("do not lie in the commune that their table says" in str(n) for n in far.notes)


def test_communes_of_two_regions_are_not_of_one(catalogue):
    one = only(catalogue, line(5000, 7000))
    assert met(one) == ("08103", "16101")
    assert legs(one)[0] == NO
    assert one.legs["effect"].evidence.endswith("de regiones distintas")
    assert legs(only(catalogue, line(3000, 7000)))[0] == YES


def test_influence_only_where_it_is_asked_for(catalogue):
    assert met(only(catalogue, at(1900))) == ("08101",)
    one = only(catalogue, at(1900), influence=300)
    assert met(one) == ("08101", "08102")
    assert one.legs["effect"].evidence.startswith("a 300 m a la redonda: ")
    assert sum(m.area_ha for m in one.effect.met) == pytest.approx(28.27, abs=0.02)


def test_what_leaves_the_communes_given_is_not_evaluable(catalogue):
    """Communes of Melipilla reach to where this is drawn, and are not given."""
    one = only(catalogue, line(-1000, 1000), given=communes(cuts=("08101",)))
    assert one.effect.outside
    assert one.lacking == ("13503", "13504")
    assert legs(one)[0] == UNKNOWN
    assert "está fuera de las comunas dadas" in one.legs["effect"].evidence
    inside = only(catalogue, line(100, 1000), given=communes(cuts=("08101",)))
    assert legs(inside)[0] == NO


@settings(max_examples=30)
@given(st.floats(-500, 8500), st.floats(1, 4000))
def test_parts_never_measure_more_than_the_whole(catalogue, start, length):
    one = only(catalogue, line(start, start + length))
    inside = max(0.0, min(start + length, 4 * SIDE) - max(start, 0.0))
    assert sum(m.length_m or 0 for m in one.effect.met) == pytest.approx(inside, abs=1e-6)
    for m in one.effect.met:
        west = ("08101", "08102", "08103", "16101").index(m.cut) * SIDE
        own = min(start + length, west + SIDE) - max(start, west)
        assert m.length_m == pytest.approx(own, abs=1e-6)
        assert m.counts is (own >= 100 or round(own / length, 9) >= 0.1)
