"""Tables of how it was found: T7 sources; annexes A1 parameters, A2 notes, A3 programs."""

from __future__ import annotations

from textwrap import fill

from ...core.records import ParameterRow, SourceRow
from ...toolbelt.formats import date
from ..paper.look import QUIET
from ..paper.printed_table import Cell, Column, PrintedTable, cells
from ..reading.dossier import Dossier
from ..reading.sources_read import credit_text, file_name
from ..reading.wording import KINDS, UNKNOWN, count_name, parameter_text, share_text

HASH_LINE = 32
"""Characters of a SHA-256 on one line; two lines hold it whole."""


def parameters_table(case: Dossier) -> PrintedTable:
    """A1: every parameter with its value, unit, default and source."""
    columns = (
        Column("Parámetro", 45),
        Column("Valor", 34),
        Column("Unidad", 14),
        Column("Por defecto", 20),
        Column("Norma", 34),
        Column("Fuente", 43),
    )
    rows = tuple(_parameter(row, case) for row in case.rows.parameters)
    return PrintedTable("A1", "Parámetros", columns, rows, case.text("unknown_norm"))


def _parameter(row: ParameterRow, case: Dossier) -> tuple[Cell, ...]:
    name = row.parameter
    source = row.source.removeprefix(f"{UNKNOWN}; ")
    return cells(
        Cell(row.name, bold=True),
        _used(name, case),
        row.unit,
        parameter_text(name, case.summary.parameters[name].default),
        "norma" if row.known else UNKNOWN,
        Cell(source, colour=QUIET),
    )


def _used(name: str, case: Dossier) -> str:
    """The value of a parameter; communes, counts and shares of built-up land by their names."""
    value = case.parameter(name)
    if name == "population":
        return count_name(value, case)
    if name == "builtup_share":
        return share_text(value)
    if name == "candidate" and value:
        return ", ".join(f"{cut.strip()} {case.names[cut.strip()]}" for cut in value.split(","))
    return parameter_text(name, value)


def sources_table(case: Dossier) -> PrintedTable:
    """T7: every input with where it comes from, its file, its date and its whole SHA-256."""
    columns = (
        Column("Uso", 22),
        Column("Institución, título, año y licencia", 54),
        Column("Archivo y cómo se leyó", 40),
        Column("Modificado", 20),
        Column("SHA-256", 58),
    )
    rows = tuple(_source(row, case) for row in case.rows.sources)
    return PrintedTable("T7", "Fuentes", columns, rows)


def _source(row: SourceRow, case: Dossier) -> tuple[Cell, ...]:
    origin = credit_text(row, whole=True)
    origin = f"{origin[:1].upper()}{origin[1:]}"
    if row.known_by:
        origin = f"{origin} Se sabe por: {row.known_by}."
    return cells(
        KINDS.get(row.kind, row.kind.capitalize()),
        Cell(origin, bold=bool(row.institution or row.title)),
        Cell(_read_as(row, case), colour=QUIET),
        date(row.modified),
        fill(row.sha256, HASH_LINE) or "—",
    )


def _read_as(row: SourceRow, case: Dossier) -> str:
    """The file of an input and how it was understood; a commune schema goes by its name."""
    schema = case.catalogue.schemas.get(row.detail)
    detail = schema.name if schema else row.detail
    if not row.path:
        return "—" if row.title == row.name else f"{row.name}. {detail}"
    return ". ".join(one for one in (file_name(row), detail) if one)


def notes_table(case: Dossier) -> PrintedTable:
    """A2: what was repaired, left out or must be known."""
    rows = tuple(cells(str(row.position), row.text) for row in case.rows.notes)
    columns = (Column("Nº", 10), Column("Aviso", 164))
    return PrintedTable("A2", "Avisos", columns, rows or (cells("—", "Sin avisos."),))


def programs_table(case: Dossier) -> PrintedTable:
    """A3: the programs that took part, two in each row."""
    told = [
        Cell(text) for r in case.rows.versions for text in (r.name, r.version or "no la declara")
    ]
    rows = tuple(tuple(told[n : n + 4]) for n in range(0, len(told), 4))
    columns = (Column("Programa", 34), Column("Versión", 53)) * 2
    return PrintedTable("A3", "Programas", columns, rows)
