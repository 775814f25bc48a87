"""The differences of two results in sentences, bounded."""

from __future__ import annotations

import hashlib
import os
from typing import Any

from ..basis.notes import Note, mark
from ..catalogue.rule_records import LayerSpec
from .case_comparison import ORDER, SHAPE, Difference

_PER_TABLE, _IN_ALL = 5, 30
"""Differences that are told one by one; the rest are counted."""
_SHOWN = 60
"""Letters of a value that are shown."""


def difference_notes(found: dict[str, list[Difference]], specs: dict[str, LayerSpec]) -> list[Note]:
    """The differences in sentences, bounded, each table with its count, as ``specs`` call them."""
    notes: list[Note] = []
    for table, differences in found.items():
        title = table_title(table, specs)
        fields = specs[table].fields if table in specs else ()
        aliases = {field["name"]: field["alias"] for field in fields}
        template = mark("Table «{table}»: {count} differences.")
        notes.append(Note(template, {"table": title, "count": len(differences)}))
        told = [note for note in notes if note.template != template]
        room = max(_IN_ALL - len(told), 0)
        notes += [_sentence(one, title, aliases) for one in differences[: min(_PER_TABLE, room)]]
    return notes


def table_title(table: str, specs: dict[str, LayerSpec]) -> str | Note:
    """What a reader knows a table by; the summary is no table of the catalogue."""
    return specs[table].title if table in specs else Note(mark("Summary of the result"))


def _sentence(one: Difference, title: str | Note, aliases: dict[str, str]) -> Note:
    field = aliases.get(one.field, one.field)
    details = {"table": title, "row": one.row, "field": field}
    stored, new = _shown(one.stored, one.new, one.field)
    details.update(stored=stored, new=new)
    if one.field == ORDER and not one.row:
        return Note(mark("{table}: the same rows in another order."), details)
    if not one.row:
        return Note(mark("{table}: stored {stored}, now {new}."), details)
    if one.field:
        return Note(mark("{table}, {row}: {field} was {stored}, is now {new}."), details)
    if one.new is None:
        return Note(mark("{table}: the row {row} is no longer there ({stored})."), details)
    return Note(mark("{table}: the row {row} is new ({new})."), details)


def _shown(stored: Any, new: Any, field: str) -> tuple[str, str]:
    """Both values as they are told: long texts from just before the place where they part."""
    if field == SHAPE:  # WKB says nothing to a reader; its digest tells two shapes apart
        both = [hashlib.sha256(str(value).encode()).hexdigest()[:12] for value in (stored, new)]
        return both[0], both[1]
    texts = ["–" if value is None else str(value) for value in (stored, new)]
    shared = len(os.path.commonprefix(texts))
    start = 0 if max(map(len, texts)) <= _SHOWN else max(shared - _SHOWN // 3, 0)
    old, now = (_cut(text, start) for text in texts)
    return old, now


def _cut(text: str, start: int) -> str:
    """At most `_SHOWN` letters of a text, with dots where something is left out."""
    end = start + _SHOWN
    return f"{'…' if start else ''}{text[start:end]}{'…' if end < len(text) else ''}"
