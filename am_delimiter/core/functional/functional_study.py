"""The study of functional areas: from a case to the areas and how each commune came to be there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import networkx as nx

from ..basis.fingerprints import InputFile, fingerprint
from ..basis.notes import Note, mark
from ..basis.progress import Progress
from ..basis.said_sources import SaidSource
from ..basis.vocabulary import InputKind
from ..catalogue.catalogue import Catalogue
from ..credits.credited_inputs import SaidFacts, with_credits
from ..land.commune_polygons import listing
from ..land.communes import Communes, read_communes
from ..land.overlaps import find_overlaps, told_pairs
from ..land.working_grid import working_system
from ..population.population import Population, read_population
from .commuting import Commuting
from .commuting_sources import take_commuting
from .contiguity import commune_graph
from .delineation import AreaRole, City, Delineation, FunctionalStep, StepAction, delineate
from .functional_case import FunctionalCase
from .given_cities import GivenCities, apart_notes, take_cities

_READ, _NEIGHBOURS, _DRAWN = 0.4, 0.8, 0.9
"""Shares of the work after reading, after the neighbours are found, and after the delineation."""


@dataclass(frozen=True)
class FunctionalStudy:
    """The answer, frozen: cities after joining, the area and role of each commune, and the steps.

    ``communes`` are in the working system ``crs`` (WKT); ``area_of`` and ``roles`` have those that
    are in an area. ``graph`` is that of neighbours, with the share of the border.
    """

    case: FunctionalCase
    catalogue: Catalogue
    communes: Communes
    crs: str
    population: Population
    given: GivenCities
    cities: Mapping[str, City]
    commuting: Commuting
    graph: nx.DiGraph
    area_of: Mapping[str, str]
    roles: Mapping[str, AreaRole]
    steps: tuple[FunctionalStep, ...]
    inputs: tuple[InputFile, ...]
    notes: tuple[Note, ...]

    def members(self, area: str) -> list[str]:
        """The communes of an area, in order of code."""
        return [cut for cut in self.communes.cuts if self.area_of.get(cut) == area]

    def evaluable(self, cut: str) -> bool:
        """Whether it is known what part of the workers of a commune goes to each city."""
        return _evaluable(cut, self.cities, self.commuting, self.case)

    @property
    def total(self) -> int:
        """How many communes are in any area."""
        return len(self.area_of)


def study_functional(
    case: FunctionalCase, catalogue: Catalogue, progress: Progress | None = None
) -> FunctionalStudy:
    """The functional areas of a case. Raises a named error for what the user has to mend."""
    progress = progress or Progress()
    progress.stage(mark("Reading the communes"))
    communes = read_communes(case.communes, catalogue)
    population, told = read_population(
        communes,
        case.communes,
        case.population,
        case.population_field,
        catalogue,
        case.repeated,
    )
    given = take_cities(case, communes, population, catalogue)
    progress.stage(mark("Reading travel to work"))
    commuting = take_commuting(case, communes, catalogue, progress.part(0.0, _READ))
    progress.stage(mark("Finding the neighbours of each commune"))
    crs = working_system(case.working_crs, communes, catalogue)
    ground = communes.to_crs(crs)
    rules = case.rules
    graph = commune_graph(
        ground.cuts,
        ground.frame.geometry.values,
        rules.border_tolerance_m,
        rules.border_least_m,
        progress.part(_READ, _NEIGHBOURS),
    )
    progress.stage(mark("Delineating functional areas"))
    found = delineate(given.cities, commuting, graph, rules, communes.names)
    progress.report(_DRAWN)
    progress.stage(mark("Recording the inputs"))
    return FunctionalStudy(
        case=case,
        catalogue=catalogue,
        communes=ground,
        crs=crs,
        population=population,
        given=given,
        cities=found.cities,
        commuting=commuting,
        graph=graph,
        area_of=found.area_of,
        roles=found.roles,
        steps=tuple(found.steps),
        inputs=with_credits(
            _inputs(case, communes, given, commuting, progress),
            _known_of(case, communes, catalogue),
            catalogue,
        ),
        notes=(
            *_about_preset(case, catalogue),
            *communes.notes,
            *told,
            *_about_overlaps(ground, crs, catalogue),
            *given.notes,
            *apart_notes(given.cities, graph),
            *commuting.notes,
            *_about_answer(found, case, communes, commuting),
        ),
    )


def _inputs(
    case: FunctionalCase,
    communes: Communes,
    given: GivenCities,
    commuting: Commuting,
    progress: Progress,
) -> list[InputFile]:
    layer, table = case.communes, case.city_table
    files = [fingerprint(InputKind.COMMUNES, layer.name, layer.path, communes.schema, progress)]
    if table is not None:
        files.append(fingerprint(InputKind.CITIES, table.name, table.path, given.told, progress))
    return [*files, *commuting.inputs]


def _known_of(case: FunctionalCase, communes: Communes, catalogue: Catalogue) -> SaidFacts:
    """What is known of where the files come from; communes of an example are made up."""
    official = not set(communes.frame["region"]).isdisjoint(catalogue.regions)
    travel, said = case.travel, case.said
    if travel is not None and travel.source:
        said = (*said, SaidSource(travel.path or travel.name, "", travel.source, ""))
    return SaidFacts(said, case.facts, official)


def _about_preset(case: FunctionalCase, catalogue: Catalogue) -> list[Note]:
    """What of a rule is not known, and what its authors found with it."""
    preset = catalogue.functional_presets[case.rules.preset]
    used = [id_ for id_ in preset.unknown if id_ not in case.rules.written]
    notes = []
    if used:
        template = mark(
            "The rule {preset} does not tell these values, or they were not seen in its source; "
            "those of the EU and the OECD stand in for them: {values}. Write the true ones if you "
            "know them."
        )
        told = "; ".join(catalogue.functional_rules[id_].name for id_ in used)
        notes.append(Note(template, {"preset": preset.name, "values": told}))
    if preset.published_areas is not None:
        template = mark(
            "With the rule {preset} its authors found {areas} areas with {population} inhabitants "
            "in the whole country. {remark}"
        )
        found = {"areas": preset.published_areas, "population": preset.published_population}
        notes.append(
            Note(template, {"preset": preset.name, **found, "remark": preset.published_note})
        )
    return notes


def _about_overlaps(communes: Communes, crs: str, catalogue: Catalogue) -> list[Note]:
    """Land that two communes claim makes them neighbours, so it is told."""
    shapes, least = communes.frame.geometry.values, catalogue.limit("overlap_least")
    found = find_overlaps(shapes, crs, least)
    if not found:
        return []
    template = mark(
        "In {layer} {count} {count:pair|pairs} of communes claim the same land: {pairs}. They are "
        "taken to be neighbours, and what of a border lies inside another commune is shared with "
        "it."
    )
    told = told_pairs(found, communes.cuts, list(communes.frame["name"]))
    return [Note(template, {"layer": communes.layer, "count": len(found), "pairs": told})]


def _about_answer(
    found: Delineation, case: FunctionalCase, communes: Communes, commuting: Commuting
) -> list[Note]:
    notes = []
    unknown = [cut for cut in communes.cuts if not _evaluable(cut, found.cities, commuting, case)]
    if unknown:
        template = mark(
            "Where the workers of {count} {count:commune|communes} go is not known, so that "
            "{count:it is|they are} not evaluable: {cuts}. Commuting puts none of them into an "
            "area; being surrounded by one does."
        )
        details = {"count": len(unknown), "cuts": listing(unknown)}
        notes.append(Note(template, details, about=tuple(unknown)))
    return [*notes, *_ties(found), *_beyond(found, case, communes, commuting)]


def _evaluable(
    cut: str, cities: Mapping[str, City], commuting: Commuting, case: FunctionalCase
) -> bool:
    of = case.rules.denominator
    return commuting.workers([cut], of) is not None and all(
        commuting.going([cut], city.communes) is not None for city in cities.values()
    )


def _ties(found: Delineation) -> list[Note]:
    template = mark(
        "The same number of workers of {commune} goes to {area} and to {others}: it belongs to "
        "the city with more inhabitants."
    )
    return [
        Note(
            template,
            {"commune": s.unit_name, "area": s.area_name, "others": ", ".join(s.tied)},
            about=(s.unit,),
        )
        for s in found.steps
        if s.action is StepAction.ASSIGN and s.tied
    ]


def _beyond(
    found: Delineation, case: FunctionalCase, communes: Communes, commuting: Commuting
) -> list[Note]:
    """Communes that would join and are not in the layer."""
    rules, inside = case.rules, set(communes.cuts)
    outside = [
        cut
        for cut in sorted(set(commuting.flows) - inside)
        if any(
            commuting.reaches([cut], city.communes, rules.commuting_share, rules.denominator)
            for city in found.cities.values()
        )
    ]
    if not outside:
        return []
    template = mark(
        "These communes send enough workers to a city and are not in {layer}; they are left out: "
        "{cuts}. Give a layer that has them."
    )
    return [Note(template, {"layer": communes.layer, "cuts": listing(outside)})]
