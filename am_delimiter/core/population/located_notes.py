"""What the user must know about the located population: how much of the census it finds."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from ..basis.notes import Note, mark
from ..basis.vocabulary import UrbanBy
from ..land.communes import Communes
from .located import STEP, UNTOLD, LocatedPopulation, Portions
from .located_blocks import Units
from .population import Population
from .urban import UrbanCells


def compared_with(located: LocatedPopulation, population: Population) -> str:
    """The count that located persons are compared with: their own census, or the one that decides.

    A key of `Population.counts`.
    """
    return located.census or population.choice


def urban_rule(portions: Iterable[Portions], urban: UrbanCells | None) -> UrbanBy:
    """What tells urban from rural persons: limits, a field of some layer, or nothing."""
    if urban is not None:
        return UrbanBy.LIMITS
    told = any((part.urban != UNTOLD).any() for part in portions)
    return UrbanBy.FIELD if told else UrbanBy.NOTHING


def area_notes(layer: str, field: str, units: Units | None) -> list[Note]:
    """What a layer says about urban and rural persons where no urban limits are given."""
    if not field or units is None:
        template = mark(
            "Urban population: {layer} does not say which persons are urban and no urban limits "
            "were given, so it is not known which are."
        )
        return [Note(template, {"layer": layer})]
    template = mark(
        "Urban population: the field {field} of {layer} says which polygons are urban and which "
        "are rural; no urban limits were given."
    )
    notes = [Note(template, {"field": field, "layer": layer})]
    silent = units.urban == UNTOLD
    if silent.any():
        template = mark(
            "{count} polygons of {layer} with {persons} persons do not say in {field} whether they "
            "are urban or rural: the urban population of their communes is not known."
        )
        persons = max(round(float(units.steps[silent].sum()) * STEP), 1)
        details = {"count": int(silent.sum()), "persons": persons}
        notes.append(Note(template, {**details, "field": field, "layer": layer}))
    return notes


def split_note(located: LocatedPopulation) -> list[Note]:
    """How many persons live in units that lie only partly in patches: they are located by a rule.

    Where they truly live is not known, so that the persons of a continuum have a least and a most.
    """
    everyone = np.ones(len(located.crowd), dtype=bool)
    units, persons = located.split.partly_in(everyone) if located.split else (0, 0.0)
    total = float(located.persons.sum())
    if not units or not total:
        return []
    template = mark(
        "{percent} % of the located persons ({persons}) live in {count} blocks or cells that lie "
        "only partly in patches: where in them is not known, so the population inside the "
        "continuum is told with the least and the most that it can be."
    )
    percent = round(100 * persons / total, 1)
    return [Note(template, {"percent": percent, "persons": round(persons), "count": units})]


def people_notes(
    located: LocatedPopulation | None, communes: Communes, population: Population
) -> list[Note]:
    """How many persons were located, against the census, and where nobody was."""
    if located is None:
        return []
    notes = [*located.notes, *_against_census(located, communes, population)]
    if located.elsewhere:
        template = mark("{persons} persons of the layers lie in no commune of the study.")
        notes.append(Note(template, {"persons": max(round(located.elsewhere), 1)}))
    rural = [
        f"{cut} {communes.names[cut]}"
        for cut, urban in zip(communes.cuts, located.urban)
        if urban == 0
    ]
    if rural:
        template = mark("Nobody located is urban in: {communes}.")
        notes.append(Note(template, {"communes": ", ".join(rural)}))
    nobody = located.unknown(communes.cuts, communes.cuts)
    if nobody:
        template = mark(
            "Nobody is located in: {communes}. Their located population is not known, not zero."
        )
        names = ", ".join(f"{cut} {communes.names[cut]}" for cut in nobody)
        notes.append(Note(template, {"communes": names}))
    return notes


def _against_census(
    located: LocatedPopulation, communes: Communes, population: Population
) -> list[Note]:
    """The sum of the communes where somebody was located against their census."""
    count = compared_with(located, population)
    seen = [cut for cut, persons in zip(communes.cuts, located.persons) if persons]
    total, census = float(located.persons.sum()), population.total(seen, count)
    template = mark(
        "Located population: {located} persons in {communes} communes, {inside} of them in "
        "patches. The count to compare with ({count}) is missing for some."
    )
    details = {
        "located": round(total),
        "communes": len(seen),
        "inside": round(float(located.inside.sum())),
        "count": population.name_of(count),
    }
    if census is None:
        return [Note(template, details)]
    template = mark(
        "Located population: {located} persons in {communes} communes, {inside} of them in "
        "patches. The {count} gives {census} for the same communes: {difference} ({percent} %). "
        "Those whom the layers do not hold count in no share."
    )
    difference = round(total - census)
    percent = round(100 * difference / census, 2) if census else 0.0
    details = {**details, "census": census, "difference": difference, "percent": percent}
    return [Note(template, details, "located_difference")]
