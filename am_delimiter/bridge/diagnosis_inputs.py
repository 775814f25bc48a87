"""QGIS layers and paths as the inputs of a diagnosis: read as they are, nothing repaired."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
from qgis.core import Qgis, QgsMapLayer, QgsProviderRegistry, QgsRasterLayer, QgsVectorLayer

from ..core.basis import TEXT_FILES, AmDelimiterError, Cancelled, Note, Progress, mark
from ..core.catalogue import Catalogue
from ..core.diagnosis import (
    Fact,
    Finding,
    Input,
    Level,
    TableInput,
    TextTable,
    UnreadInput,
    VectorInput,
    is_microdata,
    read_text_table,
)
from .given_files import incomplete, why_unopened
from .layers import file_of, raster_evidence, vector_frame

HEAD_BYTES, HEAD_ROWS = 1 << 16, 200
"""What is read of a table of persons of the census: millions of rows are for another algorithm."""


def input_of(layer: QgsMapLayer, encoding: str, known: Catalogue, progress: Progress) -> Input:
    """A layer of any type as an input; a text file is read anew, as QGIS guesses its encoding."""
    if isinstance(layer, QgsRasterLayer):
        return raster_evidence(layer, encoding)
    if not isinstance(layer, QgsVectorLayer):
        return unread(layer.name(), layer.source())
    page = incomplete(layer)
    if page:
        return _refused(layer.name(), file_of(layer), page)
    path = Path(file_of(layer))
    if path.suffix.lower() in TEXT_FILES and path.is_file():
        return text_input(path, known, progress, layer.name())
    table = layer.geometryType() == Qgis.GeometryType.Null
    persons = table and is_microdata((field.name() for field in layer.fields()), known)
    frame = vector_frame(layer, progress, HEAD_ROWS if persons else -1)
    name = _name(layer)
    if table:
        bare = pd.DataFrame(frame.drop(columns="geometry"))
        return TableInput(bare, name, str(path), whole=not persons)
    return VectorInput(frame, name, str(path))


def _name(layer: QgsVectorLayer) -> str:
    """Name of a layer; one read from a file of several by path bears only that of the file."""
    parts = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
    inner = str(parts.get("layerName") or "")
    return layer.name() if inner in layer.name() else f"{layer.name()} ({inner})"


def text_input(path: Path, known: Catalogue, progress: Progress, name: str = "") -> Input:
    """A table of text, with what its file says of itself; of one of persons its first rows."""
    progress.check()
    try:
        table, whole = read_text_table(path, HEAD_BYTES), path.stat().st_size < HEAD_BYTES
        if not whole and not is_microdata(table.frame.columns, known):
            table, whole = read_text_table(path, progress=progress), True
    except Cancelled:
        raise
    except AmDelimiterError as error:
        return _refused(name or path.name, str(path), error)
    return TableInput(
        table.frame,
        name or path.name,
        str(path),
        table.decimal_comma,
        tuple(_facts(table)),
        tuple(_findings(table)),
        whole,
    )


def unread(name: str, path: str) -> UnreadInput:
    """Something that no provider of QGIS opens."""
    return _refused(name, path, why_unopened(path))


def _refused(name: str, path: str, error: AmDelimiterError) -> UnreadInput:
    return UnreadInput(name, path, Note(error.template, error.details))


def _facts(table: TextTable) -> list[Fact]:
    separator = Note(mark("tab")) if table.separator == "\t" else table.separator
    decimal = "," if table.decimal_comma else "."
    return [
        Fact("encoding", Note(mark("Encoding")), table.encoding),
        Fact("separator", Note(mark("Separator")), separator),
        Fact("decimal", Note(mark("Decimal mark")), decimal),
    ]


def _findings(table: TextTable) -> list[Finding]:
    found = []
    if table.encoding != "UTF-8":
        found.append(
            Finding(
                "latin_1",
                Level.INFO,
                Note(
                    mark("The file is not UTF-8: it was read as {encoding}."),
                    {"encoding": table.encoding},
                ),
                Note(mark("Save it as UTF-8 to be sure of its accents in other programs.")),
            )
        )
    if table.decimal_comma:
        found.append(
            Finding(
                "decimal_comma",
                Level.INFO,
                Note(mark("Decimals are written with a comma; they were read so.")),
                None,
            )
        )
    if table.uneven:
        found.append(
            Finding(
                "uneven_rows",
                Level.WARNING,
                Note(
                    mark("{count} rows have more or fewer cells than there are columns."),
                    {"count": table.uneven},
                ),
                Note(mark("See whether a text holds the separator without quotation marks.")),
                {"rows": table.uneven},
            )
        )
    return found
