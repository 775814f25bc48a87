"""Rows about other tolerances and other guards: joins, members, sets and trials."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class DendrogramRow:
    """A step at which sets of communes become one, by growing tolerance in metres."""

    step: int
    tolerance_m: float
    joins: str
    communes: str
    commune_names: str
    n_communes: int
    gap: int | None


@dataclass(frozen=True)
class SensitivityRow:
    """A commune at a tolerance: its share (0–1) in the continuum of a candidate, and as member."""

    tolerance_m: float
    candidate: str | None
    cut: str
    name: str
    own: bool
    share: float | None
    member: bool | None
    persons: float | None


@dataclass(frozen=True)
class SensitivitySetRow:
    """The set of a candidate at a tolerance, and whether its population passes the threshold."""

    tolerance_m: float
    candidate: str | None
    chosen: bool
    continua: int
    area_ha: float | None
    joined: bool | None
    n_members: int
    members: str
    member_names: str
    other_region: str | None
    population: float | None
    threshold: float | None
    exceeds: bool | None
    left_out: int


@dataclass(frozen=True)
class GuardRow:
    """A trial of the chaining guard; None is what could not be told."""

    min_patch_ha: float
    min_density_percent: float
    tolerance_m: float
    chosen: bool
    patches: int
    left_out_ha: float | None
    continua: int | None
    largest_share: float | None
    sets: str | None
