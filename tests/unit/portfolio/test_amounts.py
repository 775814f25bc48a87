"""Amounts as tables write them: never a thousand times too much, never a unit made up."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from am_delimiter.core.portfolio.amounts import read_amounts, unit_called, unit_in_heading


@pytest.mark.parametrize(
    ("column", "expected"),
    [
        (["1500", 1500, 1500.5, "1500,25"], [1500, 1500, 1500.5, 1500.25]),
        (["1.234.567", "1.234", "12,5"], [1234567, 1234, 12.5]),
        (["1,234,567", "1,234", "12.5"], [1234567, 1234, 12.5]),
        (["$ 1.250.000", "$2.500"], [1250000, 2500]),
        (["M$ 12", "12 UF", "3 millones de pesos"], [12, 12, 3]),
        ([None, "", "-", "s/i", "Sin dato", float("nan")], [None] * 6),
        (["0", 0], [0, 0]),
    ],
)
def test_numbers_of_a_column(catalogue, column, expected):
    found = read_amounts(column, catalogue)
    assert list(found.values) == expected
    assert found.unread == {}


def test_a_number_that_reads_two_ways_is_not_read(catalogue):
    """``1.234`` is a thousand to a Chilean and one to a program: nothing here proves either."""
    found = read_amounts(["1.234", "5,678", "90"], catalogue)
    assert found.values == (None, None, 90)
    assert found.unread == {0: "1.234", 1: "5,678"}


def test_columns_that_contradict_themselves_are_not_guessed(catalogue):
    found = read_amounts(["1.234.567", "1,234.5", "9.876"], catalogue)
    assert found.values == (1234567, 1234.5, None)
    assert found.unread == {2: "9.876"}


def test_what_is_no_amount_is_told(catalogue):
    found = read_amounts(["-5", -5, "doce", math.inf, True], catalogue)
    assert found.values == (None,) * 5
    assert set(found.unread) == {0, 1, 2, 3, 4}


@given(st.integers(0, 10**12))
def test_a_chilean_number_comes_back(catalogue, number):
    written = f"{number:,}".replace(",", ".")
    proof = "1.000.000,5"
    assert read_amounts([written, proof], catalogue).values[0] == number


def test_units_of_single_amounts(catalogue):
    found = read_amounts(["12 UF", "M$ 3", "$ 4", "5"], catalogue)
    assert {place: unit.id for place, unit in found.units.items()} == {0: "uf", 1: "thousand_clp"}


@pytest.mark.parametrize(
    ("heading", "unit", "rest"),
    [
        ("Monto (M$)", "thousand_clp", "monto"),
        ("MONTO_MM$", "million_clp", "monto"),
        ("Costo total (miles de pesos)", "thousand_clp", "costo total"),
        ("Inversión $", "clp", "inversion"),
        ("Monto UF", "uf", "monto"),
        ("Monto", None, "monto"),
        ("Monto_M", None, "monto m"),
    ],
)
def test_units_of_headings(catalogue, heading, unit, rest):
    found, left = unit_in_heading(heading, catalogue)
    assert (found.id if found else None, left) == (unit, rest)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("M$", "thousand_clp"),
        ("MM$", "million_clp"),
        ("Pesos", "clp"),
        ("U.F.", "uf"),
        ("USD", "usd"),
        ("euros", None),
    ],
)
def test_units_of_a_column(catalogue, text, unit):
    found = unit_called(text, catalogue)
    assert (found.id if found else None) == unit
