"""Columns of numbers and texts as tables hold them, reckoned once for each value that occurs."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..basis.table import Column, Table, values_of
from ..land.runs import Ints

Floats = NDArray[np.float64]
_CENTIMETRES = 2


def rounded(numbers: Floats, decimals: int = _CENTIMETRES) -> Floats:
    """Numbers (n,) to so many decimals, as `round` does it; what is not finite is not known."""
    unlike, of = np.unique(numbers, return_inverse=True)
    kept = [round(one, decimals) for one in unlike.tolist() if np.isfinite(one)]
    found = np.full(len(unlike), np.nan)
    found[np.isfinite(unlike)] = kept
    return found[of.reshape(numbers.shape)]


def chosen(texts: Iterable[str], index: Ints) -> list[str | None]:
    """The text at each index (n,), None for an index of -1."""
    found: list[str | None] = np.array([*texts, None], dtype=object)[index].tolist()
    return found


def told_pairs(first: Ints, second: Ints, tell: Callable[[int, int], str]) -> list[str]:
    """What is to be said of each two numbers, both (n,) and from -1 up."""
    width = int(second.max(initial=0)) + 2
    unlike, of = np.unique((first + 1) * width + second + 1, return_inverse=True)
    texts = [tell(one // width - 1, one % width - 1) for one in unlike.tolist()]
    found: list[str] = np.array(texts, dtype=object)[of].tolist()
    return found


def stacked(tables: Iterable[Table]) -> Table:
    """Tables with the same columns, one below the other."""
    parts = list(tables)
    columns: dict[str, Column] = {
        name: [value for part in parts for value in values_of(part.columns[name])]
        for name in parts[0].columns
    }
    shapes = [np.asarray(part.shapes, dtype=object) for part in parts]
    return Table(columns, np.concatenate(shapes))


def first_rows(table: Table, count: int) -> list[dict[str, Any]]:
    """The first rows of a table."""
    return Table({name: column[:count] for name, column in table.columns.items()}).rows
