"""A number without the zeros that nobody wrote: ``200``, not ``200,000000``."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingParameterNumber,
    QgsProcessingParameters,
)
from qgis.gui import QgsAbstractProcessingParameterWidgetWrapper, QgsDoubleSpinBox
from qgis.PyQt.QtCore import QLocale
from qgis.PyQt.QtWidgets import QWidget

from ..toolbelt.i18n import tr
from .dialog_kind import for_designer, kind_of
from .field_row import row_of

DECIMALS = 6
"""As many as the box of QGIS has."""


class NumberWidget:
    """What Processing asks for by its dotted name; in the model designer the widget of QGIS."""

    def __new__(
        cls, parameter: QgsProcessingParameterNumber, dialog: Any, row: int = 0, column: int = 0
    ) -> Any:
        """That of QGIS where a model is designed, ours elsewhere."""
        return for_designer(parameter, dialog) or _NumberWrapper(parameter, kind_of(dialog))


class PlainSpinBox(QgsDoubleSpinBox):
    """Shows as many decimals as a number has."""

    def __init__(self, decimals: int = DECIMALS) -> None:
        self._locale, self._places = QLocale(), decimals
        self._locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
        super().__init__()
        self.setLocale(self._locale)
        self.setDecimals(decimals)

    def textFromValue(self, value: float) -> str:
        """The number, without zeros at its end; Qt asks also while the box is taken apart."""
        point = self._locale.decimalPoint()
        text = self._locale.toString(float(value), "f", self._places)
        return text.rstrip("0").rstrip(point) if point in text else text


class _NumberWrapper(QgsAbstractProcessingParameterWidgetWrapper):
    """The box of a number in the dialog of a run or of a batch."""

    def __init__(self, parameter: QgsProcessingParameterNumber, kind: Any) -> None:
        super().__init__(parameter, kind)
        self._box: PlainSpinBox | None = None

    def createWidget(self) -> QWidget:
        """The box with its limits; one that may stay empty says so below its least value."""
        definition = self.parameterDefinition()
        self._box = box = PlainSpinBox(0 if self._whole() else DECIMALS)
        box.setRange(definition.minimum(), definition.maximum())
        if self._may_be_empty():
            box.setMinimum(definition.minimum() - 1)
            box.setSpecialValueText(tr("Not set"))
            box.setClearValueMode(QgsDoubleSpinBox.ClearValueMode.MinimumValue)
            box.setValue(box.minimum())
        elif definition.defaultValue() is not None:
            box.setClearValue(float(definition.defaultValue()))
        box.setToolTip(definition.toolTip())
        box.valueChanged.connect(lambda _: self.widgetValueHasChanged.emit(self))
        return row_of(box)

    def setWidgetValue(self, value: Any, context: QgsProcessingContext) -> None:
        """Show a number, or that there is none."""
        definition = self.parameterDefinition()
        if value is None and self._may_be_empty():
            self._box.setValue(self._box.minimum())
            return
        given = {definition.name(): value}
        number = QgsProcessingParameters.parameterAsDouble(definition, given, context)
        self._box.setValue(number)

    def widgetValue(self) -> Any:
        """The number, None where there is none."""
        value = self._box.value()
        if self._may_be_empty() and value < self.parameterDefinition().minimum():
            return None
        return int(value) if self._whole() else value

    def _may_be_empty(self) -> bool:
        flags = self.parameterDefinition().flags()
        return bool(flags & Qgis.ProcessingParameterFlag.Optional)

    def _whole(self) -> bool:
        kind = self.parameterDefinition().dataType()
        return bool(kind == Qgis.ProcessingNumberParameterType.Integer)
