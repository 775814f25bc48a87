"""Which flows between communes sheet L7 draws: with forty communes all of them are a black ball."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...core.records import FlowRow
from ...toolbelt.formats import number
from ..paper.look import most

DRAWN, LABELLED = "flujos", "flujos_con_cifra"
"""What ``estilo.json`` calls the most flows that are drawn, and that have their number beside."""


@dataclass(frozen=True)
class FlowChoice:
    """The flows that are drawn, those of them with a number, and how many there are in all."""

    drawn: tuple[FlowRow, ...]
    labelled: tuple[FlowRow, ...]
    whole: int

    @property
    def remark(self) -> str:
        """What is left out and where it is found; "" when nothing is."""
        if len(self.labelled) == self.whole:
            return ""
        return (
            f"Flujos dibujados: {number(len(self.drawn))} de {number(self.whole)}, primero los que "
            f"llegan al umbral; con cifra, {number(len(self.labelled))}. Todos están en su capa."
        )


def choose_flows(rows: Sequence[FlowRow], threshold: float) -> FlowChoice:
    """The flows inside a candidate, first those of at least ``threshold`` (0–1) of their origin."""
    inside = [row for row in rows if row.inside]
    ordered = sorted(
        inside, key=lambda row: (row.share < threshold, -row.count, row.origin, row.destination)
    )
    drawn = tuple(ordered[: most(DRAWN, len(ordered))])
    return FlowChoice(drawn, drawn[: most(LABELLED, len(drawn))], len(ordered))


def key_of(row: FlowRow) -> str:
    """By what the style of the flows knows one."""
    return f"{row.origin}-{row.destination}"
