"""Cells of a table that a person gives: what is stored of each, and what is wrong with it.

Where a table holds persons, a sentence repeats no words of it: logs are kept elsewhere.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pandas as pd

from ..basis.dates import is_iso, iso_date
from ..basis.notes import Note, mark
from ..basis.table import Row
from ..catalogue.catalogue import Catalogue
from ..services.register_reader import cell
from .case_communes import CaseCommunes
from .value_lists import lists_of, value_named

COMMITTEE = "committee"
_MEMBER = "committee_member"
_MOST_SHOWN = 60
"""Letters that are shown of a cell that is wrong."""

_CELL = mark(
    "{table}, row {row}, column «{column}»: {written} {problem} The row was left out: correct it "
    "and run again, or write it in QGIS."
)
_UNSAID = mark("what is written there")
_ONE_OF = mark("is none of its values: {values}.")
_COMMUNES = mark("is no commune: write names or codes (CUT) between semicolons.")
_DAY = mark("is no date: write it as in 30-06-2026, 2026-06 or 2026.")
_NUMBER = mark("is no whole number.")
_EMPTY = mark("{table}, row {row}: nothing is written under «{column}». The row was left out.")
_TWO_COMMUNES = mark(
    "{table}, row {row}: its code and its name are of two communes. The row was left out: correct "
    "one of them."
)
_NO_COMMUNE = mark(
    "{table}, row {row}: no commune is said, which only who presides, the secretary and guests may "
    "lack. The row was left out."
)

Read = tuple[Any, "Note | None"]
"""What is stored of a cell, and what it should be when it cannot be right."""


@dataclass(frozen=True)
class GivenCells:
    """Reads the rows of a given ``table`` for the table ``name`` of a case.

    ``needed`` is the field that no row may lack.
    """

    name: str
    needed: str
    table: str
    communes: CaseCommunes
    catalogue: Catalogue

    def row(self, number: int, cells: Mapping[str, Any]) -> tuple[Row, list[Note]]:
        """The row as the table of the case has it, and what is wrong with it."""
        row: Row = {}
        wrong: list[Note] = []
        for one in self._fields:
            text = _text(one["holds"], cells.get(one["name"]))
            row[one["name"]], problem = self._read(one["holds"], text) if text else (None, None)
            if problem is not None:
                wrong.append(self._wrong(number, one["alias"], text, problem))
        if not wrong:
            whole = self._seated if self.name == COMMITTEE else self._named
            wrong = whole(number, row)
        return row, wrong

    @property
    def _fields(self) -> tuple[dict[str, str], ...]:
        return self.catalogue.governance_layers[self.name].fields

    @cached_property
    def _lists(self) -> dict[str, dict[str, tuple[str, ...]]]:
        return lists_of(self.catalogue)

    def _read(self, holds: str, text: str) -> Read:
        """A cell with something written in it."""
        if holds in self._lists:
            return _of_list(text, self._lists[holds])
        readers: dict[str, Callable[[str], Read]] = {
            "communes": self._communes,
            "commune": self._commune,
            "date": _day,
            "number": _number,
        }
        read = readers.get(holds)
        return read(text) if read else (text, None)

    def _communes(self, text: str) -> Read:
        cuts, unknown = self.communes.listed(text)
        return self.communes.written(cuts), Note(_COMMUNES) if unknown else None

    def _commune(self, text: str) -> Read:
        return text, None if self.communes.cut_of(text) else Note(_COMMUNES)

    def _wrong(self, number: int, column: str, text: str, problem: Note) -> Note:
        details = {"table": self.table, "row": number, "column": column, "problem": problem}
        return Note(_CELL, {**details, "written": self._shown(text)})

    def _shown(self, text: str) -> Note | str:
        """What was written, unless the table holds persons and it may be somebody's name."""
        personal = any(one["holds"] == "person" for one in self._fields)
        if personal and any(letter.isalpha() for letter in text):
            return Note(_UNSAID)
        return f"«{text[:_MOST_SHOWN]}»"

    def _named(self, number: int, row: Row) -> list[Note]:
        """What is wrong with a row that has no name."""
        if row[self.needed]:
            return []
        (alias,) = (one["alias"] for one in self._fields if one["name"] == self.needed)
        return [Note(_EMPTY, {"table": self.table, "row": number, "column": alias})]

    def _seated(self, number: int, row: Row) -> list[Note]:
        """Put code, name and role of a member of the committee in order."""
        member = self.catalogue.governance_lists[_MEMBER].name
        found = [self.communes.cut_of(row[one]) for one in ("cut", "commune") if row[one]]
        details = {"table": self.table, "row": number}
        if len(set(found)) > 1:
            return [Note(_TWO_COMMUNES, details)]
        cut = found[0] if found else None
        row["cut"], row["commune"] = cut, self.communes.name_of(cut) if cut else None
        row["role"] = row["role"] or (member if cut else None)
        if not cut and row["role"] in (None, member):
            return [Note(_NO_COMMUNE, details)]
        return []


def _of_list(text: str, values: dict[str, tuple[str, ...]]) -> Read:
    found = value_named(text, values)
    return found, None if found else Note(_ONE_OF, {"values": ", ".join(values)})


def _day(text: str) -> Read:
    day = iso_date(text)
    return day, None if is_iso(day) else Note(_DAY)


def _number(text: str) -> Read:
    return (int(text), None) if text.isdecimal() else (None, Note(_NUMBER))


def _text(holds: str, value: Any) -> str:
    """A cell as text; a date of the table as its day, a path with every blank."""
    if value is None or pd.isna(value):
        return ""
    if hasattr(value, "isoformat"):
        return str(value.isoformat())
    if holds in ("document", "long"):
        return str(value).strip()
    return cell(value)
