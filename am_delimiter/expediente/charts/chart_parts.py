"""What charts share: scales, ticks, colours and texts that fit their place."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from qgis.core import QgsTextFormat

from ...core.records import CandidateSummary
from ...toolbelt.formats import number
from ..paper.look import INK, letters
from ..paper.measure import text_width
from ..reading.dossier import Dossier

CANDIDATES = 5
"""Candidates that are drawn and printed; the tables of the result hold them all."""

ROOM = 1.08
"""A text needs a little more than its width not to be wrapped."""

SMALLEST = 4.5
"""Points of the smallest letters that are still read on paper."""

_STEPS = (1.0, 2.0, 2.5, 5.0)
"""Round numbers for the ticks of an even scale, times a power of ten."""

_METRES = (0, 50, 200, 500, 1000, 2000, 3000, 5000, 10000, 20000, 30000, 50000)
"""Ticks of a scale of metres, as many as find room."""


@dataclass(frozen=True)
class RootScale:
    """Metres along ``width`` mm from ``left``, by their square root.

    It gives room to 0–200 m and still shows kilometres.
    """

    left: float
    width: float
    most: float

    def at(self, metres: float) -> float:
        """Place of a distance in mm."""
        return self.left + self.width * math.sqrt(min(metres, self.most) / self.most)

    def ticks(self, room: float, taken: float) -> list[float]:
        """Round distances ``room`` mm apart or more, the largest one too, clear of ``taken``."""
        found: list[float] = []
        near = [float(m) for m in _METRES if abs(self.at(m) - self.at(taken)) > room / 2]
        for value in [*(m for m in near if m < self.most), self.most]:
            while found and value == self.most and self.at(value) - self.at(found[-1]) < room:
                found.pop()
            if not found or self.at(value) - self.at(found[-1]) >= room:
                found.append(value)
        return found


def even_ticks(most: float, wanted: int) -> list[float]:
    """Round numbers from 0 to just over ``most``, about ``wanted`` of them."""
    raw = max(most, 1.0) / max(wanted, 1)
    power = 10 ** math.floor(math.log10(raw))
    step = next((s * power for s in _STEPS if s * power >= raw), 10 * power)
    return [step * n for n in range(math.ceil(max(most, 1.0) / step) + 1)]


def fitting(
    texts: Sequence[str], width: float, size: float, bold: bool = False, colour: str = INK
) -> QgsTextFormat:
    """Letters of at most ``size`` points in which every text fits on a line of ``width`` mm."""
    widest = max((text_width(text, letters(size, bold)) for text in texts), default=0.0)
    fits = size if widest * ROOM <= width else size * width / (widest * ROOM)
    return letters(max(fits, SMALLEST), bold, colour)


def drawn_candidates(case: Dossier) -> tuple[CandidateSummary, ...]:
    """The candidates of the charts, the most populated first."""
    return case.candidates[:CANDIDATES]


def undrawn(case: Dossier, table: str) -> str:
    """Where the candidates are that no chart shows, "" when all are shown."""
    rest = len(case.candidates) - CANDIDATES
    if rest <= 0:
        return ""
    return (
        f"Se muestran las {CANDIDATES} candidatas más pobladas; las demás ({number(rest)}) están "
        f"en la tabla «{table}» del GeoPackage."
    )
