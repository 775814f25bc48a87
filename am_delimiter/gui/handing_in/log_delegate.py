"""How a cell of the log is written: from a list, with a calendar, or as text."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QAbstractItemModel, QDate, QModelIndex, Qt
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDateEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ...core.basis import iso_date
from ...core.catalogue import Opinion, StepState
from .log_model import COLUMNS

_WORDS = {
    "state": [one.value for one in StepState],
    "opinion": ["", *(one.value for one in Opinion)],
}
_EDIT = Qt.ItemDataRole.EditRole


class LogDelegate(QStyledItemDelegate):
    """Lists for the words that the log knows, a calendar for the day, a line for the rest."""

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex
    ) -> QWidget:
        """The widget for a cell."""
        name = COLUMNS[index.column()]
        if name in _WORDS:
            return self._list(parent, _WORDS[name])
        if name == "date":
            day = QDateEdit(parent)
            day.setCalendarPopup(True)
            day.setDisplayFormat("dd-MM-yyyy")
            return day
        return super().createEditor(parent, option, index)

    def setEditorData(self, editor: QWidget, index: QModelIndex) -> None:
        """Put the cell into its widget; an empty day begins with today."""
        value = str(index.data(_EDIT) or "")
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(max(editor.findText(value), 0))
        elif isinstance(editor, QDateEdit):
            found = QDate.fromString(iso_date(value), Qt.DateFormat.ISODate)
            editor.setDate(found if found.isValid() else QDate.currentDate())
        else:
            super().setEditorData(editor, index)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: QModelIndex) -> None:
        """Hand what was written over; the model says whether it can be."""
        value: Any
        if isinstance(editor, QComboBox):
            value = editor.currentText()
        elif isinstance(editor, QDateEdit):
            value = editor.date().toString(Qt.DateFormat.ISODate)
        else:
            super().setModelData(editor, model, index)
            return
        model.setData(index, value, _EDIT)

    def _list(self, parent: QWidget, words: list[str]) -> QComboBox:
        found = QComboBox(parent)
        found.addItems(words)
        found.activated.connect(lambda _: self._done(found))
        return found

    def _done(self, editor: QWidget) -> None:
        """A word that was chosen counts at once."""
        self.commitData.emit(editor)
        self.closeEditor.emit(editor)
