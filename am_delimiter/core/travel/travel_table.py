"""Travel tables as given: from a CSV of any kind to rows, and which column holds what."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..basis.errors import MissingField
from ..basis.notes import Note, mark
from ..basis.office_text import read_csv_text
from ..basis.progress import Progress
from ..catalogue.catalogue import Catalogue
from .travel_errors import (
    EmptyTravelTable,
    RaggedTravelTable,
    SameTravelField,
    UnclearNumbers,
    UnknownTravelColumns,
    UnusableTravelValue,
)

HEADER_AND_ROW = 2
CENSUS, SURVEY = "census", "survey"
"""What a user may declare of a table; else the table says it."""
COUNTED_ALL = "censo"
"""What the column of coverage of a table says in each row when everybody was asked."""

MOST_COUNTED = 1e12
"""No table of travel counts more in a row: a larger number is a slip of the file."""


@dataclass(frozen=True)
class TravelTable:
    """Rows of a travel table as they were given, text or numbers, with the fields chosen by hand.

    ``lines`` are the numbers under which a user finds the rows; a field is "" when it is to be
    recognised. ``source`` is what the user says of the data (who, when), ``definition`` the id of
    the definition that is compared ("": the default) and ``centre`` the codes of the centre (none:
    that where most residents of the others work). ``coverage`` is `CENSUS` or `SURVEY` as the
    user declares, anything else leaves it to the table.
    """

    name: str
    path: str
    fields: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]
    lines: tuple[int, ...]
    origin_field: str = ""
    destination_field: str = ""
    count_field: str = ""
    source: str = ""
    definition: str = ""
    centre: tuple[str, ...] = ()
    coverage: str = ""

    def column(self, field: str) -> list[Any]:
        """The values of a field, one for each row."""
        place = self.fields.index(field)
        return [row[place] for row in self.rows]


@dataclass(frozen=True)
class TravelColumns:
    """The fields of a travel table by what they hold; ``unit`` is what is counted."""

    origin: str
    destination: str
    count: str
    records: str | None
    unit: str
    coverage: str | None = None


def read_travel_csv(path: str, name: str = "", progress: Progress | None = None) -> TravelTable:
    """A CSV as rows of text.

    Raises `UnreadableTable`, `EmptyTravelTable`, and `RaggedTravelTable` for a row with more
    cells than there are columns: that is how an unquoted decimal comma looks.
    """
    name, progress = name or Path(path).name, progress or Progress()
    kept = read_csv_text(Path(path), name, progress=progress).rows
    if len(kept) < HEADER_AND_ROW:
        raise EmptyTravelTable(table=name)
    fields = [cell.strip() for cell in kept[0][1]]
    rows = [_cells(row, fields, line, name) for line, row in progress.watched(kept[1:])]
    lines = tuple(line for line, _ in kept[1:])
    return TravelTable(name, path, tuple(fields), tuple(rows), lines)


def _cells(row: list[str], fields: Sequence[str], line: int, name: str) -> tuple[str, ...]:
    """The cells of a row, as many as there are fields."""
    if any(cell.strip() for cell in row[len(fields) :]):
        raise RaggedTravelTable(table=name, row=line, found=len(row), expected=len(fields))
    lacking = len(fields) - len(row)
    return (*row[: len(fields)], *([""] * lacking))


def recognise_columns(table: TravelTable, catalogue: Catalogue) -> TravelColumns:
    """The columns chosen by hand, the others by their names in the catalogue.

    Raises `MissingField` for a chosen field that is not there, `UnknownTravelColumns` otherwise.
    """
    for chosen in (table.origin_field, table.destination_field, table.count_field):
        if chosen and chosen not in table.fields:
            raise MissingField(layer=table.name, field=chosen, fields=", ".join(table.fields))
    found = {
        "origin": table.origin_field or _recognised(table, "origin", catalogue),
        "destination": table.destination_field or _recognised(table, "destination", catalogue),
        "count": table.count_field or _recognised(table, "count", catalogue),
    }
    twice = [field for field in found.values() if field and list(found.values()).count(field) > 1]
    if twice:
        raise SameTravelField(table=table.name, field=twice[0], fields=", ".join(table.fields))
    lacking = [_names(role, catalogue) for role, field in found.items() if not field]
    if lacking:
        raise UnknownTravelColumns(
            table=table.name, lacking="; ".join(lacking), fields=", ".join(table.fields)
        )
    records = _recognised(table, "records", catalogue) or None
    unit = _unit(found["count"], catalogue)
    coverage = _recognised(table, "coverage", catalogue) or None
    return TravelColumns(**found, records=records, unit=unit, coverage=coverage)


def _recognised(table: TravelTable, role: str, catalogue: Catalogue) -> str:
    """The field with the first known name of a role, "" when there is none."""
    by_name = {_plain(field): field for field in reversed(table.fields)}
    aliases = (a for c in catalogue.travel_tables.values() if c.role == role for a in c.aliases)
    return next((by_name[alias] for alias in aliases if alias in by_name), "")


def _unit(field: str, catalogue: Catalogue) -> str:
    """What a field counts by its name; as the last of the catalogue when the name does not say."""
    counts = [c for c in catalogue.travel_tables.values() if c.role == "count"]
    named = (c.unit for c in counts if _plain(field) in c.aliases)
    return next(named, counts[-1].unit if counts else "")


def _names(role: str, catalogue: Catalogue) -> str:
    return " / ".join(c.name for c in catalogue.travel_tables.values() if c.role == role)


def _plain(field: str) -> str:
    """A field name as in the catalogue: small letters without accents, words joined by ``_``."""
    bare = unicodedata.normalize("NFKD", field.casefold())
    letters = "".join(char for char in bare if not unicodedata.combining(char))
    return re.sub(r"[^a-z0-9]+", "_", letters).strip("_")


_SPACES = re.compile(r"[\s\u00a0\u202f]+")


_CHILEAN = re.compile(r"-?(?:[1-9]\d{0,2}(?:\.\d{3})+|\d+)(?:,\d+)?")


_ENGLISH = re.compile(r"-?(?:[1-9]\d{0,2}(?:,\d{3})+|\d+)(?:\.\d+)?(?:[eE][+-]?\d+)?")


_MARKED = re.compile(r"[.,]")


_BARE_THOUSANDS = re.compile(r"-?\d{4,}")


def read_amounts(
    values: Sequence[Any], lines: Sequence[int], table: str, field: str
) -> tuple[NDArray[np.float64], list[Note]]:
    """The values of a column as numbers from zero up, shape (rows,), and what must be known.

    Points and commas are read the same way in the whole column. When they could be thousands or
    decimals, points of thousands are taken and said where all the column agrees, and
    `UnclearNumbers` raised where it does not. `UnusableTravelValue` names the row of what is no
    number.
    """
    texts = [_SPACES.sub("", value) for value in values if isinstance(value, str)]
    decimal, notes = _decimal_mark(texts, table, field)
    amounts = np.empty(len(values))
    for place, (value, line) in enumerate(zip(values, lines)):
        amount = _amount(value, decimal)
        if amount is None or not 0 <= amount <= MOST_COUNTED:
            shown = "" if value is None else value
            raise UnusableTravelValue(table=table, row=line, field=field, value=shown)
        amounts[place] = amount
    return amounts, notes


def _amount(value: Any, decimal: str) -> float | None:
    if isinstance(value, bool):
        return None
    if isinstance(value, (int, float)):
        return float(value)
    text = _SPACES.sub("", str(value or ""))
    grammar, thousands = (_CHILEAN, ".") if decimal == "," else (_ENGLISH, ",")
    if not grammar.fullmatch(text):
        return None
    return float(text.replace(thousands, "").replace(decimal, "."))


def _decimal_mark(texts: Sequence[str], table: str, field: str) -> tuple[str, list[Note]]:
    """The mark before the decimals of a column: a comma or a point."""
    marked = [t for t in texts if _MARKED.search(t)]
    # what is a number in no way of writing is named later, with its row
    marked = [t for t in marked if _CHILEAN.fullmatch(t) or _ENGLISH.fullmatch(t)]
    if not marked:
        return ".", []
    chilean = all(_CHILEAN.fullmatch(t) for t in marked)
    english = all(_ENGLISH.fullmatch(t) for t in marked)
    if chilean != english:
        return ("," if chilean else "."), []
    # either nothing fits all, or each value can be thousands or three decimals
    bare = any(_BARE_THOUSANDS.fullmatch(t) for t in texts)
    if not chilean or bare or any("," in t for t in marked):
        shown = ", ".join(f"«{t}»" for t in dict.fromkeys(marked[:3]))
        raise UnclearNumbers(table=table, field=field, values=shown)
    template = mark(
        "In the travel table {table} the points of the field {field} are read as thousands: "
        "{text} is {number}."
    )
    details = {"table": table, "field": field, "text": f"«{marked[0]}»"}
    return ",", [Note(template, {**details, "number": marked[0].replace(".", "")})]
