"""How far the work is, and whether it must stop."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import Any, Callable, TypeVar

from .errors import Cancelled
from .notes import Note

_Item = TypeVar("_Item")

WATCHED = 1000
"""Rows between two looks at the cancel: the slowest takes about 50 microseconds."""


class Progress:
    """Reports a share of 0–1 and raises `Cancelled` as soon as the user asks to stop.

    ``tell`` receives the share, ``stage`` what is done now, ``stopped`` answers whether the user
    cancelled.
    """

    def __init__(
        self,
        tell: Callable[[float], None] = lambda share: None,
        stage: Callable[[Note], None] = lambda note: None,
        stopped: Callable[[], bool] = lambda: False,
    ) -> None:
        self._tell = tell
        self._stage = stage
        self._stopped = stopped

    def check(self) -> None:
        """Raise `Cancelled` if the user asked to stop."""
        if self._stopped():
            raise Cancelled

    def report(self, share: float) -> None:
        """Say that ``share`` (0–1) of this work is done."""
        self.check()
        self._tell(share)

    def stage(self, text: str, **details: Any) -> None:
        """Say what is being done now; ``text`` is the marked template of a `Note`."""
        self.check()
        self._stage(Note(text, details))

    def watched(self, items: Iterable[_Item], every: int = WATCHED) -> Iterator[_Item]:
        """The items, with a look at the cancel before the first and after ``every`` of them."""
        for position, item in enumerate(items):
            if position % every == 0:
                self.check()
            yield item

    def part(self, start: float, end: float) -> Progress:
        """Progress of a part that covers ``start``–``end`` of this one."""
        return Progress(
            lambda share: self._tell(start + (end - start) * share), self._stage, self._stopped
        )

    def parts(self, sizes: Iterable[float]) -> list[Progress]:
        """One part after the other for pieces of work, as large as each of ``sizes``."""
        ends = [0.0, *accumulate(sizes)]
        return [self.part(start / ends[-1], end / ends[-1]) for start, end in zip(ends, ends[1:])]
