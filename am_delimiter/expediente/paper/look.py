"""How the pages look: sheets and margins in millimetres, colours and letters.

The colours tell the verdicts apart for a colour-blind reader as well, and each one goes with its
word. They are those of ``resources/styles``.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from qgis.core import Qgis, QgsFontUtils, QgsTextFormat
from qgis.PyQt.QtGui import QColor, QFont

from ...toolbelt.verdict_signs import ON_LIGHT

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
VERDICTS = {verdict.value: colour for verdict, colour in ON_LIGHT.items()}
"""Colours of the verdicts by their word."""

WARNING = "#b03a06"
"""Of what a reader must not miss: a draft, a result that was edited."""

COLOURS = {"tinta": INK, "gris": QUIET, "linea": RULE, "fondo": BAND, "acento": ACCENT}
"""The colours that an office may change, by the name they have in ``estilo.json``."""


@dataclass(frozen=True)
class Style:
    """What an office may change: letters by preference, and colours in place of those above.

    ``counts`` are the most of something that a page shows, by its name in ``estilo.json``.
    """

    families: tuple[str, ...] = FAMILIES
    colours: dict[str, str] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)


_used = Style()


@contextlib.contextmanager
def wearing(style: Style) -> Iterator[None]:
    """Draw everything in a style while the context lasts."""
    global _used  # noqa: PLW0603 - one document is drawn at a time, on the main thread
    before, _used = _used, style
    try:
        yield
    finally:
        _used = before


def tint(colour: str) -> str:
    """A colour of this module in the style of the office; any other as it is."""
    return _used.colours.get(colour, colour)


def most(name: str, everything: int) -> int:
    """How many of ``everything`` a page shows; all where the style sets no limit."""
    return min(_used.counts.get(name, everything), everything)


def family() -> str:
    """The letter of all pages."""
    known = (name for name in _used.families if QgsFontUtils.fontFamilyOnSystem(name))
    return next(known, FAMILIES[-1])


@cache
def _letters(size: float, bold: bool, colour: str, name: str) -> QgsTextFormat:
    font = QFont(name)
    font.setBold(bold)
    # any spacing turns ligatures off, for who looks for «fi» would not find them; Qt counts in
    # 1/64, and the renderer does not measure it: the least there is keeps lines in their place
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.016)
    text = QgsTextFormat()
    text.setFont(font)
    text.setNamedStyle("Bold" if bold else "Regular")
    text.setFamilies([name, *FAMILIES])
    text.setSize(size)
    text.setSizeUnit(Qgis.RenderUnit.Points)
    text.setColor(QColor(colour))
    ground = text.background()
    ground.setFillSymbol(None)  # nobody draws it, and a project would store it with every label
    text.setBackground(ground)
    return text


def letters(size: float, bold: bool = False, colour: str = INK) -> QgsTextFormat:
    """A text format; ``size`` in points."""
    return QgsTextFormat(_letters(size, bold, tint(colour), family()))


def dress_letters(text: QgsTextFormat) -> None:
    """Give a text format the letter of all pages."""
    font = text.font()
    font.setFamily(family())
    text.setFont(font)
    text.setFamilies([family(), *FAMILIES])


def verdict_colour(verdict: str) -> str:
    """Colour of a verdict."""
    return VERDICTS.get(verdict, QUIET)
