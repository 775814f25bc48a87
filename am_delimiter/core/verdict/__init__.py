"""The verdict: who is a member, which sets are candidates, and each legal criterion.

In: a `Case`. Out: `Delimitation` with candidates, criteria and the state of every commune, by
`delimit`. It looks into all rooms below: services, travel, population, modification, blockwork,
continuum, land, credits, catalogue and basis.
"""

from __future__ import annotations

from .case import Case, check_people, parse_cuts, parse_region
from .delimitation import Delimitation, delimit
from .hand_decision import HandDecision, read_decision

__all__ = [
    "Case",
    "Delimitation",
    "HandDecision",
    "check_people",
    "delimit",
    "parse_cuts",
    "parse_region",
    "read_decision",
]
