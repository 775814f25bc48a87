"""Which communes are neighbours, and what part of its border a commune shares with each.

Neighbours share a border and not only a corner. Digitised borders of two communes may lie some
metres apart or cross each other, so that land within a tolerance of a commune, or inside it, is at
its border. Shares are of the whole border of a commune, coasts and the end of the layer too: where
nothing lies beyond, no neighbour has it.
"""

from __future__ import annotations

import networkx as nx
import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from ..basis.progress import Progress

Shapes = NDArray[np.object_]


def commune_graph(
    cuts: list[str], shapes: Shapes, tolerance_m: float, least_m: float, progress: Progress
) -> nx.DiGraph:
    """The graph of communes: an edge each way for neighbours, with the ``share`` (0–1) of a border.

    ``shapes`` (communes,) are valid polygons in metres. Two are neighbours when they share a line
    of any length, or when more than ``least_m`` of the border of one lies within ``tolerance_m`` of
    the other: near a corner that two have in common a little of it always does. Around a commune
    the shares add up to one or, where nothing lies beyond, to less.
    """
    graph = nx.DiGraph()
    graph.add_nodes_from(cuts)
    borders = shapely.boundary(shapes)
    reach = shapely.buffer(shapes, tolerance_m, quad_segs=2)
    first, second = shapely.STRtree(shapes).query(reach, predicate="intersects")
    apart = first != second
    # of the pair, ``near`` is the commune by whose reach a border is measured
    near, own = first[apart], second[apart]
    lengths = shapely.length(shapely.intersection(borders[own], reach[near]))
    exact = _shared_lines(borders, near, own)
    found: dict[int, list[tuple[float, int]]] = {}
    for other, one, length, line in zip(near, own, lengths, exact):
        if line or length > least_m:
            found.setdefault(int(one), []).append((float(length), int(other)))
    both = {frozenset((one, other)) for one, near_it in found.items() for _, other in near_it}
    for done, pair in enumerate(sorted(tuple(sorted(pair)) for pair in both)):
        for one, other in (pair, pair[::-1]):
            if not any(place == other for _, place in found.setdefault(one, [])):
                found[one].append((0.0, other))
        progress.report(done / len(both) / 2)
    for done, one in enumerate(sorted(found)):
        _share_out(graph, cuts, one, found[one], borders, reach)
        progress.report(0.5 + done / len(found) / 2)
    return graph


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
) -> None:
    """Each part of a border to one neighbour: where two reach it, to that which has more of it."""
    left: BaseGeometry = borders[one]
    whole = float(left.length)
    for _, other in sorted(neighbours, key=lambda item: (-item[0], item[1])):
        rest = shapely.difference(left, reach[other])
        share = (float(left.length) - float(rest.length)) / whole
        graph.add_edge(cuts[one], cuts[other], share=share)
        left = rest
