"""The course of a land through all tolerances, exact: where it is, and who is a member there.

The land of a set of communes lies, at each tolerance, in the continuum that holds most of it; of
equals, in the largest one. Both only change where a gap is bridged, so that they are read off the
tree gap by gap, and nothing in between can be missed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..continuum.patch_tree import PatchTree
from ..land.runs import Ints
from ..verdict.hierarchy import Hierarchy

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class LandCourse:
    """The home of a land from each step on.

    ``begins`` (steps,) are the tolerances in metres at which steps begin, the first one at 0, and
    ``homes`` (steps,) the node of the tree that holds most of the land from there to the next.
    """

    begins: Floats
    homes: Ints

    def step(self, tolerance_m: float) -> int:
        """The step that a tolerance lies in."""
        return int(np.searchsorted(self.begins, tolerance_m, side="right")) - 1


@dataclass(frozen=True)
class Span:
    """Tolerances from ``begin_m`` up to, but without, ``end_m`` over which something holds.

    ``end_m`` is None where it holds up to the greatest gap that was searched.
    """

    begin_m: float
    end_m: float | None
    members: tuple[int, ...]


def course_of(tree: PatchTree, cells: Floats, land: Floats) -> LandCourse | None:
    """Follow ``land`` (patches,), None without any; ``cells`` (patches,) is all that they have."""
    if not land.any():
        return None
    best, weight = _at_first(tree, cells, land)
    parent, distances = tree.above[0].tolist(), tree.distance_m.tolist()
    begins, homes = [0.0], []
    for node, distance in enumerate(distances, tree.n_patches):
        if distance > begins[-1]:
            homes.append(best)
            begins.append(distance)
        if parent[best] == node or weight(node) > weight(best):
            best = node
    return LandCourse(np.array(begins), np.array([*homes, best], dtype=np.int64))


Weight = Callable[[int], "tuple[float, float, int]"]


def _at_first(tree: PatchTree, cells: Floats, land: Floats) -> tuple[int, Weight]:
    """The patch with most of the land, and what nodes are compared by."""
    order = np.argsort(tree.start[: tree.n_patches], kind="stable")
    held, size = (_totals(tree, amounts[order]).tolist() for amounts in (land, cells))
    first = _first_patches(tree)

    def weight(node: int) -> tuple[float, float, int]:
        return held[node], size[node], -first[node]

    return max(range(tree.n_patches), key=weight), weight


def _totals(tree: PatchTree, in_order: Floats) -> Floats:
    """What every node (nodes,) holds of amounts in the order of the leaves."""
    total = np.concatenate(([0.0], np.cumsum(in_order)))
    return np.asarray(total[tree.end] - total[tree.start])


def _first_patches(tree: PatchTree) -> list[int]:
    """The least number of a patch in each node; of continua as large, that one comes first."""
    first = list(range(len(tree)))
    for node, above in enumerate(tree.above[0][:-1].tolist()):
        first[above] = min(first[above], first[node])  # parents come after their children
    return first


def members_through(course: LandCourse, hierarchy: Hierarchy) -> NDArray[np.bool_]:
    """Who is a member of the home at each step, shape (steps, communes)."""
    tree = hierarchy.tree
    start, end = tree.start[course.homes], tree.end[course.homes]
    found = np.zeros((len(course.homes), len(hierarchy.entries)), dtype=bool)
    for commune, entries in enumerate(hierarchy.entries):
        for entry in entries.tolist():
            found[:, commune] |= (start <= tree.start[entry]) & (tree.end[entry] <= end)
    return found


def spans_of(course: LandCourse, members: NDArray[np.bool_], chosen: Sequence[int]) -> list[Span]:
    """Over which tolerances the members (steps, communes) among some communes stay the same."""
    told = members[:, list(chosen)]
    changes = np.flatnonzero((told[1:] != told[:-1]).any(axis=1)) + 1
    begins = [0, *changes.tolist()]
    ends = [*course.begins[changes].tolist(), None]
    return [
        Span(
            float(course.begins[step]),
            end,
            tuple(one for one, inside in zip(chosen, told[step].tolist()) if inside),
        )
        for step, end in zip(begins, ends)
    ]
