"""The Spanish alphabet, the same on every machine: no locale takes part."""

from __future__ import annotations

import unicodedata

_AFTER_N = "n\N{COMBINING TILDE}"
_ENYE = "n\uffff"
"""Behind every word with a plain n, and before o: Nueva Imperial, Ñuñoa, Olmué."""


def spanish_order(text: str) -> tuple[str, str]:
    """By what to sort names: ñ is a letter of its own, accents and case only break ties.

    Real Academia Española, «Ortografía de la lengua española» (2010): the alphabet has 27 letters.
    """
    apart = unicodedata.normalize("NFD", text.casefold()).replace(_AFTER_N, _ENYE)
    return "".join(c for c in apart if not unicodedata.combining(c)), text


def unaccented(text: str) -> str:
    """A text without accents and capitals, to find and compare what people write."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
