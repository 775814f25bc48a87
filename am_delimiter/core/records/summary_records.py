"""The summary of a result as records: what its JSON holds.

Distances are metres, shares 0–1, travel in the unit of its formula; None is what is not known.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .candidate_rows import DecisionRow
from .modification_rows import BeforeAfterRow, ModifiedCommuneRow
from .record_errors import FieldMissing


@dataclass(frozen=True)
class CriterionSummary:
    """A criterion of a candidate; a rounded ``value`` stays on its side of the threshold."""

    id: str
    name: str
    verdict: str
    value: float | None
    threshold: float | None
    operator: str
    unit: str
    origin: str
    known: bool
    source: str
    reason: str
    source_date: str | None
    rests_on: str | None
    fails: str | None = None


@dataclass(frozen=True)
class PopulationTotals:
    """Persons of all communes of a candidate by one count, as in `PopulationRow`."""

    whole: int | None
    urban: float | None
    rest: float | None
    inside: float | None
    located: float | None
    census: int | None
    difference: float | None
    difference_percent: float | None
    decides: bool
    unlocated: float | None = None
    in_patches: float | None = None
    inside_min: float | None = None
    inside_max: float | None = None
    urban_min: float | None = None
    urban_max: float | None = None
    urban_polygons: float | None = None
    rural_polygons: float | None = None

    def by(self, measure: str) -> float | None:
        """The persons of a measure that may decide."""
        return {"whole": self.whole, "urban": self.urban, "inside": self.inside}[measure]

    def ends(self, measure: str) -> tuple[float, float] | None:
        """The least and the most that a measure can be, None where it is counted or not known."""
        least, most = {
            "whole": (None, None),
            "urban": (self.urban_min, self.urban_max),
            "inside": (self.inside_min, self.inside_max),
        }[measure]
        return None if least is None or most is None else (least, most)


@dataclass(frozen=True)
class PopulationSummary:
    """The measure that decides, how urban was told, and the totals by the id of each count."""

    measure: str
    urban_by: str | None
    counts: dict[str, PopulationTotals]


@dataclass(frozen=True)
class IndicatorSummary:
    """An indicator of travel and the communes it is measured in."""

    id: str
    communes: tuple[str, ...]
    value: float | None
    unit: str
    numerator: float | None
    denominator: float | None
    threshold: float | None
    reached: bool | None
    records: int | None
    few_records: bool | None


@dataclass(frozen=True)
class TravelSummary:
    """What a travel table says of a candidate by the definition that decides."""

    table: str
    data: str
    unit: str
    sampled: bool
    definition: str
    formula: str
    value: float | None
    reason: str
    missing: tuple[str, ...]
    centre: tuple[str, ...]
    notes: tuple[str, ...]
    indicators: tuple[IndicatorSummary, ...]


@dataclass(frozen=True)
class RegisteredArea:
    """The metropolitan area of the public register that a candidate is."""

    id: str
    state: str
    date: str | None


@dataclass(frozen=True)
class CandidateSummary:
    """A candidate with its criteria; ``population`` maps each count to all its inhabitants.

    By the size of the cells the critical gap truly lies between the two last figures.
    """

    id: str
    name: str
    communes: tuple[str, ...]
    partial: tuple[str, ...]
    region: str | None
    regions: tuple[str, ...]
    population: dict[str, int | None]
    population_inside: float | None
    population_measures: PopulationSummary
    critical_gap_m: float | None
    plain_gap_m: float | None
    verdict: str
    travel: TravelSummary | None
    criteria: tuple[CriterionSummary, ...]
    registered: RegisteredArea | None
    notes: tuple[str, ...]
    critical_gap_min_m: float | None = None
    critical_gap_max_m: float | None = None

    def criterion(self, id_: str) -> CriterionSummary:
        """One of its criteria. Raises `FieldMissing` for one that nobody asked."""
        asked = {item.id: item for item in self.criteria}
        if id_ not in asked:
            raise FieldMissing(table="criteria", field=id_)
        return asked[id_]


@dataclass(frozen=True)
class BuiltUpSummary:
    """What built-up land there is, what was left out, and the share of the largest continuum."""

    built_ha: float
    patches: int
    dropped_ha: float
    continua: int
    largest_ha: float
    largest_share: float


@dataclass(frozen=True)
class ParameterSummary:
    """A parameter as it was used; ``preset`` is the one that set it."""

    value: Any
    unit: str
    default: Any
    known: bool
    source: str
    preset: str | None


@dataclass(frozen=True)
class InputSummary:
    """A file that the result rests on."""

    kind: str
    name: str
    path: str
    sha256: str | None
    modified: str | None
    detail: str
    institution: str | None = None
    title: str | None = None
    year: str | None = None
    licence: str | None = None
    statement: str | None = None
    known_by: str | None = None


@dataclass(frozen=True)
class ModificationSummary:
    """The constituted area that a case modifies; ``candidate`` is the id of it afterwards.

    ``area``, ``state`` and ``date`` are those of the register, None for one that was given by its
    communes; ``communes`` and ``compared`` are the rows of the two tables.
    """

    area: str | None
    name: str
    state: str | None
    date: str | None
    candidate: str
    communes_before: tuple[str, ...]
    communes_after: tuple[str, ...]
    verdict_before: str
    verdict_after: str
    communes: tuple[ModifiedCommuneRow, ...]
    compared: tuple[BeforeAfterRow, ...]


@dataclass(frozen=True)
class ResultSummary:
    """What the pages read of a stored summary; ``stored`` is all of it, as it is handed on.

    ``names`` are those of the communes by code; ``services`` and ``instruments`` count what was
    given of them, ``modification`` is None where no area is modified.
    """

    candidates: tuple[CandidateSummary, ...]
    names: dict[str, str]
    built_up: BuiltUpSummary
    services: int
    instruments: int
    decisions: tuple[DecisionRow, ...]
    parameters: dict[str, ParameterSummary]
    inputs: tuple[InputSummary, ...]
    versions: dict[str, str]
    stored: dict[str, Any]
    modification: ModificationSummary | None = None
