"""The feedback of an algorithm that runs inside another: its progress is a part of the whole."""

from __future__ import annotations

from qgis.core import QgsProcessingFeedback


class PartFeedback(QgsProcessingFeedback):
    """Tells everything to the feedback of the ``whole``, and its progress as one part of that."""

    def __init__(self, whole: QgsProcessingFeedback, start: float, end: float) -> None:
        super().__init__(False)
        self.whole = whole
        self.pushInfo = whole.pushInfo
        self.pushWarning = whole.pushWarning
        self.isCanceled = whole.isCanceled
        self._start, self._end = start, end

    def setProgress(self, percent: float) -> None:
        """Show the progress of the part, which covers ``start``–``end`` (0–1) of the whole."""
        self.whole.setProgress(100 * self._start + percent * (self._end - self._start))
