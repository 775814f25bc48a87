"""What a stored case is: all that a delimitation was given, so that it can be run again.

A case is stored as rows of the table ``case`` of the result (fields in ``layers.json``). The
parameters are plain data as JSON; a layer or file in them names the absolute path of its file,
and each file has a row with its path, its hash, its size and its date. The summary of the result
(`core.results.summary`) is a row of its own, so that the expediente can be made from the GeoPackage
alone; results of format 1 have none.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

from ..basis.table import Row, Table

FORMAT = 2
"""Raised when an older program could no longer read what is stored."""

_SUMMARY = "summary"


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
    """A stored case: ``parameters`` are plain data by name, ``tables`` by layer id."""

    format: int
    algorithm: str
    versions: dict[str, str]
    parameters: dict[str, Any]
    files: tuple[StoredFile, ...]
    tables: dict[str, StoredTable]

    @property
    def version(self) -> str:
        """Version of the program that stored the case."""
        return self.versions.get("am_delimiter", "")


def case_table(record: CaseRecord) -> Table:
    """A case as the rows of the table ``case``."""
    facts = {"format": record.format, "algorithm": record.algorithm, **record.versions}
    return Table(
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

    Raises `KeyError` or `ValueError` when they hold none.
    """
    parts: dict[str, list[Row]] = {part.value: [] for part in CasePart}
    for row in rows:
        parts.setdefault(row["kind"], []).append(row)
    facts = {row["name"]: row["value"] for row in parts[CasePart.CASE]}
    stored = int(facts.pop("format"))
    for kind in parts if stored <= FORMAT else ():  # a later format may have other parts
        CasePart(kind)
    return CaseRecord(
        format=stored,
        algorithm=facts.pop("algorithm"),
        versions=facts,
        parameters={row["name"]: json.loads(row["value"]) for row in parts[CasePart.PARAMETER]},
        files=tuple(_file(row) for row in parts[CasePart.FILE]),
        tables={
            row["name"]: StoredTable(int(row["value"]), row["sha256"])
            for row in parts[CasePart.TABLE]
        },
    )


def summary_row(summary: dict[str, Any]) -> Row:
    """The summary of the result as one more row of the table ``case``.

    As short as JSON gets, in the order of the summary: tables follow it.
    """
    text = json.dumps(summary, ensure_ascii=False, separators=(",", ":"))
    return _row(CasePart.SUMMARY, _SUMMARY, value=text)


def stored_summary(rows: Iterable[Row]) -> dict[str, Any] | None:
    """The summary that rows of a table ``case`` hold, as it was stored; None if there is none.

    Raises `ValueError` when it is damaged.
    """
    found = [row["value"] for row in rows if row["kind"] == CasePart.SUMMARY.value]
    if not found:
        return None
    summary = json.loads(found[0])
    if not isinstance(summary, dict):
        raise ValueError(_SUMMARY)  # noqa: TRY004 - damaged data, no wrong call
    return summary


def other_versions(record: CaseRecord, current: dict[str, str]) -> Sequence[tuple[str, str, str]]:
    """Programs whose version differs: name, version then ("" for none), version now."""
    names = dict.fromkeys([*record.versions, *current])
    both = ((name, record.versions.get(name, ""), current.get(name, "")) for name in names)
    return [(name, then, now) for name, then, now in both if then != now]


def _row(
    part: CasePart, name: str, value: str | None = None, sha256: str | None = None, **more: Any
) -> Row:
    place = dict.fromkeys(["path", "relative_path", "size_bytes", "modified", "content_sha256"])
    return {
        "kind": part.value,
        "name": name,
        "value": value,
        "sha256": sha256,
        **place,
        **more,
    }


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


def _file(row: Row) -> StoredFile:
    return StoredFile(
        path=row["path"],
        relative=row["relative_path"] or "",
        sha256=row["sha256"] or "",
        size=row["size_bytes"],
        modified=row["modified"] or "",
        content=row["content_sha256"] or "",
        within=row["value"] or "",
    )


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)
