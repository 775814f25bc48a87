"""A table of a result, and the tables that every algorithm writes: how the result came to be."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from shapely.geometry.base import BaseGeometry

from .notes import Note

Row = dict[str, Any]
Say = Callable[[Note], str]


@dataclass(frozen=True)
class Table:
    """Rows of a layer or table and, for a layer, their shapes (as many as rows)."""

    rows: list[Row]
    shapes: list[BaseGeometry] | None = None


def metres(value: float | None) -> float | None:
    """Metres to the centimetre: finer than any evidence, and the same on every machine."""
    return None if value is None else round(value, 2)
