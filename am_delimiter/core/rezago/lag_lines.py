"""What came of a study of lagging territories, in a sentence for each territory."""

from __future__ import annotations

from ..basis.notes import Note, mark
from ..basis.vocabulary import Verdict
from .pilot_tests import TEST
from .rezago_record import JudgedTerritory, RezagoStudy

_DECIMALS = 3


def rezago_lines(found: RezagoStudy) -> tuple[Note, ...]:
    """A sentence for each territory or, without one, how many communes have an index."""
    if not found.territories:
        template = mark("No territory was given. {count} of {of} communes have an index.")
        return (Note(template, {"count": len(found.quintiles), "of": len(found.scores)}),)
    return tuple(_line(one) for one in found.territories)


def _line(one: JudgedTerritory) -> Note:
    tests = [answer for answer in one.answers if answer.test.level == TEST]
    template = mark(
        "{territory} ({communes} {communes:commune|communes}): eligible: {eligible}; {met} of "
        "{tests} tests met, {open} not evaluable; index: {index}; exit: {exit}."
    )
    score = one.score.index if one.score else None
    return Note(
        template,
        {
            "territory": one.territory.name,
            "communes": len(one.territory.cuts),
            "eligible": one.eligible.value,
            "met": sum(answer.verdict is Verdict.MET for answer in tests),
            "tests": len(tests),
            "open": sum(answer.verdict is Verdict.NOT_EVALUABLE for answer in tests),
            "index": Verdict.NOT_EVALUABLE.value if score is None else round(score, _DECIMALS),
            "exit": one.exit.value,
        },
    )
