"""The five steps, one below the other, with how each stands in a word and a sign."""

from __future__ import annotations

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QButtonGroup, QPushButton, QVBoxLayout, QWidget

from ..toolbelt.i18n import tr
from ..toolbelt.verdict_signs import LOOK_SIGN, PASSED
from .steps import STATE_WORDS, TITLES, State, Step

SIGNS = {State.PENDING: "○", State.DONE: PASSED, State.STALE: "↻", State.ATTENTION: LOOK_SIGN}
"""A sign beside the word: no state is told by colour alone."""


class StepList(QWidget):
    """Buttons of the steps; ``chosen`` is told which one was pressed."""

    chosen = pyqtSignal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 2, 6, 2)
        column.setSpacing(1)
        self._group = QButtonGroup(self)
        self.buttons: dict[Step, QPushButton] = {}
        for step in Step:
            button = QPushButton()
            button.setCheckable(True)
            button.setFlat(True)
            button.setStyleSheet("QPushButton { text-align: left; padding: 0.2em; }")
            button.clicked.connect(lambda _=False, step=step: self.chosen.emit(step))
            self._group.addButton(button)
            column.addWidget(button)
            self.buttons[step] = button
        self.show_states(dict.fromkeys(Step, State.PENDING))

    def show_states(self, states: dict[Step, State]) -> None:
        """Show how each step stands."""
        for step, state in states.items():
            title = tr(TITLES[step])  # i18n: dynamic
            word = tr(STATE_WORDS[state])  # i18n: dynamic
            # Alt and the number go to the step; a screen reader hears the word
            self.buttons[step].setText(f"{SIGNS[state]}  &{step.value + 1}. {title}  –  {word}")

    def check(self, step: Step) -> None:
        """Mark the step whose page is in sight."""
        self.buttons[step].setChecked(True)
