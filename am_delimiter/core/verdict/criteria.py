"""Criteria: the legal questions, answered for one set of communes.

Thresholds, operators, units and sources come from ``criteria.json``. A criterion whose evidence is
missing is *no evaluable*, never failed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from ..basis.notes import Note, mark
from ..basis.table import shown_value
from ..basis.vocabulary import Verdict
from ..catalogue.catalogue import Catalogue
from ..catalogue.rule_records import Criterion
from ..continuum.gap_interval import Within
from ..population.population_measures import PopulationAnswer
from ..services.sharing import Sharing
from ..travel.travel_answer import TravelAnswer
from .criterion_result import CriterionResult, answered, compare
from .survey import Survey

UNSHARED_TOLD = 3
"""Elements named in a reason; the tables hold them all."""


@dataclass(frozen=True)
class Measures:
    """What is known of a set of communes.

    ``critical_gap_m`` is None when they never join up to ``max_gap_m``; ``unbuilt`` names the
    communes without built-up evidence, ``lacking`` those with too little and why, ``unlocated``
    those without the located persons that decide membership, ``never`` those that could be no
    member of any continuum; ``people`` is the figure of the population that decides. ``apart``
    names the communes that are no members of the continuum of the others, and by which condition.
    ``within`` is what the size of the cells leaves open of the critical gap.
    ``plain_gap_m`` is the gap without barriers and bridges, and ``crossings`` tells whether there
    are any. ``services`` and ``instruments`` are None when nothing was given on them; their minimum
    is None unless the user sets one. ``cuts`` are the codes of the set and ``survey`` is all that
    is known, for a criterion that asks for more.
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
    lacking: tuple[Note | str, ...] = ()
    apart: tuple[Note, ...] = ()
    unlocated: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    travel: TravelAnswer | None = None
    services: Sharing | None = None
    instruments: Sharing | None = None
    min_shared: float | None = None
    min_instruments: float | None = None
    cuts: tuple[str, ...] = ()
    survey: Survey | None = None
    within: Within | None = None


def judge(measures: Measures, catalogue: Catalogue) -> list[CriterionResult]:
    """Answer every criterion of the catalogue, in its order; one without an answer has no data."""
    return [
        ANSWERS.get(criterion.id, _no_data)(criterion, measures)
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
    return compare(criterion, measures.communes, criterion.threshold, reason)


def _region(criterion: Criterion, measures: Measures) -> CriterionResult:
    reason = Note(mark("Regions of the communes: {count}."), {"count": measures.regions})
    return compare(criterion, measures.regions, criterion.threshold, reason)


def _continuity(criterion: Criterion, measures: Measures) -> CriterionResult:
    tolerance = measures.tolerance_m
    if measures.unbuilt:
        reason = Note(
            mark("There is no built-up evidence in: {communes}."),
            {"communes": ", ".join(measures.unbuilt)},
        )
        return answered(criterion, Verdict.NOT_EVALUABLE, None, tolerance, reason)
    if measures.lacking:
        reason = Note(
            mark("The evidence is not enough to judge: {communes}."),
            {"communes": measures.lacking},
        )
        return answered(criterion, Verdict.NOT_EVALUABLE, None, tolerance, reason)
    if measures.unlocated:
        reason = Note(
            mark("Membership is decided by population, and nobody is located in: {communes}."),
            {"communes": ", ".join(measures.unlocated)},
        )
        return answered(criterion, Verdict.NOT_EVALUABLE, None, tolerance, reason)
    if measures.never:
        reason = Note(
            mark("By the measure that decides, no continuum could have as a member: {communes}."),
            {"communes": ", ".join(measures.never)},
        )
        return answered(criterion, Verdict.NOT_MET, None, tolerance, reason)
    reason = _with_interval(_gap_reason(measures), measures)
    if measures.apart:
        template = mark("{reason} Not in the continuum of the others: {communes}.")
        reason = Note(template, {"reason": reason, "communes": measures.apart})
    if measures.critical_gap_m is None:
        found = answered(criterion, Verdict.NOT_MET, None, tolerance, reason)
    else:
        found = compare(criterion, measures.critical_gap_m, tolerance, reason)
    return replace(found, fails=measures.apart)


def _gap_reason(measures: Measures) -> Note:
    """At what gap the communes join, and at what without barriers and bridges if there are any."""
    details: dict[str, object] = {
        "gap": _told_gap(measures),
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


def _told_gap(measures: Measures) -> float | None:
    """The critical gap: in whole metres where the evidence knows no more."""
    gap, within = measures.critical_gap_m, measures.within
    if gap is None or within is None or within.is_exact:
        return gap
    return shown_value(gap, measures.tolerance_m, 0)


def _with_interval(reason: Note, measures: Measures) -> Note:
    """A reason with what the size of the cells leaves open of the gap it tells."""
    within = measures.within
    if within is None or within.is_exact:
        return reason
    least, most = within.whole_metres
    template = mark("{reason} By the size of the cells the gap is truly of {least} to {most} m.")
    if within.leaves_open(measures.tolerance_m):
        template = mark(
            "{reason} The size of the cells does not settle it: the gap is truly of {least} to "
            "{most} m, and the tolerance lies in between; finer evidence could change the verdict."
        )
    return Note(template, {"reason": reason, "least": least, "most": most})


def _population(criterion: Criterion, measures: Measures) -> CriterionResult:
    return judge_population(criterion, measures.people)


def judge_population(criterion: Criterion, found: PopulationAnswer) -> CriterionResult:
    """The persons that decide, if both ends of what they can be give the same verdict.

    Otherwise the evidence lacks that would tell where people live, and it is not evaluable.
    """
    threshold = criterion.threshold
    if found.value is None:
        return answered(criterion, Verdict.NOT_EVALUABLE, None, threshold, found.reason)
    answer = compare(criterion, found.value, threshold, found.reason)
    verdicts = {
        compare(criterion, end, threshold, found.reason).verdict for end in found.ends or ()
    }
    if found.doubt and len(verdicts) > 1:
        return answered(criterion, Verdict.NOT_EVALUABLE, found.value, threshold, found.doubt)
    return answer


def _travel(criterion: Criterion, measures: Measures) -> CriterionResult:
    """The share of travel by the chosen definition; without a table there is no data."""
    found = measures.travel
    if found is None:
        return _no_data(criterion, measures)
    if found.value is None:
        return answered(criterion, Verdict.NOT_EVALUABLE, None, criterion.threshold, found.reason)
    return compare(criterion, found.value, criterion.threshold, found.reason)


def _services(criterion: Criterion, measures: Measures) -> CriterionResult:
    return _by_sharing(criterion, measures, measures.services, measures.min_shared, _SERVICES)


def _joint_policy(criterion: Criterion, measures: Measures) -> CriterionResult:
    return _by_sharing(
        criterion, measures, measures.instruments, measures.min_instruments, _INSTRUMENTS
    )


@dataclass(frozen=True)
class _Words:
    """What is said of a register: that it serves nobody here, what is shared, and what is not."""

    idle: str
    shared: str
    unshared: str


_SERVICES = _Words(
    idle=mark("No element of the inventory serves these communes."),
    shared=mark(
        "{shared} of {serving} elements that serve these communes are shared by two or more of "
        "them, {all} by all, in {count} categories."
    ),
    unshared=mark(
        "{shared} of {serving} elements that serve these communes are shared by two or more of "
        "them, {all} by all, in {count} categories. Not shared by two of them: {unshared}."
    ),
)
_INSTRUMENTS = _Words(
    idle=mark("No instrument or joint policy of the table reaches these communes."),
    shared=mark(
        "{shared} of {serving} instruments and policies that reach these communes are common to "
        "two or more of them, {all} to all."
    ),
    unshared=mark(
        "{shared} of {serving} instruments and policies that reach these communes are common to "
        "two or more of them, {all} to all. Not common to two of them: {unshared}."
    ),
)


def _by_sharing(
    criterion: Criterion,
    measures: Measures,
    sharing: Sharing | None,
    least: float | None,
    words: _Words,
) -> CriterionResult:
    """What a set shares by a register; without one there is no data."""
    if sharing is None:
        return _no_data(criterion, measures)
    if not sharing.serving:
        return answered(criterion, Verdict.NOT_EVALUABLE, None, None, Note(words.idle))
    reason = Note(words.unshared if sharing.unshared else words.shared, _told(sharing))
    return _by_minimum(criterion, sharing.shared, least, reason)


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
        return compare(criterion, value, None, reason)
    found = compare(replace(criterion, operator=">="), value, least, reason)
    # print, so in Spanish, as the sources of the catalogue
    source = f"{criterion.source}; el mínimo: parámetro fijado por quien usa el programa"
    return replace(found, origin="parametro", known=False, source=source)


def _no_data(criterion: Criterion, _measures: Measures) -> CriterionResult:
    reason = Note(mark("No data was given for this criterion."))
    return answered(criterion, Verdict.NOT_EVALUABLE, None, criterion.threshold, reason)


ANSWERS: dict[str, Callable[[Criterion, Measures], CriterionResult]] = {
    "communes": _communes,
    "region": _region,
    "continuity": _continuity,
    "population": _population,
    "travel": _travel,
    "services": _services,
    "joint_policy": _joint_policy,
}
"""Who answers each criterion of the catalogue; a new one asks ``measures.survey`` what it needs."""
