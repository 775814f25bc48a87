"""Chile as points: where the communes of a case lie in the country.

A point for each commune over the land of the world's map that QGIS carries, and no boundary: those
of the country are not ours to draw. Without that map, the points alone.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

import shapely
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsLayoutItemPicture,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
)

from ..paper.look import ACCENT, RULE, tint
from ..paper.picture import embed
from ..reading.dossier import Dossier
from ..workspace.water import polygons_of
from ..workspace.world import land_in

EAST, WEST, NORTH, SOUTH = -66.0, -76.5, -17.0, -56.2
"""The continent, in degrees; islands of the ocean lie outside."""

WIDEST = 1.5
"""Degrees that the land of a commune spans at most, about; its islands are left out."""

UNIT = 10.0
"""Of the drawing for a degree of latitude."""

MEMBER = "#b03a06"
LAND = "#e6e6e1"

LEAST_ISLAND = 0.002
"""Square degrees; smaller ones are no more than a dot."""

DETAIL = 0.02
"""Degrees to which the outline is drawn."""

OUTLINE_TOLD = "Contorno de referencia, sin límites internacionales."
OUTLINE_SOURCE = "Fuente: mapa mundial de QGIS (Natural Earth)"
"""What the outline is; said only where it is drawn."""


def add_country(item: QgsLayoutItemPicture, project: QgsProject, case: Dossier) -> str:
    """Put the drawing into a picture of the layout; the project carries it with it.

    Returns what has to be said of its outline, "" without one.
    """
    land = outline()
    drawing = country(case, _in_degrees(project, case), land)
    embed(item, drawing.encode("utf-8"), vector=True)
    return f"{OUTLINE_TOLD} {OUTLINE_SOURCE}" if land else ""


def outline() -> str:
    """The land of the continent as an SVG path, all countries in one; "" without the map."""
    found = land_in(QgsRectangle(WEST, SOUTH, EAST, NORTH))
    if found is None:
        return ""
    land = shapely.make_valid(shapely.simplify(found[0], DETAIL))
    rings = [
        ring.coords
        for part in polygons_of(land)
        if part.area >= LEAST_ISLAND
        for ring in (part.exterior, *part.interiors)
    ]
    path = " ".join(f"M{'L'.join(_point(*place) for place in ring)}Z" for ring in rings)
    return f'<path fill="{LAND}" fill-rule="evenodd" d="{path}"/>' if path else ""


def _point(east: float, north: float) -> str:
    return f"{_across(east):.1f} {(NORTH - north) * UNIT:.1f}"


def _in_degrees(project: QgsProject, case: Dossier) -> dict[str, tuple[float, float]]:
    """Where people of the communes around the candidates live, east and north in degrees."""
    way = QgsCoordinateTransform(project.crs(), QgsCoordinateReferenceSystem("EPSG:4326"), project)
    found = {}
    for cut, one in case.places.settled.items():
        point = way.transform(QgsPointXY(*one.centre))
        found[cut] = (point.x(), point.y())
    return found


def country(case: Dossier, settled: Mapping[str, tuple[float, float]], land: str = "") -> str:
    """The drawing as SVG: the communes of the country, of the region and of the candidate.

    A commune lies where its people live, in degrees, or, of those that the case does not hold,
    about the middle of its land.
    """
    members = {cut for candidate in case.candidates[:1] for cut in candidate.communes}
    region = case.region_of
    regions = {code for cut, code in region.items() if cut in members} or set(region.values())
    dots: dict[str, list[str]] = {"all": [], "region": [], "member": []}
    for cut, place in case.catalogue.places.items():
        # from the south-eastern corner: Valparaíso and Isla de Pascua reach far into the ocean
        west, north = max(place.west, place.east - WIDEST), min(place.north, place.south + WIDEST)
        middle = ((west + place.east) / 2, (place.south + north) / 2)
        east, north = settled.get(cut, middle)
        if not (WEST < east < EAST and SOUTH < north < NORTH):
            continue
        kind = "all"
        if cut in members:
            kind = "member"
        elif case.catalogue.communes[cut].region in regions:
            kind = "region"
        dots[kind].append(_dot(east, north, kind))
    high = (NORTH - SOUTH) * UNIT
    wide = _across(EAST)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide:.1f} {high:.1f}">'
        f"{land}{''.join(dots['all'] + dots['region'] + dots['member'])}</svg>"
    )


def _across(east: float) -> float:
    """Degrees of longitude, narrowed as they are at the middle of the country."""
    return (east - WEST) * UNIT * math.cos(math.radians((NORTH + SOUTH) / 2))


def _dot(east: float, north: float, kind: str) -> str:
    radius, colour = {
        "all": (1.5, tint(RULE)),
        "region": (2.2, tint(ACCENT)),
        "member": (3.0, MEMBER),
    }[kind]
    x, y = _across(east), (NORTH - north) * UNIT
    return f'<circle cx="{x:.2f}" cy="{y:.2f}" r="{radius}" fill="{colour}"/>'
