"""Sharing: which elements of a register the communes of a set have in common."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..basis.alphabet import spanish_order
from .registers import Entry


@dataclass(frozen=True)
class Sharing:
    """What the communes of a set share.

    ``serving`` elements serve at least one of them, ``shared`` two or more, ``by_all`` all.
    ``kinds`` counts the shared ones by category, in order of name; ``unshared`` names those that
    serve only one, ``unserved`` the codes that no element serves.
    """

    serving: int
    shared: int
    by_all: int
    kinds: dict[str, int]
    unshared: tuple[str, ...]
    unserved: tuple[str, ...]


def share(entries: Sequence[Entry], cuts: Sequence[str]) -> Sharing:
    """What a set of communes shares."""
    served = incidence(entries, cuts)
    count = served.sum(axis=1)
    kinds = Counter(e.kind_name or "—" for e, n in zip(entries, count) if n > 1)
    return Sharing(
        serving=int((count > 0).sum()),
        shared=int((count > 1).sum()),
        by_all=int((count == len(cuts)).sum()) if len(cuts) > 1 else 0,
        kinds=dict(sorted(kinds.items(), key=lambda kind: spanish_order(kind[0]))),
        unshared=tuple(e.name for e, n in zip(entries, count) if n == 1),
        unserved=tuple(cut for cut, any_ in zip(cuts, served.any(axis=0)) if not any_),
    )


def incidence(entries: Sequence[Entry], cuts: Sequence[str]) -> NDArray[np.bool_]:
    """Whether each element serves each commune, shape (elements, communes)."""
    place = {cut: index for index, cut in enumerate(cuts)}
    served = np.zeros((len(entries), len(cuts)), dtype=bool)
    for row, entry in enumerate(entries):
        served[row, [place[cut] for cut in entry.cuts if cut in place]] = True
    return served


def sharing_matrix(entries: Sequence[Entry], cuts: Sequence[str]) -> NDArray[np.int64]:
    """Elements that each pair of communes shares, shape (communes, communes).

    The diagonal holds how many serve each commune.
    """
    served = incidence(entries, cuts).astype(np.int64)
    return served.T @ served


def shared_pairs(entries: Sequence[Entry], cuts: Sequence[str]) -> dict[tuple[str, str], list[int]]:
    """Positions of the elements that each pair of communes shares; pairs without any are absent."""
    served = incidence(entries, cuts)
    first, second = np.nonzero(np.triu(sharing_matrix(entries, cuts), k=1))
    return {
        (cuts[a], cuts[b]): [int(n) for n in np.flatnonzero(served[:, a] & served[:, b])]
        for a, b in zip(first, second)
    }
