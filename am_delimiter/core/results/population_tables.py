"""The measures of the population as rows: each commune of a candidate, and their total."""

from __future__ import annotations

from collections.abc import Sequence

from ..basis.vocabulary import (
    PRINTED_PEOPLE_RULES,
    PRINTED_POPULATION_MEASURES,
    PRINTED_URBAN_RULES,
    Role,
)
from ..population.population_measures import Figures, figures
from ..records.candidate_rows import PopulationRow
from ..records.record import read, write
from ..records.summary_records import PopulationSummary, PopulationTotals
from ..verdict.candidates import Candidate
from ..verdict.delimitation import Delimitation

TOTAL = "Conjunto"
"""How the row of all communes is called in print."""


def population_rows(result: Delimitation) -> tuple[PopulationRow, ...]:
    """Every commune of every candidate by every count, and a row with their total.

    Persons are not rounded, so that urban and rest add up to the located ones, and the communes to
    their total, to the last digit.
    """
    return tuple(row for one in result.candidates for row in _rows(one, result))


def population_summary(
    candidate: Candidate, rows: Sequence[PopulationRow], result: Delimitation
) -> PopulationSummary:
    """The measure that decides, and the total of the candidate by every count and measure."""
    totals = [row for row in rows if row.candidate == candidate.id and row.cut is None]
    return PopulationSummary(
        measure=result.case.parameters.population_measure.value,
        urban_by=(result.located.urban_by.value or None) if result.located else None,
        counts={
            count: read(PopulationTotals, write(row), "population")
            for count, row in zip(result.population.counts, totals)
        },
    )


def _rows(candidate: Candidate, result: Delimitation) -> list[PopulationRow]:
    """For each count the communes in order, and the total."""
    found = []
    communes, population = result.communes, result.population
    chosen = candidate.patches(result.continua)
    unknown = {Role.NO_EVIDENCE, Role.TOO_LITTLE}
    told = {state.cut: state.role not in unknown for state in result.states}
    for count, total in zip(population.counts, _totals(candidate, result)):
        for cut in candidate.cuts:
            inside = chosen if told[cut] else None
            one = figures((cut,), count, population, result.located, communes.cuts, inside)
            found.append(_row(candidate, count, cut, communes.names[cut], one, result))
        found.append(total)
    return found


def _totals(candidate: Candidate, result: Delimitation) -> list[PopulationRow]:
    return [
        _row(candidate, count, None, TOTAL, found, result)
        for count, found in candidate.figures.items()
    ]


def _row(
    candidate: Candidate, count: str, cut: str | None, name: str, one: Figures, result: Delimitation
) -> PopulationRow:
    parameters, population = result.case.parameters, result.population
    return PopulationRow(
        candidate=candidate.id,
        cut=cut,
        name=name,
        count=population.name_of(count),
        whole=one.whole,
        urban=one.urban,
        rest=one.rest,
        inside=one.inside,
        located=one.located,
        census=None if one.located is None else one.whole,
        difference=one.difference,
        difference_percent=None if one.percent is None else round(one.percent, 4),
        rule=None if one.located is None else _rule(result),
        measure=PRINTED_POPULATION_MEASURES[parameters.population_measure],
        decides=count == population.choice,
        unlocated=one.unlocated,
        in_patches=one.in_patches,
        inside_min=one.inside_ends[0] if one.inside_ends else None,
        inside_max=one.inside_ends[1] if one.inside_ends else None,
        urban_min=one.urban_ends[0] if one.urban_ends else None,
        urban_max=one.urban_ends[1] if one.urban_ends else None,
        urban_polygons=one.urban_polygons,
        rural_polygons=one.rural_polygons,
    )


def _rule(result: Delimitation) -> str:
    """How persons were located and told urban, in print."""
    people, located = result.case.people, result.located
    rules = []
    if people.polygons:
        rules.append(PRINTED_PEOPLE_RULES[result.case.parameters.people_rule])
    if people.rasters:
        rules.append("personas por celda")
    if located:
        rules.append(PRINTED_URBAN_RULES[located.urban_by])
    return "; ".join(rules)
