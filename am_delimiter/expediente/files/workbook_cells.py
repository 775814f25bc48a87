"""Values of a result as cells of a workbook: numbers, dates and texts that stay what they are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timezone
from typing import Any

from ...toolbelt.formats import Quantity

MOST_LETTERS = 32_767
"""Of a text in one cell (Microsoft, «Excel specifications and limits»)."""

MOST_ROWS = 1_048_576
"""Of a worksheet, headings included (the same source)."""

GENERAL, TEXT = "General", "@"
WHOLE, REAL, SHARE, PERCENT = "#,##0", "#,##0.00", "0.0000", "0.0%"
DAY, MOMENT = "dd-mm-yyyy", "dd-mm-yyyy hh:mm:ss"

_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_ISO_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(\+00:00|Z)?")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""Letters that XML, and so a workbook, cannot hold."""


@dataclass(frozen=True)
class Value:
    """What a cell holds and how it is shown; ``lost`` counts the letters that do not fit."""

    content: Any
    shape: str = GENERAL
    lost: int = 0


def column_reader(field: dict[str, str], values: Sequence[Any]) -> Any:
    """How the values of one field of a result become cells."""
    kind = field["type"]
    if kind == "boolean":
        return lambda value: Value(None if value is None else bool(value))
    if kind == "integer":
        return lambda value: Value(value, WHOLE)
    if kind == "real":
        shape = SHARE if "(0–1)" in field["alias"] else REAL
        return lambda value: Value(value, shape)
    return _dates(values) or text_value


def _dates(values: Sequence[Any]) -> Any:
    """A reader of dates where every text of a column is one whole date; partial ones stay text."""
    texts = [str(value) for value in values if value not in (None, "")]
    if texts and all(_ISO_DAY.fullmatch(text) for text in texts):
        return lambda value: Value(_day(value), DAY)
    if texts and all(_ISO_MOMENT.fullmatch(text) for text in texts):
        return lambda value: Value(_moment(value), MOMENT)
    return None


def _day(value: Any) -> date | None:
    return date.fromisoformat(value) if value else None


def _moment(value: Any) -> datetime | None:
    """A moment in UTC; a workbook knows no zones."""
    if not value:
        return None
    found = datetime.fromisoformat(value.replace("Z", "+00:00"))
    return found.astimezone(timezone.utc).replace(tzinfo=None) if found.tzinfo else found


def is_moment(values: Sequence[Any]) -> bool:
    """Whether a column holds moments, which are shown in UTC."""
    texts = [str(value) for value in values if value not in (None, "")]
    return bool(texts) and all(_ISO_MOMENT.fullmatch(text) for text in texts)


def text_value(value: Any) -> Value:
    """A text as it is; one that no cell can hold is told instead, never cut."""
    if value in (None, ""):
        return Value(None)
    text = _CONTROL.sub("\N{REPLACEMENT CHARACTER}", str(value))
    # a workbook counts in units of UTF-16
    length = len(text.encode("utf-16-le")) // 2
    if length > MOST_LETTERS:
        told = f"[Texto de {length} letras, que no cabe en una celda: está en el GeoPackage]"
        return Value(told, TEXT, length)
    return Value(text, TEXT)


def printed_value(content: str | Quantity) -> Value:
    """A cell of a printed table: a quantity is the number that was printed, and shows its unit.

    ``1.234,5 m`` is 1234.5, ``65,8 %`` is 0.658.
    """
    if isinstance(content, str):
        return text_value(content)
    rounded, places = content.rounded, content.places
    part = f".{'0' * places}" if places else ""
    if content.unit == "%":
        return Value(round(rounded / 100, places + 2), f"0{part}%")
    unit = f' "{content.unit}"' if content.unit else ""
    return Value(rounded if places else int(rounded), f"{WHOLE}{part}{unit}")
