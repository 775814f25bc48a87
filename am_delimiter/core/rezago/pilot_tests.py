"""What makes a territory, and the three tests of the pilot, each with its verdict.

What is not known of a commune decides nothing: a verdict is given when it is the same however that
may be.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..basis.notes import Note, mark
from ..basis.vocabulary import Verdict
from ..catalogue.catalogue import Catalogue
from ..catalogue.rezago_records import LagTest
from .poverty_ranks import Among, PlaceRange, poorest_of
from .rezago_case import RezagoCase
from .territories import Territory

REQUIREMENT, TEST = "requisito", "prueba"


@dataclass(frozen=True)
class LagAnswer:
    """A requirement or test of a territory: the value, what it is compared with, the verdict."""

    test: LagTest
    value: float | None
    threshold: float | None
    verdict: Verdict
    detail: tuple[Note, ...] = ()
    vintage: str | None = None


@dataclass(frozen=True)
class PovertyPlaces:
    """The places of the communes by poverty, in the country and in their regions.

    ``region_sizes`` is how many communes each region has; ``vintage`` is that of the survey.
    """

    country: Mapping[str, PlaceRange]
    region: Mapping[str, PlaceRange]
    region_sizes: Mapping[str, int]
    vintage: str | None

    def in_country(self, cut: str, size: int, ties: str) -> Among:
        """Whether a commune is among the poorest of the country."""
        place = self.country.get(cut)
        return Among.UNKNOWN if place is None else place.among(size, ties)

    def in_region(self, cut: str, percent: float, rounding: str, ties: str) -> Among:
        """Whether a commune is in the poorest part of its region."""
        place, count = self.region.get(cut), self.region_sizes.get(cut[:2])
        if place is None or count is None:
            return Among.UNKNOWN
        return place.among(poorest_of(count, percent, rounding), ties)


def requirements(
    one: Territory,
    groups: Sequence[Sequence[str]] | None,
    without_shape: Sequence[str],
    names: Mapping[str, str],
    case: RezagoCase,
    catalogue: Catalogue,
) -> tuple[LagAnswer, ...]:
    """Whether a set of communes is a territory: two or more, contiguous, around one centre.

    ``groups`` are the sets that hang together, None where some polygon is missing.
    """
    tests, least = catalogue.rezago_tests, case.number("least_communes")
    count = len(one.cuts)
    enough = Verdict.MET if count >= least else Verdict.NOT_MET
    return (
        LagAnswer(tests["communes"], count, least, enough),
        _contiguity(tests["contiguity"], groups, without_shape, names),
        _centre(tests["centre"], one, names),
    )


def _contiguity(
    test: LagTest,
    groups: Sequence[Sequence[str]] | None,
    without_shape: Sequence[str],
    names: Mapping[str, str],
) -> LagAnswer:
    if groups is None:
        why = Note(
            mark("there is no polygon of: {communes}"),
            {"communes": ", ".join(names.get(cut, cut) for cut in without_shape)},
        )
        return LagAnswer(test, None, 1, Verdict.NOT_EVALUABLE, (why,))
    if len(groups) == 1:
        return LagAnswer(test, 1, 1, Verdict.MET)
    told = " / ".join(", ".join(names.get(cut, cut) for cut in group) for group in groups)
    why = Note(mark("apart from one another: {groups}"), {"groups": told})
    return LagAnswer(test, len(groups), 1, Verdict.NOT_MET, (why,))


def _centre(test: LagTest, one: Territory, names: Mapping[str, str]) -> LagAnswer:
    count = len(one.centres)
    if not count:
        why = Note(mark("no centre was given"))
        return LagAnswer(test, None, 1, Verdict.NOT_EVALUABLE, (why,))
    told = ", ".join(names.get(cut, cut) for cut in one.centres)
    if count > 1:
        why = Note(mark("its communes have different centres: {centres}"), {"centres": told})
        return LagAnswer(test, count, 1, Verdict.NOT_MET, (why,))
    if one.centres[0] not in one.cuts:
        why = Note(mark("the centre is in a commune outside: {centres}"), {"centres": told})
        return LagAnswer(test, count, 1, Verdict.NEEDS_JUDGEMENT, (why,))
    details: dict[str, Any] = {"centre": told, "evidence": one.evidence}
    text = mark("{centre}: {evidence}") if one.evidence else mark("{centre}")
    return LagAnswer(test, count, 1, Verdict.MET, (Note(text, details),))


def poverty_tests(
    one: Territory,
    places: PovertyPlaces,
    names: Mapping[str, str],
    case: RezagoCase,
    catalogue: Catalogue,
) -> tuple[LagAnswer, LagAnswer]:
    """The part of the communes among the poorest of the country, and of their regions."""
    size, percent = int(case.number("poorest_count")), case.number("region_poorest")
    ties, rounding = case.choice("ties"), case.choice("region_rounding")
    rules = catalogue.rezago_rules

    def country(other_ties: str) -> Callable[[str], Among]:
        return lambda cut: places.in_country(cut, size, other_ties)

    def region(other: str, other_ties: str) -> Callable[[str], Among]:
        return lambda cut: places.in_region(cut, percent, other, other_ties)

    options = [str(option) for option in rules["ties"].options]
    first = _share_test("poorest_country", one, country(ties), names, case, catalogue)
    second = _share_test("poorest_region", one, region(rounding, ties), names, case, catalogue)
    other_ties = [o for o in options if o != ties]
    other_roundings = [str(o) for o in rules["region_rounding"].options if o != rounding]
    firsts = [(mark("with ties the other way"), country(o)) for o in other_ties]
    seconds = [(mark("with ties the other way"), region(rounding, o)) for o in other_ties]
    seconds += [(mark("with another rounding"), region(o, ties)) for o in other_roundings]
    return (
        _hanging(first, firsts, one, case, places.vintage),
        _hanging(second, seconds, one, case, places.vintage),
    )


def _share_test(
    id_: str,
    one: Territory,
    among: Callable[[str], Among],
    names: Mapping[str, str],
    case: RezagoCase,
    catalogue: Catalogue,
) -> LagAnswer:
    states = {cut: among(cut) for cut in one.cuts}
    sure = [cut for cut, state in states.items() if state is Among.YES]
    open_ = [cut for cut, state in states.items() if state is Among.UNKNOWN]
    verdict = share_verdict(len(sure), len(open_), len(states), case.number("poorest_share"))
    value = None if open_ else 100 * len(sure) / len(states)
    detail = []
    if sure:
        told = ", ".join(names.get(cut, cut) for cut in sure)
        detail.append(Note(mark("among them: {communes}"), {"communes": told}))
    if open_:
        told = ", ".join(names.get(cut, cut) for cut in open_)
        detail.append(Note(mark("not evaluable: {communes}"), {"communes": told}))
    threshold = case.number("poorest_share")
    return LagAnswer(catalogue.rezago_tests[id_], value, threshold, verdict, tuple(detail))


def share_verdict(sure: int, unknown: int, count: int, percent: float) -> Verdict:
    """Whether a part of ``count`` is ``percent`` or more, however the unknown ones may be."""
    if 100 * sure >= percent * count:
        return Verdict.MET
    if 100 * (sure + unknown) < percent * count:
        return Verdict.NOT_MET
    return Verdict.NOT_EVALUABLE


def _hanging(
    found: LagAnswer,
    others: Sequence[tuple[str, Callable[[str], Among]]],
    one: Territory,
    case: RezagoCase,
    vintage: str | None,
) -> LagAnswer:
    """The result with a remark where its verdict hangs on a rule that nobody knows."""
    remarks: dict[tuple[str, str], Note] = {}
    for how, among in others:
        states = [among(cut) for cut in one.cuts]
        other = share_verdict(
            states.count(Among.YES),
            states.count(Among.UNKNOWN),
            len(states),
            case.number("poorest_share"),
        )
        if other is not found.verdict:
            template = mark("{how} it would read «{verdict}»")
            details = {"how": Note(how), "verdict": other.value}
            remarks[how, other.value] = Note(template, details)
    return LagAnswer(
        found.test,
        found.value,
        found.threshold,
        found.verdict,
        (*found.detail, *remarks.values()),
        vintage,
    )


def isolation_test(
    one: Territory,
    localities: Mapping[str, float],
    isolated: Mapping[str, float],
    names: Mapping[str, str],
    case: RezagoCase,
    catalogue: Catalogue,
) -> LagAnswer:
    """The part of the localities of a territory that are isolated."""
    test, threshold = catalogue.rezago_tests["isolated"], case.number("isolated_share")
    vintage = case.vintage("isolation")
    lacking = [cut for cut in one.cuts if cut not in localities or cut not in isolated]
    if lacking:
        told = ", ".join(names.get(cut, cut) for cut in lacking)
        why = Note(mark("without a figure: {communes}"), {"communes": told})
        return LagAnswer(test, None, threshold, Verdict.NOT_EVALUABLE, (why,), vintage)
    part, whole = (sum(column[cut] for cut in one.cuts) for column in (isolated, localities))
    if not whole:
        why = Note(mark("it has no localities"))
        return LagAnswer(test, None, threshold, Verdict.NOT_EVALUABLE, (why,), vintage)
    verdict = Verdict.MET if 100 * part > threshold * whole else Verdict.NOT_MET
    why = Note(mark("{isolated} of {localities}"), {"isolated": part, "localities": whole})
    return LagAnswer(test, 100 * part / whole, threshold, verdict, (why,), vintage)


def verdict_of_tests(results: Sequence[LagAnswer], needed: int) -> Verdict:
    """Whether enough of the tests are met, however those that are not evaluable may be."""
    met = sum(one.verdict is Verdict.MET for one in results)
    open_ = sum(one.verdict is Verdict.NOT_EVALUABLE for one in results)
    if met >= needed:
        return Verdict.MET
    return Verdict.NOT_MET if met + open_ < needed else Verdict.NOT_EVALUABLE


def all_met(verdicts: Sequence[Verdict]) -> Verdict:
    """One that is not met decides; then one that is not evaluable; then one to be judged."""
    order = (Verdict.NOT_MET, Verdict.NOT_EVALUABLE, Verdict.NEEDS_JUDGEMENT)
    return next((verdict for verdict in order if verdict in verdicts), Verdict.MET)
