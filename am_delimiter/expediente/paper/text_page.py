"""What all text pages share: their head, their grid, and paragraphs that flow over pages."""

from __future__ import annotations

from qgis.core import QgsPrintLayout, QgsTextFormat

from .look import ACCENT, FOOT, INK, MARGIN, QUIET, WIDTH, letters
from .measure import broken, text_height, wrapped
from .page_flow import ROOM, flow_of
from .sheet import Box, Sheet

KIND = "EXPEDIENTE DE ÁREA METROPOLITANA · LEY 21.074"
FLOOR = FOOT - 5
"""Where text ends."""

SIDE = 42.0
"""Width of the column of headings; the text stands beside it, in lines one can read."""

BODY = Box(MARGIN + SIDE + 6, 0, WIDTH - SIDE - 6, 0)
SPACE = 4.2
"""Between paragraphs, in mm."""

LEADING = 1.12

FEWEST = 2
"""Lines of a paragraph that may stand at the end or the beginning of a page."""

HANG = 5.0
"""How far the items of a list stand in, in mm."""

TERM = 32.0
"""Width of the words that are explained."""

ROOM_TO_BEGIN = 80.0
"""What must be left of a page, in mm, for a chapter of text to begin there."""

ROOM_BELOW = 16.0
"""What must be left under a heading, in mm."""


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
    sheet.text("antetitulo", KIND, Box(MARGIN, 16, WIDTH, 5), letters(8, True, ACCENT), said="")
    box = Box(MARGIN, 21, WIDTH, 0)
    told = f"{title} (continuación)"
    below = 21 + sheet.text("titulo", told, box, letters(11, True), said="")
    sheet.rule("linea", MARGIN, below + 1.5, WIDTH, ACCENT)
    return below + 6.5


def add_low_head(sheet: Sheet, title: str, under: str, top: float) -> float:
    """The head of a chapter that begins down a page; returns where the contents begin."""
    sheet.rule("linea", MARGIN, top, WIDTH, ACCENT)
    box = Box(MARGIN, top + 4, WIDTH, 0)
    below = top + 4 + sheet.text("titulo", title, box, letters(22, True))
    if under:
        box = Box(MARGIN, below, WIDTH, 0)
        below += sheet.text("bajada", under, box, letters(10, colour=QUIET))
    return below + 5


class Prose:
    """Paragraphs with their headings beside them, over as many pages as they need.

    With ``follows`` they begin on the page in hand, where enough of it is left; what comes after
    them in the flow of the layout stands under the last one.
    """

    def __init__(
        self,
        layout: QgsPrintLayout,
        key: str,
        title: str,
        under: str = "",
        follows: bool = False,
    ) -> None:
        self.title = title
        self.key = key
        self.pages = 1
        self._flow = flow_of(layout)
        if follows and self._flow.left(layout) >= ROOM_TO_BEGIN:
            self.sheet, top = self._flow.begin(layout, key, ROOM_TO_BEGIN)
            self.top = add_low_head(self.sheet, title, under, top)
        else:
            self.sheet, _ = self._flow.begin(layout, key, ROOM)
            self.top = add_head(self.sheet, title, under)

    def paragraph(
        self,
        name: str,
        heading: str,
        text: str,
        look: QgsTextFormat,
        mark: str = "",
        editable: bool = False,
    ) -> None:
        """Add a text with its heading beside its first lines, or none.

        ``mark`` hangs before the text of an item of a list. A text that does not fit is broken
        between lines, with two or more on either side. It is written line by line, which keeps the
        pages even and is quick, or if ``editable`` and short as a person would type it.
        """
        indent = HANG if mark else 0.0
        width = BODY.width - indent
        whole, text = text, broken(text, look, width)
        lines = wrapped(text, look, width)
        side = text_height(heading, _bold(look, ACCENT), SIDE) if heading else 0.0
        least = min(side, FLOOR / 2)
        begun = 0
        while begun < len(lines):
            count = _fitting(len(lines) - begun, look, FLOOR - self.top, 0 if begun else least)
            if not count:
                self._next_page()
                continue
            id_ = f"{name}.{begun}" if begun else name
            used = 0.0 if begun else self._beside(id_, heading, mark, look)
            natural = editable and count == len(lines)
            here = text if natural else "\n".join(lines[begun : begun + count])
            box = Box(BODY.x + indent, self.top, width, _lines_height(count, look) + 0.6)
            said = "" if begun else f"{mark} {whole}".strip()
            used = max(used, self.sheet.text(f"{id_}.texto", here, box, look, said=said))
            self.top += used + (SPACE / 3 if mark else SPACE)
            begun += count

    def _beside(self, name: str, heading: str, mark: str, look: QgsTextFormat) -> float:
        """The heading in its column and the mark of an item; returns the height of the heading."""
        if mark:
            self.sheet.text(f"{name}.marca", mark, Box(BODY.x, self.top, HANG, 0), look, said="")
        if not heading:
            return 0.0
        box = Box(MARGIN, self.top, SIDE, 0)
        side = _bold(look, ACCENT)
        return self.sheet.text(f"{name}.titulo", heading, box, side)

    def term(self, name: str, word: str, text: str, look: QgsTextFormat, colour: str) -> None:
        """Add a word in its colour with what it means beside it."""
        width = BODY.width - TERM
        if self.top + text_height(text, look, width) > FLOOR:
            self._next_page()
        bold = _bold(look, colour)
        used = self.sheet.text(f"{name}.titulo", word, Box(BODY.x, self.top, TERM - 2, 0), bold)
        box = Box(BODY.x + TERM, self.top, width, 0)
        used = max(used, self.sheet.text(f"{name}.texto", text, box, look))
        self.top += used + SPACE / 3

    def heading(self, name: str, text: str, look: QgsTextFormat) -> None:
        """Add a heading across the page that does not stand alone at its end."""
        if self.top + text_height(text, look, WIDTH) + ROOM_BELOW > FLOOR:
            self._next_page()
        box = Box(MARGIN, self.top, WIDTH, 0)
        self.top += self.sheet.text(f"{name}.titulo", text, box, look) + SPACE / 2

    def skip(self, height: float) -> None:
        """Leave ``height`` mm empty."""
        self.top += height

    def close(self) -> None:
        """Let what follows stand under the last paragraph."""
        self._flow.stand(self.sheet, self.top)

    def _next_page(self) -> None:
        self.pages += 1
        self.sheet, _ = self._flow.next_page(self.sheet.layout, f"{self.key}{self.pages}")
        self.top = add_following_head(self.sheet, self.title)


def _bold(look: QgsTextFormat, colour: str) -> QgsTextFormat:
    """Bold letters of the same size and leading, so that lines beside each other agree."""
    bold = letters(look.size(), True, colour)
    bold.setLineHeight(look.lineHeight())
    return bold


def _lines_height(count: int, look: QgsTextFormat) -> float:
    """Height in mm of so many lines."""
    one, two = (text_height(text, look, WIDTH) for text in ("x", "x\nx"))
    return one + (count - 1) * (two - one)


def _fitting(count: int, look: QgsTextFormat, room: float, least: float) -> int:
    """How many of the lines of a text go into ``room`` mm: all, or so that two or more part.

    None where ``least`` mm do not fit, or where fewer than two lines would stand alone.
    """
    if room < max(least, _lines_height(min(count, FEWEST), look)):
        return 0
    one, two = _lines_height(1, look), _lines_height(2, look)
    fit = 1 + int((room - one) / (two - one) + 1e-6)
    if fit >= count:
        return count
    fit = min(fit, count - FEWEST)
    return fit if fit >= FEWEST else 0
