"""One input that was chosen: how it stands, what was recognised, where it comes from."""

from __future__ import annotations

import re
from typing import Any

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ..toolbelt.i18n import tr
from .examination import INPUT_SIGNS, INPUT_WORDS, Examined
from .step_page import told

_BREAK = "\u200b"
_MOST = 5
"""Problems that are told in the page; the diagnosis of the toolbox tells all."""


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
        self.heading, self.facts, self.problems = told(bold=True), told(), told()
        self.provenance = told()
        self.heading.setToolTip(str(described.get("path") or described.get("source", "")))
        for label in (self.heading, self.problems, self.facts, self.provenance):
            column.addWidget(label)
        column.addLayout(self._buttons())

    def show_found(self, found: Examined) -> None:
        """Show how the input stands and what was recognised."""
        word = tr(INPUT_WORDS[found.state])  # i18n: dynamic
        self.heading.setText(f"{INPUT_SIGNS[found.state]} {breakable(self._name)} – {word}")
        facts = [f"{label}: {breakable(value)}" for label, value in found.facts]
        self._fill(self.facts, " · ".join([found.kind, *facts] if found.kind else facts))
        shown = list(found.problems[:_MOST])
        if len(found.problems) > _MOST:
            more = tr("And {count} more: «Diagnose the inputs» in the toolbox tells all.")
            shown.append(more.format(count=len(found.problems) - _MOST))
        self._fill(self.problems, "\n".join(f"• {breakable(text)}" for text in shown))

    def show_provenance(self, said: dict[str, str]) -> None:
        """Show where the file is said to come from."""
        parts = [said[part] for part in ("institution", "title", "year") if said.get(part)]
        words = ", ".join(parts) or tr("not said")
        self.provenance.setText(tr("Where it comes from: {words}").format(words=words))

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.where = QPushButton(tr("Where from…"))
        self.where.setAccessibleName(tr("Say where {layer} comes from").format(layer=self._name))
        self.where.clicked.connect(self.provenance_asked)
        self.remove = QPushButton(tr("Remove"))
        self.remove.setAccessibleName(tr("Remove {layer}").format(layer=self._name))
        self.remove.clicked.connect(self.removed)
        row.addWidget(self.where)
        row.addWidget(self.remove)
        row.addStretch(1)
        return row

    def _fill(self, label: Any, text: str) -> None:
        label.setText(text)
        label.setVisible(bool(text))


def breakable(text: str) -> str:
    """A text that may be broken after the signs of file names, so that it fits a narrow dock."""
    return re.sub(r"([_\-/\\.:])(?=\w)", rf"\1{_BREAK}", text)
