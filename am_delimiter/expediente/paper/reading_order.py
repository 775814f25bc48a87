"""The order in which a page is read aloud, which is that in which its items are painted.

A PDF that QGIS paints has no tags (neither Qt nor QGIS writes any): who listens to it hears what is
in its stream, in the order of the stream. The map of a sheet lies lowest, and its names and
coordinates would come before the title.
"""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsLayoutItem, QgsLayoutItemMap, QgsPrintLayout

from .desk import all_items

_FOOT = ("pie", "fecha", "hoja")
"""Last parts of the ids of what ends a page."""

_INSET = "detalle"
"""How the parts of the ids of an inset begin: its title goes before its map."""


def read_words_first(layout: QgsPrintLayout, page: int) -> None:
    """Let what is written on a page come before its maps, and its foot at the end.

    Items that lie over each other keep their order, so that the page looks the same.
    """
    items = [item for item in all_items(layout) if item.page() == page]
    items.sort(key=lambda item: float(item.zValue()))
    heights = [float(item.zValue()) for item in items]
    for height, item in zip(heights, _ordered(items)):
        item.setZValue(height)


def _ordered(items: Sequence[QgsLayoutItem]) -> list[QgsLayoutItem]:
    """The lowest of those under which nothing waits any more, words before maps."""
    under = [_under(items, place) for place in range(len(items))]
    turn = [_turn(item) for item in items]
    taken: list[int] = []
    left = list(range(len(items)))
    while left:
        free = [place for place in left if under[place].isdisjoint(left)]
        chosen = min(free, key=lambda place: (turn[place], place))
        left.remove(chosen)
        taken.append(chosen)
    return [items[place] for place in taken]


def _under(items: Sequence[QgsLayoutItem], place: int) -> set[int]:
    """The lower ones that an item covers some of."""
    own = items[place].sceneBoundingRect()
    return {n for n in range(place) if items[n].sceneBoundingRect().intersects(own)}


def _turn(item: QgsLayoutItem) -> int:
    parts = item.id().split(".")
    if parts[-1] in _FOOT:
        return 2
    inset = any(part.startswith(_INSET) for part in parts)
    return int(inset or isinstance(item, QgsLayoutItemMap))
