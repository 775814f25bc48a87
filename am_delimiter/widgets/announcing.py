"""What is said on the message bar of QGIS after a run, with buttons, until somebody closes it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape
from pathlib import Path

from qgis.core import Qgis, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QMessageBox, QPushButton
from qgis.utils import iface  # None in qgis_process

from ..toolbelt.i18n import tr

Button = tuple[str, Callable[[], None]]
"""The words on a button, and what it does."""
TITLE = "am_delimiter"


def announce(text: str, buttons: Sequence[Button], *, good: bool = False) -> None:
    """Say something on the message bar, as ``good`` news or as plain; nowhere without a desktop."""
    if iface is None:
        return
    bar = iface.messageBar()
    item = bar.createMessage(TITLE, escape(text))  # it takes HTML
    for words, act in buttons:
        button = QPushButton(words)
        button.clicked.connect(lambda _=False, act=act: act())
        item.layout().addWidget(button)
    bar.pushWidget(item, Qgis.MessageLevel.Success if good else Qgis.MessageLevel.Info)


def announce_documents(pdf: Path | None, project: Path | None, folder: Path | None) -> None:
    """Say where the files of an expediente are, with a button for each."""
    made = [path for path in (pdf, project, folder) if path]
    if not made:
        return
    buttons: list[Button] = []
    if pdf:
        buttons.append((tr("Open PDF"), lambda: open_file(pdf)))
    buttons.append((tr("Open folder"), lambda: open_file(folder or made[0].parent)))
    if project:
        buttons.append((tr("Open project"), lambda: open_project(project)))
    places = ", ".join(str(path) for path in made)
    announce(tr("The expediente is ready: {files}").format(files=places), buttons, good=True)


def open_file(path: Path) -> None:
    """Open a file or folder with the program of the system."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def open_project(path: Path) -> None:
    """Open a project in this QGIS; what is not saved in the open one is asked about first."""
    if not _unsaved() or _may_be_closed():
        iface.addProject(str(path))


def _unsaved() -> bool:
    project = QgsProject.instance()
    layers = project.mapLayers().values()
    edited = (one.isModified() for one in layers if isinstance(one, QgsVectorLayer))
    return project.isDirty() or any(edited)


def _may_be_closed() -> bool:
    kinds = QMessageBox.StandardButton
    question = tr("What is not saved in the open project is lost. Open the other one all the same?")
    answer = QMessageBox.question(
        iface.mainWindow(), TITLE, question, kinds.Yes | kinds.No, kinds.No
    )
    return bool(answer == kinds.Yes)
