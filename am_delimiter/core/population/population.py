"""Population: how many people live in the communes, by each way of counting that is at hand."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from ..basis.errors import MissingField
from ..basis.notes import Note, mark
from ..basis.vocabulary import PopulationChoice
from ..catalogue.catalogue import Catalogue
from ..land.communes import CommuneLayer, Communes
from .population_errors import NoPopulationField

CENSUS_SOURCES = {
    PopulationChoice.CENSUS_2017: "ine_censo_2017",
    PopulationChoice.CENSUS_2024: "ine_censo_2024",
}
"""Entry of ``sources.json`` for the counts that the catalogue holds."""

_THOUSANDS = re.compile(r"[0-9]{1,3}([. \u00a0][0-9]{3})+")
"""Digits in groups of three, as they are written in Chile; a count of persons has no decimals."""

_PRINTED = {"census_2017": "Censo 2017", "census_2024": "Censo 2024"}


@dataclass(frozen=True)
class Population:
    """Inhabitants of each commune by each count; None where a count is missing.

    ``counts`` maps a `PopulationChoice` value to code → persons; ``choice`` is the count that
    decides; ``field`` the layer field it comes from, if any.
    """

    counts: dict[str, dict[str, int | None]]
    choice: str
    field: str

    @property
    def name(self) -> str:
        """How the count that decides is called in print."""
        return self.name_of(self.choice)

    def name_of(self, count: str) -> str:
        """How a count is called in print."""
        return f"campo {self.field}" if count == "field" else _PRINTED[count]

    def of(self, cut: str) -> dict[str, int | None]:
        """Every count of one commune."""
        return {name: values.get(cut) for name, values in self.counts.items()}

    def total(self, cuts: Iterable[str], count: str) -> int | None:
        """Sum over communes, or None when it is missing for any of them."""
        values = [self.counts[count].get(cut) for cut in cuts]
        known = [value for value in values if value is not None]
        return sum(known) if len(known) == len(values) else None

    def missing(self, cuts: Iterable[str]) -> list[str]:
        """Codes without the count that decides."""
        return [cut for cut in cuts if self.counts[self.choice].get(cut) is None]


def read_population(
    communes: Communes,
    layer: CommuneLayer,
    choice: PopulationChoice,
    field: str,
    catalogue: Catalogue,
) -> tuple[Population, list[Note]]:
    """The census counts of the catalogue and, when asked for, those of a field of the layer."""
    counts: dict[str, dict[str, int | None]] = {
        census.value: {
            cut: getattr(catalogue.communes.get(cut), census.value, None) for cut in communes.cuts
        }
        for census in CENSUS_SOURCES
    }
    if choice is PopulationChoice.FIELD:
        counts[choice.value] = _from_field(communes, layer, field)
    population = Population(counts, choice.value, field)
    lacking = population.missing(communes.cuts)
    if not lacking:
        return population, []
    names = ", ".join(f"{cut} {communes.names[cut]}" for cut in lacking)
    template = mark("Population ({count}) is missing for: {communes}.")
    return population, [Note(template, {"count": population.name, "communes": names})]


def _from_field(communes: Communes, layer: CommuneLayer, field: str) -> dict[str, int | None]:
    fields = [str(c) for c in layer.frame.columns if c != layer.frame.geometry.name]
    if not field:
        raise NoPopulationField(layer=layer.name)
    if field not in fields:
        raise MissingField(layer=layer.name, field=field, fields=", ".join(fields))
    values = layer.frame[field].tolist()
    return {cut: persons(values[row]) for cut, row in zip(communes.cuts, communes.frame["row"])}


def persons(value: Any) -> int | None:
    """A count of persons from a number or a text such as ``12.345``; None when it is none."""
    if isinstance(value, str):
        return _persons_of_text(value.strip())
    if value is None or isinstance(value, bool) or not isinstance(value, (int, float)):
        return None
    if not math.isfinite(value) or value < 0:
        return None
    return round(value)


def _persons_of_text(text: str) -> int | None:
    if _THOUSANDS.fullmatch(text):
        return int(re.sub(r"\D", "", text))
    # a whole number kept as text may carry the decimals of a float
    number = re.fullmatch(r"([0-9]+)(\.0+)?", text)
    return int(number[1]) if number else None
