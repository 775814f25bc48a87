"""The sets of communes that are followed through the epochs, and how each stands in one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..basis.notes import Note, mark
from ..basis.vocabulary import Verdict
from ..verdict.candidates import Candidate, judge_set
from ..verdict.criterion_result import CriterionResult
from ..verdict.delimitation import judge_survey
from ..verdict.proposals import Proposal
from ..verdict.survey import Survey
from .epoch_survey import Surveyed

CONTINUITY, POPULATION = "continuity", "population"
"""The criteria that change with the years and are judged in each."""


@dataclass(frozen=True)
class FollowedSet:
    """A set of communes with the number and name that it has in the latest epoch."""

    id: str
    name: str
    cuts: tuple[str, ...]


@dataclass(frozen=True)
class SetInEpoch:
    """How a set stands in an epoch.

    ``why`` says why it is not evaluable, None where it is: then ``built_ha`` is the land of its
    communes and ``patches`` (patches,) are those of its continuum, of ``continuum_ha``; None where
    it has no land. ``members`` are the codes of the members of that continuum, of any commune.
    ``unjudged`` says why its continuity is not evaluable though the epoch covers it.
    """

    followed: FollowedSet
    epoch: Surveyed
    why: Note | None
    built_ha: float | None = None
    continuum_ha: float | None = None
    patches: NDArray[np.bool_] | None = None
    members: tuple[str, ...] = ()
    critical_gap_m: float | None = None
    continuity: Verdict = Verdict.NOT_EVALUABLE
    population: int | None = None
    population_verdict: Verdict = Verdict.NOT_EVALUABLE
    unjudged: Note | None = None


def followed_sets(latest: Survey) -> tuple[FollowedSet, ...]:
    """The set that the user gave, or the candidates of the latest epoch."""
    judged = judge_survey(latest).candidates
    return tuple(FollowedSet(one.id, one.name, one.cuts) for one in judged)


def set_in_epoch(followed: FollowedSet, epoch: Surveyed, unseen: Mapping[str, Note]) -> SetInEpoch:
    """Judge a set in an epoch; ``unseen`` are the communes that it does not cover, and why."""
    population = epoch.people.total(followed.cuts)
    missing = [unseen[cut] for cut in followed.cuts if cut in unseen]
    if missing:
        told = Note(mark("{reasons}"), {"reasons": tuple(missing)})
        return SetInEpoch(followed, epoch, told, population=population)
    survey = epoch.survey
    judged = judge_set(Proposal(followed.cuts, None), survey)
    patches = judged.patches(survey.continua)
    own = [cut in followed.cuts for cut in survey.communes.cuts]
    continuity = _answer(judged, CONTINUITY)
    open_ = continuity.verdict is Verdict.NOT_EVALUABLE
    return SetInEpoch(
        followed,
        epoch,
        None,
        built_ha=float(epoch.built_ha[own].sum()),
        continuum_ha=None if patches is None else float(survey.patches.hectares[patches].sum()),
        patches=patches,
        members=_members(judged, survey),
        critical_gap_m=judged.critical.distance_m if judged.critical else None,
        continuity=continuity.verdict,
        population=population,
        population_verdict=_answer(judged, POPULATION).verdict,
        unjudged=continuity.reason if open_ else None,
    )


def _members(judged: Candidate, survey: Survey) -> tuple[str, ...]:
    """The codes of the members of the continuum of a candidate."""
    if judged.continuum is None:
        return ()
    members = survey.membership.members(survey.continua).get(judged.continuum, [])
    return tuple(survey.communes.cuts[member] for member in members)


def _answer(judged: Candidate, criterion: str) -> CriterionResult:
    return next(one for one in judged.criteria if one.id == criterion)


def first_evaluable(standings: Sequence[SetInEpoch]) -> SetInEpoch | None:
    """The earliest of some standings of one set that is evaluable, None when none is."""
    return next((one for one in standings if one.why is None), None)
