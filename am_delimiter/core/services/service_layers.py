"""Services drawn on a map: networks, facilities and territories, and the communes they serve.

A feature may list the communes it serves; else a network serves those it runs through, a territory
those it covers, a facility those its circle covers, or the one it lies in.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import networkx as nx
import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray

from ..basis.notes import Note, mark
from ..basis.progress import Progress
from ..land.geometry import mend
from ..land.land_errors import MissingCrs
from ..land.whereabouts import check_coordinates
from .register_errors import NotAServiceLayer
from .register_reader import Codes, Reader, cell, entry_of, lacking, said
from .registers import Entry, ServiceLayer, in_order
from .served_communes import Places
from .service_points import Located, locate

LINES, POINTS, POLYGONS = "line", "point", "polygon"
_FAMILIES = {
    "LineString": LINES,
    "MultiLineString": LINES,
    "LinearRing": LINES,
    "Point": POINTS,
    "MultiPoint": POINTS,
    "Polygon": POLYGONS,
    "MultiPolygon": POLYGONS,
}


def read_layer(
    layer: ServiceLayer, kind: str, places: Places, crs: str, reader: Reader
) -> tuple[list[Entry], list[Note]]:
    """The entries of a layer; ``kind`` is its category where it has no column for it.

    Raises `NotAServiceLayer` for a layer without shapes or with shapes of several sorts, and
    `MissingCrs`.
    """
    if layer.frame.crs is None:
        raise MissingCrs(layer=layer.name)
    columns = reader.columns(c for c in layer.frame.columns if c != layer.frame.geometry.name)
    family = _family(layer)
    table = _table(layer, columns, kind, reader, places.progress)
    if family == POINTS:
        located = locate(layer, table, places, crs)
        entries, notes = _facilities(located, layer, places, reader), list(located.notes)
    else:
        check_coordinates(layer.frame, layer.name)
        shapes = layer.frame.geometry.to_crs(crs).values
        entries = _drawn(table, shapes, family, layer, places, reader)
        empty = int((shapely.is_empty(shapes) | shapely.is_missing(shapes)).sum())
        notes = said(
            mark("{table}: features without a shape were left out: {names}."),
            layer.name,
            [str(empty)] if empty else [],
        )
    return entries, [
        *layer.notes,
        *notes,
        *_old_codes(table, layer.name),
        *lacking(entries, layer.name),
    ]


def _family(layer: ServiceLayer) -> str:
    there = [g for g in layer.frame.geometry if g is not None and not g.is_empty]
    found = {_FAMILIES.get(g.geom_type, "") for g in there}
    if len(found) != 1 or "" in found:
        raise NotAServiceLayer(layer=layer.name)
    return found.pop()


def _table(
    layer: ServiceLayer, columns: dict[str, Any], kind: str, reader: Reader, progress: Progress
) -> pd.DataFrame:
    """One row for each feature: its cells by field, its listed codes and where it is said to be."""
    rows = []
    values = {field: list(layer.frame[column]) for field, column in columns.items()}
    for position in progress.watched(range(len(layer.frame))):
        row = {field: column[position] for field, column in values.items()}
        cells = {field: cell(value) for field, value in row.items()}
        cells["kind"] = cells.get("kind") or kind
        listed, place = reader.codes(row.get("cuts")), reader.codes(row.get("place")).cuts
        rows.append((cells, cells.get("name", ""), listed, place[0] if place else ""))
    return pd.DataFrame(rows, columns=["cells", "name", "listed", "place"], dtype=object)


def _old_codes(table: pd.DataFrame, name: str) -> list[Note]:
    old = dict.fromkeys(code for listed in table["listed"] for code in listed.old)
    return said(mark("{table}: old commune codes were replaced by today's: {names}."), name, old)


def _drawn(
    table: pd.DataFrame,
    shapes: NDArray[np.object_],
    family: str,
    layer: ServiceLayer,
    places: Places,
    reader: Reader,
) -> list[Entry]:
    """Networks or territories: the features of one name and category are one element."""
    groups: dict[tuple[str, str], list[int]] = defaultdict(list)
    for position, (cells, name) in enumerate(zip(table["cells"], table["name"])):
        shape = shapes[position]
        if shape is not None and not shape.is_empty:
            groups[cells["kind"], name or f"{layer.name} {position + 1}"].append(position)
    entries = []
    for (_, name), members in groups.items():
        split = _apart(shapes[members], places) if family == LINES else [list(range(len(members)))]
        for number, part in enumerate(split, start=1):
            rows = [members[n] for n in part]
            called = name if len(split) == 1 else f"{name} ({number})"
            entries.append(_element(called, rows, table, shapes, layer, places, reader))
    return entries


def _apart(lines: NDArray[np.object_], places: Places) -> list[list[int]]:
    """Groups of lines that hang together, with gaps of up to the parameter between them."""
    tree = shapely.STRtree(lines)
    first, second = tree.query(
        lines, predicate="dwithin", distance=places.parameters.service_join_m
    )
    links = nx.empty_graph(len(lines))
    later = first < second  # each pair once, and no line with itself
    links.add_edges_from(zip(first[later].tolist(), second[later].tolist()))
    return [sorted(group) for group in nx.connected_components(links)]


def _element(
    name: str,
    rows: Sequence[int],
    table: pd.DataFrame,
    shapes: NDArray[np.object_],
    layer: ServiceLayer,
    places: Places,
    reader: Reader,
) -> Entry:
    parts = [shapes[row] for row in rows]
    areal = shapely.area(parts).any()
    whole = shapely.union_all([mend(part) for part in parts] if areal else parts)
    listed = [table["listed"][row] for row in rows]
    cuts = in_order(cut for codes in listed for cut in codes.cuts)
    if not cuts:
        cuts = places.covered(whole) if areal else places.crossed(whole)
    unknown = tuple(dict.fromkeys(code for codes in listed for code in codes.unknown))
    first = {**table["cells"][rows[0]], "name": name}
    made = entry_of(first, Codes(cuts, unknown, ()), layer.name, reader)
    return replace(made, shapes=(whole,))


def _facilities(
    located: Located, layer: ServiceLayer, places: Places, reader: Reader
) -> list[Entry]:
    """Facilities are one element each: many bear the same name and are not the same."""
    radius = places.parameters.service_radius_m
    table, entries = located.table, []
    names = _distinct(table, located, layer, places)
    for row, point in places.progress.watched(located.points.items()):
        codes = table["listed"][row]
        cuts, home = codes.cuts, located.homes[row]
        if not cuts and home:
            disc = places.covered(point.buffer(radius, quad_segs=64)) if radius else ()
            cuts = in_order((home, *disc))
        made = entry_of({**table["cells"][row], "name": names[row]}, codes, layer.name, reader)
        entries.append(replace(made, cuts=cuts, shapes=(point,) if home else ()))
    return entries


def _distinct(
    table: pd.DataFrame, located: Located, layer: ServiceLayer, places: Places
) -> dict[int, str]:
    """Names by row, with the commune and then the position where several are the same."""
    names = {row: table["name"][row] or f"{layer.name} {row + 1}" for row in located.points}
    communes = {row: places.names.get(home, "") for row, home in located.homes.items()}
    names = _told_apart(names, communes)
    return _told_apart(names, {row: str(row + 1) for row in names})


def _told_apart(names: dict[int, str], more: dict[int, str]) -> dict[int, str]:
    count = Counter(names.values())
    return {
        row: f"{name} ({more[row]})" if count[name] > 1 and more[row] else name
        for row, name in names.items()
    }
