"""The delineation: cities that are joined, commuting zones, enclaves in and exclaves out.

The rule is that of the EU and the OECD (Dijkstra, Poelman and Veneri 2019): cities of which at
least a share of the employed residents works in another are one; a commune belongs to the city in
which at least a share of its own works, the one with the highest share if there are several; a
commune surrounded by one functional area belongs to it; communes that do not touch their area are
dropped. All is repeated until nothing changes. Nothing here knows of layers or tables.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum

import networkx as nx

from .commuting import Commuting
from .functional_rules import EnclaveUnits, FunctionalRules

ROUNDING = 1e-6
"""What of a border may be lost in reckoning with floats."""


class AreaRole(str, Enum):
    """What a commune is in its functional area; the value is its id in the results."""

    CITY = "city"
    COMMUTING = "commuting"
    ENCLAVE = "enclave"
    NONE = "none"


class StepAction(str, Enum):
    """What a step of the delineation does; the value is its id in the results."""

    JOIN = "join"
    ASSIGN = "assign"
    ENCLAVE = "enclave"
    EXCLAVE = "exclave"
    SETTLED = "settled"


@dataclass(frozen=True)
class City:
    """One or several communes that are a city; ``id`` is the code of the main one.

    ``weight`` orders cities (persons), ``parts`` are the names of the cities that were joined.
    """

    id: str
    name: str
    communes: tuple[str, ...]
    weight: float = 0.0
    parts: tuple[str, ...] = ()


@dataclass(frozen=True)
class FunctionalStep:
    """A step: ``unit`` (a commune, or the id of a city) goes to the area ``area``, or leaves it.

    ``share`` is that of its workers or, of an enclave, of its border (0–1) and ``threshold`` what
    it is compared with (0–1); ``tied`` are other cities with the same share.
    """

    action: StepAction
    round: int
    unit: str
    unit_name: str
    area: str
    area_name: str
    share: float | None = None
    threshold: float | None = None
    tied: tuple[str, ...] = ()


@dataclass
class Delineation:
    """Cities and roles so far: ``area_of`` and ``roles`` by commune, for those in an area."""

    cities: dict[str, City]
    area_of: dict[str, str] = field(default_factory=dict)
    roles: dict[str, AreaRole] = field(default_factory=dict)
    steps: list[FunctionalStep] = field(default_factory=list)

    def members(self, area: str) -> list[str]:
        """The communes of an area, in order of code."""
        return sorted(cut for cut, found in self.area_of.items() if found == area)


def delineate(
    cities: Mapping[str, City],
    commuting: Commuting,
    graph: nx.DiGraph,
    rules: FunctionalRules,
    names: Mapping[str, str],
) -> Delineation:
    """The functional areas of some cities; ``graph`` is that of all communes, with their borders.

    The answer does not hang on the order in which cities or communes are given.
    """
    joined, steps = join_cities(cities, commuting, rules)
    found = Delineation(joined, steps=steps)
    for city in joined.values():
        for cut in city.communes:
            found.area_of[cut], found.roles[cut] = city.id, AreaRole.CITY
    _assign(found, commuting, graph, rules, names)
    turn = 1
    while _one_round(found, graph, rules, names, turn):
        turn += 1
    found.steps.append(FunctionalStep(StepAction.SETTLED, turn, "", "", "", ""))
    return found


def join_cities(
    cities: Mapping[str, City], commuting: Commuting, rules: FunctionalRules
) -> tuple[dict[str, City], list[FunctionalStep]]:
    """Cities joined until none sends its share to another, and a step for each pair that does."""
    now, turn = dict(sorted(cities.items())), 1
    steps: list[FunctionalStep] = []
    while True:
        pairs = [
            (a, b)
            for a in now.values()
            for b in now.values()
            if a.id != b.id and _reaches(a, b, commuting, rules)
        ]
        if not pairs:
            return now, steps
        for a, b in pairs:
            share = commuting.share(a.communes, b.communes, rules.denominator)
            limit = rules.joining_share / 100
            steps.append(
                FunctionalStep(StepAction.JOIN, turn, a.id, a.name, b.id, b.name, share, limit)
            )
        together = nx.Graph()
        together.add_nodes_from(now)
        together.add_edges_from((a.id, b.id) for a, b in pairs)
        groups = ([now[id_] for id_ in group] for group in nx.connected_components(together))
        now = dict(sorted((city.id, city) for city in map(merged, groups)))
        turn += 1


def _reaches(a: City, b: City, commuting: Commuting, rules: FunctionalRules) -> bool:
    return commuting.reaches(a.communes, b.communes, rules.joining_share, rules.denominator)


def merged(cities: list[City]) -> City:
    """Several cities as one: it is called by the heaviest, its parts from the heaviest down."""
    order = sorted(cities, key=lambda city: (-city.weight, city.id))
    return replace(
        order[0],
        communes=tuple(sorted(cut for city in order for cut in city.communes)),
        weight=sum(city.weight for city in order),
        parts=tuple(part for city in order for part in (city.parts or (city.name,))),
    )


def _assign(
    found: Delineation,
    commuting: Commuting,
    graph: nx.DiGraph,
    rules: FunctionalRules,
    names: Mapping[str, str],
) -> None:
    """Each commune to the city where most of its workers go, if they are enough."""
    limit, of = rules.commuting_share, rules.denominator
    for cut in sorted(set(graph) - found.area_of.keys()):
        reached = [
            (commuting.going([cut], city.communes) or 0.0, city)
            for city in found.cities.values()
            if commuting.reaches([cut], city.communes, limit, of)
        ]
        if not reached:
            continue
        most = max(going for going, _ in reached)
        best, *tied = sorted(
            (city for going, city in reached if going == most), key=lambda c: (-c.weight, c.id)
        )
        found.area_of[cut], found.roles[cut] = best.id, AreaRole.COMMUTING
        found.steps.append(
            FunctionalStep(
                StepAction.ASSIGN,
                1,
                *(cut, names[cut], best.id, best.name),
                commuting.share([cut], best.communes, of),
                limit / 100,
                tuple(city.name for city in tied),
            )
        )


def _one_round(
    found: Delineation,
    graph: nx.DiGraph,
    rules: FunctionalRules,
    names: Mapping[str, str],
    turn: int,
) -> bool:
    """Enclaves in, then exclaves out; whether anything changed."""
    before, limit = len(found.steps), rules.enclave_share / 100
    units = list(_outside(found, graph, rules))
    held = [one for unit in units for one in _enclosed(unit, found, graph, rules)]
    for cut, area, share in held:  # all of a round at once, whatever their order
        found.area_of[cut], found.roles[cut] = area, AreaRole.ENCLAVE
        told = (cut, names[cut], area, found.cities[area].name, share, limit)
        found.steps.append(FunctionalStep(StepAction.ENCLAVE, turn, *told))
    for cut, area in _detached(found, graph):
        del found.area_of[cut], found.roles[cut]
        out = (cut, names[cut], area, found.cities[area].name)
        found.steps.append(FunctionalStep(StepAction.EXCLAVE, turn, *out))
    return len(found.steps) > before


def _outside(found: Delineation, graph: nx.DiGraph, rules: FunctionalRules) -> Iterator[list[str]]:
    """The communes in no area, one by one or those that touch each other together."""
    free = sorted(set(graph) - found.area_of.keys())
    if rules.enclave_units is EnclaveUnits.SINGLE:
        yield from ([cut] for cut in free)
        return
    for group in nx.connected_components(graph.subgraph(free).to_undirected()):
        yield sorted(group)


def _enclosed(
    unit: list[str], found: Delineation, graph: nx.DiGraph, rules: FunctionalRules
) -> list[tuple[str, str, float]]:
    """The communes of a unit with the area around them, none unless one area surrounds it."""
    around = {found.area_of.get(near) for cut in unit for near in graph[cut] if near not in unit}
    shares = [enclosed_shares(cut, found.area_of, graph, unit) for cut in unit]
    for area in sorted(filter(None, around)):
        held = [share.get(area, 0.0) + share.get("", 0.0) for share in shares]
        if min(held) * 100 >= rules.enclave_share - 100 * ROUNDING:
            return [(cut, area, min(share, 1.0)) for cut, share in zip(unit, held)]
    return []


def enclosed_shares(
    cut: str, area_of: Mapping[str, str], graph: nx.DiGraph, unit: list[str] | None = None
) -> dict[str, float]:
    """The part of the border of a commune that it shares with each area; "" with its own unit."""
    shares: dict[str, float] = {}
    for near, edge in sorted(graph[cut].items()):
        area = "" if unit and near in unit else area_of.get(near)
        if area is not None:
            shares[area] = shares.get(area, 0.0) + edge["share"]
    return shares


def _detached(found: Delineation, graph: nx.DiGraph) -> list[tuple[str, str]]:
    """The communes that no chain of neighbours of their area joins with its city."""
    lost = []
    for area, city in sorted(found.cities.items()):
        members = found.members(area)
        within = graph.subgraph(members).to_undirected()
        held = set()
        for cut in city.communes:
            held |= nx.node_connected_component(within, cut)
        lost += [(cut, area) for cut in members if cut not in held]
    return lost
