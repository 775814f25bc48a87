"""Sentences without Qt: the same Spanish as the translation, numbers as each language has them."""

from __future__ import annotations

import pytest

import translate
from am_delimiter.core.basis import Note
from am_delimiter.core.basis.errors import OutputNotWritable
from am_delimiter.core.catalogue.catalogue_errors import CellTooLarge, ToleranceAboveMaxGap
from am_delimiter.toolbelt.said import LONGEST, plain_error, plain_note, plain_text, spanish_texts


def test_the_list_is_the_translation():
    translate.compile_ts()
    spanish_texts.cache_clear()
    told = {text: said for text, said in translate.read_ts(translate.ts_path()).items() if said}
    assert spanish_texts() == told
    assert plain_text("Verdict") == "Veredicto"
    assert plain_text("Verdict", "en") == "Verdict"
    assert plain_text("Nobody translated this") == "Nobody translated this"


def test_errors_write_numbers_as_the_language_does():
    error = ToleranceAboveMaxGap(tolerance=6000.0, max_gap=5000.5)
    assert plain_error(error).startswith("La tolerancia (6.000 m)")
    assert "(5.000,5 m)" in plain_error(error)
    assert plain_error(error, "en").startswith("The tolerance (6,000 m)")
    assert "(5,000.5 m)" in plain_error(error, "en")
    assert "(20 m)" in plain_error(CellTooLarge(tolerance=20, cell=100.0))


def test_a_long_detail_is_cut():
    told = plain_error(OutputNotWritable(path="x" * 5000, problem=Note("Verdict")))
    assert f"{'x' * LONGEST}…" in told
    assert "x" * (LONGEST + 1) not in told
    assert "(Veredicto)" in told


@pytest.mark.parametrize(("language", "count"), [("es", "1.234,5"), ("en", "1,234.5")])
def test_a_note_inside_a_note_is_said_in_the_same_language(language, count):
    note = Note("{inner}: {count}", {"inner": Note("Verdict"), "count": 1234.5})
    word = "Veredicto" if language == "es" else "Verdict"
    assert plain_note(note, language) == f"{word}: {count}"
