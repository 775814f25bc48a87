"""One declaration for each parameter, and an entry of the catalogue behind each declaration."""

from __future__ import annotations

from collections import Counter
from dataclasses import fields

import pytest

from am_delimiter.core.catalogue.declarations import Asked, ParameterGroup
from am_delimiter.core.catalogue.declared_parameters import DECLARED, KEPT, Parameters
from am_delimiter.core.catalogue.parameters import choose_parameters, parameter_values
from am_delimiter.core.catalogue.provenance import parameter_rows

PRINTED = [one for one in KEPT if one.id != "preset"]
"""A preset sets others and is printed by its name: see ``test_presets``."""


def other_values(declared, entry):
    """Values that are not the default, within the limits."""
    if declared.asked is Asked.CHOICE:
        return [option for option in entry.options if option != entry.default]
    return [(entry.default or entry.min or 0) + 1, entry.max]


def test_each_is_declared_once():
    for words in ((one.id for one in DECLARED), (one.label for one in DECLARED)):
        assert max(Counter(words).values()) == 1
    assert [one.field for one in KEPT] == [field.name for field in fields(Parameters)]


@pytest.mark.parametrize("declared", DECLARED, ids=lambda one: one.id)
def test_the_catalogue_says_what_it_is_worth(catalogue, declared):
    entry = catalogue.parameters[declared.id]
    assert entry.source and entry.note and declared.label
    assert isinstance(declared.group, ParameterGroup)
    assert bool(entry.options) == (declared.asked is Asked.CHOICE)
    assert (entry.min is not None and entry.max is not None) or declared.asked is not Asked.NUMBER


@pytest.mark.parametrize("declared", PRINTED, ids=lambda one: one.id)
def test_a_value_is_kept_in_its_field_and_printed_as_it_was_given(catalogue, declared):
    entry = catalogue.parameters[declared.id]
    usual = choose_parameters(catalogue)
    for value in other_values(declared, entry):
        most = catalogue.parameters["max_gap"].max
        chosen = choose_parameters(catalogue, **{"max_gap": most, declared.id: value})
        assert getattr(chosen, declared.field) != getattr(usual, declared.field)
        printed = {item.id: item for item in parameter_values(chosen, catalogue, {})}
        assert printed[declared.id].value == value
        rows = {row.parameter: row for row in parameter_rows(list(printed.values()))}
        told = rows[declared.id].value
        assert told == value if isinstance(value, str) else float(told) == pytest.approx(value)


def test_what_is_left_open_stays_open(catalogue):
    for declared in KEPT:
        if catalogue.parameters[declared.id].default is None:
            assert getattr(choose_parameters(catalogue), declared.field) is None
