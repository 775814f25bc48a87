"""What a study of robustness comes to, in a sentence for each candidate."""

from __future__ import annotations

import math

from ..basis.notes import Note, mark
from .combinations import NamedSpan
from .found_sets import merged
from .robustness import Robustness


def findings(found: Robustness) -> list[Note]:
    """For each candidate: how often the set of the case comes, and where it does not change."""
    return [_finding(found, followed) for followed in range(len(found.candidates))]


def _finding(found: Robustness, followed: int) -> Note:
    case, candidate = found.case_of(followed), found.candidates[followed]
    told = [one for one in found.of(followed) if one.reason is None]
    same = sum(one.members == case.members for one in told)
    names = found.base.communes.names
    communes = ", ".join(names[cut] for cut in case.members)
    details: dict[str, object] = {
        "candidate": f"{candidate.id} {candidate.name}",
        "communes": communes or Note(mark("no set")),
        "count": len(told),
        "percent": round(100 * same / len(told), 1),
        "all": len(found.axes),
        "stable": _stable(found, followed),
    }
    template = mark(
        "{candidate}: the set of the case ({communes}) comes in {percent} % of the {count} "
        "combinations that can be judged, of {all}. {stable}"
    )
    return Note(template, details)


def _stable(found: Robustness, followed: int) -> Note:
    """Between which tolerances the set does not change, in whole metres that hold."""
    case = found.axes.case
    spans = [one for one in found.spans if one.followed == followed and one.choice == case]
    own = next(one for one in merged(spans) if _holds(one, case.tolerance_m))
    begin = math.ceil(own.span.begin_m)
    if own.span.end_m is None:
        template = mark(
            "With the other values of the case it does not change from {begin} m up to the maximum "
            "gap searched ({most} m)."
        )
        return Note(template, {"begin": begin, "most": found.base.case.parameters.max_gap_m})
    template = mark(
        "With the other values of the case it does not change between {begin} and {end} m."
    )
    return Note(template, {"begin": begin, "end": _last_metre(own.span.end_m)})


def _holds(one: NamedSpan, tolerance_m: float) -> bool:
    end = one.span.end_m
    return one.span.begin_m <= tolerance_m and (end is None or tolerance_m < end)


def _last_metre(end_m: float) -> int:
    """The last whole metre before a tolerance at which something changes."""
    return math.ceil(end_m) - 1
