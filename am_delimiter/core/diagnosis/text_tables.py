"""Tables of text as offices save them: UTF-8 or latin-1, comma or semicolon, decimal comma."""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from ..basis.errors import UnreadableTable
from ..basis.office_text import WINDOWS, read_csv_text
from ..basis.progress import Progress

DECIMAL_COMMA = re.compile(r"-?(\d+|\d{1,3}(\.\d{3})+),\d+")
DECIMAL_POINT = re.compile(r"-?\d+\.\d+")
_NAMES = {WINDOWS: "latin-1 (Windows-1252)"}


@dataclass(frozen=True)
class TextTable:
    """A table of text; every value of ``frame`` is text, "" where a cell is empty.

    ``uneven`` is the number of rows with another number of cells than the first.
    """

    frame: pd.DataFrame
    encoding: str
    separator: str
    decimal_comma: bool
    uneven: int


def read_text_table(file: Path, most: int = -1, progress: Progress | None = None) -> TextTable:
    """Read a CSV of any usual make, or only its head; `UnreadableTable` when it is none."""
    progress = progress or Progress()
    text = read_csv_text(file, most=most, progress=progress)
    if not text.rows:
        raise UnreadableTable(table=file.name, problem="it is empty")
    rows = [row for _, row in text.rows]
    names = [name.strip() or f"column_{n}" for n, name in enumerate(rows[0], 1)]
    if len(set(names)) != len(names):
        twice = ", ".join(name for name, count in Counter(names).items() if count > 1)
        raise UnreadableTable(table=file.name, problem=f"columns appear twice: {twice}")
    body, lacking = rows[1:], [""] * len(names)
    uneven = sum(len(row) != len(names) for row in body)
    full = [
        [cell.strip() for cell in (*row, *lacking)[: len(names)]] for row in progress.watched(body)
    ]
    frame = pd.DataFrame(full, columns=names, dtype=object)
    encoding = _NAMES.get(text.encoding, text.encoding)
    return TextTable(frame, encoding, text.separator, _has_decimal_comma(frame), uneven)


def number_or_nan(value: Any, decimal_comma: bool = False) -> float:
    """A number from a cell, NaN when it holds none; ``1.234,5`` where commas are decimal."""
    if value is None or isinstance(value, bool):
        return math.nan
    text = str(value).strip()
    if decimal_comma and "," in text:
        text = text.replace(".", "").replace(",", ".")
    try:
        return float(text)
    except ValueError:
        return math.nan


def _has_decimal_comma(frame: pd.DataFrame) -> bool:
    """Whether some column holds decimals with a comma and none with a point."""
    for column in frame.columns:
        cells = [cell for cell in frame[column] if cell]
        commas = sum(bool(DECIMAL_COMMA.fullmatch(cell)) for cell in cells)
        points = sum(bool(DECIMAL_POINT.fullmatch(cell)) for cell in cells)
        if commas and commas > points and commas * 2 > len(cells):
            return True
    return False
