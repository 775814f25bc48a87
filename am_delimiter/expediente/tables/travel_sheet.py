"""T4: the travel of each candidate, the indicators and the flows inside it."""

from __future__ import annotations

from collections.abc import Sequence

from ...core.records import CandidateSummary, CriterionSummary, FlowRow, IndicatorRow
from ...toolbelt.formats import Quantity, number, percentage, quantity
from ..charts.chart_parts import drawn_candidates, undrawn
from ..paper.look import QUIET, most
from ..paper.printed_table import Cell, Column, PrintedTable, cells
from ..reading.dossier import Dossier
from ..reading.sentences import counted, sign
from ..reading.wording import UNKNOWN, verdict_text
from .results_tables import verdict_cell

FEW = "pocos registros"

PAIRS = "parejas_de_viajes"
"""What ``estilo.json`` calls the most pairs of communes of T4c."""


def travel_tables(case: Dossier) -> list[PrintedTable]:
    """Indicators, communes and flows of every candidate; none without a travel table."""
    told = [one for one in drawn_candidates(case) if one.travel]
    many = len(case.candidates) > 1
    found = []
    for place, candidate in enumerate(told, 1):
        key = f"T4.{place}" if many else "T4"
        found += [_indicators(case, candidate, key), _communes(case, candidate, f"{key}b")]
        found.append(_flows(case, candidate, f"{key}c"))
    return [table for table in found if table.rows]


def _own(case: Dossier, candidate: CandidateSummary, level: str) -> list[IndicatorRow]:
    """The indicators of a candidate that are measured at one level, in order."""
    rows = [r for r in case.rows.travel_indicators if r.candidate == candidate.id]
    return sorted((r for r in rows if r.level == level), key=lambda row: row.position)


def _indicators(case: Dossier, candidate: CandidateSummary, key: str) -> PrintedTable:
    """The set as a whole: the definition that decides first, with its verdict."""
    columns = (
        Column("Indicador del conjunto", 38),
        Column("Valor", 16, True),
        Column("Umbral", 18, True),
        Column("Resultado", 21),
        Column("Numerador", 21, True),
        Column("Denominador", 24, True),
        Column("Fórmula", 58),
    )
    rows = sorted(_own(case, candidate, "conjunto"), key=lambda row: not row.decides)
    item = candidate.criterion("travel")
    title = f"Viajes de {candidate.name}: {verdict_text(item.verdict)}"
    told = tuple(_indicator(row, item) for row in rows)
    return PrintedTable(key, title, columns, told, _note(case, candidate, item), 7.0)


def _indicator(row: IndicatorRow, item: CriterionSummary) -> tuple[Cell, ...]:
    decides = row.decides
    where = f" ({row.name_a})" if row.name_a else ""
    return cells(
        Cell(f"{row.name}{where}{' · decide' if decides else ''}", bold=decides),
        Cell(_told_value(row, item), bold=decides),
        "—" if row.threshold is None else f"{sign(item)} {Quantity(row.threshold, unit=row.unit)}",
        _result(row, item),
        _count(row.numerator),
        _count(row.denominator),
        Cell(row.formula, colour=QUIET),
    )


def _result(row: IndicatorRow, item: CriterionSummary) -> Cell:
    """The verdict of the definition that decides; of the others, whether they reach it."""
    few = f" ({FEW})" if row.few_records else ""
    if row.decides:
        verdict = item.verdict
        return verdict_cell(verdict, verdict_text(verdict) + few)
    if row.value is None:
        return Cell("sin dato")
    return Cell({True: "llega", False: "no llega"}.get(row.reached, "—") + few)


def _told_value(row: IndicatorRow, item: CriterionSummary) -> Quantity | str:
    """A value; where the table lacks a pair, the least that what it lists comes to, if judged."""
    if row.value is None and row.decides and item.value is not None:
        return f"al menos {Quantity(item.value, 1, row.unit)}"
    return _value(row)


def _value(row: IndicatorRow) -> Quantity | str:
    """A value that rounding does not carry over its threshold."""
    value, limit = row.value, row.threshold
    if value is None:
        return "sin dato"
    wanted = (1, 2, 4) if row.unit else (2, 4)
    decimals = next(
        (d for d in wanted if limit is None or value == limit or round(value, d) != limit), 6
    )
    return Quantity(value, decimals, row.unit)


def _count(value: float | None) -> Quantity | str:
    return quantity(value, 0, missing="sin dato")


def _note(case: Dossier, candidate: CandidateSummary, item: CriterionSummary) -> str:
    travel = candidate.travel
    threshold = f"{sign(item)} {counted(item.threshold, item.unit)}"
    text = (
        f"Umbral {threshold}: la fórmula y los datos que pide la norma no se conocen ({UNKNOWN}); "
        f"se informan varias fórmulas y decide una. Datos: {travel.data}; se cuentan "
        f"{travel.unit}."
    )
    if travel.sampled:
        text += " Los datos vienen de una muestra: son valores expandidos."
    if travel.missing:
        text += f" Faltan en la tabla de viajes: {', '.join(travel.missing)}."
    return f"{text} {undrawn(case, 'travel_indicators')}".strip()


def _communes(case: Dossier, candidate: CandidateSummary, key: str) -> PrintedTable:
    """What is measured of each commune, one line for each, one column for each indicator."""
    rows = _own(case, candidate, "comuna")
    names = list(dict.fromkeys(row.indicator for row in rows))
    title_of = {row.indicator: row.name for row in rows}
    cuts = list(dict.fromkeys(row.cut_a for row in rows))
    at = {(row.indicator, row.cut_a): row for row in rows}
    columns = (
        Column("Comuna", 40),
        *(Column(title_of[name], 34, True) for name in names),
    )
    told = tuple(
        cells(
            Cell(at[next(n for n in names if (n, cut) in at), cut].name_a, bold=True),
            *(_commune_value(at.get((name, cut))) for name in names),
        )
        for cut in cuts
    )
    centre = ", ".join(case.names.get(cut, cut) for cut in candidate.travel.centre)
    known = {row.name: row for row in rows if row.threshold is not None}
    limits = "; ".join(
        f"{name}: {Quantity(row.threshold, unit=row.unit)} ({row.source})"
        for name, row in known.items()
    )
    note = f"Centro: {centre}. «llega»: al umbral de su fuente. Umbrales: {limits}."
    return PrintedTable(key, f"Viajes por comuna de {candidate.name}", columns, told, note, 7.0)


def _commune_value(row: IndicatorRow | None) -> Cell:
    if row is None:
        return Cell("—")
    if row.value is None:
        return Cell("sin dato")
    reached = " (llega)" if row.reached else ""
    few = f" ({FEW})" if row.few_records else ""
    value = _value(row)
    return Cell(f"{value}{reached}{few}" if reached or few else value)


def _flows(case: Dossier, candidate: CandidateSummary, key: str) -> PrintedTable:
    """Every pair of communes of the set with its flows in both directions."""
    own = candidate.communes
    flows = {(r.origin, r.destination): r for r in case.rows.travel_flows}
    pairs = [(a, b) for n, a in enumerate(own) for b in own[n + 1 :]]
    pairs = [pair for pair in pairs if pair in flows or pair[::-1] in flows]
    pairs.sort(key=lambda pair: -_both(flows, pair))
    columns = (
        Column("Comuna A", 34),
        Column("Comuna B", 34),
        Column("De A a B", 20, True),
        Column("Parte de los de A", 22, True),
        Column("De B a A", 20, True),
        Column("Parte de los de B", 22, True),
        Column("Advertencias", 30),
    )
    shown = pairs[: most(PAIRS, len(pairs))]
    told = tuple(_flow(case, flows, pair) for pair in shown)
    whole = len(own) * (len(own) - 1) // 2
    note = (
        f"Flujos entre las comunas del conjunto, de mayor a menor ({candidate.travel.unit}); "
        "la parte es sobre todos los residentes de la comuna de origen que trae la tabla."
    )
    if len(pairs) < whole:
        note += (
            f" {number(whole - len(pairs))} de {number(whole)} parejas no tienen flujo en la tabla."
        )
    note += _rest(flows, pairs, len(shown), candidate.travel.unit)
    return PrintedTable(key, f"Flujos dentro de {candidate.name}", columns, told, note, 7.0)


def _rest(
    flows: dict[tuple[str, str], FlowRow], pairs: Sequence[tuple[str, str]], shown: int, unit: str
) -> str:
    """What the pairs hold that the table leaves out, and where they are; "" when it has all."""
    if shown == len(pairs):
        return ""
    whole, rest = (sum(_both(flows, one) for one in part) for part in (pairs, pairs[shown:]))
    part = f", el {percentage(rest / whole)} de los viajes del conjunto," if whole else ""
    return (
        f" Se imprimen las {number(shown)} parejas mayores; las otras {number(len(pairs) - shown)} "
        f"suman {_count(rest)} {unit}{part} y están en la capa «Viajes entre comunas»."
    )


def _both(flows: dict[tuple[str, str], FlowRow], pair: tuple[str, str]) -> float:
    return sum(flows[way].count or 0 for way in (pair, pair[::-1]) if way in flows)


def _flow(
    case: Dossier, flows: dict[tuple[str, str], FlowRow], pair: tuple[str, str]
) -> tuple[Cell, ...]:
    there, back = flows.get(pair), flows.get(pair[::-1])
    few = [
        f"{FEW} de {way} ({number(row.records)})"
        for way, row in (("A a B", there), ("B a A", back))
        if row and row.few_records
    ]
    return cells(
        Cell(case.names[pair[0]], bold=True),
        Cell(case.names[pair[1]], bold=True),
        *_way(there),
        *_way(back),
        "; ".join(few),
    )


def _way(row: FlowRow | None) -> tuple[Quantity | str, Quantity | str]:
    """A flow and its share; what the table does not hold is told so."""
    if row is None:
        return "sin registro", "—"
    count = "en varias filas" if row.count is None else _count(row.count)
    return count, "—" if row.share is None else percentage(row.share)
