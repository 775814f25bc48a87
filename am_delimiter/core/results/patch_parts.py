"""What each patch holds of each commune, told only where its own row does not say it.

With these rows a stored result can be cut at any tolerance: most patches lie in one commune and
their persons are of it, so that few have to be taken apart.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from ..basis.table import Column, Table
from ..land.runs import Ints
from ..population.split_units import NONE_SPLIT
from ..verdict.delimitation import Delimitation
from .columns import Floats, chosen

OUTSIDE = 0
"""The number in place of a patch for the persons outside every one."""


def patch_part_table(result: Delimitation) -> Table:
    """The cells and persons, by commune, of the patches that are not wholly of one.

    The rows of patch `OUTSIDE` are the persons of each commune that live in no patch. Persons are
    not rounded, so that what is added up of them is what the run added up.
    """
    patches, located = result.patches, result.located
    cells = sparse.csr_matrix(patches.commune_cells, dtype=np.float64)
    persons = located.inside if located else sparse.csr_matrix(cells.shape)
    crowd = located.crowd if located else np.zeros(len(patches))
    told = np.flatnonzero(~_is_plain(cells, persons, patches.cells, crowd))
    there = (abs(cells[told]) + abs(persons[told])).tocoo()
    order = np.lexsort((there.col, there.row))
    patch, commune = told[there.row[order]], there.col[order]
    outside = np.flatnonzero(located.outside) if located else np.empty(0, dtype=np.int64)
    lived = _at(persons, patch, commune)
    if located:
        lived = np.append(lived, located.outside[outside])
    columns: dict[str, Column] = {
        "patch": np.append(patch + 1, np.full(len(outside), OUTSIDE)),
        "cut": chosen(result.communes.cuts, np.append(commune, outside)),
        "n_cells": np.append(_at(cells, patch, commune), np.zeros(len(outside))),
        "persons": lived if located else np.full(len(lived), np.nan),
    }
    return Table(columns)


def split_unit_table(result: Delimitation) -> Table:
    """The units whose people may live in one patch or another, or in none, as `SplitUnits` are.

    With these rows a stored result tells the least and the most persons of a continuum at any
    tolerance.
    """
    found = (result.located.split if result.located else None) or NONE_SPLIT
    return Table(
        {
            "split": found.group + 1,
            "patch": found.patch,
            "cut": chosen(result.communes.cuts, found.commune[found.group]),
            "persons": found.persons,
            "units": found.units[found.group],
        }
    )


def _is_plain(
    cells: sparse.csr_matrix, persons: sparse.csr_matrix, whole: Floats, crowd: Floats
) -> NDArray[np.bool_]:
    """Which patches (patches,) lie wholly in one commune, and all their persons are of it."""
    alone = np.diff(cells.indptr) == 1
    home = np.zeros(len(alone), dtype=np.int64)
    home[alone] = cells.indices[cells.indptr[:-1][alone]]
    every = np.arange(len(alone))
    held, lived = _at(cells, every, home), _at(persons, every, home)
    return np.asarray(alone & (held == whole) & (lived == crowd))


def _at(matrix: sparse.csr_matrix, rows: Ints, columns: Ints) -> Floats:
    """The values of a matrix at some places (n,)."""
    if not len(rows):  # scipy gives a matrix then, and no array
        return np.empty(0)
    return np.asarray(matrix[rows, columns], dtype=np.float64).ravel()
