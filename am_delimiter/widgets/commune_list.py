"""The communes of the country in a list that is searched by name, region or code."""

from __future__ import annotations

import re
from functools import lru_cache

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QKeyEvent, QShowEvent
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ..core.basis import spanish_order, unaccented
from ..core.catalogue import load_catalogue
from ..toolbelt.i18n import tr
from ..toolbelt.paths import resource

_CODE = Qt.ItemDataRole.UserRole
_SEARCHED = Qt.ItemDataRole.UserRole + 1
_SIZE = (460, 560)


class CommuneList(QDialog):
    """Lets a person mark communes; ``text`` holds the codes of those that are marked already.

    A code that is not in the list, such as one of a fictional region, stays.
    """

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Choose communes"))
        self.resize(*_SIZE)
        self._written = [one for one in re.split(r"[\s,;]+", text) if one]
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Search by name, region or code"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._narrow)
        self.list = QListWidget()
        self._told = QLabel()
        self._told.setWordWrap(True)
        self._fill()
        self.list.model().dataChanged.connect(lambda *_: self._tell())
        self._tell()
        self._lay_out()

    def codes(self) -> str:
        """What was written and is no commune of the list, then the communes that are marked."""
        known = {item.data(_CODE) for item in self._items()}
        others = [one for one in self._written if _whole(one) not in known]
        return ", ".join([*others, *(item.data(_CODE) for item in self._marked())])

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the first commune that is marked."""
        super().showEvent(event)
        for item in self._marked()[:1]:
            self.list.scrollToItem(item, QAbstractItemView.ScrollHint.PositionAtTop)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The key that ends a search marks the commune that it found, and does not accept."""
        ends = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if not (ends and self.search.hasFocus()):
            super().keyPressEvent(event)
            return
        shown = [item for item in self._items() if not item.isHidden()]
        if len(shown) == 1:
            shown[0].setCheckState(Qt.CheckState.Checked)
            self.search.clear()

    def _fill(self) -> None:
        marked = {_whole(one) for one in self._written}
        for code, name, region in communes():
            item = QListWidgetItem(f"{name} ({code}) – {region}")
            item.setData(_CODE, code)
            item.setData(_SEARCHED, unaccented(f"{name} {code} {region}"))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            state = Qt.CheckState.Checked if code in marked else Qt.CheckState.Unchecked
            item.setCheckState(state)
            self.list.addItem(item)

    def _lay_out(self) -> None:
        kinds = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(kinds.Ok | kinds.Cancel)
        buttons.button(kinds.Ok).setText(tr("Accept"))
        buttons.button(kinds.Cancel).setText(tr("Cancel"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (self.search, self.list, self._told, buttons):
            layout.addWidget(widget)

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]

    def _marked(self) -> list[QListWidgetItem]:
        return [item for item in self._items() if item.checkState() == Qt.CheckState.Checked]

    def _narrow(self, text: str) -> None:
        """Show the communes that hold every word of the search."""
        words = unaccented(text).split()
        for item in self._items():
            item.setHidden(not all(word in item.data(_SEARCHED) for word in words))

    def _tell(self) -> None:
        names = [item.text().partition(" (")[0] for item in self._marked()]
        told = tr("Marked: {names}").format(names=", ".join(names)) if names else tr("None marked")
        self._told.setText(told)


@lru_cache(maxsize=1)
def communes() -> tuple[tuple[str, str, str], ...]:
    """Code, name and short name of the region of every commune, from north to south."""
    known = load_catalogue(resource("catalogue"))
    order = list(known.regions)
    found = sorted(
        known.communes.values(),
        key=lambda one: (order.index(one.region_code), spanish_order(one.name)),
    )
    return tuple((one.cut, one.name, known.regions[one.region_code].short_name) for one in found)


def _whole(code: str) -> str:
    """A code with the nought that people leave out: ``5109`` is ``05109``."""
    return code.zfill(5) if code.isascii() and code.isdigit() else code
