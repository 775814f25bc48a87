"""Numbers and dates as they are written in Chile: ``1.234,5``, ``20-11-2026``, in any locale."""

from __future__ import annotations

import datetime
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


def number(value: float | None, decimals: int | None = None, missing: str = "—") -> str:
    """A number with points for thousands and a comma for decimals.

    Without ``decimals`` a whole number has none and any other has up to two.
    """
    if value is None:
        return missing
    if decimals is None:
        text = f"{value:,.2f}".rstrip("0").rstrip(".") if value != int(value) else f"{value:,.0f}"
    else:
        text = f"{value:,.{decimals}f}"
    return text.replace(",", " ").replace(".", ",").replace(" ", ".")


def percent(share: float | None, decimals: int = 1, missing: str = "—") -> str:
    """A share of 0–1 as a percentage: ``65,8 %``."""
    return missing if share is None else f"{number(share * 100, decimals)} %"


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
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return number(value)
    return value
