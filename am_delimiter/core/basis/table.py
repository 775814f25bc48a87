"""A table of a result: rows by field, and the shapes of a layer."""

from __future__ import annotations

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
