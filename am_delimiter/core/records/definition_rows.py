"""Rows of other definitions of an urban area: DEGURBA, functional areas, and the comparison."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class DegurbaCommuneRow:
    """A commune with the shares 0–1 of its persons that decide its class.

    They are None where there are no persons or nothing is known, and the levels where it is not
    evaluable. ``centre`` is the urban centre with most of its persons, None for none.
    """

    cut: str
    name: str
    region: str
    region_name: str
    population: float | None
    centre: str | None
    centre_id: int | None
    main_centre_share: float | None
    centre_share: float | None
    dense_share: float | None
    semi_dense_share: float | None
    suburban_share: float | None
    cluster_share: float | None
    rural_share: float | None
    rural_cluster_share: float | None
    low_density_share: float | None
    very_low_density_share: float | None
    covered: float
    level1: int | None
    level1_name: str
    level2: int | None
    level2_name: str
    decided_by: str


@dataclass(frozen=True)
class DegurbaClusterRow:
    """A cluster of cells of one class; ``cut`` is the commune with most of its persons."""

    cluster: int
    kind: str
    code: int
    kind_name: str
    name: str | None
    population: float
    area_km2: float
    cells: int
    cut: str | None


@dataclass(frozen=True)
class DegurbaTotalRow:
    """Cells, persons and communes of a class, or a sum beside them (``code`` None)."""

    row: int
    code: int | None
    name: str
    cells: int | None
    population: float
    share: float | None
    communes: int | None
    commune_population: float | None


@dataclass(frozen=True)
class FunctionalCommuneRow:
    """A commune, its area and role; shares are 0–1 and None is what is not known.

    ``workers`` go to the city ``destination``, which is that of its area or, for any other commune,
    the one where most of its workers go. ``commuting_share`` is the share that decides,
    ``border_share`` the part of its border that it has with the area around most of it.
    """

    cut: str
    name: str
    region: str
    region_name: str
    area: str | None
    area_name: str | None
    role: str
    role_name: str
    evaluable: bool
    reason: str
    population: int | None
    centre: str | None
    centre_share: float | None
    destination: str | None
    destination_name: str | None
    workers: float | None
    employed: float | None
    employed_known: float | None
    commuting_share: float | None
    share_answered: float | None
    share_known: float | None
    threshold: float
    neighbours: int
    border_share: float | None


@dataclass(frozen=True)
class FunctionalAreaRow:
    """An area: the city and its commuting zone; codes of communes are parted by commas.

    ``zone_commuters`` of the ``zone_workers`` of the zone, enclaves too, work in the city.
    """

    area: str
    name: str
    cities: str
    n_communes: int
    communes: str
    commune_names: str
    city_communes: str
    zone_communes: str | None
    enclaves: str | None
    regions: str
    population: int | None
    city_population: int | None
    zone_population: int | None
    population_name: str
    zone_workers: float | None
    zone_commuters: float | None


@dataclass(frozen=True)
class FunctionalFlowRow:
    """Workers of a commune, or of a city (``kind`` ``city``), who work in the city of an area."""

    kind: str
    kind_name: str
    cut: str
    name: str
    area: str
    area_name: str
    workers: float | None
    unit: str
    employed: float | None
    employed_known: float | None
    share_answered: float | None
    share_known: float | None
    share: float | None
    threshold: float
    reached: bool | None
    inside: bool


@dataclass(frozen=True)
class FunctionalStepRow:
    """A step of the delineation: which commune or city went where, and by what share."""

    step: int
    action: str
    action_name: str
    round: int
    unit: str | None
    unit_name: str | None
    area: str | None
    area_name: str | None
    share: float | None
    threshold: float | None
    text: str


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
