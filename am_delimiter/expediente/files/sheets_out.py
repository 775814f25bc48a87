"""Each map sheet alone: as PNG, and as GeoPDF that opens where it belongs."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsLayoutItemLabel, QgsPrintLayout
from qgis.PyQt.QtCore import QBuffer, QIODevice
from qgis.PyQt.QtGui import QImage

from ...bridge.files import in_folder, replacing, write_draft
from ...core.basis import Progress, WrittenBroken, mark
from ...toolbelt.dependencies import is_installed
from ...toolbelt.file_names import free_names, safe_name
from ..paper.look import A4
from ..paper.plain_text import label_says
from ..paper.sections import Section
from .export import make_pdf
from .georeference import main_map
from .paint import paint_images

PNG_DPI = 200
"""An A3 sheet of 3307 × 2339 pixels: sharp on a screen and in a report."""


@dataclass(frozen=True)
class MapSheet:
    """A map sheet of the layout: its page from 0 and its name, such as ``L3 Continuo urbano``."""

    page: int
    name: str


def map_sheets(layout: QgsPrintLayout, sections: Sequence[Section] = ()) -> list[MapSheet]:
    """The pages in landscape that hold a map, called as their section or as they call themselves.

    The id of the map of a sheet is ``L3.mapa``, that of its title ``L3.titulo``.
    """
    titles = {section.page: section.title for section in sections}
    found = []
    for page in range(layout.pageCollection().pageCount()):
        item = main_map(layout, page)
        if item and layout.pageCollection().page(page).pageSize().width() > A4[0]:
            key = item.id().partition(".")[0]
            found.append(MapSheet(page, _name(layout, key, titles.get(page, ""))))
    return found


def _name(layout: QgsPrintLayout, key: str, section: str) -> str:
    """The key and what follows it, each once: ``L3 · Lagunas`` gives ``L3 Lagunas``."""
    title = section
    if not title:
        label = layout.itemById(f"{key}.titulo")
        title = label_says(label) if isinstance(label, QgsLayoutItemLabel) else ""
    title = title[len(key) :] if title.startswith(key) else title
    return safe_name(f"{key} {title.strip(' ·.:–—-')}")


def save_sheets(
    layout: QgsPrintLayout,
    folder: Path,
    progress: Progress,
    sections: Sequence[Section] = (),
    pdf: bytes | None = None,
    dpi: float = PNG_DPI,
) -> list[Path]:
    """A PNG and a GeoPDF of each map sheet in ``folder``, which is made if it is not there.

    ``pdf`` is the whole expediente if it was made already, whose pages are taken instead of being
    painted again. Without pypdf there are no GeoPDFs, and the log says so. All files appear or
    none. Raises `OutputNotWritable`, `DiskFull`, `OutputBusy`, `PageFailed` or `Cancelled`.
    """
    sheets = map_sheets(layout, sections)
    with in_folder(folder):
        return _save(layout, folder, progress, sheets, pdf, dpi)


def _save(
    layout: QgsPrintLayout,
    folder: Path,
    progress: Progress,
    sheets: list[MapSheet],
    pdf: bytes | None,
    dpi: float,
) -> list[Path]:
    images = free_names(folder, [f"{sheet.name}.png" for sheet in sheets])
    written = []
    with contextlib.ExitStack() as drafts:  # each takes its place only when all are written
        painted = paint_images(layout, [sheet.page for sheet in sheets], dpi, progress)
        drafts.enter_context(contextlib.closing(painted))
        for done, (image, target) in enumerate(zip(painted, images)):
            progress.report(0.6 * done / len(sheets))
            content = png_of(image, target)
            write_draft(drafts.enter_context(replacing(target)), target, content)
            written.append(target)
        for target, content in _geopdfs(layout, folder, sheets, pdf, progress.part(0.6, 1.0)):
            write_draft(drafts.enter_context(replacing(target)), target, content)
            written.append(target)
        progress.report(1.0)
    return written


def png_of(image: QImage, target: Path) -> bytes:
    """An image as PNG; `WrittenBroken` when it does not read back as large as it was."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    saved = image.save(buffer, "PNG")
    content = bytes(buffer.data())
    if not saved or QImage.fromData(content, "PNG").size() != image.size():
        raise WrittenBroken(path=target, problem="PNG")
    return content


def _geopdfs(
    layout: QgsPrintLayout,
    folder: Path,
    sheets: list[MapSheet],
    pdf: bytes | None,
    progress: Progress,
) -> list[tuple[Path, bytes]]:
    if not sheets:
        return []
    if not is_installed("pypdf"):
        progress.stage(
            mark(
                "This QGIS lacks the Python package pypdf: the map sheets are saved as PNG only, "
                "not as GeoPDF. The QGIS installer for Windows carries it; elsewhere: python3 -m "
                "pip install pypdf."
            )
        )
        return []
    from .finish import check_pdf, single_page
    from .pdf_properties import facts_of

    targets = free_names(folder, [f"{sheet.name}.pdf" for sheet in sheets])
    whole = pdf or make_pdf(layout, targets[0], progress.part(0.0, 0.8))
    contents = []
    for sheet, target in zip(sheets, targets):
        progress.check()
        title = f"{sheet.name} · {layout.project().metadata().title()}"
        content = single_page(whole, sheet.page, facts_of(layout.project(), title))
        check_pdf(content, 1, target)
        contents.append((target, content))
    return contents
