"""A register in CSV: every cell as text, none lost."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from ..basis.errors import UnreadableTable
from ..basis.office_text import WINDOWS, read_csv_text
from ..basis.vocabulary import Note, mark
from .registers import RegisterTable


def read_csv(file: Path) -> RegisterTable:
    """Every cell as text, in the order of the file; `UnreadableTable` names the line at fault."""
    text = read_csv_text(file)
    template = mark("{table} is not in UTF-8; it was read as Windows (cp1252) text.")
    notes = (Note(template, {"table": file.name}),) if text.encoding == WINDOWS else ()
    if not text.rows:
        return RegisterTable(file.stem, str(file), pd.DataFrame(), notes)
    (_, columns), body = text.rows[0], text.rows[1:]
    for line, row in body:
        if len(row) != len(columns):
            problem = f"line {line}: {len(row)} ≠ {len(columns)}"
            raise UnreadableTable(table=file.name, problem=problem)
    names = [f"{name} ({n})" if name in columns[:n] else name for n, name in enumerate(columns)]
    frame = pd.DataFrame([row for _, row in body], columns=names, dtype=object)
    return RegisterTable(file.stem, str(file), frame, notes)
