"""One page of the layout: places named items on it, in millimetres from its upper left corner."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qgis.core import (
    Qgis,
    QgsFillSymbol,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemPage,
    QgsLayoutItemPolyline,
    QgsLayoutItemShape,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLineSymbol,
    QgsPrintLayout,
    QgsTextFormat,
)
from qgis.PyQt.QtCore import QPointF, Qt
from qgis.PyQt.QtGui import QPolygonF

from .desk import clear_some, look_up, put_aside
from .look import WHITE, tint
from .measure import broken, text_height
from .plain_text import write_label
from .spoken import keep_text

MM = Qgis.LayoutUnit.Millimeters
LEFT = Qt.AlignmentFlag.AlignLeft
RIGHT = Qt.AlignmentFlag.AlignRight
CENTRE = Qt.AlignmentFlag.AlignHCenter
TOP = Qt.AlignmentFlag.AlignTop
MIDDLE = Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True)
class Box:
    """A rectangle in millimetres from the upper left corner of the page."""

    x: float
    y: float
    width: float
    height: float


class Sheet:
    """A page and its items; ``key`` begins the id of each (``L1.titulo``)."""

    def __init__(self, layout: QgsPrintLayout, number: int, key: str) -> None:
        self.layout = layout
        self.number = number
        self.key = key

    def place(self, item: QgsLayoutItem, name: str, box: Box) -> None:
        """Give an item its id and its place."""
        look_up(self.layout)
        item.setId(f"{self.key}.{name}")
        self.layout.addLayoutItem(item)
        item.attemptMove(QgsLayoutPoint(box.x, box.y, MM), True, False, self.number)
        item.attemptResize(QgsLayoutSize(box.width, box.height, MM))

    def text(
        self,
        name: str,
        text: str,
        box: Box,
        letters: QgsTextFormat,
        across: Qt.AlignmentFlag = LEFT,
        down: Qt.AlignmentFlag = TOP,
        said: str | None = None,
    ) -> float:
        """Write a text; a box of height 0 takes the height it needs. Returns the height in mm.

        ``said`` is what is kept for who listens, where the text is only a part of it.
        """
        keep_text(self.layout, self.number, f"{self.key}.{name}", text if said is None else said)
        lines = broken(text, letters, box.width)
        height = box.height or text_height(lines, letters, box.width) + 0.6
        label = QgsLayoutItemLabel(self.layout)
        label.setTextFormat(letters)
        write_label(label, lines)
        label.setMarginX(0)
        label.setMarginY(0)
        label.setHAlign(across)
        label.setVAlign(down)
        self.place(label, name, Box(box.x, box.y, box.width, height))
        return height

    def area(self, name: str, box: Box, fill: str, line: str = "", width: float = 0.2) -> None:
        """A filled rectangle, with an outline if ``line`` is a colour."""
        shape = QgsLayoutItemShape(self.layout)
        shape.setShapeType(QgsLayoutItemShape.Shape.Rectangle)
        style = {
            "color": tint(fill or WHITE),
            "style": "solid" if fill else "no",
            "outline_color": tint(line or WHITE),
            "outline_style": "solid" if line else "no",
            "outline_width": str(width),
        }
        shape.setSymbol(QgsFillSymbol.createSimple(style))
        self.place(shape, name, box)

    def clear_some(self) -> None:
        """Let what was placed wait once it is much; nothing of it is asked for again."""
        clear_some(self.layout)

    def resize(self, name: str, height: float) -> None:
        """Give a placed item another height."""
        item = self.layout.itemById(f"{self.key}.{name}")
        item.attemptResize(QgsLayoutSize(item.sizeWithUnits().width(), height, MM))

    def line(
        self,
        name: str,
        points: Sequence[tuple[float, float]],
        colour: str,
        width: float = 0.25,
        dashed: bool = False,
    ) -> None:
        """A line through ``points`` of the page, in mm."""
        look_up(self.layout)
        style = {
            "line_color": tint(colour),
            "line_width": str(width),
            "line_style": "dash" if dashed else "solid",
        }
        left, top = min(x for x, _ in points), min(y for _, y in points)
        item = QgsLayoutItemPolyline(
            QPolygonF([QPointF(x - left, y - top) for x, y in points]), self.layout
        )
        item.setSymbol(QgsLineSymbol.createSimple(style))
        item.setId(f"{self.key}.{name}")
        self.layout.addLayoutItem(item)
        item.attemptMove(QgsLayoutPoint(left, top, MM), True, False, self.number)

    def rule(self, name: str, x: float, y: float, width: float, colour: str) -> None:
        """A thin horizontal line."""
        self.area(name, Box(x, y, width, 0.25), colour)


def add_page(layout: QgsPrintLayout, size: tuple[float, float], key: str) -> Sheet:
    """Append a page of ``size`` (width, height); those before it are put aside."""
    look_up(layout)
    put_aside(layout)
    page = QgsLayoutItemPage(layout)
    page.setPageSize(QgsLayoutSize(*size, MM))
    layout.pageCollection().addPage(page)
    return Sheet(layout, layout.pageCollection().pageCount() - 1, key)
