"""Communes that are included or excluded by hand, and why: a decision that is always printed."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import (
    QGroupBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ..toolbelt.i18n import tr
from .case_desk import Desk
from .commune_codes import codes_of, text_of_codes
from .flow import FlowLayout
from .step_page import told

_LINES, _LETTERS_LATER = 4, 500
"""Lines of the list and of the text; milliseconds after which what is written is kept."""


class ByHand(QGroupBox):
    """Chooses ``INCLUDE``, ``EXCLUDE`` and ``JUSTIFICATION``.

    ``selected`` gives the codes that the user points at, ``name`` the name of one.
    """

    def __init__(
        self,
        desk: Desk,
        selected: Callable[[], list[str]],
        name: Callable[[str], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(tr("By hand"), parent)
        self._desk, self._selected, self._name = desk, selected, name
        self._written = QTimer(self)
        self._written.setSingleShot(True)
        self._written.setInterval(_LETTERS_LATER)
        self._written.timeout.connect(self.keep)
        self._build()

    def refresh(self) -> None:
        """Show what the desk holds."""
        draft = self._desk.draft
        self.list.clear()
        signs = {"INCLUDE": ("+", tr("included")), "EXCLUDE": ("−", tr("excluded"))}
        for name, (sign, word) in signs.items():
            for cut in codes_of(draft, name):
                item = QListWidgetItem(f"{sign} {self._name(cut)} ({cut}) – {word}", self.list)
                item.setData(Qt.ItemDataRole.UserRole, (name, cut))
        self.list.setVisible(self.list.count() > 0)
        self.remove.setVisible(self.list.count() > 0)
        why = str(draft.value("JUSTIFICATION", "")) if draft else ""
        if not self._written.isActive() and why != self.why.toPlainText().strip():
            self.why.blockSignals(True)
            self.why.setPlainText(why)
            self.why.blockSignals(False)
        self._show_lacking()

    def keep(self) -> None:
        """Keep what was written."""
        self._written.stop()
        text = self.why.toPlainText().strip()
        draft = self._desk.draft
        if draft is not None and text != str(draft.value("JUSTIFICATION", "")):
            self._desk.choose("JUSTIFICATION", {"value": text})

    def decide(self, name: str) -> None:
        """Put the communes that are selected in the tree on a list, and off the other."""
        cuts = self._selected()
        if not cuts:
            text = tr("Select one or more communes in the list first.")
            self._desk.failed.emit(text, "")
            return
        other = "EXCLUDE" if name == "INCLUDE" else "INCLUDE"
        draft = self._desk.draft
        left = [cut for cut in codes_of(draft, other) if cut not in cuts]
        self._desk.choose(other, {"value": text_of_codes(left)})
        self._desk.choose(name, {"value": text_of_codes([*codes_of(draft, name), *cuts])})

    def take_back(self) -> None:
        """Take what is selected off its list."""
        chosen = [item.data(Qt.ItemDataRole.UserRole) for item in self.list.selectedItems()]
        for name, cut in chosen:
            left = [one for one in codes_of(self._desk.draft, name) if one != cut]
            self._desk.choose(name, {"value": text_of_codes(left)})

    def _build(self) -> None:
        column = QVBoxLayout(self)
        self.include = QPushButton(tr("Include"))
        self.exclude = QPushButton(tr("Exclude"))
        self.remove = QPushButton(tr("Take back"))
        self.include.clicked.connect(lambda: self.decide("INCLUDE"))
        self.exclude.clicked.connect(lambda: self.decide("EXCLUDE"))
        self.remove.clicked.connect(self.take_back)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Communes included or excluded by hand"))
        self.why = QPlainTextEdit()
        self.why.setTabChangesFocus(True)
        self.why.textChanged.connect(self._write)
        for widget in (self.list, self.why):
            widget.setFixedHeight((_LINES + 1) * widget.fontMetrics().height())
        label = QLabel(tr("&Justification"))
        label.setBuddy(self.why)
        self.lacking = told(bold=True)
        column.addWidget(
            told(
                tr(
                    "What the communes selected in the list are to be, whatever is "
                    "found; it is printed with its justification."
                )
            )
        )
        column.addLayout(FlowLayout(self.include, self.exclude))
        column.addWidget(self.list)
        column.addLayout(FlowLayout(self.remove))
        for widget in (label, self.why, self.lacking):
            column.addWidget(widget)

    def _write(self) -> None:
        self._written.start()
        self._show_lacking()

    def _show_lacking(self) -> None:
        written, decided = bool(self.why.toPlainText().strip()), self.list.count() > 0
        text = ""
        if decided and not written:
            text = tr("Write the justification: without it nothing is included or excluded.")
        elif written and not decided:
            text = tr("A justification was given, but no commune is included or excluded by hand.")
        self.lacking.setText(f"! {text}" if text else "")
        self.lacking.setVisible(bool(text))
