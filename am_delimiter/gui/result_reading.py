"""The result of a case read aside, so that QGIS goes on answering."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import QgsTask
from qgis.PyQt.QtCore import pyqtSignal

from ..core.basis import AmDelimiterError, Progress
from ..processing.base import catalogue
from ..toolbelt.i18n import tr, tr_error
from ..toolbelt.paths import plugin_version


class ResultReading(QgsTask):
    """Reads the hierarchy of a result aside; ``read`` is told on the main thread."""

    read = pyqtSignal(object)

    def __init__(self, file: Path) -> None:
        super().__init__(tr("Reading the result"), QgsTask.Flag.CanCancel)
        self.file = file
        self._known = catalogue()
        self.found: Any = None
        self.why = ""

    def run(self) -> bool:
        """On another thread: no layer and no project is touched."""
        from ..bridge.stored_hierarchy import read_hierarchy
        from ..core.exploration import Explorer

        progress = Progress(tell=lambda s: self.setProgress(100 * s), stopped=self.isCanceled)
        try:
            hierarchy = read_hierarchy(self.file, plugin_version(), self._known, progress)
            self.found = hierarchy, Explorer(hierarchy.study)
        except AmDelimiterError as error:
            self.why = tr_error(error)
        except Exception as error:  # noqa: BLE001 - a task that raises ends QGIS
            self.why = str(error)
        return True

    def finished(self, result: bool) -> None:
        """On the main thread."""
        if not self.isCanceled():
            self.read.emit(self)
