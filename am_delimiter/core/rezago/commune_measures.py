"""Tables by commune, joined by their codes: of each column, what it says of each commune."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pandas as pd

from ..basis.notes import Note, mark
from ..catalogue.catalogue import Catalogue
from ..land.commune_polygons import listing
from ..land.communes import normalise_cut, suggest_cut_field
from .measure_reader import read_measures
from .rezago_case import MeasureTable
from .rezago_errors import (
    ColumnInSeveralTables,
    MeasuresWithoutCodes,
    MissingMeasureColumn,
    OnlyCommuneNames,
    RepeatedCommuneMeasure,
)


@dataclass(frozen=True)
class CodedTable:
    """A table whose rows are of communes; ``cuts`` are their codes, None for a row of none."""

    table: MeasureTable
    cuts: tuple[str | None, ...]
    notes: tuple[Note, ...]

    @cached_property
    def by_lower(self) -> dict[str, str]:
        """Its columns by their names in small letters; of two that differ in case, the first."""
        found: dict[str, str] = {}
        for field in map(str, self.table.frame.columns):
            found.setdefault(field.strip().casefold(), field)
        return found


@dataclass(frozen=True)
class CommuneMeasures:
    """Several tables by commune; a column is looked for in all of them."""

    tables: tuple[CodedTable, ...]
    no_data: tuple[str, ...]

    @property
    def fields(self) -> list[str]:
        """The columns of all tables."""
        return [str(name) for one in self.tables for name in one.by_lower.values()]

    @property
    def notes(self) -> tuple[Note, ...]:
        """What was noticed of the codes."""
        return tuple(note for one in self.tables for note in (*one.table.notes, *one.notes))

    @cached_property
    def cuts(self) -> tuple[str, ...]:
        """The communes that some table has, in order."""
        return tuple(sorted({cut for one in self.tables for cut in one.cuts if cut}))

    def holder(self, field: str) -> CodedTable | None:
        """The table that has a column, None for none. Raises `ColumnInSeveralTables`."""
        key = field.strip().casefold()
        found = [one for one in self.tables if key in one.by_lower]
        if len(found) > 1:
            names = ", ".join(one.table.name for one in found)
            raise ColumnInSeveralTables(field=field, tables=names)
        return found[0] if found else None

    def known_as(self, aliases: Iterable[str]) -> str:
        """The first column that goes by one of some names, "" for none."""
        return next((alias for alias in aliases if self.holder(alias)), "")

    def wanted(self, field: str, meaning: str) -> CodedTable:
        """The table of a column that must be there. Raises `MissingMeasureColumn`."""
        found = self.holder(field)
        if found is None:
            fields = ", ".join(self.fields)
            raise MissingMeasureColumn(field=field, meaning=meaning, fields=fields)
        return found

    def numbers(self, field: str, meaning: str) -> dict[str, float]:
        """What a column says of each commune; those without a figure are not in it."""
        found = self.wanted(field, meaning)
        name = found.by_lower[field.strip().casefold()]
        values = list(found.table.frame[name])
        # a row of totals may hold anything
        kept = [value if cut else None for cut, value in zip(found.cuts, values)]
        read = read_measures(kept, found.table.name, name, self.no_data)
        said = _said_once(found, name, read)
        return {cut: value for cut, value in said.items() if value is not None}

    def texts(self, field: str, meaning: str) -> dict[str, str]:
        """The same for a column of texts."""
        found = self.wanted(field, meaning)
        name = found.by_lower[field.strip().casefold()]
        said = _said_once(found, name, [_text(value) for value in found.table.frame[name]])
        return {cut: text for cut, text in said.items() if text}


def code_tables(
    tables: Sequence[MeasureTable], chosen: str, known: frozenset[str], catalogue: Catalogue
) -> CommuneMeasures:
    """Read the codes of some tables; ``chosen`` is their column, "" to recognise it.

    ``known`` are the codes of the commune layer, which may be invented ones. Raises
    `MeasuresWithoutCodes` or `OnlyCommuneNames`.
    """
    no_data = catalogue.rezago_fields["no_data"].aliases
    coded = tuple(_coded(table, chosen, known, catalogue) for table in tables)
    return CommuneMeasures(coded, no_data)


def _coded(
    table: MeasureTable, chosen: str, known: frozenset[str], catalogue: Catalogue
) -> CodedTable:
    field = _code_field(table, chosen, known, catalogue)
    cuts: list[str | None] = []
    none, unknown, old = 0, [], []
    everything = known | catalogue.communes.keys()
    for value in table.frame[field]:
        cut = normalise_cut(value)
        today = catalogue.old_codes.get(cut or "") if cut not in known else None
        if today:
            old.append(f"{cut} → {today}")
        cut = today or cut
        if cut is None:
            none += _text(value) != ""
        elif cut not in everything:
            unknown.append(cut)
            cut = None
        cuts.append(cut)
    repeated = sorted(cut for cut, count in Counter(cuts).items() if cut and count > 1)
    return CodedTable(
        table, tuple(cuts), tuple(_code_notes(table.name, none, unknown, old, repeated))
    )


def _code_notes(
    table: str, none: int, unknown: list[str], old: list[str], repeated: list[str]
) -> list[Note]:
    told = (
        (
            mark("{table}: {count} {count:row|rows} without a commune code left out."),
            [str(none)] if none else [],
        ),
        (mark("{table}: these codes are of no commune and were left out: {cuts}."), unknown),
        (mark("{table}: old commune codes were replaced by today's: {cuts}."), old),
        (mark("{table}: communes in several rows, which must say the same: {cuts}."), repeated),
    )
    return [
        Note(text, {"table": table, "count": none, "cuts": listing(dict.fromkeys(found))})
        for text, found in told
        if found
    ]


def _code_field(
    table: MeasureTable, chosen: str, known: frozenset[str], catalogue: Catalogue
) -> str:
    fields = [str(c) for c in table.frame.columns if str(c) != "geometry"]
    by_lower = {field.strip().casefold(): field for field in reversed(fields)}
    if chosen and chosen.strip().casefold() in by_lower:
        return by_lower[chosen.strip().casefold()]
    everything = known | catalogue.communes.keys() | catalogue.old_codes.keys()
    for field in catalogue.fields["cut"].among(fields):
        cells = [value for value in table.frame[field] if _text(value)]
        cuts = [cut for cut in map(normalise_cut, cells) if cut]
        # a column so named that holds mostly codes; rows of totals may be among them
        if 2 * len(cuts) > len(cells) and everything & set(cuts):
            return field
    suggested = suggest_cut_field(pd.DataFrame(table.frame[fields]), catalogue)
    if suggested:
        return suggested
    told = {"table": table.name, "fields": ", ".join(fields)}
    named = catalogue.fields["commune_name"].among(fields)
    if named:
        raise OnlyCommuneNames(**told, field=named[0])
    raise MeasuresWithoutCodes(**told)


def _said_once(coded: CodedTable, field: str, values: Sequence[Any]) -> dict[str, Any]:
    """What the rows of each commune say; `RepeatedCommuneMeasure` where they disagree."""
    said: dict[str, Any] = {}
    for cut, value in zip(coded.cuts, values):
        if cut is None:
            continue
        if cut in said and said[cut] != value:
            both = " / ".join("—" if one in (None, "") else str(one) for one in (said[cut], value))
            raise RepeatedCommuneMeasure(
                table=coded.table.name, commune=cut, field=field, values=both
            )
        said[cut] = value
    return said


def _text(value: Any) -> str:
    if value is None or (isinstance(value, float) and pd.isna(value)):
        return ""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return " ".join(str(value).split())
