"""The top of the dock: which case is open, and new, open, recent, save as and close."""

from __future__ import annotations

import os
from pathlib import Path

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QMenu, QToolButton, QWidget

from ..toolbelt.i18n import tr
from .case_desk import Desk
from .draft_store import recent_cases

SUFFIX = ".gpkg"


class CaseBar(QWidget):
    """Names the open case and holds the menu of cases."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 6, 6, 0)
        self.name = QLabel()
        self.name.setTextFormat(Qt.TextFormat.PlainText)
        font = self.name.font()
        font.setBold(True)
        self.name.setFont(font)
        self.button = QToolButton()
        self.button.setText(tr("&Case"))
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill)
        self.button.setMenu(self._menu)
        row.addWidget(self.name, 1)
        row.addWidget(self.button)
        desk.opened.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Name the open case."""
        file = self._desk.file
        self.name.setText(file.stem if file else tr("No case is open"))
        self.name.setToolTip(str(file) if file else "")

    def new(self) -> None:
        """Ask where the new case is to be kept, and begin it."""
        file = self._asked_to_save(tr("New case: where it will be kept"), "caso.gpkg")
        if file and not self._is_taken(file):
            self._desk.begin(file)

    def open(self) -> None:
        """Ask for a case and open it."""
        kinds = tr("GeoPackage (*.gpkg)")
        file, _ = QFileDialog.getOpenFileName(self, tr("Open a case"), self._folder(), kinds)
        if file:
            self._desk.open(file)

    def save_as(self) -> None:
        """Ask for another file and go on there."""
        own = self._desk.file
        file = self._asked_to_save(tr("Save the case as"), own.name if own else "caso.gpkg")
        if file and not self._is_taken(file):
            self._desk.save_as(file)

    def _fill(self) -> None:
        self._menu.clear()
        self._menu.addAction(tr("New…"), self.new)
        self._menu.addAction(tr("Open…"), self.open)
        recent = self._menu.addMenu(tr("Recent"))
        for file in recent_cases():
            action = recent.addAction(Path(file).stem)
            action.setToolTip(file)
            action.triggered.connect(lambda _=False, file=file: self._desk.open(file))
        recent.setToolTipsVisible(True)
        recent.setEnabled(bool(recent.actions()))
        here = self._desk.draft is not None
        self._menu.addAction(tr("Save as…"), self.save_as).setEnabled(here)
        self._menu.addAction(tr("Close"), self._desk.close).setEnabled(here)

    def _folder(self) -> str:
        file = self._desk.file
        recent = recent_cases()
        return str((file or Path(recent[0])).parent) if file or recent else ""

    def _asked_to_save(self, title: str, name: str) -> str:
        """A file that the user named, with its suffix; "" when the dialog was left."""
        start = os.path.join(self._folder(), name)  # noqa: PTH118 - text for a dialog
        # whether it may be replaced is not asked: a case never replaces a file
        options = QFileDialog.Option.DontConfirmOverwrite
        kinds = tr("GeoPackage (*.gpkg)")
        file, _ = QFileDialog.getSaveFileName(self, title, start, kinds, "", options)
        return file if not file or file.lower().endswith(SUFFIX) else file + SUFFIX

    def _is_taken(self, file: str) -> bool:
        if not os.path.exists(file):  # noqa: PTH110
            return False
        text = tr("{file} is there already, and a case never replaces a file. Choose another name.")
        self._desk.failed.emit(text.format(file=file), "")
        return True
