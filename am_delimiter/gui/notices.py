"""What is to be told, one notice below the other, as high as its text needs.

The message bar of QGIS has one line, which a dock is too narrow for.
"""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QPushButton,
    QStyle,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..toolbelt.i18n import tr
from .step_page import told

_MOST = 4
"""Notices that stand at once; the oldest goes when another comes."""


class Notice(QFrame):
    """A sentence with an icon, a button or two, and a way to put it away."""

    def __init__(self, text: str, warning: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 4, 4, 4)
        row = QHBoxLayout()
        icons = QStyle.StandardPixmap
        icon = icons.SP_MessageBoxWarning if warning else icons.SP_MessageBoxInformation
        sign, size = QLabel(), self.fontMetrics().height()
        sign.setPixmap(self.style().standardIcon(icon).pixmap(size, size))
        sign.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.label = told(text)
        close = QToolButton()
        close.setText("×")
        close.setAutoRaise(True)
        close.setAccessibleName(tr("Close"))
        close.clicked.connect(self.put_away)
        row.addWidget(sign)
        row.addWidget(self.label, 1)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self._buttons = QHBoxLayout()
        self._buttons.addStretch(1)
        column.addLayout(row)
        column.addLayout(self._buttons)

    @property
    def text(self) -> str:
        """What it says."""
        return str(self.label.text())

    def add_button(self, words: str, act: Callable[[], None]) -> QPushButton:
        """A button that does something."""
        button = QPushButton(words)
        button.clicked.connect(lambda *_: act())
        self._buttons.addWidget(button)
        return button

    def put_away(self) -> None:
        """Take the notice out of sight for good."""
        self.setParent(None)
        self.deleteLater()


class Notices(QWidget):
    """The notices that were not put away, the newest on top."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)

    @property
    def shown(self) -> list[Notice]:
        """The notices in sight."""
        items = (self._column.itemAt(place) for place in range(self._column.count()))
        return [item.widget() for item in items if isinstance(item.widget(), Notice)]

    def tell(self, text: str, details: str = "", warning: bool = False) -> Notice:
        """Say something, with what lies behind it a click away."""
        notice = Notice(text, warning)
        if details:
            notice.add_button(tr("Details"), lambda: self._show(details))
        for old in self.shown[_MOST - 1 :]:
            old.put_away()
        self._column.insertWidget(0, notice)
        return notice

    def _show(self, details: str) -> None:
        box = QMessageBox(self)
        box.setWindowTitle(tr("Details"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(details)
        box.exec()
