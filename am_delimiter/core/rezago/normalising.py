"""Variables put on one scale, on which more is better, so that they can be averaged."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from ..basis.notes import Note, mark

MIN_MAX, Z_SCORE, PERCENTILE, REFERENCE = "min_max", "z_score", "percentile", "reference"


@dataclass(frozen=True)
class Normalised:
    """The values of a variable on the common scale; ``why`` is there when it has none.

    ``impossible`` are the communes whose value has no place on the scale.
    """

    values: Mapping[str, float]
    why: Note | None = None
    impossible: tuple[str, ...] = ()


def normalise(
    values: Mapping[str, float], method: str, better: bool, reference: float | None
) -> Normalised:
    """Values by commune on the common scale.

    `MIN_MAX`: 0 the worst commune, 1 the best. `Z_SCORE`: standard deviations from the mean.
    `PERCENTILE`: the part of the other communes that are worse, with half of those that tie.
    `REFERENCE`: the ratio to the reference value, at most 1.
    """
    if not values:
        return Normalised({}, Note(mark("no commune has a figure")))
    if method == REFERENCE:
        return _by_reference(values, better, reference)
    cuts = sorted(values)
    numbers = np.array([values[cut] for cut in cuts], dtype=float)
    if not better:
        numbers = -numbers
    if method == PERCENTILE:
        if len(cuts) == 1:
            return Normalised({}, Note(mark("only one commune has a figure")))
        worse = np.searchsorted(np.sort(numbers), numbers, side="left")
        up_to = np.searchsorted(np.sort(numbers), numbers, side="right")
        found = (worse + (up_to - worse - 1) / 2) / (len(cuts) - 1)
        return Normalised(dict(zip(cuts, found.tolist())))
    span = float(numbers.max() - numbers.min())
    if span == 0:
        return Normalised({}, Note(mark("all communes have the same figure")))
    if method == Z_SCORE:
        found = (numbers - numbers.mean()) / numbers.std()
    else:
        found = (numbers - numbers.min()) / span
    return Normalised(dict(zip(cuts, found.tolist())))


def _by_reference(values: Mapping[str, float], better: bool, reference: float | None) -> Normalised:
    if reference is None or not reference > 0:
        return Normalised({}, Note(mark("it has no reference value above zero")))
    found, impossible = {}, []
    for cut, value in sorted(values.items()):
        if value < 0:
            impossible.append(cut)
        elif better:
            found[cut] = min(1.0, value / reference)
        else:
            found[cut] = min(1.0, reference / value if value else math.inf)
    return Normalised(found, None, tuple(impossible))
