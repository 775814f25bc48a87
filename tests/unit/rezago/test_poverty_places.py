"""The places of communes by poverty, and the verdicts that rest on them, by hand and by force."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from am_delimiter.core.basis.vocabulary import Verdict
from am_delimiter.core.rezago.pilot_tests import all_met, share_verdict, verdict_of_tests
from am_delimiter.core.rezago.poverty_ranks import (
    TIES_IN,
    TIES_OUT,
    Among,
    places_by_value,
    places_given,
    poorest_of,
)

ABC = tuple("abcdef")


def among(poverty, size, ties=TIES_IN, all_=ABC):
    return {
        cut: place.among(size, ties).value for cut, place in places_by_value(poverty, all_).items()
    }


def test_without_ties_or_holes_the_places_are_exact():
    poverty = dict(zip(ABC, (10, 60, 30, 50, 20, 40)))
    places = places_by_value(poverty, ABC)
    assert {cut: (p.least, p.most) for cut, p in places.items()} == {
        "b": (1, 1),
        "d": (2, 2),
        "f": (3, 3),
        "c": (4, 4),
        "e": (5, 5),
        "a": (6, 6),
    }
    assert [cut for cut, said in among(poverty, 3).items() if said == "sí"] == ["b", "d", "f"]


def test_ties_at_the_last_place_count_all_or_none():
    poverty = dict(zip(ABC, (50, 40, 40, 40, 20, 10)))
    assert [c for c, said in among(poverty, 2).items() if said == "sí"] == ["a", "b", "c", "d"]
    assert [c for c, said in among(poverty, 2, TIES_OUT).items() if said == "sí"] == ["a"]
    both = [among(poverty, 4, ties) for ties in (TIES_IN, TIES_OUT)]
    assert both[0] == both[1]  # the tie is inside, not at the end


def test_a_commune_without_a_figure_makes_others_uncertain():
    poverty = dict(zip("abcde", (50, 40, 30, 20, 10)))
    found = among(poverty, 3)
    assert found == {"a": "sí", "b": "sí", "c": "no evaluable", "d": "no", "e": "no"}


def test_a_part_of_a_country_says_almost_nothing():
    """As with the table of one region where the country is asked for."""
    everyone = [f"{n:03}" for n in range(346)]
    places = places_by_value({cut: 50 - n for n, cut in enumerate(everyone[:30])}, everyone)
    assert {place.among(100, TIES_IN) for place in places.values()} == {Among.UNKNOWN}
    assert (places["000"].least, places["000"].most) == (1, 317)


@given(
    st.lists(st.one_of(st.none(), st.integers(0, 4)), min_size=6, max_size=6),
    st.integers(1, 6),
    st.sampled_from([TIES_IN, TIES_OUT]),
)
def test_a_place_is_said_only_if_it_holds_however_the_holes_are_filled(values, size, ties):
    known = {cut: value for cut, value in zip(ABC, values) if value is not None}
    holes = [cut for cut in ABC if cut not in known]
    worlds = (
        [
            among({**known, **dict(zip(holes, filled))}, size, ties)
            for filled in product((-1, 9), repeat=len(holes))
        ]
        if len(holes) < 4
        else []
    )
    for cut, said in among(known, size, ties).items():
        if said != "no evaluable":
            assert {world[cut] for world in worlds} <= {said}


def test_given_places_are_taken_as_they_are():
    places = places_given({"a": 3.0, "b": 100.0, "c": 101.0})
    assert [p.among(100, TIES_IN).value for p in places.values()] == ["sí", "sí", "no"]


@pytest.mark.parametrize(
    ("count", "rounding", "expected"),
    [
        (11, "nearest", 3),
        (11, "down", 3),
        (11, "up", 4),
        (12, "nearest", 4),
        (12, "down", 3),
        (5, "nearest", 2),  # 1.5: halves up
        (10, "down", 3),
        (10, "up", 3),
        (52, "nearest", 16),
    ],
)
def test_thirty_percent_of_the_communes_of_a_region(count, rounding, expected):
    assert poorest_of(count, 30, rounding) == expected


@pytest.mark.parametrize(
    ("sure", "unknown", "count", "expected"),
    [
        (2, 0, 4, "cumple"),
        (3, 0, 7, "no cumple"),
        (4, 0, 7, "cumple"),
        (3, 1, 7, "no evaluable"),
        (2, 1, 7, "no cumple"),
        (4, 3, 7, "cumple"),
        (0, 4, 4, "no evaluable"),
    ],
)
def test_half_or_more(sure, unknown, count, expected):
    assert share_verdict(sure, unknown, count, 50).value == expected


def test_two_of_three():
    class Answer:
        def __init__(self, verdict):
            self.verdict = Verdict(verdict)

    def said(*verdicts):
        return verdict_of_tests([Answer(one) for one in verdicts], 2).value

    assert said("cumple", "cumple", "no evaluable") == "cumple"
    assert said("cumple", "no cumple", "no evaluable") == "no evaluable"
    assert said("no cumple", "no cumple", "no evaluable") == "no cumple"
    assert said("cumple", "no cumple", "no cumple") == "no cumple"


def test_what_is_not_met_decides_before_what_is_not_known():
    met, not_met, unknown, judge = (
        Verdict.MET,
        Verdict.NOT_MET,
        Verdict.NOT_EVALUABLE,
        Verdict.NEEDS_JUDGEMENT,
    )
    assert all_met([met, unknown, not_met]) is not_met
    assert all_met([met, judge, unknown]) is unknown
    assert all_met([met, judge]) is judge
    assert all_met([met, met]) is met
