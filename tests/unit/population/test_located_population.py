"""Located population: who is put in which patch, by hand and by brute force; totals that close."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

import geopandas
import numpy as np
import pyproj
import pytest
import shapely
from affine import Affine
from hypothesis import given, settings
from hypothesis import strategies as st
from painted import labels_of, owners_of
from shapely.geometry import Point, box
from worlds import CELL, CRS, NORTH, WEST, drawing, grid, strips, world, write_raster

from am_delimiter.core.basis.errors import MissingField
from am_delimiter.core.basis.progress import Progress
from am_delimiter.core.basis.vocabulary import MembershipBy, PeopleRule, RepeatedPopulation
from am_delimiter.core.continuum.patches import find_patches
from am_delimiter.core.land import raster as raster_module
from am_delimiter.core.land.burn import owners
from am_delimiter.core.land.communes import read_communes
from am_delimiter.core.land.land_errors import MissingCrs
from am_delimiter.core.land.raster import Window
from am_delimiter.core.land.raster_provenance import RasterEvidence
from am_delimiter.core.land.raster_rasterio import RasterioPort
from am_delimiter.core.land.runs import runs_of
from am_delimiter.core.population import locate as located_population
from am_delimiter.core.population import located_blocks
from am_delimiter.core.population import located_rasters as people_rasters
from am_delimiter.core.population.locate import People, locate_population
from am_delimiter.core.population.located import STEP, share_out
from am_delimiter.core.population.located_blocks import PeopleLayer
from am_delimiter.core.population.population_errors import (
    NegativePersons,
    NoLocatedPopulation,
    NoPeopleField,
    NoPeopleInExtent,
    NoPersons,
)
from am_delimiter.core.results.summary import summarise
from am_delimiter.core.results.tables import build_result
from am_delimiter.core.verdict.case import Case
from am_delimiter.core.verdict.delimitation import delimit

from worlds import commune_layer  # isort: skip

PORT = RasterioPort()
TWO = {"05101": 6, "05109": 6}


@dataclass(frozen=True)
class Drawn:
    """Patches of a drawing and the communes they lie in."""

    patches: object
    communes: object
    catalogue: object

    def locate(self, people, rule="areal", reading="undecided"):
        return locate_population(
            people,
            PeopleRule(rule),
            self.patches,
            self.communes,
            self.catalogue,
            PORT,
            Progress(),
            RepeatedPopulation(reading),
        )


@pytest.fixture
def draw(catalogue):
    def make(*rows, widths=TWO):
        mask = drawing(*rows).astype(bool)
        shapes = dict(zip(widths, strips(widths.values(), len(rows))))
        places = owners(list(shapes.values()), grid(*mask.shape))
        found = find_patches(runs_of(mask), places, len(widths), grid(*mask.shape))
        return Drawn(found, read_communes(commune_layer(shapes), catalogue), catalogue)

    return make


def cells(left, top, right, bottom):
    """A rectangle in cells from the north-western corner."""
    return box(WEST + left * CELL, NORTH - bottom * CELL, WEST + right * CELL, NORTH - top * CELL)


def blocks(shapes, persons, crs=CRS, **columns):
    frame = geopandas.GeoDataFrame({"n_per": persons, **columns}, geometry=list(shapes), crs=crs)
    return PeopleLayer("manzanas", "", frame)


def of_blocks(*args, **kwargs):
    return People(polygons=(blocks(*args, **kwargs),))


def sums_close(found, persons):
    """Every person is in exactly one place, to the last digit."""
    assert (found.persons == found.inside.sum(axis=0).A1 + found.outside).all()
    assert found.persons.sum() + found.elsewhere == persons
    assert (found.outside >= 0).all()


def steps_of(values):
    return np.rint(np.asarray(values, dtype=float) / STEP) * STEP


@pytest.mark.parametrize(
    ("rule", "inside"),
    [
        ("areal", [[50.0, 0], [0, 75.0]]),
        ("point", [[0, 0], [0, 100.0]]),
        ("built", [[100.0, 0], [0, 100.0]]),
    ],
)
def test_the_three_rules_by_hand(draw, rule, inside):
    """A block of 4 cells, 2 of them built, its centre beside them; another of 4 cells, 3 built."""
    world = draw("##......###.")
    found = world.locate(of_blocks([cells(0, 0, 4, 1), cells(8, 0, 12, 1)], [100, 100]), rule)
    # the inner point of the first one, 2 cells from the west, lies on the border of two cells
    assert found.inside.toarray().tolist() == inside
    sums_close(found, 200.0)


@pytest.mark.parametrize(("rule"), ["areal", "point", "built"])
def test_a_block_without_a_centre_counts_where_its_point_is(draw, rule):
    small = [cells(0.1, 0.1, 0.3, 0.3), cells(2.1, 0.1, 2.3, 0.3)]
    found = draw("##......####").locate(of_blocks(small, [7, 5]), rule)
    assert found.inside.toarray().tolist() == [[7.0, 0.0], [0.0, 0.0]]
    assert found.outside.tolist() == [5.0, 0.0]


def test_land_beyond_the_grid_counts_for_the_area(draw):
    """A block of 10 cells, 8 of them outside the grid: its people are spread over all of them."""
    found = draw("##..........").locate(of_blocks([cells(-8, 0, 2, 1)], [100], CUT=[5101]))
    assert found.inside.toarray().tolist() == [[20.0, 0.0]]
    assert found.outside.tolist() == [80.0, 0.0]


def test_own_code_comes_before_location(draw):
    shapes = [cells(0, 0, 2, 1), cells(8, 0, 10, 1), cells(10, 0, 11, 1)]
    world = draw("############")
    assert world.locate(of_blocks(shapes, [1, 2, 4])).persons.tolist() == [1.0, 6.0]
    coded = world.locate(of_blocks(shapes, [1, 2, 4], CUT=["5109", "05101", 5102]))
    assert coded.persons.tolist() == [2.0, 1.0]
    assert coded.elsewhere == 4.0
    assert coded.crowd.tolist() == [7.0]
    named = world.locate(of_blocks(shapes, [1, 2, 4], CUT=["Viña", "Valparaíso", "x"]))
    assert named.persons.tolist() == [1.0, 6.0]
    assert any("commune in which they lie" in str(note) for note in named.notes)
    of_region = world.locate(of_blocks(shapes, [1, 2, 4], CUT=[5, 5, 51]))
    assert of_region.persons.tolist() == [1.0, 6.0]


def test_old_codes_are_those_of_today(draw):
    """05106 was Quilpué, 05801 today."""
    world = draw("####", widths={"05801": 2, "05109": 2})
    found = world.locate(of_blocks([cells(0, 0, 2, 1)], [3], CUT=["5106"]))
    assert dict(zip(world.communes.cuts, found.persons)) == {"05801": 3.0, "05109": 0.0}


def test_fields_are_recognised_by_the_catalogue(draw):
    world, shape = draw("############"), [cells(0, 0, 1, 1)]

    def census_of(**columns):
        frame = geopandas.GeoDataFrame(columns, geometry=shape, crs=CRS)
        return world.locate(People((PeopleLayer("b", "", frame),))).census

    assert census_of(N_PER=[1]) == "census_2024"
    assert census_of(TOTAL_PERS=[1]) == "census_2017"
    assert census_of(pob=[1]) == ""
    both = geopandas.GeoDataFrame({"n_per": [1], "Gente": [9]}, geometry=shape, crs=CRS)
    named = world.locate(People((PeopleLayer("b", "", both),), field="gente"))
    assert (named.persons.sum(), named.census) == (9.0, "")


@pytest.mark.parametrize(
    ("reading", "inside", "unknown"),
    [("undecided", 0.0, ["05101"]), ("sum", 20.0, []), ("largest", 10.0, [])],
)
def test_rows_of_one_block_that_differ_are_settled_by_the_user(draw, reading, inside, unknown):
    """40 persons in all, 20 at most in a row; half of the block is built."""
    shape = cells(0, 0, 4, 1)
    people = of_blocks([shape, shape, shape.reverse(), cells(6, 0, 7, 1)], [10, 20, 10, 5])
    found = draw("##..........").locate(people, reading=reading)
    assert found.inside.toarray().tolist() == [[inside, 0.0]]
    assert found.unknown(TWO, list(TWO)) == unknown
    assert found.persons[1] == 5
    assert any("10; 20; 10" in str(note) for note in found.notes)


@pytest.mark.parametrize("reading", ["undecided", "sum", "largest"])
def test_copies_and_parts_of_a_block_count_once(draw, reading):
    """Twelve persons: a copy of eight left out, and four in two parts that both say four."""
    shapes = [cells(0, 0, 4, 1), cells(0, 0, 4, 1), cells(6, 0, 7, 1), cells(9, 0, 10, 1)]
    people = of_blocks(shapes, [8, 8, 4, 4], MANZENT=[1, 1, 2, 2])
    found = draw("##....#.....").locate(people, reading=reading)
    assert found.persons.tolist() == [8.0, 4.0]
    assert found.inside.toarray().tolist() == [[4.0, 0.0], [0.0, 2.0]]
    (note,) = [str(note) for note in found.notes if "repeated persons" in str(note)]
    assert note.startswith("2 polygons") and "12 repeated" in note


def test_blocks_without_a_code_are_not_one_block(draw):
    shapes = [cells(0, 0, 1, 1), cells(1, 0, 2, 1), cells(2, 0, 3, 1)]
    people = of_blocks(shapes, [8, 8, 8], MANZENT=[None, "*", 0])
    assert draw("###.........").locate(people).persons.tolist() == [24.0, 0.0]


@pytest.mark.parametrize("persons", [1e300, 2.0**33 + 1])
def test_more_persons_than_mankind_are_refused(draw, persons):
    with pytest.raises(NegativePersons):
        draw("##..........").locate(of_blocks([cells(0, 0, 1, 1)], [persons]))


def test_polygons_that_are_lent_only_to_be_read_are_left_as_they_are():
    """As pandas 3 lends them."""
    twisted = shapely.Polygon([(0, 0), (2, 2), (2, 0), (0, 2)])
    lent = np.array([box(0, 0, 1, 1), None, twisted], dtype=object)
    lent.flags.writeable = False
    shapes, repaired = located_blocks._polygons(lent)
    assert (shapely.area(shapes).tolist(), repaired) == ([1.0, 0.0, 2.0], 1)
    assert lent[1] is None
    assert lent[2] is twisted


def test_what_is_no_count_and_what_has_no_polygon_is_said(draw):
    bow = shapely.Polygon([(0, 0), (1, 1), (1, 0), (0, 1)])
    bow = shapely.transform(bow, lambda xy: xy * CELL * 2 + (WEST, NORTH - 2 * CELL))
    shapes = [cells(0, 0, 1, 1), cells(1, 0, 2, 1), None, Point(WEST, NORTH), bow]
    people = of_blocks(shapes, ["1.200", None, 30, 4, 5])
    found = draw("######......", "............").locate(people)
    said = [str(note) for note in found.notes]
    assert found.persons[0] == 1205.0
    assert "1 features of manzanas have no count of persons: none is located." in said
    assert any("2 features of manzanas with 34 persons have no polygon" in note for note in said)
    assert "1 invalid polygons of manzanas were repaired." in said


@pytest.mark.parametrize(
    ("error", "people"),
    [
        (NegativePersons, of_blocks([cells(0, 0, 1, 1)] * 2, [-99, 5])),
        (NegativePersons, of_blocks([cells(0, 0, 1, 1)] * 2, ["-1", 5])),
        (NoPersons, of_blocks([cells(0, 0, 1, 1)] * 2, ["Centro", None])),
        (NoPeopleInExtent, of_blocks([cells(900, 0, 901, 1)], [5])),
        (NoPeopleInExtent, of_blocks([cells(0, 0, 1, 1)], [0])),
        (MissingCrs, of_blocks([cells(0, 0, 1, 1)], [5], crs=None)),
        (MissingField, replace(of_blocks([cells(0, 0, 1, 1)], [5]), field="PERS")),
        (
            NoPeopleField,
            People(
                (
                    PeopleLayer(
                        "b",
                        "",
                        blocks([cells(0, 0, 1, 1)], [5]).frame.rename(columns={"n_per": "x"}),
                    ),
                )
            ),
        ),
    ],
)
def test_wrong_layers_say_what_is_wrong(draw, error, people):
    with pytest.raises(error) as caught:
        draw("############").locate(people)
    assert "{" not in str(caught.value)


# -- by brute force --------------------------------------------------------------------------


@given(
    st.lists(st.tuples(st.integers(0, 6), st.integers(1, 10**7)), min_size=1, max_size=40),
    st.lists(st.integers(0, 2**50), min_size=7, max_size=7),
)
def test_shares_add_up_and_are_fair(portions, steps):
    portions.sort(key=lambda one: one[0])
    unit, size = (np.array(column, dtype=np.int64) for column in zip(*portions))
    found = share_out(np.array(steps, dtype=np.int64), unit, size)
    for one in set(unit.tolist()):
        own, total = unit == one, int(size[unit == one].sum())
        assert int(found[own].sum()) == steps[one]
        for part, got in zip(size[own].tolist(), found[own].tolist()):
            assert abs(Fraction(steps[one] * part, total) - got) < 1


def brute_blocks(patches, communes, shapes, persons, rule):
    """Cell by cell, as the docstring says."""
    inside = np.zeros((len(patches), len(communes)))
    owner = list(communes.frame.geometry)
    for shape, count in zip(shapes, persons):
        point = shape.point_on_surface()
        commune = next(n for n, c in enumerate(owner) if c.intersects(point))
        labels = []
        for row in range(-3, patches.grid.rows + 3):
            for col in range(-3, patches.grid.cols + 3):
                centre = Point(WEST + (col + 0.5) * CELL, NORTH - (row + 0.5) * CELL)
                if shape.contains(centre):
                    labels.append(label_of(patches, row, col))
        if rule == "built" and any(labels):
            labels = [label for label in labels if label]
        if rule == "point" or not labels:
            labels = [
                label_of(patches, int((NORTH - point.y) // CELL), int((point.x - WEST) // CELL))
            ]
        for label in labels:
            if label:
                inside[label - 1, commune] += count / len(labels)
    return inside


def label_of(patches, row, col):
    within = 0 <= row < patches.grid.rows and 0 <= col < patches.grid.cols
    return int(labels_of(patches)[row, col]) if within else 0


@settings(max_examples=30)
@given(st.integers(0, 2**31), st.sampled_from(["areal", "point", "built"]))
def test_random_blocks_are_those_of_brute_force(catalogue, seed, rule):
    rng = np.random.default_rng(seed)
    rows, cols = int(rng.integers(2, 8)), 12
    mask = rng.random((rows, cols)) < 0.4
    mask[0, 0] = True
    shapes = dict(zip(TWO, strips(TWO.values(), rows)))
    patches = find_patches(runs_of(mask), owners_of(np.ones((rows, cols))), 2, grid(rows, cols))
    communes = read_communes(commune_layer(shapes), catalogue)
    xs = np.unique(rng.uniform(0, cols, 6).round(3))
    ys = np.unique(rng.uniform(0, rows, 4).round(3))
    drawn = [cells(a, c, b, d) for a, b in zip(xs, xs[1:]) for c, d in zip(ys, ys[1:])]
    persons = rng.integers(0, 500, len(drawn)).tolist()
    if not sum(persons):
        return
    found = locate_population(
        of_blocks(drawn, persons),
        PeopleRule(rule),
        patches,
        communes,
        catalogue,
        PORT,
        Progress(),
    )
    by_hand = brute_blocks(patches, communes, drawn, persons, rule)
    assert found.inside.toarray() == pytest.approx(by_hand, abs=1e-4)
    sums_close(found, float(sum(persons)))


def brute_raster(patches, communes, values, transform, crs):
    """Every working cell asks which source cell its centre is in; the rest goes to one cell."""
    inside = np.zeros((len(patches), len(communes)))
    there = pyproj.Transformer.from_crs(CRS, crs, always_xy=True)
    back = pyproj.Transformer.from_crs(crs, CRS, always_xy=True)
    held = {}
    for row, col in np.argwhere(labels_of(patches)):
        x, y = there.transform(WEST + (col + 0.5) * CELL, NORTH - (row + 0.5) * CELL)
        at_col, at_row = ~transform * (x, y)
        source = (int(at_row // 1), int(at_col // 1))
        held.setdefault(source, []).append(label_of(patches, row, col))
    located = 0.0
    for (row, col), count in np.ndenumerate(values):
        x, y = back.transform(*(transform * (col + 0.5, row + 0.5)))
        commune = next(
            (n for n, c in enumerate(communes.frame.geometry) if c.intersects(Point(x, y))), None
        )
        labels = held.get((row, col)) or [
            label_of(patches, int((NORTH - y) // CELL), int((x - WEST) // CELL))
        ]
        if commune is None:
            continue
        located += count
        for label in labels:
            if label:
                inside[label - 1, commune] += count / len(labels)
    return inside, located


MOLLWEIDE = "ESRI:54009"


def over_the_world(crs, size, rows, cols):
    """Transform and shape of a raster with cells of ``size`` over a world of rows and columns."""
    area = (WEST - 50, NORTH - rows * CELL - 70, WEST + cols * CELL + 30, NORTH + 110)
    carry = pyproj.Transformer.from_crs(CRS, crs, always_xy=True)
    west, south, east, north = carry.transform_bounds(*area)
    west, north = west // size * size, (north // size + 1) * size
    shape = (int((north - south) // size) + 1, int((east - west) // size) + 1)
    return Affine(size, 0, west, 0, -size, north), shape


@settings(max_examples=25)
@given(
    st.integers(0, 2**31), st.sampled_from([CRS, MOLLWEIDE]), st.sampled_from([60, 100, 250, 700])
)
def test_random_rasters_are_those_of_brute_force(tmp_path_factory, catalogue, seed, crs, size):
    rng = np.random.default_rng(seed)
    rows, cols = int(rng.integers(2, 10)), 12
    mask = rng.random((rows, cols)) < 0.3
    mask[0, 0] = True
    patches = find_patches(runs_of(mask), owners_of(np.ones((rows, cols))), 2, grid(rows, cols))
    communes = read_communes(commune_layer(dict(zip(TWO, strips(TWO.values(), rows)))), catalogue)
    transform, shape = over_the_world(crs, size, rows, cols)
    values = (rng.random(shape) * 50).astype(np.float32)
    missing = rng.random(shape) < 0.2
    path = tmp_path_factory.mktemp("people") / "pop.tif"
    write_raster(path, np.where(missing, -200, values), crs, transform, nodata=-200)
    people = People(rasters=(RasterEvidence(str(path), "pop"),))
    values = np.where(missing, 0.0, values.astype(float))
    inside, located = brute_raster(patches, communes, values, transform, crs)
    if not located:  # the few large cells have their centres elsewhere
        return
    with pytest.MonkeyPatch.context() as patch:
        if seed % 2:
            patch.setattr(raster_module, "BAND_CELLS", 30)
            patch.setattr(people_rasters, "BLOCK_CELLS", 2 * shape[1])
        found = locate_population(
            people, PeopleRule.AREAL, patches, communes, catalogue, PORT, Progress()
        )
    assert found.inside.toarray() == pytest.approx(inside, abs=1e-3)
    assert found.persons.sum() == pytest.approx(located, abs=1e-3)
    sums_close(found, found.persons.sum() + found.elsewhere)


def test_all_of_a_raster_closes_to_the_last_digit(draw, tmp_path):
    values = (np.arange(12, dtype=np.float32) / 7)[None, :]
    path = write_raster(tmp_path / "pop.tif", values)
    found = draw("##..##..####").locate(People(rasters=(RasterEvidence(path, "pop"),)))
    sums_close(found, steps_of(values.astype(float)).sum())
    by_hand = steps_of(values[0].astype(float))
    assert found.crowd.tolist() == [by_hand[:2].sum(), by_hand[4:6].sum(), by_hand[8:].sum()]


def test_a_raster_with_an_undeclared_no_data_is_refused(draw, tmp_path):
    values = np.array([[-200.0] + [1.0] * 11], dtype=np.float32)
    raster = RasterEvidence(write_raster(tmp_path / "pop.tif", values), "GHS")
    world = draw("############")
    with pytest.raises(NegativePersons, match=r"GHS.*-200"):
        world.locate(People(rasters=(raster,)))
    declared = replace(raster, nodata=(-200.0,))
    assert world.locate(People(rasters=(declared,))).persons.tolist() == [5.0, 6.0]


def test_layers_add_up(draw, tmp_path):
    raster = write_raster(tmp_path / "pop.tif", np.ones((1, 12), dtype=np.float32))
    people = People((blocks([cells(0, 0, 2, 1)], [10]),), (RasterEvidence(raster, "pop"),))
    found = draw("##..........").locate(people)
    assert found.inside.toarray().tolist() == [[12.0, 0.0]]
    assert found.persons.tolist() == [16.0, 6.0]
    assert found.census == ""


def test_labels_in_is_a_part_of_the_labels(draw):
    patches = draw("##..##..####").patches
    assert patches.labels_in(Window(0, 3, 1, 4)).tolist() == [[0, 2, 2, 0]]


# -- in a delimitation -----------------------------------------------------------------------

ROW = "####..##########"
WIDE = {"05101": 6, "05103": 6, "05109": 4}
# 05101 has 4 of its 4 built cells in the west, 05103 and 05109 are one patch


@pytest.fixture
def solve(catalogue, tmp_path):
    def run(people=None, rows=(ROW,), widths=None, **options) -> object:
        case = world(tmp_path, rows, widths or WIDE, catalogue=catalogue, **options)
        return delimit(replace(case, people=people or People()), catalogue, PORT)

    return run


def far_people():
    """05109: 30 of its 100 persons in its patch. 05103 is not in the layer."""
    shapes = [cells(0, 0, 4, 1), cells(13, 0, 14, 1), cells(12, 5, 13, 6)]
    return of_blocks(shapes, [50, 30, 70], CUT=[5101, 5109, 5109])


def plain(note):
    return str(note)


def test_without_layers_nothing_is_known_of_persons(solve):
    found = solve(tolerance=200)
    assert found.located is None
    assert [c.population_inside for c in found.candidates] == [None]
    tables = build_result(found, plain, {}).tables()
    for row in tables["membership"].rows:
        assert row["persons_inside"] is row["persons_located"] is row["share_persons"] is None
        assert row["member_population"] is None
        assert row["decides"] == "parte de lo construido" and row["member"] is True
    assert tables["metropolitan_areas"].rows[0]["population_inside"] is None


def test_population_cannot_decide_without_layers(solve):
    with pytest.raises(NoLocatedPopulation):
        solve(membership_by="population")


def test_population_decides(solve):
    found = solve(far_people(), tolerance=200, membership_by="population", membership=25)
    assert found.membership.by is MembershipBy.POPULATION
    (candidate,) = found.candidates
    assert candidate.cuts == ("05101", "05109")
    assert candidate.population_inside == 80.0
    assert candidate.critical.distance_m == 200.0
    role = {state.cut: state.role.value for state in found.states}
    # all of 05103 is built inside, but nobody is known to live there
    assert role == {"05101": "miembro", "05103": "parcial", "05109": "miembro"}
    half = solve(far_people(), tolerance=200, membership_by="population", membership=30)
    assert half.candidates == ()  # 30 of 100 is not more than 30 %


def test_three_measures_are_reported_whichever_decides(solve):
    found = solve(far_people(), tolerance=200, membership=30, membership_area=5)
    rows = {row["cut"]: row for row in build_result(found, plain, {}).tables()["membership"].rows}
    assert {
        cut: (r["member_share"], r["member_area"], r["member_population"])
        for cut, r in rows.items()
    } == {
        "05101": (True, False, True),
        "05103": (True, True, None),
        "05109": (True, False, False),
    }
    assert rows["05109"]["persons_inside"] == 30.0
    assert rows["05109"]["share_persons"] == 0.3
    assert (rows["05109"]["built_ha_inside"], rows["05109"]["built_ha"]) == (4.0, 4.0)
    area = solve(far_people(), tolerance=200, membership_by="area", membership_area=3)
    assert area.candidates[0].cuts == ("05101", "05103", "05109")
    summary = summarise(found, build_result(found, plain, {}), plain)
    assert summary["membership"] == build_result(found, plain, {}).tables()["membership"].rows
    (told,) = summary["candidates"]
    # nothing is known of 05103, so the sum is not known
    assert told["population_inside"] is None
    assert summary["parameters"]["membership_by"]["value"] == "share"


def test_a_given_set_without_located_persons_is_not_evaluable(solve):
    found = solve(far_people(), membership_by="population", candidate=("05101", "05103"))
    (answer,) = [c for c in found.candidates[0].criteria if c.id == "continuity"]
    assert answer.verdict.value == "no evaluable"
    assert "Concón" in str(answer.reason)


def test_a_commune_that_can_be_no_member_fails_and_is_named(solve):
    found = solve(far_people(), membership_by="population", candidate=("05101", "05109"))
    (answer,) = [c for c in found.candidates[0].criteria if c.id == "continuity"]
    assert answer.verdict.value == "no cumple"
    assert "no continuum could have as a member: Viña del Mar" in str(answer.reason)


def test_persons_against_the_census(solve, catalogue):
    found = solve(far_people())
    census = catalogue.communes["05101"].census_2024 + catalogue.communes["05109"].census_2024
    (said,) = [str(n) for n in found.notes if "for the same communes" in str(n)]
    assert (
        f"150 persons in 2 communes, 80 of them in patches. The Censo 2024 gives {census}" in said
    )
    rows = {row["cut"]: row for row in build_result(found, plain, {}).tables()["communes"].rows}
    assert rows["05101"]["persons_difference"] == 50 - catalogue.communes["05101"].census_2024
    assert rows["05103"]["persons_located"] is rows["05103"]["persons_difference"] is None
    assert any("Nobody is located in: 05103" in str(note) for note in found.notes)


@pytest.mark.parametrize(("persons", "sets"), [(2000, 1), (1999, 0)])
def test_a_preset_wants_its_inhabitants(solve, persons, sets):
    people = of_blocks([cells(0, 0, 4, 1), cells(6, 0, 16, 1)], [1000, persons - 1000])
    found = solve(people, preset="insee")
    assert len(found.candidates) == sets
    (said,) = [str(n) for n in found.notes if "asks for 2000" in str(n)]
    assert f"{1 - sets} continua with fewer located persons" in said
    # without located persons it is not applied, and that is said
    assert len(solve(preset="insee").candidates) == 1


def test_the_sweden_preset_counts_by_continuum(solve):
    """Two patches 400 m apart; 250 persons in the western one, 100 in the eastern one."""
    people = of_blocks([cells(0, 0, 4, 1), cells(8, 0, 12, 1)], [250, 100])
    widths = {"05101": 2, "05103": 4, "05109": 4, "05801": 2}
    found = solve(people, rows=("####....####",), widths=widths, preset="statistics_sweden")
    assert [c.cuts for c in found.candidates] == [("05101", "05103")]
    assert len(solve(rows=("####....####",), widths=widths).candidates) == 2


def test_inputs_name_the_layers(solve, tmp_path):
    raster = write_raster(tmp_path / "pop.tif", np.ones((1, 16), dtype=np.float32))
    (layer,) = far_people().polygons
    found = solve(People((layer,), (RasterEvidence(raster, "GHS-POP"),)), people_rule="point")
    first, item = [item for item in found.inputs if item.kind == "población localizada"]
    assert first.detail == "polígonos; campo n_per; en un punto interior"
    assert (item.name, item.detail, len(item.sha256)) == ("GHS-POP", "personas por celda", 64)


def test_people_is_false_only_when_empty():
    assert not People(field="n_per")
    assert People(rasters=(RasterEvidence("a", "a"),))
    assert Case.__dataclass_fields__["people"].default == People()
    assert located_population.People is People
