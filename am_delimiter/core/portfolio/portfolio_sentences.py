"""A portfolio in a few lines, for the log and whoever runs it from a script."""

from __future__ import annotations

from ..basis.notes import Note, mark
from ..basis.vocabulary import Verdict
from .portfolio import Portfolio
from .portfolio_sums import sum_rows


def portfolio_lines(found: Portfolio) -> list[Note]:
    """How many projects are metropolitan and by which leg, and what they cost together."""
    count = {v: sum(one.verdict is v for one in found.judged) for v in Verdict}
    total = sum_rows(found)[0]
    lines = [
        Note(
            mark(
                "{met} of {all} projects fulfil the rule; {open} need judgement, {unknown} are not "
                "evaluable and {not_met} do not fulfil it."
            ),
            {
                "met": count[Verdict.MET],
                "all": len(found.judged),
                "open": count[Verdict.NEEDS_JUDGEMENT],
                "unknown": count[Verdict.NOT_EVALUABLE],
                "not_met": count[Verdict.NOT_MET],
            },
        )
    ]
    if total["n_with_amount"]:
        lines.append(
            Note(
                mark(
                    "Amount of the {told} of {all} projects that have one in pesos: M$ {amount}; "
                    "of the {held} metropolitan ones among them: M$ {metropolitan}."
                ),
                {
                    "told": total["n_with_amount"],
                    "all": total["n_projects"],
                    "amount": total["amount_mclp"],
                    "held": total["n_metropolitan_with_amount"],
                    "metropolitan": total["metropolitan_mclp"] or 0,
                },
            )
        )
    return lines
