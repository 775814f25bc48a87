"""JSON that a result stores, read without trusting it."""

from __future__ import annotations

import json
import re
from typing import Any

from .record_errors import FieldMistyped

_DEEPEST = 50
"""Lists and maps within each other; what a delimitation stores has less than ten."""
_SHOWN = 60
"""Letters of a wrong text that are shown."""
_MARKS = re.compile(r'"(?:[^"\\]|\\.)*"|[\[\]{}]')
"""Texts, and what opens or closes a list or a map."""


def read_json(text: str | None, table: str, field: str) -> Any:
    """What a text of a table holds. Raises `FieldMistyped` for what is no JSON, or too deep."""
    if text is None or _is_deep(text):
        raise FieldMistyped(table=table, field=field, found=str(text)[:_SHOWN])
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise FieldMistyped(table=table, field=field, found=text[:_SHOWN]) from error


def _is_deep(text: str) -> bool:
    """Whether more lists and maps are opened within each other than a case has."""
    depth = 0
    for mark in _MARKS.findall(text):
        depth += {"[": 1, "{": 1, "]": -1, "}": -1}.get(mark, 0)
        if depth > _DEEPEST:
            return True
    return False
