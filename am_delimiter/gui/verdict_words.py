"""How a verdict is told on the screen: a sign, a word and a colour, so that none stands alone."""

from __future__ import annotations

from qgis.PyQt.QtGui import QColor, QPalette

from ..core.basis import Verdict, mark
from ..toolbelt.i18n import tr

SIGNS = {
    Verdict.MET: "✓",
    Verdict.NOT_MET: "✗",
    Verdict.NOT_EVALUABLE: "?",
    Verdict.NEEDS_JUDGEMENT: "◆",
}
_WORDS = {
    Verdict.MET: mark("complies"),
    Verdict.NOT_MET: mark("does not comply"),
    Verdict.NOT_EVALUABLE: mark("cannot be evaluated"),
    Verdict.NEEDS_JUDGEMENT: mark("needs judgement"),
}
_ON_LIGHT = {
    Verdict.MET: "#1b6e3c",
    Verdict.NOT_MET: "#a8231b",
    Verdict.NOT_EVALUABLE: "#5a5a5a",
    Verdict.NEEDS_JUDGEMENT: "#8a5a00",
}
_ON_DARK = {
    Verdict.MET: "#7fd6a2",
    Verdict.NOT_MET: "#ff9a90",
    Verdict.NOT_EVALUABLE: "#c0c0c0",
    Verdict.NEEDS_JUDGEMENT: "#f0c060",
}
_HALF = 128


def verdict_word(verdict: Verdict) -> str:
    """The sign and the word of a verdict."""
    return f"{SIGNS[verdict]} {tr(_WORDS[verdict])}"  # i18n: dynamic


def verdict_colour(verdict: Verdict, palette: QPalette) -> QColor:
    """A colour of a verdict that is readable on the background of a theme."""
    return QColor((_ON_DARK if is_dark(palette) else _ON_LIGHT)[verdict])


def is_dark(palette: QPalette) -> bool:
    """Whether a theme writes light letters on a dark ground."""
    return bool(palette.color(QPalette.ColorRole.Base).lightness() < _HALF)
