"""T1b: the population of each candidate by every measure, commune by commune."""

from __future__ import annotations

from ...core.records import PopulationRow
from ...toolbelt.formats import quantity
from ..paper.printed_table import Cell, Column, PrintedTable, cells
from ..reading.dossier import Dossier
from ..reading.wording import UNKNOWN, count_name, parameter_text, people


def population_table(case: Dossier) -> PrintedTable:
    """T1b: whole communes, urban and inside the continuum, side by side."""
    shown = [row for row in case.rows.population if row.decides or row.located is not None]
    counts = len({row.count for row in shown}) > 1
    columns = (
        Column("Comuna", 34),
        *([Column("Recuento", 22)] if counts else []),
        Column("Comunas completas", 19, True),
        Column("Urbana", 18, True),
        Column("Dentro del continuo", 19, True),
        Column("Localizadas", 20, True),
        Column("Diferencia con el recuento", 20, True),
        Column("Diferencia (%)", 20, True),
    )
    many = len(case.candidates) > 1
    rows = tuple(_row(row, many, counts) for row in shown)
    none = cells("Sin candidatas", *["—"] * (len(columns) - 1))
    return PrintedTable(
        "T1b", "Población por medida", columns, rows or (none,), _note(case, shown), 7.0
    )


def _row(row: PopulationRow, many: bool, counts: bool) -> tuple[Cell, ...]:
    """A commune, or the total in bold; with its candidate and count when there are several."""
    total = row.cut is None
    name = f"{row.name} {row.candidate}" if total and many else row.name
    return cells(
        name,
        *([row.count] if counts else []),
        people(row.whole),
        *(people(_whole(value)) for value in (row.urban, row.inside, row.located, row.difference)),
        quantity(row.difference_percent, 1, missing="sin dato"),
        bold=total,
    )


def _whole(value: float | None) -> float | None:
    return None if value is None else round(value)


def _note(case: Dossier, shown: list[PopulationRow]) -> str:
    """What decides, how persons were located, and that a missing figure is no zero."""
    measure = parameter_text("population_measure", case.parameter("population_measure"))
    count = count_name(case.parameter("population"), case)
    rules = dict.fromkeys(row.rule for row in shown if row.rule)
    told = f" Personas localizadas: {'; '.join(rules)}." if rules else ""
    return (
        f"Decide: {measure} ({count}), {UNKNOWN}.{told} Lo urbano, lo de dentro del continuo y la "
        "diferencia son de personas localizadas por las capas de población, redondeadas a la "
        "persona; «sin dato» no es cero."
    )
