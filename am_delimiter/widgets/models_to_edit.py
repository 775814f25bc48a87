"""Copies of the models that the plugin carries, among those of the user, to be changed there."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsApplication, QgsProcessingModelAlgorithm
from qgis.PyQt.QtWidgets import QMessageBox, QWidget

from ..core.basis import Note, mark
from ..toolbelt.file_names import safe_name
from ..toolbelt.i18n import tr, tr_note

_PROVIDER, _OF_USER = "am_delimiter", "model"


def offer_models(parent: QWidget) -> None:
    """Copy the models into the folder of the user's own, and say where they are."""
    from processing.modeler.ModelerUtils import ModelerUtils  # the desktop loads it after us

    folder = Path(ModelerUtils.modelsFolders()[0])
    made = copy_models(folder)
    own = QgsApplication.processingRegistry().providerById(_OF_USER)
    if own is not None:
        own.refreshAlgorithms()
    QMessageBox.information(parent, tr("Models to edit"), copied_text(folder, made))


def copy_models(folder: Path) -> list[Path]:
    """Write a copy of each model that is not there yet; those that were written."""
    folder.mkdir(parents=True, exist_ok=True)
    provider = QgsApplication.processingRegistry().providerById(_PROVIDER)
    made = []
    for shipped in provider.algorithms():
        file = folder / safe_name(shipped.displayName(), ".model3")
        if isinstance(shipped, QgsProcessingModelAlgorithm) and not file.exists():
            copy = QgsProcessingModelAlgorithm()
            copy.loadVariant(shipped.toVariant())
            copy.setName(shipped.displayName())
            copy.setGroup(_PROVIDER)
            if copy.toFile(str(file)):
                made.append(file)
    return made


def copied_text(folder: Path, made: list[Path]) -> str:
    """What was copied and how it is opened; a copy that was there is left as it is."""
    template = mark(
        "{count} {count:model was|models were} copied to {folder}; those that were there already "
        "are left as they are.\n\n"
        "In the Processing toolbox, under «Models» and «am_delimiter», open one with the right "
        "button and «Edit model…». Its steps, values and comments are yours to change."
    )
    return tr_note(Note(template, {"count": len(made), "folder": str(folder)}))
