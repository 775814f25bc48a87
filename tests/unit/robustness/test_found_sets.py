"""What combinations come to: letters, shares that leave out what nobody knows, intervals, rows."""

from __future__ import annotations

from dataclasses import replace

import pytest
from worlds import world

from am_delimiter.core.basis.vocabulary import MembershipBy
from am_delimiter.core.land.raster_rasterio import RasterioPort
from am_delimiter.core.robustness import (
    build_robustness_tables,
    findings,
    plan_axes,
    robustness_specs,
    rules_of,
    study_robustness,
)

TOWNS = {"05101": 6, "05102": 6, "05103": 6}
ROWS = ("####..##....######",) * 2
"""Gaps by hand, between edges: 200 m from the first town to the second, 400 m to the third."""


@pytest.fixture(scope="module")
def study(tmp_path_factory, catalogue):
    """Tolerances under, at and over the gaps of a world of three towns."""
    case = world(
        tmp_path_factory.mktemp("tres"),
        ROWS,
        TOWNS,
        catalogue=catalogue,
        columns={"PERSONAS": [200_000, 40_000, 30_000]},
        population="field",
        population_field="PERSONAS",
    )
    axes = plan_axes(
        case.land,
        case.parameters,
        tolerances=(0.0, 50.0, 100.0, 300.0, 400.0, 500.0),
        rules=rules_of([MembershipBy.POPULATION], (), case.parameters),
    )
    return study_robustness(case, axes, catalogue, RasterioPort())


@pytest.fixture(scope="module")
def tables(study):
    return build_robustness_tables(study, str, {"am_delimiter": "0"})


def rows_of(tables, name):
    return tables[name].rows


def test_every_table_has_the_fields_of_its_spec(tables, catalogue):
    specs = robustness_specs(catalogue)
    assert set(tables) == set(specs)
    for name, spec in specs.items():
        if len(tables[name]):
            assert list(tables[name].columns) == [field["name"] for field in spec.fields], name


def test_sets_have_letters_that_of_the_case_first(tables):
    told = [
        (r["letter"], r["of_case"], r["members"], r["combinations"], r["population_met"])
        for r in rows_of(tables, "found_sets")
    ]
    # 200 and 300 m: two towns with 240,000; 400 and 500 m: three with 270,000; 0 and 100 m: none
    assert told == [
        ("A", True, "05101, 05102", 2, 0),
        ("B", False, "05101, 05102, 05103", 2, 2),
        (None, False, None, 2, 0),
    ]
    assert [r["share"] for r in rows_of(tables, "found_sets")] == [round(2 / 6, 6)] * 3
    assert rows_of(tables, "found_sets")[1]["added"] == "Concón"  # by the code


def test_shares_are_of_the_combinations_that_tell(tables):
    told = {
        r["cut"]: (r["combinations"], r["told"], r["member"], r["untold"], r["share"])
        for r in rows_of(tables, "commune_robustness")
    }
    # 2 rules × 7 tolerances; by population nothing is evaluable, nor at 50 m of cells of 100 m
    assert told == {
        "05101": (14, 6, 4, 8, round(4 / 6, 6)),
        "05102": (14, 6, 4, 8, round(4 / 6, 6)),
        "05103": (14, 6, 2, 8, round(2 / 6, 6)),
    }


def test_intervals_are_those_of_the_gaps(tables):
    told = [
        (r["begin_m"], r["end_m"], r["letter"], r["at_case"])
        for r in rows_of(tables, "stable_intervals")
        if r["of_case"]
    ]
    assert told == [(0.0, 200.0, None, False), (200.0, 400.0, "A", True), (400.0, None, "B", False)]
    communes = {
        r["cut"]: (r["joins_m"], r["leaves_m"]) for r in rows_of(tables, "commune_robustness")
    }
    assert communes == {"05101": (200.0, None), "05102": (200.0, None), "05103": (400.0, None)}


def test_what_puts_a_commune_in_doubt_is_the_value_that_turns_the_answer(tables):
    told = {
        r["cut"]: (r["weakest_axis"], r["weakest_value"], r["weakest_share"])
        for r in rows_of(tables, "commune_robustness")
    }
    assert told["05101"] == ("tolerancia", "0 m", 0.0)
    assert told["05103"] == ("tolerancia", "400 m", 1.0)  # it is not in the set of the case


def test_a_row_that_is_not_evaluable_holds_nothing_but_its_reason(tables):
    lost = [r for r in rows_of(tables, "combinations") if not r["evaluable"]]
    assert len(lost) == 8
    for row in lost:
        assert row["reason"]
        assert {row[n] for n in ("letter", "n_members", "members", "verdict", "same_set")} == {None}
    found = {r["tolerance_m"]: r for r in rows_of(tables, "combinations") if r["evaluable"]}
    assert {t: r["verdict_population"] for t, r in found.items()} == {
        **dict.fromkeys((0.0, 100.0)),
        **dict.fromkeys((200.0, 300.0), "no cumple"),
        **dict.fromkeys((400.0, 500.0), "cumple"),
    }
    assert found[0.0]["verdict"] == "sin conjunto"
    # the candidate itself, whatever is found: it is one from 200 m on
    assert {t: r["candidate_joined"] for t, r in found.items()} == {
        t: t >= 200 for t in (0.0, 100.0, 200.0, 300.0, 400.0, 500.0)
    }
    assert [r["of_case"] for r in rows_of(tables, "combinations")].count(True) == 1


def test_the_finding_says_whole_metres_that_hold(study):
    (said,) = map(str, findings(study))
    assert "comes in 33.3 % of the 6 combinations that can be judged, of 14" in said
    assert "it does not change between 200 and 399 m" in said


def test_the_same_study_gives_the_same_rows(study, tables):
    again = build_robustness_tables(replace(study), str, {"am_delimiter": "0"})
    assert [again[n].rows for n in again] == [tables[n].rows for n in tables]
