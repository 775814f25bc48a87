"""Numbers and codes as offices write them: read exactly, told where they cannot be."""

from __future__ import annotations

import math

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from am_delimiter.core.rezago.commune_measures import code_tables
from am_delimiter.core.rezago.measure_reader import read_measures
from am_delimiter.core.rezago.rezago_case import MeasureTable
from am_delimiter.core.rezago.rezago_errors import (
    ColumnInSeveralTables,
    MeasuresWithoutCodes,
    MissingMeasureColumn,
    OnlyCommuneNames,
    RepeatedCommuneMeasure,
    UnclearMeasures,
    UnusableMeasure,
)

EMPTY = ("-", "s/i", "sin dato", "nan")


def read(*values):
    return read_measures(values, "t", "X", EMPTY)


def measures(*tables, chosen="", known=(), catalogue):
    given_ = [MeasureTable(f"t{n}", "", pd.DataFrame(one)) for n, one in enumerate(tables, 1)]
    return code_tables(given_, chosen, frozenset(known), catalogue)


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (("12,5", "3,4567", "0"), [12.5, 3.4567, 0]),
        (("12.5", "3.4567", "7"), [12.5, 3.4567, 7]),
        (("1.234,5", "12"), [1234.5, 12]),
        (("1,234.5", "12"), [1234.5, 12]),
        (("1.234.567", "12,5"), [1234567, 12.5]),
        (("0,345", "1,345"), [0.345, 1.345]),
        (("12,5 %", " 7 "), [12.5, 7]),
        (("−3,5", "-2"), [-3.5, -2]),
        ((".5", "2.25"), [0.5, 2.25]),
        (("1e3", "2.5"), [1000, 2.5]),
        ((3, 2.5, None, math.nan), [3, 2.5, None, None]),
        (("", "-", "S/I", "Sin  dato", "NaN", "4"), [None, None, None, None, None, 4]),
    ],
)
def test_numbers_and_holes(values, expected):
    assert read(*values) == expected


def test_a_hole_is_not_a_zero():
    assert read("0", "") == [0, None]


@pytest.mark.parametrize("values", [("1.234", "2.345"), ("1,234",), ("1.5", "2,5")])
def test_marks_that_may_be_read_in_two_ways_are_not_guessed(values):
    with pytest.raises(UnclearMeasures):
        read(*values)


@pytest.mark.parametrize("value", ["mucho", "1 2 x", True, "inf", math.inf])
def test_what_is_no_number_is_named_with_its_row(value):
    with pytest.raises(UnusableMeasure, match="row 2 of the table t"):
        read("1", value)


@given(st.lists(st.floats(-1e6, 1e6).map(lambda x: round(x, 4)), min_size=1))
def test_what_is_written_with_a_comma_is_read_back(numbers):
    texts = [f"{number:.4f}".replace(".", ",") for number in numbers]
    assert read(*texts) == numbers


def test_codes_of_any_kind(catalogue):
    found = measures(
        {"CUT": [5101, "05109", 8201.0, "13101.0", "8202"], "X": [1, 2, 3, 4, 5]},
        catalogue=catalogue,
    )
    assert found.cuts == ("05101", "05109", "08201", "08202", "13101")
    assert found.numbers("x", "") == {
        "05101": 1,
        "05109": 2,
        "08201": 3,
        "13101": 4,
        "08202": 5,
    }


def test_old_unknown_and_missing_codes_are_told(catalogue):
    found = measures(
        {
            "CUT": ["05106", "05101", "05109", "99999", "Total", ""],
            "X": ["1", "2", "3", "nada", "6 en total", ""],
        },
        catalogue=catalogue,
    )
    assert found.numbers("X", "") == {"05801": 1, "05101": 2, "05109": 3}
    told = [str(note) for note in found.notes]
    assert any("05106 → 05801" in text for text in told)
    assert any("of no commune" in text and "99999" in text for text in told)
    assert any("1 row without a commune code" in text for text in told)
    assert len(told) == 3


def test_codes_of_the_layer_may_be_invented(catalogue):
    found = measures({"CUT": ["99101"], "X": [1]}, known=["99101"], catalogue=catalogue)
    assert found.numbers("X", "") == {"99101": 1}


def test_rows_of_one_commune_that_agree_count_once(catalogue):
    found = measures({"CUT": ["05101", "05101"], "X": [2, 2], "Y": [1, 3]}, catalogue=catalogue)
    assert found.numbers("X", "") == {"05101": 2}
    assert any("several rows" in str(note) for note in found.notes)
    with pytest.raises(RepeatedCommuneMeasure, match=r"05101.*Y differs.*1\.0 / 3\.0"):
        found.numbers("Y", "")


def test_an_old_code_beside_its_new_one_is_the_same_commune(catalogue):
    found = measures({"CUT": ["05106", "05801"], "X": [1, 2]}, catalogue=catalogue)
    with pytest.raises(RepeatedCommuneMeasure, match="05801"):
        found.numbers("X", "")


def test_names_without_codes_get_a_sentence(catalogue):
    with pytest.raises(OnlyCommuneNames, match="names its communes in COMUNA"):
        measures({"COMUNA": ["Lebu", "Arauco"], "X": [1, 2]}, catalogue=catalogue)
    with pytest.raises(MeasuresWithoutCodes, match="found: A, X"):
        measures({"A": ["uno", "dos"], "X": [1, 2]}, catalogue=catalogue)


def test_a_code_column_of_an_unusual_name_is_found_or_chosen(catalogue):
    table = {"Clave": ["08201", "08202"], "X": [1, 2]}
    assert measures(table, catalogue=catalogue).cuts == ("08201", "08202")
    table = {"Clave": ["08201", "x", "x", "x"], "COMUNA": ["a", "b", "c", "d"], "X": [1, 2, 3, 4]}
    assert measures(table, chosen="clave", catalogue=catalogue).cuts == ("08201",)


def test_several_tables(catalogue):
    found = measures(
        {"CUT": ["08201"], "X": [1]},
        {"CUT": ["08202"], "x ": [2], "Z": [3]},
        catalogue=catalogue,
    )
    assert found.numbers("Z", "") == {"08202": 3}
    with pytest.raises(ColumnInSeveralTables, match="t1, t2"):
        found.numbers("X", "")
    with pytest.raises(MissingMeasureColumn, match=r"W \(lo que es\)"):
        found.numbers("W", "lo que es")
