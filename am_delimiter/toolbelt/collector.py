"""Python's search for cycles, held off while a run keeps millions of objects.

Each search walks all of them, up to a second in which nobody looks at the cancel, and finds next
to nothing, since the records of a run hold no cycles. A search that starts in the thread of a task
may also free widgets of QGIS there, which Qt forbids.
"""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager


class _Collector:
    """How many runs hold the search off, and whether it was on before the first of them."""

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._runs = 0
        self._was_on = False

    def hold_off(self) -> None:
        """One more run."""
        with self._guard:
            if not self._runs:
                self._was_on = gc.isenabled()
                gc.disable()
            self._runs += 1

    def let_go(self) -> None:
        """One less; after the last the search is as it was."""
        with self._guard:
            self._runs -= 1
            if not self._runs and self._was_on:
                gc.enable()


_COLLECTOR = _Collector()


@contextmanager
def holding_off_collection() -> Iterator[None]:
    """No search for cycles until the last of the runs side by side has ended."""
    _COLLECTOR.hold_off()
    try:
        yield
    finally:
        _COLLECTOR.let_go()
