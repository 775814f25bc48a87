"""The files to make: their proposed names beside the case, and whether one would be replaced."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from ...expediente.document import CASE, SHEETS, WEB, WORKBOOK
from ...toolbelt.i18n import tr

KINDS = {"PDF": ".pdf", "SHORT": ".pdf", "HTML": ".html", "FOLDER": "", "PROJECT": ".qgz"}
_APART = {"SHORT": " ejecutivo"}
"""What the name of a file says beside that of the document."""
WANTED = "WANTED"
"""The outputs that are asked for, beside the parameters of the algorithm."""
_TRIES = 1000


def proposed(case: Path, kind: str) -> str:
    """A name beside the case that nobody has yet."""
    for number in range(1, _TRIES):
        ending = f" {number}" if number > 1 else ""
        name = f"{case.stem} expediente{_APART.get(kind, '')}{ending}{KINDS[kind]}"
        found = case.with_name(name)
        if not found.exists():
            return str(found)
    return ""


def wanted_outputs(chosen: dict[str, Any], case: Path) -> dict[str, str]:
    """The outputs that are asked for with their paths, in the order of the page."""
    wanted = chosen.get(WANTED, ["PDF"])
    return {kind: chosen.get(kind) or proposed(case, kind) for kind in KINDS if kind in wanted}


def replaced(outputs: dict[str, str]) -> list[str]:
    """The files that would be replaced."""
    return [str(file) for file in _files(outputs) if file.exists()]


def _files(outputs: dict[str, str]) -> Iterator[Path]:
    for kind, path in outputs.items():
        folder = Path(path)
        if kind != "FOLDER":
            yield folder
            continue
        yield from (folder / CASE, folder / WORKBOOK, folder / WEB)
        yield from sorted((folder / SHEETS).glob("*"))


class OutputFiles(QWidget):
    """A box and a path for each; ``chosen`` is told the name of a parameter and its value."""

    chosen = pyqtSignal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.boxes: dict[str, QCheckBox] = {}
        self.paths: dict[str, QgsFileWidget] = {}
        labels = {
            "PDF": tr("The document (&PDF)"),
            "SHORT": tr("An e&xecutive version of four to six pages (PDF)"),
            "HTML": tr("The same text as a page of &HTML"),
            "FOLDER": tr("A &folder with sheets, tables and case"),
            "PROJECT": tr("A QGIS pro&ject"),
        }
        for kind, label in labels.items():
            box, path = QCheckBox(label), _path(kind)
            box.toggled.connect(lambda _=False: self._tell_wanted())
            path.fileChanged.connect(lambda text, kind=kind: self.chosen.emit(kind, text))
            path.setAccessibleName(label.replace("&", ""))
            self.boxes[kind], self.paths[kind] = box, path
            column.addWidget(box)
            column.addWidget(path)

    def show_outputs(self, chosen: dict[str, Any], case: Path | None) -> None:
        """Show what is asked for and the names, proposed where none was chosen."""
        wanted = chosen.get(WANTED, ["PDF"])
        for kind, box in self.boxes.items():
            path = self.paths[kind]
            for widget in (box, path):
                widget.blockSignals(True)
            box.setChecked(kind in wanted)
            name = chosen.get(kind) or (proposed(case, kind) if case else "")
            if path.filePath() != name:
                path.setFilePath(name)
            path.setVisible(kind in wanted)
            for widget in (box, path):
                widget.blockSignals(False)

    def _tell_wanted(self) -> None:
        self.chosen.emit(WANTED, [kind for kind, box in self.boxes.items() if box.isChecked()])


def _path(kind: str) -> QgsFileWidget:
    found = QgsFileWidget()
    modes = QgsFileWidget.StorageMode
    found.setStorageMode(modes.SaveFile if KINDS[kind] else modes.GetDirectory)
    found.setConfirmOverwrite(False)  # asked once, when the files are made
    filters = {
        "PDF": tr("PDF (*.pdf)"),
        "SHORT": tr("PDF (*.pdf)"),
        "HTML": tr("HTML (*.html)"),
        "PROJECT": tr("QGIS projects (*.qgz *.qgs)"),
    }
    found.setFilter(filters.get(kind, ""))
    return found
