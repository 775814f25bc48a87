"""Widgets in a line that goes on below where it has no room, as in a narrow dock at 200 %."""

from __future__ import annotations

from qgis.PyQt.QtCore import QPoint, QRect, QSize, Qt
from qgis.PyQt.QtWidgets import QComboBox, QLayout, QLayoutItem, QWidget

_LETTERS = 12
"""Letters that a narrow combo shows at least."""


class FlowLayout(QLayout):
    """Sets its widgets side by side, and in as many lines as that takes."""

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        for widget in widgets:
            self.addWidget(widget)

    def addItem(self, item: QLayoutItem) -> None:
        """Called by Qt for each widget."""
        self._items.append(item)

    def count(self) -> int:
        """Number of widgets."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item at a place, None beyond the last."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give an item away."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """It takes no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Its height follows from its width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all lines."""
        return self._arranged(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, room: QRect) -> None:
        """Set the widgets in their places."""
        super().setGeometry(room)
        self._arranged(room, move=True)

    def sizeHint(self) -> QSize:
        """At least the widest of the widgets."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """The widest and the highest of the widgets."""
        size = QSize()
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        return size

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _arranged(self, room: QRect, *, move: bool) -> int:
        """Lay out the lines; returns their height."""
        gap = max(self.spacing(), 0)
        x, y, line = room.x(), room.y(), 0
        for item in self._shown():
            size = item.sizeHint()
            if x > room.x() and x + size.width() > room.right() + 1:
                x, y, line = room.x(), y + line + gap, 0
            if move:
                item.setGeometry(QRect(QPoint(x, y), size))
            x, line = x + size.width() + gap, max(line, size.height())
        return y + line - room.y()


def narrow_combo() -> QComboBox:
    """A combo that does not ask for the width of its longest text."""
    combo = QComboBox()
    policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
    combo.setSizeAdjustPolicy(policy)
    combo.setMinimumContentsLength(_LETTERS)
    return combo
