"""When each gap between communes closed: its length in every epoch.

Two lengths are told. The *critical gap* of two communes is the tolerance that makes them members of
one continuum: it is what the verdict hangs on, and as it follows most of the land of a commune, it
may grow when a commune builds elsewhere. The gap of the *same places* stays with the two cells that
faced each other in the first epoch: it is the tolerance that joins the land on which they lie. As
long as land only grows, that never grows.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from ..basis.notes import Note, mark
from ..continuum.gap_names import gap_ends
from ..land.geometry import gap_lines
from .epoch_survey import Surveyed
from .followed_sets import FollowedSet

Pair = tuple[int, int]
_Place = tuple[float, float]


@dataclass(frozen=True)
class GapInEpoch:
    """The gap of two communes in an epoch.

    ``why`` says why it is not evaluable, None where it is: then ``distance_m`` is the critical gap,
    None beyond the greatest gap that is searched. ``same_places_m`` is the gap between the two
    places that faced each other first, None where that is not known.
    """

    year: int
    why: Note | None
    distance_m: float | None = None
    same_places_m: float | None = None

    def within(self, tolerance_m: float) -> bool:
        """Whether the tolerance bridges it; what is not evaluable is not bridged."""
        return self.distance_m is not None and self.distance_m <= tolerance_m


@dataclass(frozen=True)
class GapHistory:
    """The gap of a pair of communes of a set in every epoch, and its line in the first it has one.

    ``carries`` tells whether it is one of the gaps that hold the set together in the first epoch
    that sees all of it: those of the shortest tree of its communes.
    """

    followed: FollowedSet
    cuts: tuple[str, str]
    carries: bool
    tolerance_m: float
    epochs: tuple[GapInEpoch, ...]
    line: BaseGeometry | None
    comparable: bool

    @property
    def seen(self) -> list[GapInEpoch]:
        """The epochs in which it is evaluable."""
        return [one for one in self.epochs if one.why is None]

    @property
    def closed(self) -> GapInEpoch | None:
        """The first epoch in which the tolerance bridges it; None while it is open or not known."""
        found = (one for one in self.seen if one.within(self.tolerance_m))
        return next(found, None) if self.comparable else None

    @property
    def joined(self) -> GapInEpoch | None:
        """The first epoch in which the land touches."""
        found = (one for one in self.seen if one.distance_m == 0)
        return next(found, None) if self.comparable else None

    @property
    def reopened(self) -> GapInEpoch | None:
        """The first epoch in which a closed gap is open again; None where it stays closed."""
        closed = self.closed
        later = (one for one in self.seen if closed and one.year > closed.year)
        return next((one for one in later if not one.within(self.tolerance_m)), None)


def gap_histories(
    followed: FollowedSet,
    epochs: Sequence[Surveyed],
    unseen: Sequence[Mapping[str, Note]],
    comparable: bool,
) -> list[GapHistory]:
    """The gaps of all pairs of communes of a set; ``unseen`` are what each epoch does not cover."""
    cuts = epochs[0].survey.communes.cuts
    places = sorted(cuts.index(cut) for cut in followed.cuts)
    pairs = list(combinations(places, 2))
    critical = {pair: [_critical(pair, *one) for one in zip(epochs, unseen)] for pair in pairs}
    carrying = _carrying(places, critical, epochs)
    return [
        _history(followed, pair, epochs, critical[pair], pair in carrying, comparable)
        for pair in pairs
    ]


def _history(
    followed: FollowedSet,
    pair: Pair,
    epochs: Sequence[Surveyed],
    critical: Sequence[GapInEpoch],
    carries: bool,
    comparable: bool,
) -> GapHistory:
    cuts, tolerance = epochs[0].survey.communes.cuts, epochs[0].survey.case.parameters.tolerance_m
    line, ends = _first_line(pair, epochs, critical)
    told = [
        GapInEpoch(one.year, one.why, one.distance_m, _between(ends, epoch))
        for one, epoch in zip(critical, epochs)
    ]
    named = (cuts[pair[0]], cuts[pair[1]])
    return GapHistory(followed, named, carries, tolerance, tuple(told), line, comparable)


def _critical(pair: Pair, epoch: Surveyed, unseen: Mapping[str, Note]) -> GapInEpoch:
    """The critical gap of a pair in an epoch, or why it is not evaluable."""
    survey = epoch.survey
    for commune in pair:
        cut = survey.communes.cuts[commune]
        name = survey.communes.names[cut]
        if cut in unseen:
            return GapInEpoch(epoch.year, unseen[cut])
        if not epoch.built_ha[commune]:
            return GapInEpoch(epoch.year, Note(mark("{name} has no built-up land"), {"name": name}))
        if commune in survey.lacking:
            told = {"name": name, "reason": survey.lacking[commune]}
            return GapInEpoch(epoch.year, Note(mark("{name}: {reason}"), told))
    found = survey.pair_gaps.get(pair)
    return GapInEpoch(epoch.year, None, found.distance_m if found else None)


def _first_line(
    pair: Pair, epochs: Sequence[Surveyed], critical: Sequence[GapInEpoch]
) -> tuple[BaseGeometry | None, tuple[_Place, _Place] | None]:
    """The line of the gap in the first epoch that measures one, and the places at its ends."""
    for epoch, told in zip(epochs, critical):
        found = epoch.survey.pair_gaps.get(pair) if told.why is None else None
        if found is None or found.gap is None:
            continue
        gaps, grid = epoch.survey.gaps, epoch.survey.patches.grid
        cells = gaps.cells[[found.gap]]
        line = gap_lines(grid, cells)[0]
        x = grid.x_min + (cells[0, [1, 3]] + 0.5) * grid.cell
        y = grid.y_max - (cells[0, [0, 2]] + 0.5) * grid.cell
        return line, ((float(x[0]), float(y[0])), (float(x[1]), float(y[1])))
    return None, None


def _between(ends: tuple[_Place, _Place] | None, epoch: Surveyed) -> float | None:
    """The tolerance that joins the land at two places, None where either is not built-up."""
    if ends is None:
        return None
    survey, grid = epoch.survey, epoch.survey.patches.grid
    col = np.array([np.floor((x - grid.x_min) / grid.cell) for x, _ in ends], dtype=np.int64)
    row = np.array([np.floor((grid.y_max - y) / grid.cell) for _, y in ends], dtype=np.int64)
    first, second = (survey.patches.labels_at(row, col) - 1).tolist()
    if min(first, second) < 0:
        return None
    metres = float(survey.fabric.tree.joins_at(first)[second])
    return metres if np.isfinite(metres) else None


def _carrying(
    places: Sequence[int],
    critical: Mapping[Pair, Sequence[GapInEpoch]],
    epochs: Sequence[Surveyed],
) -> set[Pair]:
    """The pairs of the shortest tree of a set in the first epoch that sees all of them.

    Of pairs that hang on one and the same gap, the two communes that it lies between come first.
    """
    numbers = range(len(epochs))
    whole = next((k for k in numbers if all(one[k].why is None for one in critical.values())), None)
    if whole is None:
        return set()
    direct = _direct(epochs[whole], critical)
    lengths = ((_length(one[whole]), pair not in direct, pair) for pair, one in critical.items())
    group = {place: place for place in places}
    found = set()
    for _, _, pair in sorted(lengths):
        a, b = (group[commune] for commune in pair)
        if a != b:
            found.add(pair)
            group = {place: a if of == b else of for place, of in group.items()}
    return found


def _direct(epoch: Surveyed, pairs: Iterable[Pair]) -> set[Pair]:
    """The pairs whose gap touches the ground in both communes; of one patch, the neighbours."""
    survey = epoch.survey
    start, end = gap_ends(survey.fabric)
    shapes, cell = survey.communes.frame.geometry.values, survey.patches.grid.cell
    found = set()
    for pair in pairs:
        critical = survey.pair_gaps.get(pair)
        if critical is None:
            continue
        if critical.gap is None:
            if shapely.dwithin(shapes[pair[0]], shapes[pair[1]], cell):
                found.add(pair)
        elif {int(start[critical.gap]), int(end[critical.gap])} == set(pair):
            found.add(pair)
    return found


def _length(gap: GapInEpoch) -> float:
    return np.inf if gap.distance_m is None else gap.distance_m
