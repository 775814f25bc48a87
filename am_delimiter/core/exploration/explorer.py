"""The tree of a stored result asked at any tolerance: who hangs together, in milliseconds.

A continuum is a node of the tree that no gap of up to the tolerance joins to another. What it holds
of anything is the difference of two running totals over its run of leaves, so that the answer takes
no longer for a million patches than for ten.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from ..land.runs import Ints
from .stored_study import StoredStudy

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class FoundSet:
    """Two or more communes (positions) of one region that are members of one continuum (a node)."""

    members: tuple[int, ...]
    node: int
    population: int | None


@dataclass(frozen=True)
class ToleranceCut:
    """The continua at a tolerance.

    ``nodes`` (continua,) are their nodes in the order of the leaves and ``starts`` (continua,)
    where the run of each begins; ``members`` maps a node to the positions of its member communes;
    ``sets`` are the most populated first.
    """

    tolerance_m: float
    nodes: Ints
    starts: Ints
    members: dict[int, tuple[int, ...]]
    sets: tuple[FoundSet, ...]

    def __len__(self) -> int:
        """Number of continua."""
        return len(self.nodes)


class Explorer:
    """Answers of a stored study, with the running totals that they are read off."""

    def __init__(self, study: StoredStudy) -> None:
        self.study = study
        tree = study.tree
        self.leaf_of = tree.start[: tree.n_patches]
        """Position of each patch (patches,) in the order of the leaves."""
        self.patch_at = np.argsort(self.leaf_of, kind="stable")
        """The patch at each leaf (patches,)."""
        self._cells = _running(study.patches.cells[self.patch_at])
        self._built = _columns(study.patches.commune_cells, self.leaf_of)
        located = study.located
        self._persons = _columns(located.inside, self.leaf_of) if located else None
        self._entry = np.concatenate([*study.hierarchy.entries, np.empty(0, dtype=np.int64)])
        self._of_entry = np.repeat(
            np.arange(len(study.communes)), [len(one) for one in study.hierarchy.entries]
        )
        self._whole = study.patches.commune_cells.sum(axis=0).A1

    def cut(self, tolerance_m: float) -> ToleranceCut:
        """The continua at a tolerance in metres, with their members and sets."""
        tree, limit = self.study.tree, self._limit(tolerance_m)
        nodes = self._in_order(np.flatnonzero(tree.above[0][:limit] >= limit))
        made = self._entry < limit
        at = self._climb(self._entry[made], limit).tolist()
        held: dict[int, set[int]] = {}
        for node, commune in zip(at, self._of_entry[made].tolist()):
            held.setdefault(node, set()).add(commune)
        members = {node: tuple(sorted(found)) for node, found in sorted(held.items())}
        return ToleranceCut(tolerance_m, nodes, tree.start[nodes], members, self._sets(members))

    def node_of(self, patch: int, tolerance_m: float) -> int:
        """The continuum of a patch at a tolerance."""
        return int(self._climb(np.array([patch]), self._limit(tolerance_m))[0])

    def home_of(self, communes: Sequence[int], cut: ToleranceCut) -> int | None:
        """The continuum with most of the built-up land of some communes, None without any.

        Of equals it is the one with most land of whomever.
        """
        land = np.zeros(self.study.tree.n_patches)
        for commune in communes:
            column = self._built[commune]
            land[column.leaves] += column.amounts
        held = np.add.reduceat(land, cut.starts)
        if not held.any():
            return None
        most = np.flatnonzero(held == held.max())
        return int(max(cut.nodes[most].tolist(), key=self.hectares_of))

    def hectares_of(self, node: int) -> float:
        """Built-up hectares of a continuum."""
        tree = self.study.tree
        cells = self._cells[tree.end[node]] - self._cells[tree.start[node]]
        return float(cells * self.study.patches.grid.cell_hectares)

    def shares_in(self, node: int) -> Floats:
        """Share 0–1 of the built-up land of each commune (communes,) in a continuum.

        NaN for a commune without built-up land.
        """
        held = self._held(self._built, node)
        with np.errstate(invalid="ignore"):
            return np.asarray(held / self._whole)

    def persons_in(self, node: int) -> Floats | None:
        """Located persons of each commune (communes,) in a continuum, None where none are."""
        return None if self._persons is None else self._held(self._persons, node)

    def patches_of(self, node: int) -> NDArray[np.bool_]:
        """The patches (patches,) of a continuum."""
        tree = self.study.tree
        found = np.zeros(tree.n_patches, dtype=bool)
        found[self.patch_at[tree.start[node] : tree.end[node]]] = True
        return found

    def _limit(self, tolerance_m: float) -> int:
        """The first node that a tolerance does not make."""
        tree = self.study.tree
        joined = np.searchsorted(tree.distance_m, tolerance_m, side="right")
        return int(tree.n_patches + joined)

    def _in_order(self, nodes: Ints) -> Ints:
        """Nodes of which none holds another, by their leaves; put in place, which needs no sort."""
        tree = self.study.tree
        at = np.full(tree.n_patches, -1, dtype=np.int64)
        at[tree.start[nodes]] = nodes
        return at[at >= 0]

    def _climb(self, nodes: Ints, limit: int) -> Ints:
        """The highest nodes above some (or themselves) that lie below ``limit``."""
        for step in self.study.tree.above[::-1]:
            higher = step[nodes]
            nodes = np.where(higher < limit, higher, nodes)
        return nodes

    def _held(self, columns: Sequence[_Column], node: int) -> Floats:
        tree = self.study.tree
        ends = (int(tree.start[node]), int(tree.end[node]))
        return np.array([one.between(*ends) for one in columns])

    def _sets(self, members: dict[int, tuple[int, ...]]) -> tuple[FoundSet, ...]:
        """The members of each continuum, region by region; a commune alone is no set."""
        rows, population = self.study.communes, self.study.population
        found = []
        for node, inside in members.items():
            for region in sorted({rows[one].region for one in inside}):
                own = tuple(one for one in inside if rows[one].region == region)
                if len(own) > 1:
                    cuts = [rows[one].cut for one in own]
                    found.append(FoundSet(own, node, population.total(cuts, population.choice)))
        return tuple(sorted(found, key=lambda one: (-(one.population or 0), one.members)))


@dataclass(frozen=True)
class _Column:
    """What the patches hold of a commune: leaves, growing, amounts, and their running total."""

    leaves: Ints
    amounts: Floats
    total: Floats

    def between(self, start: int, end: int) -> float:
        """What the leaves from ``start`` up to ``end`` hold."""
        first, last = np.searchsorted(self.leaves, (start, end))
        return float(self.total[last] - self.total[first])


def _columns(amounts: sparse.csr_matrix, leaf_of: Ints) -> tuple[_Column, ...]:
    """The columns of a matrix (patches, communes) in the order of the leaves."""
    held = amounts.tocsc()
    found = []
    for first, last in zip(held.indptr, held.indptr[1:]):
        leaves = leaf_of[held.indices[first:last]]
        order = np.argsort(leaves)
        values = np.asarray(held.data[first:last][order], dtype=np.float64)
        found.append(_Column(leaves[order], values, _running(values)))
    return tuple(found)


def _running(values: Floats) -> Floats:
    return np.concatenate(([0.0], np.cumsum(values)))
