"""The result of a delimitation on a card: each candidate with what is asked of it."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ..toolbelt.i18n import tr

_SIZE = (760, 520)


@dataclass(frozen=True)
class CriterionLine:
    """A criterion as it is read: ``colour`` and ``symbol`` say the verdict beside its word."""

    name: str
    verdict: str
    symbol: str
    colour: str
    value: str
    threshold: str


@dataclass(frozen=True)
class CandidateCard:
    """A candidate as it is read."""

    name: str
    communes: str
    population: str
    criteria: tuple[CriterionLine, ...]


class ResultCard(QDialog):
    """Shows the candidates below each other, or ``none`` when there is no candidate."""

    def __init__(
        self, candidates: tuple[CandidateCard, ...], none: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Result of the delimitation"))
        self.resize(*_SIZE)
        inside = QWidget()
        column = QVBoxLayout(inside)
        for candidate in candidates:
            column.addWidget(_head(candidate))
            column.addWidget(_criteria(candidate.criteria))
        if not candidates:
            column.addWidget(_text(none))
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        kind = QDialogButtonBox.StandardButton.Close
        buttons = QDialogButtonBox(kind)
        buttons.button(kind).setText(tr("Close"))
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(scroll)
        layout.addWidget(buttons)


def _head(candidate: CandidateCard) -> QWidget:
    """Name, communes and inhabitants."""
    head = QWidget()
    column = QVBoxLayout(head)
    column.setContentsMargins(0, 0, 0, 0)
    name = _text(candidate.name)
    font = name.font()
    font.setBold(True)
    font.setPointSizeF(font.pointSizeF() * 1.25)
    name.setFont(font)
    column.addWidget(name)
    column.addWidget(_text(f"{tr('Communes')}: {candidate.communes}"))
    column.addWidget(_text(f"{tr('Population')}: {candidate.population}"))
    return head


def _criteria(lines: tuple[CriterionLine, ...]) -> QWidget:
    """One row for each criterion under the heads of the columns."""
    table = QWidget()
    grid = QGridLayout(table)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(18)
    grid.setVerticalSpacing(8)
    heads = (tr("Criterion"), tr("Verdict"), tr("Value"), tr("Threshold"))
    for place, words in enumerate(heads):
        grid.addWidget(_bold(words), 0, place)
    for row, line in enumerate(lines, 1):
        verdict = _bold(f"{line.symbol} {line.verdict}", line.colour)
        cells = (_text(line.name), verdict, _text(line.value), _text(line.threshold))
        for place, cell in enumerate(cells):
            grid.addWidget(cell, row, place, Qt.AlignmentFlag.AlignTop)
    for place, stretch in enumerate((4, 0, 3, 3)):
        grid.setColumnStretch(place, stretch)
    return table


def _text(words: str) -> QLabel:
    """A text as it is, which can be marked and copied."""
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setWordWrap(True)
    return label


def _bold(words: str, colour: str = "") -> QLabel:
    label = _text(words)
    label.setWordWrap(False)
    # a dark screen has light letters, on which these colours are not read: they have white behind
    ground = f"color: {colour}; background: white; padding: 0 4px;" if colour else ""
    label.setStyleSheet(f"QLabel {{ font-weight: bold; {ground} }}")
    return label
