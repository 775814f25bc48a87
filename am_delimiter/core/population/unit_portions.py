"""The persons of polygons on the cells they hold, by each rule of where people live in a polygon.

A polygon touches the cells whose centre it holds and the one under its representative point. These
cells are told once; every rule only weighs them, so that what a polygon touches is the same by all.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..basis.vocabulary import PeopleRule
from ..continuum.patches import Patches
from ..land.runs import Ints
from .located import Portions, share_out
from .located_blocks import Units
from .located_cells import HeldCells, cells_by_patch, held_cells, label_under, urban_under
from .urban import UrbanCells


@dataclass(frozen=True)
class UnitCells:
    """What some units touch, in order of unit, patch and urban (portions,).

    ``cells`` are those whose centre a unit holds, 0 where it only touches by its representative
    point, as ``under`` tells.
    """

    unit: Ints
    patch: Ints
    urban: Ints
    cells: Ints
    under: NDArray[np.bool_]


def unit_cells(
    units: Units,
    patches: Patches,
    urban: UrbanCells | None = None,
    held: HeldCells | None = None,
) -> UnitCells:
    """The cells of units; they are urban where the ``urban`` cells are, else as their field says.

    ``held`` are the cells that the polygons hold, where that is known already.
    """
    below = label_under(units.points, patches)
    town = units.urban if urban is None else urban_under(units.points, urban, patches.grid)
    held = held or held_cells(list(units.shapes), patches.grid)
    unit, patch, inside, cells = cells_by_patch(held, patches, urban)
    inside = units.urban[unit] if urban is None else inside
    everyone = np.arange(len(below))
    unit, patch = np.concatenate((unit, everyone)), np.concatenate((patch, below))
    inside = np.concatenate((inside, town))
    cells = np.concatenate((cells, np.zeros(len(below), dtype=np.int64)))
    under = np.arange(len(unit)) >= len(unit) - len(below)
    order = np.lexsort((under, inside, patch, unit))
    unit, patch, inside = unit[order], patch[order], inside[order]
    new = np.ones(len(unit), dtype=bool)
    new[1:] = (unit[1:] != unit[:-1]) | (patch[1:] != patch[:-1]) | (inside[1:] != inside[:-1])
    first = np.flatnonzero(new)
    # of the two portions that a unit may have in one place, the second is that under its point
    found = under[order]
    also = np.logical_or.reduceat(found, first) if len(first) else found
    return UnitCells(unit[first], patch[first], inside[first], cells[order][first], also)


def locate_units(units: Units, rule: PeopleRule, cells: UnitCells) -> Portions:
    """Put the persons of polygons on the cells they touch by a rule.

    A unit that holds no centre counts at the cell under its representative point.
    """
    weight = _weights(rule, cells, len(units.steps))
    return Portions(
        patch=cells.patch,
        commune=units.commune[cells.unit],
        steps=share_out(units.steps, cells.unit, weight),
        urban=cells.urban,
        unit=cells.unit,
    )


def _weights(rule: PeopleRule, cells: UnitCells, size: int) -> Ints:
    """What each portion weighs in its unit; every unit has a portion that weighs something."""
    at_point = cells.under.astype(np.int64)
    if rule is PeopleRule.POINT:
        return at_point
    weight = cells.cells
    if rule is PeopleRule.BUILT:
        built = np.where(cells.patch > 0, weight, 0)
        weight = np.where(_sums(cells.unit, built, size) > 0, built, weight)
    return np.where(_sums(cells.unit, weight, size) > 0, weight, at_point)


def _sums(unit: Ints, weight: Ints, size: int) -> Ints:
    """The sum of the weights of the unit of each portion, shape (portions,)."""
    total = np.zeros(size, dtype=np.int64)
    np.add.at(total, unit, weight)
    return np.asarray(total[unit])
