"""From the rows of a table to the entries of a register, with remarks on what they lack."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import pandas as pd

from ..basis.dates import is_iso, iso_date
from ..basis.errors import UnreadableTable
from ..basis.notes import Note, mark
from ..basis.office_text import WINDOWS, read_csv_text
from ..catalogue.catalogue import Catalogue
from ..catalogue.input_records import RegisterKind
from ..land.communes import normalise_cut
from .category_list import categories_called
from .register_errors import MissingRegisterColumn
from .registers import SERVICES, Entry, RegisterTable, in_order, plain

_HEADING = re.compile(r"[^a-z0-9]+")
_BETWEEN_CODES = re.compile(r"[;,\s|/]+")


@dataclass(frozen=True)
class Codes:
    """The commune codes of a cell; ``old`` are those that were replaced, as ``old → new``."""

    cuts: tuple[str, ...]
    unknown: tuple[str, ...]
    old: tuple[str, ...]


@dataclass(frozen=True)
class Reader:
    """Reads the cells of a register: ``known`` are the codes of all communes there are.

    ``own`` are categories of services that a planner listed, beside those of the catalogue.
    """

    register: str
    catalogue: Catalogue
    known: frozenset[str]
    own: tuple[RegisterKind, ...] = ()

    @property
    def kinds(self) -> dict[str, RegisterKind]:
        """The categories of services or the kinds of instruments."""
        if self.register != SERVICES:
            return self.catalogue.instrument_kinds
        kinds = self.catalogue.service_categories
        return {**kinds, **{one.id: one for one in self.own}} if self.own else kinds

    def columns(self, headings: Iterable[Any]) -> dict[str, Any]:
        """Field of the register → column that holds it, by the aliases of the catalogue."""
        found: dict[str, Any] = {}
        by_alias: dict[str, Any] = {}
        for heading in headings:
            by_alias.setdefault(_HEADING.sub("_", plain(str(heading))).strip("_"), heading)
        for entry in self.catalogue.register_fields.values():
            if entry.register == self.register:
                column = next((by_alias[a] for a in entry.aliases if a in by_alias), None)
                if column is not None and column not in found.values():
                    found[entry.field] = column
        return found

    def kind(self, text: str) -> tuple[str, str]:
        """Id and name of a category; what the catalogue lacks stays as written, without an id."""
        entry = self._kind_called.get(plain(text))
        return (entry.id, entry.name) if entry else ("", text)

    @cached_property
    def _kind_called(self) -> dict[str, RegisterKind]:
        return categories_called(self.kinds)

    def codes(self, value: Any) -> Codes:
        """Codes of a cell such as ``05101;5109, 05802``; old ones become today's."""
        if value is None or pd.isna(value):
            return Codes((), (), ())
        words = [value] if isinstance(value, (int, float)) else _BETWEEN_CODES.split(str(value))
        cuts, unknown, old = [], [], []
        for word in words:
            if word == "":
                continue
            cut = normalise_cut(word)
            today = self.catalogue.old_codes.get(cut or "") if cut not in self.known else None
            if today:
                old.append(f"{cut} → {today}")
            if (today or cut) in self.known:
                cuts.append(today or cut)
            else:
                unknown.append(str(word))
        return Codes(in_order(c for c in cuts if c), tuple(unknown), tuple(old))


def read_register(table: RegisterTable, reader: Reader) -> tuple[list[Entry], list[Note]]:
    """The entries of a table in its order; rows without a name or a commune are told.

    Raises `MissingRegisterColumn` when a needed column is not there.
    """
    columns = reader.columns(table.frame.columns)
    check_columns(table, columns, reader)
    entries: list[Entry] = []
    old: list[str] = []
    nowhere: list[str] = []
    unnamed = 0
    values = {field: list(table.frame[column]) for field, column in columns.items()}
    for position in range(len(table.frame)):
        cells = {field: cell(column[position]) for field, column in values.items()}
        if not any(cells.values()):
            continue
        codes = reader.codes(values["cuts"][position])
        old += codes.old
        if not cells["name"]:
            unnamed += 1
        elif not codes.cuts:
            nowhere.append(cells["name"])
        else:
            entries.append(entry_of(cells, codes, table.name, reader))
    notes = [
        *table.notes,
        *_count(mark("{table}: {count} rows without a name were left out."), table.name, unnamed),
        *said(
            mark("{table}: no commune could be read for these, which were left out: {names}."),
            table.name,
            nowhere,
        ),
        *said(
            mark("{table}: old commune codes were replaced by today's: {names}."),
            table.name,
            dict.fromkeys(old),
        ),
        *lacking(entries, table.name),
    ]
    return entries, notes


def entry_of(cells: dict[str, str], codes: Codes, origin: str, reader: Reader) -> Entry:
    """An entry from its cells by field and its codes."""
    kind, kind_name = reader.kind(cells.get("kind", ""))
    return Entry(
        name=cells["name"],
        kind=kind,
        kind_name=kind_name,
        cuts=codes.cuts,
        origin=origin,
        evidence=cells.get("evidence", ""),
        stage=cells.get("stage", ""),
        actors=cells.get("actors", ""),
        source=cells.get("source", ""),
        date=iso_date(cells.get("date", "")),
        unknown_codes=codes.unknown,
    )


def cell(value: Any) -> str:
    """A cell as text; nothing where there is none."""
    if value is None or pd.isna(value):
        return ""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return " ".join(str(value).split())


def check_columns(table: RegisterTable, columns: dict[str, Any], reader: Reader) -> None:
    """Raise `MissingRegisterColumn` when a column that a register needs is not there."""
    for entry in reader.catalogue.register_fields.values():
        if entry.register == reader.register and entry.required and entry.field not in columns:
            raise MissingRegisterColumn(
                table=table.name,
                column=entry.aliases[0],
                aliases=", ".join(entry.aliases[1:]),
                columns=", ".join(str(c) for c in table.frame.columns),
            )


def lacking(entries: Sequence[Entry], origin: str) -> list[Note]:
    """Say which entries lack a known category, a source or a readable date, or name no communes."""
    unknown = [f"{e.name}: {', '.join(e.unknown_codes)}" for e in entries if e.unknown_codes]
    kinds = dict.fromkeys(e.kind_name for e in entries if e.kind_name and not e.kind)
    return [
        *said(
            mark("{table}: these codes are of no commune and do not count: {names}."),
            origin,
            unknown,
        ),
        *said(
            mark("{table}: categories that the catalogue lacks are kept as written: {names}."),
            origin,
            kinds,
        ),
        *said(
            mark("{table}: without a category: {names}."),
            origin,
            [e.name for e in entries if not e.kind_name],
        ),
        *said(
            mark("{table}: without a source: {names}."),
            origin,
            [e.name for e in entries if not e.source],
        ),
        *said(
            mark("{table}: without a date that can be read: {names}."),
            origin,
            [e.name for e in entries if not is_iso(e.date)],
        ),
    ]


def said(template: str, origin: str, names: Iterable[str], most: int = 5) -> list[Note]:
    """A note that lists the first of some names, or none when there are none."""
    found = list(names)
    if not found:
        return []
    more = f" … (+{len(found) - most})" if len(found) > most else ""
    details = {"table": origin, "names": "; ".join(found[:most]) + more, "count": len(found)}
    return [Note(template, details)]


def _count(template: str, origin: str, count: int) -> list[Note]:
    return [Note(template, {"table": origin, "count": count})] if count else []


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
