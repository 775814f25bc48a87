"""Criteria: the legal questions, answered for one set of communes.

Thresholds, operators, units and sources come from ``criteria.json``. A criterion whose evidence is
missing is *no evaluable*, never failed.
"""

from __future__ import annotations

import operator
from collections.abc import Callable
from dataclasses import dataclass, replace

from ..basis.notes import Note, mark
from ..basis.vocabulary import Verdict
from ..catalogue.catalogue import Catalogue
from ..catalogue.rule_records import Criterion
from ..population.population_measures import PopulationAnswer
from ..services.sharing import Sharing
from ..travel.travel_answer import TravelAnswer

_OPERATORS: dict[str, Callable[[float, float], bool]] = {
    ">=": operator.ge,
    ">": operator.gt,
    "<=": operator.le,
    "==": operator.eq,
}


UNSHARED_TOLD = 3
"""Elements named in a reason; the tables hold them all."""


@dataclass(frozen=True)
class CriterionResult:
    """The answer to one criterion: what was measured, against what, and by which rule.

    ``value`` is None when nothing could be measured; ``reason`` says why or how.
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


@dataclass(frozen=True)
class Measures:
    """What is known of a set of communes.

    ``critical_gap_m`` is None when they never join up to ``max_gap_m``; ``unbuilt`` names the
    communes without built-up evidence, ``unlocated`` those without the located persons that decide
    membership, ``never`` those that could be no member of any continuum; ``people`` is the figure
    of the population that decides. ``plain_gap_m`` is the gap without barriers and bridges, and
    ``crossings`` tells whether there are any. ``services`` and ``instruments`` are None when
    nothing was given on them; their minimum is None unless the user sets one.
    """

    communes: int
    regions: int
    critical_gap_m: float | None
    max_gap_m: float
    tolerance_m: float
    unbuilt: tuple[str, ...]
    people: PopulationAnswer
    plain_gap_m: float | None = None
    crossings: bool = False
    unlocated: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    travel: TravelAnswer | None = None
    services: Sharing | None = None
    instruments: Sharing | None = None
    min_shared: float | None = None
    min_instruments: float | None = None


def judge(measures: Measures, catalogue: Catalogue) -> list[CriterionResult]:
    """Answer every criterion of the catalogue, in its order."""
    answers = {
        "communes": _communes,
        "region": _region,
        "continuity": _continuity,
        "population": _population,
        "travel": _travel,
        "services": _services,
        "joint_policy": _joint_policy,
    }
    return [
        answers.get(criterion.id, _no_data)(criterion, measures)
        for criterion in catalogue.criteria.values()
    ]


def overall(results: list[CriterionResult]) -> Verdict:
    """One verdict for all: a failure decides, then missing data, then what needs judgement."""
    verdicts = {result.verdict for result in results}
    for verdict in (Verdict.NOT_MET, Verdict.NOT_EVALUABLE, Verdict.NEEDS_JUDGEMENT):
        if verdict in verdicts:
            return verdict
    return Verdict.MET


def _communes(criterion: Criterion, measures: Measures) -> CriterionResult:
    reason = Note(mark("The set has {count} communes."), {"count": measures.communes})
    return _compare(criterion, measures.communes, criterion.threshold, reason)


def _region(criterion: Criterion, measures: Measures) -> CriterionResult:
    reason = Note(mark("The communes lie in {count} region(s)."), {"count": measures.regions})
    return _compare(criterion, measures.regions, criterion.threshold, reason)


def _continuity(criterion: Criterion, measures: Measures) -> CriterionResult:
    tolerance = measures.tolerance_m
    if measures.unbuilt:
        reason = Note(
            mark("There is no built-up evidence in: {communes}."),
            {"communes": ", ".join(measures.unbuilt)},
        )
        return _result(criterion, Verdict.NOT_EVALUABLE, None, tolerance, reason)
    if measures.unlocated:
        reason = Note(
            mark("Membership is decided by population, and nobody is located in: {communes}."),
            {"communes": ", ".join(measures.unlocated)},
        )
        return _result(criterion, Verdict.NOT_EVALUABLE, None, tolerance, reason)
    if measures.never:
        reason = Note(
            mark("By the measure that decides, no continuum could have as a member: {communes}."),
            {"communes": ", ".join(measures.never)},
        )
        return _result(criterion, Verdict.NOT_MET, None, tolerance, reason)
    reason = _gap_reason(measures)
    if measures.critical_gap_m is None:
        return _result(criterion, Verdict.NOT_MET, None, tolerance, reason)
    return _compare(criterion, measures.critical_gap_m, tolerance, reason)


def _gap_reason(measures: Measures) -> Note:
    """At what gap the communes join, and at what without barriers and bridges if there are any."""
    details: dict[str, object] = {
        "gap": measures.critical_gap_m,
        "plain": measures.plain_gap_m,
        "max_gap": measures.max_gap_m,
        "tolerance": measures.tolerance_m,
    }
    joined, plain = measures.critical_gap_m is not None, measures.plain_gap_m is not None
    if not joined and not (measures.crossings and plain):
        return Note(mark("The communes do not join with gaps of up to {max_gap} m."), details)
    if not joined:
        template = mark(
            "With the barriers and bridges given the communes do not join with gaps of up to "
            "{max_gap} m; without them they join at {plain} m."
        )
        return Note(template, details)
    template = mark(
        "The communes join once gaps of {gap} m are bridged; the tolerance is {tolerance} m."
    )
    if measures.crossings:
        template = mark(
            "With the barriers and bridges given the communes join once gaps of {gap} m are "
            "bridged (without them, of {plain} m); the tolerance is {tolerance} m."
        )
        if not plain:
            template = mark(
                "With the bridges given the communes join once gaps of {gap} m are bridged; "
                "without them they do not with gaps of up to {max_gap} m. The tolerance is "
                "{tolerance} m."
            )
    return Note(template, details)


def _population(criterion: Criterion, measures: Measures) -> CriterionResult:
    return judge_population(criterion, measures.people)


def judge_population(criterion: Criterion, found: PopulationAnswer) -> CriterionResult:
    """The persons that decide; those who are not located leave open what they could change."""
    threshold = criterion.threshold
    if found.value is None:
        return _result(criterion, Verdict.NOT_EVALUABLE, None, threshold, found.reason)
    answer = _compare(criterion, found.value, threshold, found.reason)
    most = _compare(criterion, found.value + found.unlocated, threshold, found.reason)
    if found.doubt and (answer.verdict, most.verdict) == (Verdict.NOT_MET, Verdict.MET):
        return _result(criterion, Verdict.NOT_EVALUABLE, found.value, threshold, found.doubt)
    return answer


def _travel(criterion: Criterion, measures: Measures) -> CriterionResult:
    """The share of travel by the chosen definition; without a table there is no data."""
    found = measures.travel
    if found is None:
        return _no_data(criterion, measures)
    if found.value is None:
        return _result(criterion, Verdict.NOT_EVALUABLE, None, criterion.threshold, found.reason)
    return _compare(criterion, found.value, criterion.threshold, found.reason)


def _services(criterion: Criterion, measures: Measures) -> CriterionResult:
    sharing = measures.services
    if sharing is None:
        return _no_data(criterion, measures)
    if not sharing.serving:
        reason = Note(mark("No element of the inventory serves these communes."))
        return _result(criterion, Verdict.NOT_EVALUABLE, None, None, reason)
    alone = mark(
        "{shared} of {serving} elements that serve these communes are shared by two or more of "
        "them, {all} by all, in {count} categories. Not shared by two of them: {unshared}."
    )
    none = mark(
        "{shared} of {serving} elements that serve these communes are shared by two or more of "
        "them, {all} by all, in {count} categories."
    )
    reason = Note(alone if sharing.unshared else none, _told(sharing))
    return _by_minimum(criterion, sharing.shared, measures.min_shared, reason)


def _joint_policy(criterion: Criterion, measures: Measures) -> CriterionResult:
    sharing = measures.instruments
    if sharing is None:
        return _no_data(criterion, measures)
    if not sharing.serving:
        reason = Note(mark("No instrument or joint policy of the table reaches these communes."))
        return _result(criterion, Verdict.NOT_EVALUABLE, None, None, reason)
    alone = mark(
        "{shared} of {serving} instruments and policies that reach these communes are common to "
        "two or more of them, {all} to all. Not common to two of them: {unshared}."
    )
    none = mark(
        "{shared} of {serving} instruments and policies that reach these communes are common to "
        "two or more of them, {all} to all."
    )
    reason = Note(alone if sharing.unshared else none, _told(sharing))
    return _by_minimum(criterion, sharing.shared, measures.min_instruments, reason)


def _told(sharing: Sharing) -> dict[str, object]:
    return {
        "shared": sharing.shared,
        "serving": sharing.serving,
        "all": sharing.by_all,
        "count": len(sharing.kinds),
        "unshared": "; ".join(sharing.unshared[:UNSHARED_TOLD])
        + (
            f" … (+{len(sharing.unshared) - UNSHARED_TOLD})"
            * (len(sharing.unshared) > UNSHARED_TOLD)
        ),
    }


def _by_minimum(
    criterion: Criterion, value: float, least: float | None, reason: Note
) -> CriterionResult:
    """What is left to a person, unless the user sets a minimum: then that decides, and is named."""
    if least is None:
        return _compare(criterion, value, None, reason)
    found = _compare(replace(criterion, operator=">="), value, least, reason)
    # print, so in Spanish, as the sources of the catalogue
    source = f"{criterion.source}; el mínimo: parámetro fijado por quien usa el programa"
    return replace(found, origin="parametro", known=False, source=source)


def _no_data(criterion: Criterion, _measures: Measures) -> CriterionResult:
    reason = Note(mark("No data was given for this criterion."))
    return _result(criterion, Verdict.NOT_EVALUABLE, None, criterion.threshold, reason)


def _compare(
    criterion: Criterion, value: float, threshold: float | None, reason: Note
) -> CriterionResult:
    """Compare by the operator of the catalogue; what it leaves to a person needs judgement."""
    compare = _OPERATORS.get(criterion.operator)
    if compare is None or threshold is None:
        return _result(criterion, Verdict.NEEDS_JUDGEMENT, value, threshold, reason)
    verdict = Verdict.MET if compare(value, threshold) else Verdict.NOT_MET
    return _result(criterion, verdict, value, threshold, reason)


def _result(
    criterion: Criterion,
    verdict: Verdict,
    value: float | None,
    threshold: float | None,
    reason: Note,
) -> CriterionResult:
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
