"""What a map holds: boxes of the working system, fitted to paper at a round scale."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import QgsPointXY, QgsRectangle

from ..reading.dossier import Extent

SCALES = (5, 7.5, 10, 12.5, 15, 20, 25, 30, 40, 50, 60, 75, 100, 125, 150, 200, 250, 300)
"""Thousands; beyond them the same steps times ten and times a hundred."""

MARGIN = 1.12
"""How much wider than its subject a map is."""

ROUND = (1, 2, 5)

GRID_PITCH = 45.0
"""Least distance between grid lines on paper, in mm."""

OCEAN = 150_000.0
"""Metres of sea beyond which an island is left out of a map of its commune."""


def rectangle(extent: Extent) -> QgsRectangle:
    """An extent of the result as QGIS has it; an empty one stays empty."""
    return QgsRectangle(*extent, False)


def fit(box: QgsRectangle, width: float, height: float) -> tuple[QgsRectangle, float]:
    """The extent of a map of ``width`` × ``height`` mm around ``box`` at a round scale."""
    wanted = MARGIN * 1000 * max(box.width() / width, box.height() / height)
    scale = round_scale(wanted)
    across, up = width * scale / 1000, height * scale / 1000
    centre = box.center()
    low = QgsPointXY(centre.x() - across / 2, centre.y() - up / 2)
    return QgsRectangle(low.x(), low.y(), low.x() + across, low.y() + up), scale


def round_scale(wanted: float) -> float:
    """The smallest round scale denominator that is not under ``wanted``."""
    for power in (1e3, 1e4, 1e5):
        for step in SCALES:
            if step * power >= wanted:
                return step * power
    return wanted


def round_step(least: float) -> float:
    """The smallest of 1, 2, 5, 10, 20 … that is not under ``least``."""
    power = 1.0
    while True:
        for step in ROUND:
            if step * power >= least:
                return step * power
        power *= 10


def grid_step(scale: float) -> float:
    """Metres between the lines of the grid at a scale."""
    return round_step(GRID_PITCH * scale / 1000)


def joined(boxes: Iterable[QgsRectangle]) -> QgsRectangle:
    """The box around all of them, empty when there is none."""
    whole = QgsRectangle()
    for box in boxes:
        whole.combineExtentWith(box)
    return whole


def mainland(parts: Iterable[QgsRectangle], start: QgsRectangle) -> QgsRectangle:
    """The box around ``start`` and the parts that hang together with it.

    A commune may own islands an ocean away (Rapa Nui, Juan Fernández, Desventuradas): a map that
    shows them too shows nothing else.
    """
    rest, whole = list(parts), QgsRectangle(start)
    grown = True
    while grown:
        reach = whole.buffered(OCEAN)
        near = [part for part in rest if reach.intersects(part)]
        rest = [part for part in rest if not reach.intersects(part)]
        whole = joined([whole, *near])
        grown = bool(near)
    return whole
