"""How a verdict looks wherever it is shown, on paper and on the screen: a sign, and its colours.

A colour never stands alone: a sign goes before the word. The colours of a set are told apart by a
person who sees no red or no green as well, and each can be read on its ground and under white
letters: ``tests/unit/test_verdict_signs.py`` measures both.
"""

from __future__ import annotations

from ..core.basis import Verdict

PASSED, FAILED, UNKNOWN_SIGN, LOOK_SIGN = "✓", "✗", "?", "!"

SIGNS: dict[Verdict, str] = {
    Verdict.MET: PASSED,
    Verdict.NOT_MET: FAILED,
    Verdict.NOT_EVALUABLE: UNKNOWN_SIGN,
    Verdict.NEEDS_JUDGEMENT: LOOK_SIGN,
}

ON_LIGHT: dict[Verdict, str] = {
    Verdict.MET: "#02755a",
    Verdict.NOT_MET: "#78000f",
    Verdict.NOT_EVALUABLE: "#2f3948",
    Verdict.NEEDS_JUDGEMENT: "#8a6100",
}
"""For letters on a light ground, and for grounds of white letters."""

ON_DARK: dict[Verdict, str] = {
    Verdict.MET: "#5fd6a8",
    Verdict.NOT_MET: "#ff8f80",
    Verdict.NOT_EVALUABLE: "#b9c2cc",
    Verdict.NEEDS_JUDGEMENT: "#f7d774",
}
"""For letters on the dark ground of a theme."""


def signed(verdict: str, text: str = "") -> str:
    """A verdict, or a ``text`` that tells it, after its sign: ``✗ no cumple``.

    What is no verdict stays as it is.
    """
    told = text or verdict
    known = next((one for one in Verdict if one.value == verdict), None)
    return f"{SIGNS[known]} {told}" if known else told
