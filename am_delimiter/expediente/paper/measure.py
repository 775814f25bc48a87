"""How much room a text takes, so that pages are laid out by what they hold."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from qgis.core import Qgis, QgsRenderContext, QgsTextFormat, QgsTextRenderer
from qgis.PyQt.QtGui import QFontMetricsF

DPI = 300
_PIXELS_PER_MM = DPI / 25.4

CAUTION = 0.97
"""A label wraps a little before its edge: better a line too many than two on each other."""

_BREAK = re.compile(
    r"(?<=[_/\\])(?=[^_/\\])|(?<=[^\W\d_][-–])(?=[^\W\d_])|(?<=[^\W\d_])(?=\.[^\W\d_])"
)
"""After a stroke of a file name, after a hyphen between letters, and before an ending."""

_TRIED = 4
"""The widest parts that are measured as they are drawn."""

LONG = 250
"""Letters from which a text is wrapped here and not by the renderer."""


_OF_LABEL = Qgis.TextLayoutMode.Rectangle
_OF_CELL = Qgis.TextLayoutMode.RectangleAscentBased
"""A cell leaves no room under the letters of its last line: its margin holds what hangs down."""

_LINES = 1.02
"""Lines of a cell are a little further apart than those of a label (tried on 3.40)."""


def cell_height(text: str, letters: QgsTextFormat, width: float) -> float:
    """Height in mm that a table gives a text wrapped to ``width`` mm, or a hair more."""
    one = text_height("x", letters, width, _OF_CELL)
    whole = text_height(text, letters, width, _OF_CELL)
    return one + (whole - one) * _LINES + 0.01


def text_height(
    text: str, letters: QgsTextFormat, width: float, mode: Qgis.TextLayoutMode = _OF_LABEL
) -> float:
    """Height in mm of a text wrapped to ``width`` mm."""
    text = pre_wrapped(text, letters, width * CAUTION)
    return (
        QgsTextRenderer.textHeight(
            _context(),
            letters,
            text.split("\n"),
            mode,
            None,
            Qgis.TextRendererFlag.WrapLines,
            width * _PIXELS_PER_MM * CAUTION,
        )
        / _PIXELS_PER_MM
    )


def text_width(text: str, letters: QgsTextFormat) -> float:
    """Width in mm of a text on one line."""
    return QgsTextRenderer.textWidth(_context(), letters, [text]) / _PIXELS_PER_MM


def wrapped(text: str, letters: QgsTextFormat, width: float) -> list[str]:
    """The lines of a text wrapped between words to ``width`` mm.

    For long texts: what the renderer takes to measure one grows with the cube of its length.
    """
    room, blank = width * CAUTION, text_width("a a", letters) - text_width("aa", letters)
    lines = []
    for paragraph in text.split("\n"):
        line, used = "", 0.0
        for word in paragraph.split(" "):
            wide = text_width(word, letters)
            if line and used + blank + wide > room:
                lines.append(line)
                line, used = word, wide
            else:
                used += blank + wide if line else wide
                line = f"{line} {word}" if line else word
        lines.append(line)
    return lines


def pre_wrapped(text: str, letters: QgsTextFormat, width: float, long: int = LONG) -> str:
    """A text with the line breaks that the renderer would find in it; a short one as it is.

    Short is what has less than ``long`` letters.

    The renderer takes time with the cube of the length. No word may be wider than ``width`` mm.
    """
    if len(text) < long:
        return text
    lines = []
    for paragraph in text.split("\n"):
        line, *words = paragraph.split(" ")
        for word in words:
            longer = f"{line} {word}"
            if text_width(longer, letters) > width:
                lines.append(line)
                longer = word
            line = longer
        lines.append(line)
    return "\n".join(lines)


def surely_wrapped(text: str, letters: QgsTextFormat, least: float, most: float) -> str:
    """A text with its line breaks, if any edge from ``least`` to ``most`` mm gives the same ones.

    Else it is as it was, and the renderer decides.
    """
    lines = []
    for paragraph in text.split("\n"):
        line, *words = paragraph.split(" ")
        for word in words:
            longer = f"{line} {word}"
            width = text_width(longer, letters)
            if least < width <= most:
                return text
            if width > most:
                lines.append(line)
                longer = word
            line = longer
        lines.append(line)
    return "\n".join(lines)


def pieces(word: str) -> list[str]:
    """The parts of a word between which a line may end: file names and paths have no blanks.

    A number is one, with its points and its sign; a word of letters alone is never parted.
    """
    return _BREAK.sub("\n", word).split("\n")


def widest_piece(texts: Iterable[str], letters: QgsTextFormat) -> float:
    """Width in mm of the widest part of some texts that stays on one line."""
    found = {piece for text in texts for word in text.split() for piece in pieces(word)}
    metrics = QFontMetricsF(letters.font())  # tells which are widest, ten times as fast
    widest = sorted(sorted(found), key=metrics.horizontalAdvance)[-_TRIED:]
    return max((text_width(piece, letters) for piece in widest), default=0.0)


def broken(text: str, letters: QgsTextFormat, width: float) -> str:
    """The text with line breaks inside words that are wider than ``width`` mm.

    The renderer wraps between words only, and file names have none: they are parted where a reader
    would, and between any two letters only where a part is still too wide.
    """
    lines = []
    for line in text.split("\n"):
        if text_width(line, letters) <= width:  # and so does each of its words
            lines.append(line)
            continue
        words = [_broken_word(word, letters, width) for word in line.split(" ")]
        lines.append(" ".join(words))
    return "\n".join(lines)


def _broken_word(word: str, letters: QgsTextFormat, width: float) -> str:
    if text_width(word, letters) <= width:
        return word
    lines, line = [], ""
    for piece in pieces(word):
        for part in [piece] if text_width(piece, letters) <= width else piece:
            if line and text_width(line + part, letters) > width:
                lines.append(line)
                line = ""
            line += part
    return "\n".join([*lines, line])


@lru_cache(maxsize=1)
def _context() -> QgsRenderContext:
    context = QgsRenderContext()
    context.setScaleFactor(_PIXELS_PER_MM)
    return context
