"""Sensitivity to the tolerance: each reading is the delimitation at that tolerance."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from worlds import HANDFUL, HERE, commune_layer, strips, world, write_raster

from am_delimiter.core.basis.errors import Cancelled
from am_delimiter.core.basis.progress import Progress
from am_delimiter.core.catalogue.parameters import choose_parameters
from am_delimiter.core.land.land_given import LandGiven
from am_delimiter.core.land.raster_provenance import RasterEvidence
from am_delimiter.core.land.raster_rasterio import RasterioPort
from am_delimiter.core.results.continuity_tables import build_continuity_tables
from am_delimiter.core.results.summary import summarise
from am_delimiter.core.results.tables import build_result
from am_delimiter.core.studies import sensitivity
from am_delimiter.core.studies.sensitivity import study_sensitivity, tried_tolerances
from am_delimiter.core.studies.tolerance_study import study_continuity
from am_delimiter.core.verdict.case import Case
from am_delimiter.core.verdict.delimitation import delimit

PORT = RasterioPort()
ROW = ("##..##....####.#",)  # gaps of 2, 4 and 1 cells of 100 m
VALPO = ("05101", "05102")
WIDTHS = {"05101": 3, "05102": 5, "05103": 6, "06101": 2}


@pytest.fixture
def solve(tmp_path, catalogue):
    def run(rows=ROW, widths=WIDTHS, **options):
        case = world(tmp_path, rows, widths, catalogue=catalogue, **options)
        return delimit(case, catalogue, PORT)

    return run


def tables(found):
    return build_result(found, str, {}).tables()


def by_tolerance(rows, field):
    return {row["tolerance_m"]: row[field] for row in rows}


def test_the_tolerances_are_those_of_the_catalogue_that_can_be_told(solve):
    # cells of 100 m: 50 m cannot be resolved; 5 km is the greatest gap searched
    listed = (0.0, 100.0, 200.0, 300.0, 500.0, 1000.0, 2000.0, 3000.0, 5000.0)
    assert tried_tolerances(solve(tolerance=200)) == listed
    assert tried_tolerances(solve(tolerance=250, max_gap=700)) == (
        *(0.0, 100.0, 200.0, 250.0, 300.0, 500.0, 700.0),
    )


def test_they_are_printed_with_the_parameters(solve):
    rows = {
        row["parameter"]: row
        for row in tables(solve(tolerance=250, max_gap=700))["parameters"].rows
    }
    told = rows["tolerance_tried"]
    assert (told["value"], told["known"]) == ("0 / 100 / 200 / 250 / 300 / 500 / 700", False)


def test_sets_by_hand(solve, catalogue):
    rows = tables(solve(tolerance=200, max_gap=1000))["sensitivity_sets"].rows
    persons = {cut: catalogue.communes[cut].census_2024 for cut in WIDTHS}
    two = persons["05101"] + persons["05102"]
    three = two + persons["05103"]
    found = [
        (
            r["tolerance_m"],
            r["members"],
            r["other_region"],
            r["joined"],
            r["population"],
            r["continua"],
        )
        for r in rows
    ]
    assert found == [
        (0.0, "05101", None, False, persons["05101"], 4),
        (100.0, "05101", None, False, persons["05101"], 3),
        (200.0, "05101, 05102", None, True, two, 2),
        (300.0, "05101, 05102", None, True, two, 2),
        (500.0, "05101, 05102, 05103", "06101", True, three, 1),
        (1000.0, "05101, 05102, 05103", "06101", True, three, 1),
    ]
    assert [r["chosen"] for r in rows] == [False, False, True, False, False, False]
    assert [r["n_members"] for r in rows] == [1, 1, 2, 2, 3, 3]
    assert {r["threshold"] for r in rows} == {250_000}
    assert {r["candidate"] for r in rows} == {"AM-05-1"}
    # one commune alone is no set, however many live there
    assert two > 250_000
    assert [r["exceeds"] for r in rows] == [None, None, True, True, True, True]
    # 2, 2, 4, 4, 9 and 9 cells of a hectare
    assert [r["area_ha"] for r in rows] == [2.0, 2.0, 4.0, 4.0, 9.0, 9.0]


def test_the_threshold_is_that_of_the_criterion(solve):
    few = {"05102": 4, "05103": 4}
    rows = tables(solve(rows=("##..##..",), widths=few, tolerance=200))["sensitivity_sets"].rows
    assert {r["exceeds"] for r in rows if r["n_members"] == 2} == {False}


def test_shares_by_hand(solve):
    rows = tables(solve(tolerance=200, max_gap=1000))["sensitivity"].rows
    share = {cut: [row["share"] for row in rows if row["cut"] == cut] for cut in WIDTHS}
    assert share == {
        "05101": [1.0] * 6,
        "05102": [0.0, 0.0, 1.0, 1.0, 1.0, 1.0],
        "05103": [0.0, 0.0, 0.0, 0.0, 1.0, 1.0],
        "06101": [0.0, 0.0, 0.0, 0.0, 1.0, 1.0],
    }
    assert [row["member"] for row in rows] == [row["share"] > 0.5 for row in rows]
    assert {row["cut"] for row in rows if row["own"]} == {"05101", "05102"}
    assert {row["persons"] for row in rows} == {None}


def test_a_half_is_no_member(solve):
    # half of 05101 lies in the patch that it shares with 05102, half 200 m away
    found = solve(
        rows=("##..######",), widths=dict.fromkeys(VALPO, 6), candidate=VALPO, tolerance=0
    )
    rows = [r for r in tables(found)["sensitivity"].rows if r["cut"] == "05101"]
    assert [(r["share"], r["member"]) for r in rows[:3]] == [
        (0.5, False),
        (0.5, False),
        (1.0, True),
    ]


def test_without_candidates_the_largest_patch_is_followed(solve):
    found = tables(solve(tolerance=0, max_gap=1000))
    sets = found["sensitivity_sets"].rows
    assert {(r["candidate"], r["joined"]) for r in sets} == {(None, None)}
    assert by_tolerance(sets, "members") == {
        0.0: "05103",
        100.0: "05103, 06101",
        200.0: "05103, 06101",
        300.0: "05103, 06101",
        500.0: "05101, 05102, 05103, 06101",
        1000.0: "05101, 05102, 05103, 06101",
    }
    assert not any(row["own"] for row in found["sensitivity"].rows)


def test_without_evidence_nothing_is_said(solve):
    candidate = ("05101", "05102", "05109")
    widths = {**WIDTHS, "05109": 4}
    found = tables(
        solve(rows=("##..##....####.#....",), widths=widths, candidate=candidate, tolerance=200)
    )
    bare = [row for row in found["sensitivity"].rows if row["cut"] == "05109"]
    assert {(r["share"], r["member"], r["own"]) for r in bare} == {(None, None, True)}
    assert {r["joined"] for r in found["sensitivity_sets"].rows} == {None}


def test_a_candidate_without_any_built_land(solve):
    widths = {**WIDTHS, "05109": 2, "05801": 2}
    found = tables(
        solve(
            rows=("##..##....####.#....",),
            widths=widths,
            candidate=("05109", "05801"),
            tolerance=200,
        )
    )
    rows = found["sensitivity_sets"].rows
    assert {(r["area_ha"], r["members"], r["joined"], r["exceeds"]) for r in rows} == {
        (None, "", None, None)
    }
    assert {r["share"] for r in found["sensitivity"].rows} == {None}


def test_more_communes_than_a_reader_takes_in_are_counted(solve, monkeypatch):
    monkeypatch.setattr(sensitivity, "MOST", 1)
    found = tables(solve(tolerance=200, max_gap=1000))
    assert {row["cut"] for row in found["sensitivity"].rows} == {"05101", "05102", "05103"}
    assert {row["left_out"] for row in found["sensitivity_sets"].rows} == {1}


def test_the_dendrogram_is_that_of_the_study_of_continuity(solve, tmp_path, catalogue):
    found = tables(solve(tolerance=200))["dendrogram"].rows
    assert [(r["tolerance_m"], r["joins"]) for r in found] == [
        (100.0, "05103; 06101"),
        (200.0, "05101; 05102"),
        (400.0, "05101, 05102; 05103, 06101"),
    ]
    case = world(tmp_path, ROW, WIDTHS, catalogue=catalogue, tolerance=200)
    study = study_continuity(case, (100.0, 200.0), catalogue, PORT)
    assert build_continuity_tables(study, str, {})["dendrogram"].rows == found


def test_the_summary_holds_the_same_rows(solve):
    found = solve(tolerance=200)
    told, rows = summarise(found, build_result(found, str, {}), str), tables(found)
    assert told["dendrogram"] == rows["dendrogram"].rows
    assert told["sensitivity"] == {
        "communes": rows["sensitivity"].rows,
        "sets": rows["sensitivity_sets"].rows,
    }


def test_it_stops_when_asked(solve):
    with pytest.raises(Cancelled):
        study_sensitivity(solve(), Progress(stopped=lambda: True))


@pytest.mark.parametrize("by", ["share", "area"])
@settings(max_examples=6)
@given(
    seed=st.integers(0, 2**32 - 1),
    density=st.floats(0.05, 0.4),
    membership=st.sampled_from([10, 50, 90]),
)
def test_each_reading_is_a_delimitation(tmp_path_factory, catalogue, by, seed, density, membership):
    """At every tolerance: the same members, shares, join and verdict as a run of its own."""
    folder = tmp_path_factory.mktemp("mundo")
    values = np.random.default_rng(seed).random((12, 40)) < density
    values[0, 0] = True
    path = write_raster(folder / "built.tif", values.astype(np.uint8), transform=HERE)
    names = ("05101", "05102", "05103", "06101", "06102")
    layer = commune_layer(dict(zip(names, strips([7, 9, 8, 6, 10], 12))))
    candidate = ("05101", "05102", "05103")

    def run(tolerance):
        chosen = choose_parameters(
            catalogue,
            **HANDFUL,
            tolerance=tolerance,
            membership=membership,
            membership_by=by,
            membership_area=5,
            max_gap=600,
        )
        case = Case(LandGiven(layer, (RasterEvidence(path, "built"),)), chosen, candidate=candidate)
        return delimit(case, catalogue, PORT)

    found = tables(run(100))
    assert [r["tolerance_m"] for r in found["sensitivity_sets"].rows] == [
        0,
        100,
        200,
        300,
        500,
        600,
    ]
    for row in found["sensitivity_sets"].rows:
        own = run(row["tolerance_m"])
        (judged,) = own.candidates
        verdicts = {item.id: item.verdict.value for item in judged.criteria}
        told = {True: "cumple", False: "no cumple", None: "no evaluable"}
        assert told[row["joined"]] == verdicts["continuity"]
        inside = own.membership.members(own.continua).get(judged.continuum, [])
        codes = [own.communes.cuts[n] for n in inside]
        assert row["members"] == ", ".join(c for c in codes if c.startswith("05"))
        assert (row["other_region"] or "") == ", ".join(c for c in codes if c.startswith("06"))
        for line in found["sensitivity"].rows:
            if line["tolerance_m"] == row["tolerance_m"] and line["share"] is not None:
                place = own.communes.cuts.index(line["cut"])
                share = float(own.continua.shares[judged.continuum, place])
                assert line["share"] == round(share, 6)
                assert line["member"] == (place in inside)
