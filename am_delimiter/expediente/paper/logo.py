"""The logo of an office: checked, kept in its proportions and stored within the layout."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsLayoutItem, QgsLayoutItemPicture
from qgis.PyQt.QtCore import QBuffer, QByteArray, QIODevice, Qt
from qgis.PyQt.QtGui import QImage, QImageReader
from qgis.PyQt.QtSvg import QSvgRenderer

from .document_errors import LogoNotFound, LogoNotPicture
from .foreign_errors import XmlRefused
from .foreign_files import check_all_is_here, limited, xml_text
from .picture import embed
from .sheet import Box, Sheet

LARGEST = 1600
"""Pixels of the longer side that are stored: 300 dpi over more than the width of a cover logo."""

LARGEST_FILE = 1 << 25
MOST_PIXELS = 100_000_000
"""Beyond them a picture of a few kilobytes takes all the memory there is."""


@dataclass(frozen=True)
class Logo:
    """A picture as the layout stores it; only the ratio of ``width`` and ``height`` counts."""

    content: bytes
    vector: bool
    width: float
    height: float

    def within(self, width: float, height: float) -> tuple[float, float]:
        """Its largest size in ``width`` × ``height`` with its own proportions."""
        factor = min(width / self.width, height / self.height)
        return self.width * factor, self.height * factor


def check_logo(file: Path) -> None:
    """Raise `LogoNotFound` or `LogoNotPicture` unless the file is a picture."""
    read_logo(file)


def read_logo(file: Path) -> Logo:
    """The picture of a PNG, JPG or SVG file, told by its content.

    Raises `LogoNotFound` or `LogoNotPicture`.
    """
    if not file.is_file():
        raise LogoNotFound(path=file)
    try:
        content = limited(file, LARGEST_FILE)
    except OSError as error:
        raise LogoNotPicture(path=file) from error
    if _is_drawing(content):
        check_all_is_here(_drawing(file), file)
    logo = _vector(content) if _is_drawing(content) else _raster(file)
    if logo is None:
        raise LogoNotPicture(path=file)
    return logo


def _drawing(file: Path) -> str:
    """The text of an SVG; one that is cut off or no XML is no picture, and QGIS did not save it."""
    try:
        return xml_text(file)
    except XmlRefused as error:
        raise LogoNotPicture(path=file) from error


def place_logo(sheet: Sheet, logo: Logo, name: str, box: Box) -> None:
    """Put the picture into the box, stored with the layout so that no file can go missing."""
    item = QgsLayoutItemPicture(sheet.layout)
    item.setResizeMode(QgsLayoutItemPicture.ResizeMode.Zoom)
    item.setPictureAnchor(QgsLayoutItem.ReferencePoint.MiddleLeft)
    sheet.place(item, name, box)
    embed(item, logo.content, logo.vector)


def _is_drawing(content: bytes) -> bool:
    return content.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"<"


def _vector(content: bytes) -> Logo | None:
    renderer = QSvgRenderer(QByteArray(content))
    size = renderer.viewBoxF().size() if renderer.isValid() else None
    if size is None or size.isEmpty():
        return None
    return Logo(content, True, size.width(), size.height())


def _raster(file: Path) -> Logo | None:
    """The picture as PNG, upright and no larger than is printed; damaged files give None."""
    reader = QImageReader(str(file))
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    size = reader.size()
    if (
        bytes(reader.format()) not in (b"png", b"jpeg")
        or size.width() * size.height() > MOST_PIXELS
    ):
        return None
    image = reader.read()
    if image.isNull() or reader.error() != QImageReader.ImageReaderError.UnknownError:
        return None
    if max(image.width(), image.height()) > LARGEST:
        image = image.scaled(
            LARGEST,
            LARGEST,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
    return Logo(_png(image), False, image.width(), image.height())


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data())
