"""What a map holds: boxes of the working system, fitted to paper at a round scale."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import QgsPointXY, QgsRectangle

from ..reading.dossier import Extent
from ..reading.settlement import CommunePart, Settlement

SCALES = (5, 7.5, 10, 12.5, 15, 20, 25, 30, 40, 50, 60, 75, 100, 125, 150, 200, 250, 300)
"""Thousands; beyond them the same steps times ten and times a hundred."""

MARGIN = 1.08
"""How much wider than its subject a map is."""

ROUND = (1, 2, 5)

GRID_PITCH = 45.0
"""Least distance between grid lines on paper, in mm."""

SETTLED_PART = 0.05
"""Share of the built-up land of its commune from which a part of it sets the frame."""

ALONG = 0.05
"""How much wider or higher a frame may become for the sake of parts that do not set it."""

OCEAN = 150_000.0
"""Metres of sea beyond which a commune is left out of a map of its region."""


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


def main_land(communes: Iterable[Settlement]) -> QgsRectangle:
    """The box around communes whole but for islands and far sectors where next to nobody lives.

    The largest part of each sets it, and every part with `SETTLED_PART` of its built-up land; what
    else lies within, or about there, is shown too.
    """
    chosen, rest = [], []
    for commune in communes:
        for number, part in enumerate(commune.parts):
            (chosen if number == 0 or _is_settled(part, commune) else rest).append(part)
    whole = joined(rectangle(part.box) for part in chosen)
    wide, high = whole.width() * (1 + ALONG), whole.height() * (1 + ALONG)
    for part in sorted(rest, key=lambda part: (-part.area, part.box)):
        grown = joined([whole, rectangle(part.box)])
        if grown.width() <= wide and grown.height() <= high:
            whole = grown
    return whole


def _is_settled(part: CommunePart, commune: Settlement) -> bool:
    return part.built > 0 and part.built >= SETTLED_PART * commune.built
