"""Pictures that the layout itself carries, so that no file can go missing."""

from __future__ import annotations

import base64

from qgis.core import Qgis, QgsLayoutItemPicture

from .look import tint
from .sheet import Box, Sheet

_EMBEDDED = "base64:"

_PARTS = 100
"""Parts of a millimetre in which rectangles are drawn: whole numbers, a tenth of what is seen."""

_EDGE = 0.5
"""Mm around the rectangles, for half of their outlines lies without."""


def embed(item: QgsLayoutItemPicture, content: bytes, vector: bool) -> None:
    """Show a picture (SVG if ``vector``) that the layout itself carries."""
    kind = Qgis.PictureFormat.SVG if vector else Qgis.PictureFormat.Raster
    item.setMode(kind)
    item.setPicturePath(_EMBEDDED + base64.b64encode(content).decode("ascii"), kind)


class Rectangles:
    """Many rectangles as one item, in the order in which they are added.

    QGIS takes longer for some hundred items of a heat map than for all the rest of its page.
    """

    def __init__(self) -> None:
        self._drawn: list[str] = []

    def add(self, box: Box, fill: str, line: str, width: float) -> None:
        """A rectangle of the page, ``fill`` "" for none, with an outline of ``width`` mm."""
        place = 'x="{}" y="{}" width="{}" height="{}"'.format(
            *(round(side * _PARTS) for side in (box.x, box.y, box.width, box.height))
        )
        self._drawn.append(
            f'<rect {place} fill="{tint(fill) if fill else "none"}" stroke="{tint(line)}" '
            f'stroke-width="{width * _PARTS:g}"/>'
        )

    def place(self, sheet: Sheet, name: str, box: Box) -> None:
        """Put them on the page; they lie within ``box``."""
        whole = Box(box.x - _EDGE, box.y - _EDGE, box.width + 2 * _EDGE, box.height + 2 * _EDGE)
        view = " ".join(
            f"{side * _PARTS:g}" for side in (whole.x, whole.y, whole.width, whole.height)
        )
        drawing = (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{view}" preserveAspectRatio="none">'
            f'<g stroke-linejoin="bevel">{"".join(self._drawn)}</g></svg>'
        )
        item = QgsLayoutItemPicture(sheet.layout)
        item.setResizeMode(QgsLayoutItemPicture.ResizeMode.Stretch)
        sheet.place(item, name, whole)
        embed(item, drawing.encode("ascii"), vector=True)
