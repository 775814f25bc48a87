"""A table of a result: rows by field, and the shapes of a layer."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, overload

from .notes import Note

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

Row = dict[str, Any]
Say = Callable[[Note], str]


@dataclass(frozen=True)
class Table:
    """Rows of a layer or table and, for a layer, their shapes (as many as rows)."""

    rows: list[Row]
    shapes: list[BaseGeometry] | None = None


@overload
def metres(value: float) -> float: ...
@overload
def metres(value: float | None) -> float | None: ...
def metres(value: float | None) -> float | None:
    """Metres to the centimetre: finer than any evidence, and the same on every machine."""
    return None if value is None else round(value, 2)


def shown_value(value: float | None, threshold: float | None, decimals: int = 2) -> float | None:
    """A value to some decimals that stays on its side of the threshold: 14.996 becomes 14.99."""
    if value is None:
        return None
    shown = round(value, decimals)
    if threshold is None or (shown < threshold, shown > threshold) == (
        value < threshold,
        value > threshold,
    ):
        return shown
    unit = 10**decimals
    return (math.floor if value < threshold else math.ceil)(value * unit) / unit
