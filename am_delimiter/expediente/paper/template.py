"""Pages drawn in the layout designer: an office changes its title block without touching code.

A template is a ``.qpt`` of one page. Its items are found by their id; those with other ids stay as
they were drawn. A template in the folder of the office takes the place of the one of the same name
that the plugin carries.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemMap,
    QgsLayoutItemShape,
    QgsPrintLayout,
    QgsReadWriteContext,
    QgsTextFormat,
)
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtXml import QDomDocument

from ...toolbelt.formats import number
from ...toolbelt.paths import resource
from .desk import look_up
from .document_errors import PageFailed, TemplateIncomplete, TemplateUnreadable
from .foreign_files import check_all_is_here, xml_text
from .look import FAMILIES, dress_letters, tint
from .measure import broken, text_height
from .plain_text import write_label, write_scale
from .sheet import Sheet, add_page
from .spoken import keep_text

LEAST_LETTERS = 4.0
"""Points under which nobody can read a text, which then does not fit."""

STEP = 0.25


@dataclass(frozen=True)
class Template:
    """A template: its file, what it draws and the size of its page in mm."""

    file: Path
    drawn: QDomDocument
    size: tuple[float, float]


class Page:
    """A page made from a template: ``sheet`` and the items of the template by their id."""

    def __init__(self, sheet: Sheet, items: dict[str, QgsLayoutItem], file: Path) -> None:
        self.sheet = sheet
        self._items = items
        self._file = file

    def item(self, name: str) -> QgsLayoutItem:
        """An item that must be there."""
        return self._items[name]

    def has(self, name: str) -> bool:
        """Whether the template draws an item."""
        return name in self._items

    def write(self, name: str, text: str) -> None:
        """Write into a label; letters shrink until the text fits the box that was drawn."""
        label = self._items.get(name)
        if not isinstance(label, QgsLayoutItemLabel):
            return
        keep_text(self.sheet.layout, self.sheet.number, f"{self.sheet.key}.{name}", text)
        format_ = label.textFormat()
        box = label.sizeWithUnits()
        lines = _fitted(text, format_, box.width(), box.height())
        if lines is None:
            problem = f"the text does not fit in the item «{name}» of {self._file.name}"
            raise PageFailed(page=self.sheet.key, problem=problem)
        label.setTextFormat(format_)
        write_label(label, lines)

    def write_scale(self, name: str, drawn: QgsLayoutItemMap) -> None:
        """Let a label tell the scale of a map."""
        label = self._items.get(name)
        if isinstance(label, QgsLayoutItemLabel):
            write_scale(label, drawn)
            told = f"Escala 1:{number(drawn.scale())}"
            keep_text(self.sheet.layout, self.sheet.number, f"{self.sheet.key}.{name}", told)

    def drop(self, names: Iterable[str]) -> None:
        """Take items off the page, if they are there."""
        for name in names:
            item = self._items.pop(name, None)
            if item:
                self.sheet.layout.removeLayoutItem(item)


def _fitted(text: str, letters: QgsTextFormat, width: float, height: float) -> str | None:
    """The text broken into lines that fit, with ``letters`` made as small as it takes."""
    while True:
        lines = broken(text, letters, width)
        if text_height(lines, letters, width) <= height + 0.2:
            return lines
        if letters.size() <= LEAST_LETTERS:
            return None
        letters.setSize(letters.size() - STEP)


def read_template(name: str, folder: Path | None, needed: Sequence[str]) -> Template:
    """A template by name, of ``folder`` if it lies there.

    Raises `TemplateUnreadable`, `NamesElsewhere`, what `foreign_errors` says, or
    `TemplateIncomplete` naming the items that ``needed`` lists and that the template does not draw.
    """
    own = folder / name if folder else None
    file = own if own and own.is_file() else resource("layouts", name)
    drawn = QDomDocument()
    try:
        text = xml_text(file)
    except OSError as error:
        raise TemplateUnreadable(path=file) from error
    check_all_is_here(text, file)  # also of an office: a sheet must not hang on the network
    drawn.setContent(text)
    elements = drawn.documentElement().elementsByTagName("LayoutItem")
    found = [elements.at(n).toElement() for n in range(elements.size())]
    if not found:
        raise TemplateUnreadable(path=file)
    ids = {element.attribute("id") for element in found}
    lacking = [item for item in needed if item not in ids]
    if lacking:
        raise TemplateIncomplete(path=file, items=", ".join(f"«{item}»" for item in lacking))
    # the first item is the page itself
    width, height, _ = found[0].attribute("size").split(",")
    return Template(file, drawn, (float(width), float(height)))


def add_from_template(layout: QgsPrintLayout, template: Template, key: str) -> Page:
    """Append a page as the template draws it; ids begin with the key of the page."""
    return draw_on(template, add_page(layout, template.size, key))


def draw_on(template: Template, sheet: Sheet) -> Page:
    """Draw a template over a page that is there."""
    look_up(sheet.layout)
    added, _ = sheet.layout.loadFromTemplate(template.drawn, QgsReadWriteContext(), False)
    items = {}
    for item in added:
        items[item.id()] = item
        item.setId(f"{sheet.key}.{item.id()}")
        item.attemptMove(item.positionWithUnits(), True, False, sheet.number)
        _dress(item)
    return Page(sheet, items, template.file)


def _dress(item: QgsLayoutItem) -> None:
    """The letters and colours of the office, where the template has those of the plugin."""
    if isinstance(item, QgsLayoutItemLabel):
        text = item.textFormat()
        text.setColor(QColor(tint(text.color().name())))
        if text.font().family() in FAMILIES:
            dress_letters(text)
        item.setTextFormat(text)
    elif isinstance(item, QgsLayoutItemShape):
        symbol = item.symbol().clone()
        for layer in symbol.symbolLayers():
            layer.setFillColor(QColor(tint(layer.fillColor().name())))
            layer.setStrokeColor(QColor(tint(layer.strokeColor().name())))
        item.setSymbol(symbol)
