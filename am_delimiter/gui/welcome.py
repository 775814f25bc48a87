"""What the page of the data offers while no case is open: begin, open, go on, try."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ..toolbelt.i18n import tr
from .case_asking import ask_new, ask_open
from .case_desk import Desk
from .chosen_input import breakable
from .draft_store import recent_cases
from .sample_region import begin_sample
from .step_page import told

_MOST = 5


class Welcome(QWidget):
    """Ways into a case."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._shown: list[str] = []
        self.recent: list[QPushButton] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(told(tr("A case keeps what you choose and what comes of it in one file.")))
        self.sample = QPushButton(tr("Try it with the sample region"))
        self.sample.setToolTip(tr("A fictional region: no data of your own is needed."))
        self.new, self.open = QPushButton(tr("New case…")), QPushButton(tr("Open…"))
        self.sample.clicked.connect(lambda: begin_sample(desk))
        self.new.clicked.connect(lambda: ask_new(desk, self))
        self.open.clicked.connect(lambda: ask_open(desk, self))
        for button in (self.new, self.open, self.sample):
            column.addWidget(button)
        self._title = told(tr("Recent cases"), bold=True)
        column.addWidget(self._title)
        self._recent = QVBoxLayout()
        column.addLayout(self._recent)

    def refresh(self) -> None:
        """Show the recent cases that are still there."""
        files = recent_cases()[:_MOST]
        self._title.setVisible(bool(files))
        if files == self._shown:
            return
        self._shown = files
        for button in self.recent:
            self._recent.removeWidget(button)
            button.deleteLater()
        self.recent = [self._button(file) for file in files]

    def _button(self, file: str) -> QPushButton:
        button = QPushButton(Path(file).stem.replace("&", "&&"))
        button.setToolTip(file)
        button.setMinimumWidth(0)
        button.setAccessibleDescription(breakable(file))
        button.clicked.connect(lambda: self._desk.open(file))
        self._recent.addWidget(button)
        return button
