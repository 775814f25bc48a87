"""A set of communes judged at a tolerance, by the rules of the delimitation.

What depends on the tolerance, and on who is in the set, is judged anew. Travel, services and
instruments do not depend on the tolerance: for the sets that the run judged they are what it found,
and for any other set they are not known until it is delimited.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from ..basis.vocabulary import MembershipBy, Verdict
from ..catalogue.catalogue import Catalogue
from ..population.population_measures import Figures, answer_population, figures
from ..records.candidate_rows import CriterionRow
from ..verdict.criteria import Measures, judge, overall
from ..verdict.criterion_result import CriterionResult
from .explorer import Explorer, ToleranceCut

LIVE = ("communes", "region", "continuity", "population")
"""Criteria that are judged anew; the others are those of the run."""

StoredCriteria = Mapping[frozenset[str], Sequence[CriterionRow]]
"""The criteria of the sets that a run judged, by their codes."""


@dataclass(frozen=True)
class SetAnswer:
    """A set (positions of communes) at a tolerance.

    ``node`` is the continuum with most of its land, None without land; ``gap_m`` the smallest
    tolerance at which it joins and ``gap`` the number of the gap that decides it; ``apart`` are the
    communes that are not yet members of that continuum. ``criteria`` are judged anew, ``stored``
    are those of the run and ``unknown`` the ids of those that nobody answered for this set.
    """

    members: tuple[int, ...]
    tolerance_m: float
    node: int | None
    hectares: float
    gap_m: float | None
    gap: int | None
    apart: tuple[int, ...]
    people: dict[str, Figures]
    criteria: tuple[CriterionResult, ...]
    stored: tuple[CriterionRow, ...] = ()
    unknown: tuple[str, ...] = ()
    verdict: Verdict = field(default=Verdict.NOT_EVALUABLE)


def answer_set(
    members: Sequence[int],
    cut: ToleranceCut,
    explorer: Explorer,
    catalogue: Catalogue,
    stored: StoredCriteria,
) -> SetAnswer:
    """Judge a set at the tolerance of a cut."""
    study = explorer.study
    own = tuple(sorted(members))
    cuts = [study.cuts[one] for one in own]
    node = next((one.node for one in cut.sets if one.members == own), None)
    node = explorer.home_of(own, cut) if node is None else node
    critical = study.hierarchy.critical_gap(own) if own else None
    untold = bool((study.bare | study.scarce).intersection(own))
    people = _people(cuts, None if untold else node, explorer)
    gap_m = critical.distance_m if critical and not untold else None
    found = judge(_measures(cuts, own, cut, gap_m, people, explorer), catalogue)
    live = tuple(one for one in found if one.id in LIVE)
    kept = tuple(row for row in stored.get(frozenset(cuts), ()) if row.criterion not in LIVE)
    told = {*LIVE, *(row.criterion for row in kept)}
    unknown = tuple(one for one in catalogue.criteria if one not in told)
    inside = set(cut.members.get(node, ())) if node is not None else set()
    has_gap = critical is not None and critical.gap is not None and gap_m is not None
    return SetAnswer(
        members=own,
        tolerance_m=cut.tolerance_m,
        node=node,
        hectares=explorer.hectares_of(node) if node is not None else 0.0,
        gap_m=gap_m,
        gap=int(study.number[critical.gap]) if has_gap and critical else None,
        apart=tuple(one for one in own if one not in inside),
        people=people,
        criteria=live,
        stored=kept,
        unknown=unknown,
        verdict=_overall(live, kept, unknown),
    )


def _overall(
    live: Sequence[CriterionResult], kept: Sequence[CriterionRow], unknown: Sequence[str]
) -> Verdict:
    """One verdict for all; what nobody answered cannot be evaluated."""
    told = [*(one.verdict for one in live), *(Verdict(row.verdict) for row in kept)]
    told += [Verdict.NOT_EVALUABLE] * len(unknown)
    return overall([replace(live[0], verdict=one) for one in told])


def _people(cuts: Sequence[str], node: int | None, explorer: Explorer) -> dict[str, Figures]:
    """The persons of a set by every count."""
    study = explorer.study
    patches = None if node is None else explorer.patches_of(node)
    return {
        count: figures(cuts, count, study.population, study.located, study.cuts, patches)
        for count in study.population.counts
    }


def _measures(
    cuts: Sequence[str],
    own: Sequence[int],
    cut: ToleranceCut,
    gap_m: float | None,
    people: dict[str, Figures],
    explorer: Explorer,
) -> Measures:
    """What the criteria that are judged anew ask of a set."""
    study = explorer.study
    names, rows, population = study.names, study.communes, study.population
    by_population = study.membership.by is MembershipBy.POPULATION
    nobody = study.membership.whole == 0 if by_population else np.zeros(len(rows), dtype=bool)

    def named(chosen: Sequence[int]) -> tuple[str, ...]:
        return tuple(rows[one].name for one in chosen)

    scarce = [one for one in own if one in study.scarce]
    return Measures(
        communes=len(own),
        regions=len({rows[one].region for one in own}),
        critical_gap_m=gap_m,
        max_gap_m=study.parameters.max_gap_m,
        tolerance_m=cut.tolerance_m,
        unbuilt=named([one for one in own if one in study.bare]),
        lacking=named(scarce),
        unlocated=named([one for one in own if nobody[one]]),
        never=named([one for one in own if one in study.never - study.scarce]),
        people=answer_population(
            people,
            study.parameters.population_measure,
            population,
            study.located,
            population.lacking(cuts, names),
        ),
        plain_gap_m=gap_m,
    )
