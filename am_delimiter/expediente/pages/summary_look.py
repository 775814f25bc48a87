"""How large the summary is written, and how much of a long list it tells."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class SummaryLook:
    """A scale of the letters, and the most of what a page can have much of.

    ``named`` communes of a list, letters of the ``caveat``, further candidates told in a line each
    (``cards``), and the width of the ``map`` in mm, which is its least height.
    """

    scale: float
    named: int
    caveat: int
    cards: int
    map: float

    def size(self, points: float) -> float:
        """Points of letters that are ``points`` large at full size; never under what one reads."""
        return max(points * self.scale, LEAST)


LEAST = 6.5
"""Points of the smallest letters."""

LOOKS = (
    SummaryLook(1.0, 16, 420, 3, 60.0),
    SummaryLook(0.94, 14, 360, 3, 60.0),
    SummaryLook(0.88, 12, 300, 3, 58.0),
    SummaryLook(0.82, 9, 240, 3, 54.0),
    SummaryLook(0.76, 6, 180, 2, 48.0),
    SummaryLook(0.76, 4, 120, 1, 42.0),
)
"""From the largest; the first that fits is taken."""
