"""Sets of communes beside a candidate: what they add, what they lack, how far they agree.

The area of a definition that corresponds to a candidate is the one that holds most of its
population, each commune with the part of it that lies there.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from .definition_evidence import CommuneEvidence, DefinitionEvidence, DefinitionStanding


@dataclass(frozen=True)
class Inhabitants:
    """Inhabitants of communes by code, None for what is not known; ``decides`` is that of the case.

    ``built_ha`` is their built-up land.
    """

    decides: Mapping[str, int | None]
    census_2017: Mapping[str, int | None]
    census_2024: Mapping[str, int | None]
    built_ha: Mapping[str, float | None]

    def weights(self, cuts: Collection[str]) -> dict[str, float]:
        """What each of some communes counts: persons or, where any lacks them, built-up land."""
        for of in (self.decides, self.built_ha):
            found = {cut: of.get(cut) for cut in cuts}
            if all(value is not None for value in found.values()) and any(found.values()):
                return {cut: float(value or 0) for cut, value in found.items()}
        return dict.fromkeys(cuts, 1.0)


@dataclass(frozen=True)
class SetAgreement:
    """How far a set agrees with the candidate, of the communes that the definition tells of.

    ``unknown`` are those of the candidate of which it tells nothing: they count in no share.
    Shares are 0–1, None where there is nothing to take a share of.
    """

    added: tuple[str, ...]
    lacking: tuple[str, ...]
    unknown: tuple[str, ...]
    jaccard: float | None
    population_jaccard: float | None


@dataclass(frozen=True)
class DefinitionSet:
    """The area of a definition that corresponds to the candidate, and how each commune stands.

    ``unit`` is "" where no area holds anything of the candidate; ``held`` is the part of the
    candidate that the area holds. One that does not cover the candidate is not ``counted``.
    """

    evidence: DefinitionEvidence
    unit: str
    held: float | None
    covers: bool
    communes: tuple[str, ...]
    agreement: SetAgreement | None

    @property
    def id(self) -> str:
        """The definition, by the id of the catalogue."""
        return self.evidence.kind.id

    @property
    def counted(self) -> bool:
        """Whether it tells anything of the candidate."""
        return self.covers

    @property
    def unit_name(self) -> str:
        """The area as it is called, "" for none."""
        return self.evidence.units.get(self.unit, self.unit)

    def of(self, cut: str) -> CommuneEvidence | None:
        """What the definition tells of a commune, None where it has no row of it."""
        return self.evidence.communes.get(cut)

    def standing(self, cut: str) -> DefinitionStanding:
        """How a commune stands to the area."""
        return standing_of(self.of(cut), self.unit)


def standing_of(one: CommuneEvidence | None, unit: str) -> DefinitionStanding:
    """How a commune stands to a unit; without evidence of it nothing is known."""
    if one is None or one.unknown is not None:
        return DefinitionStanding.UNKNOWN
    return DefinitionStanding.IN if unit in one.members and unit else DefinitionStanding.OUT


def corresponding_set(
    evidence: DefinitionEvidence, candidate: Sequence[str], people: Inhabitants, by_land: bool
) -> DefinitionSet:
    """The set of a definition that corresponds to a candidate.

    A definition without a known commune of the candidate does not cover it, nor does a layer
    ``by_land`` of which no polygon holds anything of it.
    """
    known = [cut for cut in candidate if _is_known(evidence, cut)]
    unit, held = _largest(evidence, known, people)
    covers = bool(known) and bool(unit or not by_land)
    communes = sorted(
        cut
        for cut, one in evidence.communes.items()
        if covers and standing_of(one, unit) is DefinitionStanding.IN
    )
    return DefinitionSet(
        evidence=evidence,
        unit=unit if covers else "",
        held=held if covers else None,
        covers=covers,
        communes=tuple(communes),
        agreement=agreement_of(communes, candidate, known, people) if covers else None,
    )


def _is_known(evidence: DefinitionEvidence, cut: str) -> bool:
    one = evidence.communes.get(cut)
    return one is not None and one.unknown is None


def _largest(
    evidence: DefinitionEvidence, known: Sequence[str], people: Inhabitants
) -> tuple[str, float | None]:
    """The unit that holds most of some communes, "" for none, and what part of them it holds."""
    weights = people.weights(known)
    held: dict[str, float] = {}
    for cut in known:
        for unit, share in evidence.communes[cut].parts.items():
            held[unit] = held.get(unit, 0.0) + weights[cut] * share
    found = sorted((-weight, unit) for unit, weight in held.items() if weight > 0)
    if not found:
        return "", None
    weight, unit = found[0]
    whole = sum(weights.values())
    return unit, round(-weight / whole, 9) if whole else None


def agreement_of(
    communes: Collection[str],
    candidate: Sequence[str],
    known: Collection[str],
    people: Inhabitants,
) -> SetAgreement:
    """How far a set agrees with those communes of a candidate of which it tells anything."""
    own, other = set(known), set(communes)
    both, either = own & other, own | other
    return SetAgreement(
        added=tuple(sorted(other - set(candidate))),
        lacking=tuple(cut for cut in candidate if cut in own - other),
        unknown=tuple(cut for cut in candidate if cut not in own),
        jaccard=len(both) / len(either) if either else None,
        population_jaccard=_share(both, either, people.decides),
    )


def _share(
    part: Collection[str], whole: Collection[str], of: Mapping[str, int | None]
) -> float | None:
    inside, total = counted(part, of), counted(whole, of)
    return inside / total if inside is not None and total else None


def counted(cuts: Collection[str], of: Mapping[str, int | None]) -> int | None:
    """The inhabitants of some communes together, None where any is not known."""
    found = [of.get(cut) for cut in cuts]
    if any(value is None for value in found):
        return None
    return sum(value for value in found if value is not None)
