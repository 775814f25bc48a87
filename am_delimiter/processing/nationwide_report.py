"""The ranking of the country in lines, in Spanish."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..toolbelt.formats import number

if TYPE_CHECKING:
    from ..core.country import Country, Ranked


def ranking_lines(found: Country) -> list[str]:
    """A line for each candidate, then one for each region that could not be evaluated."""
    from ..core.country import rank

    ranked = rank(found.answers, found.case.parameters.population_measure)
    lines = [_line(one) for one in ranked] or ["Ninguna región tiene candidatas."]
    unread = [f"{one.name}: no evaluable" for one in found.answers if one.study is None]
    return [*lines, *unread]


def _line(one: Ranked) -> str:
    candidate = one.candidate
    standing = candidate.registered.state if candidate.registered else "candidata"
    people = "población sin dato"
    if one.persons is not None:
        people = f"{number(round(one.persons))} habitantes"
    gap = "separación crítica desconocida"
    if candidate.critical:
        gap = f"separación crítica {number(round(candidate.critical.distance_m, 2))} m"
    told = f"{candidate.id} {candidate.name} ({standing})"
    return f"{one.rank}. {told}: {people}; {gap}; {candidate.verdict.value}"
