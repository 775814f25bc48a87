"""T12 to T12d: requirements and tests of territories, index, variables and gaps."""

from __future__ import annotations

from dataclasses import dataclass

from ...core.basis import filled
from ...core.records import (
    LagCommuneRow,
    LagGapRow,
    LagScoreRow,
    LagTerritoryRow,
    LagTestRow,
    LagVariableRow,
)
from ...toolbelt.formats import Quantity, number, quantity
from ..paper.look import QUIET
from ..paper.printed_table import Cell, Column, PrintedTable, cells
from ..tables.results_tables import verdict_cell

_INDEX = 3
"""Decimals of a score."""
_OPERATORS = {">=": "al menos {n} {unit}", ">": "más de {n} {unit}", "==": "= {n} {unit}"}
_TERRITORY = "territorio"


@dataclass(frozen=True)
class LagStudy:
    """The rows of a study; ``territories`` are those that share a commune with the case."""

    territories: tuple[LagTerritoryRow, ...]
    others: int
    communes: tuple[LagCommuneRow, ...]
    tests: tuple[LagTestRow, ...]
    scores: tuple[LagScoreRow, ...]
    variables: tuple[LagVariableRow, ...]
    gaps: tuple[LagGapRow, ...]
    parameters: dict[str, str]


def tests_page(found: LagStudy) -> PrintedTable:
    """T12: what each territory meets, with its value, its threshold and the date of the figure."""
    columns = (
        Column("Territorio", 26),
        Column("Requisito o prueba", 46),
        Column("Valor", 16, True),
        Column("Umbral", 22),
        Column("Veredicto", 24),
        Column("Detalle", 52),
        Column("Dato de", 14),
    )
    rows = tuple(_test(row) for row in found.tests)
    return PrintedTable(
        "T12",
        "Territorios rezagados: requisitos y pruebas",
        columns,
        rows,
        _note(found),
        7.0,
    )


def _test(row: LagTestRow) -> tuple[Cell, ...]:
    unit = "%" if row.unit == "%" else ""
    value: Quantity | str = "—" if row.value is None else Quantity(row.value, None, unit)
    limit = "—"
    if row.threshold is not None:
        limit = _OPERATORS[row.operator].format(n=number(row.threshold), unit=row.unit)
    return cells(
        Cell(row.territory, bold=True),
        Cell(row.name, bold=row.level == "resultado"),
        value,
        limit,
        verdict_cell(row.verdict),
        Cell(row.detail or "—", colour=QUIET),
        row.vintage or "—",
    )


def _note(found: LagStudy) -> str:
    """What a territory is, who is eligible, and what rules this rests on."""
    told = [
        f"{one.name}: {one.commune_names}; elegible: {one.eligible}." for one in found.territories
    ]
    text = (
        "Piloto de SUBDERE de 2017, conocido por resúmenes: los planes se rigen hoy por el decreto "
        "90 de 2023. Es elegible el territorio que cumple los requisitos y "
        f"{found.parameters.get('tests_needed', '—')} de las tres pruebas; cada umbral es un "
        "parámetro. "
    )
    if found.others:
        told.append(
            filled(
                "{count} {count:territorio más|territorios más} del estudio, sin comunas de este "
                "caso, no se {count:imprime|imprimen}.",
                {"count": number(found.others)},
            )
        )
    return text + " ".join(told)


def index_page(found: LagStudy) -> PrintedTable:
    """T12b: the index and its dimensions, of the territories and of their communes."""
    dimensions = dict.fromkeys(row.dimension for row in found.scores if row.dimension)
    named = {row.dimension: row.dimension_name for row in found.scores}
    columns = (
        Column("Territorio o comuna", 44),
        Column("Índice", 18, True),
        *(Column(named[one], 20, True) for one in dimensions),
        Column("Variables con dato", 18, True),
        Column("Variables sin dato", 50),
    )
    by_id: dict[str, dict[str | None, LagScoreRow]] = {}
    for row in found.scores:
        by_id.setdefault(row.id, {})[row.dimension] = row
    order = [one.territory for one in found.territories]
    order += [one.cut for one in sorted(found.communes, key=lambda one: one.cut)]
    rows = [_score(by_id[id_], list(dimensions)) for id_ in order if id_ in by_id]
    note = (
        "Más es mejor. El índice es el promedio de las dimensiones, y cada una el de sus variables "
        f"normalizadas ({found.parameters.get('normalisation', '—')}); un territorio tiene el "
        "promedio de sus comunas. Con una variable sin dato no es evaluable"
    )
    asked = found.parameters.get("lacking", "")
    note += "." if asked == "no evaluable" else f"; aquí se pidió: {asked}."
    return PrintedTable("T12b", "Índice por dimensión", columns, tuple(rows), note, 7.0)


def _score(scores: dict[str | None, LagScoreRow], dimensions: list[str | None]) -> tuple[Cell, ...]:
    whole = scores[None]
    values = [quantity(scores[d].score, _INDEX, missing="no evaluable") for d in dimensions]
    return cells(
        whole.name if whole.scope == _TERRITORY else f"{whole.name} ({whole.id})",
        quantity(whole.score, _INDEX, missing="no evaluable"),
        *values,
        quantity(whole.n_variables),
        Cell(whole.why or "—", colour=QUIET),
        bold=whole.scope == _TERRITORY,
    )


def variables_page(found: LagStudy) -> PrintedTable:
    """T12c: the list of variables, with the date and the source of each."""
    columns = (
        Column("Variable", 46),
        Column("Dimensión", 22),
        Column("Sentido", 22),
        Column("Comunas con dato", 18, True),
        Column("Mínimo", 18, True),
        Column("Promedio", 18, True),
        Column("Máximo", 18, True),
        Column("Fecha", 14),
        Column("Fuente", 30),
    )
    there = [row for row in found.variables if row.used or row.n_communes]
    rows = tuple(
        cells(
            Cell(row.name if row.used else f"{row.name} (fuera: {row.why})", bold=row.used),
            row.dimension_name,
            row.direction or "no conocido",
            quantity(row.n_communes),
            quantity(row.least),
            quantity(row.mean),
            quantity(row.most),
            row.vintage or "sin fecha",
            Cell(row.source or "sin fuente", colour=QUIET),
        )
        for row in there
    )
    left = len(found.variables) - len(there)
    note = f"Lista con que se compara: {found.parameters.get('index_preset', '—')}."
    if left:
        note += " " + filled(
            "{count} {count:variable|variables} de la lista no {count:está|están} en las tablas.",
            {"count": number(left)},
        )
    return PrintedTable("T12c", "Variables del índice", columns, rows, note, 7.0)


def gaps_page(found: LagStudy) -> PrintedTable:
    """T12d: the gap of each territory in each variable, and whether it closed."""
    columns = (
        Column("Territorio", 26),
        Column("Variable", 48),
        Column("Valor", 18, True),
        Column("Referencia", 18, True),
        Column("Brecha", 18, True),
        Column("Brecha anterior", 18, True),
        Column("Se cerró", 22),
        Column("Sin dato", 40),
    )
    rows = tuple(
        cells(
            Cell(row.territory, bold=True),
            row.variable_name,
            quantity(row.value, missing="no evaluable"),
            quantity(row.reference, missing="no evaluable"),
            quantity(row.gap, missing="no evaluable"),
            quantity(row.earlier_gap),
            row.closed or "—",
            Cell(row.why or "—", colour=QUIET),
        )
        for row in found.gaps
    )
    dates = dict.fromkeys(row.earlier_vintage for row in found.gaps if row.earlier_vintage)
    note = (
        "Brecha: cuánto peor que la referencia está el promedio de las comunas del territorio, en "
        "la unidad de la variable; negativa o cero, no hay brecha. Referencia: "
        f"{found.parameters.get('gap_scope', '—')}."
    )
    if dates:
        note += f" Fecha anterior: {'; '.join(map(str, dates))}."
    return PrintedTable("T12d", "Brechas", columns, rows, note, 7.0)
