"""The desk: only the page in hand lies in the scene of a layout, the others wait beside it.

Whenever an item is made, changed or painted, QGIS looks through the whole scene for its largest
map, and it sorts the scene anew for every item that is added: what a page takes would grow with
the pages that are there.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from weakref import WeakKeyDictionary

from qgis.core import QgsLayoutItem, QgsLayoutItemPage, QgsPrintLayout, QgsReadWriteContext
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtXml import QDomDocument, QDomElement

_waiting: WeakKeyDictionary[QgsPrintLayout, list[QgsLayoutItem]] = WeakKeyDictionary()
"""The items that wait beside a layout, those of one page from the lowest to the highest."""


@contextmanager
def page_by_page(layout: QgsPrintLayout) -> Iterator[None]:
    """While the context lasts, pages may be put aside; in the end everything is back."""
    _waiting[layout] = []
    try:
        yield
    finally:
        put_aside(layout)
        for item in _waiting.pop(layout):
            layout.addItem(item)


def put_aside(layout: QgsPrintLayout) -> None:
    """Let what lies in the scene wait, if the layout is made page by page.

    It lies above all that waits already, so that a page is painted, and read, in the order in which
    it was made.
    """
    waiting = _waiting.get(layout)
    if waiting is None:
        return
    for item in _taken(layout):
        waiting.append(item)
        item.setZValue(len(waiting))
    # nothing is added, but the layout counts anew from where the next item is to lie
    layout.addItemsFromXml(QDomElement(), QDomDocument(), QgsReadWriteContext())


def all_items(layout: QgsPrintLayout) -> list[QgsLayoutItem]:
    """The items of all pages, also of those that wait."""
    return [*_waiting.get(layout, ()), *_items(layout)]


@contextmanager
def single_pages(layout: QgsPrintLayout) -> Iterator[Iterator[int]]:
    """The numbers of the pages; while one is taken, its items alone lie in the scene."""
    everything = _taken(layout)
    try:
        yield _laid(layout, everything)
    finally:
        _taken(layout)
        for item in everything:
            layout.addItem(item)


def _laid(layout: QgsPrintLayout, everything: list[QgsLayoutItem]) -> Iterator[int]:
    for page in range(layout.pageCollection().pageCount()):
        _taken(layout)
        for item in everything:
            if item.page() == page:
                layout.addItem(item)
        yield page


def _taken(layout: QgsPrintLayout) -> list[QgsLayoutItem]:
    """What lay in the scene, which is empty now but for the pages themselves."""
    items = _items(layout)
    for item in items:
        layout.removeItem(item)
    return items


def _items(layout: QgsPrintLayout) -> list[QgsLayoutItem]:
    """What lies in the scene, from the lowest to the highest."""
    found = layout.items(Qt.SortOrder.AscendingOrder)
    return [
        item
        for item in found
        if isinstance(item, QgsLayoutItem) and not isinstance(item, QgsLayoutItemPage)
    ]
