"""Near misses: at what gap two communes of a region would join, where none does."""

from __future__ import annotations

from dataclasses import dataclass

from ..verdict.survey import Survey


@dataclass(frozen=True)
class FirstJoin:
    """The two communes that join first, by name, and the smallest tolerance at which they do."""

    first: str
    second: str
    gap_m: float


def nearest_pair(survey: Survey) -> FirstJoin | None:
    """The pair with the least critical gap, None where no two join at any gap that is searched."""
    names = list(survey.communes.names.values())
    gaps = ((gap.distance_m, pair) for pair, gap in survey.pair_gaps.items())
    least = min(gaps, default=None)
    if least is None:
        return None
    gap_m, (first, second) = least
    return FirstJoin(names[first], names[second], gap_m)
