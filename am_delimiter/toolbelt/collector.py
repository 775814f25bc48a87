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

_guard = threading.Lock()
_runs = 0
_was_on = False


@contextmanager
def holding_off_collection() -> Iterator[None]:
    """No search for cycles until the last of the runs side by side has ended."""
    _enter()
    try:
        yield
    finally:
        _leave()


def _enter() -> None:
    global _runs, _was_on
    with _guard:
        if not _runs:
            _was_on = gc.isenabled()
            gc.disable()
        _runs += 1


def _leave() -> None:
    global _runs
    with _guard:
        _runs -= 1
        if not _runs and _was_on:
            gc.enable()
