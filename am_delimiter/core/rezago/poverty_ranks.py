"""The poorest communes of a country or region, with what cannot be known of their places.

A commune without a figure may have any place, so the place of every other one is an interval.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum

TIES_IN, TIES_OUT = "in", "out"


class Among(Enum):
    """Whether a commune is among the poorest; the value is printed."""

    YES = "sí"
    NO = "no"
    UNKNOWN = "no evaluable"


@dataclass(frozen=True)
class PlaceRange:
    """The place of a commune, 1 for the poorest: ``least`` to ``most``, ``tied`` others with it.

    They differ where communes have no figure, each of which may be poorer.
    """

    least: int
    most: int
    tied: int = 0

    def among(self, size: int, ties: str) -> Among:
        """Whether it is among the ``size`` poorest.

        `TIES_IN`: all that tie for the last place count; `TIES_OUT`: none of them does.
        """
        more = self.tied if ties == TIES_OUT else 0
        if self.most + more <= size:
            return Among.YES
        return Among.NO if self.least + more > size else Among.UNKNOWN


def places_by_value(poverty: Mapping[str, float], among: Iterable[str]) -> dict[str, PlaceRange]:
    """The place of each commune of ``among`` with a figure; more poverty comes first."""
    cuts = list(among)
    values = sorted((poverty[cut] for cut in cuts if cut in poverty), reverse=True)
    lacking = len(cuts) - len(values)
    first: dict[float, int] = {}
    for place, value in enumerate(values, 1):
        first.setdefault(value, place)
    return {
        cut: PlaceRange(
            first[poverty[cut]],
            first[poverty[cut]] + lacking,
            values.count(poverty[cut]) - 1,
        )
        for cut in cuts
        if cut in poverty
    }


def places_given(ranks: Mapping[str, float]) -> dict[str, PlaceRange]:
    """Places that a table gives, as they are; communes of one place tie."""
    given = list(ranks.values())
    return {
        cut: PlaceRange(int(rank), int(rank), given.count(rank) - 1) for cut, rank in ranks.items()
    }


def poorest_of(count: int, percent: float, rounding: str) -> int:
    """How many communes a part of ``count`` is: ``nearest`` (halves up), ``down`` or ``up``."""
    exact = round(count * percent / 100, 9)
    if rounding == "nearest":
        return math.floor(exact + 0.5)
    return math.floor(exact) if rounding == "down" else math.ceil(exact)
