"""Persons located inside patches, counted in steps so fine that no sum of them is rounded."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from ..basis.notes import Note
from ..basis.vocabulary import PeopleRule, UrbanBy
from ..land.runs import Ints
from .split_units import SplitUnits, joined_units, split_units

STEP = 2.0**-20
"""Persons are kept in steps of about a millionth. Multiples of a power of two add up without
rounding in double precision, up to 8,000 million persons, in whatever order they are added."""


URBAN, RURAL, UNTOLD = 1, 0, -1
"""Whether persons are urban; `UNTOLD` when nothing says so."""


@dataclass(frozen=True)
class LocatedPopulation:
    """Where persons live, by patch and commune; all numbers are multiples of `STEP`.

    ``inside`` (patches, communes) are the persons of each commune in each patch, ``persons``
    (communes,) all that were located of it, in patches or not. ``crowd`` (patches,) are all
    persons of a patch, those of no commune of the study too; ``elsewhere`` counts the persons that
    were read near the study and belong to none of its communes. ``census`` is the count that
    ``persons`` are compared with, a field of the communes of the catalogue, "" for none. ``urban``
    (communes,) are the urban ones of ``persons``, NaN where that is not known; ``urban_by`` says
    what tells them from the others. ``by_rule`` are the same persons by the other rules of where
    they live inside a polygon, empty where no polygon locates any.

    ``split`` are the units of which the rule alone says in which patch their persons live, None for
    a result that was stored without them. ``urban_open`` (communes, 2) are the least and the most
    urban persons, whatever the rule. ``by_area`` (communes, 2) are the persons of the polygons that
    a field calls urban and of those that it calls rural, NaN where it does not tell of all.
    """

    inside: sparse.csr_matrix
    persons: NDArray[np.float64]
    crowd: NDArray[np.float64]
    elsewhere: float
    census: str
    urban: NDArray[np.float64]
    urban_by: UrbanBy
    notes: tuple[Note, ...] = ()
    by_rule: dict[PeopleRule, LocatedPopulation] = field(default_factory=dict)
    split: SplitUnits | None = None
    urban_open: NDArray[np.float64] | None = None
    by_area: NDArray[np.float64] | None = None

    def unknown(self, cuts: Iterable[str], everyone: Sequence[str]) -> list[str]:
        """The communes among ``cuts`` of which nobody was located; ``everyone`` are all, in order.

        The layers say nothing of them: that is no count of zero.
        """
        wanted = set(cuts)
        return [
            cut for cut, persons in zip(everyone, self.persons) if cut in wanted and not persons
        ]

    def within(
        self, cuts: Iterable[str], everyone: Sequence[str], patches: NDArray[np.bool_]
    ) -> float | None:
        """Persons of some communes in some patches (patches,), None when one is not known."""
        wanted = set(cuts)
        if self.unknown(wanted, everyone):
            return None
        chosen = np.array([cut in wanted for cut in everyone], dtype=np.float64)
        return float((self.inside @ chosen)[patches].sum())

    def urban_of(self, cuts: Iterable[str], everyone: Sequence[str]) -> float | None:
        """Urban persons of some communes, None when they are not known in one of them."""
        wanted = set(cuts)
        chosen = self.urban[[cut in wanted for cut in everyone]]
        return None if np.isnan(chosen).any() else float(chosen.sum())

    def open_within(
        self, cuts: Iterable[str], everyone: Sequence[str], patches: NDArray[np.bool_]
    ) -> tuple[float, float] | None:
        """The least and the most persons of some communes in some patches (patches,).

        At the least the units that lie wholly in the patches, at the most all that touch them. None
        when a commune is not known, or it was not stored which units are split.
        """
        wanted = set(cuts)
        value = self.within(wanted, everyone, patches)
        if value is None or self.split is None:
            return None
        chosen = np.array([cut in wanted for cut in everyone], dtype=bool)
        return self.split.around(value, patches, chosen)

    def in_patches(self, cuts: Iterable[str], everyone: Sequence[str]) -> float:
        """Persons of some communes in patches of any continuum."""
        wanted = set(cuts)
        chosen = np.array([cut in wanted for cut in everyone], dtype=bool)
        return float((self.persons - self.outside)[chosen].sum())

    def polygons_of(
        self, cuts: Iterable[str], everyone: Sequence[str]
    ) -> tuple[float, float] | None:
        """Persons of some communes in urban and in rural polygons, None where it is not told."""
        if self.by_area is None:
            return None
        wanted = set(cuts)
        urban, rural = self.by_area[[cut in wanted for cut in everyone]].sum(axis=0).tolist()
        return None if np.isnan(urban + rural) else (urban, rural)

    def open_urban(
        self, cuts: Iterable[str], everyone: Sequence[str]
    ) -> tuple[float, float] | None:
        """The least and the most urban persons of some communes, None when they are not known."""
        if self.urban_open is None:
            return None
        wanted = set(cuts)
        chosen = self.urban_open[[cut in wanted for cut in everyone]]
        if np.isnan(chosen).any():
            return None
        least, most = chosen.sum(axis=0).tolist()
        return least, most

    @property
    def outside(self) -> NDArray[np.float64]:
        """Persons of each commune that were located outside every patch, shape (communes,)."""
        return np.asarray(self.persons - self.inside.sum(axis=0).A1)


@dataclass(frozen=True)
class Portions:
    """Persons put on the working grid: one portion for each unit (block or cell) and patch.

    ``patch`` is 0 outside patches and 1…n inside; ``commune`` an index, -1 for none; ``steps``
    whole numbers of `STEP`; ``urban`` is `URBAN`, `RURAL` or `UNTOLD`; ``unit`` numbers the units
    from 0. A portion without steps tells that the unit touches the patch all the same.
    """

    patch: Ints
    commune: Ints
    steps: Ints
    urban: Ints
    unit: Ints

    def take(self, kept: NDArray[np.bool_]) -> Portions:
        """Some of the portions."""
        return Portions(
            self.patch[kept],
            self.commune[kept],
            self.steps[kept],
            self.urban[kept],
            self.unit[kept],
        )


def in_steps(persons: NDArray[np.float64]) -> Ints:
    """Persons as whole numbers of steps."""
    return np.rint(persons / STEP).astype(np.int64)


def share_out(steps: Ints, unit: Ints, cells: Ints) -> Ints:
    """Split the persons of units over portions of ``cells``, so that each unit adds up exactly.

    ``steps`` (units,) are what each unit has; ``unit`` (portions,), in order, and ``cells``
    (portions,) say which unit a portion is of and how many cells it has.
    """
    total = np.zeros(len(steps), dtype=np.int64)
    np.add.at(total, unit, cells)
    running = np.cumsum(cells)
    new = np.diff(unit, prepend=-1) != 0
    before = np.maximum.accumulate(np.where(new, running - cells, 0))
    # whole · part / all, as quotient and remainder: the plain product would not fit in 64 bits
    quotient, rest = np.divmod(steps[unit], total[unit])

    def up_to(part: Ints) -> Ints:
        return np.asarray(quotient * part + rest * part // total[unit])

    return up_to(running - before) - up_to(running - before - cells)


def add_up(
    portions: list[Portions],
    n_patches: int,
    n_communes: int,
    census: str,
    urban_by: UrbanBy,
    notes: list[Note],
) -> LocatedPopulation:
    """The portions of every source as one record."""
    patch = np.concatenate([part.patch for part in portions])
    commune = np.concatenate([part.commune for part in portions])
    steps = np.concatenate([part.steps for part in portions])
    kept = (patch > 0) & (commune >= 0) & (steps > 0)
    inside = sparse.coo_matrix(
        (steps[kept], (patch[kept] - 1, commune[kept])), shape=(n_patches, n_communes)
    )
    by_commune = np.zeros(n_communes + 1, dtype=np.int64)  # the last one is of none
    np.add.at(by_commune, commune, steps)
    urban = np.concatenate([part.urban for part in portions])
    in_towns = np.zeros(n_communes + 1, dtype=np.int64)
    np.add.at(in_towns, commune[urban == URBAN], steps[urban == URBAN])
    told = np.ones(n_communes + 1, dtype=bool)
    told[commune[(steps > 0) & (urban == UNTOLD)]] = False
    by_patch = np.zeros(n_patches + 1, dtype=np.int64)
    np.add.at(by_patch, patch, steps)
    unit = joined_units([part.unit for part in portions])
    known = told & (by_commune > 0)
    least, most = _urban_ends(unit, commune, steps, urban, in_towns)
    return LocatedPopulation(
        inside=sparse.csr_matrix(inside.tocsr(), dtype=np.float64) * STEP,
        persons=by_commune[:-1] * STEP,
        crowd=by_patch[1:] * STEP,
        elsewhere=float(by_commune[-1]) * STEP,
        census=census,
        urban=np.where(known, in_towns * STEP, np.nan)[:-1],
        urban_by=urban_by,
        notes=tuple(notes),
        split=split_units(unit, patch, commune, steps, STEP),
        urban_open=np.column_stack(
            [np.where(known, ends * STEP, np.nan)[:-1] for ends in (least, most)]
        ),
    )


def _urban_ends(
    unit: Ints, commune: Ints, steps: Ints, urban: Ints, in_towns: Ints
) -> tuple[Ints, Ints]:
    """The least and the most urban steps of each commune (communes and none,), whatever the rule.

    A unit with urban and with other cells may have all its persons in the ones or in the others.
    """
    size = int(unit.max(initial=-1)) + 1
    is_urban = urban == URBAN
    split = (np.bincount(unit[is_urban], minlength=size) > 0) & (
        np.bincount(unit[~is_urban], minlength=size) > 0
    )
    of_split = split[unit]
    least, most = in_towns.copy(), in_towns.copy()
    np.subtract.at(least, commune[of_split & is_urban], steps[of_split & is_urban])
    np.add.at(most, commune[of_split & ~is_urban], steps[of_split & ~is_urban])
    return least, most
