"""How a form is laid out: what is in sight, and what else there is, by groups that people know.

A Processing dialog has no groups, so the label of what is folded away begins with the title of its
group: «Continuum · Minimum patch».
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from qgis.core import Qgis, QgsProcessingParameterDefinition

from ..core.basis import mark
from ..core.catalogue import ParameterGroup as Group
from ..toolbelt.i18n import tr

MOST_IN_SIGHT = 8
"""Parameters that a dialog shows unasked, with the files to write."""
BETWEEN = " · "
"""What stands between the title of a group and the label of a parameter."""

TITLES: tuple[tuple[str, tuple[Group | str, ...]], ...] = (
    (
        mark("Combinations"),
        ("MEMBERSHIP_SHARES", "POPULATION_MEASURES", "OTHER_BUILTUP", "SOURCES"),
    ),
    (mark("Scope"), (Group.SCOPE, "REGIONS")),
    (
        mark("Population"),
        (
            "POPULATION",
            "POPULATION_FIELD",
            Group.POPULATION,
            "URBAN_LIMITS",
            "POPULATION_LAYERS",
            "POPULATION_TILES",
            "PEOPLE_FIELD",
            "POPULATION_RASTERS",
            "POPULATION_YEARS",
            "INTERPOLATION",
            Group.PEOPLE,
        ),
    ),
    (
        mark("Travel"),
        (
            "TRAVEL",
            Group.TRAVEL,
            "TRAVEL_SOURCE",
            "TRAVEL_ORIGIN_FIELD",
            "TRAVEL_DESTINATION_FIELD",
            "TRAVEL_COUNT_FIELD",
            *("PERSONS", "RESIDENT_WORKERS", "RESIDENT_WORKERS_FIELD"),
        ),
    ),
    (
        mark("Services and policies"),
        ("SERVICES", "SERVICE_LAYERS", Group.REGISTERS, "INSTRUMENTS", Group.SHARING),
    ),
    (mark("Modification"), (Group.MODIFICATION,)),
    (mark("By hand"), (Group.BY_HAND,)),
    (mark("Built-up land"), ("TILES", "ENCODING", "MIXED_EPOCHS", Group.EVIDENCE)),
    (mark("Continuum"), (Group.RULE, Group.CONTINUUM, Group.GUARDS)),
    (
        mark("Rules of the Degree of Urbanisation"),
        (
            *("CENTRE_DENSITY", "CENTRE_POPULATION", "CENTRE_CONNECTIVITY", "CENTRE_BUILT"),
            *("CENTRE_MAJORITY", "CENTRE_GAP", "CLUSTER_DENSITY", "CLUSTER_POPULATION"),
            *("CLUSTER_CONNECTIVITY", "DENSE_DENSITY", "DENSE_POPULATION", "DENSE_CONNECTIVITY"),
            *("DENSE_BUILT", "SEMI_DENSITY", "SEMI_POPULATION", "SEMI_CONNECTIVITY"),
            *("SEMI_DISTANCE", "RURAL_DENSITY", "RURAL_POPULATION", "RURAL_CONNECTIVITY"),
            *("LOW_DENSITY", "WATER_LAND", "LAND_FROM", "COMMUNE_SHARE", "COMMUNE_RULES"),
        ),
    ),
    (
        mark("Territories"),
        (
            *("CASE", "TERRITORY_FIELD", "CENTRE_FIELD", "CODE_FIELD"),
            *("LEAST_COMMUNES", "CONTIGUITY_GAP", "CONTIGUITY_BORDER"),
        ),
    ),
    (
        mark("Tests"),
        (
            *("POVERTY_YEAR", "POVERTY_FIELD", "NATIONAL_RANK_FIELD", "REGION_RANK_FIELD"),
            *("ISOLATION_YEAR", "LOCALITIES_FIELD", "ISOLATED_FIELD"),
            *("POOREST_COUNT", "REGION_POOREST", "POOREST_SHARE", "ISOLATED_SHARE"),
            *("TESTS_NEEDED", "TIES", "REGION_ROUNDING"),
        ),
    ),
    (mark("Index"), ("INDEX_PRESET", "LACKING", "DATA_YEAR")),
    (
        mark("Gaps"),
        (
            *("BEFORE", "BEFORE_YEAR", "GAP_SCOPE", "GAP_VINTAGE", "REFERENCE_COVER"),
            *("EXIT_ONE_IN", "EXIT_OF"),
        ),
    ),
    (mark("Barriers"), ("BARRIERS", Group.CROSSINGS, "BRIDGES")),
    (mark("Membership"), (Group.MEMBERSHIP,)),
    (
        mark("Functional area"),
        (
            *("COMMUTING_SHARE", "DENOMINATOR", "JOINING_SHARE", "CITY_SHARE", "CITY_POPULATION"),
            *("ENCLAVE_SHARE", "ENCLAVE_UNITS", "BORDER_TOLERANCE", "BORDER_LEAST", "BORDER_WATER"),
        ),
    ),
    (mark("Enough evidence"), (Group.SUFFICIENCY,)),
    (
        mark("Effect of the projects"),
        ("EFFECT_LENGTH", "EFFECT_AREA", "EFFECT_SHARE", "EFFECT_MARGIN", "INFLUENCE"),
    ),
    (
        mark("Official definitions"),
        (
            *("CCU_FIELD", "LUC_FIELD", "MINVU_FIELD", "MINVU_CUT_FIELD"),
            *("POLYGON_SHARE", "POLYGON_JOIN"),
        ),
    ),
    (mark("Fields"), ("CUT_FIELD", "NAME_FIELD", "RESIDENCE_FIELD", "PLACE_FIELD", "WORK_FIELD")),
    (mark("Grid"), (Group.GRID, "GRID_CRS")),
    (
        mark("Background of the maps"),
        ("HYDROGRAPHY", "ROADS", "RAILWAYS", "PLACES", "RELIEF", "BASEMAP"),
    ),
    (mark("Sources"), ("PROVENANCE",)),
    (
        mark("Document"),
        (
            *("GORE", "RESPONSIBLE", "LOGO", "NARRATIVE"),
            *("VERSION", "DATE", "PROCEDURE", "SENSITIVITY", "TERM_START", "REVIEW", "TODAY"),
        ),
    ),
    (
        mark("Other studies"),
        ("DEGURBA", "FUNCTIONAL_AREA", "DEFINITIONS", "REZAGO", "PORTFOLIO"),
    ),
    (mark("Looks"), ("EDITED_PROJECT", "TEMPLATES")),
    (mark("How it is read"), ("ROLE", "MEMORY_LIMIT", "ALLOW_EDITED", "ALLOW_REMOTE", "WORKERS")),
    (mark("How it is written"), ("OVERWRITE",)),
)
"""The groups in the order of the forms, each with the parameters in it: their names, or the groups
of those that are declared."""

_PLACES: dict[str | Group | None, tuple[int, int]] = {
    one: (position, within)
    for position, (_, held) in reversed([*enumerate(TITLES)])
    for within, one in reversed([*enumerate(held)])
}
"""The position of each title and within it; of what stands twice, the first."""

Grouping = Callable[[str], "Group | None"]
"""From the name of a parameter to the group that its declaration is in."""


def laid_out(
    definitions: Iterable[QgsProcessingParameterDefinition],
    in_sight: tuple[str, ...],
    grouping: Grouping,
) -> list[QgsProcessingParameterDefinition]:
    """The same parameters: those in sight, the rest group by group, the files to write."""
    shown, folded, targets = [], [], []
    for one in definitions:
        if one.isDestination():
            targets.append(one)
        elif one.name() in in_sight:
            shown.append(one)
        else:
            folded.append(one)
    shown.sort(key=lambda one: in_sight.index(one.name()))
    folded.sort(key=lambda one: _place(one.name(), grouping))
    for one in folded:
        _fold(one, grouping)
    return [*shown, *folded, *targets]


def _fold(definition: QgsProcessingParameterDefinition, grouping: Grouping) -> None:
    """Put a parameter among the advanced ones, with the title of its group."""
    definition.setFlags(definition.flags() | Qgis.ProcessingParameterFlag.Advanced)
    position, _ = _place(definition.name(), grouping)
    if position < len(TITLES):
        title = tr(TITLES[position][0])  # i18n: dynamic
        definition.setDescription(f"{title}{BETWEEN}{definition.description()}")


def _place(name: str, grouping: Grouping) -> tuple[int, int]:
    """The position of a parameter: that of its group, and that within it."""
    last = len(TITLES), 0
    return min(_PLACES.get(one, last) for one in (name, grouping(name)))
