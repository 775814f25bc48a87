"""Communes on a chessboard and their commuting, drawn by hand for the tests of functional areas."""

from __future__ import annotations

from functools import cache

import geopandas
import networkx as nx
from shapely.geometry import box
from worlds import NORTH, WEST, commune_layer

from am_delimiter.core.basis.progress import Progress
from am_delimiter.core.functional.commuting import Commuting
from am_delimiter.core.functional.contiguity import commune_graph
from am_delimiter.core.functional.delineation import City
from am_delimiter.core.functional.functional_rules import (
    Denominator,
    EnclaveUnits,
    FunctionalRules,
)

SIDE = 1000.0
TOLERANCE, LEAST = 1.0, 10.0


def rules(**more):
    """The rule of the EU and the OECD, with something else where it is asked for."""
    values = {
        "preset": "eu_oecd",
        "commuting_share": 15,
        "joining_share": 15,
        "city_share": 50,
        "city_population": None,
        "enclave_share": 100,
        "denominator": Denominator.ANSWERED,
        "enclave_units": EnclaveUnits.SINGLE,
        "border_tolerance_m": TOLERANCE,
        "border_least_m": LEAST,
    }
    return FunctionalRules(**{**values, **more})


def squares(drawing):
    """Polygons by letter of a drawing such as ``AAB CCB``; a letter is a commune, a dot is sea."""
    cells = {}
    rows = drawing.split()
    for row, line in enumerate(rows):
        for col, letter in enumerate(line):
            if letter != ".":
                x, y = col * SIDE, (len(rows) - row) * SIDE
                cells.setdefault(letter, []).append(box(x, y - SIDE, x + SIDE, y))
    return {letter: geopandas.GeoSeries(found).union_all() for letter, found in cells.items()}


def row_of_communes(*cuts, **columns):
    """A layer of squares beside each other, from west to east, where codes of the region lie."""
    shapes = {
        cut: box(WEST + n * SIDE, NORTH - SIDE, WEST + (n + 1) * SIDE, NORTH)
        for n, cut in enumerate(cuts)
    }
    return commune_layer(shapes, **columns)


@cache
def graph_of(drawing):
    """The graph of the communes of a drawing."""
    shapes = squares(drawing)
    frame = geopandas.GeoSeries(shapes).sort_index()
    return commune_graph(list(frame.index), frame.values, TOLERANCE, LEAST, Progress())


def ring(*pairs, nodes=()):
    """A graph by its pairs of neighbours; the border of each is shared out evenly."""
    graph = nx.DiGraph()
    graph.add_nodes_from(nodes)
    plain = nx.Graph(pairs)
    for cut in plain:
        for near in plain[cut]:
            graph.add_edge(cut, near, share=1 / len(plain[cut]))
    return graph


def commuting(flows, elsewhere=None):
    """Commuting of ``{origin: {destination: workers}}`` and of those who work elsewhere."""
    known = {cut: float(sum(row.values())) for cut, row in flows.items()}
    answered = {cut: base + (elsewhere or {}).get(cut, 0) for cut, base in known.items()}
    return Commuting(flows, answered, known, "trabajadores", "matriz")


def city(communes, name="", weight=0.0):
    """A city called as its first commune."""
    cuts = tuple(communes)
    return City(cuts[0], name or cuts[0], cuts, weight)


def cities(*groups):
    """Cities by id, the first the heaviest."""
    made = [city(group, weight=float(len(groups) - n)) for n, group in enumerate(groups)]
    return {one.id: one for one in made}
