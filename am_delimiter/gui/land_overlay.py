"""What the dock draws over the map: continua at a tolerance, member communes and one gap.

It belongs to the canvas and not to the project: the user's layers are left as they are.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from qgis.core import QgsApplication, QgsRectangle, QgsTask
from qgis.gui import QgsMapCanvas, QgsMapCanvasItem
from qgis.PyQt.QtCore import QRectF, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QImage, QPainter, QPainterPath, QPen
from qgis.PyQt.QtWidgets import QWidget

from ..toolbelt.i18n import tr
from .land_labels import LabelPainter, View, path_of

OUTLINE, GAP = QColor(20, 40, 90), QColor(200, 0, 60)
_WIDTH, _GAP_WIDTH = 1.6, 4.0


class LandOverlay(QgsMapCanvasItem):
    """Colours of patches, looked up in a picture of their numbers."""

    def __init__(self, canvas: QgsMapCanvas, painter: LabelPainter) -> None:
        super().__init__(canvas)
        self._canvas, self._painter = canvas, painter
        self._view: View | None = None
        self._numbers: NDArray[np.int32] | None = None
        self._colours: NDArray[np.uint32] = np.zeros(1, dtype=np.uint32)
        self._image: QImage | None = None
        self._held: NDArray[np.uint32] | None = None
        self._members: tuple[int, ...] = ()
        self._gap: int | None = None
        self._outlines: list[QPainterPath] = []
        self._task: _Painting | None = None
        canvas.extentsChanged.connect(self.look)
        canvas.mapCanvasRefreshed.connect(self.look)
        self.look()

    def show_tolerance(self, colours: NDArray[np.uint32], members: tuple[int, ...]) -> None:
        """Colour each patch (patches + 1,), the first being no patch; outline some communes."""
        self._colours, self._members = colours, members
        self._colour()

    def show_gap(self, number: int | None) -> None:
        """Draw the line of a critical gap, or none."""
        self._gap = number
        self.update()

    def look(self) -> None:
        """Paint the numbers anew if the canvas shows another view."""
        view = view_of(self._canvas)
        if view == self._view or view is None:
            return
        self._view, self._numbers, self._image = view, None, None
        self._rest()
        self._task = _Painting(self._painter, view)
        self._task.painted.connect(self._was_painted)
        QgsApplication.taskManager().addTask(self._task)
        self.update()

    def remove(self) -> None:
        """Take the overlay off the canvas."""
        self._rest()
        for signal in (self._canvas.extentsChanged, self._canvas.mapCanvasRefreshed):
            signal.disconnect(self.look)
        self._canvas.scene().removeItem(self)

    def boundingRect(self) -> QRectF:
        """The whole canvas."""
        return QRectF(0, 0, self._canvas.width(), self._canvas.height())

    def paint(
        self, painter: QPainter, option: object = None, widget: QWidget | None = None
    ) -> None:
        """Draw the picture, the communes and the gap."""
        if self._image is None or self._view is None or self._view != view_of(self._canvas):
            return  # nothing is painted yet for what the canvas shows
        painter.drawImage(0, 0, self._image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(OUTLINE, _WIDTH))
        for commune in self._members:
            painter.drawPath(self._outlines[commune])
        line = self._painter.gaps.get(self._gap) if self._gap is not None else None
        if line is not None:
            path = path_of(line, self._view)
            for colour, width in ((QColor("white"), _GAP_WIDTH + 2), (GAP, _GAP_WIDTH)):
                painter.setPen(QPen(colour, width))
                painter.drawPath(path)

    def _was_painted(self, task: _Painting) -> None:
        if task is self._task:
            self._task = None
            self._numbers, self._outlines = task.numbers, task.outlines
            self._colour()

    def _colour(self) -> None:
        """Look the colour of every pixel up: all that a step of the tolerance costs."""
        if self._numbers is not None and self._numbers.max() < len(self._colours):
            self._held = self._colours[self._numbers]  # the image does not keep its pixels itself
            rows, columns = self._held.shape
            kind = QImage.Format.Format_ARGB32
            self._image = QImage(self._held.data, columns, rows, 4 * columns, kind)
        self.update()

    def _rest(self) -> None:
        task, self._task = self._task, None
        if task is not None:
            task.cancel()


class _Painting(QgsTask):
    """Paints the numbers of a view aside."""

    painted = pyqtSignal(object)

    def __init__(self, painter: LabelPainter, view: View) -> None:
        flags = QgsTask.Flag.CanCancel | QgsTask.Flag.Silent | QgsTask.Flag.Hidden
        super().__init__(tr("Drawing the land"), flags)
        self._painter, self._view = painter, view
        self.numbers: NDArray[np.int32] | None = None
        self.outlines: list[QPainterPath] = []

    def run(self) -> bool:
        """On another thread, which may paint on images and touches no layer."""
        self.outlines = [
            path_of(one, self._view) for one in self._painter.simple_communes(self._view)
        ]
        self.numbers = self._painter.paint(self._view)
        return True

    def finished(self, result: bool) -> None:
        """On the main thread."""
        if result and not self.isCanceled():
            self.painted.emit(self)


def view_of(canvas: QgsMapCanvas) -> View | None:
    """What a canvas shows; None where it shows nothing, or shows it turned."""
    settings = canvas.mapSettings()
    extent: QgsRectangle = settings.visibleExtent()
    width, height = canvas.width(), canvas.height()
    if extent.isEmpty() or canvas.rotation() or width < 1 or height < 1:
        return None
    per_pixel = extent.width() / width
    return View(extent.xMinimum(), extent.yMaximum(), per_pixel, width, height)
