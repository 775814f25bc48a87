"""The class of each cell at level 2, by the codes of GHS-SMOD.

A cell has the densest class that claims it: urban centre, dense urban cluster, semi-dense urban
cluster, suburban, rural cluster, low density, very low density or water (manual, chapters 7 and 8).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..basis.progress import Progress
from .cell_facts import CellFacts
from .degurba_rules import DegurbaRules
from .grid_clusters import Labels, at_least, clusters_of, grown, members
from .urban_centres import urban_centres

Codes = NDArray[np.int16]

CENTRE, DENSE, SEMI_DENSE, SUBURBAN = 30, 23, 22, 21
RURAL_CLUSTER, LOW_DENSITY, VERY_LOW_DENSITY, WATER = 13, 12, 11, 10
"""Codes of the classes, as in ``degurba_classes.json``."""
NO_CLASS = -200
"""Where nothing is known, as in GHS-SMOD."""


@dataclass(frozen=True)
class GridClasses:
    """The code of each cell, and the clusters (from 1, 0 for none), each (rows, cols).

    ``urban`` are the urban clusters of level 1, with the cells of centres in them.
    """

    codes: Codes
    centres: Labels
    dense: Labels
    semi_dense: Labels
    urban: Labels
    rural: Labels


def classify(facts: CellFacts, rules: DegurbaRules, progress: Progress) -> GridClasses:
    """The classes of all cells."""
    centres = urban_centres(facts, rules, progress.part(0.0, 0.5))
    urban = _clusters(facts, rules, "cluster")
    dense = _clusters(facts, rules, "dense")
    progress.report(0.7)
    semi = _clusters(facts, rules, "semi_dense")
    dense = np.where(centres > 0, 0, dense).astype(np.int32)
    near = grown((centres > 0) | (dense > 0), rules.distance)
    semi = np.where(np.isin(semi, members(semi, near.astype(np.int32))), 0, semi).astype(np.int32)
    rural = _clusters(facts, rules, "rural")
    progress.report(0.9)
    codes = _codes(facts, rules, (centres, dense, semi, urban, rural))
    progress.report(1.0)
    return GridClasses(
        codes,
        centres,
        dense,
        semi,
        urban,
        np.where(codes == RURAL_CLUSTER, rural, 0).astype(np.int32),
    )


def _clusters(facts: CellFacts, rules: DegurbaRules, name: str) -> Labels:
    rule = getattr(rules, name)
    return clusters_of(facts.cells(rule), facts.persons, rule.connectivity, rule.population)


def _codes(facts: CellFacts, rules: DegurbaRules, claims: tuple[Labels, ...]) -> Codes:
    """The first claim on a cell holds; what nobody claims is rural by its density, or water."""
    codes = np.where(facts.counted, VERY_LOW_DENSITY, NO_CLASS).astype(np.int16)
    if facts.land_known:
        codes[facts.water(rules.water_land)] = WATER
    codes[facts.counted & at_least(facts.density, rules.low_density)] = LOW_DENSITY
    named = (CENTRE, DENSE, SEMI_DENSE, SUBURBAN, RURAL_CLUSTER)
    for code, claim in reversed([*zip(named, claims)]):
        codes[claim > 0] = code
    return codes
