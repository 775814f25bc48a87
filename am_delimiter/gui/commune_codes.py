"""Lists of commune codes as the parameters of the delimitation write them."""

from __future__ import annotations

from collections.abc import Iterable

from .case_draft import CaseDraft


def codes_of(draft: CaseDraft | None, name: str) -> list[str]:
    """The codes of a parameter of a case, in order."""
    from ..core.verdict import parse_cuts

    return sorted(parse_cuts(str(draft.value(name, "")))) if draft else []


def text_of_codes(cuts: Iterable[str]) -> str:
    """Codes as a parameter takes them, each once and in order; "" for none."""
    return ",".join(sorted(set(cuts)))
