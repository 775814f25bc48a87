"""The tables of a modification: the criteria and the communes, before beside after."""

from __future__ import annotations

from dataclasses import replace

from ...core.basis import Verdict
from ...core.records import (
    BeforeAfterRow,
    CandidateSummary,
    CriterionSummary,
    ModificationSummary,
    ModifiedCommuneRow,
)
from ...toolbelt.formats import Quantity, number
from ..paper.look import QUIET
from ..paper.printed_table import Cell, Column, PrintedTable, cells
from ..reading.dossier import UNTOLD, Dossier
from ..reading.modification_facts import CHANGES, changed_communes
from ..reading.sentences import gap_quantity
from ..reading.wording import count_name, people, threshold_text, value_text
from .results_tables import verdict_cell

_SHOWN_UNITS = ("m", "%")


def before_after_table(case: Dossier, found: ModificationSummary) -> PrintedTable:
    """The verdict, each criterion and the figures, before and after."""
    columns = (
        Column("", 58),
        Column("Antes", 19),
        Column("", 26),
        Column("Después", 19),
        Column("", 26),
        Column("Umbral", 42),
    )
    after = next(one for one in case.candidates if one.id == found.candidate)
    rows = tuple(_compared(row, after, case) for row in found.compared)
    return PrintedTable("criterios", "Criterios, antes y después", columns, rows, size=7.0)


def _compared(row: BeforeAfterRow, after: CandidateSummary, case: Dossier) -> tuple[Cell, ...]:
    """A criterion has values, verdicts and a threshold, a figure values, the whole the verdicts."""
    name = Cell(row.name, bold=True)
    if row.operator is not None:
        new = after.criterion(row.item)
        old = replace(new, verdict=row.verdict_before or "", value=row.value_before)
        told = [(Cell(_value(one, case)), _seal(one.verdict)) for one in (old, new)]
        return (name, *told[0], *told[1], Cell(threshold_text(_bare(new))))
    if row.verdict_before and row.verdict_after:
        seals = (_seal(row.verdict_before), _seal(row.verdict_after))
        return (name, Cell(""), seals[0], Cell(""), seals[1], Cell(""))
    shown = [_figure(value) for value in (row.value_before, row.value_after)]
    return cells(name, shown[0], "", shown[1], "", "")


def _value(item: CriterionSummary, case: Dossier) -> str:
    """What was measured; what is counted is said by the name of the criterion."""
    if item.value is not None and item.unit not in _SHOWN_UNITS:
        return number(item.value)
    if item.value is None and item.verdict == Verdict.NOT_MET.value:
        return f"> {number(case.parameter('max_gap'))} m"
    return value_text(item, case)


def _bare(item: CriterionSummary) -> CriterionSummary:
    return item if item.unit in _SHOWN_UNITS else replace(item, unit="")


def _seal(verdict: str) -> Cell:
    return verdict_cell(verdict)  # what lacks is told by «sin dato» beside it


def _figure(value: float | None) -> Quantity | str:
    return people(None if value is None else round(value))


def modified_communes_table(case: Dossier, found: ModificationSummary) -> PrintedTable:
    """The communes, those that come and go first."""
    own_count = case.parameter("population") == "field"
    columns = [
        Column("Comuna", 33),
        Column("Cambio", 18),
        Column("Censo 2017 (hab.)", 17, True),
        Column("Censo 2024 (hab.)", 17, True),
        *([Column(f"{count_name('field', case)} (hab.)", 18, True)] if own_count else []),
        Column("Separación antes (m)", 18, True),
        Column("Separación después (m)", 18, True),
        Column("En el continuo", 20),
        Column("Justificación", 46),
    ]
    rows = [row for change in CHANGES for row in changed_communes(found, change)]
    note = (
        "«Separación»: menor tolerancia a la que la comuna comparte un continuo con otra del área, "
        "antes y después."
    )
    told = tuple(_commune(row, case, own_count) for row in rows)
    return PrintedTable("comunas", "Comunas", tuple(columns), told, note, size=7.0)


def _commune(row: ModifiedCommuneRow, case: Dossier, own_count: bool) -> tuple[Cell, ...]:
    stays = row.change == CHANGES[-1]
    why = row.justification or ("—" if stays else "sin justificación escrita")
    return cells(
        Cell(f"{row.name} ({row.cut})", bold=not stays),
        Cell(row.change, bold=not stays),
        people(row.census_2017),
        people(row.census_2024),
        *([people(row.population)] if own_count else []),
        _gap(row.gap_before_m, row, case),
        _gap(row.gap_after_m, row, case),
        row.role,
        Cell(why, colour=QUIET),
    )


def _gap(value: float | None, row: ModifiedCommuneRow, case: Dossier) -> Quantity | str:
    """Metres, that they are more than was searched, or that they are not known."""
    if value is not None:
        return replace(gap_quantity(value, case.tolerance_m), unit="")
    return "sin dato" if row.role in UNTOLD else f"> {number(case.parameter('max_gap'))}"
