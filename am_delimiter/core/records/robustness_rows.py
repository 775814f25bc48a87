"""Rows of a study of robustness: combinations, sets, communes, and where each set holds."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class CombinationRow:
    """A candidate by one value of each axis; None is what is not known, and ``reason`` says why.

    ``builtup_share`` is None where each encoding decides; ``membership_limit`` is in per cent or,
    by area, in hectares. ``letter`` is that of the set, None where there is none.
    """

    candidate: str
    candidate_name: str
    combination: int
    of_case: bool
    source: str
    builtup_share: float | None
    min_patch_ha: float
    membership_by: str
    membership_limit: float
    membership_text: str
    tolerance_m: float
    population_measure: str
    measure_text: str
    evaluable: bool
    reason: str | None
    letter: str | None
    n_members: int | None
    members: str | None
    member_names: str | None
    same_set: bool | None
    area_ha: float | None
    critical_gap_m: float | None
    population: float | None
    threshold: float | None
    verdict: str | None
    same_verdict: bool | None
    candidate_joined: bool | None
    candidate_gap_m: float | None
    candidate_population: float | None
    candidate_verdict: str | None
    verdict_continuity: str | None
    verdict_population: str | None


@dataclass(frozen=True)
class CommuneRobustnessRow:
    """How robust it is that a commune is in the set of a candidate, or is not.

    ``share`` (0–1) is that of the combinations in which it is a member, of those that tell;
    ``joins_m`` and ``leaves_m`` are the first tolerances between which it is one, with the other
    values of the case, and ``spans`` all of them. ``weakest`` is the value of an axis with
    which the answer of the case holds least: with the least share of a commune that is in its set,
    the greatest of one that is not.
    """

    candidate: str
    candidate_name: str
    cut: str
    name: str
    region: str
    own: bool
    of_case: bool
    combinations: int
    told: int
    member: int
    untold: int
    share: float | None
    joins_m: float | None
    leaves_m: float | None
    spans: str | None
    weakest_axis: str | None
    weakest_value: str | None
    weakest_share: float | None


@dataclass(frozen=True)
class AxisShareRow:
    """The share of a commune among the combinations that have one value of one axis."""

    candidate: str
    cut: str
    name: str
    axis: str
    value: str
    of_case: bool
    told: int
    member: int
    share: float | None


@dataclass(frozen=True)
class StableIntervalRow:
    """A set and the tolerances over which it holds: from ``begin_m`` on, and before ``end_m``.

    ``end_m`` is None where it holds up to the greatest gap searched. ``of_case`` marks the land and
    the rule of the case, ``at_case`` the interval with its tolerance in it.
    """

    candidate: str
    candidate_name: str
    source: str
    builtup_share: float | None
    min_patch_ha: float
    membership_by: str
    membership_limit: float
    membership_text: str
    of_case: bool
    at_case: bool
    begin_m: float
    end_m: float | None
    letter: str | None
    n_members: int
    members: str | None
    member_names: str | None
    same_set: bool


@dataclass(frozen=True)
class FoundSetRow:
    """A set that some combination gives; ``letter`` is its own, None for no set at all."""

    candidate: str
    candidate_name: str
    letter: str | None
    of_case: bool
    n_members: int
    members: str | None
    member_names: str | None
    added: str | None
    lost: str | None
    combinations: int
    share: float
    population_met: int
