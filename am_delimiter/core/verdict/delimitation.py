"""The one front door: from a case (communes, evidence, parameters) to a delimitation."""

from __future__ import annotations

from dataclasses import dataclass

from ..basis.fingerprints import InputFile
from ..basis.notes import Note
from ..basis.progress import Progress
from ..blockwork.crew import Crew
from ..catalogue.catalogue import Catalogue
from ..land.raster import RasterPort
from ..modification.modified_area import modified_notes
from .candidates import Candidate, judge_set, numbered
from .case import Case
from .commune_states import CommuneState, commune_states
from .hand_decision_applied import Decided, decide
from .inputs_used import record_inputs
from .proposals import propose
from .remarks import remarks
from .survey import Survey, survey_case


@dataclass(frozen=True)
class Judgement:
    """Candidates by their number, the state of every commune, and what was decided by hand."""

    candidates: tuple[Candidate, ...]
    states: tuple[CommuneState, ...]
    decided: tuple[Decided, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True)
class Delimitation(Survey):
    """The answer, frozen: a survey with its judgement. Views render it, nobody edits it.

    ``inputs`` are the files that it rests on.
    """

    judgement: Judgement
    inputs: tuple[InputFile, ...]

    @property
    def candidates(self) -> tuple[Candidate, ...]:
        """The judged sets of communes by their number; none where nothing is judged."""
        return self.judgement.candidates

    @property
    def states(self) -> tuple[CommuneState, ...]:
        """How each commune stands, in the order of the communes."""
        return self.judgement.states

    @property
    def decided(self) -> tuple[Decided, ...]:
        """What was decided by hand."""
        return self.judgement.decided

    @property
    def notes(self) -> tuple[Note, ...]:
        """What the survey and then the judgement have to tell."""
        return (*super().notes, *self.judgement.notes)


def delimit(
    case: Case,
    catalogue: Catalogue,
    port: RasterPort,
    progress: Progress | None = None,
    crew: Crew | None = None,
) -> Delimitation:
    """Find the continua, the candidates and their verdicts.

    ``crew`` are those who do the blocks of the land; what is found does not depend on them.
    Raises a named `AmDelimiterError` for anything in the case that the user has to mend.
    """
    progress = progress or Progress()
    survey = survey_case(case, catalogue, port, progress, crew)
    return conclude(survey, judge_survey(survey), progress)


def conclude(survey: Survey, judgement: Judgement, progress: Progress) -> Delimitation:
    """Put on record what a survey rests on, and what came of it."""
    progress.report(0.9)
    inputs = record_inputs(survey, progress)
    return Delimitation(survey.checked, survey.area, survey.facts, survey.joins, judgement, inputs)


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
    notes = (*found, *modified_notes(survey.case.modifies), *by_hand, *told)
    return Judgement(tuple(candidates), tuple(states), tuple(decided), notes)


def leave_unjudged(survey: Survey) -> Judgement:
    """No candidates and no criteria: only what is to be told of the sets that are proposed."""
    proposals, found = propose(survey)
    told = remarks(survey, [proposal.cuts for proposal in proposals], ())
    return Judgement((), tuple(commune_states((), survey)), (), (*found, *told))
