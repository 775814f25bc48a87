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
    """The flows that are drawn, those of them with a number, and how many there are in all.

    ``unknown`` are not among them: the table gives each in several rows, nobody said what these
    are, and a flow without a count has no width.
    """

    drawn: tuple[FlowRow, ...]
    labelled: tuple[FlowRow, ...]
    whole: int
    unknown: int = 0

    @property
    def remark(self) -> str:
        """What is left out and where it is found; "" when nothing is."""
        told = []
        if len(self.labelled) < self.whole:
            told.append(
                f"Flujos dibujados: {number(len(self.drawn))} de {number(self.whole)}, primero los "
                f"que llegan al umbral; con cifra, {number(len(self.labelled))}. Todos están en su "
                "capa."
            )
        if self.unknown:
            told.append(
                f"Sin dibujar por venir en varias filas de la tabla: {number(self.unknown)}."
            )
        return " ".join(told)


def choose_flows(rows: Sequence[FlowRow], threshold: float) -> FlowChoice:
    """The flows inside a candidate, first those of at least ``threshold`` (0–1) of their origin."""
    inside = [row for row in rows if row.inside]
    known = [
        (row.share is None or row.share < threshold, -count, row.origin, row.destination, row)
        for row in inside
        if (count := row.count) is not None
    ]
    ordered = tuple(row for *_, row in sorted(known, key=lambda one: one[:-1]))
    drawn = ordered[: most(DRAWN, len(ordered))]
    labelled = drawn[: most(LABELLED, len(drawn))]
    return FlowChoice(drawn, labelled, len(ordered), len(inside) - len(ordered))


def key_of(row: FlowRow) -> str:
    """By what the style of the flows knows one."""
    return f"{row.origin}-{row.destination}"
