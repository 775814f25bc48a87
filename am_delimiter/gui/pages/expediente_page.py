"""The step «Expediente»: who hands in, what is written, the procedure, and the files to make."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from qgis.core import QgsProcessingAlgorithm, QgsProcessingContext, QgsProcessingUtils
from qgis.gui import QgsCollapsibleGroupBoxBasic
from qgis.PyQt.QtGui import QShowEvent
from qgis.PyQt.QtWidgets import QMessageBox, QPushButton, QVBoxLayout, QWidget

from ...core.basis import OutputNotWritable
from ...toolbelt.i18n import tr
from ..case_desk import Desk
from ..handing_in.checklist_view import ChecklistView
from ..handing_in.log_editor import LogEditor
from ..handing_in.made_files import MadeFiles
from ..handing_in.narrative_editor import NarrativeEditor, write_text
from ..handing_in.office_form import OfficeForm, office_values
from ..handing_in.output_files import KINDS, WANTED, OutputFiles, replaced, wanted_outputs
from ..handing_in.procedure_line import ProcedureLine
from ..handing_in.readiness import ReadinessReader, first_communes
from ..handing_in.studies_form import StudiesForm
from ..step_page import StepPage, told
from ..steps import State, Step

TEXT = "TEXT"
"""What the office has written, kept in the draft beside the parameters of the algorithm."""
_NOT_PARAMETERS = (TEXT, WANTED, *KINDS)


class ExpedientePage(StepPage):
    """From the result of the case to the document that is handed in."""

    def __init__(self, desk: Desk, *given: Any) -> None:
        super().__init__(desk, *given)
        self._reader = ReadinessReader(desk.catalogue)
        self.note = told(bold=True)
        self.form = OfficeForm()
        self.narrative = NarrativeEditor(desk.catalogue)
        self.line, self.odd = ProcedureLine(), told()
        self.log = LogEditor(desk.catalogue)
        self.studies = StudiesForm()
        self.checklist = ChecklistView()
        self.outputs = OutputFiles()
        self.export = QPushButton(tr("&Export the expediente"))
        self.made = MadeFiles(lambda path: self.iface.addProject(path))
        self._build()
        self._connect()

    def _build(self) -> None:
        self.body.addWidget(self.note)
        self._section(tr("Who hands it in"), self.form)
        self._section(tr("What the office writes"), self.narrative)
        self._section(tr("Procedure"), self.line, self.odd, self.log)
        self._section(tr("Other studies"), self.studies, folded=True)
        self._section(tr("What lacks before handing in"), self.checklist)
        self._section(tr("Files to make"), self.outputs, self.export, self.made)
        self.body.addStretch(1)

    def _section(self, title: str, *widgets: QWidget, folded: bool = False) -> None:
        box = QgsCollapsibleGroupBoxBasic(title)
        box.setCollapsed(folded)
        column = QVBoxLayout(box)
        for widget in widgets:
            column.addWidget(widget)
        self.body.addWidget(box)

    def _connect(self) -> None:
        for part in (self.form, self.studies, self.outputs):
            part.chosen.connect(self.desk.choose_office)
        self.narrative.written.connect(lambda text: self.desk.choose_office(TEXT, text))
        for part in (self.narrative, self.log, self.made):
            part.refused.connect(lambda sentence: self.desk.failed.emit(sentence, ""))
        self.log.kept.connect(self.refresh)
        self.export.clicked.connect(lambda _=False: self._export())
        self.desk.job_changed.connect(self.refresh)

    def showEvent(self, event: QShowEvent) -> None:
        """Documents may have come or gone while the page was out of sight."""
        super().showEvent(event)
        self._reader.forget()

    def leave(self) -> None:
        """Keep what was being written."""
        self.form.keep()
        self.narrative.keep()

    def refresh(self) -> None:
        """Show what was chosen, how the log stands and what was made."""
        draft, file = self.desk.draft, self.desk.file
        there = file is not None and file.is_file()
        idle = self.desk.job is None
        chosen = draft.expediente if draft else {}
        values = office_values(chosen, self.desk.catalogue)
        self.note.setText(self._standing(there))
        for part in (self.form, self.narrative, self.studies, self.outputs):
            part.setEnabled(draft is not None)
        self.form.show_values(values)
        self.studies.show_values(chosen, str(file) if there else "")
        self.narrative.show_text(str(chosen.get(TEXT) or ""))
        if idle:
            self.log.model.show(file, first_communes(self.desk.hierarchy))
            self.outputs.show_outputs(chosen, file)
        self.log.lock(not idle)
        self.log.setVisible(there)
        self._show_readiness(values, there)
        self.export.setEnabled(there and idle)
        self.made.show_made(draft.made if draft else {})

    def _standing(self, there: bool) -> str:
        """In a sentence, of what the expediente is or would be made."""
        if self.desk.draft is None:
            return tr("Open a case or begin a new one.")
        if not there:
            return tr(
                "There is no result yet: delimit first. What you write here is kept meanwhile."
            )
        situation = self.desk.situation()
        if situation.explored and not situation.is_current:
            return tr(
                "The result is out of date: what was chosen has changed since. The expediente "
                "would still be that of the result; delimit again first."
            )
        state = self.desk.states()[Step.EXPEDIENTE]
        if state is State.STALE:
            return tr("The last expediente is out of date: the result has changed. Export again.")
        if state is State.DONE:
            return tr("The expediente is made of this result.")
        return tr("The expediente of this result has not been made yet.")

    def _show_readiness(self, values: dict[str, Any], there: bool) -> None:
        missing = self.narrative.missing_parts()
        found = self._reader.read(self.log.model, self.desk.hierarchy, values, missing)
        self.line.show_log(found.log, found.term)
        told_odd = found.problem or found.findings
        if there and not self.log.model.rows:
            told_odd = tr("This result holds no log: an earlier version wrote it. Delimit again.")
        self.odd.setText(told_odd)
        self.odd.setVisible(bool(told_odd))
        without = tr("Told once there is a result with its log.")
        self.checklist.show_items(found.items, "" if found.items else found.problem or without)

    # the export

    def _export(self) -> None:
        """Ask before a file is replaced, then make what is asked for."""
        self.leave()
        draft = self.desk.draft
        if draft is None:
            return
        file, result = Path(draft.file), self.desk.situation().result
        outputs = wanted_outputs(draft.expediente, file)
        if not outputs:
            self.desk.failed.emit(tr("Mark at least one file to make."), "")
            return
        if not self._may_replace(replaced(outputs)):
            return
        values = office_values(draft.expediente, self.desk.catalogue)
        text = str(values.get(TEXT) or "") if self.narrative.has_words() else ""

        def parameters(_: QgsProcessingAlgorithm, context: QgsProcessingContext) -> dict[str, Any]:
            given = {k: v for k, v in values.items() if k not in _NOT_PARAMETERS}
            return {"CASE": str(file), **given, **outputs, "NARRATIVE": _as_file(text, context)}

        def made(results: dict[str, Any]) -> None:
            files = {kind: str(results[kind]) for kind in outputs if results.get(kind)}
            self.desk.keep_made(str(file), result, files)

        self.desk.run("expediente", parameters, made)

    def _may_replace(self, files: list[str]) -> bool:
        if not files:
            return True
        names = "\n".join(os.path.basename(file) for file in files[:_SHOWN])  # noqa: PTH119
        if len(files) > _SHOWN:
            names += "\n…"
        text = tr("These files are there already and would be replaced:") + f"\n\n{names}"
        answer = QMessageBox.question(self, tr("Replace files?"), text)
        return answer == QMessageBox.StandardButton.Yes


def _as_file(text: str, context: QgsProcessingContext) -> str:
    """The text in a file of its own, which QGIS takes away in the end; "" for none."""
    if not text:
        return ""
    file = QgsProcessingUtils.generateTempFilename("fundamentacion.md", context)
    if not write_text(Path(file), text):
        raise OutputNotWritable(path=file, problem=tr("the folder of temporary files"))
    return file


_SHOWN = 6
