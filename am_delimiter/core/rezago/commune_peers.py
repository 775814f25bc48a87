"""With whom a commune is compared: the communes of its country and of its region.

The country is that of the catalogue; communes of a layer that are not in it are invented ones, for
practice, and are a country of their own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from ..catalogue.catalogue import Catalogue
from .poverty_ranks import PlaceRange, places_by_value


@dataclass(frozen=True)
class CommunePeers:
    """All communes there are: those of the catalogue, and the invented ones of the layer."""

    real: tuple[str, ...]
    invented: tuple[str, ...]

    @cached_property
    def region_sizes(self) -> dict[str, int]:
        """How many communes each region has."""
        return dict(Counter(cut[:2] for cut in (*self.real, *self.invented)))

    def of_country(self, cut: str) -> tuple[str, ...]:
        """The communes of the country of a commune."""
        return self.invented if cut in self._made_up else self.real

    def of_region(self, cut: str) -> tuple[str, ...]:
        """The communes of the region of a commune."""
        return self._by_region.get(cut[:2], ())

    def places_in_country(self, poverty: dict[str, float]) -> dict[str, PlaceRange]:
        """The place of every commune with a figure in its country."""
        found = places_by_value(poverty, self.real)
        return {**found, **places_by_value(poverty, self.invented)}

    def places_in_region(self, poverty: dict[str, float]) -> dict[str, PlaceRange]:
        """The place of every commune with a figure in its region."""
        found: dict[str, PlaceRange] = {}
        for cuts in self._by_region.values():
            found.update(places_by_value(poverty, cuts))
        return found

    @cached_property
    def _made_up(self) -> frozenset[str]:
        return frozenset(self.invented)

    @cached_property
    def _by_region(self) -> dict[str, tuple[str, ...]]:
        found: dict[str, list[str]] = {}
        for cut in (*self.real, *self.invented):
            found.setdefault(cut[:2], []).append(cut)
        return {region: tuple(cuts) for region, cuts in found.items()}


def peers_of(layer: Iterable[str], catalogue: Catalogue) -> CommunePeers:
    """The communes of the catalogue, and those of a layer that are not there."""
    real = tuple(sorted(catalogue.communes))
    return CommunePeers(real, tuple(sorted(set(layer) - set(real))))
