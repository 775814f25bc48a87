"""Population: how many people live in the communes, by each way of counting that is at hand."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from dataclasses import field as made
from typing import Any

from ..basis.errors import MissingField
from ..basis.notes import Note, mark
from ..basis.vocabulary import PopulationChoice, RepeatedPopulation
from ..catalogue.catalogue import Catalogue
from ..land.communes import CommuneLayer, Communes
from .population_errors import NoPopulationField
from .repeats import TOLD, agreed, differ, repeat_note, told_rows

CENSUS_SOURCES = {
    PopulationChoice.CENSUS_2017: "ine_censo_2017",
    PopulationChoice.CENSUS_2024: "ine_censo_2024",
}
"""Entry of ``sources.json`` for the counts that the catalogue holds."""

_THOUSANDS = re.compile(r"[0-9]{1,3}([. \u00a0][0-9]{3})+")
"""Digits in groups of three, as they are written in Chile; a count of persons has no decimals."""

MOST_PERSONS = 2**33
"""Nowhere do more live; up to here persons are added up without rounding (`located.STEP`)."""

_BLANK = {"", "none", "nan", "nat", "<na>", "null"}

_DIGITS = 20
_LONGEST = 40

_PRINTED = {"census_2017": "Censo 2017", "census_2024": "Censo 2024"}


@dataclass(frozen=True)
class Population:
    """Inhabitants of each commune by each count; None where a count is missing.

    ``counts`` maps a `PopulationChoice` value to code → persons; ``choice`` is the count that
    decides; ``field`` the layer field it comes from, if any. ``undecided`` are the values of the
    communes whose rows differ, as long as nobody said what they are.
    """

    counts: dict[str, dict[str, int | None]]
    choice: str
    field: str
    undecided: Mapping[str, tuple[int | None, ...]] = made(default_factory=dict)

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

    def lacking(self, cuts: Iterable[str], names: Mapping[str, str]) -> list[str]:
        """Names of the communes without the count that decides; with the values if rows differ."""
        return [
            told_rows(names[cut], self.undecided[cut]) if cut in self.undecided else names[cut]
            for cut in self.missing(cuts)
        ]


def read_population(
    communes: Communes,
    layer: CommuneLayer,
    choice: PopulationChoice,
    field: str,
    catalogue: Catalogue,
    reading: RepeatedPopulation = RepeatedPopulation.UNDECIDED,
) -> tuple[Population, list[Note]]:
    """The census counts of the catalogue and, when asked for, those of a field of the layer.

    ``reading`` says what different values in several rows of one commune are.
    """
    counts: dict[str, dict[str, int | None]] = {
        census.value: {
            cut: getattr(catalogue.communes.get(cut), census.value, None) for cut in communes.cuts
        }
        for census in CENSUS_SOURCES
    }
    notes: list[Note] = []
    repeated: dict[str, tuple[int | None, ...]] = {}
    if choice is PopulationChoice.FIELD:
        rows, notes = _from_field(communes, layer, field)
        repeated = {cut: values for cut, values in rows.items() if differ(values)}
        counts[choice.value] = {cut: _whole(agreed(rows[cut], reading)) for cut in communes.cuts}
    if repeated:
        told = [told_rows(f"{cut} {communes.names[cut]}", repeated[cut]) for cut in repeated]
        notes.append(repeat_note(layer.name, field, told, reading))
    undecided = {c: v for c, v in repeated.items() if counts[choice.value][c] is None}
    population = Population(counts, choice.value, field, undecided)
    lacking = [cut for cut in population.missing(communes.cuts) if cut not in undecided]
    if lacking:
        names = ", ".join(f"{cut} {communes.names[cut]}" for cut in lacking)
        template = mark("Population ({count}) is missing for: {communes}.")
        notes.append(Note(template, {"count": population.name, "communes": names}))
    return population, notes


def _whole(value: float | None) -> int | None:
    return None if value is None else int(value)


def _from_field(
    communes: Communes, layer: CommuneLayer, field: str
) -> tuple[dict[str, tuple[int | None, ...]], list[Note]]:
    """The value of every row of each commune, and a note on those that are no count."""
    fields = [str(c) for c in layer.frame.columns if c != layer.frame.geometry.name]
    if not field:
        raise NoPopulationField(layer=layer.name)
    if field not in fields:
        raise MissingField(layer=layer.name, field=field, fields=", ".join(fields))
    values = layer.frame[field].tolist()
    given = dict(zip(communes.cuts, communes.frame["rows"]))
    rows = {cut: tuple(persons(values[row]) for row in given[cut]) for cut in communes.cuts}
    strange = [
        f"{cut} ({values[row]})"
        for cut in communes.cuts
        for row in given[cut]
        if persons(values[row]) is None and not _is_blank(values[row])
    ]
    if not strange:
        return rows, []
    template = mark("The field {field} of {layer} holds values that are no count: {values}.")
    more = f" … (+{len(strange) - TOLD})" if len(strange) > TOLD else ""
    told = ", ".join(text[:_LONGEST] for text in strange[:TOLD]) + more
    return rows, [Note(template, {"field": field, "layer": layer.name, "values": told})]


def _is_blank(value: Any) -> bool:
    return str(value).strip().casefold() in _BLANK


def persons(value: Any) -> int | None:
    """A count of persons from a number or a text such as ``12.345``; None when it is none."""
    if isinstance(value, str):
        return _persons_of_text(value.strip())
    if value is None or isinstance(value, bool) or not isinstance(value, (int, float)):
        return None
    if not math.isfinite(value) or not 0 <= value <= MOST_PERSONS:
        return None
    return round(value)


def _persons_of_text(text: str) -> int | None:
    # a whole number kept as text may carry the decimals of a float
    number = re.fullmatch(r"([0-9]+)(\.0+)?", text)
    digits = re.sub(r"\D", "", text) if _THOUSANDS.fullmatch(text) else number and number[1]
    # a text of thousands of digits is not even read as a number
    if not digits or len(digits) > _DIGITS or int(digits) > MOST_PERSONS:
        return None
    return int(digits)
