"""How far two layers agree: hectares in both and in one of them, and the shares they give."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from shapely.geometry.base import BaseGeometry

DECIMALS = 4
"""Hectares are given to the square metre; sums are of what is given, so that they close."""


@dataclass(frozen=True)
class Agreement:
    """Hectares of land in both layers, only in the computed one and only in the reference.

    Shares are 0–1, and None where there is nothing to take a share of.
    """

    both_ha: float = 0.0
    only_computed_ha: float = 0.0
    only_reference_ha: float = 0.0

    @classmethod
    def of_areas(cls, both: float, only_computed: float, only_reference: float) -> Agreement:
        """From square metres."""
        return cls(*(round(area / 1e4, DECIMALS) for area in (both, only_computed, only_reference)))

    def __add__(self, other: Agreement) -> Agreement:
        """The agreement of two places together."""
        return Agreement(
            _sum(self.both_ha, other.both_ha),
            _sum(self.only_computed_ha, other.only_computed_ha),
            _sum(self.only_reference_ha, other.only_reference_ha),
        )

    def of(self, part: Part) -> float:
        """Hectares of a part."""
        return {
            Part.BOTH: self.both_ha,
            Part.ONLY_COMPUTED: self.only_computed_ha,
            Part.ONLY_REFERENCE: self.only_reference_ha,
        }[part]

    @property
    def computed_ha(self) -> float:
        """Hectares of the computed layer."""
        return _sum(self.both_ha, self.only_computed_ha)

    @property
    def reference_ha(self) -> float:
        """Hectares of the reference."""
        return _sum(self.both_ha, self.only_reference_ha)

    @property
    def reference_covered(self) -> float | None:
        """Share of the reference that the computed layer covers."""
        return _share(self.both_ha, self.reference_ha)

    @property
    def computed_inside(self) -> float | None:
        """Share of the computed layer that lies in the reference."""
        return _share(self.both_ha, self.computed_ha)

    @property
    def jaccard(self) -> float | None:
        """Jaccard index: what is in both, of all that is in one or the other."""
        return _share(self.both_ha, _sum(self.computed_ha, self.only_reference_ha))


def _sum(a: float, b: float) -> float:
    return round(a + b, DECIMALS)


def _share(part: float, whole: float) -> float | None:
    return part / whole if whole else None


class Part(str, Enum):
    """In which of two compared layers a piece of land lies; the value is its id in the results."""

    BOTH = "both"
    ONLY_COMPUTED = "only_computed"
    ONLY_REFERENCE = "only_reference"


@dataclass(frozen=True)
class Place:
    """The land of a commune, or outside all of them (``cut`` "").

    ``shapes`` are the multipolygons, in the working system, of the parts that measure anything.
    """

    cut: str
    agreement: Agreement
    shapes: dict[Part, BaseGeometry]
