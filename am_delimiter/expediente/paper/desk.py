"""The desk: only the page in hand lies in the scene of a layout, the others wait beside it.

Whenever an item is made, changed or painted, QGIS looks through the whole scene for its largest
map, and it sorts the scene anew for every item that is added: what a page takes would grow with
the pages that are there, and what an item takes with the items of its page. So a page of many
marks is made, and painted, some of them at a time.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from weakref import WeakKeyDictionary

from qgis.core import (
    QgsLayoutItem,
    QgsLayoutItemMap,
    QgsLayoutItemPage,
    QgsPrintLayout,
    QgsReadWriteContext,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtXml import QDomDocument, QDomElement

from ...core.basis import Progress

SOME = 40
"""Items that lie in the scene at once, where others need not lie beside them."""


@dataclass
class _Desk:
    """What waits beside a layout, those of one page from the lowest to the highest."""

    progress: Progress
    waiting: list[QgsLayoutItem] = field(default_factory=list)


_desks: WeakKeyDictionary[QgsPrintLayout, _Desk] = WeakKeyDictionary()


@contextmanager
def page_by_page(layout: QgsPrintLayout, progress: Progress | None = None) -> Iterator[None]:
    """While the context lasts, pages may be put aside; in the end everything is back."""
    _desks[layout] = _Desk(progress or Progress())
    try:
        yield
    finally:
        put_aside(layout)
        for item in _desks.pop(layout).waiting:
            layout.addItem(item)


def put_aside(layout: QgsPrintLayout) -> None:
    """Let what lies in the scene wait, if the layout is made page by page.

    It lies above all that waits already, so that a page is painted, and read, in the order in which
    it was made.
    """
    desk = _desks.get(layout)
    if desk is None:
        return
    for item in _taken(layout):
        desk.waiting.append(item)
        item.setZValue(len(desk.waiting))
    # nothing is added, but the layout counts anew from where the next item is to lie
    layout.addItemsFromXml(QDomElement(), QDomDocument(), QgsReadWriteContext())


def clear_some(layout: QgsPrintLayout) -> None:
    """Let what was made wait once there is much of it, if nobody needs it in the scene any more.

    For whoever draws many marks on a page: what comes after them lies above them, as it would.
    """
    desk = _desks.get(layout)
    if desk is not None and len(_items(layout)) > SOME:
        put_aside(layout)


def look_up(layout: QgsPrintLayout) -> None:
    """Raise `Cancelled` if the user asked to stop while the layout is made page by page.

    Whoever makes an item, or measures something that takes long, has the layout at hand and calls
    this; the progress itself need not be handed through every page.
    """
    desk = _desks.get(layout)
    if desk is not None:
        desk.progress.check()


def all_items(layout: QgsPrintLayout) -> list[QgsLayoutItem]:
    """The items of all pages, also of those that wait."""
    desk = _desks.get(layout)
    return [*(desk.waiting if desk else ()), *_items(layout)]


@contextmanager
def single_pages(
    layout: QgsPrintLayout, numbers: Sequence[int] | None = None
) -> Iterator[Iterator[int]]:
    """Some pages by their number, or all; while one is taken, its items alone lie in the scene."""
    if numbers is None:
        numbers = range(layout.pageCollection().pageCount())
    everything = _taken(layout)
    try:
        yield _laid(layout, everything, numbers)
    finally:
        _taken(layout)
        for item in everything:
            layout.addItem(item)


def _laid(
    layout: QgsPrintLayout, everything: list[QgsLayoutItem], numbers: Sequence[int]
) -> Iterator[int]:
    of_page: dict[int, list[QgsLayoutItem]] = {}
    for item in everything:
        of_page.setdefault(item.page(), []).append(item)
    for page in numbers:
        _taken(layout)
        for item in of_page.get(page, ()):
            layout.addItem(item)
        yield page


def part_by_part(layout: QgsPrintLayout) -> Iterator[None]:
    """Show what lies in the scene part by part, from the lowest to the highest.

    Painted one upon the other they are the whole, and between two of them the user can cancel. The
    paper lies under the first. A page with maps has one in each part: QGIS paints a map in one go,
    and texts and scales may ask for it, so that all stays in the scene. On any other page only the
    part that is shown does.
    """
    shown = [item for item in _items(layout) if item.isVisible()]
    if any(isinstance(item, QgsLayoutItemMap) for item in shown):
        yield from _map_by_map(layout, shown)
    else:
        yield from _some_by_some(layout)


def _map_by_map(layout: QgsPrintLayout, shown: list[QgsLayoutItem]) -> Iterator[None]:
    ends = [place + 1 for place, item in enumerate(shown) if isinstance(item, QgsLayoutItemMap)]
    parts = [0, *ends[:-1], len(shown)]
    try:
        for start, end in zip(parts, parts[1:]):
            for place, item in enumerate(shown):
                item.setVisible(start <= place < end)
            yield
            layout.renderContext().setPagesVisible(False)
    finally:
        layout.renderContext().setPagesVisible(True)
        for item in shown:
            item.setVisible(True)


def _some_by_some(layout: QgsPrintLayout) -> Iterator[None]:
    everything = _taken(layout)
    try:
        for start in range(0, max(len(everything), 1), SOME):
            _taken(layout)
            for item in everything[start : start + SOME]:
                layout.addItem(item)
            yield
            layout.renderContext().setPagesVisible(False)
    finally:
        layout.renderContext().setPagesVisible(True)
        _taken(layout)
        for item in everything:
            layout.addItem(item)


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
