"""The index: the mean over the dimensions of the mean of their normalised variables.

A hole is never a zero. A commune without a figure in one variable has no index, or, where the
user asks for it, the mean of what it has, which is said. A territory has the mean of its communes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from ..basis.notes import Note
from .normalising import Normalised
from .variable_list import ListedVariable

AVAILABLE = "available"
QUINTILES = 5


@dataclass(frozen=True)
class UsedVariable:
    """A variable of the list with its figures; ``why`` says why it is not in the index.

    ``values`` and ``normalised`` are by commune; ``table`` is the table that holds it.
    """

    listed: ListedVariable
    values: Mapping[str, float]
    normalised: Normalised
    table: str | None
    why: Note | None = None

    @property
    def used(self) -> bool:
        """Whether it is in the index."""
        return self.why is None


@dataclass(frozen=True)
class Scored:
    """The scores of a commune or territory by dimension, None where not evaluable.

    ``counts`` are the variables with a figure by dimension; ``lacking`` the names of those without.
    """

    dimensions: Mapping[str, float | None]
    index: float | None
    counts: Mapping[str, int]
    lacking: Mapping[str, tuple[str, ...]]

    @property
    def n_lacking(self) -> int:
        """How many variables have no figure."""
        return sum(map(len, self.lacking.values()))


def score_commune(cut: str, variables: Sequence[UsedVariable], lacking: str) -> Scored:
    """The scores of a commune; ``lacking`` is what is done where a variable has no figure."""
    used = [one for one in variables if one.used]
    by_dimension: dict[str, list[UsedVariable]] = {}
    for one in used:
        by_dimension.setdefault(one.listed.dimension, []).append(one)
    scores: dict[str, float | None] = {}
    counts: dict[str, int] = {}
    holes: dict[str, tuple[str, ...]] = {}
    for dimension, ones in by_dimension.items():
        found = [o.normalised.values[cut] for o in ones if cut in o.normalised.values]
        counts[dimension] = len(found)
        holes[dimension] = tuple(o.listed.name for o in ones if cut not in o.normalised.values)
        whole = found and (lacking == AVAILABLE or not holes[dimension])
        scores[dimension] = mean_of(found) if whole else None
    known = [score for score in scores.values() if score is not None]
    complete = known and (lacking == AVAILABLE or len(known) == len(scores))
    return Scored(scores, mean_of(known) if complete else None, counts, holes)


def score_territory(cuts: Iterable[str], communes: Mapping[str, Scored]) -> Scored:
    """The mean of some communes; None where one of them is not evaluable."""
    ones = [communes[cut] for cut in cuts]
    dimensions = {d: _mean_or_none([one.dimensions[d] for one in ones]) for d in ones[0].dimensions}
    return Scored(
        dimensions,
        _mean_or_none([one.index for one in ones]),
        {d: min(one.counts[d] for one in ones) for d in dimensions},
        {d: tuple(dict.fromkeys(x for one in ones for x in one.lacking[d])) for d in dimensions},
    )


def quintiles_of(scores: Mapping[str, float]) -> dict[str, int]:
    """The fifth of the communes that each is in, 1 the lowest; communes that tie are together."""
    values = np.sort(np.array(list(scores.values()), dtype=float))
    return {
        cut: 1 + int(QUINTILES * np.searchsorted(values, score, side="left") / len(values))
        for cut, score in scores.items()
    }


def mean_of(numbers: Sequence[float]) -> float:
    """The mean, the same on every machine."""
    return float(np.mean(np.array(numbers, dtype=float)))


def _mean_or_none(numbers: Sequence[float | None]) -> float | None:
    known = [number for number in numbers if number is not None]
    return mean_of(known) if known and len(known) == len(numbers) else None
