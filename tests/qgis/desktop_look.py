"""What a QGIS desktop shows of the project with which it was started, told to a JSON file.

Run by the desktop itself (``PYQGIS_STARTUP``), before a project is open, so that a dialog which
stops it is seen as well.
"""

import json
import os
from pathlib import Path

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QApplication

SETTLED = 3
"""Looks at a canvas that draws no more."""

TOLD = Path(os.environ["DESKTOP_TOLD"])
state = {"quiet": 0}


def look() -> None:
    """Wait until the map is drawn, or a dialog asks."""
    from qgis.utils import iface

    dialog = QApplication.activeModalWidget()
    if dialog is not None:
        tell(dialog=dialog.windowTitle() or type(dialog).__name__)
    project = QgsProject.instance()
    if iface is None or not project.mapLayers():
        return
    canvas = iface.mapCanvas()
    state["quiet"] = 0 if canvas.isDrawing() else state["quiet"] + 1
    if state["quiet"] < SETTLED:
        return
    image = canvas.grab().toImage()
    image.save(str(TOLD.with_suffix(".png")))
    box = canvas.extent()
    dots = [(x, y) for x in range(0, image.width(), 5) for y in range(0, image.height(), 5)]
    colours = [image.pixelColor(*dot).name() for dot in dots]
    tell(
        dialog="",
        extent=[box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()],
        blank=max(map(colours.count, set(colours))) / len(colours),
        invalid=[layer.name() for layer in project.mapLayers().values() if not layer.isValid()],
    )


def tell(**found: object) -> None:
    """Write what was found and end the desktop at once, which would ask again."""
    TOLD.write_text(json.dumps(found), encoding="utf-8")
    os._exit(0)


timer = QTimer(QApplication.instance())
timer.timeout.connect(look)
timer.start(300)
