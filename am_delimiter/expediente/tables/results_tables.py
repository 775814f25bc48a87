"""Tables of what was found: T1 communes, T2 criteria."""

from __future__ import annotations

from dataclasses import replace

from ...core.basis import Role
from ...core.records import CommuneRow, CriterionSummary
from ...toolbelt.formats import Quantity, number, percentage, quantity
from ...toolbelt.verdict_signs import signed
from ..paper.look import QUIET, WHITE, verdict_colour
from ..paper.printed_table import Cell, Column, PrintedTable, cells
from ..reading.dossier import ROLE_ORDER, UNTOLD, Dossier
from ..reading.sentences import gap_quantity, no_candidates
from ..reading.wording import ORIGINS, count_name, people, threshold_text, value_text, verdict_text

OTHERS, NEAREST = 60, 30
"""Communes outside every set that are all printed, and how many are where there are more."""


def communes_table(case: Dossier) -> PrintedTable:
    """T1: every commune with its figures, those of the first candidate first."""
    own_count = case.parameter("population") == "field"
    columns = [
        Column("CUT", 12),
        Column("Comuna", 31),
        Column("Superficie (km²)", 20, True),
        Column("Censo 2017 (hab.)", 17, True),
        Column("Censo 2024 (hab.)", 17, True),
        *([Column(f"{count_name('field', case)} (hab.)", 20, True)] if own_count else []),
        Column("Construido (ha)", 20, True),
        Column("Dentro del continuo", 20, True),
        Column("Separación (m)", 21, True),
        Column("En la candidata", 19),
        Column("En su continuo", 22),
    ]
    sets = _sets_of(case)
    rows = sorted(case.rows.communes, key=lambda row: _commune_order(row, sets))
    table = PrintedTable(
        "T1",
        "Comunas",
        tuple(columns),
        tuple(_commune(row, case, own_count, sets.get(row.cut, [])) for row in rows),
        "«Dentro del continuo»: parte de la superficie construida de la comuna que está en el "
        "continuo de su candidata o de la que toca. «Separación»: menor tolerancia que la une con "
        "una comuna de esa candidata o, si ninguna la alcanza, de la primera. «En la candidata» "
        "dice de qué conjunto es parte; «en su continuo», cómo está en el continuo medido: un "
        "conjunto dado o cambiado a mano puede no coincidir con los miembros de su continuo.",
        7.0,
    )
    return _nearest_printed(table, rows, sets)


def _nearest_printed(
    table: PrintedTable, rows: list[CommuneRow], sets: dict[str, list[str]]
) -> PrintedTable:
    """The table, which prints the communes of a set or touched by one, and the nearest others."""
    others = [n for n, row in enumerate(rows) if not (sets.get(row.cut) or row.candidate)]
    if len(others) <= OTHERS:
        return table
    others.sort(key=lambda n: (rows[n].gap_m is None, rows[n].gap_m or 0.0, n))
    left_out = set(others[NEAREST:])
    kept = tuple(row for n, row in enumerate(table.rows) if n not in left_out)
    note = (
        f"{table.note} Se imprimen las {number(len(kept))} comunas de un conjunto, que un continuo "
        f"toca o más cercanas; las otras {number(len(left_out))}, todas de fuera, están en la hoja "
        "T1 del libro de tablas y en la capa «communes»."
    )
    return replace(table, on_paper=(replace(table, rows=kept, note=note),))


def _sets_of(case: Dossier) -> dict[str, list[str]]:
    """The candidates that each commune is part of, by its code."""
    found: dict[str, list[str]] = {}
    for candidate in case.candidates:
        for cut in candidate.communes:
            found.setdefault(cut, []).append(candidate.id)
    return found


def _commune_order(row: CommuneRow, sets: dict[str, list[str]]) -> tuple[bool, str, bool, int, str]:
    """Candidate by candidate: first its own communes, then those that its continuum touches."""
    own = sets.get(row.cut, [])
    first = own[0] if own else row.candidate or ""
    return (not first, first, not own, _role_place(row), row.cut)


def _role_place(row: CommuneRow) -> int:
    return ROLE_ORDER.index(row.role) if row.role in ROLE_ORDER else len(ROLE_ORDER)


def _commune(row: CommuneRow, case: Dossier, own_count: bool, sets: list[str]) -> tuple[Cell, ...]:
    member = row.role == Role.MEMBER.value
    bare = row.role in UNTOLD
    return cells(
        row.cut,
        Cell(f"{row.name} ({row.decision})" if row.decision else row.name, bool(sets)),
        quantity(row.area_km2, 1),
        people(row.census_2017),
        people(row.census_2024),
        *([people(row.population)] if own_count else []),
        quantity(row.built_ha, 1, missing="sin dato"),
        "—" if bare or not case.candidates else percentage(row.candidate_share),
        "—" if bare or not case.candidates else _gap(row.gap_m, case),
        Cell(", ".join(sets) or "—", bold=bool(sets)),
        Cell(row.role, bold=member),
    )


def _gap(value: float | None, case: Dossier) -> Quantity | str:
    """A gap in the unit of its column."""
    if value is None:
        return f"> {number(case.parameter('max_gap'))}"
    return replace(gap_quantity(value, case.tolerance_m), unit="")


def criteria_tables(case: Dossier) -> list[PrintedTable]:
    """T2: every criterion of every candidate, one table for each."""
    columns = (
        Column("Criterio", 31),
        Column("Veredicto", 23),
        Column("Valor", 20),
        Column("Umbral", 22),
        Column("Origen", 17),
        Column("Razón", 60),
        Column("Fuente", 31),
    )
    tables = []
    for place, candidate in enumerate(case.candidates, 1):
        key = "T2" if len(case.candidates) == 1 else f"T2.{place}"
        title = f"Criterios de {candidate.name}: {verdict_text(candidate.verdict)}"
        rows = tuple(_criterion(item, case) for item in candidate.criteria)
        tables.append(PrintedTable(key, title, columns, rows, _once(tables, case)))
    if tables:
        return tables
    none = cells("Sin candidatas", "—", "—", "—", "—", no_candidates(case.summary), "—")
    return [PrintedTable("T2", "Criterios", columns, (none,), case.text("unknown_norm"))]


def _once(before: list[PrintedTable], case: Dossier) -> str:
    return "" if before else case.text("unknown_norm")


def _criterion(item: CriterionSummary, case: Dossier) -> tuple[Cell, ...]:
    short = short_criterion(item, case)
    data = f" Datos: {item.rests_on}." if item.rests_on else ""
    return (*short[:5], Cell(item.reason + data, colour=QUIET), short[5])


def verdict_cell(verdict: str, text: str = "") -> Cell:
    """A verdict, or a ``text`` that tells it, with its sign in white on its colour."""
    return Cell(signed(verdict, text), True, WHITE, verdict_colour(verdict))


def short_criterion(item: CriterionSummary, case: Dossier) -> tuple[Cell, ...]:
    """A criterion as in the summary: name, verdict in its colour, value, threshold, source."""
    verdict = item.verdict
    return (
        Cell(item.name, bold=True),
        verdict_cell(verdict, verdict_text(verdict)),
        Cell(value_text(item, case)),
        Cell(threshold_text(item)),
        Cell(ORIGINS.get(item.origin, item.origin)),
        Cell(item.source, colour=QUIET),
    )
