"""Where files come from: read line by line, and put beside the file that it is said of."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from am_delimiter.core.basis.fingerprints import InputFile
from am_delimiter.core.basis.input_errors import UnreadableProvenance
from am_delimiter.core.basis.said_sources import SaidSource, read_said, told_sources, with_said
from am_delimiter.core.basis.vocabulary import InputKind

INE = SaidSource("comunas.gpkg", "INE", "Cartografía del Censo 2017", "2017")
WORDS = st.text("abc ñÁ/.:,", max_size=8).map(str.strip)


def file(path):
    return InputFile(InputKind.COMMUNES, "capa", path, "", "", "detalle")


def test_lines_are_read_and_empty_ones_say_nothing():
    text = "comunas.gpkg; INE ;Cartografía del Censo 2017;2017\n\n ; ; ; \nb.tif;;;2020"
    assert read_said(text) == (INE, SaidSource("b.tif", "", "", "2020"))
    assert read_said("") == ()


@pytest.mark.parametrize("line", ["comunas.gpkg", "a;b;c", "a;b;c;d;e", "; INE; Título; 2017"])
def test_a_line_in_another_form_is_named(line):
    with pytest.raises(UnreadableProvenance) as told:
        read_said(f"b.tif;;;2020\n{line}")
    assert told.value.details["number"] == 2


@given(st.lists(st.builds(SaidSource, WORDS.filter(bool), WORDS, WORDS, WORDS), max_size=4))
def test_what_is_written_is_read_again(said):
    expected = tuple(SaidSource(*(" ".join(w.split()) for w in vars(one).values())) for one in said)
    assert read_said(told_sources(said)) == expected


def test_the_whole_path_goes_before_the_name_and_nothing_is_guessed():
    paths = ("/a/comunas.gpkg", "C:\\b\\COMUNAS.gpkg", "/c/otras.gpkg", "")
    said = (INE, SaidSource("/a/comunas.gpkg", "SUBDERE", "DPA", "2024"))
    found = with_said([file(path) for path in paths], said)
    assert [one.institution for one in found] == ["SUBDERE", "", "", ""]
    alone = with_said([file(path) for path in paths], said[:1])
    assert [one.institution for one in alone] == ["INE", "INE", "", ""]
    assert (alone[0].title, alone[0].year, alone[2].year) == (INE.title, "2017", "")
