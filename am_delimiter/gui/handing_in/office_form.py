"""Who hands the expediente in: office, person, version, day, logo, and what is rarely changed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.gui import QgsCollapsibleGroupBoxBasic, QgsDateEdit, QgsFileWidget
from qgis.PyQt.QtCore import QDate, Qt, pyqtSignal
from qgis.PyQt.QtGui import QPixmap
from qgis.PyQt.QtWidgets import QCheckBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from ...core.basis import AmDelimiterError
from ...core.catalogue import Catalogue
from ...expediente.paper.logo import check_logo
from ...toolbelt.i18n import tr, tr_error
from ...toolbelt.remembered import recalled
from ..step_page import told

_PREVIEW = (4, 24)
"""Height and width of the logo in letters at most."""
_DAYS = ("DATE", "TERM_START")
_BOXES = ("ALLOW_EDITED",)


def office_values(chosen: dict[str, Any], known: Catalogue) -> dict[str, Any]:
    """What the form shows: what was chosen for the case, else what was written last time."""
    logo = recalled("LOGO")
    begun = {
        "GORE": recalled("GORE"),
        "RESPONSIBLE": recalled("RESPONSIBLE"),
        "LOGO": logo if logo and Path(logo).is_file() else "",
        "VERSION": "1",
        "TERM_START": str(known.procedure["term_start"].default),
    }
    return {**begun, **chosen}


class OfficeForm(QWidget):
    """The form; ``chosen`` is told the public name of a parameter and its value."""

    chosen = pyqtSignal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.fields: dict[str, QWidget] = {}
        self._shown: dict[str, Any] = {}
        column.addLayout(self._who())
        self.preview = QLabel()
        self.preview.setAccessibleName(tr("Logo of the office"))
        self.problem = told()
        column.addWidget(self.preview)
        column.addWidget(self.problem)
        column.addWidget(self._rare())
        self._look_at_logo("")

    def show_values(self, values: dict[str, Any]) -> None:
        """Show the values; a field in which somebody is writing stays as it is."""
        for name, field in self.fields.items():
            value = values.get(name, False if name in _BOXES else "")
            if value != self._shown.get(name) and not _is_written_in(field):
                self._shown[name] = value
                _put(field, value)
        self._look_at_logo(str(values.get("LOGO") or ""))

    def keep(self) -> None:
        """Hand over what was written and not yet left."""
        for name in self.fields:
            self._tell(name)

    def _who(self) -> QFormLayout:
        form = _form()
        for name, label in (
            ("GORE", tr("&Regional government (GORE)")),
            ("RESPONSIBLE", tr("Res&ponsible person")),
            ("VERSION", tr("&Version of the document")),
        ):
            self._add(form, name, label, QLineEdit())
        self._add(form, "DATE", tr("&Date of the document"), _day(tr("today")))
        logo = QgsFileWidget()
        logo.setFilter(tr("Pictures (*.png *.jpg *.jpeg *.svg)"))
        self._add(form, "LOGO", tr("&Logo of the office"), logo)
        return form

    def _rare(self) -> QWidget:
        box = QgsCollapsibleGroupBoxBasic(tr("More about the document"))
        form = _form()
        box.setLayout(form)
        self._add(form, "REVIEW", tr("DIFROL resolution on this product"), QLineEdit())
        self.fields["REVIEW"].setPlaceholderText(tr("pending"))
        self._add(form, "TERM_START", tr("Start of the presidential term"), _day(""))
        edited = QgsFileWidget()
        edited.setFilter(tr("QGIS projects (*.qgz *.qgs)"))
        self._add(form, "EDITED_PROJECT", tr("Edited project of an earlier expediente"), edited)
        templates = QgsFileWidget()
        templates.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self._add(form, "TEMPLATES", tr("Folder with the templates of the office"), templates)
        edited_result = QCheckBox(tr("Print a result that was edited by hand"))
        self._add(form, "ALLOW_EDITED", "", edited_result)
        box.setCollapsed(True)
        return box

    def _add(self, form: QFormLayout, name: str, label: str, field: QWidget) -> None:
        self.fields[name] = field
        field.setObjectName(name)
        if isinstance(field, QCheckBox):
            form.addRow(field)
            field.toggled.connect(lambda _: self._tell(name))
            return
        form.addRow(label, field)
        field.setAccessibleName(label.replace("&", ""))
        if isinstance(field, QLineEdit):
            field.editingFinished.connect(lambda: self._tell(name))
        elif isinstance(field, QgsDateEdit):
            field.dateValueChanged.connect(lambda *_: self._tell(name))
        else:
            field.fileChanged.connect(lambda _: self._tell(name))

    def _tell(self, name: str) -> None:
        value = _value(self.fields[name])
        if value != self._shown.get(name, False if name in _BOXES else ""):
            self._shown[name] = value
            if name == "LOGO":
                self._look_at_logo(str(value))
            self.chosen.emit(name, value)

    def _look_at_logo(self, file: str) -> None:
        """A small picture of the logo, or what is wrong with it."""
        why = ""
        picture = QPixmap()
        if file:
            try:
                check_logo(Path(file))
                picture = QPixmap(file)
            except AmDelimiterError as error:
                why = tr_error(error)
        letters = self.fontMetrics()
        lines, width = _PREVIEW
        if not picture.isNull():
            size = (letters.averageCharWidth() * width, letters.height() * lines)
            kept, smooth = (Qt.AspectRatioMode.KeepAspectRatio, _SMOOTH)
            picture = picture.scaled(*size, kept, smooth)
        self.preview.setPixmap(picture)
        self.preview.setVisible(not picture.isNull())
        self.problem.setText(why)
        self.problem.setVisible(bool(why))


def _form() -> QFormLayout:
    """Labels above their fields: a dock is narrow, and letters may be large."""
    form = QFormLayout()
    form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
    return form


def _day(when_empty: str) -> QgsDateEdit:
    found = QgsDateEdit()
    found.setDisplayFormat("dd-MM-yyyy")
    found.setCalendarPopup(True)
    found.setAllowNull(bool(when_empty))
    found.setNullRepresentation(when_empty)
    return found


def _put(field: QWidget, value: Any) -> None:
    field.blockSignals(True)
    if isinstance(field, QLineEdit):
        field.setText(str(value or ""))
    elif isinstance(field, QgsDateEdit):
        day = QDate.fromString(str(value or ""), Qt.DateFormat.ISODate)
        field.setDate(day)  # no day shows the word for none
    elif isinstance(field, QCheckBox):
        field.setChecked(bool(value))
    else:
        field.setFilePath(str(value or ""))
    field.blockSignals(False)


def _value(field: QWidget) -> Any:
    if isinstance(field, QLineEdit):
        return field.text().strip()
    if isinstance(field, QgsDateEdit):
        return "" if field.isNull() else field.date().toString(Qt.DateFormat.ISODate)
    if isinstance(field, QCheckBox):
        return field.isChecked()
    return field.filePath().strip()


def _is_written_in(field: QWidget) -> bool:
    return isinstance(field, QLineEdit) and field.hasFocus() and field.isModified()


_SMOOTH = Qt.TransformationMode.SmoothTransformation
