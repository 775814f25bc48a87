"""Which patches and gaps of a result have a shape: those that people can see on a map.

A region at 10 m has hundreds of thousands of patches, most of them a cell or two. All are counted
and all have their row; a shape have the largest, those around critical gaps, and one in each
continuum of a commune. How many is in ``limits.json``. The others are told by their cells.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..basis.notes import Note, mark
from ..catalogue.catalogue import Catalogue
from ..continuum.patch_tree import PatchTree
from ..continuum.patches import Patches
from ..land.runs import Ints
from ..verdict.delimitation import Delimitation

Flags = NDArray[np.bool_]
Floats = NDArray[np.float64]


@dataclass(frozen=True)
class DrawnParts:
    """Which patches (patches,) and which gaps (gaps,) have a shape."""

    patches: Flags
    gaps: Flags

    def notes(self) -> tuple[Note, ...]:
        """What the user must know where something has none."""
        if self.patches.all() and self.gaps.all():
            return ()
        template = mark(
            "The result has {patches} patches and {gaps} gaps. On the map stand the {drawn} "
            "patches that are largest or near a critical gap, and the {lines} gaps that join "
            "most land; the others have their row, the patches with their cells, and count in "
            "every figure."
        )
        details = {
            "patches": len(self.patches),
            "gaps": len(self.gaps),
            "drawn": int(self.patches.sum()),
            "lines": int(self.gaps.sum()),
        }
        return (Note(template, details),)


def drawn_parts(result: Delimitation) -> DrawnParts:
    """What is drawn of a delimitation: everything, where there is no more than the limit."""
    critical = sorted({gap for gap in result.critical_gaps if gap is not None})
    patches = _greatest(result.patches.cells, result.catalogue)
    if not patches.all():
        patches |= _near_gaps(result, critical)
        patches[_largest_of_communes(result)] = True
    gaps = _greatest(joined_land(result.fabric.tree, result.patches.cells), result.catalogue)
    gaps[critical] = True
    return DrawnParts(patches, gaps)


def joined_land(tree: PatchTree, amount: Floats) -> Floats:
    """Of the two groups that each gap (gaps,) joins, the ``amount`` of the lesser one."""
    by_leaf = np.empty(tree.n_patches)
    by_leaf[tree.start[: tree.n_patches]] = amount
    total = np.concatenate(([0.0], np.cumsum(by_leaf)))
    held = total[tree.end] - total[tree.start]
    lesser = np.full(len(tree), np.inf)
    np.minimum.at(lesser, tree.above[0][:-1], held[:-1])
    # sums of running totals: the last bits are noise and must not order anything
    return np.round(lesser[tree.n_patches : -1], 6)


def _greatest(amount: Floats, catalogue: Catalogue) -> Flags:
    """The largest of some where they are many, the first ones where they are equal; else all."""
    if len(amount) <= catalogue.limit("all_drawn"):
        return np.ones(len(amount), dtype=bool)
    found = np.zeros(len(amount), dtype=bool)
    found[np.argsort(-amount, kind="stable")[: int(catalogue.limit("most_drawn"))]] = True
    return found


def _largest_of_communes(result: Delimitation) -> Ints:
    """The largest patch of each continuum that is the main one of a commune or of a candidate."""
    whose = [state.continuum for state in result.states]
    whose += [candidate.continuum for candidate in result.candidates]
    named = np.unique([one for one in whose if one is not None])
    of_patch = result.continua.of_patch
    order = np.lexsort((np.arange(len(of_patch)), -result.patches.cells, of_patch))
    found: Ints = order[np.searchsorted(of_patch[order], named.astype(np.int64))]
    return found


def _near_gaps(result: Delimitation, critical: list[int]) -> Flags:
    """Patches with a cell in the box around a critical gap, as wide as its inset on the map."""
    grid, limit = result.patches.grid, result.catalogue.limit
    found = np.zeros(len(result.patches), dtype=bool)
    for gap in critical:
        length = float(result.gaps.distance_m[gap])
        around = max(limit("drawn_around") * length, limit("drawn_around_least"))
        row_a, col_a, row_b, col_b = result.gaps.cells[gap].tolist()
        margin = int(around / grid.cell) + 1
        rows = min(row_a, row_b) - margin, max(row_a, row_b) + margin
        cols = min(col_a, col_b) - margin, max(col_a, col_b) + margin
        found[_in_box(result.patches, rows, cols)] = True
    return found


def _in_box(patches: Patches, rows: tuple[int, int], cols: tuple[int, int]) -> NDArray[np.int32]:
    """The patches of the runs that reach into some rows and columns, both ends with it."""
    runs = patches.runs
    first, last = np.searchsorted(runs.start, (rows[0] * runs.width, (rows[1] + 1) * runs.width))
    west = runs.start[first:last] % runs.width
    east = west + (runs.end - runs.start)[first:last]
    return patches.of_run[first:last][(west <= cols[1]) & (east > cols[0])]
