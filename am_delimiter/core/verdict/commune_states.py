"""States: how each commune stands to the continua and to the candidates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..basis.vocabulary import Role
from ..catalogue.declared_parameters import Parameters
from .candidates import Candidate
from .survey import Survey


@dataclass(frozen=True)
class CommuneState:
    """How a commune stands at the tolerance; shares are 0–1 of its built-up area.

    ``continuum`` (an index into `Continua`, None without evidence) holds most of its built-up
    land, the part ``share``. ``candidate`` is the id of the candidate it belongs to, or else of
    the one whose continuum holds most of it, the part ``candidate_share``. ``gap_m`` is the
    smallest tolerance at which it shares a continuum with a commune of that candidate, or of the
    first candidate when none holds any of it; None when there is none up to the maximum gap.

    Two facts that may differ, as a set may be given: ``belongs`` are the ids of the candidates it
    is part of, ``member`` tells whether it is a member of the continuum of ``candidate``, None
    where that is not known.
    """

    cut: str
    built_ha: float
    continuum: int | None
    share: float
    candidate: str
    candidate_share: float
    gap_m: float | None
    role: Role
    belongs: tuple[str, ...] = ()
    member: bool | None = None


def commune_states(candidates: Sequence[Candidate], survey: Survey) -> list[CommuneState]:
    """The state of every commune, in the order of the communes."""
    cells = survey.patches.commune_cells.sum(axis=0).A1
    members = survey.membership.members(survey.continua)
    return [
        _state(index, float(cells[index]), candidates, survey, members)
        for index in range(len(survey.communes))
    ]


def _state(
    index: int,
    cells: float,
    candidates: Sequence[Candidate],
    survey: Survey,
    members: dict[int, list[int]],
) -> CommuneState:
    cut = survey.communes.cuts[index]
    main = survey.continua.main_of(index)
    belongs = tuple(c.id for c in candidates if cut in c.cuts)
    if main is None:
        return CommuneState(cut, 0.0, None, 0.0, "", 0.0, None, Role.NO_EVIDENCE, belongs)
    shares = {c.id: _share(index, c, survey) for c in candidates}
    own = next((c for c in candidates if cut in c.cuts), None)
    held = max(candidates, key=lambda c: shares[c.id], default=None)
    chosen = own or (held if held and shares[held.id] > 0 else None)
    target = chosen or (candidates[0] if candidates else None)
    share = shares[chosen.id] if chosen else 0.0
    member = chosen is not None and index in members.get(_continuum_of(chosen), ())
    # a set given by the user may leave out a member of its own region
    abroad = chosen is not None and survey.communes.regions[cut] not in chosen.regions
    return CommuneState(
        cut=cut,
        built_ha=cells * survey.patches.grid.cell_hectares,
        continuum=main[0],
        share=main[1],
        candidate=chosen.id if chosen else "",
        candidate_share=share,
        gap_m=_gap_to(index, target, survey) if target else None,
        role=Role.TOO_LITTLE
        if index in survey.lacking
        else _role(member, share, abroad, survey.case.parameters),
        belongs=belongs,
        member=member if candidates and not _unknown(index, survey) else None,
    )


def _unknown(index: int, survey: Survey) -> bool:
    """Whether it is not known of a commune whether it is a member."""
    return index in survey.lacking or not survey.membership.whole[index]


def _share(index: int, candidate: Candidate, survey: Survey) -> float:
    """Part of a commune's built-up land in the continuum of a candidate."""
    if candidate.continuum is None:
        return 0.0
    return float(survey.continua.shares[candidate.continuum, index])


def _continuum_of(candidate: Candidate) -> int:
    return -1 if candidate.continuum is None else candidate.continuum


def _role(member: bool, share: float, abroad: bool, parameters: Parameters) -> Role:
    if member:
        return Role.OTHER_REGION if abroad else Role.MEMBER
    return Role.PARTIAL if share >= parameters.partial_membership else Role.OUTSIDE


def _gap_to(
    index: int,
    candidate: Candidate,
    survey: Survey,
) -> float | None:
    """Smallest tolerance that joins a commune with another one of the candidate."""
    place = {cut: number for number, cut in enumerate(survey.communes.cuts)}
    others = [place[cut] for cut in candidate.cuts if place[cut] != index]
    gaps = [survey.pair_gaps.get((min(index, other), max(index, other))) for other in others]
    return min((gap.distance_m for gap in gaps if gap), default=None)
