"""To which precision two results are compared and digested.

Another version of a library may sum or intersect in another order, which changes the last bits of a
number and the vertex with which a ring begins. Both say nothing of a result. How much is nothing is
in ``limits.json``, with its reason.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

from ..catalogue.catalogue import Catalogue

_LARGEST = 1e300
"""Beyond it, differences of numbers are no numbers."""


@dataclass(frozen=True)
class Precision:
    """What is told apart: coordinates by ``place`` (m), numbers by ``digits`` and ``decimals``.

    A number keeps as many decimals as leave it ``digits`` significant digits, but no more than
    ``decimals`` and always its whole part.
    """

    place: float
    digits: int
    decimals: int

    def rounded(self, value: Any) -> Any:
        """A number as it is digested, anything else as it is."""
        if not isinstance(value, float) or not _is_number(value):
            return value
        kept = round(value, self._kept(value))
        return int(kept) if kept.is_integer() else kept

    def alike(self, one: Any, other: Any) -> bool:
        """Whether two values are the same, or two numbers differ by no more than the precision."""
        if one == other:
            return True
        if not (_is_number(one) and _is_number(other)):
            return False
        return bool(abs(one - other) <= 10.0 ** -self._kept(max(abs(one), abs(other))))

    def _kept(self, value: float) -> int:
        """Decimals that a number keeps."""
        whole = math.floor(math.log10(abs(value))) + 1 if value else 0
        return max(0, min(self.decimals, self.digits - whole))


def precision_of(catalogue: Catalogue) -> Precision:
    """The precision that the catalogue states."""
    digits, decimals = (int(catalogue.limit(id_)) for id_ in ("same_digits", "same_decimals"))
    return Precision(catalogue.limit("same_place"), digits, decimals)


def _is_number(value: Any) -> bool:
    """Whether a value is a number that can be told from another: no infinity of a damaged file."""
    return (
        isinstance(value, (int, float))
        and not isinstance(value, bool)
        and -_LARGEST < value < _LARGEST
    )
