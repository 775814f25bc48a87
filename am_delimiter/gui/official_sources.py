"""The official sources of the data: what each is for, its licence, and ways to get it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.PyQt.QtCore import QSize, Qt, QUrl, pyqtSignal
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import (
    QDialog,
    QFileDialog,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ..core.catalogue import Catalogue
from ..toolbelt.i18n import tr
from ..toolbelt.remembered import recalled, remember
from .chosen_input import breakable
from .download import Download
from .flow import FlowLayout
from .input_slots import BY_NAME
from .step_page import told

FOLDER = "download_folder"
_MEGABYTE = 1_000_000
_LINES, _LETTERS, _TALL = 7, 48, 32


class OfficialSources(QDialog):
    """Lists the sources of the catalogue; ``downloaded`` tells each file that came whole."""

    downloaded = pyqtSignal(str)

    def __init__(self, known: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Official sources"))
        self._known = known
        self.download: Download | None = None
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Official sources"))
        self.list.setMinimumHeight(_LINES * self.list.fontMetrics().height())
        self.list.setMinimumWidth(self.list.fontMetrics().averageCharWidth() * _LETTERS)
        for id_, one in known.official_sources.items():
            item = QListWidgetItem(one.name, self.list)
            item.setData(Qt.ItemDataRole.UserRole, id_)
        self.about, self.state = told(), told()
        self.address = told()
        self.progress = QProgressBar()
        self.browse = QPushButton(tr("Open in the &browser"))
        self.fetch = QPushButton(tr("&Download…"))
        self.stop = QPushButton(tr("Cancel"))
        self.close_ = QPushButton(tr("Close"))
        self._build()
        self.list.setCurrentRow(0)
        self._show_running()
        line = self.list.fontMetrics().height()
        self.resize(self.sizeHint().expandedTo(QSize(0, _TALL * line)))

    def show_source(self) -> None:
        """Tell of the source that is chosen in the list."""
        chosen = self._chosen()
        source = self._known.sources[chosen.source_id]
        titles = [tr(BY_NAME[name].title) for name in chosen.inputs]  # i18n: dynamic
        lines = [
            chosen.purpose,
            tr("For: {inputs}").format(inputs=", ".join(titles)),
            tr("Publisher: {name}").format(name=source.publisher),
            tr("Licence: {licence}").format(licence=source.licence),
            chosen.note,
        ]
        self.about.setText("\n".join(line for line in lines if line))
        address = chosen.file or chosen.page or tr("No address is registered.")
        self.address.setText(breakable(address))
        self.browse.setEnabled(bool(chosen.page or chosen.file))
        self.fetch.setEnabled(bool(chosen.file) and self.download is None)

    def open_page(self) -> None:
        """Open the page of the source, or its file, in the browser."""
        chosen = self._chosen()
        QDesktopServices.openUrl(QUrl(chosen.page or chosen.file or ""))

    def ask_and_fetch(self) -> None:
        """Ask for a folder and download the file of the source into it."""
        chosen = self._chosen()
        folder = QFileDialog.getExistingDirectory(self, tr("Folder to save in"), recalled(FOLDER))
        if folder and chosen.file:
            remember(FOLDER, folder)
            self.begin(chosen.file, Path(folder))

    def begin(self, url: str, folder: Path) -> None:
        """Download a file; one at a time."""
        if self.download is not None:
            return
        self.download = Download(url, folder, parent=self)
        self.download.progressed.connect(self._show_progress)
        self.download.ended.connect(self._ended)
        self.state.setText(tr("Downloading {file}…").format(file=self.download.target.name))
        self._show_running()
        self.download.start()

    def cancel(self) -> None:
        """Stop the download."""
        if self.download is not None:
            self.download.cancel()

    def reject(self) -> None:
        """The dialog is closed: what is under way is stopped."""
        self.cancel()
        super().reject()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        # texts of any length and size of letters: they scroll where they have no room
        texts = QScrollArea()
        texts.setWidgetResizable(True)
        texts.setFrameShape(QScrollArea.Shape.NoFrame)
        texts.setMinimumHeight(_LINES * self.list.fontMetrics().height())
        inside = QWidget()
        lines = QVBoxLayout(inside)
        lines.setContentsMargins(0, 0, 0, 0)
        for label in (self.about, self.address, self.state):
            lines.addWidget(label)
        lines.addStretch(1)
        texts.setWidget(inside)
        column.addWidget(self.list, 1)
        column.addWidget(texts, 2)
        column.addWidget(self.progress)
        column.addLayout(FlowLayout(self.browse, self.fetch, self.stop, self.close_))
        self.list.currentRowChanged.connect(lambda _row: self.show_source())
        self.browse.clicked.connect(self.open_page)
        self.fetch.clicked.connect(self.ask_and_fetch)
        self.stop.clicked.connect(self.cancel)
        self.close_.clicked.connect(self.reject)
        self.fetch.setAutoDefault(False)

    def _chosen(self) -> Any:
        """The entry of the catalogue."""
        item = self.list.currentItem()
        names = list(self._known.official_sources)
        id_ = names[0] if item is None else item.data(Qt.ItemDataRole.UserRole)
        return self._known.official_sources[id_]

    def _show_progress(self, bytes_: float, total: float) -> None:
        self.progress.setMaximum(1000 if total else 0)
        if total:
            self.progress.setValue(int(1000 * bytes_ / total))
        came = tr("{came} MB of {total} MB") if total else tr("{came} MB")
        numbers = {"came": f"{bytes_ / _MEGABYTE:.0f}", "total": f"{total / _MEGABYTE:.0f}"}
        self.progress.setFormat(came.format(**numbers))

    def _ended(self, file: str, why: str) -> None:
        self.download = None
        if file:
            self.state.setText(tr("Saved as {file}").format(file=breakable(file)))
        else:
            self.state.setText(why or tr("Cancelled: nothing was kept."))
        self._show_running()
        if file:
            self.downloaded.emit(file)

    def _show_running(self) -> None:
        runs = self.download is not None
        self.progress.setVisible(runs)
        self.progress.setMaximum(0)
        self.stop.setVisible(runs)
        self.state.setVisible(bool(self.state.text()))
        self.show_source()
