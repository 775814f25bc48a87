"""The cities: as a person writes them, as a field of a table names them, or by urban centres.

A Degree of Urbanisation tells for each commune its urban centre and the part of its people who live
there: communes with at least ``city_share`` of them in a centre are the city of that centre.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import networkx as nx

from ..basis.notes import Note, mark
from ..catalogue.catalogue import Catalogue
from ..catalogue.printed_values import printed_number
from ..land.commune_polygons import listing
from ..land.communes import Communes, normalise_cut
from ..population.population import Population
from .delineation import City
from .functional_case import CodeTable, FunctionalCase
from .functional_errors import (
    CitiesTooSmall,
    CitiesTwice,
    CityOverlap,
    CityShareNoFraction,
    CityUnknown,
    NoCityField,
    NoCityFound,
    NoCityGiven,
)
from .functional_rules import FunctionalRules
from .tables_by_cut import as_number, is_blank, named_columns, values_by_cut

_CENTRES = {"centre": "centre", "share": "centre_share"}
"""The fields of ``degurba_communes``."""
_NOT_A_CITY = {"0", "no", "false", "falso"}
_WORDS = re.compile(r"[,\s|/]+")


@dataclass(frozen=True)
class GivenCities:
    """Cities by id, how they were given in print, and the urban centres where they are known.

    ``centres`` maps a commune to its urban centre (None for none) and the share (0–1) of its people
    who live there, None when that is not known.
    """

    cities: dict[str, City]
    told: str
    centres: Mapping[str, tuple[str | None, float | None]]
    notes: tuple[Note, ...] = ()


def take_cities(
    case: FunctionalCase,
    communes: Communes,
    population: Population,
    catalogue: Catalogue,
) -> GivenCities:
    """The cities of a case; a named error where there are none, or they cannot be used."""
    table = case.city_table
    if case.cities.strip() and table is not None:
        raise CitiesTwice(table=table.name)
    centres: dict[str, tuple[str | None, float | None]] = {}
    notes: list[Note] = []
    if case.cities.strip():
        groups, told = _written(case.cities, communes, catalogue), "escritas a mano"
    elif table is None:
        raise NoCityGiven
    elif len(named_columns(table, _CENTRES)) == len(_CENTRES) and not table.field:
        centres = _centres(table, catalogue)
        groups, notes = _by_centre(centres, communes, case.rules, table)
        told = f"centros urbanos de {table.name}"
    else:
        groups, told = _named(table, communes, catalogue), f"campo {table.field} de {table.name}"
    cities = dict(
        sorted((city.id, city) for city in (_city(n, g, communes, population) for n, g in groups))
    )
    kept, small = _large_enough(cities, population, case.rules)
    return GivenCities(kept, told, centres, (*notes, *small))


def _written(text: str, communes: Communes, catalogue: Catalogue) -> list[tuple[str, list[str]]]:
    """Groups of a text such as ``Valparaíso: 05101, 05109; 05501``: one city between semicolons."""
    groups: list[tuple[str, list[str]]] = []
    strange: list[str] = []
    for part in re.split(r"[;\n]+", text):
        name, colon, codes = part.rpartition(":")
        words = [word for word in _WORDS.split(codes if colon else part) if word]
        cuts: list[str] = []
        for word in words:
            cut = normalise_cut(word) or word
            cut = catalogue.old_codes.get(cut, cut)
            (cuts if cut in communes.names else strange).append(cut)
        if cuts:
            groups.append((name.strip(), list(dict.fromkeys(cuts))))
    if strange or not groups:
        shown = listing(dict.fromkeys(strange)) if strange else text.strip()
        raise CityUnknown(layer=communes.layer, cuts=shown)
    every = [cut for _, cuts in groups for cut in cuts]
    twice = sorted({cut for cut in every if every.count(cut) > 1})
    if twice:
        raise CityOverlap(cuts=listing(twice))
    return groups


def _named(
    table: CodeTable, communes: Communes, catalogue: Catalogue
) -> list[tuple[str, list[str]]]:
    """Communes with the same value of a field are a city; blank, 0 and «no» are none."""
    if not table.field:
        raise NoCityField(table=table.name, fields=", ".join(table.columns))
    groups: dict[str, list[str]] = {}
    for cut, value in values_by_cut(table, table.field, catalogue).items():
        number = as_number(value)
        text = f"{number:g}" if number is not None else str(value or "").strip()
        if cut in communes.names and text and text.casefold() not in _NOT_A_CITY:
            groups.setdefault(text, []).append(cut)
    if not groups:
        why = f"«{table.field}»"
        raise NoCityFound(layer=communes.layer, table=table.name, why=why)
    return sorted(groups.items())


def _centres(table: CodeTable, catalogue: Catalogue) -> dict[str, tuple[str | None, float | None]]:
    columns = named_columns(table, _CENTRES)
    names = values_by_cut(table, columns["centre"], catalogue)
    shares = values_by_cut(table, columns["share"], catalogue)
    found = {}
    for cut, value in shares.items():
        share = as_number(value)
        wrong = not is_blank(value) and (share is None or not 0 <= share <= 1)
        if wrong:
            details: dict[str, Any] = {"field": columns["share"], "cut": cut, "value": value}
            raise CityShareNoFraction(table=table.name, **details)
        name = names.get(cut)
        found[cut] = (None if is_blank(name) else str(name).strip(), share)
    return found


def _by_centre(
    centres: Mapping[str, tuple[str | None, float | None]],
    communes: Communes,
    rules: FunctionalRules,
    table: CodeTable,
) -> tuple[list[tuple[str, list[str]]], list[Note]]:
    groups: dict[str, list[str]] = {}
    unknown = []
    for cut in communes.cuts:
        name, share = centres.get(cut, (None, None))
        if share is None:
            unknown.append(cut)
        elif name and share * 100 >= rules.city_share:
            groups.setdefault(name, []).append(cut)
    if not groups:
        why = f"centre_share < {printed_number(rules.city_share)} %"
        raise NoCityFound(layer=communes.layer, table=table.name, why=why)
    if not unknown:
        return sorted(groups.items()), []
    template = mark(
        "{table} does not tell what part of the people of these communes lives in an urban "
        "centre; none of them is a city: {cuts}."
    )
    details = {"table": table.name, "cuts": listing(unknown)}
    return sorted(groups.items()), [Note(template, details, about=tuple(unknown))]


def _city(name: str, cuts: list[str], communes: Communes, population: Population) -> City:
    """A city is called as it was given or, without letters, by the commune with most people."""
    count = population.counts[population.choice]
    persons = {cut: count.get(cut) or 0 for cut in cuts}
    main = min(cuts, key=lambda cut: (-persons[cut], cut))
    called = name if any(letter.isalpha() for letter in name) else communes.names[main]
    return City(main, called, tuple(sorted(cuts)), float(sum(persons.values())))


def _large_enough(
    cities: dict[str, City], population: Population, rules: FunctionalRules
) -> tuple[dict[str, City], list[Note]]:
    """Those with the inhabitants that the rule asks for; one of unknown population stays."""
    least = rules.city_population
    if least is None:
        return cities, []
    people = {id_: population.total(c.communes, population.choice) for id_, c in cities.items()}
    small = {id_: count for id_, count in people.items() if count is not None and count < least}
    told = ", ".join(f"{cities[i].name} ({printed_number(n)})" for i, n in small.items())
    if len(small) == len(cities):
        raise CitiesTooSmall(least=printed_number(least), cities=told)
    notes = []
    if small:
        template = mark(
            "These cities have fewer than the {least} inhabitants that are asked for and were left "
            "out: {cities}."
        )
        notes.append(Note(template, {"least": least, "cities": told}))
    unknown = [cities[id_].name for id_, count in people.items() if count is None]
    if unknown:
        template = mark(
            "The inhabitants of these cities are not known, so whether they are {least} or more "
            "was not asked: {cities}."
        )
        notes.append(Note(template, {"least": least, "cities": ", ".join(unknown)}))
    return {id_: city for id_, city in cities.items() if id_ not in small}, notes


def apart_notes(cities: Mapping[str, City], graph: nx.DiGraph) -> list[Note]:
    """Say which cities are in several places: a list without semicolons is one city."""
    apart = [
        city.name
        for city in cities.values()
        if nx.number_connected_components(graph.subgraph(city.communes).to_undirected()) > 1
    ]
    if not apart:
        return []
    template = mark(
        "The communes of these cities do not all touch each other: {cities}. If they are several "
        "cities, part them with semicolons."
    )
    return [Note(template, {"cities": ", ".join(apart)})]
