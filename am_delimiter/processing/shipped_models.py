"""The models that the plugin carries: algorithms like any other, that people open and change.

They are ``.model3`` files of the modeller of QGIS, made of native algorithms and of ours. What they
say is Spanish in any language of the screen, but for their names in the toolbox.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingModelAlgorithm
from qgis.PyQt.QtGui import QIcon

from ..core.basis import mark
from ..toolbelt.i18n import tr
from ..toolbelt.paths import resource
from .given_inputs import refusal, with_text_tables
from .layer_parameters import opened_quietly

TITLES = {
    "model_area": mark("From the data to the expediente of an area"),
    "model_regions": mark("Delimit each region of a list"),
    "model_epochs": mark("Delimit each epoch of a series"),
}
"""The names of the models in the toolbox, by their permanent ids, which are those of the files."""

GROUP = mark("Models")


class ShippedModel(QgsProcessingModelAlgorithm):
    """A model of the plugin, under a permanent id and a name that people read."""

    def __init__(self, public_id: str) -> None:
        super().__init__()
        self._public_id = public_id
        self.fromFile(str(model_file(public_id)))
        for definition in self.parameterDefinitions():
            quiet = opened_quietly(definition)
            if quiet is not None:
                self.updateModelParameter(quiet)

    def name(self) -> str:
        """Permanent id."""
        return self._public_id

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr(TITLES[self._public_id])  # i18n: dynamic

    def group(self) -> str:
        """Where the toolbox shows it."""
        return tr(GROUP)  # i18n: dynamic

    def groupId(self) -> str:
        """Permanent id of the group."""
        return "models"

    def icon(self) -> QIcon:
        """Icon in the toolbox."""
        return QIcon(str(resource("icons", "am_delimiter.svg")))

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        """Say what is wrong with a file or layer before QGIS says only that it is not found."""
        refused = refusal(self, parameters, context)
        if refused:
            return False, refused
        opened = with_text_tables(self, parameters, context)
        return super().checkParameterValues(opened, context)

    def createInstance(self) -> ShippedModel:
        """A new instance, read anew: QGIS asks for one at each run."""
        return type(self)(self._public_id)


def model_file(public_id: str) -> Path:
    """The file of a model."""
    return resource("models", f"{public_id}.model3")


def shipped_models() -> list[ShippedModel]:
    """A new instance of each model."""
    return [ShippedModel(one) for one in TITLES]
