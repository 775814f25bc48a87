"""Recognise a table of persons: its files, its format and the fields of residence and work."""

from __future__ import annotations

import csv
import gzip
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from ..catalogue.input_records import CensusMicrodata
from .census_duckdb import find_duckdb, parquet_columns
from .census_errors import (
    DuckdbMissing,
    EmptyMicrodata,
    MicrodataFieldMissing,
    MicrodataNotFound,
    NoParquetParts,
    NotMicrodata,
    NotText,
    UnlikeParts,
)

CSV, PARQUET = "csv", "parquet"
HEAD = 1 << 20
"""Bytes in which the header of a CSV must end."""
SHOWN = 40
"""Fields named in an error; a census table has dozens."""


@dataclass(frozen=True)
class CensusFields:
    """Fields of residence, kind of place of work and commune of work; "" where to be found."""

    residence: str = ""
    place: str = ""
    work: str = ""

    def __iter__(self) -> Any:
        return iter((self.residence, self.place, self.work))


@dataclass(frozen=True)
class CensusTable:
    """A table of persons as found: its parts, its columns in order and the three fields.

    ``left_out`` are Parquet files of the folder that lack the fields, such as those of dwellings.
    """

    name: str
    kind: str
    parts: tuple[Path, ...]
    columns: tuple[str, ...]
    fields: CensusFields
    delimiter: str = ""
    left_out: tuple[str, ...] = ()

    @property
    def positions(self) -> tuple[int, ...]:
        """Where the three fields stand among the columns."""
        return tuple(self.columns.index(name) for name in self.fields)


def find_table(path: Path, chosen: CensusFields, record: CensusMicrodata) -> CensusTable:
    """Look into a file, or a folder of Parquet parts, without reading its rows.

    Raises an error that says what the file or folder lacks.
    """
    if path.is_dir():
        return _folder(path, chosen, record)
    if not path.is_file():
        raise MicrodataNotFound(file=path)
    if path.stat().st_size == 0:
        raise EmptyMicrodata(file=path.name)
    if _is_parquet(path):
        columns = _columns(path, path.name)
        fields = _fields(path.name, columns, chosen, record)
        return CensusTable(path.name, PARQUET, (path,), columns, fields)
    columns, delimiter = _header(path, record.delimiters)
    fields = _fields(path.name, columns, chosen, record)
    return CensusTable(path.name, CSV, (path,), columns, fields, delimiter)


def open_table(path: Path) -> tuple[IO[bytes], IO[bytes]]:
    """A CSV as text bytes, and the file under it, whose position tells how far reading is."""
    raw = path.open("rb")
    if path.suffix.lower() == ".gz":
        return gzip.GzipFile(fileobj=raw, mode="rb"), raw  # type: ignore[return-value]
    return raw, raw


def _folder(path: Path, chosen: CensusFields, record: CensusMicrodata) -> CensusTable:
    """The parts of a folder that have the fields; a folder of the census holds other tables too."""
    files = sorted(file for file in path.rglob(f"*.{PARQUET}") if file.is_file())
    if not files:
        raise NoParquetParts(file=path.name)
    parts, left_out, missing = [], [], None
    for file in files:
        columns = _columns(file, path.name)
        try:
            parts.append((file, columns, _fields(file.name, columns, chosen, record)))
        except MicrodataFieldMissing as error:
            left_out.append(file.name)
            missing = missing or error
    if not parts and missing:
        raise missing
    named = {tuple(field.lower() for field in fields) for _, _, fields in parts}
    if len(named) > 1:
        shown = "; ".join(", ".join(names) for names in sorted(named))
        raise UnlikeParts(file=path.name, fields=shown)
    _, columns, fields = parts[0]
    whole = tuple(file for file, _, _ in parts)
    return CensusTable(path.name, PARQUET, whole, columns, fields, left_out=tuple(left_out))


def _is_parquet(path: Path) -> bool:
    """Parquet begins with its four letters, whatever the name."""
    with path.open("rb") as stream:
        return stream.read(4) == b"PAR1"


def _columns(file: Path, shown: str) -> tuple[str, ...]:
    duckdb = find_duckdb()
    if duckdb is None:
        raise DuckdbMissing(file=shown)
    return parquet_columns(duckdb, file)


def _header(path: Path, delimiters: Sequence[str]) -> tuple[tuple[str, ...], str]:
    """Columns and delimiter of a CSV: the delimiter that parts the header most."""
    try:
        stream, raw = open_table(path)
        with raw, stream:
            head = stream.read(HEAD)
    except (OSError, EOFError) as error:
        raise NotMicrodata(file=path.name, problem=str(error)) from error
    if b"\0" in head:
        raise NotText(file=path.name)
    line = decoded(head.removeprefix(b"\xef\xbb\xbf").partition(b"\n")[0]).strip("\r")
    if not line.strip() and not head.strip():
        raise EmptyMicrodata(file=path.name)
    delimiter = max(delimiters, key=line.count)
    names = next(csv.reader([line], delimiter=delimiter), [])
    return tuple(name.strip() for name in names), delimiter


def decoded(text: bytes) -> str:
    """Bytes as UTF-8, or as Latin-1 when they are none."""
    try:
        return text.decode("utf-8")
    except UnicodeDecodeError:
        return text.decode("latin-1")


def _fields(
    name: str, columns: Sequence[str], chosen: CensusFields, record: CensusMicrodata
) -> CensusFields:
    """The fields chosen by hand, and the first known name where none was; case does not matter."""
    by_lower = {column.lower(): column for column in reversed(columns)}
    wanted = zip(chosen, (record.residence_fields, record.place_fields, record.work_fields))
    lists = [(field,) if field else aliases for field, aliases in wanted]
    found = [
        next((by_lower[a.lower()] for a in names if a.lower() in by_lower), "") for names in lists
    ]
    missing = [names[0] for names, field in zip(lists, found) if not field]
    if missing:
        shown = ", ".join([*columns[:SHOWN], *(["…"] if len(columns) > SHOWN else [])])
        raise MicrodataFieldMissing(file=name, missing=", ".join(missing), fields=shown)
    return CensusFields(*found)
