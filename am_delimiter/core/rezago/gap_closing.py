"""The gap of a territory in each variable, whether it closed, and whether that is enough to leave.

A gap is how much worse a territory is than its reference, in the unit of the variable: positive
where it lags. Territory and reference are plain means of their communes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from ..basis.notes import Note, mark
from ..basis.vocabulary import Verdict
from .territory_index import mean_of

COUNTRY, REGION, TARGET = "country", "region", "reference"
OF_GAPS = "gaps"
_DIGITS = 9
"""A gap smaller than this many decimals is a rounding of the computer."""


class Closed(Enum):
    """What became of a gap; the value is printed."""

    CLOSED = "cerrada"
    OPEN = "abierta"
    NONE = "sin brecha antes"
    UNKNOWN = "no evaluable"


@dataclass(frozen=True)
class GapSide:
    """A territory and its reference at one date; None is not known, and ``why`` says why."""

    value: float | None
    reference: float | None
    better: bool
    why: tuple[Note, ...] = ()

    @property
    def gap(self) -> float | None:
        """How much worse the territory is."""
        if self.value is None or self.reference is None:
            return None
        return (self.reference - self.value) * (1 if self.better else -1)

    @property
    def lags(self) -> bool | None:
        """Whether there is a gap."""
        return None if self.gap is None else round(self.gap, _DIGITS) > 0


@dataclass(frozen=True)
class VariableGap:
    """The gap of a territory in a variable now and, where there are earlier data, then."""

    variable: str
    now: GapSide
    earlier: GapSide | None = None

    @property
    def closed(self) -> Closed:
        """What became of it."""
        before = None if self.earlier is None else self.earlier.lags
        if before is False:
            return Closed.NONE
        if before is None or self.now.lags is None:
            return Closed.UNKNOWN
        return Closed.OPEN if self.now.lags else Closed.CLOSED


@dataclass(frozen=True)
class ExitCount:
    """How many gaps there were, how many closed and of how many that cannot be said."""

    variables: int
    gaps: int
    closed: int
    unknown: int

    def verdict(self, one_in: int, of: str) -> Verdict:
        """Whether one of ``one_in`` closed, however what is unknown may be.

        ``of`` is what the part is of: the gaps that there were, or all variables.
        """
        if of == OF_GAPS:
            least = (self.closed, self.gaps + self.unknown)
            most = (self.closed + self.unknown, self.gaps + self.unknown)
        else:
            least = (self.closed, self.variables)
            most = (self.closed + self.unknown, self.variables)
        if not least[1]:
            return Verdict.NOT_EVALUABLE
        if least[0] * one_in >= least[1]:
            return Verdict.MET
        return Verdict.NOT_MET if most[0] * one_in < most[1] else Verdict.NOT_EVALUABLE


def count_exit(gaps: Sequence[VariableGap]) -> ExitCount:
    """The gaps of a territory by what became of them."""
    states = [one.closed for one in gaps]
    return ExitCount(
        variables=len(gaps),
        gaps=sum(state in (Closed.CLOSED, Closed.OPEN) for state in states),
        closed=states.count(Closed.CLOSED),
        unknown=states.count(Closed.UNKNOWN),
    )


def territory_value(
    cuts: Iterable[str], values: Mapping[str, float], available: bool, names: Mapping[str, str]
) -> tuple[float | None, tuple[Note, ...]]:
    """The mean of the communes of a territory; with a hole None, or the mean of the rest."""
    cuts = list(cuts)
    lacking = [names.get(cut, cut) for cut in cuts if cut not in values]
    known = [values[cut] for cut in cuts if cut in values]
    if not lacking:
        return mean_of(known), ()
    why = (Note(mark("without a figure: {communes}"), {"communes": ", ".join(lacking)}),)
    return (mean_of(known) if available and known else None), why


def reference_value(
    cuts: Iterable[str],
    values: Mapping[str, float],
    peers: Mapping[str, Sequence[str]],
    cover_percent: float,
) -> tuple[float | None, tuple[Note, ...]]:
    """The mean over the communes of a territory of that of the peers of each.

    ``peers`` are the communes that each is compared with: those of the country or of its region.
    None where fewer than ``cover_percent`` of them have a figure.
    """
    means = []
    for cut in cuts:
        others = peers.get(cut, ())
        known = [values[one] for one in others if one in values]
        if not others or 100 * len(known) < cover_percent * len(others):
            template = mark("only {count} of the {of} communes of reference have a figure")
            return None, (Note(template, {"count": len(known), "of": len(others)}),)
        means.append(mean_of(known))
    return mean_of(means), ()
