"""T3 on paper: the communes of a candidate against each other, and the gaps that decide them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ...core.basis import filled
from ...core.records import CandidateSummary, GapPairRow
from ...toolbelt.formats import number
from ..paper.look import BAND, QUIET
from ..paper.printed_table import Cell, Column, PrintedTable, cells
from ..reading.dossier import Dossier, gap_order
from ..reading.sentences import gap_quantity
from ..reading.wording import metres

FEWEST, MOST = 3, 15
"""Communes of a candidate that has a matrix: two are one pair, and more do not fit."""

JOINED = "#d6e6f2"
"""The ground of two communes that the tolerance joins."""

OPEN = "*"
"""After a gap of which the size of the cells does not tell whether the tolerance bridges it."""

TOUCHING = "="
"""In the place of the number of a gap: the communes share a patch."""

NAMED = 3
"""Pairs of communes that a gap decides and that are named; more are counted."""


def gap_matrices(case: Dossier) -> list[PrintedTable]:
    """A matrix for each candidate of three to fifteen communes."""
    shown = [one for one in case.candidates if FEWEST <= len(one.communes) <= MOST]
    many, found = len(case.candidates) > 1, []
    for candidate in shown:
        key = f"T3.{len(found) + 1}" if found else "T3"
        title = "Matriz de separaciones críticas"
        title += f": {candidate.name} (m)" if many else " (m)"
        found.append(_matrix(case, candidate, key, title, _how(case) if not found else ""))
    return found


def _how(case: Dossier) -> str:
    return (
        f"{case.text('continuity_rule')} Bajo la diagonal, los metros; sobre ella, el número de la "
        f"separación que decide la pareja, el de T3b y la lámina L4 («{TOUCHING}»: comparten una "
        f"mancha). Fondo azul: unidas a {number(case.tolerance_m)} m. «{OPEN}»: el tamaño de la "
        "celda deja abierto si la tolerancia alcanza; el intervalo está en T3b."
    )


def _matrix(
    case: Dossier, candidate: CandidateSummary, key: str, title: str, note: str
) -> PrintedTable:
    own = candidate.communes
    pairs = pairs_within(case, own)
    columns = (
        Column("Comuna", 36),
        *(Column(str(place), 138 / len(own), True) for place in range(1, len(own) + 1)),
    )
    rows = tuple(
        (
            Cell(f"{place} {case.names[cut]}", bold=True),
            *(_cell(case, pairs, own, place - 1, n) for n in range(len(own))),
        )
        for place, cut in enumerate(own, 1)
    )
    return PrintedTable(key, title, columns, rows, note, 7.0)


def pairs_within(case: Dossier, cuts: Sequence[str]) -> dict[frozenset[str], GapPairRow]:
    """The pairs of some communes, by the two codes."""
    own = set(cuts)
    return {
        frozenset((pair.cut_a, pair.cut_b)): pair
        for pair in case.rows.gap_matrix
        if pair.cut_a in own and pair.cut_b in own
    }


def _cell(
    case: Dossier,
    pairs: dict[frozenset[str], GapPairRow],
    own: Sequence[str],
    row: int,
    column: int,
) -> Cell:
    """Metres under the diagonal, over it the number of the gap."""
    if row == column:
        return Cell("", fill=BAND)
    pair = pairs.get(frozenset((own[row], own[column])))
    if pair is None:
        return Cell("s. d.", colour=QUIET)
    fill = JOINED if pair.joined else ""
    if column < row:
        return Cell(_metres(pair, case), bold=pair.joined, fill=fill)
    touching = TOUCHING if pair.critical_gap_m == 0 else "—"
    return Cell(str(pair.gap) if pair.gap else touching, colour=QUIET, fill=fill)


def _metres(pair: GapPairRow, case: Dossier) -> str:
    """Metres without their unit, which the title says."""
    if pair.critical_gap_m is None:
        return f"> {number(case.parameter('max_gap'))}"
    told = replace(gap_quantity(pair.critical_gap_m, case.tolerance_m), unit="")
    return f"{told}{OPEN if case.is_open(pair.gap) else ''}"


def deciding_table(case: Dossier, key: str) -> PrintedTable:
    """The gaps that decide pairs of communes of a candidate, each once, by their metres."""
    many = len(case.candidates) > 1
    columns = (
        *([Column("Candidata", 20)] if many else []),
        Column("Nº", 8, True),
        Column("Separación que decide", 46),
        Column("Metros", 22, True),
        Column(f"A {number(case.tolerance_m)} m", 22),
        Column("Según la celda", 26, True),
        Column("Parejas que decide", 50),
    )
    rows = [row for one in case.candidates for row in _deciding_rows(case, one, many)]
    note = (
        "Cada separación una vez, con las parejas de comunas de la candidata que decide. «Según la "
        "celda»: entre qué metros puede estar la verdadera; «exacta», entre los polígonos dados. "
        f"Las {number(len(case.rows.gap_matrix))} parejas de comunas, una a una, están en la tabla "
        "«gap_matrix» del GeoPackage y en la hoja T3 del libro de tablas las que tocan a una "
        "candidata."
    )
    return PrintedTable(key, "Separaciones que deciden", columns, tuple(rows), note, 7.0)


def _deciding_rows(
    case: Dossier, candidate: CandidateSummary, many: bool
) -> list[tuple[Cell, ...]]:
    """A row for each gap, one for those that share a patch and one for those beyond reach."""
    groups: dict[tuple[int | None, bool], list[GapPairRow]] = {}
    for pair in sorted(pairs_within(case, candidate.communes).values(), key=gap_order):
        groups.setdefault((pair.gap, pair.critical_gap_m is None), []).append(pair)
    return [
        cells(*([candidate.id] if many else []), *_deciding(case, pairs))
        for pairs in groups.values()
    ]


def _deciding(case: Dossier, pairs: Sequence[GapPairRow]) -> tuple[Cell, ...]:
    first = pairs[0]
    bare = "ninguna: comparten una mancha" if first.critical_gap_m == 0 else "la búsqueda no llega"
    opened = " (la celda no lo decide)" if case.is_open(first.gap) else ""
    return cells(
        str(first.gap or "—"),
        case.gap_name(first.gap) if first.gap else bare,
        Cell(metres(first.critical_gap_m, case), bold=True),
        ("unidas" if first.joined else "no unidas") + opened,
        case.gap_interval(first.gap) or "—",
        Cell(_pairs(pairs), colour=QUIET),
    )


def _pairs(pairs: Sequence[GapPairRow]) -> str:
    if len(pairs) > NAMED:
        return filled("{count} {count:pareja|parejas}", {"count": number(len(pairs))})
    return "; ".join(f"{pair.name_a}–{pair.name_b}" for pair in pairs)
