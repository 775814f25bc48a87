"""The row of one slot of the data: what it is for, what was chosen, and ways to choose."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import Any

from qgis.core import QgsIconUtils, QgsMapLayer, QgsProject
from qgis.PyQt.QtGui import QDragEnterEvent, QDropEvent
from qgis.PyQt.QtWidgets import (
    QFileDialog,
    QGroupBox,
    QInputDialog,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ..bridge.case_layers import describe_layer
from ..toolbelt.i18n import tr
from ..toolbelt.remembered import recalled, remember
from .case_desk import Desk
from .case_draft import described
from .chosen_input import ChosenInput
from .dropped import dropped_files, dropped_layers, is_taken
from .examination import INPUT_SIGNS, INPUT_WORDS, InputState
from .examiner import Examiner
from .flow import FlowLayout
from .input_files import addresses_in, open_file, refusal_of, remarks_on
from .input_slots import InputSlot, kind_of
from .provenance_form import ProvenanceForm
from .step_page import told

FOLDER = "data_folder"


class InputRow(QGroupBox):
    """Chooses the layers of a slot and shows how they stand."""

    def __init__(
        self, slot: InputSlot, desk: Desk, examiner: Examiner, parent: QWidget | None = None
    ) -> None:
        title = tr(slot.title)  # i18n: dynamic
        super().__init__(title, parent)
        self.slot, self._desk, self._examiner = slot, desk, examiner
        self._shown: list[dict[str, Any]] | None = None
        self.chosen: list[ChosenInput] = []
        self.setAcceptDrops(True)
        column = QVBoxLayout(self)
        purpose = told(tr(slot.purpose))  # i18n: dynamic
        self.state = told()
        self._inside = QVBoxLayout()
        column.addWidget(purpose)
        column.addWidget(self.state)
        column.addLayout(self._inside)
        column.addLayout(self._ways(title))
        purpose.setBuddy(self.choose)

    def refresh(self) -> None:
        """Show what the desk holds for the slot."""
        draft = self._desk.draft
        now = described(draft.delimit.get(self.slot.name, {})) if draft else []
        if now != self._shown:
            self._rebuild(now)
        missing = InputState.MISSING if self.slot.needed else InputState.OPTIONAL
        word = tr(INPUT_WORDS[missing])  # i18n: dynamic
        self.state.setText(f"{INPUT_SIGNS[missing]} {word}")
        self.state.setVisible(not now)
        for item, one in zip(self.chosen, now):
            item.show_found(self._examiner.of(self.slot.name, one))
            item.show_provenance(draft.provenance.get(one.get("path", ""), {}) if draft else {})

    @property
    def has_problem(self) -> bool:
        """Whether an input of the slot cannot be used."""
        draft = self._desk.draft
        found = [self._examiner.of(self.slot.name, one) for one in self._shown or []]
        return draft is not None and any(one.state is InputState.PROBLEM for one in found)

    def give(self, layer: QgsMapLayer) -> bool:
        """Choose a layer; whether it can be used."""
        draft = self._desk.draft
        if draft is None:
            return False
        why = refusal_of(layer, self.slot, draft.file)
        if why:
            self._desk.failed.emit(why, "")
            return False
        for remark in remarks_on(layer):
            self._desk.failed.emit(remark, "")
        self._choose(describe_layer(layer))
        return True

    def give_file(self, path: str) -> bool:
        """Choose a file; of one with several layers the user says which."""
        address = asked_layer(path, self)
        if not address:
            return False
        opened = open_file(address)
        if opened.layer is None:
            self._desk.failed.emit(opened.why, "")
            return False
        return self.give(opened.layer)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Let files and layers come in."""
        if is_taken(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take what is dropped on the row, whatever it looks like."""
        for layer in dropped_layers(event.mimeData()):
            self.give(layer)
        for file in dropped_files(event.mimeData()):
            self.give_file(file)
        event.acceptProposedAction()

    def _ways(self, title: str) -> FlowLayout:
        self.choose = QPushButton(tr("Choose a layer"))
        self.choose.setAccessibleName(tr("Choose a layer: {slot}").format(slot=title))
        self.menu = QMenu(self)
        self.menu.aboutToShow.connect(self._fill_menu)
        self.choose.setMenu(self.menu)
        self.file = QPushButton(tr("File…"))
        self.file.setAccessibleName(tr("Choose a file: {slot}").format(slot=title))
        self.file.clicked.connect(self.ask_for_file)
        return FlowLayout(self.choose, self.file)

    def _fill_menu(self) -> None:
        """The layers of the project that fit, as they are now."""
        self.menu.clear()
        layers = QgsProject.instance().mapLayers().values()
        fitting = [one for one in layers if one.isValid() and kind_of(one) in self.slot.takes]
        for layer in sorted(fitting, key=lambda one: one.name().casefold()):
            name = layer.name().replace("&", "&&")
            action = self.menu.addAction(QgsIconUtils.iconForLayer(layer), name)
            action.triggered.connect(functools.partial(self._give_id, layer.id()))
        if not fitting:
            self.menu.addAction(tr("The project has no such layer")).setEnabled(False)

    def _give_id(self, id_: str, _checked: bool = False) -> None:
        layer = QgsProject.instance().mapLayer(id_)
        if layer is not None:
            self.give(layer)

    def ask_for_file(self) -> None:
        """Ask for a file, where the last one was."""
        title = tr("Choose a file: {slot}").format(slot=self.title())
        files, _ = QFileDialog.getOpenFileNames(self, title, recalled(FOLDER))
        for file in files if self.slot.several else files[:1]:
            remember(FOLDER, str(Path(file).parent))
            self.give_file(file)

    def _choose(self, one: dict[str, Any]) -> None:
        if not self.slot.several:
            self._desk.choose(self.slot.name, {"layer": one})
            return
        kept = self._shown or []
        if one not in kept:
            self._desk.choose(self.slot.name, {"layers": [*kept, one]})

    def _remove(self, one: dict[str, Any]) -> None:
        if self.slot.several:
            kept = [other for other in self._shown or [] if other != one]
            self._desk.choose(self.slot.name, {"layers": kept})
        else:
            self._desk.choose(self.slot.name, {"value": None})
        self.choose.setFocus()

    def _ask_provenance(self, one: dict[str, Any]) -> None:
        draft = self._desk.draft
        if draft is None:
            return
        path = one.get("path", "")
        form = ProvenanceForm(Path(path).name or one["name"], draft.provenance.get(path, {}), self)
        if form.exec():
            self._desk.say_provenance(path, form.said())

    def _rebuild(self, now: list[dict[str, Any]]) -> None:
        for item in self.chosen:
            item.hide()
            self._inside.removeWidget(item)
            item.deleteLater()
        self.chosen = [ChosenInput(one, self) for one in now]
        self._shown = now
        for item, one in zip(self.chosen, now):
            item.removed.connect(lambda one=one: self._remove(one))
            item.provenance_asked.connect(lambda one=one: self._ask_provenance(one))
            item.where.setEnabled(bool(one.get("path")))
            self._inside.addWidget(item)
        single = tr("Choose another layer") if now else tr("Choose a layer")
        self.choose.setText(tr("Add a layer") if self.slot.several else single)


def asked_layer(path: str, parent: QWidget) -> str:
    """The address of the layer of a file; of several the user says which, "" for none."""
    found = addresses_in(path)
    if len(found) == 1:
        return next(iter(found.values()))
    label = tr("{file} holds several layers. Which one?").format(file=Path(path).name)
    name, good = QInputDialog.getItem(parent, tr("Which layer"), label, sorted(found), 0, False)
    return found[name] if good else ""
