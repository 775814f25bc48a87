"""Step «Data»: what the case is made of, one row for each input, and the way to the result."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsMapLayer
from qgis.gui import QgsCollapsibleGroupBox
from qgis.PyQt.QtGui import QDragEnterEvent, QDropEvent
from qgis.PyQt.QtWidgets import QDialog, QInputDialog, QPushButton, QVBoxLayout, QWidget

from ...toolbelt.i18n import tr
from ..case_desk import Desk
from ..case_draft import CaseDraft
from ..dropped import dropped_files, dropped_layers, is_taken, slots_for
from ..examiner import Examiner
from ..input_files import open_file
from ..input_row import InputRow, asked_layer
from ..input_slots import POPULATION, SLOTS
from ..population_choice import PopulationCount
from ..said_by_hand import SaidByHand
from ..step_page import StepPage, told
from ..welcome import Welcome


class DataPage(StepPage):
    """The inputs of a case."""

    def __init__(self, desk: Desk, desktop: Any, parent: QWidget | None = None) -> None:
        super().__init__(desk, desktop, parent)
        self.setAcceptDrops(True)
        self.examiner = Examiner(desk, self)
        self.examiner.examined.connect(self._show_found)
        self._sources: QDialog | None = None
        self.welcome = Welcome(desk)
        self.body.addWidget(self.welcome)
        self.inputs = QWidget()
        self.rows: dict[str, InputRow] = {}
        self._build_rows()
        self.body.addWidget(self.inputs)
        self.body.addStretch(1)
        self._build_foot()

    def refresh(self) -> None:
        """Show what the desk holds, and have what is new examined."""
        draft = self.desk.draft
        self.welcome.setVisible(draft is None)
        self.inputs.setVisible(draft is not None)
        self.foot.setVisible(draft is not None)
        if draft is None:
            self.welcome.refresh()
            return
        self._show_rows()
        self.count.refresh()
        self.said.refresh()
        self._show_next(draft)
        self.examiner.look()

    def leave(self) -> None:
        """Nothing is examined while the page is out of sight."""
        self.examiner.stop()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Let files and layers come in."""
        if self.desk.draft is not None and is_taken(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take what is dropped beside the rows where it belongs; ask where that is not plain."""
        for layer in dropped_layers(event.mimeData()):
            self.take(layer)
        for file in dropped_files(event.mimeData()):
            self._take_file(file)
        event.acceptProposedAction()

    def take(self, layer: QgsMapLayer) -> None:
        """Choose a layer for the slot that it is for."""
        slots = slots_for(layer, self.desk.catalogue)
        if not slots:
            text = tr("«{layer}» is of a kind that no input takes.").format(layer=layer.name())
            self.desk.failed.emit(text, "")
            return
        name = slots[0] if len(slots) == 1 else self._asked(layer.name(), slots)
        if name:
            self.rows[name].give(layer)

    def show_sources(self) -> None:
        """Show the official sources, in a window of its own beside the map."""
        from ..official_sources import OfficialSources

        if self._sources is None:
            self._sources = OfficialSources(self.desk.catalogue, self)
        self._sources.show()
        self._sources.raise_()

    def _take_file(self, file: str) -> None:
        address = asked_layer(file, self)
        if not address:
            return
        opened = open_file(address)
        if opened.layer is None:
            self.desk.failed.emit(opened.why, "")
        else:
            self.take(opened.layer)

    def _asked(self, layer: str, slots: list[str]) -> str:
        titles = {self.rows[name].title(): name for name in slots}
        text = tr("What is «{layer}» for?").format(layer=layer)
        title, good = QInputDialog.getItem(self, tr("What it is for"), text, list(titles), 0, False)
        return titles[title] if good else ""

    def _build_rows(self) -> None:
        column = QVBoxLayout(self.inputs)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(told(tr("Choose the data, or drop files and layers here.")))
        self.sources = QPushButton(tr("Where to get the data…"))
        self.sources.clicked.connect(self.show_sources)
        column.addWidget(self.sources)
        self.more = QgsCollapsibleGroupBox(tr("More"))
        folded = QVBoxLayout(self.more)
        self.background = QgsCollapsibleGroupBox(tr("Behind the maps"))
        behind = QVBoxLayout(self.background)
        behind.addWidget(told(tr("Only drawn: no number and no verdict rests on them.")))
        self.count = PopulationCount(self.desk)
        for slot in SLOTS:
            row = InputRow(slot, self.desk, self.examiner)
            self.rows[slot.name] = row
            if slot is POPULATION:
                column.addWidget(self.count)
            (behind if slot.behind else folded if slot.folded else column).addWidget(row)
        self.said = SaidByHand(self.desk)
        folded.addWidget(self.said)
        for group in (self.more, self.background):
            column.addWidget(group)
            group.setCollapsed(True)

    def _build_foot(self) -> None:
        """The next action stays in sight however far the page is scrolled."""
        self.foot = QWidget()
        column = QVBoxLayout(self.foot)
        column.setContentsMargins(6, 2, 6, 6)
        self.next = told()
        self.delimit = QPushButton(tr("Delimit"))
        self.delimit.clicked.connect(self.desk.delimit)
        column.addWidget(self.next)
        column.addWidget(self.delimit)
        layout = self.layout()
        if layout is not None:
            layout.addWidget(self.foot)

    def _show_rows(self) -> None:
        for row in self.rows.values():
            row.refresh()

    def _show_found(self) -> None:
        self._show_rows()
        if self.desk.draft is not None:
            self._show_next(self.desk.draft)

    def _show_next(self, draft: CaseDraft) -> None:
        """What the next action waits for, or what to see to before it."""
        lacking = self._lacking(draft)
        unfit = tuple(row.title() for row in self.rows.values() if row.has_problem)
        wrong = ", ".join(unfit)
        text = lacking or tr("All that is needed is here.")
        if wrong and not lacking:
            text = tr("Mend or remove what cannot be used: {names}.").format(names=wrong)
        self.next.setText(text)
        self.delimit.setEnabled(not lacking and self.desk.job is None)
        self.desk.say_unfit(unfit)

    def _lacking(self, draft: CaseDraft) -> str:
        """What has to be given before a delimitation, "" when nothing is."""
        lacking = [s.title for s in SLOTS if s.needed and s.name not in draft.delimit]
        if lacking:
            names = ", ".join(tr(title) for title in lacking)  # i18n: dynamic
            return tr("To delimit, choose: {names}.").format(names=names)
        if draft.value("POPULATION") == "field" and not draft.value("POPULATION_FIELD"):
            return tr("To delimit, choose the field with the population, or a census.")
        return ""
