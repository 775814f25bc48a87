"""Communes by region with check boxes, and a line to search them by name or code."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ..core.basis import unaccented
from ..toolbelt.i18n import tr
from .commune_names import CommuneNames

_LINES = 12
"""Lines of the tree that are always in sight."""
_CUT = Qt.ItemDataRole.UserRole


class CommuneTree(QWidget):
    """``ticked`` is told when the user changed what is ticked."""

    ticked = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: dict[str, QTreeWidgetItem] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.search.setPlaceholderText(tr("Name, code or region"))
        label = QLabel(tr("&Search"))
        label.setBuddy(self.search)
        self.tree = QTreeWidget()
        self.tree.setHeaderHidden(True)
        self.tree.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.tree.setMinimumHeight(_LINES * self.tree.fontMetrics().height())
        self.tree.setAccessibleName(tr("Communes by region"))
        for widget in (label, self.search, self.tree):
            column.addWidget(widget)
        # a region that is ticked ticks its communes one by one: told once, when all are
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self.ticked)
        self._quiet = False
        self.tree.model().dataChanged.connect(self._changed)
        self.search.textChanged.connect(self._filter)

    def fill(self, names: CommuneNames) -> None:
        """Show other communes, none ticked."""
        self._quiet = True
        self.tree.clear()
        self._items = {}
        regions: dict[str, QTreeWidgetItem] = {}
        for one in sorted(names.communes, key=lambda one: (one.region, unaccented(one.name))):
            if one.region not in regions:
                regions[one.region] = self._region(one.region_name)
            item = QTreeWidgetItem(regions[one.region], [f"{one.name} ({one.cut})"])
            item.setData(0, _CUT, one.cut)
            item.setCheckState(0, Qt.CheckState.Unchecked)
            self._items[one.cut] = item
        self._quiet = False
        if len(regions) == 1:
            self.tree.expandAll()
        self._filter(self.search.text())

    def tick(self, cuts: set[str]) -> None:
        """Tick these and no others, without telling."""
        self._quiet = True
        for cut, item in self._items.items():
            wanted = Qt.CheckState.Checked if cut in cuts else Qt.CheckState.Unchecked
            if item.checkState(0) != wanted:
                item.setCheckState(0, wanted)
            if cut in cuts and item.parent() is not None:
                item.parent().setExpanded(True)
        self._quiet = False
        self.tree.viewport().update()

    def ticks(self) -> list[str]:
        """The codes that are ticked, in order."""
        checked = Qt.CheckState.Checked
        return sorted(cut for cut, item in self._items.items() if item.checkState(0) == checked)

    def knows(self, cut: str) -> bool:
        """Whether a commune is in the tree."""
        return cut in self._items

    def selected(self) -> list[str]:
        """The communes of the selected lines, those of selected regions not."""
        return [str(c) for c in (item.data(0, _CUT) for item in self.tree.selectedItems()) if c]

    def item(self, cut: str) -> QTreeWidgetItem:
        """The line of a commune."""
        return self._items[cut]

    def _changed(self, *_: object) -> None:
        if not self._quiet:
            self._later.start(0)

    def _region(self, name: str) -> QTreeWidgetItem:
        item = QTreeWidgetItem(self.tree, [name])
        tristate, checkable = Qt.ItemFlag.ItemIsAutoTristate, Qt.ItemFlag.ItemIsUserCheckable
        item.setFlags(item.flags() | tristate | checkable)
        return item

    def _filter(self, text: str) -> None:
        """Leave what has all the words in its name, code or region."""
        words = unaccented(text).split()
        for place in range(self.tree.topLevelItemCount()):
            region = self.tree.topLevelItem(place)
            if region is None:
                continue
            shown = 0
            for number in range(region.childCount()):
                item = region.child(number)
                told = unaccented(f"{item.text(0)} {region.text(0)}")
                hidden = not all(word in told for word in words)
                item.setHidden(hidden)
                shown += not hidden
            region.setHidden(not shown)
            if words:
                region.setExpanded(bool(shown))
