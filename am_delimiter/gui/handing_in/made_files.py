"""What the last export made: opened with a click."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QUrl, pyqtSignal
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QMessageBox, QPushButton, QVBoxLayout, QWidget

from ...toolbelt.i18n import tr
from ..flow import FlowLayout


class MadeFiles(QWidget):
    """Buttons for the files that are there; ``refused`` is told a sentence.

    ``open_project`` opens a project in place of the one that is open.
    """

    refused = pyqtSignal(str)

    def __init__(self, open_project: Callable[[str], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open = open_project
        self._made: dict[str, str] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.pdf = QPushButton(tr("Open the PDF"))
        self.short = QPushButton(tr("Open the executive version"))
        self.html = QPushButton(tr("Open the page of HTML"))
        self.folder = QPushButton(tr("Open the folder"))
        self.project = QPushButton(tr("Open the project"))
        self.pdf.clicked.connect(lambda _=False: self._show(self._made.get("PDF", "")))
        self.short.clicked.connect(lambda _=False: self._show(self._made.get("SHORT", "")))
        self.html.clicked.connect(lambda _=False: self._show(self._made.get("HTML", "")))
        self.folder.clicked.connect(lambda _=False: self._show(self._place()))
        self.project.clicked.connect(lambda _=False: self._open_project())
        column.addLayout(FlowLayout(self.pdf, self.short, self.html, self.folder, self.project))

    def show_made(self, made: dict[str, str]) -> None:
        """Offer what was made."""
        self._made = {kind: path for kind, path in made.items() if path}
        self.pdf.setEnabled("PDF" in self._made)
        self.project.setEnabled("PROJECT" in self._made)
        for kind, button in (("SHORT", self.short), ("HTML", self.html)):
            button.setVisible(kind in self._made)
        self.setVisible(bool(self._made))

    def _place(self) -> str:
        """The folder that was made, or the one in which the files lie."""
        paths = [Path(path).parent for path in self._made.values()]
        return self._made.get("FOLDER") or str(paths[0] if paths else "")

    def _show(self, path: str) -> None:
        if not Path(path).exists():
            self.refused.emit(tr("{file} is not there any more.").format(file=path))
        elif not QDesktopServices.openUrl(QUrl.fromLocalFile(path)):
            self.refused.emit(tr("No program opens {file} here.").format(file=path))

    def _open_project(self) -> None:
        path = self._made.get("PROJECT", "")
        if not Path(path).exists():
            self.refused.emit(tr("{file} is not there any more.").format(file=path))
            return
        text = tr("Open the project of the expediente in place of the one that is open?")
        if QgsProject.instance().isDirty():
            text += " " + tr("What was not saved in that one is lost.")
        if QMessageBox.question(self, tr("Open the project"), text) == _YES:
            self._open(path)


_YES = QMessageBox.StandardButton.Yes
