"""What is not known of a figure of the population: the least and the most that it can be."""

from __future__ import annotations

import math

from ...core.records import CandidateSummary, PopulationTotals
from ...toolbelt.formats import number


def deciding_totals(candidate: CandidateSummary) -> PopulationTotals | None:
    """The figures of a candidate by the count that decides, None where no count does."""
    counts = candidate.population_measures.counts.values()
    return next((one for one in counts if one.decides), None)


def people_interval(candidate: CandidateSummary, measure: str = "") -> str:
    """The ends of a measure of the population, ``entre 547.670 y 613.010``; "" where it has none.

    ``measure`` is "urban" or "inside", and "" for the one that decides. Whole communes are counted
    and have no interval; results of an earlier version tell none.
    """
    found = deciding_totals(candidate)
    return told_ends(
        found.ends(measure or candidate.population_measures.measure) if found else None
    )


def whole_ends(ends: tuple[float, float] | None) -> tuple[int, int] | None:
    """Two ends rounded outwards to whole persons, None where there are none or they are one."""
    if ends is None or math.floor(ends[0]) >= math.ceil(ends[1]):
        return None
    return math.floor(ends[0]), math.ceil(ends[1])


def told_ends(ends: tuple[float, float] | None) -> str:
    """Two ends in words, "" where there are none or they are one number."""
    found = whole_ends(ends)
    return f"entre {number(found[0])} y {number(found[1])}" if found else ""
