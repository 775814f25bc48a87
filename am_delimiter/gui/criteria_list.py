"""The criteria as rows: the verdict in a sign, a word and a colour, the value and the threshold."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QBrush, QResizeEvent
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from ..core.basis import Verdict
from ..core.records import CriterionRow
from ..expediente.reading.sentences import counted, sign
from ..toolbelt.i18n import shown, tr
from .verdict_words import verdict_colour, verdict_word

_NAME, _VERDICT, _VALUE = range(3)


@dataclass(frozen=True)
class ToldCriterion:
    """A criterion as it is shown."""

    id: str
    name: str
    verdict: Verdict
    value: str
    threshold: str
    reason: str
    source: str


def told_criteria(rows: Iterable[CriterionRow]) -> list[ToldCriterion]:
    """The criteria of a run, in their order."""
    return [
        ToldCriterion(
            id=row.criterion,
            name=row.name,
            verdict=Verdict(row.verdict),
            value="—" if row.value is None else counted(row.value, row.unit),
            threshold=_asked(row),
            reason=row.reason,
            source=row.source,
        )
        for row in sorted(rows, key=lambda one: one.position)
    ]


def _asked(row: CriterionRow) -> str:
    """What is asked for, "" where the law leaves it to a person."""
    return "" if row.threshold is None else f"{sign(row)} {shown(row.threshold)}"


class CriteriaList(QTableWidget):
    """``chosen`` tells the id of the criterion whose row is the current one."""

    chosen = pyqtSignal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 3, parent)
        self.setHorizontalHeaderLabels((tr("Criterion"), tr("Verdict"), tr("Value")))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setWordWrap(True)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Criteria"))
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(_VERDICT, QHeaderView.ResizeMode.ResizeToContents)
        self.rows: tuple[ToldCriterion, ...] = ()
        self.currentCellChanged.connect(lambda row, *_: self._tell(row))

    @property
    def current(self) -> str:
        """The id of the criterion of the current row, "" for none."""
        row = self.currentRow()
        return self.rows[row].id if 0 <= row < len(self.rows) else ""

    def set_rows(self, rows: Sequence[ToldCriterion]) -> None:
        """Show other criteria."""
        self.setRowCount(0)
        self.rows = tuple(rows)
        self.setRowCount(len(rows))
        for place, one in enumerate(rows):
            for column, text in (
                (_NAME, one.name),
                (_VERDICT, verdict_word(one.verdict)),
                (_VALUE, "\n".join(filter(None, (one.value, one.threshold)))),
            ):
                item = QTableWidgetItem(text)
                item.setToolTip(one.reason)
                self.setItem(place, column, item)
            colour = verdict_colour(one.verdict, self.palette())
            self.item(place, _VERDICT).setForeground(QBrush(colour))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Names take more lines in a narrow dock."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As high as the rows need: the page scrolls, and not the table in it."""
        self.resizeRowsToContents()
        rows = sum(self.rowHeight(row) for row in range(self.rowCount()))
        self.setFixedHeight(rows + self.horizontalHeader().height() + 2 * self.frameWidth())

    def _tell(self, row: int) -> None:
        if 0 <= row < len(self.rows):
            self.chosen.emit(self.rows[row].id)
