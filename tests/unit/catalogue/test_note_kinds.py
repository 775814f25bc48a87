"""The kinds of notes: what the code calls them is what the catalogue ranks."""

from __future__ import annotations

import ast
from pathlib import Path

from am_delimiter.core.basis import Note
from am_delimiter.core.catalogue import load_catalogue
from am_delimiter.core.catalogue.provenance import note_rows

ROOT = Path(__file__).parents[3]


def kinds_in_code() -> set[str]:
    """The third argument of every note of the core."""
    found = set()
    for file in (ROOT / "am_delimiter" / "core").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Note":
                given = [*node.args[2:3], *(k.value for k in node.keywords if k.arg == "kind")]
                found |= {one.value for one in given if isinstance(one, ast.Constant)}
    return found


def test_every_kind_is_ranked_and_used() -> None:
    ranked = load_catalogue(ROOT / "resources" / "catalogue").note_kinds
    assert set(ranked) == kinds_in_code()
    assert sorted(one.rank for one in ranked.values()) == list(range(1, len(ranked) + 1))


def test_a_row_keeps_the_kind_and_the_communes() -> None:
    notes = [Note("a"), Note("b {c}", {"c": 1}, "half_seen", ("08109", "08111"))]
    first, second = note_rows(notes, str)
    assert (first.kind, first.communes) == (None, None)
    assert (second.text, second.kind, second.communes) == ("b 1", "half_seen", "08109,08111")
