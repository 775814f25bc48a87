"""The PDF as it is handed in: bookmarks, metadata, georeferenced maps, and the same every time.

Needs pypdf, so this module is imported only where it is installed.
"""

from __future__ import annotations

import hashlib
import re
import zlib
from collections.abc import Iterable, Sequence
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from pypdf import PdfReader, PdfWriter
from pypdf.errors import PdfReadError
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NumberObject,
    TextStringObject,
)

from ...core.basis import WrittenBroken

if TYPE_CHECKING:
    from ..paper.sections import Section
    from .georeference import MapFrame
    from .pdf_properties import Facts

HEADER = b"%PDF-1.7"
"""The version that knows viewports with coordinates."""

_POINTS_PER_MM = 72 / 25.4
_SQUARE = (0, 0, 0, 1, 1, 1, 1, 0)
"""The corners of a map in its own measure: lower left, upper left, upper right, lower right."""

_LISTED = re.compile(rb"\[[^\]]*\]")
"""The signs of a range of glyphs, in the table by which a font is read."""

_EMBEDDED = ("/FontFile", "/FontFile2", "/FontFile3")

_TAIL = 2048
"""Bytes at the end of a PDF that hold its trailer."""


def finish_pdf(
    draft: bytes, sections: Sequence[Section], frames: Sequence[MapFrame], facts: Facts
) -> bytes:
    """The painted pages with all that Qt does not write; equal drafts give equal bytes.

    Raises `PdfReadError` when the draft is no whole PDF.
    """
    writer = PdfWriter(clone_from=BytesIO(draft))
    _settle_fonts(writer)
    for frame in frames:
        _add_viewport(writer, frame)
    _add_bookmarks(writer, sections)
    _add_preferences(writer, bool(sections))
    return _written(writer, facts)


def single_page(finished: bytes, page: int, facts: Facts) -> bytes:
    """One page (from 0) of a finished PDF as a PDF of its own, with its coordinates."""
    writer = PdfWriter()
    writer.add_page(PdfReader(BytesIO(finished)).pages[page])
    _add_preferences(writer, outline=False)
    return _written(writer, facts)


def check_pdf(content: bytes, pages: int, target: Path) -> None:
    """Raise `WrittenBroken` unless the PDF ends as it must and every page can be read whole."""
    problem = ""
    if not content.startswith(b"%PDF-") or b"%%EOF" not in content[-64:]:
        problem = "the end of the file is missing"
    else:
        try:
            found = [_unpacked(page) for page in PdfReader(BytesIO(content)).pages]
        except (PdfReadError, zlib.error, KeyError, ValueError) as error:
            problem = str(error) or type(error).__name__
        else:
            problem = "" if len(found) == pages else f"{len(found)} of {pages} pages"
    if problem:
        raise WrittenBroken(path=target, problem=problem)


def _unpacked(page: DictionaryObject) -> int:
    """Bytes of what is painted on a page; pypdf alone would read as much as it can."""
    contents = page["/Contents"].get_object()
    parts = contents if isinstance(contents, ArrayObject) else [contents]
    size = 0
    for part in (part.get_object() for part in parts):
        raw = part._data  # noqa: SLF001 - get_data() mends what is cut off, which must be seen
        size += len(zlib.decompress(raw) if part.get("/Filter") == "/FlateDecode" else raw)
    return size


def _settle_fonts(writer: PdfWriter) -> None:
    """Mend two things of Qt: numbers of chance in the names of fonts, and blanks read as tabs."""
    settled = set()
    for page in writer.pages:
        for font in page.get("/Resources", {}).get("/Font", {}).values():
            whole = font.get_object()
            if id(whole) in settled:
                continue
            settled.add(id(whole))
            _mend_blanks(whole)
            for part in whole.get("/DescendantFonts", []):
                _tag_font(whole, part.get_object())


def _mend_blanks(font: DictionaryObject) -> None:
    """Let the blank be read as one: Qt takes the first sign that looks like it, the tab.

    Who searches for two words would not find them.
    """
    signs = font.get("/ToUnicode")
    if signs is not None:
        stream = signs.get_object()
        stream.set_data(_LISTED.sub(lambda found: _blank(found[0]), stream.get_data()))


def _blank(listed: bytes) -> bytes:
    return listed.replace(b"<0009>", b"<0020>")


def _tag_font(whole: DictionaryObject, part: DictionaryObject) -> None:
    """Six letters and the name of the font, in the three places where ISO 32000-2 asks for it."""
    described = part["/FontDescriptor"]
    embedded = next((described[key] for key in _EMBEDDED if key in described), None)
    if embedded is None:
        return
    digest = hashlib.sha256(embedded.get_data()).digest()
    tag = "".join(chr(ord("A") + number % 26) for number in digest[:6])
    name = NameObject(f"/{tag}+{whole['/BaseFont'].lstrip('/').rpartition('+')[2]}")
    described[NameObject("/FontName")] = name
    part[NameObject("/BaseFont")] = name
    whole[NameObject("/BaseFont")] = name


def _add_bookmarks(writer: PdfWriter, sections: Sequence[Section]) -> None:
    """A bookmark for each section, under the last one that is a level higher."""
    above: list[tuple[int, object]] = []
    for section in sections:
        while above and above[-1][0] >= section.level:
            above.pop()
        parent = above[-1][1] if above else None
        item = writer.add_outline_item(section.title, section.page, parent=parent)
        above.append((section.level, item))


def _add_preferences(writer: PdfWriter, outline: bool) -> None:
    """How a reader opens it: with the bookmarks and the title, in the Spanish of Chile."""
    root = writer.root_object
    root.pop("/Metadata", None)  # of Qt 6, with the moment and a number of chance
    root[NameObject("/Lang")] = TextStringObject("es-CL")
    root[NameObject("/ViewerPreferences")] = DictionaryObject(
        {NameObject("/DisplayDocTitle"): BooleanObject(True)}
    )
    if outline:
        root[NameObject("/PageMode")] = NameObject("/UseOutlines")


def _add_viewport(writer: PdfWriter, frame: MapFrame) -> None:
    """The coordinates of a map on its page: the frame as a unit square, its corners in degrees."""
    page = writer.pages[frame.page]
    height = float(page.mediabox.height)
    left, top, right, bottom = (round(side * _POINTS_PER_MM, 4) for side in frame.box)
    system = {
        NameObject("/Type"): NameObject("/PROJCS"),
        NameObject("/WKT"): TextStringObject(frame.wkt),
    }
    if frame.epsg:
        system[NameObject("/EPSG")] = NumberObject(frame.epsg)
    measure = {
        NameObject("/Type"): NameObject("/Measure"),
        NameObject("/Subtype"): NameObject("/GEO"),
        NameObject("/Bounds"): _numbers(_SQUARE),
        NameObject("/LPTS"): _numbers(_SQUARE),
        NameObject("/GPTS"): _numbers(
            round(degrees, 10) for x, y in frame.corners for degrees in (y, x)
        ),
        NameObject("/GCS"): DictionaryObject(system),
    }
    viewport = {
        NameObject("/Type"): NameObject("/Viewport"),
        NameObject("/Name"): TextStringObject("Mapa"),
        NameObject("/BBox"): _numbers((left, height - bottom, right, height - top)),
        NameObject("/Measure"): DictionaryObject(measure),
    }
    page[NameObject("/VP")] = ArrayObject([DictionaryObject(viewport)])


def _numbers(values: Iterable[float]) -> ArrayObject:
    return ArrayObject(FloatObject(f"{value:.10f}") for value in values)


def _written(writer: PdfWriter, facts: Facts) -> bytes:
    moment = f"D:{facts.day:%Y%m%d}000000"  # without a zone: the same day wherever it is read
    writer.metadata = {
        "/Title": facts.title,
        "/Author": facts.author,
        "/Subject": facts.subject,
        "/Keywords": facts.keywords,
        "/Creator": facts.creator,
        "/Producer": "pypdf",
        "/CreationDate": moment,
        "/ModDate": moment,
    }
    buffer = BytesIO()
    writer.write(buffer)
    return _identified(HEADER + buffer.getvalue()[len(HEADER) :])


def _identified(content: bytes) -> bytes:
    """The PDF with an /ID made of its content instead of chance."""
    start = content.rindex(b"trailer", len(content) - min(_TAIL, len(content)))
    tail = re.sub(rb"\s*/ID\s*\[[^\]]*\]", b"", content[start:])
    key = hashlib.sha256(content[:start] + tail).hexdigest()[:32].encode()
    mark = tail.rindex(b">>")
    identity = b"/ID [<" + key + b"> <" + key + b">]\n"
    return content[:start] + tail[:mark] + identity + tail[mark:]
