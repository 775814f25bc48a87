"""What the small print of a map sheet says of the parameters."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from am_delimiter.expediente.maps import small_print


@pytest.mark.parametrize(
    ("share", "told"),
    [
        ("", "celda 100 m; pertenencia"),  # polygons alone: nothing to reach
        (None, "celda 100 m; pertenencia"),
        ("20", "celda 100 m; construido desde 20 % de la celda; pertenencia"),
    ],
)
def test_no_share_of_a_cell_where_none_is_asked(monkeypatch, share, told) -> None:
    monkeypatch.setattr(small_print, "membership_text", lambda summary: "la mitad")
    values = {"cell_size": 100.0, "builtup_share": share}
    case = SimpleNamespace(tolerance_m=200.0, parameter=values.get, summary=None)
    assert told in small_print._parameters(case)
