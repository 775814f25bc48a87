"""Whole, urban and inside: who is urban, by hand and by brute force; which measure decides."""

from __future__ import annotations

import geopandas
import numpy as np
import pytest
from affine import Affine
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.geometry import box
from worlds import CELL, CRS, NORTH, WEST, grid, strips, world, write_raster

from am_delimiter.core.basis.progress import Progress
from am_delimiter.core.basis.table import shown_value
from am_delimiter.core.basis.vocabulary import PeopleRule, UrbanBy
from am_delimiter.core.continuum.patches import find_patches
from am_delimiter.core.land.builtup import PolygonEvidence
from am_delimiter.core.land.burn import owners
from am_delimiter.core.land.communes import read_communes
from am_delimiter.core.land.land_errors import MissingCrs
from am_delimiter.core.land.raster_provenance import RasterEvidence
from am_delimiter.core.land.raster_rasterio import RasterioPort
from am_delimiter.core.land.runs import runs_of
from am_delimiter.core.population.locate import People, locate_population
from am_delimiter.core.population.located_blocks import PeopleLayer
from am_delimiter.core.population.population_errors import NoUrbanLimitInExtent
from am_delimiter.core.results.summary import summarise
from am_delimiter.core.results.tables import build_result
from am_delimiter.core.verdict.delimitation import delimit

from worlds import commune_layer, drawing  # isort: skip

PORT = RasterioPort()
TWO = {"05101": 6, "05109": 6}


def cells(left, top, right, bottom):
    """A rectangle in cells from the north-western corner."""
    return box(WEST + left * CELL, NORTH - bottom * CELL, WEST + right * CELL, NORTH - top * CELL)


def blocks(shapes, persons, field="n_per", **columns):
    frame = geopandas.GeoDataFrame({field: persons, **columns}, geometry=list(shapes), crs=CRS)
    return PeopleLayer("manzanas", "", frame)


def limits(*shapes, crs=CRS):
    return (PolygonEvidence("límite", "", geopandas.GeoDataFrame(geometry=list(shapes), crs=crs)),)


def locate(catalogue, people, *rows, rule="areal", widths=TWO):
    mask = drawing(*rows).astype(bool)
    shapes = dict(zip(widths, strips(widths.values(), len(rows))))
    area = grid(*mask.shape)
    patches = find_patches(runs_of(mask), owners(list(shapes.values()), area), len(widths), area)
    communes = read_communes(commune_layer(shapes), catalogue)
    return locate_population(
        people, PeopleRule(rule), patches, communes, catalogue, PORT, Progress()
    )


@pytest.mark.parametrize(("rule", "urban"), [("areal", 50), ("point", 100), ("built", 50)])
def test_urban_by_the_three_rules_by_hand(catalogue, rule, urban):
    """Four cells, the first two built, the middle two urban, the inner point in the third."""
    people = People((blocks([cells(0, 0, 4, 1)], [100]),), limits=limits(cells(1, 0, 3, 1)))
    found = locate(catalogue, people, "##..........", rule=rule)
    assert (found.urban[0], found.urban_by) == (urban, UrbanBy.LIMITS)
    assert np.isnan(found.urban[1])  # nobody is located there: not known, not zero


def test_limits_reach_beyond_the_grid_of_the_patches(catalogue):
    """Ten cells, five of the eight beyond the western edge urban."""
    people = People(
        (blocks([cells(-8, 0, 2, 1)], [100], CUT=[5101]),), limits=limits(cells(-8, -3, -3, 4))
    )
    assert locate(catalogue, people, "##..........").urban[0] == 50


def test_a_block_without_a_centre_is_urban_where_its_point_is(catalogue):
    small = [cells(0.1, 0.1, 0.3, 0.3), cells(2.1, 0.1, 2.3, 0.3)]
    people = People((blocks(small, [7, 5]),), limits=limits(cells(2, 0, 3, 1)))
    assert locate(catalogue, people, "##..........").urban[0] == 5


def test_a_raster_by_hand(catalogue, tmp_path):
    """Cells of 400 m: one over 2 built cells, one of them urban; one over none, in a town."""
    transform = Affine(4 * CELL, 0, WEST, 0, -4 * CELL, NORTH)
    path = write_raster(tmp_path / "pop.tif", np.array([[10.0, 6.0]]), transform=transform)
    raster = RasterEvidence(path, "pop")
    rows = ("##......####", *["............"] * 3)
    urban = limits(cells(1, 0, 2, 1), cells(6, 2, 7, 3))
    found = locate(catalogue, People(rasters=(raster,), limits=urban), *rows, widths={"05101": 12})
    assert found.urban.tolist() == [11.0]
    bare = locate(catalogue, People(rasters=(raster,)), *rows, widths={"05101": 12})
    assert np.isnan(bare.urban).all()
    assert bare.urban_by is UrbanBy.NOTHING
    assert (bare.inside != found.inside).nnz == 0


squares = st.lists(
    st.tuples(st.integers(-3, 11), st.integers(-3, 3), st.integers(1, 5), st.integers(1, 4)),
    min_size=1,
    max_size=4,
)


@settings(max_examples=60, deadline=None)
@given(
    built=st.lists(st.text("#.", min_size=12, max_size=12), min_size=4, max_size=4),
    towns=squares,
    persons=st.lists(st.floats(0, 5000), min_size=6, max_size=6),
    rule=st.sampled_from([PeopleRule.AREAL, PeopleRule.BUILT]),
)
def test_urban_persons_by_brute_force(catalogue, built, towns, persons, rule):
    """Six blocks of 2 × 4 cells tile the study; limits may overlap and lie beyond."""
    built[0] = "#" + built[0][1:]
    limit = [cells(x, y, x + w, y + h) for x, y, w, h in towns]
    inside_study = any(x + w > -0 and x < 12 and y + h > 0 and y < 4 for x, y, w, h in towns)
    shapes = [cells(2 * k, 0, 2 * k + 2, 4) for k in range(6)]
    layer = blocks(shapes, persons)
    if not inside_study or not sum(persons) > 1:
        return
    found = locate(catalogue, People((layer,), limits=limits(*limit)), *built, rule=rule)
    plain = locate(catalogue, People((layer,)), *built, rule=rule)
    assert (found.inside != plain.inside).nnz == 0
    assert (found.persons == plain.persons).all()
    for commune in range(2):
        expected = 0.0
        for k in range(3 * commune, 3 * commune + 3):
            held = [(x, y) for x in (2 * k, 2 * k + 1) for y in range(4)]
            if rule is PeopleRule.BUILT and any(built[y][x] == "#" for x, y in held):
                held = [(x, y) for x, y in held if built[y][x] == "#"]
            urban = [
                c
                for c in held
                if any(x <= c[0] < x + w and y <= c[1] < y + h for x, y, w, h in towns)
            ]
            expected += persons[k] * len(urban) / len(held)
        if found.persons[commune]:
            assert found.urban[commune] == pytest.approx(expected, abs=1e-4)
            assert 0 <= found.urban[commune] <= found.persons[commune]


def test_the_field_of_the_area_tells_urban_from_rural(catalogue):
    shapes = [cells(0, 0, 1, 1), cells(1, 0, 2, 1), cells(8, 0, 9, 1), cells(9, 0, 10, 1)]
    layer = blocks(shapes, [10, 20, 40, 80], area_c=["URBANO", "RURAL", " urbano ", None])
    found = locate(catalogue, People((layer,)), "############")
    assert found.urban_by is UrbanBy.FIELD
    assert found.urban[0] == 10
    assert np.isnan(found.urban[1])  # 80 persons do not say
    notes = " ".join(str(note) for note in found.notes)
    assert "area_c" in notes
    assert "1 polygons of manzanas with 80 persons" in notes


def test_limits_come_before_the_field(catalogue):
    layer = blocks([cells(0, 0, 2, 1)], [10], AREA_C=["RURAL"])
    found = locate(catalogue, People((layer,), limits=limits(cells(0, 0, 2, 1))), "############")
    assert found.urban[0] == 10


def test_a_layer_that_does_not_say_leaves_its_communes_unknown(catalogue):
    """One layer has the field and another has not."""
    one = blocks([cells(0, 0, 1, 1), cells(8, 0, 9, 1)], [10, 10], AREA_C=["URBANO", "RURAL"])
    other = blocks([cells(9, 0, 10, 1)], [5])
    found = locate(catalogue, People((one, other)), "############")
    assert found.urban[0] == 10
    assert np.isnan(found.urban[1])


def test_wrong_limits_are_named(catalogue):
    layer = blocks([cells(0, 0, 1, 1)], [10])
    far, none = limits(cells(90_000, 0, 90_001, 1)), limits(cells(0, 0, 1, 1), crs=None)
    with pytest.raises(NoUrbanLimitInExtent, match="límite"):
        locate(catalogue, People((layer,), limits=far), "############")
    with pytest.raises(MissingCrs):
        locate(catalogue, People((layer,), limits=none), "############")


def solve(folder, catalogue, persons, counts, area=None, **options):
    """Two communes joined; a block of each in the continuum; the field POB is the count."""
    shapes = [cells(0, 0, 2, 1), cells(6, 0, 8, 1)]
    columns = {"AREA_C": area} if area else {}
    people = People((blocks(shapes, persons, "pob", **columns),)) if persons else People()
    values = {
        "people": people,
        "population": "field",
        "population_field": "POB",
        "columns": {"POB": counts},
        "catalogue": catalogue,
        **options,
    }
    return delimit(world(folder, ["############"], TWO, **values), catalogue, PORT)


def judged(found):
    (candidate,) = found.candidates
    (item,) = [item for item in candidate.criteria if item.id == "population"]
    return item.verdict.value, item.value


@pytest.mark.parametrize(
    ("counts", "verdict"), [((125_000, 125_000), "no cumple"), ((125_000, 125_001), "cumple")]
)
def test_exactly_the_threshold_does_not_pass_it(tmp_path, catalogue, counts, verdict):
    """By whole communes from a field, and by urban and inner persons of blocks of that count."""
    found = solve(tmp_path, catalogue, None, counts)
    assert judged(found) == (verdict, sum(counts))
    for measure in ("urban", "inside"):
        found = solve(
            tmp_path,
            catalogue,
            list(counts),
            counts,
            ["URBANO", "URBANO"],
            population_measure=measure,
        )
        assert judged(found) == (verdict, sum(counts))


def test_the_measure_decides_and_all_are_told(tmp_path, catalogue):
    """300,000 in all, of whom 120,000 live in rural polygons of the continuum."""
    counts = (180_000, 120_000)
    wanted = {"whole": ("cumple", 300_000), "urban": ("no cumple", 180_000)}
    wanted["inside"] = ("cumple", 300_000)
    for measure, answer in wanted.items():
        found = solve(
            tmp_path,
            catalogue,
            list(counts),
            counts,
            ["URBANO", "RURAL"],
            population_measure=measure,
        )
        assert judged(found) == answer
        reason = str(next(i for i in found.candidates[0].criteria if i.id == "population").reason)
        assert "Whole communes 300000; urban 180000; inside the continuum 300000." in reason


def test_without_located_population_nothing_is_zero(tmp_path, catalogue):
    for measure in ("urban", "inside"):
        found = solve(tmp_path, catalogue, None, (180_000, 120_000), population_measure=measure)
        assert judged(found) == ("no evaluable", None)
    rows = build_result(found, str, {}).tables()["population"].rows
    assert {row["urban"] for row in rows} == {row["inside"] for row in rows} == {None}
    assert [row["whole"] for row in rows if row["decides"]] == [180_000, 120_000, 300_000]


def test_without_built_up_evidence_nobody_is_known_to_be_inside(tmp_path, catalogue):
    """The second commune has people and no built-up land: not known, though the first has all."""
    people = People((blocks([cells(0, 0, 2, 1), cells(6, 0, 8, 1)], [300_000, 9], "pob"),))
    case = world(
        tmp_path,
        ["####........"],
        TWO,
        catalogue=catalogue,
        people=people,
        candidate=tuple(TWO),
        population="field",
        population_field="POB",
        columns={"POB": [300_000, 9]},
        population_measure="inside",
    )
    found = delimit(case, catalogue, PORT)
    assert judged(found) == ("no evaluable", None)
    rows = [r for r in build_result(found, str, {}).tables()["population"].rows if r["decides"]]
    assert [row["inside"] for row in rows] == [300_000, None, None]
    assert found.candidates[0].population_inside is None


def test_persons_of_another_count_do_not_decide(tmp_path, catalogue):
    """Blocks of the census 2024 (n_per) say nothing of a field of one's own."""
    shapes = [cells(0, 0, 2, 1), cells(6, 0, 8, 1)]
    people = People((blocks(shapes, [200_000, 200_000]),))
    found = solve(tmp_path, catalogue, None, (1, 1), people=people, population_measure="inside")
    assert judged(found) == ("no evaluable", None)
    told = {
        row["count"]: row["inside"]
        for row in build_result(found, str, {}).tables()["population"].rows
    }
    assert told == {"Censo 2017": None, "Censo 2024": 400_000, "campo POB": None}


def test_persons_who_are_not_located_may_pass_the_threshold(tmp_path, catalogue):
    """240,000 inside; with 10,001 who are not located they could be more than 250,000."""
    options = {"population_measure": "inside"}
    found = solve(tmp_path, catalogue, [120_000, 120_000], (120_000, 130_001), **options)
    assert judged(found) == ("no evaluable", 240_000)
    found = solve(tmp_path, catalogue, [120_000, 120_000], (120_000, 130_000), **options)
    assert judged(found) == ("no cumple", 240_000)
    # more located in one commune than counted does not make up for those missing in the other
    found = solve(tmp_path, catalogue, [140_000, 100_000], (120_000, 110_001), **options)
    assert judged(found) == ("no evaluable", 240_000)


def test_the_table_closes_to_the_last_digit(tmp_path, catalogue):
    """A third of the persons of odd blocks is urban: nothing is rounded away."""
    shapes = [cells(0, 0, 3, 1), cells(6, 0, 9, 1)]
    people = People((blocks(shapes, [100, 1000.3], "pob"),), limits=limits(cells(2, 0, 7, 1)))
    found = solve(tmp_path, catalogue, None, (120, 1000), people=people)
    rows = [r for r in build_result(found, str, {}).tables()["population"].rows if r["decides"]]
    assert [row["name"] for row in rows] == ["Valparaíso", "Viña del Mar", "Conjunto"]
    for row in rows:
        assert row["urban"] + row["rest"] == row["located"]
        assert row["difference"] == row["located"] - row["census"]
        assert row["rule"] == "por igual en el polígono; urbano: dentro de los límites urbanos"
    for key in ("whole", "urban", "rest", "inside", "located", "census", "difference"):
        assert rows[0][key] + rows[1][key] == rows[2][key]
    assert rows[0]["urban"] == pytest.approx(100 / 3, abs=1e-5)
    assert (rows[0]["difference"], rows[0]["difference_percent"]) == (-20, -16.6667)
    summary = summarise(found, build_result(found, str, {}), str)
    told = summary["candidates"][0]["population_measures"]
    assert (told["measure"], told["urban_by"]) == ("whole", "limits")
    assert told["counts"]["field"] == {key: rows[2][key] for key in told["counts"]["field"]}


def test_limits_without_people_are_said_to_be_idle(tmp_path, catalogue):
    people = People(limits=limits(cells(0, 0, 2, 1)))
    found = solve(tmp_path, catalogue, None, (1, 1), people=people)
    assert any("were not used" in str(note) for note in found.notes)
    assert any(file.kind == "límite urbano" for file in found.inputs)


@pytest.mark.parametrize(
    ("value", "shown"), [(250_000.4, 250_001), (250_000.0, 250_000), (249_999.7, 249_999)]
)
def test_persons_are_shown_whole_on_their_side_of_the_threshold(value, shown):
    assert shown_value(value, 250_000, 0) == shown
