"""The communes of no candidate: to what they are nearest, and which the search does not reach."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from ...core.records import GapPairRow
from .dossier import gap_order


@dataclass(frozen=True)
class Nearest:
    """A commune of no candidate: its pair of the smallest gap, and all communes at that gap.

    A gap is the tolerance at which two communes are in one continuum: a commune is as far from all
    that are already one there, and naming one of them would say that it is nearer.
    """

    pair: GapPairRow
    outer: str
    inner: tuple[str, ...]


def nearest_of(
    pairs: Sequence[GapPairRow], inside: Collection[str]
) -> tuple[list[Nearest], list[str]]:
    """The communes without, by their gap to one within; and those beyond the search, by code."""
    ways: dict[str, list[GapPairRow]] = {}
    for pair in sorted(pairs, key=gap_order):
        if (pair.cut_a in inside) != (pair.cut_b in inside):
            ways.setdefault(_ends(pair, inside)[0], []).append(pair)
    near, beyond = [], []
    for outer, own in ways.items():
        if own[0].critical_gap_m is None:
            beyond.append(outer)
        else:
            alike = [p for p in own if p.critical_gap_m == own[0].critical_gap_m]
            near.append(Nearest(own[0], outer, tuple(_ends(p, inside)[1] for p in alike)))
    return near, sorted(beyond)


def _ends(pair: GapPairRow, inside: Collection[str]) -> tuple[str, str]:
    """The commune without and the one within."""
    return (pair.cut_b, pair.cut_a) if pair.cut_a in inside else (pair.cut_a, pair.cut_b)
