"""Every combination is what a delimitation with its parameters gives, and so is its span."""

from __future__ import annotations

from dataclasses import replace

import geopandas
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.geometry import box
from worlds import CELL, CRS, NORTH, WEST, drawing, world, write_raster

from am_delimiter.core.basis.errors import AmDelimiterError, Cancelled
from am_delimiter.core.basis.progress import Progress
from am_delimiter.core.basis.vocabulary import MembershipBy, PopulationMeasure
from am_delimiter.core.catalogue.parameters import choose_parameters
from am_delimiter.core.land.raster_provenance import RasterEvidence
from am_delimiter.core.land.raster_rasterio import RasterioPort
from am_delimiter.core.population.locate import People
from am_delimiter.core.population.located_blocks import PeopleLayer
from am_delimiter.core.robustness import (
    BuiltupSource,
    plan_axes,
    rules_of,
    study_robustness,
)
from am_delimiter.core.robustness.robustness_errors import NothingToFollow, ReferenceRefused
from am_delimiter.core.verdict.delimitation import delimit

TOWNS = {"05101": 6, "05102": 6, "05103": 6, "05104": 6}
ROWS = (
    "####..##...##.....##....",
    "####..##.#.##...#.##..#.",
    "##.........#......##....",
)
OTHER = (
    "##....###...####..#.....",
    "##....###...####..#.....",
    "........................",
)
EVERY = tuple(MembershipBy)


def blocks(shapes):
    """Blocks with persons: (column, columns, persons) on the first two rows."""
    frame = geopandas.GeoDataFrame(
        {"n_per": [persons for _, _, persons in shapes]},
        geometry=[
            box(WEST + c * CELL, NORTH - 2 * CELL, WEST + (c + n) * CELL, NORTH)
            for c, n, _ in shapes
        ],
        crs=CRS,
    )
    return People((PeopleLayer("manzanas", "", frame),))


PEOPLE = blocks([(0, 4, 120_000), (6, 2, 90_000), (11, 2, 60_000), (18, 2, 30_000), (9, 1, 800)])


def own_answer(case, axes, choice, catalogue):
    """The delimitation that the parameters of a combination give by itself, or its error."""
    land = axes.sources[choice.source].of(case.land)
    asked = replace(case, land=land, parameters=choice.within(case.parameters))
    try:
        gaps = {"tolerance": choice.tolerance_m, "max_gap": case.parameters.max_gap_m}
        choose_parameters(catalogue, **gaps)  # as a form is read
        return delimit(asked, catalogue, RasterioPort())
    except AmDelimiterError as error:
        return error


def agrees(one, candidate):
    """That a judged set is a candidate of a delimitation, to the last bit."""
    assert [(c.id, c.verdict, c.value) for c in one.criteria] == [
        (c.id, c.verdict, c.value) for c in candidate.criteria
    ]
    assert one.verdict is candidate.verdict
    assert one.gap_m == (candidate.critical.distance_m if candidate.critical else None)


def check(found, case, catalogue, combinations):
    """Each combination beside the delimitation with its parameters, with the candidate and free."""
    for one in combinations:
        candidate = found.candidates[one.followed]
        free = own_answer(replace(case, candidate=()), found.axes, one.choice, catalogue)
        asked = own_answer(
            replace(case, candidate=candidate.cuts), found.axes, one.choice, catalogue
        )
        if one.reason is not None and "candidate" in one.reason.details:
            assert asked.candidates[0].continuum is None  # none of its communes has any land
            continue
        if one.reason is not None:
            assert isinstance(free, AmDelimiterError)
            if one.choice.tolerance_m not in (50.0, 9000.0):  # then there may be two reasons
                assert str(free) == str(one.reason)
            continue
        agrees(one.own, asked.candidates[0])
        proposed = {c.cuts: c for c in free.candidates}
        if one.members:
            agrees(one.found, proposed[one.members])
        else:
            home = asked.candidates[0].continuum
            assert home not in {c.continuum for c in free.candidates}


def axes_of(case, catalogue, tmp_path, **more):
    path = write_raster(tmp_path / "other.tif", drawing(*OTHER))
    other = BuiltupSource("otra", (RasterEvidence(path, "other"),))
    asked = {
        "others": (other,),
        "shares": (20.0, 50.0),
        "min_patches": (0.0, 2.0, 4.0, 50.0),
        "rules": rules_of(EVERY, (30.0, 50.0, 70.0), case.parameters),
        "tolerances": (0.0, 50.0, 100.0, 200.0, 300.0, 500.0, 9000.0),
        "measures": tuple(PopulationMeasure),
        **more,
    }
    return plan_axes(case.land, case.parameters, **asked)


def test_every_combination_of_a_world_is_what_delimit_gives(tmp_path, catalogue):
    case = world(tmp_path, ROWS, TOWNS, catalogue=catalogue, people=PEOPLE, max_gap=3000)
    axes = axes_of(case, catalogue, tmp_path, shares=(), min_patches=(0.0, 3.0, 50.0))
    found = study_robustness(case, axes, catalogue, RasterioPort())
    assert len(axes) == 2 * 1 * 3 * 7 * 7 * 3
    assert len(found.combinations) == len(axes) * len(found.candidates)
    evaluable = [one for one in found.combinations if one.reason is None]
    assert len({one.members for one in evaluable}) > 2
    # the measure of the population changes nothing but its own criterion: one of each is enough
    every = [one for one in found.combinations if one.choice.tolerance_m != 500.0]
    check(found, case, catalogue, every[::13])


@settings(max_examples=12)
@given(
    drawn=st.lists(st.text("#.", min_size=24, max_size=24), min_size=3, max_size=3),
    seed=st.integers(0, 10_000),
)
def test_some_combinations_of_any_world_are_what_delimit_gives(
    tmp_path_factory, catalogue, drawn, seed
):
    first, *rest = drawn
    rows = ["##" + first[2:6] + "##" + first[8:], *rest]  # land in two communes at least
    folder = tmp_path_factory.mktemp("mundo")
    case = world(
        folder, rows, TOWNS, catalogue=catalogue, max_gap=1500, candidate=("05101", "05102")
    )
    axes = axes_of(case, catalogue, folder, measures=(), min_patches=(0.0, 2.0, 3.0), shares=())
    found = study_robustness(case, axes, catalogue, RasterioPort())
    step = len(found.combinations) // 5
    check(found, case, catalogue, found.combinations[seed % step :: step])


def test_the_land_is_made_once_for_all_that_does_not_change_it(tmp_path, catalogue):
    """Two sources with two shares and three minimum patches: nothing else makes a fabric."""
    case = world(tmp_path, ROWS, TOWNS, catalogue=catalogue, people=PEOPLE)
    axes = axes_of(case, catalogue, tmp_path, shares=(20.0,), min_patches=(0.0, 2.0, 50.0))
    found = study_robustness(case, axes, catalogue, RasterioPort())
    assert len(axes.shares) == 2
    assert found.work.readings == 2 * 2
    assert found.work.fabrics == 2 * 2 * 2  # no patch has 50 ha
    assert found.work.hierarchies == 2 * 2 * 2 * len(axes.rules)


def test_what_cannot_be_judged_is_a_row_with_its_reason(tmp_path, catalogue):
    case = world(tmp_path, ROWS, TOWNS, catalogue=catalogue, max_gap=3000)
    axes = plan_axes(
        case.land,
        case.parameters,
        min_patches=(500.0,),
        rules=rules_of([MembershipBy.POPULATION], (), case.parameters),
        tolerances=(50.0, 4000.0),
    )
    found = study_robustness(case, axes, catalogue, RasterioPort())
    assert len(found.combinations) == len(axes) == 2 * 2 * 3
    told = {}
    for one in found.combinations:
        key = (one.choice.min_patch_ha, one.choice.rule.by.value, one.choice.tolerance_m)
        told[key] = str(one.reason)[:40] if one.reason else None
        assert (one.reason is None) == (one.own is not None)
    assert told[0.0, "share", 200.0] is None
    assert told[0.0, "share", 50.0] == "The tolerance (50.0 m) is smaller than t"
    assert told[0.0, "share", 4000.0] == "The tolerance (4000.0 m) is larger than "
    assert told[0.0, "population", 200.0] == "Membership is to be decided by populatio"
    assert told[500.0, "share", 200.0] == "No built-up patch reaches the minimum of"


def test_nothing_can_be_followed_where_the_case_has_no_set(tmp_path, catalogue):
    case = world(tmp_path, ("##....", "##...."), {"05101": 3, "05102": 3}, catalogue=catalogue)
    with pytest.raises(NothingToFollow):
        study_robustness(case, plan_axes(case.land, case.parameters), catalogue, RasterioPort())


def test_a_case_that_cannot_be_judged_is_refused(tmp_path, catalogue):
    case = world(tmp_path, ROWS, TOWNS, catalogue=catalogue, min_patch=500)
    with pytest.raises(ReferenceRefused, match="No built-up patch reaches the minimum"):
        study_robustness(case, plan_axes(case.land, case.parameters), catalogue, RasterioPort())


def test_a_cancel_acts_at_every_step(tmp_path, catalogue):
    case = world(tmp_path, ROWS, TOWNS, catalogue=catalogue)
    axes = axes_of(case, catalogue, tmp_path, measures=(), shares=())
    asked = []
    study_robustness(
        case, axes, catalogue, RasterioPort(), Progress(stopped=lambda: asked.append(1))
    )
    for place in range(1, len(asked), len(asked) // 9):
        left = iter(range(place))
        progress = Progress(stopped=lambda left=left: next(left, None) is None)
        with pytest.raises(Cancelled):
            study_robustness(case, axes, catalogue, RasterioPort(), progress)


def test_the_bar_never_goes_back(tmp_path, catalogue):
    case = world(tmp_path, ROWS, TOWNS, catalogue=catalogue, people=PEOPLE)
    axes = axes_of(case, catalogue, tmp_path, measures=(), shares=(20.0,))
    told = []
    study_robustness(case, axes, catalogue, RasterioPort(), Progress(told.append))
    assert told == sorted(told)
    assert told[-1] <= 1.0
