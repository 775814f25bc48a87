"""Which count of the population decides: a census of the catalogue or a field of the communes."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QFormLayout, QGroupBox, QLabel, QVBoxLayout, QWidget

from ..core.basis import PopulationChoice, mark
from ..toolbelt.i18n import tr
from .case_desk import Desk
from .case_draft import described
from .flow import narrow_combo
from .said_by_hand import fields_of
from .step_page import told

COUNTS = {
    PopulationChoice.CENSUS_2024: mark("Census 2024, by commune"),
    PopulationChoice.CENSUS_2017: mark("Census 2017, by commune"),
    PopulationChoice.FIELD: mark("A field of the commune layer"),
}


class PopulationCount(QGroupBox):
    """Chooses ``POPULATION`` and, for a field, ``POPULATION_FIELD``."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(tr("Population that decides"), parent)
        self._desk = desk
        self._layer: list[dict[str, object]] | None = None
        column = QVBoxLayout(self)
        column.addWidget(told(tr("The count that is compared with what the law asks for.")))
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        self.count, self.field = narrow_combo(), narrow_combo()
        for choice, label in COUNTS.items():
            self.count.addItem(tr(label), choice.value)  # i18n: dynamic
        self._label = QLabel(tr("Field"))
        self._label.setBuddy(self.field)
        form.addRow(tr("Count"), self.count)
        form.addRow(self._label, self.field)
        column.addLayout(form)
        self.count.activated.connect(self._choose_count)
        self.field.activated.connect(self._choose_field)

    def refresh(self) -> None:
        """Show what the desk holds."""
        draft = self._desk.draft
        if draft is None:
            return
        count = draft.value("POPULATION", PopulationChoice.CENSUS_2024.value)
        self.count.setCurrentIndex(self.count.findData(count))
        layer = described(draft.delimit.get("COMMUNES", {}))
        if layer != self._layer:
            self._layer = layer
            self._fill(layer, draft.file)
        self.field.setCurrentIndex(self.field.findData(draft.value("POPULATION_FIELD", "")))
        asked = count == PopulationChoice.FIELD.value
        self._label.setVisible(asked)
        self.field.setVisible(asked)

    def _fill(self, layer: list[dict[str, object]], file: str) -> None:
        """The fields of the commune layer: codes and numbers may be kept as text."""
        self.field.clear()
        for name in fields_of(layer, file):
            self.field.addItem(name, name)

    def _choose_count(self) -> None:
        self._desk.choose("POPULATION", {"value": self.count.currentData()})

    def _choose_field(self) -> None:
        self._desk.choose("POPULATION_FIELD", {"value": self.field.currentData()})
