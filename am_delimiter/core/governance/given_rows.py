"""Rows of a table that a person gives, as a table on governance takes them.

What people wrote in the case stays: a row of the same thing only gets what it lacks. A row with
something that cannot be right is left out, and a sentence says which cell and what to write.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import pandas as pd

from ..basis.notes import Note, mark
from ..basis.table import Row
from ..catalogue.catalogue import Catalogue
from ..services.register_errors import MissingRegisterColumn
from ..services.register_reader import Reader, cell, check_columns
from ..services.registers import RegisterTable, plain
from .case_communes import CaseCommunes
from .given_cells import COMMITTEE, GivenCells

_KEYS: dict[str, tuple[str, ...]] = {
    "actors": ("name", "person"),
    "committee": ("cut", "role"),
    "arrangements": ("name",),
    "instrument_stages": ("instrument",),
    "problems": ("name",),
    "priorities": ("name",),
}
"""By what two rows of a table are of one thing."""
_COMMUNE = "commune"


@dataclass(frozen=True)
class NewRows:
    """What is to be added to one table, and what must be said of the rest.

    ``completed`` are cells that are empty in rows of the table: by the place of the row in it, what
    they get.
    """

    rows: tuple[Row, ...] = ()
    notes: tuple[Note, ...] = ()
    completed: Mapping[int, Row] = field(default_factory=dict)


def new_rows(
    name: str,
    given: RegisterTable,
    before: Sequence[Row],
    communes: CaseCommunes,
    catalogue: Catalogue,
) -> NewRows:
    """What a table of a case gets of a given one; ``before`` are the rows that it has.

    Raises `MissingRegisterColumn` for a table without the columns that it needs.
    """
    frame, columns = _headed(name, given, catalogue)
    reader = GivenCells(name, _KEYS[name][0], given.name, communes, catalogue)
    told: list[Row] = []
    notes: list[Note] = list(given.notes)
    for number, values in enumerate(frame.itertuples(index=False, name=None), 1):
        cells = {one: values[place] for one, place in columns.items()}
        if any(cell(value) for value in cells.values()):
            row, wrong = reader.row(number, cells)
            notes += wrong
            told += [] if wrong else [row]
    rows, completed, kept = _merged(name, told, before)
    return NewRows(tuple(rows), (*notes, *_said_of_kept(given.name, kept)), completed)


def rows_without(name: str, rows: Sequence[Row], before: Sequence[Row]) -> list[Row]:
    """Those of some rows that are of nothing that the rows ``before`` speak of."""
    there = {_key(name, row) for row in before}
    return [row for row in rows if _key(name, row) not in there]


def _merged(
    name: str, told: Sequence[Row], before: Sequence[Row]
) -> tuple[list[Row], dict[int, Row], int]:
    """The rows to add, the cells to complete, and how many rows say something else than before."""
    places = {_key(name, row): place for place, row in reversed(list(enumerate(before)))}
    added: dict[tuple[str, ...], Row] = {}
    completed: dict[int, Row] = {}
    kept = 0
    for row in told:
        key = _key(name, row)
        place = places.get(key)
        if place is None and key not in added:
            added[key] = row
            continue
        there = added[key] if place is None else {**before[place], **completed.get(place, {})}
        said = {name: value for name, value in row.items() if value is not None}
        lacking = {name: value for name, value in said.items() if not cell(there.get(name))}
        other = said.keys() - lacking.keys() - set(_KEYS[name])
        kept += any(cell(there.get(one)) != cell(said[one]) for one in other)
        if place is None:
            added[key] = {**there, **lacking}
        elif lacking:
            completed[place] = {**completed.get(place, {}), **lacking}
    return list(added.values()), completed, kept


def _said_of_kept(table: str, count: int) -> list[Note]:
    template = mark(
        "{table}: {count} {count:row says|rows say} something else than the case holds of the same "
        "thing; what stands there stays. Change it in QGIS if it is to change."
    )
    return [Note(template, {"table": table, "count": count})] if count else []


def priorities_told(count: int, catalogue: Catalogue) -> list[Note]:
    """Say that a case holds more priority themes than are printed."""
    most = int(catalogue.limit("priority_themes"))
    template = mark(
        "The case holds {count} priority themes, and {most} are printed, the first by their order. "
        "Leave fewer in the table «priorities», or number them anew."
    )
    return [Note(template, {"count": count, "most": most})] if count > most else []


def _key(name: str, row: Row) -> tuple[str, ...]:
    return tuple(plain(cell(row.get(one))) for one in _KEYS[name])


def _headed(
    name: str, given: RegisterTable, catalogue: Catalogue
) -> tuple[pd.DataFrame, dict[str, int]]:
    """The rows and the place of each column; some drivers take a heading for the first row."""
    reader = Reader(name, catalogue, frozenset())
    frame = pd.DataFrame(given.frame)
    found = reader.columns(frame.columns)
    if not found and len(frame):
        first = [cell(value) for value in frame.iloc[0]]
        if reader.columns(first):
            frame = frame.iloc[1:].set_axis(first, axis="columns")
            found = reader.columns(first)
    check_columns(RegisterTable(given.name, given.path, frame), found, reader)
    if name == COMMITTEE and not found.keys() & {"cut", _COMMUNE}:
        aliases = catalogue.register_fields[f"{COMMITTEE}_{_COMMUNE}"].aliases
        raise MissingRegisterColumn(
            table=given.name,
            column=aliases[0],
            aliases=", ".join(aliases[1:]),
            columns=", ".join(map(str, frame.columns)),
        )
    headings = list(frame.columns)
    return frame, {one: headings.index(heading) for one, heading in found.items()}
