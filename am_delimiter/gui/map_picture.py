"""The live picture on the canvas of QGIS: read once for a result, painted for each view."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from qgis.core import Qgis, QgsApplication, QgsRectangle, QgsTask
from qgis.PyQt.QtCore import pyqtSignal

from ..bridge.stored_hierarchy import StoredHierarchy
from ..bridge.stored_shapes import LandShapes, read_shapes
from ..core.basis import AmDelimiterError, Progress
from ..toolbelt.i18n import tr
from .land_labels import LabelPainter
from .land_overlay import LandOverlay
from .moment import ACCENT, Moment

_ROOM, _AROUND = 1.2, 4.0
"""How much more than the continuum, or than a gap, the map shows."""


class MapPicture:
    """Shows the land of one result over the map while the page is in sight."""

    def __init__(self, desktop: Any) -> None:
        self._iface = desktop
        self._found: StoredHierarchy | None = None
        self._shapes: LandShapes | None = None
        self._overlay: LandOverlay | None = None
        self._painter: LabelPainter | None = None
        self._task: _Shapes | None = None
        self._moment: Moment | None = None
        self._crs = ""
        self._went_there = False

    @property
    def overlay(self) -> LandOverlay | None:
        """What is on the canvas, None while there is nothing."""
        return self._overlay

    def show(self, file: Path, found: StoredHierarchy, ready: Callable[[], None]) -> None:
        """Show a result; ``ready`` is called once its shapes are read."""
        if self._iface is None:
            return
        if found is not self._found:
            self.hide()
            self._found, self._shapes, self._went_there = found, None, False
            cell = found.study.patches.grid.cell
            self._task = _Shapes(file, cell)
            self._task.read.connect(lambda task: self._was_read(task, ready))
            QgsApplication.taskManager().addTask(self._task)
        elif self._shapes is not None:
            self._put_on()

    def hide(self) -> None:
        """Take it off the canvas; the shapes stay."""
        if self._overlay is not None:
            self._canvas.destinationCrsChanged.disconnect(self._put_on_anew)
            self._overlay.remove()
            self._overlay = None

    def colour(self, moment: Moment) -> None:
        """Show another tolerance."""
        self._moment = moment
        if self._overlay is not None:
            self._overlay.show_tolerance(moment.colours, moment.members)

    def outline(self, members: tuple[int, ...], gap: int | None) -> None:
        """Outline other communes, and draw a gap."""
        if self._overlay is not None and self._moment is not None:
            self._overlay.show_tolerance(self._moment.colours, members)
            self._overlay.show_gap(gap)

    def go_to_gap(self, number: int) -> None:
        """Show a gap from near, and draw it."""
        if self._overlay is None or self._painter is None:
            return
        line = self._painter.gaps.get(number)
        self._overlay.show_gap(number)
        if line is not None:
            self._look_at(line.bounds, _AROUND)

    @property
    def _canvas(self) -> Any:
        return self._iface.mapCanvas()

    def _was_read(self, task: _Shapes, ready: Callable[[], None]) -> None:
        if task is self._task:
            self._task = None
            self._shapes = task.found
            if task.found is not None:
                self._put_on()
                ready()

    def _put_on(self) -> None:
        """Put the overlay on the canvas, in the system that the map has now."""
        crs = self._canvas.mapSettings().destinationCrs()
        told = crs.toWkt(Qgis.CrsWktVariant.Preferred) if crs.isValid() else ""
        if self._overlay is not None and told == self._crs:
            return
        self.hide()
        if self._painter is None or told != self._crs or self._shapes is None:
            self._painter, self._crs = LabelPainter(self._shapes, told), told
        self._overlay = LandOverlay(self._canvas, self._painter)
        self._canvas.destinationCrsChanged.connect(self._put_on_anew)
        if self._moment is not None:
            self._overlay.show_tolerance(self._moment.colours, self._moment.members)
        if not self._went_there:
            self._went_there = True
            self._look_at(self._looked_at(), _ROOM)

    def _looked_at(self) -> tuple[float, float, float, float]:
        """Where the continuum lies that is looked at, or all the land."""
        if self._moment is None:
            return self._painter.box()
        own = self._moment.colours[1:] == ACCENT
        return self._painter.box(own if own.any() else None)

    def _put_on_anew(self) -> None:
        if self._shapes is not None:
            self._put_on()

    def _look_at(self, box: tuple[float, float, float, float], room: float) -> None:
        extent = QgsRectangle(*box)
        half = max(extent.width(), extent.height()) / 2 * room  # a line may have no width
        centre = extent.center()
        extent = QgsRectangle.fromCenterAndSize(centre, 2 * half, 2 * half)
        self._canvas.setExtent(extent)
        self._canvas.refresh()


class _Shapes(QgsTask):
    """Reads the shapes of a result aside."""

    read = pyqtSignal(object)

    def __init__(self, file: Path, cell_m: float) -> None:
        super().__init__(tr("Reading the land of the result"), QgsTask.Flag.CanCancel)
        self._file, self._cell = file, cell_m
        self.found: LandShapes | None = None

    def run(self) -> bool:
        """On another thread: no layer and no project is touched."""
        progress = Progress(tell=lambda s: self.setProgress(100 * s), stopped=self.isCanceled)
        try:
            self.found = read_shapes(self._file, self._cell, progress)
        except AmDelimiterError:
            self.found = None  # the figures are shown all the same
        return True

    def finished(self, result: bool) -> None:
        """On the main thread."""
        if not self.isCanceled():
            self.read.emit(self)
