"""The log of the procedure as a table to be edited: each change is checked, then written."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QFont

from ...bridge.log_editing import (
    add_row,
    is_edited_elsewhere,
    numbered_log,
    remove_row,
    write_cells,
)
from ...core.basis import AmDelimiterError, LayerBeingEdited, Progress, Row, today
from ...core.catalogue import TABLE, Catalogue, ProcedureStep, StepState
from ...core.procedure import LogEntry, Procedure, read_procedure, with_hashes
from ...toolbelt.formats import date as written_date
from ...toolbelt.i18n import tr, tr_error

COLUMNS = (
    "name",
    "commune",
    "state",
    "date",
    "responsible",
    "opinion",
    "number",
    "vote",
    "act",
    "asked",
    "document",
    "remark",
)
_FIXED = ("name", "commune")
_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)


class LogModel(QAbstractTableModel):
    """The rows of the log of one file.

    ``refused`` is told a sentence, ``kept`` follows every change that was written.
    """

    refused = pyqtSignal(str)
    kept = pyqtSignal()

    def __init__(self, known: Catalogue, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []
        self.file: Path | None = None
        self.locked = False
        """Whether a run is under way, which may be reading or writing the file."""
        self._known = known
        self._communes: Mapping[str, str] = {}
        self._aliases = {one["name"]: one["alias"] for one in known.layers[TABLE].fields}

    def show(self, file: Path | None, communes: Mapping[str, str]) -> None:
        """Show the log of a file; ``communes`` are those of the set, by code."""
        try:
            rows = numbered_log(file) if file is not None and file.is_file() else None
        except AmDelimiterError as error:
            self.refused.emit(tr_error(error))
            rows = None
        same = (file, dict(communes), rows or []) == (self.file, dict(self._communes), self.rows)
        if same:
            return
        self.beginResetModel()
        self.file, self._communes, self.rows = file, dict(communes), rows or []
        self.endResetModel()

    def procedure(self) -> Procedure:
        """The log as it is read everywhere else. Raises the errors of `read_procedure`."""
        title = self._known.layers[TABLE].title
        return read_procedure(self.rows, self._communes, self._known, today(), title)

    def step(self, row: int) -> ProcedureStep | None:
        """The step of a row, None for one that the catalogue does not know."""
        return self._known.procedure_steps.get(str(self.rows[row].get("step") or ""))

    def is_extra(self, row: int) -> bool:
        """Whether another row stands for the same step and commune."""
        keys = [(one.get("step"), one.get("cut") or None) for one in self.rows]
        return keys.count(keys[row]) > 1

    # what a view asks

    def rowCount(self, parent: QModelIndex | None = None) -> int:
        """As many as the log has."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: QModelIndex | None = None) -> int:
        """Those that a person fills in, and two that say what the row is about."""
        return 0 if parent is not None and parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, way: Qt.Orientation, role: int = 0) -> Any:
        """The Spanish names of the fields, and the numbers of the rows."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._aliases[COLUMNS[section]] if way == Qt.Orientation.Horizontal else section + 1

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        """What a row is about is not written here."""
        found = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        fixed = self.locked or COLUMNS[index.column()] in _FIXED
        return found if fixed else found | Qt.ItemFlag.ItemIsEditable

    def data(self, index: QModelIndex, role: int = 0) -> Any:
        """The cell as it is read; what a step that is done still needs is told as missing."""
        name, row = COLUMNS[index.column()], self.rows[index.row()]
        value = str(row.get(name) or "")
        if role == Qt.ItemDataRole.EditRole:
            return value
        missing = not value and name in self._lacks(index.row())
        if role in _ROLES:
            return tr("missing") if missing else self._shown(index.row(), name, value)
        if role == Qt.ItemDataRole.FontRole and (missing or name in _FIXED):
            font = QFont()
            font.setItalic(missing)
            font.setBold(name == "name")
            return font
        return None

    def _shown(self, row: int, name: str, value: str) -> str:
        step = self.step(row)
        if name == "name" and step is not None:
            return step.short_name
        return str(written_date(value)) if name == "date" and value else value

    def _lacks(self, row: int) -> list[str]:
        try:
            entry = self._entry(row, self.rows[row])
        except AmDelimiterError:
            return []
        return entry.lacks() if entry else []

    # what a person changes

    def setData(self, index: QModelIndex, value: Any, role: int = 2) -> bool:
        """Check a cell with its row, and write it."""
        name, row = COLUMNS[index.column()], self.rows[index.row()]
        text = str(value or "").strip() or None
        if role != Qt.ItemDataRole.EditRole or text == (row.get(name) or None):
            return False
        cells = {name: text}
        if name == "state" and text == StepState.DONE.value and not row.get("date"):
            cells["date"] = today().isoformat()
        if name == "document":
            cells["document_sha256"] = None
        return self.write(index.row(), cells)

    def write(self, row: int, cells: dict[str, Any]) -> bool:
        """Write some cells of a row; whether they were accepted."""
        changed = {**self.rows[row], **cells}
        try:
            self._check_free()
            self._entry(row, changed)
            if cells.get("document"):
                (changed,) = with_hashes([changed], self._folder(), Progress())
                cells = {**cells, "document_sha256": changed["document_sha256"]}
            write_cells(self._path(), changed["fid"], cells)
        except AmDelimiterError as error:
            self.refused.emit(tr_error(error))
            return False
        self.rows[row] = changed
        self.dataChanged.emit(self.index(row, 0), self.index(row, len(COLUMNS) - 1))
        self.kept.emit()
        return True

    def add_like(self, row: int) -> int:
        """Another row for the step of a row, below it: another session of the CID, say.

        Returns its place, -1 when it cannot be written.
        """
        about = ("step", "name", "cut", "commune")
        fresh: Row = {name: self.rows[row].get(name) for name in about}
        fresh["state"] = StepState.PENDING.value
        order = [int(one["fid"]) for one in self.rows]
        order.insert(row + 1, -1)
        try:
            self._check_free()
            number = add_row(self._path(), fresh, order)
        except AmDelimiterError as error:
            self.refused.emit(tr_error(error))
            return -1
        self.beginInsertRows(QModelIndex(), row + 1, row + 1)
        self.rows.insert(row + 1, {**dict.fromkeys(self.rows[row]), **fresh, "fid": number})
        for position, one in enumerate(self.rows, 1):
            one["position"] = position
        self.endInsertRows()
        self.kept.emit()
        return row + 1

    def remove(self, row: int) -> bool:
        """Take a row out; whether that went well."""
        try:
            self._check_free()
            remove_row(self._path(), self.rows[row]["fid"])
        except AmDelimiterError as error:
            self.refused.emit(tr_error(error))
            return False
        self.beginRemoveRows(QModelIndex(), row, row)
        del self.rows[row]
        self.endRemoveRows()
        self.kept.emit()
        return True

    def _entry(self, row: int, cells: Row) -> LogEntry | None:
        """A row as it is read, whatever the others hold; raises what is wrong with it."""
        title = self._known.layers[TABLE].title
        rows = [*({} for _ in range(row)), cells]
        log = read_procedure(rows, self._communes, self._known, today(), title)
        return next((one for one in log.entries if one.row == row + 1), None)

    def _check_free(self) -> None:
        if is_edited_elsewhere(self._path()):
            title = self._known.layers[TABLE].title
            raise LayerBeingEdited(layer=title, path=self._path())

    def _path(self) -> Path:
        return self.file or Path()

    def _folder(self) -> Path:
        return self._path().absolute().parent
