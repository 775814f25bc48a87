"""The graphic scale of a map."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsBasicNumericFormat,
    QgsLayoutItem,
    QgsLayoutItemMap,
    QgsLayoutItemScaleBar,
)

WIDEST_SEGMENT = 0.42
"""Of one of the two segments of the bar, as a share of its room."""

KM = 1000


def set_scale_bar(item: QgsLayoutItem, drawn: QgsLayoutItemMap, scale: float, room: float) -> None:
    """A bar of round kilometres, or metres where the map is large, in ``room`` mm of paper."""
    if not isinstance(item, QgsLayoutItemScaleBar):
        return
    step = segment(scale, WIDEST_SEGMENT * room)
    unit, label = Qgis.DistanceUnit.Kilometers, "km"
    if step < KM:
        unit, label = Qgis.DistanceUnit.Meters, "m"
    item.setLinkedMap(drawn)
    item.setUnits(unit)
    item.setUnitLabel(label)
    item.setMapUnitsPerScaleBarUnit(1)
    item.setUnitsPerSegment(step / KM if label == "km" else step)
    item.setNumericFormat(_chilean())
    item.update()


def segment(scale: float, widest: float) -> float:
    """Metres of one segment: the most of 1, 2, 5, 10 … that takes ``widest`` mm of paper."""
    most = widest * scale / 1000
    steps = [step * 10**power for power in range(7) for step in (1, 2, 5)]
    return float(max(step for step in steps if step <= most))


def _chilean() -> QgsBasicNumericFormat:
    numbers = QgsBasicNumericFormat()
    numbers.setThousandsSeparator(".")
    numbers.setDecimalSeparator(",")
    numbers.setShowThousandsSeparator(True)
    numbers.setNumberDecimalPlaces(1)
    return numbers
