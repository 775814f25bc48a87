"""Sentences with their details filled in: a count decides between singular and plural."""

from __future__ import annotations

import string
from collections.abc import Mapping
from typing import Any


class _Sentence(string.Formatter):
    """Format strings in which ``{count:vez|veces}`` is the word that goes with the count."""

    def format_field(self, value: Any, format_spec: str) -> str:
        """The word for one or the word for any other number, where two are given."""
        one, bar, many = format_spec.partition("|")
        if not bar:
            return str(super().format_field(value, format_spec))
        return one if str(value) == "1" else many


def filled(template: str, details: Mapping[str, Any]) -> str:
    """A source text or its translation with the details in their places.

    Details are as they are written, ``1`` or ``1.234,5``, so that one thing is what reads as one.
    """
    return _Sentence().vformat(template, (), details)
