"""A small form for where a file comes from; nothing is guessed, and it may be left empty."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from ..toolbelt.i18n import tr
from .step_page import told


class ProvenanceForm(QDialog):
    """Institution, title and year of a file."""

    def __init__(self, file: str, said: dict[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Where the file comes from"))
        column = QVBoxLayout(self)
        column.addWidget(told(file))
        column.addWidget(told(tr("It is printed as you write it; what is empty stays «not said».")))
        labels = {
            "institution": tr("&Institution"),
            "title": tr("&Title"),
            "year": tr("&Year"),
            "licence": tr("&Licence"),
        }
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.edits = {part: QLineEdit(said.get(part, "")) for part in labels}
        for part, edit in self.edits.items():
            form.addRow(labels[part], edit)
        column.addLayout(form)
        kinds = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(kinds.Ok | kinds.Cancel)
        self.buttons.button(kinds.Ok).setText(tr("Keep"))
        self.buttons.button(kinds.Cancel).setText(tr("Cancel"))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column.addWidget(self.buttons)
        self.edits["institution"].setFocus()

    def said(self) -> dict[str, str]:
        """What was written; parts that were left empty are not there."""
        written = {part: edit.text().strip() for part, edit in self.edits.items()}
        return {part: text for part, text in written.items() if text}
