"""A sliver of evidence makes no commune a member: slivers drawn by hand, and a true one."""

from __future__ import annotations

import geopandas
import pytest
from shapely.geometry import box
from worlds import CRS, NORTH, WEST, commune_layer, strips, world

from am_delimiter.core.basis.progress import Progress
from am_delimiter.core.basis.vocabulary import Role, Verdict
from am_delimiter.core.catalogue.parameters import choose_parameters
from am_delimiter.core.land.builtup import PolygonEvidence
from am_delimiter.core.land.land_given import LandGiven
from am_delimiter.core.land.raster_rasterio import RasterioPort
from am_delimiter.core.population.locate import People
from am_delimiter.core.population.located_blocks import PeopleLayer
from am_delimiter.core.results.tables import build_result
from am_delimiter.core.studies.chaining_guard import try_guards
from am_delimiter.core.studies.sensitivity import study_sensitivity
from am_delimiter.core.verdict.case import Case
from am_delimiter.core.verdict.delimitation import delimit

PORT = RasterioPort()
TOWNS = {"05101": 10, "05103": 10, "05109": 10}
COUNTS = {"POB_2024": [9_000, 9_000, 6_000]}
ROWS = ["##########" * 2 + "#........."] * 10
"""Two towns of 100 ha, and ten cells of their neighbour (10 ha) that touch them."""


def solve(folder, catalogue, rows=ROWS, counts=None, **options):
    asked = {"evidence_cells": 0, "evidence_built": 0, "evidence_people": 0}
    columns = {"POB_2024": counts} if counts else {}
    given = {"population_field": "POB_2024", "population": "field"} if counts else {}
    case = world(
        folder, rows, TOWNS, catalogue=catalogue, columns=columns, **{**asked, **given, **options}
    )
    return delimit(case, catalogue, PORT)


def roles(found):
    return {state.cut: state.role for state in found.states}


def answer(found, criterion):
    (candidate,) = found.candidates
    return next(item for item in candidate.criteria if item.id == criterion)


def test_a_few_cells_describe_no_commune(tmp_path, catalogue):
    one_cell = ["##########" * 2 + "#........."] + ["##########" * 2 + ".........."] * 9
    found = solve(tmp_path, catalogue, one_cell, evidence_cells=2)
    assert roles(found) == {
        "05101": Role.MEMBER,
        "05103": Role.MEMBER,
        "05109": Role.TOO_LITTLE,
    }
    assert found.candidates[0].cuts == ("05101", "05103")
    told = [str(note) for note in found.notes if "not enough to judge" in str(note)]
    assert told == [
        "The evidence is not enough to judge these communes, so they are members of no continuum: "
        "Viña del Mar (1.0 ha of built-up land, less than 2.0 ha (2.0 cells)). What is asked for "
        "has no known norm and can be changed (EVIDENCE_CELLS, EVIDENCE_BUILT, EVIDENCE_PEOPLE)."
    ]


def test_as_many_cells_as_asked_are_enough(tmp_path, catalogue):
    found = solve(tmp_path, catalogue, evidence_cells=10)
    assert roles(found)["05109"] is Role.MEMBER
    assert roles(solve(tmp_path, catalogue, evidence_cells=10.5))["05109"] is Role.TOO_LITTLE


@pytest.mark.parametrize(("inhabitants", "role"), [(10_000, "miembro"), (10_001, Role.TOO_LITTLE)])
def test_built_up_land_for_each_inhabitant(tmp_path, catalogue, inhabitants, role):
    """Ten hectares are exactly 10 m² for each of 10,000 inhabitants."""
    counts = [9_000, 9_000, inhabitants]
    found = solve(tmp_path, catalogue, counts=counts, evidence_built=10)
    assert roles(found)["05109"] == role


def test_without_a_count_the_land_alone_is_asked(tmp_path, catalogue):
    found = solve(tmp_path, catalogue, counts=[1, 1, None], evidence_built=10_000)
    assert roles(found)["05109"] is Role.MEMBER


def blocks(*persons):
    """One block on the built-up cells of each town and one beside those of the third."""
    homes = [(0, 10), (10, 20), (20, 21), (25, 29)]
    shapes = [box(WEST + a * 100, NORTH - 900, WEST + b * 100, NORTH - 100) for a, b in homes]
    table = {"CUT": ["05101", "05103", "05109", "05109"], "n_per": persons}
    frame = geopandas.GeoDataFrame(table, geometry=shapes, crs=CRS)
    return People((PeopleLayer("manzanas", "", frame),))


@pytest.mark.parametrize(("inside", "role"), [(100, Role.MEMBER), (99, Role.TOO_LITTLE)])
def test_land_that_holds_few_of_the_located_persons_is_a_sliver(tmp_path, catalogue, inside, role):
    people = blocks(900, 900, inside, 1000 - inside)
    found = solve(tmp_path, catalogue, people=people, evidence_people=10)
    assert roles(found)["05109"] is role


@pytest.mark.parametrize(("by", "role"), [("population", Role.TOO_LITTLE), ("share", Role.MEMBER)])
def test_few_of_the_census_decide_no_membership_by_people(tmp_path, catalogue, by, role):
    """500 of 6,000 inhabitants are 8.3 %: the rest may live anywhere; the land is still known."""
    found = solve(
        tmp_path,
        catalogue,
        counts=[900, 900, 6_000],
        people=blocks(900, 900, 500, 0),
        evidence_people=10,
        membership_by=by,
    )
    assert roles(found)["05109"] is role


def by_polygons(catalogue, codes, **options):
    """Built-up blocks with codes: the town next door reaches 200 m over the border."""
    layer = commune_layer(dict(zip(TOWNS, strips(TOWNS.values(), 10))))
    reach = [(0, 10), (10, 22)]
    shapes = [box(WEST + a * 100, NORTH - 1000, WEST + b * 100, NORTH) for a, b in reach]
    frame = geopandas.GeoDataFrame({**codes}, geometry=shapes, crs=CRS)
    asked = {"evidence_cells": 0, "evidence_built": 0, "evidence_people": 0}
    land = LandGiven(layer, (), (PolygonEvidence("manzanas", "", frame),))
    chosen = choose_parameters(catalogue, **{**asked, **options})
    return delimit(Case(land, chosen), catalogue, PORT)


def test_blocks_of_other_communes_say_nothing_of_this_one(catalogue):
    found = by_polygons(catalogue, {"CUT": [5101, 5103]}, cell_size=50)
    assert roles(found)["05109"] is Role.TOO_LITTLE
    assert found.states[2].built_ha == 20.0
    assert any("none bears its code" in str(note) for note in found.notes)


def test_polygons_without_codes_are_judged_by_their_land(catalogue):
    assert roles(by_polygons(catalogue, {}, cell_size=50))["05109"] is Role.MEMBER


def test_a_named_set_with_such_a_commune_is_not_evaluable(tmp_path, catalogue):
    found = solve(tmp_path, catalogue, evidence_cells=11, candidate=tuple(TOWNS))
    item = answer(found, "continuity")
    assert (item.verdict, item.value) == (Verdict.NOT_EVALUABLE, None)
    assert str(item.reason) == (
        "The evidence is not enough to judge: Viña del Mar (10.0 ha of built-up land, less than "
        "11.0 ha (11.0 cells))."
    )
    assert found.candidates[0].critical is None
    assert roles(found)["05109"] is Role.TOO_LITTLE


def test_included_by_hand_it_stays_unknown(tmp_path, catalogue):
    from am_delimiter.core.verdict.hand_decision import read_decision

    by_hand = read_decision("05109", "", "vive de la ciudad")
    found = solve(tmp_path, catalogue, evidence_cells=11, decision=by_hand)
    assert found.candidates[0].cuts == tuple(TOWNS)
    assert found.decided[0].role_before is Role.TOO_LITTLE
    assert answer(found, "continuity").verdict is Verdict.NOT_EVALUABLE


def test_no_table_counts_it(tmp_path, catalogue):
    found = solve(
        tmp_path,
        catalogue,
        counts=COUNTS["POB_2024"],
        people=blocks(900, 900, 500, 0),
        evidence_cells=11,
        candidate=tuple(TOWNS),
    )
    built = build_result(found, str, {})
    rows = built.rows
    (row,) = [row for row in rows.membership if row.cut == "05109"]
    assert (row.member, row.member_share, row.member_area, row.member_population) == (None,) * 4
    assert row.share_built == 1.0
    assert {pair.cut_b for pair in rows.gap_matrix} == {"05103"}
    (continuum,) = built.land.tables["continuum"].rows
    assert (continuum["members"], continuum["partial"]) == ("05101, 05103", "")
    (own,) = [row for row in rows.population if row.cut == "05109" and row.decides]
    assert (own.whole, own.inside) == (6_000, None)
    sensitive = [row for row in rows.sensitivity if row.cut == "05109"]
    assert sensitive and all(row.member is None for row in sensitive)


def test_it_joins_at_no_tolerance(tmp_path, catalogue):
    found = solve(tmp_path, catalogue, evidence_cells=11)
    merges = study_sensitivity(found).merges
    assert [merge.cuts for merge in merges] == [("05101", "05103")]
    trials = try_guards(found, (200.0,), Progress())
    assert {trial.sets for trial in trials if trial.sets} == {(("05101", "05103"),)}


@pytest.mark.parametrize("by", ["share", "area", "population"])
def test_whatever_measure_decides(tmp_path, catalogue, by):
    found = solve(
        tmp_path,
        catalogue,
        people=blocks(900, 900, 500, 0),
        evidence_cells=11,
        membership_by=by,
        membership_area=1,
    )
    assert roles(found)["05109"] is Role.TOO_LITTLE
    assert found.candidates[0].cuts == ("05101", "05103")


def near(found):
    return [str(note) for note in found.notes if str(note).startswith("Near the limit")]


def test_a_membership_beside_its_limit_is_remarked(tmp_path, catalogue):
    """The third town has 19 cells at the others and 17 far away: 52.8 %, as Olivar has."""
    far = ["." * 29] * 60
    rows = ["#" * 20 + "#" * 2 + "." * 7] * 9 + ["#" * 21 + "." * 8] + far
    rows += ["." * 20 + "#" * 8 + ".", "." * 20 + "#" * 9]
    found = solve(tmp_path, catalogue, rows)
    assert roles(found)["05109"] is Role.MEMBER
    assert near(found) == [
        "Near the limit of membership, within 5.0 points (MEMBERSHIP_MARGIN, no known norm): "
        "Viña del Mar (52.78 % of its built-up land, 19.0 ha of built-up land). Other evidence, or "
        "another way of locating persons, could change it."
    ]
    row = next(row for row in build_result(found, str, {}).rows.membership if row.cut == "05109")
    assert row.near_limit and row.member
    assert near(solve(tmp_path, catalogue, rows, membership_margin=2)) == []
    assert near(solve(tmp_path, catalogue, rows, membership_margin=0)) == []


def test_two_shares_of_the_same_land_are_told_apart(tmp_path, catalogue):
    """The middle town has 19 cells at the first and 17 at the third, as El Tabo has."""
    rows = ["#" * 10 + "#" * 2 + "." * 17] * 9 + ["#" * 11 + "." * 18]
    rows += ["." * 29] * 60
    rows += ["." * 18 + "#" * 11] * 8 + ["." * 19 + "#" * 10]
    found = solve(tmp_path, catalogue, rows)
    names = found.communes.names
    first, _, third = (names[cut] for cut in found.communes.cuts)
    (told,) = near(found)
    assert f"52.78 % of its built-up land in the continuum of {first}, " in told
    assert f"47.22 % of its built-up land in the continuum of {third}, " in told


def test_persons_beside_the_limit_are_remarked_whatever_decides(tmp_path, catalogue):
    """487 of 1,000 located persons live on the built-up land: 48.7 %, as in Olivar."""
    found = solve(tmp_path, catalogue, people=blocks(900, 900, 487, 513))
    assert roles(found)["05109"] is Role.MEMBER
    assert "Viña del Mar (48.7 % of its located persons)" in near(found)[0]
