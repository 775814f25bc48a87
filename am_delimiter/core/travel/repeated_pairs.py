"""Pairs of communes that a travel table gives in several rows.

Rows of a pair may be its parts (by sex, by means of transport), versions of one figure, or a table
that was appended to itself. Only the last shows in the table: every repeated pair stands there
equally often, with the same figures in all columns. Of the others the user says what they are, as
with the persons of a commune in several rows; until then these flows are not known.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from ..basis.notes import Note, mark
from ..basis.vocabulary import RepeatedPopulation

Pair = tuple[str, str]

SHOWN = 12
"""Codes named in a note; of the others only the number is told."""


@dataclass(frozen=True)
class PairRows:
    """The rows of a table that join two known communes, by pair.

    ``figures`` are for each row what its columns other than the codes hold, the count among them
    and also apart in ``counts``.
    """

    table: str
    pairs: Sequence[Pair]
    counts: Sequence[float]
    figures: Sequence[tuple[str, ...]]


@dataclass(frozen=True)
class SettledPairs:
    """The places of the rows that count, and the pairs of which that is not known."""

    kept: tuple[int, ...]
    undecided: frozenset[Pair]
    notes: tuple[Note, ...]


def settle_pairs(rows: PairRows, reading: RepeatedPopulation) -> SettledPairs:
    """Each pair as far as it is known: copies count once, other repeats as the user says."""
    places: dict[Pair, list[int]] = defaultdict(list)
    for place, pair in enumerate(rows.pairs):
        places[pair].append(place)
    repeated = {pair: group for pair, group in places.items() if len(group) > 1}
    copied = bool(repeated) and _copied(rows, list(repeated.values()))
    if copied:
        kept = [group[0] for group in places.values()]
    elif reading is RepeatedPopulation.LARGEST:
        kept = [max(group, key=lambda n: rows.counts[n]) for group in places.values()]
    else:
        kept = [place for group in places.values() for place in group]
    unknown = repeated if not copied and reading is RepeatedPopulation.UNDECIDED else {}
    notes = (_told(rows.table, repeated, reading, copied),) if repeated else ()
    return SettledPairs(tuple(sorted(kept)), frozenset(unknown), notes)


def _copied(rows: PairRows, groups: Sequence[list[int]]) -> bool:
    """Whether the repeats are those of a table that was appended to itself.

    Answers of single persons repeat each other too, but not equally often in every pair.
    """
    same = all(len({rows.figures[n] for n in group}) == 1 for group in groups)
    return same and len({len(group) for group in groups}) == 1


def _told(
    table: str, repeated: dict[Pair, list[int]], reading: RepeatedPopulation, copied: bool
) -> Note:
    copies = mark(
        "{count} pairs of communes appear in more than one row of {table} with the same figures, "
        "as if the table had been appended to itself: they count once: {pairs}."
    )
    read = {
        RepeatedPopulation.UNDECIDED: mark(
            "{count} pairs of communes appear in more than one row of {table}, and it is not known "
            "whether the rows are parts to add up or versions of the figure: {pairs}. What depends "
            "on them is not evaluable. Set the parameter REPEATED_POPULATION, or correct the table."
        ),
        RepeatedPopulation.SUM: mark(
            "{count} pairs of communes appear in more than one row of {table}; their rows were "
            "added up, as chosen: {pairs}."
        ),
        RepeatedPopulation.LARGEST: mark(
            "{count} pairs of communes appear in more than one row of {table}; the row with the "
            "largest figure counts, as chosen: {pairs}."
        ),
    }
    told = Counter({f"{a} → {b}": len(group) for (a, b), group in repeated.items()})
    details = {"count": len(repeated), "table": table, "pairs": listed(told)}
    return Note(copies if copied else read[reading], details)


def listed(counted: Counter[str]) -> str:
    """Codes with the number of their rows, the most frequent first; the rest as a number."""
    ordered = sorted(counted.items(), key=lambda item: (-item[1], item[0]))
    told = [f"{code or '«»'} ({rows})" for code, rows in ordered[:SHOWN]]
    rest = len(ordered) - SHOWN
    return ", ".join(told) + (f", + {rest}" if rest > 0 else "")
