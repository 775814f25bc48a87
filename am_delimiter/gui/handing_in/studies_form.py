"""Studies that the expediente prints beside the case: their files, and a way to make each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.core import QgsApplication
from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ...toolbelt.i18n import tr
from ..background import PROVIDER
from ..step_page import told

ALGORITHMS = {
    "DEGURBA": "degurba",
    "FUNCTIONAL_AREA": "functional_area",
    "DEFINITIONS": "definitions",
    "REZAGO": "rezago",
    "PORTFOLIO": "portfolio",
}
"""The algorithm that makes the file of each parameter."""


class StudiesForm(QWidget):
    """A row for each study; ``chosen`` is told the public name of a parameter and its file."""

    chosen = pyqtSignal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields: dict[str, QgsFileWidget] = {}
        self.makers: dict[str, QPushButton] = {}
        self._case = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        note = told()
        note.setText(tr("Each adds a sheet and its tables. Left empty, nothing of it is printed."))
        column.addWidget(note)
        for name, algorithm in ALGORITHMS.items():
            self._add(column, name, algorithm)

    def show_values(self, values: Mapping[str, Any], case: str) -> None:
        """Show the files that were chosen; ``case`` is the GeoPackage of the case, "" for none."""
        self._case = case
        for name, field in self.fields.items():
            field.blockSignals(True)
            field.setFilePath(str(values.get(name) or ""))
            field.blockSignals(False)

    def _add(self, column: QVBoxLayout, name: str, algorithm: str) -> None:
        title = QgsApplication.processingRegistry().algorithmById(f"{PROVIDER}:{algorithm}")
        label = QLabel(title.displayName() if title else algorithm)
        label.setWordWrap(True)
        field = QgsFileWidget()
        field.setObjectName(name)
        field.setFilter(tr("GeoPackage (*.gpkg)"))
        field.setAccessibleName(label.text())
        field.fileChanged.connect(lambda file: self.chosen.emit(name, file.strip()))
        make = QPushButton(tr("Make…"))
        make.setAccessibleName(f"{tr('Make…')} {label.text()}")
        make.setToolTip(tr("Opens the dialog that makes this study"))
        make.clicked.connect(lambda _=False: self._make(name))
        label.setBuddy(field)
        row = QHBoxLayout()
        row.addWidget(field, 1)
        row.addWidget(make)
        column.addWidget(label)
        column.addLayout(row)
        self.fields[name], self.makers[name] = field, make

    def _make(self, name: str) -> None:
        """Open the dialog of the study; what it wrote is chosen, unless nothing was."""
        results = open_dialog(f"{PROVIDER}:{ALGORITHMS[name]}", self._given(name))
        if results.get("OUTPUT"):
            self.fields[name].setFilePath(str(results["OUTPUT"]))

    def _given(self, name: str) -> dict[str, Any]:
        """What the dialog begins with: the case and the other studies, where it takes them."""
        form = QgsApplication.processingRegistry().algorithmById(f"{PROVIDER}:{ALGORITHMS[name]}")
        begun = {one: field.filePath() for one, field in self.fields.items() if one != name}
        begun["CASE"] = self._case
        return {one: file for one, file in begun.items() if file and form.parameterDefinition(one)}


def open_dialog(algorithm: str, begun: Mapping[str, Any]) -> dict[str, Any]:
    """The dialog of an algorithm with some values; what it gave back, nothing when it was left."""
    from processing import execAlgorithmDialog  # the desktop loads Processing after us

    return dict(execAlgorithmDialog(algorithm, dict(begun)) or {})
