"""The candidates of all regions in one order: by the persons that the law's threshold counts.

The most populated first, by the measure and the count that decide; whose persons are not known
come last, and equals stand in the order of their codes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..basis.vocabulary import PopulationMeasure
from ..verdict.candidates import Candidate
from .region_answer import RegionAnswer


@dataclass(frozen=True)
class Ranked:
    """A candidate with its place from 1, its region and the persons that decide (None: unknown)."""

    rank: int
    answer: RegionAnswer
    candidate: Candidate
    persons: float | None


def rank(answers: Sequence[RegionAnswer], measure: PopulationMeasure) -> tuple[Ranked, ...]:
    """All candidates in order; ``measure`` says whose inhabitants decide."""
    found = [
        (deciding_persons(one, answer, measure), one, answer)
        for answer in answers
        for one in answer.candidates
    ]
    found.sort(key=lambda each: (each[0] is None, -(each[0] or 0), each[1].cuts))
    return tuple(
        Ranked(place, answer, one, persons) for place, (persons, one, answer) in enumerate(found, 1)
    )


def deciding_persons(
    candidate: Candidate, answer: RegionAnswer, measure: PopulationMeasure
) -> float | None:
    """The persons of a candidate by the count and the measure that decide, None if not known."""
    if answer.study is None:
        return None
    return candidate.figures[answer.study.population.choice].by(measure)
