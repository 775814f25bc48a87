"""Each commune with its persons, where they live, and the class that follows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from .cluster_list import Cluster
from .commune_classes import ClassShares, level1_of, level2_of
from .commune_split import CommuneGround, PeopleOfCommunes
from .degurba_rules import DegurbaRules
from .grid_classes import CENTRE, Codes
from .grid_clusters import Flags

BY_PEOPLE, BY_LAND = "people", "land"


@dataclass(frozen=True)
class ClassedCommune:
    """A commune with its persons and the shares that decide.

    ``shares`` are of persons, None where there are none or they are not known; ``decided_by`` is
    `BY_PEOPLE`, `BY_LAND` or "" where it is not evaluable, and then the levels are None.
    ``centre`` is the number of the centre with most of its persons, ``in_centre`` their share.
    """

    index: int
    persons: float | None
    covered: float
    shares: ClassShares | None
    level1: int | None
    level2: int | None
    decided_by: str
    centre: int | None
    in_centre: float | None


def classed_communes(
    rules: DegurbaRules,
    evidence: tuple[float, Sequence[int | None]],
    cells: tuple[Codes, Flags, NDArray[np.int32]],
    clusters: Sequence[Cluster],
    ground: CommuneGround,
    split: PeopleOfCommunes,
) -> list[ClassedCommune]:
    """Every commune; one of which too little is known is not evaluable.

    ``evidence`` is the share 0–1 that must be known, of its land or of the persons of the census,
    and these persons (None: no census). Nobody where the census counted somebody is not evidence.
    ``cells`` are their codes, whether they are counted, and their clusters, each (rows, cols).
    """
    codes, counted, numbers = cells
    covered = ground.covered(counted)
    persons = _by_code(split.persons, codes)
    land = _by_code(ground.parts, np.where(counted, codes, 0))
    centres = sum(1 for one in clusters if one.code == CENTRE)
    in_centres = _by_centre(split.persons, numbers, centres)
    least, census = evidence
    found = []
    for index, tables in enumerate(zip(persons, land)):
        share, told = float(covered[index]), census[index]
        people = sum(tables[0].values())
        enough = share >= least or bool(told and people >= least * told)
        if enough and (people > 0 or not told):
            found.append(_classed(index, rules, share, tables, in_centres[index]))
        else:
            found.append(ClassedCommune(index, None, share, None, None, None, "", None, None))
    return found


def _classed(
    index: int,
    rules: DegurbaRules,
    covered: float,
    tables: tuple[dict[int, float], dict[int, float]],
    in_centres: NDArray[np.float64],
) -> ClassedCommune:
    people, land = tables
    persons, shares = sum(people.values()), ClassShares.of(people)
    deciding = shares or ClassShares.of(land)
    level1 = None if deciding is None else level1_of(deciding, rules)
    level2 = None
    if deciding is not None and level1 is not None:
        level2 = level2_of(deciding, level1, rules)
    most = float(in_centres.max(initial=0.0))
    decided = "" if deciding is None else (BY_LAND if shares is None else BY_PEOPLE)
    return ClassedCommune(
        index=index,
        persons=persons,
        covered=covered,
        shares=shares,
        level1=level1,
        level2=level2,
        decided_by=decided,
        centre=int(in_centres.argmax()) + 1 if most > 0 else None,
        in_centre=None if shares is None else most / persons,
    )


def _by_code(amounts: sparse.csr_matrix, codes: Codes) -> list[dict[int, float]]:
    """What each commune has in the cells of each class; cells of none are left out."""
    flat = codes.ravel()
    known = [int(code) for code in np.unique(flat) if code > 0]
    where = np.flatnonzero(flat > 0)
    column = np.searchsorted(known, flat[where])
    table = (amounts @ _members(where, column, len(flat), len(known))).toarray()
    return [dict(zip(known, row.tolist())) for row in table]


def _by_centre(
    persons: sparse.csr_matrix, numbers: NDArray[np.int32], count: int
) -> NDArray[np.float64]:
    """Persons of each commune in each centre, (communes, centres): centres are numbered first."""
    flat = numbers.ravel()
    where = np.flatnonzero((flat > 0) & (flat <= count))
    members = _members(where, flat[where] - 1, len(flat), count)
    found: NDArray[np.float64] = (persons @ members).toarray()
    return found


def _members(
    where: NDArray[np.int64], column: NDArray[np.int64], cells: int, columns: int
) -> sparse.csr_matrix:
    shape = (cells, max(columns, 1))
    return sparse.csr_matrix((np.ones(len(where)), (where, column)), shape=shape)
