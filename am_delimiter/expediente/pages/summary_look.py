"""How large the summary is written, and how much of a long list it tells."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class SummaryLook:
    """A scale of the letters, the most communes that a list names and letters of the caveat."""

    scale: float
    named: int
    caveat: int

    def size(self, points: float) -> float:
        """Points of letters that are ``points`` large at full size; never under what one reads."""
        return max(points * self.scale, LEAST)


LEAST = 6.5
"""Points of the smallest letters."""

LOOKS = (
    SummaryLook(1.0, 16, 420),
    SummaryLook(0.94, 14, 360),
    SummaryLook(0.88, 12, 300),
    SummaryLook(0.82, 9, 240),
    SummaryLook(0.76, 6, 180),
)
"""From the largest; the first that fits is taken."""
