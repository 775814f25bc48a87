"""What would make a set comply: a smaller set, a wider tolerance, or evidence that is lacking."""

from __future__ import annotations

from dataclasses import dataclass

from ..basis.vocabulary import Verdict
from ..catalogue.catalogue import Catalogue
from .explorer import Explorer, ToleranceCut
from .set_answer import SetAnswer, StoredCriteria, answer_set

_NONE: StoredCriteria = {}


@dataclass(frozen=True)
class Advice:
    """What a person could do next.

    ``passing`` is the most populated set that passes at the tolerance of the answer and shares a
    commune with it, None when none does; ``from_m`` the smallest tolerance, in whole metres, at
    which the set itself passes, None when there is none up to the widest gap that was searched;
    ``lacking`` are the ids of the criteria for which evidence is missing, in order.
    """

    passing: SetAnswer | None
    from_m: float | None
    lacking: tuple[str, ...]


def advise(
    answer: SetAnswer, cut: ToleranceCut, explorer: Explorer, catalogue: Catalogue
) -> Advice:
    """What would make a set pass the criteria that the land and the people decide."""
    missing = {one.id for one in answer.criteria if one.verdict is Verdict.NOT_EVALUABLE}
    missing |= {row.criterion for row in answer.stored if row.verdict == Verdict.NOT_EVALUABLE}
    missing |= set(answer.unknown)
    return Advice(
        passing=_passing(answer, cut, explorer, catalogue),
        from_m=_smallest(answer, explorer, catalogue),
        lacking=tuple(one for one in catalogue.criteria if one in missing),
    )


def _passing(
    answer: SetAnswer, cut: ToleranceCut, explorer: Explorer, catalogue: Catalogue
) -> SetAnswer | None:
    """The first to pass of the sets of a tolerance that have a commune of the answer.

    The most populated comes first; a set elsewhere says nothing of what is asked.
    """
    near = (one for one in cut.sets if set(one.members).intersection(answer.members))
    answers = (answer_set(one.members, cut, explorer, catalogue, _NONE) for one in near)
    return next((one for one in answers if _passes(one)), None)


def first_passing(explorer: Explorer, catalogue: Catalogue, region: str = "") -> SetAnswer | None:
    """The set that passes at the smallest tolerance in whole metres at which any does.

    Of ``region`` alone if it is given. None where nothing passes up to the widest gap that was
    searched. Sets only grow with the tolerance, so that it is looked for by halves.
    """
    rows = explorer.study.communes

    def passing(tolerance_m: float) -> SetAnswer | None:
        cut = explorer.cut(tolerance_m)
        sets = (one for one in cut.sets if not region or rows[one.members[0]].region == region)
        answers = (answer_set(one.members, cut, explorer, catalogue, _NONE) for one in sets)
        return next((one for one in answers if _passes(one)), None)

    fails, holds = -1, int(explorer.study.parameters.max_gap_m)
    found = passing(holds)
    while found is not None and holds - fails > 1:
        middle = (fails + holds) // 2
        here = passing(middle)
        fails, holds, found = (middle, holds, found) if here is None else (fails, middle, here)
    return found


def _smallest(answer: SetAnswer, explorer: Explorer, catalogue: Catalogue) -> float | None:
    """The smallest tolerance in whole metres at which a set passes.

    What a set holds only grows with the tolerance, so that it is looked for by halves.
    """
    most = int(explorer.study.parameters.max_gap_m)

    def passes(tolerance_m: float) -> bool:
        cut = explorer.cut(tolerance_m)
        return _passes(answer_set(answer.members, cut, explorer, catalogue, _NONE))

    if not passes(most):
        return None
    fails, holds = -1, most
    while holds - fails > 1:
        middle = (fails + holds) // 2
        if passes(middle):
            holds = middle
        else:
            fails = middle
    return float(holds)


def _passes(answer: SetAnswer) -> bool:
    """Whether a set passes all that the land and the people decide."""
    return all(one.verdict is Verdict.MET for one in answer.criteria)
