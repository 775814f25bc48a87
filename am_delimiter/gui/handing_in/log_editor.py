"""The log of the procedure in the dock: its table, the buttons below it, the window to write in."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from qgis.PyQt.QtCore import QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHeaderView,
    QMessageBox,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ...core.catalogue import TABLE, Catalogue
from ...toolbelt.i18n import tr
from ..flow import FlowLayout
from .log_delegate import LogDelegate
from .log_model import COLUMNS, LogModel

_LINES = 9
"""Rows that are seen without scrolling."""
_LONGEST = 28
"""Letters of a column that are shown at most."""


class LogTable(QTableView):
    """The log; a cell is edited as soon as it is typed into, double clicked or asked with F2."""

    def __init__(self, model: LogModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(LogDelegate(self))
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            triggers.DoubleClicked
            | triggers.EditKeyPressed
            | triggers.AnyKeyPressed
            | triggers.SelectedClicked
        )
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().setVisible(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.setAccessibleName(tr("Log of the procedure"))
        letters = self.fontMetrics()
        self.setMinimumHeight(letters.height() * _LINES * 3 // 2)
        model.modelReset.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        letter = self.fontMetrics().averageCharWidth()
        self.resizeColumnsToContents()
        for column in range(len(COLUMNS)):
            self.setColumnWidth(column, min(self.columnWidth(column), _LONGEST * letter))


class LogEditor(QWidget):
    """The table of the log with what can be done to its rows.

    ``refused`` is told a sentence, ``kept`` follows every change.
    """

    refused = pyqtSignal(str)
    kept = pyqtSignal()

    def __init__(self, known: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = LogModel(known, self)
        self.model.refused.connect(self.refused)
        self.model.kept.connect(self._changed)
        self._title = known.layers[TABLE].title
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.table = LogTable(self.model)
        self.table.selectionModel().currentChanged.connect(lambda *_: self._enable())
        self.model.modelReset.connect(self._begin)
        column.addWidget(self.table)
        self.attach = QPushButton(tr("&Attach document…"))
        self.clear = QPushButton(tr("C&lear cell"))
        self.add = QPushButton(tr("A&nother row for this step"))
        self.remove = QPushButton(tr("&Remove row"))
        self.enlarge = QPushButton(tr("&Write in a large window…"))
        for button, act in (
            (self.attach, self._attach),
            (self.clear, self._clear),
            (self.add, self._add),
            (self.remove, self._remove),
            (self.enlarge, self._enlarge),
        ):
            button.clicked.connect(lambda _=False, act=act: act())
        buttons = (self.enlarge, self.attach, self.clear, self.add, self.remove)
        column.addLayout(FlowLayout(*buttons))
        self._enable()

    def lock(self, locked: bool) -> None:
        """Leave the log as it is while a run may read or write its file."""
        self.model.locked = locked
        if locked:
            self.table.closePersistentEditor(self.table.currentIndex())
        self._enable()

    def _begin(self) -> None:
        """At the first row, so that the buttons are about one."""
        if self.model.rows:
            self.table.setCurrentIndex(self.model.index(0, COLUMNS.index("state")))
        self._enable()

    def _current(self) -> QModelIndex:
        return self.table.currentIndex()

    def _enable(self) -> None:
        here = self._current().isValid() and not self.model.locked
        self.attach.setEnabled(here)
        self.add.setEnabled(here)
        self.clear.setEnabled(here)
        self.remove.setEnabled(here and self.model.is_extra(self._current().row()))
        self.enlarge.setEnabled(bool(self.model.rows))

    def _changed(self) -> None:
        self._enable()
        self.kept.emit()

    def _attach(self) -> None:
        """Choose the document of the row; one below the folder of the case is told from there."""
        file = self.model.file
        if file is None:
            return
        folder = file.absolute().parent
        found, _ = QFileDialog.getOpenFileName(self, tr("Document of this step"), str(folder))
        if found:
            self.model.write(self._current().row(), _document(found, folder))

    def _clear(self) -> None:
        self.model.setData(self._current(), "", Qt.ItemDataRole.EditRole)

    def _add(self) -> None:
        place = self.model.add_like(self._current().row())
        if place >= 0:
            self.table.setCurrentIndex(self.model.index(place, COLUMNS.index("state")))

    def _remove(self) -> None:
        text = tr("Remove this row of the log, with all that is written in it?")
        if QMessageBox.question(self, tr("Remove row"), text) == _YES:
            self.model.remove(self._current().row())

    def _enlarge(self) -> None:
        """The same table in a window of its own, where all its columns have room."""
        window = QDialog(self.window())
        window.setWindowTitle(self._title)
        column = QVBoxLayout(window)
        table = LogTable(self.model, window)
        column.addWidget(table)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(window.reject)
        column.addWidget(buttons)
        screen = self.window().size()
        window.resize(screen.width() * 9 // 10, screen.height() * 7 // 10)
        window.exec()
        window.deleteLater()


def _document(file: str, folder: Path) -> dict[str, Any]:
    """The cells of a row for its document."""
    path = Path(file)
    inside = folder in path.parents
    told = os.path.relpath(file, folder).replace("\\", "/") if inside else str(path)
    return {"document": told, "document_sha256": None}


_YES = QMessageBox.StandardButton.Yes
