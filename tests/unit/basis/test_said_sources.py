"""Where files come from: read line by line, and put beside the file that it is said of."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from am_delimiter.core.basis.input_errors import UnreadableProvenance
from am_delimiter.core.basis.said_sources import SaidOf, SaidSource, read_said, told_sources

INE = SaidSource("comunas.gpkg", "INE", "Cartografía del Censo 2017", "2017")
WORDS = st.text("abc ñÁ/.:,", max_size=8).map(str.strip)


def test_lines_are_read_and_empty_ones_say_nothing():
    text = "comunas.gpkg; INE ;Cartografía del Censo 2017;2017\n\n ; ; ; \nb.tif;;;2020; ODbL 1.0 "
    assert read_said(text) == (INE, SaidSource("b.tif", "", "", "2020", "ODbL 1.0"))
    assert read_said("") == ()


@pytest.mark.parametrize("line", ["comunas.gpkg", "a;b;c", "a;b;c;d;e;f", "; INE; Título; 2017"])
def test_a_line_in_another_form_is_named(line):
    with pytest.raises(UnreadableProvenance) as told:
        read_said(f"b.tif;;;2020\n{line}")
    assert told.value.details["number"] == 2


@given(st.lists(st.builds(SaidSource, WORDS.filter(bool), WORDS, WORDS, WORDS, WORDS), max_size=4))
def test_what_is_written_is_read_again(said):
    expected = tuple(SaidSource(*(" ".join(w.split()) for w in vars(one).values())) for one in said)
    assert read_said(told_sources(said)) == expected


def test_the_whole_path_goes_before_the_name_and_nothing_is_guessed():
    paths = ("/a/comunas.gpkg", "C:\\b\\COMUNAS.gpkg", "/c/otras.gpkg", "")
    said = (INE, SaidSource("/a/comunas.gpkg", "SUBDERE", "DPA", "2024"))
    both, alone = SaidOf(said), SaidOf(said[:1])
    assert [both.find(path) for path in paths] == [said[1], None, None, None]
    assert [alone.find(path) for path in paths] == [INE, INE, None, None]


def test_a_layer_may_go_by_its_own_name_and_its_file_goes_first():
    by_layer = SaidSource("Comunas del INE", "INE", "", "")
    told = SaidOf((by_layer, INE))
    assert told.find("/a/otras.gpkg", "comunas del ine") == by_layer
    assert told.find("", "Comunas del INE") == by_layer
    assert told.find("/a/comunas.gpkg", "Comunas del INE") == INE
    assert told.find("/a/otras.gpkg", "manzanas") is None
