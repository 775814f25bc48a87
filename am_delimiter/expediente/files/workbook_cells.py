"""Values of a result as cells of a workbook: numbers, dates and texts that stay what they are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timezone
from typing import Any

MOST_LETTERS = 32_767
"""Of a text in one cell (Microsoft, «Excel specifications and limits»)."""

MOST_ROWS = 1_048_576
"""Of a worksheet, headings included (the same source)."""

GENERAL, TEXT = "General", "@"
WHOLE, REAL, SHARE, PERCENT = "#,##0", "#,##0.00", "0.0000", "0.0%"
DAY, MOMENT = "dd-mm-yyyy", "dd-mm-yyyy hh:mm:ss"

_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_ISO_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(\+00:00|Z)?")
_PRINTED = re.compile(
    r"(?P<sign>[-−]?)(?P<whole>\d{1,3}(\.\d{3})+|\d+)(,(?P<part>\d+))?(?P<unit> .+)?"
)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""Letters that XML, and so a workbook, cannot hold."""
_UNITS = {" m": ' "m"', " km": ' "km"', " ha": ' "ha"', " km²": ' "km²"'}


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


def printed_value(text: str, numeric: bool) -> Value:
    """A cell of a printed table: a number where the column holds numbers and the text is one.

    ``1.234,5 m`` is the number 1234.5 that shows its unit, ``65,8 %`` is 0.658.
    """
    found = _PRINTED.fullmatch(text) if numeric else None
    if found is None:
        return text_value(text)
    part, unit = found["part"] or "", found["unit"] or ""
    digits = found["whole"].replace(".", "")
    if len(digits) > 1 and digits.startswith("0"):  # a code, not a number
        return text_value(text)
    value = float(f"{digits}.{part or 0}") * (-1 if found["sign"] else 1)
    shape = f"#,##0.{'0' * len(part)}" if part else WHOLE
    if unit == " %":
        zeros = f".{'0' * len(part)}" if part else ""
        return Value(round(value / 100, len(part) + 2), f"0{zeros}%")
    if unit and unit not in _UNITS:
        return text_value(text)
    return Value(value if part else int(value), f"{shape}{_UNITS.get(unit, '')}")
