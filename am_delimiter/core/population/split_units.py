"""Units whose people may live in one patch or another, or in none: what that leaves open.

A unit (a block, or a cell of a raster of persons) says how many people live in it and not where.
The rule that locates them (`PeopleRule`) is a guess; whatever the rule, they all live in the cells
that the unit holds. So the persons of some patches are at least those of the units that lie wholly
in them, and at most those of every unit that touches them. Cells are those of the working grid.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..land.runs import Ints


@dataclass(frozen=True)
class SplitUnits:
    """The persons of the units that touch more than one patch, or a patch and what is in none.

    Units of one commune that touch the same patches are one group. A row is what a group has in a
    patch by the rule that locates persons, be it nothing: ``group`` (rows,) from 0, growing,
    ``patch`` (rows,) 0 outside patches and 1…n inside, ``persons`` (rows,). ``commune`` (groups,)
    is an index and ``units`` (groups,) counts the units of a group.
    """

    group: Ints
    patch: Ints
    persons: NDArray[np.float64]
    commune: Ints
    units: Ints

    def around(
        self, value: float, patches: NDArray[np.bool_], communes: NDArray[np.bool_]
    ) -> tuple[float, float]:
        """The least and the most persons of some communes (communes,) in some patches (patches,).

        ``value`` are those that the rule locates there; it lies between the two.
        """
        inside = np.append(False, patches)[self.patch]
        size = len(self.commune)
        whole = np.bincount(self.group, self.persons, size)
        held = np.bincount(self.group, np.where(inside, self.persons, 0.0), size)
        cells_in = np.bincount(self.group, inside, size)
        wholly = cells_in == np.bincount(self.group, minlength=size)
        counted = communes[self.commune]
        least = value - float(held[counted & ~wholly].sum())
        most = value + float((whole - held)[counted & (cells_in > 0)].sum())
        return least, most

    def partly_in(self, patches: NDArray[np.bool_]) -> tuple[int, float]:
        """How many units lie partly in some patches (patches,), and their persons."""
        inside = np.append(False, patches)[self.patch]
        size = len(self.commune)
        cells_in = np.bincount(self.group, inside, size)
        partly = (cells_in > 0) & (cells_in < np.bincount(self.group, minlength=size))
        whole = np.bincount(self.group, self.persons, size)
        return int(self.units[partly].sum()), float(whole[partly].sum())


_NONE = np.empty(0, dtype=np.int64)
NONE_SPLIT = SplitUnits(_NONE, _NONE, np.empty(0), _NONE, _NONE)
"""No unit is split."""


def split_units(unit: Ints, patch: Ints, commune: Ints, steps: Ints, step: float) -> SplitUnits:
    """The split units among portions (portions,): each one's unit, patch, commune and steps.

    A unit may have several portions in a patch, and portions without persons: they tell what it
    touches. ``step`` are the persons of a step. Units of no commune or without persons are left
    out.
    """
    kept = commune >= 0
    unit, patch, commune, steps = unit[kept], patch[kept], commune[kept], steps[kept]
    order = np.lexsort((patch, unit))
    unit, patch, commune, steps = unit[order], patch[order], commune[order], steps[order]
    first = np.flatnonzero(_changes(unit) | _changes(patch))
    if not len(first):
        return NONE_SPLIT
    unit, patch, commune = unit[first], patch[first], commune[first]
    steps = np.add.reduceat(steps, first)
    start = np.flatnonzero(_changes(unit))
    count = np.diff(np.append(start, len(unit)))
    peopled = np.add.reduceat(steps, start) > 0
    several = (count > 1) & peopled
    if not several.any():
        return NONE_SPLIT
    rows = np.repeat(several, count)
    start = np.cumsum(np.append(0, count[several][:-1]))
    return _grouped(start, count[several], patch[rows], commune[rows], steps[rows] * step)


def _changes(values: Ints) -> NDArray[np.bool_]:
    """Where a value is not the one before it; the first never is."""
    return np.append(True, values[1:] != values[:-1])[: len(values)]


def _grouped(
    start: Ints, count: Ints, patch: Ints, commune: Ints, persons: NDArray[np.float64]
) -> SplitUnits:
    """Units, each with ``count`` rows from ``start`` on, as groups of the same patches."""
    kind = _alike(start, count, patch, commune[start])
    n_groups = int(kind.max()) + 1
    example = np.full(n_groups, -1, dtype=np.int64)
    example[kind[::-1]] = np.arange(len(kind))[::-1]  # the first unit of each
    width = count[example]
    offset = np.cumsum(np.append(0, width[:-1]))
    within = np.arange(len(patch)) - np.repeat(start, count)
    place = np.repeat(offset[kind], count) + within
    group = np.repeat(np.arange(n_groups), width)
    into = np.arange(len(group)) - np.repeat(offset, width)
    return SplitUnits(
        group=group,
        patch=patch[np.repeat(start[example], width) + into],
        persons=np.bincount(place, persons, len(group)).astype(np.float64),
        commune=commune[start[example]],
        units=np.bincount(kind, minlength=n_groups),
    )


def _alike(start: Ints, count: Ints, patch: Ints, commune: Ints) -> Ints:
    """A number for each unit (units,), the same for those of one commune with the same patches.

    Units are told apart by one patch after another, so that no two sets are taken for one.
    """
    kind = np.unique(commune, return_inverse=True)[1].astype(np.int64)
    for nth in range(int(count.max())):
        longer = np.flatnonzero(count > nth)
        pairs = np.column_stack((kind[longer], patch[start[longer] + nth]))
        alike = np.unique(pairs, axis=0, return_inverse=True)[1].reshape(-1)
        kind[longer] = kind.max() + 1 + alike
    return np.asarray(np.unique(kind, return_inverse=True)[1], dtype=np.int64).reshape(-1)


def joined_units(units: Sequence[Ints]) -> Ints:
    """The units of several sources, each numbered from 0, numbered as those of one."""
    found, past = [], 0
    for one in units:
        found.append(one + past)
        past += int(one.max(initial=-1)) + 1
    return np.concatenate(found)
