"""A choice of several options, each a box to tick in words, while the value stays their ids."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingParameterEnum,
    QgsProcessingParameters,
)
from qgis.gui import QgsAbstractProcessingParameterWidgetWrapper
from qgis.PyQt.QtWidgets import QCheckBox, QWidget

from .dialog_kind import for_designer, in_batch, kind_of
from .field_row import column_of, row_of


class ChoicesWidget:
    """What Processing asks for by its dotted name; ``words`` are the options as people read them.

    In the model designer it is the widget of QGIS.
    """

    def __new__(
        cls,
        parameter: QgsProcessingParameterEnum,
        dialog: Any,
        row: int = 0,
        column: int = 0,
        words: tuple[str, ...] = (),
    ) -> Any:
        """That of QGIS where a model is designed, ours elsewhere."""
        designed = for_designer(parameter, dialog)
        return _ChoicesWrapper(parameter, kind_of(dialog), words) if designed is None else designed


class _ChoicesWrapper(QgsAbstractProcessingParameterWidgetWrapper):
    """The boxes of a choice in the dialog of a run or of a batch."""

    def __init__(
        self, parameter: QgsProcessingParameterEnum, kind: Any, words: tuple[str, ...]
    ) -> None:
        super().__init__(parameter, kind)
        self._words = words
        self._in_table = kind == in_batch()
        self._boxes: dict[str, QCheckBox] = {}

    def createWidget(self) -> QWidget:
        """A box for each option: side by side in the table of a batch, else below each other."""
        definition = self.parameterDefinition()
        for option, words in zip(definition.options(), self._words):
            box = QCheckBox(words)
            box.setToolTip(definition.toolTip())
            box.toggled.connect(lambda _: self.widgetValueHasChanged.emit(self))
            self._boxes[option] = box
        lay_out = row_of if self._in_table else column_of
        return lay_out(*self._boxes.values())

    def setWidgetValue(self, value: Any, context: QgsProcessingContext) -> None:
        """Tick the options of some ids."""
        definition = self.parameterDefinition()
        given = {definition.name(): value}
        chosen: list[str] = []
        if value not in ([], ()):  # QGIS would take the default for none at all
            chosen = QgsProcessingParameters.parameterAsEnumStrings(definition, given, context)
        for option, box in self._boxes.items():
            box.setChecked(option in chosen)

    def widgetValue(self) -> Any:
        """The ids of the options that are ticked."""
        return [option for option, box in self._boxes.items() if box.isChecked()]
