"""The regions of the country as rows: what each has and, where nothing is met, why."""

from __future__ import annotations

from collections.abc import Sequence

from ..basis.notes import Note, mark
from ..basis.table import Row, Say, metres, shown_value
from ..basis.vocabulary import Role, Verdict
from ..verdict.candidates import Candidate
from .candidate_lines import deciding
from .country import Country
from .country_notes import problem_note
from .ranking import deciding_persons
from .region_answer import RegionAnswer, RegionStudy

DELIMITED = "delimitada"
"""What a region is called, in print, that could be delimited."""


def region_line(answer: RegionAnswer, found: Country, say: Say) -> Row:
    """A region with its candidates, or with the sentence that says why there is nothing."""
    study = answer.study
    first = answer.candidates[0] if answer.candidates else None
    measure = found.case.parameters.population_measure
    persons = deciding_persons(first, answer, measure) if first else None
    reason = _reason(answer, found)
    return {
        "region": answer.code,
        "region_name": answer.name,
        "state": DELIMITED if study else Verdict.NOT_EVALUABLE.value,
        "working_crs": study.working_crs if study else None,
        "cell_m": study.cell_m if study else None,
        "n_communes": len(answer.cuts),
        "n_without_evidence": _unseen(answer, study) if study else None,
        "built_ha": round(study.built_ha, 4) if study else None,
        "n_candidates": len(answer.candidates) if study else None,
        "n_not_failing": len(_not_failing(answer.candidates)) if study else None,
        "first_candidate": first.name if first else None,
        "first_population": deciding(first, persons) if first else None,
        "reason": say(reason) if reason else None,
    }


def _unseen(answer: RegionAnswer, study: RegionStudy) -> int:
    """Communes of which the evidence says nothing, or too little."""
    unknown = (Role.NO_EVIDENCE, Role.TOO_LITTLE)
    seen = [cut for cut, state in study.states.items() if state.role not in unknown]
    return len(answer.cuts) - len(seen)


def _not_failing(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates that fail no criterion, though some may not be evaluable."""
    return [one for one in candidates if one.verdict is not Verdict.NOT_MET]


def _reason(answer: RegionAnswer, found: Country) -> Note | None:
    """Why a region has no candidate that could be an area, None where it has one."""
    if answer.study is None:
        return problem_note(answer)
    if not answer.candidates:
        return _no_candidate(answer.study, found)
    if _not_failing(answer.candidates):
        return None
    first = answer.candidates[0]
    template = mark("No candidate meets the law. The most populated, {name}, fails: {criteria}.")
    return Note(template, {"name": first.name, "criteria": _failed(first)})


def _failed(candidate: Candidate) -> tuple[Note, ...]:
    """The criteria that a candidate fails, with what was found and what is asked."""
    template = mark("{criterion} ({value} {unit}; the threshold is {operator} {threshold})")
    return tuple(
        Note(
            template,
            {
                "criterion": item.name,
                "value": shown_value(item.value, item.threshold, 0),
                "unit": item.unit,
                "operator": item.operator,
                "threshold": item.threshold,
            },
        )
        for item in candidate.criteria
        if item.verdict is Verdict.NOT_MET
    )


def _no_candidate(study: RegionStudy, found: Country) -> Note:
    """No two communes share a continuum: at what gap the nearest two would."""
    asked, nearest = found.case.parameters, study.nearest
    if nearest is None:
        template = mark(
            "No continuum has two or more member communes at {tolerance} m, nor at any gap of up "
            "to {most} m."
        )
        return Note(template, {"tolerance": asked.tolerance_m, "most": asked.max_gap_m})
    template = mark(
        "No continuum has two or more member communes at {tolerance} m. The first two, {first} "
        "and {second}, join at {gap} m."
    )
    details = {"tolerance": asked.tolerance_m, "gap": metres(nearest.gap_m)}
    return Note(template, {**details, "first": nearest.first, "second": nearest.second})
