"""Dates as people write them, as ISO 8601: a year, a month or a day."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Any

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_CHILEAN = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")


def iso_date(value: Any) -> str:
    """``2025-06-30`` from ``30-06-2025``, ``30/6/2025`` or an ISO moment; else as it is written."""
    text = str(value).strip()
    day = text.partition("T")[0].partition(" ")[0].replace("/", "-")
    day = re.sub(r"\.0$", "", day)  # a year that a table keeps as a float
    chilean = _CHILEAN.fullmatch(day)
    if chilean:
        day = f"{chilean[3]}-{int(chilean[2]):02}-{int(chilean[1]):02}"
    return day if is_iso(day) else text


def is_iso(text: str) -> bool:
    """Whether a text is a year, a month or a day of the calendar in ISO 8601."""
    found = _ISO.fullmatch(text)
    if not found:
        return False
    try:
        date(int(found[1]), int(found[2] or 1), int(found[3] or 1))
    except ValueError:
        return False
    return True


def whole_day(value: Any) -> date | None:
    """A day of the calendar from any of those forms; None for a year, a month or no date."""
    text = iso_date(value)
    return date.fromisoformat(text) if is_iso(text) and len(text) == len("2026-03-11") else None


def written_day(day: date) -> str:
    """A day as it is written in Chile: ``11-03-2026``."""
    return f"{day:%d-%m-%Y}"


def today() -> date:
    """The day it is where the program runs."""
    return datetime.now().astimezone().date()
