"""Algorithms run for the dock: as tasks of QGIS, or on the main thread as it goes on answering."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsProcessingAlgorithm,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
)
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, QObject, pyqtSignal

from ..toolbelt.i18n import tr

PROVIDER = "am_delimiter"
_SILENT_S = 0.04
"""How long QGIS may leave the user without an answer, where the run lets it."""

Parameters = Callable[[QgsProcessingAlgorithm, QgsProcessingContext], dict[str, Any]]
"""Makes the parameters of a run of its algorithm and its context, which the layers belong to."""


class Feedback(QgsProcessingFeedback):
    """Keeps what a run says, and lets whoever listens know how far it is.

    A run on the main thread asks often whether it was cancelled: whenever it does, QGIS answers.
    """

    def __init__(self, told: Job) -> None:
        super().__init__(False)
        self._told = told
        self._answered: float | None = None
        self.warnings: list[str] = []
        self.errors: list[str] = []
        self.progressChanged.connect(told.progressed)

    def answer(self) -> None:
        """From now on let QGIS answer between two steps of the run."""
        self._answered = time.monotonic()

    def isCanceled(self) -> bool:
        """Whether the run is to stop; what the user did meanwhile acts first."""
        if self._answered is not None and time.monotonic() - self._answered > _SILENT_S:
            QCoreApplication.processEvents()
            self._answered = time.monotonic()
        return bool(super().isCanceled())

    def pushWarning(self, warning: str) -> None:
        """What the user must know."""
        self.warnings.append(warning)

    def pushInfo(self, info: str) -> None:
        """What the run is at."""
        self._told.stage.emit(info)

    def setProgressText(self, text: str) -> None:
        """What the run is at."""
        self._told.stage.emit(text)

    def reportError(self, error: str, fatalError: bool = False) -> None:
        """Why it failed."""
        self.errors.append(error)


class Job(QObject):
    """One run of an algorithm of the plugin.

    ``ended`` says whether it went well, what it gave back, and the sentence that says why not.
    """

    progressed = pyqtSignal(float)
    stage = pyqtSignal(str)
    ended = pyqtSignal(bool, dict, str)

    def __init__(self, algorithm: str, make: Parameters, parent: QObject) -> None:
        super().__init__(parent)
        self.feedback = Feedback(self)
        self._algorithm = QgsApplication.processingRegistry().createAlgorithmById(
            f"{PROVIDER}:{algorithm}"
        )
        self._context = QgsProcessingContext()
        self._context.setProject(QgsProject.instance())
        self._context.setFeedback(self.feedback)
        self._parameters = make(self._algorithm, self._context)
        self._task: QgsProcessingAlgRunnerTask | None = None

    @property
    def context(self) -> QgsProcessingContext:
        """The context of the run, which its layers belong to."""
        return self._context

    @property
    def title(self) -> str:
        """The name of what runs."""
        return str(self._algorithm.displayName())

    def refusal(self) -> str:
        """Why it cannot run, "" when it can."""
        accepted, why = self._algorithm.checkParameterValues(self._parameters, self._context)
        return "" if accepted else why or tr("A value is not accepted.")

    def start(self) -> None:
        """Run; ``ended`` follows, on the main thread."""
        flags = self._algorithm.flags()
        if flags & Qgis.ProcessingAlgorithmFlag.NoThreading:
            self._run_here()
            return
        given = (self._algorithm, self._parameters, self._context, self.feedback)
        self._task = QgsProcessingAlgRunnerTask(*given)
        self._task.executed.connect(self._done)
        QgsApplication.taskManager().addTask(self._task)

    def cancel(self) -> None:
        """Ask the run to stop."""
        self.feedback.cancel()

    def _run_here(self) -> None:
        """On the main thread; between two steps QGIS answers, so that a cancel acts."""
        self.feedback.answer()
        self.feedback.progressChanged.connect(lambda _: self.feedback.isCanceled())
        results, good = self._algorithm.run(self._parameters, self._context, self.feedback)
        self._done(good, results)

    def _done(self, good: bool, results: dict[str, Any]) -> None:
        if sip.isdeleted(self):  # QGIS was closed, or the plugin unloaded, meanwhile
            return
        self._task = None
        cancelled = self.feedback.isCanceled()
        why = "" if good else tr("Cancelled: nothing was written.") if cancelled else self._why()
        self.ended.emit(bool(good), dict(results or {}), why)

    def _why(self) -> str:
        return self.feedback.errors[0] if self.feedback.errors else tr("The run ended unfinished.")
