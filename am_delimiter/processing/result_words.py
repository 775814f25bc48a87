"""A delimitation in the words of its card; like all results, in Spanish."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..toolbelt.verdict_signs import ON_LIGHT, SIGNS

if TYPE_CHECKING:
    from ..core.records import CandidateSummary, CriterionSummary, ResultSummary
    from ..widgets.result_card import CandidateCard, CriterionLine


def cards_of(told: ResultSummary) -> tuple[CandidateCard, ...]:
    """The candidates of a result, each as a card shows it."""
    return tuple(_card(candidate, told) for candidate in told.candidates)


def _card(candidate: CandidateSummary, told: ResultSummary) -> CandidateCard:
    from ..widgets.result_card import CandidateCard

    people = candidate.criterion("population")
    return CandidateCard(
        name=f"{candidate.id} {candidate.name}: {candidate.verdict}",
        communes=", ".join(told.names[cut] for cut in candidate.communes),
        population=_value(people, told),
        criteria=tuple(_line(item, told) for item in candidate.criteria),
    )


def _line(item: CriterionSummary, told: ResultSummary) -> CriterionLine:
    from ..core.basis import Verdict
    from ..expediente.reading.sentences import counted, sign
    from ..expediente.reading.wording import UNKNOWN
    from ..widgets.result_card import CriterionLine

    verdict, limit = Verdict(item.verdict), UNKNOWN
    if item.threshold is not None:
        limit = f"{sign(item)} {counted(item.threshold, item.unit)}"
    return CriterionLine(
        name=item.name,
        verdict=item.verdict,
        symbol=SIGNS[verdict],
        colour=ON_LIGHT[verdict],
        value=_value(item, told),
        threshold=limit,
    )


def _value(item: CriterionSummary, told: ResultSummary) -> str:
    """What was measured; a gap that is wider than was searched is no missing figure."""
    from ..core.basis import Verdict
    from ..expediente.reading.sentences import counted

    if item.value is not None:
        return counted(item.value, item.unit)
    if item.unit == "m" and item.verdict == Verdict.NOT_MET.value:
        return f"más de {counted(told.parameters['max_gap'].value, 'm')}"
    return "sin dato"
