"""Carry out hand decisions: change one candidate, judge it again and tell what was done.

The law leaves room for judgement, so a set may differ from what was found; then each change carries
its written justification to every output.

The candidate that is changed is the first that holds a commune to be excluded; without any, the
one whose continuum holds a part of an included commune that is no member of it; else the first
that lacks an included commune. So a commune that is a member of one candidate can be included in
another, and then stands in both, which is told.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..basis.notes import Note, mark
from ..basis.vocabulary import Action, Role
from .candidates import Candidate, judge_set, numbered
from .commune_states import CommuneState, commune_states
from .hand_decision import HandDecision, justifications
from .proposals import Proposal
from .survey import Survey
from .verdict_errors import ExcludedFromNothing, NoCandidateToChange, NothingLeft


@dataclass(frozen=True)
class Decided:
    """A decision that was carried out; ``candidate`` is the id after it, "before" that before it.

    ``role_before`` is how the commune stood to the continuum before.
    """

    cut: str
    action: Action
    justification: str
    role_before: Role
    candidate: str
    candidate_before: str


def decide(
    proposals: Sequence[Proposal], judged: Sequence[Candidate], survey: Survey
) -> tuple[list[Candidate], list[Decided], list[Note]]:
    """The candidates as they are after the decision of the case, and what was done.

    ``judged`` are the proposals before it, each judged; only what it changes is judged anew. Raises
    `NoCandidateToChange`, `ExcludedFromNothing` or `NothingLeft`.
    """
    decision = survey.case.decision
    before = numbered(judged, survey)
    states = commune_states(before, survey)
    target = _target(decision, before, states)
    cuts = _changed(decision, target)
    after = numbered(_judged_anew(proposals, judged, target.cuts, cuts, survey), survey)
    new = next(candidate for candidate in after if candidate.cuts == cuts)
    roles = {state.cut: state for state in states}
    texts = justifications(decision, survey.catalogue.old_codes)
    decided = [
        Decided(cut, action, texts[cut], roles[cut].role, new.id, roles[cut].candidate)
        for cut, action in decision.actions.items()
    ]
    others = [candidate for candidate in after if candidate is not new]
    return after, decided, _notes(decided, target, new, others, survey.communes.names)


def _judged_anew(
    proposals: Sequence[Proposal],
    judged: Sequence[Candidate],
    old: tuple[str, ...],
    new: tuple[str, ...],
    survey: Survey,
) -> list[Candidate]:
    """The judged proposals, where the set of communes ``old`` has become ``new``."""
    if new == old:
        return list(judged)
    return [
        judge_set(replace(proposal, cuts=new), survey) if proposal.cuts == old else candidate
        for proposal, candidate in zip(proposals, judged)
    ]


def _target(
    decision: HandDecision, candidates: Sequence[Candidate], states: Sequence[CommuneState]
) -> Candidate:
    if not candidates:
        raise NoCandidateToChange(cuts=", ".join(decision.actions))
    for candidate in candidates:
        if not set(decision.exclude).isdisjoint(candidate.cuts):
            return candidate
    touched = {(state.candidate, state.cut) for state in states}
    for cut in decision.include:
        for candidate in candidates:
            if (candidate.id, cut) in touched and cut not in candidate.cuts:
                return candidate
    lacking = (c for c in candidates if not set(decision.include) <= set(c.cuts))
    return next(lacking, candidates[0])


def _changed(decision: HandDecision, target: Candidate) -> tuple[str, ...]:
    elsewhere = [cut for cut in decision.exclude if cut not in target.cuts]
    if elsewhere:
        raise ExcludedFromNothing(
            cuts=", ".join(elsewhere), name=target.name, communes=", ".join(target.cuts)
        )
    cuts = tuple(sorted({*target.cuts, *decision.include} - set(decision.exclude)))
    if not cuts:
        raise NothingLeft(name=target.name)
    return cuts


def _notes(
    decided: Sequence[Decided],
    target: Candidate,
    new: Candidate,
    others: Sequence[Candidate],
    names: dict[str, str],
) -> list[Note]:
    notes = [
        Note(
            mark(
                "Changed by hand: {before} ({communes}) is now {id} {name}. The rule: the first "
                "candidate with an excluded commune, else the one whose continuum holds a part of "
                "an included one, else the first that lacks one."
            ),
            {
                "before": target.name,
                "communes": ", ".join(target.cuts),
                "id": new.id,
                "name": new.name,
            },
        )
    ]
    templates = {
        Action.INCLUDED: mark("Included by hand: {cut} {name} (before: {role}). Why: {why}"),
        Action.EXCLUDED: mark("Excluded by hand: {cut} {name} (before: {role}). Why: {why}"),
    }
    for one in decided:
        details = {
            "cut": one.cut,
            "name": names[one.cut],
            "role": one.role_before.value,
            "why": one.justification,
        }
        notes.append(Note(templates[one.action], details))
    included = [one.cut for one in decided if one.action is Action.INCLUDED]
    already = [cut for cut in included if cut in target.cuts]
    if already:
        template = mark("Included by hand although already in the candidate: {communes}.")
        notes.append(Note(template, {"communes": ", ".join(already)}))
    for other in others:
        both = [cut for cut in included if cut in other.cuts]
        if both:
            template = mark("Included by hand, these are also in {id} {name}: {communes}.")
            details = {"id": other.id, "name": other.name, "communes": ", ".join(both)}
            notes.append(Note(template, details))
    return notes
