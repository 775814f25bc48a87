"""The inventory of services, or that of instruments, edited as a table."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ..core.basis import AmDelimiterError
from ..core.catalogue import Catalogue
from ..core.services import SERVICES
from ..toolbelt.i18n import tr, tr_error
from .register_rows import KIND, Row, columns_of, faults_of, kinds_of, write_rows
from .step_page import told

_FAULTS_TOLD = 3


class RegisterEditor(QDialog):
    """Rows to add, change and take away; what is kept goes to ``file``, and to no other.

    ``cuts`` are the codes of the study.
    """

    def __init__(
        self,
        register: str,
        rows: list[Row],
        file: Path,
        known: Catalogue,
        cuts: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._register, self._known, self.file = register, known, file
        self._cuts = tuple(cuts)
        services = register == SERVICES
        self.setWindowTitle(tr("Services") if services else tr("Instruments and joint policies"))
        self._columns = columns_of(register, known)
        self.table = QTableWidget(0, len(self._columns))
        self.table.setHorizontalHeaderLabels([_title(one.heading) for one in self._columns])
        self.table.horizontalHeader().setStretchLastSection(True)
        kind = next((n for n, one in enumerate(self._columns) if one.field == KIND), None)
        if kind is not None:
            self._kinds = _Kinds(kinds_of(register, known), self)
            self.table.setItemDelegateForColumn(kind, self._kinds)
        help_ = told(
            tr(
                "One element in each row. Communes served go by their codes, divided by "
                "semicolons: 05101;05109. It is kept in {file}; the table that was given stays as "
                "it is."
            ).format(file=file.name)
        )
        self.fault = told()
        self.fault.hide()
        add, take = QPushButton(tr("&Add a row")), QPushButton(tr("&Take the row away"))
        add.clicked.connect(lambda: self.add_row({}))
        take.clicked.connect(lambda: self.table.removeRow(self.table.currentRow()))
        row = QHBoxLayout()
        row.addWidget(add)
        row.addWidget(take)
        row.addStretch(1)
        kinds = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(kinds.Save | kinds.Cancel)
        self.buttons.button(kinds.Save).setText(tr("Save"))
        self.buttons.button(kinds.Cancel).setText(tr("Cancel"))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(help_)
        column.addWidget(self.table, 1)
        column.addLayout(row)
        column.addWidget(self.fault)
        column.addWidget(self.buttons)
        for one in rows:
            self.add_row(one)
        metrics = self.fontMetrics()
        self.resize(metrics.averageCharWidth() * 130, metrics.height() * 28)

    def add_row(self, row: Row) -> None:
        """A row at the end, ready to be written in."""
        place = self.table.rowCount()
        self.table.insertRow(place)
        for column, one in enumerate(self._columns):
            self.table.setItem(place, column, QTableWidgetItem(row.get(one.field, "")))
        self.table.setCurrentCell(place, 0)

    def rows(self) -> list[Row]:
        """What stands in the table; rows without anything are left out."""
        found = [
            {one.field: self._text(row, n) for n, one in enumerate(self._columns)}
            for row in range(self.table.rowCount())
        ]
        return [row for row in found if any(row.values())]

    def accept(self) -> None:
        """Keep the rows, if each can be used; otherwise say which cannot, and stay open."""
        rows = self.rows()
        faults = faults_of(rows, self._register, self._known, self._cuts)
        if not faults:
            try:
                write_rows(rows, self._register, self._known, self.file)
            except AmDelimiterError as error:
                faults = [tr_error(error)]
        if faults:
            self.fault.setText("\n".join(faults[:_FAULTS_TOLD]))
            self.fault.show()
            return
        super().accept()

    def _text(self, row: int, column: int) -> str:
        item = self.table.item(row, column)
        return item.text().strip() if item else ""


class _Kinds(QStyledItemDelegate):
    """A list of kinds, which may also be written by hand."""

    def __init__(self, kinds: list[str], parent: QWidget) -> None:
        super().__init__(parent)
        self._kinds = kinds

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: object
    ) -> QComboBox:
        """The list, where the cell is."""
        box = QComboBox(parent)
        box.setEditable(True)
        box.addItems(self._kinds)
        return box

    def setEditorData(self, editor: QComboBox, index: object) -> None:
        """Begin with what the cell holds."""
        editor.setEditText(str(index.data(Qt.ItemDataRole.EditRole) or ""))

    def setModelData(self, editor: QComboBox, model: object, index: object) -> None:
        """Put what was chosen or written into the cell."""
        model.setData(index, editor.currentText())


def _title(heading: str) -> str:
    """``categoria`` as a title."""
    return heading.replace("_", " ").capitalize()
