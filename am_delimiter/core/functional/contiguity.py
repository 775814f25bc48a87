"""Which communes are neighbours, and what part of its border a commune shares with each.

Neighbours share a border and not only a corner. Digitised borders of two communes may lie some
metres apart or cross each other, so that land within a tolerance of a commune, or inside it, is at
its border. Shares are of the whole border of a commune, coasts and the end of the layer too: where
nothing lies beyond, no neighbour has it.
"""

from __future__ import annotations

from dataclasses import dataclass

import networkx as nx
import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from ..basis.progress import Progress
from .across_water import OpenBank

Shapes = NDArray[np.object_]


@dataclass(frozen=True)
class BorderRule:
    """When borders meet, in metres: on land within ``tolerance_m`` along more than ``least_m``.

    Across water communes are neighbours that face each other within ``water_m``, 0 for never.
    """

    tolerance_m: float
    least_m: float
    water_m: float = 0.0


def commune_graph(
    cuts: list[str], shapes: Shapes, rule: BorderRule, progress: Progress
) -> nx.DiGraph:
    """The graph of communes: an edge each way for neighbours, with the ``share`` (0–1) of a border.

    ``shapes`` (communes,) are valid polygons in metres. Two are neighbours when they share a line
    of any length, or when more than ``least_m`` of the border of one lies within ``tolerance_m`` of
    the other: near a corner that two have in common a little of it always does. Around a commune
    the shares add up to one or, where nothing lies beyond, to less. Edges across water are marked
    ``water``.
    """
    graph = nx.DiGraph()
    graph.add_nodes_from(cuts)
    borders = shapely.boundary(shapes)
    reach = shapely.buffer(shapes, rule.tolerance_m, quad_segs=2)
    found = _on_land(shapes, borders, reach, rule)
    progress.report(_ON_LAND)
    left = {}
    for one in range(len(cuts)):
        left[one] = _share_out(graph, cuts, one, found.get(one, []), borders, reach)
        progress.report(_ON_LAND + (_SHARED - _ON_LAND) * one / len(cuts))
    if rule.water_m > 0:
        near = {one: {other for _, other in pairs} for one, pairs in found.items()}
        # to the tolerance of borders on land: what faces what does not hang on each bend
        lines = shapely.simplify(borders, rule.tolerance_m)
        bare = {one: shapely.simplify(line, rule.tolerance_m) for one, line in left.items()}
        _across_water(graph, cuts, lines, bare, near, rule, progress)
    progress.report(1.0)
    return graph


_ON_LAND, _SHARED = 0.4, 0.7
"""Shares of the work after neighbours by land are known, and after their borders are."""


def _on_land(
    shapes: Shapes, borders: Shapes, reach: Shapes, rule: BorderRule
) -> dict[int, list[tuple[float, int]]]:
    """By commune its neighbours by land, each after the metres of border in its reach."""
    first, second = shapely.STRtree(shapes).query(reach, predicate="intersects")
    apart = first != second
    # of the pair, ``near`` is the commune by whose reach a border is measured
    near, own = first[apart], second[apart]
    lengths = shapely.length(shapely.intersection(borders[own], reach[near]))
    lines = _shared_lines(borders, near, own)
    metres = {(int(o), int(n)): float(x) for o, n, x in zip(own, near, lengths)}
    met = {
        tuple(sorted((int(o), int(n))))
        for o, n, x, line in zip(own, near, lengths, lines)
        if line or x > rule.least_m
    }
    found: dict[int, list[tuple[float, int]]] = {}
    for one, other in sorted(met):
        found.setdefault(one, []).append((metres.get((one, other), 0.0), other))
        found.setdefault(other, []).append((metres.get((other, one), 0.0), one))
    return found


def _across_water(
    graph: nx.DiGraph,
    cuts: list[str],
    lines: Shapes,
    left: dict[int, BaseGeometry],
    near: dict[int, set[int]],
    rule: BorderRule,
    progress: Progress,
) -> None:
    """Edges for communes that face each other across water, with what of their border does."""
    first, second = shapely.STRtree(lines).query(lines, predicate="dwithin", distance=rule.water_m)
    within: dict[int, set[int]] = {}
    for one, other in zip(first.tolist(), second.tolist()):
        if one != other:
            within.setdefault(one, set()).add(other)
    banks, met = {}, set()
    for done, (one, others) in enumerate(sorted(within.items())):
        beyond = others - near.get(one, set())
        if beyond:
            bank = banks[one] = OpenBank(left[one], lines, sorted(others), beyond, rule.water_m)
            facing = bank.facing(beyond, others)
            met |= {frozenset((one, o)) for o, m in facing.items() if m > rule.least_m}
        progress.report(_SHARED + (1 - _SHARED) * done / len(within))
    for one, bank in banks.items():
        over = {other for pair in met if one in pair for other in pair if other != one}
        whole = float(lines[one].length)
        for other, metres in sorted(bank.facing(over, over).items()):
            graph.add_edge(cuts[one], cuts[other], share=metres / whole, water=True)


def _shared_lines(
    borders: Shapes, near: NDArray[np.int64], own: NDArray[np.int64]
) -> NDArray[np.bool_]:
    """Whether two borders have a line in common; points of contact have no length."""
    lengths: NDArray[np.float64] = shapely.length(shapely.intersection(borders[near], borders[own]))
    return lengths > 0


def _share_out(
    graph: nx.DiGraph,
    cuts: list[str],
    one: int,
    neighbours: list[tuple[float, int]],
    borders: Shapes,
    reach: Shapes,
) -> BaseGeometry:
    """Each part of a border to one neighbour: where two reach it, to that which has more of it.

    What is left of the border is given back: nobody lies there.
    """
    left: BaseGeometry = borders[one]
    whole = float(left.length)
    for _, other in sorted(neighbours, key=lambda item: (-item[0], item[1])):
        rest = shapely.difference(left, reach[other])
        share = (float(left.length) - float(rest.length)) / whole
        graph.add_edge(cuts[one], cuts[other], share=share)
        left = rest
    return left
