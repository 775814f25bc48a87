"""Where on the ground the map of a page lies, as a PDF of ISO 32000-2 (12.10) says it."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsLayoutItemMap,
    QgsPrintLayout,
)

Corner = tuple[float, float]


@dataclass(frozen=True)
class MapFrame:
    """A map on a page: ``box`` is left, top, right, bottom in mm from the page's upper left.

    ``corners`` are longitude and latitude in degrees, in the datum of the map: lower left, upper
    left, upper right, lower right. ``wkt`` is the projected system in the words of Esri, which
    PDF asks for, ``epsg`` its code or 0.
    """

    page: int
    box: tuple[float, float, float, float]
    corners: tuple[Corner, Corner, Corner, Corner]
    wkt: str
    epsg: int


def main_map(layout: QgsPrintLayout, page: int) -> QgsLayoutItemMap | None:
    """The largest map of a page, if it has one."""
    maps = [
        item
        for item in layout.pageCollection().itemsOnPage(page)
        if isinstance(item, QgsLayoutItemMap)
    ]
    return max(maps, key=lambda item: (item.rect().width() * item.rect().height()), default=None)


def map_frames(layout: QgsPrintLayout) -> list[MapFrame]:
    """The main map of each page that has one and whose system is tied to the ground."""
    pages = {item.page() for item in layout.items() if isinstance(item, QgsLayoutItemMap)}
    found = []
    for page in sorted(pages):
        item = main_map(layout, page)
        frame = frame_of(item, page) if item else None
        if frame:
            found.append(frame)
    return found


def frame_of(item: QgsLayoutItemMap, page: int) -> MapFrame | None:
    """The frame of a map; None where its system cannot be expressed in degrees."""
    crs = item.crs()
    corners = _corners(item, crs)
    if corners is None:
        return None
    place, size = item.pagePos(), item.rect()
    return MapFrame(
        page=page,
        box=(place.x(), place.y(), place.x() + size.width(), place.y() + size.height()),
        corners=corners,
        wkt=crs.toWkt(Qgis.CrsWktVariant.Wkt1Esri),
        epsg=_epsg(crs),
    )


def _corners(
    item: QgsLayoutItemMap, crs: QgsCoordinateReferenceSystem
) -> tuple[Corner, Corner, Corner, Corner] | None:
    """The corners in degrees; the extent's polygon begins at the upper left, clockwise."""
    degrees = crs.toGeographicCrs()
    if not crs.isValid() or not degrees.isValid():
        return None
    change = QgsCoordinateTransform(crs, degrees, item.layout().project())
    polygon = item.visibleExtentPolygon()
    try:
        points = [change.transform(point.x(), point.y()) for point in list(polygon)[:4]]
    except QgsCsException:  # a map that reaches beyond where its system is defined
        return None
    above = [(point.x(), point.y()) for point in points]
    return above[3], above[0], above[1], above[2]


def _epsg(crs: QgsCoordinateReferenceSystem) -> int:
    authority, _, code = crs.authid().partition(":")
    return int(code) if authority == "EPSG" and code.isdigit() else 0
