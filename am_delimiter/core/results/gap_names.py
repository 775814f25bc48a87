"""The one number and the one name of each gap: layers, tables, summary and maps print these.

Critical gaps come first, by growing distance, so that those that people read about have the small
numbers; the others follow, by growing distance too.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ..basis.progress import Progress
from ..continuum.patches import Patches
from ..land.burn import Owners
from ..land.runs import Ints
from ..verdict.delimitation import Delimitation

OUTSIDE, WITHIN = "fuera de las comunas", "dentro de"
"""An end of a gap that lies in no commune, and a gap inside one; printed, so in Spanish."""


def gap_order(result: Delimitation) -> Ints:
    """Indices of the gaps in the order of their numbers, shape (gaps,)."""
    critical = np.zeros(len(result.gaps), dtype=bool)
    critical[[one.gap for one in result.pair_gaps.values() if one.gap is not None]] = True
    return np.argsort(~critical, kind="stable")


def gap_numbers(result: Delimitation) -> Ints:
    """The number of each gap, from 1, shape (gaps,)."""
    numbers = np.empty(len(result.gaps), dtype=np.int64)
    numbers[gap_order(result)] = np.arange(1, len(result.gaps) + 1)
    return numbers


def gap_ends(result: Delimitation, progress: Progress) -> tuple[list[str | None], list[str | None]]:
    """Codes of the communes where the line of each gap touches the ground, at both ends.

    An end outside every commune takes the commune with most cells of its patch, None without any.
    """
    gaps, grid = result.gaps, result.patches.grid
    main, cuts = _main_commune(result.patches, progress), result.communes.cuts
    found = []
    for column, patch in ((0, gaps.first), (2, gaps.second)):
        place = gaps.cells[:, column] * (grid.cols + 1) + gaps.cells[:, column + 1]
        commune = _owner_at(place, result.fabric.places)
        commune = np.where(commune < 0, main[patch], commune)
        found.append([None if index < 0 else cuts[index] for index in commune.tolist()])
    return found[0], found[1]


def gap_name(ends: tuple[str | None, str | None], names: dict[str, str]) -> str:
    """``Concepción–San Pedro de la Paz``, or ``dentro de Quilpué`` for a gap inside one commune."""
    first, second = (names[cut] if cut else OUTSIDE for cut in ends)
    if ends[0] == ends[1]:
        return f"{WITHIN} {first}" if ends[0] else OUTSIDE
    return f"{first}–{second}"


def _owner_at(place: Ints, places: Owners) -> Ints:
    """The commune at each place of the line of rows, -1 outside all."""
    if not len(places.start):
        return np.full(len(place), -1, dtype=np.int64)
    piece = np.searchsorted(places.start, place, side="right") - 1
    inside = (piece >= 0) & (place < places.end[piece])
    return np.where(inside, places.owner[piece], -1)


def _main_commune(patches: Patches, progress: Progress) -> NDArray[np.int64]:
    """The commune with most cells of each patch, -1 outside every commune; shape (patches,)."""
    matrix = patches.commune_cells.tocsr()
    owners = np.full(len(patches), -1, dtype=np.int64)
    cells = zip(matrix.indptr, matrix.indptr[1:])
    for patch, (start, end) in enumerate(progress.watched(cells)):
        if start < end:
            owners[patch] = matrix.indices[start + int(matrix.data[start:end].argmax())]
    return owners
