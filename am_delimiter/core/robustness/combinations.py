"""Combinations: what a choice of values gives for a candidate, as a delimitation with them does.

A candidate is followed by its land: its set at a combination is the set of communes that a
delimitation with these parameters finds in the continuum which holds most of the built-up land of
its communes, in its region. The candidate itself, with just its own communes, is judged beside it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from ..basis.errors import AmDelimiterError
from ..basis.notes import Note, mark
from ..basis.progress import Progress
from ..basis.vocabulary import MembershipBy, PopulationMeasure, Verdict
from ..catalogue.catalogue_errors import CellTooLarge, ToleranceAboveMaxGap
from ..continuum.continua import Continua, cut
from ..population.population_errors import NoLocatedPopulation
from ..population.population_measures import answer_population
from ..studies.reach import own_land
from ..studies.sensitivity import untold
from ..verdict.candidates import Candidate, judge_set
from ..verdict.criteria import judge_population, overall
from ..verdict.criterion_result import CriterionResult
from ..verdict.joins import join_communes
from ..verdict.proposals import Proposal
from ..verdict.survey import Survey
from .axes import Axes, Choice, MemberRule
from .course import LandCourse, Span, course_of, members_through, spans_of
from .grounds import Ground, Surroundings, Work, refusal_of

Cuts = tuple[str, ...]


@dataclass(frozen=True)
class Judged:
    """A set of communes as it stands: its criteria, and what they were measured by.

    ``population`` is the figure that decides, None where it is not known.
    """

    criteria: tuple[CriterionResult, ...]
    verdict: Verdict
    gap_m: float | None
    population: float | None

    def criterion(self, id_: str) -> CriterionResult | None:
        """The answer to a criterion."""
        return next((one for one in self.criteria if one.id == id_), None)


@dataclass(frozen=True)
class Combination:
    """What a choice gives for a candidate (its position among those that are followed).

    ``reason`` says why it cannot be judged, and then nothing else is known. ``members`` are the
    codes of the set, none where there is none; ``found`` is the set as it is judged and ``own`` the
    candidate itself, None where the evidence does not reach all of its communes. ``unknown`` are
    the communes of which it is not known whether they are members.
    """

    followed: int
    choice: Choice
    reason: Note | None = None
    members: Cuts = ()
    hectares: float | None = None
    found: Judged | None = None
    own: Judged | None = None
    unknown: frozenset[str] = frozenset()


@dataclass(frozen=True)
class NamedSpan:
    """A span of tolerances with the codes of the set that holds over it, by a ground and a rule.

    ``choice`` tells these; its tolerance and measure are those of the case.
    """

    followed: int
    choice: Choice
    span: Span
    members: Cuts
    alone: Cuts


def judge_ground(
    ground: Ground,
    candidates: Sequence[Candidate],
    axes: Axes,
    work: Work,
    progress: Progress,
) -> Iterator[Combination | NamedSpan]:
    """Every combination on a ground, and over which tolerances each set holds there."""
    continua: dict[float, Continua] = {}
    for rule in axes.rules:
        progress.check()
        if ground.around is None or _lacks_people(rule, ground.around):
            why = ground.reason or refusal_of(NoLocatedPopulation())
            yield from _refused(ground, rule, candidates, axes, why)
            continue
        work.hierarchies += 1
        survey = survey_of(ground.around, next(_choices(ground, rule, axes)), progress)
        bench = _Bench(survey, ground, rule, axes, work, continua)
        for followed, candidate in enumerate(candidates):
            yield from bench.follow(followed, candidate, progress)


def survey_of(around: Surroundings, choice: Choice, progress: Progress) -> Survey:
    """A combination as what every set of communes is judged by."""
    case = around.checked.case
    checked = replace(around.checked, case=replace(case, parameters=choice.within(case.parameters)))
    joins = join_communes(checked, around.area, around.facts, progress)
    return Survey(checked, around.area, around.facts, joins)


def _lacks_people(rule: MemberRule, around: Surroundings) -> bool:
    return rule.by is MembershipBy.POPULATION and around.facts.located is None


def _choices(ground: Ground, rule: MemberRule, axes: Axes) -> Iterator[Choice]:
    """The choices on a ground by a rule, in the order of the axes."""
    for tolerance in axes.tolerances:
        for measure in axes.measures:
            yield Choice(
                ground.source,
                ground.share_percent,
                ground.min_patch_ha,
                rule,
                tolerance,
                measure,
            )


def _refused(
    ground: Ground, rule: MemberRule, candidates: Sequence[Candidate], axes: Axes, why: Note
) -> Iterator[Combination]:
    for followed in range(len(candidates)):
        for choice in _choices(ground, rule, axes):
            yield Combination(followed, choice, why)


class _Bench:
    """A ground with a rule of membership, where every tolerance and measure is asked of."""

    def __init__(
        self,
        survey: Survey,
        ground: Ground,
        rule: MemberRule,
        axes: Axes,
        work: Work,
        continua: dict[float, Continua],
    ) -> None:
        self._survey, self._ground, self._rule, self._axes = survey, ground, rule, axes
        self._work, self._continua = work, continua
        self._codes = survey.communes.cuts
        self._unknown = frozenset(np.array(self._codes)[untold(survey)].tolist())
        tree = survey.fabric.tree
        self._patch_at = np.argsort(tree.start[: tree.n_patches], kind="stable")
        self._surveys: dict[float, Survey] = {}

    def follow(
        self, followed: int, candidate: Candidate, progress: Progress
    ) -> Iterator[Combination | NamedSpan]:
        """A candidate through all tolerances."""
        survey = self._survey
        land = own_land(survey, candidate)
        course = course_of(survey.fabric.tree, survey.patches.cells, land)
        if course is None:
            template = mark(
                "None of the communes of {candidate} has built-up land in this evidence."
            )
            why = Note(template, {"candidate": candidate.name})
            for tolerance in self._axes.tolerances:
                yield from self._unjudged(followed, tolerance, why)
            return
        members = members_through(course, survey.joins.hierarchy)
        region, regions = region_of(candidate, survey), survey.communes.regions
        chosen = [n for n, code in enumerate(self._codes) if regions[code] == region]
        yield from self._spans(followed, course, members, chosen)
        for tolerance in self._axes.tolerances:
            progress.check()
            misfit = self._misfit(tolerance)
            if misfit is not None:
                yield from self._unjudged(followed, tolerance, misfit)
                continue
            step = course.step(tolerance)
            inside = _as_set(tuple(self._codes[n] for n in chosen if members[step, n]))
            home = int(course.homes[step])
            yield from self._judged_at(followed, candidate, tolerance, home, inside)

    def _unjudged(self, followed: int, tolerance_m: float, why: Note) -> Iterator[Combination]:
        for choice in self._measures(tolerance_m):
            yield Combination(followed, choice, why)

    def _measures(self, tolerance_m: float) -> list[Choice]:
        """The choices of a tolerance: one for each measure of the population."""
        every = _choices(self._ground, self._rule, self._axes)
        return [choice for choice in every if choice.tolerance_m == tolerance_m]

    def _judged_at(
        self, followed: int, candidate: Candidate, tolerance_m: float, home: int, members: Cuts
    ) -> Iterator[Combination]:
        """The set and the candidate at a tolerance, by every measure of the population.

        Another measure only answers the criterion of the population anew.
        """
        choices = self._measures(tolerance_m)
        survey = self._at(choices[0])
        continuum = self._continuum(home, survey.continua)
        own = self._judged(candidate.cuts, None, survey)
        found = own if members == candidate.cuts else None
        if members and found is None:
            found = self._judged(members, continuum, survey)
        for choice in choices:
            yield Combination(
                followed=followed,
                choice=choice,
                members=members,
                hectares=float(survey.continua.hectares[continuum]),
                found=_told(found, choice.measure, survey),
                own=_told(own, choice.measure, survey),
                unknown=self._unknown,
            )

    def _spans(
        self, followed: int, course: LandCourse, members: NDArray[np.bool_], chosen: Sequence[int]
    ) -> Iterator[NamedSpan]:
        ground, case = self._ground, self._axes.case
        choice = Choice(
            ground.source,
            ground.share_percent,
            ground.min_patch_ha,
            self._rule,
            case.tolerance_m,
            case.measure,
        )
        for span in spans_of(course, members, chosen):
            codes = tuple(self._codes[n] for n in span.members)
            yield NamedSpan(followed, choice, span, _as_set(codes), codes)

    def _misfit(self, tolerance_m: float) -> Note | None:
        """Why a tolerance cannot be judged on this ground."""
        cell, most = self._survey.builtup.grid.cell, self._survey.case.parameters.max_gap_m
        error: AmDelimiterError | None = None
        if 0 < tolerance_m < cell:
            error = CellTooLarge(tolerance=tolerance_m, cell=cell)
        elif tolerance_m > most:
            error = ToleranceAboveMaxGap(tolerance=tolerance_m, max_gap=most)
        return refusal_of(error) if error else None

    def _at(self, choice: Choice) -> Survey:
        """The survey at a tolerance; only the continua are cut anew."""
        if choice.tolerance_m not in self._surveys:
            base = self._survey
            case = replace(base.case, parameters=choice.within(base.case.parameters))
            if choice.tolerance_m not in self._continua:  # the same by every rule of membership
                self._continua[choice.tolerance_m] = cut(
                    base.patches, base.gaps, choice.tolerance_m
                )
            self._surveys[choice.tolerance_m] = replace(
                base,
                checked=replace(base.checked, case=case),
                joins=replace(base.joins, continua=self._continua[choice.tolerance_m]),
            )
        return self._surveys[choice.tolerance_m]

    def _continuum(self, home: int, continua: Continua) -> int:
        """The continuum that a node is at a tolerance."""
        leaf = self._survey.fabric.tree.start[home]
        return int(continua.of_patch[self._patch_at[leaf]])

    def _judged(self, cuts: Cuts, continuum: int | None, survey: Survey) -> Candidate | None:
        """A set as a delimitation judges it; None where the study does not reach all of it."""
        if not set(cuts) <= set(self._codes):
            return None
        self._work.judged += 1
        return judge_set(Proposal(cuts, continuum), survey)


def _as_set(codes: Cuts) -> Cuts:
    """A commune alone is no set."""
    return codes if len(codes) > 1 else ()


def region_of(candidate: Candidate, survey: Survey) -> str:
    """The region that most communes of a candidate are of, of equals the first by its code."""
    regions = survey.communes.regions
    counted = Counter(regions[cut] for cut in candidate.cuts if cut in regions)
    return min(counted, key=lambda code: (-counted[code], code))


def _told(judged: Candidate | None, measure: PopulationMeasure, survey: Survey) -> Judged | None:
    """A judged set by a measure of the population."""
    if judged is None:
        return None
    population, names = survey.population, survey.communes.names
    answer = answer_population(
        judged.figures,
        measure,
        population,
        survey.located,
        population.lacking(judged.cuts, names),
    )
    counted = judge_population(survey.catalogue.criteria["population"], answer)
    criteria = tuple(counted if one.id == counted.id else one for one in judged.criteria)
    critical = judged.critical
    return Judged(
        criteria=criteria,
        verdict=overall(list(criteria)),
        gap_m=critical.distance_m if critical else None,
        population=counted.value,
    )
