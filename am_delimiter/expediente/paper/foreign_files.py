"""Templates, logos and projects that others made, looked through before QGIS opens them.

They are XML, in a project also within an archive. Nothing is expanded, unpacked to disk or fetched
here; a file that fails is refused with a sentence.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from qgis.PyQt.QtCore import QXmlStreamReader

from ...bridge.files_elsewhere import read_from_outside
from ...core.basis import is_local
from ...core.cases import FILE_PROVIDERS
from .document_errors import ProjectUnreadable
from .foreign_errors import (
    ArchiveRefused,
    FileTooLarge,
    NamesElsewhere,
    XmlRefused,
    XmlWithEntities,
)

MEGABYTE = 1 << 20
LARGEST_XML = 100 * MEGABYTE
"""A template has a tenth of a megabyte, the project of an expediente about three."""

MOST_PARTS = 1000
DEEPEST = 256
"""Elements within elements: QGIS reads them by a function that calls itself."""

_ENTITIES = re.compile(r"<!ENTITY|<!DOCTYPE[^>\[]*\[", re.IGNORECASE)
_DECLARED = re.compile(r"""<\?xml[^>]*encoding\s*=\s*["']([^"']+)""")
_ESCAPES = re.compile(r"^([A-Za-z]:|[\\/])|(^|[\\/])\.\.([\\/]|$)")
_READS_THE_MACHINE = re.compile(r"\b(env|load_layer)\s*\(", re.IGNORECASE)
_ADDRESS = re.compile(r"^(https?|ftps?|file)://|^/vsi\w+[/?]|^(\\\\|//)[^\\/]", re.IGNORECASE)
_NO_DATA = frozenset(
    {"resourceMetadata", "projectMetadata", "metadataUrls", "serverProperties", "spatialrefsys"}
)
"""Elements that say where a layer comes from, which nothing opens."""

_SHOWN = 5
"""Places that the sentence lists."""


def limited(file: Path, most: int) -> bytes:
    """The content of a file; `FileTooLarge` when it has more than ``most`` bytes."""
    with file.open("rb") as stream:
        content = stream.read(most + 1)
    if len(content) > most:
        raise FileTooLarge(path=file, most=most // MEGABYTE)
    return content


def xml_text(file: Path) -> str:
    """The text of an XML file.

    Raises `FileTooLarge`, `XmlWithEntities` or `XmlRefused`; `OSError` when it cannot be read.
    """
    return _checked(limited(file, LARGEST_XML), file)


def project_text(file: Path) -> str:
    """The XML of a project, out of its archive for a ``.qgz``.

    Raises `ArchiveRefused`, `ProjectUnreadable` or what `xml_text` raises.
    """
    try:
        if not zipfile.is_zipfile(file):
            return xml_text(file)
        with zipfile.ZipFile(file) as archive:
            return _checked(_project_within(archive, file), file)
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, NotImplementedError) as error:
        raise ArchiveRefused(path=file, part="—") from error
    except RuntimeError as error:  # a password is asked for
        raise ArchiveRefused(path=file, part="—") from error


def check_all_is_here(text: str, file: Path) -> None:
    """Raise `NamesElsewhere` for XML of QGIS that names what is not on this computer."""
    found = list(dict.fromkeys(_elsewhere(text, file.absolute().parent)))
    if found:
        more = ["…"] if len(found) > _SHOWN else []
        raise NamesElsewhere(path=file, places="; ".join([*found[:_SHOWN], *more]))


def _project_within(archive: zipfile.ZipFile, file: Path) -> bytes:
    parts = archive.infolist()
    if len(parts) > MOST_PARTS:
        raise ArchiveRefused(path=file, part=parts[MOST_PARTS].filename)
    found, room = None, LARGEST_XML
    for part in parts:
        if _ESCAPES.search(part.orig_filename) or _ESCAPES.search(part.filename):
            raise ArchiveRefused(path=file, part=part.orig_filename)
        # read and counted: what an archive says of its sizes need not be so
        with archive.open(part) as stream:
            content = stream.read(room + 1)
        room -= len(content)
        if room < 0:
            raise FileTooLarge(path=file, most=LARGEST_XML // MEGABYTE)
        if part.filename.lower().endswith(".qgs") and found is None:
            found = content
    if found is None:
        raise ProjectUnreadable(path=file)
    return found


def _checked(content: bytes, file: Path) -> str:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise XmlRefused(path=file, line=1) from error
    declared = _DECLARED.match(text.lstrip())
    if declared and declared.group(1).lower() not in ("utf-8", "utf8", "us-ascii"):
        raise XmlRefused(path=file, line=1)
    if _ENTITIES.search(text):
        raise XmlWithEntities(path=file)
    reader, depth = QXmlStreamReader(text), 0
    while not reader.atEnd():
        reader.readNext()
        depth += reader.isStartElement() - reader.isEndElement()
        if depth > DEEPEST:
            raise XmlRefused(path=file, line=reader.lineNumber())
    if reader.hasError():
        raise XmlRefused(path=file, line=reader.lineNumber())
    return text


def _elsewhere(text: str, folder: Path) -> Iterator[str]:
    """Every place of another computer that the elements of QGIS name, in their order."""
    reader, within = QXmlStreamReader(text), []
    while not reader.atEnd():
        reader.readNext()
        if reader.isStartElement():
            within.append(reader.name())
            if not _NO_DATA.intersection(within):
                for attribute in reader.attributes():
                    yield from _said(str(attribute.value()), folder)
        elif reader.isEndElement():
            within.pop()
        elif reader.isCharacters() and within and not _NO_DATA.intersection(within):
            yield from _written(str(within[-1]), str(reader.text()).strip(), folder)


def _said(value: str, folder: Path) -> Iterator[str]:
    found = _READS_THE_MACHINE.search(value)
    if found:
        yield f"{found.group(1)}(…)"
    if _ADDRESS.match(value.strip()) and not is_local(value, folder):
        yield value


def _written(element: str, value: str, folder: Path) -> Iterator[str]:
    if element == "provider" and value and value not in FILE_PROVIDERS:  # a pipe has one too
        yield f"«{value}»"
    elif element == "datasource":
        path = value.partition("|")[0]
        if not is_local(path, folder):
            yield value
        elif value:
            yield from read_from_outside(str(folder / path), folder)
    else:
        yield from _said(value, folder)
