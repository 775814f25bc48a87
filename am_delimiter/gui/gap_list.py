"""The gaps that decide on some pair of communes: metres, interval, and whether they are bridged."""

from __future__ import annotations

import math
from collections.abc import Sequence

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from ..core.records import GapRow
from ..toolbelt.i18n import shown, tr

_GAP, _METRES, _BRIDGED = range(3)
_ROWS_SEEN = 6


class GapList(QTableWidget):
    """A row for each critical gap; ``chosen`` tells the number of the one that was clicked."""

    chosen = pyqtSignal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 3, parent)
        titles = (tr("Gap"), tr("Metres"), tr("Bridged"))
        self.setHorizontalHeaderLabels(titles)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setWordWrap(True)
        self.verticalHeader().hide()
        self.setAccessibleName(tr("Gaps that decide"))
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_GAP, QHeaderView.ResizeMode.Stretch)
        self._gaps: tuple[GapRow, ...] = ()
        self.currentCellChanged.connect(self._picked)
        self.cellClicked.connect(lambda row, _column: self._tell(row))

    def set_gaps(self, gaps: Sequence[GapRow], names: dict[str, str]) -> None:
        """Show other gaps, the shortest first."""
        self._gaps = tuple(sorted(gaps, key=lambda one: (one.distance_m, one.gap)))
        self.setRowCount(0)
        self.setRowCount(len(self._gaps))
        for row, gap in enumerate(self._gaps):
            ends = (names.get(cut or "", cut) for cut in (gap.commune_a, gap.commune_b))
            told = gap.name or "–".join(dict.fromkeys(filter(None, ends)))
            self._put(row, _GAP, f"({gap.gap}) {told}")
            metres = f"{shown(round(gap.distance_m, 1))}\n{_interval(gap)}"
            self._put(row, _METRES, metres, right=True)
            self._put(row, _BRIDGED, "")
        self.resizeRowsToContents()
        seen = range(min(len(self._gaps), _ROWS_SEEN))
        height = sum(self.rowHeight(row) for row in seen) + self.horizontalHeader().height()
        self.setMinimumHeight(height + 2 * self.frameWidth())

    def set_tolerance(self, tolerance_m: float) -> None:
        """Say which gaps a tolerance bridges."""
        for row, gap in enumerate(self._gaps):
            reach = gap.distance_m + (0.01 if gap.rounded_down else 0.0)
            bridged = reach <= tolerance_m + 1e-9  # both are whole centimetres
            self.item(row, _BRIDGED).setText(tr("yes") if bridged else tr("no"))

    def mark(self, number: int | None) -> None:
        """Bring a gap into sight without telling that it was chosen."""
        row = next((n for n, one in enumerate(self._gaps) if one.gap == number), None)
        if row is not None:
            self.blockSignals(True)
            self.setCurrentCell(row, _GAP)
            self.blockSignals(False)

    def _picked(self, row: int, _column: int, before: int, _before_column: int) -> None:
        if row != before:
            self._tell(row)

    def _tell(self, row: int) -> None:
        if 0 <= row < len(self._gaps):
            self.chosen.emit(self._gaps[row].gap)

    def _put(self, row: int, column: int, text: str, right: bool = False) -> None:
        item = QTableWidgetItem(text)
        item.setToolTip(text)
        if right:
            item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setItem(row, column, item)


def _interval(gap: GapRow) -> str:
    """What the size of the cells leaves open: ``(1.130–1.583)``, in whole metres outwards."""
    if gap.distance_min_m is None or gap.distance_max_m is None:
        return ""
    if gap.distance_min_m == gap.distance_max_m:
        return tr("exact")
    return f"({shown(math.floor(gap.distance_min_m))}–{shown(math.ceil(gap.distance_max_m))})"
