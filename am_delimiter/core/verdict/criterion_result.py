"""The answer to one criterion, by the operator and the threshold of the catalogue."""

from __future__ import annotations

import operator
from collections.abc import Callable
from dataclasses import dataclass

from ..basis.notes import Note
from ..basis.vocabulary import Verdict
from ..catalogue.rule_records import Criterion

_OPERATORS: dict[str, Callable[[float, float], bool]] = {
    ">=": operator.ge,
    ">": operator.gt,
    "<=": operator.le,
    "==": operator.eq,
}


@dataclass(frozen=True)
class CriterionResult:
    """The answer to one criterion: what was measured, against what, and by which rule.

    ``value`` is None when nothing could be measured; ``reason`` says why or how;
    ``fails`` names what keeps it from being met, commune by commune, where that is known.
    """

    id: str
    name: str
    verdict: Verdict
    value: float | None
    threshold: float | None
    operator: str
    unit: str
    source: str
    origin: str
    known: bool
    reason: Note
    fails: tuple[Note, ...] = ()


def compare(
    criterion: Criterion, value: float, threshold: float | None, reason: Note
) -> CriterionResult:
    """Compare by the operator of the catalogue; what it leaves to a person needs judgement."""
    holds = _OPERATORS.get(criterion.operator)
    if holds is None or threshold is None:
        return answered(criterion, Verdict.NEEDS_JUDGEMENT, value, threshold, reason)
    verdict = Verdict.MET if holds(value, threshold) else Verdict.NOT_MET
    return answered(criterion, verdict, value, threshold, reason)


def answered(
    criterion: Criterion,
    verdict: Verdict,
    value: float | None,
    threshold: float | None,
    reason: Note,
) -> CriterionResult:
    """A verdict with what the catalogue says of its criterion."""
    return CriterionResult(
        id=criterion.id,
        name=criterion.name,
        verdict=verdict,
        value=value,
        threshold=threshold,
        operator=criterion.operator,
        unit=criterion.unit,
        source=criterion.source,
        origin=criterion.origin,
        known=criterion.known,
        reason=reason,
    )
