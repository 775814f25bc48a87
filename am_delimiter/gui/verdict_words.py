"""How a verdict is told on the screen: a sign, a word and a colour, so that none stands alone."""

from __future__ import annotations

from qgis.PyQt.QtGui import QColor, QPalette

from ..core.basis import Verdict, mark
from ..toolbelt.i18n import tr
from ..toolbelt.verdict_signs import ON_DARK, ON_LIGHT, SIGNS

_WORDS = {
    Verdict.MET: mark("complies"),
    Verdict.NOT_MET: mark("does not comply"),
    Verdict.NOT_EVALUABLE: mark("cannot be evaluated"),
    Verdict.NEEDS_JUDGEMENT: mark("needs judgement"),
}
_HALF = 128


def verdict_word(verdict: Verdict) -> str:
    """The sign and the word of a verdict."""
    return f"{SIGNS[verdict]} {tr(_WORDS[verdict])}"  # i18n: dynamic


def verdict_colour(verdict: Verdict, palette: QPalette) -> QColor:
    """A colour of a verdict that is readable on the background of a theme."""
    return QColor((ON_DARK if is_dark(palette) else ON_LIGHT)[verdict])


def is_dark(palette: QPalette) -> bool:
    """Whether a theme writes light letters on a dark ground."""
    return bool(palette.color(QPalette.ColorRole.Base).lightness() < _HALF)
