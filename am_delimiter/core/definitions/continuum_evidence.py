"""The legal continuum of a case as a definition: which communes are members of which continuum."""

from __future__ import annotations

from collections import defaultdict

from ..basis.filling import filled
from ..basis.notes import Note, mark
from ..basis.progress import Progress
from ..catalogue.rule_records import DefinitionKind
from ..records.land_rows import MembershipRow
from .definition_case import UNTOLD_ROLES, StoredGround
from .definition_evidence import CommuneEvidence, DefinitionEvidence
from .own_inputs import own_input
from .vintages import OF_CASE, vintage_of_sources

PEOPLE, BUILT = "población", "construido"
"""Of what the share of a commune in a continuum is a part, in print."""

_NO_EVIDENCE = mark("the built-up evidence of the case tells nothing of it")


def continuum_evidence(
    kind: DefinitionKind, ground: StoredGround, progress: Progress
) -> DefinitionEvidence:
    """What the continua of a case tell of its communes.

    A share is of the located persons of the commune, or of its built-up land where its persons are
    not located; who is a member is as the case says.
    """
    own = defaultdict(list)
    for row in ground.memberships:
        own[row.cut].append(row)
    communes = {
        row.cut: CommuneEvidence(unknown=Note(_NO_EVIDENCE))
        if row.role in UNTOLD_ROLES or any(one.member is None for one in own[row.cut])
        else _of_commune(own[row.cut])
        for row in ground.communes
    }
    numbers = {row.continuum for row in ground.memberships} | {r.continuum for r in ground.continua}
    return DefinitionEvidence(
        kind=kind,
        communes=communes,
        units={str(number): f"continuo {number}" for number in sorted(numbers)},
        rule=filled(
            kind.rule,
            {"tolerance": ground.parameter("tolerance"), "membership": _membership(ground)},
        ),
        vintage=vintage_of_sources(ground.sources, OF_CASE),
        inputs=(own_input(kind.name, ground.path, progress),),
    )


def _of_commune(rows: list[MembershipRow]) -> CommuneEvidence:
    people = bool(rows) and all(row.share_persons is not None for row in rows)
    return CommuneEvidence(
        parts={
            str(row.continuum): float((row.share_persons if people else row.share_built) or 0.0)
            for row in rows
        },
        members=frozenset(str(row.continuum) for row in rows if row.member),
        by=PEOPLE if people else BUILT,
    )


def _membership(ground: StoredGround) -> str:
    """The rule of membership of the case in words."""
    area = ground.parameter("membership_area")
    share = ground.parameter("membership")
    return {
        "area": f"{area} ha de lo construido de la comuna",
        "population": f"{share} % de la población localizada de la comuna",
    }.get(ground.stored_value("membership_by"), f"{share} % de lo construido de la comuna")
