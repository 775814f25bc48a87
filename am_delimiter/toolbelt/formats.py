"""Numbers as they are written in Chile: ``250.000`` and ``1.234,5``, whatever the locale."""

from __future__ import annotations

from typing import Any


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


def written(value: Any) -> Any:
    """A detail of a sentence: numbers as they are written in Chile, anything else as it is."""
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return number(value)
    return value
