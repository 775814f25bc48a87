"""A choice whose options are shown in words, while its value stays an id."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingParameterEnum,
    QgsProcessingParameters,
)
from qgis.gui import QgsAbstractProcessingParameterWidgetWrapper
from qgis.PyQt.QtWidgets import QComboBox, QWidget

from .dialog_kind import for_designer, kind_of
from .field_row import row_of


class ChoiceWidget:
    """What Processing asks for by its dotted name; ``words`` are the options as people read them.

    In the model designer it is the widget of QGIS, with the same words.
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
        if designed is None:
            return _ChoiceWrapper(parameter, kind_of(dialog), words)
        _say_in_words(designed, parameter.options(), words)
        return designed


class _ChoiceWrapper(QgsAbstractProcessingParameterWidgetWrapper):
    """The box of a choice in the dialog of a run or of a batch."""

    def __init__(
        self, parameter: QgsProcessingParameterEnum, kind: Any, words: tuple[str, ...]
    ) -> None:
        super().__init__(parameter, kind)
        self._words = words
        self._box: QComboBox | None = None

    def createWidget(self) -> QWidget:
        """The box, with the id of each option behind its words."""
        definition = self.parameterDefinition()
        self._box = QComboBox()
        for option, words in zip(definition.options(), self._words):
            self._box.addItem(words, option)
        self._box.setToolTip(definition.toolTip())
        self._box.currentIndexChanged.connect(lambda _: self.widgetValueHasChanged.emit(self))
        return row_of(self._box)

    def setWidgetValue(self, value: Any, context: QgsProcessingContext) -> None:
        """Choose the option of an id; QGIS takes the default for one that is none."""
        definition = self.parameterDefinition()
        given = {definition.name(): value}
        text = QgsProcessingParameters.parameterAsEnumString(definition, given, context)
        position = self._box.findData(text)
        if position >= 0:
            self._box.setCurrentIndex(position)

    def widgetValue(self) -> Any:
        """The id of the option that is chosen."""
        return self._box.currentData()


def _say_in_words(widget: QWidget, options: list[str], words: tuple[str, ...]) -> None:
    """Let the box that holds these options show their words; what it gives back stays."""
    for box in widget.findChildren(QComboBox):
        if [box.itemText(place) for place in range(box.count())] == options:
            for place, text in enumerate(words):
                box.setItemText(place, text)
