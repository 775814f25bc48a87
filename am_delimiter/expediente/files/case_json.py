"""The case as one JSON file: what was answered, who hands it in, and all that it rests on."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import Any

from ...bridge.files import write_whole
from ...core.basis import Row
from ...core.cases import CaseRecord, read_case
from ...core.records import ResultDamaged
from ..reading.dossier import Dossier

FORMAT = 1
"""Raised when what is stored changes its meaning; new names do not raise it."""


def save_case_json(case: Dossier, target: Path) -> None:
    """The case as indented JSON in UTF-8, the same text for the same case.

    Raises `OutputNotWritable`, `DiskFull` or `OutputBusy`; then no file is left.
    """
    text = json.dumps(case_data(case), ensure_ascii=False, indent=2, allow_nan=False)
    write_whole(target, f"{text}\n".encode())


def case_data(case: Dossier) -> dict[str, Any]:
    """The case as plain data: summary, identity, procedure, and the case as it was stored."""
    identity = case.identity
    return {
        "format": FORMAT,
        "title": case.title(),
        "identity": {
            "gore": identity.gore or None,
            "logo": identity.logo.name if identity.logo else None,
            "responsible": identity.responsible or None,
            "version": identity.version or None,
            "draft": identity.draft,
            "date": case.day.isoformat(),
        },
        "altered": list(case.altered),
        "summary": case.summary.stored,
        "procedure": [_plain(row) for row in case.log],
        "case": _record(case.stored),
    }


def _record(rows: Iterable[Row]) -> dict[str, Any] | None:
    """Parameters, input files with their hashes and digests of the tables; None if damaged."""
    try:
        record: CaseRecord = read_case(rows)
    except ResultDamaged:
        return None
    return {
        "format": record.format,
        "algorithm": record.algorithm,
        "versions": record.versions,
        "parameters": record.parameters,
        "files": [asdict(file) for file in record.files],
        "tables": {name: asdict(table) for name, table in record.tables.items()},
    }


def _plain(row: Row) -> Row:
    """A row whose dates are texts."""
    return {name: _text(value) for name, value in row.items()}


def _text(value: Any) -> Any:
    if value is None or isinstance(value, (str, int, float, bool)):
        return value
    if hasattr(value, "isoformat"):
        return value.isoformat()
    # a date or a moment of Qt
    return value.toString("yyyy-MM-dd") if hasattr(value, "toString") else str(value)
