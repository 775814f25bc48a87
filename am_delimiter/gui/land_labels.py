"""A picture of numbers: which patch each pixel of a view shows.

It is painted once for a view. At another tolerance only the colours of the numbers change, so that
what is drawn costs the same for ten patches and for a million. What is drawn is simplified to the
size of a pixel; nothing is counted from it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import pyproj
import shapely
from numpy.typing import NDArray
from qgis.PyQt.QtCore import QPointF, Qt
from qgis.PyQt.QtGui import QColor, QImage, QPainter, QPainterPath, QPolygonF

from ..bridge.stored_shapes import LandShapes

Ints = NDArray[np.int64]
_MOST = 2**24 - 1
"""Numbers that a pixel can hold: three bytes of colour."""


@dataclass(frozen=True)
class View:
    """What a canvas shows: its western and northern edge and the size of a pixel, in map units."""

    west: float
    north: float
    per_pixel: float
    width: int
    height: int

    @property
    def box(self) -> tuple[float, float, float, float]:
        """West, south, east and north."""
        south = self.north - self.height * self.per_pixel
        return (self.west, south, self.west + self.width * self.per_pixel, self.north)


class LabelPainter:
    """Paints the land of a result in the system of the map."""

    def __init__(self, shapes: LandShapes, map_crs: str) -> None:
        move = _mover(shapes.crs, map_crs)
        stretches = shapes.stretches
        x, y = move(stretches[:, 0], stretches[:, 1])
        end_x, end_y = move(stretches[:, 0] + stretches[:, 2], stretches[:, 1])
        self._ends = np.column_stack((x, y, end_x, end_y))
        self._of_stretch = shapes.of_stretch
        self._outlines = _moved(shapes.outlines, move)
        self._of_outline = shapes.of_outline
        self._boxes = shapely.bounds(self._outlines).reshape(-1, 4)
        self._cell = _size_of(shapes.cell_m, self._ends, stretches)
        self.communes = _moved(shapes.communes, move)
        self.gaps = dict(zip(shapes.gaps, _moved(np.array([*shapes.gaps.values()]), move)))

    def paint(self, view: View) -> NDArray[np.int32]:
        """The numbers (height, width) of a view: 0 for no patch, n for that at position n - 1."""
        numbers = self._painted_outlines(view)
        self._add_stretches(numbers, view)
        return numbers

    def simple_communes(self, view: View) -> NDArray[np.object_]:
        """The polygons of the communes as a view can show them."""
        return np.asarray(
            shapely.simplify(self.communes, view.per_pixel / 2, preserve_topology=False)
        )

    def box(self, chosen: NDArray[np.bool_] | None = None) -> tuple[float, float, float, float]:
        """Where the land lies, or some patches (patches,) of it, in map units."""
        boxes, ends = self._boxes, self._ends
        if chosen is not None:
            boxes, ends = boxes[chosen[self._of_outline]], ends[chosen[self._of_stretch]]
        corners = np.concatenate((boxes[:, :2], boxes[:, 2:], ends[:, :2], ends[:, 2:]))
        return (*corners.min(axis=0).tolist(), *corners.max(axis=0).tolist())

    def _painted_outlines(self, view: View) -> NDArray[np.int32]:
        west, south, east, north = view.box
        boxes = self._boxes
        seen = (boxes[:, 0] <= east) & (boxes[:, 2] >= west)
        seen &= (boxes[:, 1] <= north) & (boxes[:, 3] >= south)
        shown = shapely.simplify(self._outlines[seen], view.per_pixel, preserve_topology=False)
        image = QImage(view.width, view.height, QImage.Format.Format_RGB32)
        image.fill(QColor(0, 0, 0))
        painter = QPainter(image)
        painter.setPen(Qt.PenStyle.NoPen)
        for shape, patch in zip(shown, self._of_outline[seen].tolist()):
            painter.fillPath(path_of(shape, view), QColor.fromRgb((patch + 1) & _MOST))
        painter.end()
        numbers = _pixels(image)
        dots = np.flatnonzero(seen)[shapely.is_empty(shown)]
        _dot(numbers, view, boxes[dots, :2], self._of_outline[dots] + 1)
        return numbers

    def _add_stretches(self, numbers: NDArray[np.int32], view: View) -> None:
        """Fill the pixels under each stretch: one at least, or it would vanish from afar."""
        ends = (self._ends - [view.west, view.north] * 2) / view.per_pixel
        half = self._cell / 2 / view.per_pixel
        top, bottom = -ends[:, 1] - half, -ends[:, 1] + half
        seen = (ends[:, 2] >= 0) & (ends[:, 0] < view.width) & (bottom >= 0) & (top < view.height)
        left = np.clip(np.floor(ends[seen, 0]), 0, view.width - 1).astype(np.int64)
        right = np.clip(np.ceil(ends[seen, 2]) - 1, left, view.width - 1).astype(np.int64)
        first = np.clip(np.floor(top[seen]), 0, view.height - 1).astype(np.int64)
        last = np.clip(np.ceil(bottom[seen]) - 1, first, view.height - 1).astype(np.int64)
        label = (self._of_stretch[seen] + 1).astype(np.int32)
        while len(label):
            places, which = _spread(first * view.width + left, right - left + 1)
            numbers.reshape(-1)[places] = label[which]
            first = first + 1
            more = first <= last
            first, last, left, right, label = (
                one[more] for one in (first, last, left, right, label)
            )


def path_of(shape: shapely.Geometry, view: View) -> QPainterPath:
    """A polygon or line of the map as a path of the view, holes left out."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.OddEvenFill)
    for part in shapely.get_parts(shape):
        rings = [part] if part.geom_type == "LineString" else [part.exterior, *part.interiors]
        for ring in rings:
            corners = (shapely.get_coordinates(ring) - [view.west, view.north]) / view.per_pixel
            path.addPolygon(QPolygonF([QPointF(x, -y) for x, y in corners.tolist()]))
    return path


def _spread(starts: Ints, counts: Ints) -> tuple[Ints, Ints]:
    """The places ``start, start + 1, …`` of every run, and which run each is of."""
    which = np.repeat(np.arange(len(starts)), counts)
    before = np.cumsum(counts) - counts
    return starts[which] + np.arange(len(which)) - before[which], which


def _dot(numbers: NDArray[np.int32], view: View, at: NDArray[np.float64], label: Ints) -> None:
    """One pixel for each outline that is smaller than that."""
    col = np.floor((at[:, 0] - view.west) / view.per_pixel).astype(np.int64)
    row = np.floor((view.north - at[:, 1]) / view.per_pixel).astype(np.int64)
    inside = (col >= 0) & (col < view.width) & (row >= 0) & (row < view.height)
    numbers[row[inside], col[inside]] = label[inside]


def _pixels(image: QImage) -> NDArray[np.int32]:
    """The colours of an image as numbers."""
    held = image.constBits().asarray(image.sizeInBytes())
    found = np.frombuffer(held, dtype=np.int32).reshape(image.height(), image.width())
    return np.asarray(found & _MOST)


def _size_of(cell_m: float, ends: NDArray[np.float64], metres: NDArray[np.float64]) -> float:
    """The height of a cell in map units, told by how long stretches become."""
    if not len(ends):
        return cell_m
    length = np.hypot(ends[:, 2] - ends[:, 0], ends[:, 3] - ends[:, 1])
    return float(cell_m * np.median(length / metres[:, 2]))


Move = Callable[[NDArray[np.float64], NDArray[np.float64]], tuple[NDArray, NDArray]]


def _mover(source: str, target: str) -> Move:
    """Takes x and y (n,) of the working system to that of the map."""
    if not source or not target or pyproj.CRS(source) == pyproj.CRS(target):
        return lambda x, y: (x, y)
    transformer = pyproj.Transformer.from_crs(source, target, always_xy=True)
    return lambda x, y: transformer.transform(x, y)


def _moved(shapes: NDArray[np.object_], move: Move) -> NDArray[np.object_]:
    if not len(shapes):
        return shapes
    return np.asarray(
        shapely.transform(shapes, lambda one: np.column_stack(move(one[:, 0], one[:, 1])))
    )
