"""Count combinations of three columns of a CSV line by line: slower than DuckDB, always there."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator
from typing import IO

from ..basis.progress import Progress
from .census_counts import Triple
from .census_errors import NotMicrodata, TooManyCombinations, UnevenRow
from .census_files import CensusTable, decoded, open_table

ENGINE = "Python"
BLOCK = 1 << 22
"""Bytes read at a time: what stays in memory, and how often a cancel is noticed."""
_QUOTE = b'"'
_Cells = tuple[bytes, bytes, bytes]


def count_lines(table: CensusTable, most: int, progress: Progress) -> Counter[Triple]:
    """The same counts as `census_duckdb.DuckdbReader.count_csv`, with a block in memory.

    Text may be UTF-8 or Latin-1. Raises `UnevenRow` when a row has too few or too many cells,
    which is how a file that was cut short shows, and `NotMicrodata` when it cannot be read.
    """
    (path,) = table.parts
    counted: Counter[_Cells] = Counter()
    try:
        stream, raw = open_table(path)
        with raw, stream:
            size = path.stat().st_size
            stream.readline()
            row = 0
            for lines in _blocks(stream):
                counted.update(_cells(lines, table, row))
                row += len(lines)
                if len(counted) > most:
                    raise TooManyCombinations(file=table.name, fields="", limit=most)
                progress.report(min(raw.tell() / size, 1.0))
    except (OSError, EOFError) as error:
        raise NotMicrodata(file=table.name, problem=str(error)) from error
    found: Counter[Triple] = Counter()
    for (residence, place, work), persons in counted.items():
        found[decoded(residence), decoded(place), decoded(work)] += persons
    return found


def _blocks(stream: IO[bytes]) -> Iterator[list[bytes]]:
    """Rows by the block, without blank ones; a quoted cell may run over several lines."""
    while lines := stream.readlines(BLOCK):
        rows: list[bytes] = []
        for line in lines:
            if rows and _is_open(rows[-1]):
                rows[-1] += line
            elif line.strip(b"\r\n"):
                rows.append(line)
        while rows and _is_open(rows[-1]) and (line := stream.readline()):
            rows[-1] += line
        yield rows


def _is_open(row: bytes) -> bool:
    return _QUOTE in row and row.count(_QUOTE) % 2 == 1


def _cells(rows: list[bytes], table: CensusTable, before: int) -> Iterator[_Cells]:
    """The three cells of each row; ``before`` rows came earlier."""
    delimiter, width, places = table.delimiter.encode(), len(table.columns), table.positions
    first, second, third = places
    last = max(places) + 1
    for number, row in enumerate(rows, start=before + 1):
        if _QUOTE in row:
            cells = _quoted(row, table.delimiter)
            even = len(cells) == width or (len(cells) == width + 1 and not cells[-1])
        else:
            cuts = row.count(delimiter) + 1
            # DuckDB too lets a row end in a delimiter
            even = cuts == width or (cuts == width + 1 and row.rstrip(b"\r\n")[-1:] == delimiter)
            cells = row.split(delimiter, last)
            if len(cells) == last:
                cells[-1] = cells[-1].rstrip(b"\r\n")
        if not even:
            raise UnevenRow(file=table.name, row=number, cells=width)
        yield cells[first], cells[second], cells[third]


def _quoted(row: bytes, delimiter: str) -> list[bytes]:
    """Cells of a row with quotes; Latin-1 keeps every byte as it is."""
    text = row.decode("latin-1").rstrip("\r\n")
    reader = csv.reader(text.splitlines(keepends=True), delimiter=delimiter)
    return [cell.encode("latin-1") for cell in next(reader, [])]
