"""Read the editable files of the catalogue into records.

A file that an office edited wrongly raises :class:`CatalogueError` with its path, the place in it
and what is wrong there.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterable
from dataclasses import MISSING, fields
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from ..basis.vocabulary import InputKind
from .catalogue_errors import CatalogueError

Record = TypeVar("Record")

_CODE_DIGITS = {"cut": 5, "old_cut": 5, "province_code": 3, "region_code": 2}
_PYTHON_TYPES: dict[str, type | tuple[type, ...]] = {
    "str": str,
    "bool": bool,
    "int": int,
    "float": (int, float),
    "dict[str, str]": dict,
}
_WORDS: dict[str, type[Enum]] = {"InputKind": InputKind}
"""Words of the field that a record may hold: a wrong one is refused, as nothing would fit it."""


def read_table(file: Path, record: type[Record], key: str) -> dict[str, Record]:
    """Rows of a CSV file (comma or semicolon) by their key column."""
    text = _text(file)
    delimiter = ";" if ";" in text.partition("\n")[0] else ","
    rows = csv.DictReader(text.splitlines(), delimiter=delimiter)
    hints = _types(record)
    items = []
    for row in rows:
        where = f"line {rows.line_num}"
        items.append({k: _cell(file, where, k, v, hints.get(k)) for k, v in row.items()})
    return _by_key(file, record, items, key)


def _cell(file: Path, where: str, column: str, text: Any, hint: Any) -> Any:
    """Value of a CSV cell in the type of its column."""
    if text is None or column is None:
        raise CatalogueError(file=file, problem=f"{where} has a wrong number of columns")
    value = text.strip()
    digits = _CODE_DIGITS.get(column)
    if digits and not re.fullmatch(f"[0-9]{{{digits}}}", value):
        raise CatalogueError(
            file=file, problem=f"{where}: {column} «{value}» must have {digits} digits (text)"
        )
    if hint == "int" and not value.lstrip("-").isdecimal():
        raise CatalogueError(file=file, problem=f"{where}: {column} «{value}» is no whole number")
    if hint == "bool" and value not in ("yes", "no"):
        raise CatalogueError(file=file, problem=f"{where}: {column} must be yes or no")
    if hint == "float" and not re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", value):
        raise CatalogueError(file=file, problem=f"{where}: {column} «{value}» is no number")
    if hint in ("int", "float"):
        return int(value) if hint == "int" else float(value)
    return value == "yes" if hint == "bool" else value


def read_list(file: Path, record: type[Record]) -> dict[str, Record]:
    """Items of a JSON file by id."""
    try:
        content = json.loads(_text(file))
    except json.JSONDecodeError as error:
        raise CatalogueError(file=file, problem=f"it is not valid JSON: {error}") from error
    items = content.get("items") if isinstance(content, dict) else None
    if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
        raise CatalogueError(file=file, problem='it must hold a list of objects under "items"')
    return _by_key(file, record, items, "id")


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise CatalogueError(file=file, problem=f"it cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise CatalogueError(file=file, problem="it is not UTF-8; save it as UTF-8") from error


def _by_key(
    file: Path, record: type[Record], items: Iterable[dict[str, Any]], key: str
) -> dict[str, Record]:
    """Records by their key; an empty file or a key that appears twice is an error."""
    found: dict[str, Record] = {}
    for number, item in enumerate(items, start=1):
        made = _record(file, record, item, f"item {number} ({item.get(key)})")
        if item[key] in found:
            raise CatalogueError(file=file, problem=f"{key} {item[key]} appears twice")
        found[item[key]] = made
    if not found:
        raise CatalogueError(file=file, problem="it is empty")
    return found


def _record(file: Path, record: type[Record], item: dict[str, Any], where: str) -> Record:
    """Build a record after checking its keys and the types of their values."""
    hints, required = _types(record), _required(record)
    for label, keys in (("lacks", required - item.keys()), ("has unknown", item.keys() - hints)):
        if keys:
            raise CatalogueError(file=file, problem=f"{where} {label} {', '.join(sorted(keys))}")
    for key, value in item.items():
        if not _fits(value, hints[key]):
            raise CatalogueError(file=file, problem=f"{where}: {key} cannot be {value!r}")
    return record(**{key: _made(value, hints[key]) for key, value in item.items()})


def _made(value: Any, hint: str) -> Any:
    """A JSON value that fits as its record holds it: tuples for lists, words of the field."""
    if isinstance(value, list):
        return tuple(_made(one, _inner(hint)) for one in value)
    return _WORDS[hint](value) if hint in _WORDS else value


def _inner(hint: str) -> str:
    """What ``tuple[…, ...]`` holds; any other annotation as it is."""
    return hint[len("tuple[") : -len(", ...]")] if hint.startswith("tuple[") else hint


@cache
def _required(record: type[Record]) -> frozenset[str]:
    """The fields that every entry must have."""
    return frozenset(f.name for f in fields(record) if f.default is MISSING)  # type: ignore[arg-type]


@cache
def _types(record: type[Record]) -> dict[str, str]:
    """Annotations of a record as text, which Python 3.9 cannot evaluate."""
    return {f.name: str(f.type) for f in fields(record)}  # type: ignore[arg-type]


def _fits(value: Any, hint: str) -> bool:
    """Tell whether a JSON value has the annotated type; a whole number is a float too."""
    if hint.endswith(" | None"):
        return value is None or _fits(value, hint[: -len(" | None")])
    if hint.startswith("tuple["):
        return isinstance(value, list) and all(_fits(v, _inner(hint)) for v in value)
    if " | " in hint:
        return any(_fits(value, option) for option in hint.split(" | "))
    if hint in _WORDS:
        return value in {word.value for word in _WORDS[hint]}
    if isinstance(value, bool):
        return hint == "bool"
    return isinstance(value, _PYTHON_TYPES[hint])
