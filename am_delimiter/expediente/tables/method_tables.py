"""Tables of how it was found: T7 sources; annexes A1 parameters, A2 notes, A3 programs."""

from __future__ import annotations

from textwrap import fill

from ...core.records import InputSummary, ParameterRow, SourceRow
from ...toolbelt.formats import date
from ..paper.look import QUIET
from ..paper.printed_table import Cell, Column, PrintedTable, cells
from ..reading.dossier import Dossier
from ..reading.sources_read import credit_text, file_name
from ..reading.wording import UNKNOWN, parameter_text
from .parameters_on_paper import parameters_on_paper, used_value

HASH_LINE = 32
"""Characters of a SHA-256 on one line; two lines hold it whole."""


LONG_NOTICE, SHORT_NOTICE = 900, 600
"""Letters from which a notice is summed up, and of what is printed of it."""

ACROSS = 6
"""Cells of a row of the programs: the name and the version of three."""


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
    note, shown = case.text("unknown_norm"), parameters_on_paper(case)
    return PrintedTable("A1", "Parámetros", columns, rows, note, on_paper=shown)


def _parameter(row: ParameterRow, case: Dossier) -> tuple[Cell, ...]:
    name = row.parameter
    source = row.source.removeprefix(f"{UNKNOWN}; ")
    return cells(
        Cell(row.name, bold=True),
        used_value(name, case),
        row.unit,
        parameter_text(name, case.summary.parameters[name].default),
        "norma" if row.known else UNKNOWN,
        Cell(source, colour=QUIET),
    )


def sources_table(case: Dossier) -> PrintedTable:
    """T7: every input with where it comes from, its file, its date and its whole SHA-256."""
    columns = (
        Column("Uso", 22),
        Column("Institución, título, año y licencia", 54),
        Column("Archivo y cómo se leyó", 40),
        Column("Modificado", 20),
        Column("SHA-256", 58),
    )
    every = (*case.rows.sources, *case.annexed, *case.background)
    rows = tuple(_source(row, case) for row in every)
    return PrintedTable("T7", "Fuentes", columns, rows)


def _source(row: SourceRow | InputSummary, case: Dossier) -> tuple[Cell, ...]:
    origin = credit_text(row, whole=True)
    origin = f"{origin[:1].upper()}{origin[1:]}"
    if row.known_by:
        origin = f"{origin} Se sabe por: {row.known_by}."
    return cells(
        row.kind.capitalize(),
        Cell(origin, bold=bool(row.institution or row.title)),
        Cell(_read_as(row, case), colour=QUIET),
        date(row.modified or ""),
        fill(row.sha256 or "", HASH_LINE) or "—",
    )


def _read_as(row: SourceRow | InputSummary, case: Dossier) -> str:
    """The file of an input and how it was understood; a commune schema goes by its name."""
    schema = case.catalogue.schemas.get(row.detail)
    detail = schema.name if schema else row.detail
    if not row.path:
        return "—" if row.title == row.name else f"{row.name}. {detail}"
    return ". ".join(one for one in (file_name(row), detail) if one)


def notes_table(case: Dossier) -> PrintedTable:
    """A2: what was repaired, left out or must be known."""
    rows = tuple(
        cells(str(row.position), Cell(row.text, brief=_brief(row.text, row.position)))
        for row in case.rows.notes
    )
    columns = (Column("Nº", 10), Column("Aviso", 164))
    return PrintedTable("A2", "Avisos", columns, rows or (cells("—", "Sin avisos."),))


def _brief(text: str, position: int) -> str:
    """A notice as long as a page prints it, and where the whole of it is; "" for a short one."""
    if len(text) <= LONG_NOTICE:
        return ""
    kept = text[:SHORT_NOTICE].rpartition(", ")[0] or text[:SHORT_NOTICE].rpartition(" ")[0]
    return f"{kept}… El aviso entero es el nº {position} de la tabla «notes» del GeoPackage."


def programs_table(case: Dossier) -> PrintedTable:
    """A3: the programs that took part, three in each row."""
    told = [
        Cell(text) for r in case.rows.versions for text in (r.name, r.version or "no la declara")
    ]
    told += [Cell("")] * (-len(told) % ACROSS)
    rows = tuple(tuple(told[n : n + ACROSS]) for n in range(0, len(told), ACROSS))
    columns = (Column("Programa", 26), Column("Versión", 32)) * (ACROSS // 2)
    return PrintedTable("A3", "Programas", columns, rows)
