"""Values of parameters in the words that are printed: no id stands for a choice."""

from __future__ import annotations

from typing import Any

from ..basis.vocabulary import (
    PRINTED_MEASURES,
    PRINTED_PEOPLE_RULES,
    PRINTED_POPULATION_MEASURES,
    PRINTED_REPEATED_POPULATION,
)

COUNTS = {"census_2017": "Censo 2017", "census_2024": "Censo 2024"}
OTHER_COUNT = "campo de la capa"
_CHOICES = {
    "membership_by": {by.value: name for by, name in PRINTED_MEASURES.items()},
    "population_measure": {by.value: name for by, name in PRINTED_POPULATION_MEASURES.items()},
    "repeated_population": {
        reading.value: name for reading, name in PRINTED_REPEATED_POPULATION.items()
    },
    "people_rule": {rule.value: name for rule, name in PRINTED_PEOPLE_RULES.items()},
    "travel_coverage": {
        "table": "lo que diga la tabla (si nada, encuesta)",
        "census": "a todos (censo)",
        "survey": "a una muestra (encuesta)",
    },
    "ties": {"in": "todas las empatadas cuentan", "out": "ninguna de las empatadas cuenta"},
    "region_rounding": {"nearest": "al más cercano", "down": "hacia abajo", "up": "hacia arriba"},
    "index_preset": {"ufro_18": "18 variables", "idt_19": "19 variables", "own": "lista propia"},
    "normalisation": {
        "min_max": "mínimo y máximo de las comunas",
        "z_score": "desviaciones estándar desde el promedio (puntaje z)",
        "percentile": "percentil entre las comunas",
        "reference": "razón con el valor de referencia",
    },
    "lacking": {
        "none": "no evaluable",
        "available": "promedio de las variables con dato",
    },
    "gap_scope": {
        "country": "promedio de las comunas del país",
        "region": "promedio de las comunas de la región",
        "reference": "valor de referencia de la variable",
    },
    "gap_vintage": {
        "own": "cada fecha con su referencia",
        "earlier": "las dos fechas con la referencia anterior",
    },
    "exit_of": {"gaps": "de las brechas que había", "variables": "de las variables de la lista"},
}
_CHILEAN = str.maketrans(",.-", ".,−")
_SEVERAL = {" / ": ("_tried", "_share"), "; ": ("tolerance",)}
"""What stands between several numbers, and how the parameters are called that may hold them."""


def choice_words(parameter: str, value: str) -> str:
    """The words for a value of a parameter that is a text; any other text stays as it is."""
    if parameter == "population":
        return COUNTS.get(value, OTHER_COUNT)
    if parameter == "working_crs":
        return system_name(value)
    return _CHOICES.get(parameter, {}).get(value, value)


def system_name(text: str) -> str:
    """The name of a reference system with its English words in Spanish."""
    return text.replace("UTM zone", "UTM zona")


def value_words(parameter: str, value: Any) -> str | None:
    """A value as a person reads it: choices in words, numbers as in Chile; None for no value."""
    if value is None or value == "":
        return None
    if not isinstance(value, str):
        return printed_number(value)
    for between, of_numbers in _SEVERAL.items():
        parts = value.split(between)
        if all(map(_is_number, parts)) and parameter.endswith(of_numbers):
            return between.join(printed_number(float(part)) for part in parts)
    return choice_words(parameter, value)


def printed_number(value: float) -> str:
    """A number as it is written in Chile."""
    return f"{value:,.10g}".translate(_CHILEAN)


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True
