"""Choosing communes by clicking on the map; what is chosen is drawn over it meanwhile."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    Qgis,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeatureRequest,
    QgsGeometry,
    QgsMapLayer,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas, QgsMapToolEmitPoint, QgsRubberBand
from qgis.PyQt.QtCore import QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QKeyEvent

from ..bridge.case_layers import describe_layer
from .case_inputs import open_described

FILL, EDGE = QColor(0, 114, 178, 70), QColor(0, 114, 178)
"""A blue of the palette of Okabe and Ito, which readers with any colour vision tell apart."""


class _PointTool(QgsMapToolEmitPoint):
    """Clicks on the map, until Esc."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc gives the map back."""
        if event.key() == Qt.Key.Key_Escape:
            self.canvas().unsetMapTool(self)


class CommunePicking(QObject):
    """While it lasts, ``clicked`` tells the id of the feature that was clicked on.

    ``ended`` follows Esc, another tool, a layer that goes away and `stop`.
    """

    clicked = pyqtSignal(int)
    ended = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas, layer: QgsVectorLayer, parent: QObject) -> None:
        super().__init__(parent)
        self._canvas, self._layer = canvas, layer
        self._tool = _PointTool(canvas)
        self._band = QgsRubberBand(canvas, Qgis.GeometryType.Polygon)
        self._band.setFillColor(FILL)
        self._band.setStrokeColor(EDGE)
        self._band.setWidth(2)
        self._over = False
        self._tool.canvasClicked.connect(self._find)
        self._tool.deactivated.connect(self.stop)
        layer.willBeDeleted.connect(self.stop)
        canvas.setMapTool(self._tool)
        canvas.setFocus()

    def draw(self, ids: list[int]) -> None:
        """Draw these features over the map and no others."""
        if self._over:
            return
        self._band.reset(Qgis.GeometryType.Polygon)
        request = QgsFeatureRequest().setFilterFids(ids).setNoAttributes()
        for feature in self._layer.getFeatures(request) if ids else ():
            self._band.addGeometry(feature.geometry(), self._layer.crs())

    def _find(self, place: QgsPointXY) -> None:
        """The feature that holds a point: not one nearby, as small communes have large ones."""
        system = self._canvas.mapSettings().destinationCrs()
        try:
            carry = QgsCoordinateTransform(system, self._layer.crs(), QgsProject.instance())
            point = carry.transform(place)
        except QgsCsException:
            return  # beside the world
        request = QgsFeatureRequest().setFilterRect(QgsRectangle(point, point))
        request.setInvalidGeometryCheck(Qgis.InvalidGeometryCheck.NoCheck).setNoAttributes()
        spot = QgsGeometry.fromPointXY(point)
        for feature in self._layer.getFeatures(request):
            if feature.geometry().intersects(spot):
                self.clicked.emit(feature.id())
                return

    def stop(self) -> None:
        """Give the map back as it was."""
        if self._over:
            return
        self._over = True
        self._tool.deactivated.disconnect(self.stop)
        self._canvas.unsetMapTool(self._tool)
        scene = self._canvas.scene()
        if scene is not None:
            scene.removeItem(self._band)
        self._tool.deleteLater()
        self.ended.emit()
        self.deleteLater()


def layer_on_map(described: dict[str, Any], case: str) -> tuple[QgsVectorLayer | None, bool]:
    """The layer of the project that a case describes, added where it is not there.

    The second value tells whether it was added. Raises the errors of `open_described`.
    """
    project = QgsProject.instance()
    for layer in project.mapLayers().values():
        if isinstance(layer, QgsVectorLayer) and layer.isValid() and _is_same(layer, described):
            return layer, False
    layer = open_described(described, "COMMUNES", case)
    if not isinstance(layer, QgsVectorLayer):
        return None, False
    project.addMapLayer(layer)
    return layer, True


def _is_same(layer: QgsMapLayer, described: dict[str, Any]) -> bool:
    own = describe_layer(layer)
    parts = ("provider", "path", "source", "parts", "subset")
    return all(own.get(part) == described.get(part) for part in parts)
