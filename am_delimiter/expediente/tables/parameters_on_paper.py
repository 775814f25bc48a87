"""A1 on paper: what was chosen for the case first, then what stayed as it comes."""

from __future__ import annotations

from ...core.records import ParameterRow
from ..paper.look import QUIET
from ..paper.printed_table import Cell, Column, PrintedTable, cells
from ..reading.dossier import Dossier
from ..reading.wording import UNKNOWN, count_name, parameter_text, share_text

ABREAST = 2
"""Parameters at their default in a row."""

NOT_SET = (None, "")


def parameters_on_paper(case: Dossier) -> tuple[PrintedTable, ...]:
    """Those with a value of the case, those at their default, and in a note those without any."""
    rows = case.rows.parameters
    empty = [row for row in rows if case.parameter(row.parameter) in NOT_SET]
    given = [row for row in rows if row not in empty]
    chosen = [row for row in given if not _is_default(row, case)]
    left = [row for row in given if _is_default(row, case)]
    without = _without(empty)
    if not chosen:
        return (_defaults(left, case, "A1", f"{_head_note(case)} {without}".strip()),)
    tables = [_chosen(chosen, case, f"{_head_note(case)} {without}".strip())]
    return (*tables, _defaults(left, case, "A1b", "")) if left else tuple(tables)


def _is_default(row: ParameterRow, case: Dossier) -> bool:
    name = row.parameter
    default = case.summary.parameters[name].default
    return default not in NOT_SET and case.parameter(name) == default


def _head_note(case: Dossier) -> str:
    known = [row.name for row in case.rows.parameters if row.known]
    told = f"Con norma: {'; '.join(known)}." if known else "Ninguno tiene norma conocida."
    return f"{case.text('unknown_norm')} {told}"


def _without(empty: list[ParameterRow]) -> str:
    """The parameters that nobody set, by their names."""
    if not empty:
        return ""
    return f"Sin valor en este caso: {'; '.join(row.name for row in empty)}."


def _chosen(rows: list[ParameterRow], case: Dossier, note: str) -> PrintedTable:
    columns = (
        Column("Elegido en el caso", 52),
        Column("Valor", 52),
        Column("Por defecto", 26),
        Column("Fuente", 44),
    )
    told = tuple(
        cells(
            Cell(row.name, bold=True),
            _with_unit(used_value(row.parameter, case), row.unit),
            parameter_text(row.parameter, case.summary.parameters[row.parameter].default),
            Cell(_source(row), colour=QUIET),
        )
        for row in rows
    )
    return PrintedTable("A1", "Parámetros", columns, told, note, 7.0)


def _defaults(rows: list[ParameterRow], case: Dossier, key: str, note: str) -> PrintedTable:
    """Two of them in each row, each with its value and its source."""
    columns = (Column("Parámetro", 40), Column("Valor", 22), Column("Fuente", 25)) * ABREAST
    told = [
        cell
        for row in rows
        for cell in (
            Cell(row.name, bold=True),
            Cell(_with_unit(used_value(row.parameter, case), row.unit)),
            Cell(_source(row), colour=QUIET),
        )
    ]
    across = 3 * ABREAST
    told += [Cell("")] * (-len(told) % across)
    lines = tuple(tuple(told[n : n + across]) for n in range(0, len(told), across))
    return PrintedTable(key, "Parámetros en su valor por defecto", columns, lines, note, 6.5)


def _with_unit(value: str, unit: str) -> str:
    return f"{value} {unit}".strip()


def _source(row: ParameterRow) -> str:
    """Where the value comes from; that no norm says it, the note tells once."""
    return row.source.removeprefix(f"{UNKNOWN}; ")


def used_value(name: str, case: Dossier) -> str:
    """The value of a parameter; communes, counts and shares of built-up land by their names."""
    value = case.parameter(name)
    if name == "population":
        return count_name(value, case)
    if name == "builtup_share":
        return share_text(value)
    if name == "candidate" and value:
        return ", ".join(f"{cut.strip()} {case.names[cut.strip()]}" for cut in value.split(","))
    return parameter_text(name, value)
