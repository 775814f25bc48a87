"""The dendrogram of communes as a tree: what is drawn, and in which order."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from ...core.basis import spanish_order
from ...core.records import DendrogramRow


@dataclass(frozen=True)
class Branch:
    """Some communes that are one from ``tolerance_m`` metres on; a commune alone has no parts."""

    cuts: tuple[str, ...]
    tolerance_m: float = 0.0
    parts: tuple[Branch, ...] = ()


@dataclass(frozen=True)
class Tree:
    """Branches that never join, in the order of the drawing.

    ``overlapping`` tells that some commune belongs to several sets at once (possible where an area
    decides membership): then the tree holds together what the table tells apart.
    """

    roots: tuple[Branch, ...]
    overlapping: bool

    @property
    def cuts(self) -> tuple[str, ...]:
        """The communes from top to bottom."""
        return tuple(cut for root in self.roots for cut in root.cuts)

    @property
    def joins(self) -> tuple[Branch, ...]:
        """The branches that have parts, parts before wholes."""
        return tuple(one for root in self.roots for one in _joins(root))


def grow_tree(steps: Iterable[DendrogramRow], names: dict[str, str], own: Collection[str]) -> Tree:
    """The tree of some communes (code → name) from the rows of the table ``dendrogram``.

    Branches with communes of ``own`` come first, then larger ones, then in order of name. Communes
    that are not in ``names`` are left out of every join.
    """

    def place(branch: Branch) -> tuple[int, int, tuple[str, str]]:
        among = sum(cut in own for cut in branch.cuts)
        return (-among, -len(branch.cuts), min(spanish_order(names[cut]) for cut in branch.cuts))

    branch_of = {cut: Branch((cut,)) for cut in names}
    overlapping = False
    for step in sorted(steps, key=lambda row: row.step):
        told = {cut for cut in step.communes.split(", ") if cut in names}
        parts = sorted(_distinct(branch_of[cut] for cut in told), key=place)
        if len(parts) < 2:  # noqa: PLR2004 - what is one already does not join again
            continue
        whole = Branch(
            tuple(cut for part in parts for cut in part.cuts), step.tolerance_m, tuple(parts)
        )
        overlapping = overlapping or set(whole.cuts) != told
        branch_of.update(dict.fromkeys(whole.cuts, whole))
    return Tree(tuple(sorted(_distinct(branch_of.values()), key=place)), overlapping)


def _distinct(branches: Iterable[Branch]) -> list[Branch]:
    return list({branch.cuts: branch for branch in branches}.values())


def _joins(branch: Branch) -> list[Branch]:
    if not branch.parts:
        return []
    return [*(one for part in branch.parts for one in _joins(part)), branch]
