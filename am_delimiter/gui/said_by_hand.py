"""What is said by hand where an input is not recognised: fields of the communes, kind of raster."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtWidgets import QGroupBox, QVBoxLayout, QWidget

from ..core.basis import AmDelimiterError
from ..toolbelt.i18n import tr
from .case_desk import Desk
from .case_draft import described
from .case_inputs import open_described
from .flow import narrow_combo
from .step_page import told

AUTO = "auto"


class SaidByHand(QGroupBox):
    """Chooses ``CUT_FIELD``, ``NAME_FIELD`` and ``ENCODING``."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(tr("Where something is not recognised"), parent)
        self._desk = desk
        self._layer: list[dict[str, Any]] | None = None
        self.combos = {name: narrow_combo() for name in ("CUT_FIELD", "NAME_FIELD", "ENCODING")}
        labels = {
            "CUT_FIELD": tr("Field with the commune code"),
            "NAME_FIELD": tr("Field with the commune name"),
            "ENCODING": tr("What the values of the built-up rasters mean"),
        }
        column = QVBoxLayout(self)
        for name, combo in self.combos.items():
            label = told(labels[name])
            label.setBuddy(combo)
            column.addWidget(label)
            column.addWidget(combo)
            combo.setAccessibleName(labels[name])
            combo.activated.connect(lambda _index, name=name: self._choose(name))
        encodings = self.combos["ENCODING"]
        encodings.addItem(tr("recognised by itself"), AUTO)
        for id_, one in desk.catalogue.encodings.items():
            encodings.addItem(one.name, id_)

    def refresh(self) -> None:
        """Show what the desk holds."""
        draft = self._desk.draft
        if draft is None:
            return
        layer = described(draft.delimit.get("COMMUNES", {}))
        if layer != self._layer:
            self._layer = layer
            self._fill(layer, draft.file)
        for name, combo in self.combos.items():
            otherwise = AUTO if name == "ENCODING" else ""
            combo.setCurrentIndex(combo.findData(draft.value(name, otherwise)))

    def _fill(self, layer: list[dict[str, Any]], file: str) -> None:
        names = fields_of(layer, file)
        for combo in (self.combos["CUT_FIELD"], self.combos["NAME_FIELD"]):
            combo.clear()
            combo.addItem(tr("recognised by itself"), "")
            for name in names:
                combo.addItem(name, name)

    def _choose(self, name: str) -> None:
        self._desk.choose(name, {"value": self.combos[name].currentData()})


def fields_of(layer: list[dict[str, Any]], file: str) -> list[str]:
    """The fields of the first layer of some, none where it cannot be opened."""
    try:
        opened = open_described(layer[0], "COMMUNES", file) if layer else None
    except AmDelimiterError:
        return []  # its row says why
    fields = opened.fields() if isinstance(opened, QgsVectorLayer) else ()
    return [field.name() for field in fields]
