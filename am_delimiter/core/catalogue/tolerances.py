"""A list of tolerances as people write it."""

from __future__ import annotations

import re

from ..basis.errors import CellTooLarge, UnreadableTolerances
from .catalogue import Catalogue

_NUMBER = re.compile(r"[0-9]+(\.[0-9]+)?")
_THOUSANDS = re.compile(r"[1-9][0-9]{0,2}(\.[0-9]{3})+")
"""``1.000`` is a thousand to a Chilean and one to a program: it is refused, not guessed."""


def parse_tolerances(text: str, catalogue: Catalogue) -> tuple[float, ...]:
    """Metres of a text such as ``200, 500; 1000``, growing and each once.

    An empty text is the default of the catalogue. Raises `UnreadableTolerances`.
    """
    words = [word for word in re.split(r"[,;\s]+", text) if word]
    wrong = [word for word in words if not _NUMBER.fullmatch(word) or _THOUSANDS.fullmatch(word)]
    if wrong:
        raise UnreadableTolerances(text=text.strip(), words=", ".join(wrong))
    if not words:
        return (catalogue.number("tolerance"),)
    return tuple(sorted({float(word) for word in words}))


def check_resolved(tolerances: tuple[float, ...], cell_m: float) -> None:
    """Raise `CellTooLarge` when a tolerance, other than touching, is smaller than the cells."""
    for tolerance in tolerances:
        if 0 < tolerance < cell_m:
            raise CellTooLarge(tolerance=tolerance, cell=cell_m)
