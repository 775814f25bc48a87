"""The files of one run: drafts until all are written, then all in their places or none.

A run may go on in another thread (`processing.main_thread`), which is given the same drafts.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from contextvars import ContextVar
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any


@dataclass
class Together:
    """Files of one run that take their places together: drafts and targets, and what holds them.

    ``results`` are the targets whose tables go into a GeoPackage that is there already.
    """

    held: contextlib.ExitStack
    pairs: list[tuple[Path, Path]] = field(default_factory=list)
    results: set[Path] = field(default_factory=set)
    merges: dict[Path, Any] = field(default_factory=dict)
    """How the log of a target is carried into its draft (`carried_log.Merge`)."""


_TOGETHER: ContextVar[Together | None] = ContextVar("together", default=None)


@contextlib.contextmanager
def together() -> Iterator[Together]:
    """What is written with `replacing` inside the block stays a draft until its end.

    `publishing`, which begins it, gives all of them their places or none.
    """
    with contextlib.ExitStack() as held:
        found = Together(held)
        _TOGETHER.set(found)
        try:
            yield found
        finally:
            _TOGETHER.set(None)


def in_progress() -> Together | None:
    """The files that a run has written so far and that have no place yet, None without such."""
    return _TOGETHER.get()


def lies_at(target: Path) -> Path:
    """Where what was written to ``target`` can be read, which is a draft until the run ends."""
    whole = in_progress()
    pairs = whole.pairs if whole else []
    return next((draft for draft, place in pairs if place == target), target)
