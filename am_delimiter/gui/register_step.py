"""From a criterion to its inventory and back: what is edited becomes an input of the case."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtWidgets import QWidget

from ..core.basis import AmDelimiterError
from ..core.services import INSTRUMENTS, SERVICES
from ..toolbelt.i18n import tr_error
from .case_desk import Desk
from .case_draft import described
from .case_inputs import of_layer, open_described
from .register_editor import RegisterEditor
from .register_rows import Row, rows_of

REGISTERS = {
    "services": (SERVICES, "SERVICES", "_servicios.csv"),
    "joint_policy": (INSTRUMENTS, "INSTRUMENTS", "_instrumentos.csv"),
}
"""For a criterion its register, the parameter of the delimitation, and how its file ends."""


def edit_register(
    register: str, parameter: str, ending: str, desk: Desk, parent: QWidget | None = None
) -> None:
    """Edit an inventory in a dialog; saved, it lies beside the case and is chosen for it."""
    if desk.draft is None or desk.file is None:
        return
    file = desk.file.with_name(desk.file.stem + ending)
    try:
        rows = given_rows(register, parameter, file, desk)
    except AmDelimiterError as error:
        desk.failed.emit(tr_error(error), "")
        return
    cuts = desk.hierarchy.study.cuts if desk.hierarchy else ()
    dialog = RegisterEditor(register, rows, file, desk.catalogue, cuts, parent)
    if dialog.exec():
        desk.choose(parameter, of_layer(QgsVectorLayer(str(file), file.stem, "ogr")))


def given_rows(register: str, parameter: str, file: Path, desk: Desk) -> list[Row]:
    """The rows to begin with: those of the table that is chosen, or kept before, or none."""
    chosen = described(desk.draft.delimit.get(parameter, {})) if desk.draft else []
    if chosen:
        layer = open_described(chosen[0], parameter, str(desk.file))
        return rows_of(layer, register, desk.catalogue)
    if file.is_file():
        return rows_of(QgsVectorLayer(str(file), file.stem, "ogr"), register, desk.catalogue)
    return []
