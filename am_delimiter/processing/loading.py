"""The rooms of the science, imported whole before a run and by one thread.

The door of a room imports its modules, and some of them import the doors of other rooms. Two
threads that come through different doors at once find halves of modules or wait for each other, and
Python lets one of them fail: of two tasks that began together one would end in an error.
"""

from __future__ import annotations

import importlib
import pkgutil
import threading

from .. import core

_GUARD = threading.Lock()


def load_rooms() -> None:
    """Import every room of the science; whoever comes meanwhile waits."""
    with _GUARD:
        for room in pkgutil.iter_modules(core.__path__, f"{core.__name__}."):
            importlib.import_module(room.name)
