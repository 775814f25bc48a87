"""Amounts of money as tables write them: the number, its unit, and what cannot be told.

``1.234`` is a thousand to a Chilean and one to a program. A column is read in the way that some
other value of it proves; where none does, such a value is not read, and is told.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from ..catalogue.catalogue import Catalogue
from ..catalogue.portfolio_records import MoneyUnit
from ..services.registers import plain

_PLAIN = re.compile(r"-?\d+")
_CHILEAN = re.compile(r"-?(\d{1,3}(\.\d{3}){2,}|\d{1,3}(\.\d{3})+,\d+|\d+,(\d{1,2}|\d{4,}))")
_ENGLISH = re.compile(r"-?(\d{1,3}(,\d{3}){2,}|\d{1,3}(,\d{3})+\.\d+|\d+\.(\d{1,2}|\d{4,}))")
_EITHER = re.compile(r"-?(\d+[.,]\d{3})")
_NOTHING = frozenset(("", "-", "—", "–", "s/i", "s/d", "sd", "si", "n/a", "na", "nd", "sin dato"))
_TOKENS = re.compile(r"[^a-z0-9$.]+")


@dataclass(frozen=True)
class ReadAmounts:
    """The amounts of a column, None for none.

    ``unread`` are the texts that are no amount and ``units`` what an amount itself says («12 UF»),
    by their position.
    """

    values: tuple[float | None, ...] = ()
    unread: dict[int, str] = field(default_factory=dict)
    units: dict[int, MoneyUnit] = field(default_factory=dict)


def read_amounts(values: Sequence[Any], catalogue: Catalogue) -> ReadAmounts:
    """The numbers of a column; negative ones are no amount."""
    bare = [(None, None) if _is_number(one) else _bare(one, catalogue) for one in values]
    texts = [text for text, _ in bare]
    comma, point = _styles(text for text in texts if text)
    found: list[float | None] = []
    unread: dict[int, str] = {}
    for position, (value, text) in enumerate(zip(values, texts)):
        number = float(value) if text is None else _number(text, comma, point)
        if text in _NOTHING or (number is not None and math.isnan(number)):
            number = None
        elif number is None or not 0 <= number < math.inf:
            unread[position], number = str(value).strip(), None
        found.append(number)
    units = {position: unit for position, (_, unit) in enumerate(bare) if unit}
    return ReadAmounts(tuple(found), unread, units)


def unit_called(text: str, catalogue: Catalogue) -> MoneyUnit | None:
    """The unit of a cell such as ``M$`` or «miles de pesos», None for one that is not known."""
    wanted = plain(text).strip(" ().")
    return next((unit for alias, unit in _by_alias(catalogue) if alias.strip(".") == wanted), None)


def unit_in_heading(heading: str, catalogue: Catalogue) -> tuple[MoneyUnit | None, str]:
    """The unit that a heading says («Monto (M$)»), and the heading without it."""
    words = f" {' '.join(_TOKENS.sub(' ', plain(heading)).split())} "
    for alias, unit in _by_alias(catalogue):
        if f" {alias} " in words:
            return unit, words.replace(f" {alias} ", " ", 1).strip()
    return None, words.strip()


def _by_alias(catalogue: Catalogue) -> list[tuple[str, MoneyUnit]]:
    """Every alias with its unit, the longest first: «mm$» before «$»."""
    pairs = [(plain(a), unit) for unit in catalogue.portfolio_units.values() for a in unit.aliases]
    return sorted(pairs, key=lambda pair: (-len(pair[0]), pair[0]))


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _bare(value: Any, catalogue: Catalogue) -> tuple[str, MoneyUnit | None]:
    """The text of an amount without spaces and signs of money, and the unit that these say.

    A lone ``$`` stands before amounts of any unit of pesos, and says none.
    """
    text = "" if value is None else plain(str(value)).replace("\N{MINUS SIGN}", "-")
    if text in _NOTHING:
        return "", None
    said = None
    for alias, unit in _by_alias(catalogue):
        rest = _without(text, alias)
        if rest is not None:
            text, said = rest, None if alias == "$" else unit
            break
    return re.sub(r"\s+", "", text), said


def _without(text: str, alias: str) -> str | None:
    """An amount without the unit before or behind it, None where it is not there."""
    if text.startswith(alias) and not text[len(alias) :][:1].isalpha():
        return text[len(alias) :].strip()
    before = text[: -len(alias)]
    if text.endswith(alias) and before[-1:] in (*"0123456789 ",):
        return before.strip()
    return None


def _styles(texts: Iterable[str]) -> tuple[bool, bool]:
    """Whether some text proves decimal commas, and whether some proves decimal points."""
    comma = point = False
    for text in texts:
        comma = comma or bool(_CHILEAN.fullmatch(text))
        point = point or bool(_ENGLISH.fullmatch(text))
    return comma, point


def _number(text: str, comma: bool, point: bool) -> float | None:
    if _PLAIN.fullmatch(text):
        return float(text)
    if _EITHER.fullmatch(text):
        if comma == point:
            return None
    elif _CHILEAN.fullmatch(text):
        comma, point = True, False
    elif _ENGLISH.fullmatch(text):
        comma, point = False, True
    else:
        return None
    thousands, decimal = (".", ",") if comma else (",", ".")
    return float(text.replace(thousands, "").replace(decimal, "."))
