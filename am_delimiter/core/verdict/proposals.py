"""Proposals: the sets of communes that are to be judged, found in the continua or given."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from ..basis.notes import Note, mark
from ..continuum.continua import Continua
from ..land.communes import Communes
from .membership import Membership
from .survey import Survey


@dataclass(frozen=True)
class Proposal:
    """A set of communes to judge: their codes, and the continuum they were found in, if any."""

    cuts: tuple[str, ...]
    continuum: int | None
    notes: tuple[Note, ...] = ()


def propose(survey: Survey) -> tuple[list[Proposal], list[Note]]:
    """The set that the user gave, or all that are found, and what is to be told of these.

    Of an area that is modified by hand it is the area before, which the decision then changes.
    """
    given = survey.case.candidate or survey.case.modifies.cuts
    return ([Proposal(tuple(sorted(set(given))), None)], []) if given else _found(survey)


def _found(survey: Survey) -> tuple[list[Proposal], list[Note]]:
    """One proposal for each continuum and region with two or more member communes.

    With a region in the case only that one is proposed. A continuum that crosses a regional border
    is said.
    """
    proposals, notes = [], []
    region, membership, communes = survey.case.region, survey.membership, survey.communes
    for continuum, by_region in members_by_region(survey.continua, membership, communes).items():
        crossing = _crossing(by_region, communes)
        notes += crossing
        for code, found in by_region.items():
            if len(found) > 1 and region in ("", code):
                proposals.append(Proposal(tuple(found), continuum, tuple(crossing)))
    return proposals, notes


def members_by_region(
    continua: Continua, membership: Membership, communes: Communes
) -> dict[int, dict[str, list[str]]]:
    """Continuum → region → codes of the member communes, regions and codes in order."""
    cuts, regions = communes.cuts, communes.regions
    found: dict[int, dict[str, list[str]]] = {}
    for continuum, members in membership.members(continua).items():
        by_region: dict[str, list[str]] = defaultdict(list)
        for member in members:
            by_region[regions[cuts[member]]].append(cuts[member])
        found[continuum] = dict(sorted(by_region.items()))
    return found


def _crossing(by_region: dict[str, list[str]], communes: Communes) -> list[Note]:
    if len(by_region) <= 1:
        return []
    named = "; ".join(
        f"{communes.region_names[code]}: {', '.join(communes.names[cut] for cut in found)}"
        for code, found in by_region.items()
    )
    template = mark(
        "A continuum crosses a regional border; each region is judged by itself: {regions}."
    )
    return [Note(template, {"regions": named})]
