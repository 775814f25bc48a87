"""The class of each commune, by where its persons live (manual, 7.3 and 8).

Level 1: a city has half of its persons or more in urban centres; a rural area has more than half
in rural cells; what is neither is a town or semi-dense area. Level 2 as the rules of 2021 or of
2024 say. A commune without persons is classed by its land, as GHSL does; one that the population
does not cover is not evaluable.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from .degurba_rules import DegurbaRules
from .grid_classes import (
    CENTRE,
    DENSE,
    LOW_DENSITY,
    RURAL_CLUSTER,
    SEMI_DENSE,
    SUBURBAN,
    VERY_LOW_DENSITY,
    WATER,
)

CITY, TOWN, RURAL_AREA = 1, 2, 3
"""Codes of level 1, as Eurostat publishes them."""
LEVEL1_NAMES = {
    CITY: "Ciudad",
    TOWN: "Ciudad intermedia o zona semidensa",
    RURAL_AREA: "Zona rural",
}
NOT_EVALUABLE = "No evaluable"
RULES_2024 = "2024"
_ROUNDED = 9
"""Decimals to which shares are compared: a half that was added up is a half."""


@dataclass(frozen=True)
class ClassShares:
    """Shares 0–1 of the persons of a commune (or of its land) in the cells of each class."""

    centre: float
    dense: float
    semi_dense: float
    suburban: float
    rural_cluster: float
    low_density: float
    very_low_density: float

    @classmethod
    def of(cls, amounts: Mapping[int, float]) -> ClassShares | None:
        """The shares of amounts by code; None when there is nothing.

        Water counts as uninhabited, which it is for land alone.
        """
        total = sum(amounts.values())
        if not total > 0:
            return None
        uninhabited = amounts.get(VERY_LOW_DENSITY, 0.0) + amounts.get(WATER, 0.0)
        codes = (CENTRE, DENSE, SEMI_DENSE, SUBURBAN, RURAL_CLUSTER, LOW_DENSITY)
        named = (amounts.get(code, 0.0) for code in codes)
        return cls(*(round(one / total, _ROUNDED) for one in (*named, uninhabited)))

    @property
    def cluster(self) -> float:
        """In urban centres and urban clusters."""
        return round(self.centre + self.dense + self.semi_dense + self.suburban, _ROUNDED)

    @property
    def rural(self) -> float:
        """In rural cells."""
        return round(self.rural_cluster + self.low_density + self.very_low_density, _ROUNDED)


def level1_of(shares: ClassShares, rules: DegurbaRules) -> int:
    """City, town or semi-dense area, or rural area."""
    if shares.centre >= rules.commune_share:
        return CITY
    return RURAL_AREA if shares.rural > rules.commune_share else TOWN


def level2_of(shares: ClassShares, level1: int, rules: DegurbaRules) -> int:
    """The code of level 2, that of the cells it is called after."""
    if level1 == CITY:
        return CENTRE
    by_half = rules.commune_rules == RULES_2024
    if level1 == TOWN:
        return _town_2024(shares, rules) if by_half else _town_2021(shares)
    return _rural_2024(shares, rules) if by_half else _rural_2021(shares)


def _town_2021(shares: ClassShares) -> int:
    """More in towns than suburban, and then the denser sort of town unless the other has more."""
    if round(shares.dense + shares.semi_dense, _ROUNDED) <= shares.suburban:
        return SUBURBAN
    return DENSE if shares.dense >= shares.semi_dense else SEMI_DENSE


def _rural_2021(shares: ClassShares) -> int:
    """The sort of rural cells with most persons; of equals, the denser one."""
    most = max(shares.rural_cluster, shares.low_density, shares.very_low_density)
    if shares.rural_cluster == most:
        return RURAL_CLUSTER
    return LOW_DENSITY if shares.low_density == most else VERY_LOW_DENSITY


def _town_2024(shares: ClassShares, rules: DegurbaRules) -> int:
    half = rules.commune_share
    if round(shares.centre + shares.dense, _ROUNDED) >= half:
        return DENSE
    return SUBURBAN if round(shares.suburban + shares.rural, _ROUNDED) >= half else SEMI_DENSE


def _rural_2024(shares: ClassShares, rules: DegurbaRules) -> int:
    half = rules.commune_share
    if round(shares.cluster + shares.rural_cluster, _ROUNDED) >= half:
        return RURAL_CLUSTER
    return VERY_LOW_DENSITY if shares.very_low_density >= half else LOW_DENSITY
