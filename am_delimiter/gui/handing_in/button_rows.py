"""Buttons one beside the other, on as many lines as their words need."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import QSizePolicy, QWidget

_GAP = 4


class ButtonRow(QWidget):
    """Widgets from left to right; what has no room goes to the next line."""

    def __init__(self, widgets: Sequence[QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._widgets = list(widgets)
        for widget in self._widgets:
            widget.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        self._place(self.width())

    def minimumSizeHint(self) -> QSize:
        """As wide as the widest."""
        sizes = [one.sizeHint() for one in self._shown()]
        width = max((size.width() for size in sizes), default=0)
        return QSize(width, self.minimumHeight())

    def sizeHint(self) -> QSize:
        """All on one line."""
        return QSize(sum(one.sizeHint().width() + _GAP for one in self._shown()), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find the lines anew."""
        self._place(event.size().width())

    def _shown(self) -> list[QWidget]:
        return [one for one in self._widgets if not one.isHidden()]

    def _place(self, width: int) -> None:
        x = y = line = 0
        for one in self._shown():
            size = one.sizeHint()
            if x and x + size.width() > width:
                x, y, line = 0, y + line + _GAP, 0
            one.setGeometry(x, y, min(size.width(), max(width, 1)), size.height())
            x += size.width() + _GAP
            line = max(line, size.height())
        if self.minimumHeight() != y + line:
            self.setFixedHeight(y + line)
