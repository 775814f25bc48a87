"""Apart: which communes of a set are no members of the continuum of the others, and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..basis.notes import Note, mark
from ..basis.table import shown_value
from ..basis.vocabulary import MembershipBy
from ..continuum.continua import Continua
from ..land.commune_notes import with_reason
from .joins import PairGaps
from .membership import Membership
from .survey import Survey


@dataclass(frozen=True)
class Apart:
    """A commune (position) that is no member of the continuum of the others of its set.

    ``held`` is what of it that continuum holds, as `Membership` measures it; ``gap_m`` the smallest
    tolerance at which it joins a commune of the set that is, None when there is none; ``gap`` is
    the join that decides it, None for one patch.
    """

    commune: int
    held: float
    gap_m: float | None
    gap: int | None = None


def kept_apart(
    communes: Sequence[int], continua: Continua, rule: Membership, pair_gaps: PairGaps
) -> tuple[Apart, ...]:
    """The communes of a set that are no members of the continuum with most members of it.

    Of several such continua the largest is taken; without any member, the one that holds most.
    """
    whole = rule.whole[list(communes)]
    held = continua.gather(rule.amounts)[:, list(communes)].toarray() / whole
    members = rule.members(continua)
    counts = [len(set(communes) & set(members.get(k, ()))) for k in range(len(continua))]
    home = int(np.argmax(counts)) if any(counts) else int(held.sum(axis=1).argmax())
    inside = set(communes) & set(members.get(home, ()))
    found = []
    for place, commune in enumerate(communes):
        if commune not in inside:
            others = (inside or set(communes)) - {commune}
            gaps = [pair_gaps.get((min(commune, one), max(commune, one))) for one in others]
            near = min((gap for gap in gaps if gap), key=lambda gap: gap.distance_m, default=None)
            far = (near.distance_m, near.gap) if near else (None, None)
            found.append(Apart(commune, float(held[home, place]), *far))
    return tuple(found)


def why_apart(one: Apart, survey: Survey) -> Note:
    """The commune and the condition that it fails: what is inside, or how far it is to the rest."""
    name = survey.communes.names[survey.communes.cuts[one.commune]]
    why = (*_too_little(one, survey), _too_far(one, survey))
    return with_reason(name, why)


def _too_little(one: Apart, survey: Survey) -> tuple[Note, ...]:
    """What of the commune the continuum of the others holds, if it holds any of it."""
    rule, asked = survey.membership, survey.case.parameters
    if not one.held:
        return ()
    if rule.by is MembershipBy.AREA:
        hectares = survey.patches.grid.cell_hectares
        template = mark(
            "only {hectares} ha of its built-up land in it, and more than {need} ha are asked for"
        )
        details = {"hectares": round(one.held * hectares, 2), "need": asked.membership_area_ha}
        return (Note(template, details),)
    template = mark(
        "only {percent} % of its built-up land in it, and more than {need} % is asked for"
    )
    if rule.by is MembershipBy.POPULATION:
        template = mark(
            "only {percent} % of its located persons in it, and more than {need} % is asked for"
        )
    percent, need = round(one.held * 100, 2), round(asked.membership * 100, 6)
    return (Note(template, {"percent": percent, "need": need}),)


def _too_far(one: Apart, survey: Survey) -> Note:
    """At what gap the commune joins the others."""
    if one.gap_m is None:
        template = mark("joins at no gap of up to {max_gap} m")
        return Note(template, {"max_gap": survey.case.parameters.max_gap_m})
    within = None if one.gap is None else survey.fabric.intervals.around(one.gap)
    whole = within and not within.is_exact  # the reason of the criterion tells the interval
    gap = shown_value(one.gap_m, survey.case.parameters.tolerance_m, 0 if whole else 2)
    return Note(mark("joins once gaps of {gap} m are bridged"), {"gap": gap})
