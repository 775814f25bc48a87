"""Rows of a study of functional areas: communes, areas, flows to cities, and the steps."""

from __future__ import annotations

from dataclasses import dataclass


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
