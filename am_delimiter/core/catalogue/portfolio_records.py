"""Entries of the catalogue about projects: units of amounts, legs of the rule, states of areas.

Units and sources are as in `rule_records`.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class MoneyUnit:
    """A unit of money; ``thousands`` are the thousands of pesos in one, None without a rate."""

    id: str
    symbol: str
    name: str
    thousands: float | None
    aliases: tuple[str, ...]
    source: str
    source_id: str
    known: bool
    note: str


@dataclass(frozen=True)
class MetropolitanLeg:
    """A way in which an initiative is metropolitan, in the words of the rule.

    ``least`` are the communes of one region that it needs.
    """

    id: str
    least: int
    letter: str
    name: str
    text: str
    source: str
    source_id: str
    known: bool
    note: str


@dataclass(frozen=True)
class AreaStanding:
    """What a state of the register makes of an area.

    ``standing`` is ``constituted``, ``proposed``, or ``judgement`` where the state leaves it open.
    """

    id: str
    state: str
    standing: str
    source: str
    source_id: str
    known: bool
    note: str
