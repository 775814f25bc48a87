"""Sensitivity: what the answer would be at other tolerances, read off the same forest.

A candidate is followed through the tolerances by its land: at each one its continuum is the one
that holds most of the built-up land of its communes. Without candidates the land of the largest
patch is followed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..basis.progress import Progress
from ..basis.vocabulary import MembershipBy
from ..continuum.continua import Continua, cut
from ..population.located_notes import compared_with
from ..population.population_measures import answer_population, figures
from ..verdict.candidates import Candidate
from ..verdict.criteria import judge_population
from ..verdict.criterion_result import CriterionResult
from ..verdict.delimitation import Delimitation
from ..verdict.survey import Survey
from .reach import anchor_patch, own_land
from .tolerance_study import Merge, find_merges

MOST = 40
"""Communes told for each candidate, beside its own: more than a reader takes in are counted."""


@dataclass(frozen=True)
class Reading:
    """A candidate (None: no candidate) at a tolerance.

    ``continuum`` is an index into ``continua``, None without built-up land; ``members`` are
    positions of communes. ``joined`` tells whether all communes of the candidate are members of one
    continuum, None when that is not evaluable. ``people`` judges the population of the members of
    its regions, whose codes are ``cuts``; the members of others are ``abroad``.
    """

    continua: Continua
    candidate: Candidate | None
    continuum: int | None
    members: tuple[int, ...]
    cuts: tuple[str, ...]
    abroad: tuple[str, ...]
    joined: bool | None
    people: CriterionResult


@dataclass(frozen=True)
class Followed:
    """A candidate at every tolerance, growing.

    ``shown`` are the positions of the communes that are told of: its own first, then those that
    its continuum touches at the largest tolerance, of which ``left_out`` are not told of.
    """

    readings: tuple[Reading, ...]
    shown: tuple[int, ...]
    left_out: int


@dataclass(frozen=True)
class Sensitivity:
    """Every candidate at every tolerance that is tried, and the dendrogram of the communes."""

    followed: tuple[Followed, ...] = ()
    merges: tuple[Merge, ...] = ()


def study_sensitivity(base: Delimitation, progress: Progress | None = None) -> Sensitivity:
    """Cut the forest of a delimitation at each tolerance of the catalogue."""
    progress = progress or Progress()
    levels = []
    tolerances = tried_tolerances(base)
    for done, tolerance in enumerate(tolerances, start=1):
        levels.append(_level(base, tolerance))
        progress.report(0.5 * done / len(tolerances))
    followed = tuple(_follow(base, one, levels) for one in base.candidates or (None,))
    return Sensitivity(followed, tuple(find_merges(base, progress.part(0.5, 1.0))))


def tried_tolerances(base: Delimitation) -> tuple[float, ...]:
    """The tolerances of the catalogue that can be told, growing, in metres.

    The chosen one and the maximum gap are always among them. Gaps under a cell are not resolved,
    those over the maximum gap were not searched.
    """
    chosen, cell = base.case.parameters, base.builtup.grid.cell
    listed = {float(value) for value in base.catalogue.parameters["tolerance_tried"].options}
    told = {value for value in listed if value <= chosen.max_gap_m and not 0 < value < cell}
    return tuple(sorted({*told, chosen.tolerance_m, chosen.max_gap_m}))


def untold(base: Survey) -> NDArray[np.bool_]:
    """Communes (communes,) of which nothing is known that membership could be decided by."""
    thin = np.isin(np.arange(len(base.communes)), list(base.lacking))
    if base.membership.by is MembershipBy.POPULATION:
        return np.asarray((base.membership.whole == 0) | thin)
    return np.asarray((base.patches.of_communes == 0) | thin)


@dataclass(frozen=True)
class _Level:
    continua: Continua
    members: dict[int, list[int]]


def _level(base: Delimitation, tolerance_m: float) -> _Level:
    """A tolerance; that of the case is not cut again."""
    same = tolerance_m == base.continua.tolerance_m
    continua = base.continua if same else cut(base.patches, base.gaps, tolerance_m)
    return _Level(continua, base.membership.members(continua))


def _follow(base: Delimitation, candidate: Candidate | None, levels: Sequence[_Level]) -> Followed:
    if candidate:
        land = own_land(base, candidate)
    else:
        land = np.zeros(len(base.patches))
        land[anchor_patch(base)] = 1.0
    readings = tuple(_read(base, candidate, level, land) for level in levels)
    own = [n for n, code in enumerate(base.communes.cuts) if candidate and code in candidate.cuts]
    held = sum((shares_of(one) for one in readings), np.zeros(len(base.communes)))
    # shares only grow with the tolerance: who joins first and with most has the greatest sum
    others = [int(n) for n in np.argsort(-held, kind="stable") if held[n] > 0 and n not in own]
    return Followed(readings, (*own, *sorted(others[:MOST])), max(len(others) - MOST, 0))


def shares_of(reading: Reading) -> NDArray[np.float64]:
    """Share 0–1 of the built-up land of each commune (communes,) in the continuum of a reading."""
    if reading.continuum is None:
        return np.zeros(reading.continua.shares.shape[1])
    return np.asarray(reading.continua.shares[reading.continuum].toarray().ravel())


def _read(
    base: Delimitation, candidate: Candidate | None, level: _Level, land: NDArray[np.float64]
) -> Reading:
    home = _home(base, candidate, level.continua, land)
    members = tuple(level.members.get(home, ())) if home is not None else ()
    codes, regions = base.communes.cuts, base.communes.regions
    here = candidate.regions if candidate else _regions(base)
    cuts = tuple(codes[n] for n in members if regions[codes[n]] in here)
    return Reading(
        continua=level.continua,
        candidate=candidate,
        continuum=home,
        members=members,
        cuts=cuts,
        abroad=tuple(codes[n] for n in members if codes[n] not in cuts),
        joined=_joined(base, candidate, level.continua.tolerance_m),
        people=_people(base, cuts, level.continua, home),
    )


def _home(
    base: Delimitation, candidate: Candidate | None, continua: Continua, land: NDArray[np.float64]
) -> int | None:
    """The continuum with most of some land, None without land."""
    if candidate and continua is base.continua:
        return candidate.continuum
    held = np.bincount(continua.of_patch, weights=land, minlength=len(continua))
    return int(held.argmax()) if held.any() else None


def _regions(base: Delimitation) -> set[str]:
    """The regions whose communes are counted together where there is no candidate."""
    return {base.case.region} if base.case.region else set(base.communes.regions.values())


def _joined(base: Delimitation, candidate: Candidate | None, tolerance_m: float) -> bool | None:
    if candidate is None:
        return None
    unknown = dict(zip(base.communes.cuts, untold(base)))
    if any(unknown[code] for code in candidate.cuts):
        return None
    critical = candidate.critical
    return critical is not None and critical.distance_m <= tolerance_m


def _people(
    base: Delimitation, cuts: tuple[str, ...], continua: Continua, home: int | None
) -> CriterionResult:
    """The criterion of the population for the members, by the measure and count that decide."""
    population, located, everyone = base.population, base.located, base.communes.cuts
    inside = None if home is None else np.asarray(continua.of_patch == home)
    counts = {population.choice}
    if located:
        counts.add(compared_with(located, population))
    by_count = {
        count: figures(cuts, count, population, located, everyone, inside) for count in counts
    }
    measure = base.case.parameters.population_measure
    names = population.lacking(cuts, base.communes.names)
    answer = answer_population(by_count, measure, population, located, names)
    return judge_population(base.catalogue.criteria["population"], answer)
