"""Persons in fractions printed whole: every row and every column of the table adds up."""

from __future__ import annotations

import math

from hypothesis import given
from hypothesis import strategies as st

from am_delimiter.core.records import PopulationRow
from am_delimiter.expediente.reading.people_rows import people_lines
from am_delimiter.expediente.reading.whole_persons import whole_persons

STEP = 2.0**-20
parts = st.integers(-(2**24), 2**24).map(lambda steps: steps * STEP)


def with_rest(row):
    """A row whose last part makes its sum a whole number."""
    return [*row, math.ceil(sum(row)) - sum(row)]


@given(st.lists(st.lists(parts, min_size=3, max_size=3), min_size=1, max_size=12))
def test_rows_and_columns_add_up(drawn):
    rows = [with_rest(row) for row in drawn]
    whole, totals = whole_persons(rows)
    for row, found in zip(rows, whole):
        assert sum(found) == sum(row)
        assert all(math.floor(part) <= one <= math.ceil(part) for part, one in zip(row, found))
    columns = list(zip(*rows))
    assert totals == [sum(column) for column in zip(*whole)]
    assert all(
        math.floor(sum(column)) <= total <= math.ceil(sum(column))
        for column, total in zip(columns, totals)
    )
    assert totals[0] == math.floor(sum(columns[0]) + 0.5)


def test_halves_that_no_row_alone_could_settle():
    """Each row has a half in two of three columns; every total is 1, so each column gets one."""
    rows = [[0.5, 0.5, 0.0], [0.5, 0.0, 0.5], [0.0, 0.5, 0.5]]
    whole, totals = whole_persons(rows)
    assert totals == [1, 1, 1]
    assert [sum(row) for row in whole] == [1, 1, 1]


def test_nothing_to_round():
    assert whole_persons([]) == ([], [])
    assert whole_persons([[3.0, 0.0, -2.0]]) == ([[3, 0, -2]], [3, 0, -2])


def row(cut, name, count, whole, **figures):
    empty = dict.fromkeys(("urban", "rest", "inside", "located", "difference"))
    given = {**empty, "difference_percent": None, "rule": None, "census": None, **figures}
    return PopulationRow(
        candidate="AM-05-1", cut=cut, name=name, count=count, whole=whole,
        measure="comunas completas", decides=count == "Censo 2024", **given,
    )  # fmt: skip


def test_the_parts_of_a_commune_are_its_census():
    """Two communes with 33.5 and 33.5 inside: the set has 67, and no part is printed twice."""
    figures = {"inside": 33.5, "in_patches": 40.25, "located": 90.0, "census": 100}
    both = {"inside": 67.0, "in_patches": 80.5, "located": 180.0, "census": 200}
    rows = [
        row("05101", "A", "Censo 2017", 80),
        row("05109", "B", "Censo 2017", 90),
        row(None, "Conjunto", "Censo 2017", 170),
        row("05101", "A", "Censo 2024", 100, **figures),
        row("05109", "B", "Censo 2024", 100, **figures),
        row(None, "Conjunto", "Censo 2024", 200, **both),
    ]
    lines = people_lines(rows)
    assert [line.name for line in lines] == ["A", "B", "Conjunto"]
    assert [line.grown for line in lines] == [20, 10, 30]
    told = [(line.inside, line.elsewhere, line.outside, line.unlocated) for line in lines]
    assert [sum(one) for one in told] == [100, 100, 200]
    assert sorted(one[0] for one in told) == [33, 34, 67]
    assert [sum(one[n] for one in told[:2]) for n in range(4)] == list(told[2])
    assert [line.located for line in lines] == [90, 90, 180]
    assert lines[2].counts == {"Censo 2017": 170, "Censo 2024": 200}


def test_more_located_than_the_census_counts_is_a_negative_rest():
    figures = {"inside": 50.0, "in_patches": 50.0, "located": 60.0, "census": 55}
    lines = people_lines(
        [
            row("05101", "A", "Censo 2024", 55, **figures),
            row(None, "S", "Censo 2024", 55, **figures),
        ]
    )
    assert [(line.inside, line.elsewhere, line.outside, line.unlocated) for line in lines] == [
        (50, 0, 10, -5),
        (50, 0, 10, -5),
    ]


def test_without_layers_only_the_counts_are_known():
    (line,) = people_lines([row("05101", "A", "Censo 2024", 55)])
    assert (line.located, line.inside, line.unlocated, line.blocks) == (None, None, None, None)
    assert line.counts == {"Censo 2024": 55}
