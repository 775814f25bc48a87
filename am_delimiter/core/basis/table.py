"""A table of a result: columns by field, and the shapes of a layer."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Optional, Union, overload

from .notes import Note

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from shapely.geometry.base import BaseGeometry

Row = dict[str, Any]
Say = Callable[[Note], str]
Column = Union[list[Any], "NDArray[Any]"]
ShapeColumn = Union[Sequence[Optional["BaseGeometry"]], "NDArray[np.object_]"]


@dataclass(frozen=True, eq=False)
class Table:
    """Columns of a layer or table, all as long as it has rows and, for a layer, the shapes.

    A column is a list, where None is not known, or an array of numbers, where NaN is not.
    ``shapes`` (rows,) are None for a row that is not drawn. Rows one by one would need many times
    the memory and time, and a country has a million of them.
    """

    columns: Mapping[str, Column] = field(default_factory=dict)
    shapes: ShapeColumn | None = None

    @classmethod
    def of(cls, rows: Sequence[Mapping[str, Any]], shapes: ShapeColumn | None = None) -> Table:
        """The table of some rows, which all have the same fields."""
        names = list(rows[0]) if rows else []
        return cls({name: [row[name] for row in rows] for name in names}, shapes)

    def __len__(self) -> int:
        """Number of rows."""
        return next((len(column) for column in self.columns.values()), 0)

    @property
    def rows(self) -> list[Row]:
        """The rows, one by one, without their shapes."""
        names = list(self.columns)
        lists = (values_of(column) for column in self.columns.values())
        return [dict(zip(names, values)) for values in zip(*lists)]


def values_of(column: Column) -> list[Any]:
    """The values of a column as Python has them."""
    if isinstance(column, list):
        return column
    values: list[Any] = column.tolist()
    if column.dtype.kind == "f":
        for position in (column != column).nonzero()[0].tolist():  # noqa: PLR0124
            values[position] = None
    return values


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
