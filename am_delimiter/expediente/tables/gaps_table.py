"""T3: critical gaps among the communes of each candidate and to the others."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ...core.basis import spanish_order
from ...core.records import CandidateSummary, GapPairRow
from ...toolbelt.formats import number
from ..paper.look import QUIET
from ..paper.printed_table import Cell, Column, PrintedTable, cells
from ..reading.dossier import Dossier, gap_order
from ..reading.outer_communes import nearest_of
from ..reading.sentences import counted
from ..reading.wording import metres
from .brief_lists import brief_list
from .gap_matrix import deciding_table, gap_matrices

SETS = 3
"""Candidates that are named; more are counted."""

OUTER = 40
"""Communes of no candidate that are printed."""

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
    outer = outer_rows(case)
    rows = (*touching, *(gap_row(pair, relation, case) for pair, relation in inner), *outer)
    rows = rows or ((Cell("Ninguna comuna tiene una pareja con evidencia construida."),),)
    note = _rest(case, len(inner) + len(outer))
    title = "Matriz de separaciones críticas"
    return PrintedTable("T3", title, columns, rows, note, on_paper=_on_paper(case, columns, outer))


def _on_paper(
    case: Dossier, columns: tuple[Column, ...], outer: list[tuple[Cell, ...]]
) -> tuple[PrintedTable, ...]:
    """What pages print of it: matrices, the gaps that decide, and the nearest of other communes."""
    matrices = gap_matrices(case)
    deciding = deciding_table(case, "T3b" if matrices else "T3")
    found = [*matrices, *([deciding] if deciding.rows else [])]
    if outer and found:
        note = (
            "Para cada comuna de ninguna candidata, la menor separación con una que lo es. Las que "
            "la búsqueda no alcanza van juntas."
        )
        if len(outer) > OUTER:
            note += (
                f" Se imprimen las {number(OUTER)} más cercanas de {number(len(outer))}; las demás "
                "están en la hoja T3 del libro de tablas y en la tabla «gap_matrix»."
            )
        told = PrintedTable("T3c", "Comunas de fuera", columns, tuple(outer[:OUTER]), note, 7.0)
        found.append(told)
    return tuple(found)


def _rest(case: Dossier, shown: int) -> str:
    """The rule, and where the pairs are that the table leaves out."""
    text = (
        f"{case.text('continuity_rule')} «Según la celda»: entre qué metros puede estar la "
        "separación verdadera; «exacta», entre los polígonos dados."
    )
    whole = len(case.rows.gap_matrix)
    if whole <= shown:
        return text
    return (
        f"{text} Todas las parejas de comunas ({number(whole)}), una a una, están en la tabla "
        "«gap_matrix» del GeoPackage."
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
        for communes, count in touching_groups(alike):
            rows.append(_touching_row(communes, count, candidate, case))
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


def touching_groups(alike: Sequence[GapPairRow]) -> list[tuple[tuple[str, ...], int]]:
    """The communes that are one at no distance, with the pairs among them, in groups.

    What is at no distance from the same commune is at none from each other: a gap is the tolerance
    at which both are in one continuum.
    """
    groups: list[tuple[set[str], int]] = []
    for pair in alike:
        own = {pair.cut_a, pair.cut_b}
        met = [one for one in groups if not own.isdisjoint(one[0])]
        kept = [one for one in groups if one not in met]
        groups = [*kept, (own.union(*(one[0] for one in met)), 1 + sum(one[1] for one in met))]
    return [(tuple(sorted(communes)), count) for communes, count in groups]


def _touching_row(
    communes: Sequence[str], count: int, candidate: CandidateSummary, case: Dossier
) -> tuple[Cell, ...]:
    whole = set(communes) == set(candidate.communes)
    names = _names(communes, case)
    return cells(
        f"{number(count)} parejas",
        f"las {number(len(communes))} comunas de {candidate.id}" if whole else names,
        Cell(metres(0.0, case), bold=True),
        "unidas",
        "—",
        Cell("—", colour=QUIET),
        Cell(f"ambas de {candidate.id}", colour=QUIET),
    )


def outer_rows(case: Dossier) -> list[tuple[Cell, ...]]:
    """For each commune of no candidate, what is nearest; those beyond the search together."""
    inside = {cut for c in case.candidates for cut in c.communes}
    near, beyond = nearest_of(case.rows.gap_matrix, inside)
    told = "la más cercana de una candidata"
    rows = []
    for one in near:
        ends = (f"{case.names[one.outer]} ({one.outer})", _within(one.inner, case))
        rows.append(gap_row(one.pair, told, case, ends))
    return [*rows, *_beyond_rows(beyond, case)]


def _within(inner: Sequence[str], case: Dossier) -> str:
    """The communes of a candidate that are at the same gap: one by its name, more as a set."""
    if len(inner) == 1:
        return f"{case.names[inner[0]]} ({inner[0]})"
    own = set(inner)
    sets = [one.id for one in case.candidates if not own.isdisjoint(one.communes)]
    where = f"{len(sets)} candidatas" if len(sets) > SETS else " y ".join(sets)
    return f"{number(len(inner))} comunas de {where}"


def _told(cuts: Iterable[str], case: Dossier) -> Cell:
    names = sorted((case.names[cut] for cut in cuts), key=spanish_order)
    return Cell(", ".join(names), brief=brief_list(names))


def _beyond_rows(cuts: Sequence[str], case: Dossier) -> list[tuple[Cell, ...]]:
    """A row for each region of the candidates, with names, and one for the rest of the country."""
    regions = list(dict.fromkeys(code for one in case.candidates for code in one.regions))
    region_of = case.region_of
    groups = [[cut for cut in cuts if region_of[cut] == code] for code in regions]
    rest = [cut for cut in cuts if region_of[cut] not in regions]
    told = [
        (f"{counted(len(own), 'comunas')} de la región", _told(own, case)) for own in groups if own
    ]
    if rest:
        told.append((f"{counted(len(rest), 'comunas')} de otras regiones", Cell("—")))
    quiet, beyond = Cell("—", colour=QUIET), Cell(metres(None, case), bold=True)
    relation = Cell("la búsqueda no llega", colour=QUIET)
    return [cells(what, names, beyond, "no unidas", "—", quiet, relation) for what, names in told]


def _names(cuts: Iterable[str], case: Dossier) -> str:
    return ", ".join(sorted((case.names[cut] for cut in cuts), key=spanish_order))


def gap_row(
    pair: GapPairRow, relation: str, case: Dossier, ends: tuple[str, str] | None = None
) -> tuple[Cell, ...]:
    """A pair of communes with its critical gap; ``ends`` name them otherwise."""
    return cells(
        *(ends or (f"{pair.name_a} ({pair.cut_a})", f"{pair.name_b} ({pair.cut_b})")),
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
