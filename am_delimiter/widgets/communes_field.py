"""Communes by their codes: a line to write them in, and a button that opens the list."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingParameters,
    QgsProcessingParameterString,
)
from qgis.gui import QgsAbstractProcessingParameterWidgetWrapper
from qgis.PyQt.QtWidgets import QLineEdit, QToolButton, QWidget

from ..toolbelt.i18n import tr
from .commune_list import CommuneList
from .dialog_kind import for_designer, kind_of
from .field_row import row_of


class CommunesWidget:
    """What Processing asks for by its dotted name; in the model designer the widget of QGIS."""

    def __new__(
        cls, parameter: QgsProcessingParameterString, dialog: Any, row: int = 0, column: int = 0
    ) -> Any:
        """That of QGIS where a model is designed, ours elsewhere."""
        return for_designer(parameter, dialog) or _CommunesWrapper(parameter, kind_of(dialog))


class _CommunesWrapper(QgsAbstractProcessingParameterWidgetWrapper):
    """The line in the dialog of a run or of a batch; its value is the text in it."""

    def __init__(self, parameter: QgsProcessingParameterString, kind: Any) -> None:
        super().__init__(parameter, kind)
        self._line: QLineEdit | None = None
        self._button: QToolButton | None = None

    def createWidget(self) -> QWidget:
        """The line and its button."""
        self._line, self._button = QLineEdit(), QToolButton()
        self._line.setPlaceholderText(tr("Codes, such as 05101, 05109"))
        self._line.setToolTip(self.parameterDefinition().toolTip())
        self._line.textChanged.connect(lambda _: self.widgetValueHasChanged.emit(self))
        self._button.setText("…")
        self._button.setToolTip(tr("Choose communes from a list"))
        self._button.clicked.connect(lambda _: self._choose())
        return row_of(self._line, self._button)

    def setWidgetValue(self, value: Any, context: QgsProcessingContext) -> None:
        """Show codes."""
        definition = self.parameterDefinition()
        given = {definition.name(): value}
        text = QgsProcessingParameters.parameterAsString(definition, given, context)
        self._line.setText(text)

    def widgetValue(self) -> Any:
        """The codes as they were written."""
        return self._line.text()

    def _choose(self) -> None:
        """Open the list, with the communes marked that are in the line."""
        dialog = CommuneList(self._line.text(), self._button)
        if dialog.exec():
            self._line.setText(dialog.codes())
