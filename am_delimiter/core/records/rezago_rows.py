"""Rows of a study of lagging territories: territories, tests, index, variables and gaps."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class LagTerritoryRow:
    """A territory, what it meets, its index and how many of its gaps closed.

    ``communes`` are codes divided by commas; None is what cannot be said.
    """

    territory: str
    name: str
    communes: str
    commune_names: str
    n_communes: int
    centre: str | None
    centre_name: str | None
    centre_evidence: str | None
    is_territory: str
    contiguous: str
    common_centre: str
    poorest_country: str
    poorest_region: str
    isolated: str
    tests_verdict: str
    tests_met: int
    tests_open: int
    eligible: str
    index_value: float | None
    index_communes: int
    variables: int
    gaps: int | None
    gaps_open: int | None
    closed: int | None
    exit: str
    why: str | None


@dataclass(frozen=True)
class LagCommuneRow:
    """A commune with its index and its places by poverty, 1 for the poorest."""

    cut: str
    name: str
    region: str
    region_name: str | None
    territory: str | None
    index_value: float | None
    quintile: int | None
    quintile_name: str | None
    n_variables: int | None
    n_lacking: int | None
    lacking: str | None
    poverty: float | None
    national_rank: int | None
    national_rank_most: int | None
    region_rank: int | None
    region_rank_most: int | None
    poorest_country: str
    poorest_region: str
    localities: float | None
    isolated_localities: float | None


@dataclass(frozen=True)
class LagTestRow:
    """A requirement, test or result of a territory with its verdict."""

    territory: str
    position: int
    test: str
    level: str
    name: str
    value: float | None
    operator: str
    threshold: float | None
    unit: str
    verdict: str
    detail: str | None
    vintage: str | None
    source: str
    known: bool


@dataclass(frozen=True)
class LagScoreRow:
    """A score of a territory or commune: of a dimension, or in all where ``dimension`` is None."""

    scope: str
    id: str
    name: str
    dimension: str | None
    dimension_name: str
    score: float | None
    n_variables: int
    n_lacking: int
    why: str | None


@dataclass(frozen=True)
class LagVariableRow:
    """A variable of the list and what the tables say of it."""

    variable: str
    name: str
    dimension: str
    dimension_name: str
    field: str
    found_in: str | None
    direction: str | None
    reference: float | None
    vintage: str | None
    source: str | None
    known: bool
    n_communes: int
    n_lacking: int | None
    least: float | None
    mean: float | None
    most: float | None
    deviation: float | None
    used: bool
    why: str | None


@dataclass(frozen=True)
class LagGapRow:
    """The gap of a territory in a variable now and at an earlier date."""

    territory: str
    variable: str
    variable_name: str
    dimension_name: str
    value: float | None
    reference: float | None
    gap: float | None
    has_gap: str
    earlier_value: float | None
    earlier_reference: float | None
    earlier_gap: float | None
    had_gap: str | None
    closed: str | None
    vintage: str | None
    earlier_vintage: str | None
    why: str | None
