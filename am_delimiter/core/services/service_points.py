"""Where facilities lie: points checked against the commune they say they are in.

A point that contradicts its commune is never used: it is counted and told, so that whoever keeps
the layer can mend it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import geopandas
import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from ..basis.notes import Note, mark
from .register_reader import said
from .registers import ServiceLayer

if TYPE_CHECKING:
    from .served_communes import Places

Points = NDArray[np.object_]
"""Points, (n,) objects; None where there is none."""


@dataclass(frozen=True)
class Located:
    """The facilities that can be used, by row of the layer.

    ``points`` lie in the working system; ``homes`` is the commune each lies in, "" for one that
    only its list of communes places.
    """

    table: pd.DataFrame
    points: dict[int, BaseGeometry]
    homes: dict[int, str]
    notes: tuple[Note, ...]


def locate(layer: ServiceLayer, table: pd.DataFrame, places: Places, crs: str) -> Located:
    """Tell the points that lie in their commune (within the margin) from those that do not."""
    points = _carried(layer.frame.geometry, crs)
    exchanged = _exchanged(layer.frame.geometry, crs)
    homes: dict[int, str] = {}
    amiss: dict[str, list[str]] = {reason: [] for reason in _AMISS}
    for row, point in enumerate(places.progress.watched(points)):
        home, reason = _judge(point, exchanged[row], table["place"][row], places)
        if reason:
            amiss[reason].append(table["name"][row] or str(row + 1))
        if home or table["listed"][row].cuts:
            homes[row] = home
    copies = _copies(homes, points, table)
    homes = {row: home for row, home in homes.items() if row not in copies}
    notes = said(_TWICE, layer.name, [table["name"][row] or str(row + 1) for row in copies], 3)
    for reason, names in amiss.items():
        notes += said(_AMISS[reason], layer.name, names, 3)
    return Located(table, {row: points[row] for row in homes}, homes, tuple(notes))


def _copies(rows: Iterable[int], points: Points, table: pd.DataFrame) -> list[int]:
    """Rows that say the same of the same place as one before them, as when a layer is appended."""
    seen, found = set(), []
    for row in rows:
        point = points[row]
        place = None if point is None else (point.x, point.y)
        facility = (place, *sorted(table["cells"][row].items()))
        if facility in seen:
            found.append(row)
        seen.add(facility)
    return found


def _judge(
    point: BaseGeometry | None, exchanged: BaseGeometry | None, said_to_be: str, places: Places
) -> tuple[str, str]:
    """The commune a point lies in ("" when it cannot be used) and what is amiss ("" if nothing)."""
    if point is None:
        return "", "nowhere"
    margin = places.parameters.service_margin_m
    if said_to_be in places.cuts:
        own = places.shapes[places.cuts.index(said_to_be)]
        home = said_to_be if own.distance(point) <= margin else ""
        turned = exchanged is not None and own.distance(exchanged) <= margin
        amiss = "elsewhere"
    else:
        # one that names a commune which the layer of communes lacks is never used
        home = "" if said_to_be else _within(point, places, margin)
        turned = exchanged is not None and not said_to_be and bool(_within(exchanged, places, 0.0))
        inside = bool(said_to_be) and bool(_within(point, places, 0.0))
        amiss = "elsewhere" if inside else "foreign" if said_to_be else "beyond"
    if home:
        return home, ""
    return "", "exchanged" if turned else amiss


def _within(point: BaseGeometry, places: Places, margin: float) -> str:
    """The commune of a point, or the nearest one within the margin; "" for none."""
    near = places.tree.query(point, predicate="dwithin", distance=margin)
    found = sorted((places.shapes[n].distance(point), places.cuts[n]) for n in near)
    return found[0][1] if found else ""


def _carried(points: geopandas.GeoSeries, crs: str) -> Points:
    """Points in the working system; None for those without coordinates that it can hold."""
    carried = _singles(points.to_crs(crs))
    held = np.isfinite(shapely.get_x(carried)) & np.isfinite(shapely.get_y(carried))
    carried[~held] = None
    return carried


def _exchanged(points: geopandas.GeoSeries, crs: str) -> Points:
    """The same points with latitude and longitude exchanged, where the layer is in degrees."""
    if not points.crs.is_geographic:
        return np.full(len(points), None, dtype=object)
    turned = shapely.transform(_singles(points), lambda xy: xy[:, ::-1])
    return _carried(geopandas.GeoSeries(turned, crs=points.crs), crs)


def _singles(points: geopandas.GeoSeries) -> Points:
    """Points; the centroid of several, None for none."""
    shapes = np.array(points.values, dtype=object)
    several = shapely.get_type_id(shapes) != shapely.GeometryType.POINT
    shapes[several] = shapely.centroid(shapes[several])
    shapes[shapely.is_empty(shapes)] = None
    return shapes


_TWICE = mark(
    "{table}: {count} facilities are there more than once, with the same data at the same place, "
    "and count once: {names}."
)
_AMISS = {
    "nowhere": mark("{table}: {count} facilities have no coordinates: {names}."),
    "exchanged": mark(
        "{table}: {count} facilities have latitude and longitude exchanged, and their position "
        "was not used: {names}."
    ),
    "elsewhere": mark(
        "{table}: {count} facilities lie outside the commune they name, and their position was "
        "not used: {names}."
    ),
    "beyond": mark(
        "{table}: {count} facilities lie outside every commune of the layer, and their position "
        "was not used: {names}."
    ),
    "foreign": mark(
        "{table}: {count} facilities name a commune that the layer of communes does not hold, and "
        "were left out unless they list the communes they serve: {names}."
    ),
}
