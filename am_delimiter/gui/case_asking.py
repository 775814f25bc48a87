"""Asks for the file of a case: a new one, one to open, one to go on in."""

from __future__ import annotations

import os
from pathlib import Path

from qgis.PyQt.QtWidgets import QFileDialog, QWidget

from ..toolbelt.i18n import tr
from .case_desk import Desk
from .draft_store import recent_cases

SUFFIX = ".gpkg"


def ask_new(desk: Desk, parent: QWidget) -> None:
    """Ask where the new case is to be kept, and begin it."""
    file = _asked_to_save(desk, parent, tr("New case: where it will be kept"), "caso.gpkg")
    if file and not _is_taken(desk, file):
        desk.begin(file)


def ask_open(desk: Desk, parent: QWidget) -> None:
    """Ask for a case and open it."""
    kinds = tr("GeoPackage (*.gpkg)")
    file, _ = QFileDialog.getOpenFileName(parent, tr("Open a case"), _folder(desk), kinds)
    if file:
        desk.open(file)


def ask_save_as(desk: Desk, parent: QWidget) -> None:
    """Ask for another file and go on there."""
    own = desk.file
    name = own.name if own else "caso.gpkg"
    file = _asked_to_save(desk, parent, tr("Save the case as"), name)
    if file and not _is_taken(desk, file):
        desk.save_as(file)


def _folder(desk: Desk) -> str:
    file, recent = desk.file, recent_cases()
    return str((file or Path(recent[0])).parent) if file or recent else ""


def _asked_to_save(desk: Desk, parent: QWidget, title: str, name: str) -> str:
    """A file that the user named, with its suffix; "" when the dialog was left."""
    start = os.path.join(_folder(desk), name)  # noqa: PTH118 - text for a dialog
    # whether it may be replaced is not asked: a case never replaces a file
    options = QFileDialog.Option.DontConfirmOverwrite
    kinds = tr("GeoPackage (*.gpkg)")
    file, _ = QFileDialog.getSaveFileName(parent, title, start, kinds, "", options)
    return file if not file or file.lower().endswith(SUFFIX) else file + SUFFIX


def _is_taken(desk: Desk, file: str) -> bool:
    if not os.path.exists(file):  # noqa: PTH110
        return False
    text = tr("{file} is there already, and a case never replaces a file. Choose another name.")
    desk.failed.emit(text.format(file=file), "")
    return True
