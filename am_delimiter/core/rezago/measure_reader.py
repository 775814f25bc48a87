"""From the cells of a column to numbers: Spanish or English decimals, and holes that stay holes."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from typing import Any

from ..basis.alphabet import unaccented
from .rezago_errors import UnclearMeasures, UnusableMeasure

_SPACES = re.compile(r"[\s\u00a0\u202f%]+")
_COMMA_DECIMALS = re.compile(r"[-+]?(?:(?:[1-9]\d{0,2}(?:\.\d{3})+|\d+)(?:,\d*)?|,\d+)")
_POINT_DECIMALS = re.compile(
    r"[-+]?(?:(?:[1-9]\d{0,2}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?"
)
_MARKED = re.compile(r"[.,]")
_MINUS = "\N{MINUS SIGN}"


def read_measures(
    values: Sequence[Any], table: str, field: str, no_data: Iterable[str]
) -> list[float | None]:
    """The values of a column as numbers, None where a cell says that it has none.

    Marks are read the same way in the whole column. ``no_data`` are the texts of an empty cell, in
    small letters without accents. Raises `UnusableMeasure` with the row (from 1) of what is no
    number, and `UnclearMeasures` when a point or comma may be of thousands or of decimals.
    """
    empty = {"", *no_data}
    cells = [_cell(value, empty) for value in values]
    decimal = _decimal_of([cell for cell in cells if isinstance(cell, str)], table, field)
    found = []
    for row, cell in enumerate(cells, 1):
        number = _number(cell, decimal)
        if cell is not None and number is None:
            raise UnusableMeasure(table=table, row=row, field=field, value=values[row - 1])
        found.append(number)
    return found


def _cell(value: Any, empty: set[str]) -> float | str | bool | None:
    """A number, a text without spaces, or None where there is nothing."""
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return None
    if isinstance(value, bool):
        return value
    if isinstance(value, (int, float)):
        return float(value)
    text = str(value).strip()
    if " ".join(unaccented(text).split()) in empty:
        return None
    return _SPACES.sub("", text).replace(_MINUS, "-")


def _number(cell: float | str | bool | None, decimal: str) -> float | None:
    if cell is None or isinstance(cell, bool):
        return None
    if isinstance(cell, str):
        grammar, thousands = (_COMMA_DECIMALS, ".") if decimal == "," else (_POINT_DECIMALS, ",")
        if not grammar.fullmatch(cell):
            return None
        cell = float(cell.replace(thousands, "").replace(decimal, "."))
    return cell if math.isfinite(cell) else None


def _decimal_of(texts: Sequence[str], table: str, field: str) -> str:
    """The mark before the decimals of a column: a comma or a point."""
    marked = [
        text
        for text in texts
        if _MARKED.search(text)
        # what is a number in no way of writing is named later, with its row
        and (_COMMA_DECIMALS.fullmatch(text) or _POINT_DECIMALS.fullmatch(text))
    ]
    comma = all(_COMMA_DECIMALS.fullmatch(text) for text in marked)
    point = all(_POINT_DECIMALS.fullmatch(text) for text in marked)
    if marked and comma == point:
        shown = ", ".join(f"«{text}»" for text in dict.fromkeys(marked[:3]))
        raise UnclearMeasures(table=table, field=field, values=shown)
    return "," if marked and comma else "."
