"""Work that only the main thread of QGIS may do, asked for from whatever thread runs.

Layouts and projects belong to the main thread, and Processing runs algorithms in another one.
"""

from __future__ import annotations

import contextvars
import threading
import time
from collections.abc import Callable
from functools import lru_cache

from qgis.PyQt.QtCore import QCoreApplication, QObject, QThread, pyqtSignal, pyqtSlot

from ..core.basis import AmDelimiterError, Progress

PATIENCE_S = 120.0
"""Seconds that the main thread may be busy with something else before it begins."""
_LOOK_S = 0.1


def on_main_thread(work: Callable[[], None], progress: Progress) -> None:
    """Have ``work`` done on the main thread, and wait; what it raises is raised here.

    Raises `Cancelled` when the user stops before it has begun, and `MainThreadBusy` when it does
    not begin: nobody may be there to do it.
    """
    if QThread.currentThread() == QCoreApplication.instance().thread():
        work()
        return
    errand = _Errand(work)
    _desk().handed.emit(errand)
    errand.wait(progress)


class _Errand:
    """A piece of work, done at most once, or left before it has begun."""

    def __init__(self, work: Callable[[], None]) -> None:
        self._work = work
        self._context = contextvars.copy_context()  # who holds which file (`bridge.drafts`)
        self._taken = threading.Lock()
        self._done = threading.Event()
        self._error: BaseException | None = None

    def run(self) -> None:
        """Do the work, unless nobody waits for it any more."""
        if not self._taken.acquire(blocking=False):
            return
        try:
            self._context.run(self._work)
        except BaseException as error:  # noqa: BLE001 - raised again where it is waited for
            self._error = error
        finally:
            self._done.set()

    def wait(self, progress: Progress) -> None:
        """Until it is done; as long as it has not begun, a cancel is heeded."""
        until = time.monotonic() + PATIENCE_S
        while not self._done.wait(_LOOK_S):
            self._look(progress, until)
        if self._error is not None:
            raise self._error

    def _look(self, progress: Progress, until: float) -> None:
        try:
            progress.check()
            _check_patience(until)
        except AmDelimiterError:
            if self._taken.acquire(blocking=False):
                raise


def _check_patience(until: float) -> None:
    from ..expediente.paper.document_errors import MainThreadBusy

    if time.monotonic() > until:
        raise MainThreadBusy(seconds=round(PATIENCE_S))


class _Desk(QObject):
    """Lives on the main thread, where errands are handed over to."""

    handed = pyqtSignal(object)

    @pyqtSlot(object)
    def take(self, errand: _Errand) -> None:
        """Do an errand."""
        errand.run()


@lru_cache(maxsize=1)
def _desk() -> _Desk:
    desk = _Desk()
    desk.moveToThread(QCoreApplication.instance().thread())
    desk.handed.connect(desk.take)  # queued, from any other thread
    return desk
