"""The items of each page in a group with the name of the page, for the window of the layout.

Its list of items has no folders: a thousand rows, the lowest item last. The groups, which paint
nothing, come first and in the order of the pages, then the items of each page.
"""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsLayoutItem, QgsLayoutMultiFrame, QgsPrintLayout

from .desk import all_items
from .sections import Section


def group_pages(layout: QgsPrintLayout, sections: Sequence[Section]) -> None:
    """Group what lies on each page, as «Hoja 7 · L4 Separaciones».

    Over each other items stay as they were. To be done when all pages are painted and searched.
    """
    pages = layout.pageCollection().pageCount()
    lying: list[list[QgsLayoutItem]] = [[] for _ in range(pages)]
    for item in all_items(layout):
        lying[item.page()].append(item)
    for table in layout.multiFrames():  # else frames are made anew when the project is opened
        table.setResizeMode(QgsLayoutMultiFrame.ResizeMode.UseExistingFrames)
    names = _names(pages, sections)
    for height, item in enumerate((one for page in reversed(lying) for one in page), 1):
        item.setZValue(height)
    top = sum(map(len, lying))
    for page in reversed(range(pages)):
        group = layout.groupItems(lying[page])
        if group is not None:  # a page with two items at least
            group.setId(names[page])
            group.setZValue(top + pages - page)


def _names(pages: int, sections: Sequence[Section]) -> list[str]:
    """A name for each page: the deepest part that begins on it, or the one that goes on."""
    begun: dict[int, Section] = {}
    for section in sections:
        before = begun.get(section.page)
        if before is None or section.level > before.level:
            begun[section.page] = section
    names, current = [], ""
    for page in range(pages):
        more = " (sigue)" if page and page not in begun else ""
        current = begun[page].title if page in begun else current
        names.append(f"Hoja {page + 1} · {current}{more}")
    return names
