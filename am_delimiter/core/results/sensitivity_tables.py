"""Sensitivity to the tolerance as rows, the dendrogram of the communes and the chaining guard."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from ..basis.table import metres
from ..basis.vocabulary import Verdict
from ..continuum.gap_names import gap_numbers
from ..records.study_rows import DendrogramRow, GuardRow, SensitivityRow, SensitivitySetRow
from ..studies.chaining_guard import Trial
from ..studies.sensitivity import Followed, Reading, Sensitivity, shares_of, untold
from ..studies.tolerance_study import Merge
from ..verdict.delimitation import Delimitation

EXCEEDS = {Verdict.MET: True, Verdict.NOT_MET: False}
"""What a verdict on the population says in the table; anything else is not evaluable."""

COMMUNES = "communes"
"""The criterion that says how many communes make a set."""


def dendrogram_rows(base: Delimitation, merges: Sequence[Merge]) -> tuple[DendrogramRow, ...]:
    """Each step at which communes join, by growing tolerance."""
    names, numbers = base.communes.names, gap_numbers(base.gaps, base.critical_gaps)
    return tuple(
        DendrogramRow(
            step=step,
            tolerance_m=metres(merge.tolerance_m),
            joins="; ".join(", ".join(part) for part in merge.parts),
            communes=", ".join(merge.cuts),
            commune_names=", ".join(names[cut] for cut in merge.cuts),
            n_communes=len(merge.cuts),
            gap=None if merge.gap is None else int(numbers[merge.gap]),
        )
        for step, merge in enumerate(merges, 1)
    )


def sensitivity_rows(base: Delimitation, found: Sensitivity) -> tuple[SensitivityRow, ...]:
    """The communes that are told of at each tolerance."""
    built = base.patches.commune_cells.sum(axis=0).A1 > 0
    unknown = untold(base)
    return tuple(
        row
        for one in found.followed
        for reading in one.readings
        for row in _communes_at(base, one, reading, built, unknown)
    )


def _communes_at(
    base: Delimitation,
    one: Followed,
    reading: Reading,
    built: NDArray[np.bool_],
    unknown: NDArray[np.bool_],
) -> list[SensitivityRow]:
    """The communes that are told of at one tolerance; what is not known of them is None."""
    shares, persons = shares_of(reading), _persons(base, reading)
    candidate, communes = reading.candidate, base.communes
    return [
        SensitivityRow(
            tolerance_m=reading.continua.tolerance_m,
            candidate=candidate.id if candidate else None,
            cut=communes.cuts[n],
            name=communes.names[communes.cuts[n]],
            own=candidate is not None and communes.cuts[n] in candidate.cuts,
            share=round(float(shares[n]), 6) if built[n] else None,
            member=None if unknown[n] else n in reading.members,
            persons=None if persons is None else _known_persons(base, persons, n),
        )
        for n in one.shown
    ]


def _persons(base: Delimitation, reading: Reading) -> NDArray[np.float64] | None:
    """Located persons of each commune (communes,) in the continuum of a reading."""
    if base.located is None or reading.continuum is None:
        return None
    chosen = (reading.continua.of_patch == reading.continuum).astype(np.float64)
    return np.asarray(base.located.inside.T @ chosen)


def _known_persons(base: Delimitation, persons: NDArray[np.float64], n: int) -> float | None:
    """Persons of a commune to the tenth, None when nobody of it was located."""
    known = base.located is not None and base.located.persons[n] > 0
    return round(float(persons[n]), 1) if known else None


def sensitivity_set_rows(base: Delimitation, found: Sensitivity) -> tuple[SensitivitySetRow, ...]:
    """The set of each candidate at each tolerance."""
    return tuple(_set(base, one, reading) for one in found.followed for reading in one.readings)


def _set(base: Delimitation, one: Followed, reading: Reading) -> SensitivitySetRow:
    names, home, people = base.communes.names, reading.continuum, reading.people
    continua = reading.continua
    least = base.catalogue.criteria[COMMUNES].threshold or 0
    return SensitivitySetRow(
        tolerance_m=continua.tolerance_m,
        candidate=reading.candidate.id if reading.candidate else None,
        chosen=continua.tolerance_m == base.continua.tolerance_m,
        continua=len(continua),
        area_ha=None if home is None else round(float(continua.hectares[home]), 4),
        joined=reading.joined,
        n_members=len(reading.cuts),
        members=", ".join(reading.cuts),
        member_names=", ".join(names[cut] for cut in reading.cuts),
        other_region=", ".join(reading.abroad) or None,
        population=None if people.value is None else round(people.value, 1),
        threshold=people.threshold,
        # a commune alone is no metropolitan area, however many live there
        exceeds=EXCEEDS.get(people.verdict) if len(reading.cuts) >= least else None,
        left_out=one.left_out,
    )


def guard_rows(trials: Sequence[Trial]) -> tuple[GuardRow, ...]:
    """One row for each trial; what could not be told is empty."""
    return tuple(_trial(trial) for trial in trials)


def _trial(trial: Trial) -> GuardRow:
    sets = None if trial.sets is None else "; ".join(", ".join(cuts) for cuts in trial.sets)
    left_out, share = trial.left_out_ha, trial.largest_share
    return GuardRow(
        min_patch_ha=trial.min_patch_ha,
        min_density_percent=round(trial.min_density * 100, 6),
        tolerance_m=trial.tolerance_m,
        chosen=trial.chosen,
        patches=trial.patches,
        left_out_ha=None if left_out is None else round(left_out, 4),
        continua=trial.continua,
        largest_share=None if share is None else round(share, 6),
        sets=sets,
    )
