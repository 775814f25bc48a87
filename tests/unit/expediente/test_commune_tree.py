"""The tree that the dendrogram draws, and the colours of the heat map."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from am_delimiter.core.records import DendrogramRow
from am_delimiter.expediente.charts.heat_colours import RAMP, colour_at, contrast, ink_on
from am_delimiter.expediente.reading.commune_tree import grow_tree

NAMES = {"a": "Ana", "b": "Beto", "c": "Caro", "d": "Dina", "e": "Eva"}


def step(number, metres, communes):
    return DendrogramRow(number, metres, "", ", ".join(communes), "", len(communes), None)


STEPS = [step(1, 0.0, "ab"), step(2, 100.0, "de"), step(3, 400.0, "abde")]


def test_a_tree_by_hand():
    tree = grow_tree(STEPS, NAMES, {"d", "e"})
    # those of the candidate come first, who never joins comes last
    assert tree.cuts == ("d", "e", "a", "b", "c")
    assert [(one.cuts, one.tolerance_m) for one in tree.joins] == [
        (("d", "e"), 100.0),
        (("a", "b"), 0.0),
        (("d", "e", "a", "b"), 400.0),
    ]
    assert [root.cuts for root in tree.roots] == [("d", "e", "a", "b"), ("c",)]
    assert not tree.overlapping


def test_several_join_at_once():
    (root,) = grow_tree([step(1, 50.0, "abc")], {cut: NAMES[cut] for cut in "abc"}, ()).roots
    assert [part.cuts for part in root.parts] == [("a",), ("b",), ("c",)]


def test_communes_that_are_not_drawn_are_left_out_of_every_join():
    tree = grow_tree(STEPS, {cut: NAMES[cut] for cut in "ad"}, ())
    assert [(one.cuts, one.tolerance_m) for one in tree.joins] == [(("a", "d"), 400.0)]


def test_a_commune_of_two_sets_at_once_is_told():
    tree = grow_tree([step(1, 10.0, "ab"), step(2, 20.0, "bc")], NAMES, ())
    assert tree.overlapping


def test_steps_are_taken_in_their_order():
    assert grow_tree(STEPS[::-1], NAMES, ()) == grow_tree(STEPS, NAMES, ())


@given(st.floats(0, 1))
def test_every_number_is_read_on_its_colour(share):
    # WCAG 2, level AA for small letters
    assert contrast(colour_at(share), ink_on(colour_at(share))) >= 4.5


@given(st.floats(0, 1), st.floats(0, 1))
def test_more_is_darker_without_colours(a, b):
    low, high = sorted((a, b))
    assert contrast("#000000", colour_at(low)) >= contrast("#000000", colour_at(high)) - 0.2


def test_the_ends_of_the_ramp():
    assert (colour_at(0), colour_at(1), colour_at(2)) == (RAMP[0], RAMP[-1], RAMP[-1])
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
