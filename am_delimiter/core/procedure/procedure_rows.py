"""The log as rows of the table ``procedure``: as it starts, and as it is kept from a result before.

What somebody wrote down is never lost: rows are carried over as they are, even those that could
not be read as a log.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..basis.notes import Note, mark
from ..basis.table import Row, Table
from ..catalogue.catalogue import Catalogue
from ..catalogue.procedure_steps import TABLE, ProcedureStep, StepState
from ..land.communes import normalise_cut
from ..services.register_reader import Reader, cell, check_columns
from ..services.registers import RegisterTable
from ..verdict.candidates import Candidate
from .procedure import find_step

_GIVEN = frozenset({"position", "step", "name", "cut", "commune", "state"})
"""What a row holds before anybody has written in it."""


def first_communes(candidates: Sequence[Candidate], names: Mapping[str, str]) -> dict[str, str]:
    """Code and name of the communes of the first candidate, whose mayors are consulted."""
    return {cut: names[cut] for cut in candidates[0].cuts} if candidates else {}


def start_table(communes: Mapping[str, str], catalogue: Catalogue) -> Table:
    """A log in which nothing has been done: a row for each step, and for each mayor."""
    rows = []
    for step in catalogue.procedure_steps.values():
        whose = communes.items() if step.per_commune and communes else [(None, None)]
        rows += [_start_row(step, cut, name, catalogue) for cut, name in whose]
    return _table(rows)


def _start_row(step: ProcedureStep, cut: str | None, name: str | None, catalogue: Catalogue) -> Row:
    own = {
        "step": step.id,
        "name": step.name,
        "cut": cut,
        "commune": name,
        "state": StepState.PENDING.value,
    }
    return {**dict.fromkeys(_fields(catalogue)), **own}


def _fields(catalogue: Catalogue) -> list[str]:
    return [field["name"] for field in catalogue.layers[TABLE].fields]


def _table(rows: Iterable[Row]) -> Table:
    return Table.of([{**row, "position": n} for n, row in enumerate(rows, 1)])


@dataclass(frozen=True)
class Carried:
    """The log of a new result with the rows kept, and what must be said of them."""

    table: Table
    notes: tuple[Note, ...] = ()


def carry_over(
    fresh: Table, stored: Sequence[Row], catalogue: Catalogue, origin: str = ""
) -> Carried:
    """A new log with all that was written in the one it replaces, matched by step and commune.

    A row of the log before takes the place of the new one; several for the same step stay, in
    their order. Rows of communes that the set no longer has, and those of no known step, are kept
    and told. Columns that the table does not have go to the remark. ``origin`` names the file.
    """
    kept = [_within(row, catalogue) for row in stored if _filled(row)]
    if not kept:
        return Carried(fresh)
    steps = tuple(catalogue.procedure_steps.values())
    before: dict[tuple[str, str], list[Row]] = {}
    for row in kept:
        before.setdefault(_key(row, steps), []).append(row)
    rows, taken = [], set()
    fresh_keys = [_key(row, steps) for row in fresh.rows]
    for row, key in zip(fresh.rows, fresh_keys):
        rows += before.get(key, [row])
        taken.add(key)
    others = [row for key, own in before.items() if key not in taken for row in own]
    for row in others:
        rows.insert(_place(row, rows, steps), row)
    consulted = {cut for _, cut in (_key(row, steps) for row in stored) if cut}
    wanted = {cut for _, cut in fresh_keys if cut}
    strange = bool(consulted and wanted) and consulted.isdisjoint(wanted)
    return Carried(_table(rows), tuple(_notes(len(kept), others, strange, origin)))


def _filled(row: Row) -> bool:
    """Whether somebody wrote in a row: anything, or another state than it starts with."""
    written = any(cell(value) for name, value in row.items() if name not in _GIVEN)
    return written or cell(row.get("state")) not in ("", StepState.PENDING.value)


def _within(row: Row, catalogue: Catalogue) -> Row:
    """A row with the columns of the table; what stood in other columns goes to its remark."""
    fields = _fields(catalogue)
    extra = [f"{n}: {cell(v)}" for n, v in row.items() if n not in fields and cell(v)]
    told = "; ".join(filter(None, [cell(row.get("remark")), *extra]))
    known = {name: row.get(name) for name in fields}
    return {**known, "remark": told or None} if extra else known


def _key(row: Row, steps: Sequence[ProcedureStep]) -> tuple[str, str]:
    """Step and commune of a row, however they are written."""
    step = find_step(cell(row.get("step")) or cell(row.get("name")), steps)
    if step is None:
        return "", cell(row.get("step"))
    cut = cell(row.get("cut")) if step.per_commune else ""
    return step.id, normalise_cut(cut) or cut


def _place(row: Row, rows: Sequence[Row], steps: Sequence[ProcedureStep]) -> int:
    """Where a row belongs: after the last one of its step, at the end without a step."""
    own = _key(row, steps)[0]
    order = [step.id for step in steps]
    places = [n for n, other in enumerate(rows) if _key(other, steps)[0] == own]
    if own not in order:
        return len(rows)
    return places[-1] + 1 if places else len(rows)


def _notes(kept: int, others: Sequence[Row], strange: bool, origin: str) -> list[Note]:
    """What is kept, which rows found no place, and whether it may be that of another set."""
    template = mark(
        "The log of the procedure that {file} held is kept: {count} rows with something written."
    )
    notes = [Note(template, {"file": origin, "count": kept})]
    if others:
        template = mark(
            "These rows of the log are of no commune of the first candidate or of no known step; "
            "they are kept all the same: {names}."
        )
        names = (f"{cell(r.get('name')) or cell(r.get('step'))} {_where(r)}" for r in others)
        notes.append(Note(template, {"names": "; ".join(name.strip() for name in names)}))
    if strange:
        template = mark(
            "None of the communes in the log of {file} is in the first candidate. If this is "
            "another expediente, write it to another file: its log is that of the one before."
        )
        notes.append(Note(template, {"file": origin}))
    return notes


def _where(row: Row) -> str:
    """The commune of a row, by its name or its code."""
    return cell(row.get("commune")) or cell(row.get("cut"))


def read_log_table(table: RegisterTable, catalogue: Catalogue) -> list[Row]:
    """The rows of a table whose columns ``register_fields.json`` knows, in its order.

    Columns that nobody wrote are None. Raises `MissingRegisterColumn` without a column of steps.
    """
    reader = Reader(TABLE, catalogue, frozenset(catalogue.communes))
    columns = reader.columns(table.frame.columns)
    check_columns(table, columns, reader)
    values = {field: list(table.frame[column]) for field, column in columns.items()}
    fields = [field["name"] for field in catalogue.layers[TABLE].fields]
    rows: list[Row] = []
    for position in range(len(table.frame)):
        own = {field: _log_text(field, column[position]) for field, column in values.items()}
        if any(own.values()):
            rows.append({**dict.fromkeys(fields), "position": len(rows) + 1, **own})
    return rows


def _log_text(field: str, value: Any) -> str | None:
    """A cell as text; a path keeps every blank."""
    text = cell(value)
    return (str(value).strip() if field == "document" and text else text) or None
