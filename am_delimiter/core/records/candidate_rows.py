"""Rows about candidates: the set, its criteria, its population and what was decided by hand."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class AreaRow:
    """A candidate with its verdict; codes and names of its communes are joined by commas.

    By the size of the cells its critical gap truly lies between ``critical_gap_min_m`` and
    ``…max_m``; by the blocks that lie partly in its continuum and those who are not located,
    ``population_inside`` between ``…_min`` and ``…_max``.
    """

    candidate: str
    name: str
    region: str
    region_name: str
    n_communes: int
    communes: str
    commune_names: str
    census_2017: int | None
    census_2024: int | None
    population: int | None
    critical_gap_m: float | None
    tolerance_m: float
    verdict: str
    register_state: str | None
    register_date: str | None
    population_inside: float | None
    plain_gap_m: float | None
    critical_gap_min_m: float | None = None
    critical_gap_max_m: float | None = None
    population_inside_min: float | None = None
    population_inside_max: float | None = None


@dataclass(frozen=True)
class CriterionRow:
    """A criterion of a candidate, answered in ``unit``; ``rests_on`` names the data.

    ``fails`` names the communes that keep it from being met, each with the condition.
    """

    candidate: str
    position: int
    criterion: str
    name: str
    verdict: str
    value: float | None
    operator: str
    threshold: float | None
    unit: str
    origin: str
    known: bool
    source: str
    reason: str
    source_date: str | None
    rests_on: str | None
    fails: str | None = None


@dataclass(frozen=True)
class PopulationRow:
    """Persons of a commune of a candidate by one count, or with ``cut`` None of all of them.

    ``unlocated`` are those of the count that the layers lack, commune by commune; ``in_patches``
    are the located ones in patches of any continuum.
    """

    candidate: str
    cut: str | None
    name: str
    count: str
    whole: int | None
    urban: float | None
    rest: float | None
    inside: float | None
    located: float | None
    census: int | None
    difference: float | None
    difference_percent: float | None
    rule: str | None
    measure: str
    decides: bool
    unlocated: float | None = None
    in_patches: float | None = None
    inside_min: float | None = None
    inside_max: float | None = None
    urban_min: float | None = None
    urban_max: float | None = None
    urban_polygons: float | None = None
    rural_polygons: float | None = None


@dataclass(frozen=True)
class DecisionRow:
    """A commune put into a candidate or taken out of it by hand, with the reasons."""

    candidate: str
    cut: str
    name: str
    action: str
    justification: str
    role_before: str
    candidate_before: str | None
