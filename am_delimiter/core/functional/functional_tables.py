"""Functional areas as the layers and tables that people open, and as plain data.

Rows follow ``functional_layers.json``; shares are 0–1, and empty where nothing is known.
"""

from __future__ import annotations

from typing import Any

import shapely
from shapely.geometry.base import BaseGeometry

from ..basis.table import Say, Table
from ..catalogue.catalogue import Catalogue
from ..catalogue.parameters import ParameterValue
from ..catalogue.provenance import (
    note_rows,
    parameter_rows,
    source_rows,
    stated_inputs,
    stated_parameters,
    version_rows,
)
from ..catalogue.rule_records import LayerSpec
from ..land.geometry import crs_name, multi
from ..records.definition_rows import (
    FunctionalAreaRow,
    FunctionalCommuneRow,
    FunctionalFlowRow,
    FunctionalStepRow,
)
from ..records.record import table_of, write
from .commuting import Commuting
from .delineation import AreaRole, City, enclosed_shares
from .functional_rules import Denominator, describe_functional
from .functional_sentences import (
    ACTION_NAMES,
    NOT_EVALUABLE,
    ROLE_NAMES,
    best_city,
    commune_reason,
    step_text,
)
from .functional_study import FunctionalStudy

_SHARED = ("parameters", "sources", "notes", "versions")
"""Tables that are as in a delimitation."""
_KINDS = {"city": "Entre ciudades", "commune": "De una comuna a una ciudad"}
_BETWEEN = ", "


def functional_specs(catalogue: Catalogue) -> dict[str, LayerSpec]:
    """Everything a study of functional areas writes."""
    shared = {name: catalogue.layers[name] for name in _SHARED}
    return {**catalogue.functional_layers, **shared}


def build_functional_tables(
    found: FunctionalStudy, say: Say, versions: dict[str, str]
) -> dict[str, Table]:
    """Every layer and table of a study, by the id of its spec."""
    communes, areas, flows = commune_areas(found), functional_areas(found), _flows(found)
    shapes = dict(zip(found.communes.cuts, found.communes.frame.geometry))
    return {
        "functional_communes": table_of(communes, [multi(shapes[row.cut]) for row in communes]),
        "functional_areas": table_of(areas, [_outline(found, row.area, shapes) for row in areas]),
        "functional_flows": table_of(flows, [_line(row, shapes) for row in flows]),
        "functional_steps": table_of(_steps(found)),
        "parameters": table_of(parameter_rows(_parameters(found))),
        "sources": table_of(source_rows(found.inputs)),
        "notes": table_of(note_rows(found.notes, say)),
        "versions": table_of(version_rows(versions)),
    }


def summarise_functional(
    found: FunctionalStudy, say: Say, versions: dict[str, str]
) -> dict[str, Any]:
    """Areas, communes, steps, parameters, inputs and versions for a JSON file."""
    return {
        "areas": [write(row) for row in functional_areas(found)],
        "communes": [write(row) for row in commune_areas(found)],
        "flows": [write(row) for row in _flows(found)],
        "steps": [write(row) for row in _steps(found)],
        "notes": [say(note) for note in found.notes],
        "parameters": stated_parameters(_parameters(found)),
        "inputs": stated_inputs(found.inputs),
        "versions": versions,
    }


def _parameters(found: FunctionalStudy) -> list[ParameterValue]:
    case = found.case
    more = {
        "population": case.population.value,
        "repeated_population": case.repeated.value,
        "working_crs": crs_name(found.crs),
    }
    return describe_functional(case.rules, found.catalogue, more)


def commune_areas(found: FunctionalStudy) -> list[FunctionalCommuneRow]:
    """Each commune with its area, its role and what they rest on."""
    frame = found.communes.frame
    return [
        _commune(found, cut, name, region, region_name)
        for cut, name, region, region_name in zip(
            frame["cut"], frame["name"], frame["region"], frame["region_name"]
        )
    ]


def _commune(
    found: FunctionalStudy, cut: str, name: str, region: str, region_name: str
) -> FunctionalCommuneRow:
    area, role = found.area_of.get(cut), found.roles.get(cut, AreaRole.NONE)
    evaluable, best = found.evaluable(cut), best_city(found, cut)
    # what is told of commuting is told of its own area, of any other commune of the best city
    city = found.cities[area] if role is AreaRole.COMMUTING and area else None
    city = city or (found.cities[best] if best else None)
    going = _Going.of(found.commuting, [cut], city)
    centre, centre_share = found.given.centres.get(cut, (None, None))
    around = enclosed_shares(cut, found.area_of, found.graph)
    unknown = role is AreaRole.NONE and not evaluable
    decides = going.share(found.case.rules.denominator) if evaluable else None
    if evaluable and city is None:
        decides = 0.0
    return FunctionalCommuneRow(
        cut=cut,
        name=name,
        region=region,
        region_name=region_name,
        area=area,
        area_name=found.cities[area].name if area else None,
        role=role.value,
        role_name=NOT_EVALUABLE if unknown else ROLE_NAMES[role],
        evaluable=evaluable,
        reason=commune_reason(found, cut),
        population=found.population.counts[found.population.choice].get(cut),
        centre=centre,
        centre_share=centre_share,
        destination=city.id if city else None,
        destination_name=city.name if city else None,
        workers=going.workers,
        employed=going.answered,
        employed_known=going.known,
        commuting_share=_rounded(decides),
        share_answered=_rounded(going.share(Denominator.ANSWERED)),
        share_known=_rounded(going.share(Denominator.KNOWN)),
        threshold=found.case.rules.commuting_share / 100,
        neighbours=found.graph.out_degree(cut),
        border_share=_rounded(min(max(around.values()), 1.0) if around else 0.0),
    )


class _Going:
    """Workers of some communes who go to a city, and of whom that is a share."""

    def __init__(self, workers: float | None, answered: float | None, known: float | None) -> None:
        self.workers, self.answered, self.known = workers, answered, known

    @classmethod
    def of(cls, commuting: Commuting, origins: list[str], city: City | None) -> _Going:
        """What a table tells of some communes."""
        going = commuting.going(origins, city.communes) if city else None
        bases = (commuting.workers(origins, of) for of in Denominator)
        return cls(going, *bases)

    def share(self, of: Denominator) -> float | None:
        """The share (0–1), None when it is not known."""
        base = self.answered if of is Denominator.ANSWERED else self.known
        return None if self.workers is None or base is None else self.workers / base


def functional_areas(found: FunctionalStudy) -> list[FunctionalAreaRow]:
    """Each area, its communes by role and its inhabitants."""
    return [_area(found, city) for city in found.cities.values()]


def _area(found: FunctionalStudy, city: City) -> FunctionalAreaRow:
    members = found.members(city.id)
    by_role = {role: [cut for cut in members if found.roles[cut] is role] for role in AreaRole}
    zone = [*by_role[AreaRole.COMMUTING], *by_role[AreaRole.ENCLAVE]]
    people, of = found.population, found.case.rules.denominator
    names = found.communes.names
    return FunctionalAreaRow(
        area=city.id,
        name=city.name,
        cities=_BETWEEN.join(city.parts or (city.name,)),
        n_communes=len(members),
        communes=_BETWEEN.join(members),
        commune_names=_BETWEEN.join(names[cut] for cut in members),
        city_communes=_BETWEEN.join(by_role[AreaRole.CITY]),
        zone_communes=_BETWEEN.join(by_role[AreaRole.COMMUTING]) or None,
        enclaves=_BETWEEN.join(by_role[AreaRole.ENCLAVE]) or None,
        regions=_BETWEEN.join(sorted({found.communes.regions[cut] for cut in members})),
        population=people.total(members, people.choice),
        city_population=people.total(city.communes, people.choice),
        zone_population=people.total(zone, people.choice),
        population_name=people.name,
        zone_workers=found.commuting.workers(zone, of),
        zone_commuters=found.commuting.going(zone, city.communes) if zone else None,
    )


def _flows(found: FunctionalStudy) -> list[FunctionalFlowRow]:
    """What goes from each commune outside the cities, and from each city, to each city."""
    rows = []
    cities = {cut for city in found.cities.values() for cut in city.communes}
    for city in found.cities.values():
        for other in found.cities.values():
            if city.id != other.id:
                rows += _flow(found, "city", (city.id, city.name), list(city.communes), other)
    for cut in found.communes.cuts:
        for city in found.cities.values():
            if cut not in cities:
                origin = cut, found.communes.names[cut]
                rows += _flow(found, "commune", origin, [cut], city)
    return rows


def _flow(
    found: FunctionalStudy, kind: str, origin: tuple[str, str], cuts: list[str], city: City
) -> list[FunctionalFlowRow]:
    """The row of a flow, none where nobody goes or nothing is known of the origin."""
    rules, going = found.case.rules, _Going.of(found.commuting, cuts, city)
    if going.workers == 0 or not any(cut in found.commuting.flows for cut in cuts):
        return []
    limit = rules.joining_share if kind == "city" else rules.commuting_share
    known = going.share(rules.denominator) is not None
    return [
        FunctionalFlowRow(
            kind=kind,
            kind_name=_KINDS[kind],
            cut=origin[0],
            name=origin[1],
            area=city.id,
            area_name=city.name,
            workers=going.workers,
            unit=found.commuting.unit,
            employed=going.answered,
            employed_known=going.known,
            share_answered=_rounded(going.share(Denominator.ANSWERED)),
            share_known=_rounded(going.share(Denominator.KNOWN)),
            share=_rounded(going.share(rules.denominator)),
            threshold=limit / 100,
            reached=(
                found.commuting.reaches(cuts, city.communes, limit, rules.denominator)
                if known
                else None
            ),
            inside=kind == "commune" and found.area_of.get(origin[0]) == city.id,
        )
    ]


def _steps(found: FunctionalStudy) -> list[FunctionalStepRow]:
    return [
        FunctionalStepRow(
            step=number,
            action=step.action.value,
            action_name=ACTION_NAMES[step.action],
            round=step.round,
            unit=step.unit or None,
            unit_name=step.unit_name or None,
            area=step.area or None,
            area_name=step.area_name or None,
            share=_rounded(step.share),
            threshold=step.threshold,
            text=step_text(step),
        )
        for number, step in enumerate(found.steps, 1)
    ]


def _outline(found: FunctionalStudy, area: str, shapes: dict[str, BaseGeometry]) -> BaseGeometry:
    return multi(shapely.union_all([shapes[cut] for cut in found.members(area)]))


def _line(row: FunctionalFlowRow, shapes: dict[str, BaseGeometry]) -> BaseGeometry:
    """From a point of the origin to one of the main commune of the city."""
    ends = [shapely.point_on_surface(shapes[cut]) for cut in (row.cut, row.area)]
    return shapely.linestrings([(end.x, end.y) for end in ends])


def _rounded(share: float | None) -> float | None:
    return None if share is None else round(share, 6)
