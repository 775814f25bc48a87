"""How the pages look: sheets and margins in millimetres, colours and letters.

The colours tell the verdicts apart for a colour-blind reader as well, and each one goes with its
word. They are those of ``resources/styles``.
"""

from __future__ import annotations

from functools import lru_cache

from qgis.core import Qgis, QgsFontUtils, QgsTextFormat
from qgis.PyQt.QtGui import QColor, QFont

FAMILIES = ("Open Sans", "Segoe UI", "Arial", "Liberation Sans", "DejaVu Sans")
"""Letters by preference: the first one that the machine has; Windows has the second and third."""

A4 = (210.0, 297.0)
A3 = (420.0, 297.0)
MARGIN = 18.0
WIDTH = A4[0] - 2 * MARGIN
FOOT = 283.0
"""Where the foot of a portrait page begins; contents end above it."""

INK = "#1f2933"
QUIET = "#5b6670"
RULE = "#c3cad1"
BAND = "#eef1f4"
ACCENT = "#17405e"
WHITE = "#ffffff"
VERDICTS = {
    "cumple": "#00664f",
    "no cumple": "#b03a06",
    "no evaluable": "#3d4752",
    "requiere juicio": "#8a6100",
}


@lru_cache(maxsize=1)
def family() -> str:
    """The letter of all pages."""
    return next((name for name in FAMILIES if QgsFontUtils.fontFamilyOnSystem(name)), FAMILIES[-1])


def letters(size: float, bold: bool = False, colour: str = INK) -> QgsTextFormat:
    """A text format; ``size`` in points."""
    font = QFont(family())
    font.setBold(bold)
    # any spacing turns ligatures off, for who looks for «fi» would not find them; Qt counts in
    # 1/64, and the renderer does not measure it: the least there is keeps lines in their place
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.016)
    text = QgsTextFormat()
    text.setFont(font)
    text.setNamedStyle("Bold" if bold else "Regular")
    text.setFamilies(list(FAMILIES))
    text.setSize(size)
    text.setSizeUnit(Qgis.RenderUnit.Points)
    text.setColor(QColor(colour))
    return text


def verdict_colour(verdict: str) -> str:
    """Colour of a verdict."""
    return VERDICTS.get(verdict, QUIET)
