"""Cases as they are written: a JSON file with the inputs of one, a table with a row for each."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..basis.table import Row
from .batch_errors import CaseNameless, CaseUnreadable, NameColumnMissing, NamesUnknown
from .written_values import AskedValue, is_unsaid

NAME_COLUMNS = ("caso", "case")
"""How the column with the names of the cases may be called."""

_INPUTS = "inputs"
_OF_FILES = frozenset({"OUTPUT", "SUMMARY", "PDF", "SHORT", "HTML", "PROJECT", "FOLDER", "CASE"})
"""What a command says of the files to write: where they go is for the batch to say."""


@dataclass(frozen=True)
class WrittenCase:
    """A case as it is written: its name, what it says by parameter, the folder of its file."""

    name: str
    said: Mapping[str, Any]
    beside: Path


def case_of_json(text: str, file: Path, asked: Mapping[str, AskedValue]) -> WrittenCase | None:
    """The case of a JSON file, None when it is some other JSON.

    It is ``{"inputs": {…}}``, as qgis_process takes it, or the inputs themselves. Raises
    `CaseUnreadable` or `NamesUnknown`.
    """
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise CaseUnreadable(file=file, problem=str(error)) from error
    if not isinstance(found, dict):
        return None
    inputs = found.get(_INPUTS)
    if not isinstance(inputs, dict):
        if not any(name in asked for name in found):
            return None
        inputs = found
    by_name = {str(name).strip().upper(): value for name, value in inputs.items()}
    unknown = [name for name in by_name if name not in asked and name not in _OF_FILES]
    if unknown:
        raise NamesUnknown(names=", ".join(unknown))
    said = {name: value for name, value in by_name.items() if name in asked}
    return WrittenCase(file.stem, said, file.absolute().parent)


def with_heading(rows: Sequence[Row], columns: Sequence[str]) -> tuple[list[Row], list[str]]:
    """The rows of a table whose heading was taken for a row, which readers of XLSX may do."""
    headed = any(one.strip().casefold() in NAME_COLUMNS for one in columns)
    first = [str(rows[0][one] or "").strip() for one in columns] if rows else []
    if headed or not any(text.casefold() in NAME_COLUMNS for text in first):
        return list(rows), list(columns)
    names = {one: text or one for one, text in zip(columns, first)}
    return [{names[one]: row[one] for one in columns} for row in rows[1:]], list(names.values())


def cases_of_table(
    rows: Sequence[Row],
    columns: Iterable[str],
    table: str,
    beside: Path,
    asked: Mapping[str, AskedValue],
) -> tuple[list[WrittenCase], list[str]]:
    """The cases of a table, and the columns that say nothing to an algorithm.

    A row without any value is none. Raises `NameColumnMissing` or `CaseNameless`.
    """
    columns = list(columns)
    named = next((one for one in columns if one.strip().casefold() in NAME_COLUMNS), None)
    if named is None:
        raise NameColumnMissing(table=table, columns=", ".join(columns))
    known = {one: one.strip().upper() for one in columns if one.strip().upper() in asked}
    cases = []
    for position, row in enumerate(rows, 1):
        said = {known[one]: row[one] for one in known if not is_unsaid(row[one])}
        if is_unsaid(row[named]):
            if said:
                raise CaseNameless(row=position, table=table)
            continue
        cases.append(WrittenCase(str(row[named]).strip(), said, beside))
    return cases, [one for one in columns if one not in known and one != named]
