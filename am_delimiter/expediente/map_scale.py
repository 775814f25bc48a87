"""The graphic scale of a map sheet."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsBasicNumericFormat,
    QgsLayoutItemMap,
    QgsLayoutItemScaleBar,
)

from .look import INK, letters
from .sheet import Box, Sheet

SEGMENTS = 2
WIDEST_SEGMENT = 26.0
"""Of the bar on paper, in mm."""

KM = 1000


def add_scale_bar(sheet: Sheet, drawn: QgsLayoutItemMap, scale: float, box: Box) -> None:
    """A bar of round kilometres, or metres where the map is large."""
    step = segment(scale)
    unit, label = Qgis.DistanceUnit.Kilometers, "km"
    if step < KM:
        unit, label = Qgis.DistanceUnit.Meters, "m"
    bar = QgsLayoutItemScaleBar(sheet.layout)
    bar.setStyle("Single Box")
    bar.setLinkedMap(drawn)
    bar.setUnits(unit)
    bar.setUnitLabel(label)
    bar.setMapUnitsPerScaleBarUnit(1)
    bar.setNumberOfSegments(SEGMENTS)
    bar.setNumberOfSegmentsLeft(0)
    bar.setUnitsPerSegment(step / KM if label == "km" else step)
    bar.setHeight(2)
    bar.setBoxContentSpace(0)
    bar.setTextFormat(letters(7.5, colour=INK))
    bar.setNumericFormat(_chilean())
    sheet.place(bar, "barra", box)
    bar.update()


def segment(scale: float) -> float:
    """Metres of one segment: the widest of 1, 2, 5, 10 … that fits on paper."""
    most = WIDEST_SEGMENT * scale / 1000
    steps = [step * 10**power for power in range(7) for step in (1, 2, 5)]
    return float(max(step for step in steps if step <= most))


def _chilean() -> QgsBasicNumericFormat:
    numbers = QgsBasicNumericFormat()
    numbers.setThousandsSeparator(".")
    numbers.setDecimalSeparator(",")
    numbers.setShowThousandsSeparator(True)
    numbers.setNumberDecimalPlaces(1)
    return numbers
