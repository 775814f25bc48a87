"""What is going on a page, measured before any of it is placed: so that a page can be made to fit.

A draft is written from the top down. Its height is known before a layout has any item of it, and
who writes it can write it again in smaller letters.
"""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import QgsTextFormat
from qgis.PyQt.QtCore import Qt

from .measure import broken, text_height
from .sheet import LEFT, TOP, Box, Sheet

Placing = Callable[[Sheet], None]


class Draft:
    """Items in the order in which they will lie on the page, and where the next one begins."""

    def __init__(self, top: float) -> None:
        self.top = top
        self._placings: list[Placing] = []

    def text(
        self,
        name: str,
        text: str,
        box: Box,
        look: QgsTextFormat,
        across: Qt.AlignmentFlag = LEFT,
        down: Qt.AlignmentFlag = TOP,
    ) -> float:
        """Write a text as `Sheet.text` does; returns its height in mm."""
        height = box.height or text_height(broken(text, look, box.width), look, box.width) + 0.6
        whole = Box(box.x, box.y, box.width, height)
        self.later(lambda sheet: sheet.text(name, text, whole, look, across, down) and None)
        return height

    def area(self, name: str, box: Box, fill: str, line: str = "") -> None:
        """A filled rectangle, with an outline if ``line`` is a colour."""
        self.later(lambda sheet: sheet.area(name, box, fill, line))

    def later(self, placing: Placing) -> None:
        """Anything else that is placed when its turn comes."""
        self._placings.append(placing)

    def first(self, placing: Placing) -> None:
        """What lies under all that is there: a ground whose height is known at the end."""
        self._placings.insert(0, placing)

    def place(self, sheet: Sheet) -> None:
        """Place everything on a page."""
        for placing in self._placings:
            placing(sheet)
