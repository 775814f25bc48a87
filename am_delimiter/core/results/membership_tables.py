"""Membership as a table: what each continuum holds of its communes, by every measure."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace

from scipy import sparse

from ..basis.vocabulary import PRINTED_MEASURES, MembershipBy
from ..continuum.continua import Continua
from ..population.located_notes import compared_with
from ..records.land_rows import MembershipRow
from ..verdict.delimitation import Delimitation


def membership_rows(
    result: Delimitation, continua: Continua, also: Iterable[tuple[int, int]] = ()
) -> tuple[MembershipRow, ...]:
    """One row for each commune and continuum that could concern it.

    That is the main one of the commune, every one that it is a member of by some measure, and
    those of ``also`` (commune, continuum). What the population does not tell is None.
    """
    members = {by: rule.members(continua) for by, rule in result.memberships.items()}
    pairs = set(also)
    for found in members.values():
        pairs |= {(commune, k) for k, communes in found.items() for commune in communes}
    for commune in range(len(result.communes)):
        main = continua.main_of(commune)
        pairs |= {(commune, main[0])} if main else set()
    held, margin = _Held.by(continua, result), result.case.parameters.membership_margin
    near = {pair for rule in result.memberships.values() for pair in rule.near(continua, margin)}
    return tuple(
        replace(_row(result, continua, held, members, *pair), near_limit=pair[::-1] in near)
        for pair in sorted(pairs)
    )


def candidate_pairs(result: Delimitation) -> list[tuple[int, int]]:
    """Every commune of a candidate with the continuum of the candidate."""
    place = {cut: index for index, cut in enumerate(result.communes.cuts)}
    return [
        (place[cut], candidate.continuum)
        for candidate in result.candidates
        if candidate.continuum is not None
        for cut in candidate.cuts
    ]


@dataclass(frozen=True)
class LocatedFigures:
    """Located persons of a commune, in all and in a continuum, and how they compare."""

    inside: float | None = None
    located: float | None = None
    share: float | None = None
    census: int | None = None
    difference: float | None = None
    urban: float | None = None
    urban_ends: tuple[float, float] | None = None


def located_figures(result: Delimitation, commune: int, continuum: int | None) -> LocatedFigures:
    """The figures of a commune in one continuum, all None where nobody was located."""
    located, cut = result.located, result.communes.cuts[commune]
    if located is None or not located.persons[commune]:
        return LocatedFigures()
    persons = float(located.persons[commune])
    inside = 0.0
    if continuum is not None:
        column = located.inside.getcol(commune).toarray().ravel()
        inside = float(column[result.continua.of_patch == continuum].sum())
    census = result.population.counts[compared_with(located, result.population)].get(cut)
    urban = float(located.urban[commune])
    return LocatedFigures(
        inside=round(inside, 1),
        located=round(persons, 1),
        share=round(inside / persons, 6),
        census=census,
        difference=None if census is None else round(persons - census, 1),
        urban=None if math.isnan(urban) else urban,
        urban_ends=located.open_urban((cut,), result.communes.cuts),
    )


@dataclass(frozen=True)
class _Held:
    """Cells and persons by continuum and commune; persons are None when not located.

    ``by_rule`` are the persons by the other rules of where they live inside a polygon.
    """

    cells: sparse.csr_matrix
    persons: sparse.csr_matrix | None
    by_rule: tuple[sparse.csr_matrix, ...]

    @classmethod
    def by(cls, continua: Continua, result: Delimitation) -> _Held:
        located = result.located
        persons = continua.gather(located.inside) if located else None
        others = located.by_rule.values() if located else ()
        by_rule = tuple(continua.gather(one.inside) for one in others)
        return cls(continua.gather(result.patches.commune_cells), persons, by_rule)


def _row(
    result: Delimitation,
    continua: Continua,
    held: _Held,
    members: dict[MembershipBy, dict[int, list[int]]],
    commune: int,
    continuum: int,
) -> MembershipRow:
    cut, decides = result.communes.cuts[commune], result.membership.by
    hectares = result.patches.grid.cell_hectares
    member = {by: commune in found.get(continuum, ()) for by, found in members.items()}
    located, told = result.located, commune not in result.lacking
    persons = float(located.persons[commune]) if located else 0.0
    inside = float(held.persons[continuum, commune]) if held.persons is not None else 0.0
    ways = [inside, *(float(one[continuum, commune]) for one in held.by_rule)]
    known = bool(persons and held.by_rule)
    return MembershipRow(
        tolerance_m=continua.tolerance_m,
        cut=cut,
        name=result.communes.names[cut],
        continuum=continuum + 1,
        built_ha_inside=round(float(held.cells[continuum, commune]) * hectares, 4),
        built_ha=round(result.states[commune].built_ha, 4),
        share_built=round(float(continua.shares[continuum, commune]), 6),
        persons_inside=round(inside, 1) if persons else None,
        persons_located=round(persons, 1) if persons else None,
        share_persons=round(inside / persons, 6) if persons else None,
        member_share=member[MembershipBy.SHARE] if told else None,
        member_area=member[MembershipBy.AREA] if told else None,
        member_population=member.get(MembershipBy.POPULATION) if persons and told else None,
        decides=PRINTED_MEASURES[decides],
        member=member[decides] if told else None,
        share_persons_low=round(min(ways) / persons, 6) if known else None,
        share_persons_high=round(max(ways) / persons, 6) if known else None,
    )
