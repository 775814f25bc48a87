"""Errors and notes as sentences, in whatever language; without Qt, also those of the plugin.

Inside QGIS the words come from Qt (`i18n`). Outside it they come from `spanish_texts`, a list that
is made of the same translation when the package is built.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from ..core.basis import AmDelimiterError, Note, filled
from .formats import written, written_in_english
from .paths import text_list

LEAST_COUNT = 10_000
LONGEST = 1_000
"""Letters of a detail in a sentence: a user may paste anything, and a layer hold any text."""
SPANISH, ENGLISH = "es", "en"

Translate = Callable[[str], str]
Write = Callable[[Any], Any]


def note_sentence(note: Note, translate: Translate, write: Write) -> str:
    """The sentence of a note; ``write`` puts its numbers as the language does."""

    def inner(one: Note) -> str:
        return note_sentence(one, translate, write)

    return filled(translate(note.template), note.written_details(inner, write))


def error_sentence(error: AmDelimiterError, translate: Translate, write: Write) -> str:
    """The sentence of an error: years and lines stay as they are, long details are cut."""
    note = Note(error.template, error.details)

    def inner(one: Note) -> str:
        return note_sentence(one, translate, write)

    details = note.written_details(inner, lambda v: write(v) if _is_measure(v) else v)
    return filled(translate(error.template), {n: _shortened(v) for n, v in details.items()})


def plain_text(text: str, language: str = SPANISH) -> str:
    """A source text in Spanish or English, without Qt; as it is where no translation is at hand."""
    return spanish_texts().get(text) or text if language == SPANISH else text


def plain_note(note: Note, language: str = SPANISH) -> str:
    """The sentence of a note in Spanish or English, without Qt."""
    return note_sentence(note, lambda text: plain_text(text, language), _writer_of(language))


def plain_error(error: AmDelimiterError, language: str = SPANISH) -> str:
    """The sentence of an error in Spanish or English, without Qt."""
    return error_sentence(error, lambda text: plain_text(text, language), _writer_of(language))


@lru_cache(maxsize=1)
def spanish_texts() -> dict[str, str]:
    """Every text of the sources with its Spanish; nothing where the list was not made."""
    file = text_list(SPANISH)
    if not file.is_file():
        return {}
    found: dict[str, str] = json.loads(file.read_text(encoding="utf-8"))
    return found


def _writer_of(language: str) -> Write:
    return written if language == SPANISH else written_in_english


def _shortened(detail: Any) -> Any:
    text = str(detail)
    return f"{text[:LONGEST]}…" if len(text) > LONGEST else detail


def _is_measure(value: Any) -> bool:
    """Whether a detail of an error is a measure or a large count, and neither a year nor a line."""
    return isinstance(value, float) or (isinstance(value, int) and abs(value) >= LEAST_COUNT)
