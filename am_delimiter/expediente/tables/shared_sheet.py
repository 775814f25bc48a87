"""Tables of what was given beside the evidence: T5 and T5b shared services; annex A4 decisions."""

from __future__ import annotations

from ...core.basis import filled
from ...core.records import InstrumentRow, ServiceRow
from ...core.services import asked_categories
from ...toolbelt.formats import date, number
from ..paper.look import QUIET
from ..paper.printed_table import Cell, Column, PrintedTable, cells
from ..reading.dossier import Dossier

_NO_EVIDENCE = "sin antecedentes"
_NONE_SHARED = "ningún elemento sirve a dos o más comunas"
MOST = 60
"""Services that are printed; beyond them the note says where the rest are."""


def shared_tables(case: Dossier) -> list[PrintedTable]:
    """The tables that have something to tell."""
    tables = (_services(case), _instruments(case))
    return [table for table in tables if table.rows]


def _services(case: Dossier) -> PrintedTable:
    columns = (
        Column("Categoría", 28),
        Column("Elemento", 42),
        Column("Comunas que sirve", 44),
        Column("Evidencia", 34),
        Column("Fuente y fecha", 34),
        Column("Advertencias", 20),
    )
    shared = sorted(
        (row for row in case.rows.services if row.shared),
        key=lambda row: not row.candidates,
    )
    whole = len(case.rows.services)
    note = filled(
        "{shared} de {whole} {whole:elemento|elementos} del inventario {shared:sirve|sirven} a dos "
        "o más comunas.",
        {"shared": number(len(shared)), "whole": number(whole)},
    )
    if len(shared) < whole:
        note += " Los demás están en la tabla «services» del GeoPackage."
    if len(shared) > MOST:
        note += (
            f" Se imprimen {MOST}, primero los que comparte una candidata; la tabla los trae todos."
        )
    rows = tuple(
        cells(
            row.category or "—",
            Cell(row.element, bold=True),
            row.commune_names,
            row.evidence or "—",
            Cell(_source(row), colour=QUIET),
            row.flags or "",
        )
        for row in shared[:MOST]
    )
    rows += _without_evidence(case)
    return PrintedTable("T5", "Infraestructura y servicios compartidos", columns, rows, note, 7.0)


def _without_evidence(case: Dossier) -> tuple[tuple[Cell, ...], ...]:
    """A row for each category that is looked for and of which nothing shared is known.

    Of a case without an inventory nothing is said: there the criterion is not evaluable.
    """
    known = {row.category for row in case.rows.services if row.category}
    shared = {row.category for row in case.rows.services if row.shared}
    lacking = [name for name in _categories(case) if name not in shared] if known else []
    return tuple(
        cells(name, Cell(_NONE_SHARED if name in known else _NO_EVIDENCE, colour=QUIET), *["—"] * 4)
        for name in lacking
    )


def _categories(case: Dossier) -> list[str]:
    """The categories that were looked for; results of earlier versions name none."""
    asked = case.summary.parameters.get("service_categories")
    text = str(asked.value or "") if asked else ""
    return [one.name for one in asked_categories(text, case.catalogue)]


def _instruments(case: Dossier) -> PrintedTable:
    columns = (
        Column("Tipo", 32),
        Column("Instrumento o política", 42),
        Column("Comunas", 44),
        Column("Etapa", 22),
        Column("Actores", 30),
        Column("Fuente y fecha", 32),
    )
    rows = tuple(
        cells(
            row.kind or "—",
            Cell(row.instrument, bold=True),
            row.commune_names,
            row.stage or "—",
            row.actors or "—",
            Cell(_source(row), colour=QUIET),
        )
        for row in case.rows.instruments
    )
    title = "Políticas conjuntas e instrumentos de planificación"
    return PrintedTable("T5b", title, columns, rows, size=7.0)


def decisions_table(case: Dossier) -> PrintedTable:
    """A4: what was included and excluded by hand, and why."""
    columns = (
        Column("Candidata", 22),
        Column("Comuna", 34),
        Column("Decisión", 22),
        Column("Situación antes", 26),
        Column("Justificación", 100),
    )
    rows = tuple(
        cells(
            row.candidate,
            Cell(f"{row.name} ({row.cut})", bold=True),
            f"{row.action} a mano",
            row.role_before,
            row.justification,
        )
        for row in case.rows.decisions
    )
    note = (
        "Comunas que quien usa el programa incluyó o excluyó; los criterios son los del conjunto."
    )
    return PrintedTable("A4", "Decisiones a mano", columns, rows, note)


def _source(row: ServiceRow | InstrumentRow) -> str:
    """Source and date, each told missing."""
    return f"{row.source or 'sin fuente'}; {date(row.date, 'sin fecha')}"
