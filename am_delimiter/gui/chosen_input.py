"""One input that was chosen: how it stands, what was recognised, where it comes from."""

from __future__ import annotations

import re
from typing import Any

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from ..toolbelt.i18n import tr
from .case_draft import SAID
from .examination import INPUT_SIGNS, INPUT_WORDS, Examined
from .flow import FlowLayout
from .step_page import told

_BREAK = "\u200b"
_MOST = 2
"""Problems that are told before the details are asked for."""


class ChosenInput(QFrame):
    """A layer of a slot; it asks to be taken away, or to be told where it comes from."""

    removed = pyqtSignal()
    provenance_asked = pyqtSignal()

    def __init__(self, described: dict[str, Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = str(described.get("name", ""))
        self.setFrameShape(QFrame.Shape.NoFrame)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._found: Examined | None = None
        self.heading, self.brief, self.facts = told(bold=True), told(), told()
        self.problems = told()
        self.provenance = told()
        self.heading.setToolTip(str(described.get("path") or described.get("source", "")))
        for label in (self.heading, self.brief, self.problems, self.facts, self.provenance):
            column.addWidget(label)
        column.addLayout(self._buttons())

    def show_found(self, found: Examined) -> None:
        """Show how the input stands and what was recognised."""
        word = tr(INPUT_WORDS[found.state])  # i18n: dynamic
        self.heading.setText(f"{INPUT_SIGNS[found.state]} {breakable(self._name)} – {word}")
        if found == self._found:
            return
        self._found = found
        _fill(self.brief, breakable(" · ".join(found.brief)))
        self.details.setVisible(bool(found.facts) or len(found.problems) > _MOST)
        self._show_details()

    def show_provenance(self, said: dict[str, str]) -> None:
        """Show where the file is said to come from."""
        parts = [said[part] for part in SAID if said.get(part)]
        words = ", ".join(parts) or tr("not said")
        self.provenance.setText(tr("Where it comes from: {words}").format(words=words))

    def _show_details(self) -> None:
        found = self._found
        if found is None:
            return
        whole = self.details.isChecked()
        shown = list(found.problems if whole else found.problems[:_MOST])
        if len(shown) < len(found.problems):
            more = tr("And {count} more: see the details.")
            shown.append(more.format(count=len(found.problems) - len(shown)))
        _fill(self.problems, "\n".join(f"• {breakable(text)}" for text in shown))
        facts = [f"{label}: {breakable(value)}" for label, value in found.facts]
        _fill(self.facts, "\n".join(facts) if whole else "")

    def _buttons(self) -> FlowLayout:
        self.details = QPushButton(tr("Details"))
        self.details.setCheckable(True)
        self.details.setAccessibleName(tr("Details of {layer}").format(layer=self._name))
        self.details.toggled.connect(self._show_details)
        self.where = QPushButton(tr("Where from…"))
        self.where.setAccessibleName(tr("Say where {layer} comes from").format(layer=self._name))
        self.where.clicked.connect(self.provenance_asked)
        self.remove = QPushButton(tr("Remove"))
        self.remove.setAccessibleName(tr("Remove {layer}").format(layer=self._name))
        self.remove.clicked.connect(self.removed)
        return FlowLayout(self.details, self.where, self.remove)


def _fill(label: QLabel, text: str) -> None:
    label.setText(text)
    label.setVisible(bool(text))


def breakable(text: str) -> str:
    """A text that may be broken after the signs of file names, so that it fits a narrow dock."""
    return re.sub(r"([_\-/\\]|(?<!\d)\.)(?=\w)", rf"\1{_BREAK}", text)
