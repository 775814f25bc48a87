"""What was reckoned in this session, so that a second run only reckons what is new.

What is kept is found by the content of all that it depends on, and never changes afterwards: its
arrays are locked. So it is what reckoning again would give, to the last bit. The memory is bounded:
what was not asked for the longest goes first.
"""

from __future__ import annotations

import inspect
import threading
from collections import OrderedDict
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from functools import wraps
from typing import Any, TypeVar, cast

import numpy as np
from scipy import sparse

from ..basis.progress import Progress
from .content import content_of

MOST_BYTES = 400_000_000
"""What all that is kept may take together; a single thing may take the half."""
_F = TypeVar("_F", bound=Callable[..., Any])


class SessionMemory:
    """Results by the digest of what they depend on; of two that come at once, one is kept."""

    def __init__(self, most_bytes: int = MOST_BYTES) -> None:
        self._most, self._held = most_bytes, 0
        self._found: OrderedDict[bytes, tuple[Any, int]] = OrderedDict()
        self._lock = threading.Lock()

    def __len__(self) -> int:
        """How many results are kept."""
        return len(self._found)

    @property
    def held_bytes(self) -> int:
        """What they take together."""
        return self._held

    def of(self, key: bytes, make: Callable[[], Any]) -> Any:
        """What is kept under ``key``, or else what ``make`` gives."""
        with self._lock:
            if key in self._found:
                self._found.move_to_end(key)
                return self._found[key][0]
        found = make()
        self._keep(key, found, _locked(found))
        return found

    def limit(self, most_bytes: int) -> None:
        """Keep no more than that from now on; at 0 nothing is."""
        self.forget()
        self._most = most_bytes

    def _keep(self, key: bytes, found: Any, size: int) -> None:
        if size > self._most / 2:
            return
        with self._lock:
            if key in self._found:
                return
            self._found[key] = found, size
            self._held += size
            while self._held > self._most:
                _, (_, gone) = self._found.popitem(last=False)
                self._held -= gone

    def forget(self) -> None:
        """Keep nothing any more."""
        with self._lock:
            self._found.clear()
            self._held = 0


_SESSION = SessionMemory()


def remember_at_most(most_bytes: int) -> None:
    """Forget all that was reckoned in this session, and keep no more than that from now on."""
    _SESSION.limit(most_bytes)


def remembered(*helping: str) -> Callable[[_F], _F]:
    """A function that gives the same for the same arguments, remembered for the session.

    ``helping`` names arguments that only make it faster; these and a `Progress` are not looked at.
    Every other one must have a content (`content_of`); what it gives is made of arrays, numbers
    and texts.
    """

    def remember(function: _F) -> _F:
        name = f"{function.__module__}.{function.__qualname__}"
        signature = inspect.signature(function)

        @wraps(function)
        def asked(*given: Any, **named: Any) -> Any:
            bound = signature.bind(*given, **named)
            bound.apply_defaults()
            told = [
                value
                for argument, value in bound.arguments.items()
                if argument not in helping and not isinstance(value, Progress)
            ]
            return _SESSION.of(content_of(name, told), lambda: function(*given, **named))

        return cast(_F, asked)

    return remember


def _locked(found: Any) -> int:
    """Let nobody change a result any more; the bytes that it takes."""
    if isinstance(found, str):
        return len(found)
    size = 1  # whatever it is, it is something
    for array in _arrays(found):
        array.flags.writeable = False
        size += array.nbytes
    return size


def _arrays(value: Any) -> Iterator[np.ndarray[Any, Any]]:
    """All arrays that a result is made of."""
    if isinstance(value, np.ndarray):
        yield value
    elif sparse.issparse(value):
        yield from (value.data, value.indices, value.indptr)
    elif isinstance(value, (tuple, list)):
        for one in value:
            yield from _arrays(one)
    elif is_dataclass(value) and not isinstance(value, type):
        for item in fields(value):
            yield from _arrays(getattr(value, item.name))
