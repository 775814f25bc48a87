"""Urban centres: dense clusters, their edges smoothed by the majority rule, their gaps filled.

In the order of the manual (7.2.2.1): cells of the density, grouped by sides; groups of enough
persons are kept; then each centre by itself takes in cells by an iterated majority of the eight
around, and its gaps are filled. The cells of one round are decided together, on what there was
before it, so that the answer does not hang on which centre is treated first: of eight neighbours
five can be of one centre only.
"""

from __future__ import annotations

import numpy as np
from scipy import ndimage

from ..basis.progress import Progress
from .cell_facts import CellFacts
from .degurba_rules import DegurbaRules
from .grid_clusters import SIDES_AND_CORNERS, Flags, Labels, at_least, clusters_of, holes_of

LAND_CELLS = "land_cells"
NO_MAJORITY = "none"
_AROUND = ((-1, -1), (-1, 0), (-1, 1), (0, -1), (0, 1), (1, -1), (1, 0), (1, 1))


def urban_centres(facts: CellFacts, rules: DegurbaRules, progress: Progress) -> Labels:
    """The centre of each cell, from 1 in reading order of their cores; 0 for none."""
    core = facts.cells(rules.centre)
    labels = clusters_of(core, facts.persons, rules.centre.connectivity, rules.centre.population)
    if rules.majority != NO_MAJORITY:
        labels = smoothed(labels, facts, rules, progress)
    return gaps_filled(labels, rules.gap, facts.cell_km2)


def smoothed(labels: Labels, facts: CellFacts, rules: DegurbaRules, progress: Progress) -> Labels:
    """Add cells to centres by majority until none is added.

    ``five_of_eight``: five or more of the eight cells around are of one centre; cells beyond the
    raster are of none. ``land_cells``: more than half of those around that have persons or enough
    land, and water is never added.
    """
    taken, counted = _who_may(facts, rules)
    labels = labels.copy()
    fresh = labels > 0
    while fresh.any():
        progress.check()
        near = ndimage.binary_dilation(fresh, structure=SIDES_AND_CORNERS)
        row, col = np.nonzero(near & (labels == 0) & taken)
        centre = _majority(labels, counted, row, col)
        fresh = np.zeros_like(fresh)
        won = centre > 0
        labels[row[won], col[won]] = centre[won]
        fresh[row[won], col[won]] = True
    return labels


def _who_may(facts: CellFacts, rules: DegurbaRules) -> tuple[Flags, Flags]:
    """Which cells may be added, and which are counted among those around a cell."""
    everywhere = np.ones(facts.shape, dtype=bool)
    if rules.majority != LAND_CELLS:
        return everywhere, everywhere
    little = ~at_least(facts.land, rules.water_land)
    return ~facts.water(rules.water_land), ~(little & (facts.persons <= 0))


def _majority(labels: Labels, counted: Flags, row: Labels, col: Labels) -> Labels:
    """The centre that more than half of the counted cells around each cell are of, 0 for none."""
    wide = np.pad(labels, 1)
    valid = np.pad(counted, 1, constant_values=True)
    around = np.stack([wide[row + 1 + r, col + 1 + c] for r, c in _AROUND])
    voters = np.stack([valid[row + 1 + r, col + 1 + c] for r, c in _AROUND])
    # a cell that is of a centre is counted, whatever it is
    voting = (voters | (around > 0)).sum(axis=0)
    votes = np.stack([((around == one) & (one > 0)).sum(axis=0) for one in around])
    best = votes.argmax(axis=0)
    most = np.take_along_axis(votes, best[None], axis=0)[0]
    winner = np.take_along_axis(around, best[None], axis=0)[0]
    found: Labels = np.where(2 * most > voting, winner, 0).astype(np.int32)
    return found


def gaps_filled(labels: Labels, gap_km2: float, cell_km2: float) -> Labels:
    """Fill the holes of each centre that are smaller than ``gap_km2``; cells of others stay."""
    if gap_km2 <= 0:
        return labels
    filled = labels.copy()
    for number, box in enumerate(ndimage.find_objects(labels), start=1):
        if box is None:
            continue
        inside = np.pad(labels[box] == number, 1)
        holes, cells = holes_of(inside)
        small = cells * cell_km2 < gap_km2
        small[0] = False
        fill = small[holes][1:-1, 1:-1] & (labels[box] == 0)
        filled[box][fill] = number
    return filled
