"""Classes of cells: worlds drawn by hand, published cases, and every small world by brute force."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from brute_degurba import classify as by_hand
from hypothesis import given, settings
from hypothesis import strategies as st

from am_delimiter.core.basis.progress import Progress
from am_delimiter.core.degurba.cell_facts import CellFacts
from am_delimiter.core.degurba.degurba_rules import choose_rules
from am_delimiter.core.degurba.grid_classes import classify
from am_delimiter.core.degurba.urban_centres import gaps_filled, smoothed

NOW = Progress()


@pytest.fixture(scope="module")
def manual(catalogue):
    return choose_rules(catalogue, "manual_2021").rules


@pytest.fixture(scope="module")
def ghsl(catalogue):
    return choose_rules(catalogue, "ghsl_r2023a").rules


def facts(persons, land=None, built=None, counted=None):
    persons = np.asarray(persons, dtype=float)
    return CellFacts(
        persons=persons,
        land=np.ones(persons.shape) if land is None else np.asarray(land, dtype=float),
        built=np.zeros(persons.shape) if built is None else np.asarray(built, dtype=float),
        counted=np.ones(persons.shape, dtype=bool) if counted is None else np.asarray(counted),
        land_known=land is not None,
        built_known=built is not None,
    )


def drawn(*rows, **values):
    """Persons of a drawing: each letter has those that are given, ``.`` nobody."""
    return [[values.get(letter, 0) for letter in row] for row in rows]


def codes(found):
    return found.codes.tolist()


def test_a_town_of_just_fifty_thousand_is_a_centre_and_one_less_is_not(manual):
    square = np.full((5, 5), 0.0)
    square[:, :] = 2000  # 25 × 2,000 = 50,000
    world = np.pad(square, 3)
    assert (classify(facts(world), manual, NOW).codes == 30).sum() == 25
    world[3, 3] -= 1
    found = classify(facts(world), manual, NOW).codes
    assert (found == 30).sum() == 0
    assert (found == 23).sum() == 25  # 49,999: a dense urban cluster


def test_thresholds_of_a_cell_are_reached_not_passed(manual):
    row = [[1500, 1499.5, 300, 299.5, 50, 49.5, 0]]
    rules = replace(
        manual,
        centre=replace(manual.centre, population=1500),
        dense=replace(manual.dense, population=1e9),
        majority="none",
    )
    assert codes(classify(facts(row), rules, NOW)) == [[30, 13, 13, 12, 12, 11, 11]]


def test_centres_touch_by_sides_and_clusters_by_corners_too(manual):
    world = np.zeros((12, 12))
    world[0:4, 0:4] = 2000  # 32,000
    world[4:8, 4:8] = 2000  # 32,000, at a corner: together they would be a centre
    found = classify(facts(world), manual, NOW)
    assert set(np.unique(found.codes[world > 0]).tolist()) == {23}
    assert found.dense.max() == 2
    assert found.urban.max() == 1


def test_the_persons_of_a_cell_are_per_land(manual):
    world, land = np.full((6, 6), 750.0), np.full((6, 6), 0.5)
    rules = replace(manual, centre=replace(manual.centre, population=27_000))
    assert (classify(facts(world, land), rules, NOW).codes == 30).all()
    assert (classify(facts(world), rules, NOW).codes == 22).all()


def test_a_cell_with_persons_and_no_land_is_as_dense_as_its_persons(manual):
    found = facts([[10, 2000]], land=[[0, 0]])
    assert found.density.tolist() == [[10, 2000]]
    assert found.landless.all()


def test_five_of_eight_neighbours_are_added_until_none_is(manual):
    """A notch of three cells: the innermost has five neighbours, then the next, and so on."""
    labels = np.zeros((5, 6), dtype=np.int32)
    labels[0, :] = labels[4, :] = 0
    labels[1, :5], labels[3, :5], labels[2, 0] = 1, 1, 1
    grown = smoothed(labels, facts(np.zeros((5, 6))), manual, NOW)
    # (2, 1) has 3 above, 3 below and one beside: 7; then (2, 2), (2, 3); (2, 4) has 2 + 2 + 1 = 5
    assert grown[2].tolist() == [1, 1, 1, 1, 1, 0]
    assert (grown != labels).sum() == 4


def test_a_cell_between_two_centres_belongs_to_the_one_with_five(manual):
    labels = np.array([[1, 1, 2], [1, 0, 2], [1, 1, 2]], dtype=np.int32)
    assert smoothed(labels, facts(np.zeros((3, 3))), manual, NOW)[1, 1] == 1
    labels = np.array([[1, 1, 2], [1, 0, 2], [1, 0, 2]], dtype=np.int32)
    assert smoothed(labels, facts(np.zeros((3, 3))), manual, NOW)[1, 1] == 0


PUBLISHED_2022 = (
    ([1, 1, 1, 1, 0, 0, 1, 1, 1], [1, 1, 1, 1, 1, 1, 1, 1, 1]),
    ([1, 1, 1, 1, 0, 2, 1, 1, 1], [1, 1, 1, 1, 1, 2, 1, 1, 1]),
    ([1, 1, 2, 1, 0, 0, 2, 1, 0], [1, 1, 2, 1, 0, 0, 2, 1, 0]),
)
"""What the tests of flexurba (Van Migerode and others, 2024) say of the rule of five of eight."""


@pytest.mark.parametrize(("before", "after"), PUBLISHED_2022)
def test_the_majority_rule_is_that_of_flexurba(manual, before, after):
    labels = np.array(before, dtype=np.int32).reshape(3, 3)
    found = smoothed(labels, facts(np.zeros((3, 3))), manual, NOW)
    assert found.ravel().tolist() == after


LAND = [1, 0.3, 0.3, 1, 1, 0.3, 1, 1, 1]
PUBLISHED_2023 = (
    ([1, 0, 0, 1, 1, 1, 1, 0, 1], [0, 0, 0, 0, 0, 0, 1, 1, 1]),
    ([1, 0, 0, 1, 1, 0, 1, 1, 1], [0, 0, 0, 0, 1, 0, 1, 1, 1]),
)
"""And of that of R2023A, where cells without land and persons are not counted."""


@pytest.mark.parametrize(("persons", "after"), PUBLISHED_2023)
def test_the_majority_among_land_is_that_of_flexurba(ghsl, persons, after):
    labels = np.array([0, 0, 0, 0, 0, 0, 1, 1, 1], dtype=np.int32).reshape(3, 3)
    world = facts(np.reshape(persons, (3, 3)), land=np.reshape(LAND, (3, 3)))
    assert smoothed(labels, world, ghsl, NOW).ravel().tolist() == after


def test_water_is_never_added_to_a_centre_of_ghsl(ghsl):
    labels = np.array([[1, 1, 1], [1, 0, 1], [1, 1, 1]], dtype=np.int32)
    world = facts(np.zeros((3, 3)), land=np.array([[1, 1, 1], [1, 0, 1], [1, 1, 1]]))
    assert smoothed(labels, world, ghsl, NOW)[1, 1] == 0


def ring(inner, corner_open=False):
    """A ring of one cell around a square hole of ``inner`` cells along."""
    labels = np.zeros((inner + 4, inner + 4), dtype=np.int32)
    labels[1:-1, 1:-1] = 1
    labels[2:-2, 2:-2] = 0
    if corner_open:
        labels[1, 1] = 0
    return labels


def test_holes_under_fifteen_cells_are_filled_and_larger_ones_are_not():
    labels = np.zeros((7, 9), dtype=np.int32)
    labels[1:6, 1:8] = 1
    labels[2:5, 2:7] = 0  # 3 × 5 = 15
    assert (gaps_filled(labels, 15, 1.0) == labels).all()
    labels[2, 2] = 1  # 14
    assert (gaps_filled(labels, 15, 1.0)[1:6, 1:8] == 1).all()
    assert (gaps_filled(labels, 0, 1.0) == labels).all()


def test_a_hole_that_only_touches_the_outside_at_a_corner_is_a_hole():
    labels = ring(2, corner_open=True)
    filled = gaps_filled(labels, 15, 1.0)
    assert (filled[2:4, 2:4] == 1).all()
    assert filled[1, 1] == 0


def test_a_gap_that_reaches_the_edge_of_the_raster_is_no_hole():
    labels = np.ones((4, 4), dtype=np.int32)
    labels[0, 1:3] = 0
    assert (gaps_filled(labels, 15, 1.0) == labels).all()


def test_a_centre_inside_the_hole_of_another_stays():
    labels = ring(3)
    labels[3, 3] = 2
    filled = gaps_filled(labels, 15, 1.0)
    assert filled[3, 3] == 2
    assert (filled == 1).sum() == 5 * 5 - 1


def test_a_town_two_km_from_a_centre_is_suburban_and_three_km_is_semi_dense(manual):
    """Outside a strip of three cells around a centre (manual), two in the edition of 2024.

    ``apart`` are the empty cells between: 2 km of them are in the strip, 3 km are not.
    """

    def world(apart):
        field = np.zeros((9, 30))
        field[2:7, 2:7] = 2000
        field[3:6, 7 + apart : 10 + apart] = 700  # 9 × 700 = 6,300
        return facts(field)

    def town(apart, rules):
        found = classify(world(apart), rules, NOW).codes
        return int(found[4, 8 + apart])

    assert [town(apart, manual) for apart in (1, 2, 3)] == [21, 21, 22]
    shorter = replace(manual, distance=2)
    assert [town(apart, shorter) for apart in (0, 1, 2)] == [21, 21, 22]


def test_the_rules_of_2024_want_denser_towns(catalogue):
    rules = choose_rules(catalogue, "manual_2024").rules
    field = np.zeros((9, 30))
    field[3:6, 20:23] = 700
    assert (classify(facts(field), rules, NOW).codes == 21).sum() == 9
    field[3:6, 20:23] = 900
    assert (classify(facts(field), rules, NOW).codes == 22).sum() == 9
    field[3:6, 21:23] = 0
    assert (classify(facts(field), rules, NOW).codes == 22).sum() == 3  # 2,700


def test_what_is_built_joins_a_centre_but_adds_no_persons(manual, ghsl):
    field = np.zeros((7, 13))
    field[1:6, 1:6] = 2000
    field[1:6, 7:12] = 2000
    built = np.zeros((7, 13))
    built[1:6, 6] = 0.5
    apart = classify(facts(field), replace(manual, majority="none"), NOW)
    joined = classify(facts(field, built=built), replace(manual, majority="none"), NOW)
    assert (apart.centres.max(), joined.centres.max()) == (2, 1)
    assert (joined.codes == 30).sum() == 55
    built[1:6, 6] = 0.2
    low = classify(facts(field, built=built), replace(manual, majority="none"), NOW)
    assert low.centres.max() == 2
    assert classify(facts(field, built=built), ghsl, NOW).centres.max() == 1


def test_water_has_neither_land_nor_persons_nor_buildings(manual):
    persons, built = [[0, 0, 0, 5, 0]], [[0, 0, 0.1, 0, 0]]
    land = [[0.49, 0.5, 0.2, 0.2, 0]]
    found = classify(facts(persons, land, built), manual, NOW)
    assert codes(found) == [[10, 11, 11, 11, 10]]
    assert codes(classify(facts(persons), manual, NOW)) == [[11, 11, 11, 11, 11]]


def test_cells_of_no_data_have_no_class_unless_they_are_water(manual):
    counted = [[True, False, False]]
    found = classify(facts([[60, 0, 0]], counted=counted), manual, NOW)
    assert codes(found) == [[12, -200, -200]]
    found = classify(facts([[60, 0, 0]], land=[[1, 1, 0]], counted=counted), manual, NOW)
    assert codes(found) == [[12, -200, 10]]


LEVELS = st.sampled_from([0, 0, 10, 60, 320, 900, 1500, 1600, 4000])


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_every_small_world_is_classed_as_by_hand(catalogue, data):
    rows, cols = data.draw(st.integers(1, 9)), data.draw(st.integers(1, 9))

    def table(values):
        line = st.lists(values, min_size=cols, max_size=cols)
        return data.draw(st.lists(line, min_size=rows, max_size=rows))

    of_set = data.draw(st.sampled_from(sorted(catalogue.degurba_sets)))
    rules = choose_rules(catalogue, of_set).rules
    # cities of a few cells, so that small worlds have them
    rules = replace(
        rules,
        centre=replace(rules.centre, population=data.draw(st.sampled_from([6000, 20_000]))),
        dense=replace(rules.dense, population=3000),
        cluster=replace(rules.cluster, population=2000),
        semi_dense=replace(rules.semi_dense, population=1500),
        gap=data.draw(st.sampled_from([0, 2, 4, 15])),
        distance=data.draw(st.integers(0, 3)),
        majority=data.draw(st.sampled_from([rules.majority, "land_cells", "none"])),
    )
    persons = table(LEVELS)
    land = table(st.sampled_from([0, 0.25, 0.5, 1, 1, 1])) if data.draw(st.booleans()) else None
    built = table(st.sampled_from([0, 0, 0.125, 0.25, 0.5])) if data.draw(st.booleans()) else None
    counted = table(st.sampled_from([True, True, True, False]))
    persons = [[p if c else 0 for p, c in zip(*rows)] for rows in zip(persons, counted)]
    world = facts(persons, land, built, counted)
    wanted = by_hand(
        persons,
        world.land.tolist(),
        world.built.tolist(),
        counted,
        rules,
        land is not None,
        built is not None,
    )
    assert codes(classify(world, rules, NOW)) == wanted


@settings(max_examples=30, deadline=None)
@given(st.lists(st.lists(LEVELS, min_size=8, max_size=8), min_size=8, max_size=8))
def test_turning_a_world_turns_its_classes(catalogue, persons):
    """No order of rows or columns decides anything."""
    rules = choose_rules(catalogue, "manual_2021").rules
    rules = replace(rules, centre=replace(rules.centre, population=8000))
    there = classify(facts(persons), rules, NOW).codes
    turned = classify(facts(np.rot90(persons)), rules, NOW).codes
    assert (np.rot90(there) == turned).all()
    mirrored = classify(facts(np.asarray(persons)[:, ::-1]), rules, NOW).codes
    assert (there[:, ::-1] == mirrored).all()
