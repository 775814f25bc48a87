"""To which precision two results are compared and digested.

Another version of a library may sum or intersect in another order, which changes the last bits of a
number and the vertex with which a ring begins. Both say nothing of a result. How much is nothing is
in ``limits.json``, with its reason.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..catalogue.catalogue import Catalogue

_LARGEST = 1e300
"""Beyond it, differences of numbers are no numbers."""
_LEAST_POWER = -300
_POWERS = np.array([float(f"1e{power}") for power in range(_LEAST_POWER, 301)])
Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Precision:
    """What is told apart: coordinates by ``place`` (m), numbers by ``digits`` and ``decimals``.

    A number keeps as many decimals as leave it ``digits`` significant digits, but no more than
    ``decimals`` and always its whole part.
    """

    place: float
    digits: int
    decimals: int

    def rounded(self, numbers: Floats) -> Floats:
        """Numbers (n,) as they are digested; what is none stays as it is."""
        if (np.rint(numbers) == numbers).all():  # whole numbers stay as they are
            return numbers + 0.0
        usual = np.abs(numbers) < _LARGEST
        found = numbers.copy()
        found[usual] = _to_decimals(numbers[usual], self._kept_of(numbers[usual]))
        return found

    def alike(self, one: Any, other: Any) -> bool:
        """Whether two values are the same, or two numbers differ by no more than the precision."""
        if one == other:
            return True
        if not (_is_number(one) and _is_number(other)):
            return False
        return bool(abs(one - other) <= 10.0 ** -self._kept(max(abs(one), abs(other))))

    def _kept(self, value: float) -> int:
        """Decimals that a number keeps."""
        return int(self._kept_of(np.array([value], dtype=np.float64))[0])

    def _kept_of(self, numbers: Floats) -> NDArray[np.int64]:
        # by a table: a logarithm may be rounded to another whole number on another machine
        whole = np.searchsorted(_POWERS, np.abs(numbers), side="right") + _LEAST_POWER
        return np.clip(self.digits - whole, 0, self.decimals)


def _to_decimals(numbers: Floats, decimals: NDArray[np.int64]) -> Floats:
    """Numbers to so many decimals; those that become the same have the same bits."""
    scale = _POWERS[decimals - _LEAST_POWER]
    found: Floats = np.rint(numbers * scale) / scale + 0.0  # no nought with a sign
    return found


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
