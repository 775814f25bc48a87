"""Continuity: one hierarchy of gaps cut at several tolerances, and how communes join in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations, product

from ..basis.notes import Note, mark
from ..basis.progress import Progress
from ..blockwork.crew import Crew
from ..catalogue.catalogue import Catalogue
from ..catalogue.parameters import check_resolved
from ..continuum.continua import Continua, cut
from ..land.raster import RasterPort
from ..verdict.case import Case
from ..verdict.delimitation import Delimitation, conclude, leave_unjudged
from ..verdict.proposals import members_by_region
from ..verdict.survey import Survey, survey_case
from .chaining_guard import Trial, try_guards


@dataclass(frozen=True)
class MemberSet:
    """Two or more communes of one region that are members of one continuum (its index).

    ``population`` is the sum of the count that decides, None when a commune lacks it;
    ``population_inside`` are its located persons in that continuum, None when not located.
    """

    cuts: tuple[str, ...]
    continuum: int
    population: int | None
    population_inside: float | None = None


@dataclass(frozen=True)
class ToleranceLevel:
    """What a tolerance gives: its continua and its sets of communes, the most populated first.

    ``crosses_region`` tells whether a continuum has members of more than one region.
    """

    continua: Continua
    sets: tuple[MemberSet, ...]
    crosses_region: bool

    @property
    def tolerance_m(self) -> float:
        """The tolerance in metres."""
        return self.continua.tolerance_m


@dataclass(frozen=True)
class Merge:
    """A step of the dendrogram: the sets of communes that become one at a tolerance.

    ``parts`` are codes, a commune alone being a set of one; ``gap`` is an index into `Gaps`,
    None when the communes share one patch.
    """

    tolerance_m: float
    parts: tuple[tuple[str, ...], ...]
    gap: int | None

    @property
    def cuts(self) -> tuple[str, ...]:
        """Codes of the resulting set."""
        return tuple(sorted({cut for part in self.parts for cut in part}))


@dataclass(frozen=True)
class Continuity:
    """What was found at the largest tolerance, each level, the dendrogram, the guard trials.

    ``base`` has no candidates: nothing is judged.
    """

    base: Delimitation
    levels: tuple[ToleranceLevel, ...]
    merges: tuple[Merge, ...]
    trials: tuple[Trial, ...]
    notes: tuple[Note, ...]


def study_continuity(
    case: Case,
    tolerances: Sequence[float],
    catalogue: Catalogue,
    port: RasterPort,
    progress: Progress | None = None,
    crew: Crew | None = None,
) -> Continuity:
    """Cut one hierarchy at each of some growing tolerances.

    The tolerance of the case is the last one: the hierarchy is computed once, for it. No set of
    communes is judged. ``crew`` are those who do the blocks of the land.
    """
    progress, asked = progress or Progress(), tuple(tolerances)
    if case.parameters.cell_m:
        check_resolved(asked, case.parameters.cell_m)  # before any work
    part = progress.part(0.0, 0.7)
    survey = survey_case(case, catalogue, port, part, crew)
    base = conclude(survey, leave_unjudged(survey), part)
    check_resolved(asked, base.builtup.grid.cell)
    progress.stage(mark("Cutting the hierarchy at each tolerance"))
    levels = []
    for done, tolerance in enumerate(asked, start=1):
        levels.append(_level(base, tolerance))
        progress.report(0.7 + 0.05 * done / len(asked))
    merges = find_merges(base, progress.part(0.75, 0.8))
    progress.stage(mark("Trying other minimum patches and local densities"))
    trials = try_guards(base, asked, progress.part(0.8, 1.0), densities=True)
    return Continuity(
        base, tuple(levels), tuple(merges), tuple(trials), (*base.notes, *_about(asked))
    )


def _level(base: Survey, tolerance_m: float) -> ToleranceLevel:
    continua = cut(base.patches, base.gaps, tolerance_m)
    found = members_by_region(continua, base.membership, base.communes)
    population, located, everyone = base.population, base.located, base.communes.cuts
    sets = [
        MemberSet(
            tuple(cuts),
            continuum,
            population.total(cuts, population.choice),
            located.within(cuts, everyone, continua.of_patch == continuum) if located else None,
        )
        for continuum, by_region in found.items()
        for cuts in by_region.values()
        if len(cuts) > 1
    ]
    sets.sort(key=lambda one: (-(one.population or 0), one.cuts))
    return ToleranceLevel(
        continua, tuple(sets), any(len(regions) > 1 for regions in found.values())
    )


def find_merges(base: Survey, progress: Progress | None = None) -> list[Merge]:
    """Every step at which communes become members of one continuum, by growing tolerance.

    The member sets can only change at a critical gap of some pair, so cutting the hierarchy at
    each of those misses none, whatever the membership.
    """
    progress = progress or Progress()
    at = sorted({critical.distance_m for critical in base.pair_gaps.values()})
    merges: list[Merge] = []
    before: set[frozenset[int]] = set()
    for done, tolerance in enumerate(at, start=1):
        inside = base.membership.members(cut(base.patches, base.gaps, tolerance))
        found = {frozenset(members) for members in inside.values() if len(members) > 1}
        grown = sorted(found - before, key=sorted)
        merges += [_merge(new, before, tolerance, base) for new in grown]
        before = found
        progress.report(done / len(at))
    return merges


def _merge(
    new: frozenset[int], before: set[frozenset[int]], tolerance_m: float, base: Survey
) -> Merge:
    within = [part for part in before if part < new]
    largest = [part for part in within if not any(part < other for other in within)]
    alone = new.difference(*largest)
    parts = sorted([*largest, *(frozenset([one]) for one in alone)], key=sorted)
    pairs = (pair for a, b in combinations(parts, 2) for pair in product(a, b))
    decisive = (base.pair_gaps.get((min(pair), max(pair))) for pair in pairs)
    gaps = [c.gap for c in decisive if c and c.distance_m == tolerance_m and c.gap is not None]
    codes = base.communes.cuts
    named = tuple(tuple(codes[commune] for commune in sorted(part)) for part in parts)
    return Merge(tolerance_m, named, min(gaps, default=None))


def _about(tolerances: tuple[float, ...]) -> list[Note]:
    if len(tolerances) == 1:
        return []
    template = mark(
        "Notes that speak of candidates, and what is marked as bridged, are for the largest "
        "tolerance ({tolerance} m); the sensitivity table tells what each tolerance gives."
    )
    return [Note(template, {"tolerance": tolerances[-1]})]
