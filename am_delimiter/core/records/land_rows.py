"""Rows about communes and built-up land; distances in metres, areas in hectares, shares 0–1.

Codes of communes in one text are joined by commas; None is what is not known.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class CommuneRow:
    """A commune of the study: its population, built-up land and how it stands to the candidate.

    ``built_ha`` is None where nothing was found and the evidence does not reach the whole commune.
    ``in_candidate`` are the ids of the candidates that it is part of, ``in_continuum`` tells
    whether it is a member of the continuum of ``candidate``.
    """

    cut: str
    name: str
    region: str
    region_name: str
    area_km2: float
    census_2017: int | None
    census_2024: int | None
    population: int | None
    built_ha: float | None
    continuum: int | None
    share: float
    candidate: str | None
    candidate_share: float
    gap_m: float | None
    role: str
    persons_inside: float | None
    persons_located: float | None
    share_persons: float | None
    persons_census: int | None
    persons_difference: float | None
    decision: str | None
    in_candidate: str | None = None
    in_continuum: bool | None = None
    persons_urban: float | None = None
    persons_urban_min: float | None = None
    persons_urban_max: float | None = None


@dataclass(frozen=True)
class PatchRow:
    """A patch of built-up land; ``joins_at_m`` is where it joins the first candidate.

    ``cells`` are the stretches of cells of one that has no outline, ``n_cells`` their number by
    true area; ``persons`` all that were located in it, None where nobody was located anywhere.
    """

    patch: int
    area_ha: float
    continuum: int
    communes: str
    joins_at_m: float | None
    cells: str | None = None
    n_cells: float | None = None
    persons: float | None = None


@dataclass(frozen=True)
class PatchPartRow:
    """What a patch that is not wholly of one commune holds of a commune: cells and persons.

    ``patch`` 0 are the persons of the commune outside every patch.
    """

    patch: int
    cut: str
    n_cells: float
    persons: float | None


@dataclass(frozen=True)
class SplitUnitRow:
    """What the units (blocks, cells of persons) that touch the same patches have in one of them.

    ``split`` numbers the groups, of ``units`` units each; ``patch`` 0 is outside every patch, and
    ``persons`` are those that the rule locates there, be it nobody.
    """

    split: int
    patch: int
    cut: str
    persons: float
    units: int


@dataclass(frozen=True)
class GapRow:
    """A gap of the forest; ``joins`` are the pairs of communes it decides on.

    ``commune_a`` and ``commune_b`` are where its line touches the ground; ``name`` says them. By
    the size of the cells its true length lies from ``distance_min_m`` to ``distance_max_m``.
    """

    gap: int
    name: str | None
    distance_m: float
    distance_min_m: float | None
    distance_max_m: float | None
    patch_a: int
    patch_b: int
    commune_a: str | None
    commune_b: str | None
    bridged: bool
    critical: bool
    joins: str
    added_m: float
    over_bridge: bool
    rounded_down: bool | None = None


@dataclass(frozen=True)
class ContinuumRow:
    """A continuum at a tolerance; ``outline`` is that at half of it, where it is drawn often."""

    continuum: int
    tolerance_m: float
    area_ha: float
    patches: int
    members: str
    partial: str
    candidate: str
    outline: str | None = None


@dataclass(frozen=True)
class GapPairRow:
    """The critical gap of two communes, None beyond reach; without crossings in ``plain_gap_m``.

    By the size of the cells it truly lies between the two last figures, None where they share a
    patch.
    """

    cut_a: str
    name_a: str
    cut_b: str
    name_b: str
    critical_gap_m: float | None
    joined: bool
    gap: int | None
    plain_gap_m: float | None
    critical_gap_min_m: float | None = None
    critical_gap_max_m: float | None = None


@dataclass(frozen=True)
class MembershipRow:
    """What a continuum holds of a commune, and whether it is a member by each measure.

    It is not known (None) where the evidence of the commune is too little.
    """

    tolerance_m: float
    cut: str
    name: str
    continuum: int
    built_ha_inside: float
    built_ha: float
    share_built: float
    persons_inside: float | None
    persons_located: float | None
    share_persons: float | None
    member_share: bool | None
    member_area: bool | None
    member_population: bool | None
    decides: str
    member: bool | None
    near_limit: bool | None = None
    share_persons_low: float | None = None
    share_persons_high: float | None = None
