"""Tables in CSV as offices save them: UTF-8 or Windows, with comma, semicolon or tabulator."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pandas as pd

from .errors import UnreadableTable
from .register_record import RegisterTable
from .vocabulary import Note, mark

_SEPARATORS = ",;\t|"


def read_csv(file: Path) -> RegisterTable:
    """Every cell as text, in the order of the file; `UnreadableTable` names the line at fault."""
    try:
        content = file.read_bytes()
    except OSError as error:
        raise UnreadableTable(table=file.name, problem=error.strerror) from error
    text, notes = _decoded(content, file.name)
    heading = text.partition("\n")[0]
    separator = max(_SEPARATORS, key=heading.count)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    try:
        table = [(rows.line_num, row) for row in rows if any(cell.strip() for cell in row)]
    except csv.Error as error:
        raise UnreadableTable(table=file.name, problem=f"line {rows.line_num}: {error}") from error
    if not table:
        return RegisterTable(file.stem, str(file), pd.DataFrame(), notes)
    (_, columns), body = table[0], table[1:]
    for line, row in body:
        if len(row) != len(columns):
            problem = f"line {line}: {len(row)} ≠ {len(columns)}"
            raise UnreadableTable(table=file.name, problem=problem)
    names = [f"{name} ({n})" if name in columns[:n] else name for n, name in enumerate(columns)]
    frame = pd.DataFrame([row for _, row in body], columns=names, dtype=object)
    return RegisterTable(file.stem, str(file), frame, notes)


def _decoded(content: bytes, name: str) -> tuple[str, tuple[Note, ...]]:
    try:
        return content.decode("utf-8-sig"), ()
    except UnicodeDecodeError:
        template = mark("{table} is not in UTF-8; it was read as Windows (cp1252) text.")
        return content.decode("cp1252", errors="replace"), (Note(template, {"table": name}),)
