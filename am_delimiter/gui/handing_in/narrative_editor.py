"""The written part of the expediente: a plain editor that begins with the outline."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import QSaveFile, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QTextCursor
from qgis.PyQt.QtWidgets import (
    QFileDialog,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ...core.basis import AmDelimiterError
from ...core.catalogue import Catalogue, texts_of
from ...expediente.pages.narrative_pages import narrative_template
from ...expediente.reading.narrative import missing_headings, parse_narrative, text_of_file
from ...toolbelt.i18n import tr, tr_error
from ..flow import FlowLayout
from ..step_page import told

_PAUSE_MS = 400
"""How long nobody has typed before the text is kept."""
_LINES = 10


class NarrativeEditor(QWidget):
    """The text; ``written`` is told all of it a moment after it was changed.

    ``refused`` is told a sentence.
    """

    written = pyqtSignal(str)
    refused = pyqtSignal(str)

    def __init__(self, known: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known = known
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(tr("Rationale written by the office"))
        self.text.setMinimumHeight(self.text.fontMetrics().height() * _LINES)
        self.text.setPlaceholderText(
            tr("Write here, or begin with the outline. A line that begins with ## is a heading.")
        )
        self.missing = told()
        self.outline = QPushButton(tr("Begin with the &outline"))
        self.open = QPushButton(tr("&Bring a text in…"))
        self.save = QPushButton(tr("&Save as text…"))
        column.addWidget(self.text)
        column.addLayout(FlowLayout(self.outline, self.open, self.save))
        column.addWidget(self.missing)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.keep)
        self.text.textChanged.connect(self._changed)
        self.outline.clicked.connect(lambda _=False: self._begin())
        self.open.clicked.connect(lambda _=False: self._open())
        self.save.clicked.connect(lambda _=False: self._save())
        self._kept = ""

    def show_text(self, text: str) -> None:
        """Show a text that is kept, unless it is what stands here or is being written."""
        if text == self._kept:
            return
        self._kept = text
        self.text.setPlainText(text)
        self._pause.stop()

    def keep(self) -> None:
        """Hand over what was written since the last time."""
        self._pause.stop()
        text = self.text.toPlainText()
        if text != self._kept:
            self._kept = text
            self.written.emit(text)

    def missing_parts(self) -> list[str]:
        """The headings of the outline under which nothing is written."""
        wanted = [one.heading for one in texts_of("narrative", self._known.page_texts)]
        return missing_headings(parse_narrative(self.text.toPlainText()), wanted)

    def has_words(self) -> bool:
        """Whether anything would be printed."""
        found = parse_narrative(self.text.toPlainText())
        return any(passage.paragraphs for passage in found.passages)

    def _changed(self) -> None:
        self._pause.start()
        missing = self.missing_parts()
        head = tr("Nothing is written yet on: {parts}.").format(parts="; ".join(missing))
        self.missing.setText(head if missing else tr("Every part of the outline has a text."))
        self.save.setEnabled(bool(self.text.toPlainText().strip()))

    def _begin(self) -> None:
        """The outline below what is there: nothing that was written is lost."""
        before = self.text.toPlainText().rstrip()
        outline = narrative_template(self._known)
        self._replace(f"{before}\n\n{outline}" if before else outline)

    def _open(self) -> None:
        kinds = tr("Texts (*.txt *.md)")
        file, _ = QFileDialog.getOpenFileName(self, tr("Bring a text in"), "", kinds)
        if not file:
            return
        try:
            found = text_of_file(Path(file))
        except AmDelimiterError as error:
            self.refused.emit(tr_error(error))
            return
        text = tr("Replace what is written here by the text of the file?")
        here = self.text.toPlainText().strip()
        if not here or QMessageBox.question(self, tr("Bring a text in"), text) == _YES:
            self._replace(found)

    def _replace(self, text: str) -> None:
        """As one change, so that Ctrl+Z takes it back."""
        cursor = self.text.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)
        self.keep()

    def _save(self) -> None:
        kinds = tr("Texts (*.txt *.md)")
        file, _ = QFileDialog.getSaveFileName(self, tr("Save as text"), "", kinds)
        if not file:
            return
        target = file if Path(file).suffix else f"{file}.md"
        if target != file and Path(target).exists():
            self.refused.emit(
                tr("{file} is there already: choose it by its whole name.").format(file=target)
            )
        elif not write_text(Path(target), self.text.toPlainText()):
            self.refused.emit(tr("{file} cannot be written.").format(file=target))


def write_text(file: Path, text: str) -> bool:
    """Write a text whole or not at all; whether that went well."""
    written = QSaveFile(str(file))
    if not written.open(QSaveFile.OpenModeFlag.WriteOnly):
        return False
    written.write(text.encode("utf-8"))
    return bool(written.commit())


_YES = QMessageBox.StandardButton.Yes
