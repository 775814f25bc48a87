"""The least and the most persons of some patches, by hand and by brute force; what hangs on it."""

from __future__ import annotations

import geopandas
import numpy as np
import pytest
from affine import Affine
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.geometry import box
from worlds import CELL, CRS, NORTH, WEST, drawing, grid, strips, world, write_raster

from am_delimiter.core.basis.progress import Progress
from am_delimiter.core.basis.vocabulary import PeopleRule, Verdict
from am_delimiter.core.continuum.patches import find_patches
from am_delimiter.core.land.builtup import PolygonEvidence
from am_delimiter.core.land.burn import owners
from am_delimiter.core.land.communes import read_communes
from am_delimiter.core.land.raster import Window
from am_delimiter.core.land.raster_provenance import RasterEvidence
from am_delimiter.core.land.raster_rasterio import RasterioPort
from am_delimiter.core.land.runs import runs_of
from am_delimiter.core.population.locate import People, locate_population
from am_delimiter.core.population.located_blocks import PeopleLayer
from am_delimiter.core.population.split_units import split_units
from am_delimiter.core.records import read_told
from am_delimiter.core.results.summary import summarise
from am_delimiter.core.results.tables import build_result
from am_delimiter.core.verdict.delimitation import delimit

from worlds import commune_layer  # isort: skip

PORT = RasterioPort()
TWO = {"05101": 6, "05109": 6}
RULES = list(PeopleRule)


def cells(left, top, right, bottom):
    """A rectangle in cells from the north-western corner."""
    return box(WEST + left * CELL, NORTH - bottom * CELL, WEST + right * CELL, NORTH - top * CELL)


def blocks(shapes, persons, field="n_per", **columns):
    frame = geopandas.GeoDataFrame({field: persons, **columns}, geometry=list(shapes), crs=CRS)
    return PeopleLayer("manzanas", "", frame)


def limits(*shapes):
    return (PolygonEvidence("límite", "", geopandas.GeoDataFrame(geometry=list(shapes), crs=CRS)),)


def locate(catalogue, people, *rows, rule=PeopleRule.AREAL):
    mask = drawing(*rows).astype(bool)
    shapes = dict(zip(TWO, strips(TWO.values(), len(rows))))
    area = grid(*mask.shape)
    patches = find_patches(runs_of(mask), owners(list(shapes.values()), area), 2, area)
    communes = read_communes(commune_layer(shapes), catalogue)
    found = locate_population(people, rule, patches, communes, catalogue, PORT, Progress())
    return found, patches


def ends(found, cuts, *patches):
    chosen = np.zeros(len(found.crowd), dtype=bool)
    chosen[list(patches)] = True
    return found.open_within(cuts, list(TWO), chosen)


@pytest.mark.parametrize("rule", RULES)
def test_by_hand(catalogue, rule):
    """Blocks wholly in a patch (10), half in it (20), over two patches (40), in none (80)."""
    shapes = [cells(0, 0, 2, 1), cells(2, 0, 4, 1), cells(4, 0, 6, 1), cells(4, 1, 6, 2)]
    people = People((blocks(shapes, [10, 20, 40, 80]),))
    found, patches = locate(catalogue, people, "###.##......", "............", rule=rule)
    assert len(patches) == 2
    assert ends(found, ["05101"], 0) == (10, 30)
    assert ends(found, ["05101"], 1) == (40, 40)
    assert ends(found, ["05101"], 0, 1) == (50, 70)
    assert ends(found, ["05109"], 0) is None  # nobody is located there: not known, not zero
    assert found.split.units.tolist() == [1]


def test_alike_blocks_are_one_group_and_those_of_another_commune_are_not(catalogue):
    shapes = [cells(0, 0, 2, 1), cells(0, 1, 2, 2), cells(6, 0, 8, 1)]
    people = People((blocks(shapes, [1, 2, 4], CUT=["05101", "05101", "05109"]),))
    found, _ = locate(catalogue, people, "#.....#.....", "#...........")
    assert sorted(zip(found.split.commune.tolist(), found.split.units.tolist())) == [(0, 2), (1, 1)]
    assert ends(found, ["05101"], 0) == (0, 3)
    assert ends(found, list(TWO), 0, 1) == (0, 7)


@pytest.mark.parametrize("rule", RULES)
def test_the_urban_ends_by_hand(catalogue, rule):
    """A block in a town, one half in it, one beside it; by a field there is nothing open."""
    shapes = [cells(0, 0, 2, 1), cells(2, 0, 4, 1), cells(4, 0, 6, 1)]
    layer = blocks(shapes, [1, 2, 4], AREA_C=["URBANO", "URBANO", "RURAL"])
    town = People((layer,), limits=limits(cells(0, 0, 3, 1)))
    found, _ = locate(catalogue, town, "######......", rule=rule)
    assert found.open_urban(["05101"], list(TWO)) == (1, 3)
    assert found.by_area[0].tolist() == [3, 4]
    told, _ = locate(catalogue, People((layer,)), "######......", rule=rule)
    assert told.open_urban(["05101"], list(TWO)) == (3, 3)
    assert told.open_urban(list(TWO), list(TWO)) is None


def test_a_raster_cell_over_patches_and_others_is_split(catalogue, tmp_path):
    """Cells of 200 m: wholly in a patch (1), half in it (2), beside it (4), beyond the grid (8)."""
    transform = Affine(2 * CELL, 0, WEST, 0, -2 * CELL, NORTH)
    values = np.array([[1.0, 2.0, 4.0, 0, 0, 8.0]])
    path = write_raster(tmp_path / "pop.tif", values, transform=transform)
    people = People(rasters=(RasterEvidence(path, "pop"),))
    found, _ = locate(catalogue, people, "###.......#.", "###.......#.")
    assert found.persons.tolist() == [7, 8]
    assert ends(found, ["05101"], 0) == (1, 3)
    assert ends(found, ["05109"], 1) == (0, 8)


def test_a_raster_cell_that_sticks_out_of_the_grid_is_split(catalogue, tmp_path):
    """One cell of 400 m over two rows of two built cells: half of it lies below the grid."""
    transform = Affine(2 * CELL, 0, WEST, 0, -4 * CELL, NORTH)
    path = write_raster(tmp_path / "pop.tif", np.array([[9.0]]), transform=transform)
    people = People(rasters=(RasterEvidence(path, "pop"),))
    found, _ = locate(catalogue, people, "##..........", "##..........")
    assert ends(found, ["05101"], 0) == (0, 9)


drawn = st.lists(st.text("#.", min_size=12, max_size=12), min_size=4, max_size=4)


@settings(max_examples=60, deadline=None)
@given(
    built=drawn,
    columns=st.lists(st.integers(1, 11), min_size=1, max_size=4, unique=True),
    persons=st.lists(st.integers(0, 5000), min_size=10, max_size=10),
    rule=st.sampled_from(RULES),
    seed=st.integers(0, 2**16),
)
def test_blocks_by_brute_force(catalogue, built, columns, persons, rule, seed):
    """Blocks of two rows tile the study; they are wholly in some patches, or touch them."""
    built[0] = "#" + built[0][1:]
    bounds = [0, *sorted({*columns, 6}), 12]
    places = [(a, top, b) for a, b in zip(bounds, bounds[1:]) for top in (0, 2)]
    persons = (persons * 2)[: len(places)]
    if not sum(persons):
        return
    layer = blocks([cells(a, top, b, top + 2) for a, top, b in places], persons)
    found, patches = locate(catalogue, People((layer,)), *built, rule=rule)
    chosen = np.random.default_rng(seed).random(len(patches)) < 0.5
    label = patches.labels_in(Window(0, 0, patches.grid.rows, patches.grid.cols))
    least, most = 0, 0
    for (a, top, b), count in zip(places, persons):
        inside = [chosen[k - 1] if k else False for k in label[top : top + 2, a:b].ravel()]
        least += count * all(inside)
        most += count * any(inside)
    known = [cut for n, cut in enumerate(TWO) if found.persons[n]]
    value = found.within(known, list(TWO), chosen)
    got = found.open_within(known, list(TWO), chosen)
    assert got == (least, most)
    assert least <= value <= most
    assert found.open_within(known, list(TWO), np.zeros(len(patches), dtype=bool)) == (0, 0)


@settings(max_examples=100)
@given(
    rows=st.lists(
        st.tuples(st.integers(0, 5), st.integers(0, 4), st.integers(0, 9)), min_size=1, max_size=30
    ),
    seed=st.integers(0, 2**16),
)
def test_groups_by_brute_force(rows, seed):
    """Portions of units as they come: in any order, several in a place, some without persons."""
    of_commune = {unit: unit % 3 - 1 for unit, _, _ in rows}
    columns = [np.array(one, dtype=np.int64) for one in zip(*rows)]
    communes = np.array([of_commune[unit] for unit, _, _ in rows], dtype=np.int64)
    unit, patch, steps = columns
    found = split_units(unit, patch, communes, steps, 0.5)
    chosen = np.random.default_rng(seed).random(4) < 0.5
    here = np.array([True, False])
    least = most = value = 0.0
    split = 0
    for one, commune in of_commune.items():
        own = [(p, s) for u, p, s in rows if u == one]
        inside = {p: bool(p and chosen[p - 1]) for p, _ in own}
        whole = sum(s for _, s in own) * 0.5
        split += bool(commune >= 0 and whole and len(inside) > 1)
        if commune == 0:
            value += sum(s for p, s in own if inside[p]) * 0.5
            least += whole * all(inside.values())
            most += whole * any(inside.values())
    assert found.around(value, chosen, here) == (least, most)
    assert found.units.sum() == split
    assert (np.diff(found.group) >= 0).all()


ROW = "##########" + "####......"
TOWNS = {"05101": 10, "05109": 10}


def solve(folder, catalogue, home, guests, ends_at, **options):
    """A town, and a neighbour whose block covers its four built cells and some that are bare."""
    shapes = [cells(0, 0, 10, 1), cells(10, 0, ends_at, 1)]
    # of no census that the catalogue knows: they belong to the count that decides
    layer = blocks(shapes, [home, guests], "PERSONAS", CUT=["05101", "05109"])
    people = People((layer,), field="PERSONAS")
    columns = {"columns": {"HAB": [home, guests + options.pop("missing", 0)]}}
    case = world(
        folder, [ROW], TOWNS, catalogue=catalogue, people=people, population="field",
        population_field="HAB", population_measure=options.pop("measure", "inside"), **columns,
        **options,
    )  # fmt: skip
    return delimit(case, catalogue, PORT)


def population_of(found):
    candidate = found.candidates[0]
    return next(one for one in candidate.criteria if one.id == "population"), candidate


@pytest.mark.parametrize(
    ("home", "guests", "missing", "verdict"),
    [
        (250_001, 10, 0, Verdict.MET),  # passes without anybody of the split block
        (250_000, 10, 0, Verdict.NOT_EVALUABLE),  # passes only with some of it
        (249_000, 1_000, 0, Verdict.NOT_MET),  # not even with all of it
        (249_000, 1_000, 1, Verdict.NOT_EVALUABLE),  # the one who is not located could be there
        (250_001, 10, 9_999, Verdict.MET),
    ],
)
def test_the_verdict_hangs_on_both_ends(tmp_path, catalogue, home, guests, missing, verdict):
    found = solve(tmp_path, catalogue, home, guests, 19, missing=missing)
    item, candidate = population_of(found)
    assert item.verdict is verdict
    assert candidate.figures["field"].inside_ends == (home, home + guests + missing)
    assert home <= item.value <= home + guests
    row = build_result(found, str, {}).rows.metropolitan_areas[0]
    assert (row.population_inside_min, row.population_inside_max) == (home, home + guests + missing)
    assert (str(home) in str(item.reason)) and (str(home + guests + missing) in str(item.reason))


def test_blocks_that_lie_wholly_inside_leave_nothing_open(tmp_path, catalogue):
    item, candidate = population_of(solve(tmp_path, catalogue, 250_000, 10, 14))
    assert candidate.figures["field"].inside_ends == (250_010, 250_010)
    assert item.verdict is Verdict.MET
    assert "not known: the figure" not in str(item.reason)


def test_whole_communes_have_no_ends(tmp_path, catalogue):
    item, candidate = population_of(
        solve(tmp_path, catalogue, 250_000, 10, 19, missing=5, measure="whole")
    )
    assert (item.verdict, item.value) == (Verdict.MET, 250_015)
    assert "figure is" not in str(item.reason)
    assert candidate.figures["field"].inside_ends == (250_000, 250_015)


def test_what_lives_in_split_blocks_is_told(tmp_path, catalogue):
    found = solve(tmp_path, catalogue, 99_000, 1_000, 19)
    told = [str(note) for note in found.notes if "only partly in patches" in str(note)]
    assert told[0].startswith("1.0 % of the located persons (1000) live in 1 blocks or cells")
    assert len(told) == 1
    whole = solve(tmp_path, catalogue, 99_000, 1_000, 14)
    assert not [note for note in whole.notes if "only partly in patches" in str(note)]


def test_the_summary_tells_the_ends_and_an_older_one_is_read_without(tmp_path, catalogue):
    found = solve(tmp_path, catalogue, 250_000, 10, 19)
    summary = summarise(found, build_result(found, str, {}), str)
    totals = read_told(summary).candidates[0].population_measures.counts["field"]
    assert totals.ends("inside") == (250_000, 250_010)
    assert totals.ends("whole") is None
    held = summary["candidates"][0]["population_measures"]["counts"]["field"]
    for name in ("inside_min", "inside_max", "unlocated", "in_patches", "urban_min", "urban_max"):
        del held[name]
    older = read_told(summary).candidates[0].population_measures.counts["field"]
    assert older.ends("inside") is None
    assert older.inside == totals.inside
