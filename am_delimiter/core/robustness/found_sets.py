"""What combinations come to: sets by letter, and how robust each commune is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ..basis.vocabulary import Verdict
from .axes import Axes, Axis, Choice
from .combinations import Combination, Cuts, NamedSpan

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

COMPARED = (Axis.SOURCE, Axis.SHARE, Axis.MIN_PATCH, Axis.RULE, Axis.TOLERANCE)
"""The axes that a set of communes can depend on."""


@dataclass(frozen=True)
class LetteredSet:
    """A set that some combinations give: how many, and in how many its population passes.

    ``letter`` is None for no set.
    """

    members: Cuts
    letter: str | None
    combinations: int
    population_met: int


def sets_of(combinations: Sequence[Combination], case: Combination) -> tuple[LetteredSet, ...]:
    """The sets of a candidate: that of the case, others by how often they come, none at last."""
    told = [one for one in combinations if one.reason is None]
    counted = Counter(one.members for one in told)
    met = Counter(one.members for one in told if _passes(one))
    order = sorted(counted, key=lambda one: (one != case.members, -counted[one], one))
    lettered = [one for one in order if one]
    found = [
        LetteredSet(members, letter(n), counted[members], met[members])
        for n, members in enumerate(lettered)
    ]
    return (*found, LetteredSet((), None, counted[()], 0)) if counted[()] else tuple(found)


def letter(number: int) -> str:
    """The letter of a set by its number from 0: A … Z, AA …."""
    high, low = divmod(number, len(_LETTERS))
    return (letter(high - 1) if high else "") + _LETTERS[low]


def _passes(one: Combination) -> bool:
    answer = one.found.criterion("population") if one.found else None
    return answer is not None and answer.verdict is Verdict.MET


@dataclass(frozen=True)
class Held:
    """In how many combinations a commune is a member, of those that tell."""

    told: int
    member: int

    @property
    def share(self) -> float | None:
        """The share 0–1, None where no combination tells."""
        return self.member / self.told if self.told else None


def held_in(cut: str, combinations: Iterable[Combination]) -> Held:
    """How often a commune is in the set; where it is not known, that counts for nothing."""
    told = [one for one in combinations if one.reason is None and cut not in one.unknown]
    return Held(len(told), sum(cut in one.members for one in told))


@dataclass(frozen=True)
class AxisShare:
    """How often a commune is in the set with one value of one axis; ``choice`` has that value."""

    axis: Axis
    choice: Choice
    held: Held


def by_axes(cut: str, combinations: Sequence[Combination], axes: Axes) -> list[AxisShare]:
    """How often a commune is in the set with each value of each axis that has several."""
    found = []
    for axis in COMPARED:
        choices = choices_on(axis, axes)
        for choice in choices if len(choices) > 1 else ():
            value = value_on(axis, choice)
            chosen = [one for one in combinations if value_on(axis, one.choice) == value]
            found.append(AxisShare(axis, choice, held_in(cut, chosen)))
    return found


def choices_on(axis: Axis, axes: Axes) -> list[Choice]:
    """The choice of the case with each value of an axis."""
    case = axes.case
    return {
        Axis.SOURCE: [replace(case, source=n) for n in range(len(axes.sources))],
        Axis.SHARE: [replace(case, share_percent=one) for one in axes.shares],
        Axis.MIN_PATCH: [replace(case, min_patch_ha=one) for one in axes.min_patches],
        Axis.RULE: [replace(case, rule=one) for one in axes.rules],
        Axis.TOLERANCE: [replace(case, tolerance_m=one) for one in axes.tolerances],
        Axis.MEASURE: [replace(case, measure=one) for one in axes.measures],
    }[axis]


def value_on(axis: Axis, choice: Choice) -> object:
    """The value of a choice on an axis."""
    return {
        Axis.SOURCE: choice.source,
        Axis.SHARE: choice.share_percent,
        Axis.MIN_PATCH: choice.min_patch_ha,
        Axis.RULE: choice.rule,
        Axis.TOLERANCE: choice.tolerance_m,
        Axis.MEASURE: choice.measure,
    }[axis]


def member_intervals(cut: str, spans: Iterable[NamedSpan]) -> list[tuple[float, float | None]]:
    """The tolerances from and up to which a commune is in the set, of growing spans."""
    found: list[tuple[float, float | None]] = []
    for one in spans:
        if cut not in one.members:
            continue
        begin, end = one.span.begin_m, one.span.end_m
        if found and found[-1][1] == begin:
            begin = found.pop()[0]
        found.append((begin, end))
    return found


def merged(spans: Sequence[NamedSpan]) -> list[NamedSpan]:
    """Growing spans of one ground and rule, those with the same set made one.

    A lone commune may change while there is no set.
    """
    found: list[NamedSpan] = []
    for one in spans:
        if found and found[-1].members == one.members and found[-1].span.end_m == one.span.begin_m:
            last = found.pop()
            one = replace(last, span=replace(last.span, end_m=one.span.end_m))
        found.append(one)
    return found
