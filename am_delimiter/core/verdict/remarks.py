"""Remarks: what the user must know about sets of communes, beyond their figures."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from ..basis.notes import Note, mark
from ..basis.vocabulary import MembershipBy
from ..services.sharing import share
from .candidates import Candidate
from .hand_decision import idle_justification
from .membership import Membership
from .survey import Survey

Cuts = tuple[str, ...]


def remarks(survey: Survey, sets: Sequence[Cuts], candidates: Sequence[Candidate]) -> list[Note]:
    """What is to be told of some sets of communes, and of the candidates they became, if judged."""
    return [
        *idle_justification(survey.case.decision),
        *(survey.travel.notes if survey.travel else ()),
        *(note for one in candidates if one.travel for note in one.travel.notes),
        *_half_seen(survey, sets),
        *_near_limit(survey),
        *([] if sets else [_nothing_found(survey)]),
        *survey.shared.notes,
        *_unserved(survey, candidates),
    ]


SEEN = 0.995
"""A commune is covered by the evidence from this share on: borders are drawn at many scales, and
in whole per cent, as it is printed, less than that is less than 100."""


def _half_seen(survey: Survey, sets: Sequence[Cuts]) -> list[Note]:
    """Say which communes of the sets the rasters cover only in part."""
    communes = survey.communes
    coverage = survey.builtup.coverage(communes.frame.geometry.values)
    if coverage is None:
        return []
    chosen = {cut for cuts in sets for cut in cuts}
    partly = [
        f"{communes.names[cut]} ({share * 100:.0f} %)"
        for cut, share in zip(communes.cuts, coverage)
        if cut in chosen and share < SEEN
    ]
    if not partly:
        return []
    template = mark(
        "The built-up rasters cover only part of the area of: {communes}. "
        "If a tile is missing, add it and run again."
    )
    return [Note(template, {"communes": ", ".join(partly)})]


def _near_limit(survey: Survey) -> list[Note]:
    """Name the communes that another source could put into or out of a set of communes."""
    asked, told = survey.case.parameters, defaultdict(list)
    members = survey.membership.members(survey.continua)
    for rule in survey.memberships.values():
        for (continuum, commune), held in rule.near(
            survey.continua, asked.membership_margin
        ).items():
            if set(members.get(continuum, ())) - {commune}:
                told[commune].append(_held(rule, held, survey))
    if not told:
        return []
    template = mark(
        "Near the limit of membership, within {margin} points (MEMBERSHIP_MARGIN, no known norm): "
        "{communes}. Other evidence, or another way of locating persons, could change it."
    )
    names, each = survey.communes.names, mark("{name} ({why})")
    communes = tuple(
        Note(each, {"name": names[survey.communes.cuts[commune]], "why": tuple(told[commune])})
        for commune in sorted(told)
    )
    details = {"margin": round(asked.membership_margin * 100, 6), "communes": communes}
    return [Note(template, details)]


def _held(rule: Membership, held: float, survey: Survey) -> Note:
    """What a continuum holds of a commune by a measure."""
    if rule.by is MembershipBy.AREA:
        hectares = held * survey.patches.grid.cell_hectares
        return Note(mark("{hectares} ha of built-up land"), {"hectares": round(hectares, 2)})
    template = mark("{percent} % of its built-up land")
    if rule.by is MembershipBy.POPULATION:
        template = mark("{percent} % of its located persons")
    return Note(template, {"percent": round(held * 100, 2)})


def _nothing_found(survey: Survey) -> Note:
    """Say plainly that there is no candidate (in the region asked for, if any)."""
    region = survey.case.region
    details = {"tolerance": survey.case.parameters.tolerance_m, "region": region}
    if region:
        template = mark(
            "At {tolerance} m no continuum has two or more member communes of region {region}."
        )
        return Note(template, details)
    template = mark("At {tolerance} m no continuum has two or more member communes of one region.")
    return Note(template, details)


def _unserved(survey: Survey, candidates: Sequence[Candidate]) -> list[Note]:
    """Say which communes of a candidate no element of the inventory serves."""
    services, names = survey.shared.services, survey.communes.names
    template = mark("No element of the inventory of services serves, in {candidate}: {communes}.")
    notes = []
    for candidate in candidates if services else ():
        alone = share(services or (), candidate.cuts).unserved
        if alone:
            named = ", ".join(f"{names[cut]} ({cut})" for cut in alone)
            notes.append(Note(template, {"candidate": candidate.id, "communes": named}))
    return notes
