"""What a stored case is: all that a delimitation was given, so that it can be run again.

A case is stored as rows of the table ``case`` of the result (fields in ``layers.json``). The
parameters are plain data as JSON; a layer or file in them names the absolute path of its file,
and each file has a row with its path, its hash, its size and its date. Each table has a row with
its digest. The summary of the result (`core.results.summary`) is a row of its own, with the digest
of its text, so that the expediente can be made from the GeoPackage alone; results of format 1 have
none, and those of format 2 no digest of it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

from ..basis.table import Row, Table
from ..records.case_rows import CaseRow
from ..records.field_types import FieldPlace, Named
from ..records.record import read_all, write
from ..records.record_errors import FieldMistyped
from ..records.stored_json import read_json

FORMAT = 4
"""Raised when an older program could no longer read what is stored.

2 keeps the summary; 3 digests it, and the tables to a precision; 4 digests columns. What an earlier
format digested is not proved any more: no version that wrote one was released.
"""

TABLE = "case"
"""The table of a result that holds its case."""

_SUMMARY = "summary"
_OWN = ("format", "algorithm")
"""Facts of a case; the others are versions."""
_DIGITS = 18
"""Of a whole number in a row, and of a wrong text that is shown."""


class CasePart(str, Enum):
    """What a row of a stored case is about; the value is the Spanish text that is printed."""

    CASE = "caso"
    PARAMETER = "parámetro"
    FILE = "archivo"
    TABLE = "tabla"
    SUMMARY = "resumen"


@dataclass(frozen=True)
class StoredFile:
    """An input file as it was: ``size`` in bytes, ``modified`` ISO 8601 in UTC.

    ``relative`` is its path from the folder of the result, "" when it lies on another drive.
    ``sha256`` and ``modified`` are "" and ``size`` None for what is no plain file. ``content`` is
    what proves a GeoPackage or virtual raster that was only read (`fingerprints.content_hash`), or
    "". ``within`` is the path of the virtual raster that reads the file from where it lies, "" for
    a file that was itself given.
    """

    path: str
    relative: str
    sha256: str
    size: int | None
    modified: str
    content: str = ""
    within: str = ""

    @property
    def name(self) -> str:
        """The name of the file without its folder."""
        return self.path.replace("\\", "/").rstrip("/").rsplit("/", 1)[-1]


@dataclass(frozen=True)
class StoredTable:
    """How many rows a table of the result had, and the digest of them all."""

    rows: int
    digest: str


@dataclass(frozen=True)
class CaseRecord:
    """A stored case: ``parameters`` are plain data by name, ``tables`` by layer id.

    ``summary`` is the digest of the summary of the result, "" where none was stored.
    """

    format: int
    algorithm: str
    versions: dict[str, str]
    parameters: dict[str, Any]
    files: tuple[StoredFile, ...]
    tables: dict[str, StoredTable]
    summary: str = ""

    @property
    def version(self) -> str:
        """Version of the program that stored the case."""
        return self.versions.get("am_delimiter", "")


def case_table(record: CaseRecord) -> Table:
    """A case as the rows of the table ``case``."""
    facts = {"format": record.format, "algorithm": record.algorithm, **record.versions}
    return Table.of(
        [
            *(_row(CasePart.CASE, name, value=str(value)) for name, value in facts.items()),
            *(
                _row(CasePart.PARAMETER, name, value=_json(value))
                for name, value in record.parameters.items()
            ),
            *(_file_row(file) for file in record.files),
            *(
                _row(CasePart.TABLE, name, value=str(table.rows), sha256=table.digest)
                for name, table in record.tables.items()
            ),
        ]
    )


def read_case(rows: Iterable[Row]) -> CaseRecord:
    """The case that rows of a table ``case`` hold.

    Raises `FieldMissing` or `FieldMistyped` when they hold none.
    """
    parts: dict[str, list[CaseRow]] = {part.value: [] for part in CasePart}
    for row in read_all(CaseRow, rows, TABLE):
        parts.setdefault(row.kind, []).append(row)
    facts = Named(
        {row.name: row.value or "" for row in parts[CasePart.CASE]}, FieldPlace(TABLE, "caso")
    )
    stored = _whole(facts["format"], "caso[format]")
    strange = [kind for kind in parts if kind not in [part.value for part in CasePart]]
    if strange and stored <= FORMAT:  # a later format may have other parts
        raise FieldMistyped(table=TABLE, field="kind", found=strange[0])
    return CaseRecord(
        format=stored,
        algorithm=facts["algorithm"],
        versions={
            name: value for name, value in facts.items() if name not in ("format", "algorithm")
        },
        parameters={
            row.name: read_json(row.value, TABLE, row.name) for row in parts[CasePart.PARAMETER]
        },
        files=tuple(map(_file, parts[CasePart.FILE])),
        tables={
            row.name: StoredTable(_whole(row.value, row.name), row.sha256 or "")
            for row in parts[CasePart.TABLE]
        },
        summary=next((row.sha256 or "" for row in parts[CasePart.SUMMARY]), ""),
    )


def _whole(text: str | None, field: str) -> int:
    if text is None or not text.isdecimal() or len(text) > _DIGITS:
        raise FieldMistyped(table=TABLE, field=field, found=str(text)[:_DIGITS])
    return int(text)


def summary_row(summary: dict[str, Any]) -> Row:
    """The summary of the result as one more row of the table ``case``.

    As short as JSON gets, in the order of the summary: tables follow it.
    """
    text = json.dumps(summary, ensure_ascii=False, separators=(",", ":"))
    return _row(CasePart.SUMMARY, _SUMMARY, value=text, sha256=text_digest(text))


def text_digest(text: str) -> str:
    """SHA-256 of a text in UTF-8."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def summary_text(rows: Iterable[Row]) -> str | None:
    """The summary that rows of a table ``case`` hold, as its text; None if there is none."""
    found = [row.get("value") for row in rows if row.get("kind") == CasePart.SUMMARY.value]
    return None if not found or found[0] is None else str(found[0])


def stored_summary(rows: Iterable[Row]) -> dict[str, Any] | None:
    """The summary that rows of a table ``case`` hold, as it was stored; None if there is none.

    Raises `FieldMistyped` when it is damaged.
    """
    text = summary_text(rows)
    if text is None:
        return None
    summary = read_json(text, TABLE, _SUMMARY)
    if not isinstance(summary, dict):
        raise FieldMistyped(table=TABLE, field=_SUMMARY, found=text[:_DIGITS])
    return summary


def other_versions(record: CaseRecord, current: dict[str, str]) -> Sequence[tuple[str, str, str]]:
    """Programs whose version differs: name, version then ("" for none), version now."""
    names = dict.fromkeys([*record.versions, *current])
    both = ((name, record.versions.get(name, ""), current.get(name, "")) for name in names)
    return [(name, then, now) for name, then, now in both if then != now]


def _row(part: CasePart, name: str, value: str | None = None, **more: Any) -> Row:
    empty = dict.fromkeys(("path", "relative_path", "sha256", "content_sha256", "modified"))
    fields = {**empty, "size_bytes": None, **more}
    return write(CaseRow(kind=part.value, name=name, value=value, **fields))


def _file_row(file: StoredFile) -> Row:
    return _row(
        CasePart.FILE,
        file.name,
        value=file.within or None,
        sha256=file.sha256 or None,
        path=file.path,
        relative_path=file.relative or None,
        size_bytes=file.size,
        modified=file.modified or None,
        content_sha256=file.content or None,
    )


def _file(row: CaseRow) -> StoredFile:
    if row.path is None:
        raise FieldMistyped(table=TABLE, field="path", found=row.path)
    return StoredFile(
        path=row.path,
        relative=row.relative_path or "",
        sha256=row.sha256 or "",
        size=row.size_bytes,
        modified=row.modified or "",
        content=row.content_sha256 or "",
        within=row.value or "",
    )


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)
