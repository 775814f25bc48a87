"""Parameters as annex A1 prints them: in Spanish, with numbers as in Chile."""

from __future__ import annotations

import pytest

from am_delimiter.expediente.reading.wording import ended, host_text, parameter_text

NAMED_BY_THE_CATALOGUE = {"preset", "travel_definition"}


def test_no_choice_is_printed_as_its_id(catalogue):
    ids = {
        (entry.id, option)
        for entry in catalogue.parameters.values()
        for option in entry.options
        if isinstance(option, str) and not option.isdigit()
    }
    assert ("travel_coverage", "table") in ids
    printed = {
        (name, option): parameter_text(name, option)
        for name, option in ids
        if name not in NAMED_BY_THE_CATALOGUE
    }
    assert [key for key, text in printed.items() if text == key[1]] == []


@pytest.mark.parametrize(
    ("name", "value", "printed"),
    [
        ("min_patch_tried", "0 / 0.1 / 0.5 / 1 / 5", "0 / 0,1 / 0,5 / 1 / 5"),
        ("tolerance_tried", "500 / 1000 / 2000", "500 / 1.000 / 2.000"),
        ("tolerance_tried", 300.0, "300"),
        ("max_gap", 5000, "5.000"),
        ("working_crs", "SIRGAS-Chile 2002 / UTM zone 18S", "SIRGAS-Chile 2002 / UTM zona 18S"),
        ("justification", "una / otra", "una / otra"),
        ("include", "", "—"),
    ],
)
def test_values_in_print(name, value, printed):
    assert parameter_text(name, value) == printed


@pytest.mark.parametrize(("name", "told"), [("Ana Soto", "Ana Soto."), ("N. N.", "N. N.")])
def test_a_name_with_its_own_point_gets_no_second_one(name, told):
    assert ended(name) == told


def test_the_pages_say_in_what_a_result_was_made():
    assert host_text({"Python": "3.11.2", "QGIS": "3.40.6"}) == "QGIS 3.40.6"
    assert host_text({"Python": "3.11.2"}) == "Python 3.11.2"
