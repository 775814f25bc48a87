"""The clusters of a grid one by one: persons, cells, outline, and a name from its main commune."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray
from scipy import ndimage, sparse
from shapely.geometry.base import BaseGeometry

from ..land.raster import Grid
from ..land.runs import runs_of
from .cell_facts import CellFacts
from .degurba_rules import DegurbaRules
from .grid_classes import CENTRE, DENSE, RURAL_CLUSTER, SEMI_DENSE, SUBURBAN, GridClasses
from .grid_clusters import Floats, Labels, neighbourhood


@dataclass(frozen=True)
class Cluster:
    """A cluster of one class. ``commune`` is the index of the one with most of its persons.

    ``name`` is unique in its class; None where no commune is known.
    """

    number: int
    code: int
    persons: float
    cells: int
    commune: int | None
    name: str | None
    shape: BaseGeometry


def clusters_found(
    classes: GridClasses,
    facts: CellFacts,
    rules: DegurbaRules,
    grid: Grid,
    people: sparse.csr_matrix | None,
    names: Sequence[str],
    heads: Sequence[int] = (),
) -> tuple[list[Cluster], Labels]:
    """The clusters of all classes, numbered from 1, and the number of each cell (0: none).

    In each class those with most persons come first. ``people`` is (communes, cells), ``heads`` the
    communes that a province is named after: a cluster that holds most of one bears its name, as
    people say it (Santiago, whose most populous commune is another).
    """
    numbers = np.zeros(facts.shape, dtype=np.int32)
    found: list[Cluster] = []
    for code, labels in _labels_of(classes, rules):
        labels = np.where(classes.codes == code, labels, 0)
        order, persons = _by_persons(labels, facts.persons)
        number = np.zeros(int(labels.max(initial=0)) + 1, dtype=np.int32)
        number[order] = np.arange(len(order)) + 1 + len(found)
        own = number[labels]
        numbers += own
        held = _held(own, len(found), len(order), people)
        main = _main_communes(held, len(order))
        known = _named_after(main, held, people, heads)
        shapes = _outlines(own, len(found), len(order), grid)
        cells = np.bincount(labels.ravel(), minlength=len(number))
        named = _named([None if one is None else names[one] for one in known])
        found += [
            Cluster(
                number=int(number[label]),
                code=code,
                persons=float(persons[label]),
                cells=int(cells[label]),
                commune=main[place],
                name=named[place],
                shape=shapes[place],
            )
            for place, label in enumerate(order)
        ]
    return found, numbers


def _labels_of(classes: GridClasses, rules: DegurbaRules) -> list[tuple[int, Labels]]:
    """The clusters of each class; suburban cells hang together as urban clusters do."""
    structure = neighbourhood(rules.cluster.connectivity)
    suburban, _ = ndimage.label(classes.codes == SUBURBAN, structure=structure)
    return [
        (CENTRE, classes.centres),
        (DENSE, classes.dense),
        (SEMI_DENSE, classes.semi_dense),
        (SUBURBAN, suburban.astype(np.int32)),
        (RURAL_CLUSTER, classes.rural),
    ]


def _by_persons(labels: Labels, persons: Floats) -> tuple[list[int], Floats]:
    """The clusters that have a cell, most persons first and else in reading order; the sums."""
    count = int(labels.max(initial=0)) + 1
    sums = np.bincount(labels.ravel(), persons.ravel(), count).astype(np.float64)
    there = np.unique(labels[labels > 0])
    return sorted(there.tolist(), key=lambda one: (-round(float(sums[one]), 3), one)), sums


def _held(own: Labels, before: int, count: int, people: sparse.csr_matrix | None) -> Floats | None:
    """The persons of each commune in each cluster, (communes, clusters); None without communes."""
    if people is None or not count:
        return None
    flat = own.ravel()
    where = np.flatnonzero(flat)
    member = sparse.csr_matrix(
        (np.ones(len(where)), (where, flat[where] - 1 - before)), shape=(len(flat), count)
    )
    found: Floats = (people @ member).toarray()
    return found


def _main_communes(held: Floats | None, count: int) -> list[int | None]:
    """The commune with most persons of each cluster; of equals, the first."""
    if held is None:
        return [None] * count
    best = held.argmax(axis=0)
    return [int(one) if held[one, n] > 0 else None for n, one in enumerate(best)]


def _named_after(
    main: Sequence[int | None],
    held: Floats | None,
    people: sparse.csr_matrix | None,
    heads: Sequence[int],
) -> list[int | None]:
    """The commune each cluster is named after: a head of a province that lives mostly in it.

    Of several the one with most persons there; without one, the main commune.
    """
    if held is None or people is None or not heads:
        return list(main)
    order = np.array(sorted(heads))
    whole = np.asarray(people[order].sum(axis=1)).ravel()
    inside = np.where(held[order] > whole[:, None] / 2, held[order], 0.0)
    best = inside.argmax(axis=0)
    return [int(order[best[n]]) if inside[best[n], n] > 0 else one for n, one in enumerate(main)]


def _named(communes: Sequence[str | None]) -> list[str | None]:
    """Names by communes, with a number from the second of the same on."""
    seen: dict[str, int] = {}
    found: list[str | None] = []
    for name in communes:
        if name is None:
            found.append(None)
            continue
        seen[name] = seen.get(name, 0) + 1
        found.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return found


def _outlines(own: Labels, before: int, count: int, grid: Grid) -> list[BaseGeometry]:
    """The cells of each cluster as one shape; cells that touch by corners alone are its parts."""
    runs, owner = _stretches(own)
    west = grid.x_min + runs[1] * grid.cell
    north = grid.y_max - runs[0] * grid.cell
    east = grid.x_min + runs[2] * grid.cell
    boxes = shapely.box(west, north - grid.cell, east, north)
    order = np.argsort(owner, kind="stable")
    edges = np.searchsorted(owner[order], np.arange(count + 1) + 1 + before)
    return [shapely.union_all(boxes[order[first:last]]) for first, last in zip(edges, edges[1:])]


def _stretches(own: Labels) -> tuple[tuple[NDArray[np.int64], ...], NDArray[np.int32]]:
    """Cells of one cluster side by side: row, first column, column after the last; the cluster."""
    runs = runs_of(own > 0)
    row, col, length = runs.row, runs.col, runs.lengths
    flat_row = np.repeat(row, length)
    flat_col = np.arange(len(flat_row)) - np.repeat(np.cumsum(length) - length, length)
    flat_col += np.repeat(col, length)
    value = own[flat_row, flat_col]
    new = np.ones(len(value), dtype=bool)
    new[1:] = (
        (value[1:] != value[:-1])
        | (flat_row[1:] != flat_row[:-1])
        | (flat_col[1:] != flat_col[:-1] + 1)
    )
    first = np.flatnonzero(new)
    last = np.append(first[1:], len(value)) - 1 if len(first) else first
    return (flat_row[first], flat_col[first], flat_col[last] + 1), value[first]
