"""The options of a choice in the words of the screen: forms show them, scripts and cases keep ids.

What the catalogue names (encodings, rules of other countries) is named as it is there.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.basis import mark
from ..core.catalogue import Catalogue
from ..toolbelt.i18n import tr

_MEASURES = {
    "share": mark("Share of its built-up land"),
    "area": mark("Area of its built-up land"),
    "population": mark("Share of its located population"),
}
_PEOPLE = {
    "whole": mark("Those of the whole communes"),
    "urban": mark("Those of urban areas"),
    "inside": mark("Those inside the continuum"),
}
_BY_SET = {"rules": mark("That of the set of rules")}
_NEIGHBOURS = {**_BY_SET, "4": mark("4: sides"), "8": mark("8: sides and corners")}
_WORDS: dict[str, dict[str, str]] = {
    "ENCODING": {"auto": mark("Recognised by its name and values")},
    "ROLE": {
        "auto": mark("Recognised by its fields and values"),
        "communes": mark("Commune boundaries"),
        "builtup_polygons": mark("Built-up polygons"),
        "population_blocks": mark("Blocks with population"),
        "points": mark("Points of services"),
        "travel": mark("Travel between communes"),
        "population_table": mark("Table of population"),
    },
    "PRESET": {"own": mark("None: the values of this form")},
    "MEMBERSHIP_BY": _MEASURES,
    "MEMBERSHIP_RULES": _MEASURES,
    "POPULATION_MEASURES": _PEOPLE,
    "PEOPLE_RULE": {
        "areal": mark("Evenly over the polygon"),
        "point": mark("At a point inside the polygon"),
        "built": mark("Evenly over its built-up land"),
    },
    "REPEATED_POPULATION": {
        "undecided": mark("Undecided: what depends on it is not evaluable"),
        "sum": mark("Parts: they are added"),
        "largest": mark("Versions: the largest counts"),
    },
    "POPULATION": {
        "census_2017": mark("Census 2017"),
        "census_2024": mark("Census 2024"),
        "field": mark("A field of the communes"),
    },
    "POPULATION_MEASURE": _PEOPLE,
    "CONNECTIVITY": {"4": mark("4: sides"), "8": mark("8: sides and corners")},
    "TRAVEL_DEFINITION": {
        "crossing_origin": mark("Travel between communes, of all that starts in the area"),
        "crossing_inside": mark("Travel between communes, of all that stays in the area"),
        "least_out": mark("The commune least linked with the rest of the area"),
        "least_to_centre": mark("The commune least linked with the centre"),
    },
    "LAND_FROM": {
        "whole": mark("Every cell is land whole"),
        "communes": mark("The communes are the land"),
    },
    **dict.fromkeys(
        (
            "CENTRE_CONNECTIVITY",
            "CLUSTER_CONNECTIVITY",
            "DENSE_CONNECTIVITY",
            "SEMI_CONNECTIVITY",
            "RURAL_CONNECTIVITY",
        ),
        _NEIGHBOURS,
    ),
    "CENTRE_MAJORITY": {
        **_BY_SET,
        "five_of_eight": mark("Five or more of the eight cells around"),
        "land_cells": mark("More than half of those with land or persons"),
        "none": mark("None: the edge stays as it is"),
    },
    "COMMUNE_RULES": {
        **_BY_SET,
        "2021": mark("Manual of 2021: the class with most persons"),
        "2024": mark("Edition of 2024: half of the persons"),
    },
    "INTERPOLATION": {
        "none": mark("Not known: what depends on it is not evaluable"),
        "exponential": mark("Between two counts of one source: at a constant rate"),
    },
    "MIXED_EPOCHS": {
        "no": mark("No: growth between them is not evaluable"),
        "yes": mark("Yes: what grows may be the method"),
    },
    "DENOMINATOR": {
        "answered": mark("All employed residents with an answer"),
        "known": mark("Those whose commune of work is known"),
    },
    "ENCLAVE_UNITS": {
        "single": mark("Each commune by itself"),
        "group": mark("Also several communes that touch each other"),
    },
    "AMOUNT_UNIT": {"unsaid": mark("Nobody says it: such amounts are not added")},
    "TRAVEL_COVERAGE": {
        "table": mark("As the table says (if nothing, a survey)"),
        "census": mark("Everybody: a census"),
        "survey": mark("Some: a survey"),
    },
}
"""Source texts by the name of the parameter and the id of the option."""


def words_of(name: str, option: str, catalogue: Catalogue) -> str:
    """An option as people read it; its id where nothing else is known of it."""
    said = _WORDS.get(name, {}).get(option)
    if said:
        return tr(said)  # i18n: dynamic
    kinds = {
        "ENCODING": catalogue.encodings,
        "PRESET": catalogue.presets,
        "RULES": catalogue.degurba_sets,
        "FUNCTIONAL_PRESET": catalogue.functional_presets,
        "AMOUNT_UNIT": catalogue.portfolio_units,
    }
    named: Mapping[str, Any] = kinds.get(name, {})
    return named[option].name if option in named else option
