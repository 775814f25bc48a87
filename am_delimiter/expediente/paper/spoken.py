"""What the pages of a layout say, in the order in which they were made, which is that of reading.

Kept while a layout is made, for the page of HTML: a text as it was given, before its lines were
broken to fit a box, and a table as data.
"""

from __future__ import annotations

from dataclasses import dataclass
from weakref import WeakKeyDictionary

from qgis.core import QgsLayoutItemManualTable, QgsPrintLayout

from .printed_table import PrintedTable


@dataclass(frozen=True)
class Spoken:
    """A text or a table on a page (from 0); ``id`` is that of its item, as ``L3.titulo``."""

    page: int
    id: str
    content: str | PrintedTable

    @property
    def key(self) -> str:
        """The beginning of the id, which is that of its page or part."""
        return self.id.partition(".")[0]

    @property
    def name(self) -> str:
        """The last part of the id."""
        return self.id.rpartition(".")[2]


_kept: WeakKeyDictionary[QgsPrintLayout, list[Spoken]] = WeakKeyDictionary()
_tables: WeakKeyDictionary[QgsLayoutItemManualTable, PrintedTable] = WeakKeyDictionary()


def keep_text(layout: QgsPrintLayout, page: int, id_: str, text: str) -> None:
    """Keep what an item says; what says nothing is not kept."""
    if text.strip():
        _kept.setdefault(layout, []).append(Spoken(page, id_, text))


def is_drawn_as(item: QgsLayoutItemManualTable, table: PrintedTable) -> None:
    """Remember of which table an item is the drawing."""
    _tables[item] = table


def keep_table(layout: QgsPrintLayout, page: int, id_: str, item: QgsLayoutItemManualTable) -> None:
    """Keep the table that an item draws, once, where it begins."""
    table = _tables.get(item)
    if table is not None:
        _kept.setdefault(layout, []).append(Spoken(page, id_, table))


def said_on(layout: QgsPrintLayout) -> list[Spoken]:
    """What the pages say, page by page."""
    return sorted(_kept.get(layout, ()), key=lambda one: one.page)
