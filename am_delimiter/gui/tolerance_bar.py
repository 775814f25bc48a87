"""The tolerance: a slider, its metres, and the rules of other countries to begin from."""

from __future__ import annotations

import math

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QGridLayout,
    QLabel,
    QSizePolicy,
    QSlider,
    QWidget,
)

from ..core.catalogue import Catalogue, preset_source, preset_values
from ..toolbelt.i18n import shown, tr
from .step_page import told

STEPS = 2000
"""Positions of the slider; by the square root, so that small tolerances have room."""


class Metres(QDoubleSpinBox):
    """A number of metres without zeros that say nothing."""

    def textFromValue(self, value: float) -> str:
        """The number as the language writes it, without the point of thousands."""
        return f"{value:.2f}".rstrip("0").rstrip(".").replace(".", self.locale().decimalPoint())


class ToleranceBar(QWidget):
    """``moved`` tells each new tolerance in metres, while the slider moves too."""

    moved = pyqtSignal(float)

    def __init__(self, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._most = 1.0
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        label = QLabel(tr("&Tolerance"))
        self.spin = Metres()
        self.spin.setDecimals(2)
        self.spin.setSuffix(" m")
        self.spin.setKeyboardTracking(False)
        label.setBuddy(self.spin)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, STEPS)
        self.slider.setSingleStep(5)
        self.slider.setPageStep(50)
        self.slider.setAccessibleName(tr("Tolerance"))
        self.presets = QComboBox()
        self.presets.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        rule = QLabel(tr("&Rule"))
        rule.setBuddy(self.presets)
        self.source = told()
        self._fill_presets()
        grid.addWidget(label, 0, 0)
        grid.addWidget(self.slider, 0, 1)
        grid.addWidget(self.spin, 0, 2)
        grid.addWidget(rule, 1, 0)
        grid.addWidget(self.presets, 1, 1, 1, 2)
        grid.addWidget(self.source, 2, 0, 1, 3)
        grid.setColumnStretch(1, 1)
        self.slider.valueChanged.connect(self._slid)
        self.spin.valueChanged.connect(self._typed)
        self.presets.activated.connect(self._picked)
        self.source.hide()

    @property
    def tolerance_m(self) -> float:
        """The tolerance that is shown, in metres."""
        return float(self.spin.value())

    def set_range(self, most: float) -> None:
        """The widest gap that was searched, in metres."""
        self._most = max(most, 1.0)
        self.spin.setRange(0.0, self._most)

    def go_to(self, tolerance_m: float) -> None:
        """Show a tolerance; ``moved`` follows when it is another one."""
        self.spin.setValue(tolerance_m)

    def _slid(self, place: int) -> None:
        if place != self._place(self.tolerance_m):
            self.spin.setValue(round(self._most * (place / STEPS) ** 2))

    def _typed(self, tolerance_m: float) -> None:
        self.slider.blockSignals(True)
        self.slider.setValue(self._place(tolerance_m))
        self.slider.blockSignals(False)
        self.moved.emit(tolerance_m)

    def _place(self, tolerance_m: float) -> int:
        return round(STEPS * math.sqrt(min(tolerance_m / self._most, 1.0)))

    def _fill_presets(self) -> None:
        self.presets.addItem(tr("The value of your case"), "")
        for preset in self._catalogue.presets.values():
            tolerance = preset_values(preset).get("tolerance")
            if tolerance is not None:
                metres = shown(preset.tolerance, unit="m")
                under = tr("less than {metres}").format(metres=metres)
                value = under if preset.strict else metres
                self.presets.addItem(f"{preset.name}: {value}", preset.id)

    def _picked(self, row: int) -> None:
        """Go to the tolerance of a rule, and say where it comes from."""
        id_ = self.presets.itemData(row)
        self.source.setVisible(bool(id_))
        if id_:
            preset = self._catalogue.presets[id_]
            self.source.setText(f"{preset_source(preset, self._catalogue)}. {preset.note}")
            # whole centimetres: what is stored is exact to them
            self.go_to(math.floor(preset_values(preset)["tolerance"] * 100) / 100)
