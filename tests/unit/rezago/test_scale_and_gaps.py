"""Normalisation, index and gaps: by hand, by brute force and by what must always hold."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from am_delimiter.core.basis.vocabulary import Verdict
from am_delimiter.core.rezago.gap_closing import (
    Closed,
    ExitCount,
    GapSide,
    VariableGap,
    count_exit,
    reference_value,
    territory_value,
)
from am_delimiter.core.rezago.normalising import normalise
from am_delimiter.core.rezago.territory_index import (
    UsedVariable,
    quintiles_of,
    score_commune,
    score_territory,
)
from am_delimiter.core.rezago.variable_list import ListedVariable

FIGURES = st.dictionaries(
    st.sampled_from("abcdefgh"), st.integers(-1000, 1000).map(float), min_size=2
)


def scaled(values, method="min_max", better=True, reference=None):
    return dict(normalise(values, method, better, reference).values)


def test_min_max_by_hand():
    values = {"a": 10.0, "b": 15.0, "c": 30.0}
    assert scaled(values) == {"a": 0, "b": 0.25, "c": 1}
    assert scaled(values, better=False) == {"a": 1, "b": 0.75, "c": 0}


def test_z_score_by_hand():
    values = {"a": 2.0, "b": 4.0, "c": 6.0}  # mean 4, deviation sqrt(8/3)
    root = (8 / 3) ** 0.5
    assert scaled(values, "z_score") == pytest.approx({"a": -2 / root, "b": 0, "c": 2 / root})


def test_percentile_by_hand():
    values = {"a": 1.0, "b": 5.0, "c": 5.0, "d": 9.0}
    assert scaled(values, "percentile") == pytest.approx({"a": 0, "b": 0.5, "c": 0.5, "d": 1})


def test_ratio_to_the_reference_by_hand():
    values = {"a": 0.0, "b": 5.0, "c": 20.0, "d": -1.0}
    found = normalise(values, "reference", better=True, reference=10)
    assert found.values == {"a": 0, "b": 0.5, "c": 1}
    assert found.impossible == ("d",)
    assert scaled(values, "reference", better=False, reference=10) == {"a": 1, "b": 1, "c": 0.5}


def test_what_has_no_scale_says_why():
    same = {"a": 3.0, "b": 3.0}
    for method in ("min_max", "z_score"):
        found = normalise(same, method, better=True, reference=None)
        assert not found.values
        assert "same figure" in str(found.why)
    assert "no reference value" in str(normalise(same, "reference", True, None).why)
    assert "only one commune" in str(normalise({"a": 1.0}, "percentile", True, None).why)
    assert "no commune" in str(normalise({}, "min_max", True, None).why)


@given(
    FIGURES,
    st.sampled_from(["min_max", "z_score", "percentile"]),
    st.integers(1, 50),
    st.integers(-500, 500),
    st.booleans(),
)
def test_another_unit_does_not_change_the_scale(values, method, factor, shift, better):
    assume(len(set(values.values())) > 1)
    other = {cut: factor * value + shift for cut, value in values.items()}
    assert scaled(other, method, better) == pytest.approx(scaled(values, method, better), abs=1e-9)


@given(FIGURES, st.sampled_from(["min_max", "z_score", "percentile"]))
def test_more_is_better_whatever_the_direction(values, method):
    assume(len(set(values.values())) > 1)
    up, down = scaled(values, method), scaled(values, method, better=False)
    mirrored = {cut: -value for cut, value in values.items()}
    assert scaled(mirrored, method, better=False) == pytest.approx(up)
    for one, other in product(values, repeat=2):
        if values[one] > values[other]:
            assert up[one] > up[other]
            assert down[one] < down[other]
    if method != "z_score":
        assert min(up.values()) >= 0
        assert max(up.values()) <= 1


def variable(id_, dimension, values, **scale):
    listed = ListedVariable(id_, id_.upper(), dimension, id_, True, None, None, None, False, True)
    found = normalise(values, **{"method": "min_max", "better": True, "reference": None, **scale})
    return UsedVariable(listed, values, found, "t", found.why)


def test_dimensions_weigh_the_same_and_variables_within_theirs():
    """Two dimensions, one of a single variable and one of three: by hand."""
    ends = {"low": 0.0, "high": 10.0}
    variables = [
        variable("s1", "social", {**ends, "a": 4.0}),
        variable("p1", "physical", {**ends, "a": 2.0}),
        variable("p2", "physical", {**ends, "a": 3.0}),
        variable("p3", "physical", {**ends, "a": 10.0}),
    ]
    found = score_commune("a", variables, "none")
    assert found.dimensions == pytest.approx({"social": 0.4, "physical": 0.5})
    assert found.index == pytest.approx(0.45)
    assert score_commune("low", variables, "none").index == 0
    assert score_commune("high", variables, "none").index == 1


def test_a_hole_leaves_the_index_out_and_is_no_zero():
    ends = {"low": 0.0, "high": 10.0}
    variables = [
        variable("s1", "social", {**ends, "a": 8.0}),
        variable("p1", "physical", {**ends, "a": 6.0}),
        variable("p2", "physical", ends),
    ]
    found = score_commune("a", variables, "none")
    assert found.index is None
    assert found.dimensions == {"social": pytest.approx(0.8), "physical": None}
    assert found.lacking == {"social": (), "physical": ("P2",)}
    asked = score_commune("a", variables, "available")
    assert asked.index == pytest.approx((0.8 + 0.6) / 2)
    assert asked.n_lacking == 1
    nothing = score_commune("nobody", variables, "available")
    assert nothing.index is None


def test_a_territory_has_the_mean_of_its_communes_or_nothing():
    values = {"a": 0.0, "b": 5.0, "c": 10.0}
    variables = [variable("s1", "social", values), variable("p1", "physical", values)]
    scores = {cut: score_commune(cut, variables, "none") for cut in ("a", "b", "c", "d")}
    assert score_territory(("a", "b", "c"), scores).index == pytest.approx(0.5)
    assert score_territory(("b", "c"), scores).index == pytest.approx(0.75)
    holed = score_territory(("b", "d"), scores)
    assert holed.index is None
    assert holed.lacking == {"social": ("S1",), "physical": ("P1",)}


def test_a_variable_that_is_not_used_does_not_count():
    values = {"a": 0.0, "b": 10.0}
    variables = [variable("s1", "social", values), variable("p1", "physical", {"a": 1.0, "b": 1.0})]
    assert not variables[1].used
    assert score_commune("b", variables, "none").dimensions == {"social": 1}


@given(st.dictionaries(st.text("abcdef", min_size=1), st.floats(0, 1), min_size=1))
def test_fifths_follow_the_order(scores):
    found = quintiles_of(scores)
    assert set(found.values()) <= {1, 2, 3, 4, 5}
    for one, other in product(scores, repeat=2):
        assert (scores[one] < scores[other]) <= (found[one] <= found[other])
        assert (scores[one] == scores[other]) <= (found[one] == found[other])


def test_fifths_of_ten():
    found = quintiles_of({str(n): n / 10 for n in range(10)})
    assert [found[str(n)] for n in range(10)] == [1, 1, 2, 2, 3, 3, 4, 4, 5, 5]


# -- gaps ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "reference", "better", "gap", "lags"),
    [
        (4, 10, True, 6, True),
        (12, 10, True, -2, False),
        (10, 10, True, 0, False),
        (30, 20, False, 10, True),
        (15, 20, False, -5, False),
        (None, 10, True, None, None),
        (4, None, True, None, None),
    ],
)
def test_a_gap_is_how_much_worse(value, reference, better, gap, lags):
    side = GapSide(value, reference, better)
    assert side.gap == gap
    assert side.lags is lags


def gap_of(now, then):
    """A gap with these differences, None for one that is not known."""
    sides = [GapSide(None if g is None else -float(g), 0.0, True) for g in (now, then)]
    return VariableGap("v", *sides)


@pytest.mark.parametrize(
    ("now", "then", "expected"),
    [
        (0, 5, Closed.CLOSED),
        (-1, 5, Closed.CLOSED),
        (1, 5, Closed.OPEN),
        (1, 0, Closed.NONE),
        (None, 0, Closed.NONE),
        (None, 5, Closed.UNKNOWN),
        (1, None, Closed.UNKNOWN),
    ],
)
def test_what_became_of_a_gap(now, then, expected):
    assert gap_of(now, then).closed is expected
    assert VariableGap("v", GapSide(1.0, 2.0, True)).closed is Closed.UNKNOWN


def exit_of(*gaps, of="gaps", one_in=3):
    return count_exit([gap_of(*one) for one in gaps]).verdict(one_in, of)


def test_a_third_exactly_is_enough():
    closed, open_, none = (0, 1), (1, 1), (1, 0)
    assert exit_of(*[closed] * 6, *[open_] * 12) is Verdict.MET  # 6 of 18
    assert exit_of(*[closed] * 5, *[open_] * 13) is Verdict.NOT_MET
    assert exit_of(*[closed] * 6, *[open_] * 13) is Verdict.NOT_MET  # 6 of 19
    assert exit_of(*[closed] * 2, *[open_] * 4, *[none] * 12) is Verdict.MET  # of the gaps
    assert exit_of(*[closed] * 2, *[open_] * 4, *[none] * 12, of="variables") is Verdict.NOT_MET
    assert exit_of(none, none) is Verdict.NOT_EVALUABLE  # there was no gap to close


@given(
    st.lists(
        st.tuples(
            st.sampled_from([-1, 0, 1, None]),
            st.sampled_from([-1, 1, None]),
        ),
        min_size=1,
        max_size=6,
    ),
    st.sampled_from(["gaps", "variables"]),
)
def test_the_exit_is_said_only_if_it_holds_however_the_holes_are_filled(gaps, of):
    filled = [
        [
            (n, t)
            for n in ((now,) if now is not None else (-1, 1))
            for t in ((then,) if then is not None else (-1, 1))
        ]
        for now, then in gaps
    ]
    said = exit_of(*gaps, of=of)
    worlds = {exit_of(*world, of=of) for world in product(*filled)}
    worlds.discard(Verdict.NOT_EVALUABLE)  # a world without gaps has no third
    if said is not Verdict.NOT_EVALUABLE:
        assert worlds <= {said}


def test_counts_of_an_exit():
    found = count_exit([gap_of(0, 1), gap_of(1, 1), gap_of(1, 0), gap_of(None, 1)])
    assert found == ExitCount(variables=4, gaps=2, closed=1, unknown=1)


def test_the_mean_of_a_territory_with_a_hole():
    names = {"b": "Bravo"}
    values = {"a": 2.0, "c": 4.0}
    assert territory_value("ac", values, False, names) == (3.0, ())
    value, why = territory_value("abc", values, False, names)
    assert value is None
    assert "Bravo" in str(why[0])
    assert territory_value("abc", values, True, names)[0] == 3.0
    assert territory_value("b", values, True, names)[0] is None


def test_the_reference_is_a_mean_of_enough_communes():
    peers = {"a": ("a", "b", "c", "d"), "e": ("e", "f")}
    values = {"a": 1.0, "b": 2.0, "c": 3.0, "e": 10.0, "f": 20.0}
    assert reference_value("a", values, peers, 75) == (2.0, ())
    reference, why = reference_value("a", values, peers, 90)
    assert reference is None
    assert "only 3 of the 4" in str(why[0])
    # a territory in two regions: the mean of what each commune is compared with
    assert reference_value("ae", values, peers, 75)[0] == pytest.approx((2 + 15) / 2)
    assert reference_value("z", values, peers, 50)[0] is None
