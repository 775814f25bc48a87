"""The judgement of a survey: every set of communes judged once, and how each commune stands."""

from __future__ import annotations

from dataclasses import dataclass

from ..basis.notes import Note
from .candidates import Candidate, judge_set, numbered
from .commune_states import CommuneState, commune_states
from .hand_decision_applied import Decided, decide
from .proposals import propose
from .remarks import remarks
from .survey import Survey


@dataclass(frozen=True)
class Judgement:
    """Candidates by their number, the state of every commune, and what was decided by hand."""

    candidates: tuple[Candidate, ...]
    states: tuple[CommuneState, ...]
    decided: tuple[Decided, ...]
    notes: tuple[Note, ...]


def judge_survey(survey: Survey) -> Judgement:
    """Judge the sets that are found or given, as they are after the decision by hand, if any."""
    proposals, found = propose(survey)
    judged = [judge_set(proposal, survey) for proposal in proposals]
    if survey.case.decision:
        candidates, decided, by_hand = decide(proposals, judged, survey)
    else:
        candidates, decided, by_hand = numbered(judged, survey), [], []
    states = commune_states(candidates, survey)
    told = remarks(survey, [candidate.cuts for candidate in candidates], candidates)
    notes = (*found, *by_hand, *told)
    return Judgement(tuple(candidates), tuple(states), tuple(decided), notes)


def leave_unjudged(survey: Survey) -> Judgement:
    """No candidates and no criteria: only what is to be told of the sets that are proposed."""
    proposals, found = propose(survey)
    told = remarks(survey, [proposal.cuts for proposal in proposals], ())
    return Judgement((), tuple(commune_states((), survey)), (), (*found, *told))
