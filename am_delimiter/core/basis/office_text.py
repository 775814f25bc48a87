"""CSV as offices save it: UTF-8, UTF-16 or Windows text; commas, semicolons, tabs or bars."""

from __future__ import annotations

import codecs
import csv
import io
from dataclasses import dataclass
from pathlib import Path

from .errors import UnreadableTable
from .progress import Progress
from .system_reasons import system_reason

TEXT_FILES = (".csv", ".tsv", ".txt")
"""How tables of text are called."""

SEPARATORS = ";,\t|"
WINDOWS = "cp1252"
"""What Windows calls Latin-1, and takes for it."""

_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


@dataclass(frozen=True)
class CsvText:
    """The rows of a CSV that hold something, each with the line it ends on, the heading first.

    ``encoding`` is ``UTF-8``, ``UTF-16`` or `WINDOWS`.
    """

    rows: tuple[tuple[int, list[str]], ...]
    encoding: str
    separator: str


def read_csv_text(
    file: Path, name: str = "", most: int = -1, progress: Progress | None = None
) -> CsvText:
    """Read a CSV by what its heading shows; `UnreadableTable` when it is none.

    Of a file of more than ``most`` bytes the lines that end within them, or the first; -1: all.
    """
    name = name or file.name
    try:
        with file.open("rb") as stream:
            content = stream.read(most)
            whole = len(content) != most
            content += b"" if whole else stream.readline()
    except OSError as error:
        raise UnreadableTable(table=name, problem=system_reason(error)) from error
    text, encoding = _decoded(content, name, whole)
    heading = next((line for line in io.StringIO(text, newline="") if line.strip()), "")
    separator = max(SEPARATORS, key=heading.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    watched = (progress or Progress()).watched(reader)
    try:
        rows = [(reader.line_num, row) for row in watched if any(cell.strip() for cell in row)]
    except csv.Error as error:
        problem = f"line {reader.line_num}: {error}"
        raise UnreadableTable(table=name, problem=problem) from error
    return CsvText(tuple(rows), encoding, separator)


def _decoded(content: bytes, name: str, whole: bool) -> tuple[str, str]:
    """The text and its encoding; of a part of a file (not ``whole``) the lines that have ended."""
    if content.startswith(_UTF16):
        decoder = codecs.getincrementaldecoder("utf-16")()
        try:
            text = decoder.decode(content, whole)
            return text if whole else text[: text.rfind("\n") + 1], "UTF-16"
        except UnicodeDecodeError as error:
            raise UnreadableTable(table=name, problem=error) from error
    if b"\0" in content[:4096]:
        raise UnreadableTable(table=name, problem="it is no text")
    try:
        return content.decode("utf-8-sig"), "UTF-8"
    except UnicodeDecodeError:
        return content.decode(WINDOWS, errors="replace"), WINDOWS
