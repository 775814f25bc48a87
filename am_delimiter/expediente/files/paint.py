"""Pages of the layout painted into a PDF in memory, one after the other.

`QgsLayoutExporter.exportToPdf` paints the same, but it neither tells how far it is nor can be
stopped, reports success on a full disk, and always takes the whole layout.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from typing import Any

from qgis.core import (
    Qgis,
    QgsLayoutExporter,
    QgsLayoutRenderContext,
    QgsPrintLayout,
    QgsVectorSimplifyMethod,
)
from qgis.PyQt.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF, Qt
from qgis.PyQt.QtGui import QImage, QPageLayout, QPageSize, QPainter, QPdfWriter

from ...core.basis import Progress
from ..paper.desk import part_by_part, single_pages
from ..paper.document_errors import PageFailed

_MM_PER_INCH = 25.4

_FINEST_PDF, _FINEST_IMAGE = 0.1, 0.5
"""Steps of outlines in pixels: 0.01 mm on paper, as QGIS exports; half a pixel of an image."""


def page_count(layout: QgsPrintLayout) -> int:
    """How many pages a layout has."""
    return int(layout.pageCollection().pageCount())


def paint_pdf(layout: QgsPrintLayout, dpi: float, title: str, progress: Progress) -> bytes:
    """All pages as a PDF of vectors, with text that can be searched.

    Raises `PageFailed`, or `Cancelled` between two pages or two maps of a page.
    """
    count = page_count(layout)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(int(dpi))
    writer.setTitle(title)
    writer.setCreator("am_delimiter")
    with _settings(layout, dpi, vectors=True):
        writer.setPageLayout(_paper(layout, 0))
        painter = QPainter()
        if not painter.begin(writer):
            raise PageFailed(page="1", problem="it cannot be painted")
        try:
            with single_pages(layout) as pages:
                for page in pages:
                    progress.report(page / count)
                    if page:
                        writer.setPageLayout(_paper(layout, page))
                        writer.newPage()
                    _paint(layout, painter, page, progress)
        finally:
            painter.end()
    buffer.close()
    progress.report(1.0)
    return bytes(buffer.data())


def paint_images(
    layout: QgsPrintLayout, pages: Sequence[int], dpi: float, progress: Progress
) -> Iterator[QImage]:
    """Some pages (from 0) as images. Raises `PageFailed` or `Cancelled`."""
    with _settings(layout, dpi, vectors=False), single_pages(layout, pages) as laid:
        for page in laid:
            size = layout.pageCollection().page(page).pageSize()
            width, height = (int(d * dpi / _MM_PER_INCH) for d in (size.width(), size.height()))
            image = QImage(width, height, QImage.Format.Format_ARGB32)
            if image.isNull():  # no memory for it
                problem = f"no memory for an image at {dpi:g} dpi"
                raise PageFailed(page=str(page + 1), problem=problem)
            per_metre = int(dpi / _MM_PER_INCH * 1000)
            image.setDotsPerMeterX(per_metre)
            image.setDotsPerMeterY(per_metre)
            image.fill(Qt.GlobalColor.white)
            painter = QPainter(image)
            try:
                _paint(layout, painter, page, progress)
            finally:
                painter.end()
            yield image.convertToFormat(QImage.Format.Format_RGB888)  # paper is not transparent


def _paint(layout: QgsPrintLayout, painter: QPainter, page: int, progress: Progress) -> None:
    """A page whose items lie alone in the scene."""
    exporter = QgsLayoutExporter(layout)
    with contextlib.closing(part_by_part(layout)) as parts:
        for _ in parts:
            progress.check()
            exporter.renderPage(painter, page)


def _paper(layout: QgsPrintLayout, page: int) -> QPageLayout:
    size = layout.pageCollection().page(page).pageSize()
    return QPageLayout(
        QPageSize(QSizeF(size.width(), size.height()), QPageSize.Unit.Millimeter),
        QPageLayout.Orientation.Portrait,  # the size alone says how it lies
        QMarginsF(0, 0, 0, 0),
    )


@contextlib.contextmanager
def _settings(layout: QgsPrintLayout, dpi: float, vectors: bool) -> Iterator[None]:
    """How pages are painted, until they are; blending is for images, a PDF would lose items."""
    context = layout.renderContext()
    before = context.dpi(), context.flags(), context.textRenderFormat(), context.simplifyMethod()
    context.setDpi(dpi)
    context.setSimplifyMethod(_simplified(_FINEST_PDF if vectors else _FINEST_IMAGE))
    context.setFlag(_flag("ForceVectorOutput"), vectors)
    context.setFlag(_flag("UseAdvancedEffects"), not vectors)
    context.setTextRenderFormat(Qgis.TextRenderFormat.AlwaysText)
    try:
        yield
    finally:
        context.setDpi(before[0])
        context.setFlags(before[1])
        context.setTextRenderFormat(before[2])
        context.setSimplifyMethod(before[3])


def _simplified(threshold: float) -> QgsVectorSimplifyMethod:
    """Outlines on one grid for the whole map, so that neighbours keep touching each other."""
    method = QgsVectorSimplifyMethod()
    method.setSimplifyHints(QgsVectorSimplifyMethod.SimplifyHint.GeometrySimplification)
    method.setForceLocalOptimization(True)
    method.setSimplifyAlgorithm(Qgis.VectorSimplificationAlgorithm.SnappedToGridGlobal)
    method.setThreshold(threshold)
    return method


def _flag(name: str) -> Any:
    """A flag by its name; later versions of QGIS keep them elsewhere and call them shorter."""
    flags = getattr(Qgis, "LayoutRenderFlag", None)
    if flags is None:
        return getattr(QgsLayoutRenderContext.Flag, f"Flag{name}")
    return getattr(flags, name)
