"""Every parameter that a person may set, declared once.

What it is worth – default, limits, unit, source and help – is an entry of ``parameters.json``; a
declaration says how it is asked for and kept. The forms, the choosing, the table of parameters and
the JSON follow from the two. The order is that of the forms.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace

from ..basis.notes import mark
from ..basis.vocabulary import (
    MembershipBy,
    PeopleRule,
    PopulationChoice,
    PopulationMeasure,
    RepeatedPopulation,
)
from .declarations import DECLARATION, Asked, ParameterDeclaration, choice, number
from .declarations import ParameterGroup as Group

_PERCENT = 100


@dataclass(frozen=True)
class Parameters:
    """What the user decided. Distances in metres, areas in hectares, shares 0–1.

    ``membership_by`` is the measure that decides membership: more than ``membership`` of a
    commune's built-up area or located population, or more than ``membership_area_ha``.

    ``min_density`` is the least share of built-up land in the square of ``density_side_m`` around
    a cell, 0 for none; ``barrier_cost_m`` is what a barrier adds to a gap, None when it forbids.

    A commune with fewer than ``evidence_cells`` cells of the evidence, less than
    ``evidence_built_m2`` square metres of built-up land for each inhabitant or less than
    ``evidence_people`` of its persons on it is not judged; ``membership_margin`` is how near to its
    limit a membership is remarked.

    ``builtup_share_percent`` is None when each encoding uses its own default, ``cell_m`` None when
    the working cell is chosen from the evidence. ``preset`` is the id of the rule that set some.
    """

    builtup_share_percent: float | None = field(
        metadata=number(
            "builtup_share",
            Group.EVIDENCE,
            mark("Built-up share of a cell (empty: by encoding)"),
        )
    )
    people_rule: PeopleRule = field(
        metadata=choice(
            "people_rule",
            Group.PEOPLE,
            mark("Where the persons of a polygon live"),
            PeopleRule,
        )
    )
    repeated_population: RepeatedPopulation = field(
        metadata=choice(
            "repeated_population",
            Group.PEOPLE,
            mark("Rows of one commune, block or pair with different figures"),
            RepeatedPopulation,
        )
    )
    preset: str = field(
        metadata=choice(
            "preset",
            Group.RULE,
            mark("Reference rule (sets tolerance, minimum patch and membership)"),
            str,
        )
    )
    tolerance_m: float = field(
        metadata=number("tolerance", Group.RULE, mark("Tolerance of continuity"))
    )
    max_gap_m: float = field(
        metadata=number("max_gap", Group.CONTINUUM, mark("Maximum gap searched"))
    )
    min_patch_ha: float = field(
        metadata=number("min_patch", Group.CONTINUUM, mark("Minimum patch"))
    )
    membership_by: MembershipBy = field(
        metadata=choice(
            "membership_by",
            Group.MEMBERSHIP,
            mark("Measure that decides"),
            MembershipBy,
        )
    )
    membership: float = field(
        metadata=number(
            "membership",
            Group.MEMBERSHIP,
            mark("More than this share of a commune"),
            scale=_PERCENT,
        )
    )
    membership_area_ha: float = field(
        metadata=number(
            "membership_area",
            Group.MEMBERSHIP,
            mark("By area: more built-up land than this"),
        )
    )
    partial_membership: float = field(
        metadata=number(
            "partial_membership",
            Group.MEMBERSHIP,
            mark("Partial from this share"),
            scale=_PERCENT,
        )
    )
    membership_margin: float = field(
        metadata=number(
            "membership_margin",
            Group.MEMBERSHIP,
            mark("Margin beside the limit that is remarked"),
            scale=_PERCENT,
        )
    )
    evidence_cells: float = field(
        metadata=number(
            "evidence_cells",
            Group.SUFFICIENCY,
            mark("Least cells of a commune"),
        )
    )
    evidence_built_m2: float = field(
        metadata=number(
            "evidence_built",
            Group.SUFFICIENCY,
            mark("Least built-up land per inhabitant"),
        )
    )
    evidence_people: float = field(
        metadata=number(
            "evidence_people",
            Group.SUFFICIENCY,
            mark("Least part of the population of a commune"),
            scale=_PERCENT,
        )
    )
    population: PopulationChoice = field(
        metadata=choice(
            "population",
            Group.POPULATION,
            mark("Count that decides"),
            PopulationChoice,
        )
    )
    population_measure: PopulationMeasure = field(
        metadata=choice(
            "population_measure",
            Group.POPULATION,
            mark("Which inhabitants are counted"),
            PopulationMeasure,
        )
    )
    barrier_cost_m: float | None = field(
        metadata=number(
            "barrier_cost",
            Group.CROSSINGS,
            mark("Cost of a barrier (empty: not crossed)"),
        )
    )
    min_density: float = field(
        metadata=number(
            "min_density",
            Group.GUARDS,
            mark("Minimum local density"),
            scale=_PERCENT,
        )
    )
    density_side_m: float = field(
        metadata=number(
            "density_side",
            Group.GUARDS,
            mark("Side of the square of the local density"),
        )
    )
    cell_m: float | None = field(
        metadata=number("cell_size", Group.GRID, mark("Working cell (empty: by evidence)"))
    )
    connectivity: int = field(
        metadata=choice("connectivity", Group.GRID, mark("Neighbours of a cell"), int)
    )
    min_shared: float | None = field(
        metadata=number(
            "min_shared",
            Group.SHARING,
            mark("Services: minimum shared (empty: judgement)"),
        )
    )
    min_instruments: float | None = field(
        metadata=number(
            "min_instruments",
            Group.SHARING,
            mark("Instruments: minimum shared (empty: judgement)"),
        )
    )
    service_radius_m: float | None = field(
        metadata=number(
            "service_radius",
            Group.SHARING,
            mark("Facilities: radius they serve"),
        )
    )
    service_length_m: float = field(
        metadata=number(
            "service_length",
            Group.SHARING,
            mark("Networks: minimum length in a commune"),
        )
    )
    service_join_m: float = field(
        metadata=number(
            "service_join",
            Group.SHARING,
            mark("Networks: parts of one name up to this apart"),
        )
    )
    service_share: float = field(
        metadata=number(
            "service_share",
            Group.SHARING,
            mark("Territories: minimum common part"),
            scale=_PERCENT,
        )
    )
    service_margin_m: float = field(
        metadata=number(
            "service_margin",
            Group.SHARING,
            mark("Facilities: admitted error of their position"),
        )
    )


KEPT = tuple(replace(one.metadata[DECLARATION], field=one.name) for one in fields(Parameters))
"""The declarations of what `Parameters` keeps."""

KEPT_ELSEWHERE = (
    ParameterDeclaration(
        "candidate",
        Group.SCOPE,
        mark("Candidate: communes to judge (empty: find all)"),
        Asked.COMMUNES,
    ),
    ParameterDeclaration("region", Group.SCOPE, mark("Region code (empty: all)")),
    ParameterDeclaration(
        "working_crs",
        Group.GRID,
        mark("Working system (empty: by location)"),
        Asked.SYSTEM,
    ),
    ParameterDeclaration(
        "travel_definition",
        Group.TRAVEL,
        mark("Formula that is compared with the threshold"),
        Asked.CHOICE,
    ),
    ParameterDeclaration(
        "travel_coverage",
        Group.TRAVEL,
        mark("Whom the table asked"),
        Asked.CHOICE,
    ),
    ParameterDeclaration(
        "travel_centre",
        Group.TRAVEL,
        mark("Centre: codes (CUT); empty: where most of the others work"),
        Asked.COMMUNES,
    ),
    ParameterDeclaration(
        "service_category",
        Group.REGISTERS,
        mark("Category of the layers without a column for it"),
    ),
    ParameterDeclaration(
        "service_categories",
        Group.REGISTERS,
        mark("Categories that are looked for (empty: the seven named for O'Higgins)"),
    ),
    ParameterDeclaration(
        "modifies",
        Group.MODIFICATION,
        mark("Constituted area that is modified: its name, or codes (CUT)"),
        Asked.AREA,
    ),
    ParameterDeclaration(
        "include", Group.BY_HAND, mark("Communes to include: codes (CUT)"), Asked.COMMUNES
    ),
    ParameterDeclaration(
        "exclude", Group.BY_HAND, mark("Communes to exclude: codes (CUT)"), Asked.COMMUNES
    ),
    ParameterDeclaration(
        "justification",
        Group.BY_HAND,
        mark("Justification (one, or «05802: …; 05103: …»)"),
        Asked.LINES,
    ),
)
"""Those whose values another record of the case keeps."""

DECLARED = (*KEPT, *KEPT_ELSEWHERE)
