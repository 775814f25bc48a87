"""What the pages of the dock have in common."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from ..toolbelt.i18n import tr
from .case_desk import Desk


class StepPage(QWidget):
    """A page for one step: looks at the desk, and asks it to do things.

    ``desktop`` is the ``iface`` of QGIS. A page is refreshed whenever the desk changes while it is
    in sight, and when it comes into sight.
    """

    def __init__(self, desk: Desk, desktop: Any, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.iface = desk, desktop
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        outer.addWidget(scroll)
        inside = QWidget()
        scroll.setWidget(inside)
        self.body = QVBoxLayout(inside)
        """Where a page puts its widgets, from top to bottom; it scrolls where it has no room."""

    def refresh(self) -> None:
        """Show what the desk holds now."""

    def result_standing(self, otherwise: str = "") -> str:
        """What is to be said of the result before it is shown: that there is none, or is stale.

        ``otherwise`` is what the page itself has to say of a result, "" for nothing.
        """
        if self.desk.hierarchy is None:
            return tr("There is no result yet: choose the data and delimit.")
        if otherwise or self.desk.situation().is_current:
            return otherwise
        return tr(
            "Out of date: what you see is of the last run, and something was changed since. "
            "Delimit again."
        )

    def leave(self) -> None:
        """The page goes out of sight: take what it drew on the map away."""


def told(text: str = "", bold: bool = False) -> QLabel:
    """A label of plain text that takes as many lines as it needs."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if bold:
        font = label.font()
        font.setBold(True)
        label.setFont(font)
    return label
