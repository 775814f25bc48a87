"""What all text pages share: their head, their grid, and paragraphs that flow over pages."""

from __future__ import annotations

from qgis.core import QgsPrintLayout, QgsTextFormat

from .look import A4, ACCENT, FOOT, INK, MARGIN, QUIET, WIDTH, letters
from .measure import broken, text_height
from .sheet import Box, Sheet, add_page

KIND = "EXPEDIENTE DE ÁREA METROPOLITANA · LEY 21.074"
FLOOR = FOOT - 5
"""Where text ends."""

SIDE = 42.0
"""Width of the column of headings; the text stands beside it, in lines one can read."""

BODY = Box(MARGIN + SIDE + 6, 0, WIDTH - SIDE - 6, 0)
SPACE = 4.2
"""Between paragraphs, in mm."""

LEADING = 1.12


def literal(text: str) -> str:
    """A text that was typed in, which the layout must not take for an expression."""
    return text.replace("[%", "[ %")


def prose(size: float = 9.5, colour: str = INK) -> QgsTextFormat:
    """Letters for reading: with a little more room between the lines."""
    text = letters(size, colour=colour)
    text.setLineHeight(LEADING)
    return text


def add_head(sheet: Sheet, title: str, under: str = "") -> float:
    """The head of a page, as that of the summary; returns where the contents begin."""
    sheet.text("antetitulo", KIND, Box(MARGIN, 16, WIDTH, 5), letters(8, True, ACCENT))
    below = 21 + sheet.text("titulo", title, Box(MARGIN, 21, WIDTH, 0), letters(22, True))
    if under:
        box = Box(MARGIN, below, WIDTH, 0)
        below += sheet.text("bajada", under, box, letters(10, colour=QUIET))
    sheet.rule("linea", MARGIN, below + 2, WIDTH, ACCENT)
    return below + 8


def add_following_head(sheet: Sheet, title: str) -> float:
    """The head of a page that goes on; returns where the contents begin."""
    sheet.text("antetitulo", KIND, Box(MARGIN, 16, WIDTH, 5), letters(8, True, ACCENT))
    box = Box(MARGIN, 21, WIDTH, 0)
    below = 21 + sheet.text("titulo", f"{title} (continuación)", box, letters(11, True))
    sheet.rule("linea", MARGIN, below + 1.5, WIDTH, ACCENT)
    return below + 6.5


class Prose:
    """Paragraphs with their headings beside them, over as many pages as they need."""

    def __init__(self, layout: QgsPrintLayout, key: str, title: str, under: str = "") -> None:
        self.title = title
        self.key = key
        self.pages = 1
        self.sheet = add_page(layout, A4, key)
        self.top = add_head(self.sheet, title, under)

    def paragraph(self, name: str, heading: str, text: str, text_look: QgsTextFormat) -> None:
        """Add a text, with its heading beside its first lines, or none.

        A text that does not fit is broken between words, with two lines or more on either side.
        """
        text, part = broken(literal(text), text_look, BODY.width), 1
        side = letters(9.5, True, ACCENT)
        least = text_height(literal(heading), side, SIDE) if heading else 0.0
        while text:
            here, text = _fitting(text, text_look, BODY.width, FLOOR - self.top, least)
            if not here:
                self._next_page()
                here, text = _fitting(text, text_look, BODY.width, FLOOR - self.top, 0.0)
                here, text = (here, text) if here else (text, "")
            id_ = name if part == 1 else f"{name}.{part}"
            used = 0.0
            if heading and part == 1:
                box = Box(MARGIN, self.top, SIDE, 0)
                used = self.sheet.text(f"{id_}.titulo", literal(heading), box, side)
            box = Box(BODY.x, self.top, BODY.width, 0)
            used = max(used, self.sheet.text(f"{id_}.texto", here, box, text_look))
            self.top += used + SPACE
            part += 1
            if text:
                self._next_page()

    def room(self, height: float) -> None:
        """Go on to the next page unless ``height`` mm are left."""
        if self.top + height > FLOOR:
            self._next_page()

    def _next_page(self) -> None:
        self.pages += 1
        self.sheet = add_page(self.sheet.layout, A4, f"{self.key}{self.pages}")
        self.top = add_following_head(self.sheet, self.title)


def _fitting(
    text: str, look: QgsTextFormat, width: float, room: float, least: float
) -> tuple[str, str]:
    """What of a text fits into ``room`` mm, and what is left for the next page.

    Nothing fits where ``least`` does not, or where fewer than two lines would stand alone.
    """
    if room < least:
        return "", text
    if text_height(text, look, width) <= room:
        return text, ""
    two = text_height("x\nx", look, width) * 0.99
    breaks = [n for n, sign in enumerate(text) if sign in " \n"]
    low, high = 0, len(breaks)
    while low < high:  # the last break before which everything fits
        middle = (low + high) // 2
        if text_height(text[: breaks[middle]], look, width) <= room:
            low = middle + 1
        else:
            high = middle
    for position in reversed(breaks[:low]):
        here, rest = text[:position], text[position + 1 :]
        if text_height(here, look, width) < two:
            break
        if text_height(rest, look, width) >= two:
            return here, rest
    return "", text
