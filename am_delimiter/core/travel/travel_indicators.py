"""Indicators of travel in a set of communes, by the definitions of ``travel_definitions.json``.

What the table does not say stays unknown: a commune that is no origin of the table has no totals,
and every figure that needs them is missing, not zero. So is one that needs a pair of communes that
a survey does not list; what it lists is then the least that the figure can be.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import combinations, permutations

import numpy as np
from numpy.typing import NDArray

from ..catalogue.catalogue import Catalogue
from ..catalogue.rule_records import TravelDefinition
from .travel import Travel

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class SetFlows:
    """The flows of a set: ``inside`` (communes, communes), ``total`` of each origin.

    Both are NaN for communes whose totals are not known. ``unlisted`` (communes, communes) are the
    pairs of which nothing is known, 0 in ``inside``. ``centre`` holds the positions of the
    centre, None when it is not known; ``records`` is as ``inside``, None without a sample.
    """

    cuts: tuple[str, ...]
    inside: Floats
    total: Floats
    records: Floats | None
    centre: tuple[int, ...] | None
    unlisted: NDArray[np.bool_]

    @property
    def between(self) -> NDArray[np.bool_]:
        """Which flows go from one commune to another."""
        return ~np.eye(len(self.cuts), dtype=bool)


@dataclass(frozen=True)
class Figure:
    """A numerator and its denominator (None: none), with the flows that the numerator adds up.

    ``absent`` of these flows are not known and count as 0: the quotient is the least it can be.
    """

    a: str
    b: str
    numerator: float
    denominator: float | None
    flows: NDArray[np.bool_]
    absent: int

    def value(self, percent: bool) -> float:
        """The quotient, rounded so that equal shares are equal on every machine; NaN if unknown."""
        if self.denominator is None:
            return round(self.numerator, 9)
        if not self.denominator > 0:
            return float("nan")
        return round((100 if percent else 1) * self.numerator / self.denominator, 9)


@dataclass(frozen=True)
class Indicator:
    """A definition measured on a set, a commune (``a``) or a pair (``a``, ``b``).

    ``value`` is in the unit of the definition and None, like its parts, when it is not known;
    ``records`` are the sample records in the numerator and ``few`` whether they are fewer than
    asked for (None without a sample). ``threshold`` is that of the definition, if it has one.
    ``listed`` is the figure by the flows that the table lists, where it does not list them all: the
    value is at least that.
    """

    definition: TravelDefinition
    a: str
    b: str
    numerator: float | None
    denominator: float | None
    value: float | None
    threshold: float | None
    records: int | None
    few: bool | None
    listed: Figure | None = None

    @property
    def reached(self) -> bool | None:
        """Whether the value is at least the threshold, None when there is no telling."""
        if self.value is None or self.threshold is None:
            return None
        return self.value >= self.threshold


def flows_of(travel: Travel, cuts: Sequence[str], centre: Sequence[str]) -> SetFlows:
    """The flows of a set of communes; ``centre`` are codes of it, none when it is not known."""
    places = travel.places(cuts)
    known = np.array([place >= 0 and bool(travel.origins[place]) for place in places])
    inside = np.zeros((len(cuts), len(cuts)))
    total = np.full(len(cuts), np.nan)
    listed = [index for index, place in enumerate(places) if place >= 0]
    rows = [places[index] for index in listed]
    inside[np.ix_(listed, listed)] = travel.counts[np.ix_(rows, rows)]
    inside[~known] = np.nan
    total[known] = travel.counts.sum(axis=1)[[p for p, k in zip(places, known) if k]]
    records = None
    if travel.records is not None:
        records = np.zeros_like(inside)
        records[np.ix_(listed, listed)] = travel.records[np.ix_(rows, rows)]
    heart = tuple(index for index, cut in enumerate(cuts) if cut in set(centre))
    unlisted = np.zeros(inside.shape, dtype=bool)
    if not travel.census:
        unlisted[:] = True
        unlisted[np.ix_(listed, listed)] = ~travel.listed[np.ix_(rows, rows)]
        np.fill_diagonal(unlisted, False)  # those who stay have a remark of their own
        unlisted[~known] = False
    return SetFlows(tuple(cuts), inside, total, records, heart or None, unlisted)


def measure_flows(flows: SetFlows, catalogue: Catalogue) -> list[Indicator]:
    """Every indicator of the catalogue for a set, in its order."""
    few = catalogue.number("travel_few_records")
    return [
        _indicator(definition, figure, flows, few, catalogue)
        for definition in catalogue.travel_definitions.values()
        for figure in FORMULAS[definition.id](flows)
    ]


def _indicator(
    definition: TravelDefinition, figure: Figure, flows: SetFlows, few: float, catalogue: Catalogue
) -> Indicator:
    value = figure.value(definition.unit == "%")
    measured = bool(np.isfinite(value))
    known = measured and not figure.absent
    records = None
    if measured and flows.records is not None:
        records = int(flows.records[figure.flows].sum())
    threshold = definition.threshold
    if definition.threshold_criterion is not None:
        threshold = catalogue.criteria[definition.threshold_criterion].threshold
    return Indicator(
        definition=definition,
        a=figure.a,
        b=figure.b,
        numerator=round(figure.numerator, 6) if known else None,
        denominator=None
        if figure.denominator is None or not known
        else round(figure.denominator, 6),
        value=value if known else None,
        threshold=threshold,
        records=records,
        few=None if records is None else records < few,
        listed=figure if measured and figure.absent else None,
    )


def _figure(
    flows: SetFlows, chosen: NDArray[np.bool_], denominator: float | None, a: str = "", b: str = ""
) -> Figure:
    absent = int(flows.unlisted[chosen].sum())
    return Figure(a, b, float(flows.inside[chosen].sum()), denominator, chosen, absent)


def _crossing_origin(flows: SetFlows) -> list[Figure]:
    return [_figure(flows, flows.between, float(flows.total.sum()))]


def _crossing_inside(flows: SetFlows) -> list[Figure]:
    return [_figure(flows, flows.between, float(flows.inside.sum()))]


def _out(flows: SetFlows) -> list[Figure]:
    return [
        _figure(flows, _row(flows, place) & flows.between, float(flows.total[place]), cut)
        for place, cut in enumerate(flows.cuts)
    ]


def _within(flows: SetFlows) -> list[Figure]:
    return [
        _figure(flows, _row(flows, place) & ~flows.between, float(flows.total[place]), cut)
        for place, cut in enumerate(flows.cuts)
    ]


def _to_centre(flows: SetFlows) -> list[Figure]:
    if flows.centre is None:
        return []
    heart = np.zeros_like(flows.between)
    heart[:, list(flows.centre)] = True
    named = ", ".join(flows.cuts[place] for place in flows.centre)
    return [
        _figure(flows, _row(flows, place) & heart, float(flows.total[place]), cut, named)
        for place, cut in enumerate(flows.cuts)
        if place not in flows.centre
    ]


def _integration(flows: SetFlows) -> list[Figure]:
    return [
        _figure(
            flows,
            (_row(flows, place) | _row(flows, place).T) & flows.between,
            float(flows.total[place]),
            cut,
        )
        for place, cut in enumerate(flows.cuts)
    ]


def _one_way(flows: SetFlows) -> list[Figure]:
    return [
        _figure(flows, _cell(flows, a, b), float(flows.total[a]), flows.cuts[a], flows.cuts[b])
        for a, b in permutations(range(len(flows.cuts)), 2)
    ]


def _both_ways(flows: SetFlows) -> list[Figure]:
    return [
        _figure(
            flows,
            _cell(flows, a, b) | _cell(flows, b, a),
            float(flows.total[a] + flows.total[b]),
            flows.cuts[a],
            flows.cuts[b],
        )
        for a, b in combinations(range(len(flows.cuts)), 2)
    ]


def _commuters(flows: SetFlows) -> list[Figure]:
    return [
        Figure(figure.a, figure.b, figure.numerator, None, figure.flows, figure.absent)
        for figure in _both_ways(flows)
    ]


def _least(of: Callable[[SetFlows], list[Figure]]) -> Callable[[SetFlows], list[Figure]]:
    """The smallest figure of some, or one that is unknown when any of them is."""

    def formula(flows: SetFlows) -> list[Figure]:
        found = of(flows)
        unknown = [figure for figure in found if np.isnan(figure.value(False))]
        return unknown[:1] or sorted(found, key=lambda f: (f.value(False), f.a))[:1]

    return formula


def _row(flows: SetFlows, place: int) -> NDArray[np.bool_]:
    chosen = np.zeros_like(flows.between)
    chosen[place] = True
    return chosen


def _cell(flows: SetFlows, a: int, b: int) -> NDArray[np.bool_]:
    chosen = np.zeros_like(flows.between)
    chosen[a, b] = True
    return chosen


FORMULAS: dict[str, Callable[[SetFlows], list[Figure]]] = {
    "crossing_origin": _crossing_origin,
    "crossing_inside": _crossing_inside,
    "least_out": _least(_out),
    "least_to_centre": _least(_to_centre),
    "commune_out": _out,
    "commune_within": _within,
    "commune_to_centre": _to_centre,
    "ibge_integration": _integration,
    "pair_one_way": _one_way,
    "pair_both_ways": _both_ways,
    "ibge_commuters": _commuters,
}
"""How each definition of the catalogue is computed."""
