"""The labels of a printed map as QGIS places them, in millimetres of the map."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import shapely
from qgis.core import (
    Qgis,
    QgsLabelingEngineSettings,
    QgsLayoutItemMap,
    QgsMapRendererSequentialJob,
)
from qgis.PyQt.QtCore import QSizeF

DPI = 300
"""As the PDF is printed."""

MM_OF_AN_INCH = 25.4
LEVEL = 0.01
"""Radians."""


@dataclass(frozen=True)
class Placed:
    """A label: its layer, its text in one line, its box and by how many radians it is turned."""

    layer: str
    text: str
    box: shapely.Polygon
    turned: float

    @property
    def first_line(self) -> str:
        return self.text.partition("\n")[0]


def placed_labels(item: QgsLayoutItemMap) -> list[Placed]:
    """The labels that the map draws, each letter of a curved one for itself."""
    size, extent = item.sizeWithUnits(), item.extent()
    dots = QSizeF(size.width() * DPI / MM_OF_AN_INCH, size.height() * DPI / MM_OF_AN_INCH)
    settings = item.mapSettings(extent, dots, DPI, True)
    settings.setFlag(Qgis.MapSettingsFlag.SkipSymbolRendering, True)
    engine = settings.labelingEngineSettings()
    engine.setFlag(QgsLabelingEngineSettings.Flag.CollectUnplacedLabels, False)
    settings.setLabelingEngineSettings(engine)
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    scale = size.width() / extent.width()

    def on_paper(point: Any) -> tuple[float, float]:
        x, y = point.x() - extent.xMinimum(), extent.yMaximum() - point.y()
        return (x * scale, y * scale)

    project = item.layout().project()
    found = [
        Placed(
            project.mapLayer(one.layerID).name(),
            one.labelText,
            shapely.Polygon([on_paper(point) for point in one.cornerPoints]).convex_hull,
            one.rotation,
        )
        for one in job.takeLabelingResults().allLabels()
        if not one.isUnplaced
    ]
    # QGIS tells one that it had to force into its place twice, and draws it twice over itself
    return list({(one.layer, one.text, one.box.wkt): one for one in found}.values())


def faults_of(item: QgsLayoutItemMap, wanted: set[str]) -> list[str]:
    """What is wrong with the labels of a map: a name of ``wanted`` that lacks, or is there twice,
    boxes that overlap, that pass the frame, or that are not level."""
    size, found = item.sizeWithUnits(), placed_labels(item)
    frame = shapely.box(0, 0, size.width(), size.height()).buffer(0.1)
    names = [one.first_line for one in found]
    told = [f"lacks: {name}" for name in sorted(wanted) if name not in names]
    told += [f"twice: {name}" for name in sorted(wanted) if names.count(name) > 1]
    told += [f"turned: {one.text}" for one in found if abs(one.turned) > LEVEL]
    told += [f"out of the frame: {one.text}" for one in found if not frame.covers(one.box)]
    for number, one in enumerate(found):
        told += [
            f"overlap: {one.text} / {other.text}"
            for other in found[number + 1 :]
            if one.box.intersection(other.box).area > 1e-3
        ]
    return told
