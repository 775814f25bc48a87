"""Which communes of a territory can be reached from one another over common borders."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

import networkx as nx
import shapely
from shapely.geometry.base import BaseGeometry


def commune_graph(
    cuts: Sequence[str], shapes: Sequence[BaseGeometry], gap_m: float, border_m: float
) -> nx.Graph:
    """Communes joined where they have a common border.

    ``shapes`` are their polygons in a projected system. Two are neighbours when the border of one
    runs for more than ``border_m`` metres within ``gap_m`` metres of the other: digitised borders
    do not fit to the metre, and a corner is no border.
    """
    graph = nx.Graph()
    graph.add_nodes_from(cuts)
    around = [shapely.buffer(shape, gap_m) if gap_m else shape for shape in shapes]
    for (a, left), (b, right) in combinations(enumerate(shapes), 2):
        if not shapely.intersects(around[a], right):
            continue
        run = shapely.length(shapely.intersection(shapely.boundary(right), around[a]))
        back = shapely.length(shapely.intersection(shapely.boundary(left), around[b]))
        if max(run, back) > border_m:
            graph.add_edge(cuts[a], cuts[b])
    return graph


def groups_of(graph: nx.Graph) -> list[tuple[str, ...]]:
    """The sets of communes that hang together, the largest first, then by code."""
    found = [tuple(sorted(group)) for group in nx.connected_components(graph)]
    return sorted(found, key=lambda group: (-len(group), group))
