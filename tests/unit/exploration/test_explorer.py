"""A stored result explored: at every tolerance it says what the delimitation would say."""

from __future__ import annotations

import geopandas
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.geometry import box
from worlds import CELL, CRS, NORTH, WEST, drawing, write_raster

from am_delimiter.core.basis.table import Table
from am_delimiter.core.basis.vocabulary import Verdict
from am_delimiter.core.exploration import Explorer, advise, answer_set, first_passing, read_study
from am_delimiter.core.exploration.stored_study import GAPS, PATCHES
from am_delimiter.core.land.builtup import PolygonEvidence
from am_delimiter.core.land.raster_provenance import RasterEvidence
from am_delimiter.core.land.raster_rasterio import RasterioPort
from am_delimiter.core.population.locate import People
from am_delimiter.core.population.located_blocks import PeopleLayer
from am_delimiter.core.results.summary import summarise
from am_delimiter.core.results.tables import build_result
from am_delimiter.core.studies.tolerance_study import study_continuity
from am_delimiter.core.verdict.delimitation import delimit

from worlds import world  # isort: skip

PORT = RasterioPort()
ROW = ("##..##....####.#",)  # gaps of 2, 4 and 1 cells of 100 m
WIDTHS = {"05101": 3, "05102": 5, "05103": 6, "06101": 2}


def stored(result, catalogue, **given):
    """The study of a result as its tables tell it."""
    built = build_result(result, str, {})
    tables = built.tables()
    for name, columns in (("patches", PATCHES), ("gaps", GAPS)):
        table = tables[name]
        tables[name] = Table({column: table.columns[column] for column in columns})
    asked = {one.upper(): value for one, value in given.items()}
    return read_study(tables, asked, summarise(result, built, str), catalogue)


def by_code(study, found):
    return [(tuple(study.cuts[one] for one in one_set.members), one_set.population)
            for one_set in found.sets]  # fmt: skip


@pytest.fixture
def explored(tmp_path, catalogue):
    def make(rows=ROW, widths=WIDTHS, **options):
        case = world(tmp_path, rows, widths, catalogue=catalogue, **options)
        result = delimit(case, catalogue, PORT)
        chosen = {k: v for k, v in options.items() if k in catalogue.parameters}
        handful = {"evidence_cells": 0, "evidence_built": 0, "evidence_people": 0}
        return case, result, Explorer(stored(result, catalogue, **{**handful, **chosen}))

    return make


def test_sets_by_hand(explored, catalogue):
    """Gaps of 100, 200 and 400 m; the commune at the east is of another region."""
    _, _, explorer = explored(tolerance=200)
    found = {d: explorer.cut(d) for d in (0, 99.99, 100, 200, 399, 400)}
    assert {d: len(cut) for d, cut in found.items()} == {
        0: 4, 99.99: 4, 100: 3, 200: 2, 399: 2, 400: 1,
    }  # fmt: skip
    sets = {d: [members for members, _ in by_code(explorer.study, cut)] for d, cut in found.items()}
    assert sets[100] == []  # 05103 and 06101 are one, and of two regions
    assert sets[200] == [("05101", "05102")]
    assert sets[400] == [("05101", "05102", "05103")]
    whole = found[400].nodes[0]
    assert explorer.hectares_of(whole) == 9.0
    assert explorer.shares_in(whole).tolist() == [1.0, 1.0, 1.0, 1.0]
    alone = explorer.node_of(2, 99)
    assert explorer.hectares_of(alone) == 4.0
    assert explorer.shares_in(alone).tolist() == [0.0, 0.0, 1.0, 0.0]


def test_a_set_is_judged_as_the_run_would(explored, catalogue):
    """The criteria that the land and the people decide, at each tolerance, for a chosen set."""
    asked = ("05101", "05103")
    for tolerance in (0, 200, 400, 500):
        _, result, _ = explored(tolerance=tolerance, candidate=asked)
        expected = {one.id: one for one in result.candidates[0].criteria}
        _, _, explorer = explored(tolerance=100)
        study, cut = explorer.study, explorer.cut(tolerance)
        own = [study.cuts.index(code) for code in asked]
        answer = answer_set(own, cut, explorer, catalogue, {})
        assert answer.gap_m == 400.0
        for one in answer.criteria:
            assert one.verdict is expected[one.id].verdict, one.id
            assert (one.value, one.threshold) == (
                expected[one.id].value,
                expected[one.id].threshold,
            )
        assert set(answer.unknown) == {"travel", "services", "joint_policy"}
        # a failure decides over what is not known
        apart = Verdict.NOT_MET, Verdict.NOT_EVALUABLE
        assert answer.verdict is apart[tolerance >= 400]
        assert bool(answer.apart) == (tolerance < 400)


def test_what_would_make_it_comply(explored, catalogue):
    """Three communes with 250.000 inhabitants join at 400 m; at 200 m two with too few do."""
    _, _, explorer = explored(
        tolerance=200, widths={"13101": 3, "13119": 5, "13110": 6, "06101": 2}
    )
    study = explorer.study
    own = [study.cuts.index(code) for code in ("13101", "13119", "13110")]
    cut = explorer.cut(200)
    found = advise(answer_set(own, cut, explorer, catalogue, {}), cut, explorer, catalogue)
    assert found.from_m == 400.0
    assert found.passing is not None  # Santiago and Maipú alone have more than 250.000
    assert [study.cuts[one] for one in found.passing.members] == ["13101", "13119"]
    assert found.lacking == ("travel", "services", "joint_policy")
    beyond = explorer.cut(400)
    alone = [study.cuts.index("13101"), study.cuts.index("06101")]
    never = advise(answer_set(alone, beyond, explorer, catalogue, {}), beyond, explorer, catalogue)
    assert never.from_m is None  # two regions at any tolerance


def test_what_passes_elsewhere_is_no_advice(explored, catalogue):
    """The set that passes must have a commune of the one that is asked about."""
    _, _, explorer = explored(
        tolerance=200, widths={"13101": 3, "13119": 5, "13110": 6, "06101": 2}
    )
    study, cut = explorer.study, explorer.cut(200)
    far = [study.cuts.index("13110"), study.cuts.index("06101")]
    assert [study.cuts[one] for one in cut.sets[0].members] == ["13101", "13119"]
    found = advise(answer_set(far, cut, explorer, catalogue, {}), cut, explorer, catalogue)
    assert found.passing is None


@pytest.mark.parametrize("region", ["", "13", "06"])
def test_the_first_set_to_pass_is_that_of_the_smallest_tolerance(explored, catalogue, region):
    """Looked for by halves, and metre by metre."""
    _, _, explorer = explored(
        tolerance=200, widths={"13101": 3, "13119": 5, "13110": 6, "06101": 2}
    )
    study = explorer.study

    def passing(metres):
        cut = explorer.cut(metres)
        for one in cut.sets:
            if region in ("", study.communes[one.members[0]].region):
                answer = answer_set(one.members, cut, explorer, catalogue, {})
                if all(c.verdict is Verdict.MET for c in answer.criteria):
                    return [study.cuts[n] for n in one.members]
        return None

    by_hand = ((m, passing(m)) for m in range(int(study.parameters.max_gap_m) + 1))
    expected = next(((m, cuts) for m, cuts in by_hand if cuts), None)
    found = first_passing(explorer, catalogue, region)
    if expected is None:
        assert found is None
        assert region == "06"  # a commune alone
    else:
        assert (found.tolerance_m, [study.cuts[n] for n in found.members]) == expected
        assert expected == (200, ["13101", "13119"])


@settings(max_examples=25)  # each is a whole study
@given(
    rows=st.lists(st.text("#..", min_size=14, max_size=14), min_size=2, max_size=5),
    widths=st.lists(st.integers(2, 6), min_size=2, max_size=4),
    share=st.sampled_from([10, 50, 80]),
    people=st.booleans(),
    seed=st.integers(0, 5),
)
def test_any_world_at_any_tolerance(tmp_path_factory, catalogue, rows, widths, share, people, seed):
    """Members, sets, populations, shares and persons: those of the engine at each of its levels."""
    if not any("#" in row for row in rows):
        return
    folder = tmp_path_factory.mktemp("mundo")
    codes = ("05101", "05109", "06101", "05103")
    options = {"tolerance": 1000, "max_gap": 1000, "membership": share}
    given = {"people": _people(folder, rows, seed)} if people else {}
    cells = dict(zip(codes, widths))
    cells[codes[len(widths) - 1]] += 14 - min(sum(widths), 14)
    case = world(folder, rows, cells, catalogue=catalogue, **options, **given)
    tolerances = (0.0, 100.0, 141.42, 141.43, 200.0, 224.0, 300.0, 1000.0)
    found = study_continuity(case, tolerances, catalogue, PORT)
    explorer = Explorer(stored(found.base, catalogue, **options, evidence_cells=0,
                               evidence_built=0, evidence_people=0))  # fmt: skip
    study = explorer.study
    for level in found.levels:
        cut = explorer.cut(level.tolerance_m)
        assert len(cut) == len(level.continua)
        assert by_code(study, cut) == [(one.cuts, one.population) for one in level.sets]
        members = sorted(found.base.membership.members(level.continua).values())
        assert sorted(map(list, cut.members.values())) == members
        largest = explorer.node_of(int(study.patches.cells.argmax()), level.tolerance_m)
        home = level.continua.of_patch[int(study.patches.cells.argmax())]
        assert explorer.hectares_of(largest) == pytest.approx(level.continua.hectares[home])
        shares = level.continua.shares[home].toarray().ravel()
        assert np.nan_to_num(explorer.shares_in(largest)).tolist() == shares.tolist()
        if people:
            inside = level.continua.gather(found.base.located.inside)[home].toarray().ravel()
            assert explorer.persons_in(largest).tolist() == inside.tolist()
        for one, expected in zip(cut.sets, level.sets):
            answer = answer_set(one.members, cut, explorer, catalogue, {})
            people_in = answer.people[study.population.choice].inside
            if expected.population_inside is not None:
                assert people_in == expected.population_inside


def _people(folder, rows, seed):
    """A raster of persons over the whole drawing, in and out of the patches."""
    values = np.random.default_rng(seed).integers(0, 90, size=drawing(*rows).shape)
    path = write_raster(folder / "gente.tif", values.astype(np.float32) / 7)
    return People(rasters=(RasterEvidence(path, "gente"),))


@pytest.mark.parametrize("measure", ["inside", "urban"])
def test_the_ends_of_the_population_are_those_of_the_run(tmp_path, catalogue, measure):
    """Blocks of four cells over patches and bare land: their ends depend on the tolerance."""
    shapes = [
        box(WEST + k * CELL, NORTH - CELL, WEST + (k + 4) * CELL, NORTH) for k in range(0, 16, 4)
    ]
    table = {"n_per": [1, 20, 300, 4000]}
    layer = PeopleLayer("m", "", geopandas.GeoDataFrame(table, geometry=shapes, crs=CRS))
    town = geopandas.GeoDataFrame(geometry=[box(*shapes[1].bounds).buffer(CELL)], crs=CRS)
    people = People((layer,), limits=(PolygonEvidence("límite", "", town),))
    ends = set()
    for tolerance in (100, 200, 400):
        case = world(
            tmp_path, ("##..##....######",), {"05101": 4, "05109": 12}, catalogue=catalogue,
            people=people, tolerance=tolerance, population_measure=measure,
            candidate=("05101", "05109"),
        )  # fmt: skip
        result = delimit(case, catalogue, PORT)
        options = {"evidence_cells": 0, "evidence_built": 0, "evidence_people": 0}
        explorer = Explorer(stored(result, catalogue, population_measure=measure, **options))
        answer = answer_set([0, 1], explorer.cut(tolerance), explorer, catalogue, {})
        expected = result.candidates[0].figures["census_2024"]
        found = answer.people["census_2024"]
        assert (found.inside_ends, found.urban_ends) == (expected.inside_ends, expected.urban_ends)
        criteria = (answer.criteria, result.candidates[0].criteria)
        verdicts = [
            next(one.verdict for one in each if one.id == "population") for each in criteria
        ]
        assert verdicts[0] is verdicts[1]
        least, most = found.inside_ends
        ends.add((least, most - found.unlocated))
    assert ends == {(4000, 4300), (4000, 4321)}
