"""Remarks: what the user must know about sets of communes, beyond their figures."""

from __future__ import annotations

from collections.abc import Sequence

from ..basis.notes import Note, mark
from ..services.sharing import share
from .candidates import Candidate
from .hand_decision import idle_justification
from .survey import Survey

Cuts = tuple[str, ...]


def remarks(survey: Survey, sets: Sequence[Cuts], candidates: Sequence[Candidate]) -> list[Note]:
    """What is to be told of some sets of communes, and of the candidates they became, if judged."""
    return [
        *idle_justification(survey.case.decision),
        *(survey.travel.notes if survey.travel else ()),
        *(note for one in candidates if one.travel for note in one.travel.notes),
        *_half_seen(survey, sets),
        *([] if sets else [_nothing_found(survey)]),
        *survey.shared.notes,
        *_unserved(survey, candidates),
    ]


SEEN = 0.999
"""A commune is covered by the evidence from this share on: borders are drawn at many scales."""


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
