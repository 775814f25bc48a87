"""Names that every system takes, and worksheets that Excel opens: by hand and by property."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from am_delimiter.toolbelt.file_names import LONGEST, free_names, safe_name


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("L3 Continuo urbano", "L3 Continuo urbano.png"),
        ("L1 Viña del Mar–Ñuñoa", "L1 Viña del Mar–Ñuñoa.png"),
        ("L2: ¿a/b\\c?*", "L2 ¿a b c.png"),
        ('<"|>', "_.png"),
        ("", "_.png"),
        ("con", "_con.png"),
        ("COM1.tabla", "_COM1.tabla.png"),
        ("LPT¹", "_LPT¹.png"),
        ("contexto", "contexto.png"),
        ("nombre ... ", "nombre.png"),
        ("..oculto", "oculto.png"),
        ("línea\nnueva\ttabulada", "línea nueva tabulada.png"),
        ("n\u0303", "ñ.png"),  # one letter, as Windows and macOS must both find it
    ],
)
def test_names(title, name):
    assert safe_name(title, ".png") == name


def test_a_long_title_is_cut_between_words():
    name = safe_name("palabra " * 30, ".pdf")
    assert name == "palabra " * 8 + "palabra.pdf"  # 71 letters and 4; one word more has 83
    assert len(safe_name("x" * 300, ".pdf")) == LONGEST


@given(st.text())
def test_whatever_the_title_the_name_can_be_used(title):
    name = safe_name(title, ".png")
    stem = name[:-4]
    assert name.endswith(".png")
    assert 1 <= len(stem) <= LONGEST - 4
    assert not re.search(r'[<>:"/\\|?*\x00-\x1f]', name)
    assert stem[-1] not in " ." and stem[0] not in " ."
    assert safe_name(stem, ".png") == name


def test_two_names_that_windows_takes_for_one(tmp_path):
    names = ["A.png", "a.png", "b.png", "A.PNG"]
    found = [path.name for path in free_names(tmp_path, names)]
    assert found == ["A.png", "a (2).png", "b.png", "A (3).PNG"]
    assert len({name.casefold() for name in found}) == 4
