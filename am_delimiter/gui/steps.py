"""The five steps of a case and how each stands."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from ..core.basis import mark
from .case_draft import CaseDraft


class Step(Enum):
    """The steps, in their order."""

    DATA = 0
    COMMUNES = 1
    CONTINUITY = 2
    CRITERIA = 3
    EXPEDIENTE = 4


TITLES = {
    Step.DATA: mark("Data"),
    Step.COMMUNES: mark("Communes"),
    Step.CONTINUITY: mark("Continuity"),
    Step.CRITERIA: mark("Criteria"),
    Step.EXPEDIENTE: mark("Expediente"),
}


class State(Enum):
    """How a step stands."""

    PENDING = "pending"
    DONE = "done"
    STALE = "out of date"
    ATTENTION = "needs attention"


STATE_WORDS = {
    State.PENDING: mark("pending"),
    State.DONE: mark("done"),
    State.STALE: mark("out of date"),
    State.ATTENTION: mark("needs attention"),
}


@dataclass(frozen=True)
class Situation:
    """What the states follow from.

    ``lost`` names the inputs that cannot be opened or used, ``explored`` tells
    whether the result of the case is open, ``unanswered`` how many criteria of it lack evidence,
    ``result`` is the digest of the result that is on disk, "" without one.
    """

    draft: CaseDraft | None
    lost: tuple[str, ...] = ()
    explored: bool = False
    unanswered: int = 0
    result: str = ""

    @property
    def has_inputs(self) -> bool:
        """Whether the least that a delimitation needs was given."""
        return self.draft is not None and {"COMMUNES", "BUILTUP"} <= set(self.draft.delimit)

    @property
    def is_current(self) -> bool:
        """Whether the result is of the choices that are on the screen."""
        return bool(self.draft and self.explored and self.draft.delimited == self.draft.digest())


def states_of(now: Situation) -> dict[Step, State]:
    """How each step stands."""
    found = dict.fromkeys(Step, State.PENDING)
    if now.draft is None:
        return found
    if now.lost:
        found[Step.DATA] = State.ATTENTION
    elif now.has_inputs:
        found[Step.DATA] = found[Step.COMMUNES] = State.DONE
    if now.explored:
        fresh = State.DONE if now.is_current else State.STALE
        found[Step.CONTINUITY] = fresh
        lacking = now.unanswered and fresh is State.DONE
        found[Step.CRITERIA] = State.ATTENTION if lacking else fresh
    if now.draft.printed:
        current = now.is_current and now.draft.printed == now.result
        found[Step.EXPEDIENTE] = State.DONE if current else State.STALE
    return found
