"""Population: sums by each count, what is missing, and how people write numbers."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from worlds import commune_layer, strips

from am_delimiter.core.basis.errors import MissingField
from am_delimiter.core.basis.vocabulary import PopulationChoice, RepeatedPopulation
from am_delimiter.core.land.communes import read_communes
from am_delimiter.core.population.population import persons, read_population
from am_delimiter.core.population.population_errors import NoPopulationField

CUTS = ("05101", "05109", "99101")


def population_of(catalogue, choice="census_2017", field="", **columns):
    layer = commune_layer(dict(zip(CUTS, strips([1, 1, 1]))), **columns)
    communes = read_communes(layer, catalogue)
    return read_population(communes, layer, PopulationChoice(choice), field, catalogue)


@pytest.mark.parametrize(
    ("value", "count"),
    [
        (12345, 12345),
        (0, 0),
        (12345.0, 12345),
        (99.6, 100),
        (np.float64(7), 7),
        ("12.345", 12345),
        ("1.234.567", 1234567),
        ("12 345", 12345),
        ("12\u00a0345", 12345),
        (" 345 ", 345),
        ("12345", 12345),
        ("12345.0", 12345),  # a float kept as text is not a group of thousands
        ("12.000", 12000),
        ("12.34", None),
        ("12.345.6", None),
        ("-5", None),
        ("s/i", None),
        ("", None),
        (-1, None),
        (float("nan"), None),
        (float("inf"), None),
        (None, None),
        (True, None),
        (pd.NA, None),
        (pd.NaT, None),
    ],
)
def test_a_count_of_persons_is_read_as_people_write_it(value, count):
    assert persons(value) == count


def test_census_counts_come_from_the_catalogue(catalogue):
    population, _ = population_of(catalogue)
    # INE: Valparaíso and Viña del Mar
    assert population.of("05101") == {"census_2017": 296655, "census_2024": 284938}
    assert population.total(["05101", "05109"], "census_2017") == 296655 + 334248


def test_a_missing_count_makes_the_sum_unknown_and_is_named(catalogue):
    population, notes = population_of(catalogue)
    assert population.of("99101") == {"census_2017": None, "census_2024": None}
    assert population.total(CUTS, "census_2017") is None
    assert population.missing(CUTS) == ["99101"]
    (note,) = notes
    assert "99101 Comuna 99101" in str(note)
    assert "05101" not in str(note)


def test_nothing_is_said_when_nothing_is_missing(catalogue):
    layer = commune_layer(dict(zip(CUTS[:2], strips([1, 1]))))
    communes = read_communes(layer, catalogue)
    choice = PopulationChoice.CENSUS_2024
    assert read_population(communes, layer, choice, "", catalogue)[1] == []


def test_a_field_of_the_layer_decides_beside_the_censuses(catalogue):
    population, notes = population_of(catalogue, "field", "HAB", HAB=["12.345", "7", np.nan])
    assert population.of("05101")["field"] == 12345
    assert population.of("05109") == {"census_2017": 334248, "census_2024": 334871, "field": 7}
    assert population.total(CUTS, "field") is None
    assert population.total(CUTS[:2], "field") == 12352
    assert [str(note) for note in notes] == [
        "Population (campo HAB) is missing for: 99101 Comuna 99101."
    ]


def test_the_rows_of_the_field_follow_the_codes_not_the_order(catalogue):
    """The communes are sorted by code, the layer is not; code 0 is left out on the way."""
    cuts = ("05109", "0", "05101")
    layer = commune_layer(dict(zip(cuts, strips([1, 1, 1]))), HAB=[109, 0, 101])
    communes = read_communes(layer, catalogue)
    population, _ = read_population(communes, layer, PopulationChoice.FIELD, "HAB", catalogue)
    assert population.counts["field"] == {"05101": 101, "05109": 109}


def test_an_unknown_field_is_named_with_those_there_are(catalogue):
    with pytest.raises(MissingField) as raised:
        population_of(catalogue, "field", "HABITANTES", HAB=[1, 2, 3])
    assert raised.value.details["field"] == "HABITANTES"
    assert raised.value.details["fields"] == "CUT_COM, COMUNA, CUT_REG, REGION, HAB"


def test_a_field_must_be_named(catalogue):
    with pytest.raises(NoPopulationField):
        population_of(catalogue, "field")


@pytest.mark.parametrize("given", [1e300, "9" * 5000, "1" + ".000" * 2000, 2**33 + 1])
def test_no_count_is_larger_than_mankind(given):
    assert persons(given) is None


def test_a_value_that_is_no_count_is_named_and_not_taken(catalogue):
    population, notes = population_of(catalogue, "field", "POB", POB=[1e300, 5, 7])
    assert population.total(["05101"], "field") is None
    assert population.total(["05109", "99101"], "field") == 12
    assert any("1e+300" in str(note) for note in notes)


VINA = 334_248
"""Viña del Mar in the census of 2017."""


def in_two_rows(catalogue, values, reading="undecided", copy=False, shapeless=False):
    """Valparaíso in one row and Viña del Mar in two with the given values."""
    west, mid, east = strips([1, 1, 1])
    layer = commune_layer({"05101": west, "05109": mid}, POB=[100, values[0]])
    row = layer.frame.iloc[[1]].copy()
    row["POB"] = [values[1]]
    row["geometry"] = [None if shapeless else mid if copy else east]
    frame = pd.concat([layer.frame, row], ignore_index=True).set_crs(layer.frame.crs)
    layer = replace(layer, frame=frame)
    communes = read_communes(layer, catalogue)
    return read_population(
        communes, layer, PopulationChoice.FIELD, "POB", catalogue, RepeatedPopulation(reading)
    )


@pytest.mark.parametrize("kind", [{}, {"copy": True}, {"shapeless": True}])
def test_rows_that_differ_are_not_known_until_it_is_said_what_they_are(catalogue, kind):
    values = (VINA - 38_420, 38_420)
    population, (note,) = in_two_rows(catalogue, values, **kind)
    assert population.total(["05101", "05109"], "field") is None
    assert population.total(["05101"], "field") == 100
    assert "05109" in str(note) and "295.828; 38.420" in str(note)
    assert population.lacking(["05109"], {"05109": "Viña"}) == ["Viña (295.828; 38.420)"]
    summed, _ = in_two_rows(catalogue, values, "sum", **kind)
    assert summed.total(["05101", "05109"], "field") == 100 + VINA
    largest, _ = in_two_rows(catalogue, values, "largest", **kind)
    assert largest.total(["05109"], "field") == 295_828


@pytest.mark.parametrize("reading", ["undecided", "sum", "largest"])
@pytest.mark.parametrize("copy", [True, False])
def test_rows_that_agree_count_once_whatever_is_chosen(catalogue, reading, copy):
    population, notes = in_two_rows(catalogue, (VINA, VINA), reading, copy)
    assert population.total(["05109"], "field") == VINA
    assert notes == []


def test_a_part_without_a_count_leaves_the_sum_unknown(catalogue):
    for reading, value in (("undecided", None), ("sum", None), ("largest", VINA)):
        population, _ = in_two_rows(catalogue, (VINA, None), reading)
        assert population.total(["05109"], "field") == value
