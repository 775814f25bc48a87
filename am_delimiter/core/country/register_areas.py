"""The register of metropolitan areas beside what was found: what agrees, what does not, and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from ..basis.notes import Note, mark
from ..basis.table import metres
from ..catalogue.country_records import MetropolitanArea
from ..verdict.apart import Apart, kept_apart, why_apart
from ..verdict.candidates import Candidate, judge_set
from ..verdict.proposals import Proposal
from ..verdict.survey import Survey
from .exact_tolerances import ExactTolerances, exact_tolerances


class RegisterMatch(str, Enum):
    """How an area of the register stands to what was found; the value is printed."""

    SAME = "coincide"
    PART = "coincide en parte"
    NOWHERE = "ninguna candidata tiene comunas suyas"
    UNLISTED = "sin lista de comunas en el registro"
    NOT_EVALUABLE = "no evaluable"


class RegisterSide(str, Enum):
    """Where a commune stands, in the register, in what was found or in both; it is printed."""

    BOTH = "en ambos"
    REGISTER = "solo en el registro"
    FOUND = "solo en lo hallado"


@dataclass(frozen=True)
class ComparedCommune:
    """A commune of an area or of its candidate: ``why`` only one has it, None where both do.

    ``share`` is the part (0–1) of its built-up land in the continuum of the candidate, ``gap_m``
    the smallest tolerance at which it joins another commune of the area; None is not known.
    """

    cut: str
    side: RegisterSide
    share: float | None
    gap_m: float | None
    why: Note | None


@dataclass(frozen=True)
class AreaFound:
    """An area of the register in its region.

    ``candidate`` is the one with most of its communes, of an area without a list the first of the
    region. ``judged`` is the set of the register, None where some of it is not in the evidence.
    """

    area: MetropolitanArea
    match: RegisterMatch
    candidate: Candidate | None
    communes: tuple[ComparedCommune, ...]
    judged: Candidate | None
    exact: ExactTolerances | None

    def on(self, side: RegisterSide) -> list[ComparedCommune]:
        """The communes that stand on a side."""
        return [one for one in self.communes if one.side is side]


def compare_areas(survey: Survey, candidates: Sequence[Candidate]) -> tuple[AreaFound, ...]:
    """Every area of the register in the region of a survey, in the order of the register."""
    regions = set(survey.communes.regions.values())
    areas = survey.catalogue.metropolitan_areas.values()
    return tuple(_area(one, survey, candidates) for one in areas if one.region_code in regions)


def _area(area: MetropolitanArea, survey: Survey, candidates: Sequence[Candidate]) -> AreaFound:
    if not area.communes_known:
        first = candidates[0] if candidates else None
        return AreaFound(area, RegisterMatch.UNLISTED, first, (), None, None)
    place = {cut: n for n, cut in enumerate(survey.communes.cuts)}
    present = [cut for cut in area.communes if cut in place]
    candidate = _nearest_set(area, candidates)
    indices = [place[cut] for cut in present]
    whole = len(present) == len(area.communes)
    judged = judge_set(Proposal(tuple(sorted(present)), None), survey) if whole else None
    told = judged is not None and not _unknown(indices, survey)
    return AreaFound(
        area=area,
        match=_match(area, candidate, bool(present)),
        candidate=candidate,
        communes=_compared(area, candidate, survey),
        judged=judged,
        exact=exact_tolerances(indices, survey) if told else None,
    )


def _nearest_set(area: MetropolitanArea, candidates: Sequence[Candidate]) -> Candidate | None:
    """The candidate with most communes of an area, of several the more populated; None of none."""
    common = {one.id: len(set(one.cuts) & set(area.communes)) for one in candidates}
    found = max(candidates, key=lambda one: common[one.id], default=None)
    return found if found and common[found.id] else None


def _match(area: MetropolitanArea, candidate: Candidate | None, reached: bool) -> RegisterMatch:
    if not reached:
        return RegisterMatch.NOT_EVALUABLE
    if candidate is None:
        return RegisterMatch.NOWHERE
    same = set(candidate.cuts) == set(area.communes)
    return RegisterMatch.SAME if same else RegisterMatch.PART


def _unknown(indices: Sequence[int], survey: Survey) -> bool:
    """Whether the evidence of some communes is too little to say where they join."""
    built = survey.patches.commune_cells.sum(axis=0).A1
    return any(index in survey.lacking or not built[index] for index in indices)


def _compared(
    area: MetropolitanArea, candidate: Candidate | None, survey: Survey
) -> tuple[ComparedCommune, ...]:
    """The communes of the register in its order, then those that only the candidate has."""
    found = candidate.cuts if candidate else ()
    place = {cut: n for n, cut in enumerate(survey.communes.cuts)}
    built = survey.patches.commune_cells.sum(axis=0).A1
    either = tuple(dict.fromkeys((*area.communes, *found)))
    seen = [place[cut] for cut in either if cut in place and built[place[cut]]]
    apart = {one.commune: one for one in (_kept_apart(seen, survey) if seen else ())}
    return tuple(
        _commune(cut, _side(cut, area, found), place.get(cut), apart, area, candidate, survey)
        for cut in either
    )


def _kept_apart(communes: Sequence[int], survey: Survey) -> tuple[Apart, ...]:
    return kept_apart(communes, survey.continua, survey.membership, survey.pair_gaps)


def _side(cut: str, area: MetropolitanArea, found: Sequence[str]) -> RegisterSide:
    if cut not in area.communes:
        return RegisterSide.FOUND
    return RegisterSide.BOTH if cut in found else RegisterSide.REGISTER


def _commune(
    cut: str,
    side: RegisterSide,
    index: int | None,
    apart: dict[int, Apart],
    area: MetropolitanArea,
    candidate: Candidate | None,
    survey: Survey,
) -> ComparedCommune:
    if index is None:
        return ComparedCommune(cut, side, None, None, Note(mark("no evidence reaches it")))
    home = candidate.continuum if candidate else None
    share = None if home is None else round(float(survey.continua.shares[home, index]), 6)
    gap_m = _gap_to(index, area, survey)
    if side is RegisterSide.BOTH:
        why = None
    elif side is RegisterSide.FOUND:
        why = _why_extra(share, gap_m)
    else:
        why = _why_missing(index, apart.get(index), survey)
    return ComparedCommune(cut, side, share, metres(gap_m), why)


def _gap_to(index: int, area: MetropolitanArea, survey: Survey) -> float | None:
    """The smallest tolerance at which a commune joins another one of an area."""
    others = [n for n, cut in enumerate(survey.communes.cuts) if cut in area.communes]
    pairs = [(min(index, n), max(index, n)) for n in others if n != index]
    gaps = [survey.pair_gaps[pair].distance_m for pair in pairs if pair in survey.pair_gaps]
    return min(gaps, default=None)


def _why_extra(share: float | None, gap_m: float | None) -> Note:
    template = mark(
        "{percent} % of its built-up land is in the same continuum; it joins at {gap} m"
    )
    return Note(template, {"percent": round(100 * (share or 0), 2), "gap": metres(gap_m or 0.0)})


def _why_missing(index: int, apart: Apart | None, survey: Survey) -> Note:
    """Why the continuum does not have a commune of the register as its member."""
    if index in survey.lacking:
        return survey.lacking[index]
    if not survey.patches.commune_cells.getcol(index).nnz:
        return Note(mark("the evidence has no built-up land in it"))
    if apart is None:
        return Note(mark("no other commune of the area is a member of its continuum"))
    return Note("{why}", {"why": why_apart(apart, survey).details["why"]})
