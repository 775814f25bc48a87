"""At which tolerances a continuum has exactly some communes as its members, and no other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..basis.notes import Note, mark
from ..verdict.survey import Survey


@dataclass(frozen=True)
class ExactTolerances:
    """From ``from_m`` on the set shares a continuum, and below ``below_m`` with nobody else.

    ``below_m`` is None when nobody joins it at any gap that is searched. ``before`` names the
    communes that have joined by ``from_m`` too: then no tolerance gives the set alone. Without
    ``from_m`` the set joins at no gap that is searched.
    """

    from_m: float | None
    below_m: float | None
    before: tuple[str, ...]
    max_gap_m: float

    @property
    def told(self) -> Note:
        """The answer as a sentence."""
        details = {"start": _metres(self.from_m), "end": _metres(self.below_m)}
        if self.from_m is None:
            return Note(mark("They join at no gap of up to {most} m."), {"most": self.max_gap_m})
        if self.before:
            template = mark(
                "No tolerance gives exactly these communes: they join at {start} m, and by then "
                "these have joined too: {communes}."
            )
            return Note(template, {**details, "communes": ", ".join(self.before)})
        if self.below_m is None:
            template = mark(
                "Exactly these communes from {start} m on; no other joins up to {most} m."
            )
            return Note(template, {**details, "most": self.max_gap_m})
        return Note(mark("Exactly these communes from {start} m to below {end} m."), details)


def exact_tolerances(communes: Sequence[int], survey: Survey) -> ExactTolerances:
    """The tolerances that give a set of communes, by their positions.

    A commune that has joined stays: what is joined at a gap is joined at any wider one.
    """
    hierarchy, most = survey.joins.hierarchy, survey.case.parameters.max_gap_m
    own = hierarchy.critical_gap(communes)
    if own is None:
        return ExactTolerances(None, None, (), most)
    names = list(survey.communes.names.values())
    others = (n for n in range(len(names)) if n not in communes)
    joins = {n: hierarchy.critical_gap([*communes, n]) for n in others}
    reached = {n: gap.distance_m for n, gap in joins.items() if gap is not None}
    before = tuple(names[n] for n, gap_m in reached.items() if gap_m <= own.distance_m)
    below = min(reached.values(), default=None)
    return ExactTolerances(own.distance_m, None if before else below, before, most)


def _metres(value: float | None) -> float | None:
    return None if value is None else round(value, 2)
