"""Facts of the communes: how many live in each and where, and what they share."""

from __future__ import annotations

from dataclasses import dataclass

from ..basis.notes import Note, mark
from ..basis.progress import Progress
from ..land.raster import RasterPort
from ..population.locate import locate_population
from ..population.located import LocatedPopulation
from ..population.located_notes import people_notes
from ..population.population import Population, read_population
from ..services.registers import Shared
from ..services.services import read_shared
from .case import Case
from .checked_case import CheckedCase
from .study_area import StudyArea


@dataclass(frozen=True)
class CommuneFacts:
    """What was gathered on the communes; ``located`` is None without layers of population.

    ``notes`` are those on the population; what the registers have to say stays in ``shared``.
    """

    population: Population
    located: LocatedPopulation | None
    shared: Shared
    notes: tuple[Note, ...]


def locate(
    checked: CheckedCase, area: StudyArea, port: RasterPort, progress: Progress
) -> LocatedPopulation | None:
    """The persons on the patches, None when no layer of it was given."""
    people, rule = checked.case.people, checked.case.parameters.people_rule
    if not people:
        return None
    progress.stage(mark("Locating the population"))
    patches, communes = area.fabric.patches, area.communes
    reading = checked.case.parameters.repeated_population
    return locate_population(
        people, rule, patches, communes, checked.catalogue, port, progress, reading
    )


def gather_facts(
    checked: CheckedCase, area: StudyArea, located: LocatedPopulation | None, progress: Progress
) -> CommuneFacts:
    """Count the inhabitants and read the registers of services and instruments."""
    case, catalogue, parameters = checked.case, checked.catalogue, checked.case.parameters
    communes, layer = area.communes, case.land.communes
    population, lacking = read_population(
        communes,
        layer,
        parameters.population,
        case.population_field,
        catalogue,
        parameters.repeated_population,
    )
    crs = area.fabric.builtup.grid.crs
    shared = read_shared(case.shared, checked.everywhere, crs, parameters, catalogue, progress)
    told = people_notes(located, communes, population)
    return CommuneFacts(population, located, shared, (*lacking, *told, *_idle_limits(case)))


def _idle_limits(case: Case) -> list[Note]:
    """Say that urban limits tell nothing without located population."""
    if case.people or not case.people.limits:
        return []
    template = mark(
        "The urban limits ({layers}) were not used: without layers of population it is not known "
        "who lives inside them."
    )
    return [Note(template, {"layers": ", ".join(layer.name for layer in case.people.limits)})]
