"""Which pairs of communes sheet L6 joins by a line: all of them are a web that nobody reads."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from ...core.records import ServicePairRow
from ...toolbelt.formats import number

Place = tuple[float, float]


@dataclass(frozen=True)
class PairChoice:
    """The pairs inside a candidate that are drawn, and how many there are."""

    drawn: tuple[ServicePairRow, ...]
    whole: int

    @property
    def remark(self) -> str:
        """What is left out and where it is found; "" when nothing is."""
        if len(self.drawn) == self.whole:
            return ""
        return (
            f"Pares dibujados: {number(len(self.drawn))} de {number(self.whole)}, los de comunas "
            "vecinas entre sí. Todos están en su capa."
        )


def choose_pairs(
    rows: Sequence[ServicePairRow], cuts: Collection[str], places: Mapping[str, Place]
) -> PairChoice:
    """Pairs of ``cuts`` with no commune between them, which never cross.

    A commune whose neighbours share nothing with it keeps the pair that shares most. ``places`` are
    the middles of communes in metres; without them every pair is drawn.
    """
    inside = [row for row in rows if row.cut_a in cuts and row.cut_b in cuts]
    if any(cut not in places for row in inside for cut in (row.cut_a, row.cut_b)):
        return PairChoice(tuple(inside), len(inside))
    points = {cut: places[cut] for cut in sorted(cuts) if cut in places}
    chosen = {pair_key(row) for row in inside if _next_to(row.cut_a, row.cut_b, points)}
    for cut in points:
        own = [row for row in inside if cut in (row.cut_a, row.cut_b)]
        if own and chosen.isdisjoint(map(pair_key, own)):
            best = max(own, key=lambda row: (row.n_shared, row.n_categories, pair_key(row)))
            chosen.add(pair_key(best))
    return PairChoice(tuple(row for row in inside if pair_key(row) in chosen), len(inside))


def pair_key(row: ServicePairRow) -> str:
    """By what the style of the pairs knows one."""
    return f"{row.cut_a}-{row.cut_b}"


def _next_to(a: str, b: str, points: Mapping[str, Place]) -> bool:
    """Whether no third point lies in the circle over ``a`` and ``b``: a Gabriel graph.

    K. R. Gabriel and R. R. Sokal (1969), «A new statistical approach to geographic variation
    analysis»: its lines do not cross, and it holds the shortest tree over all points.
    """
    across = _squared(points[a], points[b])
    return all(
        _squared(points[a], point) + _squared(points[b], point) >= across
        for cut, point in points.items()
        if cut not in (a, b)
    )


def _squared(one: Place, other: Place) -> float:
    return (one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2
