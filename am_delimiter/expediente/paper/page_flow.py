"""The flow of portrait pages: charts, tables and text fill the page in hand before a new one.

Whoever adds something asks the flow of the layout for room; nobody else need know what stands on
the page. Once other pages follow, as those of maps do, the page in hand is full: the order of the
document is that in which its parts were added.
"""

from __future__ import annotations

from weakref import WeakKeyDictionary

from qgis.core import QgsPrintLayout

from .look import A4, FOOT
from .sheet import Sheet, add_page

TOP = 18.0
"""Where contents begin on a page, in mm."""

PART = 9.0
"""Room in mm between two parts of a page."""

ROOM = FOOT - TOP
"""The most that a part may take on one page, in mm."""


class Flow:
    """The page in hand of a layout, and where its next item stands."""

    def __init__(self) -> None:
        self._page = -1
        self._below = FOOT
        self.begun: list[int] = []
        """The page on which each part began, from 0, in their order."""

    def left(self, layout: QgsPrintLayout, gap: float = PART) -> float:
        """Mm that are left for a further part on the page in hand, 0 once it is not the last."""
        last = layout.pageCollection().pageCount() - 1
        return max(FOOT - self._below - gap, 0.0) if 0 <= self._page == last else 0.0

    def begin(
        self, layout: QgsPrintLayout, key: str, height: float, gap: float = PART
    ) -> tuple[Sheet, float]:
        """The page where ``height`` mm fit, and where they begin; ``key`` begins the ids there."""
        if height > self.left(layout, gap):
            sheet, top = self.next_page(layout, key)
        else:
            sheet, top = Sheet(layout, self._page, key), self._below + gap
        self.begun.append(sheet.number)
        return sheet, top

    def next_page(self, layout: QgsPrintLayout, key: str) -> tuple[Sheet, float]:
        """A further page for what goes on."""
        sheet = add_page(layout, A4, key)
        self.stand(sheet, TOP)
        return sheet, TOP

    def began(self, since: int, otherwise: int) -> int:
        """The page of the first part after ``since`` parts; ``otherwise`` where there is none."""
        return self.begun[since] if len(self.begun) > since else otherwise

    def stand(self, sheet: Sheet, below: float) -> None:
        """Tell that a page is filled down to ``below`` mm; what comes next stands under it."""
        self._page, self._below = sheet.number, below


_flows: WeakKeyDictionary[QgsPrintLayout, Flow] = WeakKeyDictionary()


def flow_of(layout: QgsPrintLayout) -> Flow:
    """The one flow of a layout."""
    return _flows.setdefault(layout, Flow())
