"""Rows of a comparison of definitions: communes, and the set of each definition."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class DefinitionCommuneRow:
    """A commune beside every definition; None in the column of one that is not counted.

    A share is 0–1 of what the definition measures, in the area that is compared; ``…_unit`` is the
    area that the commune is in. ``agree`` of the ``told`` definitions have it inside.
    """

    cut: str
    name: str
    region: str
    region_name: str
    own: bool
    census_2017: int | None
    census_2024: int | None
    population: int | None
    agree: int
    told: int
    continuum: str | None
    continuum_share: float | None
    continuum_unit: str | None
    continuum_by: str | None
    degurba: str | None
    degurba_share: float | None
    degurba_unit: str | None
    functional: str | None
    functional_share: float | None
    functional_unit: str | None
    functional_role: str | None
    ccu: str | None
    ccu_share: float | None
    ccu_unit: str | None
    luc: str | None
    luc_share: float | None
    luc_unit: str | None
    minvu: str | None
    minvu_share: float | None
    minvu_unit: str | None
    remarks: str | None


@dataclass(frozen=True)
class DefinitionSetRow:
    """The candidate, or the area of a definition that corresponds to it; shares 0–1.

    Codes and names are joined by commas. ``held`` is the part of the candidate that the area holds.
    """

    position: int
    definition: str
    name: str
    counted: bool
    state: str
    unit: str | None
    held: float | None
    n_communes: int
    communes: str | None
    commune_names: str | None
    census_2017: int | None
    census_2024: int | None
    population: int | None
    added: str | None
    added_names: str | None
    lacking: str | None
    lacking_names: str | None
    unknown: str | None
    unknown_names: str | None
    jaccard: float | None
    population_jaccard: float | None
    rule: str | None
    source: str | None
    vintage: str | None
    file: str | None
