"""T3: critical gaps among the communes of each candidate and to the others."""

from __future__ import annotations

from collections.abc import Sequence

from ...core.records import GapPairRow
from ...toolbelt.formats import number
from ..paper.look import QUIET
from ..paper.printed_table import Cell, Column, PrintedTable, cells
from ..reading.dossier import Dossier, gap_order
from ..reading.wording import metres

NEAREST = 12
"""Pairs shown when there is no candidate, and most of those at 0 m that are shown one by one."""


def gap_columns(case: Dossier, *widths: float) -> tuple[Column, ...]:
    """The columns of pairs of communes with their critical gap, of these shares of the width."""
    gap, cell = "Separación crítica", "Según la celda"
    at = f"A {number(case.tolerance_m)} m"
    titles = ("Comuna", "Comuna", gap, at, cell, "La decide", "Relación")
    return tuple(Column(title, wide, title in (gap, cell)) for title, wide in zip(titles, widths))


def gaps_table(case: Dossier) -> PrintedTable:
    """T3: critical gaps among the communes of each candidate and to the others."""
    columns = gap_columns(case, 42, 42, 30, 20, 28, 42, 40)
    pairs = case.rows.gap_matrix
    if not case.candidates:
        rows = nearest_rows(case, NEAREST)
        return PrintedTable("T3", "Separaciones críticas", columns, rows, _rest(case, len(rows)))
    inner, touching = _inner(case, pairs)
    shown = [*inner, *_outer(case, pairs)]
    rows = tuple(gap_row(pair, relation, case) for pair, relation in shown)
    rows = (*touching, *rows)
    rows = rows or ((Cell("Ninguna comuna tiene una pareja con evidencia construida."),),)
    return PrintedTable(
        "T3", "Matriz de separaciones críticas", columns, rows, _rest(case, len(shown))
    )


def _rest(case: Dossier, shown: int) -> str:
    """The rule, and where the pairs are that the table leaves out."""
    text = (
        f"{case.text('continuity_rule')} «Según la celda»: entre qué metros puede estar la "
        "separación verdadera; «exacta», entre los polígonos dados."
    )
    rest = len(case.rows.gap_matrix) - shown
    if rest <= 0:
        return text
    return (
        f"{text} Las demás parejas de comunas ({number(rest)}) están en la tabla «gap_matrix» "
        "del GeoPackage."
    )


def _inner(
    case: Dossier, pairs: Sequence[GapPairRow]
) -> tuple[list[tuple[GapPairRow, str]], list[tuple[Cell, ...]]]:
    """The pairs inside each candidate, and a row for those that say nothing one by one."""
    found: list[tuple[GapPairRow, str]] = []
    rows = []
    for candidate in case.candidates:
        inside, relation = set(candidate.communes), f"ambas de {candidate.id}"
        own = [p for p in pairs if p.cut_a in inside and p.cut_b in inside]
        told, alike = without_touching(sorted(own, key=gap_order))
        found += [(pair, relation) for pair in told]
        if alike:
            rows.append(_touching_row(alike, relation, case))
    return found, rows


def without_touching(
    pairs: Sequence[GapPairRow],
) -> tuple[list[GapPairRow], list[GapPairRow]]:
    """The pairs to print one by one, and those at no distance when they are too many for that.

    A set of 37 communes in one continuum has 666 pairs, nearly all at 0 m.
    """
    alike = [pair for pair in pairs if pair.joined and pair.critical_gap_m == 0]
    if len(alike) <= NEAREST:
        return list(pairs), []
    return [pair for pair in pairs if pair not in alike], alike


def _touching_row(alike: Sequence[GapPairRow], relation: str, case: Dossier) -> tuple[Cell, ...]:
    communes = {cut for pair in alike for cut in (pair.cut_a, pair.cut_b)}
    return cells(
        f"{number(len(alike))} parejas",
        f"de {number(len(communes))} comunas",
        Cell(metres(0.0, case), bold=True),
        "unidas",
        "—",
        Cell("—", colour=QUIET),
        Cell(relation, colour=QUIET),
    )


def _outer(case: Dossier, pairs: Sequence[GapPairRow]) -> list[tuple[GapPairRow, str]]:
    """For each commune of no candidate, its nearest commune of one."""
    inside = {cut for c in case.candidates for cut in c.communes}
    nearest: dict[str, GapPairRow] = {}
    for pair in sorted(pairs, key=gap_order):
        if (pair.cut_a in inside) != (pair.cut_b in inside):
            outer = pair.cut_b if pair.cut_a in inside else pair.cut_a
            nearest.setdefault(outer, pair)
    return [(pair, "la más cercana de una candidata") for pair in nearest.values()]


def gap_row(pair: GapPairRow, relation: str, case: Dossier) -> tuple[Cell, ...]:
    """A pair of communes with its critical gap."""
    return cells(
        f"{pair.name_a} ({pair.cut_a})",
        f"{pair.name_b} ({pair.cut_b})",
        Cell(metres(pair.critical_gap_m, case), bold=True),
        _joined(pair, case),
        case.gap_interval(pair.gap) or "—",
        Cell(case.gap_label(pair.gap), colour=QUIET),
        Cell(relation, colour=QUIET),
    )


def _joined(pair: GapPairRow, case: Dossier) -> str:
    """Whether two communes are joined, and that the cells do not settle it."""
    told = "unidas" if pair.joined else "no unidas"
    return f"{told} (la celda no lo decide)" if case.is_open(pair.gap) else told


def nearest_rows(case: Dossier, most: int) -> tuple[tuple[Cell, ...], ...]:
    """The pairs of communes with the narrowest gaps."""
    region = case.region_of
    rows = [gap_row(p, same_region(p, region), case) for p in case.nearest_pairs[:most]]
    return tuple(rows) or ((Cell("Ninguna pareja con evidencia construida."),),)


def same_region(pair: GapPairRow, region: dict[str, str]) -> str:
    """Whether the two communes of a pair lie in one region; ``region`` maps codes to regions."""
    same = region[pair.cut_a] == region[pair.cut_b]
    return "misma región" if same else "de regiones distintas"
