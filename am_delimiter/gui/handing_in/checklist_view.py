"""What lacks before the expediente is handed in, item by item."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from ...core.basis import Note
from ...core.procedure import Item, Mark
from ...toolbelt.i18n import spanish_note, tr
from ...toolbelt.verdict_signs import SIGNS
from ..step_page import told

_ORDER = (Mark.LACKING, Mark.REVIEW, Mark.READY)


class ChecklistView(QWidget):
    """The items with what somebody must do first; those that are ready come last."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.summary = told(bold=True)
        column.addWidget(self.summary)
        self._list = QWidget()
        column.addWidget(self._list)
        self._items: list[Item] = []

    def show_items(self, items: Sequence[Item], problem: str = "") -> None:
        """List the items; ``problem`` says why there are none."""
        if list(items) == self._items and not problem:
            return
        self._items = list(items)
        lacking, review, ready = (sum(i.mark is mark for i in items) for mark in _ORDER)
        text = tr("Lacking: {lacking} · to look at: {review} · ready: {ready}")
        counted = text.format(lacking=lacking, review=review, ready=ready)
        self.summary.setText(problem or counted)
        fresh = QWidget()
        grid = QGridLayout(fresh)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(1, 1)
        for row, item in enumerate(sorted(items, key=lambda one: _ORDER.index(one.mark))):
            self._add(grid, row, item)
        self.layout().replaceWidget(self._list, fresh)
        self._list.hide()
        self._list.deleteLater()
        self._list = fresh

    def _add(self, grid: QGridLayout, row: int, item: Item) -> None:
        sign = told(SIGNS[item.mark.verdict], bold=True)
        sign.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        sign.setAccessibleName(item.mark.value)
        sign.setToolTip(item.mark.value)
        detail = _said(item.detail)
        name = _said(item.text)
        text = told(f"{name}: {detail}" if detail else name)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(sign, row, 0, top)
        grid.addWidget(text, row, 1, top)


def _said(text: str | Note) -> str:
    """As the expediente prints it, so that both tell the same."""
    return spanish_note(text) if isinstance(text, Note) else text
