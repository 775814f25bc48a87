"""Counts of a travel table: numbers, or texts in the Chilean or the English way of writing them."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..basis.vocabulary import Note, mark
from .travel_errors import UnclearNumbers, UnusableTravelValue

_SPACES = re.compile(r"[\s\u00a0\u202f]+")
_CHILEAN = re.compile(r"-?(?:[1-9]\d{0,2}(?:\.\d{3})+|\d+)(?:,\d+)?")
_ENGLISH = re.compile(r"-?(?:[1-9]\d{0,2}(?:,\d{3})+|\d+)(?:\.\d+)?(?:[eE][+-]?\d+)?")
_MARKED = re.compile(r"[.,]")
_BARE_THOUSANDS = re.compile(r"-?\d{4,}")


def read_amounts(
    values: Sequence[Any], lines: Sequence[int], table: str, field: str
) -> tuple[NDArray[np.float64], list[Note]]:
    """The values of a column as numbers from zero up, shape (rows,), and what must be known.

    Points and commas are read the same way in the whole column. When they could be thousands or
    decimals, points of thousands are taken and said where all the column agrees, and
    `UnclearNumbers` raised where it does not. `UnusableTravelValue` names the row of what is no
    number.
    """
    texts = [_SPACES.sub("", value) for value in values if isinstance(value, str)]
    decimal, notes = _decimal_mark(texts, table, field)
    amounts = np.empty(len(values))
    for place, (value, line) in enumerate(zip(values, lines)):
        amount = _amount(value, decimal)
        if amount is None or not math.isfinite(amount) or amount < 0:
            shown = "" if value is None else value
            raise UnusableTravelValue(table=table, row=line, field=field, value=shown)
        amounts[place] = amount
    return amounts, notes


def _amount(value: Any, decimal: str) -> float | None:
    if isinstance(value, bool):
        return None
    if isinstance(value, (int, float)):
        return float(value)
    text = _SPACES.sub("", str(value or ""))
    grammar, thousands = (_CHILEAN, ".") if decimal == "," else (_ENGLISH, ",")
    if not grammar.fullmatch(text):
        return None
    return float(text.replace(thousands, "").replace(decimal, "."))


def _decimal_mark(texts: Sequence[str], table: str, field: str) -> tuple[str, list[Note]]:
    """The mark before the decimals of a column: a comma or a point."""
    marked = [t for t in texts if _MARKED.search(t)]
    # what is a number in no way of writing is named later, with its row
    marked = [t for t in marked if _CHILEAN.fullmatch(t) or _ENGLISH.fullmatch(t)]
    if not marked:
        return ".", []
    chilean = all(_CHILEAN.fullmatch(t) for t in marked)
    english = all(_ENGLISH.fullmatch(t) for t in marked)
    if chilean != english:
        return ("," if chilean else "."), []
    # either nothing fits all, or each value can be thousands or three decimals
    bare = any(_BARE_THOUSANDS.fullmatch(t) for t in texts)
    if not chilean or bare or any("," in t for t in marked):
        shown = ", ".join(f"«{t}»" for t in dict.fromkeys(marked[:3]))
        raise UnclearNumbers(table=table, field=field, values=shown)
    template = mark(
        "In the travel table {table} the points of the field {field} are read as thousands: "
        "{text} is {number}."
    )
    details = {"table": table, "field": field, "text": f"«{marked[0]}»"}
    return ",", [Note(template, {**details, "number": marked[0].replace(".", "")})]
