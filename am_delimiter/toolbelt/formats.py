"""Numbers and dates as they are written in Chile: ``1.234,5``, ``20-11-2026``, in any locale."""

from __future__ import annotations

import datetime
import math
from dataclasses import dataclass
from numbers import Real
from typing import Any

_MONTHS = [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
]
_CHILEAN = str.maketrans(",.-", ".,−")
CHANGED_BACK = str.maketrans(",.", ".,")
"""From how numbers are written in Chile to how English writes them."""
_MOST_PLACES = 2
"""Decimals of a number that nobody gave a number of decimals."""


@dataclass(frozen=True)
class Quantity:
    """A number as it is printed, ``1.234,5 m``: what it is, to how many decimals, in which unit.

    Without ``decimals`` a whole number has none and any other has up to two. In per cent the value
    is 65.8, not 0.658.
    """

    value: float
    decimals: int | None = None
    unit: str = ""

    @property
    def places(self) -> int:
        """Decimals that are printed."""
        if self.decimals is not None:
            return self.decimals
        if self.value == int(self.value):
            return 0
        finest = round(float(self.value), _MOST_PLACES)
        return next(n for n in range(_MOST_PLACES + 1) if round(finest, n) == finest)

    @property
    def rounded(self) -> float:
        """The value to the decimals that are printed."""
        return float(round(float(self.value), self.places))

    def __str__(self) -> str:
        # nothing is less than nothing: what rounds to zero has no sign
        text = f"{self.rounded + 0.0:,.{self.places}f}".translate(_CHILEAN)
        return f"{text} {self.unit}" if self.unit else text


def quantity(
    value: float | None, decimals: int | None = None, unit: str = "", missing: str = "—"
) -> Quantity | str:
    """What is printed of a value: its quantity or, for None, that it is ``missing``."""
    return missing if value is None else Quantity(value, decimals, unit)


def percentage(share: float | None, decimals: int = 1, missing: str = "—") -> Quantity | str:
    """A share of 0–1 in per cent: ``65,8 %``."""
    return missing if share is None else Quantity(share * 100, decimals, "%")


def headcount(
    value: float | None, limit: float | None = None, missing: str = "—"
) -> Quantity | str:
    """Persons as people read them: whole, or finer where that would hide how they stand to a limit.

    What was measured keeps its decimals in the data.
    """
    if value is None:
        return missing
    hidden = limit is not None and value != limit and round(value) == round(limit)
    return Quantity(value, None if hidden else 0)


def number(value: float | None, decimals: int | None = None, missing: str = "—") -> str:
    """A number with points for thousands and a comma for decimals, as a `Quantity` has them."""
    return str(quantity(value, decimals, missing=missing))


def percent(share: float | None, decimals: int = 1, missing: str = "—") -> str:
    """The text of a `percentage`."""
    return str(percentage(share, decimals, missing))


def date(iso: str | None, missing: str = "—") -> str:
    """An ISO 8601 date (a year, a month, a day or a moment) as ``20-11-2026 13:04 UTC``."""
    if not iso:
        return missing
    day, _, moment = iso.partition("T")
    text = "-".join(reversed(day.split("-")))
    zone = " UTC" if moment.endswith(("+00:00", "Z")) else ""
    return f"{text} {moment[:5]}{zone}" if moment else text


def day_in_words(day: datetime.date) -> str:
    """A day as letters and acts write it: ``21 de noviembre de 2026``."""
    return f"{day.day} de {_MONTHS[day.month - 1]} de {day.year}"


def written(value: Any) -> Any:
    """A detail of a sentence: numbers as they are written in Chile, anything else as it is."""
    return number(float(value)) if _is_number(value) else value


def written_in_english(value: Any) -> Any:
    """The same for a screen in another language: ``475,972``, ``−9.28``."""
    if not _is_number(value):
        return value
    return str(Quantity(float(value))).translate(CHANGED_BACK)


def _is_number(value: Any) -> bool:
    """Whether a detail is a number that can be written, also one of numpy."""
    if isinstance(value, bool) or not isinstance(value, Real):
        return False
    return math.isfinite(value)
