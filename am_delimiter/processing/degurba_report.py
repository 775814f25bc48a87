"""The Degree of Urbanisation in lines, in Spanish."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from ..toolbelt.formats import number

if TYPE_CHECKING:
    from ..core.degurba import Degurba

_SHOWN = 10


def degurba_lines(found: Degurba) -> list[str]:
    """How many persons live in urban centres, the largest of these, the classes of communes."""
    persons = float(found.facts.persons.sum())
    centres = found.centres
    inside = sum(one.persons for one in centres)
    share = f"{number(round(100 * inside / persons, 1))} %" if persons else "—"
    named = "centro urbano" if len(centres) == 1 else "centros urbanos"
    lines = [
        f"{number(len(centres))} {named}, con {number(round(inside))} de "
        f"{number(round(persons))} personas ({share})."
    ]
    for one in centres[:_SHOWN]:
        name = one.name or f"Centro urbano {one.number}"
        lines.append(f"{name}: {number(round(one.persons))} personas, {number(one.cells)} km²")
    if len(centres) > _SHOWN:
        lines.append(f"… y {number(len(centres) - _SHOWN)} más")
    counted = Counter(found.level1_names)
    if counted:
        told = "; ".join(f"{name}: {number(count)}" for name, count in counted.items())
        lines.append(f"Comunas: {told}.")
    return lines
