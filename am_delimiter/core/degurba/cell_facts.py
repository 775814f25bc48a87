"""What is known of each cell of the grid: persons, land, built-up land, and whether anybody asked.

Densities are persons per square kilometre of permanent land (manual, 7.2.2.1).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from .degurba_rules import ClusterRule
from .grid_clusters import Flags, Floats, at_least


@dataclass(frozen=True)
class CellFacts:
    """Persons, share of land 0–1, share of built-up land 0–1 (of the cell), shape (rows, cols).

    ``counted`` are the cells that the population covers; elsewhere there are no persons. ``land``
    is 1 where nothing is known of it; ``land_known`` tells whether anything is.
    """

    persons: Floats
    land: Floats
    built: Floats
    counted: Flags
    cell_km2: float = 1.0
    land_known: bool = False
    built_known: bool = False

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns."""
        rows, cols = self.persons.shape
        return rows, cols

    @cached_property
    def landless(self) -> Flags:
        """Cells with persons where there is no land: their density is that of the whole cell."""
        found: Flags = (self.land <= 0) & (self.persons > 0)
        return found

    @cached_property
    def density(self) -> Floats:
        """Persons per km² of land."""
        return self._per_land(self.persons / self.cell_km2)

    @cached_property
    def built_of_land(self) -> Floats:
        """Built-up share of the land, 0–1."""
        return np.minimum(self._per_land(self.built), 1.0)

    def _per_land(self, amount: Floats) -> Floats:
        whole = np.where(self.land > 0, self.land, 1.0)
        found: Floats = amount / whole
        return found

    def cells(self, rule: ClusterRule) -> Flags:
        """Cells that a cluster may be made of."""
        found = at_least(self.density, rule.density)
        if rule.built > 0 and self.built_known:
            found = found | at_least(self.built_of_land, rule.built)
        return found & self.counted

    def water(self, least_land: float) -> Flags:
        """Cells with too little land, without persons and without anything built."""
        little = ~at_least(self.land, least_land)
        found: Flags = little & (self.persons <= 0) & (self.built <= 0)
        return found
