"""An area of the register: a box to choose its name from, or to write codes of communes in."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingParameters,
    QgsProcessingParameterString,
)
from qgis.gui import QgsAbstractProcessingParameterWidgetWrapper
from qgis.PyQt.QtWidgets import QComboBox, QWidget

from ..toolbelt.i18n import tr
from .dialog_kind import for_designer, kind_of
from .field_row import row_of


class AreaWidget:
    """What Processing asks for by its dotted name; in the model designer the widget of QGIS."""

    def __new__(
        cls,
        parameter: QgsProcessingParameterString,
        dialog: Any,
        row: int = 0,
        column: int = 0,
        names: tuple[str, ...] = (),
    ) -> Any:
        """That of QGIS where a model is designed, ours elsewhere."""
        designed = for_designer(parameter, dialog)
        return designed or _AreaWrapper(parameter, kind_of(dialog), names)


class _AreaWrapper(QgsAbstractProcessingParameterWidgetWrapper):
    """The box in the dialog of a run or of a batch; its value is the text in it."""

    def __init__(
        self, parameter: QgsProcessingParameterString, kind: Any, names: tuple[str, ...]
    ) -> None:
        super().__init__(parameter, kind)
        self._names = names
        self._box: QComboBox | None = None

    def createWidget(self) -> QWidget:
        """The box, empty at first."""
        self._box = QComboBox()
        self._box.setEditable(True)
        self._box.addItems(["", *self._names])
        self._box.lineEdit().setPlaceholderText(tr("None; or codes, such as 05101, 05109"))
        self._box.setToolTip(self.parameterDefinition().toolTip())
        self._box.editTextChanged.connect(lambda _: self.widgetValueHasChanged.emit(self))
        return row_of(self._box)

    def setWidgetValue(self, value: Any, context: QgsProcessingContext) -> None:
        """Show a name or codes."""
        definition = self.parameterDefinition()
        given = {definition.name(): value}
        text = QgsProcessingParameters.parameterAsString(definition, given, context)
        self._box.setEditText(text)

    def widgetValue(self) -> Any:
        """The text as it was chosen or written."""
        return self._box.currentText()
