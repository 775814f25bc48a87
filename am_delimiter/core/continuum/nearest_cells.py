"""The nearest two cells of every two groups: pairs in order, and one of them for each."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..land.runs import Ints


class Pairs(NamedTuple):
    """Pairs (n,) of things of two groups, by ``key``, which is one number for the two.

    ``a`` are of the lower group.
    """

    a: Ints
    b: Ints
    key: Ints

    def take(self, chosen: Ints | NDArray[np.bool_]) -> Pairs:
        """Some of the pairs."""
        return Pairs(self.a[chosen], self.b[chosen], self.key[chosen])


def by_pair(owner: NDArray[np.int32] | Ints, a: Ints, b: Ints) -> Pairs:
    """Pairs (n,) of things in the order of their groups; ``owner`` (things,) is that of each."""
    group_a, group_b = owner[a].astype(np.int64), owner[b].astype(np.int64)
    swap = group_a > group_b
    key = np.where(swap, group_b, group_a) << 32 | np.where(swap, group_a, group_b)
    pairs = Pairs(np.where(swap, b, a), np.where(swap, a, b), key)
    return pairs.take(np.argsort(key, kind="stable"))


def least_of_each(key: Ints, value: Ints) -> Ints:
    """The least value among those of the same key, which lie side by side; for each of them."""
    if not len(key):
        return value
    start = np.flatnonzero(np.append(True, key[1:] != key[:-1]))
    least = np.minimum.reduceat(value, start)
    return np.repeat(least, np.diff(np.append(start, len(key))))


def squared(rows: NDArray[np.int32] | Ints, cols: NDArray[np.int32] | Ints) -> Ints:
    """Squared length of steps in cells; those below 0 count as 0."""
    rows, cols = (np.maximum(steps, 0).astype(np.int64) for steps in (rows, cols))
    return rows * rows + cols * cols


def first_of_each_pair(key: Ints, near: Ints, place_a: Ints, place_b: Ints) -> Ints:
    """One pair of cells for each pair of groups: the nearest, the first by both places.

    ``key`` (n,) is as in `Pairs`; ``near`` (n,) squared cells; a place numbers the
    cells row by row. Returns rows of group a < group b, squared distance, place a, place b.
    """
    rows = np.column_stack((key >> 32, key & 0xFFFFFFFF, near, place_a, place_b))
    for column in (2, 3, 4):
        kept = rows[:, column] == least_of_each(key, rows[:, column])
        rows, key = rows[kept], key[kept]
    return rows
