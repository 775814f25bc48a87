"""The one number and the one name of each gap: layers, tables, summary and maps print these.

Critical gaps come first, by growing distance, so that those that people read about have the small
numbers; the others follow, by growing distance too.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from ..land.burn import Owners
from ..land.runs import Ints
from .fabric import Fabric
from .gaps import Gaps
from .patches import Patches

OUTSIDE, WITHIN = "fuera de las comunas", "dentro de"
"""An end of a gap that lies in no commune, and a gap inside one; printed, so in Spanish."""


def gap_order(gaps: Gaps, critical: Iterable[int | None]) -> Ints:
    """Indices of the gaps in the order of their numbers, shape (gaps,).

    ``critical`` are the indices of those that decide on some pair of communes.
    """
    other = np.ones(len(gaps), dtype=bool)
    other[[gap for gap in critical if gap is not None]] = False
    return np.argsort(other, kind="stable")


def gap_numbers(gaps: Gaps, critical: Iterable[int | None]) -> Ints:
    """The number of each gap, from 1, shape (gaps,)."""
    numbers = np.empty(len(gaps), dtype=np.int64)
    numbers[gap_order(gaps, critical)] = np.arange(1, len(gaps) + 1)
    return numbers


def gap_ends(fabric: Fabric) -> tuple[Ints, Ints]:
    """The communes where the line of each gap touches the ground, at both ends, shape (gaps,).

    An end outside every commune takes the commune with most cells of its patch, -1 without any.
    """
    gaps, grid = fabric.gaps, fabric.patches.grid
    main = _main_commune(fabric.patches)
    found = []
    for column, patch in ((0, gaps.first), (2, gaps.second)):
        place = gaps.cells[:, column] * (grid.cols + 1) + gaps.cells[:, column + 1]
        commune = _owner_at(place, fabric.places)
        found.append(np.where(commune < 0, main[patch], commune))
    return found[0], found[1]


def gap_name(first: int, second: int, names: Sequence[str]) -> str:
    """``Concepción–San Pedro de la Paz``, or ``dentro de Quilpué`` for a gap inside one commune."""
    told = [names[end] if end >= 0 else OUTSIDE for end in (first, second)]
    if first == second:
        return f"{WITHIN} {told[0]}" if first >= 0 else OUTSIDE
    return "–".join(told)


def _owner_at(place: Ints, places: Owners) -> Ints:
    """The commune at each place of the line of rows, -1 outside all."""
    if not len(places.start):
        return np.full(len(place), -1, dtype=np.int64)
    piece = np.searchsorted(places.start, place, side="right") - 1
    inside = (piece >= 0) & (place < places.end[piece])
    return np.where(inside, places.owner[piece], -1)


def _main_commune(patches: Patches) -> NDArray[np.int64]:
    """The commune with most cells of each patch, -1 outside every commune; shape (patches,)."""
    matrix = patches.commune_cells.tocsr()
    held = np.diff(matrix.indptr)
    patch = np.repeat(np.arange(len(patches)), held)
    most = np.lexsort((np.arange(len(patch)), -matrix.data, patch))[matrix.indptr[:-1][held > 0]]
    owners = np.full(len(patches), -1, dtype=np.int64)
    owners[held > 0] = matrix.indices[most]
    return owners
