"""The key of a heat map: its colours from 0 to 100 %, each with its share."""

from __future__ import annotations

from ...toolbelt.formats import number
from ..paper.look import RULE, letters
from ..paper.sheet import CENTRE, MIDDLE, Box, Sheet
from .heat_colours import RAMP, colour_at, ink_on

_STEP = 11
RAMP_WIDTH = _STEP * len(RAMP)
"""Mm that the colours take."""


def add_ramp(sheet: Sheet, key: str, x: float, y: float) -> None:
    """Draw the colours from a point to the right; the ids of the items begin with ``key``."""
    for step in range(len(RAMP)):
        share = step / (len(RAMP) - 1)
        area = Box(x + step * _STEP, y, _STEP, 4)
        fill = colour_at(share)
        sheet.area(f"{key}{step}", area, fill, RULE, 0.1)
        written = letters(6.5, colour=ink_on(fill))
        sheet.text(f"{key}{step}.parte", f"{number(share * 100)} %", area, written, CENTRE, MIDDLE)
