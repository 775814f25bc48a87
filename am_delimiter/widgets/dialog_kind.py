"""Which dialog asks for a widget: that of one run, of a batch, or of the model designer."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingParameterDefinition
from qgis.gui import QgsGui, QgsProcessingModelerParameterWidget

_DESIGNER = "ModelerParametersDialog"


def kind_of(dialog: Any) -> Any:
    """The kind of a dialog as QGIS calls it; the name of that enum depends on its version."""
    from processing.gui.wrappers import DIALOG_STANDARD, dialogTypes

    return dialogTypes.get(type(dialog).__name__, DIALOG_STANDARD)


def in_batch() -> Any:
    """The kind of the table of a batch."""
    from processing.gui.wrappers import DIALOG_BATCH

    return DIALOG_BATCH


def for_designer(
    parameter: QgsProcessingParameterDefinition, dialog: Any
) -> QgsProcessingModelerParameterWidget | None:
    """The widget of QGIS in the model designer, None in other dialogs.

    There a value may also come from an input of the model or from another algorithm.
    """
    if type(dialog).__name__ != _DESIGNER:
        return None
    made = QgsGui.processingGuiRegistry().createModelerParameterWidget(
        dialog.model, dialog.childId, parameter, dialog.context
    )
    made.setDialog(dialog)
    return made
