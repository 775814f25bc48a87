"""How many people live in each commune in each epoch, and who says so.

A year without a count is not known: nothing is taken from a year beside it. Between two counts of
one source it is reckoned only if the user asks for it, at a constant rate, and is marked so.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ..basis.notes import Note, mark
from ..basis.vocabulary import PopulationChoice
from ..catalogue.catalogue import Catalogue
from ..land.communes import CommuneLayer, Communes
from ..population.population import CENSUS_SOURCES, Population, read_population
from .epoch_errors import FieldYearUntold, PeopleYearTwice
from .epoch_years import parse_years

CENSUS, FIELD, RASTER = "census", "field", "raster"
BETWEEN = "exponential"
"""The option that reckons the years between two counts."""
_PRINTED = "Censo {year}"
_YEAR_AT_END = re.compile(r"(?<!\d)((?:19|20)\d{2})$")
_YEAR_BEFORE = re.compile(r"\s*(\d{4})\s*=\s*(.+)")


@dataclass(frozen=True)
class YearCount:
    """The inhabitants of each commune in a year; None for one that is not known.

    ``source`` says in print who counted, ``kind`` which kind of source that is: two of one kind are
    compared. ``interpolated`` counts are reckoned between two others.
    """

    year: int
    persons: Mapping[str, int | None]
    source: str
    kind: str
    interpolated: bool = False

    def total(self, cuts: Iterable[str]) -> int | None:
        """The sum over communes, None when one is not known."""
        found = [self.persons.get(cut) for cut in cuts]
        known = [one for one in found if one is not None]
        return sum(known) if known and len(known) == len(found) else None


@dataclass(frozen=True)
class PeopleOfYears:
    """The counts by year, and what is to be told of them."""

    counts: Mapping[int, YearCount]
    notes: tuple[Note, ...] = ()

    def of(self, year: int) -> YearCount:
        """The count of a year; one that knows nobody where there is none."""
        return self.counts.get(year) or YearCount(year, {}, "", "")


def census_counts(communes: Communes, catalogue: Catalogue) -> dict[int, YearCount]:
    """The censuses that the catalogue holds; their ids end with their year."""
    found = {}
    for census in CENSUS_SOURCES:
        year = int(census.value[-4:])
        persons = {
            cut: getattr(catalogue.communes.get(cut), census.value, None) for cut in communes.cuts
        }
        found[year] = YearCount(year, persons, _PRINTED.format(year=year), CENSUS)
    return found


def field_counts(
    text: str, communes: Communes, layer: CommuneLayer, catalogue: Catalogue
) -> tuple[dict[int, YearCount], list[Note]]:
    """The counts of fields of the communes, such as ``POB_2017; 1992=HABITANTES``.

    Raises `FieldYearUntold`, `PeopleYearTwice`, or what a field that is not there raises.
    """
    found: dict[int, YearCount] = {}
    notes: list[Note] = []
    for word in (part.strip() for part in re.split(r"[;,]", text)):
        if not word:
            continue
        year, field = _year_of_field(word, catalogue)
        if year in found:
            raise PeopleYearTwice(year=str(year), first=found[year].source, second=field)
        read, told = read_population(communes, layer, PopulationChoice.FIELD, field, catalogue)
        counts = read.counts[PopulationChoice.FIELD.value]
        found[year] = YearCount(year, counts, f"campo {field}", FIELD)
        notes += told
    return found, notes


def _year_of_field(word: str, catalogue: Catalogue) -> tuple[int, str]:
    before = _YEAR_BEFORE.fullmatch(word)
    if before:
        (year,) = parse_years(before[1], "POP_FIELDS", catalogue)
        return year, before[2].strip()
    at_end = _YEAR_AT_END.search(word)
    if at_end is None:
        raise FieldYearUntold(field=word)
    return int(at_end[1]), word


def raster_count(year: int, names: str, persons: Mapping[str, float | None]) -> YearCount:
    """The count of rasters of persons per cell, rounded to whole persons."""
    whole = {cut: None if value is None else round(value) for cut, value in persons.items()}
    return YearCount(year, whole, names, RASTER)


def with_years_between(
    counts: Mapping[int, YearCount], years: Sequence[int], interpolation: str
) -> dict[int, YearCount]:
    """The counts, and if asked for those of the years between two of one kind."""
    found = dict(counts)
    if interpolation != BETWEEN:
        return found
    for year in years:
        if year in counts:
            continue
        before = max((one for one in counts if one < year), default=None)
        after = min((one for one in counts if one > year), default=None)
        if before is None or after is None or counts[before].kind != counts[after].kind:
            continue
        found[year] = _between(year, counts[before], counts[after])
    return found


def _between(year: int, before: YearCount, after: YearCount) -> YearCount:
    """A count at the constant rate that leads from one count to the next."""
    part = (year - before.year) / (after.year - before.year)
    persons = {
        cut: _persons_between(known, after.persons.get(cut), part)
        for cut, known in before.persons.items()
    }
    source = f"interpolado entre {before.source} y {after.source}"
    return YearCount(year, persons, source, before.kind, interpolated=True)


def _persons_between(before: int | None, after: int | None, part: float) -> int | None:
    if not before or not after:
        return None  # there is no constant rate from or to nobody
    return round(before * math.exp(part * math.log(after / before)))


def as_population(count: YearCount, communes: Communes) -> Population:
    """A count as what the criteria ask for; it is the field that decides."""
    counts = {cut: count.persons.get(cut) for cut in communes.cuts}
    choice = PopulationChoice.FIELD.value
    return Population({choice: counts}, choice, count.source or f"sin recuento de {count.year}")


def people_notes_of(people: PeopleOfYears, years: Sequence[int]) -> list[Note]:
    """Say which epochs have no count, and which one that was reckoned."""
    notes = []
    without = [str(year) for year in years if year not in people.counts]
    if without:
        template = mark(
            "There is no count of the population for {years}: what depends on it is «no "
            "evaluable». Give fields or rasters of persons of these years, or ask for "
            "interpolation between two counts."
        )
        notes.append(Note(template, {"years": ", ".join(without)}))
    reckoned = [one for one in map(people.of, years) if one.interpolated]
    if reckoned:
        template = mark(
            "The population of {years} was not counted: it is interpolated at a constant rate, as "
            "was asked for."
        )
        notes.append(Note(template, {"years": ", ".join(str(one.year) for one in reckoned)}))
    return notes
