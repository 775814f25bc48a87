"""The files on which a stored case rests: its inputs, and the documents that its log names."""

from __future__ import annotations

from pathlib import Path

from ..core.basis import Progress, Row
from ..core.cases import read_case
from ..core.catalogue import TABLE
from ..core.procedure import document_places
from ..core.records import ResultDamaged
from .procedure_log import stored_tables

_CASE = "case"


def inputs_of_case(file: Path) -> list[str]:
    """Where the inputs of a case were and where they may be from its file; [] without a case."""
    try:
        files = read_case(_rows(file, _CASE)).files
    except ResultDamaged:
        return []  # whoever reads the case says what is wrong with it
    moved = [str(file.parent / one.relative) for one in files if one.relative]
    return [*(one.path for one in files), *moved]


def documents_of_case(file: Path) -> list[str]:
    """Where the documents of the log of a result may be; [] when it has none."""
    return documents_of_log(_rows(file, TABLE), file.absolute().parent)


def documents_of_log(rows: list[Row], folder: Path | None) -> list[str]:
    """Where the documents of a log may be that lies in a folder."""
    named = (str(row.get("document") or "").strip() for row in rows)
    return [str(place) for text in named if text for place in document_places(text, folder)]


def _rows(file: Path, table: str) -> list[Row]:
    """The rows of a table; none of one that cannot be read, which names no file either."""
    try:
        return (stored_tables(file, (table,), Progress()) or {}).get(table, [])
    except ResultDamaged:
        return []
